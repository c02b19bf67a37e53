#include "reports/text/numbers.hpp"
#include "reports/text/refusal_parts.hpp"

namespace tender::refusals {

namespace {

/// "bidder-a/q3" as people say it.
std::string open_mark(const std::string& name, const Names& names)
{
    const auto slash = name.find('/');
    if (slash == std::string::npos) return names.bid(name);
    const auto question = name.substr(slash + 1);
    return names.bid(name.substr(0, slash)) + ": " + (question == "price" ? "the price" : names.criterion(question));
}

std::string open_marks(const std::vector<std::string>& open, const Names& names)
{
    // A page of names helps nobody: the first few tell where to begin.
    constexpr std::size_t named_max = 8;
    std::string text;
    for (std::size_t i = 0; i < open.size() && i < named_max; ++i)
        text += (i == 0 ? "" : "; ") + open_mark(open[i], names);
    if (open.size() > named_max) text += "; and " + std::to_string(open.size() - named_max) + " more";
    return text;
}

}

Message told(const StageIncomplete& r, const Names& names)
{
    return r.open.empty()
               ? refused("The stage " + names.stage(r.stage) + " is not closed yet.", "Close the stage first.")
               : refused("The stage " + names.stage(r.stage) +
                             " is not complete: " + counted(r.open.size(), "answer is", "answers are") +
                             " still open (" + open_marks(r.open, names) + ").",
                         "Give the marks and prices that are open, then try again.");
}

Message told(const MinutesMissing& r, const Names& names)
{
    return refused("No minutes of a meeting on the stage " + names.stage(r.stage) + " are on record.",
                   "Minute the meeting: when it was held, who was there, the points, the decision.");
}

Message told(const SignaturesMissing& r, const Names& names)
{
    return refused("The wording as it stands now is not signed by all of the panel yet; missing: " +
                       names.panelists(r.seats) + ".",
                   "They read it and sign. A word that changes asks for new signatures.");
}

Message told(const ShortlistOwed& r, const Names& names)
{
    return refused("The shortlist of the stage " + names.stage(r.stage) + " is not named yet.",
                   "Name the shortlist first.");
}

Message told(const ShortlistTied& r, const Names& names)
{
    return refused("Bids tie for the last place of the shortlist at " + names.stage(r.stage) + ".",
                   "The published rule leaves this to the panel: it decides, and cites the power it was given.");
}

Message told(const NotAShortlist& r, const Names& names)
{
    return refused("The stage " + names.stage(r.stage) + " has no shortlist to name.",
                   "Only a stage that was published as a shortlist has one, and it is named once.");
}

Message told(const StagesOpen& r, const Names& names)
{
    return refused("No recommendation can be made while the stage " + names.stage(r.stage) + " is open.",
                   "Close every stage first.");
}

Message told(const AlreadyRecommended& r, const Names& names)
{
    return refused(r.lot.empty() ? "There is a recommendation already."
                                 : "There is a recommendation for the lot " + names.lot(r.lot) + " already.",
                   "It stands unless a correction changes what it rests on.");
}

Message told(const ResultTied& r, const Names& names)
{
    return refused("The best bids tie (" + names.bids(r.bids) + "), and no published rule parts them.",
                   "The panel decides by a power that was published, and cites it; or it recommends nobody, "
                   "with reasons.");
}

Message told(const ResultDiffers& r, const Names& names)
{
    const auto result = r.result.empty() ? std::string{"nobody"} : names.bids(r.result);
    return refused("The published method leads to " + result + ", not to " + names.bids(r.recommended) + ".",
                   "Recommend what the method leads to, or nobody with reasons. If a mark is wrong, correct it "
                   "with a reason first.");
}

Message told(const NothingToDecide& r, const Names& names)
{
    const auto where =
        r.what.empty() ? std::string{}
                       : " (" + (names.stage(r.what) == r.what ? names.criterion(r.what) : names.stage(r.what)) + ")";
    return refused("There is nothing to decide here" + where +
                       ": no bids tie that no rule parts, and no agreed mark says that a requirement is failed.",
                   "Look at the result as it stands; it needs no decision of the panel.");
}

Message told(const NoPublishedGround& r, const Names&)
{
    return r.published.empty()
               ? refused("The invitation publishes no ground for this, so the panel has no power to do it.",
                         "A failed requirement takes the bid out; a tie stays a tie, and the panel may recommend "
                         "nobody, with reasons.")
               : refused("The ground that is cited is not the one that the invitation publishes: \"" + r.published +
                             "\".",
                         "Cite it word for word, and only if it holds.");
}

Message told(const NothingToCorrect& r, const Names& names)
{
    return refused("There is nothing to correct for " + names.bid(r.bid) + " at " + names.criterion(r.criterion) +
                       ": no mark was agreed, or the new one is the same.",
                   "Agree a mark first, or give another one.");
}

}

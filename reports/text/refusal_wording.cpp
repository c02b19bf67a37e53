#include "reports/text/refusal_wording.hpp"

#include "core/result.hpp"
#include "reports/text/numbers.hpp"
#include "reports/text/problem_wording.hpp"

namespace tender {

namespace {

const std::string nothing_changed = "Nothing was recorded; the tender is as it was.";

Message refused(std::string happened, std::string next)
{
    return {std::move(happened), nothing_changed, std::move(next)};
}

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

Message stage_not_open(const StageNotOpen& r, const Names& names)
{
    return r.open.empty()
               ? refused("The stage " + names.stage(r.stage) + " is closed, and so are all others.",
                         "An agreed mark can still be corrected, with a reason that stays in the history.")
               : refused(
                     "The stage " + names.stage(r.stage) + " is not the open one; that is " + names.stage(r.open) + ".",
                     "Give what the open stage still needs and close it first. Stages follow their published order.");
}

Message stage_incomplete(const StageIncomplete& r, const Names& names)
{
    return r.open.empty()
               ? refused("The stage " + names.stage(r.stage) + " is not closed yet.", "Close the stage first.")
               : refused("The stage " + names.stage(r.stage) +
                             " cannot close: " + counted(r.open.size(), "answer is", "answers are") + " still open (" +
                             open_marks(r.open, names) + ").",
                         "Agree the marks that are open, then close the stage.");
}

Message has_problems(const HasProblems& r)
{
    std::string all = r.problems.size() == 1
                          ? "One thing does not fit."
                          : sentence(counted(r.problems.size(), "thing does not fit", "things do not fit"));
    for (const auto& text : wordings(r.problems))
        all += " " + text;
    return refused(std::move(all), "Correct what is named and try again.");
}

}

Message wording(const Refusal& refusal, const Names& names)
{
    return match(
        refusal,
        [](const NoTender&) {
            return refused("There is no tender here yet.", "Create the tender or import one first.");
        },
        [](const TenderExists& r) {
            return refused("This log holds the tender \"" + r.id + "\" already.",
                           "Begin another tender in a log of its own.");
        },
        [](const TextMissing& r) {
            return refused("The record needs a text that is empty: " + r.what + ".", "Write it, then try again.");
        },
        [](const AlreadyPublished& r) {
            return refused("The model is published and frozen under the fingerprint " + r.fingerprint.substr(0, 16) +
                               ".",
                           "What was published binds. A change has to be an amendment that every bidder is told of.");
        },
        [](const NotPublished&) {
            return refused("The model is not published yet.",
                           "Publish the model first; bids and marks count only under published rules.");
        },
        [](const HasProblems& r) { return has_problems(r); },
        [&](const UnknownStage& r) {
            return refused("There is no stage " + names.stage(r.stage) + " in the published model.",
                           "Choose one of its stages.");
        },
        [&](const UnknownBid& r) {
            return refused("There is no bid " + names.bid(r.bid) + " in the register.",
                           "Choose a bid from the register, or receive it first.");
        },
        [&](const UnknownPanelist& r) {
            return refused(names.panelist(r.panelist) + " has no seat on the panel.",
                           "Only members of the panel give marks: choose one of its seats.");
        },
        [&](const DuplicateBid& r) {
            return refused("The register has a bid " + names.bid(r.bid) + " already.",
                           "Give the new bid an id of its own.");
        },
        [&](const BiddingOver& r) {
            return refused(
                "Bids are no longer received: the stage " + names.stage(r.stage) + " is closed.",
                "A bid that came too late is answered by letter; it cannot enter a comparison that has begun.");
        },
        [&](const BidIsOut& r) {
            return refused("The bid of " + names.bid(r.bid) +
                               " is no longer in: it was late, withdrawn, or fell out at an earlier stage.",
                           "Go on with the bids that are in.");
        },
        [&](const StageNotOpen& r) { return stage_not_open(r, names); },
        [&](const QualityStillOpen& r) {
            return refused("Prices stay sealed: the stage " + names.stage(r.stage) + " before them is still open.",
                           "Close every stage that stands before the price, then open the prices.");
        },
        [&](const ShortlistOwed& r) {
            return refused("The shortlist of the stage " + names.stage(r.stage) + " is not named yet.",
                           "Name the shortlist first.");
        },
        [&](const AlreadyMarked& r) {
            return r.criterion == "price"
                       ? refused("The price of " + names.bid(r.bid) + " is recorded already.",
                                 "A price that was opened stands as it was opened.")
                       : refused("There is a mark for " + names.bid(r.bid) + " at " + names.criterion(r.criterion) +
                                     " already.",
                                 "Correct the agreed mark with a reason; the earlier one stays in the history.");
        },
        [&](const ReasonMissing& r) {
            return refused("The mark at " + names.criterion(r.criterion) + " has no reason.",
                           "Write why the bid earned this mark, in words that could be sent to the bidder.");
        },
        [&](const StageIncomplete& r) { return stage_incomplete(r, names); },
        [&](const ShortlistTied& r) {
            return refused(
                "Bids tie for the last place of the shortlist at " + names.stage(r.stage) + ".",
                "The published rule leaves this to the panel: it decides, and cites the power it was given.");
        },
        [&](const PriceHasNoAnswer& r) {
            return refused("The published price method of " + names.stage(r.stage) + " has no answer for these prices.",
                           "Look at the prices (a price of zero, for instance), and take advice before going on: the "
                           "method cannot be changed now.");
        },
        [&](const NotAShortlist& r) {
            return refused("The stage " + names.stage(r.stage) + " has no shortlist to name.",
                           "Only a stage that was published as a shortlist has one, and it is named once.");
        },
        [&](const StagesOpen& r) {
            return refused("No recommendation can be made while the stage " + names.stage(r.stage) + " is open.",
                           "Close every stage first.");
        },
        [&](const AlreadyRecommended& r) {
            return refused(r.lot.empty() ? "There is a recommendation already."
                                         : "There is a recommendation for the lot " + names.lot(r.lot) + " already.",
                           "It stands unless a correction changes what it rests on.");
        },
        [&](const ResultTied& r) {
            return refused("The best bids tie (" + names.bids(r.bids) + "), and no published rule parts them.",
                           "The panel decides by a power that was published, and cites it; or it recommends nobody, "
                           "with reasons.");
        },
        [&](const ResultDiffers& r) {
            const auto result = r.result.empty() ? std::string{"nobody"} : names.bids(r.result);
            return refused("The published method leads to " + result + ", not to " + names.bids(r.recommended) + ".",
                           "Recommend what the method leads to, or nobody with reasons. If a mark is wrong, correct it "
                           "with a reason first.");
        },
        [&](const NothingToCorrect& r) {
            return refused("There is nothing to correct for " + names.bid(r.bid) + " at " +
                               names.criterion(r.criterion) + ": no mark was agreed, or the new one is the same.",
                           "Agree a mark first, or give another one.");
        });
}

}

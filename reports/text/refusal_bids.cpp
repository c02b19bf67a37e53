#include "reports/text/numbers.hpp"
#include "reports/text/refusal_parts.hpp"

#include <algorithm>
#include <array>

namespace tender::refusals {

namespace {

/// What of an envelope does not fit, by the member that a refusal names.
std::string misfit(const std::string& member)
{
    struct Word {
        std::string_view member;
        const char* text;
    };
    constexpr std::array<Word, 13> words{
        {{"opened_by", "another number of people would open it than the invitation says"},
         {"openers", "it is sealed to other people than those who open it now"},
         {"envelope.openers", "nobody, or too many groups, would open it"},
         {"id", "its id is used already"},
         {"envelope.id", "its id is none"},
         {"parts", "the parts are not those of its key"},
         {"envelope.parts", "the parts of its key are not one for each opener of each group"},
         {"envelope.sha256", "its bytes are not those of its hash"},
         {"envelope.ciphertext", "its bytes have a length that no envelope has"},
         {"subset", "a part of this group is missing or is none"},
         {"key", "the key does not open it"},
         {"content", "there is more inside than one envelope holds"},
         {"envelope", "its bytes cannot be read"}}};
    for (const auto& word : words) {
        if (word.member == member) return word.text;
    }
    // "sheets" and "price": what a command says was inside.
    return "what was inside is not what is said to have been (" + member + ")";
}

}

Message told(const DuplicateBid& r, const Names& names)
{
    return refused("The register has a bid " + names.bid(r.bid) + " already.", "Give the new bid an id of its own.");
}

Message told(const BidsAreIn& r, const Names& names)
{
    return refused("Bids are in (" + names.bid(r.bid) + "), so the model is amended no longer.",
                   "What bidders answered to stands. Where it cannot, end this tender and begin another.");
}

Message told(const BiddingOver& r, const Names& names)
{
    return refused("Bids and their answers are taken no longer: the stage " + names.stage(r.stage) +
                       " has begun or is closed.",
                   "A bid that came too late is answered by letter; it cannot enter a comparison that has begun.");
}

Message told(const DeadlineNotReached& r, const Names&)
{
    return refused(r.due ? "Bids may come in until " + printed_time(*r.due) +
                               ", and none is opened before that time is over."
                         : std::string{"Bids may still come in, and none is opened before their time is over."},
                   "Wait until then, and say when the bids are opened.");
}

Message told(const BidsNotOpened&, const Names&)
{
    return refused("The bids are not opened yet, and before that nothing is heard, marked, priced or closed.",
                   "Open the bids once they are due.");
}

Message told(const RegisterIsRolling&, const Names&)
{
    return refused("This is a register: its requests come at any time, and the panel decides them one by one.",
                   "Decide the request that waits; there is nothing to open for all of them.");
}

Message told(const RequestSettled& r, const Names& names)
{
    switch (r.outcome) {
    case RequestOutcome::Approved:
        return refused("The request " + names.bid(r.bid) + " is approved.",
                       "It stands; another survey is another request.");
    case RequestOutcome::Refused:
        return refused("The request " + names.bid(r.bid) + " was not approved in the end.", "There is no appeal.");
    case RequestOutcome::Resubmit:
    case RequestOutcome::NotApproved:
        break;
    }
    return refused("The request " + names.bid(r.bid) + " is decided as it was handed in.",
                   "Its author may resubmit it; then the panel decides again.");
}

Message told(const OutcomeUnfit& r, const Names& names)
{
    const auto about = "For the request " + names.bid(r.bid) + " ";
    if (r.what == "marks")
        return refused(
            about + "the outcome is another one than the marks lead to: approved if it meets every criterion, and "
                    "only then.",
            "Look again at each criterion, or choose the outcome that follows.");
    if (r.what == "electronic")
        return refused(about + "a meeting is owed: only what was to be approved if changed is decided without one.",
                       "Bring it to the next meeting.");
    if (r.what == "refused")
        return refused(about + "the end comes too early: its author has not had the chance to resubmit and explain.",
                       "Not approved comes first; the author may then ask to resubmit and attend.");
    if (r.what == "not_approved")
        return refused(about + "the author has had the chance to explain.",
                       "Approve it, ask for a change, or refuse it in the end.");
    return refused(about +
                       "whether its author came to explain does not fit what was asked for when it was resubmitted.",
                   "Only the author of a request that was not approved attends, if that was asked for.");
}

Message told(const BidIsOut& r, const Names& names)
{
    return refused("The bid of " + names.bid(r.bid) +
                       " is no longer in: it was late, withdrawn, or fell out at an earlier stage.",
                   "Go on with the bids that are in.");
}

Message told(const ClarificationOpen& r, const Names&)
{
    return refused("The question \"" + r.id + "\" of a bidder is not answered yet.",
                   "Answer it, to everybody at once.");
}

Message told(const QualityStillOpen& r, const Names& names)
{
    return refused("Prices stay sealed: the stage " + names.stage(r.stage) + " before them is still open.",
                   "Close every stage that stands before the price, then open the prices.");
}

Message told(const PriceIsSealed& r, const Names& names)
{
    return refused("The invitation says that prices are sealed, and the price of " + names.bid(r.bid) +
                       " was given openly.",
                   "Have the price officers open its envelope.");
}

Message told(const EnvelopeUnfit& r, const Names&)
{
    return refused("The envelope does not fit: " + misfit(r.what) + ".",
                   "Seal again, for those who open now. If it was opened and does not fit, somebody has given another "
                   "part than theirs.");
}

Message told(const UnknownEnvelope& r, const Names&)
{
    const std::string next = "Choose one that is still sealed.";
    if (r.envelope.empty()) return refused("Nothing that is sealed waits there: all of it is opened already.", next);
    return refused("No sealed envelope " + r.envelope.substr(0, 16) + " is on record, or it is opened already.", next);
}

Message told(const PartsMissing& r, const Names&)
{
    const auto count = [](std::int64_t number) { return static_cast<std::size_t>(std::max<std::int64_t>(number, 0)); };
    return refused("The envelope opens with the parts of " + counted(count(r.needed), "person", "people") +
                       " together; of those named, " +
                       (r.given <= 0 ? "nobody has given theirs"
                                     : counted(count(r.given), "has given theirs", "have given theirs")) +
                       ".",
                   "Ask the others for their parts, or open with a group whose parts are all given.");
}

Message told(const PriceHasNoAnswer& r, const Names& names)
{
    return refused("The published price method of " + names.stage(r.stage) + " has no answer for these prices.",
                   "Look at the prices (a price of zero, for instance), and take advice before going on: the "
                   "method cannot be changed now.");
}

}

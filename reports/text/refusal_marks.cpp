#include "reports/text/numbers.hpp"
#include "reports/text/reason_wording.hpp"
#include "reports/text/refusal_parts.hpp"

namespace tender::refusals {

Message told(const StageNotOpen& r, const Names& names)
{
    return r.open.empty()
               ? refused(
                     "The stage " + names.stage(r.stage) + " is closed, and so are all others.",
                     "An agreed mark can still be corrected, with a reason that stays in the history; in a tender of "
                     "people two of them reopen its stage first.")
               : refused(
                     "The stage " + names.stage(r.stage) + " is not the open one; that is " + names.stage(r.open) + ".",
                     "Give what the open stage still needs and close it first. Stages follow their published order.");
}

Message told(const HearingOwed& r, const Names& names)
{
    return refused("No hearing of " + names.bid(r.bid) + " is on record for the stage " + names.stage(r.stage) + ".",
                   "Hold it, and record it, before anybody marks.");
}

Message told(const NotPresent& r, const Names& names)
{
    return refused(sentence(names.panelist(r.seat) + " was not there when " + names.bid(r.bid) +
                            " was heard, or does not mark this bid here"),
                   "Those who were present mark. Where the panel has to be the same for every bidder, that is all of "
                   "it.");
}

Message told(const ScriptDiffers& r, const Names& names)
{
    return refused(sentence(names.bid(r.bid) +
                            " was asked other questions than the published script, or was given more time and no note "
                            "says what the panel did about it"),
                   "Every bidder is asked the same, in the same words and time. Record the questions of the script; "
                   "where the time was passed, add the note.");
}

Message told(const SheetsAreSealed& r, const Names& names)
{
    const auto where = r.stage.empty() ? std::string{} : " at " + names.stage(r.stage);
    return refused("Marks are not given openly in this tender: each member hands in a sealed sheet" + where + ".",
                   "Hand in your sheet; it is opened when everybody's is in.");
}

Message told(const AlreadySubmitted& r, const Names& names)
{
    return refused("It is done and stands for " + names.panelist(r.seat) +
                       ": the sheet is in, opened or recorded as absent, or the wording is signed.",
                   "Go on. Nobody changes their own after others' are seen.");
}

Message told(const MarksAreOpen& r, const Names& names)
{
    return refused("A sheet of the stage " + names.stage(r.stage) +
                       " is opened, and whoever may have seen it marks alone no longer.",
                   "Go on without this sheet: record its absence, if the published rules of the panel have that, or "
                   "remove the person.");
}

Message told(const SheetsOutstanding& r, const Names& names)
{
    return refused("Sheets are not all in, or not all opened: " + names.panelists(r.seats) + ".",
                   "Have them handed in and opened. For one that will never come, record the absence, if the "
                   "published rules of the panel have that.");
}

Message told(const AbsenceNotAllowed& r, const Names& names)
{
    return refused("The published rules of the panel let no sheet be missing, at " + names.stage(r.stage) +
                       " as elsewhere.",
                   "Wait for the sheet; or remove the person, by two people, and appoint somebody else.");
}

Message told(const AlreadyMarked& r, const Names& names)
{
    const auto bid = names.bid(r.bid);
    if (r.criterion.empty())
        return refused("The sheet names " + bid + " twice.", "Put all marks for one bid together.");
    if (r.criterion == "price")
        return refused("The price of " + bid + " is on record already, sealed or opened.",
                       "A price stands as it was put on record.");
    if (names.has_stage(r.criterion))
        return refused("The hearing of " + bid + " at " + names.stage(r.criterion) + " is on record already.",
                       "Every bidder is heard once. What is to be added goes into the minutes.");
    return refused("There is a mark for " + bid + " at " + names.criterion(r.criterion) + " already.",
                   "Correct the agreed mark with a reason; the earlier one stays in the history.");
}

Message told(const AboveCap& r, const Names& names)
{
    return refused("The bid does not address all that " + names.criterion(r.criterion) +
                       " asks, and the mark is above what the published scale allows then: at most " + r.most + ".",
                   "Give a mark that the scale allows, or say where the bid addresses it.");
}

Message told(const ReasonMissing& r, const Names& names)
{
    return refused("The mark at " + names.criterion(r.criterion) + " has no reason.",
                   "Write why the bid earned this mark, in words that could be sent to the bidder.");
}

Message told(const FindingMissing& r, const Names& names)
{
    return refused("The mark at " + names.criterion(r.criterion) + " has no finding on the published aspect " +
                       names.aspect(r.criterion, r.aspect) + ".",
                   "Write what the panel found there, or that the bid does not address it.");
}

Message told(const EvidenceMissing& r, const Names& names)
{
    return refused("The mark at " + names.criterion(r.criterion) +
                       " names no place in the bid, neither for itself nor for each of its findings.",
                   "Say where in the bid: document, page, paragraph.");
}

Message told(const ReasonFlagged& r, const Names& names)
{
    return refused("At " + names.criterion(r.criterion) +
                       " the reason checker asks for a second look: " + wording(r.flags, r.criterion, names) + ".",
                   "Change the words, or say why they stay. The checker looks at words alone and may be wrong.");
}

Message told(const DiscussionOwed& r, const Names& names)
{
    return refused("Members gave " + names.bid(r.bid) + " different marks at " + names.criterion(r.criterion) +
                       ", and no discussion of it is on record.",
                   "Record what was said, by whom, and what became of it.");
}

Message told(const MarkCarried& r, const Names& names)
{
    return refused(
        "At " + names.criterion(r.criterion) +
            " the question of an earlier stage is asked again, its answer has not changed, and its mark of " +
            r.earlier + " has.",
        "Carry the earlier mark, record the revised answer, or say why the mark changed.");
}

}

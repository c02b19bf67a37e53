#include "core/result.hpp"
#include "reports/text/history_parts.hpp"
#include "reports/text/history_wording.hpp"
#include "reports/text/numbers.hpp"
#include "reports/text/people_wording.hpp"

namespace tender {

namespace {

std::string received(const Bidder& bidder, const Bid& bid)
{
    const auto who = bidder.name.empty() ? bid.bidder : bidder.name;
    switch (bid.status) {
    case BidStatus::Received:
        return "Bid of " + who + " received";
    case BidStatus::Late:
        return "Bid of " + who + " came late: recorded, not evaluated";
    case BidStatus::Withdrawn:
        return "Bid of " + who + " recorded as withdrawn";
    case BidStatus::Disregarded:
        return "Bid of " + who + " recorded as disregarded";
    }
    return "Bid of " + who;
}

std::string sealed(const PriceSealed& event, const Names& names)
{
    if (event.bid.empty()) return "Dummy sealed by " + names.person(event.by) + ", to rehearse the opening of prices";
    return "Price of " + names.bid(event.bid) +
           (event.by_bidder ? " on record, sealed by the bidder" : " sealed at entry by " + names.person(event.by));
}

}

std::string description(const Event& event, const Names& names)
{
    return match(
        event, [](const TenderCreated& e) { return "Tender \"" + e.title + "\" created"; },
        [](const ModelDefined& e) {
            return "Model set: " + counted(e.model.stages.size(), "stage", "stages") + ", " +
                   counted(e.panel.size(), "seat", "seats") + " on the panel";
        },
        [](const TenderPublished& e) {
            return "Model published and frozen under fingerprint " + history::shortened(e.fingerprint);
        },
        [](const BidReceived& e) { return received(e.bidder, e.bid); },
        [&](const PriceRecorded& e) { return "Price of " + names.bid(e.bid) + " recorded"; },
        [&](const MarksGiven& e) {
            return capital(history::marks(e.sheet.marks.size())) + " for " + names.bid(e.sheet.bid) + " by " +
                   names.panelist(e.sheet.by);
        },
        [&](const ConsensusAgreed& e) {
            return capital(history::marks(e.sheet.marks.size())) + " agreed for " + names.bid(e.sheet.bid);
        },
        [&](const StageClosed& e) { return "Stage " + names.stage(e.stage) + " closed"; },
        [&](const BidExcluded& e) { return names.bid(e.bid) + " fell out at " + names.stage(e.stage); },
        [&](const BidsShortlisted& e) {
            return "Shortlist of " + names.stage(e.stage) + ": " + (e.bids.empty() ? "nobody" : names.bids(e.bids));
        },
        [&](const RecommendationMade& e) {
            return "Panel recommended " + history::recommendation(e.recommendation, names);
        },
        [&](const ConsensusCorrected& e) {
            return "Agreed mark of " + names.bid(e.bid) + " at " + names.criterion(e.mark.criterion) +
                   " corrected from " + e.earlier + " to " + e.mark.mark + ": " + e.why;
        },
        [&](const RecommendationLapsed& e) {
            return e.lot.empty() ? std::string{"Recommendation lapsed, because what it rested on has changed"}
                                 : "Recommendation for the lot " + names.lot(e.lot) +
                                       " lapsed, because what it rested on has changed";
        },
        [](const TenderImported& e) {
            return "Tender \"" + e.tender.title + "\" imported from the file " + e.file +
                   "; its marks are not signed by the people it names";
        },
        [&](const PersonAppointed& e) { return "Appointed: " + history::appointment(e.appointment, names); },
        [&](const PersonRemoved& e) { return capital(names.person(e.person)) + " has no part any more: " + e.reason; },
        [&](const InterestsDeclared& e) {
            return capital(names.person(e.declaration.person)) + " declared " +
                   history::interests(e.declaration, names);
        },
        [&](const InterestAssessed& e) {
            return "Interest of " + names.person(e.assessment.person) + " in " + names.bidder(e.assessment.bidder) +
                   " found to be " + finding_text(e.assessment.finding);
        },
        [](const ClarificationAsked& e) { return "Question \"" + e.id + "\" of a bidder on record"; },
        [](const ClarificationAnswered& e) { return "Question \"" + e.id + "\" answered, to everybody"; },
        [&](const DocumentAttached& e) {
            return "\"" + e.document.name + "\" attached to the bid of " + names.bid(e.bid);
        },
        [&](const BidWithdrawn& e) { return "Bid of " + names.bid(e.bid) + " withdrawn: " + e.reason; },
        [&](const BidCorrected& e) { return "Particulars of the bid of " + names.bid(e.bid) + " corrected: " + e.why; },
        [&](const BidRevised& e) {
            return "Revised answers of " + names.bid(e.revision.bid) + " for " + names.stage(e.revision.stage) +
                   " on record";
        },
        [&](const PriceSealed& e) { return sealed(e, names); },
        [&](const PartsGiven& e) {
            return capital(names.person(e.by)) + " gave parts of the key of envelope " + history::shortened(e.envelope);
        },
        [](const EnvelopeOpened& e) { return "Envelope " + history::shortened(e.envelope) + " opened"; },
        [&](const SheetSubmitted& e) {
            return "Sealed sheet of " + names.panelist(e.seat) + " for " + names.stage(e.stage) + " handed in";
        },
        [&](const SheetOpened& e) {
            return "Sheet of " + names.panelist(e.seat) + " for " + names.stage(e.stage) + " opened";
        },
        [&](const AbsenceRecorded& e) {
            return "Sheet of " + names.panelist(e.seat) + " for " + names.stage(e.stage) +
                   " will not come: " + e.reason;
        },
        [&](const HearingHeld& e) {
            return capital(names.bid(e.hearing.bid)) + " heard at " + names.stage(e.hearing.stage);
        },
        [&](const PointDiscussed& e) {
            return capital(names.bid(e.point.bid)) + " discussed at " + names.criterion(e.point.criterion) +
                   ", raised by " + names.panelist(e.point.raised_by);
        },
        [&](const MeetingMinuted& e) {
            return "Meeting on " + names.stage(e.minutes.stage) + " minuted" +
                   (e.minutes.held ? ", held on " + printed_time(*e.minutes.held) : "");
        },
        [&](const WordingSigned& e) {
            return "Wording of " + names.stage(e.stage) + " signed by " + names.panelist(e.seat);
        },
        [&](const ActProposed& e) {
            return "Proposal " + std::to_string(e.proposal) + " of " + names.person(e.by) + ": " +
                   history::paired_act(e.act, names);
        },
        [&](const ActSeconded& e) {
            return "Proposal " + std::to_string(e.proposal) + " seconded by " + names.person(e.by);
        },
        [&](const StageReopened& e) {
            return "Stage " + names.stage(e.stage) + " reopened, and all behind it: " + e.reason +
                   (e.fresh ? ". Everybody marks again" : "") + (e.prices_known ? ". Prices were known by then" : "");
        },
        [](const ModelAmended& e) {
            return "Model amended, now under fingerprint " + history::shortened(e.fingerprint) + ": " + e.reason;
        },
        [](const BidsOpened& e) { return e.at ? "Bids opened on " + printed_time(*e.at) : std::string{"Bids opened"}; },
        [&](const TieDecided& e) { return "Tie parted " + history::tie(e.decision, names); },
        [&](const RequirementWaived& e) { return "Failed requirement let pass: " + history::waiver(e.waiver, names); },
        [&](const RequestDecided& e) { return "Decided: " + history::request(e.decision, names); },
        [&](const RequestResubmitted& e) {
            return "Resubmitted: " + names.bid(e.resubmission.bid) +
                   (e.resubmission.attends ? ", and its author will come to explain: " : ": ") + e.resubmission.changes;
        },
        [&](const auto& e) { return history::done(e, names); });
}

std::string act_verb(Act act)
{
    switch (act) {
    case Act::Notes:
        return "notes";
    case Act::Endorses:
        return "endorses";
    case Act::Approves:
        return "approves";
    case Act::Resolves:
        return "resolves";
    case Act::Requests:
        return "requests";
    case Act::Agrees:
        return "agrees";
    case Act::Considers:
        return "considers";
    case Act::Declares:
        return "declares";
    case Act::RefersBack:
        return "refers back";
    }
    return "notes";
}

}

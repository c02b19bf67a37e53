#include "core/result.hpp"
#include "reports/text/history_parts.hpp"
#include "reports/text/history_wording.hpp"
#include "reports/text/numbers.hpp"
#include "reports/text/people_wording.hpp"

namespace tender {

namespace history {

std::string marks(std::size_t count) { return counted(count, "mark", "marks"); }

std::string recommendation(const Recommendation& made, const Names& names)
{
    const auto who = made.bids.empty() ? std::string{"nobody"} : names.bids(made.bids);
    return who + (made.lot.empty() ? "" : " for the lot " + names.lot(made.lot));
}

std::string shortened(const std::string& hexadecimal) { return hexadecimal.substr(0, 16); }

std::string appointment(const Appointment& appointment, const Names& names)
{
    return names.person(appointment.person) + " as " + role_text(appointment.role) +
           (appointment.seat.empty() ? "" : " on the seat " + names.panelist(appointment.seat));
}

std::string interests(const Declaration& declaration, const Names& names)
{
    return counted(declaration.interests.size(), "interest", "interests") + " " +
           occasion_text(declaration.occasion, declaration.stage, names);
}

std::string paired_act(const PairedAct& act, const Names& names)
{
    return match(
        act, [&](const RemovePerson& a) { return "remove " + names.person(a.person) + ": " + a.reason; },
        [&](const ReopenStage& a) { return "reopen the stage " + names.stage(a.stage) + ": " + a.reason; },
        [](const AmendModel& a) {
            return "amend the model, under fingerprint " + shortened(a.fingerprint) + ": " + a.reason;
        },
        [&](const AppointPerson& a) { return "appoint " + appointment(a.appointment, names); },
        [&](const DecideTie& a) { return "part a tie " + tie(a.decision, names); },
        [&](const WaiveRequirement& a) { return "let a failed requirement pass: " + waiver(a.waiver, names); },
        [&](const CorrectBid& a) {
            return "correct the particulars of the bid of " + names.bid(a.bid) +
                   (a.received ? ", received on " + printed_time(*a.received) : "") + ": " + a.why;
        });
}

std::string tie(const TieDecision& decision, const Names& names)
{
    return (decision.stage.empty() ? std::string{"for first place"} : "at " + names.stage(decision.stage)) +
           (decision.lot.empty() ? "" : " of the lot " + names.lot(decision.lot)) + " for " +
           names.bids(decision.bids) + ", by the published power (" + decision.power + "): " + decision.reason;
}

std::string waiver(const Waiver& waiver, const Names& names)
{
    return names.bid(waiver.bid) + " at " + names.criterion(waiver.criterion) + ", on the published ground (" +
           waiver.ground + "): " + waiver.reason;
}

std::string request(const RequestDecision& decision, const Names& names)
{
    const auto outcome = [&] {
        switch (decision.outcome) {
        case RequestOutcome::Approved:
            return "approved, and is published";
        case RequestOutcome::Resubmit:
            return "approved if changed and resubmitted";
        case RequestOutcome::NotApproved:
            return "not approved; its author may ask to resubmit it and come to explain";
        case RequestOutcome::Refused:
            return "not approved in the end, without appeal";
        }
        return "decided";
    }();
    return names.bid(decision.bid) + ": " + outcome +
           (decision.electronic ? ", without a meeting"
            : decision.attended ? ", after its author explained it"
                                : "") +
           ": " + decision.reason;
}

}

namespace {

std::string sealing(const SealPrice& command, const Names& names)
{
    if (command.bid.empty()) return "Seal a dummy, to rehearse the opening of prices";
    return command.by_bidder ? "Record the price of " + names.bid(command.bid) + ", sealed by the bidder"
                             : "Seal the price of " + names.bid(command.bid);
}

}

std::string description(const Command& command, const Names& names)
{
    return match(
        command, [](const CreateTender& c) { return "Create the tender \"" + c.title + "\""; },
        [](const DefineModel& c) {
            return "Set how bids are compared: " + counted(c.model.stages.size(), "stage", "stages") + ", " +
                   counted(c.panel.size(), "seat", "seats") + " on the panel";
        },
        [](const PublishTender& c) {
            return "Publish the model under fingerprint " + history::shortened(c.fingerprint);
        },
        [](const ReceiveBid& c) {
            return "Receive the bid of " + (c.bidder.name.empty() ? c.bid.bidder : c.bidder.name);
        },
        [&](const RecordPrice& c) { return "Record the price of " + names.bid(c.bid); },
        [&](const GiveMarks& c) {
            return "Give " + history::marks(c.sheet.marks.size()) + " to " + names.bid(c.sheet.bid) + " as " +
                   names.panelist(c.sheet.by);
        },
        [&](const AgreeConsensus& c) {
            return "Agree " + history::marks(c.sheet.marks.size()) + " for " + names.bid(c.sheet.bid);
        },
        [&](const CloseStage& c) { return "Close the stage " + names.stage(c.stage); },
        [&](const ShortlistBids& c) { return "Name the shortlist of " + names.stage(c.stage); },
        [&](const Recommend& c) { return "Recommend " + history::recommendation(c.recommendation, names); },
        [&](const CorrectConsensus& c) {
            return "Correct the agreed mark of " + names.bid(c.bid) + " at " + names.criterion(c.mark.criterion) +
                   " to " + c.mark.mark;
        },
        [](const ImportTender& c) { return "Import the tender \"" + c.tender.title + "\" from the file " + c.file; },
        [&](const AppointPerson& c) { return "Appoint " + history::appointment(c.appointment, names); },
        [&](const DeclareInterests& c) {
            return "Declare " + history::interests(c.declaration, names) + ", as " + names.person(c.declaration.person);
        },
        [&](const AssessInterest& c) {
            return "Assess the interest of " + names.person(c.assessment.person) + " in " +
                   names.bidder(c.assessment.bidder) + " as " + finding_text(c.assessment.finding);
        },
        [](const AskClarification& c) { return "Put the question \"" + c.id + "\" of a bidder on record"; },
        [](const AnswerClarification& c) { return "Answer the question \"" + c.id + "\", to everybody"; },
        [&](const AttachDocument& c) { return "Attach \"" + c.document.name + "\" to the bid of " + names.bid(c.bid); },
        [&](const WithdrawBid& c) { return "Withdraw the bid of " + names.bid(c.bid) + ": " + c.reason; },
        [&](const CorrectBid& c) { return "Correct the particulars of the bid of " + names.bid(c.bid) + ": " + c.why; },
        [&](const ReviseBid& c) {
            return "Record revised answers of " + names.bid(c.revision.bid) + " for " + names.stage(c.revision.stage);
        },
        [&](const SealPrice& c) { return sealing(c, names); },
        [](const GiveParts& c) { return "Give parts of the key of envelope " + history::shortened(c.envelope); },
        [&](const OpenPrice& c) {
            return "Open envelope " + history::shortened(c.envelope) + " with the parts of " +
                   counted(c.subset.size(), "person", "people");
        },
        [&](const SubmitSheet& c) { return "Hand in a sealed sheet for " + names.stage(c.stage); },
        [&](const OpenSheet& c) { return "Open the own sheet for " + names.stage(c.stage); },
        [&](const RecordAbsence& c) {
            return "Record that the sheet of " + names.panelist(c.seat) + " for " + names.stage(c.stage) +
                   " will not come: " + c.reason;
        },
        [&](const HoldHearing& c) {
            return "Record the hearing of " + names.bid(c.hearing.bid) + " at " + names.stage(c.hearing.stage);
        },
        [&](const DiscussPoint& c) {
            return "Record what " + names.panelist(c.point.raised_by) + " said on " + names.bid(c.point.bid) + " at " +
                   names.criterion(c.point.criterion);
        },
        [&](const MinuteMeeting& c) { return "Minute a meeting on " + names.stage(c.minutes.stage); },
        [&](const SignWording& c) { return "Sign the wording of " + names.stage(c.stage); },
        [&](const Propose& c) { return "Propose to " + history::paired_act(c.act, names); },
        [](const Second& c) { return "Second proposal " + std::to_string(c.proposal); },
        [](const OpenBids& c) {
            return c.at ? "Open the bids, on " + printed_time(*c.at) : std::string{"Open the bids"};
        },
        [&](const DecideTie& c) { return "Part a tie " + history::tie(c.decision, names); },
        [&](const DecideRequest& c) { return "Decide " + history::request(c.decision, names); },
        [&](const ResubmitRequest& c) {
            return "Bring " + names.bid(c.resubmission.bid) + " before the panel again: " + c.resubmission.changes;
        },
        [&](const auto& c) { return history::to_do(c, names); });
}

}

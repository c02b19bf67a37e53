#include "reports/text/history_wording.hpp"

#include "core/result.hpp"
#include "reports/text/numbers.hpp"

namespace tender {

namespace {

std::string marks(std::size_t count) { return counted(count, "mark", "marks"); }

std::string capital(std::string text)
{
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    return text;
}

std::string recommendation(const Recommendation& made, const Names& names)
{
    const auto who = made.bids.empty() ? std::string{"nobody"} : names.bids(made.bids);
    return who + (made.lot.empty() ? "" : " for the lot " + names.lot(made.lot));
}

std::string short_fingerprint(const std::string& fingerprint) { return fingerprint.substr(0, 16); }

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
    }
    return "Bid of " + who;
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
            return "Publish the model under fingerprint " + short_fingerprint(c.fingerprint);
        },
        [](const ReceiveBid& c) {
            return "Receive the bid of " + (c.bidder.name.empty() ? c.bid.bidder : c.bidder.name);
        },
        [&](const RecordPrice& c) { return "Record the price of " + names.bid(c.bid); },
        [&](const GiveMarks& c) {
            return "Give " + marks(c.sheet.marks.size()) + " to " + names.bid(c.sheet.bid) + " as " +
                   names.panelist(c.sheet.by);
        },
        [&](const AgreeConsensus& c) {
            return "Agree " + marks(c.sheet.marks.size()) + " for " + names.bid(c.sheet.bid);
        },
        [&](const CloseStage& c) { return "Close the stage " + names.stage(c.stage); },
        [&](const ShortlistBids& c) { return "Name the shortlist of " + names.stage(c.stage); },
        [&](const Recommend& c) { return "Recommend " + recommendation(c.recommendation, names); },
        [&](const CorrectConsensus& c) {
            return "Correct the agreed mark of " + names.bid(c.bid) + " at " + names.criterion(c.mark.criterion) +
                   " to " + c.mark.mark;
        },
        [](const ImportTender& c) { return "Import the tender \"" + c.tender.title + "\" from the file " + c.file; });
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
            return "Model published and frozen under fingerprint " + short_fingerprint(e.fingerprint);
        },
        [](const BidReceived& e) { return received(e.bidder, e.bid); },
        [&](const PriceRecorded& e) { return "Price of " + names.bid(e.bid) + " recorded"; },
        [&](const MarksGiven& e) {
            return capital(marks(e.sheet.marks.size())) + " for " + names.bid(e.sheet.bid) + " by " +
                   names.panelist(e.sheet.by);
        },
        [&](const ConsensusAgreed& e) {
            return capital(marks(e.sheet.marks.size())) + " agreed for " + names.bid(e.sheet.bid);
        },
        [&](const StageClosed& e) { return "Stage " + names.stage(e.stage) + " closed"; },
        [&](const BidExcluded& e) { return names.bid(e.bid) + " fell out at " + names.stage(e.stage); },
        [&](const BidsShortlisted& e) {
            return "Shortlist of " + names.stage(e.stage) + ": " + (e.bids.empty() ? "nobody" : names.bids(e.bids));
        },
        [&](const RecommendationMade& e) { return "Panel recommended " + recommendation(e.recommendation, names); },
        [&](const ConsensusCorrected& e) {
            return "Agreed mark of " + names.bid(e.bid) + " at " + names.criterion(e.mark.criterion) +
                   " corrected from " + e.earlier + " to " + e.mark.mark + ": " + e.why;
        },
        [&](const RecommendationLapsed& e) {
            return e.lot.empty() ? std::string{"Recommendation lapsed, because a mark under it was corrected"}
                                 : "Recommendation for the lot " + names.lot(e.lot) +
                                       " lapsed, because a mark under it was corrected";
        },
        [](const TenderImported& e) {
            return "Tender \"" + e.tender.title + "\" imported from the file " + e.file +
                   "; its marks are not signed by the people it names";
        });
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

#include "core/procedure/procedure.hpp"

#include <algorithm>

namespace tender {

namespace {

Recorded as_import(Recorded recorded)
{
    recorded.imported = true;
    return recorded;
}

void add_marks(std::vector<Mark>& target, const std::vector<Mark>& marks)
{
    target.insert(target.end(), marks.begin(), marks.end());
}

void record_all(Procedure& state, const Recorded& recorded)
{
    for (const auto& sheet : state.tender.sheets) {
        for (const auto& mark : sheet.marks)
            state.provenance.record_mark(sheet.by, sheet.bid, mark.criterion, recorded);
    }
    for (const auto& sheet : state.tender.consensus) {
        for (const auto& mark : sheet.marks)
            state.provenance.record_consensus(sheet.bid, mark.criterion, recorded);
    }
    for (const auto& bid : state.tender.bids) {
        if (bid.price) state.provenance.record_price(bid.id, recorded);
    }
}

Bid* bid_of(Tender& tender, const std::string& id)
{
    const auto found = std::ranges::find(tender.bids, id, &Bid::id);
    return found == tender.bids.end() ? nullptr : &*found;
}

}

Procedure evolve(Procedure state, const Event& event, const Recorded& recorded)
{
    auto& tender = state.tender;
    match(
        event,
        [&](const TenderCreated& e) {
            state.created = true;
            tender.id = e.id;
            tender.title = e.title;
            tender.reference = e.reference;
            tender.author = e.author;
            tender.contact = e.contact;
            tender.illustrative = e.illustrative;
            tender.background = e.background;
            tender.note = e.note;
        },
        [&](const ModelDefined& e) {
            tender.model = e.model;
            tender.lots = e.lots;
            tender.panel = e.panel;
            tender.bidders = e.bidders;
        },
        [&](const TenderPublished& e) { state.fingerprint = e.fingerprint; },
        [&](const BidReceived& e) {
            if (find_bidder(tender, e.bidder.id) == nullptr) tender.bidders.push_back(e.bidder);
            tender.bids.push_back(e.bid);
        },
        [&](const PriceRecorded& e) {
            if (auto* bid = bid_of(tender, e.bid)) bid->price = e.price;
            state.provenance.record_price(e.bid, recorded);
        },
        [&](const MarksGiven& e) {
            const auto same = std::ranges::find_if(
                tender.sheets, [&](const Sheet& sheet) { return sheet.by == e.sheet.by && sheet.bid == e.sheet.bid; });
            if (same == tender.sheets.end()) {
                tender.sheets.push_back(e.sheet);
            } else {
                add_marks(same->marks, e.sheet.marks);
            }
            for (const auto& mark : e.sheet.marks) {
                state.provenance.record_mark(e.sheet.by, e.sheet.bid, mark.criterion, recorded);
            }
        },
        [&](const ConsensusAgreed& e) {
            const auto same = std::ranges::find(tender.consensus, e.sheet.bid, &ConsensusSheet::bid);
            if (same == tender.consensus.end()) {
                tender.consensus.push_back(e.sheet);
            } else {
                add_marks(same->marks, e.sheet.marks);
            }
            for (const auto& mark : e.sheet.marks) {
                state.provenance.record_consensus(e.sheet.bid, mark.criterion, recorded);
            }
        },
        [&](const StageClosed& e) { state.closed.push_back(e.stage); },
        [&](const BidExcluded& e) { state.excluded.push_back(e); },
        [&](const BidsShortlisted& e) { state.shortlists.push_back(e); },
        [&](const RecommendationMade& e) { tender.recommendations.push_back(e.recommendation); },
        [&](const ConsensusCorrected& e) {
            for (auto& sheet : tender.consensus) {
                if (sheet.bid != e.bid) continue;
                const auto mark = std::ranges::find(sheet.marks, e.mark.criterion, &Mark::criterion);
                if (mark != sheet.marks.end()) *mark = e.mark;
            }
            state.corrections.push_back(e);
            state.provenance.record_consensus(e.bid, e.mark.criterion, recorded);
        },
        [&](const RecommendationLapsed& e) {
            std::erase_if(tender.recommendations, [&](const Recommendation& made) { return made.lot == e.lot; });
        },
        [&](const TenderImported& e) {
            state.created = true;
            tender = e.tender;
            state.fingerprint = e.fingerprint;
            state.imported_from = e.file;
            record_all(state, as_import(recorded));
        });
    return state;
}

}

#include "core/procedure/evolving.hpp"

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

HeldPrice* envelope_of(Conduct& conduct, const std::string& id)
{
    const auto found =
        std::ranges::find_if(conduct.prices, [&](const HeldPrice& held) { return held.sealed.envelope.id == id; });
    return found == conduct.prices.end() ? nullptr : &*found;
}

/// What is signed is the wording as it stood; another word asks for another signature.
void lapse_signatures(Procedure& state, const std::string& criterion)
{
    const auto* stage = find_criterion(state.tender.model, criterion).stage;
    if (stage == nullptr) return;
    std::erase_if(state.conduct.signatures, [&](const WordingSigned& held) { return held.stage == stage->id; });
}

void reopen(Procedure& state, const std::string& stage)
{
    const auto& stages = state.tender.model.stages;
    const auto from = std::ranges::find(stages, stage, &Stage::id);
    const auto concerned = [&](const std::string& id) {
        return std::find_if(from, stages.end(), [&](const Stage& later) { return later.id == id; }) != stages.end();
    };
    std::erase_if(state.closed, concerned);
    std::erase_if(state.excluded, [&](const BidExcluded& excluded) { return concerned(excluded.stage); });
    std::erase_if(state.shortlists, [&](const BidsShortlisted& list) { return concerned(list.stage); });
    std::erase_if(state.conduct.signatures, [&](const WordingSigned& held) { return concerned(held.stage); });
    // A tie that was parted there may stand otherwise now.
    std::erase_if(state.tender.tie_decisions,
                  [&](const TieDecision& held) { return held.stage.empty() || concerned(held.stage); });
    // What was minuted before says nothing of what the panel does now.
    std::erase_if(state.conduct.minutes, [&](const Minutes& held) { return concerned(held.stage); });
}

/// What was marked in a stage is set aside: everybody marks anew, alone.
void forget_marks(Procedure& state, const std::string& stage)
{
    const auto here = [&](const std::string& criterion) {
        const auto* found = find_criterion(state.tender.model, criterion).stage;
        return found != nullptr && found->id == stage;
    };
    const auto forget = [&](auto& sheets) {
        for (auto& sheet : sheets)
            std::erase_if(sheet.marks, [&](const Mark& mark) { return here(mark.criterion); });
        std::erase_if(sheets, [](const auto& sheet) { return sheet.marks.empty(); });
    };
    forget(state.tender.sheets);
    forget(state.tender.consensus);
    auto& conduct = state.conduct;
    std::erase_if(conduct.sheets, [&](const HeldSheet& held) { return held.submitted.stage == stage; });
    std::erase_if(conduct.absences, [&](const AbsenceRecorded& held) { return held.stage == stage; });
    std::erase_if(conduct.points, [&](const DiscussionPoint& held) { return here(held.criterion); });
    std::erase_if(state.tender.waivers, [&](const Waiver& held) { return here(held.criterion); });
}

HeldRequest* request_of(Conduct& conduct, const std::string& bid)
{
    const auto found = std::ranges::find(conduct.requests, bid, &HeldRequest::bid);
    return found == conduct.requests.end() ? nullptr : &*found;
}

/// Marks of the seat in stages that are not closed count no longer; whoever takes it hands in sheets of their own.
void remove(Procedure& state, const PersonRemoved& removed)
{
    auto& conduct = state.conduct;
    const auto is_open = [&](const std::string& stage) {
        return std::ranges::find(state.closed, stage) == state.closed.end();
    };
    for (const auto& held : conduct.appointments) {
        if (held.person != removed.person || held.seat.empty()) continue;
        for (auto& sheet : state.tender.sheets) {
            if (sheet.by != held.seat) continue;
            std::erase_if(sheet.marks, [&](const Mark& mark) {
                return is_open(find_criterion(state.tender.model, mark.criterion).stage->id);
            });
        }
        std::erase_if(state.tender.sheets,
                      [&](const Sheet& sheet) { return sheet.by == held.seat && sheet.marks.empty(); });
        std::erase_if(conduct.sheets, [&](const HeldSheet& sheet) {
            return sheet.submitted.seat == held.seat && is_open(sheet.submitted.stage);
        });
        std::erase_if(conduct.signatures, [&](const WordingSigned& signature) {
            return signature.seat == held.seat && is_open(signature.stage);
        });
    }
    std::erase_if(conduct.appointments, [&](const Appointment& held) { return held.person == removed.person; });
    conduct.removed.push_back(removed);
}

}

Procedure evolve(Procedure state, const Event& event, const Recorded& recorded)
{
    auto& tender = state.tender;
    auto& conduct = state.conduct;
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
            if (tender.model.rolling)
                conduct.requests.push_back({.bid = e.bid.id, .decisions = {}, .resubmissions = {}});
        },
        [&](const PriceRecorded& e) {
            if (auto* bid = bid_of(tender, e.bid)) {
                if (e.stage.empty()) {
                    bid->price = e.price;
                } else {
                    std::erase_if(bid->final_prices, [&](const FinalPrice& held) { return held.stage == e.stage; });
                    bid->final_prices.push_back({e.stage, e.price});
                }
            }
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
                lapse_signatures(state, mark.criterion);
            }
        },
        [&](const StageClosed& e) { state.closed.push_back(e.stage); },
        [&](const BidExcluded& e) { state.excluded.push_back(e); },
        [&](const BidsShortlisted& e) { state.shortlists.push_back(e); },
        [&](const RecommendationMade& e) {
            tender.recommendations.push_back(e.recommendation);
            evolving::next_version(state);
        },
        [&](const ConsensusCorrected& e) {
            for (auto& sheet : tender.consensus) {
                if (sheet.bid != e.bid) continue;
                const auto mark = std::ranges::find(sheet.marks, e.mark.criterion, &Mark::criterion);
                if (mark != sheet.marks.end()) *mark = e.mark;
            }
            state.corrections.push_back(e);
            lapse_signatures(state, e.mark.criterion);
            state.provenance.record_consensus(e.bid, e.mark.criterion, recorded);
        },
        [&](const RecommendationLapsed& e) {
            std::erase_if(tender.recommendations, [&](const Recommendation& made) { return made.lot == e.lot; });
            evolving::next_version(state);
        },
        [&](const PersonAppointed& e) { conduct.appointments.push_back(e.appointment); },
        [&](const PersonRemoved& e) { remove(state, e); },
        [&](const InterestsDeclared& e) {
            conduct.declarations.push_back({e.declaration, tender.bids.size()});
            for (const auto& interest : e.declaration.interests)
                conduct.interests.push_back({e.declaration.person, interest, std::nullopt});
        },
        [&](const InterestAssessed& e) {
            for (auto& held : conduct.interests) {
                if (held.person == e.assessment.person && held.interest.bidder == e.assessment.bidder)
                    held.assessed = e.assessment;
            }
        },
        [&](const ClarificationAsked& e) {
            conduct.clarifications.push_back({e.id, e.question, {}});
        },
        [&](const ClarificationAnswered& e) {
            for (auto& asked : conduct.clarifications) {
                if (asked.id == e.id) asked.answer = e.answer;
            }
        },
        [&](const DocumentAttached& e) { conduct.documents.emplace_back(e.bid, e.document); },
        [&](const BidWithdrawn& e) {
            if (auto* bid = bid_of(tender, e.bid)) bid->status = BidStatus::Withdrawn;
        },
        [&](const BidCorrected& e) {
            if (auto* bid = bid_of(tender, e.bid)) {
                bid->note = e.note;
                if (e.received) bid->received = e.received;
                const auto& due = tender.model.bids_until;
                if (e.received && due && bid->status != BidStatus::Withdrawn)
                    bid->status = *e.received > *due ? BidStatus::Late : BidStatus::Received;
            }
        },
        [&](const BidRevised& e) { conduct.revisions.push_back(e.revision); },
        [&](const PriceSealed& e) {
            conduct.prices.push_back({e, {}, false});
        },
        [&](const PartsGiven& e) {
            auto* held = envelope_of(conduct, e.envelope);
            if (held == nullptr) return;
            // Who gave something else than their part gives it again.
            std::erase_if(held->parts, [&](const PartsGiven& earlier) { return earlier.by == e.by; });
            held->parts.push_back(e);
        },
        [&](const EnvelopeOpened& e) {
            if (auto* held = envelope_of(conduct, e.envelope)) held->opened = true;
        },
        [&](const SheetSubmitted& e) {
            conduct.sheets.push_back({e, false});
        },
        [&](const SheetOpened& e) {
            for (auto& held : conduct.sheets) {
                if (held.submitted.stage == e.stage && held.submitted.seat == e.seat) held.opened = true;
            }
        },
        [&](const AbsenceRecorded& e) { conduct.absences.push_back(e); },
        [&](const HearingHeld& e) { conduct.hearings.push_back(e.hearing); },
        [&](const PointDiscussed& e) {
            conduct.points.push_back(e.point);
            lapse_signatures(state, e.point.criterion);
        },
        [&](const MeetingMinuted& e) { conduct.minutes.push_back(e.minutes); },
        [&](const WordingSigned& e) { conduct.signatures.push_back(e); },
        [&](const ActProposed& e) {
            conduct.proposals.push_back({e, false});
        },
        [&](const ActSeconded& e) { conduct.proposals[static_cast<std::size_t>(e.proposal - 1)].done = true; },
        [&](const StageReopened& e) {
            reopen(state, e.stage);
            if (e.fresh) forget_marks(state, e.stage);
        },
        [&](const TieDecided& e) {
            std::erase_if(tender.tie_decisions, [&](const TieDecision& held) {
                return held.lot == e.decision.lot && held.stage == e.decision.stage;
            });
            tender.tie_decisions.push_back(e.decision);
        },
        [&](const RequirementWaived& e) {
            tender.waivers.push_back(e.waiver);
            lapse_signatures(state, e.waiver.criterion);
        },
        [&](const RequestDecided& e) {
            std::erase_if(tender.consensus, [&](const ConsensusSheet& held) { return held.bid == e.decision.bid; });
            tender.consensus.push_back({e.decision.bid, e.marks});
            for (const auto& mark : e.marks)
                state.provenance.record_consensus(e.decision.bid, mark.criterion, recorded);
            auto* request = request_of(conduct, e.decision.bid);
            if (request == nullptr) return;
            request->decisions.push_back(e.decision);
            request->waits = false;
        },
        [&](const RequestResubmitted& e) {
            auto* request = request_of(conduct, e.resubmission.bid);
            if (request == nullptr) return;
            request->resubmissions.push_back(e.resubmission);
            request->waits = true;
        },
        [&](const BidsOpened&) { conduct.bids_opened = true; },
        [&](const ModelAmended& e) {
            tender.model = e.model;
            state.fingerprint = e.fingerprint;
        },
        [&](const TenderImported& e) {
            state.created = true;
            tender = e.tender;
            state.fingerprint = e.fingerprint;
            state.imported_from = e.file;
            conduct.bids_opened = true;
            record_all(state, as_import(recorded));
        },
        [&](const auto& e) { evolving::conclude(state, e); });
    return state;
}

}

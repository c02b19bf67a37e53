#include "core/procedure/standing.hpp"

#include "core/find_by_id.hpp"

#include <algorithm>
#include <set>

namespace tender {

namespace {

bool contains(const std::vector<std::string>& texts, const std::string& text)
{
    return std::ranges::find(texts, text) != texts.end();
}

/// Adds the questions under `criterion`; all of them where `whole`, otherwise those that `scores` names.
void collect(const Criterion& criterion, const std::vector<std::string>& scores, bool whole,
             std::vector<std::string>& questions)
{
    const bool named = whole || contains(scores, criterion.id);
    if (criterion.is_question()) {
        if (named) questions.push_back(criterion.id);
        return;
    }
    for (const auto& part : criterion.parts)
        collect(part, scores, named, questions);
}

/// Published as scored by seats outside the panel alone, such as an external consultant.
bool is_scored_by_others(const Tender& tender, const Stage& stage)
{
    return !stage.scored_by.empty() && std::ranges::none_of(stage.scored_by, [&](const std::string& id) {
        const auto* seat = find_panelist(tender, id);
        return seat == nullptr || is_panel(seat->sits_as);
    });
}

}

const Appointment* appointment_of(const Procedure& state, const std::string& person, Role role)
{
    const auto& all = state.conduct.appointments;
    const auto found =
        std::ranges::find_if(all, [&](const Appointment& held) { return held.person == person && held.role == role; });
    return found == all.end() ? nullptr : &*found;
}

std::string seat_of(const Procedure& state, const std::string& person)
{
    for (const auto& held : state.conduct.appointments) {
        if (held.person == person && !held.seat.empty()) return held.seat;
    }
    return {};
}

std::string person_on(const Procedure& state, const std::string& seat)
{
    if (seat.empty()) return {};
    for (const auto& held : state.conduct.appointments) {
        if (held.seat == seat) return held.person;
    }
    return {};
}

std::vector<std::string> persons_with(const Procedure& state, Role role)
{
    std::vector<std::string> persons;
    for (const auto& held : state.conduct.appointments) {
        if (held.role == role) persons.push_back(held.person);
    }
    return persons;
}

std::vector<std::string> questions_for(const Procedure&, const Panelist& seat, const Stage& stage)
{
    std::vector<std::string> questions;
    if (!is_marking(seat.sits_as)) return questions;
    if (!stage.scored_by.empty() && !contains(stage.scored_by, seat.id)) return questions;
    const bool whole = seat.scores.empty() || contains(seat.scores, stage.id);
    for (const auto& criterion : stage.criteria)
        collect(criterion, seat.scores, whole, questions);
    return questions;
}

std::vector<std::string> marking_seats(const Procedure& state, const Stage& stage)
{
    std::vector<std::string> seats;
    for (const auto& held : state.conduct.appointments) {
        const auto* seat = find_panelist(state.tender, held.seat);
        if (seat != nullptr && !questions_for(state, *seat, stage).empty()) seats.push_back(seat->id);
    }
    return seats;
}

std::vector<std::string> signing_seats(const Procedure& state)
{
    std::vector<std::string> seats;
    for (const auto& held : state.conduct.appointments) {
        if (is_panel(held.role)) seats.push_back(held.seat);
    }
    return seats;
}

std::vector<std::string> unsigned_seats(const Procedure& state, const std::string& stage)
{
    auto seats = signing_seats(state);
    std::erase_if(seats, [&](const std::string& seat) {
        return std::ranges::any_of(state.conduct.signatures, [&](const WordingSigned& signature) {
            return signature.stage == stage && signature.seat == seat;
        });
    });
    return seats;
}

bool is_out(const Procedure& state, const Bid& bid)
{
    if (bid.status != BidStatus::Received) return true;
    if (std::ranges::find(state.excluded, bid.id, &BidExcluded::bid) != state.excluded.end()) return true;
    return std::ranges::any_of(state.shortlists, [&](const BidsShortlisted& list) {
        // A shortlist says nothing about lots that do not have its stage.
        const auto* stage = find_stage(state.tender.model, list.stage);
        const bool concerned = stage == nullptr || is_run_for(*stage, bid.lot);
        return concerned && !contains(list.bids, bid.id);
    });
}

std::vector<std::string> bids_in(const Procedure& state, const Stage& stage)
{
    std::vector<std::string> bids;
    for (const auto& bid : state.tender.bids) {
        const bool concerned = is_run_for(stage, bid.lot);
        if (concerned && !is_out(state, bid)) bids.push_back(bid.id);
    }
    return bids;
}

std::optional<std::string> bidding_ended_by(const Procedure& state)
{
    if (!state.closed.empty()) return state.closed.front();
    if (state.conduct.bids_opened) return state.tender.model.stages.front().id;
    return std::nullopt;
}

const Stage* shortlist_owed(const Procedure& state)
{
    for (const auto& stage : state.tender.model.stages) {
        if (!std::holds_alternative<CountsAsShortlist>(stage.counts) || !contains(state.closed, stage.id)) continue;
        if (std::ranges::find(state.shortlists, stage.id, &BidsShortlisted::stage) == state.shortlists.end())
            return &stage;
    }
    return nullptr;
}

const Stage* price_stage(const Model& model)
{
    const auto found = std::ranges::find_if(model.stages, [](const Stage& stage) { return stage.price.has_value(); });
    return found == model.stages.end() ? nullptr : &*found;
}

const Stage* price_stage(const Model& model, const std::string& stage)
{
    if (stage.empty()) return price_stage(model);
    const auto* named = find_stage(model, stage);
    return named != nullptr && named->price ? named : nullptr;
}

std::string price_round(const Model& model, const std::string& stage)
{
    const auto* first = price_stage(model);
    return first != nullptr && first->id == stage ? std::string{} : stage;
}

const HeldRequest* request_of(const Procedure& state, const std::string& bid)
{
    const auto& requests = state.conduct.requests;
    const auto found = std::ranges::find(requests, bid, &HeldRequest::bid);
    return found == requests.end() ? nullptr : &*found;
}

const HeldSheet* held_sheet(const Procedure& state, const std::string& stage, const std::string& seat)
{
    const auto& sheets = state.conduct.sheets;
    const auto found = std::ranges::find_if(
        sheets, [&](const HeldSheet& held) { return held.submitted.stage == stage && held.submitted.seat == seat; });
    return found == sheets.end() ? nullptr : &*found;
}

bool is_absent(const Procedure& state, const std::string& stage, const std::string& seat)
{
    return std::ranges::any_of(state.conduct.absences, [&](const AbsenceRecorded& absence) {
        return absence.stage == stage && absence.seat == seat;
    });
}

std::vector<std::string> outstanding_seats(const Procedure& state, const Stage& stage, bool opened)
{
    std::vector<std::string> outstanding;
    for (const auto& seat : marking_seats(state, stage)) {
        if (is_absent(state, stage.id, seat)) continue;
        const auto* held = held_sheet(state, stage.id, seat);
        if (held == nullptr || (opened && !held->opened)) outstanding.push_back(seat);
    }
    return outstanding;
}

bool is_heard(const Stage& stage)
{
    return stage.kind == StageKind::Presentation || stage.kind == StageKind::Interview;
}

const Hearing* hearing_of(const Procedure& state, const std::string& stage, const std::string& bid)
{
    const auto& hearings = state.conduct.hearings;
    const auto found = std::ranges::find_if(
        hearings, [&](const Hearing& hearing) { return hearing.stage == stage && hearing.bid == bid; });
    return found == hearings.end() ? nullptr : &*found;
}

std::optional<Refusal> interest_obstacle(const Procedure& state, const std::string& person, const std::string& stage)
{
    const auto& declared = state.conduct.declarations;
    const auto has = [&](Occasion occasion) {
        return std::ranges::any_of(declared, [&](const HeldDeclaration& held) {
            const auto& declaration = held.declaration;
            if (declaration.person != person || declaration.occasion != occasion) return false;
            // A bidder who came into the register afterwards has not been declared on.
            if (occasion == Occasion::BiddersKnown) return held.bids == state.tender.bids.size();
            return occasion != Occasion::Stage || declaration.stage == stage;
        });
    };
    if (!has(Occasion::Joining)) return DeclarationOwed{person, Occasion::Joining, {}};
    if (!state.tender.bids.empty() && !has(Occasion::BiddersKnown))
        return DeclarationOwed{person, Occasion::BiddersKnown, {}};
    if (!stage.empty() && !has(Occasion::Stage)) return DeclarationOwed{person, Occasion::Stage, stage};
    for (const auto& held : state.conduct.interests) {
        if (held.person != person) continue;
        if (!held.assessed) return InterestUnassessed{person, held.interest.bidder};
        if (held.assessed->finding == InterestFinding::Excluding) return InterestExcludes{person, held.interest.bidder};
    }
    return std::nullopt;
}

std::optional<Refusal> make_up_obstacle(const Procedure& state, const Stage& stage)
{
    std::int64_t members = 0;
    std::int64_t young = 0;
    std::set<std::string> agencies;
    for (const auto& id : marking_seats(state, stage)) {
        const auto* seat = find_panelist(state.tender, id);
        if (!is_panel(seat->sits_as)) continue;
        ++members;
        if (seat->young) ++young;
        if (!seat->agency.empty()) agencies.insert(seat->agency);
    }
    const auto& rules = state.tender.model.panel_rules;
    if (rules && rules->every_seat) {
        const auto marks_here = [&](const Panelist& seat) { return !questions_for(state, seat, stage).empty(); };
        const auto needed = std::ranges::count_if(state.tender.panel, marks_here);
        const auto taken = static_cast<std::int64_t>(marking_seats(state, stage).size());
        if (taken < needed) return PanelIncomplete{"every_seat", taken, needed};
    }
    if (is_scored_by_others(state.tender, stage) && !marking_seats(state, stage).empty()) return std::nullopt;
    if (members == 0) return PanelIncomplete{"members_least", 0, rules ? rules->members_least : 1};
    if (!rules) return std::nullopt;
    const auto known = static_cast<std::int64_t>(agencies.size());
    if (members < rules->members_least) return PanelIncomplete{"members_least", members, rules->members_least};
    if (known < rules->agencies_least) return PanelIncomplete{"agencies_least", known, rules->agencies_least};
    if (rules->young_majority && young * 2 <= members) return PanelIncomplete{"young_majority", young, members / 2 + 1};
    return std::nullopt;
}

}

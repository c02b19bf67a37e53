#include "core/procedure/conclusion.hpp"

#include "core/contract/options.hpp"
#include "core/procedure/standing.hpp"

#include <algorithm>

namespace tender {

namespace {

bool is_notice(PaperKind paper) { return paper == PaperKind::AwardNotice || paper == PaperKind::DetailsNotice; }

/// Whether a paper of that kind is owed to a bid.
bool goes_to(const Procedure& state, PaperKind paper, const Bid& bid)
{
    const bool recommended = is_recommended(state, bid.id);
    const bool out = !recommended && is_out(state, bid);
    switch (paper) {
    case PaperKind::AwardLetter:
        return recommended;
    case PaperKind::DecisionLetter:
        return !recommended && !out;
    case PaperKind::CandidateLetter:
        // Whoever came too late or went away was never a candidate.
        return out && (bid.status == BidStatus::Received || bid.status == BidStatus::Disregarded);
    case PaperKind::AssessmentSummary:
        return !out;
    case PaperKind::AwardNotice:
    case PaperKind::DetailsNotice:
        return false;
    }
    return false;
}

/// The papers that begin a standstill: those that are owed before it, or, where it is only offered, before signing.
std::vector<PaperDue> beginning(const Procedure& state, const RegimeRules& rules)
{
    auto due = papers_due(state);
    const bool before =
        std::ranges::any_of(due, [](const PaperDue& one) { return one.moment == Moment::BeforeStandstill; });
    const auto moment = before ? Moment::BeforeStandstill : Moment::BeforeSigning;
    std::erase_if(due, [&](const PaperDue& one) {
        // Where working days are counted, they are counted from the notice alone.
        return one.moment != moment ||
               (rules.count != StandstillCount::CalendarDays && one.paper != PaperKind::AwardNotice);
    });
    return due;
}

}

const RegimeRules* binding_rules(const Tender& tender)
{
    if (!tender.plan || !tender.plan->advertised) return nullptr;
    const auto rules = rules_of(tender.plan->regime, *tender.plan->advertised);
    return rules ? *rules : nullptr;
}

std::optional<std::string> lot_without_recommendation(const Procedure& state)
{
    const auto& made = state.tender.recommendations;
    const auto is_made = [&](const std::string& lot) {
        return std::ranges::find(made, lot, &Recommendation::lot) != made.end();
    };
    if (state.tender.lots.empty()) return is_made({}) ? std::nullopt : std::optional{std::string{}};
    for (const auto& lot : state.tender.lots) {
        if (!is_made(lot.id)) return lot.id;
    }
    return std::nullopt;
}

bool is_recommended(const Procedure& state, const std::string& bid)
{
    return std::ranges::any_of(state.tender.recommendations, [&](const Recommendation& made) {
        return std::ranges::find(made.bids, bid) != made.bids.end();
    });
}

bool has_decided(const Procedure& state, const std::string& body)
{
    return std::ranges::any_of(state.conclusion.decisions, [&](const BodyDecision& held) {
        return held.version == state.conclusion.version && held.decision.body == body;
    });
}

std::vector<std::string> bodies_next(const Procedure& state)
{
    std::vector<std::string> next;
    if (!state.tender.plan) return next;
    for (const auto& step : state.tender.plan->approvals) {
        std::ranges::copy_if(step.bodies, std::back_inserter(next),
                             [&](const std::string& body) { return !has_decided(state, body); });
        if (!next.empty()) break;
    }
    return next;
}

const ApprovalStep* approval_step_of(const Plan& plan, const std::string& body)
{
    const auto found = std::ranges::find_if(plan.approvals, [&](const ApprovalStep& step) {
        return std::ranges::find(step.bodies, body) != step.bodies.end();
    });
    return found == plan.approvals.end() ? nullptr : &*found;
}

std::optional<std::int64_t> open_point(const Procedure& state)
{
    const auto& points = state.conclusion.points;
    const auto open = std::ranges::find(points, std::string{}, &HeldPoint::reply);
    if (open == points.end()) return std::nullopt;
    return open - points.begin() + 1;
}

std::vector<PaperDue> papers_due(const Procedure& state)
{
    std::vector<PaperDue> due;
    const auto* rules = binding_rules(state.tender);
    if (rules == nullptr) return due;
    for (const auto& owed : rules->owed) {
        const auto add = [&](const std::string& bid) {
            due.push_back({owed.paper, bid, owed.moment, owed.days, std::string{owed.rule}});
        };
        if (is_notice(owed.paper)) add({});
        for (const auto& bid : state.tender.bids) {
            if (goes_to(state, owed.paper, bid)) add(bid.id);
        }
    }
    return due;
}

const IssuedPaper* issued_paper(const Procedure& state, PaperKind paper, const std::string& bid)
{
    const auto& all = state.conclusion.papers;
    const auto found = std::ranges::find_if(all, [&](const HeldPaper& held) {
        return held.version == state.conclusion.version && held.issued.paper == paper && held.issued.bid == bid;
    });
    return found == all.end() ? nullptr : &found->issued;
}

std::optional<Date> first_signed(const Procedure& state)
{
    std::optional<Date> first;
    for (const auto& held : state.conclusion.contracts) {
        const auto& day = held.contract.signed_on;
        if (day && (!first || *day < *first)) first = day;
    }
    return first;
}

std::vector<std::string> exercised_options(const HeldContract& held)
{
    std::vector<std::string> exercised;
    for (const auto& one : held.options)
        exercised.push_back(one.option);
    return exercised;
}

std::optional<Date> last_day_of(const HeldContract& held, const ContractOption& option)
{
    auto last = runs_until(held.contract, exercised_options(held));
    if (option.exercise_by && (!last || *option.exercise_by < *last)) last = option.exercise_by;
    return last;
}

bool keeps_standstill(const Procedure& state)
{
    const auto* rules = binding_rules(state.tender);
    return rules != nullptr && rules->count != StandstillCount::None &&
           (rules->mandatory || state.tender.plan->standstill);
}

std::optional<StandstillStart> standstill_start(const Procedure& state)
{
    if (!keeps_standstill(state)) return std::nullopt;
    std::optional<StandstillStart> start;
    bool all_received = true;
    for (const auto& due : beginning(state, *binding_rules(state.tender))) {
        const auto* issued = issued_paper(state, due.paper, due.bid);
        if (issued == nullptr || !issued->sent) return std::nullopt;
        if (!start) start = StandstillStart{*issued->sent, issued->by_post, issued->received};
        start->sent = std::max(start->sent, *issued->sent);
        start->by_post = start->by_post && issued->by_post;
        all_received = all_received && issued->received.has_value();
        if (all_received) start->last_received = std::max(*start->last_received, *issued->received);
    }
    if (start && !all_received) start->last_received.reset();
    return start;
}

Result<std::optional<Standstill>, YearNotCovered> standstill_now(const Procedure& state)
{
    const auto start = standstill_start(state);
    if (!start) return std::optional<Standstill>{};
    const auto& rules = *binding_rules(state.tender);
    const auto division = state.tender.plan->division;
    const auto holidays = uk_bank_holidays();
    auto standstill = standstill_of(rules, holidays, division, *start);
    if (!standstill || !*standstill || !rules.accelerated_debrief) return standstill;
    for (const auto& held : state.conclusion.responses) {
        if (held.response.kind != ResponseKind::Debrief || !held.response.made || !held.answered) continue;
        const auto in_time = asked_in_time(holidays, division, start->sent, *held.response.made);
        if (!in_time) return Failure{in_time.error()};
        if (!*in_time) continue;
        auto extended = after_debrief(holidays, division, **standstill, *held.answered);
        if (!extended) return Failure{extended.error()};
        *standstill = *extended;
    }
    return standstill;
}

Result<const HeldResponse*, YearNotCovered> open_response(const Procedure& state)
{
    const auto start = standstill_start(state);
    const auto* rules = binding_rules(state.tender);
    if (!start || rules == nullptr) return static_cast<const HeldResponse*>(nullptr);
    for (const auto& held : state.conclusion.responses) {
        if (held.answered || !held.response.made) continue;
        const auto made = *held.response.made;
        if (held.response.kind == ResponseKind::Representation) {
            if (rules->representations && made >= start->sent && state.conclusion.standstill &&
                made <= state.conclusion.standstill->last_day)
                return &held;
            continue;
        }
        if (!rules->accelerated_debrief) continue;
        const auto in_time = asked_in_time(uk_bank_holidays(), state.tender.plan->division, start->sent, made);
        if (!in_time) return Failure{in_time.error()};
        if (*in_time) return &held;
    }
    return static_cast<const HeldResponse*>(nullptr);
}

const HeldContract* contract_of(const Procedure& state, const std::string& id)
{
    const auto& all = state.conclusion.contracts;
    const auto found = std::ranges::find_if(all, [&](const HeldContract& held) { return held.contract.id == id; });
    return found == all.end() ? nullptr : &*found;
}

}

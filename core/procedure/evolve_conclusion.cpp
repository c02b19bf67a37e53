#include "core/procedure/evolving.hpp"

#include <algorithm>

namespace tender::evolving {

namespace {

HeldContract* held_contract(Procedure& state, const std::string& id)
{
    auto& all = state.conclusion.contracts;
    const auto found = std::ranges::find_if(all, [&](const HeldContract& held) { return held.contract.id == id; });
    return found == all.end() ? nullptr : &*found;
}

}

void next_version(Procedure& state)
{
    ++state.conclusion.version;
    state.conclusion.standstill.reset();
}

void conclude(Procedure& state, const TenderPlanned& e) { state.tender.plan = e.plan; }

void conclude(Procedure& state, const LowPriceAsked& e)
{
    state.conclusion.low_prices.push_back({e.question, std::nullopt});
}

void conclude(Procedure& state, const LowPriceAnswered& e)
{
    for (auto& held : state.conclusion.low_prices) {
        if (held.question.bid == e.reply.bid) held.reply = e.reply;
    }
}

void conclude(Procedure& state, const BidDisregarded& e)
{
    const auto bid = std::ranges::find(state.tender.bids, e.bid, &Bid::id);
    if (bid != state.tender.bids.end()) bid->status = BidStatus::Disregarded;
}

void conclude(Procedure& state, const ReportChallenged& e)
{
    state.conclusion.challenges.push_back(e.challenge);
    for (const auto& text : e.challenge.points)
        state.conclusion.points.push_back({e.challenge.body, text, {}});
}

void conclude(Procedure& state, const ChallengeAnswered& e)
{
    state.conclusion.points[static_cast<std::size_t>(e.point - 1)].reply = e.reply;
}

void conclude(Procedure& state, const DecisionRecorded& e) { state.conclusion.decisions.push_back(e.decision); }

void conclude(Procedure& state, const PaperIssued& e)
{
    state.conclusion.papers.push_back({e.issued, state.conclusion.version});
}

void conclude(Procedure& state, const StandstillSet& e)
{
    if (e.last_day && e.sign_from) state.conclusion.standstill = Standstill{*e.last_day, *e.sign_from};
}

void conclude(Procedure& state, const ResponseRecorded& e)
{
    state.conclusion.responses.push_back({e.response, std::nullopt});
}

void conclude(Procedure& state, const ResponseAnswered& e)
{
    state.conclusion.responses[static_cast<std::size_t>(e.response - 1)].answered = e.given;
}

void conclude(Procedure& state, const ContractSigned& e)
{
    state.conclusion.contracts.push_back(
        {.contract = e.contract, .reviews = {}, .options = {}, .enhancements = {}, .reports = {}});
}

void conclude(Procedure& state, const ContractReviewed& e)
{
    if (auto* held = held_contract(state, e.review.contract)) held->reviews.push_back(e.review);
}

void conclude(Procedure& state, const OptionExercised& e)
{
    if (auto* held = held_contract(state, e.contract)) held->options.push_back(e);
}

void conclude(Procedure& state, const EnhancementAgreed& e)
{
    if (auto* held = held_contract(state, e.enhancement.contract)) held->enhancements.push_back(e.enhancement);
}

void conclude(Procedure& state, const IndicatorsReported& e)
{
    if (auto* held = held_contract(state, e.report.contract)) held->reports.push_back(e.report);
}

void conclude(Procedure& state, const ActionSet& e) { state.conclusion.actions.push_back({e.action, std::nullopt}); }

void conclude(Procedure& state, const ActionClosed& e)
{
    for (auto& held : state.conclusion.actions) {
        if (held.action.id == e.action) held.closed = e;
    }
}

}

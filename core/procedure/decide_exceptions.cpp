#include "core/procedure/deciding.hpp"

/// What the panel may do only because the invitation says so: part a tie, and let a failed requirement pass.
namespace tender::deciding {

namespace {

std::optional<Refusal> refuse_unpublished_ground(const std::string& what, const std::string& published,
                                                 const std::string& cited)
{
    if (published.empty() || cited != published) return NoPublishedGround{what, published};
    return std::nullopt;
}

/// Whether bids tie at the stage of a decision, or for first place where it names none, and nothing parts them yet;
/// nothing where the tender cannot be evaluated or has no such lot.
std::optional<bool> is_tied(const Tender& tender, const TieDecision& decision)
{
    const auto evaluation = evaluate_now(tender);
    const auto lot = std::ranges::find(evaluation.lots, decision.lot, &LotEvaluation::lot);
    if (lot == evaluation.lots.end()) return std::nullopt;
    if (lot->decided != Decided::Tie) return false;
    if (!lot->waits_at) return decision.stage.empty();
    return tender.model.stages[*lot->waits_at].id == decision.stage;
}

}

Answer decide_tie_any(const Procedure& state, const DecideTie& command)
{
    const auto& decision = command.decision;
    if (auto refusal = refuse_unpublished(state)) return refuse(std::move(*refusal));
    if (decision.reason.empty()) return refuse(TextMissing{"reason"});
    if (!decision.stage.empty() && find_stage(state.tender.model, decision.stage) == nullptr)
        return refuse(UnknownStage{decision.stage});
    for (const auto& id : decision.bids) {
        if (find_bid(state.tender, id) == nullptr) return refuse(UnknownBid{id});
    }
    const auto what = decision.stage.empty() ? decision.lot : decision.stage;
    if (!is_tied(state.tender, decision).value_or(false)) return refuse(NothingToDecide{what});
    if (auto refusal = refuse_unpublished_ground(what, state.tender.model.tie_power, decision.power))
        return refuse(std::move(*refusal));
    auto tender = state.tender;
    std::erase_if(tender.tie_decisions,
                  [&](const TieDecision& held) { return held.lot == decision.lot && held.stage == decision.stage; });
    tender.tie_decisions.push_back(decision);
    // Only a choice among those that tie, of as many as there are places, leaves no tie. One that names nobody, or a
    // bid for another lot, is no choice: with it the tender has problems.
    if (is_tied(tender, decision).value_or(true)) return refuse(ResultTied{decision.bids});
    return std::vector<Event>{TieDecided{decision}};
}

Answer decide_tie(const Procedure& state, const DecideTie& command)
{
    if (state.conduct.is_convened())
        return refuse(SecondNeeded{command.decision.stage.empty() ? command.decision.lot : command.decision.stage});
    return decide_tie_any(state, command);
}

Answer waive(const Procedure& state, const WaiveRequirement& act)
{
    const auto& waiver = act.waiver;
    if (auto refusal = refuse_unpublished(state)) return refuse(std::move(*refusal));
    if (waiver.reason.empty()) return refuse(TextMissing{"reason"});
    const auto place = find_criterion(state.tender.model, waiver.criterion);
    if (place.criterion == nullptr || !place.criterion->mandatory) {
        return refuse(HasProblems{
            {{Problem::Kind::UnknownReference, "waiver.criterion", waiver.criterion, "a mandatory question"}}});
    }
    const auto* bid = find_bid(state.tender, waiver.bid);
    if (bid == nullptr) return refuse(UnknownBid{waiver.bid});
    if (is_out(state, *bid)) return refuse(BidIsOut{bid->id});
    // What is closed was signed as it stood; it is reopened first.
    if (open_stage(state) != place.stage->id)
        return refuse(StageNotOpen{place.stage->id, open_stage(state).value_or("")});
    const auto agreed = std::ranges::find(state.tender.consensus, bid->id, &ConsensusSheet::bid);
    const auto failed = [&](const Mark& mark) { return mark.criterion == waiver.criterion && mark.mark == mark_fail; };
    const bool waived = std::ranges::any_of(state.tender.waivers, [&](const Waiver& held) {
        return held.bid == waiver.bid && held.criterion == waiver.criterion;
    });
    if (waived || agreed == state.tender.consensus.end() || std::ranges::none_of(agreed->marks, failed))
        return refuse(NothingToDecide{waiver.criterion});
    if (auto refusal = refuse_unpublished_ground(waiver.criterion, place.criterion->waiver, waiver.ground))
        return refuse(std::move(*refusal));
    return std::vector<Event>{RequirementWaived{waiver}};
}

}

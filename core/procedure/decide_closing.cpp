#include "core/procedure/deciding.hpp"

namespace tender::deciding {

namespace {

std::vector<std::string> ids_of(const Tender& tender, const LotEvaluation& lot, const std::vector<std::size_t>& places)
{
    std::vector<std::string> ids;
    ids.reserve(places.size());
    for (const auto place : places)
        ids.push_back(tender.bids[lot.bids[place].bid].id);
    return ids;
}

}

Evaluation evaluate_now(const Tender& tender)
{
    const auto sheet = Scoresheet::view_of(tender);
    return sheet ? evaluate(*sheet) : Evaluation{};
}

StageOutcome outcome_of(const Tender& tender, const Evaluation& evaluation, std::size_t stage)
{
    StageOutcome outcome;
    outcome.remaining.stage = tender.model.stages[stage].id;
    for (const auto& lot : evaluation.lots) {
        const auto at = std::ranges::find(lot.stages, stage, &StageEvaluation::stage);
        if (at == lot.stages.end()) continue;
        const bool waits_here = lot.waits_at == stage;
        outcome.price_undefined = outcome.price_undefined || (waits_here && lot.price_error.has_value());
        outcome.tied = outcome.tied || (waits_here && lot.decided == Decided::Tie);
        for (std::size_t place = 0; place < lot.bids.size(); ++place) {
            const auto& bid = tender.bids[lot.bids[place].bid].id;
            const auto& result = at->bids[place];
            if (!result.reached) continue;
            for (const auto& question : result.open)
                outcome.open.push_back(std::string{bid}.append("/").append(question));
            if (result.shortfalls.empty()) {
                outcome.remaining.bids.push_back(bid);
            } else if (result.shortfalls.front().kind != Shortfall::Kind::NotShortlisted) {
                // Who is not shortlisted is told by the shortlist.
                outcome.excluded.emplace_back(BidExcluded{bid, outcome.remaining.stage});
            }
        }
    }
    return outcome;
}

Answer close(const Procedure& state, const CloseStage& command)
{
    if (!state.created) return refuse(NoTender{});
    if (!state.is_published()) return refuse(NotPublished{});
    const auto* stage = find_stage(state.tender.model, command.stage);
    if (stage == nullptr) return refuse(UnknownStage{command.stage});
    const auto open = open_stage(state);
    if (open != stage->id) return refuse(StageNotOpen{stage->id, open.value_or("")});
    if (const auto* owed = shortlist_owed(state)) return refuse(ShortlistOwed{owed->id});
    const bool convened = state.conduct.is_convened();
    if (convened && !state.conduct.bids_opened) return refuse(BidsNotOpened{});
    if (convened) {
        const auto asked = std::ranges::find(state.conduct.clarifications, std::string{}, &Clarification::answer);
        if (asked != state.conduct.clarifications.end()) return refuse(ClarificationOpen{asked->id});
        if (auto outstanding = outstanding_seats(state, *stage, true); !outstanding.empty())
            return refuse(SheetsOutstanding{std::move(outstanding)});
        if (!stage->criteria.empty()) {
            if (auto obstacle = make_up_obstacle(state, *stage)) return refuse(std::move(*obstacle));
        }
    }
    const auto index = static_cast<std::size_t>(stage - state.tender.model.stages.data());
    auto outcome = outcome_of(state.tender, evaluate_now(state.tender), index);
    if (!outcome.open.empty()) return refuse(StageIncomplete{stage->id, std::move(outcome.open)});
    if (convened && !stage->criteria.empty()) {
        if (std::ranges::find(state.conduct.minutes, stage->id, &Minutes::stage) == state.conduct.minutes.end())
            return refuse(MinutesMissing{stage->id});
        if (auto missing = unsigned_seats(state, stage->id); !missing.empty())
            return refuse(SignaturesMissing{std::move(missing)});
    }
    if (outcome.price_undefined) return refuse(PriceHasNoAnswer{stage->id});
    std::vector<Event> events{StageClosed{stage->id}};
    std::ranges::move(outcome.excluded, std::back_inserter(events));
    return events;
}

Answer shortlist(const Procedure& state, const ShortlistBids& command)
{
    if (!state.created) return refuse(NoTender{});
    if (!state.is_published()) return refuse(NotPublished{});
    const auto* stage = find_stage(state.tender.model, command.stage);
    if (stage == nullptr) return refuse(UnknownStage{command.stage});
    if (!contains(state.closed, stage->id)) return refuse(StageIncomplete{stage->id, {}});
    const auto index = static_cast<std::size_t>(stage - state.tender.model.stages.data());
    auto outcome = outcome_of(state.tender, evaluate_now(state.tender), index);
    if (outcome.tied) return refuse(ShortlistTied{stage->id});
    const auto* owed = shortlist_owed(state);
    if (owed == nullptr || owed->id != stage->id) return refuse(NotAShortlist{stage->id});
    return std::vector<Event>{std::move(outcome.remaining)};
}

Answer recommend(const Procedure& state, const Recommend& command)
{
    const auto& recommended = command.recommendation;
    const auto& tender = state.tender;
    if (!state.created) return refuse(NoTender{});
    if (recommended.reason.empty()) return refuse(TextMissing{"reason"});
    if (!state.is_published()) return refuse(NotPublished{});
    const auto evaluation = evaluate_now(tender);
    const auto lot = std::ranges::find(evaluation.lots, recommended.lot, &LotEvaluation::lot);
    if (lot == evaluation.lots.end()) {
        return refuse(HasProblems{{{Problem::Kind::UnknownReference, "lot", recommended.lot, "a lot of the tender"}}});
    }
    for (const auto& bid : recommended.bids) {
        if (find_bid(tender, bid) == nullptr) return refuse(UnknownBid{bid});
    }
    if (const auto* owed = shortlist_owed(state)) return refuse(ShortlistOwed{owed->id});
    if (const auto open = open_stage(state); open && lot->decided != Decided::Nomination)
        return refuse(StagesOpen{*open});
    if (std::ranges::find(tender.recommendations, recommended.lot, &Recommendation::lot) !=
        tender.recommendations.end()) {
        return refuse(AlreadyRecommended{recommended.lot});
    }
    // To recommend nobody is always open to the panel, with its reasons.
    if (recommended.bids.empty()) return std::vector<Event>{RecommendationMade{recommended}};
    if (lot->decided == Decided::Tie) return refuse(ResultTied{ids_of(tender, *lot, lot->tied)});
    if (lot->decided == Decided::WaitsForLots) {
        // Lots under a limit are awarded together: none before the last of them is evaluated.
        const auto waits = std::ranges::find_if(evaluation.lots, [](const auto& other) { return !!other.waits_at; });
        return refuse(StagesOpen{tender.model.stages[*waits->waits_at].id});
    }
    auto result = ids_of(tender, *lot, lot->awarded);
    auto named = recommended.bids;
    std::ranges::sort(result);
    std::ranges::sort(named);
    if (named != result) return refuse(ResultDiffers{std::move(named), std::move(result)});
    return std::vector<Event>{RecommendationMade{recommended}};
}

}

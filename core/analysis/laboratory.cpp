#include "core/analysis/laboratory.hpp"

#include "core/analysis/laboratory_bench.hpp"
#include "core/tendering/tender_problems.hpp"

#include <algorithm>
#include <array>

namespace tender {

namespace {

/// The lots that are competed, those with the same stages together.
std::vector<DryRun> runs_of(const Tender& tender)
{
    const auto& stages = tender.model.stages;
    if (tender.lots.empty()) {
        DryRun all;
        for (std::size_t stage = 0; stage < stages.size(); ++stage)
            all.stages.push_back(stage);
        return {all};
    }
    std::vector<DryRun> runs;
    for (const auto& lot : tender.lots) {
        if (lot.nominated) continue;
        std::vector<std::size_t> here;
        for (std::size_t stage = 0; stage < stages.size(); ++stage) {
            if (is_run_for(stages[stage], lot.id)) here.push_back(stage);
        }
        auto same = std::ranges::find(runs, here, &DryRun::stages);
        if (same == runs.end()) {
            runs.emplace_back();
            same = runs.end() - 1;
            same->stages = std::move(here);
        }
        same->lots.push_back(lot.id);
    }
    return runs;
}

bool takes_logarithms(const Stage& stage)
{
    const auto* points = stage.price ? std::get_if<PointsRule>(&stage.price->method) : nullptr;
    return points != nullptr && std::holds_alternative<Logarithmic>(points->method);
}

/// Working out points looks each question up among all, so that the cost grows with the square of their number; a
/// logarithm closes in on its digits and costs as much as a hundred other prices.
std::uint64_t evaluations_for(const Model& model, std::uint64_t asked)
{
    constexpr std::uint64_t lookups_max = 200'000'000;
    constexpr std::uint64_t least = 50;
    constexpr std::uint64_t logarithms_max = 1'500;
    std::uint64_t questions = 1;
    for (const auto& stage : model.stages)
        questions += questions_of(stage.criteria).size();
    const auto most = std::max(least, lookups_max / (questions * questions));
    return std::min(asked, std::ranges::any_of(model.stages, takes_logarithms) ? std::min(most, logarithms_max) : most);
}

/// A check, and how many evaluations it takes at most beside three for each stage; a search takes at least so many.
struct Kind {
    ModelCheck check;
    ModelChecked (*run)(Bench&);
    std::uint64_t evaluations;
};

constexpr std::array<Kind, 10> kinds{{{ModelCheck::RankReversal, rank_reversal, 2},
                                      {ModelCheck::ZeroPrice, zero_price, 20},
                                      {ModelCheck::PriceWithoutAnswer, price_without_answer, 10},
                                      {ModelCheck::SingleBid, single_bid, 30},
                                      {ModelCheck::EqualPrices, equal_prices, 2},
                                      {ModelCheck::TieForFirst, tie_for_first, 1},
                                      {ModelCheck::BelowZero, below_zero, 1},
                                      {ModelCheck::Thresholds, thresholds, 600},
                                      {ModelCheck::EffectiveWeight, effective_weight, 20},
                                      {ModelCheck::StepInMoney, step_in_money, 100}}};

bool needs_price(ModelCheck check)
{
    return check == ModelCheck::ZeroPrice || check == ModelCheck::PriceWithoutAnswer ||
           check == ModelCheck::EqualPrices || check == ModelCheck::StepInMoney;
}

bool needs_totals(ModelCheck check)
{
    return check == ModelCheck::RankReversal || check == ModelCheck::EffectiveWeight ||
           check == ModelCheck::StepInMoney;
}

bool needs_two(ModelCheck check)
{
    return check == ModelCheck::EqualPrices || check == ModelCheck::EffectiveWeight || check == ModelCheck::StepInMoney;
}

std::optional<NotTried> not_tried(const Bench& bench, ModelCheck check)
{
    const auto& model = bench.model();
    const bool priced = bench.priced() && bench.run().source != ReferencePrice::OnlyZero;
    if (model.rolling) return NotTried::OneByOne;
    if (needs_price(check) && !priced) return NotTried::NoPrice;
    if (needs_totals(check) && !has_totals(model)) return NotTried::NoTotals;
    if (check == ModelCheck::TieForFirst && model.outcome == Outcome::AllPassing) return NotTried::EveryoneWins;
    if (check == ModelCheck::EffectiveWeight && bench.has_evaluated_figure()) return NotTried::EvaluatedFigure;
    if (needs_two(check) && bench.room() < 2) return NotTried::OneBidAtMost;
    return std::nullopt;
}

/// Whether made-up members can mark every stage: a rule may leave out more marks than there are members.
bool can_be_marked(Bench& bench)
{
    const auto outcome = bench.evaluate(std::vector{bench.highest()});
    return outcome.decided != Decided::Waiting;
}

DryRun carried_out(Bench bench)
{
    auto checks = std::vector<ModelChecked>(kinds.size());
    const bool markable = can_be_marked(bench);
    // The search for a reversal comes last: it takes the evaluations that the others leave.
    for (std::size_t i = kinds.size(); i-- > 0;) {
        const auto& kind = kinds.at(i);
        auto reason = markable ? not_tried(bench, kind.check) : std::optional{NotTried::CannotBeMarked};
        const auto most = kind.evaluations + 3 * bench.run().stages.size();
        if (!reason && bench.left() < most) reason = NotTried::OutOfEvaluations;
        checks[i] =
            reason ? ModelChecked{.check = kind.check, .not_tried = reason, .observations = {}} : kind.run(bench);
    }
    auto run = bench.run();
    run.checks = std::move(checks);
    return run;
}

}

Result<Laboratory, NoLaboratory> laboratory(const Tender& tender, const LaboratoryRequest& request,
                                            const Progress& progress)
{
    if (auto problems = problems_of(tender); !problems.empty()) return Failure{NoLaboratory{std::move(problems)}};
    bool stopped = false;
    std::uint64_t earlier = 0; // evaluations of the dry runs that are done
    const Progress watch = [&](std::uint64_t done) {
        stopped = stopped || (progress && !progress(earlier + done));
        return !stopped;
    };
    Laboratory laboratory;
    for (const auto& lot : tender.lots) {
        if (lot.nominated) laboratory.nominated.push_back(lot.id);
    }
    laboratory.without_lot_limit = tender.model.lot_limit.has_value();
    auto runs = runs_of(tender);
    for (auto& run : runs) {
        run.evaluations_max = evaluations_for(tender.model, request.evaluations_max) / runs.size();
        auto bench = Bench::from(tender, run);
        if (!bench) return Failure{NoLaboratory{std::move(bench.error())}};
        bench->tell(watch);
        laboratory.runs.push_back(carried_out(std::move(*bench)));
        if (stopped) return Failure{NoLaboratory{}};
        earlier += laboratory.runs.back().evaluations;
    }
    return laboratory;
}

}

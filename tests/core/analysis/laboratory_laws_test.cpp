#include "tests/core/analysis/laboratory_asking.hpp"
#include "tests/core/tendering/random_tender.hpp"

#include <rapidcheck.h>

using namespace tender;
using namespace tender::building;

namespace {

Rational ahead_by(const Model& model, const LotEvaluation& outcome, std::size_t one, std::size_t other)
{
    const auto apart = *outcome.bids[one].total - *outcome.bids[other].total;
    return lower_total_is_better(model) ? -apart : apart;
}

/// Whether examples, evaluated anew, show what the fact says.
struct Shows {
    const Tender& tender;
    const std::vector<LotEvaluation>& outcomes;

    bool operator()(const OrderTurns& fact) const
    {
        const auto& with = outcomes.at(0);
        const auto& without = outcomes.at(1);
        const auto before = [](const LotEvaluation& outcome, std::size_t one, std::size_t other) {
            const auto& a = outcome.bids[one].place;
            const auto& b = outcome.bids[other].place;
            return a && (!b || *a < *b);
        };
        return with.bids.size() == 3 && without.bids.size() == 2 && with.bids[2].place != std::size_t{1} &&
               before(with, fact.ahead, fact.behind) && before(without, fact.behind, fact.ahead) &&
               (!fact.lead_with || *fact.lead_with == ahead_by(tender.model, with, fact.ahead, fact.behind)) &&
               (!fact.lead_without || *fact.lead_without == ahead_by(tender.model, without, fact.behind, fact.ahead));
    }
    bool operator()(const PassingTurns& fact) const
    {
        const auto passes = [&](const LotEvaluation& outcome) {
            return std::ranges::find(outcome.awarded, fact.bid) != outcome.awarded.end();
        };
        return passes(outcomes.at(0)) == fact.passes_with && passes(outcomes.at(1)) != fact.passes_with;
    }
    bool operator()(const NoAnswer& fact) const { return outcomes.at(0).price_error == fact.error; }
    bool operator()(const FreeBidWins&) const { return outcomes.at(0).awarded == std::vector<std::size_t>{0}; }
    bool operator()(const FreeBidLevels& fact) const
    {
        const auto points = [&](std::size_t example, std::size_t bid) {
            return outcomes.at(example).stages.back().bids[bid].points;
        };
        return points(0, 1) == fact.points && points(0, 2) == fact.points && points(1, 0) != points(1, 1);
    }
    bool operator()(const FreeBidAnswered&) const { return !outcomes.at(0).price_error; }
    bool operator()(const LoneBidWins&) const { return outcomes.at(0).awarded.size() == 1; }
    bool operator()(const LoneBidFalls&) const { return outcomes.at(0).awarded.empty(); }
    bool operator()(const LonePricePoints& fact) const { return points_at(fact.stage, 0) == fact.points; }
    bool operator()(const EqualPricesGet& fact) const { return points_at(fact.stage, 0) == fact.points; }
    bool operator()(const NearPricesApart& fact) const
    {
        return *points_at(fact.stage, 0) - *points_at(fact.stage, 1) == fact.points;
    }
    bool operator()(const Unparted&) const
    {
        return outcomes.at(0).decided == Decided::Tie && outcomes.at(0).tied.size() == 2;
    }
    bool operator()(const FallsBelowZero& fact) const
    {
        const auto value = fact.stage ? points_at(*fact.stage, fact.bid) : outcomes.at(0).bids[fact.bid].total;
        return value == fact.value && fact.value < Rational{0};
    }
    bool operator()(const ThresholdOff& fact) const
    {
        if (outcomes.empty()) return fact.out_of_reach == (fact.reached < fact.needed);
        const auto& shortfalls = outcomes.at(0).bids.at(0).shortfalls;
        const bool short_there = std::ranges::find(shortfalls, fact.where, &Shortfall::where) != shortfalls.end();
        return short_there == fact.out_of_reach && fact.out_of_reach == (fact.reached < fact.needed);
    }
    bool operator()(const StageMoves& fact) const
    {
        return *brought_at(fact.stage, 0) - *brought_at(fact.stage, 1) == fact.moves;
    }
    bool operator()(const StepWorth& fact) const
    {
        const auto lead = ahead_by(tender.model, outcomes.at(0), 0, 1);
        if (!fact.saving) return lead > Rational{0};
        return fact.by == StepWorth::By::ClosedForm ? lead.is_zero() : lead <= Rational{0};
    }

private:
    [[nodiscard]] const BidAtStage& at(std::size_t stage, std::size_t bid) const
    {
        const auto found = std::ranges::find(outcomes.at(0).stages, stage, &StageEvaluation::stage);
        return found->bids.at(bid);
    }
    [[nodiscard]] std::optional<Rational> points_at(std::size_t stage, std::size_t bid) const
    {
        return at(stage, bid).points;
    }
    [[nodiscard]] std::optional<Rational> brought_at(std::size_t stage, std::size_t bid) const
    {
        return at(stage, bid).contribution;
    }
};

/// Every example of every check, evaluated by nothing but the public evaluation.
void all_hold(const Tender& tender, const Laboratory& lab)
{
    for (const auto& run : lab.runs) {
        const auto lot = run.lots.empty() ? std::string{} : run.lots.front();
        RC_ASSERT(run.evaluations <= run.evaluations_max);
        for (const auto& checked : run.checks) {
            RC_ASSERT(checked.tried <= checked.cases);
            for (const auto& observation : checked.observations) {
                std::vector<LotEvaluation> outcomes;
                for (const auto& example : observation.examples) {
                    outcomes.push_back(evaluated_again(tender, lot, example.bids));
                    RC_ASSERT(told(outcomes.back()) == told(example.outcome));
                }
                RC_ASSERT(std::visit(Shows{tender, outcomes}, observation.fact));
            }
        }
    }
}

/// A model with quality, and a price by some method, absolute where that is asked for.
Tender priced_tender(bool absolute)
{
    const std::vector<PointsMethod> alone{
        CeilingShare{.points_max = 40, .ceiling = 90'000},
        PointsPerUnit{.points_max = 40, .base = 50'000, .unit = 1'000, .points_per_unit = 1},
        LinearBetweenSet{.points_max = 40, .price_for_all = 60'000, .price_for_none = 140'000},
        ReferenceOverOwn{.points_max = 40, .reference = 80'000},
        PriceBands{.points_max = 40, .bands = {.bands = {{0, 99, 40}, {100, 199, 25}, {200, 400, 0}}, .step = 1}},
        CustomFormula{40, "max(0, 40 - own / 5000)"}};
    const std::vector<PointsMethod> relative{
        LowestOverOwn{40},
        ExcessOverLowest{.points_max = 40},
        LinearFromMean{.points_max = 40, .points_min = 0, .points_at_reference = 20, .points_per_percent = 1},
        LinearFromMedian{.points_max = 40, .points_min = 0, .points_at_reference = 20, .points_per_percent = 1},
        GraduatedFromMedian{.points_max = 40, .marks_per_percent_above = 1},
        LinearBetweenActual{40},
        Logarithmic{.points_max = 40, .base = 2, .rounding = {RoundingMode::HalfUp, 2}},
        CustomFormula{40, "40 - 40*(own - lowest) / (2*highest - lowest)"}};
    auto tender = tender_of(quality_and_price(), {});
    auto& model = tender.model;
    model.stages[1].price->method = points(*rc::gen::elementOf(absolute ? alone : relative));
    if (*rc::gen::arbitrary<bool>()) model.stages[0].threshold = *rc::gen::inRange(0, 60);
    if (*rc::gen::arbitrary<bool>()) model.threshold = *rc::gen::inRange(0, 100);
    if (*rc::gen::arbitrary<bool>()) model.stages[0].mark_rule = MarkRule::Median;
    if (*rc::gen::arbitrary<bool>()) model.tie_break = {TieByStage{"quality"}};
    return tender;
}

Tender valued_tender()
{
    const std::vector<ValueMethod> methods{
        QualityOverPrice{.per = 1000},
        PriceOverQuality{},
        QualityTimesReferenceOverPrice{80'000},
        PriceMinusValue{.per_point = 500},
        PriceMinusBandValue{.bands = {.bands = {{0, 29, 0}, {30, 49, 5'000}, {50, 60, 9'000}}, .step = 1}},
        PricePlusMissingQuality{.possible_value = 60'000, .per_point = 500},
        EffectivePrice{},
        PercentagePreference{.rate = Rational{1} / Rational{20}},
        LowestPrice{},
        CustomFigure{.formula = "own - 250 * quality", .better = Better::Lower}};
    auto tender = tender_of(quality_and_price(), {});
    auto& model = tender.model;
    model.weights_sum.reset();
    model.stages[0].counts = CountsAsPoints{};
    model.stages[1].counts = CountsAsEvaluated{};
    model.stages[1].price->method = *rc::gen::elementOf(methods);
    if (*rc::gen::arbitrary<bool>()) model.stages[0].threshold = *rc::gen::inRange(0, 60);
    return tender;
}

}

TEST_CASE("every example shows what is said of it when it is evaluated again", "[core][analysis]")
{
    CHECK(rc::check("models of every shape", [] {
        const auto tender = RandomTender{*rc::gen::arbitrary<std::uint32_t>()}.make();
        all_hold(tender, laboratory(tender, {.evaluations_max = 1'500}).value());
    }));
    CHECK(rc::check("relative points methods", [] {
        const auto tender = priced_tender(false);
        all_hold(tender, laboratory(tender, {.evaluations_max = 1'000}).value());
    }));
    CHECK(rc::check("value methods", [] {
        const auto tender = valued_tender();
        all_hold(tender, laboratory(tender, {.evaluations_max = 2'000}).value());
    }));
}

TEST_CASE("where points depend on the bid's own price alone, no bid turns the order of others", "[core][analysis]")
{
    CHECK(rc::check("absolute points methods", [] {
        const auto tender = priced_tender(true);
        const auto lab = laboratory(tender, {.evaluations_max = 4'000}).value();
        all_hold(tender, lab);
        const auto& checked = check_of(lab, ModelCheck::RankReversal);
        RC_ASSERT(checked.observations.empty());
        RC_ASSERT(checked.is_complete());
    }));
}

TEST_CASE("the laboratory says the same of the same tender", "[core][analysis]")
{
    CHECK(rc::check("each time", [] {
        const auto tender = RandomTender{*rc::gen::arbitrary<std::uint32_t>()}.make();
        const LaboratoryRequest request{.evaluations_max = *rc::gen::inRange<std::uint64_t>(0, 1'500)};
        RC_ASSERT(told(laboratory(tender, request).value()) == told(laboratory(tender, request).value()));
    }));
}

#include "core/text/laboratory_text.hpp"

#include "core/result.hpp"
#include "core/text/json_numbers.hpp"

#include <array>

namespace tender {

namespace {

std::string name_of(ModelCheck check)
{
    static constexpr std::array<const char*, 10> names{
        "rank_reversal", "zero_price", "price_without_answer", "single_bid",       "equal_prices",
        "tie_for_first", "below_zero", "thresholds",           "effective_weight", "step_in_money"};
    return names.at(static_cast<std::size_t>(check));
}

std::string name_of(PriceError::Kind kind)
{
    static constexpr std::array<const char*, 11> names{
        "no_prices",    "negative_price",       "zero_price",   "not_among_prices",    "above_ceiling", "outside_bands",
        "quality_zero", "quality_out_of_range", "divisor_zero", "points_out_of_range", "unusable_rule"};
    return names.at(static_cast<std::size_t>(kind));
}

std::string name_of(ReferencePrice source)
{
    static constexpr std::array<const char*, 9> names{"none",  "ceiling",       "set_prices", "benchmark", "unit_base",
                                                      "bands", "quality_value", "assumed",    "only_zero"};
    return names.at(static_cast<std::size_t>(source));
}

std::string name_of(NotTried reason)
{
    static constexpr std::array<const char*, 10> names{
        "no_price",         "no_totals",       "no_marks",           "one_by_one",       "everyone_wins",
        "evaluated_figure", "one_bid_at_most", "nothing_to_compare", "cannot_be_marked", "out_of_evaluations"};
    return names.at(static_cast<std::size_t>(reason));
}

class Facts {
public:
    explicit Facts(const Tender& tender) : tender_{tender} {}

    Json::Object operator()(const OrderTurns& fact) const
    {
        auto object = named("order_turns");
        object.emplace_back("ahead", whole(fact.ahead));
        object.emplace_back("behind", whole(fact.behind));
        if (fact.lead_with) object.emplace_back("lead_with", exact(*fact.lead_with));
        if (fact.lead_without) object.emplace_back("lead_without", exact(*fact.lead_without));
        object.emplace_back("award_turns", fact.award_turns);
        return object;
    }
    Json::Object operator()(const PassingTurns& fact) const
    {
        auto object = named("passing_turns");
        object.emplace_back("bid", whole(fact.bid));
        object.emplace_back("passes_with", fact.passes_with);
        return object;
    }
    Json::Object operator()(const NoAnswer& fact) const
    {
        auto object = named("no_answer");
        object.emplace_back("why", name_of(fact.error.kind));
        return object;
    }
    Json::Object operator()(const FreeBidWins&) const { return named("free_bid_wins"); }
    Json::Object operator()(const FreeBidLevels& fact) const
    {
        return points("free_bid_levels", fact.stage, fact.points);
    }
    Json::Object operator()(const FreeBidAnswered&) const { return named("free_bid_answered"); }
    Json::Object operator()(const LoneBidWins& fact) const
    {
        auto object = named("lone_bid_wins");
        object.emplace_back("whatever", fact.whatever);
        return object;
    }
    Json::Object operator()(const LoneBidFalls&) const { return named("lone_bid_falls"); }
    Json::Object operator()(const LonePricePoints& fact) const
    {
        return points("lone_price_points", fact.stage, fact.points, &fact.most);
    }
    Json::Object operator()(const EqualPricesGet& fact) const
    {
        return points("equal_prices_get", fact.stage, fact.points, &fact.most);
    }
    Json::Object operator()(const NearPricesApart& fact) const
    {
        return points("near_prices_apart", fact.stage, fact.points, &fact.most);
    }
    Json::Object operator()(const Unparted& fact) const
    {
        auto object = named("unparted");
        object.emplace_back("alike", fact.alike);
        object.emplace_back("has_power", fact.has_power);
        return object;
    }
    Json::Object operator()(const FallsBelowZero& fact) const
    {
        auto object = named("falls_below_zero");
        object.emplace_back("bid", whole(fact.bid));
        if (fact.stage) object.emplace_back("stage", stage(*fact.stage));
        object.emplace_back("value", exact(fact.value));
        return object;
    }
    Json::Object operator()(const ThresholdOff& fact) const
    {
        auto object = named("threshold_off");
        object.emplace_back("where", fact.where);
        object.emplace_back("needed", exact(fact.needed));
        object.emplace_back("reached", exact(fact.reached));
        object.emplace_back("out_of_reach", fact.out_of_reach);
        object.emplace_back("on_grid", fact.on_grid);
        return object;
    }
    Json::Object operator()(const StageMoves& fact) const
    {
        auto object = named("stage_moves");
        object.emplace_back("stage", stage(fact.stage));
        object.emplace_back("weight", exact(fact.weight));
        object.emplace_back("weights_sum", exact(fact.weights_sum));
        object.emplace_back("moves", exact(fact.moves));
        object.emplace_back("moves_sum", exact(fact.moves_sum));
        object.emplace_back("stands_out", fact.stands_out);
        return object;
    }
    Json::Object operator()(const StepWorth& fact) const
    {
        auto object = named("step_worth");
        object.emplace_back("question", fact.question);
        object.emplace_back("from", fact.from);
        object.emplace_back("to", fact.to);
        object.emplace_back("reference", exact(fact.reference));
        if (fact.saving) object.emplace_back("saving", exact(*fact.saving));
        object.emplace_back("exact", fact.by == StepWorth::By::ClosedForm);
        return object;
    }

private:
    static Json::Object named(const char* name) { return {{"fact", name}}; }
    Json stage(std::size_t index) const { return tender_.model.stages[index].id; }
    Json::Object points(const char* name, std::size_t at, const Rational& points, const Rational* most = nullptr) const
    {
        auto object = named(name);
        object.emplace_back("stage", stage(at));
        object.emplace_back("points", exact(points));
        if (most != nullptr) object.emplace_back("most", exact(*most));
        return object;
    }

    const Tender& tender_;
};

Json example_json(const Example& example)
{
    Json::Array bids;
    for (std::size_t i = 0; i < example.bids.size(); ++i) {
        Json::Object bid;
        Json::Array stages;
        for (const auto& marks : example.bids[i].marks) {
            Json::Array list;
            for (const auto& mark : marks)
                list.emplace_back(mark);
            stages.emplace_back(std::move(list));
        }
        bid.emplace_back("marks", std::move(stages));
        if (example.bids[i].price) bid.emplace_back("price", exact(*example.bids[i].price));
        if (i < example.outcome.bids.size()) {
            const auto& result = example.outcome.bids[i];
            if (result.total) bid.emplace_back("total", exact(*result.total));
            if (result.place) bid.emplace_back("place", whole(*result.place));
        }
        bids.emplace_back(std::move(bid));
    }
    return bids;
}

Json checked_json(const Tender& tender, const ModelChecked& checked)
{
    Json::Object object{{"check", name_of(checked.check)}};
    if (checked.not_tried) object.emplace_back("not_tried", name_of(*checked.not_tried));
    object.emplace_back("cases", whole(checked.cases));
    object.emplace_back("tried", whole(checked.tried));
    Json::Array found;
    for (const auto& observation : checked.observations) {
        auto fact = std::visit(Facts{tender}, observation.fact);
        fact.emplace_back("severity", observation.severity == Severity::Warning ? "warning" : "note");
        Json::Array examples;
        for (const auto& example : observation.examples)
            examples.push_back(example_json(example));
        fact.emplace_back("examples", std::move(examples));
        found.emplace_back(std::move(fact));
    }
    object.emplace_back("found", std::move(found));
    return object;
}

}

Json laboratory_json(const Tender& tender, const Laboratory& laboratory)
{
    Json::Array runs;
    for (const auto& run : laboratory.runs) {
        Json::Array lots;
        for (const auto& lot : run.lots)
            lots.emplace_back(lot);
        Json::Array prices;
        for (const auto& price : run.prices)
            prices.push_back(exact(price));
        Json::Array checks;
        for (const auto& checked : run.checks)
            checks.push_back(checked_json(tender, checked));
        runs.emplace_back(Json::Object{{"lots", std::move(lots)},
                                       {"reference", name_of(run.source)},
                                       {"prices", std::move(prices)},
                                       {"evaluations", whole(run.evaluations)},
                                       {"evaluations_max", whole(run.evaluations_max)},
                                       {"checks", std::move(checks)}});
    }
    return Json::Object{{"format", "plumbline-laboratory/1"},
                        {"tender", tender.id},
                        {"runs", std::move(runs)},
                        {"without_lot_limit", laboratory.without_lot_limit}};
}

}

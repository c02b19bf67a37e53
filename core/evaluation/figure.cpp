#include "core/evaluation/figure.hpp"

#include "core/evaluation/lot_figure.hpp"
#include "core/evaluation/price_formula.hpp"
#include "core/evaluation/stage_points.hpp"
#include "core/find_by_id.hpp"
#include "core/number/decimal.hpp"
#include "core/pricing/formula.hpp"

#include <algorithm>

namespace tender {

namespace {

FigureRule rule_of(MarkRule rule)
{
    switch (rule) {
    case MarkRule::Consensus:
        return FigureRule::Mark;
    case MarkRule::Mean:
        return FigureRule::MeanOfMarks;
    case MarkRule::Median:
        return FigureRule::MedianOfMarks;
    case MarkRule::TrimmedMean:
        return FigureRule::TrimmedMean;
    case MarkRule::Sum:
        return FigureRule::SumOfMarks;
    case MarkRule::TrimmedSum:
        return FigureRule::TrimmedSum;
    }
    return FigureRule::Mark;
}

/// "8 + 6 + 12"
std::string sum_text(const std::vector<Figure>& parts)
{
    std::string text;
    for (const auto& part : parts) {
        const auto value = exact_text(part.value);
        if (text.empty()) {
            text = value;
        } else {
            text += value.starts_with('-') ? " − " + value.substr(1) : " + " + value;
        }
    }
    return text;
}

class Explanation {
public:
    Explanation(const Scoresheet& sheet, const LotEvaluation& lot, std::size_t place, const Provenance& provenance)
        : sheet_{sheet}, lot_{lot}, place_{place}, row_{lot.bids[place].bid}, bid_{sheet.tender().bids[row_]},
          provenance_{provenance}
    {}

    std::optional<Figure> figure(std::string_view what) const
    {
        if (what == "total") return total();
        if (what == "price") return price(sheet_.model().stages.size() - 1);
        if (const auto* stage = find_stage(sheet_.model(), what)) return brought_by(index_of(*stage));
        const auto found = find_criterion(sheet_.model(), what);
        if (found.criterion == nullptr || found.criterion->mandatory) return std::nullopt;
        return criterion(index_of(*found.stage), *found.criterion);
    }

private:
    std::size_t index_of(const Stage& stage) const
    {
        return static_cast<std::size_t>(&stage - sheet_.model().stages.data());
    }

    Figure make(std::string_view what, std::string title, Rational value, FigureRule rule) const
    {
        return {.name = bid_.id + "/" + std::string{what},
                .title = std::move(title),
                .value = std::move(value),
                .rule = rule,
                .working = {},
                .parts = {},
                .sources = {}};
    }

    const BidAtStage* at(std::size_t stage) const
    {
        const auto found = std::ranges::find(lot_.stages, stage, &StageEvaluation::stage);
        return found == lot_.stages.end() || !found->bids[place_].reached ? nullptr : &found->bids[place_];
    }

    std::optional<Figure> total() const
    {
        const auto& value = lot_.bids[place_].total;
        if (!value) return std::nullopt;
        auto figure = make("total", bidder_name(sheet_.tender(), bid_), *value, FigureRule::Total);
        for (const auto& done : lot_.stages) {
            const auto& stage = sheet_.model().stages[done.stage];
            const auto& at_stage = done.bids[place_];
            if (std::holds_alternative<CountsAsEvaluated>(stage.counts)) {
                // The evaluated figure is the total; its own working follows.
                if (auto inner = stage_points(done.stage)) figure.parts.push_back(std::move(*inner));
            } else if (at_stage.contribution && !ranks_by_value()) {
                if (auto inner = contribution_of(done.stage, *at_stage.contribution))
                    figure.parts.push_back(std::move(*inner));
            }
        }
        figure.working = sum_text(figure.parts);
        return round_last(std::move(figure), sheet_.model().rounding, *value);
    }

    bool ranks_by_value() const
    {
        return std::holds_alternative<CountsAsEvaluated>(sheet_.model().stages.back().counts);
    }

    /// Sets a published rounding on top of the figure that it rounds.
    Figure round_last(Figure figure, const std::optional<Rounding>& rule, const Rational& value) const
    {
        if (!rule) return figure;
        Figure inner = figure;
        if (inner.rule != FigureRule::RelativeToBest) {
            inner.value = Rational{};
            for (const auto& part : figure.parts)
                inner.value += part.value;
        }
        const auto before = inner.value;
        figure.value = value;
        figure.rule = FigureRule::Rounded;
        figure.working = exact_text(before) + " to " + std::to_string(rule->places) + " places";
        figure.parts = {std::move(inner)};
        return figure;
    }

    /// What a stage brings to the total; its own points where it brings none.
    std::optional<Figure> brought_by(std::size_t stage) const
    {
        const auto* here = at(stage);
        const bool brings = here != nullptr && here->contribution.has_value();
        return brings ? contribution_of(stage, *here->contribution) : stage_points(stage);
    }

    std::optional<Figure> contribution_of(std::size_t stage, const Rational& value) const
    {
        const auto& rules = sheet_.model().stages[stage];
        auto points = stage_points(stage);
        if (!points || points->value == value) return points;
        auto figure = make(rules.id, rules.title, value, FigureRule::StageWeight);
        figure.working = exact_text(weight_of(sheet_.model(), rules)) + " × " + exact_text(points->value) + " ÷ " +
                         exact_text(most_points(sheet_, stage));
        points->name += "/points";
        figure.parts.push_back(std::move(*points));
        return figure;
    }

    std::optional<Figure> stage_points(std::size_t stage) const
    {
        const auto* here = at(stage);
        if (here == nullptr || !here->points) return std::nullopt;
        const auto& rules = sheet_.model().stages[stage];
        if (rules.price) return price_stage(stage, *here->points);
        auto figure = make(rules.id, rules.title, *here->points, FigureRule::SumOfParts);
        for (const auto& part : rules.criteria) {
            if (part.mandatory) continue;
            if (auto inner = criterion(stage, part)) figure.parts.push_back(std::move(*inner));
        }
        figure.working = sum_text(figure.parts);
        if (rules.best_gets) relate_to_best(figure, stage, *rules.best_gets);
        return round_last(std::move(figure), rules.rounding, *here->points);
    }

    /// Sets "the stage's whole × own ÷ best" on top of the sum of a bid's own points.
    void relate_to_best(Figure& figure, std::size_t stage, const Rational& whole) const
    {
        Rational best;
        const auto raw = raw_points(sheet_, stage);
        const auto& here = std::ranges::find(lot_.stages, stage, &StageEvaluation::stage)->bids;
        for (std::size_t place = 0; place < here.size(); ++place) {
            const auto row = lot_.bids[place].bid;
            if (!here[place].reached || !raw[row] || !criterion_shortfalls(sheet_, stage, row).empty()) continue;
            best = std::max(best, *raw[row]);
        }
        Figure own = figure;
        own.value = Rational{};
        for (const auto& part : own.parts)
            own.value += part.value;
        figure.rule = FigureRule::RelativeToBest;
        // Where no bid still in has points nobody gets any.
        figure.working =
            best.is_zero() ? "0" : exact_text(whole) + " × " + exact_text(own.value) + " ÷ " + exact_text(best);
        figure.value = best.is_zero() ? Rational{} : whole * own.value / best;
        figure.parts = {std::move(own)};
    }

    std::optional<Figure> price_stage(std::size_t stage, const Rational& points) const
    {
        const auto& rules = sheet_.model().stages[stage];
        const bool by_value = std::holds_alternative<ValueMethod>(rules.price->method);
        auto figure =
            make(rules.id, rules.title, points, by_value ? FigureRule::EvaluatedFigure : FigureRule::PricePoints);
        if (auto own = price(stage)) figure.parts.push_back(std::move(*own));
        Rational quality;
        for (const auto& done : lot_.stages) {
            const auto& share = done.bids[place_].contribution;
            if (!by_value || done.stage == stage || !share) continue;
            quality += *share;
            if (auto inner = contribution_of(done.stage, *share)) figure.parts.push_back(std::move(*inner));
        }
        figure.working = formula_working(stage, quality);
        return figure;
    }

    /// "40 × lowest ÷ own = 40 × 90 ÷ 120, to 2 places"; empty where no formula can say the method.
    std::string formula_working(std::size_t stage, const Rational& quality) const
    {
        const auto& rules = sheet_.model().stages[stage];
        std::vector<Rational> prices;
        const auto& here = std::ranges::find(lot_.stages, stage, &StageEvaluation::stage)->bids;
        for (std::size_t place = 0; place < here.size(); ++place) {
            const auto& price = sheet_.price(lot_.bids[place].bid, stage);
            if (here[place].reached && price) prices.push_back(*price);
        }
        const auto field = PriceField::from(std::move(prices));
        const auto& own = sheet_.price(row_, stage);
        if (!field || !own) return {};
        const auto formula = Formula::from(price_formula(rules.price->method, *field));
        if (!formula) return {};
        auto text = formula->text() + " = " + formula->text_with(formula_values(*own, *field, quality));
        const auto* rule = std::get_if<PointsRule>(&rules.price->method);
        for (const auto& rounding : {rule == nullptr ? std::nullopt : rule->rounding, rules.rounding}) {
            if (rounding) text += ", to " + std::to_string(rounding->places) + " places";
        }
        return text;
    }

    /// The price that counts in a stage: as the bid states it, or stated anew there or before.
    std::optional<Figure> price(std::size_t stage) const
    {
        const auto& value = sheet_.price(row_, stage);
        const auto& stages = sheet_.model().stages;
        const auto* stated = bid_.price ? &*bid_.price : nullptr;
        for (std::size_t earlier = 0; earlier < stages.size() && earlier <= stage; ++earlier) {
            const auto final = std::ranges::find(bid_.final_prices, stages[earlier].id, &FinalPrice::stage);
            if (final != bid_.final_prices.end()) stated = &final->price;
        }
        if (!value || stated == nullptr) return std::nullopt;
        auto figure = make("price", bidder_name(sheet_.tender(), bid_), *value, FigureRule::Price);
        if (!stated->rates.empty()) figure.rule = FigureRule::ScheduleTotal;
        if (!stated->periods.empty()) figure.rule = FigureRule::NetPresentValue;
        if (figure.rule == FigureRule::ScheduleTotal) schedule_working(figure, *stated);
        figure.sources.push_back({.by = bid_.bidder,
                                  .mark = stated->currency + " " + exact_text(*value),
                                  .reason = {},
                                  .evidence = {},
                                  .recorded = provenance_.of_price(bid_.id)});
        return figure;
    }

    void schedule_working(Figure& figure, const PriceOffer& stated) const
    {
        const auto priced =
            std::ranges::find_if(sheet_.model().stages, [](const Stage& s) { return s.price.has_value(); });
        for (const auto& item : priced->price->items) {
            const auto rate = std::ranges::find(stated.rates, item.id, &ScheduleRate::item);
            if (rate == stated.rates.end()) continue;
            if (!figure.working.empty()) figure.working += " + ";
            figure.working += exact_text(rate->rate) + " × " + exact_text(item.volume);
        }
    }

    std::optional<Figure> criterion(std::size_t stage, const Criterion& criterion) const
    {
        const auto value = criterion_points(sheet_, stage, row_, criterion);
        if (!value || at(stage) == nullptr) return std::nullopt;
        return criterion.is_question() ? question(stage, criterion, *value) : heading(stage, criterion, *value);
    }

    Figure heading(std::size_t stage, const Criterion& criterion, const Rational& value) const
    {
        auto figure = make(criterion.id, criterion.title, value, FigureRule::SumOfParts);
        for (const auto& part : criterion.parts) {
            if (part.mandatory) continue;
            if (auto inner = this->criterion(stage, part)) figure.parts.push_back(std::move(*inner));
        }
        figure.working = sum_text(figure.parts);
        return round_last(std::move(figure), criterion.rounding, value);
    }

    Figure question(std::size_t stage, const Criterion& criterion, const Rational& value) const
    {
        const auto& rules = sheet_.model().stages[stage];
        const auto& questions = sheet_.stages()[stage].questions;
        const auto column = static_cast<std::size_t>(std::ranges::find(questions, &criterion) - questions.begin());
        const auto factor = sheet_.stages()[stage].factors[column];
        const auto mark = *counted_mark(sheet_, stage, row_, column);
        const bool share = rules.counting == Counting::ShareOfHighest;
        auto figure =
            make(criterion.id, criterion.title, value, share ? FigureRule::WeightedMark : FigureRule::WeightTimesMark);
        const auto highest = highest_value(sheet_.scale_of(criterion));
        figure.working = share ? exact_text(factor * highest) + " × " + exact_text(mark) + "/" + exact_text(highest)
                               : exact_text(factor) + " × " + exact_text(mark);
        if (criterion.rounding) {
            figure.rule = FigureRule::Rounded;
            figure.working += ", to " + std::to_string(criterion.rounding->places) + " places";
        }
        figure.parts.push_back(mark_figure(stage, criterion, mark));
        return figure;
    }

    Figure mark_figure(std::size_t stage, const Criterion& criterion, const Rational& mark) const
    {
        const auto rule = sheet_.model().stages[stage].mark_rule;
        auto figure = make(criterion.id + "/mark", criterion.title, mark, rule_of(rule));
        const auto& tender = sheet_.tender();
        if (rule == MarkRule::Consensus) {
            for (const auto& agreed : tender.consensus) {
                if (agreed.bid == bid_.id)
                    add_source(figure, "panel", agreed.marks, criterion.id,
                               provenance_.of_consensus(bid_.id, criterion.id));
            }
        }
        for (const auto& given : tender.sheets) {
            if (given.bid == bid_.id)
                add_source(figure, given.by, given.marks, criterion.id,
                           provenance_.of_mark(given.by, bid_.id, criterion.id));
        }
        return figure;
    }

    static void add_source(Figure& figure, const std::string& by, const std::vector<Mark>& marks,
                           const std::string& criterion, std::optional<Recorded> recorded)
    {
        const auto found = std::ranges::find(marks, criterion, &Mark::criterion);
        if (found == marks.end()) return;
        figure.sources.push_back({by, found->mark, found->reason, found->evidence, std::move(recorded)});
    }

    const Scoresheet& sheet_;
    const LotEvaluation& lot_;
    std::size_t place_;
    std::size_t row_;
    const Bid& bid_;
    const Provenance& provenance_;
};

struct BidPlace {
    const LotEvaluation* lot = nullptr;
    std::size_t place = 0;
};

BidPlace find_place(const Scoresheet& sheet, const Evaluation& evaluation, std::string_view bid)
{
    for (const auto& lot : evaluation.lots) {
        for (std::size_t place = 0; place < lot.bids.size(); ++place) {
            if (sheet.tender().bids[lot.bids[place].bid].id == bid) return {.lot = &lot, .place = place};
        }
    }
    return {};
}

void collect_names(const std::vector<Criterion>& criteria, std::vector<std::string>& names)
{
    for (const auto& criterion : criteria) {
        if (!criterion.mandatory) names.push_back(criterion.id);
        collect_names(criterion.parts, names);
    }
}

}

std::optional<Figure> explain(const Scoresheet& sheet, const Evaluation& evaluation, std::string_view name,
                              const Provenance& provenance)
{
    if (name == combination_name) return combination_figure(sheet, evaluation, provenance);
    const auto slash = name.find('/');
    if (slash == std::string_view::npos) return std::nullopt;
    const auto found = find_place(sheet, evaluation, name.substr(0, slash));
    if (found.lot == nullptr) return std::nullopt;
    return Explanation{sheet, *found.lot, found.place, provenance}.figure(name.substr(slash + 1));
}

std::vector<std::string> figure_names(const Scoresheet& sheet, const Evaluation& evaluation, std::string_view bid)
{
    std::vector<std::string> candidates{"total", "price"};
    for (const auto& stage : sheet.model().stages) {
        candidates.push_back(stage.id);
        collect_names(stage.criteria, candidates);
    }
    std::vector<std::string> names;
    for (const auto& candidate : candidates) {
        auto name = std::string{bid} + "/" + candidate;
        if (std::ranges::find(names, name) != names.end()) continue;
        if (explain(sheet, evaluation, name, {})) names.push_back(std::move(name));
    }
    return names;
}

}

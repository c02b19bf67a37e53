#include "core/analysis/laboratory_bench.hpp"

#include "core/evaluation/stage_points.hpp"

#include <algorithm>

namespace tender {

namespace {

/// The most and the least that bids got somewhere.
struct Reached {
    std::optional<Rational> most;
    std::optional<Rational> least;

    void take(const std::optional<Rational>& value)
    {
        if (!value) return;
        most = most ? std::max(*most, *value) : *value;
        least = least ? std::min(*least, *value) : *value;
    }
};

class ThresholdSearch {
public:
    explicit ThresholdSearch(Bench& bench) : bench_{bench} {}

    ModelChecked run()
    {
        for (const auto stage : bench_.run().stages) {
            if (bench_.model().stages[stage].price) {
                look_at_price(stage);
            } else {
                look_at_marks(stage);
            }
        }
        look_at_total();
        return std::move(checked_);
    }

private:
    /// Sums of the members' marks are not known before the panel is.
    [[nodiscard]] bool is_unknown(std::size_t stage) const
    {
        const auto& rules = bench_.model().stages[stage];
        const bool adds = rules.mark_rule == MarkRule::Sum || rules.mark_rule == MarkRule::TrimmedSum;
        return adds && rules.scored_by.empty() && bench_.tender().panel.empty();
    }

    /// A bid with the highest marks, and one with the lowest at this stage alone; both at once where points are
    /// relative to the best bid.
    std::vector<Candidate> lowest_at(std::size_t stage)
    {
        auto bid = bench_.highest();
        bid.marks[stage] = bench_.marks_at(stage, 1, 2);
        if (bench_.model().stages[stage].best_gets && bench_.room() > 1) return {bid, bench_.highest()};
        return {bid};
    }

    void look_at_marks(std::size_t stage)
    {
        const auto& rules = bench_.model().stages[stage];
        const auto& criteria = bench_.sheet().stages()[stage].thresholds;
        if ((criteria.empty() && !rules.threshold) || is_unknown(stage)) return;
        const auto top = bench_.example(std::vector{bench_.highest()});
        const auto highest = figures(stage, 1);
        const auto bids = lowest_at(stage);
        const auto bottom = bench_.example(bids);
        const auto lowest = figures(stage, bids.size());
        ++checked_.cases;
        ++checked_.tried;
        const auto* at_top = at_stage(top.outcome, stage, 0);
        const auto* at_bottom = at_stage(bottom.outcome, stage, 0);
        if (at_top == nullptr || at_bottom == nullptr) return;
        for (std::size_t i = 0; i < criteria.size(); ++i)
            judge({criteria[i]->id, *criteria[i]->threshold}, {highest[i], lowest[i]}, top, bottom);
        if (rules.threshold) judge({rules.id, *rules.threshold}, {at_top->points, at_bottom->points}, top, bottom);
    }

    /// What the first bid of the last evaluation got at each criterion with a threshold.
    std::vector<std::optional<Rational>> figures(std::size_t stage, std::size_t bids) const
    {
        const auto& sheet = bench_.sheet(bids);
        const auto& marked = sheet.stages()[stage];
        std::vector<std::optional<Rational>> found;
        for (const auto* criterion : marked.thresholds) {
            const auto column = std::ranges::find(marked.questions, criterion) - marked.questions.begin();
            found.push_back(criterion->is_question() ? counted_mark(sheet, stage, 0, static_cast<std::size_t>(column))
                                                     : criterion_points(sheet, stage, 0, *criterion));
        }
        return found;
    }

    struct Published {
        std::string where;
        Rational needed;
    };

    void judge(const Published& threshold, const Reached& reached, const Example& top, const Example& bottom)
    {
        if (!reached.most || !reached.least) return;
        if (*reached.most < threshold.needed) {
            note(threshold, *reached.most, true, false, {top});
        } else if (*reached.least >= threshold.needed) {
            note(threshold, *reached.least, false, false, {bottom});
        }
    }

    void note(const Published& threshold, const Rational& reached, bool out_of_reach, bool on_grid,
              std::vector<Example> examples)
    {
        checked_.observations.push_back({.severity = out_of_reach ? Severity::Warning : Severity::Note,
                                         .fact = ThresholdOff{.where = threshold.where,
                                                              .needed = threshold.needed,
                                                              .reached = reached,
                                                              .out_of_reach = out_of_reach,
                                                              .on_grid = on_grid},
                                         .examples = std::move(examples)});
    }

    /// Evaluates a bid at each price of the grid, alone and against a rival at each other one.
    template <class Take>
    void at_each_price(const Candidate& bid, Take take)
    {
        const auto prices = bench_.run().prices;
        for (const auto& own : prices) {
            auto here = bid;
            here.price = own;
            take(bench_.evaluate(std::vector{here}));
            for (const auto& others : prices) {
                if (bench_.room() < 2) break;
                auto rival = bench_.highest();
                rival.price = others;
                take(bench_.evaluate(std::vector{here, rival}));
            }
        }
    }

    void look_at_price(std::size_t stage)
    {
        const auto& threshold = bench_.model().stages[stage].threshold;
        if (!threshold || stage != bench_.priced()) return;
        Reached reached;
        const auto take = [&](const LotEvaluation& outcome) {
            if (const auto* at = at_stage(outcome, stage, 0)) reached.take(at->points);
        };
        at_each_price(bench_.highest(), take);
        if (bench_.has_evaluated_figure()) at_each_price(bench_.at_height(1, 2), take);
        judge_on_grid({bench_.model().stages[stage].id, *threshold}, reached);
    }

    void judge_on_grid(const Published& threshold, const Reached& reached)
    {
        ++checked_.cases;
        ++checked_.tried;
        if (!reached.most || !reached.least) return;
        if (*reached.most < threshold.needed) {
            note(threshold, *reached.most, true, bench_.priced().has_value(), {});
        } else if (*reached.least >= threshold.needed) {
            note(threshold, *reached.least, false, bench_.priced().has_value(), {});
        }
    }

    void look_at_total()
    {
        const auto& model = bench_.model();
        if (!model.threshold || std::ranges::any_of(bench_.counting(), [&](auto stage) { return is_unknown(stage); }))
            return;
        Reached totals;
        const auto take = [&](const LotEvaluation& outcome) { totals.take(outcome.bids.front().total); };
        const auto bid = bench_.highest();
        take(bench_.evaluate(std::vector{bid}));
        if (bench_.priced()) at_each_price(bid, take);
        if (!totals.most) return; // nobody comes to the end: the threshold that keeps them out is named above
        const auto least = bench_.has_evaluated_figure() ? least_figure(totals) : least_total();
        judge_on_grid({{}, *model.threshold}, {totals.most, least});
    }

    std::optional<Rational> least_figure(Reached totals)
    {
        const auto take = [&](const LotEvaluation& outcome) { totals.take(outcome.bids.front().total); };
        at_each_price(bench_.at_height(1, 2), take);
        return totals.least;
    }

    /// A bound that no total is below: what each stage brings at its lowest, added up.
    std::optional<Rational> least_total()
    {
        Rational sum;
        for (const auto stage : bench_.counting()) {
            Reached brought;
            const auto take = [&](const LotEvaluation& outcome) {
                if (const auto* at = at_stage(outcome, stage, 0)) brought.take(at->contribution);
            };
            if (bench_.model().stages[stage].price) {
                at_each_price(bench_.highest(), take);
            } else {
                take(bench_.evaluate(lowest_at(stage)));
            }
            if (!brought.least) return std::nullopt;
            sum += *brought.least;
        }
        return bench_.model().rounding ? rounded(sum, *bench_.model().rounding) : sum;
    }

    Bench& bench_;
    ModelChecked checked_{.check = ModelCheck::Thresholds, .not_tried = {}, .observations = {}};
};

}

ModelChecked thresholds(Bench& bench) { return ThresholdSearch{bench}.run(); }

}

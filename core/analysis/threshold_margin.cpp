#include "core/analysis/threshold_margin.hpp"

#include "core/analysis/hinge.hpp"

#include <algorithm>

namespace tender {

namespace {

class Thresholds {
public:
    Thresholds(const Scoresheet& sheet, const LotEvaluation& lot)
        : sheet_{sheet}, lot_{lot}, levers_{sheet, lot, {.seat = {}, .question = nullptr, .steps_max = steps_max}}
    {}

    std::vector<ThresholdMargin> run()
    {
        for (const auto& done : lot_.stages) {
            for (const auto* criterion : sheet_.stages()[done.stage].thresholds)
                at_criterion(done, *criterion);
            const auto& rules = sheet_.model().stages[done.stage];
            if (!rules.threshold) continue;
            for (std::size_t place = 0; place < lot_.bids.size(); ++place) {
                const auto& points = done.bids[place].points;
                if (!points) continue;
                add(place, rules.id, *points, *rules.threshold, {.kind = Scope::Kind::Stage, .stage = done.stage},
                    rules.price || rules.best_gets);
            }
        }
        if (!sheet_.model().threshold) return std::move(margins_);
        for (std::size_t place = 0; place < lot_.bids.size(); ++place) {
            const auto& total = lot_.bids[place].total;
            if (total) add(place, {}, *total, *sheet_.model().threshold, {}, false);
        }
        return std::move(margins_);
    }

private:
    void at_criterion(const StageEvaluation& done, const Criterion& criterion)
    {
        const auto& questions = sheet_.stages()[done.stage].questions;
        const auto column = std::ranges::find(questions, &criterion);
        for (std::size_t place = 0; place < lot_.bids.size(); ++place) {
            if (!done.bids[place].reached) continue;
            const auto bid = lot_.bids[place].bid;
            const auto reached =
                column == questions.end()
                    ? criterion_points(sheet_, done.stage, bid, criterion)
                    : counted_mark(sheet_, done.stage, bid, static_cast<std::size_t>(column - questions.begin()));
            if (!reached) continue;
            add(place, criterion.id, *reached, *criterion.threshold,
                {.kind = Scope::Kind::Criterion, .stage = done.stage, .criterion = &criterion}, false);
        }
    }

    void add(std::size_t place, std::string where, const Rational& reached, const Rational& needed, const Scope& scope,
             bool beyond_marks)
    {
        ThresholdMargin margin{
            .bid = lot_.bids[place].bid, .where = std::move(where), .reached = reached, .needed = needed, .steps = {}};
        const bool passes = reached >= needed;
        if (!beyond_marks) {
            const auto loaded = levers_.load({.pushes = {{.bid = margin.bid, .scope = scope, .up = !passes}},
                                              .slack = abs(reached - needed),
                                              .strict = passes});
            if (loaded) margin.steps = loaded->steps_needed;
        }
        margins_.push_back(std::move(margin));
    }

    static constexpr std::size_t steps_max = 100;

    const Scoresheet& sheet_;
    const LotEvaluation& lot_;
    Levers levers_;
    std::vector<ThresholdMargin> margins_;
};

}

std::vector<ThresholdMargin> threshold_margins(const Scoresheet& sheet, const LotEvaluation& lot)
{
    return Thresholds{sheet, lot}.run();
}

}

#pragma once

#include "core/analysis/margin.hpp"

#include <algorithm>
#include <optional>
#include <vector>

/// The margin by trying every change of marks there is, with nothing left out.
namespace tender::building {

class EveryChange {
public:
    EveryChange(const Scoresheet& sheet, std::size_t lot, std::optional<std::size_t> stage)
        : sheet_{sheet}, lot_{lot}, stage_{stage}
    {
        const auto before = evaluate(sheet_);
        stands_ = selection_of(before.lots[lot], stage);
        for (const auto& bid : before.lots[lot].bids) {
            for (std::size_t at = 0; at < sheet.stages().size(); ++at) {
                const auto& marks = sheet.stages()[at].marks;
                for (std::size_t question = 0; question < marks.questions(); ++question) {
                    for (std::size_t evaluator = 0; evaluator < marks.evaluators(); ++evaluator)
                        places_.push_back({at, question, bid.bid, evaluator});
                }
            }
        }
        std::ranges::sort(places_);
    }

    /// All sets of exactly so many steps that turn the outcome.
    std::vector<TurningSet> of(std::size_t steps)
    {
        found_.clear();
        go(0, static_cast<std::int64_t>(steps));
        std::ranges::sort(found_, [](const TurningSet& a, const TurningSet& b) {
            return std::ranges::lexicographical_compare(a.changes, b.changes, [](const auto& one, const auto& other) {
                return std::pair{one.place, one.steps} < std::pair{other.place, other.steps};
            });
        });
        return found_;
    }

private:
    void go(std::size_t from, std::int64_t left)
    {
        if (left == 0) return attempt();
        for (; from < places_.size(); ++from) {
            const auto& place = places_[from];
            auto& marks = sheet_.stages()[place.stage].marks;
            const auto was = marks.at(place.bid, place.question, place.evaluator);
            if (!was) continue;
            const auto& scale = sheet_.scale_of(*sheet_.stages()[place.stage].questions[place.question]);
            for (std::int64_t steps = -left; steps <= left; ++steps) {
                const auto becomes = moved(scale, *was, steps);
                if (steps == 0 || !becomes) continue;
                changes_.push_back({.place = place, .steps = steps, .from = *was, .to = *becomes});
                sheet_.remark(place.stage, place.bid, place.question, place.evaluator, *becomes);
                go(from + 1, left - (steps < 0 ? -steps : steps));
                changes_.pop_back();
            }
            sheet_.remark(place.stage, place.bid, place.question, place.evaluator, *was);
        }
    }

    void attempt()
    {
        auto becomes = selection_of(evaluate(sheet_).lots[lot_], stage_);
        if (becomes == stands_ || becomes.instead == Decided::Waiting) return;
        found_.push_back({.changes = changes_, .becomes = std::move(becomes)});
    }

    Scoresheet sheet_;
    std::size_t lot_;
    std::optional<std::size_t> stage_;
    Selection stands_;
    std::vector<MarkPlace> places_;
    std::vector<MarkChange> changes_;
    std::vector<TurningSet> found_;
};

}

#pragma once

#include "core/analysis/break_even.hpp"
#include "core/analysis/leave_one_out.hpp"
#include "core/analysis/margin.hpp"
#include "core/analysis/threshold_margin.hpp"
#include "core/analysis/weight_interval.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tender {

/// The margin of one stage from which bids go on.
struct StageMargin {
    std::size_t stage = 0;
    Margin margin;
};

/// The fewest steps at one question, or by one evaluator, that turn the award by themselves.
struct MarginAlone {
    std::string id;                   ///< of the question, or of the seat
    std::optional<std::size_t> marks; ///< nothing: no change of up to `tried` steps there does
    std::size_t tried = 0;
};

/// A weight with what holds within which bounds.
struct WeightHolds {
    WeightInterval award;
    WeightInterval ranking;
};

/// How close one lot was.
struct Closeness {
    std::size_t lot = 0;
    std::optional<Margin> award; ///< nothing while the lot is undecided
    std::vector<StageMargin> stages;
    std::vector<MarginAlone> questions;
    std::vector<MarginAlone> evaluators;
    std::vector<ThresholdMargin> thresholds;
    std::vector<WeightHolds> weights;
    std::vector<BreakEven> prices;
    std::vector<WithoutOne> without;
    /// Questions, evaluators, weights and leaving out were not worked out: the tender is above `whole_up_to` marks.
    bool only_margins = false;
};

struct ClosenessRequest {
    std::size_t lot = 0;
    std::size_t marks_max = 6;
    std::size_t sets_max = 100;
    std::uint64_t evaluations_max = 20'000; ///< for each margin of the award and of a stage; for all others together
    std::size_t whole_up_to = 50'000;       ///< marks in the tables
};

enum class NoCloseness { Cancelled };

/// Everything that can be said about how close a lot was: margins, thresholds, weights, prices, and what leaving out
/// one thing does. `progress` is told of steps of very different length.
[[nodiscard]] Result<Closeness, NoCloseness> closeness_of(const Scoresheet& sheet, const Evaluation& evaluation,
                                                          const ClosenessRequest& request,
                                                          const Progress& progress = {});

}

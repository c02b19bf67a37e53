#pragma once

#include "core/analysis/acceptability.hpp"
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
    std::size_t weights_left_out = 0; ///< beyond what the work allows
    BreakEvens prices;
    WithoutEach without;
    AcceptabilityRequest weightings; ///< what `acceptability` was asked
    Result<Acceptability, NoAcceptability> acceptability = Failure{NoAcceptability::Undecided};
};

struct ClosenessRequest {
    std::size_t lot = 0;
    std::size_t marks_max = 6;
    std::size_t sets_max = 100;
    /// Whole evaluations for each margin of the award and of a stage, and for those of questions and seats together.
    std::uint64_t evaluations_max = 20'000;
    /// How much each part of the answer may cost, see `evaluations_within`.
    std::uint64_t work_max = 10'000'000;
};

enum class NoCloseness { Cancelled };

/// How many whole evaluations of a sheet an amount of work pays for, at least one. A bid costs four units and sixteen
/// marks one, some hundred nanoseconds a unit: so that an answer about ten thousand bids is short and not slow.
[[nodiscard]] std::uint64_t evaluations_within(const Scoresheet& sheet, std::uint64_t work);

/// Everything that can be said about how close a lot was: margins, thresholds, weights, prices, and what leaving out
/// one thing does. What the work does not allow is left out from the end of each list and counted. `progress` is told
/// of steps of very different length.
[[nodiscard]] Result<Closeness, NoCloseness> closeness_of(const Scoresheet& sheet, const Evaluation& evaluation,
                                                          const ClosenessRequest& request, Executor& executor,
                                                          const Progress& progress = {});

}

#pragma once

#include "core/evaluation/evaluation.hpp"

#include <optional>
#include <string>
#include <vector>

namespace tender {

/// How far one bid is from one published threshold.
struct ThresholdMargin {
    std::size_t bid = 0; ///< index in the tender
    std::string where;   ///< criterion or stage; empty for the total
    Rational reached;
    Rational needed;
    /// The fewest one-step changes of the bid's marks that put it on the other side; nothing when no marks could. Where
    /// points are rounded on the way it may take more, never fewer.
    std::optional<std::size_t> steps;
};

/// Every threshold of a lot with every bid that came to it, in the order of stages and bids. The threshold of a stage
/// of prices, which no mark moves, has no steps.
[[nodiscard]] std::vector<ThresholdMargin> threshold_margins(const Scoresheet& sheet, const LotEvaluation& lot);

}

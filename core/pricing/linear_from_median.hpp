#pragma once

#include "core/pricing/points_checks.hpp"

namespace tender {

/// points_at_reference + points_per_percent for each percent that own lies below the median of the prices, and as much
/// less above it, held between points_min and points_max. In print: the median earns 50 of 100, one point per percent.
///
/// - Zero: a median of zero is undefined (ZeroPrice); a single zero price is 100 % below the median.
/// - All equal, or one bid: points_at_reference, not points_max.
/// - Negative: only down to points_min. Missing: NotAmongPrices.
/// - The lowest disqualified: the median moves, and so do the points of every other bid.
struct LinearFromMedian {

    Rational points_max = 100;
    Rational points_min = 0;
    Rational points_at_reference = 50;
    Rational points_per_percent = 1;

    friend bool operator==(const LinearFromMedian&, const LinearFromMedian&) = default;
};

[[nodiscard]] Result<Rational, PriceError> points(const LinearFromMedian& method, const Rational& own,
                                                  const PriceField& field);

[[nodiscard]] RuleProblems problems(const LinearFromMedian& method);

}

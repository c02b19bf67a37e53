#pragma once

#include "core/pricing/points_checks.hpp"

namespace tender {

/// points_at_reference + points_per_percent for each percent that own lies below the mean of the prices, and as much
/// less above it, held between points_min and points_max. In print: the mean earns 50 of 100, one point per percent.
///
/// - Zero: a mean of zero is undefined (ZeroPrice); a single zero price is 100 % below the mean.
/// - All equal, or one bid: points_at_reference, not points_max.
/// - Negative: only down to points_min. Missing: NotAmongPrices.
/// - The lowest disqualified: the mean moves, and so do the points of every other bid.
struct LinearFromMean {

    Rational points_max = 100;
    Rational points_min = 0;
    Rational points_at_reference = 50;
    Rational points_per_percent = 1;

    friend bool operator==(const LinearFromMean&, const LinearFromMean&) = default;
};

[[nodiscard]] Result<Rational, PriceError> points(const LinearFromMean& method, const Rational& own,
                                                  const PriceField& field);

[[nodiscard]] RuleProblems problems(const LinearFromMean& method);

}

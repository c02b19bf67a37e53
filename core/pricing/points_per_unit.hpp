#pragma once

#include "core/pricing/points_checks.hpp"

namespace tender {

/// points_max - points_per_unit x (own - base) / unit: for instance one point less for each 1,000 above 50,000.
///
/// - Zero price: an ordinary price.
/// - Equal, one bid: nothing special; the points depend on no other bid.
/// - Negative: far above the base; the figure stands unless `floor_at_zero` was published. Below the base a bid gets
///   more than points_max unless `cap_at_max` was published.
/// - Missing: the caller has no price to ask about. The lowest disqualified: changes nothing for the others.
struct PointsPerUnit {

    Rational points_max;
    Rational base;
    Rational unit = 1; ///< amount of money
    Rational points_per_unit = 1;
    bool cap_at_max = false;
    bool floor_at_zero = false;

    friend bool operator==(const PointsPerUnit&, const PointsPerUnit&) = default;
};

[[nodiscard]] Result<Rational, PriceError> points(const PointsPerUnit& method, const Rational& own,
                                                  const PriceField& field);

[[nodiscard]] RuleProblems problems(const PointsPerUnit& method);

}

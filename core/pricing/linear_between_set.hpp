#pragma once

#include "core/pricing/points_checks.hpp"

namespace tender {

/// points_max x (price_for_none - own) / (price_for_none - price_for_all) between two published prices: at or below
/// `price_for_all` full points, at or above `price_for_none` none (Psetmin and Psetmax in print).
///
/// - Zero, equal, one bid: nothing special; the points depend on no other bid.
/// - Negative: cannot come out. Missing: the caller has no price to ask about.
/// - The lowest disqualified: changes nothing for the others.
struct LinearBetweenSet {

    Rational points_max;
    Rational price_for_all;
    Rational price_for_none;

    friend bool operator==(const LinearBetweenSet&, const LinearBetweenSet&) = default;
};

[[nodiscard]] Result<Rational, PriceError> points(const LinearBetweenSet& method, const Rational& own,
                                                  const PriceField& field);

[[nodiscard]] RuleProblems problems(const LinearBetweenSet& method);

}

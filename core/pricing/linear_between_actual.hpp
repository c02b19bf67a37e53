#pragma once

#include "core/pricing/points_checks.hpp"

namespace tender {

/// points_max x (highest - own) / (highest - lowest): the dearest bid gets nothing, the cheapest everything.
///
/// - Zero price: an ordinary lowest price.
/// - All equal, or one bid: the formula is 0/0; full points, because no bid is dearer than another.
/// - Negative: cannot come out. Missing: NotAmongPrices.
/// - The lowest or the highest disqualified: the whole line moves; two bids are always 100 % apart, however close.
struct LinearBetweenActual {

    Rational points_max;

    friend bool operator==(const LinearBetweenActual&, const LinearBetweenActual&) = default;
};

[[nodiscard]] Result<Rational, PriceError> points(const LinearBetweenActual& method, const Rational& own,
                                                  const PriceField& field);

[[nodiscard]] RuleProblems problems(const LinearBetweenActual& method);

}

#pragma once

#include "core/number/decimal.hpp"
#include "core/pricing/points_checks.hpp"

namespace tender {

/// points_max x (1 - log(own / lowest) / log(base)): a price `base` times the lowest gets nothing.
///
/// A logarithm is not a fraction, so the method carries a published rounding of the points; the rounded figure is
/// exact, settled by bounds that close in until both round alike (`rounded_logarithm_line`), never by a `double`.
///
/// - Zero lowest price: undefined, ZeroPrice for the whole field.
/// - All equal, or one bid: full points.
/// - Negative: above base x lowest; the figure stands unless `floor_at_zero` was published.
/// - Missing: NotAmongPrices. The lowest disqualified: measured again from the next; all others gain the same points.
struct Logarithmic {

    Rational points_max;
    Rational base;     ///< above 1
    Rounding rounding; ///< of the points
    bool floor_at_zero = false;

    friend bool operator==(const Logarithmic&, const Logarithmic&) = default;
};

[[nodiscard]] Result<Rational, PriceError> points(const Logarithmic& method, const Rational& own,
                                                  const PriceField& field);

[[nodiscard]] RuleProblems problems(const Logarithmic& method);

}

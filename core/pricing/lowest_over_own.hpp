#pragma once

#include "core/pricing/points_checks.hpp"

namespace tender {

/// points_max x lowest / own: the usual relative formula (RCUH sample evaluation form; most council tenders).
///
/// - Zero price: own is undefined, and everybody else would get nothing; ZeroPrice for the whole field.
/// - All equal, or one bid: full points.
/// - Negative: cannot come out. Missing: a bid without a price is not in the field and is refused (NotAmongPrices).
/// - The lowest disqualified: the field is built again without it and all points rise; the order among the rest on
///   price stays, but totals with quality can change places.
struct LowestOverOwn {

    Rational points_max;

    friend bool operator==(const LowestOverOwn&, const LowestOverOwn&) = default;
};

[[nodiscard]] Result<Rational, PriceError> points(const LowestOverOwn& method, const Rational& own,
                                                  const PriceField& field);

[[nodiscard]] RuleProblems problems(const LowestOverOwn& method);

}

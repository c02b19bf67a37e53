#pragma once

#include "core/pricing/points_checks.hpp"

namespace tender {

/// points_max x (1 - (own - lowest) / lowest): the 80/20 and 90/10 systems of South Africa's Preferential Procurement
/// Regulations (Ps = 80 (1 - (Pt - Pmin) / Pmin)).
///
/// - Zero lowest price: undefined, ZeroPrice for the whole field.
/// - All equal, or one bid: full points.
/// - Negative: own above twice the lowest gives negative points, which stand unless `floor_at_zero` was published.
/// - Missing: NotAmongPrices. The lowest disqualified: measured again from the next; all others rise.
struct ExcessOverLowest {

    Rational points_max;
    bool floor_at_zero = false;

    friend bool operator==(const ExcessOverLowest&, const ExcessOverLowest&) = default;
};

[[nodiscard]] Result<Rational, PriceError> points(const ExcessOverLowest& method, const Rational& own,
                                                  const PriceField& field);

[[nodiscard]] RuleProblems problems(const ExcessOverLowest& method);

}

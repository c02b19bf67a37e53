#pragma once

#include "core/pricing/points_checks.hpp"

namespace tender {

/// points_max x (ceiling - own) / ceiling, under a published price ceiling.
///
/// - Zero price: full points. A price exactly at the ceiling: none.
/// - Above the ceiling: AboveCeiling, not zero points; whether such a bid is out is a rule of the tender.
/// - Equal, one bid: nothing special; the points depend on no other bid.
/// - Negative: cannot come out. Missing: the caller has no price to ask about.
/// - The lowest disqualified: changes nothing for the others.
struct CeilingShare {

    Rational points_max;
    Rational ceiling;

    friend bool operator==(const CeilingShare&, const CeilingShare&) = default;
};

[[nodiscard]] Result<Rational, PriceError> points(const CeilingShare& method, const Rational& own,
                                                  const PriceField& field);

[[nodiscard]] RuleProblems problems(const CeilingShare& method);

}

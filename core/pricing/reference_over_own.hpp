#pragma once

#include "core/pricing/points_checks.hpp"

namespace tender {

/// points_max x reference / own, against a published benchmark that need be nobody's price (design-build "weighted
/// criteria" award: 40 x 1,000,000 / own).
///
/// - Zero price: undefined for that bid alone (ZeroPrice).
/// - Equal, one bid: nothing special; the points depend on no other bid.
/// - Negative: cannot come out. Below the benchmark a bid gets more than points_max unless `cap_at_max` was published.
/// - Missing: the caller has no price to ask about. The lowest disqualified: changes nothing for the others.
struct ReferenceOverOwn {

    Rational points_max;
    Rational reference;
    bool cap_at_max = false;

    friend bool operator==(const ReferenceOverOwn&, const ReferenceOverOwn&) = default;
};

[[nodiscard]] Result<Rational, PriceError> points(const ReferenceOverOwn& method, const Rational& own,
                                                  const PriceField& field);

[[nodiscard]] RuleProblems problems(const ReferenceOverOwn& method);

}

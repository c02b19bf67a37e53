#pragma once

#include "core/pricing/price_field.hpp"

#include <string>
#include <vector>

namespace tender {

/// What makes a published rule unsound, as short stable facts ("points_max is not positive"), empty when it is sound.
using RuleProblems = std::vector<std::string>;

/// Nothing, or why this price cannot be put into any formula: it is negative.
[[nodiscard]] inline Result<void, PriceError> usable_price(const Rational& own)
{
    if (own.sign() < 0) return Failure{PriceError{PriceError::Kind::NegativePrice, own, {}}};
    return {};
}

/// As `usable_price`, and the price must be one of those that count: a relative formula applied to a disqualified bid
/// below the lowest would give more than the most points.
[[nodiscard]] inline Result<void, PriceError> counted_price(const Rational& own, const PriceField& field)
{
    if (auto usable = usable_price(own); !usable) return usable;
    if (!field.contains(own)) return Failure{PriceError{PriceError::Kind::NotAmongPrices, own, {}}};
    return {};
}

/// Zero if `wanted` and the points are below it. A floor is a published rule; without one a negative figure stands.
[[nodiscard]] inline Rational with_floor(const Rational& points, bool wanted)
{
    return wanted && points.sign() < 0 ? Rational{} : points;
}

/// Whether the most points of a method are a number that points can be shares of.
inline void check_points_max(const Rational& points_max, RuleProblems& problems)
{
    if (points_max.sign() <= 0) problems.emplace_back("points_max is not positive");
}

}

#include "core/pricing/points_per_unit.hpp"

#include <algorithm>

namespace tender {

Result<Rational, PriceError> points(const PointsPerUnit& method, const Rational& own, const PriceField&)
{
    if (const auto usable = usable_price(own); !usable) return Failure{usable.error()};
    if (method.unit.sign() <= 0) return Failure{PriceError{PriceError::Kind::UnusableRule, method.unit, {}}};
    const Rational exact = method.points_max - method.points_per_unit * (own - method.base) / method.unit;
    return with_floor(method.cap_at_max ? std::min(exact, method.points_max) : exact, method.floor_at_zero);
}

RuleProblems problems(const PointsPerUnit& method)
{
    RuleProblems found;
    check_points_max(method.points_max, found);
    if (method.base.sign() < 0) found.emplace_back("base is negative");
    if (method.unit.sign() <= 0) found.emplace_back("unit is not positive");
    if (method.points_per_unit.sign() <= 0) found.emplace_back("points_per_unit is not positive");
    return found;
}

}

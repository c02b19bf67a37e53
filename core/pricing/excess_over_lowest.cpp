#include "core/pricing/excess_over_lowest.hpp"

namespace tender {

Result<Rational, PriceError> points(const ExcessOverLowest& method, const Rational& own, const PriceField& field)
{
    if (const auto counts = counted_price(own, field); !counts) return Failure{counts.error()};
    const Rational& lowest = field.lowest();
    if (lowest.is_zero()) return Failure{PriceError{PriceError::Kind::ZeroPrice, {}, {}}};
    return with_floor(method.points_max * (Rational{1} - (own - lowest) / lowest), method.floor_at_zero);
}

RuleProblems problems(const ExcessOverLowest& method)
{
    RuleProblems found;
    check_points_max(method.points_max, found);
    return found;
}

}

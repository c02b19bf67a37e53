#include "core/pricing/lowest_over_own.hpp"

namespace tender {

Result<Rational, PriceError> points(const LowestOverOwn& method, const Rational& own, const PriceField& field)
{
    if (const auto counts = counted_price(own, field); !counts) return Failure{counts.error()};
    if (field.lowest().is_zero()) return Failure{PriceError{PriceError::Kind::ZeroPrice, {}, {}}};
    return method.points_max * field.lowest() / own;
}

RuleProblems problems(const LowestOverOwn& method)
{
    RuleProblems found;
    check_points_max(method.points_max, found);
    return found;
}

}

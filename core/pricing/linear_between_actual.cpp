#include "core/pricing/linear_between_actual.hpp"

namespace tender {

Result<Rational, PriceError> points(const LinearBetweenActual& method, const Rational& own, const PriceField& field)
{
    if (const auto counts = counted_price(own, field); !counts) return Failure{counts.error()};
    const Rational range = field.highest() - field.lowest();
    if (range.is_zero()) return method.points_max;
    return method.points_max * (field.highest() - own) / range;
}

RuleProblems problems(const LinearBetweenActual& method)
{
    RuleProblems found;
    check_points_max(method.points_max, found);
    return found;
}

}

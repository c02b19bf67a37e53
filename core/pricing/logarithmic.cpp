#include "core/pricing/logarithmic.hpp"

#include "core/number/logarithm.hpp"

namespace tender {

Result<Rational, PriceError> points(const Logarithmic& method, const Rational& own, const PriceField& field)
{
    if (const auto counts = counted_price(own, field); !counts) return Failure{counts.error()};
    if (field.lowest().is_zero()) return Failure{PriceError{PriceError::Kind::ZeroPrice, {}, {}}};
    if (method.base <= 1) return Failure{PriceError{PriceError::Kind::UnusableRule, method.base, {}}};
    const Rational exact = rounded_logarithm_line(method.points_max, -method.points_max, own / field.lowest(),
                                                  method.base, method.rounding);
    return with_floor(exact, method.floor_at_zero);
}

RuleProblems problems(const Logarithmic& method)
{
    RuleProblems found;
    check_points_max(method.points_max, found);
    if (method.base <= 1) found.emplace_back("base is not above 1");
    return found;
}

}

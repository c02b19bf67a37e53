#include "core/pricing/ceiling_share.hpp"

namespace tender {

Result<Rational, PriceError> points(const CeilingShare& method, const Rational& own, const PriceField&)
{
    if (const auto usable = usable_price(own); !usable) return Failure{usable.error()};
    if (method.ceiling.sign() <= 0) return Failure{PriceError{PriceError::Kind::UnusableRule, method.ceiling, {}}};
    if (own > method.ceiling) return Failure{PriceError{PriceError::Kind::AboveCeiling, own, {}}};
    return method.points_max * (method.ceiling - own) / method.ceiling;
}

RuleProblems problems(const CeilingShare& method)
{
    RuleProblems found;
    check_points_max(method.points_max, found);
    if (method.ceiling.sign() <= 0) found.emplace_back("ceiling is not positive");
    return found;
}

}

#include "core/pricing/linear_between_set.hpp"

#include <algorithm>

namespace tender {

Result<Rational, PriceError> points(const LinearBetweenSet& method, const Rational& own, const PriceField&)
{
    if (const auto usable = usable_price(own); !usable) return Failure{usable.error()};
    if (method.price_for_all >= method.price_for_none)
        return Failure{PriceError{PriceError::Kind::UnusableRule, method.price_for_none, {}}};
    const Rational held = std::clamp(own, method.price_for_all, method.price_for_none);
    return method.points_max * (method.price_for_none - held) / (method.price_for_none - method.price_for_all);
}

RuleProblems problems(const LinearBetweenSet& method)
{
    RuleProblems found;
    check_points_max(method.points_max, found);
    if (method.price_for_all.sign() < 0) found.emplace_back("price_for_all is negative");
    if (method.price_for_all >= method.price_for_none) found.emplace_back("price_for_none is not above price_for_all");
    return found;
}

}

#include "core/pricing/linear_from_mean.hpp"

#include <algorithm>

namespace tender {

Result<Rational, PriceError> points(const LinearFromMean& method, const Rational& own, const PriceField& field)
{
    if (const auto counts = counted_price(own, field); !counts) return Failure{counts.error()};
    const Rational& reference = field.mean();
    if (reference.is_zero()) return Failure{PriceError{PriceError::Kind::ZeroPrice, {}, {}}};
    const Rational percent_below = (reference - own) * 100 / reference;
    const Rational exact = method.points_at_reference + method.points_per_percent * percent_below;
    return std::clamp(exact, method.points_min, method.points_max);
}

RuleProblems problems(const LinearFromMean& method)
{
    RuleProblems found;
    check_points_max(method.points_max, found);
    if (method.points_at_reference < method.points_min || method.points_at_reference > method.points_max)
        found.emplace_back("points_at_reference is not between points_min and points_max");
    if (method.points_per_percent.sign() <= 0) found.emplace_back("points_per_percent is not positive");
    return found;
}

}

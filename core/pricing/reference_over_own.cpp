#include "core/pricing/reference_over_own.hpp"

#include <algorithm>

namespace tender {

Result<Rational, PriceError> points(const ReferenceOverOwn& method, const Rational& own, const PriceField&)
{
    if (const auto usable = usable_price(own); !usable) return Failure{usable.error()};
    if (own.is_zero()) return Failure{PriceError{PriceError::Kind::ZeroPrice, own, {}}};
    const Rational exact = method.points_max * method.reference / own;
    return method.cap_at_max ? std::min(exact, method.points_max) : exact;
}

RuleProblems problems(const ReferenceOverOwn& method)
{
    RuleProblems found;
    check_points_max(method.points_max, found);
    if (method.reference.sign() <= 0) found.emplace_back("reference is not positive");
    return found;
}

}

#include "core/pricing/graduated_from_median.hpp"

#include <algorithm>

namespace tender {

Result<Rational, PriceError> points(const GraduatedFromMedian& method, const Rational& own, const PriceField& field)
{
    if (const auto counts = counted_price(own, field); !counts) return Failure{counts.error()};
    const Rational& lowest = field.lowest();
    if (lowest.is_zero()) return Failure{PriceError{PriceError::Kind::ZeroPrice, {}, {}}};
    const Rational inflection = field.median() * (Rational{1} + method.inflection_percent / 100);
    const auto percent = [&](const Rational& price) { return (price - lowest) * 100 / lowest; };
    const Rational turning = std::min(own, inflection);
    const Rational lost = method.marks_per_percent_below * percent(turning) +
                          method.marks_per_percent_above * (percent(own) - percent(turning));
    return with_floor(method.points_max * (Rational{100} - lost) / 100, method.floor_at_zero);
}

RuleProblems problems(const GraduatedFromMedian& method)
{
    RuleProblems found;
    check_points_max(method.points_max, found);
    if (method.marks_per_percent_below.sign() < 0) found.emplace_back("marks_per_percent_below is negative");
    if (method.marks_per_percent_above.sign() <= 0) found.emplace_back("marks_per_percent_above is not positive");
    if (method.inflection_percent.sign() < 0) found.emplace_back("inflection_percent is negative");
    return found;
}

}

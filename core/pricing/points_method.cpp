#include "core/pricing/points_method.hpp"

namespace tender {

Result<Rational, PriceError> price_points(const PointsRule& rule, const Rational& own, const PriceField& field)
{
    return match(rule.method, [&](const auto& method) { return points(method, own, field); })
        .map([&](const Rational& exact) { return rule.rounding ? rounded(exact, *rule.rounding) : exact; });
}

const Rational& points_max(const PointsMethod& method)
{
    return match(method, [](const auto& each) -> const Rational& { return each.points_max; });
}

bool depends_on_other_prices(const PointsMethod& method)
{
    return match(
        method, [](const LowestOverOwn&) { return true; }, [](const ExcessOverLowest&) { return true; },
        [](const LinearFromMean&) { return true; }, [](const LinearFromMedian&) { return true; },
        [](const GraduatedFromMedian&) { return true; }, [](const LinearBetweenActual&) { return true; },
        [](const LinearBetweenSet&) { return false; }, [](const Logarithmic&) { return true; },
        [](const ReferenceOverOwn&) { return false; }, [](const CeilingShare&) { return false; },
        [](const PriceBands&) { return false; }, [](const PointsPerUnit&) { return false; },
        [](const CustomFormula& custom) { return depends_on_other_prices(custom); });
}

RuleProblems problems(const PointsRule& rule)
{
    RuleProblems found = match(rule.method, [](const auto& method) { return problems(method); });
    const auto check_places = [&](const Rounding& rounding) {
        if (rounding.places < 0 || rounding.places > rounding_places_max)
            found.push_back("places of the rounding are not 0 to 30: " + std::to_string(rounding.places));
    };
    if (rule.rounding) check_places(*rule.rounding);
    if (const auto* logarithmic = std::get_if<Logarithmic>(&rule.method)) {
        check_places(logarithmic->rounding);
        if (rule.rounding) found.emplace_back("points are rounded twice");
    }
    return found;
}

}

#include "core/evaluation/price_formula.hpp"

#include "core/number/decimal.hpp"
#include "core/result.hpp"

namespace tender {

namespace {

/// A number as a formula takes it anywhere.
std::string put(const Rational& number)
{
    auto text = exact_text(number);
    const bool binds = text.find('/') == std::string::npos && !text.starts_with('-');
    return binds ? text : "(" + text + ")";
}

std::string floored(bool floors, std::string formula)
{
    return floors ? "max(0, " + formula + ")" : std::move(formula);
}

std::string capped(bool caps, const Rational& most, std::string formula)
{
    return caps ? "min(" + put(most) + ", " + formula + ")" : std::move(formula);
}

template <class Linear>
std::string linear(const Linear& method, const std::string& reference)
{
    return "min(" + put(method.points_max) + ", max(" + put(method.points_min) + ", " +
           put(method.points_at_reference) + " + " + put(method.points_per_percent) + " * 100 * (" + reference +
           " - own) / " + reference + "))";
}

std::string points_formula(const PointsMethod& published, const PriceField& field)
{
    return match(
        published, [](const LowestOverOwn& method) { return put(method.points_max) + " * lowest / own"; },
        [](const ExcessOverLowest& method) {
            return floored(method.floor_at_zero, put(method.points_max) + " * (1 - (own - lowest) / lowest)");
        },
        [](const LinearFromMean& method) { return linear(method, "mean"); },
        [](const LinearFromMedian& method) { return linear(method, "median"); },
        [](const GraduatedFromMedian&) { return std::string{}; },
        [&](const LinearBetweenActual& method) {
            const auto most = put(method.points_max);
            return field.lowest() == field.highest() ? most : most + " * (highest - own) / (highest - lowest)";
        },
        [](const LinearBetweenSet& method) {
            const auto all = put(method.price_for_all);
            const auto none = put(method.price_for_none);
            return put(method.points_max) + " * (" + none + " - min(" + none + ", max(" + all + ", own))) / (" + none +
                   " - " + all + ")";
        },
        [](const Logarithmic&) { return std::string{}; },
        [](const ReferenceOverOwn& method) {
            return capped(method.cap_at_max, method.points_max,
                          put(method.points_max) + " * " + put(method.reference) + " / own");
        },
        [](const CeilingShare& method) {
            const auto ceiling = put(method.ceiling);
            return put(method.points_max) + " * (" + ceiling + " - own) / " + ceiling;
        },
        [](const PriceBands&) { return std::string{}; },
        [](const PointsPerUnit& method) {
            return floored(method.floor_at_zero,
                           capped(method.cap_at_max, method.points_max,
                                  put(method.points_max) + " - " + put(method.points_per_unit) + " * (own - " +
                                      put(method.base) + ") / " + put(method.unit)));
        },
        [](const CustomFormula& custom) { return custom.formula; });
}

std::string value_formula(const ValueMethod& published)
{
    return match(
        published, [](const QualityOverPrice& method) { return "quality * " + put(method.per) + " / own"; },
        [](const PriceOverQuality& method) { return "own * " + put(method.quality_of) + " / quality"; },
        [](const QualityTimesReferenceOverPrice& method) {
            return "quality * " + put(method.reference_price) + " / own";
        },
        [](const PriceMinusValue& method) { return "own - " + put(method.per_point) + " * quality"; },
        [](const PriceMinusBandValue&) { return std::string{}; },
        [](const PricePlusMissingQuality& method) {
            return "own + " + put(method.possible_value) + " - " + put(method.per_point) + " * quality";
        },
        [](const EffectivePrice&) { return std::string{}; }, [](const PercentagePreference&) { return std::string{}; },
        [](const LowestPrice&) { return std::string{"own"}; },
        [](const CustomFigure& custom) { return custom.formula; });
}

}

std::string price_formula(const PriceMethod& published, const PriceField& field)
{
    return match(
        published, [&](const PointsRule& rule) { return points_formula(rule.method, field); },
        [](const ValueMethod& method) { return value_formula(method); });
}

}

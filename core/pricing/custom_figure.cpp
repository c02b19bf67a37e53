#include "core/pricing/custom_figure.hpp"

#include "core/pricing/formula_checks.hpp"

namespace tender {

Evaluated evaluated(const CustomFigure& method, std::span<const Offer> offers)
{
    const auto formula = Formula::from(method.formula);
    if (!formula) return Failure{PriceError{PriceError::Kind::UnusableRule, {}, {}}};
    std::vector<Rational> prices;
    for (const Offer& offer : offers)
        prices.push_back(offer.price);
    const auto field = PriceField::from(std::move(prices));
    if (!field) return Failure{field.error()};
    return for_each_offer(offers, [&](const Offer& offer) -> Result<Rational, PriceError> {
        if (formula->mentions(FormulaName::Quality)) {
            if (const auto usable = usable_quality(offer.quality); !usable) return Failure{usable.error()};
        }
        return formula_result(*formula, formula_values(offer.price, *field, offer.quality));
    });
}

RuleProblems problems(const CustomFigure& method)
{
    RuleProblems found;
    check_formula(method.formula, std::nullopt, found);
    return found;
}

}

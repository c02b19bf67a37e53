#include "core/pricing/custom_formula.hpp"

#include "core/pricing/formula_checks.hpp"

namespace tender {

Result<Rational, PriceError> points(const CustomFormula& method, const Rational& own, const PriceField& field)
{
    if (const auto counts = counted_price(own, field); !counts) return Failure{counts.error()};
    const auto formula = Formula::from(method.formula);
    if (!formula || formula->mentions(FormulaName::Quality))
        return Failure{PriceError{PriceError::Kind::UnusableRule, {}, {}}};
    auto result = formula_result(*formula, formula_values(own, field));
    if (result && (result->sign() < 0 || *result > method.points_max))
        return Failure{PriceError{PriceError::Kind::PointsOutOfRange, *result, {}}};
    return result;
}

bool depends_on_other_prices(const CustomFormula& method)
{
    const auto formula = Formula::from(method.formula);
    if (!formula) return true;
    return formula->mentions(FormulaName::Lowest) || formula->mentions(FormulaName::Highest) ||
           formula->mentions(FormulaName::Mean) || formula->mentions(FormulaName::Median) ||
           formula->mentions(FormulaName::Count);
}

RuleProblems problems(const CustomFormula& method)
{
    RuleProblems found;
    check_points_max(method.points_max, found);
    check_formula(method.formula, method.points_max, found);
    return found;
}

}

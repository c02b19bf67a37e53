#include "core/pricing/formula_checks.hpp"

#include "core/number/decimal.hpp"

#include <algorithm>
#include <vector>

namespace tender {

namespace {

struct Trial {
    int price;
    int quality;
};
constexpr Trial trials[] = {{1, 2}, {1000, 3}, {1000000, 5}};

void check_alone(const Formula& formula, const std::optional<Rational>& points_max, RuleProblems& problems)
{
    std::vector<Rational> results;
    std::vector<ZeroDivisor> failures;
    for (const auto& [price, quality] : trials) {
        const Rational alone = price;
        auto result = formula.value({.own = alone,
                                     .lowest = alone,
                                     .highest = alone,
                                     .mean = alone,
                                     .median = alone,
                                     .count = 1,
                                     .quality = quality});
        if (result) {
            results.push_back(std::move(*result));
        } else {
            failures.push_back(std::move(result.error()));
        }
    }
    if (results.empty())
        problems.push_back("formula divides by zero for a bid that is alone: by " + failures.front().divisor);
    if (!failures.empty() || !points_max || points_max->sign() <= 0) return;
    const Rational& first = results.front();
    const bool off = first.sign() < 0 || first > *points_max;
    if (off && std::ranges::all_of(results, [&](const Rational& each) { return each == first; }))
        problems.push_back("formula gives " + exact_text(first) +
                           " for a bid that is alone, which is not 0 to points_max");
}

}

void check_formula(std::string_view text, const std::optional<Rational>& points_max, RuleProblems& problems)
{
    const auto formula = Formula::from(text);
    if (!formula) return problems.push_back(fact(formula.error()));
    if (!formula->mentions(FormulaName::Own)) problems.emplace_back("formula does not mention own");
    if (points_max && formula->mentions(FormulaName::Quality))
        problems.emplace_back("formula mentions quality, which a method that gives points does not know");
    check_alone(*formula, points_max, problems);
}

Result<Rational, PriceError> formula_result(const Formula& formula, const FormulaValues& values)
{
    return formula.value(values).map_error([](const ZeroDivisor& zero) {
        return PriceError{.kind = PriceError::Kind::DivisorZero, .amount = {}, .index = {}, .divisor = zero.divisor};
    });
}

}

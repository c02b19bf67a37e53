#pragma once

#include "core/pricing/formula.hpp"
#include "core/pricing/points_checks.hpp"

#include <optional>

namespace tender {

/// What is wrong with a published formula before any price is known; sound formulas add nothing.
///
/// A formula is tried for a bid that is alone, at prices of 1, 1000 and 1000000 (and qualities of 2, 3 and 5): one that
/// divides by zero each time, or gives the same result off 0 to `points_max` each time, was meant otherwise.
/// `points_max` is absent where no points are given; only then may the formula speak of quality.
void check_formula(std::string_view text, const std::optional<Rational>& points_max, RuleProblems& problems);

/// The result, or why the formula has none: it divides by zero.
[[nodiscard]] Result<Rational, PriceError> formula_result(const Formula& formula, const FormulaValues& values);

}

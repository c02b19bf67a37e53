#pragma once

#include "core/pricing/points_checks.hpp"

#include <string>

namespace tender {

/// Points by a formula of the authority's own: max(0, 100 - 50 * (own - lowest) / lowest). Source: the invitation that
/// prints it; `formula.hpp` has the language. The exact result must be 0 to points_max: the formula cuts itself off
/// with min and max where that was published, and what it leaves beyond is refused (PointsOutOfRange), never moved.
///
/// - Zero price: whatever the formula makes of it; DivisorZero where it divides by one.
/// - All equal, or one bid: tried before publication, see `check_formula`.
/// - Negative result: PointsOutOfRange. Negative price: cannot come out.
/// - Missing: a bid without a price is not in the field and is refused (NotAmongPrices).
/// - The lowest disqualified: the field is built again without it; where the formula names anything but the bid's own
///   price, all other points change.
struct CustomFormula {
    Rational points_max;
    std::string formula; ///< as published; read anew where it is needed

    friend bool operator==(const CustomFormula&, const CustomFormula&) = default;
};

[[nodiscard]] Result<Rational, PriceError> points(const CustomFormula& method, const Rational& own,
                                                  const PriceField& field);

/// Whether the formula names anything but the bid's own price.
[[nodiscard]] bool depends_on_other_prices(const CustomFormula& method);

[[nodiscard]] RuleProblems problems(const CustomFormula& method);

}

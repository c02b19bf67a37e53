#pragma once

#include "core/number/rational.hpp"
#include "core/result.hpp"

#include <cstdint>
#include <span>

namespace tender {

/// One period of a whole-life price: it lasts `days` days, and `amount` falls due at its end.
struct LifePeriod {
    std::int64_t days = 0;
    Rational amount; ///< a cost is positive where costs are summed; income may be negative

    friend bool operator==(const LifePeriod&, const LifePeriod&) = default;
};

/// A published discount: `rate_per_year` is 0.035 for 3.5 %.
struct Discount {
    Rational rate_per_year;
    std::int64_t days_per_year = 365;

    friend bool operator==(const Discount&, const Discount&) = default;
};

/// Why there is no whole-life figure. A closed set.
enum class WholeLifeError {
    NoPeriods,
    NegativeDays,
    NegativeRate,
    DaysPerYearNotPositive,
    ShareOutOfRange,         ///< payment share below 0 or above 1
    WrongNumberOfReductions, ///< an energy-service offer needs one reduction per period, years + 1
    DurationOutOfRange,      ///< below zero, or longer than the years over which the offers are compared
};

/// Sum of amount x factor, where the factor starts at 1 and each period divides it by 1 + rate x days / days_per_year:
/// simple interest within a period, compound from period to period, over exact day counts. Nothing is rounded.
/// A period of no days is not discounted further than the one before it.
[[nodiscard]] Result<Rational, WholeLifeError> net_present_value(std::span<const LifePeriod> periods,
                                                                 const Discount& discount);

}

#include "core/pricing/whole_life.hpp"

namespace tender {

Result<Rational, WholeLifeError> net_present_value(std::span<const LifePeriod> periods, const Discount& discount)
{
    if (periods.empty()) return Failure{WholeLifeError::NoPeriods};
    if (discount.rate_per_year.sign() < 0) return Failure{WholeLifeError::NegativeRate};
    if (discount.days_per_year < 1) return Failure{WholeLifeError::DaysPerYearNotPositive};
    Rational total;
    Rational factor = 1;
    for (const LifePeriod& period : periods) {
        if (period.days < 0) return Failure{WholeLifeError::NegativeDays};
        factor /= Rational{1} + discount.rate_per_year * Rational{period.days} / Rational{discount.days_per_year};
        total += factor * period.amount;
    }
    return total;
}

}

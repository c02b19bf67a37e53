#pragma once

#include "core/calendar/date.hpp"
#include "core/pricing/whole_life.hpp"

#include <vector>

namespace tender {

/// An energy-service offer: the contractor saves the customer energy and is paid a share of what is saved for the
/// contract's duration; afterwards the customer keeps all of it. Compared over a fixed number of years (Prozorro ESCO).
///
/// The first period runs from the announcement to 31 December, then whole years follow, and the last period is what the
/// first was short of a year: years + 1 periods in all, every year counted as `days_per_year` days.
struct EnergyServiceOffer {
    Date announced;
    std::int64_t duration_years = 0;
    std::int64_t duration_days = 0;
    std::vector<Rational> reductions{}; ///< cost saved per period, as money of a whole year after the first period
    Rational payment_share{};           ///< of the saving, to the contractor, 0 to 1
    Discount discount{};
    std::int64_t years = 20;

    friend bool operator==(const EnergyServiceOffer&, const EnergyServiceOffer&) = default;
};

struct EnergyServiceFigures {
    Rational net_present_value; ///< for the customer; the highest wins
    Rational contract_price;    ///< all payments to the contractor, not discounted

    friend bool operator==(const EnergyServiceFigures&, const EnergyServiceFigures&) = default;
};

[[nodiscard]] Result<EnergyServiceFigures, WholeLifeError> energy_service_figures(const EnergyServiceOffer& offer);

}

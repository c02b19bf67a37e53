#include "core/pricing/energy_service.hpp"

#include "core/expect.hpp"

#include <algorithm>
#include <optional>

namespace tender {

namespace {

std::optional<WholeLifeError> error_of(const EnergyServiceOffer& offer)
{
    constexpr std::int64_t years_max = 1000; // far beyond any contract, far below an overflow of days
    if (offer.discount.days_per_year < 1 || offer.discount.days_per_year > 366)
        return WholeLifeError::DaysPerYearNotPositive;
    if (offer.years < 1 || offer.years > years_max) return WholeLifeError::NoPeriods;
    if (offer.reductions.size() != static_cast<std::size_t>(offer.years) + 1)
        return WholeLifeError::WrongNumberOfReductions;
    if (offer.payment_share.sign() < 0 || offer.payment_share > 1) return WholeLifeError::ShareOutOfRange;
    if (offer.duration_years < 0 || offer.duration_days < 0 || offer.duration_years > offer.years ||
        offer.duration_days > offer.years * offer.discount.days_per_year)
        return WholeLifeError::DurationOutOfRange;
    const std::int64_t span = offer.duration_years * offer.discount.days_per_year + offer.duration_days;
    if (span > offer.years * offer.discount.days_per_year) return WholeLifeError::DurationOutOfRange;
    return std::nullopt;
}

/// Days of each period.
std::vector<std::int64_t> days_of_periods(const EnergyServiceOffer& offer)
{
    const auto new_years_eve = Date::from(offer.announced.year(), 12, 31);
    TENDER_EXPECT(new_years_eve.has_value());
    const std::int64_t year = offer.discount.days_per_year;
    const std::int64_t first = std::min(days_between(offer.announced, *new_years_eve), year);
    std::vector<std::int64_t> days{first};
    days.insert(days.end(), static_cast<std::size_t>(offer.years) - 1, year);
    days.push_back(year - first);
    return days;
}

}

Result<EnergyServiceFigures, WholeLifeError> energy_service_figures(const EnergyServiceOffer& offer)
{
    if (const auto error = error_of(offer)) return Failure{*error};
    const std::vector<std::int64_t> days = days_of_periods(offer);
    std::int64_t unpaid = offer.duration_years * offer.discount.days_per_year + offer.duration_days;
    EnergyServiceFigures figures;
    std::vector<LifePeriod> income;
    for (std::size_t i = 0; i < days.size(); ++i) {
        const Rational& saved = offer.reductions[i];
        const std::int64_t paid_days = std::min(unpaid, days[i]);
        unpaid -= paid_days;
        const Rational payment =
            paid_days == 0 ? Rational{} : offer.payment_share * saved * Rational{paid_days} / Rational{days[i]};
        // The first reduction is already that of the part year; a period of no days saves nothing.
        const Rational saving = i == 0 ? (days[0] == 0 ? Rational{} : saved)
                                       : saved * Rational{days[i]} / Rational{offer.discount.days_per_year};
        figures.contract_price += payment;
        income.push_back({days[i], saving - payment});
    }
    return net_present_value(income, offer.discount).map([&](const Rational& value) {
        figures.net_present_value = value;
        return figures;
    });
}

}

#include "core/pricing/energy_service.hpp"
#include "tests/core/pricing/energy_service_vectors.hpp"
#include "tests/core/pricing/pricing_support.hpp"

#include <iterator>
#include <limits>

using namespace tender;

namespace {

EnergyServiceOffer published_offer()
{
    EnergyServiceOffer offer{.announced = Date::from_iso("2017-08-18").value()};
    offer.duration_years = 2;
    offer.duration_days = 10;
    offer.reductions.assign(21, 250);
    offer.reductions[0] = number("92.47");
    offer.payment_share = number("0.7");
    offer.discount = {number("0.125"), 365};
    return offer;
}

}

TEST_CASE("a discounted sum divides by simple interest in each period and compounds over them", "[core][pricing]")
{
    const Discount tenth{number("0.1"), 365};
    const auto value = [&](const std::vector<LifePeriod>& periods) {
        return exact_text(net_present_value(periods, tenth).value());
    };
    CHECK(value({{0, 100}}) == "100");
    CHECK(value({{365, 110}}) == "100");
    CHECK(value({{365, 110}, {365, 121}}) == "200");
    CHECK(value({{365, 0}, {365, 121}}) == "100");
    CHECK(value({{73, 102}}) == "100");
    CHECK(value({{365, 110}, {0, 11}}) == "110");
    CHECK(value({{365, -110}}) == "-100");
    CHECK(exact_text(net_present_value(std::vector<LifePeriod>{{365, 7}, {365, 8}}, {0, 365}).value()) == "15");
}

TEST_CASE("a discount that cannot be meant is refused", "[core][pricing]")
{
    const std::vector<LifePeriod> year{{365, 100}};
    CHECK(net_present_value({}, {}).error() == WholeLifeError::NoPeriods);
    CHECK(net_present_value(year, {-1, 365}).error() == WholeLifeError::NegativeRate);
    CHECK(net_present_value(year, {0, 0}).error() == WholeLifeError::DaysPerYearNotPositive);
    CHECK(net_present_value(std::vector<LifePeriod>{{-1, 1}}, {}).error() == WholeLifeError::NegativeDays);
}

TEST_CASE("all published energy-service figures come out to their eleven places", "[core][pricing]")
{
    const Rounding places{RoundingMode::HalfUp, 11};
    CHECK(std::size(energy_service_vectors) == 110);
    for (const EnergyServiceVector& published : energy_service_vectors) {
        EnergyServiceOffer offer = published_offer();
        offer.duration_years = published.duration_years;
        offer.duration_days = published.duration_days;
        offer.payment_share = number(published.payment_share);
        offer.discount.rate_per_year = number(published.discount_rate);
        const auto found = energy_service_figures(offer);
        REQUIRE(found.has_value());
        CHECK(decimal_text(found->net_present_value, places) == published.net_present_value);
        CHECK(decimal_text(found->contract_price, places) == published.contract_price);
    }
}

TEST_CASE("announced on the last day of the year the first period has no days and no saving", "[core][pricing]")
{
    EnergyServiceOffer offer = published_offer();
    offer.announced = Date::from_iso("2017-12-31").value();
    offer.duration_years = 20;
    offer.duration_days = 0;
    offer.payment_share = 1;
    const auto found = energy_service_figures(offer).value();
    CHECK(found.net_present_value == 0);
    CHECK(found.contract_price == 20 * 250);
}

TEST_CASE("an energy-service offer with a wrong count, share or duration is refused", "[core][pricing]")
{
    const auto refused = [](auto change) {
        EnergyServiceOffer offer = published_offer();
        change(offer);
        const auto found = energy_service_figures(offer);
        REQUIRE_FALSE(found.has_value());
        return found.error();
    };
    CHECK(refused([](auto& o) { o.reductions.pop_back(); }) == WholeLifeError::WrongNumberOfReductions);
    CHECK(refused([](auto& o) { o.payment_share = number("1.01"); }) == WholeLifeError::ShareOutOfRange);
    CHECK(refused([](auto& o) { o.payment_share = -1; }) == WholeLifeError::ShareOutOfRange);
    CHECK(refused([](auto& o) { o.duration_years = 20; }) == WholeLifeError::DurationOutOfRange); // and 10 days
    CHECK(refused([](auto& o) { o.duration_days = -1; }) == WholeLifeError::DurationOutOfRange);
    CHECK(refused([](auto& o) { o.duration_years = std::numeric_limits<std::int64_t>::max(); }) ==
          WholeLifeError::DurationOutOfRange);
    CHECK(refused([](auto& o) { o.discount.rate_per_year = -1; }) == WholeLifeError::NegativeRate);
    CHECK(refused([](auto& o) { o.discount.days_per_year = 0; }) == WholeLifeError::DaysPerYearNotPositive);
    CHECK(refused([](auto& o) { o.years = 0; }) == WholeLifeError::NoPeriods);
}

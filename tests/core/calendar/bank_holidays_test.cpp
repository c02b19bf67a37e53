#include "core/calendar/bank_holidays.hpp"

#include <catch2/catch.hpp>

using namespace tender;

namespace {

Date day(std::string_view text) { return Date::from_iso(text).value(); }

constexpr Division divisions[] = {Division::EnglandAndWales, Division::Scotland, Division::NorthernIreland,
                                  Division::Common};

}

TEST_CASE("the days after and before agree with the library of the Ministry of Justice", "[core][calendar]")
{
    const BankHolidays uk = uk_bank_holidays();
    const auto next = [&](Division division, std::string_view date) {
        return iso_text(uk.next_working_day(division, day(date)).value());
    };
    const auto previous = [&](Division division, std::string_view date) {
        return iso_text(uk.previous_working_day(division, day(date)).value());
    };
    CHECK(next(Division::Common, "2017-12-19") == "2017-12-20");
    CHECK(next(Division::Common, "2017-12-22") == "2017-12-27");
    CHECK(next(Division::Common, "2017-12-30") == "2018-01-02");
    CHECK(next(Division::Scotland, "2017-12-30") == "2018-01-03");
    CHECK(previous(Division::Common, "2017-12-19") == "2017-12-18");
    CHECK(previous(Division::Common, "2017-12-18") == "2017-12-15");
    CHECK(previous(Division::Common, "2017-12-27") == "2017-12-22");
    CHECK(previous(Division::Common, "2018-01-03") == "2018-01-02");
    CHECK(previous(Division::Scotland, "2018-01-03") == "2017-12-29");
    CHECK(uk.is_working_day(Division::Common, day("2017-12-19")).value());
    CHECK_FALSE(uk.is_working_day(Division::Common, day("2018-01-01")).value());
    CHECK(uk.is_working_day(Division::Common, day("2018-01-02")).value());
    CHECK_FALSE(uk.is_working_day(Division::Scotland, day("2018-01-02")).value());
    CHECK(uk.working_day_from(Division::Scotland, day("2018-01-02")).value() == day("2018-01-03"));
    CHECK(uk.working_day_from(Division::Common, day("2018-01-02")).value() == day("2018-01-02"));
}

TEST_CASE("holidays are counted as the library of the Ministry of Justice counts them", "[core][calendar]")
{
    const BankHolidays uk = uk_bank_holidays();
    CHECK(uk.holiday_count(Division::Common, 2018, 2022).value() == 32);
    CHECK(uk.holiday_count(Division::EnglandAndWales, 2018, 2022).value() == 42);
    CHECK(uk.holiday_count(Division::Scotland, 2018, 2022).value() == 47);
    CHECK(uk.holiday_count(Division::NorthernIreland, 2018, 2022).value() == 52);
    CHECK(uk.holiday_count(Division::Common, 2017, 2017).value() == 6);
    CHECK(uk.holiday_count(Division::NorthernIreland, 2016, 2016).value() == 10);
}

TEST_CASE("the built-in lists cover 2008 to 2028 and nothing else", "[core][calendar]")
{
    const BankHolidays uk = uk_bank_holidays();
    for (const Division division : divisions) {
        for (int year = 2008; year <= 2028; ++year)
            CHECK(uk.covers(division, year));
        CHECK_FALSE(uk.covers(division, 2007));
        CHECK_FALSE(uk.covers(division, 2029));
        CHECK(uk.covered_years(division).size() == 21);
    }
}

TEST_CASE("a question about a year that is not covered is refused, on weekends too", "[core][calendar]")
{
    const BankHolidays uk = uk_bank_holidays();
    const auto refusal = [](std::string_view date) { return YearNotCovered{day(date), Division::Scotland}; };
    CHECK(uk.is_working_day(Division::Scotland, day("2007-12-28")).error() == refusal("2007-12-28"));
    CHECK(uk.is_working_day(Division::Scotland, day("2007-12-29")).error() == refusal("2007-12-29")); // a Saturday
    CHECK(uk.next_working_day(Division::Scotland, day("2028-12-29")).error() == refusal("2029-01-01"));
    CHECK(uk.previous_working_day(Division::Scotland, day("2008-01-01")).error() == refusal("2007-12-31"));
    CHECK(uk.holiday_count(Division::Scotland, 2007, 2008).error() == refusal("2007-01-01"));
    CHECK(uk.next_working_day(Division::Scotland, day("2199-12-31")).error() == refusal("2199-12-31"));
    CHECK_FALSE(BankHolidays{}.is_working_day(Division::Common, day("2020-01-02")).has_value());
}

TEST_CASE("added dates are holidays and cover their years, in their division only", "[core][calendar]")
{
    const std::vector<Date> easter{day("2007-04-09"), day("2007-04-06")};
    const BankHolidays more = uk_bank_holidays().with(Division::EnglandAndWales, easter);
    CHECK(more.covers(Division::EnglandAndWales, 2007));
    CHECK_FALSE(more.covers(Division::EnglandAndWales, 2006));
    CHECK_FALSE(more.covers(Division::Scotland, 2007));
    CHECK_FALSE(more.covers(Division::Common, 2007));
    CHECK(more.is_holiday(Division::EnglandAndWales, day("2007-04-06")).value());
    CHECK_FALSE(more.is_holiday(Division::EnglandAndWales, day("2007-04-10")).value());
    CHECK_FALSE(uk_bank_holidays().covers(Division::EnglandAndWales, 2007)); // the first value has not changed
    CHECK(more.with(Division::EnglandAndWales, easter) == more);
    const BankHolidays common = uk_bank_holidays().with(Division::Common, easter);
    CHECK_FALSE(common.is_working_day(Division::Common, day("2007-04-06")).value());
    CHECK(common.covers(Division::NorthernIreland, 2007));
}

TEST_CASE("a common holiday is a holiday in all three divisions", "[core][calendar]")
{
    const BankHolidays uk = uk_bank_holidays();
    for (Date date = day("2008-01-01"); date.year() <= 2028; date = date.plus_days(1).value()) {
        const bool all = uk.is_holiday(Division::EnglandAndWales, date).value() &&
                         uk.is_holiday(Division::Scotland, date).value() &&
                         uk.is_holiday(Division::NorthernIreland, date).value();
        if (uk.is_holiday(Division::Common, date).value() != all) FAIL(iso_text(date));
    }
    CHECK_FALSE(uk.is_holiday(Division::Common, day("2018-04-02")).value()); // Easter Monday is none in Scotland
    CHECK(uk.is_holiday(Division::EnglandAndWales, day("2018-04-02")).value());
}

TEST_CASE("the years before the published lists follow the Act: no holiday of 2008 to 2011 falls on a weekend",
          "[core][calendar]")
{
    const BankHolidays uk = uk_bank_holidays();
    for (const Division division : {Division::EnglandAndWales, Division::Scotland, Division::NorthernIreland}) {
        for (Date date = day("2008-01-01"); date.year() <= 2011; date = date.plus_days(1).value()) {
            if (uk.is_holiday(division, date).value() && is_weekend(date)) FAIL(iso_text(date));
        }
    }
    CHECK(uk.holiday_count(Division::EnglandAndWales, 2008, 2010).value() == 24); // eight a year
    CHECK(uk.holiday_count(Division::EnglandAndWales, 2011, 2011).value() == 9);  // and a royal wedding
    CHECK(uk.holiday_count(Division::Scotland, 2008, 2010).value() == 27);
    CHECK(uk.holiday_count(Division::NorthernIreland, 2008, 2010).value() == 30);
    // Christmas 2010: Saturday and Sunday, so Monday and Tuesday.
    CHECK(uk.next_working_day(Division::EnglandAndWales, day("2010-12-24")).value() == day("2010-12-29"));
    CHECK(uk.is_working_day(Division::Scotland, day("2010-04-05")).value()); // Easter Monday is none there
}

#include "core/calendar/standstill.hpp"

#include <catch2/catch.hpp>

using namespace tender;

namespace {

Date day(std::string_view text) { return Date::from_iso(text).value(); }

constexpr Division england = Division::EnglandAndWales;

WorkingDayStandstill working(std::string_view published)
{
    return standstill_working_days(uk_bank_holidays(), england, day(published), 8).value();
}

}

TEST_CASE("ten days sent before Easter 2010 end on the Tuesday after it", "[core][calendar]")
{
    const auto standstill = standstill_calendar_days(uk_bank_holidays(), england, day("2010-03-23"), 10);
    CHECK(standstill.value() == CalendarDayStandstill{day("2010-04-02"), day("2010-04-06"), day("2010-04-07"), 16});
}

TEST_CASE("a calendar-day standstill ends on its tenth day when that is a working day", "[core][calendar]")
{
    const BankHolidays uk = uk_bank_holidays();
    const auto last = [&](std::string_view sent, int days) {
        const auto standstill = standstill_calendar_days(uk, england, day(sent), days).value();
        CHECK(standstill.first_signing_day == standstill.last_day.plus_days(1).value());
        return iso_text(standstill.last_day);
    };
    CHECK(last("2025-12-18", 10) == "2025-12-29"); // the tenth day is a Sunday
    CHECK(last("2025-03-03", 10) == "2025-03-13");
    CHECK(last("2025-03-05", 10) == "2025-03-17"); // a Saturday
    CHECK(last("2025-03-03", 15) == "2025-03-18");
    CHECK(last("2025-04-08", 10) == "2025-04-22"); // Good Friday, Easter Monday
}

TEST_CASE("eight working days begin with the day of publication", "[core][calendar]")
{
    CHECK(working("2024-12-24") == WorkingDayStandstill{day("2025-01-07"), day("2025-01-08"), 14});
    CHECK(working("2025-12-18") == WorkingDayStandstill{day("2025-12-31"), day("2026-01-01"), 13});
    CHECK(iso_text(working("2025-03-03").last_day) == "2025-03-12");
}

TEST_CASE("published on a day off, the first working day after it is day one", "[core][calendar]")
{
    CHECK(working("2025-03-01").last_day == working("2025-03-03").last_day);
    CHECK(working("2025-12-25").last_day == working("2025-12-29").last_day);
    CHECK(working("2025-03-01").calendar_days_later == 11);
    CHECK(standstill_working_days(uk_bank_holidays(), england, day("2025-03-03"), 1).value().last_day ==
          day("2025-03-03"));
}

TEST_CASE("under the Provider Selection Regime eight working days follow the day it begins", "[core][calendar]")
{
    const auto last = [](std::string_view notice) {
        return iso_text(standstill_after_notice(uk_bank_holidays(), england, day(notice), 8).value().last_day);
    };
    CHECK(last("2025-03-03") == "2025-03-14");
    CHECK(last("2025-12-18") == "2026-01-05");
}

TEST_CASE("a standstill that reaches a year without a calendar is refused", "[core][calendar]")
{
    const BankHolidays uk = uk_bank_holidays();
    CHECK(standstill_calendar_days(uk, england, day("2007-03-23"), 10).error() ==
          YearNotCovered{day("2007-04-02"), england});
    CHECK(standstill_working_days(uk, england, day("2007-03-23"), 8).error() ==
          YearNotCovered{day("2007-03-23"), england});
    CHECK(standstill_working_days(uk, england, day("2028-12-27"), 8).error() ==
          YearNotCovered{day("2029-01-01"), england});
    CHECK(standstill_after_notice(uk, england, day("2028-12-20"), 8).error() ==
          YearNotCovered{day("2029-01-01"), england});
    CHECK(standstill_calendar_days(uk, england, day("2199-12-30"), 10).error() ==
          YearNotCovered{day("2199-12-30"), england});
}

#include "core/calendar/date.hpp"

#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include <limits>

using namespace tender;

namespace {
Date day(std::string_view text) { return Date::from_iso(text).value(); }
}

TEST_CASE("a date is written as its parts and its weekday say", "[core][calendar]")
{
    const Date date = day("2010-03-23");
    CHECK(date.year() == 2010);
    CHECK(date.month() == 3);
    CHECK(date.day() == 23);
    CHECK(date.weekday() == Weekday::Tuesday);
    CHECK(iso_text(date) == "2010-03-23");
    CHECK(Date::from(2010, 3, 23).value() == date);
    CHECK(day("1970-01-01").days_since_1970() == 0);
    CHECK(day("1969-12-31").days_since_1970() == -1);
    CHECK(day("2000-01-01").weekday() == Weekday::Saturday);
    CHECK(is_weekend(day("2000-01-01")));
    CHECK(is_weekend(day("2000-01-02")));
    CHECK_FALSE(is_weekend(day("2000-01-03")));
    CHECK_FALSE(is_weekend(day("1999-12-31")));
}

TEST_CASE("a day that does not exist is refused", "[core][calendar]")
{
    for (const auto* text : {"2010-02-30", "2010-02-29", "1900-02-29", "2100-02-29", "2010-04-31", "2010-00-10",
                             "2010-13-01", "2010-01-00", "2010-01-32"})
        CHECK(Date::from_iso(text).error() == DateError::NoSuchDay);
    CHECK(Date::from_iso("2012-02-29").has_value());
    CHECK(Date::from_iso("2000-02-29").has_value());
    CHECK(Date::from(2010, 257, 1).error() == DateError::NoSuchDay); // 257 is 1 in the low byte
    CHECK(Date::from(2010, 1, -1).error() == DateError::NoSuchDay);
    CHECK(Date::from_iso("1899-12-31").error() == DateError::YearOutOfRange);
    CHECK(Date::from_iso("2200-01-01").error() == DateError::YearOutOfRange);
    CHECK(Date::from_iso("1900-01-01").has_value());
    CHECK(Date::from_iso("2199-12-31").has_value());
}

TEST_CASE("only the ISO form is read as a date", "[core][calendar]")
{
    for (const auto* text : {"", "2010-3-23", "23/03/2010", "2010-03-23 ", " 2010-03-2", "2010/03/23", "20100323",
                             "2010-03-2x", "+010-03-23", "2010-03-23T00:00:00Z"})
        CHECK(Date::from_iso(text).error() == DateError::NotIsoText);
}

TEST_CASE("days are added over month and year ends and not beyond the last date", "[core][calendar]")
{
    CHECK(day("2008-02-28").plus_days(1).value() == day("2008-02-29"));
    CHECK(day("2009-02-28").plus_days(1).value() == day("2009-03-01"));
    CHECK(day("2010-01-01").plus_days(-1).value() == day("2009-12-31"));
    CHECK(day("2199-12-31").plus_days(1).error() == DateError::YearOutOfRange);
    CHECK(day("1900-01-01").plus_days(-1).error() == DateError::YearOutOfRange);
    CHECK(day("2010-01-01").plus_days(std::numeric_limits<std::int64_t>::max()).error() == DateError::YearOutOfRange);
    CHECK(day("2010-01-01").plus_days(std::numeric_limits<std::int64_t>::min()).error() == DateError::YearOutOfRange);
    CHECK(days_between(day("2010-03-23"), day("2010-04-02")) == 10);
    CHECK(days_between(day("2010-04-02"), day("2010-03-23")) == -10);
}

TEST_CASE("every day reads back and follows the day before it", "[core][calendar]")
{
    Date date = day("1900-01-01");
    std::int64_t count = 1;
    for (;; ++count) {
        const bool reads_back = Date::from_iso(iso_text(date)).value() == date &&
                                Date::from(date.year(), date.month(), date.day()).value() == date;
        if (!reads_back) FAIL(iso_text(date));
        const auto next = date.plus_days(1);
        if (!next) break;
        const bool follows = *next > date && days_between(date, *next) == 1 &&
                             static_cast<int>(next->weekday()) == (static_cast<int>(date.weekday()) + 1) % 7;
        if (!follows) FAIL(iso_text(*next));
        date = *next;
    }
    CHECK(iso_text(date) == "2199-12-31");
    CHECK(count == 109'573); // 300 years with 73 leap days: 1900 and 2100 have none
}

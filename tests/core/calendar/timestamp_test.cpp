#include "core/calendar/timestamp.hpp"

#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include <limits>

using namespace tender;

namespace {
Timestamp at(std::string_view text) { return Timestamp::from_iso(text).value(); }
}

TEST_CASE("a time is written as its parts say", "[core][calendar]")
{
    const Timestamp noon = at("2009-06-05T12:00:00Z");
    CHECK(iso_text(noon) == "2009-06-05T12:00:00Z");
    CHECK(iso_text(noon.date()) == "2009-06-05");
    CHECK(noon.hour() == 12);
    CHECK(noon.seconds_since_1970() == 1'244'203'200);
    CHECK(at("1970-01-01T00:00:00Z").seconds_since_1970() == 0);
    CHECK(iso_text(at("1969-12-31T23:59:58Z")) == "1969-12-31T23:59:58Z");
    CHECK(at("1969-12-31T23:59:58Z").seconds_since_1970() == -2);
    CHECK(at("1969-12-31T23:59:58Z").second() == 58);
    CHECK(at("1969-12-31T23:59:58Z").minute() == 59);
}

TEST_CASE("times are ordered to the second", "[core][calendar]")
{
    CHECK(at("2009-06-05T11:59:59Z") < at("2009-06-05T12:00:00Z"));
    CHECK(at("2009-06-05T12:00:00Z") == at("2009-06-05T12:00:00Z"));
    CHECK(at("2009-06-05T11:59:59Z").plus_seconds(1).value() == at("2009-06-05T12:00:00Z"));
    CHECK(at("2009-12-31T23:59:59Z").plus_seconds(1).value() == at("2010-01-01T00:00:00Z"));
    CHECK(at("2010-01-01T00:00:00Z").plus_seconds(-1).value() == at("2009-12-31T23:59:59Z"));
}

TEST_CASE("a time that does not exist is refused", "[core][calendar]")
{
    CHECK(Timestamp::from_iso("2009-06-05T24:00:00Z").error() == TimestampError::NoSuchTime);
    CHECK(Timestamp::from_iso("2009-06-05T12:60:00Z").error() == TimestampError::NoSuchTime);
    CHECK(Timestamp::from_iso("2016-12-31T23:59:60Z").error() == TimestampError::NoSuchTime);
    CHECK(Timestamp::from_iso("2009-02-29T12:00:00Z").error() == TimestampError::NoSuchDate);
    CHECK(Timestamp::from_iso("1899-12-31T23:59:59Z").error() == TimestampError::NoSuchDate);
    CHECK(at("2199-12-31T23:59:59Z").plus_seconds(1).error() == TimestampError::NoSuchDate);
    CHECK(at("2010-01-01T00:00:00Z").plus_seconds(std::numeric_limits<std::int64_t>::min()).error() ==
          TimestampError::NoSuchDate);
    CHECK(Timestamp::from_seconds_since_1970(std::numeric_limits<std::int64_t>::max()).error() ==
          TimestampError::NoSuchDate);
    CHECK(Timestamp::from_seconds_since_1970(std::numeric_limits<std::int64_t>::min()).error() ==
          TimestampError::NoSuchDate);
    for (const auto* text :
         {"", "2009-06-05", "2009-06-05T12:00:00", "2009-06-05T12:00:00+01:00", "2009-06-05 12:00:00Z",
          "2009-06-05T12:00:00.5Z", "2009-06-05t12:00:00z", "2009-06-05T1x:00:00Z", "2009-06-05T12:00Z"})
        CHECK(Timestamp::from_iso(text).error() == TimestampError::NotIsoText);
}

TEST_CASE("every time reads back", "[core][calendar]")
{
    REQUIRE(rc::check("text and count", [] {
        const std::int64_t first = at("1900-01-01T00:00:00Z").seconds_since_1970();
        const std::int64_t last = at("2199-12-31T23:59:59Z").seconds_since_1970();
        const auto time = Timestamp::from_seconds_since_1970(*rc::gen::inRange(first, last + 1));
        RC_ASSERT(time.has_value());
        RC_ASSERT(Timestamp::from_iso(iso_text(*time)).value() == *time);
        RC_ASSERT(Timestamp::from(time->date(), time->hour(), time->minute(), time->second()).value() == *time);
    }));
}

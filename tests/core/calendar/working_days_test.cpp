#include "core/calendar/working_days.hpp"

#include <catch2/catch.hpp>

using namespace tender;

TEST_CASE("working days left are those after today up to the last, without weekends and holidays", "[core][calendar]")
{
    const auto left = [](const char* today, const char* last) {
        return working_days_left(uk_bank_holidays(), Division::EnglandAndWales, Date::from_iso(today).value(),
                                 Date::from_iso(last).value())
            .value();
    };
    CHECK(left("2010-03-31", "2010-04-06") == 2); // Good Friday and Easter Monday lie between
    CHECK(left("2010-03-26", "2010-03-29") == 1);
    CHECK(left("2010-03-29", "2010-03-29") == 0);
    CHECK(left("2010-03-30", "2010-03-29") == 0);
}

#include "reports/text/numbers.hpp"

#include <catch2/catch.hpp>

using namespace tender;

TEST_CASE("a printed decimal that is not exact shows the exact value beside it", "[reports][text]")
{
    const Rounding two{RoundingMode::HalfUp, 2};
    CHECK(printed(75, two) == "75.00");
    CHECK(printed(*parse_number("24.33"), two) == "24.33");
    CHECK(printed(*parse_number("1800/37"), two) == "48.65 (exactly 1800/37)");
    CHECK(printed(*parse_number("7.5"), {RoundingMode::HalfUp, 0}) == "8 (exactly 7.5)");
    CHECK(printed(*parse_number("-1/3"), two) == "-0.33 (exactly -1/3)");
}

TEST_CASE("money is printed in its currency", "[reports][text]")
{
    CHECK(printed_money(40000, "GBP") == "£40,000.00");
    CHECK(printed_money(*parse_number("1200.5"), "EUR") == "EUR 1,200.50");
    CHECK(printed_money(*parse_number("100/3"), "GBP") == "£33.33 (exactly 100/3)");
    CHECK(printed_money(3, "pounds") == "pounds 3");
}

TEST_CASE("dates and times are printed as people write them", "[reports][text]")
{
    CHECK(printed_date(*Date::from_iso("2010-03-07")) == "7 March 2010");
    CHECK(printed_day(*Date::from_iso("2010-03-07")) == "Sunday 7 March 2010");
    CHECK(printed_day(*Date::from_iso("2010-03-08")) == "Monday 8 March 2010");
    CHECK(printed_time(*Timestamp::from_iso("2009-06-05T09:05:59Z")) == "5 June 2009, 09:05 UTC");
    CHECK(printed_time("2009-06-05T09:05:59Z") == "5 June 2009, 09:05 UTC");
    CHECK(printed_time("yesterday") == "yesterday");
}

TEST_CASE("lists and counts read as English", "[reports][text]")
{
    CHECK(listed({}).empty());
    CHECK(listed({"A"}) == "A");
    CHECK(listed({"A", "B"}) == "A and B");
    CHECK(listed({"A", "B", "C"}) == "A, B and C");
    CHECK(counted(0, "bid", "bids") == "no bids");
    CHECK(counted(1, "bid", "bids") == "one bid");
    CHECK(counted(11, "bid", "bids") == "11 bids");
    CHECK(sentence("it ends") == "It ends.");
    CHECK(sentence("Does it?") == "Does it?");
    CHECK(sentence("He said \"yes.\"") == "He said \"yes.\"");
    CHECK(sentence("") == "");
}

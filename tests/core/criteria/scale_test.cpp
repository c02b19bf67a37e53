#include "tests/core/tendering/building.hpp"

using namespace tender;
using namespace tender::building;

TEST_CASE("a mark is a step of the scale, spelled as published", "[core][criteria]")
{
    Scale scale = steps_to("0-5", 5);
    scale.steps.push_back({.mark = "good", .value = number("7.5"), .name = {}, .descriptor = {}});
    CHECK(value_of(scale, "4") == number("4"));
    CHECK(value_of(scale, "good") == number("15/2"));
    CHECK(highest_value(scale) == number("7.5"));
    CHECK(lowest_value(scale) == Rational{});
    CHECK(marks_text(scale) == "0, 1, 2, 3, 4, 5, good");
    for (const auto* mark : {"4.0", "04", " 4", "4 ", "6", "-1", "Good", "", "4/1"}) {
        INFO(mark);
        CHECK_FALSE(value_of(scale, mark));
    }
}

TEST_CASE("a mark on a range is any number within it, in any spelling", "[core][criteria]")
{
    const auto scale = range_scale("0-100", 0, 100);
    CHECK(value_of(scale, "0") == Rational{});
    CHECK(value_of(scale, "100") == Rational{100});
    CHECK(value_of(scale, "66.6") == number("66.6"));
    CHECK(value_of(scale, "4.0") == Rational{4});
    CHECK(value_of(scale, "1/3") == number("1/3"));
    CHECK(marks_text(scale) == "0 to 100");
    for (const auto* mark : {"100.01", "-0.01", "", "ten", "1e1", " 4"}) {
        INFO(mark);
        CHECK_FALSE(value_of(scale, mark));
    }
}

TEST_CASE("a published step leaves only its multiples above the lowest mark", "[core][criteria]")
{
    const auto scale = range_scale("1-10", 1, 10, number("0.5"));
    CHECK(value_of(scale, "1") == Rational{1});
    CHECK(value_of(scale, "1.5") == number("1.5"));
    CHECK(value_of(scale, "10") == Rational{10});
    CHECK(marks_text(scale) == "1 to 10 in steps of 0.5");
    CHECK_FALSE(value_of(scale, "1.25"));
    CHECK_FALSE(value_of(scale, "0.5"));
    // Steps count from the lowest mark, not from zero.
    const auto odd = range_scale("1-9", 1, 9, 2);
    CHECK(value_of(odd, "3") == Rational{3});
    CHECK_FALSE(value_of(odd, "2"));
}

TEST_CASE("steps are counted by their values, however the scale lists them", "[core][criteria]")
{
    Scale scale;
    const auto add = [&](const char* mark, std::int64_t value) {
        scale.steps.push_back({.mark = mark, .value = value, .name = {}, .descriptor = {}});
    };
    add("good", 50);
    add("none", 0);
    add("fair", 25);
    add("also fair", 25);
    CHECK(step_values(scale) == std::vector<Rational>{0, 25, 50});
    CHECK(moved(scale, 0, 1) == Rational{25});
    CHECK(moved(scale, 50, -2) == Rational{0});
    CHECK_FALSE(moved(scale, 25, 2));
    CHECK_FALSE(moved(scale, 0, -1));
    const auto range = range_scale("1-10", 1, 10, number("0.5"));
    CHECK(step_values(range).empty());
    CHECK(moved(range, number("9.5"), 1) == Rational{10});
    CHECK_FALSE(moved(range, 10, 1));
}

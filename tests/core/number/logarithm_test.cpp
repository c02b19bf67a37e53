#include "core/number/logarithm.hpp"

#include <catch2/catch.hpp>
#include <rapidcheck.h>

using namespace tender;

namespace {

Rational number(std::string_view text) { return parse_number(text).value(); }

std::string logarithm(std::string_view value, std::string_view base, Rounding rule)
{
    return decimal_text(rounded_logarithm_line(0, 1, number(value), number(base), rule), rule);
}

}

TEST_CASE("logarithms are printed as the tables have them", "[core][number]")
{
    const Rounding twenty{RoundingMode::HalfUp, 20};
    CHECK(logarithm("2", "10", twenty) == "0.30102999566398119521");
    CHECK(logarithm("3", "2", twenty) == "1.58496250072115618145");
    CHECK(logarithm("1.5", "10", {RoundingMode::HalfUp, 4}) == "0.1761");
    CHECK(logarithm("1.5", "10", {RoundingMode::Down, 4}) == "0.1760");
    CHECK(logarithm("1000001", "10", {RoundingMode::HalfUp, 10}) == "6.0000004343");
    CHECK(logarithm("10", "1.0000001", {RoundingMode::HalfUp, 3}) == "23025852.081");
}

TEST_CASE("a logarithm that is a fraction is found to be exact, on a rounding boundary too", "[core][number]")
{
    for (const RoundingMode mode : {RoundingMode::Up, RoundingMode::Down, RoundingMode::HalfUp}) {
        CHECK(logarithm("1", "10", {mode, 2}) == "0.00");
        CHECK(logarithm("1000", "10", {mode, 2}) == "3.00");
        CHECK(logarithm("8", "4", {mode, 1}) == "1.5");
        CHECK(logarithm("27/8", "9/4", {mode, 1}) == "1.5");
        CHECK(logarithm("2", "16", {mode, 2}) == "0.25");
    }
    CHECK(logarithm("8", "4", {RoundingMode::HalfUp, 0}) == "2");
    CHECK(logarithm("8", "4", {RoundingMode::Down, 0}) == "1");
    CHECK(logarithm("32", "4", {RoundingMode::HalfEven, 0}) == "2"); // 2.5
    CHECK(logarithm("2", "8", {RoundingMode::HalfUp, 3}) == "0.333");
}

TEST_CASE("a value a hair off a boundary is settled on its own side", "[core][number]")
{
    CHECK(logarithm("1000000000000000000000000000000000000000000000000000000000001/"
                    "1000000000000000000000000000000000000000000000000000000000000",
                    "10", {RoundingMode::Up, 2}) == "0.01");
    CHECK(logarithm("9999999999999999999999999999999999999999/1000000000000000000000000000000000000000", "10",
                    {RoundingMode::Down, 2}) == "0.99");
    CHECK(logarithm("10000000000000000000000000000000000000001/1000000000000000000000000000000000000000", "10",
                    {RoundingMode::Down, 2}) == "1.00");
}

TEST_CASE("rounded logarithms agree with whole powers", "[core][number]")
{
    REQUIRE(rc::check("10^(k/100) <= value < 10^((k+1)/100)", [] {
        const auto value = Rational{*rc::gen::inRange<std::int64_t>(1, 1'000'000)};
        const Rational down = rounded_logarithm_line(0, 1, value, 10, {RoundingMode::Down, 2});
        const auto k = (down * 100).to_int64();
        RC_ASSERT(k.has_value());
        Rational value_power = 1;
        for (int i = 0; i < 100; ++i)
            value_power *= value;
        Rational ten_power = 1;
        for (std::int64_t i = 0; i < *k; ++i)
            ten_power *= 10;
        RC_ASSERT(ten_power <= value_power);
        RC_ASSERT(value_power < ten_power * 10);
    }));
}

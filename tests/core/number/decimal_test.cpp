#include "core/number/decimal.hpp"

#include <catch2/catch.hpp>

#include <array>
#include <limits>

using namespace tender;

namespace {

Rational number(std::string_view text)
{
    const auto parsed = parse_number(text);
    REQUIRE(parsed.has_value());
    return *parsed;
}

constexpr std::array modes = {RoundingMode::HalfUp, RoundingMode::HalfEven,   RoundingMode::Up,
                              RoundingMode::Down,   RoundingMode::TowardZero, RoundingMode::AwayFromZero};

struct Row {
    std::string_view value;
    std::array<std::string_view, 6> to_whole; ///< in the order of `modes`
};

// Sign x (non-tie below, tie, non-tie above) x (quotient zero, odd, even), and values that need no rounding.
constexpr Row table[] = {
    {"0.4", {"0", "0", "1", "0", "0", "1"}},        {"0.5", {"1", "0", "1", "0", "0", "1"}},
    {"0.6", {"1", "1", "1", "0", "0", "1"}},        {"1.4", {"1", "1", "2", "1", "1", "2"}},
    {"1.5", {"2", "2", "2", "1", "1", "2"}},        {"1.6", {"2", "2", "2", "1", "1", "2"}},
    {"2.4", {"2", "2", "3", "2", "2", "3"}},        {"2.5", {"3", "2", "3", "2", "2", "3"}},
    {"2.6", {"3", "3", "3", "2", "2", "3"}},        {"-0.4", {"0", "0", "0", "-1", "0", "-1"}},
    {"-0.5", {"-1", "0", "0", "-1", "0", "-1"}},    {"-0.6", {"-1", "-1", "0", "-1", "0", "-1"}},
    {"-1.4", {"-1", "-1", "-1", "-2", "-1", "-2"}}, {"-1.5", {"-2", "-2", "-1", "-2", "-1", "-2"}},
    {"-1.6", {"-2", "-2", "-1", "-2", "-1", "-2"}}, {"-2.4", {"-2", "-2", "-2", "-3", "-2", "-3"}},
    {"-2.5", {"-3", "-2", "-2", "-3", "-2", "-3"}}, {"-2.6", {"-3", "-3", "-2", "-3", "-2", "-3"}},
    {"1/3", {"0", "0", "1", "0", "0", "1"}},        {"-1/3", {"0", "0", "0", "-1", "0", "-1"}},
    {"0", {"0", "0", "0", "0", "0", "0"}},          {"7", {"7", "7", "7", "7", "7", "7"}},
    {"-7", {"-7", "-7", "-7", "-7", "-7", "-7"}},
};

}

TEST_CASE("every rounding mode settles every kind of value as its name says", "[core][number]")
{
    for (const Row& row : table)
        for (std::size_t i = 0; i < modes.size(); ++i) {
            INFO(row.value << " by mode " << i);
            CHECK(decimal_text(number(row.value), {modes[i], 0}) == row.to_whole[i]);
            CHECK(rounded(number(row.value), {modes[i], 0}) == number(row.to_whole[i]));
            // The same two places down, so that the decision does not depend on where the point stands.
            const Rational hundredth = number(row.value) / 100;
            CHECK(rounded(hundredth, {modes[i], 2}) == number(row.to_whole[i]) / 100);
            // And far beyond 64 bits; an even shift keeps the even neighbour even.
            const Rational far = number("1000000000000000000000000000000");
            const Rational shift = number(row.value).sign() < 0 ? -far : far;
            CHECK(rounded(number(row.value) + shift, {modes[i], 0}) ==
                  (number(row.value).is_zero() ? shift : number(row.to_whole[i]) + shift));
        }
}

TEST_CASE("a printed decimal has exactly its places and never a negative zero", "[core][number]")
{
    CHECK(decimal_text(number("-3.5"), {RoundingMode::HalfUp, 2}) == "-3.50");
    CHECK(decimal_text(number("-0.004"), {RoundingMode::HalfUp, 2}) == "0.00");
    CHECK(decimal_text(number("-0.005"), {RoundingMode::HalfUp, 2}) == "-0.01");
    CHECK(decimal_text(number("0.05"), {RoundingMode::HalfUp, 2}) == "0.05");
    CHECK(decimal_text(number("99.995"), {RoundingMode::HalfUp, 2}) == "100.00");
    CHECK(decimal_text(number("1/3"), {RoundingMode::HalfUp, 30}) == "0.333333333333333333333333333333");
    CHECK(decimal_text(7, {RoundingMode::HalfUp, 0}) == "7");
    CHECK(decimal_text(Rational{std::numeric_limits<std::int64_t>::min()}, {RoundingMode::HalfUp, 1}) ==
          "-9223372036854775808.0");
}

TEST_CASE("the exact text is a decimal of at most twelve places, otherwise a fraction", "[core][number]")
{
    CHECK(exact_text(number("24.33")) == "24.33");
    CHECK(exact_text(75) == "75");
    CHECK(exact_text(0) == "0");
    CHECK(exact_text(number("1800/37")) == "1800/37");
    CHECK(exact_text(number("-1/8")) == "-0.125");
    CHECK(exact_text(number("0.50")) == "0.5");
    CHECK(exact_text(number("100.10")) == "100.1");
    CHECK(exact_text(number("0.000000000001")) == "0.000000000001");
    CHECK(exact_text(number("0.0000000000001")) == "1/10000000000000");
    CHECK(exact_text(number("1/3")) == "1/3");
    CHECK(exact_text(number("123456789012345678901234567890.5")) == "123456789012345678901234567890.5");
}

TEST_CASE("the fraction text is always a whole number or a fraction", "[core][number]")
{
    CHECK(fraction_text(number("24.33")) == "2433/100");
    CHECK(fraction_text(number("-0.5")) == "-1/2");
    CHECK(fraction_text(75) == "75");
}

TEST_CASE("two neighbouring values of a rounding rule differ by its unit", "[core][number]")
{
    CHECK(unit_of({.mode = RoundingMode::HalfUp, .places = 0}) == Rational{1});
    CHECK(unit_of({.mode = RoundingMode::HalfUp, .places = 2}) == Rational{1} / Rational{100});
}

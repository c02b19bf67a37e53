#include "core/number/decimal.hpp"

#include <catch2/catch.hpp>

using namespace tender;
using Kind = NumberError::Kind;

TEST_CASE("numbers are read as people publish them", "[core][number]")
{
    const auto reads = [](std::string_view text, std::string_view fraction) {
        const auto parsed = parse_number(text);
        INFO(text);
        REQUIRE(parsed.has_value());
        CHECK(fraction_text(*parsed) == fraction);
    };
    reads("24.33", "2433/100");
    reads("-3", "-3");
    reads("+3", "3");
    reads("2433/100", "2433/100");
    reads("-6/8", "-3/4");
    reads("0", "0");
    reads("-0", "0");
    reads("0.000", "0");
    reads("-0/5", "0");
    reads("0.0000000000000000000000000000000000001", "1/10000000000000000000000000000000000000");
    reads("123456789012345678901234567890", "123456789012345678901234567890");
    reads("-9223372036854775808", "-9223372036854775808");
}

TEST_CASE("a leading zero does not make a number octal", "[core][number]")
{
    CHECK(parse_number("007").value() == 7);
    CHECK(parse_number("010").value() == 10);
    CHECK(parse_number("08").value() == 8);
    CHECK(parse_number("010/016").value() == Rational{10} / Rational{16});
    CHECK(parse_number("1.010").value() == Rational{101} / Rational{100});
    CHECK(parse_number("000000000000000000000000000000000000017").value() == 17);
}

TEST_CASE("what is not a number is refused with the place of the obstacle", "[core][number]")
{
    const auto refused = [](std::string_view text, NumberError error) {
        const auto parsed = parse_number(text);
        INFO('"' << text << '"');
        REQUIRE_FALSE(parsed.has_value());
        CHECK(parsed.error() == error);
    };
    refused("", {Kind::Empty});
    refused(" 1", {Kind::NotADigit, 0});
    refused("1 ", {Kind::NotADigit, 1});
    refused("-", {Kind::NotADigit, 1});
    refused("--1", {Kind::NotADigit, 1});
    refused("+-1", {Kind::NotADigit, 1});
    refused("1-", {Kind::NotADigit, 1});
    refused(".5", {Kind::NotADigit, 0});
    refused("5.", {Kind::NotADigit, 2});
    refused("5/", {Kind::NotADigit, 2});
    refused("/5", {Kind::NotADigit, 0});
    refused("1.2.3", {Kind::NotADigit, 3});
    refused("1/2/3", {Kind::NotADigit, 3});
    refused("1.5/2", {Kind::NotADigit, 3});
    refused("1/2.5", {Kind::NotADigit, 3});
    refused("1/-2", {Kind::NotADigit, 2});
    refused("1e5", {Kind::NotADigit, 1});
    refused("0x10", {Kind::NotADigit, 1});
    refused("40,000", {Kind::NotADigit, 2});
    refused("40%", {Kind::NotADigit, 2});
    refused("nan", {Kind::NotADigit, 0});
    refused("inf", {Kind::NotADigit, 0});
    refused("\xD9\xA1", {Kind::NotADigit, 0});     // an Arabic-Indic one
    refused("\xEF\xBC\x91", {Kind::NotADigit, 0}); // a full-width one
    refused(std::string_view{"1\0", 2}, {Kind::NotADigit, 1});
    refused("1/0", {Kind::ZeroDenominator, 2});
    refused("0/0", {Kind::ZeroDenominator, 2});
    refused("-1/000", {Kind::ZeroDenominator, 3});
}

TEST_CASE("a text of two hundred characters is read and one longer is not", "[core][number]")
{
    const std::string longest(number_text_size_max, '9');
    REQUIRE(parse_number(longest).has_value());
    CHECK(fraction_text(*parse_number(longest)) == longest);
    CHECK(parse_number(longest + '9').error() == NumberError{Kind::TooLong});
}

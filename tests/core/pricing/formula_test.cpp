#include "core/number/decimal.hpp"
#include "core/pricing/formula.hpp"
#include "tests/core/pricing/random_formula.hpp"

#include <catch2/catch.hpp>
#include <rapidcheck.h>

using namespace tender;
using Kind = FormulaError::Kind;

namespace {

/// Own 120 of 100, 120, 150; quality 60.
const FormulaValues values{.own = 120,
                           .lowest = 100,
                           .highest = 150,
                           .mean = Rational{370} / Rational{3},
                           .median = 120,
                           .count = 3,
                           .quality = 60};

Formula formula_of(std::string_view text)
{
    auto formula = Formula::from(text);
    if (!formula) FAIL(text << ": " << fact(formula.error()));
    return *formula;
}

std::string result_of(std::string_view text) { return exact_text(formula_of(text).value(values).value()); }

std::string spelled(std::string_view text) { return formula_of(text).text(); }

std::string repeated(std::string_view part, std::size_t count)
{
    std::string text;
    for (std::size_t i = 0; i < count; ++i)
        text += part;
    return text;
}

struct Row {
    const char* text;
    const char* expected;
};

}

TEST_CASE("a formula is worked out exactly, products before sums and from left to right", "[core][pricing]")
{
    const Row rows[] = {
        {"40*lowest/own", "100/3"},
        {"max(0, 100-50*(own-lowest)/lowest)", "90"},
        {"60 * (1 - (own - mean) / mean)", "2280/37"},
        {"min(40, max(0, 40 * (highest - own) / (highest - lowest)))", "24"},
        {"own", "120"},
        {"lowest", "100"},
        {"highest", "150"},
        {"mean", "370/3"},
        {"median", "120"},
        {"count", "3"},
        {"quality", "60"},
        {"0.1 + 0.2", "0.3"},
        {"007.50", "7.5"},
        {"1 - 2 - 3", "-4"},
        {"1 - (2 - 3)", "2"},
        {"8 / 4 / 2", "1"},
        {"8 / (4 / 2)", "4"},
        {"8 / 4 * 2", "4"},
        {"2 + 3 * 4", "14"},
        {"(2 + 3) * 4", "20"},
        {"-2 * 3", "-6"},
        {"2 - -3", "5"},
        {"2 * -3", "-6"},
        {"--2", "2"},
        {"-(2 + 3)", "-5"},
        {"abs(own - mean)", "10/3"},
        {"abs(mean - own)", "10/3"},
        {"abs(0)", "0"},
        {"min(3, 1, 2)", "1"},
        {"max(3, 5, 4, 1)", "5"},
        {"if(own < lowest, 1, 2)", "2"},
        {"if(own < 120, 1, 2)", "2"},
        {"if(own <= 120, 1, 2)", "1"},
        {"if(own = 120, 1, 2)", "1"},
        {"if(own = 121, 1, 2)", "2"},
        {"if(own >= 120, 1, 2)", "1"},
        {"if(own > 120, 1, 2)", "2"},
        {"if(own > 119.99, 1, 2)", "1"},
        {"if(highest = lowest, 40, 40 * (highest - own) / (highest - lowest))", "24"},
        {"if(own <= 1.05 * lowest, 40, if(own <= 1.2 * lowest, 20, 0))", "20"},
        {"40 × lowest ÷ own − 1", "97/3"},
        {"if(own ≤ 120, if(own ≥ 120, 7, 8), 9)", "7"},
        {"\t40\r\n* own", "4800"},
        {"0*own", "0"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.text);
        CHECK(result_of(row.text) == row.expected);
    }
}

TEST_CASE("a formula has one spelling, without brackets that change nothing", "[core][pricing]")
{
    const Row rows[] = {
        {"40*lowest/own", "40 × lowest ÷ own"},
        {"((40)*(lowest))/(own)", "(40 × lowest) ÷ own"},
        {"(40*lowest/own)", "40 × lowest ÷ own"},
        {"1-(2-3)", "1 − (2 − 3)"},
        {"(1-2)-3", "(1 − 2) − 3"},
        {"(1*2)+3", "1 × 2 + 3"},
        {"8/(4/2)", "8 ÷ (4 ÷ 2)"},
        {"-(own)", "−own"},
        {"-(-2)", "−−2"},
        {"-(1+2)", "−(1 + 2)"},
        {"-(2*3)", "−(2 × 3)"},
        {"-2*3", "−2 × 3"},
        {"max(0,min( own ,(2+3)))", "max(0, min(own, 2 + 3))"},
        {"abs((own-mean))", "abs(own − mean)"},
        {"if((own)<=2, 1, 2)", "if(own ≤ 2, 1, 2)"},
        {"if(own>=2, 1, 2)", "if(own ≥ 2, 1, 2)"},
        {"007.50", "7.5"},
        {"0.000000000000000000000000000000000000007", "0.000000000000000000000000000000000000007"},
        {"12345678901234567890.05", "12345678901234567890.05"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.text);
        CHECK(spelled(row.text) == row.expected);
        CHECK(formula_of(row.expected) == formula_of(row.text));
    }
}

TEST_CASE("a formula is shown with the values of a bid put in", "[core][pricing]")
{
    CHECK(formula_of("40*lowest/own").text_with(values) == "40 × 100 ÷ 120");
    CHECK(formula_of("60*(1-(own-mean)/mean)").text_with(values) == "60 × (1 − (120 − (370/3)) ÷ (370/3))");
    auto below_zero = values;
    below_zero.quality = -2;
    CHECK(formula_of("own-quality").text_with(below_zero) == "120 − (−2)");
}

TEST_CASE("what is no formula is refused at the character that does not fit, and its near miss is read",
          "[core][pricing]")
{
    struct Refused {
        const char* text;
        FormulaError error;
        const char* near_miss;
    };
    const Refused rows[] = {
        {"", {Kind::Empty}, "1"},
        {" \t\n", {Kind::Empty}, " 1\n"},
        {"40 $ own", {Kind::UnknownCharacter, 3, "$"}, "40 * own"},
        {"40 × own €", {Kind::UnknownCharacter, 9, "€"}, "40 × own"},
        {"own ^ 2", {Kind::UnknownCharacter, 4, "^"}, "own * own"},
        {"50%", {Kind::UnknownCharacter, 2, "%"}, "50/100"},
        {"\x01", {Kind::UnknownCharacter, 0, "?"}, "1"},
        {"own\xff", {Kind::UnknownCharacter, 3, "?"}, "own"},
        {"own\xe2\x88", {Kind::UnknownCharacter, 3, "?"}, "own"},
        {"lowest / price", {Kind::UnknownName, 9, "price"}, "lowest / own"},
        {"Own", {Kind::UnknownName, 0, "Own"}, "own"},
        {"min2(1, 2)", {Kind::UnknownName, 0, "min2"}, "min(1, 2)"},
        {"round(own)", {Kind::UnknownName, 0, "round"}, "abs(own)"},
        {"min(40, 500,000 - own)", {Kind::CommaInNumber, 11}, "min(40, 500, 000 - own)"},
        {"min(1,2)", {Kind::CommaInNumber, 5}, "min(1, 2)"},
        {"1.", {Kind::Unexpected, 2, "", "a digit"}, "1.0"},
        {"1.x", {Kind::Unexpected, 2, "x", "a digit"}, "1.0"},
        {".5", {Kind::UnknownCharacter, 0, "."}, "0.5"},
        {"1.2.3", {Kind::UnknownCharacter, 3, "."}, "1.2"},
        {"40 own", {Kind::Unexpected, 3, "own", "an operation or the end"}, "40*own"},
        {"1 000", {Kind::Unexpected, 2, "000", "an operation or the end"}, "1000"},
        {"own)", {Kind::Unexpected, 3, ")", "an operation or the end"}, "(own)"},
        {"own = 1", {Kind::Unexpected, 4, "=", "an operation or the end"}, "if(own = 1, 1, 2)"},
        {"own, 1", {Kind::Unexpected, 3, ",", "an operation or the end"}, "min(own, 1)"},
        {"40 *", {Kind::Unexpected, 4, "", "a value"}, "40 * 1"},
        {"* 40", {Kind::Unexpected, 0, "*", "a value"}, "- 40"},
        {"+40", {Kind::Unexpected, 0, "+", "a value"}, "40"},
        {"2 ×× 3", {Kind::Unexpected, 3, "×", "a value"}, "2 × 3"},
        {"()", {Kind::Unexpected, 1, ")", "a value"}, "(1)"},
        {"(own", {Kind::Unexpected, 4, "", "an operation or \")\""}, "(own)"},
        {"(own 1)", {Kind::Unexpected, 5, "1", "an operation or \")\""}, "(own-1)"},
        {"min", {Kind::Unexpected, 3, "", "\"(\""}, "min(1, 2)"},
        {"min own", {Kind::Unexpected, 4, "own", "\"(\""}, "min(own, 1)"},
        {"min(own)", {Kind::Unexpected, 7, ")", "an operation or \",\""}, "min(own, own)"},
        {"min(own, 1", {Kind::Unexpected, 10, "", "an operation, \",\" or \")\""}, "min(own, 1)"},
        {"max(own, )", {Kind::Unexpected, 9, ")", "a value"}, "max(own, 0)"},
        {"abs(own, 1)", {Kind::Unexpected, 7, ",", "an operation or \")\""}, "abs(own)"},
        {"abs()", {Kind::Unexpected, 4, ")", "a value"}, "abs(1)"},
        {"if(own, 1, 2)", {Kind::Unexpected, 6, ",", "an operation or a comparison"}, "if(own > 0, 1, 2)"},
        {"if(own == 1, 1, 2)", {Kind::Unexpected, 8, "=", "a value"}, "if(own = 1, 1, 2)"},
        {"if(1 < own < 2, 1, 2)", {Kind::Unexpected, 11, "<", "an operation or \",\""}, "if(1 < own, 1, 2)"},
        {"if(own < 1, 2)", {Kind::Unexpected, 13, ")", "an operation or \",\""}, "if(own < 1, 2, 3)"},
        {"if(own < 1, 2, 3, 4)", {Kind::Unexpected, 16, ",", "an operation or \")\""}, "if(own < 1, 2, 3)"},
        {"if(1 < 2 and own < 1, 2, 3)", {Kind::Unexpected, 9, "and", "an operation or \",\""}, "if(1 < 2, 2, 3)"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.text);
        const auto formula = Formula::from(row.text);
        REQUIRE_FALSE(formula.has_value());
        CHECK(formula.error().kind == row.error.kind);
        CHECK(formula.error().at == row.error.at);
        CHECK(formula.error().found == row.error.found);
        CHECK(formula.error().expected == row.error.expected);
        CHECK(Formula::from(row.near_miss).has_value());
    }
}

TEST_CASE("a formula can be neither too long nor too deep", "[core][pricing]")
{
    const auto error = [](const std::string& text) { return Formula::from(text).error(); };
    const auto sized = [](std::size_t size) { return "1" + std::string(size - 1, ' '); };
    CHECK(error(sized(formula_size_max + 1)) == FormulaError{Kind::TooLong});
    CHECK(Formula::from(sized(formula_size_max)).has_value());
    CHECK(error(repeated("(", 10'000'000)) == FormulaError{Kind::TooLong});

    CHECK(error(repeated("(", 33) + "1" + repeated(")", 33)) == FormulaError{Kind::TooDeep, 32});
    CHECK(Formula::from(repeated("(", 32) + "1" + repeated(")", 32)).has_value());
    CHECK(error(repeated("-", 33) + "1") == FormulaError{Kind::TooDeep, 32});
    CHECK(exact_text(formula_of(repeated("-", 32) + "1").value(values).value()) == "1");
    CHECK(error(repeated("abs(", 33) + "1" + repeated(")", 33)) == FormulaError{Kind::TooDeep, 4 * 32 + 3});
    CHECK(Formula::from(repeated("abs(", 32) + "1" + repeated(")", 32)).has_value());
    CHECK(Formula::from(repeated("(1)+", 200) + "1").has_value()); // brackets side by side are not deep

    CHECK(error(std::string(201, '9')) == FormulaError{Kind::NumberTooLong, 0});
    CHECK(Formula::from(std::string(200, '9')).has_value());
}

TEST_CASE("a division by zero names what is zero, and only where it is worked out", "[core][pricing]")
{
    const auto divisor = [](std::string_view text) { return formula_of(text).value(values).error().divisor; };
    CHECK(divisor("1/0") == "0");
    CHECK(divisor("40*(highest-own)/(own-median)*2") == "own − median");
    CHECK(divisor("max(1, min(2, 3/abs(own-median)))") == "abs(own − median)");
    CHECK(divisor("if(own = 1/(own - 120), 1, 2)") == "own − 120");
    CHECK(divisor("if(own = 120, 1/(3-count), 2)") == "3 − count");
    CHECK(result_of("if(own = 120, 2, 1/0)") == "2");
    CHECK(result_of("0/own") == "0");
}

TEST_CASE("a formula tells which names and functions it uses", "[core][pricing]")
{
    const auto formula = formula_of("40 * lowest / own");
    CHECK(formula.mentions(FormulaName::Own));
    CHECK(formula.mentions(FormulaName::Lowest));
    CHECK_FALSE(formula.mentions(FormulaName::Quality));
    CHECK_FALSE(formula.uses_smallest());
    CHECK(formula_of("min(1, 2)").uses_smallest());
    CHECK(formula_of("max(1, 2)").uses_largest());
    CHECK(formula_of("abs(1)").uses_absolute());
    CHECK(formula_of("if(1 < 2, 1, 2)").uses_choice());
}

TEST_CASE("every error of a formula has its own fact", "[core][pricing]")
{
    CHECK(fact({Kind::Empty}) == "formula is empty");
    CHECK(fact({Kind::TooLong}) == "formula is longer than 1000 bytes");
    CHECK(fact({Kind::TooDeep, 32}) == "formula is nested more than 32 deep at character 33");
    CHECK(fact({Kind::UnknownCharacter, 2, "%"}) == "formula has \"%\" at character 3, which belongs to no formula");
    CHECK(fact({Kind::UnknownName, 0, "Own"}) ==
          "formula has \"Own\" at character 1, which is neither a name nor a function");
    CHECK(fact({Kind::NumberTooLong, 0}) == "formula has a number of more than 200 characters at character 1");
    CHECK(fact({Kind::CommaInNumber, 5}) ==
          "formula has a comma between two digits at character 6: leave it out, or a space after it");
    CHECK(fact({Kind::Unexpected, 7, ")", "a value"}) == "formula has \")\" at character 8 where a value is expected");
    CHECK(fact({Kind::Unexpected, 4, "", "a value"}) == "formula ends where a value is expected");
}

TEST_CASE("the spelling of a formula reads as the same formula", "[core][pricing]")
{
    CHECK(rc::check("for random formulas", [] {
        const auto text = RandomFormula{*rc::gen::arbitrary<std::uint32_t>()}.text();
        RC_LOG() << text;
        const auto formula = Formula::from(text);
        RC_ASSERT(formula.has_value());
        const auto again = Formula::from(formula->text());
        RC_ASSERT(again.has_value());
        RC_ASSERT(*again == *formula);
        RC_ASSERT(again->text() == formula->text());
        const bool same_value = again->value(values) == formula->value(values);
        RC_ASSERT(same_value);
    }));
}

TEST_CASE("no text makes the reader or the reckoning fall over", "[core][pricing]")
{
    const auto try_out = [](const std::string& text) {
        RC_LOG() << text;
        const auto formula = Formula::from(text);
        if (!formula) {
            RC_ASSERT(formula.error().at <= text.size());
            RC_ASSERT_FALSE(fact(formula.error()).empty());
            return;
        }
        const auto result = formula->value(values);
        if (!result) RC_ASSERT_FALSE(result.error().divisor.empty());
        RC_ASSERT_FALSE(formula->text_with(values).empty());
    };
    CHECK(rc::check("random bytes", [&] { try_out(*rc::gen::arbitrary<std::string>()); }));
    CHECK(rc::check("random words of the language", [&] {
        const std::vector<std::string> words{
            "own", "lowest", "mean", "count", "quality", "0",    "1.5",  "40",   "+",   "-", "−", "*", "×",   "/",
            "÷",   "(",      ")",    ",",     " ",       "min(", "max(", "abs(", "if(", "<", "≤", "=", "own", "own"};
        std::string text;
        for (const auto& word : *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(words)))
            text += word;
        try_out(text);
    }));
    CHECK(rc::check("formulas with one byte altered", [&] {
        auto text = RandomFormula{*rc::gen::arbitrary<std::uint32_t>()}.text();
        text[*rc::gen::inRange<std::size_t>(0, text.size())] = *rc::gen::arbitrary<char>();
        try_out(text);
    }));
}

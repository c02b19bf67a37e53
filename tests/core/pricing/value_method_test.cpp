#include "tests/core/pricing/pricing_support.hpp"

#include <rapidcheck.h>

using namespace tender;
using Kind = PriceError::Kind;
using Texts = std::vector<std::string>;

namespace {

Offer featured(std::string_view price, std::string_view quality, std::string_view quality_max)
{
    return {number(price), number(quality), number(quality_max), false};
}

const PriceMinusBandValue inera{{{{17, 20, 700}, {11, 16, 350}, {6, 10, 150}, {0, 5, 0}}, 1}};

const ValueMethod all_methods[] = {QualityOverPrice{},
                                   PriceOverQuality{},
                                   QualityTimesReferenceOverPrice{100},
                                   PriceMinusValue{},
                                   inera,
                                   PricePlusMissingQuality{90000, 1},
                                   EffectivePrice{},
                                   PercentagePreference{number("0.05"), {}},
                                   LowestPrice{},
                                   CustomFigure{"1000 * quality / own", Better::Higher}};

}

TEST_CASE("the dearer bid of the value-for-money example has the higher index", "[core][pricing]")
{
    const QualityOverPrice method{1000000};
    CHECK(figures(method, {offer("1000000", "80"), offer("1180000", "99")}) == Texts{"80", "4950/59"});
    CHECK(better(method) == Better::Higher);
    CHECK(number("4950/59") > 80);
    CHECK(figures(method, {offer("5", "0")}) == Texts{"0"});
    CHECK(value_refusal(method, {offer("5", "1"), offer("0", "1")}) == PriceError{Kind::ZeroPrice, 0, 1});
}

TEST_CASE("adjusted bids of the design-build example come out as printed", "[core][pricing]")
{
    const PriceOverQuality method{};
    const auto exact =
        evaluated(method, std::vector{offer("1000000", "0.85"), offer("1300000", "0.95"), offer("800000", "0.50")})
            .value();
    const Rounding dollars{RoundingMode::HalfUp, 0};
    CHECK(decimal_text(exact[0], dollars) == "1176471");
    CHECK(decimal_text(exact[1], dollars) == "1368421");
    CHECK(decimal_text(exact[2], dollars) == "1600000");
    CHECK(better(method) == Better::Lower);
    CHECK(figures(PriceOverQuality{100}, {offer("1000000", "85")}) == Texts{"20000000/17"});
    CHECK(value_refusal(method, {offer("1", "1"), offer("1", "0")}) == PriceError{Kind::QualityZero, {}, 1});
    CHECK(figures(method, {offer("0", "0.5")}) == Texts{"0"});
}

TEST_CASE("an adjusted score is quality at the reference price", "[core][pricing]")
{
    const QualityTimesReferenceOverPrice method{1000000};
    CHECK(figures(method, {offer("1250000", "90"), offer("1000000", "0")}) == Texts{"72", "0"});
    CHECK(better(method) == Better::Higher);
    CHECK(value_refusal(method, {offer("0", "90")}).kind == Kind::ZeroPrice);
}

TEST_CASE("quality worth money is taken off the price", "[core][pricing]")
{
    // Negometrix: a partial answer is worth 0.6 of 2,500.
    CHECK(figures(PriceMinusValue{}, {offer("80000", "1500")}) == Texts{"78500"});
    // Inera 2023: fifty kronor per point, twelve points at most.
    CHECK(figures(PriceMinusValue{50}, {offer("1200", "12"), offer("1200", "0"), offer("100", "12")}) ==
          Texts{"600", "1200", "-500"});
    CHECK(better(PriceMinusValue{}) == Better::Lower);
    CHECK(figures(inera, {offer("1300", "17"), offer("1300", "16"), offer("1300", "0")}) ==
          Texts{"600", "950", "1300"});
    CHECK(value_refusal(inera, {offer("1300", "17"), offer("1300", "16.5")}) ==
          PriceError{Kind::OutsideBands, number("16.5"), 1});
}

TEST_CASE("price plus missing quality gives the comparison sum of the Adda tender", "[core][pricing]")
{
    const PricePlusMissingQuality method{90000, 1};
    CHECK(figures(method, {offer("10000", "40000"), offer("10000", "90000"), offer("10000", "0")}) ==
          Texts{"60000", "10000", "100000"});
    CHECK(value_refusal(method, {offer("10000", "90001")}).kind == Kind::QualityOutOfRange);
    CHECK(figures(PricePlusMissingQuality{600, 50}, {offer("1000", "10")}) == Texts{"1100"});
}

TEST_CASE("effective prices are exact where the published library carried binary fractions", "[core][pricing]")
{
    CHECK(exact_text(feature_coefficient(number("0.2"), number("0.3")).value()) == "9/7");
    CHECK(exact_text(feature_coefficient(number("0.1"), number("0.15")).value()) == "19/17");
    CHECK(exact_text(feature_coefficient(number("0.15"), number("0.15")).value()) == "20/17");
    const std::vector<Offer> bids{featured("475000", "0.1", "0.15"), featured("480000", "0.15", "0.15")};
    CHECK(figures(EffectivePrice{}, bids) == Texts{"425000", "408000"});
    CHECK(figures(EffectivePrice{}, {featured("475000", "0", "0.15"), featured("0", "0", "0")}) ==
          Texts{"475000", "0"});
    CHECK(value_refusal(EffectivePrice{}, {featured("1", "0.2", "0.15")}).kind == Kind::QualityOutOfRange);
    CHECK(value_refusal(EffectivePrice{}, {featured("1", "0.2", "1")}).kind == Kind::QualityOutOfRange);
}

TEST_CASE("five percent of the lowest bid is taken off the certified bid of the CalPERS example", "[core][pricing]")
{
    const PercentagePreference method{number("0.05"), Rational{50000}};
    const std::vector<Offer> bids{offer("19879", "0", true), offer("19250", "0"), offer("18975", "0")};
    CHECK(exact_text(preference_amount(method, bids).value()) == "948.75");
    CHECK(figures(method, bids) == Texts{"18930.25", "19250", "18975"});
    CHECK(figures(PercentagePreference{number("0.05"), Rational{900}}, bids) == Texts{"18979", "19250", "18975"});
    CHECK(figures(PercentagePreference{number("0.05"), {}}, bids) == Texts{"18930.25", "19250", "18975"});
}

TEST_CASE("nothing is taken off when a preferred bid is already among the lowest", "[core][pricing]")
{
    const PercentagePreference method{number("0.05"), {}};
    CHECK(figures(method, {offer("100", "0", true), offer("110", "0")}) == Texts{"100", "110"});
    CHECK(figures(method, {offer("100", "0", true), offer("100", "0"), offer("101", "0", true)}) ==
          Texts{"100", "100", "101"});
    CHECK(figures(method, {offer("100", "0"), offer("100", "0", true)}) == Texts{"100", "100"}); // whatever the order
    CHECK(figures(method, {offer("100", "0")}) == Texts{"100"});
    CHECK(figures(method, {offer("0", "0"), offer("5", "0", true)}) == Texts{"0", "5"});
}

TEST_CASE("the lowest price is the price", "[core][pricing]")
{
    CHECK(figures(LowestPrice{}, {offer("5", "0"), offer("0", "9")}) == Texts{"5", "0"});
    CHECK(better(LowestPrice{}) == Better::Lower);
}

TEST_CASE("no offers and negative prices are refused by every value method", "[core][pricing]")
{
    for (const ValueMethod& method : all_methods) {
        CHECK(value_refusal(method, {}).kind == Kind::NoPrices);
        CHECK(value_refusal(method, {featured("1", "0.1", "0.2"), featured("-1", "0.1", "0.2")}) ==
              PriceError{Kind::NegativePrice, -1, 1});
    }
}

TEST_CASE("negative quality is refused wherever quality counts", "[core][pricing]")
{
    for (const ValueMethod& method : all_methods) {
        const bool counts =
            !std::holds_alternative<LowestPrice>(method) && !std::holds_alternative<PercentagePreference>(method);
        const auto found = evaluated(method, std::vector{offer("1", "-1")});
        CHECK(found.has_value() != counts);
        if (!found) CHECK(found.error() == PriceError{Kind::QualityOutOfRange, -1, 0});
    }
}

TEST_CASE("unsound value methods tell their problems and sound ones have none", "[core][pricing]")
{
    for (const ValueMethod& method : all_methods)
        CHECK(problems(method).empty());
    CHECK(problems(ValueMethod{QualityOverPrice{0}}) == Texts{"per is not positive"});
    CHECK(problems(ValueMethod{PriceOverQuality{0}}) == Texts{"quality_of is not positive"});
    CHECK(problems(ValueMethod{QualityTimesReferenceOverPrice{}}) == Texts{"reference_price is not positive"});
    CHECK(problems(ValueMethod{PriceMinusValue{-1}}) == Texts{"per_point is not positive"});
    CHECK(problems(ValueMethod{PriceMinusBandValue{}}) == Texts{"bands are missing"});
    CHECK(problems(ValueMethod{PricePlusMissingQuality{0, 0}}) ==
          Texts{"possible_value is not positive", "per_point is not positive"});
    CHECK(problems(ValueMethod{PercentagePreference{0, {}}}) == Texts{"rate is not above 0 and at most 1"});
    CHECK(problems(ValueMethod{PercentagePreference{2, Rational{-1}}}) ==
          Texts{"rate is not above 0 and at most 1", "cap is negative"});
}

TEST_CASE("price less value and price plus missing value put the bids in the same order", "[core][pricing]")
{
    REQUIRE(rc::check("the figures differ by the possible value", [] {
        const auto raw = *rc::gen::nonEmpty(rc::gen::container<std::vector<std::pair<int, int>>>(
            rc::gen::pair(rc::gen::inRange(0, 100000), rc::gen::inRange(0, 100))));
        std::vector<Offer> offers;
        for (const auto& [price, quality] : raw)
            offers.push_back({price, quality, 100, false});
        const auto less = evaluated(PriceMinusValue{50}, offers);
        const auto plus = evaluated(PricePlusMissingQuality{5000, 50}, offers);
        RC_ASSERT(less.has_value());
        RC_ASSERT(plus.has_value());
        for (std::size_t i = 0; i < offers.size(); ++i)
            RC_ASSERT((*plus)[i] - (*less)[i] == 5000);
    }));
}

#include "core/evaluation/price_formula.hpp"
#include "core/pricing/formula.hpp"

#include <catch2/catch.hpp>

#include <random>

using namespace tender;

namespace {

Rational number(const char* text) { return *parse_number(text); }

/// What a method's formula gives; nothing where the language cannot say the method.
std::optional<Rational> by_formula(const PriceMethod& method, const Rational& own, const PriceField& field,
                                   const Rational& quality)
{
    const auto text = price_formula(method, field);
    if (text.empty()) return std::nullopt;
    INFO(text);
    const auto formula = Formula::from(text);
    REQUIRE(formula);
    const auto value = formula->value(formula_values(own, field, quality));
    REQUIRE(value);
    return *value;
}

std::vector<PointsMethod> said_methods()
{
    return {LowestOverOwn{number("40")},
            LowestOverOwn{number("100/3")},
            ExcessOverLowest{number("40")},
            ExcessOverLowest{.points_max = number("40"), .floor_at_zero = true},
            LinearFromMean{},
            LinearFromMean{number("80"), number("-5"), number("40"), number("1.5")},
            LinearFromMedian{},
            LinearBetweenActual{number("30")},
            LinearBetweenSet{number("30"), number("50"), number("400.5")},
            ReferenceOverOwn{number("30"), number("120")},
            ReferenceOverOwn{.points_max = number("30"), .reference = number("120"), .cap_at_max = true},
            CeilingShare{number("30"), number("1000")},
            PointsPerUnit{.points_max = number("30"), .base = number("100"), .unit = number("10")},
            PointsPerUnit{.points_max = number("30"),
                          .base = number("100"),
                          .unit = number("7"),
                          .points_per_unit = number("2.5"),
                          .cap_at_max = true,
                          .floor_at_zero = true},
            CustomFormula{number("40"), "min(40, 40 * lowest / own)"}};
}

}

TEST_CASE("the formula of a points method gives what the method gives", "[core][evaluation]")
{
    const auto seed = std::random_device{}();
    INFO("seed " << seed);
    std::mt19937 random{seed};
    std::uniform_int_distribution<int> cents{1, 90'000};
    for (int round = 0; round < 200; ++round) {
        std::vector<Rational> prices;
        const auto count = 1 + round % 6;
        for (int i = 0; i < count; ++i)
            prices.push_back(round % 11 == 0 ? number("120") : Rational{cents(random)} / Rational{100});
        const auto field = PriceField::from(prices);
        REQUIRE(field);
        for (const auto& method : said_methods()) {
            for (const auto& own : prices) {
                const auto points = price_points({method}, own, *field);
                REQUIRE(points);
                REQUIRE(by_formula(PointsRule{method}, own, *field, {}) == *points);
            }
        }
    }
}

TEST_CASE("the formula of an evaluated figure gives what the method gives", "[core][evaluation]")
{
    const auto field = PriceField::from({number("120"), number("133.10")});
    REQUIRE(field);
    const std::vector<ValueMethod> methods{QualityOverPrice{number("1000")},
                                           PriceOverQuality{number("100")},
                                           QualityTimesReferenceOverPrice{number("100")},
                                           PriceMinusValue{number("0.5")},
                                           PricePlusMissingQuality{number("50"), number("0.5")},
                                           LowestPrice{},
                                           CustomFigure{"own - 0.5 * quality", Better::Lower}};
    for (const auto& method : methods) {
        for (const auto& own : {number("120"), number("133.10")}) {
            for (const auto& quality : {number("60"), number("71.25")}) {
                const std::vector<Offer> offers{{.price = own, .quality = quality}};
                const auto figures = evaluated(method, offers);
                REQUIRE(figures);
                REQUIRE(by_formula(method, own, *field, quality) == figures->front());
            }
        }
    }
}

TEST_CASE("a method that no formula says has none", "[core][evaluation]")
{
    const auto field = PriceField::from({number("120")});
    REQUIRE(field);
    CHECK(
        price_formula(PointsRule{GraduatedFromMedian{.points_max = number("40"), .marks_per_percent_above = 1}}, *field)
            .empty());
    CHECK(
        price_formula(
            PointsRule{Logarithmic{.points_max = 40, .base = 2, .rounding = Rounding{RoundingMode::HalfUp, 2}}}, *field)
            .empty());
    CHECK(price_formula(ValueMethod{EffectivePrice{}}, *field).empty());
}

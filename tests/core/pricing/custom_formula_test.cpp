#include "tests/core/pricing/pricing_support.hpp"
#include "tests/core/pricing/random_formula.hpp"

#include <rapidcheck.h>

using namespace tender;

namespace {

using Texts = std::vector<std::string>;

CustomFormula formula(const char* text, Rational points_max = 40) { return {std::move(points_max), text}; }

Texts found(const char* text, Rational points_max = 40) { return problems(formula(text, std::move(points_max))); }

PriceError error(const PointsMethod& method, std::string_view own, const PriceField& field)
{
    const auto points = price_points({method, {}}, number(own), field);
    REQUIRE_FALSE(points.has_value());
    return points.error();
}

/// One to six prices that repeat easily.
std::vector<Rational> any_prices()
{
    std::vector<Rational> prices;
    const auto count = *rc::gen::inRange(1, 7);
    for (int i = 0; i < count; ++i)
        prices.push_back(Rational{*rc::gen::inRange(1, 40)} / Rational{*rc::gen::inRange(1, 4)});
    return prices;
}

}

TEST_CASE("a formula of the authority's own gives points", "[core][pricing]")
{
    const auto field = field_of({"100", "120", "150"});
    CHECK(points_text(formula("40 * lowest / own"), "120", field) == "100/3");
    CHECK(points_text(formula("max(0, 100 - 50 * (own - lowest) / lowest)", 100), "120", field) == "90");
    CHECK(points_text(formula("min(60, max(0, 60 * (1 - (own - mean) / mean)))", 60), "150", field) == "1740/37");
    CHECK(points_text(formula("min(60, max(0, 60 * (1 - (own - mean) / mean)))", 60), "100", field) == "60");
    CHECK(points_text(formula("if(own <= 1.05 * lowest, 40, if(own <= 1.2 * lowest, 20, 0))"), "120", field) == "20");
    CHECK(points_text(formula("10 * count + own - own"), "120", field) == "30");
    CHECK(points_text(formula("if(own < median, 1, 2)"), "120", field) == "2");
    CHECK(price_points({formula("40 * lowest / own"), Rounding{RoundingMode::HalfUp, 1}}, 120, field).value() ==
          number("33.3"));
}

TEST_CASE("points off zero to the most have no answer, and at the ends they stand", "[core][pricing]")
{
    const auto field = field_of({"100", "300"});
    CHECK(error(formula("40 - 40 * (own - lowest) / lowest"), "300", field) ==
          PriceError{PriceError::Kind::PointsOutOfRange, -40, {}});
    CHECK(points_text(formula("20 - 10 * (own - lowest) / lowest"), "300", field) == "0");
    CHECK(error(formula("own / 2.4"), "100", field) ==
          PriceError{PriceError::Kind::PointsOutOfRange, number("125/3"), {}});
    CHECK(points_text(formula("own / 2.5"), "100", field) == "40");
}

TEST_CASE("a formula that divides by zero has no answer and names the divisor", "[core][pricing]")
{
    const auto method = formula("40 * lowest / own");
    const PriceError by_own{PriceError::Kind::DivisorZero, {}, {}, "own"};
    CHECK(error(method, "0", field_of({"0", "100"})) == by_own);
    CHECK(points_text(method, "100", field_of({"0", "100"})) == "0"); // the lot waits for the bid at zero all the same
    CHECK(error(formula("20 * (highest - own) / (highest - lowest)"), "70", field_of({"70", "70"})) ==
          PriceError{PriceError::Kind::DivisorZero, {}, {}, "highest − lowest"});
}

TEST_CASE("a formula is asked about prices that count alone", "[core][pricing]")
{
    const auto field = field_of({"100", "120"});
    CHECK(refusal(formula("40 * lowest / own"), "90", field) == PriceError::Kind::NotAmongPrices);
    CHECK(refusal(formula("40 * lowest / own"), "-1", field) == PriceError::Kind::NegativePrice);
    CHECK(refusal(formula("40 * lowest own"), "100", field) == PriceError::Kind::UnusableRule);
    CHECK(refusal(formula("own - own + quality"), "100", field) == PriceError::Kind::UnusableRule);
}

TEST_CASE("when the lowest is disqualified a formula over it is worked out again", "[core][pricing]")
{
    const auto method = formula("40 * lowest / own");
    CHECK(points_text(method, "150", field_of({"100", "120", "150"})) == "80/3");
    CHECK(points_text(method, "150", field_of({"120", "150"})) == "32");
    CHECK(points_text(method, "150", field_of({"150"})) == "40");
    CHECK(depends_on_other_prices(PointsMethod{method}));
    for (const char* text : {"own - lowest", "own - highest", "own - mean", "own - median", "own / count"})
        CHECK(depends_on_other_prices(formula(text)));
    CHECK_FALSE(depends_on_other_prices(formula("min(40, max(0, 40 - own / 1000))")));
}

TEST_CASE("a formula that cannot be meant is refused before publication, and its near miss is not", "[core][pricing]")
{
    CHECK(found("40 * lowest / own").empty());
    CHECK(found("40 * lowest / own", 0) == Texts{"points_max is not positive"});
    CHECK(found("") == Texts{"formula is empty"});
    CHECK(found("40 * lowest /") == Texts{"formula ends where a value is expected"});
    CHECK(found("40 * lowest / price") ==
          Texts{"formula has \"price\" at character 15, which is neither a name nor a function"});
    CHECK(found("40 * lowest / highest") == Texts{"formula does not mention own"});
    CHECK(found("20 * lowest / own + quality - quality") ==
          Texts{"formula mentions quality, which a method that gives points does not know"});
}

TEST_CASE("a formula is tried for a bid that is alone before it is published", "[core][pricing]")
{
    CHECK(found("40 * (highest - own) / (highest - lowest)") ==
          Texts{"formula divides by zero for a bid that is alone: by highest − lowest"});
    CHECK(found("if(highest = lowest, 40, 40 * (highest - own) / (highest - lowest))").empty());
    CHECK(found("40 - 40 * (own - lowest) / max(0.01, highest - lowest)").empty());
    CHECK(found("100 * lowest / own") ==
          Texts{"formula gives 100 for a bid that is alone, which is not 0 to points_max"});
    CHECK(found("100 * lowest / own", 100).empty());
    CHECK(found("1 - 2 * own / lowest") ==
          Texts{"formula gives -1 for a bid that is alone, which is not 0 to points_max"});
    CHECK(found("2 - 2 * own / lowest").empty());
    // What hangs on the height of the price says nothing before there are prices.
    CHECK(found("100 - (own - 90000) / 1000").empty());
    CHECK(found("40 / (own - 1000)").empty());
}

TEST_CASE("a value method ranks by a formula of the authority's own", "[core][pricing]")
{
    const std::vector<Offer> offers{offer("100", "50"), offer("120", "60"), offer("150", "90")};
    CHECK(figures(CustomFigure{"own - 0.5 * quality", Better::Lower}, offers) == Texts{"75", "90", "105"});
    CHECK(figures(CustomFigure{"quality * lowest / own", Better::Higher}, offers) == Texts{"50", "50", "60"});
    CHECK(figures(CustomFigure{"own - mean - median - highest + count", Better::Lower}, offers) ==
          Texts{"-871/3", "-811/3", "-721/3"});
    CHECK(better(CustomFigure{"own", Better::Lower}) == Better::Lower);
    CHECK(better(CustomFigure{"own", Better::Higher}) == Better::Higher);
}

TEST_CASE("a value formula has no answer for a divisor of zero or a quality below it", "[core][pricing]")
{
    const CustomFigure ratio{"own / quality", Better::Lower};
    CHECK(value_refusal(ratio, {offer("100", "50"), offer("120", "0")}) ==
          PriceError{PriceError::Kind::DivisorZero, {}, 1, "quality"});
    CHECK(figures(ratio, {offer("100", "50"), offer("120", "0.01")}) == Texts{"2", "12000"});
    CHECK(value_refusal(ratio, {offer("100", "-1")}) == PriceError{PriceError::Kind::QualityOutOfRange, -1, 0});
    CHECK(figures(CustomFigure{"own", Better::Lower}, {offer("100", "-1")}) == Texts{"100"});
    CHECK(value_refusal(ratio, {}).kind == PriceError::Kind::NoPrices);
    CHECK(value_refusal(ratio, {offer("1", "1"), offer("-1", "1")}) ==
          PriceError{PriceError::Kind::NegativePrice, -1, 1});
    CHECK(value_refusal(CustomFigure{"own /"}, {offer("1", "1")}).kind == PriceError::Kind::UnusableRule);
    CHECK(problems(ValueMethod{CustomFigure{"own /"}}) == Texts{"formula ends where a value is expected"});
    CHECK(problems(ValueMethod{CustomFigure{"quality"}}) == Texts{"formula does not mention own"});
    CHECK(problems(ValueMethod{CustomFigure{"quality / (own - lowest)"}}) ==
          Texts{"formula divides by zero for a bid that is alone: by own − lowest"});
    CHECK(problems(ValueMethod{CustomFigure{"1000 * quality / (quality - 2) / own"}}).empty());
    CHECK(problems(ValueMethod{CustomFigure{"1000 * quality / own"}}).empty());
}

TEST_CASE("the methods of this program written as formulas give the same points", "[core][pricing]")
{
    struct Row {
        const char* name;
        PointsMethod method;
        const char* formula;
    };
    const std::vector<Row> rows{
        {"lowest over own", LowestOverOwn{40}, "40 * lowest / own"},
        {"excess over lowest", ExcessOverLowest{40, true}, "max(0, 40 * (1 - (own - lowest) / lowest))"},
        {"linear from mean", LinearFromMean{40, 5, 20, 1}, "min(40, max(5, 20 + 100 * (mean - own) / mean))"},
        {"linear from median", LinearFromMedian{40, 5, 20, 1}, "min(40, max(5, 20 + 100 * (median - own) / median))"},
        {"graduated from median", GraduatedFromMedian{40, 1, number("0.1"), number("2.5"), true},
         "max(0, 40 * (100 - 0.1 * 100 * (min(own, 1.025 * median) - lowest) / lowest "
         "- 100 * (own - min(own, 1.025 * median)) / lowest) / 100)"},
        {"linear between actual", LinearBetweenActual{40},
         "if(highest = lowest, 40, 40 * (highest - own) / (highest - lowest))"},
        {"linear between set", LinearBetweenSet{40, 5, 20}, "40 * (20 - min(max(own, 5), 20)) / (20 - 5)"},
        {"ceiling share", CeilingShare{40, 40}, "40 * (40 - own) / 40"},
        {"points per unit", PointsPerUnit{40, 10, 1, 2, true, true}, "max(0, min(40, 40 - 2 * (own - 10)))"},
    };
    for (const auto& row : rows) {
        REQUIRE(problems(formula(row.formula)).empty());
        CHECK(rc::check(row.name, [&row] {
            const auto prices = any_prices();
            const auto field = PriceField::from(prices).value();
            for (const auto& own : prices) {
                const auto expected = price_points({row.method, {}}, own, field);
                RC_ASSERT(expected.has_value());
                const auto found = price_points({formula(row.formula), {}}, own, field);
                RC_ASSERT(found.has_value());
                RC_ASSERT(*found == *expected);
            }
        }));
    }
}

TEST_CASE("a sound random formula never gives points off zero to the most", "[core][pricing]")
{
    CHECK(rc::check("for random formulas and prices", [] {
        const auto text = RandomFormula{*rc::gen::arbitrary<std::uint32_t>()}.text();
        RC_LOG() << text;
        const auto prices = any_prices();
        const auto field = PriceField::from(prices).value();
        const auto points = price_points({CustomFormula{40, text}, {}}, prices.front(), field);
        if (points) {
            RC_ASSERT(points->sign() >= 0);
            RC_ASSERT(*points <= Rational{40});
        }
        const std::string held = "min(40, max(0, " + text + "))";
        const auto kept = price_points({CustomFormula{40, held}, {}}, prices.front(), field);
        if (points) RC_ASSERT(kept.value() == *points);
        if (!kept) RC_ASSERT(kept.error().kind != PriceError::Kind::PointsOutOfRange);
    }));
}

#include "tests/core/pricing/pricing_support.hpp"

#include <rapidcheck.h>

using namespace tender;
using Kind = PriceError::Kind;

namespace {

const PointsMethod relative_methods[] = {LowestOverOwn{40},          ExcessOverLowest{40},
                                         LinearFromMean{},           LinearFromMedian{},
                                         GraduatedFromMedian{40, 1}, LinearBetweenActual{40},
                                         Logarithmic{40, 4, {}},     CustomFormula{40, "40 * lowest / own"}};

std::string printed(const PointsMethod& method, std::string_view own, const PriceField& field, int places)
{
    return decimal_text(price_points({method, {}}, number(own), field).value(), {RoundingMode::HalfUp, places});
}

}

TEST_CASE("lowest over own gives the published price points", "[core][pricing]")
{
    const PriceField hawaii = field_of({"100000", "125000", "150000"});
    CHECK(points_text(LowestOverOwn{35}, "100000", hawaii) == "35");
    CHECK(points_text(LowestOverOwn{35}, "125000", hawaii) == "28");
    CHECK(points_text(LowestOverOwn{35}, "150000", hawaii) == "70/3");
    const PriceField impact = field_of({"100", "105", "108"});
    CHECK(printed(LowestOverOwn{40}, "100", impact, 0) == "40");
    CHECK(printed(LowestOverOwn{40}, "105", impact, 0) == "38");
    CHECK(printed(LowestOverOwn{40}, "108", impact, 0) == "37");
}

TEST_CASE("the winner can change when the lowest of three bids is disqualified", "[core][pricing]")
{
    // 60 for quality, 40 for price: A has quality 70 at 140, B 50 at 80, C bids 40.
    const LowestOverOwn method{40};
    const auto lead_of_a = [&](const PriceField& field) {
        const Rational a = number("0.6") * 70 + price_points({method, {}}, 140, field).value();
        const Rational b = number("0.6") * 50 + price_points({method, {}}, 80, field).value();
        return a - b;
    };
    CHECK(lead_of_a(field_of({"140", "80", "40"})) == number("24/7"));
    CHECK(lead_of_a(field_of({"140", "80"})) == number("-36/7"));
}

TEST_CASE("excess over the lowest gives the 80/20 points of the cleaning example", "[core][pricing]")
{
    const PriceField cleaning = field_of({"1000000", "1100000", "1200000"});
    CHECK(points_text(ExcessOverLowest{80}, "1000000", cleaning) == "80");
    CHECK(points_text(ExcessOverLowest{80}, "1100000", cleaning) == "72");
    CHECK(points_text(ExcessOverLowest{80}, "1200000", cleaning) == "64");
}

TEST_CASE("twice the lowest price earns nothing and more than that is negative unless a floor was published",
          "[core][pricing]")
{
    const PriceField field = field_of({"100", "200", "300"});
    CHECK(points_text(ExcessOverLowest{80}, "200", field) == "0");
    CHECK(points_text(ExcessOverLowest{80}, "300", field) == "-80");
    CHECK(points_text(ExcessOverLowest{80, true}, "300", field) == "0");
    CHECK(points_text(ExcessOverLowest{80, true}, "100", field) == "80");
}

TEST_CASE("the mean earns fifty and each percent from it one point", "[core][pricing]")
{
    const PriceField field = field_of({"90", "100", "110"});
    CHECK(points_text(LinearFromMean{}, "100", field) == "50");
    CHECK(points_text(LinearFromMean{}, "90", field) == "60");
    CHECK(points_text(LinearFromMean{}, "110", field) == "40");
    const PriceField wide = field_of({"0", "10", "290"}); // mean 100
    CHECK(points_text(LinearFromMean{}, "0", wide) == "100");
    CHECK(points_text(LinearFromMean{}, "10", wide) == "100");
    CHECK(points_text(LinearFromMean{}, "290", wide) == "0");
    CHECK(points_text(LinearFromMean{100, 10, 50, 1}, "290", wide) == "10");
    CHECK(points_text(LinearFromMean{40, 0, 20, number("0.5")}, "90", field) == "25");
}

TEST_CASE("points measured from the median do not move with an extreme price", "[core][pricing]")
{
    const PriceField field = field_of({"80", "100", "1000"});
    CHECK(points_text(LinearFromMedian{}, "100", field) == "50");
    CHECK(points_text(LinearFromMedian{}, "80", field) == "70");
    CHECK(points_text(LinearFromMedian{}, "1000", field) == "0");
    CHECK(points_text(LinearFromMedian{}, "90", field_of({"90", "110"})) == "60");
}

TEST_CASE("the graduated mechanism takes a tenth of a mark per percent up to the point of inflection",
          "[core][pricing]")
{
    // Median 100, inflection 102.5, lowest 80.
    const PriceField field = field_of({"80", "100", "123"});
    const GraduatedFromMedian method{100, 2};
    CHECK(points_text(method, "80", field) == "100");
    CHECK(points_text(method, "100", field) == "97.5"); // 25 % above the lowest
    // Up to 102.5: 28.125 % at 0.1; the rest, 25.625 %, at 2.
    CHECK(points_text(method, "123", field) == "45.9375");
    CHECK(points_text(GraduatedFromMedian{40, 2}, "100", field) == "39");
    const PriceField at_inflection = field_of({"80", "100", "102.5"});
    CHECK(points_text(method, "102.5", at_inflection) == "97.1875");
}

TEST_CASE("far above the inflection marks are negative unless a floor was published", "[core][pricing]")
{
    const PriceField field = field_of({"100", "100", "300"});
    CHECK(points_text(GraduatedFromMedian{100, 1}, "300", field) == "-97.75");
    GraduatedFromMedian floored{100, 1};
    floored.floor_at_zero = true;
    CHECK(points_text(floored, "300", field) == "0");
}

TEST_CASE("between the actual extremes the dearest earns nothing", "[core][pricing]")
{
    const PriceField field = field_of({"100", "125", "200"});
    CHECK(points_text(LinearBetweenActual{40}, "100", field) == "40");
    CHECK(points_text(LinearBetweenActual{40}, "125", field) == "30");
    CHECK(points_text(LinearBetweenActual{40}, "200", field) == "0");
    CHECK(points_text(LinearBetweenActual{40}, "0", field_of({"0", "10"})) == "40");
}

TEST_CASE("logarithmic points are exact decimals of the published places", "[core][pricing]")
{
    const PriceField field = field_of({"100", "150", "200", "400", "800"});
    const Logarithmic method{40, 4, {RoundingMode::HalfUp, 3}};
    CHECK(points_text(method, "100", field) == "40");
    CHECK(points_text(method, "150", field) == "28.301"); // 40 (1 - log 1.5 / log 4) = 28.3007...
    CHECK(points_text(method, "200", field) == "20");     // exactly
    CHECK(points_text(method, "400", field) == "0");
    CHECK(points_text(method, "800", field) == "-20");
    Logarithmic floored = method;
    floored.floor_at_zero = true;
    CHECK(points_text(floored, "800", field) == "0");
    CHECK(points_text(Logarithmic{40, 4, {RoundingMode::Down, 0}}, "200", field) == "20");
    CHECK(points_text(Logarithmic{40, 4, {RoundingMode::Up, 0}}, "200", field) == "20");
    CHECK(refusal(Logarithmic{40, 1, {}}, "100", field) == Kind::UnusableRule);
}

TEST_CASE("equal prices and a single bid earn what each method promises", "[core][pricing]")
{
    for (const PriceField& field : {field_of({"70", "70", "70"}), field_of({"70"})}) {
        CHECK(points_text(LowestOverOwn{40}, "70", field) == "40");
        CHECK(points_text(ExcessOverLowest{40}, "70", field) == "40");
        CHECK(points_text(LinearFromMean{}, "70", field) == "50");
        CHECK(points_text(LinearFromMedian{}, "70", field) == "50");
        CHECK(points_text(GraduatedFromMedian{40, 1}, "70", field) == "40");
        CHECK(points_text(LinearBetweenActual{40}, "70", field) == "40");
        CHECK(points_text(Logarithmic{40, 4, {}}, "70", field) == "40");
    }
}

TEST_CASE("a method that divides by the lowest price refuses the whole field when that is zero", "[core][pricing]")
{
    const PriceField field = field_of({"0", "100", "200"});
    for (const PointsMethod& method : {PointsMethod{LowestOverOwn{40}}, PointsMethod{ExcessOverLowest{40}},
                                       PointsMethod{GraduatedFromMedian{40, 1}}, PointsMethod{Logarithmic{40, 4, {}}}})
        for (const auto* own : {"0", "100"})
            CHECK(refusal(method, own, field) == Kind::ZeroPrice);
    CHECK(points_text(LinearFromMean{}, "0", field) == "100");
    CHECK(refusal(LinearFromMean{}, "0", field_of({"0", "0"})) == Kind::ZeroPrice);
    CHECK(refusal(LinearFromMedian{}, "9", field_of({"0", "0", "9"})) == Kind::ZeroPrice);
    CHECK(points_text(LinearBetweenActual{40}, "0", field_of({"0", "0"})) == "40");
}

TEST_CASE("a relative method refuses a price that does not count and a negative one", "[core][pricing]")
{
    const PriceField field = field_of({"80", "140"});
    for (const PointsMethod& method : relative_methods) {
        CHECK(refusal(method, "40", field) == Kind::NotAmongPrices); // disqualified, and below the lowest
        CHECK(refusal(method, "100", field) == Kind::NotAmongPrices);
        CHECK(refusal(method, "-1", field) == Kind::NegativePrice);
        CHECK(depends_on_other_prices(method));
    }
}

TEST_CASE("under every relative method a cheaper bid never has fewer points than a dearer one", "[core][pricing]")
{
    REQUIRE(rc::check("points fall with the price, and stay the same when all prices grow alike", [] {
        const auto raw = *rc::gen::nonEmpty(rc::gen::container<std::vector<int>>(rc::gen::inRange(1, 100000)));
        const Rational factor = Rational{*rc::gen::inRange(1, 50)} / Rational{*rc::gen::inRange(1, 50)};
        std::vector<Rational> prices{raw.begin(), raw.end()};
        std::vector<Rational> grown;
        for (const Rational& price : prices)
            grown.push_back(price * factor);
        const PriceField field = PriceField::from(prices).value();
        const PriceField grown_field = PriceField::from(grown).value();
        for (const PointsMethod& method : relative_methods) {
            std::optional<Rational> cheaper;
            for (const Rational& price : field.prices()) {
                const Rational points = price_points({method, {}}, price, field).value();
                RC_ASSERT(points <= points_max(method));
                if (cheaper) RC_ASSERT(points <= *cheaper);
                RC_ASSERT(points == price_points({method, {}}, price * factor, grown_field).value());
                cheaper = points;
            }
        }
    }));
}

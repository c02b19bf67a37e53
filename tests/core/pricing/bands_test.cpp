#include "core/pricing/preference_points.hpp"
#include "tests/core/pricing/pricing_support.hpp"

using namespace tender;
using Texts = std::vector<std::string>;

namespace {

// Call-off 2024030028 of Inera: four criteria of 0 to 5 points; hourly price less 700, 350, 150 or nothing.
const BandTable inera{{{17, 20, 700}, {11, 16, 350}, {6, 10, 150}, {0, 5, 0}}, 1};

}

TEST_CASE("the Inera table of 2024 has one value for each whole number of points", "[core][pricing]")
{
    CHECK(problems(inera).empty());
    const auto value = [](std::int64_t points) { return exact_text(inera.look_up(points).value()); };
    CHECK(value(20) == "700");
    CHECK(value(17) == "700");
    CHECK(value(16) == "350");
    CHECK(value(11) == "350");
    CHECK(value(10) == "150");
    CHECK(value(6) == "150");
    CHECK(value(5) == "0");
    CHECK(value(0) == "0");
    CHECK(inera.look_up(21).error().kind == PriceError::Kind::OutsideBands);
    CHECK(inera.look_up(number("16.5")).error() == PriceError{PriceError::Kind::OutsideBands, number("16.5"), {}});
}

TEST_CASE("a table with a gap, an overlap or a row upside down is refused", "[core][pricing]")
{
    CHECK(problems(BandTable{}) == Texts{"bands are missing"});
    CHECK(problems(BandTable{{{0, 5, 1}, {7, 9, 2}}, 1}) == Texts{"bands leave a gap: 5 and 7"});
    CHECK(problems(BandTable{{{0, 5, 1}, {5, 9, 2}}, 1}) == Texts{"bands overlap: 5 and 5"});
    CHECK(problems(BandTable{{{5, 0, 1}}, 1}) == Texts{"a band ends before it begins: 5 to 0"});
    CHECK(problems(BandTable{{{0, 5, 1}}, 0}) == Texts{"step of the bands is not positive"});
    // Ten pounds and a penny follows ten pounds only where the penny is the published step.
    const std::vector<Band> pence{{0, 10, 1}, {number("10.01"), 20, 2}};
    CHECK(problems(BandTable{pence, number("0.01")}).empty());
    CHECK(problems(BandTable{pence, number("0.001")}) == Texts{"bands leave a gap: 10 and 10.01"});
    CHECK(BandTable{{{0, 5, 1}, {5, 9, 2}}, 1}.look_up(5).error().kind == PriceError::Kind::UnusableRule);
}

TEST_CASE("preference points come from the published table and make the cleaning example a tie", "[core][pricing]")
{
    const PreferencePoints table{20, {{"1", 20}, {"4", 12}, {"none", 0}}};
    const PriceField field = field_of({"1000000", "1100000", "1200000"});
    const Rational a = price_points({ExcessOverLowest{80}, {}}, 1000000, field).value() + points(table, "4").value();
    const Rational b = price_points({ExcessOverLowest{80}, {}}, 1100000, field).value() + points(table, "1").value();
    CHECK(a == 92);
    CHECK(a == b);
    CHECK(points(table, "none").value() == 0);
    CHECK(points(table, "9").error() == UnknownLevel{"9"});
    CHECK(points(table, "").error() == UnknownLevel{""});
    CHECK(problems(table).empty());
    CHECK(problems(PreferencePoints{20, {{"1", 21}}}) ==
          Texts{"points of a level are not between 0 and points_max: 1"});
    CHECK(problems(PreferencePoints{20, {}}) == Texts{"levels are missing"});
}

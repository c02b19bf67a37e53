#include "tests/core/pricing/pricing_support.hpp"

using namespace tender;

namespace {

std::vector<std::string> found(PointsMethod method, std::optional<Rounding> rounding = {})
{
    return problems(PointsRule{std::move(method), rounding});
}

using Texts = std::vector<std::string>;

}

TEST_CASE("a published rounding is applied once and no rounding leaves the fraction", "[core][pricing]")
{
    const PriceField field = field_of({"100000", "125000", "150000"});
    const PointsRule one_place{LowestOverOwn{35}, Rounding{RoundingMode::HalfUp, 1}};
    CHECK(price_points(one_place, 150000, field).value() == number("23.3"));
    CHECK(price_points({LowestOverOwn{35}, {}}, 150000, field).value() == number("70/3"));
    CHECK(price_points({LowestOverOwn{35}, Rounding{RoundingMode::Up, 0}}, 150000, field).value() == 24);
}

TEST_CASE("every method tells its most points", "[core][pricing]")
{
    CHECK(points_max(LowestOverOwn{35}) == 35);
    CHECK(points_max(LinearFromMean{}) == 100);
    CHECK(points_max(PriceBands{25, {}}) == 25);
}

TEST_CASE("a sound rule has no problems", "[core][pricing]")
{
    CHECK(found(LowestOverOwn{40}).empty());
    CHECK(found(ExcessOverLowest{80, true}, Rounding{RoundingMode::HalfUp, 2}).empty());
    CHECK(found(LinearFromMean{}).empty());
    CHECK(found(LinearFromMedian{}).empty());
    CHECK(found(GraduatedFromMedian{40, 1}).empty());
    CHECK(found(LinearBetweenActual{40}).empty());
    CHECK(found(LinearBetweenSet{40, 0, 100}).empty());
    CHECK(found(Logarithmic{40, 2, {}}).empty());
    CHECK(found(ReferenceOverOwn{40, 100}).empty());
    CHECK(found(CeilingShare{40, 100}).empty());
    CHECK(found(PriceBands{40, {{{0, 5, 40}, {6, 9, 0}}, 1}}).empty());
    CHECK(found(PointsPerUnit{40, 0}).empty());
    CHECK(found(CustomFormula{40, "40 * lowest / own"}, Rounding{RoundingMode::HalfUp, 2}).empty());
}

TEST_CASE("an unsound rule tells each of its problems", "[core][pricing]")
{
    CHECK(found(LowestOverOwn{0}) == Texts{"points_max is not positive"});
    CHECK(found(ExcessOverLowest{-1}) == Texts{"points_max is not positive"});
    CHECK(found(LinearBetweenActual{}) == Texts{"points_max is not positive"});
    CHECK(found(LinearFromMean{100, 0, 101, 1}) ==
          Texts{"points_at_reference is not between points_min and points_max"});
    CHECK(found(LinearFromMedian{100, 60, 50, 0}) ==
          Texts{"points_at_reference is not between points_min and points_max", "points_per_percent is not positive"});
    CHECK(found(GraduatedFromMedian{40, 0, -1, -1}) == Texts{"marks_per_percent_below is negative",
                                                             "marks_per_percent_above is not positive",
                                                             "inflection_percent is negative"});
    CHECK(found(LinearBetweenSet{40, 100, 100}) == Texts{"price_for_none is not above price_for_all"});
    CHECK(found(LinearBetweenSet{40, -1, 100}) == Texts{"price_for_all is negative"});
    CHECK(found(Logarithmic{40, 1, {}}) == Texts{"base is not above 1"});
    CHECK(found(Logarithmic{40, 2, {}}, Rounding{}) == Texts{"points are rounded twice"});
    CHECK(found(Logarithmic{40, 2, {RoundingMode::Up, 31}}) == Texts{"places of the rounding are not 0 to 30: 31"});
    CHECK(found(LowestOverOwn{40}, Rounding{RoundingMode::Up, -1}) ==
          Texts{"places of the rounding are not 0 to 30: -1"});
    CHECK(found(ReferenceOverOwn{40, 0}) == Texts{"reference is not positive"});
    CHECK(found(CeilingShare{40, -5}) == Texts{"ceiling is not positive"});
    CHECK(found(PriceBands{40, {{{0, 5, 41}}, 1}}) == Texts{"a band gives more than points_max: 41"});
    CHECK(found(PointsPerUnit{40, -1, 0, 0}) ==
          Texts{"base is negative", "unit is not positive", "points_per_unit is not positive"});
    CHECK(found(CustomFormula{0, "40 *"}) ==
          Texts{"points_max is not positive", "formula ends where a value is expected"});
}

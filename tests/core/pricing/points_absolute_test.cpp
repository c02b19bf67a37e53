#include "tests/core/pricing/pricing_support.hpp"

using namespace tender;
using Kind = PriceError::Kind;

namespace {

const PriceField any_field = field_of({"80", "140"});
const PriceField other_field = field_of({"1"});

const PriceBands bands{40, {{{0, 100, 40}, {101, 200, 20}, {201, 500, 0}}, 1}};

const PointsMethod absolute_methods[] = {LinearBetweenSet{40, 50, 150}, ReferenceOverOwn{40, 100},
                                         CeilingShare{40, 500}, bands, PointsPerUnit{40, 100, 10, 1}};

}

TEST_CASE("against the reference price the design-build example has its points and totals", "[core][pricing]")
{
    const ReferenceOverOwn method{40, 1000000};
    const PriceField field = field_of({"1200000", "1250000", "1100000"});
    CHECK(points_text(method, "1200000", field) == "100/3");
    CHECK(points_text(method, "1250000", field) == "32");
    CHECK(points_text(method, "1100000", field) == "400/11");
    const auto total = [&](std::string_view quality, std::string_view price) {
        return decimal_text(number(quality) + price_points({method, {}}, number(price), field).value(),
                            {RoundingMode::HalfUp, 0});
    };
    CHECK(total("51", "1200000") == "84");
    CHECK(total("53", "1250000") == "85");
    CHECK(total("44", "1100000") == "80");
}

TEST_CASE("below the benchmark a bid gets more than the most points unless a cap was published", "[core][pricing]")
{
    CHECK(points_text(ReferenceOverOwn{40, 100}, "80", any_field) == "50");
    CHECK(points_text(ReferenceOverOwn{40, 100, true}, "80", any_field) == "40");
    CHECK(points_text(ReferenceOverOwn{40, 100, true}, "160", any_field) == "25");
    CHECK(refusal(ReferenceOverOwn{40, 100}, "0", any_field) == Kind::ZeroPrice);
}

TEST_CASE("between set prices points are held at both ends", "[core][pricing]")
{
    const LinearBetweenSet method{40, 50, 150};
    CHECK(points_text(method, "0", any_field) == "40");
    CHECK(points_text(method, "50", any_field) == "40");
    CHECK(points_text(method, "75", any_field) == "30");
    CHECK(points_text(method, "150", any_field) == "0");
    CHECK(points_text(method, "151", any_field) == "0");
    CHECK(refusal(LinearBetweenSet{40, 150, 150}, "1", any_field) == Kind::UnusableRule);
}

TEST_CASE("a price at the ceiling earns nothing and one above it is refused", "[core][pricing]")
{
    const CeilingShare method{40, 500};
    CHECK(points_text(method, "0", any_field) == "40");
    CHECK(points_text(method, "125", any_field) == "30");
    CHECK(points_text(method, "500", any_field) == "0");
    const auto above = price_points({method, {}}, number("500.01"), any_field);
    CHECK(above.error() == PriceError{Kind::AboveCeiling, number("500.01"), {}});
    CHECK(refusal(CeilingShare{40, 0}, "0", any_field) == Kind::UnusableRule);
}

TEST_CASE("price bands include both their ends and nothing outside", "[core][pricing]")
{
    CHECK(points_text(bands, "0", any_field) == "40");
    CHECK(points_text(bands, "100", any_field) == "40");
    CHECK(points_text(bands, "101", any_field) == "20");
    CHECK(points_text(bands, "500", any_field) == "0");
    CHECK(refusal(bands, "501", any_field) == Kind::OutsideBands);
    CHECK(refusal(bands, "100.5", any_field) == Kind::OutsideBands);
}

TEST_CASE("each unit of money above the base costs its points", "[core][pricing]")
{
    const PointsPerUnit method{40, 50000, 1000, 1};
    CHECK(points_text(method, "50000", any_field) == "40");
    CHECK(points_text(method, "52500", any_field) == "37.5");
    CHECK(points_text(method, "90000", any_field) == "0");
    CHECK(points_text(method, "91000", any_field) == "-1");
    CHECK(points_text(method, "49000", any_field) == "41");
    CHECK(points_text(method, "0", any_field) == "90");
    CHECK(points_text(PointsPerUnit{40, 50000, 1000, 1, true, true}, "49000", any_field) == "40");
    CHECK(points_text(PointsPerUnit{40, 50000, 1000, 1, true, true}, "91000", any_field) == "0");
    CHECK(points_text(PointsPerUnit{40, 50000, 1000, 2, false, false}, "52500", any_field) == "35");
    CHECK(refusal(PointsPerUnit{40, 50000, 0, 1}, "1", any_field) == Kind::UnusableRule);
}

TEST_CASE("an absolute method gives the same points whatever the others bid", "[core][pricing]")
{
    for (const PointsMethod& method : absolute_methods) {
        CHECK_FALSE(depends_on_other_prices(method));
        CHECK(points_text(method, "120", any_field) == points_text(method, "120", other_field));
        CHECK(refusal(method, "-1", any_field) == Kind::NegativePrice);
    }
}

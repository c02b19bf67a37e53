#include "tests/core/pricing/pricing_support.hpp"

using namespace tender;
using Kind = PriceError::Kind;

TEST_CASE("the prices that count have a lowest, highest, mean and median", "[core][pricing]")
{
    const PriceField odd = field_of({"120", "100", "101"});
    CHECK(odd.lowest() == 100);
    CHECK(odd.highest() == 120);
    CHECK(odd.mean() == 107);
    CHECK(odd.median() == 101);
    CHECK(odd.count() == 3);
    CHECK(odd.contains(101));
    CHECK_FALSE(odd.contains(102));
    const PriceField even = field_of({"1", "2", "4", "9"});
    CHECK(even.median() == 3);
    CHECK(even.mean() == 4);
    CHECK(field_of({"1", "1", "2"}).mean() == number("4/3"));
    const PriceField one = field_of({"7"});
    CHECK(one.lowest() == 7);
    CHECK(one.highest() == 7);
    CHECK(one.mean() == 7);
    CHECK(one.median() == 7);
}

TEST_CASE("no prices and negative prices are refused, a zero is not", "[core][pricing]")
{
    CHECK(PriceField::from({}).error() == PriceError{Kind::NoPrices, {}, {}});
    CHECK(PriceField::from({5, -1, -2}).error() == PriceError{Kind::NegativePrice, -1, 1});
    CHECK(PriceField::from({5, 0}).value().lowest() == 0);
}

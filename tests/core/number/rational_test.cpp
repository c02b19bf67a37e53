#include "core/number/big.hpp"
#include "core/number/decimal.hpp"

#include <catch2/catch.hpp>

#include <limits>

using namespace tender;

namespace {

constexpr std::int64_t lowest = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t highest = std::numeric_limits<std::int64_t>::max();

Rational over(std::int64_t numerator, std::int64_t denominator) { return Rational{numerator} / Rational{denominator}; }

}

TEST_CASE("a fraction is carried in lowest terms with a positive denominator", "[core][number]")
{
    CHECK(fraction_text(over(6, 8)) == "3/4");
    CHECK(fraction_text(over(6, -8)) == "-3/4");
    CHECK(fraction_text(over(-6, -8)) == "3/4");
    CHECK(fraction_text(over(0, -8)) == "0");
    CHECK(over(6, 8).numerator() == 3);
    CHECK(over(6, 8).denominator() == 4);
}

TEST_CASE("nothing can be divided by zero", "[core][number]")
{
    CHECK_FALSE(Rational::fraction(1, 0).has_value());
    CHECK_FALSE(Rational::fraction(0, 0).has_value());
    CHECK(Rational::fraction(1, 3) == over(1, 3));
}

TEST_CASE("the smallest and largest 64-bit integers are ordinary numbers", "[core][number]")
{
    CHECK(fraction_text(Rational{lowest}) == "-9223372036854775808");
    CHECK(fraction_text(-Rational{lowest}) == "9223372036854775808");
    CHECK(fraction_text(abs(Rational{lowest})) == "9223372036854775808");
    CHECK(-(-Rational{lowest}) == Rational{lowest});
    CHECK((-(-Rational{lowest})).to_int64() == lowest);
    CHECK(fraction_text(Rational{highest} + 1) == "9223372036854775808");
    CHECK(Rational{highest} + 1 - 1 == Rational{highest});
    CHECK((Rational{highest} + 1 - 1).to_int64() == highest);
    CHECK(fraction_text(Rational{lowest} - 1) == "-9223372036854775809");
    CHECK(fraction_text(Rational{lowest} * Rational{lowest}) == "85070591730234615865843651857942052864");
    CHECK(Rational{lowest} / Rational{lowest} == 1);
    CHECK(fraction_text(Rational{1} / Rational{lowest}) == "-1/9223372036854775808");
    CHECK(Rational{1} / (Rational{1} / Rational{lowest}) == Rational{lowest});
    CHECK(fraction_text(Rational{lowest} / -1) == "9223372036854775808");
    CHECK(Rational{std::numeric_limits<std::uint64_t>::max()} == Rational{highest} * 2 + 1);
}

TEST_CASE("a value that grew and shrank back equals one that never did", "[core][number]")
{
    const Rational huge = Rational{highest} * Rational{highest} * Rational{highest};
    CHECK(huge / Rational{highest} / Rational{highest} == Rational{highest});
    CHECK((huge - huge).is_zero());
    CHECK((huge + 1 - huge).to_int64() == 1);
    CHECK_FALSE(huge.to_int64().has_value());
    CHECK(huge == Rational{highest} * (Rational{highest} * Rational{highest}));
    CHECK(huge != huge + 1);
    CHECK(huge.sign() == 1);
    CHECK((-huge).sign() == -1);
}

TEST_CASE("order holds across small and large values", "[core][number]")
{
    const Rational huge = Rational{highest} * 2;
    const Rational tiny = Rational{1} / huge;
    CHECK(-huge < Rational{lowest} - 1 + 2);
    CHECK(-huge < 0);
    CHECK(-tiny < 0);
    CHECK(Rational{0} < tiny);
    CHECK(tiny < over(1, highest));
    CHECK(over(1, 3) < over(334, 1000));
    CHECK(over(-1, 3) > over(-334, 1000));
    CHECK(over(highest, highest - 1) > over(highest - 1, highest));
    CHECK((huge <=> huge) == std::strong_ordering::equal);
}

TEST_CASE("floor goes towards minus infinity", "[core][number]")
{
    CHECK(over(7, 2).floor() == 3);
    CHECK(over(-7, 2).floor() == -4);
    CHECK(over(-8, 2).floor() == -4);
    CHECK(over(1, 3).floor() == 0);
    CHECK(over(-1, 3).floor() == -1);
    const Rational huge = Rational{highest} * Rational{highest};
    CHECK((huge + over(1, 2)).floor() == huge);
    CHECK((-huge - over(1, 2)).floor() == -huge - 1);
    CHECK((-huge).floor() == -huge);
    CHECK(over(lowest, 1).floor() == Rational{lowest});
}

TEST_CASE("the least common multiple of denominators puts marks on one scale", "[core][number]")
{
    CHECK(least_common_multiple(4, 6) == 12);
    CHECK(least_common_multiple(1, 1) == 1);
    CHECK(least_common_multiple(highest, highest - 1) == Rational{highest} * Rational{highest - 1});
    const Rational huge = Rational{highest} * 2;
    CHECK(least_common_multiple(huge, 4) == huge * 2);
}

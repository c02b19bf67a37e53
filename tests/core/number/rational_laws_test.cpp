#include "core/number/big.hpp"
#include "core/number/decimal.hpp"

#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include <limits>
#include <vector>

using namespace tender;

namespace {

constexpr std::int64_t lowest = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t highest = std::numeric_limits<std::int64_t>::max();

/// Integers of every size, with the ends of the 64-bit range as likely as all others together.
rc::Gen<std::int64_t> any_integer()
{
    return rc::gen::oneOf(
        rc::gen::arbitrary<std::int64_t>(),
        rc::gen::elementOf(std::vector<std::int64_t>{lowest, lowest + 1, highest, highest - 1, 0, 1, -1, 2, -2,
                                                     std::int64_t{1} << 32, -(std::int64_t{1} << 32)}),
        rc::gen::inRange<std::int64_t>(-100, 100));
}

/// The same value in both worlds: ours, and Boost's own fraction.
struct Twin {
    Rational ours;
    BigRational boost;
};

BigRational over(const BigInteger& numerator, const BigInteger& denominator)
{
    return BigRational{numerator} / BigRational{denominator};
}

Twin any_twin()
{
    const std::int64_t numerator = *any_integer();
    std::int64_t denominator = *any_integer();
    if (denominator == 0) denominator = 1;
    Twin twin{Rational{numerator} / Rational{denominator}, over(numerator, denominator)};
    if (*rc::gen::inRange(0, 4) == 0) { // now and then far beyond 64 bits
        const std::int64_t more = *any_integer();
        twin = {twin.ours * Rational{more} * Rational{highest}, twin.boost * over(more, 1) * over(highest, 1)};
    }
    return twin;
}

bool same(const Rational& ours, const BigRational& boost)
{
    const BigRational value = ours.big().value;
    return numerator(value).compare(numerator(boost)) == 0 && denominator(value).compare(denominator(boost)) == 0;
}

std::string boost_text(const BigRational& value)
{
    const BigInteger under = denominator(value);
    return numerator(value).str() + (under.compare(BigInteger{1}) == 0 ? "" : "/" + under.str());
}

Rational any_rational() { return any_twin().ours; }

}

TEST_CASE("arithmetic agrees with Boost's fractions at every size", "[core][number]")
{
    REQUIRE(rc::check("sum, difference, product, quotient, opposite", [] {
        for (int pair = 0; pair < 20; ++pair) {
            const Twin a = any_twin();
            const Twin b = any_twin();
            RC_ASSERT(same(a.ours, a.boost));
            RC_ASSERT(same(a.ours + b.ours, a.boost + b.boost));
            RC_ASSERT(same(a.ours - b.ours, a.boost - b.boost));
            RC_ASSERT(same(a.ours * b.ours, a.boost * b.boost));
            RC_ASSERT(same(-a.ours, -a.boost));
            if (!b.ours.is_zero()) RC_ASSERT(same(a.ours / b.ours, a.boost / b.boost));
            RC_ASSERT(fraction_text(a.ours) == boost_text(a.boost));
        }
    }));
}

TEST_CASE("order and equality agree with Boost's fractions at every size", "[core][number]")
{
    REQUIRE(rc::check("three-way order, sign, whole numbers", [] {
        for (int pair = 0; pair < 20; ++pair) {
            const Twin a = any_twin();
            const Twin b = any_twin();
            const int boost_order = a.boost.compare(b.boost);
            RC_ASSERT((a.ours < b.ours) == (boost_order < 0));
            RC_ASSERT((a.ours == b.ours) == (boost_order == 0));
            RC_ASSERT((a.ours > b.ours) == (boost_order > 0));
            RC_ASSERT(a.ours.sign() == a.boost.sign());
            RC_ASSERT(a.ours.is_integer() == (denominator(a.boost).compare(BigInteger{1}) == 0));
        }
    }));
}

TEST_CASE("the laws of a field hold", "[core][number]")
{
    REQUIRE(rc::check("commutative, associative, distributive, inverse", [] {
        const Rational a = any_rational();
        const Rational b = any_rational();
        const Rational c = any_rational();
        RC_ASSERT(a + b == b + a);
        RC_ASSERT(a * b == b * a);
        RC_ASSERT((a + b) + c == a + (b + c));
        RC_ASSERT((a * b) * c == a * (b * c));
        RC_ASSERT(a * (b + c) == a * b + a * c);
        RC_ASSERT((a - a).is_zero());
        RC_ASSERT(a - b == -(b - a));
        if (!a.is_zero()) RC_ASSERT(a * (Rational{1} / a) == 1);
    }));
}

TEST_CASE("adding the same amount keeps the order", "[core][number]")
{
    REQUIRE(rc::check("order is total and compatible with sums and positive factors", [] {
        const Rational a = any_rational();
        const Rational b = any_rational();
        const Rational c = any_rational();
        RC_ASSERT(((a < b) ? 1 : 0) + ((a == b) ? 1 : 0) + ((a > b) ? 1 : 0) == 1);
        RC_ASSERT((a < b) == (a + c < b + c));
        if (c.sign() > 0) RC_ASSERT((a < b) == (a * c < b * c));
    }));
}

TEST_CASE("a number survives being written and read", "[core][number]")
{
    REQUIRE(rc::check("both texts read back", [] {
        const Rational a = any_rational();
        const std::string fraction = fraction_text(a);
        if (fraction.size() <= number_text_size_max) RC_ASSERT(parse_number(fraction).value() == a);
        const std::string exact = exact_text(a);
        if (exact.size() <= number_text_size_max) RC_ASSERT(parse_number(exact).value() == a);
    }));
}

TEST_CASE("floor and rounding stay next to the value", "[core][number]")
{
    REQUIRE(rc::check("within one unit of the last place; nearest within half", [] {
        const Rational a = any_rational();
        const Rational below = a.floor();
        RC_ASSERT(below.is_integer());
        RC_ASSERT(below <= a);
        RC_ASSERT(a < below + 1);
        const int places = *rc::gen::inRange(0, 6);
        Rational unit = 1;
        for (int i = 0; i < places; ++i)
            unit /= 10;
        for (const RoundingMode mode :
             {RoundingMode::Up, RoundingMode::Down, RoundingMode::TowardZero, RoundingMode::AwayFromZero})
            RC_ASSERT(abs(rounded(a, {mode, places}) - a) < unit);
        for (const RoundingMode mode : {RoundingMode::HalfUp, RoundingMode::HalfEven})
            RC_ASSERT(abs(rounded(a, {mode, places}) - a) * 2 <= unit);
        RC_ASSERT(rounded(a, {RoundingMode::Down, places}) <= a);
        RC_ASSERT(rounded(a, {RoundingMode::Up, places}) >= a);
        RC_ASSERT(abs(rounded(a, {RoundingMode::TowardZero, places})) <= abs(a));
        RC_ASSERT(abs(rounded(a, {RoundingMode::AwayFromZero, places})) >= abs(a));
        RC_ASSERT(rounded(-a, {RoundingMode::HalfUp, places}) == -rounded(a, {RoundingMode::HalfUp, places}));
        RC_ASSERT(parse_number(decimal_text(a, {RoundingMode::HalfUp, places})).value() ==
                  rounded(a, {RoundingMode::HalfUp, places}));
    }));
}

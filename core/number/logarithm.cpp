#include "core/number/logarithm.hpp"

#include "core/expect.hpp"
#include "core/number/big.hpp"

#include <algorithm>
#include <optional>

namespace tender {

namespace {

/// An unknown value lies between the two, both included.
struct Bounds {
    Rational low;
    Rational high;
};

/// Fixed-point bounds: the value lies between low / 2^bits and high / 2^bits.
struct FixedBounds {
    BigInteger low;
    BigInteger high;
};

BigInteger floor_of(const BigInteger& over, const BigInteger& under) { return over / under; }
BigInteger ceiling_of(const BigInteger& over, const BigInteger& under) { return (over + under - 1) / under; }

/// 2 atanh(over / under) for a fraction in [0, 1/3], from z + z^3/3 + z^5/5 + ...: once with every step rounded down
/// and the tail left out, once with every step rounded up and the tail (less than 9/8 of its first term) added.
FixedBounds twice_artanh(const BigInteger& over, const BigInteger& under, unsigned bits)
{
    const BigInteger one = BigInteger{1} << bits;
    const BigInteger low_z = floor_of(over * one, under);
    const BigInteger high_z = ceiling_of(over * one, under);
    const BigInteger low_square = floor_of(low_z * low_z, one);
    const BigInteger high_square = ceiling_of(high_z * high_z, one);
    FixedBounds sum{0, 0};
    BigInteger low_power = low_z;
    BigInteger high_power = high_z;
    // Each term is at most a ninth of the one before, so three bits a step: after bits / 3 + 1 steps the tail is an
    // ulp.
    for (unsigned k = 0; k <= bits / 3 + 1; ++k) {
        const BigInteger divisor{2 * k + 1};
        sum.low += floor_of(low_power, divisor);
        sum.high += ceiling_of(high_power, divisor);
        low_power = floor_of(low_power * low_square, one);
        high_power = ceiling_of(high_power * high_square, one);
    }
    return {sum.low * 2, (sum.high + high_power * 2) * 2};
}

/// Bounds on the natural logarithm of a value of at least 1: k log 2 + log y with y = value / 2^k in [1, 2).
Bounds natural_logarithm(const Rational& value, unsigned bits)
{
    const BigRational exact = value.big().value;
    const BigInteger over = boost::multiprecision::numerator(exact);
    BigInteger under = boost::multiprecision::denominator(exact);
    unsigned doublings = 0;
    while ((under << 1).compare(over) <= 0) {
        under <<= 1;
        ++doublings;
    }
    const FixedBounds rest = twice_artanh(over - under, over + under, bits);
    const FixedBounds two = twice_artanh(1, 3, bits);
    const BigInteger one = BigInteger{1} << bits;
    return {Rational{Rational::Big{BigRational{rest.low + two.low * doublings, one}}},
            Rational{Rational::Big{BigRational{rest.high + two.high * doublings, one}}}};
}

/// Bounds on log(value) / log(base), or nothing if so few bits do not tell log(base) from zero.
std::optional<Bounds> quotient_bounds(const Rational& value, const Rational& base, unsigned bits)
{
    const Bounds over = natural_logarithm(value, bits);
    const Bounds under = natural_logarithm(base, bits);
    if (under.low.is_zero()) return std::nullopt;
    return Bounds{over.low / under.high, over.high / under.low};
}

Rational power(const Rational& base, std::int64_t exponent)
{
    Rational result = 1;
    for (Rational square = base; exponent > 0; exponent /= 2, square *= square)
        if (exponent % 2 == 1) result *= square;
    return result;
}

/// Number of bits of the larger of numerator and denominator.
std::int64_t height_bits(const Rational& value)
{
    const BigRational exact = value.big().value;
    const BigInteger larger =
        std::max<BigInteger>(boost::multiprecision::numerator(exact), boost::multiprecision::denominator(exact));
    return static_cast<std::int64_t>(boost::multiprecision::msb(larger)) + 1;
}

/// The quotient of the logarithms if it is a fraction, given bounds so close that no multiple of it that matters can
/// have two whole numbers between them.
std::optional<Rational> exact_quotient(const Rational& value, const Rational& base, const Bounds& bounds)
{
    const std::int64_t denominator_max = height_bits(base);
    const std::int64_t value_bits = height_bits(value);
    for (std::int64_t under = 1; under <= denominator_max; ++under) {
        const auto over = (bounds.high * Rational{under}).floor().to_int64();
        if (!over || Rational{*over} < bounds.low * Rational{under}) continue; // no whole number between the bounds
        // Powers of equal size only: a fraction raised to n has the n-th power of its larger part.
        if (Rational{*over} * Rational{denominator_max - 1} > Rational{value_bits} * Rational{under}) continue;
        if (power(value, under) == power(base, *over)) return Rational{*over} / Rational{under};
    }
    return std::nullopt;
}

}

Rational rounded_logarithm_line(const Rational& offset, const Rational& slope, const Rational& value,
                                const Rational& base, Rounding rule)
{
    TENDER_EXPECT(value >= 1 && base > 1);
    bool exact_tried = false;
    for (unsigned bits = 128;; bits *= 2) {
        const auto bounds = quotient_bounds(value, base, bits);
        if (!bounds) continue;
        Rational first = rounded(offset + slope * bounds->low, rule);
        if (first == rounded(offset + slope * bounds->high, rule)) return first;
        const bool close = (bounds->high - bounds->low) * Rational{height_bits(base)} < 1;
        if (exact_tried || !close) continue;
        if (const auto exact = exact_quotient(value, base, *bounds)) return rounded(offset + slope * *exact, rule);
        exact_tried = true;
    }
}

}

#include "core/number/rational.hpp"

#include "core/expect.hpp"
#include "core/number/big.hpp"

#include <limits>
#include <numeric>
#include <utility>

namespace tender {

namespace {

__extension__ typedef __int128 Wide; // A product of two 64-bit integers, or the sum of two such products, fits.

constexpr std::int64_t small_min = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t small_max = std::numeric_limits<std::int64_t>::max();

bool fits(Wide value) { return value >= small_min && value <= small_max; }

bool fits(const BigInteger& value)
{
    static const BigInteger low{small_min};
    static const BigInteger high{small_max};
    return value.compare(low) >= 0 && value.compare(high) <= 0;
}

std::uint64_t magnitude(std::int64_t value)
{
    const auto bits = static_cast<std::uint64_t>(value);
    return value < 0 ? std::uint64_t{0} - bits : bits; // -INT64_MIN has no int64, so negate as unsigned
}

/// Greatest common divisor of a value and a positive one; it fits because it divides the positive one.
std::int64_t common_divisor(std::int64_t value, std::int64_t positive)
{
    return static_cast<std::int64_t>(std::gcd(magnitude(value), magnitude(positive)));
}

BigInteger numerator_of(const BigRational& value) { return boost::multiprecision::numerator(value); }
BigInteger denominator_of(const BigRational& value) { return boost::multiprecision::denominator(value); }

}

Rational::Rational(const Big& value)
{
    const BigInteger over = numerator_of(value.value);
    const BigInteger under = denominator_of(value.value);
    if (fits(over) && fits(under)) {
        numerator_ = static_cast<std::int64_t>(over);
        denominator_ = static_cast<std::int64_t>(under);
    } else {
        big_ = std::make_shared<const Big>(value);
    }
}

Rational::Big Rational::big() const
{
    if (big_) return *big_;
    return Big{BigRational{BigInteger{numerator_}, BigInteger{denominator_}}};
}

Rational Rational::from_unsigned(std::uint64_t whole)
{
    if (whole <= static_cast<std::uint64_t>(small_max)) return Rational{static_cast<std::int64_t>(whole), 1};
    return Rational{Big{BigRational{BigInteger{whole}}}};
}

std::optional<Rational> Rational::fraction(const Rational& numerator, const Rational& denominator)
{
    if (denominator.is_zero()) return std::nullopt;
    return numerator / denominator;
}

bool Rational::is_zero() const noexcept { return !big_ && numerator_ == 0; }

bool Rational::is_integer() const noexcept
{
    if (!big_) return denominator_ == 1;
    return denominator_of(big_->value).compare(BigInteger{1}) == 0;
}

int Rational::sign() const noexcept
{
    if (big_) return big_->value.sign();
    return numerator_ < 0 ? -1 : (numerator_ > 0 ? 1 : 0);
}

Rational Rational::numerator() const
{
    if (!big_) return Rational{numerator_, 1};
    return Rational{Big{BigRational{numerator_of(big_->value)}}};
}

Rational Rational::denominator() const
{
    if (!big_) return Rational{denominator_, 1};
    return Rational{Big{BigRational{denominator_of(big_->value)}}};
}

Rational Rational::floor() const
{
    if (!big_) {
        const std::int64_t towards_zero = numerator_ / denominator_;
        const bool step_down = numerator_ < 0 && numerator_ % denominator_ != 0;
        return Rational{step_down ? towards_zero - 1 : towards_zero, 1};
    }
    const BigInteger over = numerator_of(big_->value);
    const BigInteger under = denominator_of(big_->value);
    BigInteger quotient = over / under; // truncates
    if (over.sign() < 0 && (over % under).sign() != 0) --quotient;
    return Rational{Big{BigRational{quotient}}};
}

std::optional<std::int64_t> Rational::to_int64() const noexcept
{
    if (big_ || denominator_ != 1) return std::nullopt;
    return numerator_;
}

namespace {

/// a/b + c/d with two 64-bit gcds instead of one 128-bit gcd (Knuth, The Art of Computer Programming, 4.5.1).
/// The result is in lowest terms; it may need the unbounded form.
struct WideFraction {
    Wide over;
    Wide under;
};

WideFraction wide_sum(std::int64_t a, std::int64_t b, Wide c, std::int64_t d)
{
    const std::int64_t shared = common_divisor(b, d);
    if (shared == 1) return {Wide{a} * d + c * b, Wide{b} * d};
    const Wide over = Wide{a} * (d / shared) + c * (b / shared);
    const auto rest = static_cast<std::int64_t>(over % shared);
    const std::int64_t further = common_divisor(rest, shared);
    return {over / further, Wide{b / shared} * (d / further)};
}

}

Rational operator+(const Rational& a, const Rational& b)
{
    if (!a.big_ && !b.big_) {
        const WideFraction sum = wide_sum(a.numerator_, a.denominator_, b.numerator_, b.denominator_);
        if (fits(sum.over) && fits(sum.under))
            return Rational{static_cast<std::int64_t>(sum.over), static_cast<std::int64_t>(sum.under)};
    }
    return Rational{Rational::Big{a.big().value + b.big().value}};
}

Rational operator-(const Rational& a, const Rational& b)
{
    if (!a.big_ && !b.big_) {
        const WideFraction difference = wide_sum(a.numerator_, a.denominator_, -Wide{b.numerator_}, b.denominator_);
        if (fits(difference.over) && fits(difference.under))
            return Rational{static_cast<std::int64_t>(difference.over), static_cast<std::int64_t>(difference.under)};
    }
    return a + -b;
}

Rational operator*(const Rational& a, const Rational& b)
{
    if (!a.big_ && !b.big_) {
        // Crossing out first keeps the products small and the result in lowest terms.
        const std::int64_t first = common_divisor(a.numerator_, b.denominator_);
        const std::int64_t second = common_divisor(b.numerator_, a.denominator_);
        std::int64_t over = 0;
        std::int64_t under = 0;
        if (!__builtin_mul_overflow(a.numerator_ / first, b.numerator_ / second, &over) &&
            !__builtin_mul_overflow(a.denominator_ / second, b.denominator_ / first, &under))
            return Rational{over, under};
    }
    return Rational{Rational::Big{a.big().value * b.big().value}};
}

Rational operator/(const Rational& a, const Rational& b)
{
    TENDER_EXPECT(!b.is_zero());
    if (!b.big_ && b.numerator_ != small_min) {
        // The reciprocal of a small value is small, unless its numerator is the one whose negative does not fit.
        const bool negative = b.numerator_ < 0;
        return a * Rational{negative ? -b.denominator_ : b.denominator_, negative ? -b.numerator_ : b.numerator_};
    }
    return Rational{Rational::Big{a.big().value / b.big().value}};
}

Rational operator-(const Rational& a)
{
    if (!a.big_ && a.numerator_ != small_min) return Rational{-a.numerator_, a.denominator_};
    return Rational{Rational::Big{-a.big().value}};
}

bool operator==(const Rational& a, const Rational& b) noexcept
{
    if (!a.big_ && !b.big_) return a.numerator_ == b.numerator_ && a.denominator_ == b.denominator_;
    if (!a.big_ || !b.big_) return false; // the form is a function of the value
    return a.big_ == b.big_ || (numerator_of(a.big_->value).compare(numerator_of(b.big_->value)) == 0 &&
                                denominator_of(a.big_->value).compare(denominator_of(b.big_->value)) == 0);
}

std::strong_ordering operator<=>(const Rational& a, const Rational& b)
{
    if (!a.big_ && !b.big_) {
        const Wide left = Wide{a.numerator_} * b.denominator_;
        const Wide right = Wide{b.numerator_} * a.denominator_;
        if (left == right) return std::strong_ordering::equal;
        return left < right ? std::strong_ordering::less : std::strong_ordering::greater;
    }
    if (a.sign() != b.sign()) return a.sign() <=> b.sign();
    const BigRational left = a.big().value;
    const BigRational right = b.big().value;
    const BigInteger left_product = numerator_of(left) * denominator_of(right);
    const BigInteger right_product = numerator_of(right) * denominator_of(left);
    return left_product.compare(right_product) <=> 0;
}

Rational abs(const Rational& value) { return value.sign() < 0 ? -value : value; }

Rational least_common_multiple(const Rational& a, const Rational& b)
{
    TENDER_EXPECT(a.is_integer() && b.is_integer() && a.sign() > 0 && b.sign() > 0);
    return a * (a / b).denominator(); // what a lacks of b, once a / b is in lowest terms
}

}

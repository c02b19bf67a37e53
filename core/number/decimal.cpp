#include "core/number/decimal.hpp"

#include "core/expect.hpp"
#include "core/number/big.hpp"

#include <algorithm>

namespace tender {

namespace {

constexpr int exact_places_max = 12;
constexpr std::size_t chunk_size = 18; // the most decimal digits that always fit 64 bits

std::int64_t small_power_of_ten(std::size_t exponent)
{
    std::int64_t power = 1;
    for (std::size_t i = 0; i < exponent; ++i)
        power *= 10;
    return power;
}

Rational power_of_ten(std::size_t exponent)
{
    Rational power = small_power_of_ten(exponent % chunk_size);
    for (std::size_t i = 0; i < exponent / chunk_size; ++i)
        power *= Rational{small_power_of_ten(chunk_size)};
    return power;
}

Rational power_of_ten(int exponent) { return power_of_ten(static_cast<std::size_t>(exponent)); }

/// Whether the value goes to the upper of its two neighbours `below` and `below + 1`; `rest` lies in (0, 1).
bool goes_up(const Rational& below, const Rational& rest, bool negative, RoundingMode mode)
{
    const Rational twice = rest * Rational{2};
    switch (mode) {
    case RoundingMode::HalfUp:
        return twice == 1 ? !negative : twice > 1;
    case RoundingMode::HalfEven:
        return twice == 1 ? !(below / Rational{2}).is_integer() : twice > 1;
    case RoundingMode::Up:
        return true;
    case RoundingMode::Down:
        return false;
    case RoundingMode::TowardZero:
        return negative;
    case RoundingMode::AwayFromZero:
        return !negative;
    }
    TENDER_EXPECT(false);
    return false;
}

/// value x 10^places, settled to a whole number.
Rational scaled_whole(const Rational& value, Rounding rule)
{
    TENDER_EXPECT(rule.places >= 0 && rule.places <= rounding_places_max);
    Rational scaled = value * power_of_ten(rule.places);
    if (scaled.is_integer()) return scaled;
    const Rational below = scaled.floor();
    return goes_up(below, scaled - below, value.sign() < 0, rule.mode) ? below + Rational{1} : below;
}

std::string whole_text(const Rational& whole)
{
    if (const auto small = whole.to_int64()) return std::to_string(*small);
    return boost::multiprecision::numerator(whole.big().value).str();
}

/// whole / 10^places with all its places.
std::string with_point(const Rational& whole, std::size_t places)
{
    std::string digits = whole_text(abs(whole));
    if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
    if (places > 0) digits.insert(digits.size() - places, 1, '.');
    if (whole.sign() < 0) digits.insert(0, 1, '-');
    return digits;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// How many digits stand at `from`.
std::size_t digit_count(std::string_view text, std::size_t from)
{
    const auto begin = text.begin() + static_cast<std::ptrdiff_t>(from);
    return static_cast<std::size_t>(std::find_if_not(begin, text.end(), is_digit) - begin);
}

/// Digits to a whole number by hand: Boost's own reader takes a leading zero for octal ("010" would be 8).
Rational whole_from(std::string_view digits)
{
    Rational value;
    while (!digits.empty()) {
        const std::string_view chunk = digits.substr(0, chunk_size);
        digits.remove_prefix(chunk.size());
        std::int64_t part = 0;
        for (const char c : chunk)
            part = part * 10 + (c - '0');
        value = value * Rational{small_power_of_ten(chunk.size())} + Rational{part};
    }
    return value;
}

}

Rational unit_of(Rounding rule) { return Rational{1} / power_of_ten(rule.places); }

Rational rounded(const Rational& value, Rounding rule)
{
    if (value.is_integer()) return value;
    return scaled_whole(value, rule) / power_of_ten(rule.places);
}

std::string decimal_text(const Rational& value, Rounding rule)
{
    return with_point(scaled_whole(value, rule), static_cast<std::size_t>(rule.places));
}

std::string exact_text(const Rational& value)
{
    if (value.is_integer()) return whole_text(value);
    const Rational scaled = value * power_of_ten(exact_places_max);
    if (!scaled.is_integer()) return fraction_text(value);
    std::string text = with_point(scaled, exact_places_max);
    text.erase(text.find_last_not_of('0') + 1); // stops before the point: the value is not whole
    return text;
}

std::string fraction_text(const Rational& value)
{
    std::string text = whole_text(value.numerator());
    if (!value.is_integer()) text += '/' + whole_text(value.denominator());
    return text;
}

Result<Rational, NumberError> parse_number(std::string_view text)
{
    using Kind = NumberError::Kind;
    if (text.empty()) return Failure{NumberError{Kind::Empty}};
    if (text.size() > number_text_size_max) return Failure{NumberError{Kind::TooLong}};

    const bool negative = text.front() == '-';
    const std::size_t whole_at = negative || text.front() == '+' ? 1 : 0;
    const std::size_t whole_size = digit_count(text, whole_at);
    if (whole_size == 0) return Failure{NumberError{Kind::NotADigit, whole_at}};
    Rational value = whole_from(text.substr(whole_at, whole_size));

    const std::size_t mark_at = whole_at + whole_size;
    if (mark_at < text.size()) {
        const char mark = text[mark_at];
        if (mark != '.' && mark != '/') return Failure{NumberError{Kind::NotADigit, mark_at}};
        const std::size_t second_at = mark_at + 1;
        const std::size_t second_size = digit_count(text, second_at);
        const std::size_t end = second_at + second_size;
        if (second_size == 0 || end < text.size()) return Failure{NumberError{Kind::NotADigit, end}};
        const Rational second = whole_from(text.substr(second_at, second_size));
        if (mark == '.') {
            value += second / power_of_ten(second_size);
        } else if (second.is_zero()) {
            return Failure{NumberError{Kind::ZeroDenominator, second_at}};
        } else {
            value /= second;
        }
    }
    return negative ? -value : value;
}

}

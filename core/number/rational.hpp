#pragma once

#include <compare>
#include <concepts>
#include <cstdint>
#include <memory>
#include <optional>

namespace tender {

/// A type that holds whole numbers: no truth values and no characters ('7' is not seven).
template <class T>
concept WholeNumber =
    std::integral<T> && !std::same_as<T, bool> && !std::same_as<T, char> && !std::same_as<T, wchar_t> &&
    !std::same_as<T, char8_t> && !std::same_as<T, char16_t> && !std::same_as<T, char32_t>;

/// An exact fraction of any size, always in lowest terms with a positive denominator.
///
/// A value whose numerator and denominator fit 64 bits is carried as these two integers; any other lives in a
/// shared, immutable `boost::multiprecision::cpp_rational`. Which of the two it is never shows: equality, order
/// and text depend on the value alone. Nothing here rounds; see `decimal.hpp` for that.
class Rational {
public:
    /// Zero.
    Rational() noexcept = default;

    /// A whole number.
    template <WholeNumber Integer>
    // NOLINTNEXTLINE(google-explicit-constructor): every whole number is a Rational.
    Rational(Integer whole) : Rational{from_whole(whole)}
    {}

    /// Binary fractions stay outside: 0.1 is not a tenth.
    template <std::floating_point Binary>
    Rational(Binary) = delete;
    Rational(bool) = delete;
    Rational(char) = delete;

    /// numerator / denominator, or nothing when the denominator is zero.
    [[nodiscard]] static std::optional<Rational> fraction(const Rational& numerator, const Rational& denominator);

    [[nodiscard]] bool is_zero() const noexcept;
    [[nodiscard]] bool is_integer() const noexcept;
    /// -1, 0 or 1.
    [[nodiscard]] int sign() const noexcept;
    /// Whole number with the sign of the value.
    [[nodiscard]] Rational numerator() const;
    /// Whole number, at least 1.
    [[nodiscard]] Rational denominator() const;
    /// The largest whole number that is not above the value.
    [[nodiscard]] Rational floor() const;
    /// The value as a 64-bit integer, if it is whole and fits.
    [[nodiscard]] std::optional<std::int64_t> to_int64() const noexcept;

    friend Rational operator+(const Rational& a, const Rational& b);
    friend Rational operator-(const Rational& a, const Rational& b);
    friend Rational operator*(const Rational& a, const Rational& b);
    /// Precondition: b is not zero; a caller who cannot know asks `fraction`.
    friend Rational operator/(const Rational& a, const Rational& b);
    friend Rational operator-(const Rational& a);
    Rational& operator+=(const Rational& other) { return *this = *this + other; }
    Rational& operator-=(const Rational& other) { return *this = *this - other; }
    Rational& operator*=(const Rational& other) { return *this = *this * other; }
    Rational& operator/=(const Rational& other) { return *this = *this / other; }

    friend bool operator==(const Rational& a, const Rational& b) noexcept;
    friend std::strong_ordering operator<=>(const Rational& a, const Rational& b);

    /// The unbounded form; defined and used in `core/number` only.
    struct Big;
    /// For `core/number` only: the value as the unbounded form.
    [[nodiscard]] Big big() const;
    /// For `core/number` only.
    explicit Rational(const Big& value);

private:
    Rational(std::int64_t numerator, std::int64_t denominator) noexcept
        : numerator_{numerator}, denominator_{denominator}
    {}

    template <WholeNumber Integer>
    static Rational from_whole(Integer whole)
    {
        if constexpr (sizeof(Integer) == 8 && std::unsigned_integral<Integer>) {
            return from_unsigned(whole);
        } else {
            return Rational{static_cast<std::int64_t>(whole), 1};
        }
    }
    static Rational from_unsigned(std::uint64_t whole);

    std::int64_t numerator_ = 0;
    std::int64_t denominator_ = 1;
    std::shared_ptr<const Big> big_; ///< Set exactly when the value does not fit the two integers.
};

[[nodiscard]] Rational abs(const Rational& value);
/// Least common multiple of two positive whole numbers.
[[nodiscard]] Rational least_common_multiple(const Rational& a, const Rational& b);

}

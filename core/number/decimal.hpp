#pragma once

#include "core/number/rational.hpp"
#include "core/result.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace tender {

/// How a value between two neighbours is settled. "Up" and "Down" mean towards plus and minus infinity.
enum class RoundingMode {
    HalfUp,   ///< nearest; a half goes away from zero
    HalfEven, ///< nearest; a half goes to the even neighbour
    Up,       ///< towards plus infinity
    Down,     ///< towards minus infinity
    TowardZero,
    AwayFromZero,
};

/// Most decimal places of a rounding rule.
inline constexpr int rounding_places_max = 30;

/// A named rule that rounds to a number of decimal places, 0 to `rounding_places_max`.
struct Rounding {
    RoundingMode mode = RoundingMode::HalfUp;
    int places = 2;

    friend bool operator==(const Rounding&, const Rounding&) = default;
};

/// By how much two neighbouring values of the rule differ: 0.01 for two places.
[[nodiscard]] Rational unit_of(Rounding rule);

/// The value rounded once by the rule.
[[nodiscard]] Rational rounded(const Rational& value, Rounding rule);

/// Exactly `rule.places` decimals, for instance "-3.50"; never "-0.00".
[[nodiscard]] std::string decimal_text(const Rational& value, Rounding rule);

/// The exact value as people write it: a terminating decimal of at most 12 places ("24.33", "75"),
/// otherwise the fraction in lowest terms ("1800/37").
[[nodiscard]] std::string exact_text(const Rational& value);

/// The exact value as "n" or "n/d", always: the form of records and of `--json`.
[[nodiscard]] std::string fraction_text(const Rational& value);

/// Why a text is not a number.
struct NumberError {
    enum class Kind {
        Empty,
        NotADigit,       ///< `at` is the place of the first character that does not fit
        ZeroDenominator, ///< "1/0"
        TooLong,         ///< more than `number_text_size_max` characters
    };
    Kind kind;
    std::size_t at = 0; ///< index of the offending character, from 0

    friend bool operator==(const NumberError&, const NumberError&) = default;
};

/// Longest text read as a number: room for any published figure, far below what could stall a reader.
inline constexpr std::size_t number_text_size_max = 200;

/// Reads "24.33", "-3", "2433/100". ASCII digits only; a sign may stand first; no spaces, exponents, thousands
/// separators or percent signs; digits on both sides of a point.
[[nodiscard]] Result<Rational, NumberError> parse_number(std::string_view text);

}

#pragma once

#include "core/number/decimal.hpp"

namespace tender {

/// offset + slope x log(value) / log(base), rounded once by the rule: the exact decimal, although the logarithm itself
/// is no fraction. Preconditions: value >= 1 and base > 1, so that the quotient is not negative.
///
/// The quotient is a fraction a/b only if value^b = base^a, and then b is at most the number of bits of the base: these
/// few cases are found by comparing whole powers. Any other quotient lies on no rounding boundary, so bounds on it that
/// close in must in the end round alike.
[[nodiscard]] Rational rounded_logarithm_line(const Rational& offset, const Rational& slope, const Rational& value,
                                              const Rational& base, Rounding rule);

}

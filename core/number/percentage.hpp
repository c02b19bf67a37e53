#pragma once

#include "core/number/rational.hpp"

namespace tender {

/// `part` as a percentage of `whole`: exact, 33/2 for 16.5 %. Precondition: `whole` is not zero.
[[nodiscard]] inline Rational percentage(const Rational& part, const Rational& whole)
{
    return Rational{100} * part / whole;
}

}

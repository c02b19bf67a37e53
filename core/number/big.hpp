#pragma once

#include "core/number/rational.hpp"

#include <boost/multiprecision/cpp_int.hpp>

namespace tender {

/// Unbounded whole number. Expression templates are off: an `auto` must hold a value, not a formula over dead
/// temporaries.
using BigInteger =
    boost::multiprecision::number<boost::multiprecision::cpp_int_backend<>, boost::multiprecision::et_off>;
/// Unbounded fraction in lowest terms.
using BigRational =
    boost::multiprecision::number<boost::multiprecision::cpp_rational_backend, boost::multiprecision::et_off>;

/// The unbounded form of a `Rational`. Included by `core/number/*.cpp` and the tests of that folder only.
/// Trap: never compare a `BigRational` with a built-in integer; in C++20 Boost 1.74 recurses without end there.
struct Rational::Big {
    BigRational value;
};

}

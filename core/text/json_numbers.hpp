#pragma once

#include "core/number/decimal.hpp"
#include "core/text/json.hpp"

#include <cstdint>

namespace tender {

/// A count, as the number that JSON has for it.
[[nodiscard]] inline Json whole(std::uint64_t count) { return static_cast<std::int64_t>(count); }

/// An exact value, as the text of its fraction.
[[nodiscard]] inline Json exact(const Rational& value) { return fraction_text(value); }

}

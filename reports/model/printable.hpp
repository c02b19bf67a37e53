#pragma once

#include <string>
#include <string_view>

namespace tender {

/// The text as every format can carry it: UTF-8 with U+FFFD in place of bytes that are none, of control characters (a
/// line feed or tab becomes a space), and of the invisible characters that turn the direction of writing, with which a
/// name could make a line read differently from what it says.
[[nodiscard]] std::string printable(std::string_view text);

}

#pragma once

#include <string>
#include <string_view>

namespace tender {

/// The text as every format and the screen can carry it: UTF-8 with U+FFFD in place of bytes that are none, of control
/// characters (what parts lines, or a tab, becomes a space), of the invisible characters that turn the direction of
/// writing, with which a name could make a line read differently from what it says, and of those that take no room,
/// with which it could hide or look like another.
[[nodiscard]] std::string printable(std::string_view text);

}

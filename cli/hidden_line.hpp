#pragma once

#include "core/result.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace tender::cli {

/// Why no line was read.
enum class NoLine {
    NoTerminal, ///< standard input is none
    Cancelled,  ///< Ctrl-C, Ctrl-D or the end of the terminal
};

/// Shows `prompt` on standard error and reads a line from the terminal into `into` without showing it; the answer is
/// its length. What does not fit is left out. The terminal is put back as it was however the reading ends; only a
/// signal that kills the program leaves it silent (`stty sane` helps).
[[nodiscard]] Result<std::size_t, NoLine> read_hidden_line(std::string_view prompt, std::span<std::uint8_t> into);

}

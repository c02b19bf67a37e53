#pragma once

#include <string>
#include <vector>

namespace tender::cli {

/// Lines of columns, the first column to the left and all others to the right; `heading` is set off by a rule.
[[nodiscard]] std::string table_text(const std::vector<std::string>& heading,
                                     const std::vector<std::vector<std::string>>& rows);

/// How many columns a text takes on a terminal: characters, not bytes.
[[nodiscard]] std::size_t width_of(const std::string& text);

/// A text without control characters, so that nothing in a file can steer a terminal.
[[nodiscard]] std::string printable(const std::string& text);

}

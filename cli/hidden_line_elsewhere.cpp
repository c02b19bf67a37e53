// For systems without POSIX terminals: there passphrases come from a file.
#include "cli/hidden_line.hpp"

namespace tender::cli {

Result<std::size_t, NoLine> read_hidden_line(std::string_view, std::span<std::uint8_t>)
{
    return Failure{NoLine::NoTerminal};
}

}

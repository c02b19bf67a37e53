// For POSIX: termios, IEEE Std 1003.1-2017, chapter 11.
#include "cli/hidden_line.hpp"

#include <cerrno>
#include <iostream>
#include <termios.h>
#include <unistd.h>

namespace tender::cli {

namespace {

constexpr std::uint8_t ctrl_c = 3;
constexpr std::uint8_t ctrl_d = 4;
constexpr std::uint8_t ctrl_u = 21;
constexpr std::uint8_t backspace = 8;
constexpr std::uint8_t erase = 127;

/// Neither echo nor lines nor signals: each byte goes where the caller wants it and stays in no buffer of lines, and
/// Ctrl-C comes as a byte, so that it cannot leave a silent terminal behind.
class SilentTerminal {
public:
    SilentTerminal()
    {
        if (::isatty(STDIN_FILENO) != 1 || ::tcgetattr(STDIN_FILENO, &before_) != 0) return;
        auto silent = before_;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO | ECHONL | ICANON | ISIG);
        silent.c_cc[VMIN] = 1;
        silent.c_cc[VTIME] = 0;
        is_silent_ = ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent) == 0;
    }
    ~SilentTerminal()
    {
        if (is_silent_) ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_);
    }
    SilentTerminal(const SilentTerminal&) = delete;
    SilentTerminal& operator=(const SilentTerminal&) = delete;

    [[nodiscard]] bool is_silent() const noexcept { return is_silent_; }

private:
    termios before_{};
    bool is_silent_ = false;
};

bool continues_character(std::uint8_t byte) { return (byte & 0xC0U) == 0x80U; }

}

Result<std::size_t, NoLine> read_hidden_line(std::string_view prompt, std::span<std::uint8_t> into)
{
    const SilentTerminal terminal;
    if (!terminal.is_silent()) return Failure{NoLine::NoTerminal};
    std::cerr << prompt << std::flush;
    std::size_t size = 0;
    for (;;) {
        std::uint8_t byte = 0;
        const auto got = ::read(STDIN_FILENO, &byte, 1);
        if (got < 0 && errno == EINTR) continue;
        if (got != 1 || byte == ctrl_c || (byte == ctrl_d && size == 0)) {
            std::cerr << '\n';
            return Failure{NoLine::Cancelled};
        }
        if (byte == '\n' || byte == '\r' || byte == ctrl_d) break;
        if (byte == ctrl_u) {
            size = 0;
        } else if (byte == erase || byte == backspace) {
            while (size > 0 && continues_character(into[size - 1]))
                --size;
            if (size > 0) --size;
        } else if (size < into.size()) {
            into[size++] = byte;
        }
    }
    std::cerr << '\n';
    return size;
}

}

#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tender {

/// Bytes that somebody else keeps alive.
using ByteView = std::span<const std::uint8_t>;

/// The bytes of a text, as they are.
ByteView bytes_of(std::string_view text);

/// Why a text is not the hexadecimal spelling of a value.
struct HexError {
    enum class Kind {
        WrongLength, ///< not two digits for each byte
        NotADigit,   ///< something other than 0-9 and a-f; capital letters are refused too
    };
    Kind kind;
    std::size_t at = 0; ///< index of the first character that does not fit, from 0; the length found for WrongLength

    friend bool operator==(const HexError&, const HexError&) = default;
};

/// Two lower-case digits for each byte.
std::string hex_text(ByteView bytes);

/// Fills `bytes` from exactly twice as many lower-case digits; otherwise says why not.
std::optional<HexError> read_hex(std::string_view hex, std::span<std::uint8_t> bytes);

/// RFC 4648 section 4, with padding, as in checkpoints.
std::string base64_text(ByteView bytes);

/// The bytes that `base64_text` would spell as exactly this text: padding must be there, spare bits must be zero.
std::optional<std::vector<std::uint8_t>> bytes_from_base64(std::string_view text);

/// RFC 4648 section 6 without padding, in groups of four letters: "GFRS 2EEI ...". Made for paper: no letter of its
/// alphabet (A-Z, 2-7) looks like a digit of it.
std::string paper_code(ByteView bytes);

/// The bytes that somebody typed from paper: small letters are welcome, spaces, hyphens and line ends are skipped.
std::optional<std::vector<std::uint8_t>> bytes_from_paper_code(std::string_view text);

}

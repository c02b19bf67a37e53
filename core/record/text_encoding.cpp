#include "core/record/text_encoding.hpp"

namespace tender {
namespace {

constexpr std::string_view hex_digits = "0123456789abcdef";
constexpr std::string_view base64_digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::string_view base32_digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/// Spells bytes with digits of `bits` bits each, most significant first; spare bits of the last digit are zero.
std::string digits_of(ByteView bytes, std::string_view alphabet, unsigned bits)
{
    std::string text;
    text.reserve(bytes.size() * 8 / bits + 1);
    unsigned pending = 0;
    unsigned pending_bits = 0;
    for (const unsigned byte : bytes) {
        pending = (pending << 8U) | byte;
        pending_bits += 8;
        while (pending_bits >= bits) {
            pending_bits -= bits;
            text += alphabet[(pending >> pending_bits) & ((1U << bits) - 1U)];
        }
        pending &= (1U << pending_bits) - 1U;
    }
    if (pending_bits > 0) text += alphabet[(pending << (bits - pending_bits)) & ((1U << bits) - 1U)];
    return text;
}

/// The reverse of `digits_of`: refuses foreign characters, superfluous digits and spare bits that are not zero.
std::optional<std::vector<std::uint8_t>> bytes_from_digits(std::string_view text, std::string_view alphabet,
                                                           unsigned bits)
{
    std::vector<std::uint8_t> bytes;
    bytes.reserve(text.size() * bits / 8);
    unsigned pending = 0;
    unsigned pending_bits = 0;
    for (const char character : text) {
        const auto digit = alphabet.find(character);
        if (digit == std::string_view::npos) return std::nullopt;
        pending = (pending << bits) | static_cast<unsigned>(digit);
        pending_bits += bits;
        if (pending_bits >= 8) {
            pending_bits -= 8;
            bytes.push_back(static_cast<std::uint8_t>((pending >> pending_bits) & 0xFFU));
        }
        pending &= (1U << pending_bits) - 1U;
    }
    if (pending_bits >= bits || pending != 0) return std::nullopt;
    return bytes;
}

}

ByteView bytes_of(std::string_view text)
{
    // Reading objects as unsigned bytes is what the language allows this cast for.
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

std::string hex_text(ByteView bytes) { return digits_of(bytes, hex_digits, 4); }

std::optional<HexError> read_hex(std::string_view hex, std::span<std::uint8_t> bytes)
{
    if (hex.size() != bytes.size() * 2) return HexError{HexError::Kind::WrongLength, hex.size()};
    for (std::size_t i = 0; i < hex.size(); ++i) {
        const auto digit = hex_digits.find(hex[i]);
        if (digit == std::string_view::npos) return HexError{HexError::Kind::NotADigit, i};
        const auto shifted = i % 2 == 0 ? 0U : static_cast<unsigned>(bytes[i / 2]) << 4U;
        bytes[i / 2] = static_cast<std::uint8_t>(shifted | static_cast<unsigned>(digit));
    }
    return std::nullopt;
}

std::string base64_text(ByteView bytes)
{
    auto text = digits_of(bytes, base64_digits, 6);
    while (text.size() % 4 != 0)
        text += '=';
    return text;
}

std::optional<std::vector<std::uint8_t>> bytes_from_base64(std::string_view text)
{
    if (text.size() % 4 != 0) return std::nullopt;
    for (int padding = 0; padding < 2 && text.ends_with('='); ++padding)
        text.remove_suffix(1);
    return bytes_from_digits(text, base64_digits, 6);
}

std::string paper_code(ByteView bytes)
{
    const auto digits = digits_of(bytes, base32_digits, 5);
    std::string code;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && i % 4 == 0) code += ' ';
        code += digits[i];
    }
    return code;
}

std::optional<std::vector<std::uint8_t>> bytes_from_paper_code(std::string_view text)
{
    std::string digits;
    for (const char character : text) {
        if (character == ' ' || character == '-' || character == '\n' || character == '\r') continue;
        digits += character >= 'a' && character <= 'z' ? static_cast<char>(character - 'a' + 'A') : character;
    }
    return bytes_from_digits(digits, base32_digits, 5);
}

}

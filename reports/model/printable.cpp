#include "reports/model/printable.hpp"

#include <cstddef>
#include <cstdint>

namespace tender {

namespace {

struct CodePoint {
    std::uint32_t value = 0;
    std::size_t size = 0; ///< bytes; 0 when the bytes are not UTF-8
};

CodePoint code_point_at(std::string_view text, std::size_t at)
{
    const auto byte = [&](std::size_t offset) {
        return static_cast<std::uint32_t>(static_cast<unsigned char>(text[at + offset]));
    };
    const auto lead = byte(0);
    if (lead < 0x80) return {lead, 1};
    const std::size_t size = (lead >> 5U) == 0x6 ? 2 : (lead >> 4U) == 0xe ? 3 : (lead >> 3U) == 0x1e ? 4 : 0;
    if (size == 0 || at + size > text.size()) return {};
    std::uint32_t value = lead & (0xffU >> (size + 1));
    for (std::size_t offset = 1; offset < size; ++offset) {
        if ((byte(offset) >> 6U) != 0x2) return {};
        value = (value << 6U) | (byte(offset) & 0x3fU);
    }
    const std::uint32_t least = size == 2 ? 0x80 : size == 3 ? 0x800 : 0x10000;
    const bool surrogate = value >= 0xd800 && value <= 0xdfff;
    return value < least || value > 0x10ffff || surrogate ? CodePoint{} : CodePoint{value, size};
}

bool must_not_print(std::uint32_t value)
{
    const bool control = value < 0x20 || (value >= 0x7f && value <= 0x9f);
    const bool direction = value == 0x61c || value == 0x200e || value == 0x200f ||
                           (value >= 0x202a && value <= 0x202e) || (value >= 0x2066 && value <= 0x2069);
    const bool no_character = (value & 0xfffeU) == 0xfffe || (value >= 0xfdd0 && value <= 0xfdef);
    return control || direction || no_character;
}

}

std::string printable(std::string_view text)
{
    std::string clean;
    clean.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto [value, size] = code_point_at(text, at);
        if (value == '\n' || value == '\t' || value == '\r') {
            clean += ' ';
        } else if (size == 0 || must_not_print(value)) {
            clean += "\xef\xbf\xbd";
        } else {
            clean += text.substr(at, size);
        }
        at += size == 0 ? 1 : size;
    }
    return clean;
}

}

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

bool between(std::uint32_t value, std::uint32_t first, std::uint32_t last) { return value >= first && value <= last; }

/// Takes no room, or room that looks empty: a name could hide in it, or look like another one.
bool is_unseen(std::uint32_t value)
{
    const bool filler = value == 0x115f || value == 0x1160 || value == 0x3164 || value == 0xffa0;
    return filler || value == 0xad || between(value, 0x17b4, 0x17b5) || value == 0x2800 || value == 0x2065 ||
           value == 0x34f || value == 0x180e || value == 0x200b || between(value, 0x2060, 0x2064) ||
           between(value, 0x206a, 0x206f) || value == 0xfeff || between(value, 0xfff9, 0xfffb) ||
           between(value, 0x1d173, 0x1d17a) || between(value, 0xe0000, 0xe007f) || between(value, 0xe0100, 0xe01ef);
}

bool must_not_print(std::uint32_t value)
{
    const bool control = value < 0x20 || between(value, 0x7f, 0x9f);
    const bool direction = value == 0x61c || value == 0x200e || value == 0x200f || between(value, 0x202a, 0x202e) ||
                           between(value, 0x2066, 0x2069);
    const bool no_character = (value & 0xfffeU) == 0xfffe || between(value, 0xfdd0, 0xfdef);
    return control || direction || no_character || is_unseen(value);
}

bool parts_lines(std::uint32_t value)
{
    return value == '\n' || value == '\t' || value == '\r' || value == 0x2028 || value == 0x2029;
}

bool is_joiner(std::uint32_t value) { return value == 0x200c || value == 0x200d; }

/// Persian, the scripts of India and pictures of several people are written with joiners; after anything else, or one
/// after another, they are only unseen.
bool may_join(std::uint32_t before)
{
    constexpr std::uint32_t first_after_latin = 0x300;
    return before >= first_after_latin && !is_joiner(before);
}

}

std::string printable(std::string_view text)
{
    std::string clean;
    clean.reserve(text.size());
    std::uint32_t before = 0; // 0 after what is no letter
    for (std::size_t at = 0; at < text.size();) {
        const auto [value, size] = code_point_at(text, at);
        const bool replaced = size == 0 || must_not_print(value) || (is_joiner(value) && !may_join(before));
        if (size != 0 && parts_lines(value)) {
            clean += ' ';
        } else if (replaced) {
            clean += "\xef\xbf\xbd";
        } else {
            clean += text.substr(at, size);
        }
        before = replaced || parts_lines(value) ? 0 : value;
        at += size == 0 ? 1 : size;
    }
    return clean;
}

}

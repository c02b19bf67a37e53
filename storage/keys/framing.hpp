#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace tender {

/// A count as eight bytes, the most significant first.
inline void append_count(std::string& bytes, std::uint64_t count)
{
    for (int shift = 56; shift >= 0; shift -= 8)
        bytes += static_cast<char>(count >> static_cast<unsigned>(shift));
}

/// A text behind its length in bytes: texts put one after another can then be told apart in one way only.
inline void append_framed(std::string& bytes, std::string_view text)
{
    append_count(bytes, text.size());
    bytes += text;
}

}

#include "storage/profile/spelled_name.hpp"

#include "storage/keys/sodium_signing.hpp"

#include <cstdint>

namespace tender {

std::string spelled_name(std::string_view id)
{
    constexpr std::size_t length_max = 80; // three characters for each byte still fit into a name of 255
    if (id.empty() || id.size() > length_max) return "~" + SodiumHasher{}.sha256(bytes_of(id)).hex();
    constexpr std::string_view plain = "abcdefghijklmnopqrstuvwxyz0123456789-_";
    std::string name;
    for (const std::uint8_t byte : bytes_of(id)) {
        if (plain.find(static_cast<char>(byte)) != std::string_view::npos)
            name += static_cast<char>(byte);
        else
            name += "%" + hex_text(ByteView{&byte, 1});
    }
    return name;
}

}

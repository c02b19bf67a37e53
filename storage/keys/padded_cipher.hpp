#pragma once

#include "core/record/text_encoding.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace tender {

/// Content is padded to a multiple of so many bytes, by at least one.
inline constexpr std::size_t padding_step = 4096;
inline constexpr std::size_t cipher_key_size = 32;

/// nonce ‖ XChaCha20-Poly1305 of the padded content, under a new random nonce (docs/formats/envelope.md).
std::string encrypt_padded(ByteView key, std::string_view associated, std::string_view content);

/// The content that `encrypt_padded` was given, or nothing if key, associated text or bytes are not the same.
std::optional<std::string> decrypt_padded(ByteView key, std::string_view associated, std::string_view bytes);

}

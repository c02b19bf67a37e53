#pragma once

#include <sodium.h>

#include <cstddef>

namespace tender {

/// Sizes in bytes of XChaCha20-Poly1305, with which secrets are wrapped and contents sealed.
inline constexpr std::size_t aead_nonce_size = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
inline constexpr std::size_t aead_tag_size = crypto_aead_xchacha20poly1305_ietf_ABYTES;

}

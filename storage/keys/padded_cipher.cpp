#include "storage/keys/padded_cipher.hpp"

#include "storage/keys/aead_sizes.hpp"

#include "core/expect.hpp"
#include "storage/keys/sodium.hpp"

#include <sodium.h>

#include <cstdint>

namespace tender {
namespace {

static_assert(cipher_key_size == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);

std::uint8_t* writable(std::string& bytes, std::size_t at)
{
    // Bytes of a text may be written as unsigned ones.
    return reinterpret_cast<std::uint8_t*>(bytes.data()) + at;
}

}

std::string encrypt_padded(ByteView key, std::string_view associated, std::string_view content)
{
    prepare_sodium();
    TENDER_EXPECT(key.size() == cipher_key_size);
    const auto padded_size = (content.size() / padding_step + 1) * padding_step;
    // Encrypted where it stands, so that no second copy of the content is left behind.
    std::string bytes;
    bytes.reserve(aead_nonce_size + padded_size + aead_tag_size);
    bytes.append(aead_nonce_size, '\0');
    bytes += content;
    bytes.resize(aead_nonce_size + padded_size + aead_tag_size, '\0');
    auto* const text = writable(bytes, aead_nonce_size);
    std::size_t padded = 0;
    TENDER_EXPECT(sodium_pad(&padded, text, content.size(), padding_step, padded_size) == 0 && padded == padded_size);
    auto* const nonce = writable(bytes, 0);
    randombytes_buf(nonce, aead_nonce_size);
    unsigned long long written = 0;
    const auto covered = bytes_of(associated);
    crypto_aead_xchacha20poly1305_ietf_encrypt(text, &written, text, padded_size, covered.data(), covered.size(),
                                               nullptr, nonce, key.data());
    TENDER_EXPECT(written == padded_size + aead_tag_size);
    return bytes;
}

std::optional<std::string> decrypt_padded(ByteView key, std::string_view associated, std::string_view bytes)
{
    prepare_sodium();
    TENDER_EXPECT(key.size() == cipher_key_size);
    if (bytes.size() < aead_nonce_size + padding_step + aead_tag_size) return std::nullopt;
    const auto padded_size = bytes.size() - aead_nonce_size - aead_tag_size;
    if (padded_size % padding_step != 0) return std::nullopt;
    const auto input = bytes_of(bytes);
    const auto covered = bytes_of(associated);
    std::string content(padded_size, '\0');
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(writable(content, 0), nullptr, nullptr,
                                                   input.data() + aead_nonce_size, input.size() - aead_nonce_size,
                                                   covered.data(), covered.size(), input.data(), key.data()) != 0)
        return std::nullopt;
    // What was sealed with the right key by another program may still be padded wrongly.
    std::size_t size = 0;
    if (sodium_unpad(&size, writable(content, 0), padded_size, padding_step) != 0) return std::nullopt;
    content.resize(size);
    return content;
}

}

#pragma once

#include "storage/keys/padded_cipher.hpp"
#include "storage/keys/secret_bytes.hpp"

#include <utility>

namespace tender {

/// Hides what a person has not handed in yet: readable with this person's keys only.
class DraftCipher {
public:
    static constexpr std::size_t key_size = cipher_key_size;

    /// `key` has `key_size` bytes.
    explicit DraftCipher(SecretBytes key) : key_{std::move(key)} {}

    /// `associated` is not hidden; it says which draft this is, and nothing is read under another one. Two encryptions
    /// of the same text differ; their length tells that of the text to 4 KiB only.
    std::string encrypt(std::string_view associated, std::string_view text) const
    {
        return key_.read([&](ByteView key) { return encrypt_padded(key, associated, text); });
    }
    /// Nothing if the bytes are not what this person's keys encrypted under `associated`.
    std::optional<std::string> decrypt(std::string_view associated, std::string_view bytes) const
    {
        return key_.read([&](ByteView key) { return decrypt_padded(key, associated, bytes); });
    }

private:
    SecretBytes key_;
};

}

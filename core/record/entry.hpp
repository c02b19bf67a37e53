#pragma once

#include "core/record/cryptography.hpp"
#include "core/record/identifiers.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace tender {

/// Largest payload that is written or read, in bytes.
inline constexpr std::size_t payload_size_max = std::size_t{16} * 1024 * 1024;

/// One signed act. The payload is kept as the exact bytes that were signed: it is never encoded again to be verified.
/// What it says is not this folder's business. See docs/formats/record.md.
struct Entry {
    std::string payload;
    Signature signature;

    friend bool operator==(const Entry&, const Entry&) = default;
};

/// The bytes that an author signs: "plumbline/entry/1", a zero byte, the payload. The prefix keeps a signature given
/// here from meaning anything elsewhere.
std::string entry_signing_bytes(std::string_view payload);

/// The entry that `signer` makes of a payload.
Entry signed_entry(const Signer& signer, std::string payload);

/// Whether the holder of `author` signed this entry.
bool is_signed_by(const SignatureCheck& check, const PublicKey& author, const Entry& entry);

/// What the tree is built over: the 64 bytes of the signature, then the payload.
std::string leaf_data(const Entry& entry);

/// SHA-256 over "plumbline/key/1", a zero byte, "Ed25519", a zero byte, and the public key.
KeyId key_id(const Hasher& hasher, const PublicKey& key);

}

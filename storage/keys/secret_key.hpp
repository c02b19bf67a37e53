#pragma once

#include "core/record/identifiers.hpp"
#include "core/result.hpp"
#include "storage/keys/secret_bytes.hpp"

#include <cstdint>
#include <span>
#include <utility>

namespace tender {

/// An Ed25519 secret key in protected memory, readable only while it signs. It can be moved, not copied, and its bytes
/// never come out.
class SecretKey {
public:
    static constexpr std::size_t seed_size = 32;

    /// The key of RFC 8032 that grows from this seed. Whoever passes the seed wipes it.
    [[nodiscard]] static Result<SecretKey, KeyError> from_seed(std::span<const std::uint8_t, seed_size> seed);
    /// A new key from the system's random source.
    [[nodiscard]] static Result<SecretKey, KeyError> generate();

    const PublicKey& public_key() const noexcept { return public_key_; }
    /// Pure Ed25519 over exactly these bytes.
    Signature sign(ByteView message) const;

private:
    SecretKey(SecretBytes secret, const PublicKey& public_key) : secret_{std::move(secret)}, public_key_{public_key} {}

    SecretBytes secret_;
    PublicKey public_key_;
};

}

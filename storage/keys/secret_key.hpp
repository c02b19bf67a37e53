#pragma once

#include "core/record/identifiers.hpp"
#include "core/result.hpp"

#include <cstdint>
#include <memory>
#include <span>
#include <string>

namespace tender {

/// Why there is no key.
enum class KeyError {
    NoProtectedMemory, ///< the system grants no (more) locked memory for secrets
    BadName,           ///< not a name for signature lines, see `is_key_name`
};

/// An Ed25519 secret key in memory of its own: between guard pages, locked against swapping where the system allows
/// it, readable only while it signs, wiped at the end. It can be moved, not copied, and its bytes never come out.
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
    struct Release {
        void operator()(std::uint8_t* secret) const;
    };
    using Secret = std::unique_ptr<std::uint8_t, Release>;

    SecretKey(Secret secret, const PublicKey& public_key);
    static Result<Secret, KeyError> allocate();

    Secret secret_;
    PublicKey public_key_;
};

}

#pragma once

#include "core/record/cryptography.hpp"
#include "core/result.hpp"
#include "storage/keys/secret_key.hpp"

#include <string>

namespace tender {

/// SHA-256 by libsodium.
class SodiumHasher final : public Hasher {
public:
    SodiumHasher();
    Hash sha256(ByteView data) const override;
};

/// Ed25519 verification by libsodium: without cofactor, S reduced, public key and R canonical and not of small order.
class SodiumSignatureCheck final : public SignatureCheck {
public:
    SodiumSignatureCheck();
    bool valid(const PublicKey& key, ByteView message, const Signature& signature) const override;
};

/// Signs with a secret key that it owns.
class SodiumSigner final : public Signer {
public:
    /// `key_name` goes on the signature lines of checkpoints and must fit `is_key_name`.
    [[nodiscard]] static Result<SodiumSigner, KeyError> from(SecretKey key, std::string key_name);

    Signature sign(ByteView message) const override { return key_.sign(message); }
    PublicKey public_key() const override { return key_.public_key(); }
    std::string key_name() const override { return key_name_; }

private:
    SodiumSigner(SecretKey key, std::string key_name);

    SecretKey key_;
    std::string key_name_;
};

/// Whether a key may be enrolled: a canonical point of the main subgroup. Stricter than verification, which lets points
/// with a small-order part pass because refusing them costs a multiplication on each entry.
bool is_enrollable(const PublicKey& key);

}

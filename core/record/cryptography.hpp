#pragma once

#include "core/record/identifiers.hpp"

#include <string>

namespace tender {

/// SHA-256 (FIPS 180-4), from outside: core holds no cryptography.
class Hasher {
public:
    virtual ~Hasher() = default;
    virtual Hash sha256(ByteView data) const = 0;

protected:
    Hasher() = default;
    Hasher(const Hasher&) = default;
    Hasher& operator=(const Hasher&) = default;
    Hasher(Hasher&&) = default;
    Hasher& operator=(Hasher&&) = default;
};

/// Somebody's signing key, held where core cannot see it.
class Signer {
public:
    virtual ~Signer() = default;
    /// Pure Ed25519 over exactly these bytes.
    virtual Signature sign(ByteView message) const = 0;
    virtual PublicKey public_key() const = 0;
    /// The name on the signature line of a checkpoint; fits `is_key_name`.
    virtual std::string key_name() const = 0;

protected:
    Signer() = default;
    Signer(const Signer&) = default;
    Signer& operator=(const Signer&) = default;
    Signer(Signer&&) = default;
    Signer& operator=(Signer&&) = default;
};

/// Tells a valid signature from any other.
class SignatureCheck {
public:
    virtual ~SignatureCheck() = default;
    /// True only if `signature` is a pure Ed25519 signature by `key` over exactly `message`. Signatures that could be
    /// written in a second way (S not reduced, points not canonical or of small order) are not valid.
    virtual bool valid(const PublicKey& key, ByteView message, const Signature& signature) const = 0;

protected:
    SignatureCheck() = default;
    SignatureCheck(const SignatureCheck&) = default;
    SignatureCheck& operator=(const SignatureCheck&) = default;
    SignatureCheck(SignatureCheck&&) = default;
    SignatureCheck& operator=(SignatureCheck&&) = default;
};

}

#include "storage/keys/secret_key.hpp"

#include "storage/keys/sodium.hpp"

#include <sodium.h>

#include <utility>

namespace tender {

static_assert(SecretKey::seed_size == crypto_sign_SEEDBYTES);
static_assert(PublicKey::size() == crypto_sign_PUBLICKEYBYTES);
static_assert(Signature::size() == crypto_sign_BYTES);

void SecretKey::Release::operator()(std::uint8_t* secret) const
{
    sodium_free(secret); // wipes first
}

SecretKey::SecretKey(Secret secret, const PublicKey& public_key) : secret_{std::move(secret)}, public_key_{public_key}
{
    sodium_mprotect_noaccess(secret_.get());
}

Result<SecretKey::Secret, KeyError> SecretKey::allocate()
{
    prepare_sodium();
    Secret secret{static_cast<std::uint8_t*>(sodium_malloc(crypto_sign_SECRETKEYBYTES))};
    if (secret == nullptr) return Failure{KeyError::NoProtectedMemory};
    return secret;
}

Result<SecretKey, KeyError> SecretKey::from_seed(std::span<const std::uint8_t, seed_size> seed)
{
    auto secret = allocate();
    if (!secret) return Failure{secret.error()};
    PublicKey::Array public_key{};
    crypto_sign_seed_keypair(public_key.data(), secret->get(), seed.data());
    return SecretKey{std::move(*secret), PublicKey{public_key}};
}

Result<SecretKey, KeyError> SecretKey::generate()
{
    auto secret = allocate();
    if (!secret) return Failure{secret.error()};
    PublicKey::Array public_key{};
    crypto_sign_keypair(public_key.data(), secret->get());
    return SecretKey{std::move(*secret), PublicKey{public_key}};
}

Signature SecretKey::sign(ByteView message) const
{
    Signature::Array signature{};
    sodium_mprotect_readonly(secret_.get());
    crypto_sign_detached(signature.data(), nullptr, message.data(), message.size(), secret_.get());
    sodium_mprotect_noaccess(secret_.get());
    return Signature{signature};
}

}

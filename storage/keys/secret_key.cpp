#include "storage/keys/secret_key.hpp"

#include "storage/keys/sodium.hpp"

#include <sodium.h>

namespace tender {

static_assert(SecretKey::seed_size == crypto_sign_SEEDBYTES);
static_assert(PublicKey::size() == crypto_sign_PUBLICKEYBYTES);
static_assert(Signature::size() == crypto_sign_BYTES);

Result<SecretKey, KeyError> SecretKey::from_seed(std::span<const std::uint8_t, seed_size> seed)
{
    auto secret = SecretBytes::zeros(crypto_sign_SECRETKEYBYTES);
    if (!secret) return Failure{secret.error()};
    PublicKey::Array public_key{};
    secret->write(
        [&](std::span<std::uint8_t> bytes) { crypto_sign_seed_keypair(public_key.data(), bytes.data(), seed.data()); });
    return SecretKey{std::move(*secret), PublicKey{public_key}};
}

Result<SecretKey, KeyError> SecretKey::generate()
{
    auto secret = SecretBytes::zeros(crypto_sign_SECRETKEYBYTES);
    if (!secret) return Failure{secret.error()};
    PublicKey::Array public_key{};
    secret->write([&](std::span<std::uint8_t> bytes) { crypto_sign_keypair(public_key.data(), bytes.data()); });
    return SecretKey{std::move(*secret), PublicKey{public_key}};
}

Signature SecretKey::sign(ByteView message) const
{
    Signature::Array signature{};
    secret_.read([&](ByteView secret) {
        crypto_sign_detached(signature.data(), nullptr, message.data(), message.size(), secret.data());
    });
    return Signature{signature};
}

}

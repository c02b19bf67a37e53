#include "storage/keys/sodium_signing.hpp"

#include "core/record/checkpoint.hpp"
#include "storage/keys/sodium.hpp"

#include <sodium.h>

#include <utility>

namespace tender {

static_assert(Hash::size() == crypto_hash_sha256_BYTES);

SodiumHasher::SodiumHasher() { prepare_sodium(); }

Hash SodiumHasher::sha256(ByteView data) const
{
    Hash::Array hash{};
    crypto_hash_sha256(hash.data(), data.data(), data.size());
    return Hash{hash};
}

SodiumSignatureCheck::SodiumSignatureCheck() { prepare_sodium(); }

bool SodiumSignatureCheck::valid(const PublicKey& key, ByteView message, const Signature& signature) const
{
    return crypto_sign_verify_detached(signature.bytes().data(), message.data(), message.size(), key.bytes().data()) ==
           0;
}

SodiumSigner::SodiumSigner(SecretKey key, std::string key_name) : key_{std::move(key)}, key_name_{std::move(key_name)}
{}

Result<SodiumSigner, KeyError> SodiumSigner::from(SecretKey key, std::string key_name)
{
    if (!is_key_name(key_name)) return Failure{KeyError::BadName};
    return SodiumSigner{std::move(key), std::move(key_name)};
}

bool is_enrollable(const PublicKey& key)
{
    prepare_sodium();
    return crypto_core_ed25519_is_valid_point(key.bytes().data()) == 1;
}

}

#include "storage/keys/demonstration_key.hpp"

#include <string>

namespace tender {
namespace {

Result<SecretKey, KeyError> demonstration_secret()
{
    const auto seed = SodiumHasher{}.sha256(bytes_of(demonstration_seed_text));
    return SecretKey::from_seed(seed.bytes());
}

}

Result<SodiumSigner, KeyError> demonstration_signer()
{
    auto secret = demonstration_secret();
    if (!secret) return Failure{secret.error()};
    return SodiumSigner::from(std::move(*secret), std::string{demonstration_key_name});
}

bool is_demonstration_key(const PublicKey& key)
{
    // A constant, so that the answer needs no protected memory; a test compares it with the key itself.
    return key.hex() == "f03fd4125f71c2630501fc4b8ee2e837ae20d25b935d1b9c18b1164a025ad1fc";
}

}

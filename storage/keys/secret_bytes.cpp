#include "storage/keys/secret_bytes.hpp"

#include "core/expect.hpp"
#include "storage/keys/sodium.hpp"

#include <sodium.h>

namespace tender {

void SecretBytes::Release::operator()(std::uint8_t* bytes) const
{
    sodium_free(bytes); // wipes first
}

SecretBytes::Access::Access(const SecretBytes& secret, Kind kind) : bytes_{secret.bytes_.get()}
{
    TENDER_EXPECT(bytes_ != nullptr); // used after it was moved away
    if (kind == Kind::Read)
        sodium_mprotect_readonly(bytes_);
    else
        sodium_mprotect_readwrite(bytes_);
}

SecretBytes::Access::~Access() { sodium_mprotect_noaccess(bytes_); }

Result<SecretBytes, KeyError> SecretBytes::zeros(std::size_t size)
{
    prepare_sodium();
    TENDER_EXPECT(size > 0);
    auto* bytes = static_cast<std::uint8_t*>(sodium_malloc(size));
    if (bytes == nullptr) return Failure{KeyError::NoProtectedMemory};
    sodium_memzero(bytes, size);
    sodium_mprotect_noaccess(bytes);
    return SecretBytes{bytes, size};
}

Result<SecretBytes, KeyError> SecretBytes::random(std::size_t size)
{
    auto secret = zeros(size);
    if (secret) secret->write([](std::span<std::uint8_t> bytes) { randombytes_buf(bytes.data(), bytes.size()); });
    return secret;
}

}

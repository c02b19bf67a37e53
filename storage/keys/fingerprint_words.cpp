#include "storage/keys/fingerprint_words.hpp"

#include "storage/keys/proquint.hpp"
#include "storage/keys/sodium_signing.hpp"

namespace tender {

std::string fingerprint_words(const PublicKey& signing, const ReceivingKey& receiving)
{
    constexpr std::size_t bytes_shown = 10;
    std::string keys{"plumbline/fingerprint/1\0", 24};
    keys.append(signing.bytes().begin(), signing.bytes().end());
    keys.append(receiving.bytes().begin(), receiving.bytes().end());
    const auto hash = SodiumHasher{}.sha256(bytes_of(keys));
    return proquint_text(ByteView{hash.bytes()}.first(bytes_shown));
}

}

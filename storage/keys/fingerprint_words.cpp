#include "storage/keys/fingerprint_words.hpp"

#include "storage/keys/proquint.hpp"
#include "storage/keys/sodium_signing.hpp"

#include <algorithm>
#include <array>

namespace tender {

namespace {

constexpr std::size_t bytes_shown = 10;

}

std::string fingerprint_words(const PublicKey& signing, const ReceivingKey& receiving)
{
    std::string keys{"plumbline/fingerprint/1\0", 24};
    keys.append(signing.bytes().begin(), signing.bytes().end());
    keys.append(receiving.bytes().begin(), receiving.bytes().end());
    const auto hash = SodiumHasher{}.sha256(bytes_of(keys));
    return proquint_text(ByteView{hash.bytes()}.first(bytes_shown));
}

bool is_fingerprint(std::string_view typed, const PublicKey& signing, const ReceivingKey& receiving)
{
    std::array<std::uint8_t, proquint_length(bytes_shown / 2)> letters{};
    if (!read_proquints(typed, letters)) return false;
    return std::equal(letters.begin(), letters.end(), fingerprint_words(signing, receiving).begin());
}

}

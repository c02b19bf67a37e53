#include "storage/keys/passphrase.hpp"

#include "storage/keys/proquint.hpp"

#include <algorithm>

namespace tender {
namespace {

constexpr std::size_t generated_length = proquint_length(Passphrase::generated_words);

/// Every byte of UTF-8 that does not continue a character begins one.
std::size_t character_count(std::string_view text)
{
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }));
}

}

Result<Passphrase, PassphraseError> Passphrase::typed(std::string_view text)
{
    if (text.size() > bytes_max) return Failure{PassphraseError::TooLong};
    if (character_count(text) < characters_min) return Failure{PassphraseError::TooShort};
    auto words = SecretBytes::zeros(generated_length);
    auto copy = SecretBytes::zeros(text.size());
    if (!words || !copy) return Failure{PassphraseError::NoProtectedMemory};
    if (words->write([&](std::span<std::uint8_t> letters) { return read_proquints(text, letters); }))
        return Passphrase{std::move(*words)};
    copy->write([&](std::span<std::uint8_t> bytes) { std::copy(text.begin(), text.end(), bytes.begin()); });
    return Passphrase{std::move(*copy)};
}

Result<Passphrase, PassphraseError> Passphrase::generated()
{
    const auto chance = SecretBytes::random(2 * generated_words);
    auto words = SecretBytes::zeros(generated_length);
    if (!chance || !words) return Failure{PassphraseError::NoProtectedMemory};
    words->write([&](std::span<std::uint8_t> letters) {
        chance->read([&](ByteView bytes) { spell_proquints(bytes, letters); });
    });
    return Passphrase{std::move(*words)};
}

}

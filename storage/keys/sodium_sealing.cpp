#include "storage/keys/sodium_sealing.hpp"

#include "core/expect.hpp"
#include "storage/keys/framing.hpp"
#include "storage/keys/padded_cipher.hpp"
#include "storage/keys/sodium.hpp"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <set>

namespace tender {
namespace {

using namespace std::string_view_literals;

constexpr auto key_label = "plumbline/envelope-key/1\0"sv;
constexpr auto content_label = "plumbline/envelope/1\0"sv;
constexpr auto part_label = "plumbline/envelope-part/1\0"sv;

constexpr std::size_t part_size = EnvelopeKey::size();
constexpr std::size_t opened_size = part_size + Hash::size();
constexpr std::size_t sealed_size = crypto_box_SEALBYTES + opened_size;

static_assert(EnvelopeKey::size() == cipher_key_size);
static_assert(ReceivingKey::size() == crypto_box_PUBLICKEYBYTES);
static_assert(SodiumUnsealing::seed_size == crypto_box_SEEDBYTES);
static_assert(Hash::size() == crypto_hash_sha256_BYTES);

Hash commitment_to(ByteView key)
{
    crypto_hash_sha256_state state;
    crypto_hash_sha256_init(&state);
    const auto label = bytes_of(key_label);
    crypto_hash_sha256_update(&state, label.data(), label.size());
    crypto_hash_sha256_update(&state, key.data(), key.size());
    Hash::Array hash{};
    crypto_hash_sha256_final(&state, hash.data());
    sodium_memzero(&state, sizeof state);
    return Hash{hash};
}

/// Names the one place that a part fits: envelope, subset, opener.
Hash binding_of(std::string_view associated, const std::vector<std::string>& subset, std::string_view opener)
{
    std::string place{part_label};
    append_framed(place, associated);
    append_count(place, subset.size());
    for (const auto& person : subset)
        append_framed(place, person);
    append_framed(place, opener);
    Hash::Array hash{};
    const auto bytes = bytes_of(place);
    crypto_hash_sha256(hash.data(), bytes.data(), bytes.size());
    return Hash{hash};
}

std::string labelled(std::string_view associated)
{
    std::string text{content_label};
    text += associated;
    return text;
}

bool is_unambiguous(const std::vector<Opener>& openers)
{
    std::set<std::string_view> persons;
    std::set<ReceivingKey> keys;
    return std::all_of(openers.begin(), openers.end(), [&](const Opener& opener) {
        // One key under two names would make one person count as two.
        return !opener.person.empty() && persons.insert(opener.person).second && keys.insert(opener.key).second;
    });
}

void add_into(std::span<std::uint8_t> sum, ByteView bytes)
{
    for (std::size_t i = 0; i < sum.size(); ++i)
        sum[i] = static_cast<std::uint8_t>(sum[i] ^ bytes[i]);
}

/// Splits `key` over the openers of one subset and seals each part: all parts but the last are random, the last is
/// what the others lack.
Result<void, SealingError> add_parts(std::vector<SealedPart>& parts, const SecretBytes& key,
                                     std::string_view associated, const std::vector<const Opener*>& subset)
{
    auto rest = SecretBytes::zeros(part_size);
    auto opened = SecretBytes::zeros(opened_size);
    if (!rest || !opened) return Failure{SealingError::NoProtectedMemory};
    rest->write([&](std::span<std::uint8_t> left) { key.read([&](ByteView whole) { add_into(left, whole); }); });

    std::vector<std::string> persons;
    persons.reserve(subset.size());
    for (const auto* opener : subset)
        persons.push_back(opener->person);
    for (std::size_t i = 0; i < subset.size(); ++i) {
        const bool last = i + 1 == subset.size();
        const auto binding = binding_of(associated, persons, subset[i]->person).bytes();
        std::array<std::uint8_t, sealed_size> sealed{};
        const bool done = opened->write([&](std::span<std::uint8_t> bytes) {
            rest->write([&](std::span<std::uint8_t> left) {
                const auto part = bytes.first(part_size);
                if (last)
                    std::copy(left.begin(), left.end(), part.begin());
                else
                    randombytes_buf(part.data(), part.size());
                add_into(left, part);
            });
            std::copy(binding.begin(), binding.end(), bytes.begin() + part_size);
            return crypto_box_seal(sealed.data(), bytes.data(), bytes.size(), subset[i]->key.bytes().data()) == 0;
        });
        if (!done) return Failure{SealingError::BadOpener}; // a point of small order
        parts.push_back({.subset = persons, .opener = persons[i], .sealed = {sealed.begin(), sealed.end()}});
    }
    return {};
}

}

SodiumSealing::SodiumSealing() { prepare_sodium(); }

Result<SealedContent, SealingError> SodiumSealing::seal(std::string_view associated, std::string_view content,
                                                        const std::vector<Opener>& openers, std::int64_t k) const
{
    const auto count = static_cast<std::int64_t>(openers.size());
    if (count == 0) return Failure{SealingError::NoOpeners};
    if (k < 1 || k > count) return Failure{SealingError::BadThreshold};
    if (!is_unambiguous(openers)) return Failure{SealingError::BadOpener};
    if (!sealed_part_count(count, k)) return Failure{SealingError::TooManyParts};
    if (content.size() > sealed_content_size_max) return Failure{SealingError::TooLarge};

    const auto key = SecretBytes::random(EnvelopeKey::size());
    if (!key) return Failure{SealingError::NoProtectedMemory};
    SealedContent sealed{.k = k};
    std::vector<std::string> persons;
    persons.reserve(openers.size());
    for (const auto& opener : openers)
        persons.push_back(opener.person);
    for (const auto& names : opening_subsets(std::move(persons), k)) {
        std::vector<const Opener*> subset;
        subset.reserve(names.size());
        for (const auto& name : names)
            subset.push_back(&*std::find_if(openers.begin(), openers.end(),
                                            [&](const Opener& opener) { return opener.person == name; }));
        if (auto added = add_parts(sealed.parts, *key, associated, subset); !added) return Failure{added.error()};
    }
    key->read([&](ByteView bytes) {
        sealed.ciphertext = encrypt_padded(bytes, labelled(associated), content);
        sealed.commitment = commitment_to(bytes);
    });
    return sealed;
}

Result<std::string, SealingError> SodiumSealing::open(std::string_view associated, const SealedContent& sealed,
                                                      const EnvelopeKey& key) const
{
    if (!fits(key, sealed)) return Failure{SealingError::WrongKey};
    auto content = decrypt_padded(key.bytes(), labelled(associated), sealed.ciphertext);
    if (!content || content->size() > sealed_content_size_max) return Failure{SealingError::Altered};
    return std::move(*content);
}

Result<EnvelopeKey, SealingError> SodiumSealing::combine(const std::vector<std::string>& parts) const
{
    if (parts.empty()) return Failure{SealingError::PartsDoNotFit};
    EnvelopeKey::Array key{};
    for (const auto& part : parts) {
        if (part.size() != part_size) return Failure{SealingError::PartsDoNotFit};
        add_into(key, bytes_of(part));
    }
    return EnvelopeKey{key};
}

Hash SodiumSealing::commitment(const EnvelopeKey& key) const { return commitment_to(key.bytes()); }

bool SodiumSealing::fits(const EnvelopeKey& key, const SealedContent& sealed) const
{
    return commitment_to(key.bytes()) == sealed.commitment;
}

Result<SodiumUnsealing, KeyError> SodiumUnsealing::from_seed(std::span<const std::uint8_t, seed_size> seed)
{
    auto secret = SecretBytes::zeros(crypto_box_SECRETKEYBYTES);
    if (!secret) return Failure{secret.error()};
    ReceivingKey::Array key{};
    secret->write(
        [&](std::span<std::uint8_t> bytes) { crypto_box_seed_keypair(key.data(), bytes.data(), seed.data()); });
    return SodiumUnsealing{std::move(*secret), ReceivingKey{key}};
}

Result<std::string, SealingError> SodiumUnsealing::open_part(std::string_view associated, const SealedPart& part) const
{
    if (part.sealed.size() != sealed_size) return Failure{SealingError::NotForThisKey};
    auto opened = SecretBytes::zeros(opened_size);
    if (!opened) return Failure{SealingError::NoProtectedMemory};
    const auto input = bytes_of(part.sealed);
    const bool mine = opened->write([&](std::span<std::uint8_t> bytes) {
        return secret_.read([&](ByteView secret) {
            return crypto_box_seal_open(bytes.data(), input.data(), input.size(), receiving_key_.bytes().data(),
                                        secret.data()) == 0;
        });
    });
    if (!mine) return Failure{SealingError::NotForThisKey};
    const auto binding = binding_of(associated, part.subset, part.opener).bytes();
    return opened->read([&](ByteView bytes) -> Result<std::string, SealingError> {
        if (!std::equal(binding.begin(), binding.end(), bytes.begin() + part_size))
            return Failure{SealingError::PartsDoNotFit};
        return std::string{bytes.begin(), bytes.begin() + part_size};
    });
}

}

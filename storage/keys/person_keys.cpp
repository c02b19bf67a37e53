#include "storage/keys/person_keys.hpp"

#include "core/expect.hpp"

#include <sodium.h>

namespace tender {
namespace {

static_assert(PersonKeys::master_size == crypto_kdf_KEYBYTES);

/// Numbers of docs/formats/profile.md; one is never used for anything else.
enum class Purpose : std::uint64_t { Signing = 1, Receiving = 2, Drafts = 3 };

constexpr std::size_t derived_size = 32;
constexpr char context[crypto_kdf_CONTEXTBYTES + 1] = "plumbkey";

Result<SecretBytes, KeyError> derived(const SecretBytes& master, Purpose purpose)
{
    auto key = SecretBytes::zeros(derived_size);
    if (!key) return key;
    key->write([&](std::span<std::uint8_t> bytes) {
        master.read([&](ByteView from) {
            crypto_kdf_derive_from_key(bytes.data(), bytes.size(), static_cast<std::uint64_t>(purpose), context,
                                       from.data());
        });
    });
    return key;
}

Result<SecretKey, KeyError> signing_secret(const SecretBytes& master)
{
    const auto seed = derived(master, Purpose::Signing);
    if (!seed) return Failure{seed.error()};
    return seed->read([](ByteView bytes) { return SecretKey::from_seed(bytes.first<SecretKey::seed_size>()); });
}

Result<SodiumUnsealing, KeyError> receiving_secret(const SecretBytes& master)
{
    const auto seed = derived(master, Purpose::Receiving);
    if (!seed) return Failure{seed.error()};
    return seed->read(
        [](ByteView bytes) { return SodiumUnsealing::from_seed(bytes.first<SodiumUnsealing::seed_size>()); });
}

}

Result<PersonKeys, KeyError> PersonKeys::generate()
{
    auto master = SecretBytes::random(master_size);
    if (!master) return Failure{master.error()};
    return from_master(std::move(*master));
}

Result<PersonKeys, KeyError> PersonKeys::from_master(SecretBytes master)
{
    TENDER_EXPECT(master.size() == master_size);
    const auto signing = signing_secret(master);
    if (!signing) return Failure{signing.error()};
    const auto receiving = receiving_secret(master);
    if (!receiving) return Failure{receiving.error()};
    return PersonKeys{std::move(master), signing->public_key(), receiving->receiving_key()};
}

Result<SodiumSigner, KeyError> PersonKeys::signer(std::string key_name) const
{
    auto secret = signing_secret(master_);
    if (!secret) return Failure{secret.error()};
    return SodiumSigner::from(std::move(*secret), std::move(key_name));
}

Result<SodiumUnsealing, KeyError> PersonKeys::unsealing() const { return receiving_secret(master_); }

Result<DraftCipher, KeyError> PersonKeys::draft_cipher() const
{
    auto key = derived(master_, Purpose::Drafts);
    if (!key) return Failure{key.error()};
    return DraftCipher{std::move(*key)};
}

}

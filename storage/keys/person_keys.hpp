#pragma once

#include "storage/keys/draft_cipher.hpp"
#include "storage/keys/sodium_sealing.hpp"
#include "storage/keys/sodium_signing.hpp"

#include <string>
#include <utility>

namespace tender {

/// All keys of a person, each derived from one random master key for one purpose (docs/formats/profile.md): who knows
/// one of them knows nothing of the others.
class PersonKeys {
public:
    static constexpr std::size_t master_size = 32;

    /// New keys from the system's random source.
    [[nodiscard]] static Result<PersonKeys, KeyError> generate();
    /// The keys of a master key of `master_size` bytes.
    [[nodiscard]] static Result<PersonKeys, KeyError> from_master(SecretBytes master);

    /// Ed25519: what the person signs is checked with this.
    const PublicKey& signing_key() const noexcept { return signing_key_; }
    /// X25519: what the person shall read is sealed to this.
    const ReceivingKey& receiving_key() const noexcept { return receiving_key_; }

    /// Signs as this person; `key_name` goes on the signature lines of checkpoints.
    [[nodiscard]] Result<SodiumSigner, KeyError> signer(std::string key_name) const;
    /// Opens what was sealed to this person.
    [[nodiscard]] Result<SodiumUnsealing, KeyError> unsealing() const;
    /// Hides and shows this person's drafts.
    [[nodiscard]] Result<DraftCipher, KeyError> draft_cipher() const;

    /// The master key, for wrapping it.
    const SecretBytes& master() const noexcept { return master_; }

private:
    PersonKeys(SecretBytes master, const PublicKey& signing_key, const ReceivingKey& receiving_key)
        : master_{std::move(master)}, signing_key_{signing_key}, receiving_key_{receiving_key}
    {}

    SecretBytes master_;
    PublicKey signing_key_;
    ReceivingKey receiving_key_;
};

}

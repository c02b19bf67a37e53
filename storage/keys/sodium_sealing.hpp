#pragma once

#include "core/session/sealing.hpp"
#include "storage/keys/secret_bytes.hpp"

#include <cstdint>
#include <span>
#include <utility>

namespace tender {

/// Envelopes by libsodium, as docs/formats/envelope.md says.
class SodiumSealing final : public Sealing {
public:
    SodiumSealing();

    [[nodiscard]] Result<SealedContent, SealingError> seal(std::string_view associated, std::string_view content,
                                                           const std::vector<Opener>& openers,
                                                           std::int64_t k) const override;
    [[nodiscard]] Result<std::string, SealingError> open(std::string_view associated, const SealedContent& sealed,
                                                         const EnvelopeKey& key) const override;
    [[nodiscard]] Result<EnvelopeKey, SealingError> combine(const std::vector<std::string>& parts) const override;
    [[nodiscard]] Hash commitment(const EnvelopeKey& key) const override;
    [[nodiscard]] bool fits(const EnvelopeKey& key, const SealedContent& sealed) const override;
};

/// An X25519 key pair that opens parts; its secret half lies in protected memory.
class SodiumUnsealing final : public Unsealing {
public:
    static constexpr std::size_t seed_size = 32;

    /// The pair of crypto_box_seed_keypair. Whoever passes the seed wipes it.
    [[nodiscard]] static Result<SodiumUnsealing, KeyError> from_seed(std::span<const std::uint8_t, seed_size> seed);

    [[nodiscard]] Result<std::string, SealingError> open_part(std::string_view associated,
                                                              const SealedPart& part) const override;
    [[nodiscard]] ReceivingKey receiving_key() const override { return receiving_key_; }

private:
    SodiumUnsealing(SecretBytes secret, const ReceivingKey& receiving_key)
        : secret_{std::move(secret)}, receiving_key_{receiving_key}
    {}

    SecretBytes secret_;
    ReceivingKey receiving_key_;
};

}

#pragma once

#include "core/record/identifiers.hpp"
#include "core/result.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tender {

/// An X25519 public key (RFC 7748): what is sealed to it, only its owner opens.
using ReceivingKey = FixedBytes<struct ReceivingKeySubject, 32>;

/// The key of one envelope. Secret while the envelope is sealed, public from its opening on.
using EnvelopeKey = FixedBytes<struct EnvelopeKeySubject, 32>;

/// Somebody who may help to open an envelope.
struct Opener {
    std::string person; ///< their id; unique among the openers of an envelope
    ReceivingKey key;

    friend bool operator==(const Opener&, const Opener&) = default;
};

/// One part of an envelope's key, sealed to one opener. The parts of one subset together give the key; fewer of them,
/// or parts of different subsets, give nothing.
struct SealedPart {
    std::vector<std::string> subset; ///< persons whose parts belong together, sorted by bytes
    std::string opener;              ///< the one of them who can open this part
    std::string sealed;              ///< bytes of crypto_box_seal

    friend bool operator==(const SealedPart&, const SealedPart&) = default;
};

/// A sealed envelope, byte for byte as docs/formats/envelope.md says. Nothing in it is secret.
struct SealedContent {
    std::string ciphertext; ///< nonce and XChaCha20-Poly1305; its length tells that of the content to 4 KiB only
    Hash commitment;        ///< to the key: one ciphertext cannot be opened to two contents
    std::int64_t k = 0;     ///< how many openers it takes
    std::vector<SealedPart> parts;

    friend bool operator==(const SealedContent&, const SealedContent&) = default;
};

/// Why nothing was sealed or opened.
enum class SealingError {
    NoOpeners,
    BadThreshold,      ///< k below 1 or above the number of openers
    BadOpener,         ///< without an id, with the id or key of another opener, or with a key that no secret belongs to
    TooManyParts,      ///< more than `sealed_part_count_max`
    TooLarge,          ///< content above `sealed_content_size_max`
    WrongKey,          ///< the key is not the one that the envelope is committed to
    Altered,           ///< ciphertext or associated text are not what was sealed
    NotForThisKey,     ///< a part sealed to another key, or altered since: which of the two, nobody can tell
    PartsDoNotFit,     ///< a part of another envelope, subset or opener; or nothing that makes a key
    NoProtectedMemory, ///< the system grants no (more) locked memory for secrets
};

/// At most so many parts for one envelope (docs/formats/envelope.md).
inline constexpr std::int64_t sealed_part_count_max = 60;

/// Bytes that one envelope holds at most: twice in base64, once in the command and once in the event, they still fit
/// into one entry.
inline constexpr std::size_t sealed_content_size_max = std::size_t{4} << 20U;

/// How many parts an envelope has that any `k` of `openers` open: C(openers, k) · k. None where k is out of range or
/// there would be more than `sealed_part_count_max`.
constexpr std::optional<std::int64_t> sealed_part_count(std::int64_t openers, std::int64_t k)
{
    if (openers > sealed_part_count_max || k < 1 || k > openers) return std::nullopt;
    std::int64_t subsets = 1;
    // C(n, k) = C(n, n − k), by the shorter product; it stays whole and grows at each step.
    const auto steps = std::min(k, openers - k);
    for (std::int64_t i = 1; i <= steps; ++i) {
        subsets = subsets * (openers - steps + i) / i;
        if (subsets > sealed_part_count_max) return std::nullopt;
    }
    if (subsets * k > sealed_part_count_max) return std::nullopt;
    return subsets * k;
}

/// All subsets of `k` persons, each sorted, in the order in which the parts of an envelope stand. The caller has asked
/// `sealed_part_count` whether there are not too many.
inline std::vector<std::vector<std::string>> opening_subsets(std::vector<std::string> persons, std::int64_t k)
{
    std::sort(persons.begin(), persons.end());
    std::vector<std::vector<std::string>> subsets;
    if (k < 1 || k > static_cast<std::int64_t>(persons.size())) return subsets;
    std::vector<bool> chosen(persons.size(), false);
    std::fill_n(chosen.begin(), k, true);
    do {
        auto& subset = subsets.emplace_back();
        for (std::size_t i = 0; i < persons.size(); ++i)
            if (chosen[i]) subset.push_back(persons[i]);
    } while (std::prev_permutation(chosen.begin(), chosen.end()));
    return subsets;
}

/// Seals content so that any k of its openers open it, and fewer do not. `associated` is not hidden: it says which
/// envelope this is (kind, log, id, lot, bidder, stage, k, openers), and nothing opens under another one.
class Sealing {
public:
    virtual ~Sealing() = default;
    /// A new envelope under a new random key. NoOpeners, BadThreshold, BadOpener, TooManyParts, TooLarge,
    /// NoProtectedMemory, checked in this order.
    [[nodiscard]] virtual Result<SealedContent, SealingError> seal(std::string_view associated,
                                                                   std::string_view content,
                                                                   const std::vector<Opener>& openers,
                                                                   std::int64_t k) const = 0;
    /// The content: WrongKey if `key` does not fit the commitment, Altered if anything else is not as it was sealed.
    [[nodiscard]] virtual Result<std::string, SealingError>
    open(std::string_view associated, const SealedContent& sealed, const EnvelopeKey& key) const = 0;
    /// The key that the opened parts of one subset make; PartsDoNotFit if they are none or not 32 bytes each. Parts of
    /// different subsets make a key too, one that does not fit.
    [[nodiscard]] virtual Result<EnvelopeKey, SealingError> combine(const std::vector<std::string>& parts) const = 0;
    /// What an envelope says of its key without telling it.
    [[nodiscard]] virtual Hash commitment(const EnvelopeKey& key) const = 0;
    /// Whether this is the key that the envelope is committed to.
    [[nodiscard]] virtual bool fits(const EnvelopeKey& key, const SealedContent& sealed) const = 0;

protected:
    Sealing() = default;
    Sealing(const Sealing&) = default;
    Sealing& operator=(const Sealing&) = default;
    Sealing(Sealing&&) = default;
    Sealing& operator=(Sealing&&) = default;
};

/// Somebody's receiving key, held where core cannot see it.
class Unsealing {
public:
    virtual ~Unsealing() = default;
    /// The 32 bytes of a part of the envelope `associated`: secret until their owner publishes them. NotForThisKey if
    /// it is sealed to somebody else; PartsDoNotFit if it was made for another envelope, subset or opener.
    [[nodiscard]] virtual Result<std::string, SealingError> open_part(std::string_view associated,
                                                                      const SealedPart& part) const = 0;
    [[nodiscard]] virtual ReceivingKey receiving_key() const = 0;

protected:
    Unsealing() = default;
    Unsealing(const Unsealing&) = default;
    Unsealing& operator=(const Unsealing&) = default;
    Unsealing(Unsealing&&) = default;
    Unsealing& operator=(Unsealing&&) = default;
};

}

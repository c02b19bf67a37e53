#pragma once

#include "storage/keys/passphrase.hpp"
#include "storage/keys/person_keys.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

namespace tender {

/// What Argon2id13 is to cost, whoever guesses a passphrase: passes over a memory.
struct Argon2Cost {
    std::int64_t operations = 3;
    std::int64_t memory_bytes = std::int64_t{256} << 20U;

    friend bool operator==(const Argon2Cost&, const Argon2Cost&) = default;
};

/// Below this a passphrase is not protected (OWASP Password Storage Cheat Sheet: 19 MiB, 2 passes).
inline constexpr Argon2Cost argon2_cost_min{.operations = 2, .memory_bytes = std::int64_t{19} << 20U};
/// Above this a key file is a trap that exhausts the machine which opens it.
inline constexpr Argon2Cost argon2_cost_max{.operations = 64, .memory_bytes = std::int64_t{2} << 30U};

/// Whether a cost lies between the two, its memory in whole KiB.
bool is_acceptable(const Argon2Cost& cost);

/// The passphrase is not the one the keys were wrapped with, or the salt was altered: nobody can tell which.
struct WrongPassphrase {
    std::int64_t wrong = 1; ///< how many times in a row by now, this time included
    friend bool operator==(const WrongPassphrase&, const WrongPassphrase&) = default;
};

/// Nothing was tried and no memory was taken.
struct CostOutOfRange {
    Argon2Cost cost;
    friend bool operator==(const CostOutOfRange&, const CostOutOfRange&) = default;
};

/// The system does not grant what Argon2 or a secret needs.
struct NotEnoughMemory {
    std::int64_t bytes = 0;
    friend bool operator==(const NotEnoughMemory&, const NotEnoughMemory&) = default;
};

/// The text does not hold keys, or was altered since, or holds another person's.
struct NotAKeyText {
    enum class Why { Malformed, Altered, OtherPerson };
    Why why;
    friend bool operator==(const NotAKeyText&, const NotAKeyText&) = default;
};

using WrapError = std::variant<CostOutOfRange, NotEnoughMemory>;
using UnwrapError = std::variant<WrongPassphrase, CostOutOfRange, NotEnoughMemory, NotAKeyText>;

/// A longer text is no key text, and a longer name is no person.
inline constexpr std::size_t key_text_size_max = 16384;

/// The keys of `person` as the text of a key file (docs/formats/profile.md), with a new salt and nonce each time.
/// Takes about a second at the default cost.
[[nodiscard]] Result<std::string, WrapError> wrap_keys(std::string_view person, const PersonKeys& keys,
                                                       const Passphrase& passphrase, const Argon2Cost& cost);

/// The reverse. Person, public keys and cost are authenticated: a text with another one of them gives no keys.
[[nodiscard]] Result<PersonKeys, UnwrapError> unwrap_keys(std::string_view person, std::string_view text,
                                                          const Passphrase& passphrase);

/// What a key text says without a passphrase. Only unwrapping proves it.
struct KeyOwner {
    std::string person;
    PublicKey signing_key;
    ReceivingKey receiving_key;

    friend bool operator==(const KeyOwner&, const KeyOwner&) = default;
};
[[nodiscard]] std::optional<KeyOwner> key_owner(std::string_view text);

}

#pragma once

#include "storage/keys/secret_bytes.hpp"

#include <string_view>
#include <utility>

namespace tender {

/// Why a text is not taken as a passphrase. There are no rules about its composition.
enum class PassphraseError {
    TooShort,          ///< below `Passphrase::characters_min`
    TooLong,           ///< above `Passphrase::bytes_max`
    NoProtectedMemory, ///< the system grants no (more) locked memory for secrets
};

/// What a person knows and nobody else: typed, or made by chance. It lies in protected memory only.
class Passphrase {
public:
    static constexpr std::size_t characters_min = 15; ///< Unicode code points
    static constexpr std::size_t bytes_max = 1024;    ///< in UTF-8
    static constexpr std::size_t generated_words = 6; ///< of 16 random bits each

    /// The passphrase with exactly these bytes of UTF-8; whoever passes them wipes them. What could be a generated one
    /// counts however it was typed: with capitals, hyphens or more spaces.
    [[nodiscard]] static Result<Passphrase, PassphraseError> typed(std::string_view text);
    /// Six random words, "lusab babad gutih tugad mudof sakat": 96 bits.
    [[nodiscard]] static Result<Passphrase, PassphraseError> generated();

    /// Calls `use(ByteView)` with the UTF-8 text and returns what it returns. What it shows on a screen has left the
    /// protected memory.
    template <class Use>
    decltype(auto) read(Use&& use) const
    {
        return text_.read(std::forward<Use>(use));
    }

private:
    explicit Passphrase(SecretBytes text) : text_{std::move(text)} {}

    SecretBytes text_;
};

}

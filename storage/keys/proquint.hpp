#pragma once

#include "core/record/text_encoding.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace tender {

/// Letters of one word, which stands for 16 bits: consonant, vowel, consonant, vowel, consonant.
inline constexpr std::size_t proquint_letters = 5;

/// How many letters and spaces `words` words take, "lusab babad" being two.
constexpr std::size_t proquint_length(std::size_t words) { return words * (proquint_letters + 1) - 1; }

/// Spells two bytes as each word, with a space between words: words that can be said over a telephone and typed
/// (D. S. Wilkerson, "A Proposal for Proquints", arXiv 0901.4016, 2009). `bytes` is a multiple of two, `letters` has
/// exactly `proquint_length` places.
void spell_proquints(ByteView bytes, std::span<std::uint8_t> letters);

/// The same as a text, for what is not secret.
std::string proquint_text(ByteView bytes);

/// Reads what somebody typed from paper, capitals and any spaces and hyphens between words allowed, into the spelling
/// of `spell_proquints`. False if it is not exactly as many words as `letters` has places for.
bool read_proquints(std::string_view typed, std::span<std::uint8_t> letters);

}

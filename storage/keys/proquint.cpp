#include "storage/keys/proquint.hpp"

#include "core/expect.hpp"

namespace tender {
namespace {

constexpr std::string_view consonants = "bdfghjklmnprstvz"; // four bits each
constexpr std::string_view vowels = "aiou";                 // two bits each

std::uint8_t letter_of(std::string_view alphabet, unsigned bits)
{
    return static_cast<std::uint8_t>(alphabet[bits & (static_cast<unsigned>(alphabet.size()) - 1U)]);
}

bool is_vowel_place(std::size_t place) { return place % 2 == 1; }

}

void spell_proquints(ByteView bytes, std::span<std::uint8_t> letters)
{
    TENDER_EXPECT(!bytes.empty() && bytes.size() % 2 == 0 && letters.size() == proquint_length(bytes.size() / 2));
    std::size_t at = 0;
    for (std::size_t i = 0; i < bytes.size(); i += 2) {
        const auto word = static_cast<unsigned>(bytes[i] << 8U) | bytes[i + 1];
        if (i > 0) letters[at++] = ' ';
        letters[at++] = letter_of(consonants, word >> 12U);
        letters[at++] = letter_of(vowels, word >> 10U);
        letters[at++] = letter_of(consonants, word >> 6U);
        letters[at++] = letter_of(vowels, word >> 4U);
        letters[at++] = letter_of(consonants, word);
    }
}

std::string proquint_text(ByteView bytes)
{
    std::vector<std::uint8_t> letters(proquint_length(bytes.size() / 2));
    spell_proquints(bytes, letters);
    return {letters.begin(), letters.end()};
}

bool read_proquints(std::string_view typed, std::span<std::uint8_t> letters)
{
    std::size_t at = 0;
    std::size_t place = 0; // of the next letter in its word
    for (const char character : typed) {
        if (character == ' ' || character == '-' || character == '\n' || character == '\r' || character == '\t') {
            if (place % proquint_letters != 0) return false;
            continue;
        }
        if (place == proquint_letters) {
            if (at == letters.size()) return false;
            letters[at++] = ' ';
            place = 0;
        }
        const auto small = character >= 'A' && character <= 'Z' ? static_cast<char>(character - 'A' + 'a') : character;
        const auto alphabet = is_vowel_place(place) ? vowels : consonants;
        if (at == letters.size() || alphabet.find(small) == std::string_view::npos) return false;
        letters[at++] = static_cast<std::uint8_t>(small);
        ++place;
    }
    return at == letters.size() && place == proquint_letters;
}

}

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tender {

/// One word of a text and where it stands.
struct Word {
    std::string text; ///< ASCII letters in lower case, every apostrophe as '
    std::size_t begin = 0;
    std::size_t end = 0;      ///< bytes [begin, end) of the text
    std::size_t sentence = 0; ///< index of the sentence that holds it

    friend bool operator==(const Word&, const Word&) = default;
};

/// Words that follow each other: from index `first` on, `count` of them.
struct Run {
    std::size_t first = 0;
    std::size_t count = 0;

    friend bool operator==(const Run&, const Run&) = default;
};

/// The words of a text in UTF-8, or of any bytes, read from the left (docs/formats/reasons.md, "Words").
///
/// Word bytes are ASCII letters and digits and all bytes from 0x80 on, but for two groups that are read as one sign
/// each: C2 80 to C2 BF (no-break space, £, §, «, ») and E2 80 80 to E2 80 BF (dashes, curly quotes, the ellipsis).
/// An apostrophe (' or E2 80 99) with a word byte on either side belongs to the word. All else parts words. A sentence
/// ends behind a word that one of . ; : ! ? follows before the next word begins.
[[nodiscard]] std::vector<Word> words_of(std::string_view text);

/// The word without a final 's: "bidder" of "bidder's".
[[nodiscard]] std::string_view bare(const Word& word);

/// The bytes of `text` from the first to the last word of a run that is not empty.
[[nodiscard]] std::string_view bytes_of(std::string_view text, const std::vector<Word>& words, Run run);

/// ASCII letters in lower case, all other bytes as they are.
[[nodiscard]] std::string lower_case(std::string_view text);

/// Whether `word` is one of a closed list, written with a space between its words.
[[nodiscard]] bool is_listed(std::string_view word, std::string_view list);

}

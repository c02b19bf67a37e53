#pragma once

#include "core/reasons/words.hpp"

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace tender {

/// Texts from which words may have been taken, known by every sequence of so many words in them.
class Lenders {
public:
    /// `length`: how many words in a row make a loan, at least 1.
    explicit Lenders(std::size_t length) : length_{length} {}

    void add(std::string_view text);

    /// The longest runs of words each of which stands in `length` words in a row that also stand in a row in one of
    /// the texts added; punctuation does not count. In order, parted by at least one word that is not borrowed.
    [[nodiscard]] std::vector<Run> borrowed(const std::vector<Word>& words) const;

private:
    std::size_t length_;
    std::unordered_set<std::string> sequences_; ///< words joined by a space, which no word holds
};

/// Where a text says little but the descriptors or names of its scale (docs/formats/reasons.md, "restated
/// descriptor"); `steps` are these texts in their order. Empty when it says enough in words of its own.
[[nodiscard]] std::vector<Run> restated_in(const std::vector<Word>& words, const std::vector<std::string_view>& steps);

}

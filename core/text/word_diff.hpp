#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tender {

/// A stretch of words that two versions of a text share, or that only one of them has.
struct WordRun {
    enum class Kind { Kept, Removed, Added };
    Kind kind = Kind::Kept;
    /// Words in their order, each with the white space that follows it in its version; of words that are kept, that of
    /// the newer one.
    std::string text;

    friend bool operator==(const WordRun&, const WordRun&) = default;
};

/// How much two versions may differ and how long they may be: words that differ in number, and bytes of each text. Work
/// and memory grow with their square and, at most, the product of both.
struct WordDiffLimits {
    std::size_t differing_max = 1'000;
    std::size_t bytes_max = 1'000'000;
};

/// What changed from one version to the next, word by word: runs of one kind after the other, removed words before the
/// added ones that stand in their place, and as few words removed and added as possible. A word ends at white space;
/// white space alone is no difference. Nothing when the versions differ in more than the limits allow: a reader then
/// gets both whole. Two empty texts give no runs.
///
/// Source: E. Myers, "An O(ND) Difference Algorithm and Its Variations", Algorithmica 1 (1986), the greedy form.
[[nodiscard]] std::optional<std::vector<WordRun>> word_diff(std::string_view before, std::string_view after,
                                                            const WordDiffLimits& limits = {});

/// The words of a text, without white space.
[[nodiscard]] std::vector<std::string_view> words_apart(std::string_view text);

}

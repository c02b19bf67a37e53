#include "core/text/word_diff.hpp"

#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include <algorithm>

using tender::word_diff;
using tender::WordRun;
using tender::words_apart;
using Kind = WordRun::Kind;
using Runs = std::vector<WordRun>;

namespace {

/// The words of all runs but those of one kind.
std::vector<std::string> without(const Runs& runs, Kind left_out)
{
    std::vector<std::string> words;
    for (const auto& run : runs) {
        if (run.kind == left_out) continue;
        for (const auto word : words_apart(run.text))
            words.emplace_back(word);
    }
    return words;
}

std::vector<std::string> words_of(const std::string& text)
{
    const auto words = words_apart(text);
    return {words.begin(), words.end()};
}

std::size_t differing(const Runs& runs)
{
    std::size_t count = 0;
    for (const auto& run : runs)
        count += run.kind == Kind::Kept ? 0 : words_apart(run.text).size();
    return count;
}

/// By the table of all beginnings: how many words two texts have in common, in order.
std::size_t common(const std::vector<std::string>& one, const std::vector<std::string>& other)
{
    std::vector<std::vector<std::size_t>> table(one.size() + 1, std::vector<std::size_t>(other.size() + 1, 0));
    for (std::size_t i = 1; i <= one.size(); ++i) {
        for (std::size_t j = 1; j <= other.size(); ++j) {
            table[i][j] =
                one[i - 1] == other[j - 1] ? table[i - 1][j - 1] + 1 : std::max(table[i - 1][j], table[i][j - 1]);
        }
    }
    return table.back().back();
}

/// A text of few different words, so that versions have much in common, and of white space of every length.
rc::Gen<std::string> a_text()
{
    const auto piece = rc::gen::element<std::string>("reach ", "schools\n", "one ", "two  ", "two", " ", "ä ", "\t");
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(piece), [](const std::vector<std::string>& all) {
        std::string text;
        for (const auto& one : all)
            text += one;
        return text;
    });
}

}

TEST_CASE("a changed word is struck where it stood and the new one follows it", "[core][text]")
{
    CHECK(word_diff("We visit two schools weekly.", "We visit three schools weekly.") ==
          Runs{{Kind::Kept, "We visit "},
               {Kind::Removed, "two "},
               {Kind::Added, "three "},
               {Kind::Kept, "schools weekly."}});
    CHECK(word_diff("one two", "one") == Runs{{Kind::Kept, "one"}, {Kind::Removed, "two"}});
    CHECK(word_diff("", "one") == Runs{{Kind::Added, "one"}});
    CHECK(word_diff("one two", "two one")->size() == 3);
}

TEST_CASE("white space alone is no difference, and empty texts have no runs", "[core][text]")
{
    CHECK(word_diff("one two", "  one\n\ntwo ") == Runs{{Kind::Kept, "one\n\ntwo "}});
    CHECK(word_diff("", " \n") == Runs{});
}

TEST_CASE("versions that differ in too much are not shown word by word", "[core][text]")
{
    const tender::WordDiffLimits limits{.differing_max = 2, .bytes_max = 20};
    CHECK(word_diff("one two", "one three", limits));
    CHECK_FALSE(word_diff("one two three", "one four three five", limits));
    CHECK_FALSE(word_diff("a b c d e f g h i j k", "a b c d e f g h i j k", limits));
    std::string old_text;
    std::string new_text;
    for (int i = 0; i < 60'000; ++i) {
        old_text += "x" + std::to_string(i) + " ";
        new_text += "y" + std::to_string(i) + " ";
    }
    CHECK_FALSE(word_diff(old_text, new_text));
}

TEST_CASE("without what was added the old version is left, without what was removed the new one", "[core][text]")
{
    CHECK(rc::check("runs put both versions together again, with as few differing words as possible", [] {
        const auto before = *a_text();
        const auto after = *a_text();
        const auto runs = word_diff(before, after);
        RC_ASSERT(runs.has_value());
        RC_ASSERT(without(*runs, Kind::Added) == words_of(before));
        RC_ASSERT(without(*runs, Kind::Removed) == words_of(after));
        const auto shared = common(words_of(before), words_of(after));
        RC_ASSERT(differing(*runs) == words_of(before).size() + words_of(after).size() - 2 * shared);
        for (std::size_t i = 1; i < runs->size(); ++i)
            RC_ASSERT((*runs)[i].kind != (*runs)[i - 1].kind);
    }));
}

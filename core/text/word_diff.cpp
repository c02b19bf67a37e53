#include "core/text/word_diff.hpp"

#include <algorithm>

namespace tender {

namespace {

/// White space of ASCII: the bytes of other letters in UTF-8 are never taken for it.
constexpr std::string_view white = " \t\n\v\f\r";

struct Word {
    std::string_view word;  ///< what is compared
    std::string_view whole; ///< with the white space after it
};

std::vector<Word> split(std::string_view text)
{
    std::vector<Word> words;
    auto begin = text.find_first_not_of(white);
    while (begin != std::string_view::npos) {
        const auto end = std::min(text.find_first_of(white, begin), text.size());
        const auto next = std::min(text.find_first_not_of(white, end), text.size());
        words.push_back({text.substr(begin, end - begin), text.substr(begin, next - begin)});
        begin = next == text.size() ? std::string_view::npos : next;
    }
    return words;
}

using Kind = WordRun::Kind;
using Row = std::vector<std::ptrdiff_t>;

/// The furthest place in `before` on each diagonal, after each number of differing words. A diagonal k is x − y; its
/// place in row d is k + d.
struct Trace {
    std::vector<Row> rows;
    bool reached = false;
};

/// Whether the furthest way with d differences to diagonal k comes from above, by adding a word.
bool comes_by_adding(const Row& previous, std::ptrdiff_t k, std::ptrdiff_t d)
{
    // The row before has one diagonal less at each side: its place of diagonal k is k + d - 1.
    const auto at = [&](std::ptrdiff_t diagonal) { return previous[static_cast<std::size_t>(diagonal + d - 1)]; };
    return k == -d || (k != d && at(k - 1) < at(k + 1));
}

Trace trace_of(const std::vector<Word>& before, const std::vector<Word>& after, std::size_t most)
{
    const auto n = static_cast<std::ptrdiff_t>(before.size());
    const auto m = static_cast<std::ptrdiff_t>(after.size());
    const auto last = std::min(static_cast<std::ptrdiff_t>(most), n + m);
    Trace trace;
    for (std::ptrdiff_t d = 0; d <= last; ++d) {
        Row row(static_cast<std::size_t>(2 * d + 1), -1);
        for (std::ptrdiff_t k = -d; k <= d; k += 2) {
            std::ptrdiff_t x = 0;
            if (d > 0) {
                const auto& previous = trace.rows.back();
                const bool adding = comes_by_adding(previous, k, d);
                const auto from = adding ? k + 1 : k - 1;
                x = previous[static_cast<std::size_t>(from + d - 1)] + (adding ? 0 : 1);
            }
            auto y = x - k;
            while (x < n && y < m && x >= 0 && y >= 0 &&
                   before[static_cast<std::size_t>(x)].word == after[static_cast<std::size_t>(y)].word) {
                ++x;
                ++y;
            }
            row[static_cast<std::size_t>(k + d)] = x;
            if (x >= n && y >= m) trace.reached = true;
        }
        trace.rows.push_back(std::move(row));
        if (trace.reached) break;
    }
    return trace;
}

/// One kind for each step from the beginning to the end of both texts.
std::vector<Kind> steps_of(const Trace& trace, std::ptrdiff_t x, std::ptrdiff_t y)
{
    std::vector<Kind> steps;
    for (auto d = static_cast<std::ptrdiff_t>(trace.rows.size()) - 1; d > 0; --d) {
        const auto& previous = trace.rows[static_cast<std::size_t>(d - 1)];
        const auto k = x - y;
        const bool adding = comes_by_adding(previous, k, d);
        const auto from = adding ? k + 1 : k - 1;
        const auto before_x = previous[static_cast<std::size_t>(from + d - 1)];
        const auto before_y = before_x - from;
        while (x > before_x && y > before_y && (adding ? x > before_x : x > before_x + 1)) {
            steps.push_back(Kind::Kept);
            --x;
            --y;
        }
        steps.push_back(adding ? Kind::Added : Kind::Removed);
        x = before_x;
        y = before_y;
    }
    steps.insert(steps.end(), static_cast<std::size_t>(x), Kind::Kept);
    std::ranges::reverse(steps);
    return steps;
}

void append(std::vector<WordRun>& runs, Kind kind, std::string_view text)
{
    if (text.empty()) return;
    if (!runs.empty() && runs.back().kind == kind) {
        runs.back().text += text;
    } else {
        runs.push_back({kind, std::string{text}});
    }
}

}

std::vector<std::string_view> words_apart(std::string_view text)
{
    std::vector<std::string_view> words;
    for (const auto& [word, whole] : split(text))
        words.push_back(word);
    return words;
}

std::optional<std::vector<WordRun>> word_diff(std::string_view before, std::string_view after,
                                              const WordDiffLimits& limits)
{
    if (before.size() > limits.bytes_max || after.size() > limits.bytes_max) return std::nullopt;
    const auto old_words = split(before);
    const auto new_words = split(after);
    const auto trace = trace_of(old_words, new_words, limits.differing_max);
    if (!trace.reached) return std::nullopt;
    const auto steps =
        steps_of(trace, static_cast<std::ptrdiff_t>(old_words.size()), static_cast<std::ptrdiff_t>(new_words.size()));
    std::vector<WordRun> runs;
    std::string removed;
    std::string added;
    const auto flush = [&] {
        append(runs, Kind::Removed, removed);
        append(runs, Kind::Added, added);
        removed.clear();
        added.clear();
    };
    std::size_t x = 0;
    std::size_t y = 0;
    for (const auto step : steps) {
        switch (step) {
        case Kind::Removed:
            removed += old_words[x++].whole;
            break;
        case Kind::Added:
            added += new_words[y++].whole;
            break;
        case Kind::Kept:
            flush();
            append(runs, Kind::Kept, new_words[y++].whole);
            ++x;
            break;
        }
    }
    flush();
    return runs;
}

}

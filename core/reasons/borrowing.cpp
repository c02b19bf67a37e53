#include "core/reasons/borrowing.hpp"

#include <algorithm>

namespace tender {
namespace {

constexpr std::size_t descriptor_run = 5;
constexpr std::size_t own_words_enough = 8;
/// Words that add nothing to the name of a step.
constexpr std::string_view fillers =
    "a an the this that it its is are was were be been has have had of for in on at to as with by and so very quite "
    "rather fairly generally overall all we i they panel agreed agree felt found find finds considered consider "
    "believes thinks gave given give gives awarded award scored score scores rated rating marked mark marks answer "
    "answers response responses bid bidder tender tenderer submission question criterion standard level quality";

std::string joined(const std::vector<Word>& words, Run run)
{
    std::string sequence;
    for (std::size_t place = run.first; place < run.first + run.count; ++place) {
        sequence += words[place].text;
        sequence += ' ';
    }
    return sequence;
}

/// The first place where a short text stands in `words`, which hold nothing besides but its own words and fillers.
std::vector<Run> bare_name(const std::vector<Word>& words, const std::vector<Word>& name)
{
    const auto same = [](const Word& one, const Word& other) { return one.text == other.text; };
    const auto found = std::search(words.begin(), words.end(), name.begin(), name.end(), same);
    if (name.empty() || found == words.end()) return {};
    const auto adds_nothing = [&](const Word& word) {
        return is_listed(bare(word), fillers) ||
               std::ranges::any_of(name, [&](const Word& own) { return same(own, word); });
    };
    if (!std::ranges::all_of(words, adds_nothing)) return {};
    return {{static_cast<std::size_t>(found - words.begin()), name.size()}};
}

}

void Lenders::add(std::string_view text)
{
    const auto words = words_of(text);
    for (std::size_t first = 0; first + length_ <= words.size(); ++first)
        sequences_.insert(joined(words, {first, length_}));
}

std::vector<Run> Lenders::borrowed(const std::vector<Word>& words) const
{
    std::vector<Run> runs;
    if (sequences_.empty()) return runs;
    for (std::size_t first = 0; first + length_ <= words.size(); ++first) {
        if (!sequences_.contains(joined(words, {first, length_}))) continue;
        if (!runs.empty() && first <= runs.back().first + runs.back().count) {
            runs.back().count = first + length_ - runs.back().first;
        } else {
            runs.push_back({first, length_});
        }
    }
    return runs;
}

std::vector<Run> restated_in(const std::vector<Word>& words, const std::vector<std::string_view>& steps)
{
    Lenders lenders{descriptor_run};
    for (const auto step : steps)
        lenders.add(step);
    if (auto runs = lenders.borrowed(words); !runs.empty()) {
        auto own = words.size();
        for (const auto& run : runs)
            own -= run.count;
        return own < own_words_enough ? runs : std::vector<Run>{};
    }
    for (const auto step : steps) {
        const auto name = words_of(step);
        if (name.size() >= descriptor_run) continue;
        if (auto runs = bare_name(words, name); !runs.empty()) return runs;
    }
    return {};
}

}

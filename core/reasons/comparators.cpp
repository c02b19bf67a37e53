#include "core/reasons/comparators.hpp"

#include <algorithm>
#include <array>

namespace tender {
namespace {

constexpr std::size_t gap_most = 4;
constexpr std::size_t skipped_most = 3;

constexpr std::string_view numbers =
    "two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy eighty "
    "ninety hundred thousand half twice dozen";
constexpr std::string_view skipped = "a an the one its their our this that in for at to with last previous";
constexpr std::string_view yardsticks =
    "year years quarter month months week weeks day days hour hours minute minutes national regional statutory legal "
    "baseline benchmark target targets limit minimum maximum standard standards requirement requirements specification "
    "asked required requested specified published expected needed necessary planned promised stated claimed usual "
    "normal before ever now not nothing adequate sufficient enough satisfactory just merely simply only";
constexpr std::string_view no_comparatives =
    "other another rather either neither whether together altogether never however later earlier sooner older younger "
    "fewer number order member worker carer manager provider teacher";
constexpr std::string_view bids = "bid bids bidder bidders tender tenders tenderer tenderers submission submissions "
                                  "proposal proposals";
constexpr std::string_view peers = "bid bids bidder bidders tender tenders tenderer tenderers submission submissions "
                                   "proposal proposals provider providers supplier suppliers applicant applicants";
constexpr std::string_view many_bids = "bids bidders tenders tenderers submissions proposals";

/// What keeps a phrase from being a comparison.
enum class Unless {
    Never,
    Yardstick,   ///< a number or a yardstick follows
    Conditional, ///< "would" and the like follow: what the next mark asks
    Idiom,       ///< "to the best of", "make the best of", "best of luck"
};

/// One word of each list in a row; empty places are not used.
struct Phrase {
    std::array<std::string_view, 4> places;
    Unless unless = Unless::Never;
};

constexpr std::array phrases{
    Phrase{{"compared", "to with against"}, Unless::Yardstick},
    Phrase{{"in by", "comparison"}, Unless::Yardstick},
    Phrase{{"unlike"}, Unless::Yardstick},
    Phrase{{"outperform outperforms outperformed outscore outscores outscored"}, Unless::Yardstick},
    Phrase{{"compares", "favourably unfavourably well badly poorly"}},
    Phrase{{"superior inferior"}},
    Phrase{{"competitor competitors"}},
    Phrase{{"competing rival", bids}},
    Phrase{{"best", "of"}, Unless::Idiom},
    Phrase{{"best strongest weakest worst poorest clearest fullest", bids}},
    Phrase{{"wider broader fuller stronger weaker clearer poorer",
            "range answer response offer bid tender submission proposal"},
           Unless::Conditional},
    Phrase{{"the", "other", peers}},
    Phrase{{"the", "other", numbers, peers}},
    Phrase{{"other another", "bidder bidders tenderer tenderers"}},
    Phrase{{"both all two three four five", many_bids}},
    Phrase{{"of", "the all both", many_bids}},
    Phrase{{"the", "winning losing successful unsuccessful", bids}},
};

class Reader {
public:
    Reader(std::string_view text, const std::vector<Word>& words, const std::vector<SoughtName>& others,
           const std::vector<SoughtName>& own)
        : text_{text}, words_{words}, others_{others}
    {
        std::size_t end = 0;
        for (std::size_t place = 0; place < words.size(); ++place) {
            end = std::max(end, place + name_at(text, words, place, own));
            own_end_.push_back(end);
            const auto continues = place > 0 && words[place].sentence == words[place - 1].sentence;
            some_before_.push_back(continues && (some_before_.back() || bare(words[place - 1]) == "some"));
        }
    }

    std::vector<Run> read()
    {
        std::vector<Run> runs;
        for (std::size_t place = 0; place < words_.size();) {
            const auto count = longest_at(place);
            if (count == 0) {
                ++place;
                continue;
            }
            const auto joins = !runs.empty() && runs.back().first + runs.back().count == place &&
                               words_[place].sentence == words_[place - 1].sentence;
            if (joins) {
                runs.back().count += count;
            } else {
                runs.push_back({place, count});
            }
            place += count;
        }
        return runs;
    }

private:
    /// The bare word at `place`, or nothing behind the sentence of the word where the match began.
    std::string_view word(std::size_t place) const
    {
        return place < words_.size() && words_[place].sentence == words_[start_].sentence ? bare(words_[place])
                                                                                          : std::string_view{};
    }

    std::size_t longest_at(std::size_t place)
    {
        start_ = place;
        auto longest = std::max({comparative_at(place), than_rivals_at(place), name_count_at(place)});
        for (const auto& phrase : phrases)
            longest = std::max(longest, phrase_at(place, phrase));
        return longest;
    }

    std::size_t phrase_at(std::size_t place, const Phrase& phrase) const
    {
        std::size_t count = 0;
        for (const auto list : phrase.places) {
            if (list.empty()) break;
            const auto next = word(place + count);
            if (next.empty() || !is_listed(next, list)) return 0;
            ++count;
        }
        switch (phrase.unless) {
        case Unless::Never:
            return count;
        case Unless::Yardstick:
            return measured_at(place + count) ? 0 : count;
        case Unless::Conditional:
            return is_listed(word(place + count), "would could might should") ? 0 : count;
        case Unless::Idiom:
            return is_idiom(place) ? 0 : count;
        }
        return 0;
    }

    bool is_idiom(std::size_t best) const
    {
        if (is_listed(word(best + 2), "breed luck")) return true;
        return best >= 2 && word(best - 1) == "the" && is_listed(word(best - 2), "to make makes making made");
    }

    /// Whether what follows a comparison is a number or a yardstick that is no bid.
    bool measured_at(std::size_t place) const
    {
        if (some_before_[start_] && word(place) == "others") return true;
        for (std::size_t count = 0; count < skipped_most && is_listed(word(place), skipped); ++count)
            ++place;
        const auto measure = word(place);
        return measure.find_first_of("0123456789") != std::string_view::npos || is_listed(measure, numbers) ||
               is_listed(measure, yardsticks);
    }

    /// "others", "the others", "the rest", "all others", "all the others".
    std::size_t rivals_at(std::size_t place) const
    {
        if (word(place) == "others") return 1;
        if (word(place) == "the" && is_listed(word(place + 1), "others rest")) return 2;
        if (word(place) == "all" && word(place + 1) == "others") return 2;
        if (word(place) == "all" && word(place + 1) == "the" && word(place + 2) == "others") return 3;
        return 0;
    }

    std::size_t than_rivals_at(std::size_t place) const
    {
        const auto rivals = word(place) == "than" ? rivals_at(place + 1) : 0;
        return rivals == 0 || measured_at(place + 1) ? 0 : 1 + rivals;
    }

    static bool is_comparative(std::string_view word)
    {
        if (word == "worse") return true;
        return word.size() >= 5 && word.ends_with("er") && !is_listed(word, no_comparatives);
    }

    /// "wider than", "more detailed than".
    std::size_t comparative_at(std::size_t place) const
    {
        const auto first = word(place);
        std::size_t count = 0;
        if (is_comparative(first) && word(place + 1) == "than") count = 2;
        if (is_listed(first, "more less fewer") && word(place + 1) != "than") {
            for (std::size_t gap = 1; gap <= gap_most && count == 0; ++gap) {
                if (word(place + gap).empty()) break;
                if (word(place + gap + 1) == "than") {
                    if (is_listed(word(place + gap), no_comparatives)) return 0;
                    count = gap + 2;
                }
            }
        }
        return count == 0 || measured_at(place + count) ? 0 : count + rivals_at(place + count);
    }

    /// A name of somebody else, or "bidder 2", unless it is part of a name of this bidder.
    std::size_t name_count_at(std::size_t place) const
    {
        auto count = name_at(text_, words_, place, others_);
        const auto initial = text_[words_[place].begin];
        if (count == 1 && initial >= 'a' && initial <= 'z') count = 0;
        if (count < 2 && is_numbered_bidder(place)) count = 2;
        return place + count <= own_end_[place] ? 0 : count;
    }

    bool is_numbered_bidder(std::size_t place) const
    {
        if (words_[place].text != "bidder" && words_[place].text != "tenderer") return false;
        if (place + 1 == words_.size()) return false;
        const auto& label = words_[place + 1];
        if (label.begin != words_[place].end + 1 || text_[words_[place].end] != ' ') return false;
        const auto bytes = text_.substr(label.begin, label.end - label.begin);
        if (bytes.size() == 1 && bytes[0] >= 'A' && bytes[0] <= 'Z') return bytes[0] != 'I';
        return bytes.size() <= 2 && bytes.find_first_not_of("0123456789") == std::string_view::npos;
    }

    std::string_view text_;
    const std::vector<Word>& words_;
    const std::vector<SoughtName>& others_;
    std::vector<std::size_t> own_end_; ///< by place: where the own names end that begin at it or before
    std::vector<bool> some_before_;    ///< by place: "some" stands earlier in its sentence
    std::size_t start_ = 0;
};

}

std::vector<Run> comparators_in(std::string_view text, const std::vector<Word>& words,
                                const std::vector<SoughtName>& others, const std::vector<SoughtName>& own)
{
    return Reader{text, words, others, own}.read();
}

}

#include "core/evaluation/ranking.hpp"

#include <algorithm>

namespace tender {

namespace {

class Ranking {
public:
    Ranking(const Scoresheet& sheet, LotEvaluation& lot) : sheet_{sheet}, lot_{lot} {}

    void run()
    {
        auto& ranking = lot_.ranking;
        const bool lower = lower_total_is_better(model());
        const auto ahead = [&](std::size_t a, std::size_t b) {
            return lower ? total_of(a) < total_of(b) : total_of(a) > total_of(b);
        };
        std::ranges::stable_sort(ranking, ahead);
        std::size_t place_number = 1;
        for (auto group = ranking.begin(); group != ranking.end();) {
            const auto end =
                std::find_if(group, ranking.end(), [&](auto place) { return total_of(place) != total_of(*group); });
            part_group(group, end, place_number);
            place_number += static_cast<std::size_t>(end - group);
            group = end;
        }
        const auto& best = total_of(ranking.front());
        for (const auto place : ranking)
            lot_.bids[place].gap = abs(best - total_of(place));
    }

private:
    const Model& model() const { return sheet_.model(); }
    const Rational& total_of(std::size_t place) const { return *lot_.bids[place].total; }

    using Place = std::vector<std::size_t>::iterator;

    /// Gives places to bids of equal total: parted by the published rules in their order, shared where these are
    /// silent.
    void part_group(Place first, Place last, std::size_t place_number, std::size_t rule = 0)
    {
        if (last - first == 1 || rule == model().tie_break.size()) {
            for (auto it = first; it != last; ++it)
                lot_.bids[*it].place = place_number;
            return;
        }
        std::ranges::stable_sort(first, last, [&](auto a, auto b) { return tie_key(rule, a) < tie_key(rule, b); });
        for (auto group = first; group != last;) {
            const auto end =
                std::find_if(group, last, [&](auto place) { return tie_key(rule, place) != tie_key(rule, *group); });
            if (place_number == 1 && group == first && end != last && end - group == 1) lot_.tie_rule = rule;
            part_group(group, end, place_number, rule + 1);
            place_number += static_cast<std::size_t>(end - group);
            group = end;
        }
    }

    /// Smaller is better; a bid without the fact that a rule asks for comes after all that have it.
    struct TieKey {
        bool missing = false;
        Rational value;
        friend bool operator==(const TieKey&, const TieKey&) = default;
        friend bool operator<(const TieKey& a, const TieKey& b)
        {
            return a.missing != b.missing ? b.missing : a.value < b.value;
        }
    };

    TieKey tie_key(std::size_t rule, std::size_t place) const
    {
        const auto known = [](const std::optional<Rational>& value, bool negate) {
            return value ? TieKey{false, negate ? -*value : *value} : TieKey{true, {}};
        };
        const auto bid = lot_.bids[place].bid;
        return match(
            model().tie_break[rule],
            [&](const TieByStage& tie) {
                for (const auto& done : lot_.stages) {
                    if (model().stages[done.stage].id == tie.stage) return known(done.bids[place].points, true);
                }
                return known(std::nullopt, true);
            },
            [&](const TieByCriterion& tie) {
                const auto found = find_criterion(model(), tie.criterion);
                const auto stage = static_cast<std::size_t>(found.stage - model().stages.data());
                return known(criterion_points(sheet_, stage, bid, *found.criterion), true);
            },
            [&](const TieByLowerPrice&) { return known(sheet_.price(bid), false); },
            [&](const TieByEarlierReceipt&) {
                const auto& received = sheet_.tender().bids[bid].received;
                return known(received ? std::optional{Rational{received->seconds_since_1970()}} : std::nullopt, false);
            });
    }

    const Scoresheet& sheet_;
    LotEvaluation& lot_;
};

}

void rank_by_total(const Scoresheet& sheet, LotEvaluation& lot) { Ranking{sheet, lot}.run(); }

}

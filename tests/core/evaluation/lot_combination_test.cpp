#include "core/evaluation/lot_combination.hpp"

#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include <algorithm>
#include <limits>
#include <map>
#include <numeric>
#include <random>
#include <set>

using namespace tender;

namespace {

/// Every permitted combination, one by one.
std::vector<LotAwards> all_permitted(const LotChoices& choices)
{
    std::vector<LotAwards> found{{}};
    for (const auto& options : choices.lots) {
        std::vector<LotAwards> longer;
        for (const auto& start : found) {
            longer.push_back(start);
            longer.back().emplace_back(std::nullopt);
            for (std::size_t option = 0; option < options.size(); ++option) {
                std::int64_t held = 0;
                for (std::size_t lot = 0; lot < start.size(); ++lot)
                    held += start[lot] && choices.lots[lot][*start[lot]].bidder == options[option].bidder ? 1 : 0;
                if (held >= choices.most[options[option].bidder]) continue;
                longer.push_back(start);
                longer.back().emplace_back(option);
            }
        }
        found = std::move(longer);
    }
    return found;
}

CombinationLoss loss_of(const LotChoices& choices, const LotAwards& awards)
{
    CombinationLoss loss;
    for (std::size_t lot = 0; lot < awards.size(); ++lot) {
        if (!awards[lot]) {
            ++loss.empty;
            continue;
        }
        loss.sum += choices.lots[lot][*awards[lot]].loss;
        loss.behind += choices.lots[lot][*awards[lot]].behind;
    }
    return loss;
}

std::vector<std::size_t> places_of(const LotChoices& choices, const LotAwards& awards)
{
    std::vector<std::size_t> places;
    for (const auto lot : choices.preference)
        places.push_back(awards[lot] ? choices.lots[lot][*awards[lot]].place : std::numeric_limits<std::size_t>::max());
    return places;
}

template <class Key>
std::vector<LotAwards> least(const std::vector<LotAwards>& all, Key key)
{
    std::vector<LotAwards> best;
    for (const auto& one : all) {
        if (!best.empty() && key(best.front()) < key(one)) continue;
        if (!best.empty() && key(one) < key(best.front())) best.clear();
        best.push_back(one);
    }
    return best;
}

std::set<std::optional<std::size_t>> awards_of(const std::vector<LotAwards>& all, std::size_t lot)
{
    std::set<std::optional<std::size_t>> awards;
    for (const auto& one : all)
        awards.insert(one[lot]);
    return awards;
}

/// The answer by looking at every permitted combination: what the page says, word for word.
BestCombination by_looking_at_all(const LotChoices& choices)
{
    const auto all = all_permitted(choices);
    const auto loss = [&](const LotAwards& one) { return loss_of(choices, one); };
    auto best = least(all, loss);
    BestCombination found;
    found.loss = loss(best.front());
    found.by_panel.resize(choices.lots.size());
    found.tied.resize(choices.lots.size());
    const auto same_sum = std::ranges::count_if(all, [&](const LotAwards& one) {
        return loss(one).empty == found.loss.empty && loss(one).sum == found.loss.sum;
    });
    found.parted_by = same_sum == 1 ? PartedBy::Sum : PartedBy::TieBreak;
    if (best.size() > 1) {
        best = least(best, [&](const LotAwards& one) { return places_of(choices, one); });
        found.parted_by = PartedBy::Preference;
    }
    for (const auto& [lot, option] : choices.decisions) {
        const auto awards = awards_of(best, lot);
        if (awards.size() < 2 || !awards.contains(option)) continue;
        std::erase_if(best, [lot = lot, option = option](const LotAwards& one) { return one[lot] != option; });
        found.by_panel[lot] = true;
        found.parted_by = PartedBy::Panel;
    }
    found.awards = best.front();
    if (best.size() > 1) {
        found.parted_by = PartedBy::Nothing;
        for (std::size_t lot = 0; lot < choices.lots.size(); ++lot) {
            const auto awards = awards_of(best, lot);
            if (awards.size() < 2) continue;
            for (const auto& option : awards) {
                if (option) found.tied[lot].push_back(*option);
            }
        }
        return found;
    }
    std::vector<LotAwards> others;
    std::ranges::copy_if(all, std::back_inserter(others), [&](const LotAwards& one) { return one != best.front(); });
    if (others.empty()) return found;
    const auto next = least(others, loss);
    found.next =
        BestCombination::Next{.loss = loss(next.front()), .awards = next.front(), .is_alone = next.size() == 1};
    return found;
}

/// Few lots, bidders and different losses, so that limits bind and sums coincide.
LotChoices drawn(std::mt19937& random)
{
    const auto below = [&](std::size_t limit) { return static_cast<std::size_t>(random() % limit); };
    LotChoices choices;
    const auto bidders = 1 + below(4);
    for (std::size_t bidder = 0; bidder < bidders; ++bidder)
        choices.most.push_back(static_cast<std::int64_t>(below(5) == 0 ? 0 : 1 + below(2)));
    const auto kinds = 1 + below(4);
    choices.lots.resize(below(5));
    for (auto& options : choices.lots) {
        options.resize(below(5));
        for (auto& option : options) {
            option.bidder = below(bidders);
            option.loss = *Rational::fraction(static_cast<std::int64_t>(below(kinds)), 1 + below(3));
            option.behind = static_cast<std::int64_t>(below(6) == 0 ? below(3) : 0);
        }
        for (auto& option : options) {
            option.place =
                1 + static_cast<std::size_t>(std::ranges::count_if(options, [&](const LotOption& other) {
                    return other.loss < option.loss || (other.loss == option.loss && other.behind < option.behind);
                }));
        }
    }
    if (below(2) == 0) {
        choices.preference.resize(choices.lots.size());
        std::iota(choices.preference.begin(), choices.preference.end(), std::size_t{0});
        std::shuffle(choices.preference.begin(), choices.preference.end(), random);
    }
    for (std::size_t lot = 0; lot < choices.lots.size(); ++lot) {
        if (below(2) == 0 && !choices.lots[lot].empty())
            choices.decisions.emplace_back(lot, below(choices.lots[lot].size()));
    }
    std::shuffle(choices.decisions.begin(), choices.decisions.end(), random);
    return choices;
}

bool agree(const BestCombination& a, const BestCombination& b)
{
    bool same = a.parted_by == b.parted_by && a.loss == b.loss && a.tied == b.tied && a.by_panel == b.by_panel &&
                a.next.has_value() == b.next.has_value();
    for (std::size_t lot = 0; same && lot < a.awards.size(); ++lot)
        same = !a.tied[lot].empty() || a.awards[lot] == b.awards[lot];
    if (!same || !a.next) return same;
    return a.next->loss == b.next->loss && a.next->is_alone == b.next->is_alone &&
           (!a.next->is_alone || a.next->awards == b.next->awards);
}

}

TEST_CASE("the best combination is the one that looking at all of them finds", "[core][evaluation][lots]")
{
    std::map<PartedBy, int> met;
    CHECK(rc::check("fifty small choices for each seed", [&] {
        std::mt19937 random{*rc::gen::arbitrary<std::uint32_t>()};
        for (int i = 0; i < 50; ++i) {
            const auto choices = drawn(random);
            const auto expected = by_looking_at_all(choices);
            ++met[expected.parted_by];
            RC_ASSERT(agree(best_combination(choices), expected));
        }
    }));
    for (const auto by : {PartedBy::Sum, PartedBy::TieBreak, PartedBy::Preference, PartedBy::Panel, PartedBy::Nothing})
        CHECK(met[by] > 20);
}

TEST_CASE("a lot changes hands along a chain, so that all lots are awarded", "[core][evaluation][lots]")
{
    // Bidder 0 is best everywhere, and alone on the last lot.
    LotChoices choices;
    choices.most = {1, 1};
    choices.lots = {{{.bidder = 0, .loss = -90}, {.bidder = 1, .loss = -20, .place = 2}}, {{.bidder = 0, .loss = -50}}};
    const auto found = best_combination(choices);
    CHECK(found.awards == LotAwards{1, 0});
    CHECK(found.loss == CombinationLoss{.empty = 0, .sum = -70, .behind = 0});
    REQUIRE(found.next);
    CHECK(found.next->awards == LotAwards{0, std::nullopt});
    CHECK(found.next->loss.empty == 1);
}

TEST_CASE("thirty lots with fifteen bids each are awarded together, ties and all", "[core][evaluation][lots]")
{
    std::mt19937 random{20231}; // NOLINT(cert-msc32-c,cert-msc51-cpp): the same case every time
    LotChoices choices;
    choices.most.assign(15, 2);
    const auto kinds = GENERATE(2U, 40U, 1'000'003U);
    for (int lot = 0; lot < 30; ++lot) {
        auto& options = choices.lots.emplace_back();
        for (std::size_t bidder = 0; bidder < 15; ++bidder) {
            options.push_back({.bidder = bidder,
                               .loss = *Rational::fraction(-static_cast<std::int64_t>(random() % kinds), 37),
                               .behind = 0,
                               .place = 1});
        }
    }
    const auto found = best_combination(choices);
    CHECK(found.loss.empty == 0);
    std::vector<std::int64_t> held(15);
    for (std::size_t lot = 0; lot < 30; ++lot)
        ++held[choices.lots[lot][*found.awards[lot]].bidder];
    CHECK(held == choices.most);
    CHECK((found.parted_by == PartedBy::Nothing) == (kinds < 1000));
}

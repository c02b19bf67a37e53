#include "core/analysis/laboratory_bench.hpp"

#include <algorithm>
#include <array>

namespace tender {

namespace {

/// How fine a grid is.
struct Grid {
    std::size_t heights = 2; ///< of the marks of one stage
    std::size_t prices = 1;
};

/// A bid on the grid: a height for each moving stage, and a price.
struct Spot {
    std::vector<std::size_t> heights; ///< steps down from the highest
    std::size_t price = 0;            ///< index in the grid, the reference price first
};

/// Two bids whose order may hang on a third.
struct Pair {
    Spot one;
    Spot other;
    std::size_t apart = 0;  ///< steps between their marks
    std::size_t prices = 0; ///< how far their prices are from the reference price, both together
};

bool is_ahead(const LotEvaluation& outcome, std::size_t one, std::size_t other)
{
    const auto& a = outcome.bids[one].place;
    const auto& b = outcome.bids[other].place;
    return a && (!b || *a < *b);
}

bool is_awarded(const LotEvaluation& outcome, std::size_t bid)
{
    return std::ranges::find(outcome.awarded, bid) != outcome.awarded.end();
}

class Search {
public:
    explicit Search(Bench& bench) : bench_{bench}, every_pair_{bench.model().outcome == Outcome::AllPassing} {}

    ModelChecked run()
    {
        ModelChecked checked{.check = ModelCheck::RankReversal, .not_tried = {}, .observations = {}};
        // Combinations of many stages are too many to be held.
        constexpr std::size_t several_most = 12;
        const bool has_several = bench_.moving().size() > 1 && bench_.moving().size() <= several_most;
        is_even_ = true;
        search(has_several ? bench_.left() / 2 : bench_.left(), checked);
        is_even_ = false;
        if (has_several && !found_) search(bench_.left(), checked);
        return checked;
    }

private:
    void search(std::uint64_t evaluations, ModelChecked& checked)
    {
        choose_grid(evaluations);
        checked.cases += cases();
        for (const auto& pair : pairs_) {
            if (bench_.left() < 4 || found_) break;
            look(pair, checked);
        }
    }

    /// The finest grid that can be searched whole with so many evaluations, or the coarsest.
    void choose_grid(std::uint64_t evaluations)
    {
        constexpr std::array<Grid, 8> grids{{{6, 9}, {6, 7}, {6, 5}, {4, 7}, {4, 5}, {3, 5}, {3, 3}, {2, 3}}};
        for (const auto& grid : grids) {
            grid_ = grid;
            grid_.prices = std::min(grid.prices, std::max<std::size_t>(bench_.run().prices.size(), 1));
            choose_heights();
            make_thirds();
            make_pairs();
            // Each example that is noted takes some more.
            if (pairs_.size() * (thirds_.size() + 1) + 8 <= evaluations) return;
        }
    }

    void choose_heights()
    {
        heights_.clear();
        for (const auto stage : bench_.moving())
            heights_.push_back(bench_.heights(stage, grid_.heights));
        if (is_even_ && !heights_.empty()) heights_.assign(heights_.size(), std::ranges::max(heights_));
    }

    [[nodiscard]] std::uint64_t cases() const { return pairs_.size() * thirds_.size(); }

    /// The same height at all stages; or every combination of heights while they are few, otherwise those in which one
    /// stage differs from all others.
    [[nodiscard]] std::vector<std::vector<std::size_t>> profiles() const
    {
        if (is_even_) return even_profiles();
        constexpr std::size_t few = 36;
        std::size_t count = 1;
        for (const auto heights : heights_)
            count = count > few ? count : count * heights;
        return count > few ? profiles_of_extremes() : all_profiles();
    }

    [[nodiscard]] std::vector<std::vector<std::size_t>> even_profiles() const
    {
        std::vector<std::vector<std::size_t>> all;
        for (std::size_t step = 0; step < (heights_.empty() ? 1 : std::ranges::max(heights_)); ++step) {
            all.emplace_back();
            for (const auto heights : heights_)
                all.back().push_back(std::min(step, heights - 1));
        }
        return all;
    }

    [[nodiscard]] std::vector<std::vector<std::size_t>> all_profiles() const
    {
        std::vector<std::vector<std::size_t>> all{std::vector<std::size_t>(heights_.size(), 0)};
        for (std::size_t stage = heights_.size(); stage-- > 0;) {
            const auto before = all;
            for (std::size_t height = 1; height < heights_[stage]; ++height) {
                for (auto profile : before) {
                    profile[stage] = height;
                    all.push_back(std::move(profile));
                }
            }
        }
        return all;
    }

    [[nodiscard]] std::vector<std::vector<std::size_t>> profiles_of_extremes() const
    {
        std::vector<std::size_t> lowest;
        for (const auto heights : heights_)
            lowest.push_back(heights - 1);
        const std::vector<std::size_t> highest(heights_.size(), 0);
        std::vector<std::vector<std::size_t>> all{highest};
        for (std::size_t stage = 0; stage < heights_.size(); ++stage) {
            all.push_back(highest);
            all.back()[stage] = lowest[stage];
        }
        for (std::size_t stage = 0; stage < heights_.size(); ++stage) {
            all.push_back(lowest);
            all.back()[stage] = 0;
        }
        all.push_back(lowest);
        return all;
    }

    /// The bids that are left out: all marks at one height, or one stage unlike the others.
    void make_thirds()
    {
        auto profiles = even_profiles();
        if (!is_even_) {
            for (auto& extreme : profiles_of_extremes())
                profiles.push_back(std::move(extreme));
        }
        thirds_.clear();
        for (auto profile = profiles.begin(); profile != profiles.end(); ++profile) {
            if (std::find(profiles.begin(), profile, *profile) != profile) continue;
            for (std::size_t price = 0; price < grid_.prices; ++price)
                thirds_.push_back({*profile, price});
        }
    }

    void make_pairs()
    {
        const auto all = profiles();
        pairs_.clear();
        for (std::size_t i = 0; i < all.size(); ++i) {
            for (std::size_t j = i; j < all.size(); ++j)
                add_pairs(all[i], all[j]);
        }
        std::ranges::stable_sort(pairs_, [](const Pair& a, const Pair& b) {
            return std::pair{a.apart, a.prices} < std::pair{b.apart, b.prices};
        });
    }

    void add_pairs(const std::vector<std::size_t>& one, const std::vector<std::size_t>& other)
    {
        std::size_t apart = 0;
        for (std::size_t stage = 0; stage < one.size(); ++stage)
            apart += one[stage] > other[stage] ? one[stage] - other[stage] : other[stage] - one[stage];
        // Where marks are equal their height says nothing: one of them stands for all.
        const bool plain = std::ranges::all_of(one, [](std::size_t height) { return height == 0; });
        if (apart == 0 && !plain && !every_pair_) return;
        for (std::size_t a = 0; a < grid_.prices; ++a) {
            for (std::size_t b = apart == 0 ? a + 1 : 0; b < grid_.prices; ++b) {
                Pair pair{.one = {one, a}, .other = {other, b}, .apart = apart, .prices = a + b};
                if (every_pair_ || apart == 0 || is_trade_off(pair)) pairs_.push_back(std::move(pair));
            }
        }
    }

    /// Whether each of the two is better in something: otherwise one is better whoever else bids.
    [[nodiscard]] bool is_trade_off(const Pair& pair) const
    {
        bool one_better = false;
        bool other_better = false;
        for (std::size_t stage = 0; stage < heights_.size(); ++stage) {
            one_better = one_better || pair.one.heights[stage] < pair.other.heights[stage];
            other_better = other_better || pair.other.heights[stage] < pair.one.heights[stage];
        }
        if (pair.one.price != pair.other.price) {
            const auto& prices = bench_.run().prices;
            (prices[pair.one.price] < prices[pair.other.price] ? one_better : other_better) = true;
        }
        return one_better && other_better;
    }

    Candidate candidate(const Spot& spot)
    {
        auto bid = bench_.highest();
        for (std::size_t i = 0; i < heights_.size(); ++i) {
            const auto stage = bench_.moving()[i];
            bid.marks[stage] = bench_.marks_at(stage, spot.heights[i], heights_[i]);
        }
        if (bid.price) bid.price = bench_.run().prices[spot.price];
        return bid;
    }

    void look(const Pair& pair, ModelChecked& checked)
    {
        std::vector bids{candidate(pair.one), candidate(pair.other)};
        const auto without = bench_.evaluate(bids);
        bids.push_back(bids.front());
        for (const auto& third : thirds_) {
            if (bench_.left() < 3 || found_) return;
            bids[2] = candidate(third);
            const auto with = bench_.evaluate(bids);
            ++checked.tried;
            note_turn(bids, with, without, checked);
        }
    }

    void note_turn(const std::vector<Candidate>& bids, const LotEvaluation& with, const LotEvaluation& without,
                   ModelChecked& checked)
    {
        if (every_pair_) return note_passing(bids, with, without, checked);
        const auto turns = order_turns(bench_.model(), with, without, 0, 1);
        if (!turns || (is_shortlist(*turns, with) && !checked.observations.empty())) return;
        // Bid A is the one that leads while all are in.
        const std::vector all{bids[turns->ahead], bids[turns->behind], bids[2]};
        Observation found{.severity = Severity::Warning, .fact = *turns, .examples = {}};
        found.examples.push_back(bench_.example(all));
        found.examples.push_back(bench_.example(std::span{all}.first(2)));
        const auto& outcome = found.examples.front().outcome;
        // In the other order a tie-break by receipt could part them otherwise; then this is no plain example.
        const auto again = order_turns(bench_.model(), outcome, found.examples[1].outcome, 0, 1);
        if (!again || again->ahead != 0) return;
        found.fact = *again;
        found_ = !is_shortlist(*again, outcome);
        // That a shortlist has a place for another is its purpose; the search goes on for an order that turns.
        if (!found_) found.severity = Severity::Note;
        checked.observations.push_back(std::move(found));
    }

    /// Whether the bid behind is so because the bid that is left out takes its place on a shortlist.
    static bool is_shortlist(const OrderTurns& turns, const LotEvaluation& with)
    {
        const auto& shortfalls = with.bids[turns.behind].shortfalls;
        return std::ranges::find(shortfalls, Shortfall::Kind::NotShortlisted, &Shortfall::kind) != shortfalls.end();
    }

    void note_passing(const std::vector<Candidate>& bids, const LotEvaluation& with, const LotEvaluation& without,
                      ModelChecked& checked)
    {
        if (with.price_error || without.price_error) return;
        for (const std::size_t bid : {std::size_t{0}, std::size_t{1}}) {
            if (is_awarded(with, bid) == is_awarded(without, bid)) continue;
            Observation found{
                .severity = Severity::Warning, .fact = PassingTurns{bid, is_awarded(with, bid)}, .examples = {}};
            found.examples.push_back(bench_.example(bids));
            found.examples.push_back(bench_.example(std::span{bids}.first(2)));
            checked.observations.push_back(std::move(found));
            found_ = true;
            return;
        }
    }

    Bench& bench_;
    bool every_pair_;
    bool is_even_ = true; ///< all stages of a bid are marked at the same height
    Grid grid_;
    std::vector<std::size_t> heights_; ///< of each moving stage
    std::vector<Pair> pairs_;
    std::vector<Spot> thirds_;
    bool found_ = false;
};

}

std::optional<OrderTurns> order_turns(const Model& model, const LotEvaluation& with, const LotEvaluation& without,
                                      std::size_t one, std::size_t other)
{
    const auto left_out = with.bids.size() - 1;
    if (with.ranking.empty() || without.ranking.empty()) return std::nullopt;
    if (with.bids[left_out].place == std::size_t{1}) return std::nullopt;
    if (!is_ahead(with, one, other)) std::swap(one, other);
    if (!is_ahead(with, one, other) || !is_ahead(without, other, one)) return std::nullopt;
    return OrderTurns{.ahead = one,
                      .behind = other,
                      .lead_with = lead(model, with, one, other),
                      .lead_without = lead(model, without, other, one),
                      .award_turns = is_awarded(with, one) && is_awarded(without, other)};
}

ModelChecked rank_reversal(Bench& bench) { return Search{bench}.run(); }

}

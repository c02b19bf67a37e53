#pragma once

#include "core/analysis/weight_samples.hpp"
#include "core/number/rational.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace tender {

/// How often each bid takes each place.
struct RankCounts {
    RankCounts() = default;
    /// Nothing counted yet. Weights of firsts are added up only where `with_weights`.
    RankCounts(std::size_t bids, std::size_t components, bool with_weights);

    [[nodiscard]] std::size_t bids() const noexcept { return first_shared.size(); }
    [[nodiscard]] std::uint64_t times(std::size_t bid, std::size_t place) const
    {
        return places[bid * bids() + place - 1];
    }
    RankCounts& operator+=(const RankCounts& other);
    friend bool operator==(const RankCounts&, const RankCounts&) = default;

    std::vector<std::uint64_t> places;       ///< bid, then place less one
    std::vector<std::uint64_t> first_shared; ///< for each bid: it is first, and another is so too
    std::uint64_t tied_first = 0;            ///< more than one bid is first
    /// Bid, then component: sum of the weights of the weightings in which the bid is first; empty where not asked for.
    std::vector<std::uint64_t> first_weights;
};

/// The numbers in which totals are compared. The places are the same in all of them.
enum class Lanes {
    Int32,
    Int64,
    /// 64-bit integers that leave a known remainder out, and unbounded numbers for each weighting in which two totals
    /// are closer to each other than these remainders reach.
    Unbounded,
};

/// Ranks bids by weighted sums, for many weightings at a time. A bid's total is the sum of rate × weight; its place is
/// 1 + the number of bids with a greater total, so that equal totals share a place. No comparison is rounded.
///
/// The rates are put on a common denominator, and what all bids have in common is left out of them, which no comparison
/// sees. Weights add up to `weight_whole`, so no sum exceeds `weight_whole` × the greatest rate: which lanes hold every
/// total is known before the first one is added up.
class RankCounter {
public:
    /// `rates`: bid, then component. Precondition: there is a component and 1 to `bids_max` bids. `narrowest` leaves
    /// out narrower lanes although they would do.
    RankCounter(std::size_t bids, std::span<const Rational> rates, Lanes narrowest = Lanes::Int32);

    static constexpr std::size_t bids_max = 65'535;

    [[nodiscard]] std::size_t bids() const noexcept { return bids_; }
    [[nodiscard]] std::size_t components() const noexcept { return components_; }
    [[nodiscard]] Lanes lanes() const noexcept { return lanes_; }
    /// Counts the places under the first `samples` weightings of a block.
    void add(const WeightBlock& weights, std::size_t samples, RankCounts& counts) const;

private:
    [[nodiscard]] std::vector<Rational> totals_at(const WeightBlock& weights, std::size_t sample) const;
    void settle_doubts(const WeightBlock& weights, std::size_t from, const std::uint64_t* totals,
                       std::uint16_t* places) const;
    void choose_lanes(const Rational& rate_max, Lanes narrowest);
    void find_alike();

    std::size_t bids_;
    std::size_t components_;
    Lanes lanes_ = Lanes::Int32;
    std::vector<Rational> exact_; ///< whole numbers, not below zero
    /// Piece of the rate, then bid and component; with `Unbounded` the rates are scaled and rounded down.
    std::vector<std::vector<std::uint32_t>> rates_;
    std::vector<std::size_t> alike_; ///< for each bid the first one with the same rates
};

}

#include "core/analysis/rank_counts.hpp"

#include "core/expect.hpp"
#include "core/vector_clones.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <limits>
#include <type_traits>

namespace tender {

namespace {

/// Weightings handled at a time: their weights, totals and places stay in the first-level cache.
constexpr std::size_t chunk_size = 192;
static_assert(weight_block_size % chunk_size == 0);

using Place = std::uint16_t;

/// One value for each weighting of a chunk, in whole lines of the cache.
template <class Value>
struct alignas(64) Row {
    std::array<Value, chunk_size> values;
};

/// All rows as one.
template <class Value>
Value* values(std::vector<Row<Value>>& rows)
{
    return rows.front().values.data();
}

/// Rates that do not fit 16 bits are kept in pieces of so many, the lowest first.
constexpr unsigned limb_bits = 16;
constexpr std::uint64_t limb_mask = 0xFFFF;

/// Bids come in pairs. Where their number is odd, one without rates is added that nobody looks at.
constexpr std::size_t padded(std::size_t bids) { return bids + bids % 2; }

/// The sum of rate × weight over so many components, for one weighting.
template <std::size_t count>
[[gnu::always_inline]] inline std::uint32_t products(const std::uint32_t* rates,
                                                     const std::array<std::uint32_t, count>& weights)
{
    std::uint32_t sum = 0;
    for (std::size_t component = 0; component < count; ++component)
        sum += rates[component] * weights[component];
    return sum;
}

/// Adds the products of `count` components to the sums of `group` bids under the weightings of a chunk, or begins them:
/// a weight that was read serves all of these bids. `rates` are those of the first bid at the first component; those of
/// the next bid lie `components` on.
template <std::size_t group, std::size_t count, bool begins>
[[gnu::always_inline]] inline void add_products(std::uint32_t* __restrict sums, const std::uint16_t* weights,
                                                const std::uint32_t* __restrict rates, std::size_t components)
{
    for (std::size_t i = 0; i < chunk_size; ++i) {
        std::array<std::uint32_t, count> read;
        for (std::size_t component = 0; component < count; ++component)
            read[component] = weights[component * weight_block_size + i];
        for (std::size_t bid = 0; bid < group; ++bid) {
            auto& sum = sums[bid * chunk_size + i];
            sum = (begins ? 0 : sum) + products(rates + bid * components, read);
        }
    }
}

/// The sums of rate × weight of a group of bids.
template <std::size_t group>
[[gnu::always_inline]] inline void add_up_group(std::uint32_t* sums, const std::uint16_t* weights,
                                                const std::uint32_t* rates, std::size_t components)
{
    // The odd components come first, so that what follows is in fours.
    std::size_t component = components % 4;
    if (component == 0) {
        add_products<group, 4, true>(sums, weights, rates, components);
        component = 4;
    } else {
        add_products<group, 1, true>(sums, weights, rates, components);
        for (std::size_t odd = 1; odd < component; ++odd)
            add_products<group, 1, false>(sums, weights + odd * weight_block_size, rates + odd, components);
    }
    for (; component < components; component += 4)
        add_products<group, 4, false>(sums, weights + component * weight_block_size, rates + component, components);
}

/// The sums of rate × weight of all bids under the weightings of a chunk. Rates and sums have room for `padded` bids.
TENDER_VECTOR_CLONES void add_up(const std::uint16_t* weights, const std::uint32_t* rates, std::size_t bids,
                                 std::size_t components, std::uint32_t* sums)
{
    std::size_t bid = 0;
    for (; bid + 2 < bids; bid += 4)
        add_up_group<4>(sums + bid * chunk_size, weights, rates + bid * components, components);
    if (bid < bids) add_up_group<2>(sums + bid * chunk_size, weights, rates + bid * components, components);
}

/// Asks for the weights of the next chunk, of which each plane holds a piece too short for the processor to foresee.
void fetch(const std::uint16_t* weights, std::size_t components)
{
    constexpr std::size_t line = 64 / sizeof(std::uint16_t);
    for (std::size_t component = 0; component < components; ++component) {
        for (std::size_t i = 0; i < chunk_size; i += line)
            __builtin_prefetch(weights + component * weight_block_size + i);
    }
}

/// Adds sums of limbs to totals, each limb in its place.
TENDER_VECTOR_CLONES void add_limb(const std::uint32_t* sums, std::size_t count, unsigned place,
                                   std::uint64_t* __restrict totals)
{
    for (std::size_t i = 0; i < count; ++i)
        totals[i] += std::uint64_t{sums[i]} << place;
}

/// Minus one or nothing, as comparing vectors gives it. Totals are below half the range of their lanes.
template <class Lane>
[[gnu::always_inline]] inline Lane minus_if_greater(Lane one, Lane other)
{
    using Signed = std::make_signed_t<Lane>;
    return static_cast<Signed>(one) > static_cast<Signed>(other) ? static_cast<Lane>(-1) : Lane{0};
}

/// The places of two bids whose totals are `own`: 1 + the number of greater totals. Totals of a bid that makes the
/// number even are zero, and so never greater.
template <class Lane>
[[gnu::always_inline]] inline void place_two(Place* __restrict places, const Lane* own, const Lane* totals,
                                             std::size_t bids)
{
    Row<Lane> first;
    Row<Lane> second;
    first.values.fill(1);
    second.values.fill(1);
    for (std::size_t bid = 0; bid < bids; bid += 2) {
        const Lane* others = totals + bid * chunk_size;
        for (std::size_t i = 0; i < chunk_size; ++i) {
            const auto one = others[i];
            const auto other = others[chunk_size + i];
            first.values[i] -= minus_if_greater(one, own[i]) + minus_if_greater(other, own[i]);
            second.values[i] -=
                minus_if_greater(one, own[chunk_size + i]) + minus_if_greater(other, own[chunk_size + i]);
        }
    }
    for (std::size_t i = 0; i < chunk_size; ++i)
        places[i] = static_cast<Place>(first.values[i]);
    for (std::size_t i = 0; i < chunk_size; ++i)
        places[chunk_size + i] = static_cast<Place>(second.values[i]);
}

/// The places of all bids. Totals and places have room for `padded` bids.
TENDER_VECTOR_CLONES void place_all(const std::uint32_t* totals, std::size_t bids, Place* places)
{
    for (std::size_t bid = 0; bid < bids; bid += 2)
        place_two(places + bid * chunk_size, totals + bid * chunk_size, totals, bids);
}

TENDER_VECTOR_CLONES void place_all(const std::uint64_t* totals, std::size_t bids, Place* places)
{
    for (std::size_t bid = 0; bid < bids; bid += 2)
        place_two(places + bid * chunk_size, totals + bid * chunk_size, totals, bids);
}

/// One or nothing, no wider than a place: comparisons and sums are then vectors of the same width.
[[gnu::always_inline]] inline Place one_if(bool holds) { return holds ? Place{1} : Place{0}; }

/// Up to so many bids, counting each place in a chunk is quicker than looking at each weighting.
constexpr std::size_t few_bids = 16;

/// A place among few bids, and how often it stands in a chunk.
using Small = std::uint8_t;
static_assert(chunk_size <= std::numeric_limits<Small>::max() && few_bids <= std::numeric_limits<Small>::max());

// On its own, as within loops over bids and places the compiler makes vectors of places instead of weightings.
TENDER_VECTOR_CLONES [[gnu::noinline]] Small times_in(const Small* places, Small wanted)
{
    Small times = 0;
    for (std::size_t i = 0; i < chunk_size; ++i)
        times = static_cast<Small>(times + (places[i] == wanted ? Small{1} : Small{0}));
    return times;
}

/// For each of few bids how often each place stands in its chunk, added to `counts`.
TENDER_VECTOR_CLONES void count_each_place(const Place* places, std::size_t bids, std::uint64_t* counts)
{
    Row<Small> small;
    for (std::size_t bid = 0; bid < bids; ++bid, places += chunk_size) {
        for (std::size_t i = 0; i < chunk_size; ++i)
            small.values[i] = static_cast<Small>(places[i]);
        for (std::size_t place = 1; place <= bids; ++place)
            *counts++ += times_in(small.values.data(), static_cast<Small>(place));
    }
}

/// The same place by place, where there are so many that most do not stand there.
void count_found_places(const Place* places, std::size_t bids, std::size_t samples, std::uint64_t* counts)
{
    for (std::size_t bid = 0; bid < bids; ++bid) {
        for (std::size_t i = 0; i < samples; ++i)
            ++counts[bid * bids + places[bid * chunk_size + i] - 1];
    }
}

/// How many bids are first under each weighting, and under how many weightings it is more than one.
TENDER_VECTOR_CLONES std::size_t count_ties(const Place* places, std::size_t bids, Place* __restrict firsts)
{
    std::fill_n(firsts, chunk_size, Place{0});
    for (std::size_t bid = 0; bid < bids; ++bid) {
        for (std::size_t i = 0; i < chunk_size; ++i)
            firsts[i] = static_cast<Place>(firsts[i] + one_if(places[bid * chunk_size + i] == 1));
    }
    Place ties = 0;
    for (std::size_t i = 0; i < chunk_size; ++i)
        ties = static_cast<Place>(ties + one_if(firsts[i] > 1));
    return ties;
}

/// Sum of the weights under which the place is first. A chunk of the largest weights stays below 2³².
TENDER_VECTOR_CLONES std::uint32_t first_weight(const std::uint16_t* weights, const Place* places)
{
    static_assert(chunk_size * weight_whole < std::numeric_limits<std::uint32_t>::max());
    std::uint32_t sum = 0;
    for (std::size_t i = 0; i < chunk_size; ++i)
        sum += static_cast<std::uint16_t>(weights[i] & static_cast<std::uint16_t>(0U - one_if(places[i] == 1)));
    return sum;
}

/// Marks the weightings under which two totals that were rounded down may stand in the other order. Each rate lost less
/// than 1, so each total lost less than the sum of the weights.
TENDER_VECTOR_CLONES void mark_close(const std::uint64_t* one, const std::uint64_t* other,
                                     std::uint64_t* __restrict doubts)
{
    for (std::size_t i = 0; i < chunk_size; ++i) {
        const auto apart = static_cast<std::int64_t>(one[i] - other[i]);
        doubts[i] |= apart < weight_whole && apart > -weight_whole ? 1U : 0U;
    }
}

/// `places`: bid, then weighting; no place beyond `samples`.
void count(const Place* places, const std::uint16_t* weights, std::size_t components, std::size_t samples,
           RankCounts& counts)
{
    const auto bids = counts.bids();
    if (bids <= few_bids) {
        count_each_place(places, bids, counts.places.data());
    } else {
        count_found_places(places, bids, samples, counts.places.data());
    }
    std::array<Place, chunk_size> firsts{};
    if (const auto ties = count_ties(places, bids, firsts.data()); ties > 0) {
        counts.tied_first += ties;
        for (std::size_t bid = 0; bid < bids; ++bid) {
            for (std::size_t i = 0; i < samples; ++i)
                counts.first_shared[bid] += places[bid * chunk_size + i] == 1 && firsts[i] > 1 ? 1U : 0U;
        }
    }
    auto sum = counts.first_weights.begin();
    for (std::size_t bid = 0; sum != counts.first_weights.end(); ++bid) {
        for (std::size_t component = 0; component < components; ++component)
            *sum++ += first_weight(weights + component * weight_block_size, places + bid * chunk_size);
    }
}

Rational greatest_common_divisor(const Rational& a, const Rational& b)
{
    return a.is_zero() ? b : b.is_zero() ? a : a * b / least_common_multiple(a, b);
}

/// The rates less what all bids have in common, as the smallest whole numbers in the same proportions.
std::vector<Rational> whole_rates(std::size_t bids, std::size_t components, std::span<const Rational> rates)
{
    std::vector<Rational> whole{rates.begin(), rates.end()};
    for (std::size_t component = 0; component < components; ++component) {
        auto least = rates[component];
        for (std::size_t bid = 1; bid < bids; ++bid)
            least = std::min(least, rates[bid * components + component]);
        for (std::size_t bid = 0; bid < bids; ++bid)
            whole[bid * components + component] -= least;
    }
    Rational denominator{1};
    for (const auto& rate : whole)
        denominator = least_common_multiple(denominator, rate.denominator());
    Rational common;
    for (auto& rate : whole) {
        rate *= denominator;
        common = greatest_common_divisor(common, rate);
    }
    if (!common.is_zero()) {
        for (auto& rate : whole)
            rate /= common;
    }
    return whole;
}

}

RankCounts::RankCounts(std::size_t bids, std::size_t components, bool with_weights)
    : places(bids * bids), first_shared(bids), first_weights(with_weights ? bids * components : 0)
{}

RankCounts& RankCounts::operator+=(const RankCounts& other)
{
    const auto add = [](std::vector<std::uint64_t>& to, const std::vector<std::uint64_t>& from) {
        TENDER_EXPECT(to.size() == from.size());
        std::ranges::transform(to, from, to.begin(), std::plus{});
    };
    add(places, other.places);
    add(first_shared, other.first_shared);
    add(first_weights, other.first_weights);
    tied_first += other.tied_first;
    return *this;
}

RankCounter::RankCounter(std::size_t bids, std::span<const Rational> rates, Lanes narrowest)
    : bids_{bids}, components_{bids == 0 ? 0 : rates.size() / bids}
{
    TENDER_EXPECT(components_ > 0 && rates.size() == bids_ * components_ && bids_ <= bids_max);
    exact_ = whole_rates(bids_, components_, rates);
    choose_lanes(*std::ranges::max_element(exact_), narrowest);
    if (lanes_ == Lanes::Unbounded) find_alike();
}

void RankCounter::choose_lanes(const Rational& rate_max, Lanes narrowest)
{
    const auto fits = [&](Lanes lanes, std::int64_t total_max) {
        return narrowest <= lanes && rate_max <= Rational{total_max / weight_whole};
    };
    constexpr auto total_max = std::numeric_limits<std::int64_t>::max();
    lanes_ = fits(Lanes::Int32, std::numeric_limits<std::int32_t>::max()) ? Lanes::Int32
             : fits(Lanes::Int64, total_max)                              ? Lanes::Int64
                                                                          : Lanes::Unbounded;
    const bool scales = lanes_ == Lanes::Unbounded && !rate_max.is_zero();
    const auto scale = scales ? Rational{total_max / weight_whole} / rate_max : Rational{1};
    // 16 bits of a rate times all the weight fit 32 bits.
    const auto limbs = lanes_ == Lanes::Int32 ? 1U : 3U;
    rates_.assign(limbs, std::vector<std::uint32_t>(padded(bids_) * components_));
    for (std::size_t i = 0; i < exact_.size(); ++i) {
        const auto rate = static_cast<std::uint64_t>(*(exact_[i] * scale).floor().to_int64());
        for (unsigned limb = 0; limb < limbs; ++limb)
            rates_[limb][i] = static_cast<std::uint32_t>((rate >> (limb_bits * limb)) & limb_mask);
    }
}

void RankCounter::find_alike()
{
    const auto row = [&](std::size_t bid) { return std::span{exact_}.subspan(bid * components_, components_); };
    for (std::size_t bid = 0; bid < bids_; ++bid) {
        std::size_t first = 0;
        while (!std::ranges::equal(row(first), row(bid)))
            ++first;
        alike_.push_back(first);
    }
}

std::vector<Rational> RankCounter::totals_at(const WeightBlock& weights, std::size_t sample) const
{
    std::vector<Rational> totals(bids_);
    for (std::size_t bid = 0; bid < bids_; ++bid) {
        for (std::size_t component = 0; component < components_; ++component)
            totals[bid] += exact_[bid * components_ + component] * Rational{weights.plane(component)[sample]};
    }
    return totals;
}

void RankCounter::settle_doubts(const WeightBlock& weights, std::size_t from, const std::uint64_t* totals,
                                std::uint16_t* places) const
{
    std::array<std::uint64_t, chunk_size> doubts{};
    for (std::size_t bid = 1; bid < bids_; ++bid) {
        for (std::size_t other = 0; other < bid; ++other) {
            if (alike_[bid] != alike_[other])
                mark_close(totals + bid * chunk_size, totals + other * chunk_size, doubts.data());
        }
    }
    for (std::size_t i = 0; i < chunk_size; ++i) {
        if (doubts[i] == 0) continue;
        const auto exact = totals_at(weights, from + i);
        for (std::size_t bid = 0; bid < bids_; ++bid) {
            const auto ahead = std::ranges::count_if(exact, [&](const auto& total) { return total > exact[bid]; });
            places[bid * chunk_size + i] = static_cast<Place>(1 + ahead);
        }
    }
}

void RankCounter::add(const WeightBlock& weights, std::size_t samples, RankCounts& counts) const
{
    TENDER_EXPECT(weights.components() == components_ && counts.bids() == bids_ && samples <= weight_block_size);
    std::vector<Row<std::uint32_t>> sums(padded(bids_));
    std::vector<Row<std::uint64_t>> totals(lanes_ == Lanes::Int32 ? 0 : padded(bids_));
    std::vector<Row<Place>> places(padded(bids_));
    for (std::size_t from = 0; from < samples; from += chunk_size) {
        const auto* planes = weights.plane(0).data() + from;
        if (from + chunk_size < samples) fetch(planes + chunk_size, components_);
        if (lanes_ == Lanes::Int32) {
            add_up(planes, rates_.front().data(), bids_, components_, values(sums));
            place_all(values(sums), bids_, values(places));
        } else {
            std::fill_n(values(totals), totals.size() * chunk_size, std::uint64_t{0});
            for (unsigned limb = 0; limb < rates_.size(); ++limb) {
                add_up(planes, rates_[limb].data(), bids_, components_, values(sums));
                add_limb(values(sums), sums.size() * chunk_size, limb_bits * limb, values(totals));
            }
            place_all(values(totals), bids_, values(places));
        }
        if (lanes_ == Lanes::Unbounded) settle_doubts(weights, from, values(totals), values(places));
        const auto counted = std::min(chunk_size, samples - from);
        for (auto& row : places)
            std::fill(row.values.begin() + static_cast<std::ptrdiff_t>(counted), row.values.end(), Place{0});
        count(values(places), planes, components_, counted, counts);
    }
}

}

#include "core/analysis/rank_counts.hpp"
#include "tests/core/tendering/building.hpp"

#include <rapidcheck.h>

#include <algorithm>
#include <random>

using namespace tender;
using namespace tender::building;

namespace {

constexpr std::initializer_list<Lanes> all_lanes{Lanes::Int32, Lanes::Int64, Lanes::Unbounded};

WeightBlock drawn(std::size_t components, std::uint64_t seed)
{
    std::vector<Rational> equal(components, Rational{1} / Rational{components});
    WeightBlock block{components};
    WeightSampler::from(EveryWeighting{}, std::move(equal), seed)->fill(0, block);
    return block;
}

/// The same without lanes, chunks and bounds: each total by itself, each pair compared.
RankCounts plain_counts(std::size_t bids, const std::vector<Rational>& rates, const WeightBlock& weights,
                        std::size_t samples)
{
    const auto components = rates.size() / bids;
    RankCounts counts{bids, components, true};
    for (std::size_t sample = 0; sample < samples; ++sample) {
        std::vector<Rational> totals(bids);
        for (std::size_t bid = 0; bid < bids; ++bid) {
            for (std::size_t component = 0; component < components; ++component)
                totals[bid] += rates[bid * components + component] * Rational{weights.plane(component)[sample]};
        }
        const auto best = *std::ranges::max_element(totals);
        const bool tied = std::ranges::count(totals, best) > 1;
        counts.tied_first += tied ? 1U : 0U;
        for (std::size_t bid = 0; bid < bids; ++bid) {
            const auto ahead = std::ranges::count_if(totals, [&](const auto& total) { return total > totals[bid]; });
            ++counts.places[bid * bids + static_cast<std::size_t>(ahead)];
            if (ahead > 0) continue;
            counts.first_shared[bid] += tied ? 1U : 0U;
            for (std::size_t component = 0; component < components; ++component)
                counts.first_weights[bid * components + component] += weights.plane(component)[sample];
        }
    }
    return counts;
}

RankCounts counted(std::size_t bids, const std::vector<Rational>& rates, const WeightBlock& weights,
                   std::size_t samples, Lanes narrowest)
{
    RankCounts counts{bids, rates.size() / bids, true};
    RankCounter{bids, rates, narrowest}.add(weights, samples, counts);
    return counts;
}

Lanes lanes(std::size_t bids, const std::vector<Rational>& rates, Lanes narrowest = Lanes::Int32)
{
    return RankCounter{bids, rates, narrowest}.lanes();
}

}

TEST_CASE("the narrowest lanes that hold every total are taken", "[core][analysis]")
{
    // The other bid has nothing, and the rate of 1 keeps the rates from becoming smaller.
    const auto of = [](const std::string& greatest) { return std::vector<Rational>{number(greatest), 1, 0, 0}; };
    CHECK(lanes(2, of("32768")) == Lanes::Int32);
    CHECK(lanes(2, of("32769")) == Lanes::Int64);
    CHECK(lanes(2, of("140739635871744")) == Lanes::Int64);
    CHECK(lanes(2, of("140739635871745")) == Lanes::Unbounded);
    CHECK(lanes(2, of("1/40000")) == Lanes::Int64);
    CHECK(lanes(2, of("32768"), Lanes::Int64) == Lanes::Int64);
    CHECK(lanes(2, of("32769"), Lanes::Unbounded) == Lanes::Unbounded);
    // Neither what all bids have nor the unit of the points takes room.
    CHECK(lanes(2, {number("1000000000000"), 7, number("1000000000001"), 0}) == Lanes::Int32);
    CHECK(lanes(2, {number("1/1000000007"), number("9/1000000007"), 0, 0}) == Lanes::Int32);
}

TEST_CASE("the largest totals of each lanes keep their order", "[core][analysis]")
{
    WeightBlock weights{3};
    std::ranges::fill(weights.plane(0), std::uint16_t{weight_whole});
    for (const char* greatest : {"32768", "32769", "140739635871744", "140739635871745", "99999999999999999999999"}) {
        CAPTURE(greatest);
        const auto rate = number(greatest);
        const std::vector<Rational> rates{rate, 1, 0, rate - Rational{1}, 0, 1, 0, 0, 0};
        CHECK(counted(3, rates, weights, 5, Lanes::Int32) == plain_counts(3, rates, weights, 5));
        CHECK(counted(3, rates, weights, 5, Lanes::Int32).times(0, 1) == 5);
    }
}

TEST_CASE("equal totals share a place, and the next bid comes after all of them", "[core][analysis]")
{
    const auto weights = drawn(2, 1);
    for (const auto narrowest : all_lanes) {
        const auto counts = counted(4, {5, 5, 7, 7, 7, 7, 1, 1}, weights, 1000, narrowest);
        CHECK(counts.times(1, 1) == 1000);
        CHECK(counts.times(2, 1) == 1000);
        CHECK(counts.times(0, 3) == 1000);
        CHECK(counts.times(3, 4) == 1000);
        CHECK(counts.tied_first == 1000);
        CHECK(counts.first_shared == std::vector<std::uint64_t>{0, 1000, 1000, 0});
    }
    // One bid is first, and shares it with nobody.
    const auto alone = counted(1, {3, 4}, weights, 10, Lanes::Int32);
    CHECK(alone.times(0, 1) == 10);
    CHECK(alone.tied_first == 0);
}

TEST_CASE("no difference is too small to be seen, and none is seen where there is none", "[core][analysis]")
{
    WeightBlock weights{2};
    std::ranges::fill(weights.plane(0), std::uint16_t{1});
    std::ranges::fill(weights.plane(1), std::uint16_t{weight_whole - 1});
    const auto hair = number("1/1000000000000000000000000000000000000000");
    const Rational third = Rational{1} / Rational{3};
    const std::vector<Rational> apart{third + hair, 1, third, 1, 0, 0};
    const auto counts = counted(3, apart, weights, 100, Lanes::Int32);
    CHECK(lanes(3, apart) == Lanes::Unbounded);
    CHECK(counts.times(0, 1) == 100);
    CHECK(counts.times(1, 2) == 100);
    // What one has more at the one component the other has more at the other: a tie, though the rates differ.
    const std::vector<Rational> tied{third + Rational{weight_whole - 1} * hair, 1, third, Rational{1} + hair, 0, 0};
    CHECK(lanes(3, tied) == Lanes::Unbounded);
    CHECK(counted(3, tied, weights, 100, Lanes::Int32).tied_first == 100);
}

TEST_CASE("places are the same in all lanes and those of one comparison after the other", "[core][analysis]")
{
    CHECK(rc::check("whatever the rates and the numbers of bids, components and weightings", [] {
        std::mt19937_64 random{*rc::gen::arbitrary<std::uint32_t>()};
        const auto below = [&](std::uint64_t limit) { return static_cast<std::int64_t>(random() % limit); };
        // Beyond 16 bids places are counted in another way.
        const auto bids = static_cast<std::size_t>(1 + below(below(4) == 0 ? 24 : 6));
        const auto components = static_cast<std::size_t>(1 + below(9));
        const auto samples = static_cast<std::size_t>(below(300));
        const auto kind = below(5);
        std::vector<Rational> rates;
        for (std::size_t i = 0; i < bids * components; ++i) {
            Rational rate{below(6) - 2};
            if (kind == 1) rate = Rational{below(20'001) - 10'000};
            if (kind == 2) rate = Rational{below(100)} / Rational{1 + below(90)};
            if (kind == 3) rate += Rational{below(3)} / number("100000000000000000000000000000000");
            if (kind == 4) rate = Rational{below(4'000'000'000'000'000'000)} * Rational{below(1'000'000'000)};
            rates.push_back(rate);
        }
        // Some bids have the same rates.
        if (bids > 1 && below(3) == 0)
            std::copy_n(rates.begin(), components, rates.end() - static_cast<std::ptrdiff_t>(components));
        const auto weights = drawn(components, random());
        const auto expected = plain_counts(bids, rates, weights, samples);
        for (const auto narrowest : all_lanes)
            RC_ASSERT(counted(bids, rates, weights, samples, narrowest) == expected);
    }));
}

TEST_CASE("counts of several blocks add up", "[core][analysis]")
{
    const std::vector<Rational> rates{3, 1, 2, 2, 1, 3};
    const RankCounter counter{3, rates};
    RankCounts together{3, 2, true};
    auto added = together;
    for (const std::uint64_t seed : {1U, 2U}) {
        RankCounts one{3, 2, true};
        counter.add(drawn(2, seed), 700, one);
        counter.add(drawn(2, seed), 700, together);
        added += one;
    }
    CHECK(added == together);
    CHECK(added.times(0, 1) + added.times(0, 2) + added.times(0, 3) == 1400);
}

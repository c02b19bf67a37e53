#include "core/analysis/acceptability.hpp"
#include "core/analysis/weight_samples.hpp"
#include "tests/core/tendering/building.hpp"

#include <rapidcheck.h>

#include <algorithm>
#include <array>
#include <numeric>

using namespace tender;
using namespace tender::building;

namespace {

using Error = WeightSampler::Error;

/// Shares that add up to 1, in the proportions given.
std::vector<Rational> shares(const std::vector<int>& proportions)
{
    const Rational sum{std::accumulate(proportions.begin(), proportions.end(), 0)};
    std::vector<Rational> list;
    for (const auto part : proportions)
        list.push_back(Rational{part} / sum);
    return list;
}

WeightSampler sampler(const WeightSet& set, const std::vector<int>& proportions, std::uint64_t seed = 1)
{
    auto made = WeightSampler::from(set, shares(proportions), seed);
    REQUIRE(made.has_value());
    return std::move(*made);
}

WeightBlock block_of(const WeightSampler& sampler, std::uint64_t number)
{
    WeightBlock block{sampler.components()};
    sampler.fill(number, block);
    return block;
}

std::vector<std::uint16_t> numbers(const WeightBlock& block)
{
    std::vector<std::uint16_t> list;
    for (std::size_t component = 0; component < block.components(); ++component)
        list.insert(list.end(), block.plane(component).begin(), block.plane(component).end());
    return list;
}

std::vector<std::int32_t> weighting(const WeightBlock& block, std::size_t sample)
{
    std::vector<std::int32_t> weights;
    for (std::size_t component = 0; component < block.components(); ++component)
        weights.push_back(block.plane(component)[sample]);
    return weights;
}

/// Whether the share of weightings for which `holds` is as expected, by the bound that the program itself states and
/// with a little room for the grid.
template <class Holds>
void check_share(const WeightSampler& sampler, const Rational& expected, Holds holds)
{
    constexpr std::uint64_t blocks = 100;
    std::int64_t count = 0;
    for (std::uint64_t number = 0; number < blocks; ++number) {
        const auto block = block_of(sampler, number);
        for (std::size_t sample = 0; sample < weight_block_size; ++sample)
            count += holds(weighting(block, sample)) ? 1 : 0;
    }
    const Rational share = Rational{count} / Rational{blocks * weight_block_size};
    CAPTURE(share, expected);
    CHECK(abs(share - expected) <= share_error(blocks * weight_block_size) + number("0.0002"));
}

std::vector<int> proportions()
{
    auto list = *rc::gen::nonEmpty(rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 6)));
    if (std::ranges::count(list, 0) == static_cast<std::ptrdiff_t>(list.size())) list.front() = 1;
    return list;
}

}

TEST_CASE("the numbers are those of SplitMix64", "[core][analysis]")
{
    // The values that implementations of the published generator are compared by.
    constexpr std::array<std::uint64_t, 5> published{6457827717110365317U, 3203168211198807973U, 9817491932198370423U,
                                                     4593380528125082431U, 16408922859458223821U};
    for (std::size_t i = 0; i < published.size(); ++i)
        CHECK(split_mix(1234567, i) == published.at(i));
}

TEST_CASE("every weighting shares out the whole weight, from any set", "[core][analysis]")
{
    CHECK(rc::check("whatever the number of components", [] {
        const auto parts = proportions();
        const auto seed = *rc::gen::arbitrary<std::uint64_t>();
        const auto number = *rc::gen::arbitrary<std::uint32_t>();
        for (const WeightSet& set : {WeightSet{EveryWeighting{}}, WeightSet{KeepingOrder{}},
                                     WeightSet{WithinShare{Rational{1} / Rational{2}}}}) {
            const auto block = block_of(sampler(set, parts, seed), number);
            for (std::size_t sample = 0; sample < weight_block_size; ++sample) {
                const auto weights = weighting(block, sample);
                RC_ASSERT(std::accumulate(weights.begin(), weights.end(), 0) == weight_whole);
            }
        }
    }));
    // Sorting is the same work for every number of cuts: none is left out.
    for (std::size_t components = 1; components <= 70; ++components) {
        CAPTURE(components);
        const auto block = block_of(sampler(EveryWeighting{}, std::vector<int>(components, 1)), components);
        for (std::size_t sample = 0; sample < weight_block_size; ++sample) {
            const auto weights = weighting(block, sample);
            REQUIRE(std::accumulate(weights.begin(), weights.end(), 0) == weight_whole);
        }
    }
}

TEST_CASE("a set that keeps the order holds no weighting out of order", "[core][analysis]")
{
    CHECK(rc::check("whatever is published, zeros and equal weights included", [] {
        const auto parts = proportions();
        const auto block = block_of(sampler(KeepingOrder{}, parts, *rc::gen::arbitrary<std::uint64_t>()), 0);
        for (std::size_t one = 0; one < parts.size(); ++one) {
            for (std::size_t other = 0; other < parts.size(); ++other) {
                if (parts[one] <= parts[other]) continue;
                for (std::size_t sample = 0; sample < weight_block_size; ++sample)
                    RC_ASSERT(block.plane(one)[sample] >= block.plane(other)[sample]);
            }
        }
    }));
}

TEST_CASE("weights published as equal come in either order equally often", "[core][analysis]")
{
    const auto some = sampler(KeepingOrder{}, {1, 4, 1, 4, 1});
    for (const auto& [one, other] : {std::pair{0, 2}, std::pair{0, 4}, std::pair{2, 4}, std::pair{1, 3}}) {
        CAPTURE(one, other);
        const auto first = static_cast<std::size_t>(one);
        const auto second = static_cast<std::size_t>(other);
        check_share(some, number("1/2"), [&](const auto& weights) { return weights[first] > weights[second]; });
    }
    check_share(some, number("1/6"),
                [](const auto& weights) { return weights[0] > weights[2] && weights[2] > weights[4]; });
    // Where all are equal, every weighting is in order.
    CHECK(numbers(block_of(sampler(KeepingOrder{}, {1, 1, 1}), 3)) ==
          numbers(block_of(sampler(EveryWeighting{}, {1, 1, 1}), 3)));
}

TEST_CASE("a box keeps each weight within its share of what is published", "[core][analysis]")
{
    CHECK(rc::check("whatever is published", [] {
        const auto parts = proportions();
        const auto share = Rational{*rc::gen::inRange(1, 101)} / Rational{100};
        const auto made = WeightSampler::from(WithinShare{share}, shares(parts), *rc::gen::arbitrary<std::uint64_t>());
        RC_PRE(made.has_value());
        const auto block = block_of(*made, 0);
        for (std::size_t component = 0; component < parts.size(); ++component) {
            const auto published = shares(parts)[component];
            const auto [lowest, highest] = std::ranges::minmax(block.plane(component));
            RC_ASSERT(Rational{lowest} >= Rational{weight_whole} * published * (Rational{1} - share));
            RC_ASSERT(Rational{highest} <= Rational{weight_whole} * published * (Rational{1} + share));
        }
    }));
}

TEST_CASE("a box is refused where there is nothing to draw from", "[core][analysis]")
{
    const auto refused = [](const Rational& share, const std::vector<int>& parts) {
        const auto made = WeightSampler::from(WithinShare{share}, shares(parts), 1);
        return made ? std::nullopt : std::optional{made.error()};
    };
    CHECK(refused(0, {1, 1}) == Error::ShareOutOfRange);
    CHECK(refused(number("-1/2"), {1, 1}) == Error::ShareOutOfRange);
    CHECK(refused(number("1.01"), {1, 1}) == Error::ShareOutOfRange);
    CHECK(refused(1, {1, 1}) == std::nullopt);
    // A weight of 1/1000 is 65.535 parts: an eighth of it leaves 58 to 73, a quarter of it 50 to 81.
    CHECK(refused(number("1/8"), {1, 999}) == Error::TooNarrow);
    CHECK(refused(number("1/4"), {1, 999}) == std::nullopt);
    CHECK(refused(number("1/4"), {0, 1, 999}) == std::nullopt);
}

TEST_CASE("shares of weightings are those of the uniform distribution", "[core][analysis]")
{
    const auto half = weight_whole / 2;
    check_share(sampler(EveryWeighting{}, {1, 3}), number("1/4"),
                [](const auto& weights) { return weights[0] < weight_whole / 4; });
    // In a triangle each corner beyond the middle of its sides is a quarter of it.
    const auto triangle = sampler(EveryWeighting{}, {1, 1, 1});
    for (std::size_t corner = 0; corner < 3; ++corner)
        check_share(triangle, number("1/4"), [&](const auto& weights) { return weights[corner] > half; });
    // In n dimensions the share beyond t is (1 - t)^(n - 1).
    check_share(sampler(EveryWeighting{}, {1, 1, 1, 1, 1}), number("256/625"),
                [](const auto& weights) { return weights[3] > weight_whole / 5; });
    check_share(sampler(KeepingOrder{}, {3, 2, 1}), number("3/4"),
                [&](const auto& weights) { return weights[0] > half; });
    check_share(sampler(WithinShare{number("1/2")}, {1, 1}), number("1/4"),
                [](const auto& weights) { return weights[0] < weight_whole * 3 / 8; });
    // Three weights from 1/6 to 1/2 that add up to 1 are a hexagon; beyond 5/12 lie 5/24 of it.
    check_share(sampler(WithinShare{number("1/2")}, {1, 1, 1}), number("5/24"),
                [](const auto& weights) { return weights[0] > weight_whole / 12 * 5; });
}

TEST_CASE("a block depends on the seed and its number and on nothing else", "[core][analysis]")
{
    for (const WeightSet& set :
         {WeightSet{EveryWeighting{}}, WeightSet{KeepingOrder{}}, WeightSet{WithinShare{number("1/10")}}}) {
        const auto first = sampler(set, {5, 3, 3, 1}, 7);
        const auto again = sampler(set, {5, 3, 3, 1}, 7);
        const auto fifth = numbers(block_of(first, 5));
        const auto before = numbers(block_of(first, 4));
        CHECK(numbers(block_of(again, 5)) == fifth);
        CHECK(numbers(block_of(first, 5)) == fifth);
        CHECK(before != fifth);
        CHECK(numbers(block_of(sampler(set, {5, 3, 3, 1}, 8), 5)) != fifth);
    }
}

TEST_CASE("the weightings of a seed never change", "[core][analysis]")
{
    // What was told with a seed can be told again by any later version, on any machine.
    const auto first = [](const WeightSet& set) { return weighting(block_of(sampler(set, {5, 3, 3, 1}), 0), 0); };
    CHECK(first(EveryWeighting{}) == std::vector<std::int32_t>{23745, 14109, 4692, 22989});
    CHECK(first(KeepingOrder{}) == std::vector<std::int32_t>{23745, 22989, 14109, 4692});
    CHECK(first(WithinShare{number("1/10")}) == std::vector<std::int32_t>{25768, 16602, 17189, 5976});
}

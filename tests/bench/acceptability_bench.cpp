/// Places of 10 bids under a million weightings of 20 components, beside yardsticks: the obvious loop in binary
/// floating point, and single precision in the same layout with the same flags. Once over weightings that are given,
/// once with drawing them.
#include "core/analysis/rank_counts.hpp"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <numeric>
#include <random>
#include <vector>

#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__)
#define BENCH_VECTOR_CLONES __attribute__((target_clones("avx2", "default")))
#else
#define BENCH_VECTOR_CLONES
#endif

namespace {

using tender::Lanes;
using tender::RankCounter;
using tender::RankCounts;
using tender::Rational;
using tender::WeightBlock;
using tender::WeightSampler;

constexpr std::size_t samples = 1'000'000;
constexpr std::size_t bids = 10;
constexpr std::size_t components = 20;
constexpr std::size_t blocks = (samples + tender::weight_block_size - 1) / tender::weight_block_size;

std::size_t samples_in(std::size_t block)
{
    return std::min(tender::weight_block_size, samples - block * tender::weight_block_size);
}

/// Marks from 0 to 10 as shares of the highest: bid, then component.
std::vector<int> marks()
{
    std::mt19937_64 random{20090423};
    std::vector<int> marks(bids * components);
    for (auto& mark : marks)
        mark = static_cast<int>(random() % 11);
    return marks;
}

/// `unit` is what a mark of 1 is worth: the size of its denominator decides the lanes.
RankCounter counter(Lanes narrowest, const Rational& unit = Rational{1} / Rational{10})
{
    std::vector<Rational> rates;
    for (const auto mark : marks())
        rates.push_back(Rational{mark} * unit);
    return RankCounter{bids, rates, narrowest};
}

WeightSampler sampler(const tender::WeightSet& set = tender::EveryWeighting{})
{
    std::vector<Rational> published;
    for (std::size_t i = 1; i <= components; ++i)
        published.push_back(Rational{i} / Rational{components * (components + 1) / 2});
    return *WeightSampler::from(set, published, 2009);
}

const std::vector<WeightBlock>& given_blocks()
{
    static const auto drawn = [] {
        std::vector<WeightBlock> list(blocks, WeightBlock{components});
        const auto source = sampler();
        for (std::size_t block = 0; block < blocks; ++block)
            source.fill(block, list[block]);
        return list;
    }();
    return drawn;
}

/// The same weightings one after the other, as an ordinary program keeps them.
const std::vector<double>& given_rows()
{
    static const auto rows = [] {
        std::vector<double> list;
        list.reserve(samples * components);
        for (std::size_t sample = 0; sample < samples; ++sample) {
            const auto& block = given_blocks()[sample / tender::weight_block_size];
            for (std::size_t component = 0; component < components; ++component) {
                const auto weight = block.plane(component)[sample % tender::weight_block_size];
                list.push_back(static_cast<double>(weight) / tender::weight_whole);
            }
        }
        return list;
    }();
    return rows;
}

/// The obvious program for one weighting. It does not know when it is compiled how many bids there are.
class PlainRanks {
public:
    explicit PlainRanks(const std::vector<int>& marks, std::size_t bid_count)
        : bids_{bid_count}, components_{marks.size() / bid_count}, totals_(bids_), order_(bids_), counts_(bids_ * bids_)
    {
        for (const auto mark : marks)
            points_.push_back(static_cast<double>(mark) / 10);
    }
    void add(const double* weights)
    {
        total(weights);
        for (std::size_t bid = 0; bid < bids_; ++bid) {
            std::size_t ahead = 0;
            for (std::size_t other = 0; other < bids_; ++other)
                ahead += totals_[other] > totals_[bid] ? 1U : 0U;
            ++counts_[bid * bids_ + ahead];
        }
        benchmark::DoNotOptimize(counts_.data());
    }
    /// By sorting, as a ranking is usually written; equal totals are then given different places.
    void add_sorted(const double* weights)
    {
        total(weights);
        std::iota(order_.begin(), order_.end(), std::size_t{0});
        std::stable_sort(order_.begin(), order_.end(), [&](auto a, auto b) { return totals_[a] > totals_[b]; });
        for (std::size_t place = 0; place < bids_; ++place)
            ++counts_[order_[place] * bids_ + place];
        benchmark::DoNotOptimize(counts_.data());
    }

private:
    void total(const double* weights)
    {
        for (std::size_t bid = 0; bid < bids_; ++bid) {
            double sum = 0;
            for (std::size_t component = 0; component < components_; ++component)
                sum += weights[component] * points_[bid * components_ + component];
            totals_[bid] = sum;
        }
    }

    std::size_t bids_;
    std::size_t components_;
    std::vector<double> points_;
    std::vector<double> totals_;
    std::vector<std::size_t> order_;
    std::vector<std::uint64_t> counts_;
};

PlainRanks plain_ranks()
{
    auto count = bids;
    benchmark::DoNotOptimize(count);
    return PlainRanks{marks(), count};
}

void given_plain_double_loop(benchmark::State& state)
{
    const auto& rows = given_rows();
    for (auto _ : state) {
        auto ranks = plain_ranks();
        for (std::size_t sample = 0; sample < samples; ++sample)
            ranks.add(rows.data() + sample * components);
    }
}

void given_plain_double_sorted(benchmark::State& state)
{
    const auto& rows = given_rows();
    for (auto _ : state) {
        auto ranks = plain_ranks();
        for (std::size_t sample = 0; sample < samples; ++sample)
            ranks.add_sorted(rows.data() + sample * components);
    }
}

void drawn_plain_double_loop(benchmark::State& state)
{
    for (auto _ : state) {
        auto ranks = plain_ranks();
        std::mt19937_64 random{2009};
        std::uniform_real_distribution<double> uniform{0, 1};
        std::array<double, components + 1> cuts{};
        std::array<double, components> weights{};
        for (std::size_t sample = 0; sample < samples; ++sample) {
            for (std::size_t i = 1; i < components; ++i)
                cuts[i] = uniform(random);
            cuts[components] = 1;
            std::sort(cuts.begin() + 1, cuts.end() - 1);
            for (std::size_t i = 0; i < components; ++i)
                weights[i] = cuts[i + 1] - cuts[i];
            ranks.add(weights.data());
        }
    }
}

constexpr std::size_t chunk = 128;

BENCH_VECTOR_CLONES void float_totals(const float* weights, const float* rates, float* totals)
{
    for (std::size_t bid = 0; bid < bids; ++bid) {
        float* __restrict sums = totals + bid * chunk;
        std::fill_n(sums, chunk, 0.0F);
        for (std::size_t component = 0; component < components; component += 4) {
            const float* first = weights + component * tender::weight_block_size;
            const float* second = first + tender::weight_block_size;
            const float* third = second + tender::weight_block_size;
            const float* fourth = third + tender::weight_block_size;
            const float* rate = rates + bid * components + component;
            for (std::size_t i = 0; i < chunk; ++i)
                sums[i] += rate[0] * first[i] + rate[1] * second[i] + rate[2] * third[i] + rate[3] * fourth[i];
        }
    }
}

BENCH_VECTOR_CLONES void float_places(const float* totals, std::uint32_t* places)
{
    for (std::size_t bid = 0; bid < bids; ++bid) {
        const float* own = totals + bid * chunk;
        std::uint32_t* __restrict ranks = places + bid * chunk;
        std::fill_n(ranks, chunk, 0U);
        for (std::size_t other = 0; other < bids; ++other) {
            const float* total = totals + other * chunk;
            for (std::size_t i = 0; i < chunk; ++i)
                ranks[i] += total[i] > own[i] ? 1U : 0U;
        }
    }
}

/// Single precision over planes: what exactness costs and nothing else. It does not see all ties.
void given_float_planes(benchmark::State& state)
{
    std::vector<std::vector<float>> planes;
    for (const auto& block : given_blocks()) {
        planes.emplace_back();
        for (std::size_t component = 0; component < components; ++component) {
            for (const auto weight : block.plane(component))
                planes.back().push_back(static_cast<float>(weight) / tender::weight_whole);
        }
    }
    std::vector<float> rates;
    for (const auto mark : marks())
        rates.push_back(static_cast<float>(mark) / 10);
    std::vector<float> totals(bids * chunk);
    std::vector<std::uint32_t> places(bids * chunk);
    for (auto _ : state) {
        std::vector<std::uint64_t> counts(bids * bids);
        for (std::size_t block = 0; block < blocks; ++block) {
            for (std::size_t from = 0; from < samples_in(block); from += chunk) {
                float_totals(planes[block].data() + from, rates.data(), totals.data());
                float_places(totals.data(), places.data());
                for (std::size_t i = 0; i < std::min(chunk, samples_in(block) - from); ++i) {
                    for (std::size_t bid = 0; bid < bids; ++bid)
                        ++counts[bid * bids + places[bid * chunk + i]];
                }
            }
        }
        benchmark::DoNotOptimize(counts.data());
    }
}

void count_given(benchmark::State& state, const RankCounter& ranks)
{
    const auto& given = given_blocks();
    for (auto _ : state) {
        RankCounts counts{bids, components, false};
        for (std::size_t block = 0; block < blocks; ++block)
            ranks.add(given[block], samples_in(block), counts);
        benchmark::DoNotOptimize(counts.places.data());
    }
}

void given_exact_int32(benchmark::State& state) { count_given(state, counter(Lanes::Int32)); }
void given_exact_int64(benchmark::State& state) { count_given(state, counter(Lanes::Int64)); }
/// As with relative price points of many digits.
void given_exact_unbounded(benchmark::State& state) { count_given(state, counter(Lanes::Unbounded)); }

void count_drawn(benchmark::State& state, const WeightSampler& source, bool with_weights)
{
    const auto ranks = counter(Lanes::Int32);
    WeightBlock block{components};
    for (auto _ : state) {
        RankCounts counts{bids, components, with_weights};
        for (std::size_t number = 0; number < blocks; ++number) {
            source.fill(number, block);
            ranks.add(block, samples_in(number), counts);
        }
        benchmark::DoNotOptimize(counts.places.data());
    }
}

void drawn_exact_every(benchmark::State& state) { count_drawn(state, sampler(), false); }
void drawn_exact_with_central_weights(benchmark::State& state) { count_drawn(state, sampler(), true); }
void drawn_exact_keeping_order(benchmark::State& state) { count_drawn(state, sampler(tender::KeepingOrder{}), false); }
void drawn_exact_within_a_tenth(benchmark::State& state)
{
    count_drawn(state, sampler(tender::WithinShare{Rational{1} / Rational{10}}), false);
}

void sampling_alone(benchmark::State& state)
{
    const auto source = sampler();
    WeightBlock block{components};
    for (auto _ : state) {
        for (std::size_t number = 0; number < blocks; ++number)
            source.fill(number, block);
        benchmark::DoNotOptimize(block.plane(0).data());
    }
}

BENCHMARK(given_plain_double_loop)->Unit(benchmark::kMillisecond);
BENCHMARK(given_plain_double_sorted)->Unit(benchmark::kMillisecond);
BENCHMARK(given_float_planes)->Unit(benchmark::kMillisecond);
BENCHMARK(given_exact_int32)->Unit(benchmark::kMillisecond);
BENCHMARK(given_exact_int64)->Unit(benchmark::kMillisecond);
BENCHMARK(given_exact_unbounded)->Unit(benchmark::kMillisecond);
BENCHMARK(drawn_plain_double_loop)->Unit(benchmark::kMillisecond);
BENCHMARK(drawn_exact_every)->Unit(benchmark::kMillisecond);
BENCHMARK(drawn_exact_with_central_weights)->Unit(benchmark::kMillisecond);
BENCHMARK(drawn_exact_keeping_order)->Unit(benchmark::kMillisecond);
BENCHMARK(drawn_exact_within_a_tenth)->Unit(benchmark::kMillisecond);
BENCHMARK(sampling_alone)->Unit(benchmark::kMillisecond);

}

BENCHMARK_MAIN();

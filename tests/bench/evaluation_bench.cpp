/// Exact evaluation beside its yardsticks: the obvious loop in binary floating point, a single-precision loop over the
/// same planes, and Boost's cpp_rational throughout. Sizes are bids × questions × evaluators (1: one consensus mark).
#include "core/evaluation/evaluation.hpp"
#include "core/evaluation/mark_table.hpp"
#include "tests/bench/material.hpp"

#include <benchmark/benchmark.h>
#include <boost/multiprecision/cpp_int.hpp>

#include <algorithm>
#include <numeric>

namespace {

using tender::MarkTable;
using tender::Rational;
using tender::bench::Material;
using tender::bench::size_of;

std::vector<Rational> coefficients_of(const Material& material)
{
    std::vector<Rational> coefficients;
    for (const auto weight : material.weights)
        coefficients.push_back(Rational{weight} / Rational{1000 * static_cast<std::int64_t>(material.size.evaluators)});
    return coefficients;
}

void sizes(benchmark::internal::Benchmark* bench)
{
    bench->Args({10, 20, 1})->Args({100, 200, 1})->Args({1000, 500, 1});
    bench->Args({10, 20, 5})->Args({100, 200, 10})->Args({1000, 500, 20});
}

template <class T>
void rank(std::vector<std::size_t>& order, const std::vector<T>& totals)
{
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return totals[a] > totals[b]; });
}

/// The obvious program: for each bid the sum of weight × mean mark, in double.
void plain_double_loop(benchmark::State& state)
{
    const Material material{size_of(state)};
    const auto& size = material.size;
    // Laid out bid by bid, as such a program keeps its sheets.
    std::vector<double> marks(material.marks.size());
    for (std::size_t bid = 0; bid < size.bids; ++bid) {
        for (std::size_t question = 0; question < size.questions; ++question) {
            for (std::size_t evaluator = 0; evaluator < size.evaluators; ++evaluator) {
                marks[(bid * size.questions + question) * size.evaluators + evaluator] =
                    material.mark(bid, question, evaluator);
            }
        }
    }
    std::vector<double> weights;
    for (const auto weight : material.weights)
        weights.push_back(static_cast<double>(weight) / 100);
    std::vector<double> totals(size.bids);
    std::vector<std::size_t> order(size.bids);
    for (auto _ : state) {
        for (std::size_t bid = 0; bid < size.bids; ++bid) {
            double total = 0;
            const double* sheet = marks.data() + bid * size.questions * size.evaluators;
            for (std::size_t question = 0; question < size.questions; ++question) {
                double sum = 0;
                for (std::size_t evaluator = 0; evaluator < size.evaluators; ++evaluator)
                    sum += *sheet++;
                total += weights[question] * (sum / static_cast<double>(size.evaluators)) / 10;
            }
            totals[bid] = total;
        }
        rank(order, totals);
        benchmark::DoNotOptimize(order.data());
    }
}

/// Single precision over the same two-byte planes with the same flags: what exactness costs and nothing else.
void plain_float_over_planes(benchmark::State& state)
{
    const Material material{size_of(state)};
    const auto& size = material.size;
    const auto table = material.table();
    std::vector<float> totals(size.bids);
    std::vector<std::size_t> order(size.bids);
    for (auto _ : state) {
        std::fill(totals.begin(), totals.end(), 0.0F);
        for (std::size_t question = 0; question < size.questions; ++question) {
            const float weight =
                static_cast<float>(material.weights[question]) / static_cast<float>(1000 * size.evaluators);
            for (std::size_t evaluator = 0; evaluator < size.evaluators; ++evaluator) {
                const auto* plane = table.plane(question, evaluator).data();
                for (std::size_t bid = 0; bid < size.bids; ++bid)
                    totals[bid] += weight * static_cast<float>(plane[bid]);
            }
        }
        rank(order, totals);
        benchmark::DoNotOptimize(order.data());
    }
}

void cpp_rational_throughout(benchmark::State& state)
{
    using Exact =
        boost::multiprecision::number<boost::multiprecision::cpp_rational_backend, boost::multiprecision::et_off>;
    const Material material{size_of(state)};
    const auto& size = material.size;
    std::vector<Exact> weights;
    for (const auto weight : material.weights)
        weights.push_back(Exact{weight} / 100);
    std::vector<Exact> totals(size.bids);
    std::vector<std::size_t> order(size.bids);
    for (auto _ : state) {
        for (std::size_t bid = 0; bid < size.bids; ++bid) {
            Exact total = 0;
            for (std::size_t question = 0; question < size.questions; ++question) {
                Exact sum = 0;
                for (std::size_t evaluator = 0; evaluator < size.evaluators; ++evaluator)
                    sum += material.mark(bid, question, evaluator);
                total += weights[question] * (sum / size.evaluators) / 10;
            }
            totals[bid] = total;
        }
        rank(order, totals);
        benchmark::DoNotOptimize(order.data());
    }
}

void exact_sums(benchmark::State& state)
{
    const Material material{size_of(state)};
    const auto table = material.table();
    const auto coefficients = coefficients_of(material);
    for (auto _ : state) {
        auto totals = tender::weighted_sums(table, coefficients);
        benchmark::DoNotOptimize(totals.data());
    }
}

/// The public evaluation: a scoresheet to ranked, explained-on-demand results.
void exact_evaluate(benchmark::State& state)
{
    const Material material{size_of(state)};
    const auto sheet = tender::bench::sheet_of(material);
    for (auto _ : state) {
        auto evaluation = tender::evaluate(sheet);
        benchmark::DoNotOptimize(evaluation.lots.data());
    }
    state.counters["bytes_per_mark"] = sizeof(std::int16_t);
}

BENCHMARK(plain_double_loop)->Apply(sizes)->Unit(benchmark::kMicrosecond);
BENCHMARK(plain_float_over_planes)->Apply(sizes)->Unit(benchmark::kMicrosecond);
BENCHMARK(exact_sums)->Apply(sizes)->Unit(benchmark::kMicrosecond);
BENCHMARK(exact_evaluate)->Apply(sizes)->Unit(benchmark::kMicrosecond);
BENCHMARK(cpp_rational_throughout)->Apply(sizes)->Unit(benchmark::kMicrosecond);

}

BENCHMARK_MAIN();

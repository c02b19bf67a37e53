/// How close it was, beside the obvious program: the same question answered by evaluating anew in `double` for every
/// change. Sizes are bids × questions × evaluators (1: one consensus mark).
#include "core/analysis/break_even.hpp"
#include "core/analysis/closeness.hpp"
#include "core/analysis/leave_one_out.hpp"
#include "core/analysis/margin.hpp"
#include "core/analysis/weight_interval.hpp"
#include "tests/bench/material.hpp"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <numeric>

namespace {

using namespace tender;
using bench::Material;
using bench::sheet_of;
using bench::size_of;

/// The obvious program's totals: weight × mean mark, in double.
std::vector<double> plain_totals(const Material& material, const std::vector<double>& weights)
{
    const auto& size = material.size;
    std::vector<double> totals(size.bids);
    for (std::size_t bid = 0; bid < size.bids; ++bid) {
        for (std::size_t question = 0; question < size.questions; ++question) {
            double sum = 0;
            for (std::size_t evaluator = 0; evaluator < size.evaluators; ++evaluator)
                sum += material.mark(bid, question, evaluator);
            totals[bid] += weights[question] * (sum / static_cast<double>(size.evaluators)) / 10;
        }
    }
    return totals;
}

std::vector<double> plain_weights(const Material& material)
{
    std::vector<double> weights;
    for (const auto weight : material.weights)
        weights.push_back(static_cast<double>(weight) / 100);
    return weights;
}

/// Whether any single mark turns the winner: totals once, then each mark of winner and rivals moved by itself.
void plain_margin_of_one(benchmark::State& state)
{
    const Material material{size_of(state)};
    const auto weights = plain_weights(material);
    for (auto _ : state) {
        auto totals = plain_totals(material, weights);
        const auto best = static_cast<std::size_t>(std::max_element(totals.begin(), totals.end()) - totals.begin());
        std::size_t turning = 0;
        for (std::size_t bid = 0; bid < material.size.bids; ++bid) {
            for (std::size_t question = 0; question < material.size.questions; ++question) {
                const double step = weights[question] / 10 / static_cast<double>(material.size.evaluators);
                for (std::size_t evaluator = 0; evaluator < material.size.evaluators; ++evaluator) {
                    const auto mark = material.mark(bid, question, evaluator);
                    const bool turns = bid == best ? mark > 0 && totals[best] - step <= totals[bid == 0 ? 1 : 0]
                                                   : mark < 10 && totals[bid] + step >= totals[best];
                    turning += turns ? 1 : 0;
                }
            }
        }
        benchmark::DoNotOptimize(turning);
    }
}

void exact_margin(benchmark::State& state)
{
    const Material material{size_of(state)};
    const auto sheet = sheet_of(material);
    const auto evaluation = evaluate(sheet);
    std::size_t marks = 0;
    for (auto _ : state) {
        const auto found = margin(sheet, evaluation, {.sets_max = 20});
        marks = found->marks.value_or(0);
        benchmark::DoNotOptimize(marks);
    }
    state.counters["marks"] = static_cast<double>(marks);
}

/// One weight's interval for the winner, in double: two totals vectors, then the crossing with each rival.
void plain_interval(benchmark::State& state)
{
    const Material material{size_of(state)};
    const auto weights = plain_weights(material);
    for (auto _ : state) {
        const auto totals = plain_totals(material, weights);
        auto without = weights;
        const double scale = 100 / (100 - weights[0]);
        for (auto& weight : without)
            weight *= scale;
        without[0] = 0;
        const auto other = plain_totals(material, without);
        const auto best = static_cast<std::size_t>(std::max_element(totals.begin(), totals.end()) - totals.begin());
        double low = 0;
        double high = 100;
        for (std::size_t bid = 0; bid < totals.size(); ++bid) {
            const double here = totals[best] - totals[bid];
            const double slope = (here - (other[best] - other[bid])) / weights[0];
            if (slope == 0) continue;
            const double at = weights[0] - here / slope;
            if (at < weights[0]) low = std::max(low, at);
            if (at > weights[0]) high = std::min(high, at);
        }
        benchmark::DoNotOptimize(low);
        benchmark::DoNotOptimize(high);
    }
}

void exact_interval(benchmark::State& state)
{
    const Material material{size_of(state)};
    const auto sheet = sheet_of(material);
    const auto weights = weights_of(sheet.model());
    for (auto _ : state) {
        auto interval = weight_interval(sheet, weights.front(), {});
        benchmark::DoNotOptimize(interval);
    }
}

/// Every bid left out in turn, each with new totals and a new order.
void plain_leave_one_out(benchmark::State& state)
{
    const Material material{size_of(state)};
    const auto weights = plain_weights(material);
    for (auto _ : state) {
        std::size_t turned = 0;
        for (std::size_t out = 0; out < material.size.bids; ++out) {
            auto totals = plain_totals(material, weights);
            totals[out] = -1;
            std::vector<std::size_t> order(totals.size());
            std::iota(order.begin(), order.end(), std::size_t{0});
            std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return totals[a] > totals[b]; });
            turned += order.front();
        }
        benchmark::DoNotOptimize(turned);
    }
}

void exact_leave_one_out(benchmark::State& state)
{
    const Material material{size_of(state)};
    const auto sheet = sheet_of(material);
    const auto evaluation = evaluate(sheet);
    std::size_t left_out = 0;
    for (auto _ : state) {
        const auto without = leave_one_out(sheet, evaluation, 0);
        left_out = without.results.size();
        benchmark::DoNotOptimize(left_out);
    }
    state.counters["left_out"] = static_cast<double>(left_out);
}

void sizes(benchmark::internal::Benchmark* bench)
{
    bench->Args({10, 20, 1})->Args({100, 200, 1})->Args({1000, 500, 1});
    bench->Args({10, 20, 5})->Args({100, 200, 10})->Args({1000, 500, 20});
    bench->Unit(benchmark::kMicrosecond);
}
/// The largest takes a new evaluation for each of 1,500 and more things left out.
void smaller_sizes(benchmark::internal::Benchmark* bench)
{
    bench->Args({10, 20, 1})->Args({100, 200, 1})->Args({10, 20, 5})->Args({100, 200, 10});
    bench->Unit(benchmark::kMicrosecond);
}

BENCHMARK(plain_margin_of_one)->Apply(sizes);
BENCHMARK(exact_margin)->Apply(sizes);
BENCHMARK(plain_interval)->Apply(sizes);
BENCHMARK(exact_interval)->Apply(sizes);
BENCHMARK(plain_leave_one_out)->Apply(smaller_sizes);
BENCHMARK(exact_leave_one_out)->Apply(smaller_sizes);

}

BENCHMARK_MAIN();

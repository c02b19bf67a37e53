#include "core/number/apportionment.hpp"
#include "core/number/decimal.hpp"

#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include <algorithm>
#include <numeric>

using namespace tender;
using Method = ApportionmentMethod;
using Kind = ApportionmentError::Kind;
using Counts = std::vector<std::int64_t>;

namespace {

constexpr Method all_methods[] = {Method::LargestRemainder, Method::DHondt, Method::SainteLague,
                                  Method::HuntingtonHill,   Method::Adams,  Method::Dean};

Counts shared(std::int64_t units, const std::vector<Rational>& weights, Method method)
{
    const auto counts = apportion(units, weights, {method, TiePolicy::FirstInList, {}});
    REQUIRE(counts.has_value());
    return *counts;
}

ApportionmentError refusal(std::int64_t units, const std::vector<Rational>& weights, const ApportionmentRule& rule)
{
    const auto counts = apportion(units, weights, rule);
    REQUIRE_FALSE(counts.has_value());
    return counts.error();
}

/// The definition of a divisor method, one unit at a time, with the square of each divisor.
Counts by_definition(std::int64_t units, const std::vector<Rational>& weights, Method method)
{
    const auto square = [&](std::int64_t held) -> Rational {
        const Rational s{held};
        if (method == Method::DHondt) return (s + 1) * (s + 1);
        if (method == Method::SainteLague) return (s * 2 + 1) * (s * 2 + 1);
        if (method == Method::HuntingtonHill) return s * (s + 1);
        if (method == Method::Adams) return s * s;
        const Rational dean = s * (s + 1) * 2 / (s * 2 + 1);
        return dean * dean;
    };
    Counts counts(weights.size(), 0);
    for (std::int64_t unit = 0; unit < units; ++unit) {
        std::size_t best = weights.size();
        std::pair<bool, Rational> best_claim;
        for (std::size_t i = 0; i < weights.size(); ++i) {
            if (weights[i].is_zero()) continue;
            const Rational divisor = square(counts[i]);
            const std::pair<bool, Rational> claim =
                divisor.is_zero() ? std::pair{true, weights[i]} : std::pair{false, weights[i] * weights[i] / divisor};
            if (best == weights.size() || claim > best_claim) {
                best = i;
                best_claim = claim;
            }
        }
        ++counts[best];
    }
    return counts;
}

}

TEST_CASE("a hundred seats fall as Balinski and Young published them", "[core][number]")
{
    const std::vector<Rational> votes{5117, 4400, 162, 161, 160};
    CHECK(shared(100, votes, Method::LargestRemainder) == Counts{51, 44, 2, 2, 1});
    CHECK(shared(100, votes, Method::DHondt) == Counts{52, 45, 1, 1, 1});
    CHECK(shared(100, votes, Method::SainteLague) == Counts{51, 43, 2, 2, 2});
    CHECK(shared(100, votes, Method::HuntingtonHill) == Counts{51, 43, 2, 2, 2});
    CHECK(shared(100, votes, Method::Adams) == Counts{51, 43, 2, 2, 2});
    CHECK(shared(100, votes, Method::Dean) == Counts{51, 43, 2, 2, 2});
}

TEST_CASE("the Austrian National Council of 2019 has its 183 seats", "[core][number]")
{
    const std::vector<Rational> votes{1789417, 1011868, 772666, 387124, 89169, 664055, 32736,
                                      22168,   760,     4946,   260,    1767,  310};
    const ApportionmentRule rule{Method::DHondt, TiePolicy::Refuse, Rational{4} / Rational{100}};
    CHECK(apportion(183, votes, rule).value() == Counts{71, 40, 31, 15, 0, 26, 0, 0, 0, 0, 0, 0, 0});
}

TEST_CASE("a tie for the last unit goes by the list or is refused, as the rule says", "[core][number]")
{
    const std::vector<Rational> votes{2, 1, 1, 2, 2};
    CHECK(shared(2, votes, Method::LargestRemainder) == Counts{1, 0, 0, 1, 0});
    CHECK(refusal(2, votes, {Method::LargestRemainder, TiePolicy::Refuse, {}}) == ApportionmentError{Kind::Tie, 3, 4});

    const std::vector<Rational> equal{11, 11, 11};
    for (const Method method : all_methods) {
        CHECK(shared(4, equal, method) == Counts{2, 1, 1});
        CHECK(refusal(4, equal, {method, TiePolicy::Refuse, {}}).kind == Kind::Tie);
        // Three units for three equals: equal claims on the way, but none that goes short.
        CHECK(apportion(3, equal, {method, TiePolicy::Refuse, {}}).value() == Counts{1, 1, 1});
        CHECK(apportion(0, equal, {method, TiePolicy::Refuse, {}}).value() == Counts{0, 0, 0});
    }
}

TEST_CASE("a weight exactly at the threshold stays and one under it counts as zero", "[core][number]")
{
    const std::vector<Rational> votes{96, 4};
    const auto with_bar = [&](const Rational& bar) {
        return apportion(100, votes, {Method::LargestRemainder, TiePolicy::Refuse, bar}).value();
    };
    CHECK(with_bar(Rational{4} / 100) == Counts{96, 4});
    CHECK(with_bar(Rational{401} / 10000) == Counts{100, 0});
}

TEST_CASE("units that cannot be shared out are refused with the fact", "[core][number]")
{
    const ApportionmentRule rule{Method::DHondt, TiePolicy::FirstInList, {}};
    CHECK(refusal(-1, {1}, rule).kind == Kind::NegativeUnits);
    CHECK(refusal(5, {1, -1}, rule) == ApportionmentError{Kind::NegativeWeight, 1});
    CHECK(refusal(5, {}, rule).kind == Kind::NothingToShareBy);
    CHECK(refusal(5, {0, 0}, rule).kind == Kind::NothingToShareBy);
    CHECK(refusal(5, {1, 1, 1}, {Method::DHondt, TiePolicy::FirstInList, Rational{1} / 2}).kind ==
          Kind::NothingToShareBy);
    CHECK(refusal(5, {1}, {Method::DHondt, TiePolicy::FirstInList, 2}).kind == Kind::ThresholdOutOfRange);
    CHECK(refusal(5, {1}, {Method::DHondt, TiePolicy::FirstInList, -1}).kind == Kind::ThresholdOutOfRange);
}

TEST_CASE("pennies of a large sum are shared out without a step per penny", "[core][number]")
{
    for (const Method method : all_methods) {
        const Counts counts = shared(1'000'000'000'000'001, {1, 1, 1}, method);
        CHECK(counts == Counts{333'333'333'333'334, 333'333'333'333'334, 333'333'333'333'333});
    }
}

TEST_CASE("shares add up, and the short cut agrees with the definition", "[core][number]")
{
    REQUIRE(rc::check("sum, zero weights, definition", [] {
        const auto raw = *rc::gen::nonEmpty(rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 60)));
        const std::vector<Rational> weights{raw.begin(), raw.end()};
        RC_PRE(std::any_of(raw.begin(), raw.end(), [](int weight) { return weight > 0; }));
        const std::int64_t units = *rc::gen::inRange<std::int64_t>(0, 120);
        for (const Method method : all_methods) {
            const auto counts = apportion(units, weights, {method, TiePolicy::FirstInList, {}});
            RC_ASSERT(counts.has_value());
            RC_ASSERT(std::accumulate(counts->begin(), counts->end(), std::int64_t{0}) == units);
            for (std::size_t i = 0; i < raw.size(); ++i)
                if (raw[i] == 0) RC_ASSERT((*counts)[i] == 0);
            if (method != Method::LargestRemainder) RC_ASSERT(*counts == by_definition(units, weights, method));
        }
    }));
}

TEST_CASE("largest remainders stay within one of the quota", "[core][number]")
{
    REQUIRE(rc::check("quota rule", [] {
        const auto raw = *rc::gen::nonEmpty(rc::gen::container<std::vector<int>>(rc::gen::inRange(1, 1000)));
        const std::vector<Rational> weights{raw.begin(), raw.end()};
        const Rational total = std::accumulate(weights.begin(), weights.end(), Rational{});
        const std::int64_t units = *rc::gen::inRange<std::int64_t>(0, 5000);
        const auto counts = apportion(units, weights, {Method::LargestRemainder, TiePolicy::FirstInList, {}});
        RC_ASSERT(counts.has_value());
        for (std::size_t i = 0; i < raw.size(); ++i)
            RC_ASSERT(abs(Rational{(*counts)[i]} - weights[i] * Rational{units} / total) < 1);
    }));
}

#include "core/number/apportionment.hpp"

#include "core/expect.hpp"

#include <algorithm>
#include <compare>
#include <numeric>

namespace tender {

namespace {

using Counts = std::vector<std::int64_t>;
using Kind = ApportionmentError::Kind;

Rational total_of(std::span<const Rational> weights)
{
    return std::accumulate(weights.begin(), weights.end(), Rational{});
}

std::int64_t whole(const Rational& value)
{
    const auto count = value.floor().to_int64();
    TENDER_EXPECT(count.has_value()); // a part of `units`, which is an int64
    return *count;
}

Result<Counts, ApportionmentError> by_largest_remainder(std::int64_t units, std::span<const Rational> weights,
                                                        TiePolicy ties)
{
    const Rational total = total_of(weights);
    Counts counts;
    std::vector<Rational> remainders;
    std::int64_t left = units;
    for (const Rational& weight : weights) {
        const Rational quota = weight * Rational{units} / total;
        counts.push_back(whole(quota));
        remainders.push_back(quota - quota.floor());
        left -= counts.back();
    }
    std::vector<std::size_t> order(weights.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return remainders[a] > remainders[b]; });
    const auto winner_count = static_cast<std::size_t>(left);
    TENDER_EXPECT(winner_count == 0 || winner_count < order.size());
    if (ties == TiePolicy::Refuse && winner_count > 0) {
        const std::size_t last = order[winner_count - 1];
        const std::size_t next = order[winner_count];
        if (remainders[last] == remainders[next]) return Failure{ApportionmentError{Kind::Tie, last, next}};
    }
    for (std::size_t i = 0; i < winner_count; ++i)
        ++counts[order[i]];
    return counts;
}

/// Square of d(s), scaled so that s <= d(s) <= s + 1: squares keep Huntington-Hill free of roots.
Rational divisor_squared(ApportionmentMethod method, std::int64_t held)
{
    const Rational s{held};
    switch (method) {
    case ApportionmentMethod::DHondt:
        return (s + 1) * (s + 1);
    case ApportionmentMethod::SainteLague: {
        const Rational middle = s + Rational{1} / Rational{2};
        return middle * middle;
    }
    case ApportionmentMethod::HuntingtonHill:
        return s * (s + 1);
    case ApportionmentMethod::Adams:
        return s * s;
    case ApportionmentMethod::Dean: {
        const Rational harmonic = s * (s + 1) * 2 / (s * 2 + 1);
        return harmonic * harmonic;
    }
    case ApportionmentMethod::LargestRemainder:
        break;
    }
    TENDER_EXPECT(false);
    return {};
}

/// Claim to the next unit, larger is stronger.
struct Claim {
    bool first_unit = false; ///< d(s) is zero: stands before every claim that is not
    Rational strength;       ///< the weight for a first unit, otherwise its square over the divisor's square

    friend std::strong_ordering operator<=>(const Claim& a, const Claim& b)
    {
        if (a.first_unit != b.first_unit) return a.first_unit <=> b.first_unit;
        return a.strength <=> b.strength;
    }
    friend bool operator==(const Claim&, const Claim&) = default;
};

Claim claim_of(ApportionmentMethod method, const Rational& weight, std::int64_t held)
{
    if (weight.is_zero()) return Claim{false, Rational{-1}};
    const Rational divisor = divisor_squared(method, held);
    if (divisor.is_zero()) return Claim{true, weight};
    return Claim{false, weight * weight / divisor};
}

/// Units that are certain before the last few are handed out one by one, so that sharing out pennies of a large sum
/// does not take one step per penny. Every unit with weight / d(s) >= total / (units - n) is given; because
/// d(s) <= s + 1 and d(s) >= s these are at least all but 2n and never more than all.
Counts certain_units(ApportionmentMethod method, std::int64_t units, std::span<const Rational> weights)
{
    Counts counts(weights.size(), 0);
    const auto spare = static_cast<std::int64_t>(weights.size());
    if (units <= spare) return counts;
    const Rational scale = Rational{units - spare} / total_of(weights);
    for (std::size_t i = 0; i < weights.size(); ++i) {
        if (weights[i].is_zero()) continue;
        const Rational quotient = weights[i] * scale;
        counts[i] = whole(quotient);
        if (divisor_squared(method, counts[i]) <= quotient * quotient) ++counts[i];
    }
    return counts;
}

Result<Counts, ApportionmentError> by_divisors(std::int64_t units, std::span<const Rational> weights,
                                               const ApportionmentRule& rule)
{
    Counts counts = certain_units(rule.method, units, weights);
    std::vector<Claim> claims;
    for (std::size_t i = 0; i < weights.size(); ++i)
        claims.push_back(claim_of(rule.method, weights[i], counts[i]));
    const auto strongest = [&] {
        return static_cast<std::size_t>(std::max_element(claims.begin(), claims.end()) - claims.begin());
    };
    const std::int64_t given = std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
    TENDER_EXPECT(given <= units);
    for (std::int64_t unit = given; unit < units; ++unit) {
        const std::size_t winner = strongest();
        const Claim won = claims[winner];
        ++counts[winner];
        claims[winner] = claim_of(rule.method, weights[winner], counts[winner]);
        const bool last = unit + 1 == units;
        if (last && rule.ties == TiePolicy::Refuse) {
            // Equal claims earlier on are no tie: both were served. Only the last unit can be short of owners.
            const std::size_t next = strongest();
            if (claims[next] == won) return Failure{ApportionmentError{Kind::Tie, winner, next}};
        }
    }
    return counts;
}

}

Result<Counts, ApportionmentError> apportion(std::int64_t units, std::span<const Rational> weights,
                                             const ApportionmentRule& rule)
{
    if (units < 0) return Failure{ApportionmentError{Kind::NegativeUnits}};
    if (rule.threshold < 0 || rule.threshold > 1) return Failure{ApportionmentError{Kind::ThresholdOutOfRange}};
    for (std::size_t i = 0; i < weights.size(); ++i)
        if (weights[i].sign() < 0) return Failure{ApportionmentError{Kind::NegativeWeight, i}};

    std::vector<Rational> counting{weights.begin(), weights.end()};
    const Rational bar = rule.threshold * total_of(counting);
    for (Rational& weight : counting)
        if (weight < bar) weight = Rational{};
    if (total_of(counting).is_zero()) return Failure{ApportionmentError{Kind::NothingToShareBy}};
    if (rule.method == ApportionmentMethod::LargestRemainder) return by_largest_remainder(units, counting, rule.ties);
    return by_divisors(units, counting, rule);
}

}

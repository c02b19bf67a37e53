#include "core/contract/contract_problems.hpp"
#include "core/contract/cost_shares.hpp"
#include "core/contract/indicators.hpp"
#include "tests/core/contract/contracting.hpp"

#include <rapidcheck.h>

#include <algorithm>
#include <map>
#include <string>

using namespace tender;

namespace {

Rational fraction(std::int64_t numerator, std::int64_t denominator)
{
    return Rational{numerator} / Rational{denominator};
}

/// A contract of 1 to 12 authorities. Small weights, so that ties are common.
Contract any_shared()
{
    Contract contract;
    contract.id = "c";
    contract.currency = *rc::gen::element<std::string>("GBP", "JPY");
    const auto coins =
        *rc::gen::oneOf(rc::gen::inRange<std::int64_t>(0, 50), rc::gen::inRange<std::int64_t>(0, 1'000'000'000'000));
    contract.value = fraction(coins, contract.currency == "GBP" ? 100 : 1);
    contract.from = *Date::from(2010, 1, 1);
    contract.until = *Date::from(2012, 3, 31);
    const auto count = *rc::gen::inRange(1, 13);
    for (int i = 0; i < count; ++i) {
        const auto weight = fraction(*rc::gen::inRange<std::int64_t>(1, 6), *rc::gen::inRange<std::int64_t>(1, 4));
        contract.shares.push_back({"authority " + std::to_string(i), weight, {}});
    }
    contract.lead = contract.shares.front().authority;
    return contract;
}

constexpr Rounding printed_rule{RoundingMode::HalfUp, 2};

Rational coin(const Contract& contract) { return contract.currency == "GBP" ? fraction(1, 100) : Rational{1}; }

std::map<std::string, Rational> amounts(const Contract& contract)
{
    const auto worked = cost_shares(contract);
    RC_ASSERT(worked.has_value());
    std::map<std::string, Rational> found;
    for (const auto& share : *worked)
        found.emplace(share.authority, share.amount);
    return found;
}

Rational any_figure() { return fraction(*rc::gen::inRange<std::int64_t>(-500, 3000), *rc::gen::inRange(1, 30)); }

Indicator any_indicator()
{
    Indicator indicator;
    indicator.target = fraction(*rc::gen::inRange<std::int64_t>(1, 2000), *rc::gen::inRange(1, 30));
    indicator.lower_is_better = *rc::gen::arbitrary<bool>();
    return indicator;
}

/// From worst to best.
int merit(Rating rating)
{
    const std::array order{Rating::Red, Rating::Amber, Rating::Green, Rating::OverPerforming};
    return static_cast<int>(std::ranges::find(order, rating) - order.begin());
}

int merit(Direction direction)
{
    const std::array order{Direction::Deteriorated, Direction::Unchanged, Direction::Improved};
    return static_cast<int>(std::ranges::find(order, direction) - order.begin());
}

}

TEST_CASE("shares add up to the value, exact and in coins", "[core][contract]")
{
    CHECK(rc::check([] {
        const auto contract = any_shared();
        const auto worked = cost_shares(contract);
        RC_ASSERT(worked.has_value());
        Rational exact;
        Rational paid;
        for (const auto& share : *worked) {
            exact += share.exact;
            paid += share.amount;
        }
        RC_ASSERT(exact == *contract.value);
        RC_ASSERT(paid == *contract.value);
    }));
}

TEST_CASE("no share is a whole coin away from exact, and each is a number of coins", "[core][contract]")
{
    CHECK(rc::check([] {
        const auto contract = any_shared();
        const auto worked = cost_shares(contract);
        RC_ASSERT(worked.has_value());
        for (const auto& share : *worked) {
            RC_ASSERT(abs(share.amount - share.exact) < coin(contract));
            RC_ASSERT((share.amount / coin(contract)).is_integer());
        }
    }));
}

TEST_CASE("no share depends on the order of the list or on the scale of the weights", "[core][contract]")
{
    CHECK(rc::check([] {
        auto contract = any_shared();
        const auto before = amounts(contract);
        const auto turn = *rc::gen::inRange<std::ptrdiff_t>(0, static_cast<std::ptrdiff_t>(contract.shares.size()));
        std::ranges::rotate(contract.shares, contract.shares.begin() + turn);
        if (*rc::gen::arbitrary<bool>()) std::ranges::reverse(contract.shares);
        const auto scale = fraction(*rc::gen::inRange<std::int64_t>(1, 1000), *rc::gen::inRange<std::int64_t>(1, 1000));
        for (auto& share : contract.shares)
            share.weight *= scale;
        RC_ASSERT(amounts(contract) == before);
    }));
}

TEST_CASE("agreements that state the worked amounts are without problems, and one penny shows", "[core][contract]")
{
    CHECK(rc::check([] {
        auto contract = any_shared();
        const auto worked = cost_shares(contract);
        RC_ASSERT(worked.has_value());
        for (std::size_t i = 0; i < worked->size(); ++i)
            contract.shares[i].stated = (*worked)[i].amount;
        RC_ASSERT(problems_of(contract).empty());
        auto& stated = contract.shares[*rc::gen::inRange<std::size_t>(0, contract.shares.size())].stated;
        *stated += coin(contract);
        const auto problems = problems_of(contract);
        RC_ASSERT(problems.size() == 1U);
        RC_ASSERT(problems.front().found == exact_text(*stated));
    }));
}

TEST_CASE("a better figure is never rated worse", "[core][contract]")
{
    CHECK(rc::check([] {
        const auto indicator = any_indicator();
        auto worse = any_figure();
        auto better = any_figure();
        if ((better < worse) != indicator.lower_is_better) std::swap(worse, better);
        RC_ASSERT(merit(rating_of(indicator, worse)) <= merit(rating_of(indicator, better)));
        IndicatorFigure before{"", worse, indicator.target, {}, false};
        IndicatorFigure after{"", better, indicator.target, {}, false};
        RC_ASSERT(merit(direction_of(indicator, before)) <= merit(direction_of(indicator, after)));
    }));
}

TEST_CASE("lower is better mirrors higher is better about the target", "[core][contract]")
{
    CHECK(rc::check([] {
        auto indicator = any_indicator();
        const auto actual = any_figure();
        const auto mirrored = *indicator.target * 2 - actual;
        const auto rating = rating_of(indicator, actual);
        const auto before = tender::deviation(indicator, actual);
        indicator.lower_is_better = !indicator.lower_is_better;
        RC_ASSERT(rating_of(indicator, mirrored) == rating);
        RC_ASSERT(tender::deviation(indicator, mirrored) == before);
    }));
}

TEST_CASE("a rating does not depend on the unit", "[core][contract]")
{
    CHECK(rc::check([] {
        auto indicator = any_indicator();
        const auto actual = any_figure();
        const auto rating = rating_of(indicator, actual);
        const auto unit = fraction(*rc::gen::inRange<std::int64_t>(1, 1000), *rc::gen::inRange<std::int64_t>(1, 1000));
        *indicator.target *= unit;
        RC_ASSERT(rating_of(indicator, actual * unit) == rating);
    }));
}

TEST_CASE("ratings are counted once each, and exact percentages add up to a hundred", "[core][contract]")
{
    CHECK(rc::check([] {
        const auto codes = *rc::gen::nonEmpty(rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 5)));
        std::vector<Rating> found;
        for (const auto code : codes)
            found.push_back(static_cast<Rating>(code));
        const auto summary = summary_of(found);
        RC_ASSERT(summary.all == found.size());
        Rational percent;
        std::size_t count = 0;
        for (std::size_t i = 0; i < ratings; ++i) {
            const auto part = summary.percent(static_cast<Rating>(i));
            percent += part;
            count += summary.counts[i];
            RC_ASSERT(part * summary.all == Rational{100} * summary.counts[i]);
            RC_ASSERT(abs(rounded(part, printed_rule) - part) <= fraction(1, 200));
        }
        RC_ASSERT(count == summary.all);
        RC_ASSERT(percent == Rational{100});
    }));
}

#include "core/contract/indicators.hpp"
#include "tests/core/contract/contracting.hpp"

using namespace tender;

namespace {

Indicator indicator(std::optional<Rational> target, bool lower_is_better = false)
{
    return {"NI", "an indicator", std::move(target), lower_is_better, "%", true};
}

IndicatorFigure figure(std::string_view actual, std::optional<Rational> last_year)
{
    return {"NI", number(actual), std::move(last_year), FigureQuality::Provisional, true};
}

constexpr Rounding printed_rule{RoundingMode::HalfUp, 2};

Rational printed(const RatingSummary& summary, Rating rating) { return rounded(summary.percent(rating), printed_rule); }

Rational printed_sum(const RatingSummary& summary)
{
    Rational sum;
    for (std::size_t i = 0; i < ratings; ++i)
        sum += printed(summary, static_cast<Rating>(i));
    return sum;
}

}

TEST_CASE("a figure is rated by how far it is from its target", "[core][contract]")
{
    struct Row {
        const char* actual;
        Rating higher; ///< where higher is better, of a target of 100
        Rating lower;  ///< where lower is better
    };
    const auto row = GENERATE(values<Row>({
        {"-100", Rating::Red, Rating::OverPerforming},
        {"0", Rating::Red, Rating::OverPerforming},
        {"89.999999999", Rating::Red, Rating::OverPerforming},
        {"90", Rating::Amber, Rating::Green},
        {"90.000000001", Rating::Amber, Rating::Green},
        {"94.999999999", Rating::Amber, Rating::Green},
        {"95", Rating::Green, Rating::Green},
        {"95.000000001", Rating::Green, Rating::Green},
        {"100", Rating::Green, Rating::Green},
        {"105", Rating::Green, Rating::Green},
        {"105.000000001", Rating::Green, Rating::Amber},
        {"110", Rating::Green, Rating::Amber},
        {"110.000000001", Rating::OverPerforming, Rating::Red},
        {"1000", Rating::OverPerforming, Rating::Red},
    }));
    CAPTURE(row.actual);
    CHECK(rating_of(indicator(100), number(row.actual)) == row.higher);
    CHECK(rating_of(indicator(100, true), number(row.actual)) == row.lower);
}

TEST_CASE("the edges stay where they are for a target that no binary fraction holds", "[core][contract]")
{
    CHECK(rating_of(indicator(number("0.3")), number("0.285")) == Rating::Green);
    CHECK(rating_of(indicator(number("0.3")), number("0.27")) == Rating::Amber);
    CHECK(rating_of(indicator(number("0.3")), number("0.33")) == Rating::Green);
    CHECK(rating_of(indicator(number("1/3")), number("19/60")) == Rating::Green);
}

TEST_CASE("a deviation is exact and better is positive", "[core][contract]")
{
    CHECK(deviation(indicator(90), number("82.5")) == number("-25/3"));
    CHECK(deviation(indicator(19, true), number("22.5")) == number("-350/19"));
    CHECK(deviation(indicator(5, true), number("3.3")) == Rational{34});
}

TEST_CASE("a target that is zero, negative or missing is not rated", "[core][contract]")
{
    for (const auto& target : {std::optional<Rational>{}, std::optional<Rational>{0}, std::optional<Rational>{-2}}) {
        for (const bool lower : {false, true}) {
            CHECK(rating_of(indicator(target, lower), 5) == Rating::NotRated);
            CHECK_FALSE(deviation(indicator(target, lower), 5));
        }
    }
    CHECK(rating_of(indicator(number("0.000001")), number("0.000001")) == Rating::Green);
}

TEST_CASE("the direction of travel is told beyond two and a half per cent of last year", "[core][contract]")
{
    struct Row {
        const char* actual;
        Direction higher; ///< where higher is better, from 80 last year
        Direction lower;  ///< where lower is better
    };
    const auto row = GENERATE(values<Row>({
        {"0", Direction::Deteriorated, Direction::Improved},
        {"77.999999999", Direction::Deteriorated, Direction::Improved},
        {"78", Direction::Unchanged, Direction::Unchanged},
        {"80", Direction::Unchanged, Direction::Unchanged},
        {"82", Direction::Unchanged, Direction::Unchanged},
        {"82.000000001", Direction::Improved, Direction::Deteriorated},
    }));
    CAPTURE(row.actual);
    CHECK(direction_of(indicator({}), figure(row.actual, 80)) == row.higher);
    CHECK(direction_of(indicator({}, true), figure(row.actual, 80)) == row.lower);
}

TEST_CASE("without a figure above zero for last year no direction is known", "[core][contract]")
{
    for (const auto& last : {std::optional<Rational>{}, std::optional<Rational>{0}, std::optional<Rational>{-3}}) {
        CHECK(direction_of(indicator(100), figure("50", last)) == Direction::NotKnown);
    }
    CHECK(direction_of(indicator({}, true), figure("9.8", number("9.5"))) == Direction::Deteriorated);
    CHECK(direction_of(indicator({}), figure("9.8", number("9.5"))) == Direction::Improved);
}

TEST_CASE("rounded percentages need not add up, exact ones do", "[core][contract]")
{
    using Counts = std::array<std::size_t, ratings>;
    const auto thirds = summary_of({Rating::Green, Rating::Red, Rating::NotRated});
    CHECK(thirds.all == 3);
    CHECK(thirds.counts == Counts{1, 0, 1, 0, 1});
    CHECK(thirds.percent(Rating::Green) == number("100/3"));
    CHECK(thirds.percent(Rating::Amber) == 0);
    CHECK(printed(thirds, Rating::Green) == number("33.33"));
    CHECK(printed_sum(thirds) == number("99.99"));
    // 1 of 32 is 3.125 exactly: a half goes up.
    std::vector<Rating> most(31, Rating::Green);
    most.push_back(Rating::OverPerforming);
    const auto of_32 = summary_of(most);
    CHECK(of_32.counts == Counts{31, 0, 0, 1, 0});
    CHECK(of_32.percent(Rating::OverPerforming) == number("3.125"));
    CHECK(printed(of_32, Rating::OverPerforming) == number("3.13"));
    CHECK(printed_sum(of_32) == number("100.01"));
    const auto none = summary_of({});
    CHECK(none.all == 0);
    CHECK(none.counts == Counts{});
    CHECK(printed_sum(none) == 0);
}

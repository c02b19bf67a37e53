#include "core/pricing/indexation.hpp"
#include "core/pricing/schedule_of_rates.hpp"
#include "tests/core/pricing/pricing_support.hpp"

using namespace tender;
using Kind = ScheduleError::Kind;

TEST_CASE("a schedule of rates totals rate times volume", "[core][pricing]")
{
    const std::vector<RateVolume> schedule{{"visit", 1200}, {"report", 40}, {"travel", number("0.5")}};
    CHECK(exact_text(schedule_total(schedule, {{"visit", number("41.25")}, {"report", 300}, {"travel", 0}}).value()) ==
          "61500");
    CHECK(exact_text(schedule_total(schedule, {{"visit", 0}, {"report", 0}, {"travel", 7}}).value()) == "3.5");
}

TEST_CASE("a missing rate is not a zero, and a rate nobody asked for is refused", "[core][pricing]")
{
    const std::vector<RateVolume> schedule{{"visit", 1200}, {"report", 40}};
    const auto refused = [](const std::vector<RateVolume>& lines, const std::map<std::string, Rational>& rates) {
        return schedule_total(lines, rates).error();
    };
    CHECK(refused(schedule, {{"visit", 1}}) == ScheduleError{Kind::MissingRate, "report"});
    CHECK(refused(schedule, {{"visit", 1}, {"report", 1}, {"extra", 1}}) == ScheduleError{Kind::UnknownItem, "extra"});
    CHECK(refused(schedule, {{"visit", 1}, {"report", -1}}) == ScheduleError{Kind::NegativeRate, "report"});
    CHECK(refused({{"visit", -1}}, {{"visit", 1}}) == ScheduleError{Kind::NegativeVolume, "visit"});
    CHECK(refused({{"visit", 1}, {"visit", 2}}, {{"visit", 1}}) == ScheduleError{Kind::DuplicateItem, "visit"});
    CHECK(refused({}, {}) == ScheduleError{Kind::NoItems, ""});
}

TEST_CASE("a rounded step of an index is carried into every later one", "[core][pricing]")
{
    const std::vector<Rational> changes{number("0.004"), number("0.03"), number("0.03")};
    const auto rounded_chain = index_chain(100, changes, Rounding{RoundingMode::HalfUp, 1}).value();
    CHECK(exact_text(rounded_chain[0].index) == "100.4");
    CHECK(exact_text(rounded_chain[1].index) == "103.412");
    CHECK(exact_text(rounded_chain[1].carried) == "103.4");
    CHECK(exact_text(rounded_chain[2].index) == "106.502"); // as published
    const auto exact_chain = index_chain(100, changes, {}).value();
    CHECK(exact_text(exact_chain[1].carried) == "103.412");
    CHECK(exact_text(exact_chain[2].index) == "106.51436");
    CHECK(index_chain(100, {}, {}).value().empty());
}

TEST_CASE("prices follow the index and are rounded only if that was published", "[core][pricing]")
{
    CHECK(exact_text(indexed_price(850, number("103.4"), 100, {}).value()) == "878.9");
    CHECK(exact_text(indexed_price(850, number("103.4"), 100, Rounding{RoundingMode::Up, 0}).value()) == "879");
    CHECK(exact_text(indexed_price(1, 4, 3, {}).value()) == "4/3");
    CHECK(exact_text(indexed_price(0, 4, 3, {}).value()) == "0");
}

TEST_CASE("an index cannot start at zero or fall to it", "[core][pricing]")
{
    CHECK(index_chain(0, {}, {}).error() == IndexError::StartNotPositive);
    CHECK(index_chain(100, std::vector<Rational>{-1}, {}).error() == IndexError::ChangeOfMinusOneOrLess);
    CHECK(index_chain(100, std::vector<Rational>{number("-0.99")}, {}).value().front().index == 1);
    CHECK(indexed_price(-1, 1, 1, {}).error() == IndexError::NegativePrice);
    CHECK(indexed_price(1, 1, 0, {}).error() == IndexError::StartNotPositive);
    CHECK(indexed_price(1, 0, 1, {}).error() == IndexError::StartNotPositive);
}

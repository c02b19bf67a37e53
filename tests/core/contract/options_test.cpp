#include "core/contract/options.hpp"
#include "tests/core/contract/contracting.hpp"

using namespace tender;

namespace {

using Reviews = std::vector<ContractReview>;

ContractReview completed(std::string_view held, bool satisfactory = true)
{
    return {"advocacy", day(held), "first year", satisfactory, true};
}

auto obstacle(const Reviews& reviews, std::string_view on, const Contract& contract = one_year_and_another())
{
    return option_obstacle(contract.options.at(0), contract.until, reviews, day(on));
}

}

TEST_CASE("a second year upon satisfactory completion of the first", "[core][contract]")
{
    CHECK(obstacle({}, "2011-02-28") == OptionObstacle{NoCompletion{}});
    CHECK_FALSE(obstacle({completed("2011-02-28")}, "2011-02-28"));
    CHECK(obstacle({completed("2011-02-28", false)}, "2011-02-28") == OptionObstacle{NoCompletion{}});
    auto needs_nothing = one_year_and_another();
    needs_nothing.options[0].needs_completion = false;
    CHECK_FALSE(obstacle({}, "2011-02-28", needs_nothing));
}

TEST_CASE("a review proves completion only of the term, and once it was held", "[core][contract]")
{
    const OptionObstacle unproven = NoCompletion{};
    auto review = completed("2011-02-01");
    review.completion = false;
    CHECK(obstacle({review}, "2011-02-28") == unproven);
    CHECK(obstacle({completed("2011-02-28")}, "2011-02-27") == unproven);
    review = completed("2011-02-01");
    review.held.reset();
    CHECK(obstacle({review}, "2011-02-28") == unproven);
}

TEST_CASE("of several completion reviews the last in the record counts", "[core][contract]")
{
    CHECK_FALSE(obstacle({completed("2011-01-10", false), completed("2011-02-10")}, "2011-02-28"));
    CHECK(obstacle({completed("2011-01-10"), completed("2011-02-10", false)}, "2011-02-28") ==
          OptionObstacle{NoCompletion{}});
    CHECK_FALSE(obstacle({completed("2011-01-10"), completed("2011-02-10", false)}, "2011-02-09"));
    // Recorded last, although another was held after it.
    CHECK_FALSE(obstacle({completed("2011-02-10", false), completed("2011-01-10")}, "2011-02-28"));
    // One that is no look at completion changes nothing.
    auto other = completed("2011-02-20", false);
    other.completion = false;
    CHECK_FALSE(obstacle({completed("2011-02-10"), other}, "2011-02-28"));
}

TEST_CASE("an option is late after its last day, whatever was proven", "[core][contract]")
{
    CHECK_FALSE(obstacle({completed("2011-02-01")}, "2011-02-28"));
    CHECK(obstacle({completed("2011-02-01")}, "2011-03-01") == OptionObstacle{OptionTooLate{day("2011-02-28")}});
    CHECK(obstacle({}, "2011-03-01") == OptionObstacle{OptionTooLate{day("2011-02-28")}});
}

TEST_CASE("no contract is extended after it has ended", "[core][contract]")
{
    auto contract = one_year_and_another();
    contract.options[0].exercise_by.reset();
    CHECK_FALSE(obstacle({completed("2011-02-01")}, "2011-03-31", contract));
    CHECK(obstacle({completed("2011-02-01")}, "2011-04-01", contract) ==
          OptionObstacle{OptionTooLate{day("2011-03-31")}});
    contract.until.reset();
    CHECK_FALSE(obstacle({completed("2011-02-01")}, "2011-04-01", contract));
    contract.options[0].exercise_by = day("2011-02-28");
    CHECK(obstacle({completed("2011-02-01")}, "2011-03-01", contract) ==
          OptionObstacle{OptionTooLate{day("2011-02-28")}});
}

TEST_CASE("a third year needs the second", "[core][contract]")
{
    auto contract = one_year_and_another();
    contract.options.push_back({"third-year", "a third year", day("2012-02-29"), day("2013-03-31"), false});
    const auto third = [&](const std::vector<std::string>& exercised) {
        return option_obstacle(contract.options[1], runs_until(contract, exercised), {}, day("2012-02-29"));
    };
    CHECK(third({}) == OptionObstacle{OptionTooLate{day("2011-03-31")}});
    CHECK_FALSE(third({"second-year"}));
}

TEST_CASE("a contract runs to its own last day or the latest that an exercised option has", "[core][contract]")
{
    auto contract = one_year_and_another();
    contract.options.push_back({"third-year", "a third year", {}, day("2013-03-31"), false});
    contract.options.push_back({"half-year", "half a year", {}, day("2011-09-30"), false});
    contract.options.push_back({"more-advisers", "more advisers, no longer", {}, {}, false});
    CHECK(runs_until(contract, {}) == day("2011-03-31"));
    CHECK(runs_until(contract, {"second-year"}) == day("2012-03-31"));
    CHECK(runs_until(contract, {"second-year", "third-year"}) == day("2013-03-31"));
    CHECK(runs_until(contract, {"third-year", "second-year", "half-year"}) == day("2013-03-31"));
    CHECK(runs_until(contract, {"half-year"}) == day("2011-09-30"));
    CHECK(runs_until(contract, {"more-advisers"}) == day("2011-03-31"));
    CHECK(runs_until(contract, {"Second-year"}) == day("2011-03-31"));
}

TEST_CASE("a contract without a last day gets none by an option", "[core][contract]")
{
    auto contract = one_year_and_another();
    contract.until.reset();
    CHECK_FALSE(runs_until(contract, {}));
    CHECK_FALSE(runs_until(contract, {"second-year"}));
}

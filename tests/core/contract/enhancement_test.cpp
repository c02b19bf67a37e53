#include "core/contract/contract_problems.hpp"
#include "tests/core/contract/contracting.hpp"

using namespace tender;

namespace {

using Kind = Problem::Kind;

Problem unknown(std::string stream)
{
    return {Kind::UnknownReference, "enhancement.stream", std::move(stream), "a stream of the contract"};
}

Problem other_currency(std::string found)
{
    return {Kind::CurrencyDiffers, "enhancement.currency", std::move(found), "GBP"};
}

Contract with_streams()
{
    auto contract = six_authorities();
    contract.streams = {{"core grant", "", 900000, true}, {"enhancement fund", "", 100000, true}};
    return contract;
}

Enhancement more_advisers()
{
    return {"connexions", day("2010-09-01"), "more advisers", "GBP", number("0.01"), "enhancement fund"};
}

}

TEST_CASE("an enhancement is paid from one stream that the contract has", "[core][contract]")
{
    auto enhancement = more_advisers();
    CHECK(problems_of(enhancement, with_streams()).empty());
    CHECK(problems_of(enhancement, six_authorities()) == Problems{unknown("enhancement fund")});
    enhancement.stream = "Enhancement fund";
    CHECK(problems_of(enhancement, with_streams()) == Problems{unknown("Enhancement fund")});
    enhancement.stream = "";
    CHECK(problems_of(enhancement, with_streams()) == Problems{unknown("")});
}

TEST_CASE("an enhancement is in the currency of its contract and costs something", "[core][contract]")
{
    auto enhancement = more_advisers();
    enhancement.currency = "EUR";
    enhancement.value = 0;
    CHECK(problems_of(enhancement, with_streams()) ==
          Problems{{Kind::OutOfRange, "enhancement.value", "0", "above 0"}, other_currency("EUR")});
    enhancement.currency = "";
    enhancement.value = 1;
    CHECK(problems_of(enhancement, with_streams()) == Problems{other_currency("")});
}

TEST_CASE("an enhancement whose value is not stated needs no currency", "[core][contract]")
{
    auto enhancement = more_advisers();
    enhancement.value.reset();
    CHECK(problems_of(enhancement, with_streams()).empty());
    enhancement.currency = "";
    CHECK(problems_of(enhancement, with_streams()).empty());
    enhancement.currency = "EUR";
    CHECK(problems_of(enhancement, with_streams()) == Problems{other_currency("EUR")});
}

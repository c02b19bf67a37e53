#include "core/contract/contract_problems.hpp"
#include "core/contract/cost_shares.hpp"
#include "tests/core/contract/contracting.hpp"

using namespace tender;

namespace {

std::vector<WorkedShare> worked(const Contract& contract)
{
    const auto shares = cost_shares(contract);
    REQUIRE(shares);
    return *shares;
}

WorkedShare share(std::string authority, std::string_view exact, std::string_view amount)
{
    return {std::move(authority), number(exact), number(amount)};
}

using Kind = Problem::Kind;

Problem differs(std::size_t index, std::string stated, std::string amount)
{
    return {Kind::OutOfRange, "contract.shares[" + std::to_string(index) + "].stated", std::move(stated),
            std::move(amount)};
}

Contract thirds()
{
    auto contract = six_authorities();
    contract.value = 100;
    contract.shares = {{"Wirral", 1, {}}, {"Halton", 1, {}}, {"Sefton", 1, {}}};
    return contract;
}

}

TEST_CASE("six authorities share a contract to the penny by their published sizes", "[core][contract]")
{
    CHECK(worked(six_authorities()) == std::vector{
                                           share("Halton", "4000000/49", "81632.65"),
                                           share("Knowsley", "5000000/49", "102040.82"),
                                           share("Liverpool", "44000000/147", "299319.73"),
                                           share("Sefton", "9000000/49", "183673.47"),
                                           share("St Helens", "6000000/49", "122448.98"),
                                           share("Wirral", "31000000/147", "210884.35"),
                                       });
    CHECK(problems_of(six_authorities()).empty());
}

TEST_CASE("a penny that three could claim goes to the first by name, wherever it stands", "[core][contract]")
{
    CHECK(worked(thirds()) == std::vector{share("Wirral", "100/3", "33.33"), share("Halton", "100/3", "33.34"),
                                          share("Sefton", "100/3", "33.33")});
    auto two = thirds();
    two.value = number("0.02");
    CHECK(worked(two) == std::vector{share("Wirral", "1/150", "0"), share("Halton", "1/150", "0.01"),
                                     share("Sefton", "1/150", "0.01")});
}

TEST_CASE("names are compared byte by byte", "[core][contract]")
{
    auto contract = thirds();
    contract.value = number("0.01");
    contract.shares = {{"halton", 1, {}}, {"Wirral", 1, {}}};
    CHECK(worked(contract) == std::vector{share("halton", "1/200", "0"), share("Wirral", "1/200", "0.01")});
}

TEST_CASE("weights count only against each other", "[core][contract]")
{
    auto contract = six_authorities();
    for (auto& share : contract.shares)
        share.weight /= 1470;
    CHECK(worked(contract) == worked(six_authorities()));
}

TEST_CASE("a share is rounded to the smallest coin of the currency", "[core][contract]")
{
    auto contract = thirds();
    contract.currency = "JPY";
    const auto shares = worked(contract);
    CHECK(shares[0].amount == 33);
    CHECK(shares[1].amount == 34);
    CHECK(shares[2].amount == 33);
}

TEST_CASE("a contract that nobody shares has no problem, and one that costs nothing has shares of nothing",
          "[core][contract]")
{
    auto contract = six_authorities();
    contract.shares.clear();
    CHECK(problems_of(contract).empty());
    auto free = thirds();
    free.value = 0;
    CHECK(worked(free)[1] == share("Halton", "0", "0"));
}

TEST_CASE("weights are above zero, however little", "[core][contract]")
{
    auto contract = six_authorities();
    contract.shares[1].weight = 0;
    contract.shares[2].weight = -1;
    CHECK(problems_of(contract) == Problems{{Kind::OutOfRange, "contract.shares[1].weight", "0", "above 0"},
                                            {Kind::OutOfRange, "contract.shares[2].weight", "-1", "above 0"}});
    CHECK_FALSE(cost_shares(contract));
    contract.shares[1].weight = number("1/1000000");
    contract.shares[2].weight = 1;
    CHECK(problems_of(contract).empty());
}

TEST_CASE("every share has an authority of its own", "[core][contract]")
{
    auto contract = six_authorities();
    contract.shares[5].authority = "Halton";
    CHECK(problems_of(contract) == Problems{{Kind::Duplicate, "contract.shares[5]", "Halton", "contract.shares[0]"}});
    contract.shares[1].authority = "";
    contract.shares[5].authority = "";
    CHECK(problems_of(contract) == Problems{{Kind::Empty, "contract.shares[1]", "", "a name of its own"},
                                            {Kind::Empty, "contract.shares[5]", "", "a name of its own"}});
}

TEST_CASE("a value that is shared is a number of coins that can be counted", "[core][contract]")
{
    const auto refused = [](const Contract& contract, SplitError::Kind kind, const std::string& expected) {
        const auto shares = cost_shares(contract);
        REQUIRE_FALSE(shares);
        CHECK(shares.error().kind == kind);
        CHECK(problems_of(contract) ==
              Problems{{Kind::OutOfRange, "contract.value", exact_text(*contract.value), expected}});
    };
    auto contract = six_authorities();
    contract.value = number("1000000.005");
    refused(contract, SplitError::Kind::NotInMinorUnits, "a number of at most 2 decimal places");
    contract.value = number("1000000.01");
    CHECK(problems_of(contract).empty());
    contract.currency = "JPY";
    contract.value = number("1000000.5");
    refused(contract, SplitError::Kind::NotInMinorUnits, "a whole number");
    contract.value = number("9223372036854775807");
    CHECK(problems_of(contract).empty());
    contract.value = number("9223372036854775808");
    refused(contract, SplitError::Kind::TooLarge, "at most 9223372036854775807");
    contract.currency = "GBP";
    contract.value = number("92233720368547758.07");
    CHECK(problems_of(contract).empty());
    contract.value = number("92233720368547758.08");
    refused(contract, SplitError::Kind::TooLarge, "at most 92233720368547758.07");
    // Nobody counts the coins of a contract that one authority pays.
    contract.shares.clear();
    CHECK(problems_of(contract).empty());
}

TEST_CASE("an amount in a funding agreement is the worked one to the penny", "[core][contract]")
{
    auto contract = six_authorities();
    contract.shares[5].stated = number("210884.35");
    CHECK(problems_of(contract).empty());
    contract.shares[5].stated = number("210884.36");
    CHECK(problems_of(contract) == Problems{differs(5, "210884.36", "210884.35")});
    contract.shares[5].stated = number("31000000/147");
    CHECK(problems_of(contract) == Problems{differs(5, "31000000/147", "210884.35")});
    CHECK(worked(contract) == worked(six_authorities()));
}

TEST_CASE("where every funding agreement states its amount, each is looked at", "[core][contract]")
{
    auto contract = thirds();
    contract.shares[0].stated = number("33.33");
    contract.shares[1].stated = number("33.33");
    contract.shares[2].stated = number("33.33");
    CHECK(problems_of(contract) == Problems{differs(1, "33.33", "33.34")});
    // The sum alone would not show that the wrong authority pays the odd penny.
    contract.shares[0].stated = number("33.34");
    CHECK(problems_of(contract) == Problems{differs(0, "33.34", "33.33"), differs(1, "33.33", "33.34")});
    contract.shares[0].stated = number("33.33");
    contract.shares[1].stated = number("33.34");
    CHECK(problems_of(contract).empty());
}

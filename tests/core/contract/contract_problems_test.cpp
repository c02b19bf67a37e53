#include "core/contract/contract_problems.hpp"
#include "tests/core/contract/contracting.hpp"

using namespace tender;

namespace {

using Kind = Problem::Kind;

constexpr const char* three_capitals = "three capital letters";

Problem missing(std::string member) { return {Kind::Missing, "contract", "", std::move(member)}; }

Problem out_of_range(std::string place, std::string found, std::string expected)
{
    return {Kind::OutOfRange, "contract." + std::move(place), std::move(found), std::move(expected)};
}

Problem twice(const std::string& list, const std::string& second, std::string name)
{
    return {Kind::Duplicate, "contract." + list + second, std::move(name), "contract." + list + "[0]"};
}

Problem nameless(const std::string& place) { return {Kind::Empty, "contract." + place, "", "a name of its own"}; }

ContractStream stream(std::string name, std::string_view amount)
{
    return {std::move(name), "spent on its own purpose", number(amount), true};
}

}

TEST_CASE("a sound contract has no problems, and what a source does not give is none", "[core][contract]")
{
    CHECK(problems_of(six_authorities()).empty());
    CHECK(problems_of(one_year_and_another()).empty());
    // As the paper of 2009 has it: forty thousand pounds until March 2011, and no beginning.
    Contract plain;
    plain.id = "family-support";
    plain.currency = "GBP";
    plain.value = 40000;
    plain.until = day("2011-03-31");
    CHECK(problems_of(plain).empty());
}

TEST_CASE("every contract has an id", "[core][contract]")
{
    Contract contract;
    CHECK(problems_of(contract) == Problems{out_of_range("id", "", id_expected)});
    contract.id = "a/b";
    CHECK(problems_of(contract) == Problems{out_of_range("id", "a/b", id_expected)});
    contract.id = "a b";
    CHECK(problems_of(contract).empty());
}

TEST_CASE("whoever shares the cost needs a lead, a value, a currency and a period", "[core][contract]")
{
    auto contract = six_authorities();
    contract.lead.clear();
    contract.value.reset();
    contract.currency.clear();
    contract.from.reset();
    contract.until.reset();
    // The lead is named once, as missing, and not again as one without a share.
    CHECK(problems_of(contract) == Problems{
                                       missing("from"),
                                       missing("until"),
                                       missing("value"),
                                       missing("lead"),
                                       out_of_range("currency", "", three_capitals),
                                   });
    contract.shares.clear();
    CHECK(problems_of(contract).empty());
}

TEST_CASE("a contract of one day is a contract, one that ends before it begins is not", "[core][contract]")
{
    auto contract = six_authorities();
    contract.from = contract.until;
    CHECK(problems_of(contract).empty());
    contract.from = day("2012-04-01");
    CHECK(problems_of(contract) == Problems{out_of_range("until", "2012-03-31", "not before 2012-04-01")});
}

TEST_CASE("an amount has a currency of three capital letters and is not below zero", "[core][contract]")
{
    Contract contract;
    contract.id = "c";
    contract.value = 0;
    CHECK(problems_of(contract) == Problems{out_of_range("currency", "", three_capitals)});
    contract.currency = "GBp";
    CHECK(problems_of(contract) == Problems{out_of_range("currency", "GBp", three_capitals)});
    contract.value.reset();
    CHECK(problems_of(contract) == Problems{out_of_range("currency", "GBp", three_capitals)});
    contract.currency = "GBP";
    contract.value = 0;
    CHECK(problems_of(contract).empty());
    contract.value = number("-0.01");
    CHECK(problems_of(contract) == Problems{out_of_range("value", "-0.01", "0 or more")});
}

TEST_CASE("names within a list of a contract are given and given once", "[core][contract]")
{
    auto contract = six_authorities();
    contract.bids = {"a", "b", "a"};
    contract.shares[2].authority = "";
    contract.options = {{"x", "", {}, {}, false}, {"x", "", {}, {}, false}};
    contract.streams = {stream("grant", "500000"), stream("grant", "500000")};
    contract.indicators = {
        {"NI 117", "", {}, true, "%", false}, {"", "", {}, true, "%", false}, {"NI 117", "", {}, true, "%", false}};
    CHECK(problems_of(contract) == Problems{
                                       twice("options", "[1]", "x"),
                                       twice("streams", "[1]", "grant"),
                                       twice("bids", "[2]", "a"),
                                       nameless("indicators[1]"),
                                       twice("indicators", "[2]", "NI 117"),
                                       nameless("shares[2]"),
                                   });
}

TEST_CASE("near names are names of their own", "[core][contract]")
{
    auto contract = six_authorities();
    contract.bids = {"a", "A", "a "};
    contract.shares[2].authority = "halton";
    contract.options = {{"x", "", {}, {}, false}, {"X", "", {}, {}, false}};
    contract.indicators = {{"NI 117", "", {}, true, "%", false}, {"NI117", "", {}, true, "%", false}};
    CHECK(problems_of(contract).empty());
}

TEST_CASE("a problem of the shares is named once, among those of the contract", "[core][contract]")
{
    auto contract = six_authorities();
    contract.shares[3].authority = "Halton";
    contract.shares[4].weight = 0;
    contract.value = -1;
    CHECK(problems_of(contract) == Problems{
                                       out_of_range("value", "-1", "0 or more"),
                                       twice("shares", "[3]", "Halton"),
                                       out_of_range("shares[4].weight", "0", "above 0"),
                                   });
}

TEST_CASE("the authority that holds the contract pays a share of it", "[core][contract]")
{
    auto contract = six_authorities();
    contract.lead = "Cheshire";
    CHECK(problems_of(contract) ==
          Problems{{Kind::UnknownReference, "contract.lead", "Cheshire", "an authority of the shares"}});
    contract.lead = "halton";
    CHECK(problems_of(contract).size() == 1);
    contract.lead = "Wirral";
    CHECK(problems_of(contract).empty());
    contract.lead = "Cheshire";
    contract.shares.clear();
    CHECK(problems_of(contract).empty());
}

TEST_CASE("streams add up to the value where both are given", "[core][contract]")
{
    const auto of_40000 = "40000 in sum, the value of the contract";
    Contract contract;
    contract.id = "family-support";
    contract.currency = "GBP";
    contract.value = 40000;
    contract.streams = {stream("one", "15000"), stream("two", "24999.99")};
    CHECK(problems_of(contract) == Problems{out_of_range("streams", "39999.99", of_40000)});
    contract.streams[1].amount = 25000;
    CHECK(problems_of(contract).empty());
    contract.streams[0].amount = -1;
    CHECK(problems_of(contract) ==
          Problems{out_of_range("streams[0].amount", "-1", "0 or more"), out_of_range("streams", "24999", of_40000)});
    contract.streams[0].amount = 0;
    contract.value.reset();
    CHECK(problems_of(contract).empty());
    contract.currency.clear();
    CHECK(problems_of(contract) == Problems{out_of_range("currency", "", three_capitals)});
}

TEST_CASE("an option is exercised while the contract runs", "[core][contract]")
{
    auto contract = one_year_and_another();
    contract.options[0].exercise_by = day("2011-03-31");
    CHECK(problems_of(contract).empty());
    contract.options[0].exercise_by = day("2011-04-01");
    CHECK(problems_of(contract) ==
          Problems{out_of_range("options[0].exercise_by", "2011-04-01", "not after 2011-03-31")});
    contract.until.reset();
    CHECK(problems_of(contract).empty());
}

TEST_CASE("an option makes the contract longer", "[core][contract]")
{
    auto contract = one_year_and_another();
    contract.options[0].until = day("2011-04-01");
    CHECK(problems_of(contract).empty());
    contract.options[0].until = day("2011-03-31");
    CHECK(problems_of(contract) == Problems{out_of_range("options[0].until", "2011-03-31", "after 2011-03-31")});
    contract.options[0].until.reset();
    CHECK(problems_of(contract).empty());
}

TEST_CASE("a later option may be exercised in the time that an earlier one adds", "[core][contract]")
{
    auto contract = one_year_and_another();
    contract.options.push_back({"third-year", "a third year", day("2012-03-31"), day("2013-03-31"), false});
    CHECK(problems_of(contract).empty());
    contract.options[1].exercise_by = day("2012-04-01");
    CHECK(problems_of(contract) ==
          Problems{out_of_range("options[1].exercise_by", "2012-04-01", "not after 2012-03-31")});
    std::swap(contract.options[0], contract.options[1]);
    CHECK(problems_of(contract) ==
          Problems{out_of_range("options[0].exercise_by", "2012-04-01", "not after 2011-03-31")});
}

#include "core/text/describe_contract.hpp"

#include <catch2/catch.hpp>

using namespace tender;

namespace {

Date day(std::string_view text) { return Date::from_iso(text).value(); }

Rational number(std::string_view text) { return parse_number(text).value(); }

Contract full()
{
    Contract contract;
    contract.id = "connexions";
    contract.lot = "all";
    contract.bids = {"gmcs"};
    contract.lead = "Halton";
    contract.currency = "GBP";
    contract.value = number("1000000");
    contract.signed_on = day("2009-12-01");
    contract.from = day("2010-01-01");
    contract.until = day("2012-03-31");
    contract.shares = {{"Halton", number("1/3"), {}}, {"Wirral", number("2/3"), number("666666.67")}};
    contract.options = {{"longer", "a third year", day("2012-01-31"), day("2013-03-31"), true}};
    contract.streams = {{"grant", "for advice alone", 1000000, true}};
    contract.indicators = {{"NI 117", "not in education, employment or training", number("8.2"), true, "%", true}};
    contract.conditions = {"open on Saturdays"};
    contract.illustrative = {"value, shares and dates are made up"};
    return contract;
}

template <class T>
void reads_as_written(const T& value)
{
    Problems problems;
    const auto read = codec::read<T>(codec::write(value), codec::Place{&problems, ""});
    CHECK(problems.empty());
    REQUIRE(read);
    CHECK(*read == value);
}

}

TEST_CASE("what a contract says is read as it was written", "[core][contract][text]")
{
    reads_as_written(full());
    reads_as_written(Contract{});
    reads_as_written(ContractReview{"c", day("2011-02-01"), "first year", true, true});
    reads_as_written(ContractReview{});
    reads_as_written(Enhancement{"c", day("2010-09-01"), "more advisers", "GBP", number("12.50"), "grant"});
    reads_as_written(Enhancement{});
    reads_as_written(IndicatorReport{
        "c", "2009 quarter 2", {{"NI 117", number("9.8"), number("9.5"), FigureQuality::Provisional, true}}});
    reads_as_written(BoardAction{"a", "report back", "manager", "Board", day("2010-06-01"), true});
    reads_as_written(BoardAction{});
}

TEST_CASE("a contract without amounts, dates or lists writes its id and bids alone", "[core][contract][text]")
{
    Contract contract;
    contract.id = "advocacy";
    CHECK(codec::write(contract) == Json{Json::Object{{"id", "advocacy"}, {"bids", Json::Array{}}}});
    const IndicatorFigure figure{"NI 45", number("82.5"), {}, FigureQuality::Actual, false};
    CHECK(codec::write(figure) ==
          Json{Json::Object{{"indicator", "NI 45"}, {"actual", "82.5"}, {"quality", "actual"}}});
}

TEST_CASE("every quality of a figure has its name", "[core][contract][text]")
{
    CHECK(codec::write(FigureQuality::Actual) == Json{"actual"});
    CHECK(codec::write(FigureQuality::Estimate) == Json{"estimate"});
    CHECK(codec::write(FigureQuality::Provisional) == Json{"provisional"});
}

TEST_CASE("what a contract needs and does not know is named with its place", "[core][contract][text]")
{
    const auto json = parse_json(R"({"id": "c", "shares": [{"authority": "Halton"}],)"
                                 R"( "options": [{"id": "x", "text": "", "until": "2011-02-30"}], "penalty": "1"})");
    REQUIRE(json);
    Problems problems;
    (void)codec::read<Contract>(*json, codec::Place{&problems, "contract"});
    REQUIRE(problems.size() == 4);
    CHECK(problems[0] == Problem{Problem::Kind::Missing, "contract", "", "bids"});
    CHECK(problems[1] == Problem{Problem::Kind::Missing, "contract.shares[0]", "", "weight"});
    CHECK(problems[2].kind == Problem::Kind::NotADate);
    CHECK(problems[2].path == "contract.options[0].until");
    CHECK(problems[3].kind == Problem::Kind::UnknownMember);
    CHECK(problems[3].path == "contract.penalty");
}

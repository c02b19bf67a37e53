#include "core/tendering/tender_problems.hpp"
#include "tests/core/tendering/building.hpp"

#include <functional>

using namespace tender;
using namespace tender::building;
using Kind = Problem::Kind;

namespace {

using Change = std::function<void(Tender&)>;

struct Row {
    const char* name;
    Change fault;
    Problem problem;
    Change near_miss;
};

/// Two bids for one lot each, every list filled.
Tender full_tender()
{
    auto tender = quality_and_price_tender();
    tender.lots = {{.id = "north", .title = "North", .nominated = {}},
                   {.id = "south", .title = "South", .nominated = {}}};
    tender.bids[0].lot = "north";
    tender.bids[1].lot = "south";
    tender.model.stages[0].criteria.push_back(mandatory("m1"));
    give(tender, "chair", "a", {{"q1", "4"}, {"m1", "pass"}});
    give(tender, "member-2", "a", {{"q1", "0"}});
    tender.recommendations = {{.lot = "north", .bids = {"a"}, .reason = "The only bid", .conditions = {}}};
    return tender;
}

Tender priced_by(PriceBasis basis)
{
    auto tender = full_tender();
    auto& rules = *tender.model.stages[1].price;
    rules.basis = basis;
    if (basis == PriceBasis::Schedule) rules.items = {{"hour", "Hour", {}, 10}, {"night", "Night", {}, 3}};
    if (basis == PriceBasis::WholeLife) rules.discount_rate = number("0.035");
    for (auto& bid : tender.bids) {
        bid.price = PriceOffer{.currency = "GBP", .amount = {}, .rates = {}, .periods = {}};
        if (basis == PriceBasis::Schedule) bid.price->rates = {{"hour", 18}, {"night", 0}};
        if (basis == PriceBasis::WholeLife) bid.price->periods = {{365, 10}, {0, 0}};
    }
    return tender;
}

void check(const Tender& base, const std::vector<Row>& rows)
{
    REQUIRE(problems_of(base) == Problems{});
    for (const auto& row : rows) {
        DYNAMIC_SECTION(row.name)
        {
            auto faulty = base;
            row.fault(faulty);
            CHECK(problems_of(faulty) == Problems{row.problem});
            auto sound = base;
            row.near_miss(sound);
            CHECK(problems_of(sound) == Problems{});
        }
    }
}

void nothing(Tender&) {}

}

TEST_CASE("a tender names what it is made of", "[core][tendering]")
{
    check(full_tender(),
          {
              {"an id",
               [](Tender& t) { t.id = "a/b"; },
               {Kind::OutOfRange, "id", "a/b", id_expected},
               [](Tender& t) { t.id = "a b"; }},
              {"a title", [](Tender& t) { t.title.clear(); }, {Kind::Empty, "title", "", "a title"}, nothing},
              {"the problems of its model",
               [](Tender& t) { t.model.weights_sum = 101; },
               {Kind::WeightsDoNotSum, "model.weights_sum", "100", "101"},
               nothing},
              {"two lots of one id",
               [](Tender& t) { t.lots.push_back({.id = "north", .title = {}, .nominated = {}}); },
               {Kind::Duplicate, "lots[2].id", "north", "lots[0]"},
               [](Tender& t) { t.lots.push_back({.id = "North", .title = {}, .nominated = {}}); }},
              {"two bidders of one id",
               [](Tender& t) { t.bidders.push_back(t.bidders[1]); },
               {Kind::Duplicate, "bidders[2].id", "b", "bidders[1]"},
               [](Tender& t) {
                   t.bidders.push_back(t.bidders[1]);
                   t.bidders[2].id = "c";
               }},
              {"two seats of one id",
               [](Tender& t) { t.panel.push_back(t.panel[0]); },
               {Kind::Duplicate, "panel[3].id", "chair", "panel[0]"},
               [](Tender& t) {
                   t.panel.push_back(t.panel[0]);
                   t.panel[3].id = "observer";
               }},
              {"two bids of one id",
               [](Tender& t) { t.bids.push_back(t.bids[0]); },
               {Kind::Duplicate, "bids[2].id", "a", "bids[0]"},
               [](Tender& t) {
                   t.bids.push_back(t.bids[0]);
                   t.bids[2].id = "a-south";
                   t.bids[2].lot = "south";
               }},
              {"a seat without an id",
               [](Tender& t) { t.panel[2].id.clear(); },
               {Kind::OutOfRange, "panel[2].id", "", id_expected},
               nothing},
              {"the bidder of a nomination",
               [](Tender& t) {
                   t.lots[0].nominated = Nomination{"c", "Continuity of care"};
               },
               {Kind::UnknownReference, "lots[0].nominated.bidder", "c", "a bidder of the tender"},
               [](Tender& t) {
                   t.lots[0].nominated = Nomination{"a", "Continuity of care"};
               }},
              {"the reason of a nomination",
               [](Tender& t) {
                   t.lots[0].nominated = Nomination{"a", ""};
               },
               {Kind::Empty, "lots[0].nominated.reason", "", "the reason for the nomination"},
               [](Tender& t) {
                   t.lots[0].nominated = Nomination{"a", "Continuity of care"};
               }},
              {"the lots of a stage",
               [](Tender& t) {
                   t.model.stages[0].lots = {"north", "west"};
               },
               {Kind::UnknownReference, "model.stages[0].lots", "west", "a lot of the tender"},
               [](Tender& t) {
                   t.model.stages[0].lots = {"north", "south"};
               }},
              {"a lot that a preference does not know",
               [](Tender& t) {
                   t.model.lot_limit = LotLimit{.preference = {"south", "north", "west"}};
               },
               {Kind::UnknownReference, "model.lot_limit.preference", "west", "a lot of the tender"},
               [](Tender& t) {
                   t.model.lot_limit = LotLimit{.preference = {"south", "north"}};
               }},
              {"a lot that is preferred twice",
               [](Tender& t) {
                   t.model.lot_limit = LotLimit{.preference = {"south", "north", "south"}};
               },
               {Kind::Duplicate, "model.lot_limit.preference", "south", "each lot once"},
               [](Tender& t) { t.model.lot_limit = LotLimit{}; }},
              {"a lot that a preference leaves out",
               [](Tender& t) { t.model.lot_limit = LotLimit{.preference = {"south"}}; },
               {Kind::Missing, "model.lot_limit.preference", "", "the lot north"},
               nothing},
              {"the lot of a recommendation",
               [](Tender& t) { t.recommendations[0].lot = "west"; },
               {Kind::UnknownReference, "recommendations[0].lot", "west", "a lot of the tender"},
               [](Tender& t) { t.recommendations[0].lot = "south"; }},
              {"the bids of a recommendation",
               [](Tender& t) { t.recommendations[0].bids = {"c"}; },
               {Kind::UnknownReference, "recommendations[0].bids", "c", "a bid of the tender"},
               [](Tender& t) { t.recommendations[0].bids.clear(); }},
              {"the reason of a recommendation",
               [](Tender& t) { t.recommendations[0].reason.clear(); },
               {Kind::Empty, "recommendations[0].reason", "", "the panel's reason"},
               nothing},
          });
}

TEST_CASE("a bid belongs to a known bidder and a lot", "[core][tendering]")
{
    check(full_tender(), {
                             {"bidder",
                              [](Tender& t) { t.bids[0].bidder = "c"; },
                              {Kind::UnknownReference, "bids[0].bidder", "c", "a bidder of the tender"},
                              [](Tender& t) { t.bids[0].bidder = "b"; }},
                             {"lot",
                              [](Tender& t) { t.bids[1].lot = "west"; },
                              {Kind::UnknownReference, "bids[1].lot", "west", "a lot of the tender"},
                              [](Tender& t) { t.bids[1].lot = "north"; }},
                             {"no lot where there are lots",
                              [](Tender& t) { t.bids[1].lot.clear(); },
                              {Kind::UnknownReference, "bids[1].lot", "", "a lot of the tender"},
                              nothing},
                         });
    check(quality_and_price_tender(),
          {
              {"lot where there are none",
               [](Tender& t) { t.bids[1].lot = "north"; },
               {Kind::UnknownReference, "bids[1].lot", "north", "no lot: the tender has none"},
               nothing},
              {"price where none is asked",
               [](Tender& t) {
                   t.model.stages.pop_back();
                   t.model.weights_sum = 60;
                   t.bids[1].price.reset();
               },
               {Kind::NotAllowed, "bids[0].price", "", "models with a price stage"},
               [](Tender& t) {
                   t.model.stages.pop_back();
                   t.model.weights_sum = 60;
                   t.bids[0].price.reset();
                   t.bids[1].price.reset();
               }},
          });
}

TEST_CASE("a price is stated as the invitation asked", "[core][tendering]")
{
    SECTION("as one sum")
    {
        check(full_tender(), {
                                 {"no currency",
                                  [](Tender& t) { t.bids[0].price->currency.clear(); },
                                  {Kind::Missing, "bids[0].price", "", "currency"},
                                  nothing},
                                 {"another currency",
                                  [](Tender& t) { t.bids[0].price->currency = "EUR"; },
                                  {Kind::CurrencyDiffers, "bids[0].price.currency", "EUR", "GBP"},
                                  [](Tender& t) {
                                      t.bids[0].price->currency = "EUR";
                                      t.bids[1].price->currency = "EUR";
                                      t.model.stages[1].price->currency = "EUR";
                                  }},
                                 {"below zero",
                                  [](Tender& t) { t.bids[0].price->amount = number("-0.01"); },
                                  {Kind::OutOfRange, "bids[0].price.amount", "-0.01", "0 or more"},
                                  [](Tender& t) { t.bids[0].price->amount = 0; }},
                                 {"no sum",
                                  [](Tender& t) { t.bids[0].price->amount.reset(); },
                                  {Kind::Missing, "bids[0].price", "", "amount"},
                                  [](Tender& t) { t.bids[0].price.reset(); }},
                                 {"periods that nobody asked for",
                                  [](Tender& t) {
                                      t.bids[0].price->periods = {{365, 1}};
                                  },
                                  {Kind::NotAllowed, "bids[0].price.periods", "", "models that ask for it"},
                                  nothing},
                             });
    }
    SECTION("as a schedule of rates")
    {
        check(priced_by(PriceBasis::Schedule),
              {
                  {"a missing rate is not a rate of zero",
                   [](Tender& t) { t.bids[0].price->rates.pop_back(); },
                   {Kind::Missing, "bids[0].price.rates", "", "a rate for night"},
                   [](Tender& t) { t.bids[0].price->rates[1].rate = 0; }},
                  {"no rates at all",
                   [](Tender& t) { t.bids[0].price->rates.clear(); },
                   {Kind::Missing, "bids[0].price", "", "rates"},
                   nothing},
                  {"a negative rate",
                   [](Tender& t) { t.bids[0].price->rates[0].rate = -1; },
                   {Kind::OutOfRange, "bids[0].price.rates[0].rate", "-1", "0 or more"},
                   nothing},
                  {"a rate for something else",
                   [](Tender& t) {
                       t.bids[0].price->rates.push_back({"week", 1});
                   },
                   {Kind::UnknownReference, "bids[0].price.rates[2].item", "week", "an item of the schedule"},
                   nothing},
                  {"a rate given twice",
                   [](Tender& t) {
                       t.bids[0].price->rates.push_back({"hour", 19});
                   },
                   {Kind::Duplicate, "bids[0].price.rates[2].item", "hour", "bids[0].price.rates"},
                   nothing},
                  {"a sum beside the rates",
                   [](Tender& t) { t.bids[0].price->amount = 180; },
                   {Kind::NotAllowed, "bids[0].price.amount", "", "models that ask for it"},
                   nothing},
              });
    }
    SECTION("as amounts over the whole life")
    {
        check(priced_by(PriceBasis::WholeLife),
              {
                  {"no periods",
                   [](Tender& t) { t.bids[0].price->periods.clear(); },
                   {Kind::Missing, "bids[0].price", "", "periods"},
                   nothing},
                  {"a period of less than no days",
                   [](Tender& t) { t.bids[0].price->periods[0].days = -1; },
                   {Kind::OutOfRange, "bids[0].price.periods[0].days", "-1", "0 or more"},
                   [](Tender& t) { t.bids[0].price->periods[0].days = 0; }},
                  {"a negative amount",
                   [](Tender& t) { t.bids[0].price->periods[1].amount = -5; },
                   {Kind::OutOfRange, "bids[0].price.periods[1].amount", "-5", "0 or more"},
                   nothing},
                  {"a sum beside the periods",
                   [](Tender& t) { t.bids[0].price->amount = 1; },
                   {Kind::NotAllowed, "bids[0].price.amount", "", "models that ask for it"},
                   [](Tender& t) {
                       t.bids[0].price->periods = {{1, 1}};
                   }},
              });
    }
}

TEST_CASE("marks are on the published scale, once for each question", "[core][tendering]")
{
    check(full_tender(), {
                             {"off the scale",
                              [](Tender& t) { t.consensus[0].marks[0].mark = "6"; },
                              {Kind::OffScale, "consensus[0].marks[0].mark", "6", "0, 1, 2, 3, 4, 5"},
                              [](Tender& t) { t.consensus[0].marks[0].mark = "5"; }},
                             {"between two steps: an average is no mark",
                              [](Tender& t) { t.consensus[0].marks[0].mark = "3.5"; },
                              {Kind::OffScale, "consensus[0].marks[0].mark", "3.5", "0, 1, 2, 3, 4, 5"},
                              nothing},
                             {"a number where pass or fail is asked",
                              [](Tender& t) { t.sheets[0].marks[1].mark = "1"; },
                              {Kind::OffScale, "sheets[0].marks[1].mark", "1", "pass, fail"},
                              [](Tender& t) { t.sheets[0].marks[1].mark = "fail"; }},
                             {"pass at a question that is marked",
                              [](Tender& t) { t.sheets[0].marks[0].mark = "pass"; },
                              {Kind::OffScale, "sheets[0].marks[0].mark", "pass", "0, 1, 2, 3, 4, 5"},
                              nothing},
                             {"a question that was not published",
                              [](Tender& t) { t.sheets[0].marks[0].criterion = "q3"; },
                              {Kind::UnknownReference, "sheets[0].marks[0].criterion", "q3", "a question of the model"},
                              nothing},
                             {"a question marked twice on one sheet",
                              [](Tender& t) { t.consensus[0].marks.push_back(t.consensus[0].marks[0]); },
                              {Kind::Duplicate, "consensus[0].marks[2].criterion", "q1", "consensus[0].marks[0]"},
                              nothing},
                             {"by somebody who is not on the panel",
                              [](Tender& t) { t.sheets[0].by = "a"; },
                              {Kind::UnknownReference, "sheets[0].by", "a", "a member of the panel"},
                              [](Tender& t) { t.sheets[0].by = "member-3"; }},
                             {"for a bid that nobody made",
                              [](Tender& t) { t.sheets[0].bid = "c"; },
                              {Kind::UnknownReference, "sheets[0].bid", "c", "a bid of the tender"},
                              nothing},
                             {"two sheets of one member for one bid",
                              [](Tender& t) { t.sheets[1].by = "chair"; },
                              {Kind::Duplicate, "sheets[1]", "chair on a", "one sheet for each member and bid"},
                              [](Tender& t) {
                                  t.sheets[1].by = "chair";
                                  t.sheets[1].bid = "b";
                              }},
                             {"a consensus for a bid that nobody made",
                              [](Tender& t) { t.consensus[0].bid = "c"; },
                              {Kind::UnknownReference, "consensus[0].bid", "c", "a bid of the tender"},
                              nothing},
                             {"two consensus sheets for one bid",
                              [](Tender& t) { t.consensus[1].bid = "a"; },
                              {Kind::Duplicate, "consensus[1].bid", "a", "one consensus sheet for each bid"},
                              nothing},
                         });
}

TEST_CASE("a heading is not marked", "[core][tendering]")
{
    auto model = quality_and_price();
    model.stages[0].criteria[1] = heading("q2", 20, 1, {question("q2a", 1)});
    CHECK(mark_problems(model, marks({{"q2", "3"}}), "marks") ==
          Problems{{Kind::UnknownReference, "marks[0].criterion", "q2", "a question of the model"}});
    CHECK(mark_problems(model, marks({{"q2a", "3"}}), "marks").empty());
}

TEST_CASE("an unfinished tender has no problems", "[core][tendering]")
{
    auto tender = full_tender();
    tender.consensus.clear();
    tender.sheets.clear();
    tender.bids[0].price.reset();
    tender.bids[0].received.reset();
    CHECK(problems_of(tender).empty());
    tender.bids.clear();
    tender.recommendations.clear();
    tender.bidders.clear();
    tender.panel.clear();
    CHECK(problems_of(tender).empty());
}

TEST_CASE("a limit of lots needs lots", "[core][tendering][lots]")
{
    auto tender = quality_and_price_tender();
    tender.model.lot_limit = LotLimit{};
    CHECK(problems_of(tender) == Problems{{Kind::NotAllowed, "model.lot_limit", "", "tenders with lots"}});
}

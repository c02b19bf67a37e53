#include "core/criteria/model_problems.hpp"
#include "tests/core/procedure/panel.hpp"

using namespace tender;
using namespace tender::building;

// Best and final offers: prices are stated anew once the dialogue is over, and replace the first ones.

namespace {

/// Quality, a first price and a final one that takes its place.
Model with_final_price(std::int64_t opened_by)
{
    auto model = panel_model();
    model.stages[1].price->opened_by = opened_by;
    auto last = model.stages[1];
    last.id = "final";
    last.title = "Final price";
    last.kind = StageKind::Bafo;
    last.counts = CountsInsteadOf{"offer"};
    model.stages.push_back(last);
    return model;
}

std::vector<Command> loose_until_final()
{
    auto model = with_final_price(0);
    model.stages[0].criteria = {question("q1", 60)};
    const Life life{.model = model};
    auto commands = life.published();
    for (const auto& command :
         std::vector<Command>{receipt("a"), receipt("b"), agreed("a", {{"q1", "4"}}), agreed("b", {{"q1", "4"}}),
                              CloseStage{"quality"}, RecordPrice{"a", amount(100)}, RecordPrice{"b", amount(80)}})
        commands.push_back(command);
    return commands;
}

}

TEST_CASE("a final price replaces the first one, and who states none keeps it", "[core][procedure]")
{
    const GivenCommands first{loose_until_final()};
    first.when(RecordPrice{"a", amount(60), "final"}).then_refused(QualityStillOpen{"offer"});
    const auto asked = first.also(CloseStage{"offer"});
    asked.when(RecordPrice{"a", amount(60)}).then_refused(StageNotOpen{"offer", "final"});
    asked.when(RecordPrice{"a", amount(60), "quality"})
        .then_refused(HasProblems{{{Problem::Kind::NotAllowed, "price", {}, "models with a price stage"}}});
    const auto stated = asked.also(RecordPrice{"a", amount(60), "final"});
    stated.when(RecordPrice{"a", amount(50), "final"}).then_refused(AlreadyMarked{"a", "price"});
    const auto& bids = stated.state().tender.bids;
    CHECK(bids[0].price->amount == Rational{100});
    CHECK(bids[0].final_prices[0].price.amount == Rational{60});
    // 40 × 60/60 and 40 × 60/80, with the same quality: the first prices bring nothing any more.
    const auto evaluation = evaluate(*Scoresheet::from(stated.also(CloseStage{"final"}).state().tender));
    const auto& lot = evaluation.lots[0];
    CHECK(*lot.bids[0].total - *lot.bids[1].total == Rational{10});
    CHECK(lot.awarded == std::vector<std::size_t>{0});
}

TEST_CASE("a sealed final price comes in while its stage is open, and is opened there", "[core][procedure]")
{
    auto desk = PanelDesk::closed(with_final_price(2));
    auto final = desk.sealing("a");
    final.stage = "final";
    desk.when("manager", final).then_refused(QualityStillOpen{"offer"});
    desk.open_price("a", 100);
    desk.open_price("b", 80);
    desk.declare("chair", Occasion::Stage, "offer");
    desk.as("chair", CloseStage{"offer"});
    desk.as("manager", final);
    desk.when("manager", final).then_refused(EnvelopeUnfit{"id"});
    auto twice = desk.sealing("a");
    twice.stage = "final";
    desk.when("manager", twice).then_refused(AlreadyMarked{"a", "price"});
    const auto id = final.envelope.id;
    desk.as("officer-1", desk.parts("officer-1", id));
    // The round is over once somebody has begun to open it.
    auto late = desk.sealing("b");
    late.stage = "final";
    desk.when("manager", late).then_refused(BiddingOver{"final"});
    desk.as("officer-2", desk.parts("officer-2", id));
    desk.when("officer-2", OpenPrice{id, {"officer-1", "officer-2"}, "00", amount(60)})
        .then({EnvelopeOpened{id}, PriceRecorded{"a", amount(60), "final"}});
}

TEST_CASE("a final price asks for prices in the form of the first, and takes the place of a price", "[core][criteria]")
{
    const auto problem = [](const Model& model) { return problems_of(model); };
    CHECK(problem(with_final_price(0)).empty());
    auto other = with_final_price(0);
    other.stages[2].price->currency = "EUR";
    CHECK(problem(other) ==
          Problems{{Problem::Kind::OutOfRange, "model.stages[2].price", {}, "prices in the form of the stage offer"}});
    auto instead = with_final_price(0);
    instead.stages[2].counts = CountsInsteadOf{"quality"};
    CHECK(problem(instead) == Problems{{Problem::Kind::NotAllowed,
                                        "model.stages[2].price",
                                        {},
                                        "a final-offer stage instead of the price stage"}});
}

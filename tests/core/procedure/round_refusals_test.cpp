#include "tests/core/procedure/panel.hpp"

using namespace tender;
using namespace tender::building;

namespace {

const auto noon = Timestamp::from_iso("2010-03-01T12:00:00Z").value();
const Document document{.name = "final.pdf", .type = "application/pdf", .size = 9, .sha256 = std::string(64, 'a')};

/// Quality, then a final offer that asks q1 again, then the price.
Model round_model()
{
    auto model = panel_model();
    model.stages[0].counts = CountsAsWeight{40};
    auto final = stage_of("final", CountsAsWeight{20}, 20, {question("f1", 20)});
    final.kind = StageKind::Bafo;
    final.criteria[0].repeats = "q1";
    model.stages.insert(model.stages.begin() + 1, final);
    return model;
}

Model due_model()
{
    auto model = panel_model();
    model.bids_until = noon;
    return model;
}

PanelDesk at_final(const Model& model = round_model())
{
    auto desk = PanelDesk::closed(model);
    desk.declare_all("final");
    return desk;
}

/// All sheets of the final round opened.
PanelDesk moderating(PanelDesk desk)
{
    desk.submit_all("final");
    desk.open_all("final", {{"f1", "5"}}, {{"f1", "3"}});
    return desk;
}

ReviseBid revising(const std::string& bid, const std::string& criterion)
{
    return {{.bid = bid, .stage = "final", .criteria = {criterion}, .document = document}};
}

ReceiveBid receipt_at(const std::string& id, std::optional<Timestamp> received)
{
    auto command = receipt(id);
    command.bid.received = received;
    return command;
}

AgreeConsensus agreeing(Mark mark) { return {{.bid = "a", .marks = {std::move(mark)}}}; }

Propose amending(const Model& model) { return {AmendModel{model, "beef", "A typing slip in a title"}}; }

}

TEST_CASE("bids stay closed until the time for bids is over", "[core][procedure][rounds]")
{
    PanelDesk desk{due_model()};
    desk.publish();
    desk.as("manager", receipt_at("a", noon));
    desk.as("manager", desk.sealing("a"));
    desk.when("manager", OpenBids{}).then_refused(DeadlineNotReached{noon});
    desk.when("manager", OpenBids{noon.plus_seconds(-1).value()}).then_refused(DeadlineNotReached{noon});
    // At that very second a bid still comes in.
    desk.when("manager", OpenBids{noon}).then_refused(DeadlineNotReached{noon});
    const auto after = noon.plus_seconds(1).value();
    desk.when("manager", OpenBids{after}).then({BidsOpened{after}});
    PanelDesk undated;
    undated.publish();
    undated.when("manager", OpenBids{}).then({BidsOpened{}});
}

TEST_CASE("where a time is published a bid says when it came, and is late a second after it",
          "[core][procedure][rounds]")
{
    PanelDesk desk{due_model()};
    desk.publish();
    desk.when("manager", receipt_at("a", {}))
        .then_refused(HasProblems{{{Problem::Kind::Missing, "bid", {}, "received"}}});
    const auto in_time = receipt_at("a", noon);
    desk.when("manager", in_time).then({BidReceived{in_time.bidder, in_time.bid}});
    auto late = receipt_at("a", noon.plus_seconds(1).value());
    auto recorded = late.bid;
    recorded.status = BidStatus::Late;
    desk.when("manager", late).then({BidReceived{late.bidder, recorded}});
}

TEST_CASE("bids are opened once, and end what may still change before them", "[core][procedure][rounds]")
{
    auto desk = PanelDesk::received();
    const std::vector<Command> commands{OpenBids{},
                                        receipt("c"),
                                        AskClarification{"c1", "Until when?"},
                                        AttachDocument{"a", document},
                                        CorrectBid{"a", "Second contact", "Mistyped"},
                                        amending(panel_model())};
    for (const auto& command : commands)
        desk.when("manager", command).then_refused(BiddingOver{"quality"});
    PanelDesk open;
    open.publish();
    open.when("manager", AskClarification{"c1", "Until when?"}).then_accepted();
    open.when("manager", receipt("c")).then_accepted();
    open.as("manager", receipt("a"));
    open.when("manager", AttachDocument{"a", document}).then_accepted();
    open.when("manager", CorrectBid{"a", "Second contact", "Mistyped"}).then_accepted();
}

TEST_CASE("a model is amended while no bid is in, not even one that was withdrawn", "[core][procedure][rounds]")
{
    PanelDesk desk;
    desk.publish();
    auto model = panel_model();
    model.stages[0].title = "Quality of the service";
    desk.when("manager", amending(model)).then_accepted();
    desk.as("manager", receipt("a"));
    desk.when("manager", amending(model)).then_refused(BidsAreIn{"a"});
    desk.as("manager", WithdrawBid{"a", "The bidder asked"});
    desk.when("manager", amending(model)).then_refused(BidsAreIn{"a"});
}

TEST_CASE("a bid that came in between proposal and second keeps the model as it is", "[core][procedure][rounds]")
{
    PanelDesk desk;
    desk.publish();
    auto model = panel_model();
    model.stages[0].title = "Quality of the service";
    desk.as("manager", amending(model));
    auto bid_in = desk;
    bid_in.as("manager", receipt("a"));
    bid_in.when("chair", Second{1}).then_refused(BidsAreIn{"a"});
    desk.when("chair", Second{1})
        .then({ActSeconded{1, "chair"}, ModelAmended{model, "beef", "A typing slip in a title"}});
}

TEST_CASE("the mark of an answer that has not changed is carried, or there is a reason", "[core][procedure][rounds]")
{
    const auto desk = moderating(at_final());
    auto mark = agreed_mark("f1", "5");
    desk.when("chair", agreeing(mark)).then_refused(MarkCarried{"f1", "4"});
    mark.changed = "Page 9 had been overlooked in the first round";
    desk.when("chair", agreeing(mark)).then_accepted();
    mark.changed.clear();
    mark.mark = "4";
    desk.when("chair", agreeing(mark)).then_accepted();
}

TEST_CASE("the mark of an answer that was revised may change", "[core][procedure][rounds]")
{
    auto desk = at_final();
    auto other = desk;
    desk.as("taker", revising("a", "f1"));
    moderating(desk).when("chair", agreeing(agreed_mark("f1", "5"))).then_accepted();
    // What another bidder wrote anew changes nothing here.
    other.as("taker", revising("b", "f1"));
    moderating(other).when("chair", agreeing(agreed_mark("f1", "5"))).then_refused(MarkCarried{"f1", "4"});
}

TEST_CASE("a correction carries the earlier mark as an agreement does", "[core][procedure][rounds]")
{
    auto desk = moderating(at_final());
    desk.agree("a", {agreed_mark("f1", "4")});
    auto mark = agreed_mark("f1", "3");
    desk.when("chair", CorrectConsensus{"a", mark, "Second look"}).then_refused(MarkCarried{"f1", "4"});
    mark.changed = "The interview showed that the post is vacant";
    desk.when("chair", CorrectConsensus{"a", mark, "Second look"}).then_accepted();
}

TEST_CASE("answers are revised in the round that is open, until a sheet is in", "[core][procedure][rounds]")
{
    auto desk = at_final();
    const auto command = revising("a", "f1");
    desk.when("taker", command).then({BidRevised{command.revision}});
    PanelDesk::declared(round_model()).when("taker", command).then_refused(StageNotOpen{"final", "quality"});
    desk.when("taker", revising("z", "f1")).then_refused(UnknownBid{"z"});
    desk.when("taker", revising("a", "q1"))
        .then_refused(HasProblems{
            {{Problem::Kind::UnknownReference, "revision.criteria", "q1", "a criterion of the stage final"}}});
    desk.as("member-2", desk.submission("member-2", "final"));
    desk.when("taker", command).then_refused(BiddingOver{"final"});
}

TEST_CASE("a document of a bid has a name, a size and a hash", "[core][procedure][rounds]")
{
    PanelDesk desk;
    desk.publish();
    desk.as("manager", receipt("a"));
    const Document nothing{.name = {}, .type = {}, .size = -1, .sha256 = "f00d"};
    desk.when("taker", AttachDocument{"a", nothing})
        .then_refused(HasProblems{{{Problem::Kind::Empty, "document.name", {}, "the name of the file"},
                                   {Problem::Kind::OutOfRange, "document.size", "-1", "0 or more"},
                                   {Problem::Kind::OutOfRange, "document.sha256", "f00d", "64 hexadecimal digits"}}});
    desk.when("taker", AttachDocument{"a", document}).then({DocumentAttached{"a", document}});
}

TEST_CASE("a question is asked and answered once, and every question before bids are opened",
          "[core][procedure][rounds]")
{
    PanelDesk desk;
    desk.publish();
    const AskClarification asking{"c1", "Does a stair climber count?"};
    desk.when("taker", AskClarification{"c/1", "Until when?"})
        .then_refused(HasProblems{{{Problem::Kind::OutOfRange, "id", "c/1", id_expected}}});
    desk.as("taker", asking);
    desk.when("taker", asking).then_refused(HasProblems{{{Problem::Kind::Duplicate, "id", "c1", "an id of its own"}}});
    desk.when("manager", OpenBids{}).then_refused(ClarificationOpen{"c1"});
    desk.when("manager", AnswerClarification{"c2", "No."})
        .then_refused(HasProblems{{{Problem::Kind::UnknownReference, "id", "c2", "a question on record"}}});
    desk.as("manager", AnswerClarification{"c1", "No."});
    desk.when("manager", AnswerClarification{"c1", "Yes."})
        .then_refused(HasProblems{{{Problem::Kind::NotAllowed, "id", "c1", "questions that wait for an answer"}}});
    desk.when("manager", OpenBids{}).then_accepted();
}

TEST_CASE("a bid is withdrawn once, and takes the recommendation of its lot with it", "[core][procedure][rounds]")
{
    auto desk = PanelDesk::received();
    const WithdrawBid withdrawal{"a", "The bidder asked"};
    desk.when("manager", withdrawal).then({BidWithdrawn{"a", "The bidder asked"}});
    desk.when("manager", WithdrawBid{"a", {}}).then_refused(TextMissing{"reason"});
    desk.as("manager", withdrawal);
    desk.when("manager", withdrawal).then_refused(BidIsOut{"a"});
    auto decided = PanelDesk::closed();
    decided.open_price("a", 100);
    decided.open_price("b", 80);
    decided.declare("chair", Occasion::Stage, "offer");
    decided.as("chair", CloseStage{"offer"});
    decided.as("chair", recommending({"a"}));
    decided.when("manager", WithdrawBid{"b", "The bidder asked"})
        .then({BidWithdrawn{"b", "The bidder asked"}, RecommendationLapsed{}});
}

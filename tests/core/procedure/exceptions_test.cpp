#include "tests/core/procedure/panel.hpp"

using namespace tender;
using namespace tender::building;

namespace {

constexpr const char* power = "Where no rule parts bids, the panel decides by the better answer to question 1.";
constexpr const char* ground = "Self-cleaning: the bidder shows measures that put right what was wrong.";

/// The shortlist of two has three bids, of which two tie for the last place.
Life tied_shortlist()
{
    Life life;
    life.model.tie_power = power;
    life.list_a = "3";
    life.list_c = "3";
    return life;
}

DecideTie choosing(const std::vector<std::string>& bids, const std::string& stage, const std::string& cited = power)
{
    return {{.lot = {}, .stage = stage, .bids = bids, .power = cited, .reason = "Its answer names two advocates."}};
}

/// Both bids have the same total: as good, and as dear.
Life tied_result()
{
    Life life;
    life.model.tie_power = power;
    life.quality_a = life.quality_b = "4";
    life.price_b = 100;
    return life;
}

Model with_insurance()
{
    auto model = panel_model();
    auto insurance = mandatory("insurance");
    insurance.waiver = ground;
    model.stages[0].criteria.push_back(insurance);
    return model;
}

/// A panel that agreed that bid a fails the mandatory question.
PanelDesk failed(const Model& model)
{
    auto desk = PanelDesk::submitted(model);
    desk.open_all("quality", {{"q1", "4"}, {"q2", "5"}, {"insurance", "fail"}},
                  {{"q1", "4"}, {"q2", "5"}, {"insurance", "pass"}});
    for (const auto* bid : {"a", "b"}) {
        std::vector<Mark> marks{agreed_mark("q1", "4"), agreed_mark("q2", "5"),
                                agreed_mark("insurance", bid == std::string{"a"} ? "fail" : "pass")};
        for (auto& mark : marks)
            mark.kept = "Both bids offer the same rota";
        desk.agree(bid, marks);
    }
    return desk;
}

Propose waiving(const std::string& cited, const std::string& bid = "a", const std::string& criterion = "insurance")
{
    return Propose{WaiveRequirement{{.bid = bid,
                                     .criterion = criterion,
                                     .ground = cited,
                                     .reason = "Insured since 1 May; page 9 has the policy."}}};
}

}

TEST_CASE("a tie for the last place of a shortlist is parted by the published power, and the list can be named",
          "[core][procedure]")
{
    const GivenCommands tied{tied_shortlist().list_closed()};
    tied.when(ShortlistBids{"list"}).then_refused(ShortlistTied{"list"});
    tied.when(choosing({"a"}, "list")).then({TieDecided{choosing({"a"}, "list").decision}});
    tied.also(choosing({"a"}, "list"))
        .when(ShortlistBids{"list"})
        .then({BidsShortlisted{.stage = "list", .bids = {"a", "b"}}});
    tied.also(choosing({"c"}, "list"))
        .when(ShortlistBids{"list"})
        .then({BidsShortlisted{.stage = "list", .bids = {"b", "c"}}});
}

TEST_CASE("a tie is parted only by the words that were published, and only among those that tie", "[core][procedure]")
{
    const GivenCommands tied{tied_shortlist().list_closed()};
    tied.when(choosing({"a"}, "list", "By the toss of a coin.")).then_refused(NoPublishedGround{"list", power});
    tied.when(choosing({"a", "c"}, "list")).then_refused(ResultTied{{"a", "c"}});
    tied.when(choosing({"b"}, "list")).then_refused(ResultTied{{"b"}});
    tied.when(choosing({}, "list")).then_refused(ResultTied{{}});
    tied.when(choosing({"a"}, "nowhere")).then_refused(UnknownStage{"nowhere"});
    tied.when(choosing({"z"}, "list")).then_refused(UnknownBid{"z"});
    tied.when(choosing({"a"}, "")).then_refused(NothingToDecide{""});
    auto silent = tied_shortlist();
    silent.model.tie_power.clear();
    GivenCommands{silent.list_closed()}.when(choosing({"a"}, "list", "")).then_refused(NoPublishedGround{"list", ""});
    auto reasonless = choosing({"a"}, "list");
    reasonless.decision.reason.clear();
    tied.when(reasonless).then_refused(TextMissing{"reason"});
    // Without a tie there is nothing to decide.
    Life untied;
    untied.model.tie_power = power;
    GivenCommands{untied.list_closed()}.when(choosing({"a"}, "list")).then_refused(NothingToDecide{"list"});
}

TEST_CASE("a tie for first place goes to whom the panel chose by its published power", "[core][procedure]")
{
    const GivenCommands tied{tied_result().closed()};
    tied.when(recommending({"a"})).then_refused(ResultTied{{"a", "b"}});
    const auto decided = tied.also(choosing({"b"}, ""));
    decided.when(recommending({"a"})).then_refused(ResultDiffers{{"a"}, {"b"}});
    decided.when(recommending({"b"})).then({RecommendationMade{recommending({"b"}).recommendation}});
    const auto evaluation = evaluate(*Scoresheet::from(decided.state().tender));
    CHECK(evaluation.lots[0].decided == Decided::ByPanel);
    // The figures stay what they are: both have place 1.
    CHECK(evaluation.lots[0].bids[0].place == evaluation.lots[0].bids[1].place);
}

TEST_CASE("in a convened tender two people part a tie", "[core][procedure]")
{
    auto model = panel_model();
    model.tie_power = power;
    auto desk = PanelDesk::submitted(model);
    desk.open_all("quality", {{"q1", "4"}, {"q2", "5"}}, {{"q1", "4"}, {"q2", "5"}});
    for (const auto* bid : {"a", "b"}) {
        std::vector<Mark> marks{agreed_mark("q1", "4"), agreed_mark("q2", "5")};
        for (auto& mark : marks)
            mark.kept = "Both bids offer the same rota";
        desk.agree(bid, marks);
    }
    desk.as("taker", PanelDesk::minutes("quality"));
    desk.sign_all("quality");
    desk.as("chair", CloseStage{"quality"});
    desk.open_price("a", 80);
    desk.open_price("b", 80);
    desk.declare("chair", Occasion::Stage, "offer");
    desk.as("chair", CloseStage{"offer"});
    desk.when("chair", choosing({"a"}, "")).then_refused(SecondNeeded{""});
    desk.as("chair", Propose{choosing({"a"}, "")});
    desk.when("chair", Second{1}).then_refused(SecondNeeded{"chair"});
    desk.as("manager", Second{1});
    desk.as("chair", recommending({"a"}));
    CHECK(desk.state.tender.tie_decisions.size() == 1);
}

TEST_CASE("a failed requirement is let pass only on its published ground, by two people, before its stage closes",
          "[core][procedure]")
{
    auto desk = failed(with_insurance());
    desk.when("chair", waiving("They are good people.")).then_refused(NoPublishedGround{"insurance", ground});
    desk.when("chair", waiving(ground, "b")).then_refused(NothingToDecide{"insurance"});
    desk.when("chair", waiving(ground, "a", "q1"))
        .then_refused(
            HasProblems{{{Problem::Kind::UnknownReference, "waiver.criterion", "q1", "a mandatory question"}}});
    desk.as("chair", waiving(ground));
    desk.when("chair", Second{1}).then_refused(SecondNeeded{"chair"});
    desk.as("manager", Second{1});
    desk.when("chair", waiving(ground)).then_refused(NothingToDecide{"insurance"});
    desk.as("taker", PanelDesk::minutes("quality"));
    desk.sign_all("quality");
    desk.when("chair", CloseStage{"quality"}).then({StageClosed{"quality"}});
    // The mark stays what the panel found.
    CHECK(desk.state.tender.consensus[0].marks[2].mark == "fail");
    CHECK(desk.state.tender.waivers[0].reason == "Insured since 1 May; page 9 has the policy.");
}

TEST_CASE("where nothing is published, no requirement is let pass", "[core][procedure]")
{
    auto model = with_insurance();
    model.stages[0].criteria.back().waiver.clear();
    const auto desk = failed(model);
    desk.when("chair", waiving("")).then_refused(NoPublishedGround{"insurance", ""});
}

TEST_CASE(
    "Woods v Milton Keynes: a stage that is marked again is marked by fresh sheets, and says if prices were known",
    "[core][procedure][cases]")
{
    auto desk = PanelDesk::closed();
    desk.as("chair", Propose{ReopenStage{"quality", "Member 2 read another bid", true}});
    desk.as("manager", Second{1});
    CHECK(desk.state.tender.sheets.empty());
    CHECK(desk.state.tender.consensus.empty());
    CHECK(desk.state.conduct.sheets.empty());
    for (const auto* seat : PanelDesk::seats)
        desk.declare(seat, Occasion::Stage, "quality");
    desk.submit_all("quality");
    desk.open_all("quality", {{"q1", "3"}, {"q2", "4"}}, {{"q1", "3"}, {"q2", "3"}});
    CHECK(desk.state.tender.sheets.size() == 6);

    auto late = PanelDesk::closed();
    late.open_price("a", 80);
    late.declare("chair", Occasion::Stage, "offer");
    late.as("chair", Propose{ReopenStage{"quality", "Page 9 was overlooked"}});
    const auto events = decide(late.state, Second{1}, PanelDesk::actor("manager"));
    REQUIRE(events);
    CHECK((*events)[1] == Event{StageReopened{"quality", "Page 9 was overlooked", false, true}});
    CHECK(late.state.tender.sheets.size() == 6);
}

TEST_CASE("whoever puts a price on record in clear does not mark, and whoever marks does not", "[core][procedure]")
{
    PanelDesk desk;
    desk.publish();
    desk.as("manager", receipt("a"));
    desk.when("chair", desk.sealing("a")).then_refused(NotYourRole{"chair", {Role::Manager, Role::NoteTaker}});
    desk.as("manager", Propose{AppointPerson{{.person = "member-2", .role = Role::Manager, .seat = {}}}});
    desk.as("chair", Second{1});
    desk.when("member-2", desk.sealing("a")).then_refused(KnowsPrices{"member-2"});
    auto by_bidder = desk.sealing("a");
    by_bidder.by_bidder = true;
    desk.when("member-2", by_bidder).then_accepted();
    // The note-taker seals at entry and then takes a seat.
    auto model = panel_model();
    PanelDesk other{model};
    other.publish();
    for (const auto* bid : {"a", "b"}) {
        other.as("taker", receipt(bid));
        other.as("taker", other.sealing(bid));
    }
    other.as("manager", OpenBids{});
    other.as("chair", Propose{RemovePerson{"member-3", "Ill"}});
    other.as("manager", Second{1});
    other.appoint("taker", Role::PanelMember, "member-3");
    for (const auto* person : {"chair", "member-2", "taker"}) {
        other.declare(person, Occasion::Joining);
        other.declare(person, Occasion::BiddersKnown);
        other.declare(person, Occasion::Stage, "quality");
    }
    other.when("taker", other.submission("taker", "quality")).then_refused(KnowsPrices{"taker"});
    other.when("chair", other.submission("chair", "quality")).then_accepted();
}

TEST_CASE("a price officer who comes after the rehearsal has shown nothing yet", "[core][procedure]")
{
    PanelDesk desk;
    desk.publish();
    desk.as("manager", receipt("a"));
    desk.when("manager", desk.sealing("a")).then_accepted();
    desk.appoint("officer-4", Role::PriceOfficer);
    const SealPrice sealing{"a", desk.envelope({"officer-1", "officer-2", "officer-3", "officer-4"}, 2), false};
    desk.when("manager", sealing).then_refused(RehearsalOwed{2});
}

TEST_CASE("that a bid came at another minute than was written two people sign, and it may be late then",
          "[core][procedure]")
{
    auto model = panel_model();
    model.bids_until = *Timestamp::from_iso("2010-03-01T12:00:00Z");
    PanelDesk desk{model};
    desk.publish();
    auto received = receipt("a");
    received.bid.received = *Timestamp::from_iso("2010-03-01T11:59:00Z");
    desk.as("manager", received);
    CorrectBid correction{"a", {}, "The post book says a quarter past", *Timestamp::from_iso("2010-03-01T12:15:00Z")};
    desk.when("manager", correction).then_refused(SecondNeeded{"a"});
    desk.when("manager", CorrectBid{"a", "Two copies", "Forgotten", {}}).then_accepted();
    for (const auto* who : {"manager", "chair"}) {
        desk.declare(who, Occasion::Joining);
        desk.declare(who, Occasion::BiddersKnown);
    }
    desk.as("manager", Propose{correction});
    desk.as("chair", Second{1});
    CHECK(desk.state.tender.bids[0].status == BidStatus::Late);
}

TEST_CASE("where every published seat is to be taken, nobody marks before", "[core][procedure]")
{
    auto model = panel_model();
    model.panel_rules = PanelRules{.every_seat = true};
    auto desk = PanelDesk::declared(model);
    desk.when("chair", desk.submission("chair", "quality")).then_accepted();
    desk.as("chair", Propose{RemovePerson{"member-3", "Moved away"}});
    desk.as("manager", Second{1});
    desk.when("chair", desk.submission("chair", "quality")).then_refused(PanelIncomplete{"every_seat", 2, 3});
}

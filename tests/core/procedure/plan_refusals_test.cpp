#include "tests/core/procedure/concluding.hpp"
#include "tests/core/procedure/panel.hpp"

#include <catch2/catch.hpp>

using namespace tender;
using namespace tender::building;

namespace {

GivenCommands defined_with(const Plan& plan) { return GivenCommands{Life{}.defined()}.also(PlanTender{plan}); }

Plan services(const std::string& advertised, bool considered)
{
    auto plan = plan_under(Regime::PublicContracts2006, advertised);
    plan.services = true;
    if (considered)
        plan.social_value = SocialValue{"Apprenticeships; no need to consult", day("2012-12-03"), "Cabinet"};
    return plan;
}

LowPriceQuestion question_to(const std::string& bid)
{
    return {
        .bid = bid, .question = "How are nights staffed?", .asked = day("2012-05-01"), .reply_by = day("2012-05-10")};
}
AnswerLowPrice replying(const std::string& bid, bool explained)
{
    return {{.bid = bid,
             .reply = "By two posts",
             .received = day("2012-05-08"),
             .explained = explained,
             .assessment = "Counted"}};
}
DisregardBid disregarding(const std::string& bid, const std::string& on = "2012-05-11")
{
    return {bid, day(on), "The price does not cover the posts offered"};
}

}

TEST_CASE("people publish no tender that nobody has planned", "[core][procedure][plan]")
{
    PanelDesk desk{open_price_model()};
    desk.state.tender.plan.reset();
    desk.when("manager", PublishTender{"f00d"}).then_refused(PlanOwed{});
    desk.as("manager", PanelDesk::planning());
    desk.when("manager", PublishTender{"f00d"}).then_accepted();
    // With the demonstration key nothing is owed, and a register awards nothing.
    GivenCommands{Life{}.defined()}.when(PublishTender{"f00d"}).then_accepted();
}

TEST_CASE("a regime binds from its first day of advertising to its last", "[core][procedure][plan]")
{
    struct Row {
        Regime regime;
        std::string first;
        std::string before;
        std::string last;
        std::string after;
    };
    const std::vector<Row> rows{
        {Regime::PublicContracts2006, "2006-01-31", "2006-01-30", "2015-02-25", "2015-02-26"},
        {Regime::PublicContracts2015, "2015-02-26", "2015-02-25", "2025-02-23", "2025-02-24"},
        {Regime::ProcurementAct, "2025-02-24", "2025-02-23", "2030-01-01", {}},
        {Regime::ProviderSelection, "2024-01-01", "2023-12-31", "2030-01-01", {}},
    };
    const GivenCommands given{Life{}.defined()};
    for (const auto& row : rows) {
        given.when(PlanTender{plan_under(row.regime, row.first)}).then_accepted();
        given.when(PlanTender{plan_under(row.regime, row.last)}).then_accepted();
        for (const auto& outside : {row.before, row.after}) {
            if (outside.empty()) continue;
            const auto found = rules_of(row.regime, day(outside));
            REQUIRE_FALSE(found);
            given.when(PlanTender{plan_under(row.regime, outside)}).then_refused(RegimeUnfit{found.error()});
        }
    }
    CHECK(rules_of(Regime::PublicContracts2006, day("2009-12-19")).value()->id == "pcr-2006");
    CHECK(rules_of(Regime::PublicContracts2006, day("2009-12-20")).value()->id == "pcr-2006-remedies");
}

TEST_CASE("services are not published without their social value where the Act binds", "[core][procedure][plan]")
{
    const PublishTender publish{"f00d"};
    defined_with(services("2013-01-31", false)).when(publish).then_refused(SocialValueOwed{});
    defined_with(services("2013-01-31", true)).when(publish).then_accepted();
    defined_with(services("2013-01-30", false)).when(publish).then_accepted();
    auto goods = services("2013-01-31", false);
    goods.services = false;
    defined_with(goods).when(publish).then_accepted();
}

TEST_CASE("a plan names each body once and considers before it advertises", "[core][procedure][plan]")
{
    const GivenCommands given{Life{}.defined()};
    auto twice = plan_with_bodies();
    twice.approvals[2].bodies = {"Cabinet 1"};
    given.when(PlanTender{twice})
        .then_refused(HasProblems{{{Problem::Kind::Duplicate, "plan.approvals[2].bodies", "Cabinet 1", "once"}}});
    given.when(PlanTender{plan_with_bodies()}).then_accepted();
    auto late = services("2013-01-31", true);
    late.social_value->considered = day("2013-02-01");
    given.when(PlanTender{late}).then_refused(DateOutOfOrder{day("2013-01-31"), day("2013-02-01"), "social_value"});
    given.when(PlanTender{Plan{}}).then_refused(TextMissing{"advertised"});
    defined_with(plan_with_bodies())
        .also(PublishTender{"f00d"})
        .when(PlanTender{plan_with_bodies()})
        .then_refused(AlreadyPublished{"f00d"});
}

TEST_CASE("a bid is not disregarded for a price that nobody asked about", "[core][procedure][plan]")
{
    const auto priced = priced_under(plan_under(Regime::PublicContracts2006, "2012-03-05"));
    priced.when(disregarding("b")).then_refused(LowPriceUnasked{"b", std::nullopt});
    const auto asked = priced.also(AskLowPrice{question_to("b")});
    asked.when(disregarding("b", "2012-05-10")).then_refused(LowPriceUnasked{"b", day("2012-05-10")});
    asked.when(disregarding("b", "2012-05-11"))
        .then({BidDisregarded{"b", day("2012-05-11"), disregarding("b").reason}});
    priced.when(replying("b", true)).then_refused(LowPriceUnasked{"b", std::nullopt});
}

TEST_CASE("a bid is not disregarded for a price that it explained", "[core][procedure][plan]")
{
    const auto asked =
        priced_under(plan_under(Regime::ProcurementAct, "2025-03-05")).also(AskLowPrice{question_to("b")});
    asked.also(replying("b", true)).when(disregarding("b")).then_refused(LowPriceExplained{"b"});
    asked.also(replying("b", false)).when(disregarding("b")).then_accepted();
    asked.also(replying("b", false))
        .when(disregarding("b", "2012-05-07"))
        .then_refused(DateOutOfOrder{day("2012-05-07"), day("2012-05-08"), "received"});
}

TEST_CASE("a price is asked about once, when there is one, with time to answer", "[core][procedure][plan]")
{
    const auto priced = priced_under(plan_under(Regime::PublicContracts2015, "2016-03-07"));
    priced.when(AskLowPrice{question_to("c")}).then_refused(NotOnRecord{"price", "c"});
    const auto asked = priced.also(AskLowPrice{question_to("a")});
    asked.when(AskLowPrice{question_to("a")}).then_refused(AlreadyDone{"low_price", "a"});
    asked.when(AskLowPrice{question_to("b")}).then_accepted();
    auto before = question_to("b");
    before.reply_by = day("2012-04-30");
    asked.when(AskLowPrice{before}).then_refused(DateOutOfOrder{day("2012-04-30"), day("2012-05-01"), "asked"});
}

TEST_CASE("a disregarded bid is compared no more, and a recommendation for its lot lapses", "[core][procedure][plan]")
{
    const auto given =
        recommended_under(plan_under(Regime::BelowThreshold, "2012-03-05")).also(AskLowPrice{question_to("b")});
    given.when(disregarding("b"))
        .then({BidDisregarded{"b", day("2012-05-11"), disregarding("b").reason}, RecommendationLapsed{}});
    // Without c, which would move up into the shortlist unmarked.
    const auto after = given.also(WithdrawBid{"c", "It closed"}).also(disregarding("b"));
    CHECK(find_bid(after.state().tender, "b")->status == BidStatus::Disregarded);
    after.when(disregarding("b", "2012-05-12")).then_refused(BidIsOut{"b"});
    after.when(recommending({"b"})).then_refused(ResultDiffers{{"b"}, {"a"}});
    after.when(recommending({"a"})).then_accepted();
}

TEST_CASE("bodies decide on every lot's recommendation, and on the one that stands", "[core][procedure][approvals]")
{
    auto commands = Life{}.closed();
    commands.insert(commands.begin() + 2, PlanTender{plan_with_bodies()});
    const GivenCommands closed{commands};
    closed.when(challenging({}, 0)).then_refused(RecommendationOwed{});
    const auto given = closed.also(recommending({"a"}));
    given.when(challenging({}, 0)).then_refused(OtherVersion{0, 1});
    given.when(challenging({}, 1)).then_accepted();
    GivenCommands{Life{}.recommended()}.when(challenging({}, 1)).then_refused(PlanOwed{});
}

TEST_CASE("the report is challenged, and every point answered, before the first body decides",
          "[core][procedure][approvals]")
{
    const auto given = recommended_under(plan_with_bodies());
    const auto agrees = deciding_as("Steering group", Act::Agrees);
    given.when(agrees).then_refused(ChallengeOwed{"Dialogue team"});
    given.also(challenging({})).when(agrees).then_accepted();
    const auto challenged = given.also(challenging({"Is the saving sure?", "Are six offices enough?"}));
    challenged.when(agrees).then_refused(ChallengeUnanswered{1});
    const auto half = challenged.also(AnswerChallenge{1, "It is in the price."});
    half.when(agrees).then_refused(ChallengeUnanswered{2});
    half.when(AnswerChallenge{1, "Again"}).then_refused(AlreadyDone{"point", "1"});
    half.when(AnswerChallenge{3, "Of nothing"}).then_refused(NotOnRecord{"point", "3"});
    half.also(AnswerChallenge{2, "Question 4 says so."}).when(agrees).then({DecisionRecorded{agrees.decision}});
    auto other = challenging({});
    other.challenge.body = "Board";
    given.when(other).then_refused(BodyOutOfOrder{"Board", {"Dialogue team"}});
}

TEST_CASE("each body decides in its turn, within a step in any order", "[core][procedure][approvals]")
{
    const auto given = recommended_under(plan_with_bodies()).also(challenging({}));
    given.when(deciding_as("Cabinet 1", Act::Resolves)).then_refused(BodyOutOfOrder{"Cabinet 1", {"Steering group"}});
    given.when(deciding_as("Parish", Act::Agrees)).then_refused(BodyOutOfOrder{"Parish", {"Steering group"}});
    const auto agreed = given.also(deciding_as("Steering group", Act::Agrees));
    agreed.when(deciding_as("Steering group", Act::Agrees)).then_refused(AlreadyDone{"decision", "Steering group"});
    agreed.when(deciding_as("Board", Act::Notes)).then_refused(BodyOutOfOrder{"Board", {"Cabinet 1", "Cabinet 2"}});
    for (const auto* first : {"Cabinet 1", "Cabinet 2"}) {
        const auto* second = first == std::string{"Cabinet 1"} ? "Cabinet 2" : "Cabinet 1";
        const auto one = agreed.also(deciding_as(first, Act::Resolves, "2009-10-15"));
        one.when(deciding_as("Board", Act::Notes, "2009-10-20")).then_refused(BodyOutOfOrder{"Board", {second}});
        // Cabinets do not wait for each other, so the second may have met before the first.
        const auto both = one.also(deciding_as(second, Act::Resolves, "2009-10-08"));
        both.when(deciding_as("Board", Act::Notes, "2009-10-14"))
            .then_refused(DateOutOfOrder{day("2009-10-14"), day("2009-10-15"), "decision"});
        both.when(deciding_as("Board", Act::Notes, "2009-10-15")).then_accepted();
    }
}

TEST_CASE("a body does what the plan asks of it, or refers back", "[core][procedure][approvals]")
{
    const auto given = recommended_under(plan_with_bodies()).also(challenging({}));
    given.when(deciding_as("Steering group", Act::Notes)).then_refused(DecisionUnfit{"Steering group", Act::Agrees});
    given.when(deciding_as("Steering group", Act::Agrees)).then_accepted();
    const auto back = deciding_as("Steering group", Act::RefersBack);
    given.when(back).then({DecisionRecorded{back.decision}, RecommendationLapsed{}});
    // The panel recommends again, and everything begins anew for that version.
    const auto again = given.also(back).also(recommending({"a"}));
    again.when(deciding_as("Steering group", Act::Agrees)).then_refused(OtherVersion{1, 3});
    again.when(deciding_as("Steering group", Act::Agrees, "2009-09-24", 3))
        .then_refused(ChallengeOwed{"Dialogue team"});
    again.also(challenging({}, 3)).when(deciding_as("Steering group", Act::Agrees, "2009-09-24", 3)).then_accepted();
}

TEST_CASE("an approver and a manager who sign or decide have declared their interests", "[core][procedure][approvals]")
{
    auto desk = PanelDesk::declared(open_price_model());
    desk.appoint("approver", Role::Approver);
    const auto decision = deciding_as("Board", Act::Notes);
    desk.when("approver", decision).then_refused(DeclarationOwed{"approver", Occasion::Joining, {}});
    desk.declare("approver", Occasion::Joining);
    desk.when("approver", decision).then_refused(DeclarationOwed{"approver", Occasion::BiddersKnown, {}});
    desk.declare("approver", Occasion::BiddersKnown);
    desk.when("approver", decision).then_refused(RecommendationOwed{});
    desk.when("manager", decision).then_refused(NotYourRole{"manager", {Role::Approver}});
    desk.when("approver", PanelDesk::declaring("approver", Occasion::Joining)).then_accepted();
}

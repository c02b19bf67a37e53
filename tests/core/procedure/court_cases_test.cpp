#include "tests/core/procedure/panel.hpp"

using namespace tender;
using namespace tender::building;

// Each case drives the conduct that lost (or won) by commands, and then what would have stood.

TEST_CASE("EnergySolutions v NDA: single marks and their reasons stay when the consensus is made",
          "[core][procedure][cases]")
{
    const auto desk = PanelDesk::closed();
    REQUIRE(desk.state.tender.sheets.size() == 6);
    for (const auto& sheet : desk.state.tender.sheets) {
        for (const auto& mark : sheet.marks)
            CHECK_FALSE(mark.reason.empty());
    }
}

TEST_CASE("EnergySolutions v NDA: a mark of a closed stage changes only when two sign for it, with its reason",
          "[core][procedure][cases]")
{
    auto desk = PanelDesk::closed();
    auto better = agreed_mark("q1", "5");
    better.reason = "The rota on page 9 had been overlooked.";
    const CorrectConsensus correction{"a", better, "Page 9 was read again"};
    desk.declare("chair", Occasion::Stage, "offer");
    desk.when("chair", correction).then_refused(SecondNeeded{"quality"});
    const Propose proposal{ReopenStage{"quality", "Page 9 was overlooked"}};
    desk.as("chair", proposal);
    desk.when("chair", Second{1}).then_refused(SecondNeeded{"chair"});
    desk.as("manager", Second{1});
    CHECK(desk.state.closed.empty());
    desk.as("chair", correction);
    REQUIRE(desk.state.corrections.size() == 1);
    CHECK(desk.state.corrections[0].earlier == "4");
    CHECK(desk.state.corrections[0].why == "Page 9 was read again");
    // What was signed was the earlier wording.
    desk.when("chair", CloseStage{"quality"}).then_refused(MinutesMissing{"quality"});
}

TEST_CASE("EnergySolutions v NDA: a failed mandatory requirement excludes the bid", "[core][procedure][cases]")
{
    auto model = panel_model();
    model.stages[0].criteria.push_back(mandatory("insurance"));
    auto desk = PanelDesk::submitted(model);
    desk.open_all("quality", {{"q1", "4"}, {"q2", "5"}, {"insurance", "fail"}},
                  {{"q1", "4"}, {"q2", "5"}, {"insurance", "pass"}});
    for (const auto* bid : {"a", "b"}) {
        auto first = agreed_mark("q1", "4");
        auto second = agreed_mark("q2", "5");
        auto third = agreed_mark("insurance", bid == std::string{"a"} ? "fail" : "pass");
        for (auto* mark : {&first, &second, &third})
            mark->reason += std::string{" As found for "} + mark->criterion + " at lot " + bid;
        first.kept = second.kept = third.kept = "Both bids offer the same rota";
        desk.agree(bid, {first, second, third});
    }
    desk.as("taker", PanelDesk::minutes("quality"));
    desk.sign_all("quality");
    desk.as("chair", CloseStage{"quality"});
    REQUIRE(desk.state.excluded.size() == 1);
    CHECK(desk.state.excluded[0].bid == "a");
    desk.when("officer-1", desk.parts("officer-1", desk.envelope_of("a"))).then_refused(BidIsOut{"a"});
    desk.when("officer-1", desk.parts("officer-1", desk.envelope_of("b"))).then_accepted();
}

TEST_CASE("Lancashire Care v Lancashire CC: each published aspect is owed a finding", "[core][procedure][cases]")
{
    auto desk = PanelDesk::opened();
    auto mark = agreed_mark("q1", "4");
    mark.findings.pop_back();
    desk.when("chair", AgreeConsensus{{"a", {mark}}}).then_refused(FindingMissing{"q1", "when"});
    desk.when("chair", AgreeConsensus{{"a", {agreed_mark("q1", "4")}}}).then_accepted();
}

TEST_CASE("Lancashire Care v Lancashire CC: where members differ, the discussion is on record with who raised what",
          "[core][procedure][cases]")
{
    auto desk = PanelDesk::submitted();
    desk.as("chair", PanelDesk::opening("chair", "quality", {{"q1", "4"}, {"q2", "5"}}, {{"q1", "3"}, {"q2", "3"}}));
    desk.as("member-2",
            PanelDesk::opening("member-2", "quality", {{"q1", "2"}, {"q2", "5"}}, {{"q1", "3"}, {"q2", "3"}}));
    desk.as("member-3",
            PanelDesk::opening("member-3", "quality", {{"q1", "4"}, {"q2", "5"}}, {{"q1", "3"}, {"q2", "3"}}));
    const AgreeConsensus agreement{{"a", {agreed_mark("q1", "4")}}};
    desk.when("chair", agreement).then_refused(DiscussionOwed{"a", "q1"});
    // They were of one mind on q2.
    desk.when("chair", AgreeConsensus{{"a", {agreed_mark("q2", "5")}}}).then_accepted();
    desk.as("taker", DiscussPoint{{.bid = "a",
                                   .criterion = "q1",
                                   .raised_by = "member-2",
                                   .text = "The start date is not firm.",
                                   .resolution = "Page 5 names 4 May; member 2 agrees."}});
    desk.when("chair", agreement).then_accepted();
    CHECK(desk.state.conduct.points[0].raised_by == "member-2");
}

TEST_CASE("Lancashire Care v Lancashire CC: comparators between bids are flagged and stay only with a reason",
          "[core][procedure][cases]")
{
    const auto desk = PanelDesk::opened();
    auto mark = agreed_mark("q2", "5");
    mark.reason = "Supervision is stronger than that of the other bidder.";
    const auto refused = decide(desk.state, AgreeConsensus{{"a", {mark}}}, PanelDesk::actor("chair"));
    REQUIRE_FALSE(refused);
    const auto* flagged = std::get_if<ReasonFlagged>(&refused.error());
    REQUIRE(flagged != nullptr);
    CHECK(flagged->criterion == "q2");
    CHECK(flagged->flags.front().kind == ReasonFlag::Kind::Comparator);
    mark.kept = "The specification asks for a comparison with present practice";
    desk.when("chair", AgreeConsensus{{"a", {mark}}}).then_accepted();
}

TEST_CASE("Lancashire Care v Lancashire CC: the stage stays open until the whole panel has signed the wording",
          "[core][procedure][cases]")
{
    auto desk = PanelDesk::minuted();
    desk.as("chair", SignWording{"quality"});
    desk.as("member-2", SignWording{"quality"});
    desk.when("chair", CloseStage{"quality"}).then_refused(SignaturesMissing{{"member-3"}});
    desk.as("member-3", SignWording{"quality"});
    desk.when("chair", CloseStage{"quality"}).then({StageClosed{"quality"}});
}

TEST_CASE("Woods v Milton Keynes: what the bid does not address cannot earn more than the scale says",
          "[core][procedure][cases]")
{
    const auto desk = PanelDesk::opened();
    auto mark = agreed_mark("q1", "2");
    mark.findings[1] = {.aspect = "when", .text = {}, .evidence = {}, .unaddressed = true};
    desk.when("chair", AgreeConsensus{{"a", {mark}}}).then_refused(AboveCap{"q1", "0"});
    mark.mark = "0";
    desk.when("chair", AgreeConsensus{{"a", {mark}}}).then_accepted();
}

TEST_CASE("Woods v Milton Keynes: only published criteria and aspects can be marked", "[core][procedure][cases]")
{
    const auto desk = PanelDesk::opened();
    auto mark = agreed_mark("q1", "4");
    mark.findings.push_back({.aspect = "local", .text = "Knows the borough", .evidence = "page 1"});
    desk.when("chair", AgreeConsensus{{"a", {mark}}})
        .then_refused(HasProblems{
            {{Problem::Kind::UnknownReference, "marks[0].findings", "local", "an aspect of the question"}}});
}

TEST_CASE("Bromcom v ULT: a consensus that is not on the published scale is refused", "[core][procedure][cases]")
{
    const auto desk = PanelDesk::opened();
    desk.when("chair", AgreeConsensus{{"a", {agreed_mark("q1", "3.5")}}})
        .then_refused(HasProblems{{{Problem::Kind::OffScale, "marks[0].mark", "3.5", "0, 1, 2, 3, 4, 5"}}});
    desk.when("chair", AgreeConsensus{{"a", {agreed_mark("q1", "4")}}}).then_accepted();
}

TEST_CASE("Bromcom v ULT: nothing is agreed before every member has marked alone", "[core][procedure][cases]")
{
    auto desk = PanelDesk::declared();
    desk.as("chair", desk.submission("chair", "quality"));
    desk.as("member-2", desk.submission("member-2", "quality"));
    desk.when("chair", AgreeConsensus{{"a", {agreed_mark("q1", "4")}}})
        .then_refused(SheetsOutstanding{{"chair", "member-2", "member-3"}});
    desk.when("chair", PanelDesk::opening("chair", "quality", {}, {})).then_refused(SheetsOutstanding{{"member-3"}});
    desk.when("chair", GiveMarks{{.by = "chair", .bid = "a", .marks = marks({{"q1", "4"}})}})
        .then_refused(SheetsAreSealed{"quality"});
}

TEST_CASE("Braceurself v NHS England: a question of a bidder that is open keeps the bids closed",
          "[core][procedure][cases]")
{
    PanelDesk desk;
    desk.publish();
    desk.as("manager", AskClarification{"c1", "Does a stair climber count as a stair lift?"});
    for (const auto* bid : {"a", "b"}) {
        desk.as("manager", receipt(bid));
        desk.as("manager", desk.sealing(bid));
    }
    desk.when("manager", OpenBids{}).then_refused(ClarificationOpen{"c1"});
    desk.as("manager", AnswerClarification{"c1", "No. Both are described in annex 2."});
    desk.when("manager", OpenBids{}).then_accepted();
}

TEST_CASE("Resource (NI) v NICTS: no stage closes without minutes of its meeting", "[core][procedure][cases]")
{
    auto desk = PanelDesk::agreed();
    desk.sign_all("quality");
    desk.when("chair", CloseStage{"quality"}).then_refused(MinutesMissing{"quality"});
    desk.as("taker", PanelDesk::minutes("quality"));
    desk.when("chair", CloseStage{"quality"}).then_accepted();
    CHECK(desk.state.conduct.minutes[0].present.size() == 3);
}

TEST_CASE("Northstone v DRD: the same words for two bids are flagged", "[core][procedure][cases]")
{
    auto desk = PanelDesk::opened();
    auto mark = agreed_mark("q2", "5");
    mark.reason =
        "Supervision is weekly, recorded, and by somebody who does not manage the case, which is what was asked.";
    desk.agree("a", {mark});
    mark.mark = "3";
    const auto refused = decide(desk.state, AgreeConsensus{{"b", {mark}}}, PanelDesk::actor("chair"));
    REQUIRE_FALSE(refused);
    const auto* flagged = std::get_if<ReasonFlagged>(&refused.error());
    REQUIRE(flagged != nullptr);
    CHECK(flagged->flags.front().kind == ReasonFlag::Kind::SharedText);
    mark.reason = "Supervision is monthly and by the line manager.";
    desk.when("chair", AgreeConsensus{{"b", {mark}}}).then_accepted();
}

TEST_CASE("Siemens v HS2 and Bechtel v HS2: a small interest is declared, found too remote, and the member goes on",
          "[core][procedure][cases]")
{
    auto desk = PanelDesk::received();
    desk.declare_all("quality");
    DeclareInterests declaring = PanelDesk::declaring("member-2", Occasion::Stage, "quality");
    declaring.declaration.interests = {
        {.bidder = "a", .kind = InterestKind::Financial, .text = "A pension fund holds shares", .size = "under 1 %"}};
    desk.as("member-2", declaring);
    desk.when("member-2", desk.submission("member-2", "quality")).then_refused(InterestUnassessed{"member-2", "a"});
    InterestAssessment remote{.person = "member-2",
                              .bidder = "a",
                              .finding = InterestFinding::Remote,
                              .reason = "One of thousands of holdings; no say in it.",
                              .mitigation = {},
                              .review = {}};
    desk.when("auditor", AssessInterest{remote}).then_refused(NotYourRole{"auditor", {Role::Manager, Role::Chair}});
    desk.as("chair", AssessInterest{remote});
    desk.when("member-2", desk.submission("member-2", "quality")).then_accepted();
    auto excluding = remote;
    excluding.finding = InterestFinding::Excluding;
    desk.as("chair", AssessInterest{excluding});
    desk.when("member-2", desk.submission("member-2", "quality")).then_refused(InterestExcludes{"member-2", "a"});
}

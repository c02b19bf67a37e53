#include "tests/core/session/court_room.hpp"

using namespace tender;
using namespace tender::building;

// The cases that turn on averaging, meetings and interests, through a signed log; see court_cases_log_test.cpp.

namespace {

DeclareInterests declaring(const std::string& person, const DeclaredInterest& interest)
{
    auto command = PanelDesk::declaring(person, Occasion::Stage, "quality");
    command.declaration.interests = {interest};
    return command;
}

Model model_with_absences()
{
    auto model = panel_model();
    model.panel_rules = PanelRules{};
    model.panel_rules->absent_sheets = true;
    return model;
}

}

TEST_CASE("Woods v Milton Keynes: former employment with a bidder is found with its size, its date and the measures",
          "[core][session][cases]")
{
    CourtRoom room;
    room.convene();
    const DeclaredInterest interest{.bidder = "a",
                                    .kind = InterestKind::Employment,
                                    .text = "Worked there as a planner",
                                    .size = "Three years, full time",
                                    .since = Date::from(2006, 9, 1).value()};
    room.as("member-2", declaring("member-2", interest));
    const auto sheets = std::vector<Sheet>{CourtRoom::sheet("member-2", "a", {{"q1", "4"}, {"q2", "5"}}),
                                           CourtRoom::sheet("member-2", "b", {{"q1", "3"}, {"q2", "3"}})};
    const auto sealed =
        sealed_sheet(room.ports("member-2"), room.open("member-2"), "member-2", "quality", sheets).value();
    CHECK(room.refused("member-2", sealed) == Refusal{InterestUnassessed{"member-2", "a"}});
    InterestAssessment assessment{.person = "member-2",
                                  .bidder = "a",
                                  .finding = InterestFinding::Mitigated,
                                  .reason = "Left three years ago, in another branch",
                                  .mitigation = {},
                                  .review = Date::from(2009, 9, 1).value()};
    CHECK(room.refused("member-2", AssessInterest{assessment}) ==
          Refusal{NotYourRole{"member-2", {Role::Manager, Role::Chair}}});
    CHECK(room.refused("chair", AssessInterest{assessment}) == Refusal{TextMissing{"mitigation"}});
    assessment.mitigation = "Speaks last on bid a";
    room.as("chair", AssessInterest{assessment});
    room.as("member-2", sealed);

    const auto declared = room.on_record<InterestsDeclared>();
    const auto with_interest = std::ranges::find_if(
        declared, [](const OnRecord<InterestsDeclared>& found) { return !found.event.declaration.interests.empty(); });
    REQUIRE(with_interest != declared.end());
    CHECK(with_interest->person == "member-2");
    CHECK(with_interest->event.declaration.interests == std::vector{interest});
    CHECK(with_interest->says("Three years, full time"));
    CHECK(with_interest->says("2006-09-01"));
    const auto assessed = room.only_one<InterestAssessed>();
    CHECK(assessed.person == "chair");
    CHECK(assessed.event.assessment == assessment);
    CHECK(assessed.says("Speaks last on bid a"));
}

TEST_CASE("Siemens v HS2 and Bechtel v HS2: a small interest is found with size, date and why it is remote, and the "
          "member went on",
          "[core][session][cases]")
{
    CourtRoom room;
    room.convene();
    const DeclaredInterest pension{.bidder = "a",
                                   .kind = InterestKind::Financial,
                                   .text = "A pension fund holds shares",
                                   .size = "under 0.1 % of the fund",
                                   .since = Date::from(1998, 4, 6).value()};
    room.as("member-2", declaring("member-2", pension));
    InterestAssessment remote{.person = "member-2",
                              .bidder = "a",
                              .finding = InterestFinding::Excluding,
                              .reason = "One of thousands of holdings; no say in it",
                              .mitigation = {},
                              .review = {}};
    room.as("chair", AssessInterest{remote});
    const auto sheets = std::vector<Sheet>{CourtRoom::sheet("member-2", "a", {{"q1", "4"}, {"q2", "5"}}),
                                           CourtRoom::sheet("member-2", "b", {{"q1", "3"}, {"q2", "3"}})};
    const auto sealed =
        sealed_sheet(room.ports("member-2"), room.open("member-2"), "member-2", "quality", sheets).value();
    CHECK(room.refused("member-2", sealed) == Refusal{InterestExcludes{"member-2", "a"}});
    remote.finding = InterestFinding::Remote;
    room.as("manager", AssessInterest{remote});
    room.as("member-2", sealed);

    // Both findings stand, each with who made it.
    const auto assessed = room.on_record<InterestAssessed>();
    REQUIRE(assessed.size() == 2);
    CHECK(assessed[0].person == "chair");
    CHECK(assessed[0].event.assessment.finding == InterestFinding::Excluding);
    CHECK(assessed[1].person == "manager");
    CHECK(assessed[1].event.assessment == remote);
    CHECK(assessed[1].time == CourtRoom::written_at);
    const auto submitted = room.only_one<SheetSubmitted>();
    CHECK(submitted.event.person == "member-2");
    CHECK(submitted.position > assessed[1].position);
    const auto declared = room.on_record<InterestsDeclared>();
    CHECK(declared.back().says("under 0.1 % of the fund"));
    CHECK(declared.back().says("1998-04-06"));
}

TEST_CASE("Bromcom v ULT: a mean that is off the published scale is not agreed", "[core][session][cases]")
{
    CourtRoom room;
    room.convene(model_with_absences());
    room.hand_in("chair", {{"q1", "3"}, {"q2", "5"}});
    room.hand_in("member-2", {{"q1", "4"}, {"q2", "5"}});
    room.as("chair", RecordAbsence{"quality", "member-3", "Ill for a month"});
    room.open_sheets({"chair", "member-2"});
    room.as("taker", CourtRoom::start_date());
    auto marks = CourtRoom::agreed_for_a();
    marks[0].mark = "3.5";
    CHECK(room.refused("chair", CourtRoom::agreeing("a", marks)) ==
          Refusal{HasProblems{{{Problem::Kind::OffScale, "marks[0].mark", "3.5", "0, 1, 2, 3, 4, 5"}}}});
    marks[0].mark = "7/2";
    CHECK(std::holds_alternative<HasProblems>(room.refused("chair", CourtRoom::agreeing("a", marks))));
    marks[0].mark = "3";
    room.as("chair", CourtRoom::agreeing("a", marks));

    CHECK(room.only_one<AbsenceRecorded>().says("Ill for a month"));
    const auto agreed = room.only_one<ConsensusAgreed>();
    CHECK(agreed.event.sheet.marks[0].mark == "3");
    CHECK_FALSE(room.is_on_record("\"3.5\""));
    CHECK_FALSE(room.is_on_record("\"7/2\""));
}

TEST_CASE("Bromcom v ULT: a mean that is on the scale is agreed only for reasons, after a discussion",
          "[core][session][cases]")
{
    CourtRoom room;
    room.convene();
    room.hand_in("chair", {{"q1", "4"}, {"q2", "5"}});
    room.hand_in("member-2", {{"q1", "4"}, {"q2", "3"}});
    room.hand_in("member-3", {{"q1", "4"}, {"q2", "4"}});
    room.open_sheets({"chair", "member-2", "member-3"});
    auto mean = agreed_mark("q2", "4");
    mean.reason.clear();
    CHECK(room.refused("chair", CourtRoom::agreeing("a", {mean})) == Refusal{ReasonMissing{"q2"}});
    mean = agreed_mark("q2", "4");
    CHECK(room.refused("chair", CourtRoom::agreeing("a", {mean})) == Refusal{DiscussionOwed{"a", "q2"}});
    auto point = CourtRoom::start_date();
    point.point.criterion = "q2";
    point.point.raised_by = "member-2";
    point.point.text = "Supervision is promised monthly.";
    point.point.resolution = "Weekly for the first year, by page 8.";
    room.as("taker", point);
    room.as("chair", CourtRoom::agreeing("a", {mean}));

    const auto discussed = room.only_one<PointDiscussed>();
    const auto agreed = room.only_one<ConsensusAgreed>();
    CHECK(discussed.position < agreed.position);
    CHECK(discussed.says("Weekly for the first year, by page 8."));
    CHECK(agreed.says(mean.reason));
    // The three marks from which nobody took a mean.
    std::vector<std::string> alone;
    for (const auto& given : room.on_record<MarksGiven>()) {
        if (given.event.sheet.bid == "a") alone.push_back(given.event.sheet.marks[1].mark);
    }
    CHECK(alone == std::vector<std::string>{"5", "3", "4"});
}

TEST_CASE("Bromcom v ULT: nothing is adopted without an entry for each question", "[core][session][cases]")
{
    CourtRoom room;
    room.convene();
    room.mark_alike();
    room.as("taker", PanelDesk::minutes("quality"));
    // Of one mind, and still nothing stands until each mark is agreed.
    const StageIncomplete all{"quality", {"a/q1", "a/q2", "b/q1", "b/q2"}};
    CHECK(room.refused("chair", SignWording{"quality"}) == Refusal{all});
    CHECK(room.refused("chair", CloseStage{"quality"}) == Refusal{all});
    room.as("chair", CourtRoom::agreeing("a", {agreed_mark("q1", "4")}));
    CHECK(room.refused("member-2", SignWording{"quality"}) ==
          Refusal{StageIncomplete{"quality", {"a/q2", "b/q1", "b/q2"}}});
    room.as("chair", CourtRoom::agreeing("a", {agreed_mark("q2", "5")}));
    room.as("chair", CourtRoom::agreeing("b", CourtRoom::agreed_for_b()));
    for (const auto* seat : PanelDesk::seats)
        room.as(seat, SignWording{"quality"});
    room.as("chair", CloseStage{"quality"});

    std::size_t entries = 0;
    for (const auto& agreed : room.on_record<ConsensusAgreed>()) {
        for (const auto& mark : agreed.event.sheet.marks) {
            ++entries;
            CHECK_FALSE(mark.reason.empty());
            CHECK(agreed.says(mark.reason));
        }
    }
    CHECK(entries == 4);
}

TEST_CASE("Braceurself v NHS England: what the panel understood the answer to be is found", "[core][session][cases]")
{
    CourtRoom room;
    room.convene();
    room.mark_apart();
    CHECK(room.refused("chair", CourtRoom::agreeing("a", {agreed_mark("q1", "4")})) ==
          Refusal{DiscussionOwed{"a", "q1"}});
    auto point = CourtRoom::start_date();
    point.point.text = "Is the device of page 7 a stair climber or a stair lift?";
    point.point.resolution = "Understood as a stair climber: it is carried along, and nothing is fixed to the stairs.";
    room.as("taker", point);
    room.as("chair", CourtRoom::agreeing("a", {agreed_mark("q1", "4")}));

    const auto found = room.only_one<PointDiscussed>();
    CHECK(found.says("Is the device of page 7 a stair climber or a stair lift?"));
    CHECK(found.says("Understood as a stair climber"));
    CHECK(found.event.point.bid == "a");
    CHECK(found.position < room.only_one<ConsensusAgreed>().position);
}

TEST_CASE("Braceurself v NHS England: a question of a bidder is found with the answer that everybody was given",
          "[core][session][cases]")
{
    CourtRoom room;
    room.receive();
    room.as("manager", AskClarification{"c1", "Does a stair climber count as a stair lift?"});
    CHECK(room.refused("manager", OpenBids{}) == Refusal{ClarificationOpen{"c1"}});
    room.as("manager", AnswerClarification{"c1", "No. Both are described in annex 2."});
    room.open_bids();

    CHECK(room.only_one<ClarificationAsked>().says("Does a stair climber count as a stair lift?"));
    const auto answered = room.only_one<ClarificationAnswered>();
    CHECK(answered.event.id == "c1");
    CHECK(answered.says("No. Both are described in annex 2."));
    CHECK(answered.position < room.only_one<BidsOpened>().position);
}

TEST_CASE("Resource (NI) v NICTS: the meeting is found with its time, who was there, the points and the decision",
          "[core][session][cases]")
{
    CourtRoom room;
    room.convene();
    room.mark_alike();
    room.agree_all();
    for (const auto* seat : PanelDesk::seats)
        room.as(seat, SignWording{"quality"});
    CHECK(room.refused("chair", CloseStage{"quality"}) == Refusal{MinutesMissing{"quality"}});
    const auto whole = PanelDesk::minutes("quality");
    auto lacking = whole;
    lacking.minutes.held.reset();
    CHECK(room.refused("taker", lacking) == Refusal{TextMissing{"held"}});
    lacking = whole;
    lacking.minutes.points.clear();
    CHECK(room.refused("taker", lacking) == Refusal{TextMissing{"points"}});
    lacking = whole;
    lacking.minutes.decision.clear();
    CHECK(room.refused("taker", lacking) == Refusal{TextMissing{"decision"}});
    lacking = whole;
    lacking.minutes.present.clear();
    CHECK(room.refused("taker", lacking) == Refusal{TextMissing{"present"}});
    room.as("taker", whole);
    room.as("chair", CloseStage{"quality"});

    const auto minuted = room.only_one<MeetingMinuted>();
    CHECK(minuted.event.minutes == whole.minutes);
    CHECK(minuted.person == "taker");
    CHECK(minuted.says("2010-03-23T10:00:00Z"));
    CHECK(minuted.says("Each question of each bid was read out."));
    CHECK(minuted.says("The marks were agreed."));
    CHECK(minuted.event.minutes.present == std::vector<std::string>{"chair", "member-2", "member-3"});
    CHECK(minuted.position < room.only_one<StageClosed>().position);
}

TEST_CASE("Northstone v DRD: the same words for two bids with different marks are found with their explanation",
          "[core][session][cases]")
{
    CourtRoom room;
    room.convene();
    room.mark_alike();
    auto mark = agreed_mark("q2", "5");
    mark.reason = "Supervision is weekly, recorded, and by somebody who does not manage the case, as was asked for.";
    room.as("chair", CourtRoom::agreeing("a", {mark}));
    mark.mark = "3";
    const auto refusal = room.refused("chair", CourtRoom::agreeing("b", {mark}));
    REQUIRE(std::holds_alternative<ReasonFlagged>(refusal));
    CHECK(std::get<ReasonFlagged>(refusal).flags.front().kind == ReasonFlag::Kind::SharedText);
    mark.kept = "Both promise the same; bid b names nobody who would do it";
    room.as("chair", CourtRoom::agreeing("b", {mark}));

    const auto agreed = room.on_record<ConsensusAgreed>();
    REQUIRE(agreed.size() == 2);
    CHECK(agreed[0].event.sheet.marks[0].reason == agreed[1].event.sheet.marks[0].reason);
    CHECK(agreed[1].says("Both promise the same; bid b names nobody who would do it"));
}

TEST_CASE("Northstone v DRD: a meeting that nobody minuted holds the stage open until it is minuted",
          "[core][session][cases]")
{
    CourtRoom room;
    room.close_quality();
    room.as("chair", PanelDesk::declaring("chair", Occasion::Stage, "offer"));
    room.as("chair", Propose{ReopenStage{"quality", "A second meeting was held and not minuted"}});
    room.as("manager", Second{1});
    for (const auto* seat : PanelDesk::seats)
        room.as(seat, SignWording{"quality"});
    // The minutes of the first meeting say nothing of the second.
    CHECK(room.refused("chair", CloseStage{"quality"}) == Refusal{MinutesMissing{"quality"}});
    auto second = PanelDesk::minutes("quality");
    second.minutes.held = *Timestamp::from_iso("2010-03-30T10:00:00Z");
    second.minutes.points = "The marks for q1 were read once more.";
    room.as("taker", second);
    room.as("chair", CloseStage{"quality"});

    const auto minuted = room.on_record<MeetingMinuted>();
    REQUIRE(minuted.size() == 2);
    CHECK(minuted[0].event.minutes == PanelDesk::minutes("quality").minutes);
    CHECK(minuted[1].says("The marks for q1 were read once more."));
}

TEST_CASE("General balance: a very short reason will do, and each aspect has its own", "[core][session][cases]")
{
    CourtRoom room;
    room.convene();
    for (const auto* seat : PanelDesk::seats) {
        auto terse = std::vector<Sheet>{CourtRoom::sheet(seat, "a", {{"q1", "4"}, {"q2", "5"}}),
                                        CourtRoom::sheet(seat, "b", {{"q1", "3"}, {"q2", "3"}})};
        for (auto& sheet : terse) {
            for (auto& mark : sheet.marks)
                mark.reason = "p4";
        }
        room.as(seat, sealed_sheet(room.ports(seat), room.open(seat), seat, "quality", terse).value());
    }
    room.open_sheets({"chair", "member-2", "member-3"});
    Mark mark;
    mark.criterion = "q1";
    mark.mark = "4";
    mark.reason = "Ok";
    mark.evidence = "p 4";
    mark.findings = {{.aspect = "who", .text = "Yes", .evidence = "p 4"}};
    CHECK(room.refused("chair", CourtRoom::agreeing("a", {mark})) == Refusal{FindingMissing{"q1", "when"}});
    mark.findings.push_back({.aspect = "when", .text = "May", .evidence = "p 5"});
    room.as("chair", CourtRoom::agreeing("a", {mark}));
    CHECK(room.only_one<ConsensusAgreed>().event.sheet.marks == std::vector{mark});
    for (const auto& alone : room.on_record<MarksGiven>())
        CHECK(alone.event.sheet.marks[0].reason == "p4");
}

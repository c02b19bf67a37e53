#include "tests/core/procedure/panel.hpp"

using namespace tender;
using namespace tender::building;

namespace {

const Given full_a{{"q1", "4"}, {"q2", "5"}};
const Given full_b{{"q1", "3"}, {"q2", "3"}};

OpenSheet opening_of(const std::string& seat) { return PanelDesk::opening(seat, "quality", full_a, full_b); }

Model model_with_absences()
{
    auto model = panel_model();
    model.panel_rules = PanelRules{};
    model.panel_rules->absent_sheets = true;
    return model;
}

AgreeConsensus agreeing(Mark mark) { return {{.bid = "a", .marks = {std::move(mark)}}}; }

}

TEST_CASE("no sheet is handed in before the bids are opened", "[core][procedure][sheets]")
{
    PanelDesk desk;
    desk.publish();
    for (const auto* bid : {"a", "b"}) {
        desk.as("manager", receipt(bid));
        desk.as("manager", desk.sealing(bid));
    }
    desk.declare_all("quality");
    desk.when("member-2", desk.submission("member-2", "quality")).then_refused(BidsNotOpened{});
    desk.when("chair", CloseStage{"quality"}).then_refused(BidsNotOpened{});
    desk.as("manager", OpenBids{});
    desk.when("member-2", desk.submission("member-2", "quality")).then_accepted();
}

TEST_CASE("in a tender of people nobody gives marks openly, and in any other everybody does",
          "[core][procedure][sheets]")
{
    const auto command = given_by("chair", "a", full_a);
    PanelDesk::declared().when("chair", command).then_refused(SheetsAreSealed{"quality"});
    PanelDesk::received().when("auditor", command).then_refused(SheetsAreSealed{"quality"});
    GivenCommands{
        {Life{}.create(), DefineModel{panel_model(), {}, tender_of({}, {}).panel}, PublishTender{"f00d"}, receipt("a")}}
        .when(command)
        .then({MarksGiven{command.sheet}});
}

TEST_CASE("a sheet is sealed to its author alone, under an id of its own", "[core][procedure][sheets]")
{
    auto desk = PanelDesk::declared();
    desk.as("chair", desk.submission("chair", "quality"));
    const auto fit = desk.submission("member-2", "quality");
    auto command = fit;
    command.envelope.opened_by = 2;
    desk.when("member-2", command).then_refused(EnvelopeUnfit{"opened_by"});
    command = fit;
    command.envelope.openers = {"chair"};
    desk.when("member-2", command).then_refused(EnvelopeUnfit{"openers"});
    command = fit;
    command.envelope.id = desk.state.conduct.sheets[0].submitted.envelope.id;
    desk.when("member-2", command).then_refused(EnvelopeUnfit{"id"});
    desk.when("member-2", fit).then({SheetSubmitted{"quality", "member-2", "member-2", fit.envelope}});
}

TEST_CASE("a sheet belongs to the open stage, and to a seat with questions there", "[core][procedure][sheets]")
{
    auto desk = PanelDesk::declared(panel_model(true));
    desk.when("member-2", desk.submission("member-2", "interview")).then_refused(StageNotOpen{"interview", "quality"});
    desk.when("member-2", desk.submission("member-2", "offer")).then_refused(UnknownPanelist{"member-2"});
    desk.when("member-2", desk.submission("member-2", "talks")).then_refused(UnknownStage{"talks"});
    desk.when("member-2", desk.submission("member-2", "quality")).then_accepted();
}

TEST_CASE("a sheet is handed in once", "[core][procedure][sheets]")
{
    auto desk = PanelDesk::declared();
    desk.when("member-2", desk.submission("member-2", "quality")).then_accepted();
    desk.as("member-2", desk.submission("member-2", "quality"));
    desk.when("member-2", desk.submission("member-2", "quality")).then_refused(AlreadySubmitted{"member-2"});
    desk.when("member-3", desk.submission("member-3", "quality")).then_accepted();
}

TEST_CASE("a sheet is opened once", "[core][procedure][sheets]")
{
    auto desk = PanelDesk::submitted();
    desk.when("member-2", opening_of("member-2")).then_accepted();
    desk.as("member-2", opening_of("member-2"));
    desk.when("member-2", opening_of("member-2")).then_refused(AlreadySubmitted{"member-2"});
}

TEST_CASE("a wording is signed once by each, until it changes", "[core][procedure][sheets]")
{
    auto desk = PanelDesk::agreed();
    const SignWording signing{"quality"};
    desk.when("member-2", signing).then({WordingSigned{"quality", "member-2"}});
    desk.as("member-2", signing);
    desk.when("member-2", signing).then_refused(AlreadySubmitted{"member-2"});
    auto better = agreed_mark("q1", "4");
    better.reason = "Two named people start in May, and a third covers absences.";
    desk.as("chair", CorrectConsensus{"a", better, "A third person is named on page 6"});
    desk.when("member-2", signing).then_accepted();
}

TEST_CASE("only a whole wording is signed", "[core][procedure][sheets]")
{
    auto desk = PanelDesk::opened();
    desk.agree("a", {agreed_mark("q1", "4"), agreed_mark("q2", "5")});
    desk.when("member-2", SignWording{"quality"}).then_refused(StageIncomplete{"quality", {"b/q1", "b/q2"}});
    PanelDesk::agreed().when("member-2", SignWording{"quality"}).then_accepted();
}

TEST_CASE("whoever has seen marks of others does not mark alone any more", "[core][procedure][sheets]")
{
    auto model = panel_model();
    PanelDesk desk{model};
    auto panel = desk.state.tender.panel;
    panel.push_back({.id = "late", .role = "Late member", .note = {}, .sits_as = Role::PanelMember});
    desk.as("manager", DefineModel{.model = model, .lots = {}, .panel = panel});
    desk.publish();
    desk.receive();
    desk.declare_all("quality");
    desk.submit_all("quality");
    const auto join = [](PanelDesk& at) {
        at.appoint("late", Role::PanelMember, "late");
        for (const auto occasion : {Occasion::Joining, Occasion::BiddersKnown})
            at.declare("late", occasion);
        at.declare("late", Occasion::Stage, "quality");
    };
    auto sealed = desk;
    join(sealed);
    sealed.when("late", sealed.submission("late", "quality")).then_accepted();
    desk.as("chair", opening_of("chair"));
    join(desk);
    desk.when("late", desk.submission("late", "quality")).then_refused(MarksAreOpen{"quality"});
}

TEST_CASE("no sheet is opened before all are in", "[core][procedure][sheets]")
{
    auto desk = PanelDesk::declared();
    desk.when("chair", opening_of("chair")).then_refused(SheetsOutstanding{{"chair"}});
    desk.as("chair", desk.submission("chair", "quality"));
    desk.as("member-3", desk.submission("member-3", "quality"));
    desk.when("chair", opening_of("chair")).then_refused(SheetsOutstanding{{"member-2"}});
    desk.as("member-2", desk.submission("member-2", "quality"));
    desk.when("chair", opening_of("chair")).then_accepted();
}

TEST_CASE("nothing is talked about, minuted, agreed, signed or closed before all sheets are opened",
          "[core][procedure][sheets]")
{
    auto desk = PanelDesk::submitted();
    desk.as("chair", opening_of("chair"));
    desk.as("member-2", opening_of("member-2"));
    const DiscussPoint point{
        {.bid = "a", .criterion = "q1", .raised_by = "chair", .text = "Who covers?", .resolution = "The rota says."}};
    const AgreeConsensus agreement{{"a", {agreed_mark("q1", "4"), agreed_mark("q2", "5")}}};
    const std::vector<Command> commands{point, PanelDesk::minutes("quality"), agreement, SignWording{"quality"},
                                        CloseStage{"quality"}};
    for (const auto& command : commands)
        desk.when("chair", command).then_refused(SheetsOutstanding{{"member-3"}});
    desk.as("member-3", opening_of("member-3"));
    desk.when("chair", point).then_accepted();
    desk.when("chair", PanelDesk::minutes("quality")).then_accepted();
    desk.when("chair", agreement).then_accepted();
}

TEST_CASE("a sheet is missing only where the panel rules let it", "[core][procedure][sheets]")
{
    const RecordAbsence absence{"quality", "member-3", "Ill for a month"};
    PanelDesk::declared().when("chair", absence).then_refused(AbsenceNotAllowed{"quality"});
    auto model = model_with_absences();
    PanelDesk::declared(model).when("chair", absence).then({AbsenceRecorded{"quality", "member-3", "Ill for a month"}});
    model.panel_rules->absent_sheets = false;
    PanelDesk::declared(model).when("chair", absence).then_refused(AbsenceNotAllowed{"quality"});
}

TEST_CASE("an absence says whose sheet is missing and why", "[core][procedure][sheets]")
{
    auto desk = PanelDesk::declared(model_with_absences());
    desk.when("chair", RecordAbsence{"quality", "member-3", {}}).then_refused(TextMissing{"reason"});
    desk.when("chair", RecordAbsence{"quality", "balcony", "Ill"}).then_refused(UnknownPanelist{"balcony"});
    desk.when("chair", RecordAbsence{"offer", "member-3", "Ill"}).then_refused(StageNotOpen{"offer", "quality"});
    desk.when("chair", RecordAbsence{"talks", "member-3", "Ill"}).then_refused(UnknownStage{"talks"});
    desk.when("chair", RecordAbsence{"quality", "member-3", "Ill"}).then_accepted();
}

TEST_CASE("who is recorded as absent hands in no sheet, and who has opened theirs is not absent",
          "[core][procedure][sheets]")
{
    auto desk = PanelDesk::declared(model_with_absences());
    const RecordAbsence absence{"quality", "member-3", "Ill for a month"};
    auto sealed = desk;
    sealed.submit_all("quality");
    sealed.when("chair", absence).then_accepted(); // a sealed sheet that nobody will open
    sealed.as("member-3", opening_of("member-3"));
    sealed.when("chair", absence).then_refused(AlreadySubmitted{"member-3"});
    desk.as("chair", absence);
    desk.when("member-3", desk.submission("member-3", "quality")).then_refused(AlreadySubmitted{"member-3"});
    desk.when("chair", absence).then_refused(AlreadySubmitted{"member-3"});
    desk.as("chair", desk.submission("chair", "quality"));
    desk.as("member-2", desk.submission("member-2", "quality"));
    desk.when("chair", opening_of("chair")).then_accepted();
}

TEST_CASE("with everybody absent there is nothing to agree on", "[core][procedure][sheets]")
{
    auto desk = PanelDesk::declared(model_with_absences());
    desk.as("chair", desk.submission("chair", "quality"));
    for (const auto* seat : {"member-2", "member-3"})
        desk.as("chair", RecordAbsence{"quality", seat, "Ill for a month"});
    auto one = desk;
    one.as("chair", opening_of("chair"));
    const AgreeConsensus agreement{{"a", {agreed_mark("q1", "4")}}};
    one.when("chair", agreement).then_accepted();
    desk.as("chair", RecordAbsence{"quality", "chair", "Ill for a month"});
    desk.when("chair", agreement).then_refused(SheetsOutstanding{{"chair", "member-2", "member-3"}});
}

TEST_CASE("a sheet is its author's, has each question of each bid once, each with a reason",
          "[core][procedure][sheets]")
{
    const auto desk = PanelDesk::submitted();
    const auto whole = opening_of("member-2");
    auto command = whole;
    command.sheets[1].by = "member-3";
    desk.when("member-2", command).then_refused(NotYourOwn{"member-3"});
    command = whole;
    command.sheets[1].marks.pop_back();
    desk.when("member-2", command).then_refused(StageIncomplete{"quality", {"b/q2"}});
    command.sheets.pop_back();
    desk.when("member-2", command).then_refused(StageIncomplete{"quality", {"b/q1", "b/q2"}});
    command = whole;
    command.sheets[1].bid = "a";
    desk.when("member-2", command).then_refused(AlreadyMarked{"a", {}});
    command = whole;
    command.sheets[0].marks[1].reason.clear();
    desk.when("member-2", command).then_refused(ReasonMissing{"q2"});
    command = whole;
    command.sheets[0].marks[0].unaddressed = true;
    desk.when("member-2", command).then_refused(AboveCap{"q1", "0"});
    command.sheets[0].marks[0].mark = "0";
    desk.when("member-2", command)
        .then({SheetOpened{"quality", "member-2"}, MarksGiven{command.sheets[0]}, MarksGiven{command.sheets[1]}});
}

TEST_CASE("a seat marks its own questions and no other", "[core][procedure][sheets]")
{
    auto model = panel_model();
    PanelDesk desk{model};
    auto panel = desk.state.tender.panel;
    panel[2].scores = {"q2"};
    desk.as("manager", DefineModel{.model = model, .lots = {}, .panel = panel});
    desk.publish();
    desk.receive();
    desk.declare_all("quality");
    desk.submit_all("quality");
    desk.when("member-3", opening_of("member-3"))
        .then_refused(HasProblems{{{Problem::Kind::NotAllowed, "sheets", "q1", "seats that mark it"}}});
    desk.when("member-3", PanelDesk::opening("member-3", "quality", {{"q2", "5"}}, {{"q2", "3"}})).then_accepted();
}

TEST_CASE("a bid that was withdrawn after the sheet was sealed is passed over", "[core][procedure][sheets]")
{
    auto desk = PanelDesk::submitted();
    desk.as("manager", WithdrawBid{"b", "The bidder asked"});
    const auto whole = opening_of("member-2");
    desk.when("member-2", whole).then({SheetOpened{"quality", "member-2"}, MarksGiven{whole.sheets[0]}});
}

TEST_CASE("an agreed mark says where in the bid", "[core][procedure][sheets]")
{
    const auto desk = PanelDesk::opened();
    auto mark = agreed_mark("q2", "5");
    mark.evidence.clear();
    desk.when("chair", agreeing(mark)).then_refused(EvidenceMissing{"q2"});
    mark.evidence = "page 4";
    desk.when("chair", agreeing(mark)).then_accepted();
    SECTION("once, or for each of its findings")
    {
        mark = agreed_mark("q1", "4");
        mark.evidence.clear();
        mark.findings[1].evidence.clear();
        desk.when("chair", agreeing(mark)).then_refused(EvidenceMissing{"q1"});
        mark.findings[1].evidence = "page 5";
        mark.kept = "The places are those of the findings";
        desk.when("chair", agreeing(mark)).then_accepted();
    }
    SECTION("and nowhere if the bid does not address the question")
    {
        mark.evidence.clear();
        mark.unaddressed = true;
        mark.mark = "0";
        mark.reason = "Nothing is said about supervision.";
        desk.when("chair", agreeing(mark)).then_accepted();
    }
}

TEST_CASE("words that have lost cases stop an agreed mark until somebody says why they stay",
          "[core][procedure][sheets]")
{
    const auto desk = PanelDesk::opened();
    auto mark = agreed_mark("q2", "5");
    mark.reason = "Supervision is stronger than that of the other bidder.";
    const auto flags = reason_flags(desk.state.tender, "a", mark);
    REQUIRE_FALSE(flags.empty());
    CHECK(flags.front().kind == ReasonFlag::Kind::Comparator);
    desk.when("chair", agreeing(mark)).then_refused(ReasonFlagged{"q2", flags});
    mark.kept = "The specification asks for a comparison";
    desk.when("chair", agreeing(mark)).then_accepted();
    mark.kept.clear();
    mark.reason = "Supervision is weekly and recorded.";
    desk.when("chair", agreeing(mark)).then_accepted();
}

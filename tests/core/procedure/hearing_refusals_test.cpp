#include "tests/core/procedure/panel.hpp"

using namespace tender;
using namespace tender::building;

namespace {

const Given heard{{"i1", "4"}};

/// Quality closed; the interview is the open stage, and everybody has declared for it.
PanelDesk at_interview(bool same_panel = false, Model model = panel_model(true))
{
    if (same_panel) {
        model.panel_rules = PanelRules{};
        model.panel_rules->same_panel = true;
    }
    auto desk = PanelDesk::closed(model);
    desk.declare_all("interview");
    return desk;
}

HoldHearing hearing(const std::string& bid, std::vector<std::string> present = {"chair", "member-2", "member-3"})
{
    return {{.stage = "interview",
             .bid = bid,
             .present = std::move(present),
             .asked = panel_model(true).stages[1].script,
             .minutes = 10,
             .note = {}}};
}

}

TEST_CASE("nobody marks an interview before every bid has had its own", "[core][procedure][hearings]")
{
    auto desk = at_interview();
    const auto sheet = desk.submission("member-2", "interview");
    desk.when("member-2", sheet).then_refused(HearingOwed{"interview", "a"});
    desk.as("taker", hearing("a"));
    desk.when("member-2", sheet).then_refused(HearingOwed{"interview", "b"});
    desk.as("taker", hearing("b"));
    desk.when("member-2", sheet).then_accepted();
}

TEST_CASE("a bid that is withdrawn is owed no interview", "[core][procedure][hearings]")
{
    auto desk = at_interview();
    desk.as("taker", hearing("a"));
    const auto sheet = desk.submission("member-2", "interview");
    desk.when("member-2", sheet).then_refused(HearingOwed{"interview", "b"});
    desk.as("manager", WithdrawBid{"b", "The bidder asked"});
    desk.when("member-2", sheet).then_accepted();
    desk.when("taker", hearing("b")).then_refused(BidIsOut{"b"});
}

TEST_CASE("whoever was not there when a bid was heard does not mark it", "[core][procedure][hearings]")
{
    auto desk = at_interview();
    desk.as("taker", hearing("a", {"chair", "member-2"}));
    desk.as("taker", hearing("b"));
    desk.submit_all("interview");
    desk.when("member-3", PanelDesk::opening("member-3", "interview", heard, heard))
        .then_refused(NotPresent{"member-3", "a"});
    OpenSheet only_b{"interview", "00", {{.by = "member-3", .bid = "b", .marks = marks(heard)}}};
    desk.when("member-3", only_b).then({SheetOpened{"interview", "member-3"}, MarksGiven{only_b.sheets[0]}});
    desk.when("member-2", PanelDesk::opening("member-2", "interview", heard, heard)).then_accepted();
}

TEST_CASE("whoever heard no bid hands in no sheet", "[core][procedure][hearings]")
{
    auto desk = at_interview();
    for (const auto* bid : {"a", "b"})
        desk.as("taker", hearing(bid, {"chair", "member-2"}));
    desk.when("member-3", desk.submission("member-3", "interview")).then_refused(NotPresent{"member-3", "a"});
    desk.when("member-2", desk.submission("member-2", "interview")).then_accepted();
}

TEST_CASE("where the same panel was published, whoever missed one interview marks none", "[core][procedure][hearings]")
{
    auto desk = at_interview(true);
    desk.as("taker", hearing("a"));
    desk.as("taker", hearing("b", {"chair", "member-2"}));
    desk.when("member-3", desk.submission("member-3", "interview")).then_refused(NotPresent{"member-3", "b"});
    desk.when("member-2", desk.submission("member-2", "interview")).then_accepted();
}

TEST_CASE("every bidder is asked the published questions, in these words and this order", "[core][procedure][hearings]")
{
    const auto desk = at_interview();
    desk.when("taker", hearing("a")).then({HearingHeld{hearing("a").hearing}});
    auto other = hearing("a");
    other.hearing.asked[1] = "What would you do in the first week?";
    desk.when("taker", other).then_refused(ScriptDiffers{"a"});
    other = hearing("a");
    std::ranges::reverse(other.hearing.asked);
    desk.when("taker", other).then_refused(ScriptDiffers{"a"});
    other = hearing("a");
    other.hearing.asked.pop_back();
    desk.when("taker", other).then_refused(ScriptDiffers{"a"});
    other.hearing = hearing("a").hearing;
    other.hearing.asked.emplace_back("And what does it cost?");
    desk.when("taker", other).then_refused(ScriptDiffers{"a"});
    // A note explains time that was passed, not questions that were changed.
    other.hearing.note = "The panel was curious";
    desk.when("taker", other).then_refused(ScriptDiffers{"a"});
}

TEST_CASE("a presentation that passes its time is on record with what the panel did about it",
          "[core][procedure][hearings]")
{
    const auto desk = at_interview();
    auto long_one = hearing("a");
    long_one.hearing.minutes = 11;
    desk.when("taker", long_one).then_refused(ScriptDiffers{"a"});
    long_one.hearing.note = "Stopped by the chair after eleven minutes; the last slide is not marked";
    desk.when("taker", long_one).then({HearingHeld{long_one.hearing}});
    desk.when("taker", hearing("a")).then_accepted(); // ten of ten
    SECTION("and where no time was published none is passed")
    {
        auto model = panel_model(true);
        model.stages[1].minutes_most = 0;
        auto hours = hearing("a");
        hours.hearing.minutes = 300;
        at_interview(false, model).when("taker", hours).then_accepted();
    }
}

TEST_CASE("a bid is heard once, in the open stage, by people who sit on seats", "[core][procedure][hearings]")
{
    auto desk = at_interview();
    desk.when("taker", hearing("z")).then_refused(UnknownBid{"z"});
    desk.when("taker", hearing("a", {"chair", "balcony"})).then_refused(UnknownPanelist{"balcony"});
    auto written = hearing("a");
    written.hearing.stage = "quality";
    desk.when("taker", written)
        .then_refused(HasProblems{
            {{Problem::Kind::NotAllowed, "hearing.stage", "quality", "presentation and interview stages"}}});
    written.hearing.stage = "talks";
    desk.when("taker", written).then_refused(UnknownStage{"talks"});
    PanelDesk::declared(panel_model(true))
        .when("taker", hearing("a"))
        .then_refused(StageNotOpen{"interview", "quality"});
    desk.as("taker", hearing("a"));
    desk.when("taker", hearing("a")).then_refused(AlreadyMarked{"a", "interview"});
    desk.when("taker", hearing("b")).then_accepted();
}

TEST_CASE("nobody hears a bid before the bids are opened", "[core][procedure][hearings]")
{
    auto model = panel_model(true);
    std::swap(model.stages[0], model.stages[1]);
    PanelDesk desk{model};
    desk.publish();
    for (const auto* bid : {"a", "b"}) {
        desk.as("manager", receipt(bid));
        desk.as("manager", desk.sealing(bid));
    }
    for (const auto* seat : PanelDesk::seats) {
        desk.declare(seat, Occasion::Joining);
        desk.declare(seat, Occasion::BiddersKnown);
        desk.declare(seat, Occasion::Stage, "interview");
    }
    desk.when("taker", hearing("a")).then_refused(BidsNotOpened{});
    desk.as("manager", OpenBids{});
    desk.when("taker", hearing("a")).then_accepted();
}

TEST_CASE("nobody sits in an interview with an interest that nobody has assessed", "[core][procedure][hearings]")
{
    auto desk = at_interview();
    auto declaring = PanelDesk::declaring("member-3", Occasion::Stage, "interview");
    declaring.declaration.interests = {
        {.bidder = "b", .kind = InterestKind::Family, .text = "A cousin works there", .size = {}, .since = {}}};
    desk.as("member-3", declaring);
    desk.when("taker", hearing("a")).then_refused(InterestUnassessed{"member-3", "b"});
    desk.when("taker", hearing("a", {"chair", "member-2"})).then_accepted();
    desk.as("chair", AssessInterest{{.person = "member-3",
                                     .bidder = "b",
                                     .finding = InterestFinding::Remote,
                                     .reason = "In another branch; they have not met for years",
                                     .mitigation = {},
                                     .review = {}}});
    desk.when("taker", hearing("a")).then_accepted();
}

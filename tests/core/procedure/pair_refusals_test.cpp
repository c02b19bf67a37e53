#include "tests/core/procedure/panel.hpp"

using namespace tender;
using namespace tender::building;

namespace {

const Propose reopening{ReopenStage{"quality", "Page 9 was overlooked"}};

Propose appointing(const std::string& person, Role role, const std::string& seat = {})
{
    return {AppointPerson{{.person = person, .role = role, .seat = seat}}};
}

}

TEST_CASE("nobody seconds what they proposed", "[core][procedure][pairs]")
{
    auto desk = PanelDesk::closed();
    desk.as("chair", reopening);
    desk.when("chair", Second{1}).then_refused(SecondNeeded{"chair"});
    desk.when("manager", Second{1})
        .then({ActSeconded{1, "manager"}, StageReopened{"quality", "Page 9 was overlooked"}});
}

TEST_CASE("whoever has an interest that nobody assessed decides on bids with nobody", "[core][procedure][pairs]")
{
    auto desk = PanelDesk::closed();
    const auto bidder = desk.state.tender.bids.front().bidder;
    auto declaring = PanelDesk::declaring("manager", Occasion::BiddersKnown);
    declaring.declaration.interests = {
        {.bidder = bidder, .kind = InterestKind::Financial, .text = "Shares", .size = "£200", .since = {}}};
    desk.as("manager", declaring);
    desk.when("manager", reopening).then_refused(InterestUnassessed{"manager", bidder});
    desk.as("chair", reopening);
    desk.when("manager", Second{1}).then_refused(InterestUnassessed{"manager", bidder});
    // What is not about bids waits for nothing: somebody must be able to go.
    desk.when("manager", Propose{RemovePerson{"member-3", "Ill"}}).then_accepted();
    desk.as("chair", AssessInterest{{.person = "manager",
                                     .bidder = bidder,
                                     .finding = InterestFinding::Remote,
                                     .reason = "A fund of many",
                                     .mitigation = {},
                                     .review = {}}});
    desk.when("manager", Second{1}).then_accepted();
}

TEST_CASE("a proposal is seconded that waits", "[core][procedure][pairs]")
{
    auto desk = PanelDesk::closed();
    desk.when("manager", Second{1}).then_refused(UnknownProposal{1});
    desk.as("chair", reopening);
    for (const auto number : {-1, 0, 2})
        desk.when("manager", Second{number}).then_refused(UnknownProposal{number});
    desk.when("manager", Second{1}).then_accepted();
    desk.as("manager", Second{1});
    desk.when("manager", Second{1}).then_refused(UnknownProposal{1});
}

TEST_CASE("a proposal whose ground is gone when it is seconded is refused as it would be then",
          "[core][procedure][pairs]")
{
    auto desk = PanelDesk::closed();
    desk.as("chair", reopening);
    desk.as("chair", reopening);
    desk.when("manager", Second{2}).then_accepted();
    desk.as("manager", Second{1});
    desk.when("manager", Second{2}).then_refused(StageNotOpen{"quality", "quality"});
}

TEST_CASE("a manager, and a chair beside one that there is, is appointed by two", "[core][procedure][pairs]")
{
    PanelDesk desk;
    const AppointPerson deputy{{.person = "deputy", .role = Role::Manager, .seat = {}}};
    desk.when("manager", deputy).then_refused(SecondNeeded{"deputy"});
    desk.when("manager", AppointPerson{{.person = "deputy", .role = Role::Observer, .seat = {}}}).then_accepted();
    desk.as("manager", appointing("deputy", Role::Manager));
    desk.when("chair", Second{1}).then({ActSeconded{1, "chair"}, PersonAppointed{deputy.appointment}});

    auto panel = desk.state.tender.panel;
    panel.push_back({.id = "second-chair", .role = "Second chair", .note = {}, .sits_as = Role::Chair});
    desk.as("manager", DefineModel{.model = desk.state.tender.model, .lots = {}, .panel = panel});
    const AppointPerson chair{{.person = "other", .role = Role::Chair, .seat = "second-chair"}};
    desk.when("manager", chair).then_refused(SecondNeeded{"other"});
    desk.as("manager", Propose{chair});
    desk.when("chair", Second{2}).then({ActSeconded{2, "chair"}, PersonAppointed{chair.appointment}});
}

TEST_CASE("the first chair is appointed by the manager alone", "[core][procedure][pairs]")
{
    PanelDesk desk;
    desk.as("manager", Propose{RemovePerson{"chair", "Moves away"}});
    desk.as("chair", Second{1});
    const AppointPerson chair{{.person = "other", .role = Role::Chair, .seat = "chair"}};
    desk.when("manager", chair).then({PersonAppointed{chair.appointment}});
    desk.as("manager", chair);
    desk.when("manager", AppointPerson{{.person = "third", .role = Role::Chair, .seat = "chair"}})
        .then_refused(SecondNeeded{"third"});
}

TEST_CASE("an agreed mark is corrected by the chair while its stage is open, and by two when it is closed",
          "[core][procedure][pairs]")
{
    auto better = agreed_mark("q1", "5");
    better.reason = "The rota on page 9 had been overlooked.";
    const CorrectConsensus correction{"a", better, "Page 9 was read again"};
    PanelDesk::minuted()
        .when("chair", correction)
        .then({ConsensusCorrected{"a", better, "4", "Page 9 was read again"}});
    auto desk = PanelDesk::closed();
    desk.declare("chair", Occasion::Stage, "offer");
    desk.when("chair", correction).then_refused(SecondNeeded{"quality"});
    desk.as("chair", reopening);
    desk.as("manager", Second{1});
    desk.when("chair", correction).then_accepted();
}

TEST_CASE("a closed stage is reopened, with a reason", "[core][procedure][pairs]")
{
    const auto desk = PanelDesk::closed();
    desk.when("chair", Propose{ReopenStage{"offer", "Why not"}}).then_refused(StageNotOpen{"offer", "offer"});
    desk.when("chair", Propose{ReopenStage{"talks", "Why not"}}).then_refused(UnknownStage{"talks"});
    desk.when("chair", Propose{ReopenStage{"quality", {}}}).then_refused(TextMissing{"reason"});
    desk.when("chair", reopening).then({ActProposed{1, "chair", reopening.act}});
    PanelDesk::minuted().when("chair", reopening).then_refused(StageNotOpen{"quality", "quality"});
}

TEST_CASE("a reopened stage owes minutes and signatures again", "[core][procedure][pairs]")
{
    auto desk = PanelDesk::closed();
    desk.as("chair", reopening);
    desk.as("manager", Second{1});
    desk.when("chair", CloseStage{"quality"}).then_refused(MinutesMissing{"quality"});
    desk.as("taker", PanelDesk::minutes("quality"));
    desk.when("chair", CloseStage{"quality"}).then_refused(SignaturesMissing{{"chair", "member-2", "member-3"}});
    desk.sign_all("quality");
    desk.when("chair", CloseStage{"quality"}).then({StageClosed{"quality"}});
}

TEST_CASE("a person is removed with a reason, and the seat is free for somebody else", "[core][procedure][pairs]")
{
    auto desk = PanelDesk::submitted();
    desk.when("manager", Propose{RemovePerson{"member-3", {}}}).then_refused(TextMissing{"reason"});
    const AppointPerson successor{{.person = "late", .role = Role::PanelMember, .seat = "member-3"}};
    desk.when("manager", successor).then_refused(SeatTaken{"member-3", "member-3"});
    desk.as("manager", Propose{RemovePerson{"member-3", "Left the service"}});
    desk.when("chair", Second{1}).then({ActSeconded{1, "chair"}, PersonRemoved{"member-3", "Left the service"}});
    desk.as("chair", Second{1});
    desk.when("member-3", PanelDesk::declaring("member-3", Occasion::Joining)).then_refused(NotAppointed{"member-3"});
    desk.when("manager", successor).then_accepted();
}

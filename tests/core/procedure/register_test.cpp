#include "tests/core/procedure/panel.hpp"

using namespace tender;
using namespace tender::building;

// The request gate: a standing panel decides requests one by one as they come.

namespace {

Model register_model()
{
    Model model;
    model.rolling = true;
    model.outcome = Outcome::AllPassing;
    auto gate = stage_of("gate", CountsAsGate{}, 0, {mandatory("linked"), mandatory("reasonable")});
    gate.kind = StageKind::Gate;
    gate.weights_sum.reset();
    model.stages = {gate};
    model.panel_rules = PanelRules{.members_least = 2};
    return model;
}

std::vector<Mark> found(const std::string& linked, const std::string& reasonable)
{
    return marks({{"linked", linked}, {"reasonable", reasonable}});
}

DecideRequest deciding(RequestOutcome outcome, std::vector<Mark> marks, bool electronic = false, bool attended = false)
{
    return {.decision = {.bid = "a",
                         .outcome = outcome,
                         .present = {"chair", "member-2"},
                         .held = *Timestamp::from_iso("2009-09-15T09:00:00Z"),
                         .electronic = electronic,
                         .attended = attended,
                         .reason = "As found at each criterion."},
            .marks = std::move(marks)};
}

const std::vector<Mark> good = found("pass", "pass");
const std::vector<Mark> bad = found("pass", "fail");

ResubmitRequest again(bool attends = false)
{
    return {{.bid = "a", .changes = "Ten questions instead of forty", .attends = attends}};
}

/// A convened register with one request.
PanelDesk waiting()
{
    PanelDesk desk{register_model()};
    desk.as("manager", PublishTender{"f00d"});
    desk.as("manager", receipt("a"));
    for (const auto* seat : PanelDesk::seats) {
        desk.declare(seat, Occasion::Joining);
        desk.declare(seat, Occasion::BiddersKnown);
        desk.declare(seat, Occasion::Stage, "gate");
    }
    return desk;
}

PanelDesk decided(const DecideRequest& decision)
{
    auto desk = waiting();
    desk.as("chair", decision);
    return desk;
}

}

TEST_CASE("a request that meets every criterion is approved and stands", "[core][procedure]")
{
    auto desk = decided(deciding(RequestOutcome::Approved, good));
    desk.when("chair", deciding(RequestOutcome::NotApproved, bad))
        .then_refused(RequestSettled{"a", RequestOutcome::Approved});
    desk.when("manager", again()).then_refused(RequestSettled{"a", RequestOutcome::Approved});
    // The next one comes when it comes, and the figures know which are approved.
    desk.as("manager", receipt("b"));
    const auto evaluation = evaluate(*Scoresheet::from(desk.state.tender));
    REQUIRE(evaluation.lots[0].awarded.size() == 1);
    CHECK(evaluation.lots[0].bids[1].standing == Standing::Undecided);
    CHECK_FALSE(evaluation.lots[0].waits_at);
}

TEST_CASE("the outcome follows from the criteria", "[core][procedure]")
{
    const auto desk = waiting();
    desk.when("chair", deciding(RequestOutcome::Approved, bad)).then_refused(OutcomeUnfit{"a", "marks"});
    desk.when("chair", deciding(RequestOutcome::NotApproved, good)).then_refused(OutcomeUnfit{"a", "marks"});
    desk.when("chair", deciding(RequestOutcome::Refused, bad)).then_refused(OutcomeUnfit{"a", "refused"});
    desk.when("chair", deciding(RequestOutcome::Approved, good, true)).then_refused(OutcomeUnfit{"a", "electronic"});
    desk.when("chair", deciding(RequestOutcome::Approved, good, false, true))
        .then_refused(OutcomeUnfit{"a", "attended"});
    desk.when("chair", deciding(RequestOutcome::Approved, {good[0]}))
        .then_refused(StageIncomplete{"gate", {"a/reasonable"}});
    auto reasonless = good;
    reasonless[1].reason.clear();
    desk.when("chair", deciding(RequestOutcome::Approved, reasonless)).then_refused(ReasonMissing{"reasonable"});
    auto alone = deciding(RequestOutcome::Approved, good);
    alone.decision.present = {"chair"};
    desk.when("chair", alone).then_refused(PanelIncomplete{"present", 1, 2});
    desk.when("chair", deciding(RequestOutcome::Approved, good)).then_accepted();
}

TEST_CASE("what is approved if changed comes back and is decided without a meeting", "[core][procedure]")
{
    auto desk = decided(deciding(RequestOutcome::Resubmit, bad));
    desk.when("chair", deciding(RequestOutcome::Approved, good, true))
        .then_refused(RequestSettled{"a", RequestOutcome::Resubmit});
    desk.when("manager", again(true)).then_refused(OutcomeUnfit{"a", "attended"});
    desk.as("manager", again());
    desk.when("manager", again()).then_refused(AlreadySubmitted{"a"});
    desk.when("chair", deciding(RequestOutcome::Approved, good, true)).then_accepted();
}

TEST_CASE("who is not approved may explain once; what is refused then is refused in the end", "[core][procedure]")
{
    auto desk = decided(deciding(RequestOutcome::NotApproved, bad));
    desk.as("manager", again(true));
    desk.when("chair", deciding(RequestOutcome::Refused, bad)).then_refused(OutcomeUnfit{"a", "attended"});
    desk.when("chair", deciding(RequestOutcome::NotApproved, bad, false, true))
        .then_refused(OutcomeUnfit{"a", "not_approved"});
    desk.when("chair", deciding(RequestOutcome::Approved, good, false, true)).then_accepted();
    desk.as("chair", deciding(RequestOutcome::Refused, bad, false, true));
    desk.when("manager", again(true)).then_refused(RequestSettled{"a", RequestOutcome::Refused});
}

TEST_CASE("in a register there is nothing to open for all, and each new request asks who has an interest in it",
          "[core][procedure]")
{
    auto desk = waiting();
    desk.when("manager", OpenBids{}).then_refused(RegisterIsRolling{});
    desk.as("manager", receipt("b"));
    desk.when("chair", deciding(RequestOutcome::Approved, good))
        .then_refused(DeclarationOwed{"chair", Occasion::BiddersKnown, {}});
    for (const auto* seat : PanelDesk::seats)
        desk.declare(seat, Occasion::BiddersKnown);
    desk.when("chair", deciding(RequestOutcome::Approved, good)).then_accepted();
}

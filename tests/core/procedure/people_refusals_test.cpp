#include "core/procedure/reading_rights.hpp"
#include "tests/core/procedure/panel.hpp"

#include <array>
#include <string_view>

using namespace tender;
using namespace tender::building;

namespace {

/// One row and one column for each role in the order of `all_roles`; `x`: the two never meet in one person.
constexpr std::array<std::string_view, all_roles.size()> clashes{
    ".x......x..", // manager
    "x.xxxx.xxxx", // chair
    ".x.xxx.xxxx", // panel member
    ".xx.xx.xxxx", // subject expert
    ".xxx.x.xxxx", // external evaluator
    ".xxxx...x..", // price officer
    "........x..", // note taker
    ".xxxx...x..", // approver
    "xxxxxxxx.xx", // auditor
    ".xxxx...x..", // observer
    ".xxxx...x..", // custodian
};

/// A seat for each role that marks, all free.
std::string seat_for(Role role)
{
    switch (role) {
    case Role::Chair:
        return "free-chair";
    case Role::PanelMember:
        return "free-member";
    case Role::SubjectExpert:
        return "free-expert";
    case Role::ExternalEvaluator:
        return "free-external";
    default:
        return {};
    }
}

PanelDesk with_free_seats()
{
    PanelDesk desk;
    auto panel = desk.state.tender.panel;
    for (const auto role : {Role::Chair, Role::PanelMember, Role::SubjectExpert, Role::ExternalEvaluator})
        panel.push_back({.id = seat_for(role), .role = "Free", .note = {}, .sits_as = role});
    desk.as("manager", DefineModel{.model = desk.state.tender.model, .lots = {}, .panel = panel});
    return desk;
}

AppointPerson appointing(const std::string& person, Role role, const std::string& seat = {})
{
    return {{.person = person, .role = role, .seat = seat}};
}

DeclareInterests declaring_shares(const std::string& person, const std::string& bidder)
{
    auto command = PanelDesk::declaring(person, Occasion::BiddersKnown);
    command.declaration.interests = {
        {.bidder = bidder, .kind = InterestKind::Financial, .text = "Holds shares", .size = "20", .since = {}}};
    return command;
}

AssessInterest assessing(const std::string& person, const std::string& bidder, InterestFinding finding)
{
    return {{.person = person,
             .bidder = bidder,
             .finding = finding,
             .reason = "Twenty of four million",
             .mitigation = {},
             .review = {}}};
}

/// Two opened bids, and everybody on these seats has declared.
PanelDesk declared_panel(const PanelRules& rules, const std::vector<Panelist>& seats)
{
    auto model = panel_model();
    model.panel_rules = rules;
    PanelDesk desk{model};
    desk.as("manager", DefineModel{.model = model, .lots = {}, .panel = seats});
    desk.publish();
    desk.receive();
    desk.declare_all("quality");
    return desk;
}

std::vector<Panelist> three_seats()
{
    auto seats = tender_of({}, {}).panel;
    seats[0].sits_as = Role::Chair;
    return seats;
}

}

TEST_CASE("who has no part in a tender does nothing in it", "[core][procedure][people]")
{
    const auto desk = PanelDesk::received();
    desk.when("stranger", declaring_shares("stranger", "a")).then_refused(NotAppointed{"stranger"});
    desk.when("auditor", declaring_shares("auditor", "a")).then_accepted();
    // Nor does the demonstration key in a tender of people.
    desk.when("", PanelDesk::declaring("", Occasion::Joining)).then_refused(NotAppointed{""});
}

TEST_CASE("only who has a part can be removed", "[core][procedure][people]")
{
    const PanelDesk desk;
    desk.when("manager", Propose{RemovePerson{"stranger", "Left"}}).then_refused(NotAppointed{"stranger"});
    desk.when("manager", Propose{RemovePerson{"member-2", "Left"}}).then_accepted();
}

TEST_CASE("a tender is begun by who is enrolled as commissioning manager", "[core][procedure][people]")
{
    const auto create = Life{}.create();
    for (const auto role : all_roles) {
        const Then then{decide({}, create, {.person = "somebody", .enrolled_as = role})};
        if (role == Role::Manager)
            then.then_accepted();
        else
            then.then_refused(NotYourRole{"somebody", {Role::Manager}});
    }
}

TEST_CASE("nobody declares for somebody else", "[core][procedure][people]")
{
    const auto desk = PanelDesk::received();
    desk.when("chair", declaring_shares("member-2", "a")).then_refused(NotYourOwn{"member-2"});
    desk.when("member-2", declaring_shares("member-2", "a")).then_accepted();
}

TEST_CASE("roles that clash do not meet in one person, and all others may", "[core][procedure][people]")
{
    const auto desk = with_free_seats();
    for (std::size_t held = 0; held < all_roles.size(); ++held) {
        auto given = desk;
        const PersonAppointed event{{"somebody", all_roles.at(held), seat_for(all_roles.at(held))}};
        given.state = evolve(std::move(given.state), event, {});
        for (std::size_t asked = 0; asked < all_roles.size(); ++asked) {
            INFO("held " << held << ", asked " << asked);
            const auto role = all_roles.at(asked);
            const auto then = given.when("manager", Propose{appointing("somebody", role, seat_for(role))});
            if (held == asked)
                then.then_refused(SeatTaken{seat_for(role), "somebody"});
            else if (clashes.at(held).at(asked) == 'x')
                then.then_refused(RolesClash{"somebody", all_roles.at(held), role});
            else
                then.then_accepted();
        }
    }
}

TEST_CASE("a role that clashes is refused to a person at once, and a free one given", "[core][procedure][people]")
{
    const auto desk = with_free_seats();
    desk.when("manager", appointing("officer-1", Role::PanelMember, "free-member"))
        .then_refused(RolesClash{"officer-1", Role::PriceOfficer, Role::PanelMember});
    desk.when("manager", appointing("auditor", Role::Observer))
        .then_refused(RolesClash{"auditor", Role::Auditor, Role::Observer});
    desk.when("manager", appointing("taker", Role::PanelMember, "free-member")).then_accepted();
    desk.when("manager", appointing("officer-1", Role::Observer)).then_accepted();
}

TEST_CASE("a seat has one person, and a person each role once", "[core][procedure][people]")
{
    const auto desk = with_free_seats();
    desk.when("manager", appointing("late", Role::PanelMember, "member-2"))
        .then_refused(SeatTaken{"member-2", "member-2"});
    desk.when("manager", appointing("late", Role::PanelMember, "free-member")).then_accepted();
    desk.when("manager", appointing("member-2", Role::PanelMember, "free-member"))
        .then_refused(SeatTaken{"member-2", "member-2"});
    desk.when("manager", appointing("auditor", Role::Auditor)).then_refused(SeatTaken{"", "auditor"});
}

TEST_CASE("who marks takes a seat of the panel that is theirs by its role", "[core][procedure][people]")
{
    const auto desk = with_free_seats();
    desk.when("manager", appointing("late", Role::PanelMember, "balcony")).then_refused(UnknownPanelist{"balcony"});
    desk.when("manager", appointing("late", Role::PanelMember, "free-expert"))
        .then_refused(
            HasProblems{{{Problem::Kind::OutOfRange, "appointment.role", "free-expert", "the role of the seat"}}});
    desk.when("manager", appointing("late", Role::Observer, "free-expert"))
        .then_refused(
            HasProblems{{{Problem::Kind::NotAllowed, "appointment.seat", "free-expert", "roles that put marks"}}});
    desk.when("manager", appointing("late", Role::SubjectExpert, "free-expert")).then_accepted();
}

TEST_CASE("nobody assesses an interest of their own", "[core][procedure][people]")
{
    auto desk = PanelDesk::received();
    desk.as("chair", declaring_shares("chair", "a"));
    desk.as("manager", declaring_shares("manager", "a"));
    const auto of_chair = assessing("chair", "a", InterestFinding::Remote);
    desk.when("chair", of_chair).then_refused(OwnInterest{"chair"});
    desk.when("manager", of_chair).then({InterestAssessed{of_chair.assessment}});
    const auto of_manager = assessing("manager", "a", InterestFinding::Remote);
    desk.when("manager", of_manager).then_refused(OwnInterest{"manager"});
    desk.when("chair", of_manager).then({InterestAssessed{of_manager.assessment}});
}

TEST_CASE("only an interest that was declared is assessed, with a reason", "[core][procedure][people]")
{
    auto desk = PanelDesk::received();
    desk.as("member-2", declaring_shares("member-2", "a"));
    desk.when("chair", assessing("member-2", "b", InterestFinding::Remote))
        .then_refused(NothingToAssess{"member-2", "b"});
    desk.when("chair", assessing("member-3", "a", InterestFinding::Remote))
        .then_refused(NothingToAssess{"member-3", "a"});
    auto command = assessing("member-2", "a", InterestFinding::Mitigated);
    desk.when("chair", command).then_refused(TextMissing{"mitigation"});
    command.assessment.mitigation = "Marks no question on premises";
    desk.when("chair", command).then_accepted();
    command.assessment.reason.clear();
    desk.when("chair", command).then_refused(TextMissing{"reason"});
}

TEST_CASE("a member declares on joining, when the bidders are known, and in each stage before marking",
          "[core][procedure][people]")
{
    auto desk = PanelDesk::received();
    const auto sheet = desk.submission("member-2", "quality");
    desk.when("member-2", sheet).then_refused(DeclarationOwed{"member-2", Occasion::Joining, {}});
    desk.declare("member-2", Occasion::Joining);
    desk.when("member-2", sheet).then_refused(DeclarationOwed{"member-2", Occasion::BiddersKnown, {}});
    desk.declare("member-2", Occasion::BiddersKnown);
    desk.when("member-2", sheet).then_refused(DeclarationOwed{"member-2", Occasion::Stage, "quality"});
    desk.declare("member-2", Occasion::Stage, "quality");
    desk.when("member-2", sheet).then_accepted();
}

TEST_CASE("a declaration says nothing of a bidder who came in afterwards", "[core][procedure][people]")
{
    PanelDesk desk;
    desk.publish();
    desk.as("manager", receipt("a"));
    desk.as("manager", desk.sealing("a"));
    desk.declare("member-2", Occasion::Joining);
    desk.declare("member-2", Occasion::BiddersKnown);
    desk.declare("member-2", Occasion::Stage, "quality");
    auto one_bid = desk;
    one_bid.as("manager", OpenBids{});
    one_bid.when("member-2", one_bid.submission("member-2", "quality")).then_accepted();
    desk.as("manager", receipt("b"));
    desk.as("manager", desk.sealing("b"));
    desk.as("manager", OpenBids{});
    desk.when("member-2", desk.submission("member-2", "quality"))
        .then_refused(DeclarationOwed{"member-2", Occasion::BiddersKnown, {}});
}

TEST_CASE("a price officer declares before giving a part, and owes nothing for a stage", "[core][procedure][people]")
{
    PanelDesk desk;
    desk.publish();
    const auto dummy = desk.sealing({});
    desk.as("manager", dummy);
    const auto parts = desk.parts("officer-2", dummy.envelope.id);
    desk.when("officer-2", parts).then_refused(DeclarationOwed{"officer-2", Occasion::Joining, {}});
    desk.declare("officer-2", Occasion::Joining);
    desk.when("officer-2", parts).then_accepted();
    desk.as("manager", receipt("a"));
    desk.when("officer-2", parts).then_refused(DeclarationOwed{"officer-2", Occasion::BiddersKnown, {}});
    desk.declare("officer-2", Occasion::BiddersKnown);
    desk.when("officer-2", parts).then_accepted();
}

TEST_CASE("an interest keeps a person from marking until it is assessed, and for good where it excludes",
          "[core][procedure][people]")
{
    auto desk = PanelDesk::declared();
    desk.as("member-2", declaring_shares("member-2", "a"));
    const auto sheet = desk.submission("member-2", "quality");
    desk.when("member-2", sheet).then_refused(InterestUnassessed{"member-2", "a"});
    // What one member holds does not stop another.
    desk.when("member-3", desk.submission("member-3", "quality")).then_accepted();
    desk.as("chair", assessing("member-2", "a", InterestFinding::Excluding));
    desk.when("member-2", sheet).then_refused(InterestExcludes{"member-2", "a"});
    desk.as("manager", assessing("member-2", "a", InterestFinding::Remote));
    desk.when("member-2", sheet).then_accepted();
}

TEST_CASE("interests are declared in bidders of the tender, with words, for the open stage",
          "[core][procedure][people]")
{
    const auto desk = PanelDesk::received();
    desk.when("member-2", declaring_shares("member-2", "z"))
        .then_refused(HasProblems{
            {{Problem::Kind::UnknownReference, "declaration.interests[0].bidder", "z", "a bidder of the tender"}}});
    auto wordless = declaring_shares("member-2", "a");
    wordless.declaration.interests[0].text.clear();
    desk.when("member-2", wordless)
        .then_refused(
            HasProblems{{{Problem::Kind::Empty, "declaration.interests[0].text", {}, "what the interest is"}}});
    desk.when("member-2", PanelDesk::declaring("member-2", Occasion::Stage, "offer"))
        .then_refused(StageNotOpen{"offer", "quality"});
    desk.when("member-2", PanelDesk::declaring("member-2", Occasion::Stage, "talks"))
        .then_refused(UnknownStage{"talks"});
    desk.when("member-2", PanelDesk::declaring("member-2", Occasion::Stage, "quality")).then_accepted();
    PanelDesk{}
        .when("member-2", PanelDesk::declaring("member-2", Occasion::Stage, "quality"))
        .then_refused(NotPublished{});
}

TEST_CASE("a panel has a member of its own in every stage that it marks", "[core][procedure][people]")
{
    auto seats = three_seats();
    for (auto& seat : seats)
        seat.scores = {"offer"};
    seats.push_back({.id = "expert", .role = "Expert", .note = {}, .sits_as = Role::SubjectExpert});
    PanelDesk desk;
    desk.as("manager", DefineModel{.model = desk.state.tender.model, .lots = {}, .panel = seats});
    desk.appoint("expert", Role::SubjectExpert, "expert");
    auto joined = desk;
    seats[1].scores = {"q2"};
    joined.as("manager", DefineModel{.model = desk.state.tender.model, .lots = {}, .panel = seats});
    for (auto* one : {&desk, &joined}) {
        one->publish();
        one->receive();
        one->declare_all("quality");
        one->declare("expert", Occasion::Joining);
        one->declare("expert", Occasion::BiddersKnown);
        one->declare("expert", Occasion::Stage, "quality");
    }
    desk.when("expert", desk.submission("expert", "quality")).then_refused(PanelIncomplete{"members_least", 0, 1});
    joined.when("expert", joined.submission("expert", "quality")).then_accepted();
}

TEST_CASE("a stage that is published as scored by others needs no member of the panel", "[core][procedure][people]")
{
    for (const auto* named : {"expert", "member-2"}) {
        auto seats = three_seats();
        for (auto& seat : seats)
            seat.scores = {"offer"};
        seats.push_back({.id = "expert", .role = "Consultant", .note = {}, .sits_as = Role::ExternalEvaluator});
        PanelDesk desk;
        auto model = desk.state.tender.model;
        for (auto& stage : model.stages) {
            if (stage.id == "quality") stage.scored_by = {"expert", named};
        }
        desk.as("manager", DefineModel{.model = model, .lots = {}, .panel = seats});
        desk.appoint("expert", Role::ExternalEvaluator, "expert");
        desk.publish();
        desk.receive();
        desk.declare_all("quality");
        desk.declare("expert", Occasion::Joining);
        desk.declare("expert", Occasion::BiddersKnown);
        desk.declare("expert", Occasion::Stage, "quality");
        auto handing_in = desk.when("expert", desk.submission("expert", "quality"));
        if (named == std::string{"expert"}) {
            handing_in.then_accepted();
        } else {
            handing_in.then_refused(PanelIncomplete{"members_least", 0, 1});
        }
    }
}

TEST_CASE("nobody marks while the panel has fewer members than were published", "[core][procedure][people]")
{
    PanelRules rules;
    rules.members_least = 4;
    auto desk = declared_panel(rules, three_seats());
    desk.when("chair", desk.submission("chair", "quality")).then_refused(PanelIncomplete{"members_least", 3, 4});
    rules.members_least = 3;
    desk = declared_panel(rules, three_seats());
    desk.when("chair", desk.submission("chair", "quality")).then_accepted();
}

TEST_CASE("experts are heard and do not fill up the panel", "[core][procedure][people]")
{
    PanelRules rules;
    rules.members_least = 4;
    auto model = panel_model();
    model.panel_rules = rules;
    auto seats = three_seats();
    seats.push_back({.id = "expert", .role = "Expert", .note = {}, .sits_as = Role::SubjectExpert});
    seats.push_back({.id = "fourth", .role = "Fourth member", .note = {}, .sits_as = Role::PanelMember});
    PanelDesk desk{model};
    desk.as("manager", DefineModel{.model = model, .lots = {}, .panel = seats});
    desk.appoint("expert", Role::SubjectExpert, "expert");
    desk.publish();
    desk.receive();
    desk.declare_all("quality");
    desk.when("chair", desk.submission("chair", "quality")).then_refused(PanelIncomplete{"members_least", 3, 4});
    desk.appoint("fourth", Role::PanelMember, "fourth");
    desk.when("chair", desk.submission("chair", "quality")).then_accepted();
}

TEST_CASE("nobody marks while fewer agencies sit on the panel than were published", "[core][procedure][people]")
{
    PanelRules rules;
    rules.agencies_least = 2;
    auto seats = three_seats();
    // A seat of no agency brings none.
    seats[0].agency = seats[1].agency = "Council";
    auto desk = declared_panel(rules, seats);
    desk.when("chair", desk.submission("chair", "quality")).then_refused(PanelIncomplete{"agencies_least", 1, 2});
    seats[2].agency = "Hospital";
    desk = declared_panel(rules, seats);
    desk.when("chair", desk.submission("chair", "quality")).then_accepted();
}

TEST_CASE("nobody marks while young people are no majority where one was published", "[core][procedure][people]")
{
    PanelRules rules;
    rules.young_majority = true;
    auto seats = three_seats();
    seats[1].young = true;
    auto desk = declared_panel(rules, seats);
    desk.when("chair", desk.submission("chair", "quality")).then_refused(PanelIncomplete{"young_majority", 1, 2});
    seats[2].young = true;
    desk = declared_panel(rules, seats);
    desk.when("chair", desk.submission("chair", "quality")).then_accepted();
    SECTION("half of them is none")
    {
        seats[0].scores = {"offer"};
        seats[2].young = false;
        desk = declared_panel(rules, seats);
        desk.when("member-2", desk.submission("member-2", "quality"))
            .then_refused(PanelIncomplete{"young_majority", 1, 2});
    }
}

TEST_CASE("a stage does not close either with a panel that has become too small", "[core][procedure][people]")
{
    auto model = panel_model();
    model.panel_rules = PanelRules{};
    model.panel_rules->members_least = 3;
    auto desk = PanelDesk::minuted(model);
    auto whole = desk;
    whole.sign_all("quality");
    whole.when("chair", CloseStage{"quality"}).then_accepted();
    desk.as("manager", Propose{RemovePerson{"member-3", "Left the service"}});
    desk.as("chair", Second{1});
    desk.as("chair", SignWording{"quality"});
    desk.as("member-2", SignWording{"quality"});
    desk.when("chair", CloseStage{"quality"}).then_refused(PanelIncomplete{"members_least", 2, 3});
}

TEST_CASE("the only manager stays until there is another", "[core][procedure][people]")
{
    PanelDesk desk;
    const Propose removal{RemovePerson{"manager", "Retires"}};
    desk.when("chair", removal).then_refused(PanelIncomplete{"manager", 0, 1});
    desk.as("manager", Propose{appointing("deputy", Role::Manager)});
    desk.as("chair", Second{1});
    desk.when("chair", removal).then_accepted();
}

TEST_CASE("whoever sits in a convened tender reads what one of their roles comes to, and nothing beyond",
          "[core][procedure][roles]")
{
    PanelDesk desk;
    const auto kept = [&](const std::string& person, Matter matter) {
        return reading_obstacle(desk.state, person, matter);
    };
    CHECK_FALSE(kept("member-2", Matter::AgreedMarks));
    CHECK_FALSE(kept("taker", Matter::OpenedSheets));
    CHECK_FALSE(kept("officer-1", Matter::OpenedPrices));
    CHECK(kept("officer-1", Matter::OpenedSheets) == NotShown{Matter::OpenedSheets, {Role::PriceOfficer}});
    CHECK(kept("member-2", Matter::UnopenedSheets) == NotShown{Matter::UnopenedSheets, {Role::PanelMember}});
    CHECK(kept("member-2", Matter::Interests) == NotShown{Matter::Interests, {Role::PanelMember}});
    CHECK(kept("stranger", Matter::History) == NotShown{Matter::History, {}});
    // Nobody said who reads: the file is open to whoever holds it.
    CHECK_FALSE(kept("", Matter::AgreedMarks));
    desk.appoint("watcher", Role::Observer);
    CHECK(kept("watcher", Matter::AgreedMarks) == NotShown{Matter::AgreedMarks, {Role::Observer}});
    CHECK_FALSE(kept("watcher", Matter::History));
    CHECK_FALSE(reading_obstacle(Procedure{}, "watcher", Matter::AgreedMarks));
}

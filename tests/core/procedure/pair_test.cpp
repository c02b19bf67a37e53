#include "tests/core/procedure/panel.hpp"

#include <catch2/catch.hpp>

using namespace tender;
using namespace tender::building;

namespace {

const std::vector<Role> leading{Role::Manager, Role::Chair};

AppointPerson appointing(const std::string& person, Role role, const std::string& seat = {})
{
    return {{.person = person, .role = role, .seat = seat}};
}

}

TEST_CASE("a chair who does not agree is removed by the manager and a member of the panel", "[core][procedure][pair]")
{
    PanelDesk desk;
    desk.as("manager", Propose{RemovePerson{"chair", "Has not been reached since May"}});
    desk.when("manager", Second{1}).then_refused(SecondNeeded{"manager"});
    desk.when("taker", Second{1})
        .then_refused(NotYourRole{"taker", {Role::Manager, Role::Chair, Role::PanelMember, Role::Approver}});
    desk.as("member-2", Second{1});
    desk.appoint("second chair", Role::Chair, "chair");
}

TEST_CASE("a chair who agrees seconds their own removal", "[core][procedure][pair]")
{
    PanelDesk desk;
    desk.as("manager", Propose{RemovePerson{"chair", "Retires"}});
    desk.as("chair", Second{1});
}

TEST_CASE("a lost manager is succeeded by chair and approver", "[core][procedure][pair]")
{
    PanelDesk desk;
    desk.appoint("approver", Role::Approver);
    desk.as("chair", Propose{appointing("successor", Role::Manager)});
    desk.as("approver", Second{1});
    desk.as("chair", Propose{RemovePerson{"manager", "Left the council"}});
    desk.as("successor", Second{2});
}

TEST_CASE("a third person seconds nothing but what is about manager or chair, and nothing about themselves",
          "[core][procedure][pair]")
{
    PanelDesk desk;
    desk.as("manager", Propose{RemovePerson{"member-3", "Left the council"}});
    desk.when("member-2", Second{1}).then_refused(NotYourRole{"member-2", leading});
    desk.as("manager", Propose{appointing("member-2", Role::Manager)});
    desk.when("member-2", Second{2}).then_refused(NotYourRole{"member-2", leading});
    desk.as("manager", Propose{appointing("watcher", Role::Observer)});
    desk.when("member-2", Second{3}).then_refused(NotYourRole{"member-2", leading});
    desk.as("chair", Second{2});
}

TEST_CASE("what somebody proposed does not outlive their part in the tender", "[core][procedure][pair]")
{
    PanelDesk desk;
    desk.as("chair", Propose{RemovePerson{"member-3", "Left the council"}});
    desk.as("manager", Propose{RemovePerson{"chair", "Left the council"}});
    desk.as("member-2", Second{2});
    desk.when("manager", Second{1}).then_refused(UnknownProposal{1});
    // Another part in the tender does not bring it back.
    desk.appoint("chair", Role::NoteTaker);
    desk.when("manager", Second{1}).then_refused(UnknownProposal{1});
}

import QtQuick
import QtTest
import Tender
import Tender.Fixture

Item {
    id: root

    width: 1100
    height: 760

    Component {
        id: shell

        Shell {
            id: made

            session: Fixture.session
            preferences: Fixture.preferences
            place: "start"
            width: root.width
            height: root.height
            onPlaceChosen: place => made.place = place
        }
    }
    TestCase {
        name: "Settings"
        visible: true
        when: windowShown

        property Shell shown: null

        function init() {
            shown = createTemporaryObject(shell, root);
            verify(shown);
            shown.forceActiveFocus();
            waitForRendering(shown);
        }

        function cleanup() {
            Fixture.preferences.dark = false;
            Fixture.preferences.contrast = false;
            Fixture.preferences.textPercent = 100;
            Fixture.preferences.forgetWorkspaces();
        }

        /// By the entry of the rail, and by its key alone.
        function goToSettings() {
            findChild(shown, "toSettings").forceActiveFocus();
            keyClick(Qt.Key_Return);
            compare(shown.place, "settings");
            wait(50);
        }

        function test_the_page_begins_with_the_colours_and_space_changes_them() {
            goToSettings();
            verify(findChild(shown, "darkColours").activeFocus);
            keyClick(Qt.Key_Space);
            verify(Fixture.preferences.dark);
            keyClick(Qt.Key_Return);
            verify(!Fixture.preferences.dark);
            keyClick(Qt.Key_Tab);
            verify(findChild(shown, "highContrast").activeFocus);
            keyClick(Qt.Key_Space);
            verify(Fixture.preferences.contrast);
        }

        function test_every_size_of_text_can_be_chosen_and_follows_the_keys() {
            goToSettings();
            compare(Fixture.preferences.textSteps.length, 5);
            const large = findChild(shown, "textSize:150");
            verify(large);
            large.forceActiveFocus();
            keyClick(Qt.Key_Space);
            compare(Fixture.preferences.textPercent, 150);
            verify(large.checked);
            verify(!findChild(shown, "textSize:100").checked);
            Fixture.preferences.largerText();
            verify(!large.checked);
            verify(findChild(shown, "textSize:175").checked);
            findChild(shown, "textSize:200").forceActiveFocus();
            keyClick(Qt.Key_Return);
            compare(Fixture.preferences.textPercent, 200);
            verify(findChild(shown, "textSize:200").checked);
        }

        function test_what_is_remembered_is_forgotten_by_one_key() {
            Fixture.preferences.rememberWorkspace("/desk/tenders.plumb");
            goToSettings();
            verify(findChild(shown, "remembered").text === "/desk/tenders.plumb");
            const forget = findChild(shown, "forgetWorkspaces");
            forget.forceActiveFocus();
            keyClick(Qt.Key_Return);
            compare(Fixture.preferences.recent.length, 0);
            verify(!forget.enabled);
            verify(!findChild(shown, "remembered"));
        }

        function test_the_facts_follow_what_is_open() {
            verify(Fixture.open(false));
            goToSettings();
            verify(findChild(shown, "fact"));
            verify(Fixture.session.settings.store.count > 1);
            verify(Fixture.session.settings.calendar.count > 1);
            verify(!findChild(shown, "calendarWarning").visible);
        }
    }
}

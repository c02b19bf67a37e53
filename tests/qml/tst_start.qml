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
            session: Fixture.session
            preferences: Fixture.preferences
            place: "start"
            width: root.width
            height: root.height
            onPlaceChosen: place => this.place = place
        }
    }
    TestCase {
        name: "Start"
        visible: true
        when: windowShown

        property Shell shown: null

        function init() {
            shown = createTemporaryObject(shell, root);
            verify(shown);
            shown.forceActiveFocus();
            // Rows stand in their places only once they are drawn.
            waitForRendering(shown);
        }

        function test_enter_tries_the_example() {
            const button = findChild(shown, "tryWhole");
            button.forceActiveFocus();
            keyClick(Qt.Key_Return);
            verify(Fixture.settle());
            verify(Fixture.session.hasTender);
            shown.place = "result";
            verify(findChild(shown, "total"));
        }

        function test_enter_tries_another_exercise() {
            compare(Fixture.session.exercises.count, 7);
            const entry = findChild(shown, "exercise:safeguarding-chair");
            verify(entry);
            verify(!findChild(shown, "exercise:advocacy"));
            entry.forceActiveFocus();
            keyClick(Qt.Key_Return);
            verify(Fixture.settle());
            verify(Fixture.session.hasTender);
            compare(Fixture.session.tender.title, entry.text);
        }

        function test_nobody_begins_a_tender_from_an_exercise_before_they_took_a_seat() {
            verify(Fixture.open(false));
            Fixture.session.closeTender();
            shown.place = "tenders";
            compare(findChild(shown, "exerciseToBegin").count, 8);
            verify(!findChild(shown, "beginFromExercise").visible);
        }

        function test_a_file_that_is_not_there_is_refused_in_words() {
            const path = findChild(shown, "workspacePath");
            path.text = "/nowhere.plumb";
            mouseClick(findChild(shown, "openWorkspace"));
            verify(Fixture.session.refusal.indexOf("/nowhere.plumb") > 0);
            Fixture.session.dismissRefusal();
        }

        function test_a_new_workspace_is_empty_and_says_so() {
            findChild(shown, "workspacePath").text = "/new.plumb";
            mouseClick(findChild(shown, "createWorkspace"));
            verify(Fixture.session.isOpen);
            compare(Fixture.session.tenders.count, 0);
            shown.place = "tenders";
            verify(!findChild(shown, "openTender").enabled);
        }

        function test_enter_opens_a_tender_of_the_list() {
            verify(Fixture.open(false));
            Fixture.session.closeTender();
            shown.place = "tenders";
            findChild(shown, "tenderList").forceActiveFocus();
            keyClick(Qt.Key_Return);
            verify(Fixture.settle());
            verify(Fixture.session.hasTender);
        }
    }
}

import QtQuick
import QtTest
import Tender
import Tender.Fixture

Item {
    id: root

    width: 1100
    height: 760

    Component {
        id: component

        ActPage {
            form: Fixture.session.tender.act
            bench: Fixture.session.tender.bench
            status: ""
            width: root.width
            height: root.height
            focus: true
        }
    }
    TestCase {
        name: "Forms"
        visible: true
        when: windowShown

        property ActPage shown: null

        function begin() {
            Fixture.session.tender.showPlace("moderation");
            Fixture.session.tender.beginAct("discuss_point", "");
            shown = createTemporaryObject(component, root);
            verify(shown);
            shown.forceActiveFocus();
            waitForRendering(shown);
            wait(50);
        }

        function typed(): FieldArea {
            return findChild(shown, "field:point.text");
        }

        function test_what_is_typed_stands_there_again_and_can_be_put_away() {
            verify(Fixture.open(true));
            begin();
            verify(!findChild(shown, "draftNotice").visible);
            verify(!findChild(shown, "startAnew").visible);
            typed().forceActiveFocus();
            keyClick(Qt.Key_A);
            keyClick(Qt.Key_B);
            compare(typed().text, "ab");
            mouseClick(findChild(shown, "leaveAct"));
            verify(!Fixture.session.tender.act.isOpen);
            shown.visible = false;

            begin();
            compare(typed().text, "ab");
            verify(findChild(shown, "draftNotice").visible);
            // Whoever comes here starts with the first field all the same.
            verify(shown.Window.activeFocusItem !== findChild(shown, "startAnew"));
            mouseClick(findChild(shown, "startAnew"));
            compare(typed().text, "");
            verify(!findChild(shown, "draftNotice").visible);
            wait(50);
            mouseClick(findChild(shown, "undoRemoval"));
            compare(typed().text, "ab");
        }

        function test_a_recommendation_begins_as_a_draft_and_says_so() {
            verify(Fixture.open(false));
            Fixture.session.tender.showPlace("recommendation");
            Fixture.session.tender.beginAct("recommend", "");
            shown = createTemporaryObject(component, root);
            verify(shown);
            waitForRendering(shown);
            const reason = findChild(shown, "field:recommendation.reason");
            verify(reason);
            verify(reason.Accessible.description.indexOf("draft from the record") > 0);
        }
    }
}

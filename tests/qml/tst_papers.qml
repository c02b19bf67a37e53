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

        PaperPage {
            paper: Fixture.session.tender.paper
            status: ""
            width: root.width
            height: root.height
            focus: true
        }
    }
    TestCase {
        name: "Papers"
        visible: true
        when: windowShown

        property PaperPage shown: null

        function read(bid: string) {
            verify(Fixture.open(false));
            Fixture.session.tender.showPlace("letters");
            Fixture.session.tender.beginAct("read_paper", bid === "" ? "{}" : "{\"bid\": \"" + bid + "\"}");
            tryVerify(() => !Fixture.session.tender.paper.busy);
            shown = createTemporaryObject(component, root);
            verify(shown);
            shown.forceActiveFocus();
            waitForRendering(shown);
        }

        function test_the_board_paper_begins_with_its_title_and_is_read_by_keys() {
            read("");
            const lines = findChild(shown, "paperLines");
            compare(Fixture.session.tender.paper.refusal, "");
            verify(lines.count > 20);
            verify(lines.activeFocus);
            compare(lines.currentIndex, 0);
            keyClick(Qt.Key_Down);
            compare(lines.currentIndex, 1);
            keyClick(Qt.Key_Escape);
            verify(!Fixture.session.tender.paper.isOpen);
        }

        function test_no_line_is_wider_than_the_page() {
            read("");
            const lines = findChild(shown, "paperLines");
            for (let i = 0; i < lines.count; ++i) {
                lines.currentIndex = i;
                lines.positionViewAtIndex(i, ListView.Contain);
                verify(lines.currentItem.childrenRect.width <= root.width, "line " + i);
            }
        }

        function test_what_cannot_be_a_day_makes_nothing() {
            read("");
            const day = findChild(shown, "paperDay");
            day.forceActiveFocus();
            day.selectAll();
            keyClick(Qt.Key_Delete);
            verify(!Fixture.session.tender.paper.makes);
            verify(Fixture.session.tender.paper.dayRefusal !== "");
            verify(!findChild(shown, "makePaper").enabled);
        }
    }
}

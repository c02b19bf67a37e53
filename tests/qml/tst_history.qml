import QtQuick
import QtTest
import Tender
import Tender.Fixture

Item {
    id: root

    width: 1100
    height: 760

    Component {
        id: page

        HistoryPage {
            history: Fixture.session.tender.history
            verification: Fixture.session.tender.verification
            status: ""
            width: root.width
            height: root.height
            focus: true
            onVerifyChosen: Fixture.session.tender.verify()
        }
    }
    SignalSpy {
        id: moments

        signalName: "momentChosen"
    }
    TestCase {
        name: "History"
        visible: true
        when: windowShown

        property HistoryPage shown: null

        function init() {
            verify(Fixture.open(false));
            shown = createTemporaryObject(page, root);
            verify(shown);
            shown.forceActiveFocus();
            // Rows stand in their places only once they are drawn.
            waitForRendering(shown);
        }

        function test_enter_opens_the_details_of_an_entry() {
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Return);
            compare(shown.openEntry, shown.history.count - 1);
            keyClick(Qt.Key_Return);
            compare(shown.openEntry, 0);
        }

        function test_an_entry_leads_to_its_moment() {
            moments.target = shown;
            moments.clear();
            keyClick(Qt.Key_Return);
            const row = findChild(shown, "historyList").currentItem;
            const button = findChild(row, "atThisMoment");
            verify(button.visible);
            button.forceActiveFocus();
            keyClick(Qt.Key_Return);
            compare(moments.count, 1);
            compare(moments.signalArguments[0][0], shown.history.count);
        }

        function test_verify_ends_in_a_plain_sentence() {
            const verdict = findChild(shown, "verdict");
            verify(!verdict.visible);
            mouseClick(findChild(shown, "verify"));
            verify(Fixture.settle());
            verify(verdict.visible);
            verify(verdict.text.includes("is complete and unaltered: all %1 entries.".arg(shown.history.count)), verdict.text);
            verify(verdict.text.includes("demonstration key"));
        }

        function test_verify_names_an_altered_entry() {
            Fixture.alter(9);
            mouseClick(findChild(shown, "verify"));
            verify(Fixture.settle());
            compare(shown.verification.tone, "danger");
            verify(findChild(shown, "verdict").text.indexOf("9") > 0);
        }
    }
}

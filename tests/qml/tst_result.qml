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

        TenderPages {
            tender: Fixture.session.tender
            place: "result"
            width: root.width
            height: root.height
            focus: true
        }
    }
    SignalSpy {
        id: places

        signalName: "placeChosen"
    }
    TextEdit {
        id: pasted
    }
    TestCase {
        name: "Result"
        visible: true
        when: windowShown

        property Item shown: null

        function show(partWay) {
            verify(Fixture.open(partWay));
            shown = createTemporaryObject(page, root);
            verify(shown);
            shown.forceActiveFocus();
            // Rows stand in their places only once they are drawn.
            waitForRendering(shown);
        }

        function find(name) {
            const item = findChild(shown, name);
            verify(item, name);
            return item;
        }

        function test_a_click_on_a_total_says_why() {
            show(false);
            const total = find("total");
            compare(total.text, "75");
            mouseClick(total);
            verify(Fixture.session.tender.inspector.isOpen);
            compare(Fixture.session.tender.inspector.title, "Why 75?");
            keyClick(Qt.Key_Escape);
            verify(!Fixture.session.tender.inspector.isOpen);
        }

        function test_the_keyboard_starts_at_the_first_number() {
            show(false);
            tryVerify(() => (root.Window.activeFocusItem as FigureButton) !== null);
        }

        function test_enter_on_a_total_says_why() {
            show(false);
            const total = find("total");
            total.forceActiveFocus();
            keyClick(Qt.Key_Return);
            verify(Fixture.session.tender.inspector.isOpen);
            const rows = Fixture.session.tender.inspector.rows.count;
            keyClick(Qt.Key_Left);
            compare(Fixture.session.tender.inspector.rows.count, 1);
            keyClick(Qt.Key_Right);
            compare(Fixture.session.tender.inspector.rows.count, rows);
        }

        function test_the_working_is_taken_along_as_text_by_key_and_by_link() {
            for (const copy of [() => keyClick(Qt.Key_C, Qt.ControlModifier), () => mouseClick(find("copyWorking"))]) {
                show(false);
                pasted.clear();
                mouseClick(find("total"));
                compare(Fixture.session.tender.inspector.said, "");
                waitForRendering(shown);
                copy();
                compare(Fixture.session.tender.inspector.said, "Copied.");
                pasted.paste();
                verify(pasted.text.indexOf("SCS Kinder · total\n\n75  ") > 0, pasted.text);
            }
        }

        function test_a_result_that_waits_shows_no_table() {
            show(true);
            verify(!findChild(shown, "total"));
            verify(Fixture.session.tender.result.decided.length > 0);
        }

        function test_an_observer_is_told_why_nothing_is_shown() {
            show(false);
            verify(find("total").visible);
            verify(Fixture.read("observer"));
            compare(shown.tender.result.headline, "The result is not shown to you");
            verify(!shown.tender.result.hasRanking);
            const button = find("seeHistory");
            button.forceActiveFocus();
            verify(button.activeFocus);
        }

        function test_the_main_action_leads_to_the_history() {
            show(false);
            places.target = shown;
            places.clear();
            const button = find("seeHistory");
            button.forceActiveFocus();
            keyClick(Qt.Key_Return);
            compare(places.count, 1);
            compare(places.signalArguments[0][0], "history");
        }
    }
}

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

        LinesPage {
            page: Fixture.session.tender.page
            status: ""
            acting: true
            width: root.width
            height: root.height
            focus: true
        }
    }
    SignalSpy {
        id: acts

        signalName: "actChosen"
    }
    TestCase {
        name: "Lines"
        visible: true
        when: windowShown

        property LinesPage shown: null

        function at(place: string) {
            verify(Fixture.open(false));
            Fixture.session.tender.showPlace(place);
            shown = createTemporaryObject(component, root);
            verify(shown);
            acts.target = shown;
            acts.clear();
            shown.forceActiveFocus();
            waitForRendering(shown);
            wait(50);
        }

        /// Whether an item lies in the window, above the footer.
        function inSight(item: Item): bool {
            const top = item.mapToItem(root, 0, 0).y;
            return item.visible && top >= 0 && top + item.height <= root.height;
        }

        function test_a_page_begins_with_its_acts_and_goes_on_with_its_lines() {
            at("bids");
            const button = findChild(shown, "act:receive_bid");
            verify(button);
            verify(inSight(button));
            mouseClick(button);
            compare(acts.count, 1);
            compare(acts.signalArguments[0][0], "receive_bid");
            verify(findChild(shown, "lines").count > 2);
        }

        function test_enter_leads_from_a_line_to_its_act() {
            at("bids");
            const list = findChild(shown, "lines");
            list.currentIndex = 1;
            keyClick(Qt.Key_Return);
            compare(acts.count, 1);
            compare(acts.signalArguments[0][0], "attach_document");
            verify(acts.signalArguments[0][1].indexOf("scs-kinder") > 0);
        }

        function test_home_and_end_go_to_the_first_and_the_last_line() {
            at("bids");
            const list = findChild(shown, "lines");
            keyClick(Qt.Key_End);
            compare(list.currentIndex, list.count - 1);
            keyClick(Qt.Key_Home);
            compare(list.currentIndex, 0);
        }

        function test_presentations_have_their_clock() {
            at("hearings");
            const clock = findChild(shown, "clock");
            verify(clock);
            verify(inSight(clock));
            compare(clock.text, "Start the clock");
            mouseClick(clock);
            compare(clock.text, "Stop the clock");
        }

        function test_an_empty_page_says_why() {
            at("dialogue");
            compare(findChild(shown, "lines").count, 0);
            verify(shown.page.emptyWords.length > 0);
        }
    }
}

import QtQuick
import QtTest
import Tender
import Tender.Fixture

/// The keys that work everywhere, and those that lead nowhere yet.
Item {
    id: root

    width: 400
    height: 300

    property string place: ""
    property int asked: 0

    Component {
        id: made

        PlaceKeys {
            session: Fixture.session
            preferences: Fixture.preferences
            onPlaceChosen: place => root.place = place
            onHelpChosen: root.asked += 1
            onPaletteChosen: root.asked += 10
        }
    }
    ActionButton {
        id: button

        property int presses: 0

        text: "Submit"
        onClicked: button.presses += 1
    }
    TestCase {
        name: "Keys"
        visible: true
        when: windowShown

        function init() {
            root.place = "";
            root.asked = 0;
            verify(createTemporaryObject(made, root));
        }

        function cleanup() {
            Fixture.preferences.dark = false;
            Fixture.preferences.textPercent = 100;
        }

        function placeOf(key) {
            root.place = "";
            keyClick(key, Qt.ControlModifier);
            return root.place;
        }

        function test_a_key_leads_to_each_main_place_data() {
            return [
                [Qt.Key_1, "start"],
                [Qt.Key_2, "tenders"],
                [Qt.Key_3, "sheet"],
                [Qt.Key_4, "result"],
                [Qt.Key_5, "history"],
                [Qt.Key_6, "people"],
                [Qt.Key_7, "duties"],
                [Qt.Key_8, "agreements"],
                [Qt.Key_Comma, "settings"]
            ].map(pair => ({
                        tag: pair[1],
                        key: pair[0],
                        place: pair[1]
                    }));
        }

        function test_a_key_leads_to_each_main_place(data) {
            verify(Fixture.open(false));
            compare(placeOf(data.key), data.place);
        }

        function test_without_a_tender_its_keys_lead_nowhere() {
            verify(Fixture.open(false));
            Fixture.session.closeTender();
            for (const key of [Qt.Key_3, Qt.Key_4, Qt.Key_5])
                compare(placeOf(key), "");
            compare(placeOf(Qt.Key_2), "tenders");
        }

        function test_a_button_is_pressed_by_enter_alone() {
            button.forceActiveFocus();
            button.presses = 0;
            keyClick(Qt.Key_Return, Qt.ControlModifier);
            keyClick(Qt.Key_Return, Qt.AltModifier);
            compare(button.presses, 0, "that was meant for something else");
            keyClick(Qt.Key_Return);
            keyClick(Qt.Key_Enter, Qt.KeypadModifier);
            compare(button.presses, 2);
        }

        function test_help_and_palette_are_asked_for() {
            keyClick(Qt.Key_F1);
            compare(root.asked, 1);
            keyClick(Qt.Key_K, Qt.ControlModifier);
            compare(root.asked, 11);
        }

        function test_text_grows_and_shrinks_and_colours_turn() {
            keyClick(Qt.Key_Plus, Qt.ControlModifier);
            verify(Fixture.preferences.textPercent > 100);
            keyClick(Qt.Key_Minus, Qt.ControlModifier);
            compare(Fixture.preferences.textPercent, 100);
            keyClick(Qt.Key_Equal, Qt.ControlModifier);
            verify(Fixture.preferences.textPercent > 100);
            keyClick(Qt.Key_D, Qt.ControlModifier);
            verify(Fixture.preferences.dark);
        }
    }
}

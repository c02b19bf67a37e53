import QtQuick
import QtTest
import Tender
import Tender.Fixture

/// Tests of whole pages in the frame of the program, at the size of `room` unless a test changes it.
TestCase {
    id: root

    required property Item room

    property Shell shown: null
    readonly property PageChecks checks: PageChecks {}

    visible: true
    when: windowShown

    Component {
        id: shell

        Shell {
            session: Fixture.session
            preferences: Fixture.preferences
            place: "start"
            width: root.room.width
            height: root.room.height
        }
    }

    function show(place: string) {
        shown = createTemporaryObject(shell, root.room);
        verify(shown);
        shown.forceActiveFocus();
        turnTo(place);
    }

    /// Pages settle after they were laid out.
    function turnTo(place: string) {
        shown.place = place;
        wait(80);
    }

    function says(words: string): bool {
        return checks.says(shown, words);
    }

    /// Nothing is wrong with what is shown; `whole` where texts may be as long as they were written.
    function isSound(where: string, whole: bool) {
        // Rows that were just made have their places only once they were laid out.
        for (let turn = 0; turn < 40 && checks.faults(shown, whole) !== ""; ++turn)
            wait(50);
        compare(checks.faults(shown, whole), "", where);
        compare(checks.whereKeyboardIs(shown), "", "the keyboard at " + where);
    }

    /// Every one of these places is sound in a wide window and in the smallest.
    function walk(places) {
        for (const width of [1440, 1024]) {
            shown.width = width;
            shown.height = width === 1440 ? 900 : 700;
            for (const place of places) {
                turnTo(place);
                // A question is read whole.
                isSound("%1 at %2".arg(place).arg(width), place === "sheet");
            }
        }
    }
}

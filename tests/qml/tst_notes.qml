import QtQuick
import QtTest
import Tender
import Tender.Fixture

/// What somebody notes for themselves, by the keyboard alone.
Item {
    id: root

    width: 1100
    height: 760

    Component {
        id: sheetPage

        SheetPage {
            sheet: Fixture.session.tender.sheet
            documents: Fixture.session.tender.documents
            notes: Fixture.session.tender.notes
            status: ""
            width: root.width
            height: root.height
            focus: true
        }
    }
    Component {
        id: linesPage

        LinesPage {
            page: Fixture.session.tender.page
            hearing: Fixture.session.tender.hearing
            status: ""
            acting: true
            width: root.width
            height: root.height
            focus: true
        }
    }
    TestCase {
        id: test

        name: "Notes"
        visible: true
        when: windowShown

        property Item shown: null
        readonly property Item focused: root.Window.activeFocusItem

        function init() {
            root.width = 1100;
        }

        function show(component: Component) {
            shown = createTemporaryObject(component, root);
            verify(shown);
            shown.forceActiveFocus();
            waitForRendering(shown);
            wait(50);
        }

        function showSheet() {
            verify(Fixture.open(true));
            Fixture.session.tender.showPlace("sheet");
            show(sheetPage);
        }

        function showHearings() {
            verify(Fixture.open(true));
            Fixture.session.tender.showPlace("hearings");
            show(linesPage);
        }

        function find(name) {
            const item = findChild(shown, name);
            verify(item, name);
            return item;
        }

        function turnToNotes() {
            keyClick(Qt.Key_M, Qt.ControlModifier);
            waitForRendering(shown);
        }

        function type(letters: string) {
            for (const letter of letters)
                keyClick(letter);
        }

        /// Whether the line that is written lies in the window.
        function lineIsSeen(area: FieldArea): bool {
            const top = area.mapToItem(root, 0, area.cursorRectangle.y).y;
            return top >= 0 && top + area.cursorRectangle.height <= root.height;
        }

        function test_notes_stand_beside_the_question_and_leave_the_mark_alone() {
            showSheet();
            verify(!find("notesField").visible);
            verify(find("toggleNotes").visible);
            turnToNotes();
            const area = find("notesField");
            verify(area.visible);
            verify(area.activeFocus);
            verify(find("reasonField").visible);
            type("ask 4");
            compare(shown.notes.text, "ask 4");
            compare(shown.sheet.mark, "");
            compare(shown.sheet.reason, "");
            verify(find("notesSaved").visible);
            keyClick(Qt.Key_M, Qt.ControlModifier);
            verify(!area.visible);
            // Digits set the mark again.
            keyClick("4");
            compare(shown.sheet.mark, "4");
            compare(shown.notes.text, "ask 4");
        }

        function test_notes_follow_the_bid_while_they_are_written() {
            showSheet();
            turnToNotes();
            const area = find("notesField");
            type("one");
            keyClick(Qt.Key_Down, Qt.AltModifier);
            compare(shown.sheet.bid, 1);
            compare(area.text, "");
            verify(area.Accessible.name.indexOf(shown.sheet.bidder) >= 0);
            type("two");
            keyClick(Qt.Key_Up, Qt.AltModifier);
            compare(area.text, "one");
            keyClick(Qt.Key_Down, Qt.AltModifier);
            compare(area.text, "two");
        }

        function test_tab_leads_on_from_the_notes() {
            showSheet();
            turnToNotes();
            const area = find("notesField");
            keyClick(Qt.Key_Tab);
            verify(!area.activeFocus);
            verify(focused.visible);
            compare(area.text, "");
        }

        function test_in_a_narrow_window_notes_stand_in_the_place_of_the_question() {
            root.width = 700;
            showSheet();
            turnToNotes();
            verify(find("notesField").activeFocus);
            verify(!find("reasonField").visible);
            find("toggleNotes").forceActiveFocus();
            keyClick(Qt.Key_Return);
            verify(!find("notesField").visible);
            verify(find("reasonField").visible);
        }

        function test_notes_turn_with_the_documents() {
            verify(Fixture.openUnmarked());
            verify(Fixture.attach("Slides.pdf", "%PDF-1.4\nfirst page\nsecond page"));
            Fixture.session.tender.showPlace("sheet");
            show(sheetPage);
            verify(find("documentSheet").visible);
            turnToNotes();
            verify(find("notesField").visible);
            verify(!find("documentSheet").visible);
            verify(find("reasonField").visible);
            root.width = 1900;
            waitForRendering(shown);
            verify(find("notesField").visible);
            verify(find("documentSheet").visible);
            root.width = 700;
            waitForRendering(shown);
            verify(!find("documentSheet").visible);
            find("toggleDocuments").forceActiveFocus();
            keyClick(Qt.Key_Return);
            verify(find("documentSheet").visible);
            verify(!find("notesField").visible);
            verify(Fixture.drawn());
        }

        function test_what_has_no_room_is_not_taken_and_said() {
            showSheet();
            turnToNotes();
            const area = find("notesField");
            type("kept");
            verify(!find("notesProblem").visible);
            area.insert(area.length, "a".repeat(100000));
            compare(area.text, "kept");
            compare(shown.notes.text, "kept");
            verify(find("notesProblem").visible);
            type("!");
            compare(area.text, "kept!");
            verify(!find("notesProblem").visible);
        }

        function test_who_listens_ticks_off_what_was_asked_and_writes() {
            showHearings();
            const hearing = Fixture.session.tender.hearing;
            const choice = find("hearingChoice");
            choice.forceActiveFocus();
            keyClick(Qt.Key_Tab);
            const question = focused;
            compare(question.objectName, "scriptQuestion");
            verify(!question.checked);
            verify(!find("clearTicks").visible);
            keyClick(Qt.Key_Space);
            verify(question.checked);
            verify(hearing.hasTicks);
            turnToNotes();
            const area = find("notesField");
            verify(area.activeFocus);
            type("well put");
            compare(hearing.notes.text, "well put");

            // Another bidder begins without ticks and without notes.
            const first = hearing.chosen;
            choice.forceActiveFocus();
            keyClick(Qt.Key_Down);
            compare(hearing.chosen, first + 1);
            compare(area.text, "");
            verify(!question.checked);
            keyClick(Qt.Key_Up);
            compare(hearing.chosen, first);
            compare(area.text, "well put");
            verify(question.checked);

            const clear = find("clearTicks");
            verify(clear.visible);
            clear.forceActiveFocus();
            keyClick(Qt.Key_Return);
            verify(!question.checked);
            verify(!hearing.hasTicks);
            verify(choice.activeFocus);
            compare(area.text, "well put");
        }

        function test_what_is_written_above_the_lines_stays_in_sight() {
            showHearings();
            turnToNotes();
            const area = find("notesField");
            tryVerify(() => test.lineIsSeen(area));
            for (let line = 0; line < 60; ++line)
                keyClick(Qt.Key_Return);
            type("last");
            tryVerify(() => test.lineIsSeen(area));
            verify(area.height > root.height);
            // Keys that the notes need are not for the lines below.
            const current = find("lines").currentIndex;
            keyClick(Qt.Key_Down);
            compare(find("lines").currentIndex, current);
            verify(area.activeFocus);
            keyClick(Qt.Key_Home, Qt.ControlModifier);
            tryVerify(() => test.lineIsSeen(area));
        }

        function test_other_places_have_no_notes() {
            verify(Fixture.open(true));
            Fixture.session.tender.showPlace("bids");
            show(linesPage);
            verify(!findChild(shown, "notesField"));
            Fixture.session.tender.showPlace("hearings");
            tryVerify(() => findChild(shown, "notesField"));
        }
    }
}

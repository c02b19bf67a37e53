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
    TestCase {
        name: "Sheet"
        visible: true
        when: windowShown

        property SheetPage shown: null

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

        function test_digits_tab_and_words_make_a_mark() {
            show(true);
            keyClick("4");
            compare(shown.sheet.mark, "4");
            keyClick(Qt.Key_Tab);
            verify(find("reasonField").activeFocus);
            keyClick("o");
            keyClick("k");
            keyClick("5");
            compare(shown.sheet.reason, "ok5");
            compare(shown.sheet.mark, "4");
            keyClick(Qt.Key_Tab);
            verify(find("evidenceField").activeFocus);
        }

        function test_ctrl_enter_goes_on_and_alt_arrows_walk() {
            show(true);
            keyClick(Qt.Key_Return, Qt.ControlModifier);
            compare(shown.sheet.question, 1);
            keyClick(Qt.Key_Left, Qt.AltModifier);
            compare(shown.sheet.question, 0);
            keyClick(Qt.Key_Right, Qt.AltModifier);
            compare(shown.sheet.question, 1);
            keyClick(Qt.Key_Down, Qt.AltModifier);
            compare(shown.sheet.bid, 1);
            keyClick(Qt.Key_Up, Qt.AltModifier);
            compare(shown.sheet.bid, 0);
        }

        function test_ctrl_enter_works_while_a_reason_is_typed() {
            show(true);
            const reason = find("reasonField");
            reason.forceActiveFocus();
            keyClick("a");
            keyClick(Qt.Key_Return, Qt.ControlModifier);
            compare(shown.sheet.question, 1);
            compare(reason.text, "");
            shown.sheet.previousQuestion();
            compare(reason.text, "a");
        }

        function test_a_mark_without_reason_is_refused_and_kept() {
            show(true);
            keyClick("4");
            const review = find("reviewSheet");
            verify(review.visible);
            waitForRendering(shown);
            mouseClick(review);
            verify(shown.reviewing);
            waitForRendering(shown);
            const notice = find("refusalNotice");
            verify(!notice.visible);
            mouseClick(find("submitSheet"));
            verify(notice.visible);
            verify(notice.text.indexOf("no reason") > 0);
            mouseClick(find("backToMarking"));
            compare(shown.sheet.mark, "4");
        }

        function test_review_and_submit_records() {
            show(true);
            keyClick("3");
            keyClick(Qt.Key_Tab);
            keyClick("y");
            shown.review();
            find("submitSheet").forceActiveFocus();
            keyClick(Qt.Key_Return);
            compare(shown.sheet.submitted, "1 mark is recorded.");
            verify(find("recordedNotice").visible);
            waitForRendering(shown);
            mouseClick(find("backToMarking"));
            verify(shown.sheet.readOnly);
            verify(find("reasonField").readOnly);
        }

        function test_what_is_recorded_takes_no_digit() {
            show(false);
            const before = shown.sheet.mark;
            keyClick("1");
            compare(shown.sheet.mark, before);
            verify(find("readOnlyWords").text.length > 0);
            verify(!find("reviewSheet").visible);
        }
    }
}

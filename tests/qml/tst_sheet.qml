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
        readonly property PageChecks checks: PageChecks {}

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

        function isInSight(list, entry) {
            return entry.y >= list.contentY && entry.y + entry.height <= list.contentY + list.height;
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

        function test_the_key_that_led_to_the_review_does_not_submit() {
            show(true);
            keyClick("3");
            keyClick(Qt.Key_Tab);
            keyClick("y");
            shown.review();
            verify(shown.reviewing);
            for (let press = 0; press < 3; ++press)
                keyClick(Qt.Key_Return, Qt.ControlModifier);
            compare(shown.sheet.submitted, "");
            verify(find("submitSheet").activeFocus);
            keyClick(Qt.Key_Return);
            compare(shown.sheet.submitted, "1 mark is recorded.");
        }

        function test_escape_leads_from_the_review_back_to_the_mark() {
            show(true);
            keyClick("3");
            shown.review();
            keyClick(Qt.Key_Escape);
            verify(!shown.reviewing);
            keyClick("4");
            compare(shown.sheet.mark, "4");
        }

        function test_an_old_refusal_does_not_stand_on_a_new_review() {
            show(true);
            keyClick("4");
            shown.review();
            mouseClick(find("submitSheet"));
            verify(shown.sheet.refusal !== "");
            keyClick(Qt.Key_Escape);
            shown.review();
            compare(shown.sheet.refusal, "");
        }

        function test_a_key_that_sets_no_mark_is_told() {
            show(true);
            keyClick("9");
            compare(shown.sheet.mark, "");
            verify(checks.says(shown, "“9” sets no mark here."));
            keyClick("4");
            verify(!checks.says(shown, "“9” sets no mark here."));
        }

        function test_contents_are_one_stop_where_arrows_choose_and_enter_leads_to_the_mark() {
            show(true);
            const questions = find("sheetQuestions");
            questions.forceActiveFocus();
            keyClick(Qt.Key_Down);
            compare(shown.sheet.question, 1);
            keyClick(Qt.Key_End);
            compare(shown.sheet.question, questions.count - 1);
            keyClick(Qt.Key_Down);
            compare(shown.sheet.question, questions.count - 1, "there is none below the last");
            keyClick(Qt.Key_Home);
            compare(shown.sheet.question, 0);
            verify(questions.activeFocus, "whoever walks the list stays in it");
            keyClick("4");
            compare(shown.sheet.mark, "4", "a digit marks from there too");
            keyClick(Qt.Key_Backtab);
            verify(find("sheetBids").activeFocus);
            keyClick(Qt.Key_Down);
            compare(shown.sheet.bid, 1);
            compare(shown.sheet.mark, "");
            keyClick(Qt.Key_Up);
            compare(shown.sheet.mark, "4");
            keyClick(Qt.Key_Return);
            verify(find("markRow").activeFocus);
        }

        function test_a_question_chosen_elsewhere_is_in_sight_in_the_contents() {
            show(true);
            const questions = find("sheetQuestions");
            shown.height = 480;
            for (let question = 0; question < questions.count; ++question) {
                shown.sheet.question = question;
                compare(questions.currentIndex, question);
                const entry = questions.currentItem;
                tryVerify(() => isInSight(questions, entry));
            }
            shown = createTemporaryObject(page, root, {
                height: 480
            });
            const again = find("sheetQuestions");
            compare(again.currentIndex, again.count - 1);
            tryVerify(() => isInSight(again, again.currentItem));
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

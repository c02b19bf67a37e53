import QtQuick
import QtTest
import Tender
import Tender.Fixture

Item {
    id: root

    width: 1300
    height: 800

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
        name: "Documents"
        visible: true
        when: windowShown

        property SheetPage shown: null

        function init() {
            root.width = 1300;
            Fixture.failDrawing(-1);
            verify(Fixture.openUnmarked());
            verify(Fixture.attach("Slides.pdf", "%PDF-1.4\nfirst page\nsecond page\nthird words"));
            shown = createTemporaryObject(page, root);
            verify(shown);
            // The first two are passed or failed; this one has marks to five.
            shown.sheet.question = 2;
            shown.forceActiveFocus();
            waitForRendering(shown);
            verify(Fixture.drawn());
        }

        function find(name) {
            const item = findChild(shown, name);
            verify(item, name);
            return item;
        }

        function test_pages_stand_beside_the_question() {
            verify(find("documentSheet").visible);
            verify(find("pagePicture").sourceHeight > 0);
            compare(find("pageWords").text, "Page 1 of 3");
            verify(find("reasonField").visible);
            verify(!find("toggleDocuments").visible);
            verify(!find("documentProblem").visible);
            verify(!find("sandboxWords").visible);
        }

        function test_keys_turn_pages_and_digits_still_mark() {
            find("documentSheet").forceActiveFocus();
            keyClick(Qt.Key_PageDown);
            verify(Fixture.drawn());
            compare(shown.documents.page, 2);
            keyClick(Qt.Key_End);
            compare(shown.documents.page, 3);
            keyClick(Qt.Key_PageDown);
            compare(shown.documents.page, 3);
            keyClick(Qt.Key_Home);
            compare(shown.documents.page, 1);
            keyClick("+");
            compare(shown.documents.zoom, 125);
            keyClick("-");
            compare(shown.documents.zoom, 100);
            keyClick("4");
            compare(shown.sheet.mark, "4");
            keyClick(Qt.Key_PageDown, Qt.ControlModifier);
            compare(shown.documents.page, 2);
            verify(Fixture.drawn());
        }

        function test_search_marks_the_words_and_leaves_the_mark_alone() {
            keyClick(Qt.Key_F, Qt.ControlModifier);
            verify(find("documentSearch").activeFocus);
            for (const letter of "words")
                keyClick(letter);
            keyClick(Qt.Key_Return);
            verify(Fixture.drawn());
            compare(shown.documents.page, 3);
            compare(find("foundWords").text, "1 of 1");
            compare(shown.documents.marks.count, 1);
            compare(shown.sheet.mark, "");
            find("pageNumber").forceActiveFocus();
            keyClick("2");
            keyClick(Qt.Key_Return);
            verify(Fixture.drawn());
            compare(shown.documents.page, 2);
            compare(shown.sheet.mark, "");
            compare(shown.documents.marks.count, 0);
        }

        function test_a_page_becomes_evidence_and_evidence_leads_back() {
            shown.documents.page = 2;
            verify(Fixture.drawn());
            find("useAsEvidence").clicked();
            compare(shown.sheet.evidence, "Slides.pdf, page 2");
            compare(find("evidenceField").text, "Slides.pdf, page 2");
            shown.documents.page = 1;
            verify(Fixture.drawn());
            const place = find("evidencePlace");
            compare(place.text, "Go to Slides.pdf, page 2");
            place.clicked();
            compare(shown.documents.page, 2);
            verify(Fixture.drawn());
        }

        function test_a_failure_is_read_and_the_sheet_goes_on() {
            Fixture.failDrawing(2);
            shown.documents.page = 2;
            verify(Fixture.drawn());
            verify(find("documentProblem").visible);
            verify(find("documentProblem").text.indexOf("encrypted") > 0);
            question().forceActiveFocus();
            keyClick("3");
            compare(shown.sheet.mark, "3");
            Fixture.failDrawing(-1);
            find("documentProblem").dismissed();
            verify(Fixture.drawn());
            verify(!find("documentProblem").visible);
            verify(find("pagePicture").sourceHeight > 0);
        }

        function question(): Item {
            return find("reasonField").parent;
        }

        function test_other_kinds_are_warned_of_before_another_program_gets_them() {
            verify(Fixture.attach("Answer.docx", "PK words"));
            shown.documents.document = 1;
            verify(find("outsideNotice").visible);
            verify(!find("documentSheet").visible);
            compare(Fixture.handedOver(), "");
            find("openOutside").clicked();
            verify(Fixture.drawn());
            verify(Fixture.handedOver().indexOf("/Answer.docx") > 0);
        }

        function test_a_narrow_window_shows_one_or_the_other() {
            root.width = 700;
            waitForRendering(shown);
            verify(find("toggleDocuments").visible);
            verify(find("reasonField").visible);
            verify(!find("documentSheet").visible);
            find("toggleDocuments").clicked();
            waitForRendering(shown);
            verify(find("documentSheet").visible);
            verify(!find("reasonField").visible);
            find("toggleDocuments").clicked();
            waitForRendering(shown);
            verify(find("reasonField").visible);
        }
    }
}

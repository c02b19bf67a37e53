import QtQuick
import QtQuick.Layouts
import Tender
import Tender.ViewModels

/// One seat's marks for one stage, one question at a time. Digits set the mark, Tab goes on to the reason.
FocusScope {
    id: root

    required property MarkSheet sheet
    required property BidDocuments documents
    required property MyNotes notes
    required property string status
    property bool reviewing: false

    signal resultChosen

    function review() {
        root.sheet.beginReview();
        root.reviewing = true;
        reviewed.forceActiveFocus(Qt.TabFocusReason);
    }

    function backToMarking() {
        root.reviewing = false;
        desk.toMark();
    }

    function goOn() {
        if (root.reviewing) {
            // What is handed in cannot be taken back: the key that led here does not do it too.
            footer.toSubmit();
        } else if (root.sheet.atEnd && root.sheet.draftCount > 0) {
            root.review();
        } else {
            root.sheet.next();
            desk.toMark();
        }
    }

    Keys.onPressed: event => {
        if (root.reviewing || event.modifiers !== Qt.NoModifier || event.text.trim() === "")
            return;
        event.accepted = root.sheet.chooseByKey(event.text);
        if (!event.accepted)
            desk.asked.setsNothing(event.text);
    }
    Keys.onEscapePressed: event => {
        event.accepted = root.reviewing;
        if (root.reviewing)
            root.backToMarking();
    }

    SheetKeys {
        sheet: root.sheet
        notes: root.notes
        reviewing: root.reviewing
        onOnwardChosen: root.goOn()
        onNotesTurned: desk.turnNotes()
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        SheetDesk {
            id: desk

            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: !root.reviewing
            focus: true
            sheet: root.sheet
            documents: root.documents
            notes: root.notes
        }
        ReviewPane {
            id: reviewed

            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: root.reviewing
            sheet: root.sheet
        }
        SheetFooter {
            id: footer

            Layout.fillWidth: true
            sheet: root.sheet
            status: root.status
            reviewing: root.reviewing
            mayNote: root.notes.isOffered
            onReviewChosen: root.review()
            onBackChosen: root.backToMarking()
            onNextChosen: root.goOn()
            onResultChosen: root.resultChosen()
        }
    }
}

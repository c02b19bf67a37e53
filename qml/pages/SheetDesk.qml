import QtQuick
import QtQuick.Layouts
import Tender
import Tender.ViewModels

/// What lies side by side while somebody marks: the contents of the sheet, the documents of the bid, their own notes,
/// the question. In a narrow window one of the last three lies in the place of the others.
FocusScope {
    id: root

    required property MarkSheet sheet
    required property BidDocuments documents
    required property MyNotes notes
    /// In a narrow window, whether the documents stand in the place of the question.
    property bool reading: false
    /// In a low window, whether the marks of the others stand in the place of the question.
    property bool comparingInstead: false
    /// Whether the notes stand beside the question, or in a narrow window in its place.
    property bool noting: false

    /// The question that is marked.
    property alias asked: question
    readonly property bool wide: root.width > 860 * Theme.textPercent / 100
    readonly property bool comparing: root.sheet.others.count > 0
    readonly property bool hasDocuments: root.documents.count > 0
    readonly property bool notesShown: root.noting && root.notes.isOffered
    readonly property bool roomBelow: root.height >= 420 * Theme.textPercent / 100
    readonly property bool othersInstead: root.comparing && !root.wide && !root.roomBelow && root.comparingInstead && !root.notesShown && !root.reading
    readonly property bool readsInstead: !root.wide && (root.notesShown || (root.hasDocuments && root.reading) || root.othersInstead)
    readonly property bool roomForContents: root.width > (root.hasDocuments || root.notesShown ? 1300 : 860) * Theme.textPercent / 100
    /// Otherwise the notes stand in the place of the documents.
    readonly property bool roomForBoth: root.width > 1700 * Theme.textPercent / 100

    /// Digits set the mark again.
    function toMark() {
        if (!root.readsInstead)
            question.toMark();
    }

    function turnDocuments() {
        root.reading = root.notesShown || !root.reading;
        root.noting = false;
        root.comparingInstead = false;
    }

    function turnOthers() {
        root.comparingInstead = !root.othersInstead;
        root.noting = false;
        root.reading = false;
        if (root.othersInstead)
            others.forceActiveFocus(Qt.TabFocusReason);
        else
            root.toMark();
    }

    function turnNotes() {
        root.noting = !root.notesShown;
        root.reading = root.reading && root.wide;
        if (root.noting)
            ownNotes.toNotes();
        else
            root.toMark();
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        SheetTurns {
            Layout.fillWidth: true
            Layout.margins: Theme.gap3
            Layout.leftMargin: Theme.gap8
            visible: root.notes.isOffered || (root.hasDocuments && !root.wide) || mayCompare
            count: root.documents.count
            wide: root.wide
            reading: root.reading && !root.notesShown
            mayNote: root.notes.isOffered
            noting: root.notesShown
            mayCompare: root.comparing && !root.wide && !root.roomBelow
            comparing: root.othersInstead
            onOthersTurned: root.turnOthers()
            onDocumentsTurned: root.turnDocuments()
            onNotesTurned: root.turnNotes()
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: 0

            SheetContents {
                Layout.fillHeight: true
                Layout.preferredWidth: 260 * Theme.textPercent / 100
                visible: root.roomForContents
                sheet: root.sheet
                onMarkWanted: root.toMark()
            }
            DocumentPane {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                visible: root.hasDocuments && (root.wide || root.reading) && (root.roomForBoth || !root.notesShown)
                documents: root.documents
                readOnly: root.sheet.readOnly
                onEvidenceChosen: root.sheet.setEvidence(root.documents.withPointer(root.sheet.evidence))
                onVisibleChanged: root.documents.shown = visible
            }
            NotesPane {
                id: ownNotes

                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                visible: root.notesShown
                notes: root.notes
            }
            QuestionPane {
                id: question

                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                visible: !root.readsInstead
                focus: true
                sheet: root.sheet
                documents: root.documents
                wide: root.roomForContents
                onPlaceChosen: place => {
                    root.reading = true;
                    root.noting = root.noting && root.roomForBoth;
                    root.documents.goTo(place);
                }
            }
            OthersPane {
                Layout.fillHeight: true
                Layout.preferredWidth: 320 * Theme.textPercent / 100
                visible: root.comparing && root.wide
                sheet: root.sheet
            }
        }
        OthersPane {
            id: others

            Layout.fillWidth: true
            Layout.fillHeight: root.othersInstead
            Layout.preferredHeight: 160 * Theme.textPercent / 100
            visible: root.othersInstead || (root.comparing && !root.wide && root.roomBelow)
            sheet: root.sheet
        }
    }
}

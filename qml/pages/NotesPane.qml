import QtQuick
import Tender
import Tender.ViewModels

/// What somebody notes for themselves about the bid of the sheet, beside the question.
FocusScope {
    id: root

    required property MyNotes notes

    function toNotes() {
        area.toNotes();
    }

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("My notes")

    Rectangle {
        anchors.fill: parent
        color: Theme.desk
    }
    ScrollColumn {
        id: scroller

        anchors.fill: parent
        padding: Theme.gap4

        NotesArea {
            id: area

            width: parent.width
            tall: Theme.control * 8
            notes: root.notes
            onReached: place => scroller.reveal(place)
        }
    }
    Hairline {
        anchors.right: parent.right
        height: parent.height
    }
}

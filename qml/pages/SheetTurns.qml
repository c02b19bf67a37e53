import QtQuick
import Tender

/// What can be turned to from the question: the documents of the bid where they have no place beside it, and the notes.
Flow {
    id: root

    /// How many documents the bid has.
    required property int count
    required property bool wide
    /// Whether the documents stand in the place of the question.
    required property bool reading
    required property bool mayNote
    required property bool noting
    /// Whether there are marks of others that have no place beside the question.
    required property bool mayCompare
    required property bool comparing

    signal documentsTurned
    signal notesTurned
    signal othersTurned

    spacing: Theme.gap5

    LinkButton {
        objectName: "toggleDocuments"
        width: implicitWidth < root.width ? implicitWidth : root.width
        visible: root.count > 0 && !root.wide
        text: root.reading ? qsTr("Back to the question") : qsTr("Read the documents of the bid: %1").arg(root.count)
        onClicked: root.documentsTurned()
    }
    LinkButton {
        objectName: "toggleOthers"
        width: implicitWidth < root.width ? implicitWidth : root.width
        visible: root.mayCompare
        text: root.comparing ? qsTr("Back to the question") : qsTr("What each member gave")
        onClicked: root.othersTurned()
    }
    LinkButton {
        objectName: "toggleNotes"
        width: implicitWidth < root.width ? implicitWidth : root.width
        visible: root.mayNote
        text: root.noting ? qsTr("Put my notes away") : qsTr("My notes about this bid")
        onClicked: root.notesTurned()
    }
}

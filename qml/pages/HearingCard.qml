pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tender
import Tender.ViewModels

/// For whoever sits in the room: who is heard, what is asked, and their own notes. All of it is theirs alone.
Card {
    id: root

    required property HearingScript hearing

    /// Where the keyboard writes: that place is to be kept in sight.
    signal reached(Item place)

    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("My notes on who is heard")
    // Keys that nothing here needs are not for the lines below.
    Keys.onPressed: event => {
        event.accepted = [Qt.Key_Up, Qt.Key_Down, Qt.Key_Home, Qt.Key_End, Qt.Key_Return, Qt.Key_Enter].includes(event.key);
    }

    Shortcut {
        sequence: "Ctrl+M"
        enabled: root.visible
        onActivated: area.toNotes()
    }
    GridLayout {
        width: parent.width
        columns: root.width > 700 * Theme.textPercent / 100 ? 2 : 1
        columnSpacing: Theme.gap6
        rowSpacing: Theme.gap4

        ColumnLayout {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.alignment: Qt.AlignTop
            spacing: Theme.gap2

            Heading {
                Layout.fillWidth: true
                level: 3
                text: qsTr("Who is heard")
            }
            Choice {
                id: who

                objectName: "hearingChoice"
                Layout.fillWidth: true
                label: qsTr("Who is heard")
                model: root.hearing.hearings
                currentIndex: root.hearing.chosen
                onActivated: index => root.hearing.chosen = index
            }
            SmallWords {
                Layout.fillWidth: true
                visible: script.count > 0
                text: qsTr("Tick off what was asked. Ticks are for you alone and no part of the record; each bidder begins without any.")
            }
            Rows {
                id: asked

                Layout.fillWidth: true
                spacing: Theme.gap2

                Repeater {
                    id: script

                    model: root.hearing.questions

                    CheckLine {
                        id: line

                        required property string question
                        required property bool ticked
                        required property int index

                        objectName: "scriptQuestion"
                        width: asked.width
                        enabled: !root.hearing.notes.readOnly
                        text: line.question
                        checked: line.ticked
                        // Also where a screen reader presses it.
                        onCheckedChanged: root.hearing.tick(line.index, line.checked)
                    }
                }
            }
            LinkButton {
                objectName: "clearTicks"
                visible: root.hearing.hasTicks && !root.hearing.notes.readOnly
                text: qsTr("Take all ticks back")
                onClicked: {
                    root.hearing.clearTicks();
                    who.forceActiveFocus();
                }
            }
            KeyHint {
                keyText: qsTr("Ctrl M")
                does: qsTr("my notes")
            }
        }
        NotesArea {
            id: area

            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.alignment: Qt.AlignTop
            notes: root.hearing.notes
            onReached: place => root.reached(place)
        }
    }
}

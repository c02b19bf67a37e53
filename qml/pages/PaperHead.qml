pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Tender
import Tender.ViewModels

/// What stands above a paper that is read: how it stands, the day on which it goes out, and where its files go.
ColumnLayout {
    id: root

    required property PaperPreview paper

    /// The keyboard has come to one of the fields.
    signal reached

    spacing: Theme.gap3

    FolderDialog {
        id: folders

        title: qsTr("Where the files go")
        onAccepted: root.paper.folder = FilePaths.pathOf(folders.selectedFolder)
    }
    Heading {
        Layout.fillWidth: true
        Layout.topMargin: Theme.gap6
        level: 1
        linesMax: 3
        text: root.paper.title
    }
    Notice {
        objectName: "paperRefusal"
        Layout.fillWidth: true
        visible: root.paper.refusal !== ""
        tone: "danger"
        heading: qsTr("Not done")
        text: root.paper.refusal
    }
    Notice {
        objectName: "paperMade"
        Layout.fillWidth: true
        visible: root.paper.made !== ""
        tone: "good"
        heading: qsTr("Done")
        text: root.paper.made
    }
    Notice {
        Layout.fillWidth: true
        visible: root.paper.cautions !== ""
        tone: "warning"
        heading: qsTr("Before it is sent")
        text: root.paper.cautions
    }
    Words {
        Layout.fillWidth: true
        visible: text !== ""
        quiet: true
        text: root.paper.busy ? qsTr("Putting the paper together…") : root.paper.makeWords
        Accessible.role: Accessible.StaticText
    }
    GridLayout {
        Layout.fillWidth: true
        columns: root.width < 700 * Theme.textPercent / 100 ? 1 : 3
        columnSpacing: Theme.gap4
        rowSpacing: Theme.gap2

        SmallWords {
            text: qsTr("Goes out on")
        }
        FieldText {
            objectName: "paperDay"
            label: qsTr("The day on which it goes out, like 2010-03-23")
            text: root.paper.day
            onTextEdited: root.paper.day = text
            onActiveFocusChanged: {
                if (activeFocus)
                    root.reached();
            }
        }
        CheckLine {
            objectName: "paperByPost"
            visible: root.paper.isLetter
            text: qsTr("By post alone")
            checked: root.paper.byPost
            onToggled: root.paper.byPost = checked
        }
        Item {
            visible: !root.paper.isLetter
        }
        SmallWords {
            text: qsTr("Into the folder")
        }
        FieldText {
            objectName: "paperFolder"
            Layout.fillWidth: true
            label: qsTr("The folder into which its files go")
            text: root.paper.folder
            onTextEdited: root.paper.folder = text
            onActiveFocusChanged: {
                if (activeFocus)
                    root.reached();
            }
        }
        ActionButton {
            text: qsTr("Choose another folder")
            onClicked: folders.open()
        }
    }
    Words {
        Layout.fillWidth: true
        visible: text !== ""
        color: Theme.danger
        text: root.paper.dayRefusal
        Accessible.role: Accessible.AlertMessage
    }
    Hairline {
        Layout.fillWidth: true
    }
}

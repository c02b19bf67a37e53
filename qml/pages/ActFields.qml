pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Tender
import Tender.ViewModels

/// The fields of an act from the first to the last, under what follows from it and why it was refused.
ScrollColumn {
    id: root

    required property ActForm form
    /// Where the form was filled from; empty for nowhere.
    required property string note

    /// What the act rests on; null for nothing.
    property PageRowsModel basis: null

    /// It was not recorded, and says here why.
    signal refused

    property string fileFor: ""
    property FormRow begun: null

    /// Takes the keyboard to a row of the form.
    function begin(row: int) {
        const field = fields.itemAt(row) as FormRow;
        if (!field)
            return;
        root.begun = field;
        field.begin();
        settled.restart();
    }

    Connections {
        target: root.form

        function onWholeRefused() {
            root.refused();
            shown.restart();
        }

        function onFieldRefused(row: int) {
            root.refused();
            root.begin(row);
        }
    }
    Timer {
        id: shown

        // The notice has its height only after it was laid out.
        interval: 60
        onTriggered: root.contentY = 0
    }
    Timer {
        id: settled

        // Rows that were just unfolded have their places only after they were laid out.
        interval: 60
        onTriggered: {
            // With what is said of it below, where there is room.
            root.reveal(root.begun);
            root.reveal(root.focused);
        }
    }

    FileDialog {
        id: files

        onAccepted: root.form.setValue(root.fileFor, FilePaths.pathOf(files.selectedFile))
    }
    ColumnLayout {
        width: parent.width < Theme.readingWidth ? parent.width : Theme.readingWidth
        spacing: Theme.gap4

        Heading {
            Layout.fillWidth: true
            text: root.form.title
        }
        Words {
            Layout.fillWidth: true
            quiet: true
            text: root.form.explains
        }
        Notice {
            objectName: "actRefusal"
            Layout.fillWidth: true
            visible: root.form.refusal !== ""
            tone: "danger"
            heading: qsTr("Not recorded")
            text: root.form.refusal
        }
        Notice {
            objectName: "draftNotice"
            Layout.fillWidth: true
            visible: root.form.draftWords !== ""
            tone: "info"
            text: root.form.draftWords
        }
        Words {
            Layout.fillWidth: true
            visible: root.form.rows.count === 0
            text: qsTr("There is nothing to fill in.")
        }
        Notice {
            Layout.fillWidth: true
            visible: root.note !== ""
            tone: "info"
            text: root.note
        }
        Repeater {
            id: fields

            model: root.form.rows

            FormRow {
                id: row

                Layout.fillWidth: true
                onEdited: value => root.form.setValue(row.path, value)
                onPicked: index => root.form.choose(row.path, index)
                onToggled: index => root.form.toggle(row.path, index)
                onAdded: root.form.add(row.path)
                onRemoved: root.form.remove(row.path)
                onMoved: by => root.form.move(row.path, by)
                onFolded: root.form.fold(row.path)
                onFileWanted: {
                    root.fileFor = row.path;
                    files.open();
                }
            }
        }
        Repeater {
            model: root.basis

            LineRow {
                Layout.fillWidth: true
                Layout.preferredHeight: implicitHeight
                acting: false
                isCurrent: false
            }
        }
    }
}

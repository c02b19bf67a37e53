pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Tender
import Tender.ViewModels

/// The tenders of the workspace.
FocusScope {
    id: root

    required property TendersModel tenders
    required property string file
    required property bool busy
    required property string busyWords
    required property string refusal

    signal tenderChosen(int row)
    signal cancelChosen
    signal refusalDismissed

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        ColumnLayout {
            Layout.fillWidth: true
            Layout.margins: Theme.gap8
            Layout.bottomMargin: Theme.gap4
            spacing: Theme.gap3

            Heading {
                Layout.fillWidth: true
                level: 1
                text: qsTr("Tenders")
            }
            SmallWords {
                Layout.fillWidth: true
                text: root.file
            }
            Notice {
                Layout.fillWidth: true
                visible: root.refusal !== ""
                tone: "danger"
                text: root.refusal
                dismissText: qsTr("Put this away")
                onDismissed: root.refusalDismissed()
            }
            Notice {
                Layout.fillWidth: true
                visible: root.busy
                text: root.busyWords
                dismissText: qsTr("Cancel")
                onDismissed: root.cancelChosen()
            }
            EmptyState {
                Layout.fillWidth: true
                visible: root.tenders.count === 0
                heading: qsTr("No tenders here yet")
                words: qsTr("Import a tender file with the command line (plumbline-cli), or try the advocacy tender from the start page. It appears here as soon as its first entry is recorded.")
            }
        }
        ListView {
            id: list

            objectName: "tenderList"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.leftMargin: Theme.gap8
            Layout.rightMargin: Theme.gap8
            focus: true
            activeFocusOnTab: true
            clip: true
            enabled: !root.busy
            boundsBehavior: Flickable.StopAtBounds
            model: root.tenders

            T.ScrollBar.vertical: PageScrollBar {}
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Tenders of the workspace")
            Keys.onReturnPressed: root.tenderChosen(list.currentIndex)
            Keys.onEnterPressed: root.tenderChosen(list.currentIndex)

            delegate: TenderRow {
                id: row

                required property int index

                width: list.width
                isCurrent: list.activeFocus && list.currentIndex === row.index
                onChosen: root.tenderChosen(row.index)
            }
        }
        PageFooter {
            Layout.fillWidth: true
            status: qsTr("Each tender is read and checked from its first entry on when it is opened.")

            KeyHint {
                keyText: "↑ ↓"
                does: qsTr("choose")
            }
            KeyHint {
                keyText: qsTr("Enter")
                does: qsTr("open")
            }

            actions: ActionButton {
                objectName: "openTender"
                primary: true
                enabled: root.tenders.count > 0 && !root.busy
                text: qsTr("Open the tender")
                onClicked: root.tenderChosen(list.currentIndex)
            }
        }
    }
}

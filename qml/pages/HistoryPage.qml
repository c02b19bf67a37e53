pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Tender
import Tender.ViewModels

/// Every entry with who, when and what; the tender as it stood; and the proof that nothing was altered.
FocusScope {
    id: root

    required property HistoryModel history
    required property VerificationRun verification
    required property string status
    /// The entry whose details are open, from 1; 0 for none.
    property int openEntry: 0

    signal momentChosen(int entry)
    signal verifyChosen

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        ColumnLayout {
            Layout.fillWidth: true
            Layout.margins: Theme.gap8
            Layout.topMargin: Theme.gap6
            Layout.bottomMargin: Theme.gap3
            spacing: Theme.gap3

            Heading {
                Layout.fillWidth: true
                level: 1
                text: qsTr("History")
            }
            VerificationNotice {
                Layout.fillWidth: true
                verification: root.verification
            }
            EmptyState {
                Layout.fillWidth: true
                visible: root.history.count === 0
                heading: root.history.withheld === "" ? qsTr("Nothing is recorded yet") : qsTr("The history is not shown to you")
                words: root.history.withheld !== "" ? root.history.withheld : qsTr("Each act becomes an entry here, signed and in order. Entries are never changed or removed.")
            }
        }
        ListView {
            id: list

            objectName: "historyList"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.leftMargin: Theme.gap8
            focus: true
            activeFocusOnTab: true
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            model: root.history

            T.ScrollBar.vertical: PageScrollBar {}
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Entries, the newest first")
            Keys.onReturnPressed: root.toggle(list.currentItem as HistoryRow)
            Keys.onEnterPressed: root.toggle(list.currentItem as HistoryRow)

            delegate: HistoryRow {
                id: row

                required property int index

                width: list.width - Theme.gap8
                isCurrent: list.activeFocus && list.currentIndex === row.index
                open: root.openEntry === row.number
                onChosen: {
                    list.currentIndex = row.index;
                    list.forceActiveFocus();
                    root.toggle(row);
                }
                onMomentChosen: root.momentChosen(row.number)
            }
        }
        PageFooter {
            Layout.fillWidth: true
            status: root.status

            KeyHint {
                keyText: "↑ ↓"
                does: qsTr("entries")
            }
            KeyHint {
                keyText: qsTr("Enter")
                does: qsTr("details")
            }

            actions: ActionButton {
                objectName: "verify"
                primary: true
                text: root.verification.running ? qsTr("Cancel the check") : qsTr("Verify the history")
                onClicked: root.verification.running ? root.verification.cancel() : root.verifyChosen()
            }
        }
    }

    function toggle(row: HistoryRow) {
        if (row)
            root.openEntry = root.openEntry === row.number ? 0 : row.number;
    }
}

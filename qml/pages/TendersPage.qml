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
    /// Whether somebody sits at the desk, who may begin one.
    required property bool mayBegin
    required property ExercisesModel exercises

    signal tenderChosen(int row)
    signal tenderBegun(string act)
    signal exerciseBegun(int index)
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
                linesMax: 2
                text: root.file
            }
            SessionNotices {
                Layout.fillWidth: true
                busy: root.busy
                busyWords: root.busyWords
                refusal: root.refusal
                onCancelChosen: root.cancelChosen()
                onRefusalDismissed: root.refusalDismissed()
            }
            EmptyState {
                Layout.fillWidth: true
                visible: root.tenders.count === 0
                heading: qsTr("No tenders here yet")
                words: qsTr("A commissioning manager begins a tender or takes over a tender file, after taking their seat on the page People. Or try the advocacy tender from the start page.")
            }
            ExerciseStart {
                Layout.fillWidth: true
                visible: root.mayBegin
                enabled: !root.busy
                exercises: root.exercises
                onBegun: index => root.exerciseBegun(index)
            }
        }
        ListView {
            id: list

            objectName: "tenderList"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.leftMargin: Theme.gap8
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

                width: list.width - Theme.gap8
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

            actions: [
                ActionButton {
                    objectName: "importTender"
                    visible: root.mayBegin
                    enabled: !root.busy
                    text: qsTr("Take over a tender file")
                    onClicked: root.tenderBegun("import_tender")
                },
                ActionButton {
                    objectName: "beginTender"
                    visible: root.mayBegin
                    enabled: !root.busy
                    text: qsTr("Begin a tender")
                    onClicked: root.tenderBegun("create_tender")
                },
                ActionButton {
                    objectName: "openTender"
                    primary: true
                    enabled: root.tenders.count > 0 && !root.busy
                    text: qsTr("Open the tender")
                    onClicked: root.tenderChosen(list.currentIndex)
                }
            ]
        }
    }
}

import QtQuick
import QtQuick.Layouts
import Tender
import Tender.ViewModels

/// Which tender this is, where it stands, and which lot is shown. A title that is cut here is whole on the papers.
Item {
    id: root

    required property OpenTender tender
    required property string place
    required property int shownStage

    signal pageChosen(string page, int stage)

    /// Where the window is low for its text, one line is all there is room for.
    readonly property bool low: root.Window.height < 480 * Theme.textPercent / 100

    implicitHeight: column.implicitHeight + Theme.gap4

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Theme.gap8
        anchors.rightMargin: Theme.gap8
        y: Theme.gap4
        spacing: Theme.gap1

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gap4

            Heading {
                Layout.fillWidth: true
                level: root.low ? 3 : 1
                linesMax: root.low ? 1 : 3
                text: root.tender.title
            }
            Choice {
                readonly property int ofSheet: root.shownStage
                readonly property int ofResult: root.tender.stages.count - 2

                objectName: "stageChoice"
                visible: root.low
                label: qsTr("Stages of the tender")
                model: root.tender.stages.lines
                currentIndex: root.place === "sheet" ? ofSheet : root.place === "result" ? ofResult : -1
                displayText: currentIndex < 0 ? qsTr("Stages") : currentText
                onActivated: index => root.pageChosen(index < ofResult ? "sheet" : "result", index < ofResult ? index : -1)
            }
            Choice {
                visible: root.tender.lots.length > 0
                label: qsTr("Lot")
                model: root.tender.lots
                currentIndex: root.tender.lot
                onActivated: index => root.tender.lot = index
            }
        }
        Flow {
            Layout.fillWidth: true
            visible: !root.low
            spacing: Theme.gap2

            SmallWords {
                width: text.length > 40 ? parent.width : implicitWidth
                height: chip.visible ? chip.height : implicitHeight
                verticalAlignment: Text.AlignVCenter
                visible: text !== ""
                linesMax: 1
                text: root.tender.reference
            }
            Chip {
                id: chip

                visible: root.tender.illustrative !== ""
                text: qsTr("illustrative")
                Accessible.description: root.tender.illustrative
            }
        }
        StageLine {
            Layout.fillWidth: true
            Layout.topMargin: Theme.gap2
            visible: !root.low
            stages: root.tender.stages
            place: root.place
            shownStage: root.shownStage
            brief: root.width < (120 + 200 * root.tender.stages.count) * Theme.textPercent / 100
            onChosen: (page, stage) => root.pageChosen(page, stage)
        }
        Hairline {
            Layout.fillWidth: true
            Layout.topMargin: -Theme.gap1 - 1
        }
    }
}

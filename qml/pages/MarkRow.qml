pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tender
import Tender.ViewModels

/// The mark: steps of the scale, or a number where the scale has none. One stop of the Tab key; digits set it.
FocusScope {
    id: root

    required property MarkSheet sheet

    readonly property bool steps: root.sheet.range === ""
    /// A key that was pressed here and sets no mark.
    property string stray: ""

    implicitHeight: column.implicitHeight

    /// To where keys set the mark.
    function toMark() {
        if (root.steps)
            stepRow.forceActiveFocus();
        else
            range.begin();
    }

    Connections {
        function onChanged() {
            root.stray = "";
        }

        target: root.sheet
    }
    ColumnLayout {
        id: column

        width: parent.width
        spacing: Theme.gap2

        Flow {
            id: stepRow

            objectName: "markRow"
            Layout.fillWidth: true
            visible: root.steps
            spacing: Theme.gap2
            focus: root.steps
            activeFocusOnTab: root.steps

            Accessible.role: Accessible.Grouping
            Accessible.name: root.sheet.markWords === "" ? qsTr("Mark: not given. Digits set it.") : qsTr("Mark: %1").arg(root.sheet.markWords)
            Accessible.focusable: true

            Repeater {
                model: root.sheet.steps

                MarkButton {
                    id: button

                    enabled: !root.sheet.readOnly
                    focusPolicy: Qt.NoFocus
                    checked: root.sheet.mark === button.mark
                    onClicked: {
                        root.sheet.setMark(button.mark);
                        stepRow.forceActiveFocus();
                    }
                }
            }
        }
        RangeField {
            id: range

            visible: !root.steps
            sheet: root.sheet
        }
        Rectangle {
            Layout.fillWidth: true
            implicitHeight: meaning.implicitHeight + 2 * Theme.gap3
            visible: root.steps
            color: root.sheet.mark === "" ? "transparent" : Theme.accentSoft
            border.color: stepRow.activeFocus ? Theme.focus : Theme.line
            border.width: stepRow.activeFocus ? Theme.focusWidth : Theme.hairline
            radius: Theme.corner

            Words {
                id: meaning

                anchors.left: parent.left
                anchors.right: parent.right
                anchors.margins: Theme.gap4
                anchors.verticalCenter: parent.verticalCenter
                quiet: root.sheet.mark === ""
                linesMax: 12
                text: root.stray !== "" ? qsTr("“%1” sets no mark here.").arg(root.stray) : root.sheet.mark === "" ? qsTr("No mark yet. Press its key or choose it above.") : root.sheet.markWords
                Accessible.role: Accessible.AlertMessage
            }
        }
        ScaleWords {
            Layout.fillWidth: true
            visible: root.steps && !root.sheet.readOnly
            steps: root.sheet.steps
        }
    }
}

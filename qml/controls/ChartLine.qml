pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tender
import Tender.ViewModels

/// One row of a chart: what it is about, its values as text, and what is drawn on its scale.
Item {
    id: root

    required property string title
    required property string printed
    required property string detail
    required property string spoken
    required property string scaleFrom
    required property string scaleTo
    required property ChartPartsModel parts

    readonly property bool narrow: root.width < 620 * Theme.textPercent / 100

    implicitHeight: column.implicitHeight + 2 * Theme.gap1

    Accessible.role: Accessible.ListItem
    Accessible.name: root.spoken
    Accessible.focusable: true

    FocusRing {
        anchors.margins: 0
        shown: root.activeFocus
    }
    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: Theme.gap2
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gap1

        // No layout: Qt 6.4 leaves the rows of one in another where they were when a text in it becomes higher.
        Grid {
            id: head

            Layout.fillWidth: true
            columns: root.narrow ? 1 : 2
            columnSpacing: Theme.gap4

            Words {
                width: root.narrow ? head.width : (head.width - Theme.gap4) * 0.4
                strong: true
                linesMax: 3
                text: root.title
                Accessible.ignored: true
            }
            Words {
                width: root.narrow ? head.width : (head.width - Theme.gap4) * 0.6
                linesMax: 12
                text: root.printed
                horizontalAlignment: root.narrow ? Text.AlignLeft : Text.AlignRight
                Accessible.ignored: true
            }
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gap4

            SmallWords {
                Layout.preferredWidth: Theme.control
                text: root.scaleFrom
                horizontalAlignment: Text.AlignRight
                Accessible.ignored: true
            }
            Rectangle {
                Layout.fillWidth: true
                Layout.preferredHeight: Theme.control * 0.6
                color: "transparent"
                border.color: Theme.border
                border.width: Theme.hairline

                Repeater {
                    model: root.parts

                    ChartShape {}
                }
            }
            SmallWords {
                Layout.preferredWidth: Theme.control * 1.4
                text: root.scaleTo
                Accessible.ignored: true
            }
        }
        SmallWords {
            Layout.fillWidth: true
            visible: text !== ""
            linesMax: 12
            text: root.detail
            Accessible.ignored: true
        }
    }
}

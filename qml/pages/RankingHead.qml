pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tender
import Tender.ViewModels

/// The heads of the columns of a ranking.
Item {
    id: root

    required property StageSharesModel heads
    required property string totalName
    required property bool hasBars
    required property int columnWidth
    required property int nameWidth

    implicitHeight: row.implicitHeight + Theme.gap3

    RowLayout {
        id: row

        width: parent.width
        spacing: Theme.gap3

        SmallWords {
            Layout.preferredWidth: root.columnWidth / 2
            text: qsTr("Place")
        }
        SmallWords {
            Layout.preferredWidth: root.nameWidth
            text: qsTr("Bidder")
        }
        SmallWords {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            text: root.hasBars ? qsTr("Points by stage") : ""
        }
        Repeater {
            model: root.heads

            Row {
                id: head

                required property string title
                required property int colourIndex

                Layout.preferredWidth: root.columnWidth
                layoutDirection: Qt.RightToLeft
                spacing: Theme.gap1

                SmallWords {
                    width: implicitWidth + swatch.width > root.columnWidth ? root.columnWidth - swatch.width - Theme.gap1 : implicitWidth
                    linesMax: 5
                    text: head.title
                    horizontalAlignment: Text.AlignRight
                }
                Rectangle {
                    id: swatch

                    y: Theme.gap1
                    width: Theme.gap3
                    height: Theme.gap3
                    color: Theme.bars[head.colourIndex % Theme.bars.length]
                    border.color: Theme.barOutline
                    border.width: Theme.hairline
                }
            }
        }
        SmallWords {
            Layout.preferredWidth: root.columnWidth * 0.8
            text: root.totalName
            horizontalAlignment: Text.AlignRight
        }
        SmallWords {
            Layout.preferredWidth: root.columnWidth / 2
            text: qsTr("Gap")
            horizontalAlignment: Text.AlignRight
        }
    }
    Hairline {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}

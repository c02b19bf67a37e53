pragma ComponentBehavior: Bound

import QtQuick
import Tender
import Tender.ViewModels

/// What each stage brings to a total, drawn to the thousandth of the most that a total can be.
Item {
    id: root

    required property StageSharesModel shares
    required property string bidder

    implicitHeight: Theme.control * 0.7
    implicitWidth: 240

    Accessible.role: Accessible.Graphic
    Accessible.name: qsTr("Points of %1 by stage, as printed in this row").arg(root.bidder)

    Rectangle {
        anchors.fill: parent
        color: "transparent"
        border.color: Theme.line
        border.width: Theme.hairline
    }
    Repeater {
        model: root.shares

        Rectangle {
            id: part

            required property string title
            required property string points
            required property int startPerMille
            required property int endPerMille
            required property int colourIndex

            x: root.width * part.startPerMille / 1000
            width: root.width * part.endPerMille / 1000 - x
            height: root.height
            visible: part.endPerMille > part.startPerMille
            color: Theme.bars[part.colourIndex % Theme.bars.length]
            border.color: Theme.barOutline
            border.width: Theme.hairline

            Text {
                anchors.fill: parent
                anchors.leftMargin: Theme.gap1 + 2
                visible: implicitWidth + Theme.gap2 <= part.width
                text: part.points
                color: Theme.barInks[part.colourIndex % Theme.barInks.length]
                font.family: Theme.family
                font.pixelSize: Theme.small
                verticalAlignment: Text.AlignVCenter
                textFormat: Text.PlainText
                Accessible.ignored: true
            }
        }
    }
}

import QtQuick
import QtQuick.Templates as T
import Tender

/// An entry of a Choice.
T.ItemDelegate {
    id: root

    implicitHeight: Theme.control
    leftPadding: Theme.gap3
    font.family: Theme.family
    font.pixelSize: Theme.body

    Accessible.role: Accessible.ListItem
    Accessible.name: text

    contentItem: Text {
        text: root.text
        color: Theme.ink
        font.family: root.font.family
        font.pixelSize: root.font.pixelSize
        font.weight: root.highlighted ? Font.DemiBold : Font.Normal
        elide: Text.ElideRight
        verticalAlignment: Text.AlignVCenter
        textFormat: Text.PlainText
    }
    background: Rectangle {
        color: root.highlighted ? Theme.accentSoft : "transparent"
        radius: Theme.corner - 2
    }
}

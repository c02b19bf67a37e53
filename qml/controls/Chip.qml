import QtQuick
import Tender

/// A short word in a frame: what kind of thing stands before you.
Rectangle {
    id: root

    required property string text
    property string tone: "warning"

    readonly property int wide: 280 * Theme.textPercent / 100

    implicitWidth: label.width + Theme.gap4
    implicitHeight: label.implicitHeight + Theme.gap1
    color: Theme.toneGround(root.tone)
    border.color: Theme.toneInk(root.tone)
    border.width: Theme.hairline
    radius: Theme.corner - 2

    Accessible.role: Accessible.StaticText
    Accessible.name: root.text

    Text {
        id: label

        anchors.centerIn: parent
        width: implicitWidth < root.wide ? implicitWidth : root.wide
        elide: Text.ElideRight
        text: root.text
        color: Theme.toneInk(root.tone)
        font.family: Theme.family
        font.pixelSize: Theme.small
        textFormat: Text.PlainText
        Accessible.ignored: true
    }
}

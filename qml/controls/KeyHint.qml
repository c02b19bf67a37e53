import QtQuick
import Tender

/// A key and what it does.
Row {
    id: root

    required property string keyText
    required property string does

    spacing: Theme.gap1 + 2

    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("%1: %2").arg(root.keyText).arg(root.does)

    Rectangle {
        width: cap.implicitWidth + Theme.gap2 + 2
        height: cap.implicitHeight + 4
        color: Theme.card
        border.color: Theme.border
        border.width: Theme.hairline
        radius: Theme.corner / 2

        Text {
            id: cap

            anchors.centerIn: parent
            text: root.keyText
            color: Theme.ink
            font.family: Theme.family
            font.pixelSize: Theme.small
            textFormat: Text.PlainText
            Accessible.ignored: true
        }
    }
    Text {
        anchors.verticalCenter: parent.verticalCenter
        text: root.does
        color: Theme.quiet
        font.family: Theme.family
        font.pixelSize: Theme.small
        textFormat: Text.PlainText
        Accessible.ignored: true
    }
}

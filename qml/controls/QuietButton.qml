import QtQuick
import QtQuick.Templates as T
import Tender

/// A small button for what is seldom needed.
T.AbstractButton {
    id: root

    /// What it does, for those who cannot see where it stands.
    required property string name

    implicitWidth: contentItem.implicitWidth + 2 * Theme.gap2
    implicitHeight: contentItem.implicitHeight + 2 * Theme.gap1
    font.family: Theme.family
    font.pixelSize: Theme.small
    focusPolicy: Qt.StrongFocus

    Accessible.role: Accessible.Button
    Accessible.name: root.name
    Accessible.focusable: true
    Accessible.onPressAction: root.clicked()
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    contentItem: Text {
        text: root.text
        color: Theme.ink
        font.family: root.font.family
        font.pixelSize: root.font.pixelSize
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        textFormat: Text.PlainText
    }
    background: Rectangle {
        color: root.hovered ? Theme.accentSoft : Theme.card
        border.color: Theme.border
        border.width: Theme.hairline
        radius: Theme.corner / 2

        FocusRing {
            shown: root.activeFocus
        }
    }
}

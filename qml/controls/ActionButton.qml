import QtQuick
import QtQuick.Templates as T
import Tender

/// A button; `primary` for the one main action of a page.
T.Button {
    id: root

    property bool primary: false

    implicitWidth: contentItem.implicitWidth + leftPadding + rightPadding
    implicitHeight: Theme.control
    leftPadding: Theme.gap4
    rightPadding: Theme.gap4
    opacity: enabled ? 1 : 0.55
    font.family: Theme.family
    font.pixelSize: Theme.body
    font.weight: primary ? Font.DemiBold : Font.Normal
    focusPolicy: Qt.StrongFocus

    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.focusable: true
    Accessible.onPressAction: root.clicked()
    Keys.onReturnPressed: event => root.press(event)
    Keys.onEnterPressed: event => root.press(event)

    /// A key that is held down, or pressed with another, was meant for something else.
    function press(event: KeyEvent) {
        event.accepted = (event.modifiers & ~Qt.KeypadModifier) === 0;
        if (event.accepted && !event.isAutoRepeat)
            root.clicked();
    }

    contentItem: Text {
        text: root.text
        color: root.primary ? Theme.accentInk : Theme.ink
        font: root.font
        elide: Text.ElideRight
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        textFormat: Text.PlainText
    }
    background: Rectangle {
        color: root.primary ? Theme.accent : root.hovered || root.down ? Theme.accentSoft : Theme.card
        border.color: root.primary ? Theme.accent : Theme.border
        border.width: Theme.hairline
        radius: Theme.corner

        FocusRing {
            shown: root.activeFocus
        }
    }
}

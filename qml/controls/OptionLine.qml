import QtQuick
import QtQuick.Templates as T
import Tender

/// One of several that exclude each other, all of them in sight.
T.RadioButton {
    id: root

    implicitWidth: contentItem.implicitWidth + leftPadding + rightPadding
    implicitHeight: (contentItem.implicitHeight > indicator.height ? contentItem.implicitHeight : indicator.height) + Theme.gap2
    leftPadding: indicator.width + Theme.gap2
    rightPadding: Theme.gap3
    font.family: Theme.family
    font.pixelSize: Theme.body
    focusPolicy: Qt.StrongFocus

    Accessible.role: Accessible.RadioButton
    Accessible.name: text
    Accessible.focusable: true
    Accessible.checkable: true
    Accessible.checked: checked
    Accessible.onPressAction: root.clicked()
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    indicator: Rectangle {
        y: (root.height - height) / 2
        width: Theme.body + Theme.gap1
        height: width
        color: Theme.card
        border.color: root.checked ? Theme.accent : Theme.border
        border.width: Theme.hairline
        radius: width / 2

        Rectangle {
            anchors.centerIn: parent
            width: parent.width / 2
            height: width
            visible: root.checked
            color: Theme.accent
            radius: width / 2
        }
        FocusRing {
            shown: root.activeFocus
            radius: width / 2
        }
    }
    contentItem: Text {
        text: root.text
        color: Theme.ink
        font: root.font
        verticalAlignment: Text.AlignVCenter
        textFormat: Text.PlainText
    }
}

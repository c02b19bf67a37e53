import QtQuick
import QtQuick.Templates as T
import Tender

/// Something that is so or not.
T.CheckBox {
    id: root

    implicitWidth: contentItem.implicitWidth + leftPadding + rightPadding
    implicitHeight: (contentItem.implicitHeight > indicator.height ? contentItem.implicitHeight : indicator.height) + Theme.gap2
    leftPadding: indicator.width + Theme.gap3
    font.family: Theme.family
    font.pixelSize: Theme.body
    focusPolicy: Qt.StrongFocus

    Accessible.role: Accessible.CheckBox
    Accessible.name: text
    Accessible.focusable: true
    Accessible.checkable: true
    Accessible.checked: checked
    Accessible.onPressAction: root.toggle()
    Keys.onReturnPressed: {
        root.toggle();
        root.toggled();
    }

    indicator: Rectangle {
        y: (root.height - height) / 2
        width: Theme.body + Theme.gap1
        height: width
        color: root.checked ? Theme.accent : Theme.card
        border.color: root.checked ? Theme.accent : Theme.border
        border.width: Theme.hairline
        radius: Theme.corner / 2

        Text {
            anchors.centerIn: parent
            visible: root.checked
            text: "✓"
            color: Theme.accentInk
            font.family: Theme.family
            font.pixelSize: Theme.small
            textFormat: Text.PlainText
            Accessible.ignored: true
        }
        FocusRing {
            shown: root.activeFocus
        }
    }
    contentItem: Text {
        text: root.text
        color: Theme.ink
        font: root.font
        wrapMode: Text.Wrap
        maximumLineCount: 4
        elide: Text.ElideRight
        verticalAlignment: Text.AlignVCenter
        textFormat: Text.PlainText
    }
}

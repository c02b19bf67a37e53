import QtQuick
import QtQuick.Templates as T
import Tender

/// One line to type in.
T.TextField {
    id: root

    /// The name of the field for those who cannot see its label.
    required property string label

    implicitWidth: 240
    implicitHeight: Theme.control
    leftPadding: Theme.gap3
    rightPadding: Theme.gap3
    color: Theme.ink
    font.family: Theme.family
    font.pixelSize: Theme.body
    placeholderTextColor: Theme.quiet
    selectionColor: Theme.accent
    selectedTextColor: Theme.accentInk
    selectByMouse: true
    verticalAlignment: TextInput.AlignVCenter

    Accessible.role: Accessible.EditableText
    Accessible.name: label
    Accessible.focusable: true
    Accessible.readOnly: readOnly

    background: Rectangle {
        color: root.readOnly ? Theme.desk : Theme.card
        border.color: Theme.border
        border.width: Theme.hairline
        radius: Theme.corner

        FocusRing {
            shown: root.activeFocus
        }
    }

    Text {
        x: root.leftPadding
        width: root.width - root.leftPadding - root.rightPadding
        height: root.height
        visible: root.text === ""
        text: root.placeholderText
        color: Theme.quiet
        font: root.font
        elide: Text.ElideRight
        verticalAlignment: Text.AlignVCenter
        textFormat: Text.PlainText
        Accessible.ignored: true
    }
}

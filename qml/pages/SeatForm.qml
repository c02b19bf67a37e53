import QtQuick
import Tender
import Tender.ViewModels

/// A passphrase is typed here. What is typed shows as dots and goes straight to where the keys are unlocked.
Item {
    id: root

    required property Desk desk
    required property string label

    signal accepted

    implicitHeight: Theme.control
    implicitWidth: 320 * Theme.textPercent / 100

    function begin() {
        field.forceActiveFocus();
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.card
        border.color: Theme.border
        border.width: Theme.hairline
        radius: Theme.corner

        FocusRing {
            shown: field.activeFocus
        }
        Text {
            anchors.fill: parent
            anchors.leftMargin: Theme.gap3
            text: root.desk.typed === 0 ? root.label : "•".repeat(root.desk.typed)
            color: root.desk.typed === 0 ? Theme.quiet : Theme.ink
            font.family: Theme.family
            font.pixelSize: Theme.body
            elide: Text.ElideLeft
            verticalAlignment: Text.AlignVCenter
            textFormat: Text.PlainText
            Accessible.ignored: true
        }
    }
    PassphraseField {
        id: field

        objectName: "passphrase"
        anchors.fill: parent
        desk: root.desk
        focus: true
        Accessible.role: Accessible.EditableText
        Accessible.passwordEdit: true
        Accessible.name: root.label
        Accessible.description: qsTr("%1 characters typed").arg(root.desk.typed)
        Accessible.focusable: true
        onAccepted: root.accepted()
    }
}

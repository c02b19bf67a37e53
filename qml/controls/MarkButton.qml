import QtQuick
import QtQuick.Templates as T
import Tender

/// One step of a scale.
T.AbstractButton {
    id: root

    required property string mark
    required property string name
    required property string descriptor
    required property string key

    readonly property int wide: 240 * Theme.textPercent / 100

    implicitWidth: (contentItem.implicitWidth < wide ? contentItem.implicitWidth : wide) + 2 * Theme.gap4
    implicitHeight: Theme.control
    checkable: false
    focusPolicy: Qt.StrongFocus
    font.family: Theme.family
    font.pixelSize: Theme.body

    Accessible.role: Accessible.RadioButton
    Accessible.name: root.name === "" ? qsTr("Mark %1").arg(root.mark) : qsTr("Mark %1, %2").arg(root.mark).arg(root.name)
    Accessible.description: root.descriptor
    Accessible.checkable: true
    Accessible.checked: root.checked
    Accessible.focusable: true
    Accessible.onPressAction: root.clicked()
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    contentItem: Text {
        text: root.mark
        color: root.checked ? Theme.accentInk : Theme.ink
        font.family: root.font.family
        font.pixelSize: root.font.pixelSize
        font.weight: root.checked ? Font.DemiBold : Font.Normal
        elide: Text.ElideRight
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        textFormat: Text.PlainText
    }
    background: Rectangle {
        color: root.checked ? Theme.accent : root.hovered ? Theme.accentSoft : Theme.card
        border.color: root.checked ? Theme.accent : Theme.border
        border.width: Theme.hairline
        radius: Theme.corner
        opacity: root.enabled || root.checked ? 1 : 0.6

        FocusRing {
            shown: root.activeFocus
        }
    }
}

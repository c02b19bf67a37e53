import QtQuick
import QtQuick.Templates as T
import Tender

/// A number that tells on a click or on Enter why it is that number.
T.AbstractButton {
    id: root

    /// Name of the figure; empty where there is nothing to explain.
    required property string figure
    /// What it is about, for those who cannot see the table.
    required property string about
    property bool strong: false
    /// Whether the inspector shows it.
    property bool shown: false

    readonly property int wide: 320 * Theme.textPercent / 100

    implicitWidth: (contentItem.implicitWidth < wide ? contentItem.implicitWidth : wide) + leftPadding + rightPadding
    implicitHeight: contentItem.implicitHeight + topPadding + bottomPadding
    padding: Theme.gap2
    font.family: Theme.family
    font.pixelSize: Theme.body
    enabled: figure !== ""
    focusPolicy: enabled ? Qt.StrongFocus : Qt.NoFocus

    Accessible.role: Accessible.Button
    Accessible.name: qsTr("%1: %2. Why this figure?").arg(root.about).arg(root.text)
    Accessible.focusable: root.enabled
    Accessible.onPressAction: root.clicked()
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    contentItem: Text {
        text: root.text
        color: Theme.ink
        font.family: root.font.family
        font.pixelSize: root.font.pixelSize
        font.weight: root.strong ? Font.DemiBold : Font.Normal
        font.underline: root.hovered
        horizontalAlignment: Text.AlignRight
        verticalAlignment: Text.AlignVCenter
        wrapMode: Text.Wrap
        maximumLineCount: 8
        elide: Text.ElideRight
        textFormat: Text.PlainText
    }
    background: Rectangle {
        color: root.shown ? Theme.accentSoft : "transparent"
        border.color: root.shown || root.activeFocus ? Theme.accent : "transparent"
        border.width: Theme.focusWidth
        radius: Theme.corner / 2
    }
}

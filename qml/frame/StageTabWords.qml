import QtQuick
import Tender

/// The name of a stage with the sign of its state, and the state in words.
Row {
    id: root

    required property string text
    required property string stageState
    required property string sign
    required property string stageWords
    required property bool current

    /// Names and states longer than this are cut.
    readonly property int wide: 260 * Theme.textPercent / 100

    spacing: Theme.gap2

    Text {
        id: name

        width: implicitWidth < root.wide ? implicitWidth : root.wide
        elide: Text.ElideRight
        text: qsTr("%1 %2").arg(root.sign).arg(root.text)
        color: root.current ? Theme.accent : root.stageState === "waits" ? Theme.quiet : Theme.ink
        font.family: Theme.family
        font.pixelSize: Theme.body
        font.weight: root.current ? Font.DemiBold : Font.Normal
        textFormat: Text.PlainText
        Accessible.ignored: true
    }
    Text {
        anchors.baseline: name.baseline
        width: implicitWidth < root.wide ? implicitWidth : root.wide
        visible: text !== ""
        elide: Text.ElideRight
        text: root.stageWords
        color: Theme.quiet
        font.family: Theme.family
        font.pixelSize: Theme.small
        textFormat: Text.PlainText
        Accessible.ignored: true
    }
}

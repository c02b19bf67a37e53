import QtQuick
import QtQuick.Layouts
import Tender

/// A line of the model's bench: a heading, words, a notice, or a thing that can lead to its field of the form.
ColumnLayout {
    id: root

    required property string kind
    required property string title
    required property string detail
    required property string side
    required property string tone
    required property string path
    required property int depth

    signal chosen

    readonly property bool isRow: root.kind === "row"
    readonly property string whole: root.side === "" ? root.title : qsTr("%1: %2").arg(root.title).arg(root.side)

    spacing: Theme.gap1

    Heading {
        Layout.fillWidth: true
        Layout.topMargin: Theme.gap3
        visible: root.kind === "heading"
        level: 3
        linesMax: 3
        text: root.title
    }
    Words {
        Layout.fillWidth: true
        visible: root.kind === "words"
        quiet: true
        text: root.title
    }
    Notice {
        Layout.fillWidth: true
        visible: root.kind === "notice"
        tone: root.tone
        text: root.title
    }
    LinkButton {
        objectName: "toField"
        Layout.fillWidth: true
        Layout.leftMargin: root.depth * Theme.gap3
        visible: root.isRow && root.path !== ""
        text: root.title
        Accessible.name: qsTr("%1. Go to its field").arg(root.whole)
        onClicked: root.chosen()
    }
    Words {
        Layout.fillWidth: true
        Layout.leftMargin: root.depth * Theme.gap3
        visible: root.isRow && root.path === ""
        strong: true
        linesMax: 12
        text: root.title
    }
    Words {
        Layout.fillWidth: true
        Layout.leftMargin: root.depth * Theme.gap3
        visible: root.isRow && root.detail !== ""
        quiet: true
        linesMax: 24
        text: root.detail
    }
    Words {
        Layout.fillWidth: true
        Layout.leftMargin: root.depth * Theme.gap3
        visible: root.isRow && root.side !== ""
        color: root.tone === "" ? Theme.quiet : Theme.toneInk(root.tone)
        linesMax: 8
        text: root.side
    }
}

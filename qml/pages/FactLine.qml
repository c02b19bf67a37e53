import QtQuick
import QtQuick.Layouts
import Tender

/// A fact under its label.
ColumnLayout {
    id: root

    required property string label
    required property string words
    required property string tone

    spacing: 0

    SmallWords {
        Layout.fillWidth: true
        text: root.label
    }
    Words {
        objectName: "fact"
        Layout.fillWidth: true
        color: root.tone === "" ? Theme.ink : Theme.toneInk(root.tone)
        text: root.words
    }
}

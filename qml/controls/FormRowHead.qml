import QtQuick
import QtQuick.Layouts
import Tender

/// The label of a field, and how it is added to or taken away.
RowLayout {
    id: root

    required property string label
    /// Empty where nothing can be added.
    required property string addWords
    required property bool removable
    required property string fold
    required property bool rises
    required property bool sinks

    signal added
    signal removed
    signal moved(int by)
    signal folded

    spacing: Theme.gap3

    Heading {
        Layout.fillWidth: true
        level: 3
        linesMax: 3
        text: root.label
    }
    LinkButton {
        visible: root.fold !== ""
        text: root.fold === "folded" ? qsTr("Show") : qsTr("Fold away")
        Accessible.name: qsTr("%1: %2").arg(root.label).arg(text)
        onClicked: root.folded()
    }
    LinkButton {
        visible: root.rises
        text: qsTr("Up")
        Accessible.name: qsTr("Move %1 up").arg(root.label)
        onClicked: root.moved(-1)
    }
    LinkButton {
        visible: root.sinks
        text: qsTr("Down")
        Accessible.name: qsTr("Move %1 down").arg(root.label)
        onClicked: root.moved(1)
    }
    LinkButton {
        visible: root.addWords !== ""
        text: root.addWords
        Accessible.name: qsTr("%1: %2").arg(root.label).arg(root.addWords)
        onClicked: root.added()
    }
    LinkButton {
        visible: root.removable
        text: qsTr("Take away")
        Accessible.name: qsTr("Take away %1").arg(root.label)
        onClicked: root.removed()
    }
}

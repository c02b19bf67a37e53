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

    signal added
    signal removed

    spacing: Theme.gap3

    Heading {
        Layout.fillWidth: true
        level: 3
        text: root.label
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

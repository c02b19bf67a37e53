import QtQuick
import QtQuick.Layouts
import Tender

/// The words of a key are typed here as its owner reads them out.
RowLayout {
    id: root

    required property string person
    required property string name

    signal countersigned(string words)

    spacing: Theme.gap3

    FieldText {
        id: heard

        objectName: "heard:" + root.person
        Layout.fillWidth: true
        label: qsTr("The words that %1 reads out").arg(root.name)
        placeholderText: label
        onAccepted: root.countersigned(heard.text)
    }
    ActionButton {
        objectName: "countersign:" + root.person
        enabled: heard.text !== ""
        text: qsTr("Countersign")
        Accessible.name: qsTr("Countersign the key of %1").arg(root.name)
        onClicked: root.countersigned(heard.text)
    }
}

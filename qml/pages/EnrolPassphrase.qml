import QtQuick
import Tender
import Tender.ViewModels

/// The passphrase of new keys is typed here, beside what is done with it.
Flow {
    id: root

    required property Desk desk
    required property string label
    /// Whether it can be gone on with, and how that is called.
    required property bool ready
    required property string actionText
    /// Whether one was given already, so that another can be taken.
    required property bool mayStartOver

    signal accepted
    signal startedOver

    function begin() {
        field.begin();
    }

    spacing: Theme.gap3

    SeatForm {
        id: field

        desk: root.desk
        label: root.label
        onAccepted: root.accepted()
    }
    ActionButton {
        objectName: "enrol"
        enabled: root.ready
        text: root.actionText
        onClicked: root.accepted()
    }
    ActionButton {
        objectName: "anotherPassphrase"
        visible: root.mayStartOver
        text: qsTr("Take another passphrase")
        onClicked: root.startedOver()
    }
}

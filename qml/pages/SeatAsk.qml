import QtQuick
import QtQuick.Layouts
import Tender
import Tender.ViewModels

/// The passphrase of somebody is asked for, under what was wrong with the one that was typed before.
ColumnLayout {
    id: root

    required property Desk desk
    required property string name
    required property string refusal
    required property bool busy

    signal accepted

    spacing: Theme.gap2

    function begin() {
        seat.begin();
    }

    Notice {
        objectName: "seatRefusal"
        Layout.fillWidth: true
        visible: root.refusal !== ""
        tone: "danger"
        text: root.refusal
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.gap3

        SeatForm {
            id: seat

            desk: root.desk
            label: qsTr("Passphrase of %1").arg(root.name)
            onAccepted: root.accepted()
        }
        ActionButton {
            objectName: "unlock"
            primary: true
            enabled: !root.busy && root.desk.typed > 0
            text: qsTr("Unlock")
            onClicked: root.accepted()
        }
    }
}

import QtQuick
import QtQuick.Layouts
import Tender
import Tender.ViewModels

/// Somebody of the workspace: whether their key counts, its words, and taking their seat.
Card {
    id: root

    required property string person
    required property string name
    required property string role
    required property string standing
    required property string tone
    required property string words
    required property bool isHere
    required property bool sits
    required property bool mayCountersign

    required property Desk desk
    required property bool busy
    /// Whether this person's passphrase is being typed.
    required property bool asking

    signal seatWanted
    signal seatTaken
    signal seatLeft
    signal countersigned(string words)

    onAskingChanged: {
        if (root.asking)
            seat.begin();
    }
    Component.onCompleted: {
        if (root.asking)
            seat.begin();
    }

    ColumnLayout {
        width: parent.width
        spacing: Theme.gap2

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gap3

            Heading {
                Layout.fillWidth: true
                level: 3
                linesMax: 3
                text: root.role === "" ? root.name : qsTr("%1, enrolled as %2").arg(root.name).arg(root.role)
            }
            Chip {
                visible: root.sits
                tone: "good"
                text: qsTr("sits here")
            }
            ActionButton {
                objectName: "takeSeat:" + root.person
                visible: root.isHere && !root.sits && !root.asking
                enabled: !root.busy
                text: qsTr("Take this seat")
                Accessible.name: qsTr("Take the seat of %1").arg(root.name)
                onClicked: root.seatWanted()
            }
            ActionButton {
                objectName: "leaveSeat"
                visible: root.sits
                enabled: !root.busy
                text: qsTr("Leave the seat")
                onClicked: root.seatLeft()
            }
        }
        Words {
            Layout.fillWidth: true
            color: root.tone === "" ? Theme.quiet : Theme.toneInk(root.tone)
            text: root.standing
        }
        SmallWords {
            Layout.fillWidth: true
            visible: root.words !== ""
            text: qsTr("Words of the key: %1").arg(root.words)
        }
        RowLayout {
            Layout.fillWidth: true
            visible: root.asking
            spacing: Theme.gap3

            SeatForm {
                id: seat

                desk: root.desk
                label: qsTr("Passphrase of %1").arg(root.name)
                onAccepted: root.seatTaken()
            }
            ActionButton {
                objectName: "unlock"
                primary: true
                enabled: !root.busy && root.desk.typed > 0
                text: qsTr("Unlock")
                onClicked: root.seatTaken()
            }
        }
        RowLayout {
            Layout.fillWidth: true
            visible: root.mayCountersign
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
    }
}

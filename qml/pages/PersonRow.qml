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
    required property bool mayEnd

    required property Desk desk
    required property bool busy
    /// Whether this person's passphrase is being typed.
    required property bool asking
    /// Why the passphrase that was typed before was not taken; empty where none was.
    required property string refusal
    /// Whether it is being asked why their key ends.
    required property bool ending

    signal seatWanted
    signal seatTaken
    signal seatLeft
    signal countersigned(string words)
    signal endWanted
    signal endGivenUp
    signal keyEnded(string reason)

    onAskingChanged: root.askedFor()
    onEndingChanged: {
        if (root.ending)
            end.begin();
    }
    Component.onCompleted: root.askedFor()

    function askedFor() {
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
        Flow {
            Layout.fillWidth: true
            spacing: Theme.gap3

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
            ActionButton {
                id: endButton

                objectName: "endKey:" + root.person
                visible: root.mayEnd && !root.ending
                enabled: !root.busy
                text: root.sits ? qsTr("End my key") : qsTr("End this key")
                Accessible.name: root.sits ? text : qsTr("End the key of %1").arg(root.name)
                onClicked: root.endWanted()
            }
        }
        KeyEndForm {
            id: end

            Layout.fillWidth: true
            visible: root.ending
            name: root.name
            own: root.sits
            busy: root.busy
            onEnded: reason => root.keyEnded(reason)
            onGivenUp: {
                root.endGivenUp();
                endButton.forceActiveFocus(Qt.TabFocusReason);
            }
        }
        SeatAsk {
            id: seat

            Layout.fillWidth: true
            visible: root.asking
            desk: root.desk
            name: root.name
            refusal: root.refusal
            busy: root.busy
            onAccepted: root.seatTaken()
        }
        CountersignForm {
            Layout.fillWidth: true
            visible: root.mayCountersign
            person: root.person
            name: root.name
            onCountersigned: words => root.countersigned(words)
        }
    }
}

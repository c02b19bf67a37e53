import QtQuick
import QtQuick.Layouts
import Tender
import Tender.ViewModels

/// New keys for somebody at this machine.
Card {
    id: root

    required property Desk desk
    required property bool busy

    signal enrolled(string person, string name, string role)

    /// The passphrase was typed once and is to be typed again.
    property bool again: false

    readonly property list<string> roles: ["panel_member", "chair", "manager", "subject_expert", "external_evaluator", "price_officer", "note_taker", "approver", "auditor", "observer", "custodian"]
    readonly property list<string> roleWords: [qsTr("Panel member"), qsTr("Chair"), qsTr("Commissioning manager"), qsTr("Subject expert"), qsTr("External evaluator"), qsTr("Price officer"), qsTr("Note taker"), qsTr("Approver"), qsTr("Auditor"), qsTr("Observer"), qsTr("Custodian")]

    function send() {
        if (!root.again) {
            root.desk.setAside();
            root.again = true;
            seat.begin();
            return;
        }
        root.again = false;
        root.enrolled(person.text, name.text, root.roles[role.currentIndex]);
    }

    ColumnLayout {
        width: parent.width
        spacing: Theme.gap3

        Heading {
            Layout.fillWidth: true
            level: 3
            text: qsTr("Enrol on this machine")
        }
        SmallWords {
            Layout.fillWidth: true
            text: qsTr("Your keys are made here, under a passphrase of at least fifteen characters. Without it they are lost; nobody can reset it. They count once the manager and the chair have countersigned them.")
        }
        Flow {
            Layout.fillWidth: true
            spacing: Theme.gap3

            FieldText {
                id: person

                objectName: "enrolPerson"
                label: qsTr("Short name")
                placeholderText: qsTr("Short name, for instance member-2")
                width: 280 * Theme.textPercent / 100
            }
            FieldText {
                id: name

                objectName: "enrolName"
                label: qsTr("Name on papers")
                placeholderText: qsTr("Name on papers: a role")
                width: 280 * Theme.textPercent / 100
            }
            Choice {
                id: role

                objectName: "enrolRole"
                label: qsTr("Enrolled as")
                model: root.roleWords
            }
            SeatForm {
                id: seat

                desk: root.desk
                label: root.again ? qsTr("The same passphrase again") : qsTr("A new passphrase")
                onAccepted: root.send()
            }
            ActionButton {
                objectName: "enrol"
                enabled: !root.busy && root.desk.typed > 0 && person.text !== "" && name.text !== ""
                text: root.again ? qsTr("Make the keys") : qsTr("Go on")
                onClicked: root.send()
            }
        }
    }
}

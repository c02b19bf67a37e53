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

    /// "new": a passphrase is wanted; "shown": random words stand there as one; "again": it is typed again.
    property string step: "new"
    property bool byChance: false
    /// The system grants no memory to keep words in.
    property bool unprotected: false

    readonly property bool ready: !root.busy && root.desk.typed > 0 && person.text !== "" && name.text !== ""

    function startOver() {
        root.step = "new";
        root.byChance = false;
    }

    function propose() {
        root.unprotected = !root.desk.propose();
        if (root.unprotected)
            return;
        root.byChance = true;
        root.step = "shown";
        proposal.begin();
    }

    function typeBack() {
        root.step = "again";
        seat.begin();
    }

    function send() {
        if (!root.ready)
            return;
        if (root.step === "new") {
            root.desk.setAside();
            root.typeBack();
            return;
        }
        root.startOver();
        root.enrolled(person.text, name.text, role.role);
    }

    onVisibleChanged: {
        // Elsewhere on the page another passphrase is typed.
        if (!root.visible)
            root.startOver();
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
            text: qsTr("Your keys are made here, under random words or a passphrase of your own of at least fifteen characters. Without it they are lost; nobody can reset it. They count once the manager and the chair have countersigned them.")
        }
        Notice {
            Layout.fillWidth: true
            visible: root.unprotected
            tone: "danger"
            text: qsTr("The system grants no protected memory for random words. Nothing was changed. Close other programs and try again, or type a passphrase of your own.")
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
            EnrolRole {
                id: role
            }
            ActionButton {
                objectName: "proposePassphrase"
                visible: root.step === "new"
                enabled: !root.busy
                text: qsTr("Random words as passphrase")
                Accessible.description: qsTr("Shows words to be written down. Whoever does not see them types a passphrase of their own instead.")
                onClicked: root.propose()
            }
        }
        PassphraseProposal {
            id: proposal

            Layout.fillWidth: true
            visible: root.byChance
            desk: root.desk
            onWritten: {
                root.desk.hideProposal();
                root.typeBack();
            }
        }
        EnrolPassphrase {
            id: seat

            Layout.fillWidth: true
            visible: root.step !== "shown"
            desk: root.desk
            label: root.step === "new" ? qsTr("A new passphrase of your own") : root.byChance ? qsTr("The words, to be sure that you have them") : qsTr("The same passphrase again")
            ready: root.ready
            actionText: root.step === "new" ? qsTr("Go on") : qsTr("Make the keys")
            mayStartOver: root.step === "again"
            onAccepted: root.send()
            onStartedOver: {
                root.desk.clear();
                root.startOver();
                seat.begin();
            }
        }
    }
}

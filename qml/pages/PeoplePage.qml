pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tender
import Tender.ViewModels

/// The people of the workspace, and who sits at this machine.
FocusScope {
    id: root

    required property Desk desk
    required property bool busy
    required property string busyWords
    required property string refusal
    /// Whose passphrase is being typed.
    property string asked: ""
    /// Whose key it is asked of why it ends.
    property string ending: ""

    signal seatTaken(string person)
    signal seatLeft
    signal enrolled(string person, string name, string role)
    signal countersigned(string person, string words)
    signal keyEnded(string person, string reason)
    signal refusalDismissed

    /// What was typed before is not taken for what is typed now; what is being tried is left alone.
    function forget() {
        if (!root.busy)
            root.desk.clear();
    }

    /// Asks for the passphrase of somebody, anew where it is asked for already.
    function ask(person: string) {
        root.forget();
        root.asked = "";
        root.asked = person;
    }

    PeopleKeyboard {
        id: keyboard

        page: root
        desk: root.desk
        busy: root.busy
        onRefused: person => root.ask(person)
    }
    Component.onCompleted: root.forget()

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        ScrollColumn {
            Layout.fillWidth: true
            Layout.fillHeight: true
            plain: root.desk.people.count === 0 && !root.desk.hasKeys
            focus: plain

            ColumnLayout {
                width: parent.width < Theme.readingWidth ? parent.width : Theme.readingWidth
                spacing: Theme.gap3

                Heading {
                    Layout.fillWidth: true
                    level: 1
                    text: qsTr("People")
                }
                Words {
                    Layout.fillWidth: true
                    visible: root.desk.person !== ""
                    quiet: true
                    text: root.desk.personWords
                }
                Notice {
                    objectName: "peopleRefusal"
                    Layout.fillWidth: true
                    // What is said of a passphrase stands where it is typed again.
                    visible: root.refusal !== "" && root.asked === ""
                    tone: "danger"
                    text: root.refusal
                    dismissText: qsTr("Put this away")
                    onDismissed: root.refusalDismissed()
                }
                Notice {
                    Layout.fillWidth: true
                    visible: root.busy
                    text: root.busyWords
                }
                EmptyState {
                    Layout.fillWidth: true
                    visible: root.desk.people.count === 0
                    heading: qsTr("Nobody is enrolled yet")
                    words: qsTr("The first commissioning manager and the first chair enrol and countersign each other's keys; with that the workspace is founded. All others follow.")
                }
                Repeater {
                    model: root.desk.people

                    PersonRow {
                        id: row

                        Layout.fillWidth: true
                        desk: root.desk
                        busy: root.busy
                        asking: root.asked === row.person && !row.sits
                        refusal: root.refusal
                        onSeatWanted: root.ask(row.person)
                        onSeatTaken: {
                            root.asked = "";
                            keyboard.person = row.person;
                            root.seatTaken(row.person);
                        }
                        onSeatLeft: root.seatLeft()
                        onCountersigned: words => root.countersigned(row.person, words)
                        ending: root.ending === row.person && row.mayEnd
                        onEndWanted: root.ending = row.person
                        onEndGivenUp: root.ending = ""
                        onKeyEnded: reason => {
                            root.keyEnded(row.person, reason);
                            // What was typed stays where it was refused.
                            if (root.refusal === "") {
                                root.ending = "";
                                root.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason);
                            }
                        }
                    }
                }
                EndedKeys {
                    Layout.fillWidth: true
                    visible: root.desk.ended.count > 0
                    ended: root.desk.ended
                }
                EnrolCard {
                    Layout.fillWidth: true
                    Layout.topMargin: Theme.gap3
                    visible: root.desk.hasKeys && root.asked === ""
                    desk: root.desk
                    busy: root.busy
                    onEnrolled: (person, name, role) => root.enrolled(person, name, role)
                }
            }
        }
        PeopleFooter {
            Layout.fillWidth: true
        }
    }
}

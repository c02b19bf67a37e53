pragma ComponentBehavior: Bound

import QtQuick
import Tender
import Tender.ViewModels

/// The pages outside a tender: start, what all tenders of the workspace say, the list of them, its people, and the
/// settings.
FocusScope {
    id: root

    required property WorkspaceSession session
    required property Preferences preferences
    required property string place
    /// Whose seat the palette asked for.
    required property string seatAsked
    /// Goes up when the place that is shown is chosen again.
    property int arrivals: 0
    /// Whether another page than the first is meant; whatever is no page leads to the first.
    readonly property bool elsewhere: root.place === "duties" || root.place === "tenders" || root.place === "agreements" || root.place === "people" || root.place === "settings"

    onArrivalsChanged: root.forceActiveFocus()

    OnePage {
        shown: root.place === "people"

        PeoplePage {
            id: people

            anchors.fill: parent
            desk: root.session.desk
            busy: root.session.busy
            busyWords: root.session.busyWords
            refusal: root.session.refusal
            Component.onCompleted: people.ask(root.seatAsked)
            focus: true

            Connections {
                function onSeatAskedChanged() {
                    if (root.seatAsked !== "")
                        people.ask(root.seatAsked);
                }

                target: root
            }
            onSeatTaken: person => root.session.sitDown(person)
            onSeatLeft: root.session.leaveSeat()
            onEnrolled: (person, name, role) => root.session.enrol(person, name, role)
            onCountersigned: (person, words) => root.session.countersign(person, words)
            onKeyEnded: (person, reason) => root.session.revoke(person, reason)
            onRefusalDismissed: root.session.dismissRefusal()
        }
    }
    Repeater {
        model: ["duties", "agreements"]

        OnePage {
            id: gathered

            required property string modelData

            shown: root.place === gathered.modelData

            GatheredPage {
                anchors.fill: parent
                overview: root.session.overview
                place: gathered.modelData
                status: root.session.desk.personWords
                busy: root.session.busy
                busyWords: root.session.busyWords
                refusal: root.session.refusal
                focus: true
                onTargetChosen: target => root.session.goTo(target)
                onCancelChosen: root.session.cancel()
                onRefusalDismissed: root.session.dismissRefusal()
            }
        }
    }
    OnePage {
        shown: !root.elsewhere

        StartPage {
            anchors.fill: parent
            busy: root.session.busy
            busyWords: root.session.busyWords
            refusal: root.session.refusal
            file: root.session.file
            preferences: root.preferences
            exercises: root.session.exercises
            focus: true
            onExerciseChosen: name => root.session.tryExample(name)
            onExampleChosen: partWay => root.session.tryExample("advocacy", partWay)
            onOpenChosen: file => root.session.openWorkspace(file)
            onCreateChosen: file => root.session.createWorkspace(file)
            onCancelChosen: root.session.cancel()
            onRefusalDismissed: root.session.dismissRefusal()
        }
    }
    OnePage {
        shown: root.place === "settings"

        SettingsPage {
            anchors.fill: parent
            facts: root.session.settings
            preferences: root.preferences
            busy: root.session.busy
            busyWords: root.session.busyWords
            refusal: root.session.refusal
            onCancelChosen: root.session.cancel()
            onRefusalDismissed: root.session.dismissRefusal()
            focus: true
            Component.onCompleted: root.session.prepareSettings()
        }
    }
    OnePage {
        shown: root.place === "tenders"

        TendersPage {
            anchors.fill: parent
            tenders: root.session.tenders
            file: root.session.file
            busy: root.session.busy
            busyWords: root.session.busyWords
            refusal: root.session.refusal
            focus: true
            mayBegin: root.session.desk.person !== ""
            exercises: root.session.exercises
            onExerciseBegun: index => root.session.beginFromExercise(index)
            onTenderChosen: row => root.session.openTender(row)
            onTenderBegun: act => root.session.beginTender(act)
            onCancelChosen: root.session.cancel()
            onRefusalDismissed: root.session.dismissRefusal()
        }
    }
}

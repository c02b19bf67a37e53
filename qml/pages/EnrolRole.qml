import QtQuick
import Tender

/// The role with which somebody is enrolled.
Choice {
    id: root

    readonly property list<string> roles: ["panel_member", "chair", "manager", "subject_expert", "external_evaluator", "price_officer", "note_taker", "approver", "auditor", "observer", "custodian"]
    /// As the record names it.
    readonly property string role: root.roles[root.currentIndex]

    objectName: "enrolRole"
    label: qsTr("Enrolled as")
    model: [qsTr("Panel member"), qsTr("Chair"), qsTr("Commissioning manager"), qsTr("Subject expert"), qsTr("External evaluator"), qsTr("Price officer"), qsTr("Note taker"), qsTr("Approver"), qsTr("Auditor"), qsTr("Observer"), qsTr("Custodian")]
}

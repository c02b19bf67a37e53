import QtQuick
import QtQuick.Layouts
import Tender

/// What takes long in the workspace, and why the last wish was not granted: the same on every page outside a tender.
ColumnLayout {
    id: root

    required property bool busy
    required property string busyWords
    required property string refusal

    signal cancelChosen
    signal refusalDismissed

    visible: root.busy || root.refusal !== ""
    spacing: Theme.gap3

    Notice {
        Layout.fillWidth: true
        visible: root.refusal !== ""
        tone: "danger"
        text: root.refusal
        dismissText: qsTr("Put this away")
        onDismissed: root.refusalDismissed()
    }
    Notice {
        Layout.fillWidth: true
        visible: root.busy
        text: root.busyWords
        dismissText: qsTr("Cancel")
        onDismissed: root.cancelChosen()
    }
}

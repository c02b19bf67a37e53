import QtQuick
import QtQuick.Layouts
import Tender

/// Asks why a key ends, in the place where it stands.
ColumnLayout {
    id: root

    required property string name
    /// Whether it is the key of whoever sits here.
    required property bool own
    required property bool busy

    signal ended(string reason)
    signal givenUp

    function begin() {
        reason.text = "";
        reason.forceActiveFocus(Qt.TabFocusReason);
    }

    function send() {
        if (!root.busy && reason.text.trim() !== "")
            root.ended(reason.text.trim());
    }

    spacing: Theme.gap2

    Keys.onEscapePressed: root.givenUp()

    Words {
        Layout.fillWidth: true
        text: root.own ? qsTr("End your key if it is lost, stolen or no longer needed. What it signed before stays yours; from now on it signs nothing, and that cannot be taken back. To work here again you enrol anew; the new keys take the place of the old ones on this machine, so other workspaces must enrol them too.") : qsTr("End the key of %1 if it is lost or stolen, or if its owner left. What it signed before stays theirs; from now on it signs nothing, and that cannot be taken back. To work here again they enrol anew.").arg(root.name)
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.gap3

        FieldText {
            id: reason

            objectName: "endReason"
            Layout.fillWidth: true
            label: qsTr("Why the key of %1 ends").arg(root.name)
            placeholderText: qsTr("Why it ends: goes on record")
            onAccepted: root.send()
        }
        ActionButton {
            objectName: "endKeyNow"
            enabled: !root.busy && reason.text.trim() !== ""
            text: qsTr("End the key")
            Accessible.name: qsTr("End the key of %1 for good").arg(root.name)
            onClicked: root.send()
        }
        ActionButton {
            objectName: "keepKey"
            text: qsTr("Leave it")
            Accessible.name: qsTr("Leave the key of %1 as it is").arg(root.name)
            onClicked: root.givenUp()
        }
    }
}

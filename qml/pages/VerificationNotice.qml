import QtQuick
import QtQuick.Layouts
import Tender
import Tender.ViewModels

/// How far a check has come, and its plain sentence at the end.
ColumnLayout {
    id: root

    required property VerificationRun verification

    spacing: Theme.gap2

    SmallWords {
        Layout.fillWidth: true
        visible: !root.verification.running && root.verification.sentence === ""
        text: qsTr("Verify reads every entry again from the file, checks each signature, and decides each act anew.")
    }
    Words {
        Layout.fillWidth: true
        visible: root.verification.running
        text: qsTr("Checking: %1 of %2 entries").arg(root.verification.done).arg(root.verification.total)
        Accessible.role: Accessible.ProgressBar
    }
    Rectangle {
        id: track

        Layout.fillWidth: true
        implicitHeight: Theme.gap2
        visible: root.verification.running
        color: Theme.card
        border.color: Theme.border
        border.width: Theme.hairline
        radius: Theme.corner / 2

        Rectangle {
            width: root.verification.total === 0 ? 0 : track.width * root.verification.done / root.verification.total
            height: parent.height
            color: Theme.accent
            radius: Theme.corner / 2
        }
    }
    Notice {
        objectName: "verdict"
        Layout.fillWidth: true
        visible: !root.verification.running && root.verification.sentence !== ""
        tone: root.verification.tone
        text: root.verification.sentence
    }
}

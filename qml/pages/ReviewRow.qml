import QtQuick
import QtQuick.Layouts
import Tender

/// One mark that is about to be submitted.
Item {
    id: root

    required property string bidder
    required property string question
    required property string mark
    required property string reason
    required property string evidence
    required property string note

    implicitHeight: row.implicitHeight + Theme.gap3

    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1, %2: %3. %4 %5 %6").arg(root.bidder).arg(root.question).arg(root.mark).arg(root.reason).arg(root.evidence).arg(root.note)

    RowLayout {
        id: row

        width: parent.width
        spacing: Theme.gap4

        Heading {
            Layout.alignment: Qt.AlignTop
            Layout.preferredWidth: 56 * Theme.textPercent / 100
            linesMax: 2
            text: root.mark === "" ? "–" : root.mark
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 2

            Words {
                Layout.fillWidth: true
                linesMax: 6
                text: qsTr("%1 · %2").arg(root.bidder).arg(root.question)
                strong: true
            }
            Words {
                Layout.fillWidth: true
                visible: root.reason !== ""
                text: root.reason
            }
            SmallWords {
                Layout.fillWidth: true
                visible: root.evidence !== ""
                linesMax: 3
                text: qsTr("Evidence: %1").arg(root.evidence)
            }
            SmallWords {
                Layout.fillWidth: true
                visible: root.note !== ""
                color: Theme.warning
                text: root.note
            }
        }
    }
    Hairline {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}

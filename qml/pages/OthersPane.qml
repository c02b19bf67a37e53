pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tender
import Tender.ViewModels

/// What the members gave to one question and why, side by side. There is no mean.
ScrollColumn {
    id: root

    required property MarkSheet sheet

    padding: Theme.gap4

    ColumnLayout {
        width: parent.width
        spacing: Theme.gap2

        Heading {
            Layout.fillWidth: true
            level: 3
            text: qsTr("What each member gave")
        }
        Words {
            Layout.fillWidth: true
            visible: text !== ""
            quiet: true
            text: root.sheet.spread
        }
        Repeater {
            model: root.sheet.others

            LineRow {
                Layout.fillWidth: true
                Layout.preferredHeight: implicitHeight
                acting: false
                isCurrent: false
            }
        }
    }
}

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tender
import Tender.ViewModels

/// Keys that were ended: when, by whom and why.
ColumnLayout {
    id: root

    required property EndedKeysModel ended

    spacing: Theme.gap3

    Heading {
        Layout.fillWidth: true
        level: 2
        text: qsTr("Ended keys")
    }
    Repeater {
        model: root.ended

        ColumnLayout {
            id: row

            required property string name
            required property string role
            required property string words

            Layout.fillWidth: true
            spacing: Theme.gap1

            Words {
                Layout.fillWidth: true
                strong: true
                text: qsTr("%1, enrolled as %2").arg(row.name).arg(row.role)
            }
            Words {
                objectName: "endedKey"
                Layout.fillWidth: true
                quiet: true
                text: row.words
            }
        }
    }
}

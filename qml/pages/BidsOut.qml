pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tender
import Tender.ViewModels

/// Who has no place, and why.
ColumnLayout {
    id: root

    required property BidsOutModel out

    spacing: Theme.gap2

    Heading {
        Layout.fillWidth: true
        text: qsTr("Without a place")
    }
    Rows {
        id: rows

        Layout.fillWidth: true
        spacing: Theme.gap2

        Repeater {
            model: root.out

            RowLayout {
                id: row

                required property string bidder
                required property string standing
                required property string why

                width: rows.width
                spacing: Theme.gap4

                Words {
                    Layout.alignment: Qt.AlignTop
                    Layout.preferredWidth: 200 * Theme.textPercent / 100
                    linesMax: 3
                    text: row.bidder
                    strong: true
                }
                Chip {
                    Layout.alignment: Qt.AlignTop
                    text: row.standing
                    tone: "info"
                }
                Words {
                    Layout.fillWidth: true
                    linesMax: 24
                    text: row.why
                }
            }
        }
    }
}

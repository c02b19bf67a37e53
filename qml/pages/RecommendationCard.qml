pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tender
import Tender.ViewModels

/// What the panel recommends and why, or that it has not yet. What is cut here is whole on the page of recommendations.
ColumnLayout {
    id: root

    required property LotResult result

    spacing: Theme.gap2

    Heading {
        Layout.fillWidth: true
        text: qsTr("Recommendation")
    }
    Words {
        Layout.fillWidth: true
        visible: root.result.recommendation === ""
        quiet: true
        text: qsTr("None is recorded for this lot. A recommendation needs every stage closed and rests on the result above.")
    }
    Words {
        Layout.fillWidth: true
        visible: text !== ""
        linesMax: 8
        text: root.result.recommendation
        strong: true
    }
    Words {
        Layout.fillWidth: true
        Layout.maximumWidth: Theme.readingWidth
        visible: text !== ""
        linesMax: 24
        text: root.result.recommendationReason
    }
    Rows {
        id: rows

        Layout.fillWidth: true
        spacing: root.spacing

        Repeater {
            model: root.result.conditions

            Words {
                required property string modelData

                width: rows.width < Theme.readingWidth ? rows.width : Theme.readingWidth
                linesMax: 6
                text: qsTr("• %1").arg(modelData)
            }
        }
    }
}

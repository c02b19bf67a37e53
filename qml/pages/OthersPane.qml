pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tender
import Tender.ViewModels

/// What the members gave to one question and why, side by side. There is no mean.
ScrollColumn {
    id: root

    required property MarkSheet sheet

    plain: true
    name: qsTr("What each member gave")
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
        ChartFrame {
            objectName: "othersChart"
            Layout.fillWidth: true
            chart: root.sheet.othersChart
            title: qsTr("Marks on the scale")
            caption: qsTr("A dot is a mark, with how many gave it when there are several. The line joins the lowest and the highest. The upright line is what was agreed.")
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

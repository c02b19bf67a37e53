pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tender
import Tender.ViewModels

/// A chart with its title, how it is read, and the ways to take it along as an image. One Tab goes to the chart, arrow
/// keys go through its rows.
ColumnLayout {
    id: root

    required property ChartModel chart
    required property string title
    /// How the drawing is read.
    required property string caption

    property int current: 0

    /// The keyboard has come to a row.
    signal reached(Item row)

    function turnTo(row: int) {
        const line = lines.itemAt(row);
        if (line)
            line.forceActiveFocus(Qt.TabFocusReason);
    }

    visible: root.chart.count > 0
    spacing: Theme.gap1

    Rectangle {
        id: picture

        objectName: "chartPicture"
        Layout.fillWidth: true
        implicitHeight: column.implicitHeight + 2 * Theme.gap2
        color: Theme.paper

        Accessible.role: Accessible.List
        Accessible.name: root.title
        Accessible.description: root.caption

        Column {
            id: column

            y: Theme.gap2
            width: parent.width
            spacing: Theme.gap1

            Heading {
                width: parent.width
                level: 2
                text: root.title
            }
            SmallWords {
                width: parent.width
                text: root.caption
            }
            Repeater {
                id: lines

                model: root.chart

                ChartLine {
                    id: line

                    required property int index

                    objectName: "chartLine"
                    width: column.width
                    activeFocusOnTab: line.index === root.current
                    onActiveFocusChanged: {
                        if (!line.activeFocus)
                            return;
                        root.current = line.index;
                        root.reached(line);
                    }
                    Keys.onUpPressed: root.turnTo(line.index - 1)
                    Keys.onDownPressed: root.turnTo(line.index + 1)
                }
            }
        }
    }
    SmallWords {
        Layout.fillWidth: true
        visible: root.chart.leftOut > 0
        text: qsTr("Not drawn: %1 more. The lines below have them all.").arg(root.chart.leftOut)
    }
    ChartTools {
        Layout.fillWidth: true
        picture: picture
        title: root.title
    }
    Connections {
        target: root.chart
        function onCountChanged() {
            root.current = 0;
        }
    }
}

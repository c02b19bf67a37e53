pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tender
import Tender.ViewModels

/// How close was it? Worked out on demand, beside the window.
ColumnLayout {
    id: root

    required property ClosenessRun closeness

    /// Whether it was asked for here: the answer takes the keyboard that the button leaves.
    property bool asked: false
    readonly property bool answered: root.closeness.headline !== ""

    spacing: Theme.gap2
    onAnsweredChanged: {
        if (root.answered && root.asked)
            answer.restart();
    }

    Timer {
        id: answer

        interval: 0
        onTriggered: {
            root.asked = false;
            root.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason);
        }
    }
    Heading {
        Layout.fillWidth: true
        text: qsTr("How close was it?")
    }
    Words {
        objectName: "closenessHeadline"
        Layout.fillWidth: true
        visible: text !== ""
        strong: true
        linesMax: 8
        text: root.closeness.headline
    }
    Words {
        Layout.fillWidth: true
        visible: root.closeness.headline === ""
        quiet: true
        text: root.closeness.running ? qsTr("Working it out: every change of few marks, every weight, every price…") : qsTr("Which marks, weights or prices would have turned it. No mark changes for this figure.")
    }
    ActionButton {
        objectName: "howClose"
        visible: root.closeness.headline === ""
        text: root.closeness.running ? qsTr("Stop") : qsTr("Work it out")
        onClicked: {
            root.asked = !root.closeness.running;
            if (root.closeness.running)
                root.closeness.cancel();
            else
                root.closeness.start();
        }
    }
    ChartFrame {
        objectName: "weightChart"
        Layout.fillWidth: true
        chart: root.closeness.weights
        title: qsTr("In which weights the award holds, the others in proportion")
        caption: qsTr("The bar is the interval in which the award holds, on a scale from 0 to what the weight and its siblings add up to. The upright line is the published weight.")
    }
    ChartFrame {
        objectName: "placeChart"
        Layout.fillWidth: true
        chart: root.closeness.places
        title: qsTr("Which place each bid takes when weights are drawn by chance")
        caption: qsTr("Each bar is the share of weightings in which the bid takes the place printed on it. For advice only.")
    }
    Rows {
        id: rows

        Layout.fillWidth: true
        spacing: root.spacing

        Repeater {
            model: root.closeness.rows

            LineRow {
                width: rows.width
                acting: false
                isCurrent: false
            }
        }
    }
}

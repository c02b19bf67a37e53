pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tender

/// A line of the working: a figure, or who gave a mark and why.
Item {
    id: root

    required property int depth
    required property string kind
    required property string figureValue
    required property string title
    required property string working
    required property string words
    required property string reason
    required property string evidence
    required property bool expandable
    required property bool expanded
    required property bool isCurrent

    signal chosen

    implicitHeight: column.implicitHeight + Theme.gap2
    height: implicitHeight

    Accessible.role: Accessible.TreeItem
    // Qt 6.4 has no state for this; it is said instead.
    Accessible.description: !root.expandable ? "" : root.expanded ? qsTr("unfolded") : qsTr("folded")
    Accessible.name: root.kind === "source" ? qsTr("%1: %2. %3. %4").arg(root.title).arg(root.figureValue).arg(root.reason).arg(root.words) : qsTr("%1 %2 %3. %4").arg(root.figureValue).arg(root.title).arg(root.working).arg(root.words)

    Repeater {
        model: root.depth

        Hairline {
            id: guide

            required property int index

            x: (guide.index + 0.4) * Theme.gap4
            height: root.height
        }
    }
    Rectangle {
        anchors.fill: column
        anchors.margins: -Theme.gap1
        visible: root.kind === "source" || root.isCurrent
        color: root.kind === "source" ? Theme.accentSoft : "transparent"
        border.color: root.isCurrent ? Theme.focus : "transparent"
        border.width: Theme.focusWidth
        radius: Theme.corner / 2
    }
    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: root.depth * Theme.gap4 + Theme.gap1
        anchors.rightMargin: Theme.gap1
        y: Theme.gap1
        spacing: 2

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gap2

            Words {
                Layout.alignment: Qt.AlignTop
                Layout.maximumWidth: root.width / 3
                linesMax: 3
                text: root.figureValue
                strong: true
            }
            Words {
                Layout.fillWidth: true
                text: root.working === "" ? root.title : qsTr("%1 = %2").arg(root.title).arg(root.working)
            }
            SmallWords {
                Layout.alignment: Qt.AlignTop
                visible: root.expandable
                text: root.expanded ? "▾" : "▸"
                Accessible.ignored: true
            }
        }
        SmallWords {
            Layout.fillWidth: true
            visible: root.reason !== ""
            text: qsTr("“%1”").arg(root.reason)
            color: Theme.ink
        }
        SmallWords {
            Layout.fillWidth: true
            visible: root.evidence !== ""
            text: qsTr("Evidence: %1").arg(root.evidence)
        }
        SmallWords {
            Layout.fillWidth: true
            text: root.words
        }
    }
    TapHandler {
        onTapped: root.chosen()
    }
}

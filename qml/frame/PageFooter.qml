import QtQuick
import QtQuick.Layouts
import Tender

/// The foot of a page: which keys help, how things stand, and the main action at the right.
Item {
    id: root

    /// How things stand, plainly.
    property string status: ""
    default property alias hints: hintFlow.data
    property alias actions: actionRow.data

    /// Hints go first where the window is low for its text.
    readonly property bool roomy: root.Window.height >= 480 * Theme.textPercent / 100

    implicitHeight: row.implicitHeight + 2 * Theme.gap3

    Hairline {
        width: parent.width
    }
    RowLayout {
        id: row

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Theme.gap8
        anchors.rightMargin: Theme.gap8
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gap4

        ColumnLayout {
            Layout.fillWidth: true
            spacing: Theme.gap1

            Flow {
                id: hintFlow

                visible: root.roomy
                Layout.fillWidth: true
                spacing: Theme.gap3
            }
            SmallWords {
                Layout.fillWidth: true
                visible: text !== ""
                linesMax: root.roomy ? 8 : 2
                text: root.status
            }
        }
        Row {
            id: actionRow

            spacing: Theme.gap3
        }
    }
}

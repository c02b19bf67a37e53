import QtQuick
import QtQuick.Layouts
import Tender

/// An entry of the history.
Item {
    id: root

    required property int number
    required property string time
    required property string author
    required property bool demonstration
    required property string what
    required property string details
    required property bool isCurrent
    required property bool open

    signal chosen
    signal momentChosen

    /// Where time and author have no room beside what was done, they stand below it.
    readonly property bool narrow: root.width < 700 * Theme.textPercent / 100

    implicitHeight: column.implicitHeight + 2 * Theme.gap2
    height: implicitHeight

    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("Entry %1, %2, %3: %4").arg(root.number).arg(root.time).arg(root.author).arg(root.what)
    Accessible.description: root.open ? root.details : qsTr("folded")
    Accessible.onPressAction: root.chosen()

    Rectangle {
        anchors.fill: parent
        color: root.open ? Theme.card : root.isCurrent || hover.hovered ? Theme.accentSoft : "transparent"
        border.color: root.isCurrent ? Theme.focus : "transparent"
        border.width: Theme.focusWidth
        radius: Theme.corner
    }
    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: Theme.gap3
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gap2

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gap4

            Words {
                Layout.preferredWidth: 40 * Theme.textPercent / 100
                Layout.alignment: Qt.AlignTop
                text: root.number
                horizontalAlignment: Text.AlignRight
            }
            Words {
                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop
                linesMax: root.open ? 0 : 3
                text: root.what
                strong: root.open
            }
            SmallWords {
                Layout.preferredWidth: 205 * Theme.textPercent / 100
                visible: !root.narrow
                Layout.alignment: Qt.AlignTop
                topPadding: 2
                text: root.time
            }
            SmallWords {
                Layout.preferredWidth: (root.width > 1000 * Theme.textPercent / 100 ? 180 : 130) * Theme.textPercent / 100
                visible: !root.narrow
                Layout.alignment: Qt.AlignTop
                topPadding: 2
                linesMax: 3
                text: root.author
            }
        }
        SmallWords {
            Layout.fillWidth: true
            Layout.leftMargin: 40 * Theme.textPercent / 100 + Theme.gap4
            visible: root.narrow
            linesMax: 3
            text: qsTr("%1 · %2").arg(root.time).arg(root.author)
        }
        Words {
            Layout.fillWidth: true
            Layout.leftMargin: 40 * Theme.textPercent / 100 + Theme.gap4
            visible: root.open
            font.pixelSize: Theme.small
            // Reasons are long: closed entries do not lay them out.
            text: root.open ? root.details : ""
        }
        ActionButton {
            objectName: "atThisMoment"
            Layout.leftMargin: 40 * Theme.textPercent / 100 + Theme.gap4
            visible: root.open
            text: qsTr("Show the tender at this moment")
            Accessible.description: qsTr("After entry %1").arg(root.number)
            onClicked: root.momentChosen()
        }
    }
    Hairline {
        anchors.bottom: parent.bottom
        width: parent.width
    }
    HoverHandler {
        id: hover
    }
    TapHandler {
        onTapped: root.chosen()
    }
}

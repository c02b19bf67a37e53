import QtQuick
import QtQuick.Layouts
import Tender

/// A tender in the list.
Item {
    id: root

    required property string title
    required property string reference
    required property string entriesText
    required property bool illustrative
    required property bool isCurrent

    signal chosen

    implicitHeight: row.implicitHeight + 2 * Theme.gap3
    height: implicitHeight

    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1, %2, %3").arg(root.title).arg(root.reference).arg(root.entriesText)
    Accessible.onPressAction: root.chosen()

    RowFrame {
        current: root.isCurrent
        pointed: hover.hovered
    }
    RowLayout {
        id: row

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: Theme.gap3
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gap4

        Words {
            Layout.fillWidth: true
            linesMax: 3
            text: root.title
            strong: true
        }
        Chip {
            visible: root.illustrative
            text: qsTr("illustrative")
        }
        SmallWords {
            Layout.maximumWidth: 240 * Theme.textPercent / 100
            visible: text !== ""
            linesMax: 2
            text: root.reference
        }
        SmallWords {
            text: root.entriesText
        }
    }
    HoverHandler {
        id: hover
    }
    TapHandler {
        onTapped: root.chosen()
    }
}

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Tender

/// A line of the contents of a sheet.
T.AbstractButton {
    id: root

    required property string words
    property bool current: false

    implicitHeight: contentItem.implicitHeight + 2 * Theme.gap2
    leftPadding: Theme.gap3
    rightPadding: Theme.gap2
    topPadding: Theme.gap2
    bottomPadding: Theme.gap2
    font.family: Theme.family
    font.pixelSize: Theme.body
    focusPolicy: Qt.NoFocus

    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1, %2").arg(root.text).arg(root.words)
    Accessible.selected: root.current
    Accessible.focusable: true
    Accessible.onPressAction: root.clicked()

    contentItem: RowLayout {
        spacing: Theme.gap2

        Words {
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
            linesMax: 6
            text: root.text
            strong: root.current
        }
        SmallWords {
            Layout.alignment: Qt.AlignTop
            Layout.maximumWidth: root.width / 2
            topPadding: 2
            linesMax: 2
            text: root.words
        }
    }
    background: Rectangle {
        color: root.current || root.hovered ? Theme.accentSoft : "transparent"
        radius: Theme.corner

        Rectangle {
            width: 3
            height: parent.height - 2 * Theme.gap2
            anchors.verticalCenter: parent.verticalCenter
            visible: root.current
            color: Theme.accent
        }
        FocusRing {
            shown: root.activeFocus
            anchors.margins: 0
        }
    }
}

import QtQuick
import QtQuick.Layouts
import Tender

/// What the page is for, with the rule behind it. F1 opens and closes it.
Rectangle {
    id: root

    required property string heading
    required property string text

    signal closed

    implicitHeight: column.implicitHeight + 2 * Theme.gap4
    color: Theme.accentSoft

    Accessible.role: Accessible.Note
    Accessible.name: qsTr("%1. %2").arg(root.heading).arg(root.text)
    Keys.onEscapePressed: root.closed()

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Theme.gap8
        anchors.rightMargin: Theme.gap8
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gap1

        Heading {
            Layout.fillWidth: true
            level: 3
            text: root.heading
        }
        Words {
            Layout.fillWidth: true
            Layout.maximumWidth: Theme.readingWidth
            text: root.text
        }
        LinkButton {
            text: qsTr("Put this away")
            onClicked: root.closed()
        }
    }
    Hairline {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}

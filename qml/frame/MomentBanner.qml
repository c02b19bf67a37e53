import QtQuick
import QtQuick.Layouts
import Tender

/// Says that an earlier moment is shown, and leads back.
Rectangle {
    id: root

    required property string words

    signal nowChosen

    implicitHeight: row.implicitHeight + 2 * Theme.gap2
    color: Theme.warningSoft

    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.words

    Hairline {
        width: parent.width
        color: Theme.warning
    }
    RowLayout {
        id: row

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Theme.gap8
        anchors.rightMargin: Theme.gap8
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gap4

        Words {
            Layout.fillWidth: true
            text: root.words
            color: Theme.warning
            strong: true
        }
        ActionButton {
            text: qsTr("Back to now")
            onClicked: root.nowChosen()
        }
    }
    Hairline {
        anchors.bottom: parent.bottom
        width: parent.width
        color: Theme.warning
    }
}

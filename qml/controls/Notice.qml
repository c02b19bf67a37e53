import QtQuick
import QtQuick.Layouts
import Tender

/// Something to read before going on. What is urgent is announced.
Rectangle {
    id: root

    required property string text
    property string tone: "info"
    property string heading: ""
    /// Text of a way to put it away; empty when it stays.
    property string dismissText: ""

    signal dismissed

    implicitWidth: 400
    implicitHeight: column.implicitHeight + 2 * Theme.gap3
    color: Theme.toneGround(root.tone)
    border.color: Theme.toneInk(root.tone)
    border.width: Theme.hairline
    radius: Theme.corner

    Accessible.role: root.tone === "danger" ? Accessible.AlertMessage : Accessible.Note
    Accessible.name: root.heading === "" ? root.text : qsTr("%1 %2").arg(root.heading).arg(root.text)

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.gap3
        anchors.leftMargin: Theme.gap4
        anchors.rightMargin: Theme.gap4
        spacing: Theme.gap1

        Words {
            Layout.fillWidth: true
            visible: root.heading !== ""
            linesMax: 3
            text: root.heading
            strong: true
            color: Theme.toneInk(root.tone)
        }
        Words {
            Layout.fillWidth: true
            linesMax: 30
            text: root.text
        }
        LinkButton {
            visible: root.dismissText !== ""
            text: root.dismissText
            onClicked: root.dismissed()
        }
    }
}

import QtQuick
import Tender

/// A place or an act of the palette.
Rectangle {
    id: root

    required property string title
    required property string where
    required property string place
    required property string act
    required property bool isCurrent

    signal chosen

    implicitHeight: Theme.control
    color: root.isCurrent ? Theme.accentSoft : "transparent"
    border.color: root.isCurrent ? Theme.focus : "transparent"
    border.width: Theme.hairline
    radius: Theme.corner

    Accessible.role: Accessible.ListItem
    Accessible.name: root.where === "" ? root.title : qsTr("%1, %2").arg(root.title).arg(root.where)
    Accessible.onPressAction: root.chosen()

    Words {
        anchors.left: parent.left
        anchors.right: side.left
        anchors.leftMargin: Theme.gap3
        anchors.rightMargin: Theme.gap3
        anchors.verticalCenter: parent.verticalCenter
        text: root.title
        elide: Text.ElideRight
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }
    SmallWords {
        id: side

        anchors.right: parent.right
        anchors.rightMargin: Theme.gap3
        anchors.verticalCenter: parent.verticalCenter
        wrapMode: Text.NoWrap
        text: root.where
        Accessible.ignored: true
    }
    TapHandler {
        onTapped: root.chosen()
    }
}

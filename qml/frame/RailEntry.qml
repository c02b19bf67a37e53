import QtQuick
import QtQuick.Templates as T
import Tender

/// A place of the program.
T.AbstractButton {
    id: root

    property bool current: false
    property bool folded: false
    property string count: ""
    /// One of many under each other.
    property bool dense: false

    /// It has become the place that is shown.
    signal reached(Item entry)

    onCurrentChanged: {
        if (root.current)
            root.reached(root);
    }

    implicitHeight: root.dense ? Theme.control * 0.8 : Theme.control
    font.family: Theme.family
    font.pixelSize: Theme.body
    focusPolicy: Qt.StrongFocus

    Accessible.role: Accessible.PageTab
    Accessible.name: root.current ? qsTr("%1, you are here").arg(root.text) : root.text
    Accessible.focusable: true
    Accessible.selected: root.current
    Accessible.onPressAction: root.clicked()
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    contentItem: Item {
        Text {
            anchors.fill: parent
            anchors.leftMargin: root.folded ? 0 : Theme.gap3
            text: root.text
            color: root.current ? Theme.accent : Theme.ink
            font.family: root.font.family
            font.pixelSize: root.folded ? Theme.small : root.font.pixelSize
            font.weight: root.current ? Font.DemiBold : Font.Normal
            elide: Text.ElideRight
            horizontalAlignment: root.folded ? Text.AlignHCenter : Text.AlignLeft
            verticalAlignment: Text.AlignVCenter
            textFormat: Text.PlainText
        }
        Text {
            anchors.right: parent.right
            anchors.rightMargin: Theme.gap3
            height: parent.height
            visible: !root.folded
            text: root.count
            color: Theme.quiet
            font.family: Theme.family
            font.pixelSize: Theme.small
            verticalAlignment: Text.AlignVCenter
            textFormat: Text.PlainText
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

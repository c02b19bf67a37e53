import QtQuick
import Tender

/// The mark of the control that has the keyboard; lies over its parent.
Rectangle {
    id: root

    required property bool shown

    anchors.fill: parent
    anchors.margins: -3
    color: "transparent"
    border.color: Theme.focus
    border.width: Theme.focusWidth
    radius: Theme.corner + 3
    visible: root.shown
}

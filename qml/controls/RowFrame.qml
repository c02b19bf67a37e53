import QtQuick
import Tender

/// What lies under a row of a list: it says which row has the keyboard and which the pointer is over, and ends it with
/// a line.
Rectangle {
    property bool current: false
    property bool pointed: false

    anchors.fill: parent
    color: current || pointed ? Theme.accentSoft : "transparent"
    border.color: current ? Theme.focus : "transparent"
    border.width: Theme.focusWidth
    radius: Theme.corner

    Hairline {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}

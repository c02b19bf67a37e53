import QtQuick
import Tender

/// The mark of the program: a line that hangs true.
Item {
    id: root

    implicitWidth: Theme.gap3
    implicitHeight: Theme.control * 0.7

    Accessible.ignored: true

    Rectangle {
        x: root.width / 2 - 1
        width: 2
        height: root.height - root.width
        color: Theme.accent
    }
    Rectangle {
        x: root.width / 2 - width / 2
        y: root.height - root.width - width / 3
        width: root.width * 0.7
        height: width
        rotation: 45
        color: Theme.accent
    }
}

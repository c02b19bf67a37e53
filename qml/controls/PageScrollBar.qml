import QtQuick
import QtQuick.Templates as T
import Tender

/// The bar beside a page that is higher than the window.
T.ScrollBar {
    id: root

    implicitWidth: Theme.gap3
    padding: 3
    visible: root.size < 1

    Accessible.role: Accessible.ScrollBar
    Accessible.name: qsTr("Scroll")

    contentItem: Rectangle {
        implicitWidth: 6
        radius: 3
        color: Theme.border
        opacity: root.pressed || root.hovered ? 1 : 0.6
    }
}

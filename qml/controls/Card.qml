import QtQuick
import Tender

/// A sheet on the desk. Its content decides its height.
Rectangle {
    id: root

    default property alias content: inner.data
    property int padding: Theme.gap5

    implicitHeight: inner.childrenRect.height + 2 * root.padding
    color: Theme.card
    border.color: Theme.line
    border.width: Theme.hairline
    radius: Theme.corner

    Item {
        id: inner

        anchors.fill: parent
        anchors.margins: root.padding
    }
}

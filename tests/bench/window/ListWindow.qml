pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls

/// A list of light rows that is longer than any window.
ApplicationWindow {
    title: "Yardstick"
    width: 1440
    height: 900
    visible: true

    ListView {
        id: list

        anchors.fill: parent
        focus: true
        model: 100000
        Accessible.name: "List"

        delegate: Label {
            required property int index

            width: list.width
            height: 40
            font.bold: list.currentIndex === index
            text: "Row " + index
        }
    }
}

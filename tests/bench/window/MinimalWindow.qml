import QtQuick
import QtQuick.Controls

/// The least that is a window with words in it.
ApplicationWindow {
    title: "Yardstick"
    width: 1440
    height: 900
    visible: true

    Label {
        anchors.centerIn: parent
        text: "A window with words in it"
    }
}

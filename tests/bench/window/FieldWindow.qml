import QtQuick
import QtQuick.Controls

/// A field of several lines, as large as that for a reason.
ApplicationWindow {
    title: "Yardstick"
    width: 1440
    height: 900
    visible: true

    TextArea {
        anchors.centerIn: parent
        width: 700
        height: 96
        focus: true
        wrapMode: TextEdit.Wrap
        Accessible.name: "Field"
    }
}

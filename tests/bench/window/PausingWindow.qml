import QtQuick
import QtQuick.Controls

/// Works for 200 ms at each key before it draws: what measures windows must see that.
ApplicationWindow {
    id: root

    property bool turned: false

    function pause() {
        const end = Date.now() + 200;
        while (Date.now() < end) {}
        root.turned = !root.turned;
    }

    title: "Yardstick"
    width: 1440
    height: 900
    visible: true

    Label {
        anchors.centerIn: parent
        focus: true
        text: root.turned ? "One way" : "The other way"
        Keys.onDownPressed: root.pause()
    }
}

import QtQuick
import QtQuick.Templates as T
import Tender

/// One whole number of a range, by moving along it.
T.Slider {
    id: root

    required property string label

    implicitWidth: 240 * Theme.textPercent / 100
    implicitHeight: Theme.control
    stepSize: 1
    snapMode: T.Slider.SnapAlways
    focusPolicy: Qt.StrongFocus

    Keys.onPressed: event => {
        event.accepted = event.key === Qt.Key_Home || event.key === Qt.Key_End;
        if (!event.accepted)
            return;
        root.value = event.key === Qt.Key_Home ? root.from : root.to;
        root.moved();
    }
    Accessible.role: Accessible.Slider
    Accessible.name: qsTr("%1: %2 of %3").arg(root.label).arg(root.value).arg(root.to)
    Accessible.focusable: true

    background: Rectangle {
        x: root.leftPadding
        y: (root.height - height) / 2
        width: root.availableWidth
        height: 4
        color: Theme.border
        radius: 2
    }
    handle: Rectangle {
        x: root.leftPadding + root.visualPosition * (root.availableWidth - width)
        y: (root.height - height) / 2
        width: Theme.body + Theme.gap1
        height: width
        radius: width / 2
        color: Theme.accent

        FocusRing {
            shown: root.activeFocus
            radius: width / 2
        }
    }
}

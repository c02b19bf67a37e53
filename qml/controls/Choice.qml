pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Tender

/// One of several by name.
T.ComboBox {
    id: root

    required property string label

    implicitWidth: 220 * Theme.textPercent / 100
    implicitHeight: Theme.control
    leftPadding: Theme.gap3
    rightPadding: Theme.gap6
    font.family: Theme.family
    font.pixelSize: Theme.body
    focusPolicy: Qt.StrongFocus

    Accessible.role: Accessible.ComboBox
    Accessible.name: qsTr("%1: %2").arg(root.label).arg(root.displayText)
    Accessible.focusable: true
    Keys.onReturnPressed: root.popup.open()

    contentItem: Text {
        text: root.displayText
        color: Theme.ink
        font: root.font
        elide: Text.ElideRight
        verticalAlignment: Text.AlignVCenter
        textFormat: Text.PlainText
    }
    indicator: Text {
        x: root.width - width - Theme.gap3
        height: root.height
        text: "▾"
        color: Theme.quiet
        font: root.font
        verticalAlignment: Text.AlignVCenter
        textFormat: Text.PlainText
        Accessible.ignored: true
    }
    background: Rectangle {
        color: Theme.card
        border.color: Theme.border
        border.width: Theme.hairline
        radius: Theme.corner

        FocusRing {
            shown: root.activeFocus
        }
    }
    delegate: ChoiceEntry {
        required property int index
        required property string modelData

        width: ListView.view.width
        text: modelData
        highlighted: root.highlightedIndex === index
    }
    popup: T.Popup {
        y: root.height + Theme.gap1
        width: root.width
        implicitHeight: contentItem.implicitHeight + 2 * Theme.gap1
        padding: Theme.gap1

        contentItem: ListView {
            implicitHeight: contentHeight
            clip: true
            model: root.delegateModel // qmllint disable
            currentIndex: root.highlightedIndex
        }
        background: Rectangle {
            color: Theme.card
            border.color: Theme.border
            border.width: Theme.hairline
            radius: Theme.corner
        }
    }
}

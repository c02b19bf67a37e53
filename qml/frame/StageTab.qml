import QtQuick
import QtQuick.Templates as T
import Tender

/// One entry of the stage line: its name, and where it stands in words of its own.
T.AbstractButton {
    id: root

    required property string stageState
    required property string sign
    required property string stageWords
    property bool current: false
    /// Without its words where there is no room; the sign before the name stays.
    property bool brief: false

    implicitWidth: contentItem.implicitWidth
    implicitHeight: contentItem.implicitHeight + Theme.gap3 + Theme.gap1
    bottomPadding: Theme.gap3 + Theme.gap1
    font.family: Theme.family
    focusPolicy: Qt.StrongFocus

    Accessible.role: Accessible.PageTab
    Accessible.name: qsTr("%1: %2").arg(root.text).arg(root.stageWords)
    Accessible.focusable: true
    Accessible.selected: root.current
    Accessible.onPressAction: root.clicked()
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    contentItem: StageTabWords {
        text: root.text
        stageState: root.stageState
        sign: root.sign
        stageWords: root.current || !root.brief ? root.stageWords : ""
        current: root.current
    }
    background: Item {
        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: 3
            visible: root.current
            color: Theme.accent
        }
        FocusRing {
            anchors.margins: -Theme.gap2
            anchors.topMargin: -Theme.gap1
            anchors.bottomMargin: Theme.gap1
            shown: root.activeFocus
        }
    }
}

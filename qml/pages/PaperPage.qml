pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Tender
import Tender.ViewModels

/// A letter or the board paper, read line by line before its files are made.
FocusScope {
    id: root

    required property PaperPreview paper
    required property string status

    Keys.onEscapePressed: root.paper.close()
    Component.onCompleted: settle.restart()

    Shortcut {
        sequences: ["Ctrl+Return", "Ctrl+Enter"]
        autoRepeat: false
        enabled: root.visible && root.paper.makes
        onActivated: root.paper.makeAndRecord()
    }
    Timer {
        id: settle

        interval: 0
        onTriggered: root.toTop()
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        ListView {
            id: list

            readonly property real room: width - Theme.gap8

            objectName: "paperLines"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.leftMargin: Theme.gap8
            focus: true
            activeFocusOnTab: true
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            model: root.paper.lines
            topMargin: head.height

            T.ScrollBar.vertical: PageScrollBar {}
            Accessible.role: Accessible.List
            Accessible.name: root.paper.title

            // A header of the view itself is not made from a bound component by Qt 6.4.
            PaperHead {
                id: head

                parent: list.contentItem
                y: -height
                width: list.room < Theme.readingWidth ? list.room : Theme.readingWidth
                paper: root.paper
                onHeightChanged: settle.restart()
                onReached: root.toTop()
            }

            delegate: PaperLine {
                id: line

                required property int index

                width: list.room < Theme.readingWidth ? list.room : Theme.readingWidth
                isCurrent: list.activeFocus && list.currentIndex === line.index
            }
        }
        PageFooter {
            Layout.fillWidth: true
            status: root.status

            KeyHint {
                keyText: "↑ ↓"
                does: qsTr("lines")
            }
            KeyHint {
                visible: root.paper.makes
                keyText: qsTr("Ctrl Enter")
                does: qsTr("make it")
            }
            KeyHint {
                keyText: qsTr("Esc")
                does: qsTr("back")
            }

            actions: [
                ActionButton {
                    objectName: "leavePaper"
                    text: qsTr("Back")
                    onClicked: root.paper.close()
                },
                ActionButton {
                    objectName: "savePaper"
                    visible: root.paper.records
                    text: qsTr("Save only")
                    onClicked: root.paper.save()
                },
                ActionButton {
                    objectName: "makePaper"
                    primary: true
                    enabled: root.paper.makes
                    text: root.paper.records ? qsTr("Make, save and record") : qsTr("Make and save")
                    onClicked: root.paper.makeAndRecord()
                }
            ]
        }
    }

    function toTop() {
        list.contentY = list.originY - head.height;
    }
}

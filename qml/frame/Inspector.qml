pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Tender
import Tender.ViewModels

/// "Why this figure?": the working as a tree. Arrows walk, right and left unfold and fold, Escape closes.
FocusScope {
    id: root

    required property FigureInspector inspector

    signal closed

    /// To the top of the working, so that the first key counts though nothing is drawn yet.
    function begin() {
        list.currentIndex = 0;
        list.forceActiveFocus();
    }
    function close() {
        root.inspector.close();
        root.closed();
    }

    Accessible.role: Accessible.Pane
    Accessible.name: root.inspector.title
    Keys.onEscapePressed: root.close()
    Keys.onPressed: event => {
        if (event.matches(StandardKey.Copy)) {
            root.inspector.copy();
            event.accepted = true;
        }
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.card
    }
    Hairline {
        height: parent.height
    }
    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.gap5
        spacing: Theme.gap1

        RowLayout {
            Layout.fillWidth: true

            Heading {
                Layout.fillWidth: true
                linesMax: 4
                text: root.inspector.title
            }
            QuietButton {
                text: "×"
                name: qsTr("Close the working")
                onClicked: root.close()
            }
        }
        SmallWords {
            Layout.fillWidth: true
            linesMax: 6
            text: root.inspector.subtitle
        }
        ListView {
            id: list

            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.topMargin: Theme.gap2
            focus: true
            activeFocusOnTab: true
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            keyNavigationEnabled: true
            model: root.inspector.rows

            T.ScrollBar.vertical: PageScrollBar {}
            Accessible.role: Accessible.Tree
            Accessible.name: qsTr("The working of this figure")
            Keys.onRightPressed: root.inspector.rows.setExpanded(list.currentIndex, true)
            Keys.onLeftPressed: root.inspector.rows.setExpanded(list.currentIndex, false)
            Keys.onReturnPressed: root.inspector.rows.toggle(list.currentIndex)
            Keys.onSpacePressed: root.inspector.rows.toggle(list.currentIndex)

            delegate: InspectorRow {
                id: row

                required property int index

                width: list.width - Theme.gap3
                isCurrent: list.activeFocus && list.currentIndex === row.index
                onChosen: {
                    list.currentIndex = row.index;
                    list.forceActiveFocus();
                    root.inspector.rows.toggle(row.index);
                }
            }
        }
        SmallWords {
            Layout.fillWidth: true
            text: root.inspector.rule
        }
        Flow {
            Layout.fillWidth: true
            spacing: Theme.gap3

            LinkButton {
                objectName: "copyWorking"
                text: qsTr("Copy all of it as text (Ctrl C)")
                onClicked: root.inspector.copy()
            }
            SmallWords {
                visible: text !== ""
                text: root.inspector.said
                Accessible.role: Accessible.AlertMessage
            }
        }
    }
}

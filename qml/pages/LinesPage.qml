pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Tender
import Tender.ViewModels

/// A place of the tender: what stands there, line by line, and the acts that belong there.
FocusScope {
    id: root

    required property TenderPage page
    required property string status
    /// Whether acts can be done: not while an earlier moment is shown.
    required property bool acting

    signal actChosen(string name, string fill)

    readonly property string place: root.page.place

    // A page begins with its heading and its acts, which stand above the lines.
    onPlaceChanged: settle.start()

    Timer {
        id: settle

        interval: 0
        onTriggered: list.positionViewAtBeginning()
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        ListView {
            id: list

            objectName: "lines"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.leftMargin: Theme.gap8
            Layout.rightMargin: Theme.gap8
            focus: true
            activeFocusOnTab: true
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            model: root.page.rows

            header: ColumnLayout {
                width: list.width
                spacing: Theme.gap3

                Heading {
                    Layout.fillWidth: true
                    Layout.topMargin: Theme.gap6
                    level: 1
                    text: root.page.heading
                }
                Flow {
                    Layout.fillWidth: true
                    visible: root.acting
                    spacing: Theme.gap2

                    Repeater {
                        model: root.page.acts

                        ActionButton {
                            required property string name
                            required property string title
                            required property string explains
                            required property bool mine

                            objectName: "act:" + name
                            visible: mine
                            text: title
                            Accessible.description: explains
                            onActiveFocusChanged: {
                                if (activeFocus)
                                    list.positionViewAtBeginning();
                            }
                            onClicked: root.actChosen(name, "")
                        }
                    }
                }
                Repeater {
                    model: root.page.minutes > 0 ? 1 : 0

                    ClockCard {
                        Layout.fillWidth: true
                        Layout.maximumWidth: Theme.readingWidth
                        minutes: root.page.minutes
                    }
                }
                EmptyState {
                    Layout.fillWidth: true
                    visible: root.page.emptyWords !== ""
                    heading: qsTr("Nothing here yet")
                    words: root.page.emptyWords
                }
                Item {
                    implicitHeight: Theme.gap1
                }
            }
            T.ScrollBar.vertical: PageScrollBar {}
            Accessible.role: Accessible.List
            Accessible.name: root.page.heading
            Keys.onReturnPressed: root.choose(list.currentItem as LineRow)
            Keys.onEnterPressed: root.choose(list.currentItem as LineRow)

            delegate: LineRow {
                id: row

                required property int index

                width: list.width
                acting: root.acting
                isCurrent: list.activeFocus && list.currentIndex === row.index
                onActChosen: root.actChosen(row.act, row.fill)
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
                visible: root.acting
                keyText: qsTr("Enter")
                does: qsTr("what can be done about it")
            }
            KeyHint {
                keyText: "F1"
                does: qsTr("what this page is for")
            }
        }
    }

    function choose(row: LineRow) {
        if (row && row.isRow && row.act !== "" && root.acting)
            root.actChosen(row.act, row.fill);
    }
}

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
    /// Whether the lines are being read: that there are none then says nothing.
    property bool waiting: false
    /// Where bidders are heard, what whoever listens keeps for themselves.
    property HearingScript hearing: null
    readonly property string place: root.page.place
    readonly property Item focused: root.Window.activeFocusItem
    /// What of the things above the lines had the keyboard last.
    property Item reached: null
    /// Whether the keyboard stands at a line: what comes later does not move it.
    property bool arrived: false

    signal actChosen(string name, string fill)

    // A page begins with its heading and its acts, which stand above the lines.
    onPlaceChanged: {
        list.focus = true;
        root.arrived = false;
        settle.restart();
    }
    onFocusedChanged: root.reach(root.focused)
    Timer {
        id: settle

        running: true
        interval: 0
        onTriggered: root.settleDown()
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
            focus: true
            activeFocusOnTab: true
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            model: root.page.rows
            topMargin: head.height
            onCountChanged: settle.restart()

            T.ScrollBar.vertical: PageScrollBar {}
            Accessible.role: Accessible.List
            Accessible.name: root.page.heading
            Keys.onReturnPressed: root.choose(list.currentItem as LineRow)
            Keys.onEnterPressed: root.choose(list.currentItem as LineRow)
            Keys.onPressed: event => {
                event.accepted = event.key === Qt.Key_Home || event.key === Qt.Key_End;
                if (event.accepted)
                    list.currentIndex = event.key === Qt.Key_Home ? 0 : list.count - 1;
            }

            // A header of the view itself is not made from a bound component by Qt 6.4.
            LinesHead {
                id: head

                parent: list.contentItem
                y: -height
                width: list.width - Theme.gap8
                page: root.page
                acting: root.acting
                waiting: root.waiting
                hearing: root.hearing
                onHeightChanged: settle.restart()
                onReached: root.toTop()
                onRowReached: row => root.reach(row)
                onActChosen: name => root.actChosen(name, "")
            }

            delegate: LineRow {
                id: row

                required property int index

                width: list.width - Theme.gap8
                acting: root.acting
                isCurrent: list.activeFocus && list.currentIndex === row.index
                onActChosen: root.actChosen(row.act, row.fill)
            }
        }
        LinesFooter {
            Layout.fillWidth: true
            status: root.status
            acting: root.acting
        }
    }

    function toTop() {
        list.contentY = list.originY - head.height;
    }

    /// Whoever is at work above the lines goes on there when what stands there grows.
    function settleDown() {
        // Enter does the first thing that stands there.
        if (!root.arrived && list.count > 0) {
            root.arrived = true;
            list.currentIndex = root.page.rows.firstThing;
        }
        if (root.reached && head.holds(root.focused))
            root.reveal(root.reached);
        else
            root.toTop();
    }

    function reach(item: Item) {
        if (!item || !head.holds(item))
            return;
        root.reached = item;
        root.reveal(item);
    }

    function reveal(row: Item) {
        const top = row.mapToItem(list.contentItem, 0, 0).y - Theme.gap4;
        const bottom = top + row.height + 2 * Theme.gap4;
        if (bottom > list.contentY + list.height)
            list.contentY = bottom - list.height;
        if (top < list.contentY)
            list.contentY = top;
    }

    function choose(row: LineRow) {
        if (row && row.leads)
            root.actChosen(row.act, row.fill);
    }
}

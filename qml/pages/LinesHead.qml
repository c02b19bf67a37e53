pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tender
import Tender.ViewModels

/// What stands above the lines of a page: its heading, its acts, the clock of presentations with the notes of whoever
/// listens, and why there is nothing.
ColumnLayout {
    id: root

    required property TenderPage page
    required property bool acting
    required property bool waiting
    /// Null where nobody is heard.
    property HearingScript hearing: null

    signal actChosen(string name)
    /// The keyboard has come to one of the acts.
    signal reached
    /// The keyboard has come to a row of the chart, or to a line that is written.
    signal rowReached(Item row)

    property bool drawn: false

    spacing: Theme.gap3

    /// Whether something stands here; null stands nowhere.
    function holds(item: Item): bool {
        let up = item;
        while (up && up !== root)
            up = up.parent;
        return up === root;
    }

    Heading {
        Layout.fillWidth: true
        Layout.topMargin: Theme.gap6
        level: 1
        text: root.page.heading
    }
    Notice {
        objectName: "recordedNotice"
        Layout.fillWidth: true
        Layout.maximumWidth: Theme.readingWidth
        visible: root.page.recorded !== ""
        tone: "good"
        text: root.page.recorded
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
                        root.reached();
                }
                onClicked: root.actChosen(name)
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
    Repeater {
        model: root.hearing && root.hearing.isOffered ? 1 : 0

        HearingCard {
            Layout.fillWidth: true
            Layout.maximumWidth: Theme.readingWidth
            hearing: root.hearing
            onReached: place => root.rowReached(place)
        }
    }
    LinkButton {
        objectName: "drawMarks"
        visible: root.page.marks.count > 0
        text: root.drawn ? qsTr("Hide the drawing") : qsTr("Draw the marks on their scales")
        onActiveFocusChanged: {
            if (activeFocus)
                root.reached();
        }
        onClicked: root.drawn = !root.drawn
    }
    ChartFrame {
        objectName: "marksChart"
        Layout.fillWidth: true
        Layout.maximumWidth: Theme.readingWidth
        visible: root.drawn && root.page.marks.count > 0
        onReached: row => root.rowReached(row)
        chart: root.page.marks
        title: qsTr("Marks side by side")
        caption: qsTr("A dot is a mark, with how many gave it when there are several. The line joins the lowest and the highest. The upright line is what was agreed.")
    }
    EmptyState {
        Layout.fillWidth: true
        Layout.topMargin: Theme.gap4
        visible: root.page.emptyWords !== "" && !root.waiting
        heading: qsTr("Nothing here")
        words: root.page.emptyWords
    }
    Item {
        implicitHeight: Theme.gap1
    }
}

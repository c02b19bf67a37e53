import QtQuick
import QtQuick.Layouts
import Tender
import Tender.ViewModels

/// What somebody notes about a bid for themselves, and how it is kept.
ColumnLayout {
    id: root

    required property MyNotes notes
    /// How high an empty sheet is.
    property int tall: Theme.control * 4

    /// Where the keyboard writes: that place is to be kept in sight.
    signal reached(Item place)

    spacing: Theme.gap2

    function toNotes() {
        area.forceActiveFocus();
    }

    function refresh() {
        if (area.text === root.notes.text)
            return;
        const at = area.cursorPosition;
        area.text = root.notes.text;
        area.cursorPosition = at < area.length ? at : area.length;
    }

    function follow() {
        if (area.activeFocus)
            root.reached(cursor);
    }

    Component.onCompleted: refresh()

    Heading {
        Layout.fillWidth: true
        level: 3
        linesMax: 3
        text: qsTr("My notes about %1").arg(root.notes.bidder)
    }
    SmallWords {
        Layout.fillWidth: true
        text: qsTr("For you alone: no part of the record, and shown to nobody else here. They stay until you empty them.")
    }
    Notice {
        objectName: "notesProblem"
        Layout.fillWidth: true
        visible: root.notes.problem !== ""
        tone: "warning"
        text: root.notes.problem
        dismissText: root.notes.canStartAnew ? qsTr("Start anew") : ""
        onDismissed: {
            root.notes.startAnew();
            root.toNotes();
        }
    }
    FieldArea {
        id: area

        objectName: "notesField"
        Layout.fillWidth: true
        implicitHeight: area.whole > root.tall ? area.whole : root.tall
        label: qsTr("My notes about %1").arg(root.notes.bidder)
        readOnly: root.notes.readOnly
        onTextChanged: root.notes.text = area.text
        onCursorRectangleChanged: root.follow()
        onActiveFocusChanged: root.follow()

        Item {
            id: cursor

            x: area.cursorRectangle.x
            y: area.cursorRectangle.y
            width: area.cursorRectangle.width
            height: area.cursorRectangle.height
        }
    }
    SmallWords {
        objectName: "notesReadOnly"
        Layout.fillWidth: true
        visible: text !== ""
        text: root.notes.readOnlyWords
    }
    SmallWords {
        objectName: "notesSaved"
        Layout.fillWidth: true
        visible: text !== ""
        text: root.notes.savedWords
    }
    Connections {
        function onChanged() {
            root.refresh();
        }

        target: root.notes
    }
}

import QtQuick
import QtQuick.Templates as T
import Tender

/// A page that scrolls when its content is higher than the window; keeps what has the keyboard in sight.
Flickable {
    id: root

    default property alias content: inner.data
    property int padding: Theme.gap8
    /// Whether there is nothing in it that takes the keyboard: then it does so itself, so that it can be read to its end.
    property bool plain: false
    /// What a screen reader calls it.
    property string name: qsTr("Page that scrolls")
    readonly property Item focused: root.Window.activeFocusItem

    activeFocusOnTab: root.plain
    clip: true
    contentWidth: width
    contentHeight: inner.childrenRect.height + 2 * root.padding
    boundsBehavior: Flickable.StopAtBounds

    T.ScrollBar.vertical: PageScrollBar {}
    Accessible.role: Accessible.Pane
    Accessible.name: root.name
    // From whatever in it has the keyboard; arrows belong to that.
    Keys.onPressed: event => {
        const page = root.height - Theme.control;
        const itself = root.focused === root;
        let by = 0;
        if (event.key === Qt.Key_PageDown || event.key === Qt.Key_PageUp)
            by = event.key === Qt.Key_PageDown ? page : -page;
        else if (itself && (event.key === Qt.Key_Down || event.key === Qt.Key_Up))
            by = event.key === Qt.Key_Down ? Theme.control : -Theme.control;
        if (by === 0 || event.modifiers !== Qt.NoModifier)
            return;
        const most = root.contentHeight - root.height;
        const to = root.contentY + by;
        event.accepted = true;
        root.contentY = to < 0 || most < 0 ? 0 : to > most ? most : to;
    }

    function reveal(item: Item) {
        // Before it has its height everything would lie below it.
        if (!item || root.height <= 0)
            return;
        let up = item;
        while (up && up !== inner)
            up = up.parent;
        if (!up)
            return;
        // Of a text that may be higher than the window, the line that is typed.
        const typed = item as TextEdit;
        const from = typed ? typed.cursorRectangle.y : 0;
        const to = typed ? typed.cursorRectangle.y + typed.cursorRectangle.height : item.height;
        const top = item.mapToItem(inner, 0, from).y + root.padding - Theme.gap4;
        const bottom = item.mapToItem(inner, 0, to).y + root.padding + Theme.gap4;
        if (bottom > root.contentY + root.height)
            root.contentY = bottom - root.height;
        if (top < root.contentY)
            root.contentY = top < 0 ? 0 : top;
    }

    onFocusedChanged: reveal(focused)
    onHeightChanged: reveal(focused)

    Connections {
        function onCursorRectangleChanged() {
            root.reveal(root.focused);
        }

        target: root.focused as TextEdit
    }

    FocusRing {
        parent: root
        anchors.margins: 0
        shown: root.plain && root.focused === root
    }
    Item {
        id: inner

        x: root.padding
        y: root.padding
        width: root.width - 2 * root.padding
    }
}

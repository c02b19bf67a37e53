import QtQuick
import QtQuick.Templates as T
import Tender

/// A page that scrolls when its content is higher than the window; keeps what has the keyboard in sight.
Flickable {
    id: root

    default property alias content: inner.data
    property int padding: Theme.gap8
    readonly property Item focused: root.Window.activeFocusItem

    clip: true
    contentWidth: width
    contentHeight: inner.childrenRect.height + 2 * root.padding
    boundsBehavior: Flickable.StopAtBounds

    T.ScrollBar.vertical: PageScrollBar {}

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

    Item {
        id: inner

        x: root.padding
        y: root.padding
        width: root.width - 2 * root.padding
    }
}

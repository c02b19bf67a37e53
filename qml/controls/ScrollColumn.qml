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
        if (!item)
            return;
        let up = item;
        while (up && up !== inner)
            up = up.parent;
        if (!up)
            return;
        const top = item.mapToItem(inner, 0, 0).y + root.padding - Theme.gap4;
        const bottom = item.mapToItem(inner, 0, item.height).y + root.padding + Theme.gap4;
        if (bottom > root.contentY + root.height)
            root.contentY = bottom - root.height;
        if (top < root.contentY)
            root.contentY = top < 0 ? 0 : top;
    }

    onFocusedChanged: reveal(focused)

    Item {
        id: inner

        x: root.padding
        y: root.padding
        width: root.width - 2 * root.padding
    }
}

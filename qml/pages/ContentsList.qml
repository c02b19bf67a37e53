import QtQuick
import QtQuick.Templates as T
import Tender

/// Bids or questions of a sheet: one stop of the Tab key, where arrows choose and Enter goes on to the mark.
ListView {
    id: root

    required property string name
    required property int chosen

    signal rowChosen(int row)
    signal markWanted

    function choose(row: int) {
        if (row >= 0 && row < root.count)
            root.rowChosen(row);
    }

    activeFocusOnTab: true
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    spacing: Theme.gap2
    // The sheet says which one is chosen, by whatever means.
    keyNavigationEnabled: false
    currentIndex: root.chosen
    highlightMoveDuration: 0
    highlightResizeDuration: 0

    T.ScrollBar.vertical: PageScrollBar {}
    Accessible.role: Accessible.List
    Accessible.name: root.name
    Keys.onUpPressed: event => {
        event.accepted = event.modifiers === Qt.NoModifier;
        if (event.accepted)
            root.choose(root.chosen - 1);
    }
    Keys.onDownPressed: event => {
        event.accepted = event.modifiers === Qt.NoModifier;
        if (event.accepted)
            root.choose(root.chosen + 1);
    }
    Keys.onReturnPressed: event => root.enter(event)
    Keys.onEnterPressed: event => root.enter(event)
    Keys.onPressed: event => {
        event.accepted = event.modifiers === Qt.NoModifier && (event.key === Qt.Key_Home || event.key === Qt.Key_End);
        if (event.accepted)
            root.choose(event.key === Qt.Key_Home ? 0 : root.count - 1);
    }

    function enter(event: KeyEvent) {
        event.accepted = event.modifiers === Qt.NoModifier;
        if (event.accepted)
            root.markWanted();
    }
}

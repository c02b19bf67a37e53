import QtQuick
import Tender.ViewModels

/// Where the keyboard goes on the page of people: to the first thing that can be done for whoever comes there or has
/// taken a seat, and back to the passphrase for whoever was refused one.
Item {
    id: root

    required property FocusScope page
    required property Desk desk
    required property bool busy
    /// Whose passphrase is being tried; empty for nobody's.
    property string person: ""

    signal refused(string person)

    onBusyChanged: {
        if (!root.busy && root.person !== "")
            answered.restart();
    }

    Connections {
        function onActiveFocusChanged() {
            if (root.page.activeFocus && root.page.Window.activeFocusItem === root.page)
                first.restart();
        }

        target: root.page
    }
    Timer {
        id: answered

        // What came of it is told right after the work has ended.
        interval: 0
        onTriggered: {
            const person = root.person;
            root.person = "";
            if (root.desk.person === person)
                first.restart();
            else
                root.refused(person);
        }
    }
    Timer {
        id: first

        interval: 0
        onTriggered: root.page.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
    }
}

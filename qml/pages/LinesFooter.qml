import QtQuick
import Tender

/// The keys of a page of lines.
PageFooter {
    id: root

    required property bool acting

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

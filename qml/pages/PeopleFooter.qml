import QtQuick
import Tender

/// The keys of the page of people, and what becomes of a passphrase.
PageFooter {
    status: qsTr("A seat is taken with its passphrase. What is typed of it is kept in protected memory and nowhere else.")

    KeyHint {
        keyText: qsTr("Tab")
        does: qsTr("next control")
    }
}

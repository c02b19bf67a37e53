import QtQuick
import QtQuick.Layouts
import Tender
import Tender.ViewModels

/// Words by chance as a new passphrase: shown once, to be written down, and typed back after they are hidden.
ColumnLayout {
    id: root

    required property Desk desk

    signal written

    function begin() {
        done.forceActiveFocus(Qt.TabFocusReason);
    }

    spacing: Theme.gap3

    Words {
        Layout.fillWidth: true
        visible: root.desk.proposing
        text: qsTr("Write these words down on paper. Keep the paper apart from this machine, where nobody else looks: whoever has the words and the machine signs as you. They are shown once, and nobody can bring them back.")
    }
    Rectangle {
        Layout.fillWidth: true
        implicitHeight: words.implicitHeight + 2 * Theme.gap3
        color: Theme.card
        border.color: Theme.border
        border.width: Theme.hairline
        radius: Theme.corner

        // What it shows is not said aloud: others in the room may hear it.
        Accessible.role: Accessible.StaticText
        Accessible.name: root.desk.proposing ? qsTr("The words are shown and not read aloud. Whoever does not see them types a passphrase of their own instead.") : qsTr("The words are hidden.")

        PassphraseWords {
            id: words

            objectName: "proposedWords"
            anchors.fill: parent
            anchors.margins: Theme.gap3
            desk: root.desk
            ink: Theme.ink
            pixelSize: Theme.heading
            Accessible.ignored: true
        }
    }
    ActionButton {
        id: done

        objectName: "wordsWritten"
        visible: root.desk.proposing
        text: qsTr("I have written them down")
        onClicked: root.written()
    }
}

import QtQuick
import QtQuick.Layouts
import Tender
import Tender.ViewModels

/// The clock of a presentation: large, with words when time runs short.
Card {
    id: root

    required property int minutes

    Countdown {
        id: clock

        minutes: root.minutes
    }
    RowLayout {
        width: parent.width
        spacing: Theme.gap5

        Text {
            text: clock.left
            color: clock.isShort ? Theme.danger : Theme.ink
            font.family: Theme.family
            font.pixelSize: Theme.title * 2
            font.weight: Font.DemiBold
            textFormat: Text.PlainText
            Accessible.role: Accessible.Clock
            Accessible.name: qsTr("%1 left, %2").arg(clock.left).arg(clock.words)
        }
        Words {
            Layout.fillWidth: true
            strong: clock.isShort
            color: clock.isShort ? Theme.danger : Theme.quiet
            text: clock.words
            Accessible.role: Accessible.AlertMessage
        }
        ActionButton {
            objectName: "clock"
            text: clock.running ? qsTr("Stop the clock") : qsTr("Start the clock")
            onClicked: clock.running ? clock.stop() : clock.start()
        }
        ActionButton {
            text: qsTr("Set it back")
            onClicked: clock.setBack()
        }
    }
}

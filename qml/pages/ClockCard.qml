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
    GridLayout {
        id: pair

        width: parent.width
        columns: root.width > 620 * Theme.textPercent / 100 ? 2 : 1
        columnSpacing: Theme.gap5
        rowSpacing: Theme.gap3

        RowLayout {
            Layout.fillWidth: true
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
        }
        GridLayout {
            columns: pair.columns === 2 || root.width > 320 * Theme.textPercent / 100 ? 2 : 1
            columnSpacing: Theme.gap3
            rowSpacing: Theme.gap3

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
}

import QtQuick
import QtQuick.Layouts
import Tender

/// The worked example.
Card {
    id: root

    signal chosen(bool partWay)

    ColumnLayout {
        width: parent.width
        spacing: Theme.gap3

        Heading {
            Layout.fillWidth: true
            text: qsTr("Try the advocacy tender")
        }
        Words {
            Layout.fillWidth: true
            text: qsTr("A commission of an advocacy service for looked-after children: two bids, a questionnaire, presentations, interviews and a recommendation. Marks and reasons are made up. It is played into a scratch workspace; nothing of yours is touched.")
        }
        Flow {
            Layout.fillWidth: true
            spacing: Theme.gap4

            ActionButton {
                objectName: "tryWhole"
                primary: true
                focus: true
                text: qsTr("Try the advocacy tender")
                onClicked: root.chosen(false)
            }
            ActionButton {
                objectName: "tryPartWay"
                text: qsTr("Try it part-way: mark the interview")
                onClicked: root.chosen(true)
            }
        }
    }
}

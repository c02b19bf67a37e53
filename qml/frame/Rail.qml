import QtQuick
import QtQuick.Layouts
import Tender
import Tender.ViewModels

/// The places of the program, and how it looks.
Rectangle {
    id: root

    required property Preferences preferences
    required property string place
    required property bool folded
    required property int tenderCount
    required property bool hasWorkspace
    required property bool hasTender

    signal placeChosen(string place)

    implicitWidth: root.folded ? Theme.railFolded : Theme.rail
    color: Theme.paper

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: root.folded ? Theme.gap1 + 2 : Theme.gap3
        anchors.topMargin: Theme.gap4
        spacing: Theme.gap1

        Row {
            Layout.leftMargin: root.folded ? (Theme.railFolded - 28) / 2 : Theme.gap2
            Layout.bottomMargin: Theme.gap3
            spacing: Theme.gap2

            Plumb {}
            Heading {
                anchors.verticalCenter: parent.verticalCenter
                visible: !root.folded
                text: qsTr("Plumbline")
            }
        }
        RailEntry {
            Layout.fillWidth: true
            text: qsTr("Start")
            folded: root.folded
            current: root.place === "start"
            onClicked: root.placeChosen("start")
        }
        RailEntry {
            Layout.fillWidth: true
            visible: root.hasWorkspace
            text: qsTr("Tenders")
            folded: root.folded
            count: root.tenderCount
            current: root.place === "tenders"
            onClicked: root.placeChosen("tenders")
        }
        RailEntry {
            Layout.fillWidth: true
            visible: root.hasTender
            text: qsTr("History")
            folded: root.folded
            current: root.place === "history"
            onClicked: root.placeChosen("history")
        }
        Item {
            Layout.fillHeight: true
        }
        Hairline {
            Layout.fillWidth: true
        }
        Appearance {
            Layout.fillWidth: true
            Layout.topMargin: Theme.gap2
            preferences: root.preferences
            folded: root.folded
        }
    }
    Hairline {
        anchors.right: parent.right
        height: parent.height
    }
}

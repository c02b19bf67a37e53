pragma ComponentBehavior: Bound

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
    /// The places of the open tender.
    required property TenderPlacesModel places
    required property string personWords
    readonly property int margin: root.folded ? Theme.gap1 + 2 : Theme.gap3

    signal placeChosen(string place)

    implicitWidth: root.folded ? Theme.railFolded : Theme.rail
    color: Theme.paper

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: root.margin
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
        ScrollColumn {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.rightMargin: -root.margin // where its bar stands
            padding: 0

            ColumnLayout {
                width: parent.width - root.margin
                spacing: root.hasTender ? 0 : Theme.gap1

                Accessible.role: Accessible.PageTabList
                Accessible.name: qsTr("Places")

                RailEntry {
                    Layout.fillWidth: true
                    text: qsTr("Start")
                    folded: root.folded
                    dense: root.hasTender
                    current: root.place === "start"
                    onClicked: root.placeChosen("start")
                }
                RailEntry {
                    Layout.fillWidth: true
                    visible: root.hasWorkspace
                    text: qsTr("My work")
                    folded: root.folded
                    dense: root.hasTender
                    current: root.place === "duties"
                    onClicked: root.placeChosen("duties")
                }
                RailEntry {
                    Layout.fillWidth: true
                    visible: root.hasWorkspace
                    text: qsTr("Tenders")
                    folded: root.folded
                    dense: root.hasTender
                    count: root.tenderCount
                    current: root.place === "tenders"
                    onClicked: root.placeChosen("tenders")
                }
                RailEntry {
                    Layout.fillWidth: true
                    visible: root.hasWorkspace
                    text: qsTr("Contracts")
                    folded: root.folded
                    dense: root.hasTender
                    current: root.place === "agreements"
                    onClicked: root.placeChosen("agreements")
                }
                RailEntry {
                    Layout.fillWidth: true
                    visible: root.hasWorkspace
                    text: qsTr("People")
                    folded: root.folded
                    dense: root.hasTender
                    current: root.place === "people"
                    onClicked: root.placeChosen("people")
                }
                Hairline {
                    Layout.fillWidth: true
                    Layout.topMargin: Theme.gap1
                    Layout.bottomMargin: Theme.gap1
                    visible: root.hasTender
                }
                Repeater {
                    model: root.hasTender ? root.places : null

                    RailEntry {
                        id: entry

                        required property string place
                        required property string title

                        objectName: "place:" + entry.place
                        Layout.fillWidth: true
                        text: entry.title
                        folded: root.folded
                        dense: true
                        current: root.place === entry.place
                        onClicked: root.placeChosen(entry.place)
                    }
                }
            }
        }
        SmallWords {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.gap2
            Layout.topMargin: Theme.gap2
            visible: root.hasWorkspace && !root.folded
            linesMax: 8
            text: root.personWords
        }
        Appearance {
            Layout.fillWidth: true
            preferences: root.preferences
            folded: root.folded
            atSettings: root.place === "settings"
            onSettingsChosen: root.placeChosen("settings")
        }
    }
    Hairline {
        anchors.right: parent.right
        height: parent.height
    }
}

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

    /// The entry of the place that is shown.
    property Item shown: null
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
            id: scroll

            Layout.fillWidth: true
            Layout.fillHeight: true
            // Its bar stands in the margin.
            Layout.rightMargin: -root.margin
            padding: 0
            onContentHeightChanged: scroll.reveal(root.shown)
            onHeightChanged: scroll.reveal(root.shown)

            RailPlaces {
                // Beside the bar.
                width: parent.width - Theme.gap3
                place: root.place
                folded: root.folded
                tenderCount: root.tenderCount
                hasWorkspace: root.hasWorkspace
                hasTender: root.hasTender
                places: root.places
                onPlaceChosen: place => root.placeChosen(place)
                onReached: entry => {
                    root.shown = entry;
                    scroll.reveal(entry);
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

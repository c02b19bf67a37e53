pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tender
import Tender.ViewModels

/// Where one can go: outside a tender, and below that in the open one.
ColumnLayout {
    id: root

    required property string place
    required property bool folded
    required property int tenderCount
    required property bool hasWorkspace
    required property bool hasTender
    /// The places of the open tender.
    required property TenderPlacesModel places

    signal placeChosen(string place)
    /// The entry of the place that is shown.
    signal reached(Item entry)

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
        onReached: entry => root.reached(entry)
    }
    RailEntry {
        Layout.fillWidth: true
        visible: root.hasWorkspace
        text: qsTr("My work")
        folded: root.folded
        dense: root.hasTender
        current: root.place === "duties"
        onClicked: root.placeChosen("duties")
        onReached: entry => root.reached(entry)
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
        onReached: entry => root.reached(entry)
    }
    RailEntry {
        Layout.fillWidth: true
        visible: root.hasWorkspace
        text: qsTr("Contracts")
        folded: root.folded
        dense: root.hasTender
        current: root.place === "agreements"
        onClicked: root.placeChosen("agreements")
        onReached: entry => root.reached(entry)
    }
    RailEntry {
        Layout.fillWidth: true
        visible: root.hasWorkspace
        text: qsTr("People")
        folded: root.folded
        dense: root.hasTender
        current: root.place === "people"
        onClicked: root.placeChosen("people")
        onReached: entry => root.reached(entry)
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
            onReached: here => root.reached(here)
        }
    }
}

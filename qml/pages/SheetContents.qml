pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tender
import Tender.ViewModels

/// Whose sheet this is, and the bids and questions on it.
Rectangle {
    id: root

    required property MarkSheet sheet

    signal markWanted

    color: Theme.desk

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.gap4
        anchors.rightMargin: Theme.gap1
        spacing: Theme.gap2

        SmallWords {
            visible: root.sheet.seats.length > 0
            text: qsTr("Sheet of")
        }
        Choice {
            objectName: "seatChoice"
            Layout.fillWidth: true
            Layout.rightMargin: Theme.gap3
            visible: root.sheet.seats.length > 0
            label: qsTr("Seat of the panel")
            model: root.sheet.seats
            currentIndex: root.sheet.seat
            onActivated: index => root.sheet.seat = index
        }
        SmallWords {
            Layout.topMargin: Theme.gap3
            visible: bids.visible
            text: qsTr("Bids")
        }
        ContentsList {
            id: bids

            objectName: "sheetBids"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.maximumHeight: contentHeight < root.height / 3 ? contentHeight : root.height / 3
            visible: count > 0
            name: qsTr("Bids")
            model: root.sheet.bids
            chosen: root.sheet.bid
            onRowChosen: row => root.sheet.bid = row
            onMarkWanted: root.markWanted()

            delegate: ContentsEntry {
                required property string bidder
                required property string progress
                required property int index

                width: bids.width - Theme.gap3
                text: bidder
                words: progress
                current: root.sheet.bid === index
                onClicked: {
                    root.sheet.bid = index;
                    bids.forceActiveFocus();
                }
            }
        }
        SmallWords {
            Layout.topMargin: Theme.gap3
            visible: questions.visible
            text: qsTr("Questions")
        }
        ContentsList {
            id: questions

            objectName: "sheetQuestions"
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: count > 0
            name: qsTr("Questions")
            model: root.sheet.questions
            chosen: root.sheet.question
            onRowChosen: row => root.sheet.question = row
            onMarkWanted: root.markWanted()

            delegate: ContentsEntry {
                required property string title
                required property string mark
                required property string stateWords
                required property int index

                width: questions.width - Theme.gap3
                text: title
                words: mark === "" ? stateWords : qsTr("%1 · %2").arg(mark).arg(stateWords)
                current: root.sheet.question === index
                onClicked: {
                    root.sheet.question = index;
                    questions.forceActiveFocus();
                }
            }
        }
        Item {
            Layout.fillHeight: true
            visible: !questions.visible
        }
    }
    Hairline {
        anchors.right: parent.right
        height: parent.height
    }
}

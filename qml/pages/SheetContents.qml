pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tender
import Tender.ViewModels

/// Whose sheet this is, and the bids and questions on it.
Rectangle {
    id: root

    required property MarkSheet sheet

    color: Theme.desk

    ScrollColumn {
        anchors.fill: parent
        padding: Theme.gap4

        ColumnLayout {
            width: parent.width
            spacing: Theme.gap2

            SmallWords {
                visible: root.sheet.seats.length > 0
                text: qsTr("Sheet of")
            }
            Choice {
                objectName: "seatChoice"
                Layout.fillWidth: true
                visible: root.sheet.seats.length > 0
                label: qsTr("Seat of the panel")
                model: root.sheet.seats
                currentIndex: root.sheet.seat
                onActivated: index => root.sheet.seat = index
            }
            SmallWords {
                Layout.topMargin: Theme.gap3
                visible: root.sheet.bids.count > 0
                text: qsTr("Bids")
            }
            Repeater {
                model: root.sheet.bids

                ContentsEntry {
                    required property string bidder
                    required property string progress
                    required property int index

                    Layout.fillWidth: true
                    text: bidder
                    words: progress
                    current: root.sheet.bid === index
                    onClicked: root.sheet.bid = index
                }
            }
            SmallWords {
                Layout.topMargin: Theme.gap3
                visible: root.sheet.questions.count > 0
                text: qsTr("Questions")
            }
            Repeater {
                model: root.sheet.questions

                ContentsEntry {
                    required property string title
                    required property string mark
                    required property string stateWords
                    required property int index

                    Layout.fillWidth: true
                    text: title
                    words: mark === "" ? stateWords : qsTr("%1 · %2").arg(mark).arg(stateWords)
                    current: root.sheet.question === index
                    onClicked: root.sheet.question = index
                }
            }
        }
    }
    Hairline {
        anchors.right: parent.right
        height: parent.height
    }
}

import QtQuick
import Tender
import Tender.ViewModels

/// Whose sheet this is, where the window has no room for its contents beside it.
Flow {
    id: root

    required property MarkSheet sheet

    spacing: Theme.gap3

    Choice {
        visible: root.sheet.seats.length > 0
        label: qsTr("Seat of the panel")
        model: root.sheet.seats
        currentIndex: root.sheet.seat
        onActivated: index => root.sheet.seat = index
    }
    ActionButton {
        text: qsTr("Other bid")
        visible: root.sheet.bids.count > 1
        Accessible.description: root.sheet.bidder
        onClicked: root.sheet.bid + 1 < root.sheet.bids.count ? root.sheet.nextBid() : root.sheet.bid = 0
    }
}

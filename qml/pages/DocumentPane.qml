import QtQuick
import QtQuick.Layouts
import Tender
import Tender.ViewModels

/// What the bidder wrote, beside the sheet: its pages are drawn by another process, or it is offered to another program.
FocusScope {
    id: root

    required property BidDocuments documents
    property bool readOnly: false

    signal evidenceChosen

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Documents of the bid")

    Shortcut {
        sequence: "Ctrl+F"
        enabled: root.visible
        onActivated: bar.toSearch()
    }
    Shortcut {
        sequence: "Ctrl+PgDown"
        enabled: root.visible
        onActivated: root.documents.page += 1
    }
    Shortcut {
        sequence: "Ctrl+PgUp"
        enabled: root.visible
        onActivated: root.documents.page -= 1
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.desk
    }
    ScrollColumn {
        id: scroller

        anchors.fill: parent
        padding: Theme.gap4

        ColumnLayout {
            readonly property real room: scroller.height - 2 * scroller.padding

            width: parent.width
            height: implicitHeight > room ? implicitHeight : room
            spacing: Theme.gap2

            DocumentBar {
                id: bar

                Layout.fillWidth: true
                documents: root.documents
            }
            RowLayout {
                Layout.fillWidth: true
                visible: root.documents.busyWords !== ""
                spacing: Theme.gap3

                SmallWords {
                    objectName: "documentBusy"
                    Layout.fillWidth: true
                    text: root.documents.busyWords
                }
                LinkButton {
                    objectName: "stopDocument"
                    text: qsTr("Stop")
                    onClicked: root.documents.cancel()
                }
            }
            Notice {
                objectName: "documentProblem"
                Layout.fillWidth: true
                visible: root.documents.problem !== ""
                tone: "warning"
                text: root.documents.problem
                dismissText: root.documents.canTryAgain ? qsTr("Try again") : ""
                onDismissed: root.documents.again()
            }
            Notice {
                objectName: "outsideNotice"
                Layout.fillWidth: true
                visible: root.documents.outsideWords !== ""
                tone: "warning"
                heading: qsTr("Not opened here.")
                text: root.documents.outsideWords
            }
            ActionButton {
                objectName: "openOutside"
                visible: root.documents.outsideWords !== ""
                text: qsTr("Open a copy with another program")
                onClicked: root.documents.openOutside()
            }
            DocumentSheet {
                objectName: "documentSheet"
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.minimumHeight: 260 * Theme.textPercent / 100
                visible: root.documents.outsideWords === ""
                documents: root.documents
            }
            Item {
                Layout.fillHeight: true
                visible: root.documents.outsideWords !== ""
            }
            LinkButton {
                objectName: "useAsEvidence"
                visible: !root.readOnly && root.documents.pointer !== ""
                text: qsTr("Use this page as evidence")
                onClicked: root.evidenceChosen()
            }
            SmallWords {
                objectName: "sandboxWords"
                Layout.fillWidth: true
                visible: text !== ""
                text: root.documents.sandboxWords
            }
        }
    }
    Hairline {
        anchors.right: parent.right
        height: parent.height
    }
}

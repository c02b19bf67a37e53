import QtQuick
import QtQuick.Layouts
import Tender
import Tender.ViewModels

/// Which document of the bid, which page of it, how large, and what is searched in it.
ColumnLayout {
    id: root

    required property BidDocuments documents

    spacing: Theme.gap2

    function toSearch() {
        search.forceActiveFocus();
        search.selectAll();
    }

    Choice {
        objectName: "documentChoice"
        Layout.fillWidth: true
        label: qsTr("Document")
        model: root.documents.names
        currentIndex: root.documents.document
        onActivated: index => root.documents.document = index
    }
    Flow {
        Layout.fillWidth: true
        visible: root.documents.outsideWords === ""
        spacing: Theme.gap2

        QuietButton {
            id: back

            objectName: "previousPage"
            name: qsTr("Previous page")
            text: qsTr("‹")
            enabled: root.documents.page > 1
            onClicked: root.documents.page -= 1
        }
        SmallWords {
            objectName: "pageWords"
            height: back.height
            verticalAlignment: Text.AlignVCenter
            text: root.documents.pageWords
        }
        QuietButton {
            objectName: "nextPage"
            name: qsTr("Next page")
            text: qsTr("›")
            enabled: root.documents.page < root.documents.pageCount
            onClicked: root.documents.page += 1
        }
        QuietButton {
            objectName: "zoomOut"
            name: qsTr("Smaller")
            text: qsTr("−")
            onClicked: root.documents.zoomOut()
        }
        SmallWords {
            height: back.height
            verticalAlignment: Text.AlignVCenter
            text: qsTr("%1 %").arg(root.documents.zoom)
        }
        QuietButton {
            objectName: "zoomIn"
            name: qsTr("Larger")
            text: qsTr("+")
            onClicked: root.documents.zoomIn()
        }
    }
    RowLayout {
        Layout.fillWidth: true
        visible: root.documents.outsideWords === ""
        spacing: Theme.gap2

        FieldText {
            id: search

            objectName: "documentSearch"
            Layout.fillWidth: true
            Layout.minimumWidth: Theme.control
            label: qsTr("Search in this document")
            placeholderText: qsTr("Search in this document")
            onAccepted: root.documents.find(search.text)
        }
        FieldText {
            id: number

            objectName: "pageNumber"
            Layout.preferredWidth: 2 * Theme.control
            label: qsTr("Go to page")
            placeholderText: qsTr("Page")
            inputMethodHints: Qt.ImhDigitsOnly
            onAccepted: {
                root.documents.turnTo(number.text);
                number.clear();
            }
        }
    }
    Flow {
        Layout.fillWidth: true
        visible: root.documents.foundWords !== ""
        spacing: Theme.gap3

        SmallWords {
            objectName: "foundWords"
            width: implicitWidth < parent.width ? implicitWidth : parent.width
            linesMax: 3
            text: root.documents.foundWords
            Accessible.role: Accessible.AlertMessage
        }
        LinkButton {
            visible: root.documents.marks.count > 0
            text: qsTr("Previous place")
            onClicked: root.documents.previousFound()
        }
        LinkButton {
            objectName: "nextFound"
            visible: root.documents.marks.count > 0
            text: qsTr("Next place")
            onClicked: root.documents.nextFound()
        }
    }
    Connections {
        function onDocumentTurned() {
            search.clear();
        }

        target: root.documents
    }
}

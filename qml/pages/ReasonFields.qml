pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tender
import Tender.ViewModels

/// Why this mark, and where in the bid it shows.
ColumnLayout {
    id: root

    required property MarkSheet sheet
    required property BidDocuments documents

    /// A page that the evidence names.
    signal placeChosen(string place)

    spacing: Theme.gap2

    function refresh() {
        if (reason.text !== root.sheet.reason)
            reason.text = root.sheet.reason;
        if (evidence.text !== root.sheet.evidence)
            evidence.text = root.sheet.evidence;
    }

    Component.onCompleted: refresh()

    Flow {
        Layout.fillWidth: true
        Layout.topMargin: Theme.gap2
        spacing: Theme.gap3

        Heading {
            level: 3
            text: qsTr("Reason")
        }
        SmallWords {
            visible: !root.sheet.readOnly
            text: qsTr("in your own words, about this bid alone")
        }
    }
    FieldArea {
        id: reason

        objectName: "reasonField"
        Layout.fillWidth: true
        label: qsTr("Reason")
        readOnly: root.sheet.readOnly
        onTextChanged: root.sheet.setReason(reason.text)
    }
    FieldText {
        id: evidence

        objectName: "evidenceField"
        Layout.fillWidth: true
        label: qsTr("Evidence: document and page")
        placeholderText: root.sheet.readOnly ? qsTr("No evidence is noted") : qsTr("Evidence: document and page")
        readOnly: root.sheet.readOnly
        onTextChanged: root.sheet.setEvidence(evidence.text)
    }
    Flow {
        id: row

        Layout.fillWidth: true
        visible: places.count > 0
        spacing: Theme.gap3

        Repeater {
            id: places

            model: root.documents.placesIn(root.sheet.evidence, root.documents.names)

            LinkButton {
                required property string modelData

                objectName: "evidencePlace"
                width: implicitWidth < row.width ? implicitWidth : row.width
                text: qsTr("Go to %1").arg(modelData)
                onClicked: root.placeChosen(modelData)
            }
        }
    }
    SmallWords {
        objectName: "readOnlyWords"
        Layout.fillWidth: true
        visible: text !== ""
        text: root.sheet.readOnlyWords
    }
    SmallWords {
        Layout.fillWidth: true
        visible: text !== ""
        text: root.sheet.savedWords
    }
    Connections {
        function onChanged() {
            root.refresh();
        }

        target: root.sheet
    }
}

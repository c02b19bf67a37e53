import QtQuick
import QtQuick.Layouts
import Tender
import Tender.ViewModels

/// The question with its scale, the mark and the reason. A question too long for its place is whole in the model.
FocusScope {
    id: root

    required property MarkSheet sheet
    required property BidDocuments documents
    required property bool wide

    signal placeChosen(string place)

    readonly property bool isEmpty: root.sheet.emptyWords !== ""

    /// Digits set the mark again.
    function toMark() {
        mark.toMark();
    }

    /// Says so of a key that sets no mark.
    function setsNothing(key: string) {
        if (!root.sheet.readOnly && root.sheet.range === "")
            mark.stray = key;
    }

    ScrollColumn {
        anchors.fill: parent
        plain: root.isEmpty
        focus: plain
        padding: root.wide ? Theme.gap6 : Theme.gap8

        ColumnLayout {
            width: parent.width < Theme.readingWidth ? parent.width : Theme.readingWidth
            spacing: Theme.gap3

            SheetChoices {
                Layout.fillWidth: true
                visible: !root.wide
                sheet: root.sheet
            }
            EmptyState {
                Layout.fillWidth: true
                visible: root.isEmpty
                heading: qsTr("Nothing to mark here")
                words: root.sheet.emptyWords
            }
            Notice {
                objectName: "submittedNotice"
                Layout.fillWidth: true
                visible: root.sheet.submitted !== ""
                tone: "good"
                text: root.sheet.submitted
            }
            ColumnLayout {
                Layout.fillWidth: true
                visible: !root.isEmpty
                spacing: Theme.gap3

                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: Theme.gap1

                    SmallWords {
                        Layout.fillWidth: true
                        linesMax: 4
                        text: qsTr("%1 · %2").arg(root.sheet.bidder).arg(root.sheet.questionPlace)
                    }
                    Heading {
                        Layout.fillWidth: true
                        linesMax: 4
                        text: root.sheet.questionTitle
                    }
                    Words {
                        Layout.fillWidth: true
                        visible: text !== ""
                        text: root.sheet.questionText
                    }
                }
                MarkRow {
                    id: mark

                    Layout.fillWidth: true
                    focus: true
                    sheet: root.sheet
                }
                ReasonFields {
                    Layout.fillWidth: true
                    sheet: root.sheet
                    documents: root.documents
                    onPlaceChosen: place => root.placeChosen(place)
                }
            }
        }
    }
}

import QtQuick
import QtQuick.Layouts
import Tender
import Tender.ViewModels

/// One seat's marks for one stage, one question at a time. Digits set the mark, Tab goes on to the reason.
FocusScope {
    id: root

    required property MarkSheet sheet
    required property BidDocuments documents
    required property string status
    property bool reviewing: false
    /// In a narrow window, whether the documents stand in the place of the question.
    property bool reading: false

    signal resultChosen

    readonly property bool isEmpty: root.sheet.emptyWords !== ""
    readonly property bool wide: root.width > 860 * Theme.textPercent / 100
    readonly property bool comparing: root.sheet.others.count > 0
    readonly property bool hasDocuments: root.documents.count > 0
    readonly property bool readsInstead: root.hasDocuments && !root.wide && root.reading
    readonly property bool roomForContents: root.width > (root.hasDocuments ? 1300 : 860) * Theme.textPercent / 100

    function review() {
        root.sheet.prepareReview();
        root.reviewing = true;
    }

    Keys.onPressed: event => {
        if (!root.reviewing && event.modifiers === Qt.NoModifier && event.text !== "")
            event.accepted = root.sheet.chooseByKey(event.text);
    }

    Shortcut {
        sequences: ["Ctrl+Return", "Ctrl+Enter"]
        enabled: root.visible && !root.isEmpty
        onActivated: {
            if (root.reviewing) {
                root.sheet.submit();
            } else if (root.sheet.atEnd && root.sheet.draftCount > 0) {
                root.review();
            } else {
                root.sheet.next();
                question.toMark();
            }
        }
    }
    Shortcut {
        sequence: "Alt+Down"
        enabled: root.visible && !root.reviewing
        onActivated: root.sheet.nextBid()
    }
    Shortcut {
        sequence: "Alt+Up"
        enabled: root.visible && !root.reviewing
        onActivated: root.sheet.previousBid()
    }
    Shortcut {
        sequence: "Alt+Right"
        enabled: root.visible && !root.reviewing
        onActivated: root.sheet.nextQuestion()
    }
    Shortcut {
        sequence: "Alt+Left"
        enabled: root.visible && !root.reviewing
        onActivated: root.sheet.previousQuestion()
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        LinkButton {
            objectName: "toggleDocuments"
            Layout.margins: Theme.gap3
            visible: root.hasDocuments && !root.wide && !root.reviewing
            text: root.reading ? qsTr("Back to the question") : qsTr("Read the documents of the bid: %1").arg(root.documents.count)
            onClicked: root.reading = !root.reading
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: !root.reviewing
            spacing: 0

            SheetContents {
                Layout.fillHeight: true
                Layout.preferredWidth: 260 * Theme.textPercent / 100
                visible: root.roomForContents
                sheet: root.sheet
            }
            DocumentPane {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                visible: root.hasDocuments && (root.wide || root.reading)
                documents: root.documents
                readOnly: root.sheet.readOnly
                onEvidenceChosen: root.sheet.setEvidence(root.documents.withPointer(root.sheet.evidence))
                onVisibleChanged: root.documents.shown = visible
            }
            QuestionPane {
                id: question

                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                visible: !root.readsInstead
                focus: true
                sheet: root.sheet
                documents: root.documents
                wide: root.roomForContents
                onPlaceChosen: place => {
                    root.reading = true;
                    root.documents.goTo(place);
                }
            }
            OthersPane {
                Layout.fillHeight: true
                Layout.preferredWidth: 320 * Theme.textPercent / 100
                visible: root.comparing && root.wide
                sheet: root.sheet
            }
        }
        OthersPane {
            Layout.fillWidth: true
            Layout.preferredHeight: 160 * Theme.textPercent / 100
            visible: root.comparing && !root.wide && !root.reviewing
            sheet: root.sheet
        }
        ReviewPane {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: root.reviewing
            sheet: root.sheet
        }
        SheetFooter {
            Layout.fillWidth: true
            sheet: root.sheet
            status: root.status
            reviewing: root.reviewing
            onReviewChosen: root.review()
            onBackChosen: root.reviewing = false
            onNextChosen: root.sheet.next()
            onResultChosen: root.resultChosen()
        }
    }
}

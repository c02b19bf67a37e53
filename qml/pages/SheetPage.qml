import QtQuick
import QtQuick.Layouts
import Tender
import Tender.ViewModels

/// One seat's marks for one stage, one question at a time. Digits set the mark, Tab goes on to the reason.
FocusScope {
    id: root

    required property MarkSheet sheet
    required property string status
    property bool reviewing: false

    signal resultChosen

    readonly property bool isEmpty: root.sheet.emptyWords !== ""
    readonly property bool wide: root.width > 860 * Theme.textPercent / 100
    readonly property bool comparing: root.sheet.others.count > 0

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

        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: !root.reviewing
            spacing: 0

            SheetContents {
                Layout.fillHeight: true
                Layout.preferredWidth: 260 * Theme.textPercent / 100
                visible: root.wide
                sheet: root.sheet
            }
            QuestionPane {
                id: question

                Layout.fillWidth: true
                Layout.fillHeight: true
                focus: true
                sheet: root.sheet
                wide: root.wide
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

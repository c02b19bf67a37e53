import QtQuick
import Tender
import Tender.ViewModels

/// The keys of the sheet and its main action.
PageFooter {
    id: root

    required property MarkSheet sheet
    required property bool reviewing
    required property bool mayNote

    signal reviewChosen
    signal backChosen
    signal nextChosen
    signal resultChosen

    readonly property bool isEmpty: root.sheet.emptyWords !== ""
    readonly property bool marking: !root.reviewing && !root.isEmpty
    readonly property bool reviewIsNext: root.sheet.atEnd && root.sheet.draftCount > 0

    /// Where Enter submits; where nothing is left to submit, the way back.
    function toSubmit() {
        const button = submit.enabled ? submit : back;
        button.forceActiveFocus(Qt.TabFocusReason);
    }

    KeyHint {
        visible: root.marking && !root.sheet.readOnly && root.sheet.range === ""
        keyText: qsTr("0–9")
        does: qsTr("mark")
    }
    KeyHint {
        visible: root.marking && !root.sheet.readOnly
        keyText: qsTr("Tab")
        does: qsTr("reason")
    }
    KeyHint {
        visible: root.reviewing ? root.sheet.draftCount > 0 : !root.isEmpty && (!root.sheet.atEnd || root.reviewIsNext)
        keyText: qsTr("Ctrl Enter")
        does: root.reviewing ? qsTr("to the last step") : root.reviewIsNext ? qsTr("review") : qsTr("next question")
    }
    KeyHint {
        visible: root.marking
        keyText: qsTr("Alt ↑ ↓")
        does: qsTr("bids")
    }
    KeyHint {
        visible: root.marking
        keyText: qsTr("Alt ← →")
        does: qsTr("questions")
    }
    KeyHint {
        visible: root.marking && root.mayNote
        keyText: qsTr("Ctrl M")
        does: qsTr("my notes")
    }

    actions: [
        ActionButton {
            objectName: "reviewSheet"
            visible: root.marking && root.sheet.draftCount > 0 && !root.reviewIsNext
            text: qsTr("Review sheet")
            onClicked: root.reviewChosen()
        },
        ActionButton {
            id: back

            objectName: "backToMarking"
            visible: root.reviewing
            text: qsTr("Back to marking")
            onClicked: root.backChosen()
        },
        ActionButton {
            objectName: "nextQuestion"
            visible: root.marking && (!root.sheet.atEnd || root.reviewIsNext)
            primary: true
            text: root.reviewIsNext ? qsTr("Review sheet") : qsTr("Next question")
            onClicked: root.nextChosen()
        },
        ActionButton {
            id: submit

            objectName: "submitSheet"
            visible: root.reviewing
            enabled: root.sheet.draftCount > 0
            primary: true
            text: qsTr("Submit these marks")
            onClicked: root.sheet.submit()
        },
        ActionButton {
            objectName: "seeResult"
            visible: root.isEmpty && !root.reviewing
            primary: true
            text: qsTr("See the result")
            onClicked: root.resultChosen()
        }
    ]
}

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tender
import Tender.ViewModels

/// What is about to be submitted. After it, marks are read-only.
ScrollColumn {
    id: root

    required property MarkSheet sheet
    readonly property bool done: root.sheet.submitted !== "" && root.sheet.review.count === 0

    plain: true
    name: qsTr("Review before you submit")

    ColumnLayout {
        width: parent.width < Theme.readingWidth ? parent.width : Theme.readingWidth
        spacing: Theme.gap3

        Heading {
            Layout.fillWidth: true
            text: root.done ? qsTr("Submitted") : qsTr("Review before you submit")
        }
        Words {
            Layout.fillWidth: true
            visible: !root.done
            quiet: true
            text: root.sheet.sealsSheet ? qsTr("Your sheet is sealed to you when you hand it in. Nobody reads it, you cannot change it, and the others' marks appear when all sheets are in and opened.") : qsTr("What you submit is recorded for good, in one entry for each bid. A later change is a correction with a reason.")
        }
        Notice {
            objectName: "refusalNotice"
            Layout.fillWidth: true
            visible: root.sheet.refusal !== ""
            tone: "danger"
            heading: qsTr("Not recorded")
            text: root.sheet.refusal
        }
        Notice {
            objectName: "recordedNotice"
            Layout.fillWidth: true
            visible: root.sheet.submitted !== ""
            tone: "good"
            text: root.sheet.submitted
        }
        Words {
            Layout.fillWidth: true
            visible: root.sheet.review.count === 0 && !root.done
            text: qsTr("No draft is left on this sheet.")
        }
        Repeater {
            model: root.sheet.review

            ReviewRow {
                Layout.fillWidth: true
            }
        }
    }
}

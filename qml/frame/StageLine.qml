pragma ComponentBehavior: Bound

import QtQuick
import Tender
import Tender.ViewModels

/// The way of the tender: done, now, waiting. Each entry leads to its page.
Flow {
    id: root

    required property StageLineModel stages
    required property string place
    required property int shownStage
    /// Whether only the entry that is shown has room for its words.
    property bool brief: false

    signal chosen(string page, int stage)

    spacing: Theme.gap6

    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Stages of the tender")

    Repeater {
        model: root.stages

        StageTab {
            id: tab

            required property string title
            required property string page
            required property int stageIndex
            required property int index

            text: tab.title
            brief: root.brief
            current: root.place === tab.page && (tab.page === "sheet" ? root.shownStage === tab.stageIndex : tab.index === root.stages.count - 2)
            onClicked: root.chosen(tab.page, tab.stageIndex)
        }
    }
}

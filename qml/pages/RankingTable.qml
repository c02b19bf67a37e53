pragma ComponentBehavior: Bound

import QtQuick
import Tender
import Tender.ViewModels

/// The ranking with exact gaps and bars by stage.
Card {
    id: root

    required property LotResult result
    required property string shownFigure

    signal figureChosen(string figure)

    /// Columns side by side need this width; below it each bid is a small card of its own.
    readonly property int columnWidth: 92 * Theme.textPercent / 100
    readonly property bool wide: root.width > (520 + 104 * root.result.heads.count) * Theme.textPercent / 100
    /// Names of bidders are long: they take what the bars can spare.
    readonly property int nameWidth: root.columnWidth * (root.width > (720 + 104 * root.result.heads.count) * Theme.textPercent / 100 ? 2.75 : 1.5)

    Accessible.role: Accessible.Table
    Accessible.name: qsTr("Ranking")

    Column {
        width: parent.width
        spacing: 0

        RankingHead {
            width: parent.width
            visible: root.wide
            heads: root.result.heads
            totalName: root.result.totalName
            hasBars: root.result.hasBars
            columnWidth: root.columnWidth
            nameWidth: root.nameWidth
        }
        Repeater {
            model: root.result.ranking

            RankingRow {
                width: parent ? parent.width : 0
                wide: root.wide
                hasBars: root.result.hasBars
                columnWidth: root.columnWidth
                nameWidth: root.nameWidth
                totalName: root.result.totalName
                shownFigure: root.shownFigure
                onFigureChosen: figure => root.figureChosen(figure)
            }
        }
        SmallWords {
            width: parent.width
            topPadding: Theme.gap3
            visible: text !== ""
            linesMax: 4
            text: root.result.thresholds
        }
    }
}

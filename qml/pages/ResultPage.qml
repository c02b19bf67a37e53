import QtQuick
import QtQuick.Layouts
import Tender
import Tender.ViewModels

/// Who leads, by how much, and how that came about.
FocusScope {
    id: root

    required property LotResult result
    required property ClosenessRun closeness
    /// The figure that the inspector shows.
    required property string shownFigure
    required property string status

    signal figureChosen(string figure)
    signal historyChosen

    onActiveFocusChanged: start.restart()

    // Whoever comes here starts with the first number, once it has its place: before, it cannot take the keyboard.
    Timer {
        id: start

        interval: 0
        onTriggered: {
            if (root.activeFocus && root.Window.activeFocusItem === root)
                root.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason);
        }
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        ScrollColumn {
            Layout.fillWidth: true
            Layout.fillHeight: true

            ColumnLayout {
                width: parent.width
                spacing: Theme.gap4

                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: Theme.gap1

                    Heading {
                        Layout.fillWidth: true
                        linesMax: 4
                        text: root.result.headline
                    }
                    Words {
                        Layout.fillWidth: true
                        quiet: true
                        linesMax: 8
                        text: root.result.decided
                    }
                }
                RankingTable {
                    id: ranking

                    Layout.fillWidth: true
                    visible: root.result.hasRanking
                    result: root.result
                    shownFigure: root.shownFigure
                    onFigureChosen: figure => root.figureChosen(figure)
                }
                ChartTools {
                    Layout.fillWidth: true
                    visible: root.result.hasRanking
                    picture: ranking
                    title: qsTr("Ranking")
                }
                BidsOut {
                    Layout.fillWidth: true
                    visible: root.result.out.count > 0
                    out: root.result.out
                }
                RecommendationCard {
                    Layout.fillWidth: true
                    visible: !root.result.isWithheld
                    result: root.result
                }
                ClosenessPart {
                    Layout.fillWidth: true
                    visible: root.result.hasRanking
                    closeness: root.closeness
                }
            }
        }
        PageFooter {
            Layout.fillWidth: true
            status: root.status

            KeyHint {
                visible: root.result.hasRanking
                keyText: qsTr("Tab")
                does: qsTr("next number")
            }
            KeyHint {
                visible: root.result.hasRanking
                keyText: qsTr("Enter")
                does: qsTr("why this figure?")
            }

            actions: ActionButton {
                objectName: "seeHistory"
                primary: true
                text: qsTr("See the history")
                onClicked: root.historyChosen()
            }
        }
    }
}

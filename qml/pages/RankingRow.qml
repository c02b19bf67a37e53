pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tender
import Tender.ViewModels

/// One bid of the ranking.
Item {
    id: root

    required property string place
    required property string bidder
    required property string total
    required property string figure
    required property string gap
    required property bool awarded
    required property StageSharesModel shares
    required property bool wide
    required property bool hasBars
    required property int columnWidth
    required property int nameWidth
    required property string totalName
    required property string shownFigure

    signal figureChosen(string figure)

    implicitHeight: grid.implicitHeight + 2 * Theme.gap2

    Accessible.role: Accessible.Row
    Accessible.name: qsTr("Place %1: %2, %3 %4, gap %5").arg(root.place).arg(root.bidder).arg(root.totalName).arg(root.total).arg(root.gap)

    ColumnLayout {
        id: grid

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gap2

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gap3

            Words {
                Layout.preferredWidth: root.columnWidth / 2
                text: root.place
            }
            Words {
                Layout.preferredWidth: root.wide ? root.nameWidth : -1
                Layout.fillWidth: !root.wide
                linesMax: 5
                text: root.bidder
                strong: true
            }
            StackedBar {
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                visible: root.wide && root.hasBars
                shares: root.shares
                bidder: root.bidder
            }
            Item {
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                visible: root.wide && !root.hasBars
            }
            // No layout, for the reason of Rows: the columns come and go with the width.
            Row {
                visible: root.wide
                spacing: Theme.gap3

                Repeater {
                    model: root.wide ? root.shares : null

                    ShareFigure {
                        width: root.columnWidth
                        bidder: root.bidder
                        shownFigure: root.shownFigure
                        onFigureChosen: name => root.figureChosen(name)
                    }
                }
            }
            FigureButton {
                objectName: "total"
                Layout.preferredWidth: root.columnWidth * 0.8
                text: root.total
                figure: root.figure
                about: qsTr("%1, %2").arg(root.bidder).arg(root.totalName)
                strong: true
                shown: root.shownFigure !== "" && root.shownFigure === root.figure
                onClicked: root.figureChosen(root.figure)
            }
            Words {
                Layout.preferredWidth: root.columnWidth / 2
                text: root.gap
                horizontalAlignment: Text.AlignRight
            }
        }
        StackedBar {
            Layout.fillWidth: true
            visible: !root.wide && root.hasBars
            shares: root.shares
            bidder: root.bidder
        }
        Flow {
            Layout.fillWidth: true
            visible: !root.wide
            spacing: Theme.gap4

            Repeater {
                model: root.wide ? null : root.shares

                ShareFigure {
                    bidder: root.bidder
                    named: true
                    shownFigure: root.shownFigure
                    onFigureChosen: name => root.figureChosen(name)
                }
            }
        }
    }
    Hairline {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}

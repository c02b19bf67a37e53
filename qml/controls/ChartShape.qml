import QtQuick
import Tender
import Tender.ViewModels

/// What is drawn at one place of a chart's scale: a bar, a span, a dot or an upright mark. Lies over the scale.
Item {
    id: root

    required property string kind
    required property string label
    required property int startPerMille
    required property int endPerMille
    required property int colourIndex

    readonly property real whole: parent ? parent.width : 0
    readonly property real from: root.whole * root.startPerMille / 1000
    readonly property real to: root.whole * root.endPerMille / 1000

    anchors.fill: parent

    Rectangle {
        visible: root.kind === "bar"
        x: root.from
        width: root.to - root.from
        height: parent.height
        color: Theme.bars[root.colourIndex % Theme.bars.length]
        border.color: Theme.barOutline
        border.width: Theme.hairline

        // The label tells bars apart first; a bar too narrow for it has its colour and its pattern.
        Hatch {
            anchors.fill: parent
            anchors.margins: Theme.hairline
            visible: !words.visible
            pattern: root.colourIndex
            ink: Theme.barInks[root.colourIndex % Theme.barInks.length]
        }
        ChartLabel {
            id: words

            anchors.centerIn: parent
            visible: root.label !== "" && implicitWidth + Theme.gap2 <= parent.width
            text: root.label
            color: Theme.barInks[root.colourIndex % Theme.barInks.length]
        }
    }
    Rectangle {
        visible: root.kind === "span"
        anchors.verticalCenter: parent.verticalCenter
        x: root.from
        width: root.to - root.from
        height: Theme.focusWidth
        color: Theme.barOutline
    }
    Rectangle {
        visible: root.kind === "dot"
        anchors.verticalCenter: parent.verticalCenter
        x: root.from - width / 2
        width: parent.height * 0.8
        height: width
        radius: width / 2
        color: Theme.bars[0]
        border.color: Theme.barOutline
        border.width: Theme.hairline

        ChartLabel {
            anchors.centerIn: parent
            text: root.label
            color: Theme.barInks[0]
        }
    }
    Rectangle {
        visible: root.kind === "mark"
        anchors.verticalCenter: parent.verticalCenter
        x: root.from - width / 2
        width: 3 * Theme.focusWidth
        height: parent.height + Theme.gap2
        color: Theme.barOutline
        border.color: Theme.paper
        border.width: Theme.focusWidth
    }
}

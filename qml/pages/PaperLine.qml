pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tender

/// A line of a paper: a heading, a paragraph with its number, a fact, a notice, or a row of a table.
Item {
    id: root

    required property string kind
    required property string lead
    required property string text
    required property list<string> cells
    required property list<int> shares
    required property bool emphasised
    required property bool isCurrent

    readonly property bool isHeading: root.kind === "title" || root.kind === "section" || root.kind === "subheading"
    readonly property bool isRow: root.kind === "cells" || root.kind === "columns"
    /// A table whose columns would be too narrow for its text is read value by value.
    readonly property bool inColumns: root.isRow && root.width > root.cells.length * 100 * Theme.textPercent / 100
    readonly property bool isText: !root.isHeading && !root.inColumns && root.kind !== "notice" && root.kind !== "columns"

    implicitHeight: root.kind === "notice" ? notice.implicitHeight + Theme.gap4 : column.implicitHeight + Theme.gap3
    height: implicitHeight

    Accessible.role: root.isHeading ? Accessible.Heading : Accessible.ListItem
    Accessible.name: root.lead === "" ? root.text : qsTr("%1 %2").arg(root.lead).arg(root.text)

    Rectangle {
        anchors.fill: parent
        visible: root.isCurrent
        color: Theme.accentSoft
        border.color: Theme.focus
        border.width: Theme.focusWidth
        radius: Theme.corner
    }
    Notice {
        id: notice

        width: parent.width
        y: Theme.gap2
        visible: root.kind === "notice"
        tone: "warning"
        heading: root.lead
        text: root.text
        Accessible.ignored: true
    }
    ColumnLayout {
        id: column

        x: Theme.gap2
        width: parent.width - 2 * Theme.gap2
        anchors.verticalCenter: parent.verticalCenter
        visible: root.kind !== "notice"
        spacing: 0

        Heading {
            Layout.fillWidth: true
            Layout.topMargin: Theme.gap3
            visible: root.isHeading
            level: root.kind === "title" ? 1 : root.kind === "section" ? 2 : 3
            text: root.lead === "" ? root.text : qsTr("%1 %2").arg(root.lead).arg(root.text)
            Accessible.ignored: true
        }
        Words {
            Layout.fillWidth: true
            Layout.leftMargin: root.kind === "item" ? Theme.gap6 : 0
            visible: root.isText
            strong: root.emphasised
            text: root.lead === "" ? root.text : root.kind === "fact" ? qsTr("%1: %2").arg(root.lead).arg(root.text) : qsTr("%1 %2").arg(root.lead).arg(root.text)
            Accessible.ignored: true
        }
        Row {
            id: values

            Layout.fillWidth: true
            visible: root.inColumns

            Repeater {
                model: root.inColumns ? root.cells : []

                Words {
                    required property string modelData
                    required property int index

                    width: values.width * (root.shares[index] ?? 0) / 1000
                    rightPadding: Theme.gap3
                    strong: root.emphasised || root.kind === "columns"
                    text: modelData
                    Accessible.ignored: true
                }
            }
        }
    }
    Hairline {
        anchors.bottom: parent.bottom
        width: parent.width
        visible: root.isRow
    }
}

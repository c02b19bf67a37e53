import QtQuick
import QtQuick.Layouts
import Tender

/// A line of a page: a heading, words, a notice, or a thing with how it stands and what can be done about it. What is
/// very long is cut and can be unfolded.
Item {
    id: root

    required property string kind
    required property string title
    required property string detail
    required property string side
    required property string tone
    required property string act
    required property string actTitle
    required property string fill
    /// Whether it leads to something to read, also where nothing can be done.
    required property bool reads
    required property bool isCurrent
    /// Whether acts can be done at all.
    required property bool acting

    property bool unfolded: false
    /// That something is cut is known only after the words were laid out.
    property bool cut: false

    signal actChosen

    readonly property bool isRow: root.kind === "row"
    readonly property bool leads: root.isRow && root.act !== "" && (root.acting || root.reads)
    readonly property bool narrow: root.width < 620 * Theme.textPercent / 100
    readonly property bool truncated: root.isRow ? name.truncated || more.truncated : root.kind === "words" && said.truncated

    onTruncatedChanged: looking.restart()
    implicitHeight: root.kind === "notice" ? notice.implicitHeight + Theme.gap4 : column.implicitHeight + 2 * Theme.gap2
    height: implicitHeight

    Accessible.role: root.kind === "heading" ? Accessible.Heading : Accessible.ListItem
    Accessible.name: root.kind === "changes" ? root.detail : root.side === "" ? root.title : qsTr("%1: %2").arg(root.title).arg(root.side)
    Accessible.description: root.kind === "changes" ? "" : root.detail

    RowFrame {
        visible: root.isRow
        current: root.isCurrent
    }
    Notice {
        id: notice

        anchors.left: parent.left
        anchors.right: parent.right
        y: Theme.gap2
        visible: root.kind === "notice"
        text: root.title
        tone: root.tone
    }
    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: root.isRow ? Theme.gap3 : 0
        anchors.verticalCenter: parent.verticalCenter
        visible: root.kind !== "notice"
        spacing: Theme.gap1

        Heading {
            Layout.fillWidth: true
            Layout.topMargin: Theme.gap3
            visible: root.kind === "heading"
            level: 2
            linesMax: 3
            text: root.title
            Accessible.ignored: true
        }
        Words {
            id: said

            Layout.fillWidth: true
            Layout.maximumWidth: Theme.readingWidth
            visible: root.kind === "words"
            quiet: true
            linesMax: root.unfolded ? 0 : 24
            text: root.title
            Accessible.ignored: true
        }
        ChangedWords {
            Layout.fillWidth: true
            Layout.maximumWidth: Theme.readingWidth
            visible: root.kind === "changes"
            marked: root.kind === "changes" ? root.title : ""
        }
        GridLayout {
            Layout.fillWidth: true
            visible: root.isRow
            columns: root.narrow ? 1 : 2
            columnSpacing: Theme.gap4
            rowSpacing: Theme.gap1

            Words {
                id: name

                Layout.fillWidth: true
                strong: true
                linesMax: root.unfolded ? 0 : 3
                text: root.title
                Accessible.ignored: true
            }
            Words {
                Layout.alignment: root.narrow ? Qt.AlignLeft : Qt.AlignRight
                Layout.maximumWidth: root.narrow ? root.width : root.width / 2
                visible: root.side !== ""
                linesMax: 4
                text: root.side
                color: root.tone === "" ? Theme.quiet : Theme.toneInk(root.tone)
                horizontalAlignment: root.narrow ? Text.AlignLeft : Text.AlignRight
                Accessible.ignored: true
            }
        }
        Words {
            id: more

            Layout.fillWidth: true
            visible: root.isRow && root.detail !== ""
            quiet: true
            linesMax: root.unfolded ? 0 : 24
            text: root.detail
            Accessible.ignored: true
        }
        LinkButton {
            objectName: "wholeText"
            visible: root.unfolded || root.cut
            text: root.unfolded ? qsTr("Show less") : qsTr("Show all of it")
            Accessible.name: qsTr("%1: %2").arg(text).arg(root.title)
            onClicked: root.unfolded = !root.unfolded
        }
        LinkButton {
            visible: root.leads
            text: root.actTitle
            Accessible.name: qsTr("%1: %2").arg(root.actTitle).arg(root.title)
            onClicked: root.actChosen()
        }
    }
    Timer {
        id: looking

        interval: 0
        onTriggered: root.cut = root.truncated
    }
}

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tender

/// One field of a form: its label, what is typed or chosen, and what is wrong with it.
ColumnLayout {
    id: root

    required property string path
    required property int depth
    required property string kind
    required property string label
    required property string hint
    required property string value
    required property list<string> words
    required property int choice
    required property string chosen // of several, "1" or "0" for each of `words`
    required property string problem
    required property bool removable
    /// "open" or "folded" where it has fields that can be folded away; otherwise empty.
    required property string fold
    required property bool rises
    required property bool sinks

    signal edited(string value)
    signal picked(int index)
    signal toggled(int index)
    signal added
    signal removed
    signal fileWanted
    signal moved(int by)
    signal folded

    readonly property bool isLine: root.kind === "text" || root.kind === "number" || root.kind === "date" || root.kind === "time" || root.kind === "whole" || root.kind === "file"
    readonly property bool isGroup: root.kind === "heading" || root.kind === "closed" || root.kind === "list"

    /// Takes the keyboard to what is typed or chosen here; in a group, to what is done with it.
    function begin() {
        (root.isGroup ? root : input).nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason);
    }

    Layout.leftMargin: root.depth * Theme.gap6
    spacing: Theme.gap1

    FormRowHead {
        Layout.fillWidth: true
        Layout.topMargin: root.kind === "heading" || root.kind === "list" ? Theme.gap3 : 0
        visible: root.kind !== "flag"
        label: root.label
        addWords: root.kind === "list" ? qsTr("Add one") : root.kind === "closed" ? qsTr("Fill this in") : ""
        removable: root.removable
        fold: root.fold
        rises: root.rises
        sinks: root.sinks
        onMoved: by => root.moved(by)
        onFolded: root.folded()
        onAdded: root.added()
        onRemoved: root.removed()
    }
    SmallWords {
        Layout.fillWidth: true
        visible: root.hint !== "" && (root.isLine || root.kind === "lines" || root.kind === "heading")
        text: root.hint
    }
    Rows {
        id: input

        Layout.fillWidth: true
        // A box to tick has no label above it, and its own height is known late.
        Layout.minimumHeight: root.kind === "flag" ? Theme.control : 0
        spacing: root.spacing

        Repeater {
            model: root.isLine ? 1 : 0

            FormLine {
                width: input.width
                path: root.path
                kind: root.kind
                label: root.label
                value: root.value
                description: root.problem !== "" ? root.problem : root.hint
                onEdited: value => root.edited(value)
                onFileWanted: root.fileWanted()
            }
        }
        Repeater {
            model: root.kind === "lines" ? 1 : 0

            FieldArea {
                id: area

                objectName: "field:" + root.path
                width: input.width < Theme.readingWidth ? input.width : Theme.readingWidth
                label: root.label
                text: root.value
                Accessible.description: root.problem !== "" ? root.problem : root.hint
                onTextChanged: {
                    if (area.text !== root.value)
                        root.edited(area.text);
                }
            }
        }
        Repeater {
            model: root.kind === "choice" ? 1 : 0

            Choice {
                objectName: "field:" + root.path
                width: 480 * Theme.textPercent / 100 < input.width ? 480 * Theme.textPercent / 100 : input.width
                label: root.label
                model: root.words
                currentIndex: root.choice
                onActivated: index => root.picked(index)
            }
        }
        Repeater {
            model: root.kind === "many" ? root.words : root.kind === "flag" ? [root.label] : []

            CheckLine {
                required property string modelData
                required property int index

                objectName: root.kind === "flag" ? "field:" + root.path : ""
                width: input.width
                text: modelData
                checked: root.kind === "flag" ? root.value !== "" : root.chosen.charAt(index) === "1"
                onToggled: root.toggled(index)
            }
        }
    }
    Words {
        Layout.fillWidth: true
        visible: root.problem !== ""
        color: Theme.danger
        linesMax: 12
        text: root.problem
        Accessible.role: Accessible.AlertMessage
    }
}

import QtQuick
import QtQuick.Templates as T
import Tender

/// Several lines to type in, as high as they are. Tab goes on to the next control, as everywhere.
T.TextArea {
    id: root

    required property string label

    readonly property real least: Theme.control * 2 + Theme.gap6
    readonly property real whole: contentHeight + topPadding + bottomPadding

    implicitWidth: 240
    implicitHeight: whole > least ? whole : least
    height: implicitHeight
    padding: Theme.gap3
    color: Theme.ink
    font.family: Theme.family
    font.pixelSize: Theme.body
    selectionColor: Theme.accent
    selectedTextColor: Theme.accentInk
    selectByMouse: true
    textFormat: TextEdit.PlainText
    wrapMode: TextEdit.Wrap

    Accessible.role: Accessible.EditableText
    Accessible.name: label
    Accessible.focusable: true
    Accessible.multiLine: true
    Accessible.readOnly: readOnly
    Keys.onTabPressed: root.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
    Keys.onBacktabPressed: root.nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)

    background: Rectangle {
        color: root.readOnly ? Theme.desk : Theme.card
        border.color: Theme.border
        border.width: Theme.hairline
        radius: Theme.corner

        FocusRing {
            shown: root.activeFocus
        }
    }
}

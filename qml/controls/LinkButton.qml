import QtQuick
import QtQuick.Templates as T
import Tender

/// A quiet action inside text.
T.AbstractButton {
    id: root

    implicitWidth: contentItem.implicitWidth
    implicitHeight: contentItem.implicitHeight
    font.family: Theme.family
    font.pixelSize: Theme.small
    focusPolicy: Qt.StrongFocus

    Accessible.role: Accessible.Link
    Accessible.name: text
    Accessible.focusable: true
    Accessible.onPressAction: root.clicked()
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    contentItem: Text {
        text: root.text
        color: Theme.accent
        font.family: root.font.family
        font.pixelSize: root.font.pixelSize
        font.underline: true
        wrapMode: Text.Wrap
        maximumLineCount: 12
        elide: Text.ElideRight
        textFormat: Text.PlainText
    }
    background: Item {
        FocusRing {
            shown: root.activeFocus
        }
    }
}

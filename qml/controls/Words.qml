import QtQuick
import Tender

/// Running text.
Text {
    id: root

    property bool quiet: false
    property bool strong: false

    color: quiet ? Theme.quiet : Theme.ink
    font.family: Theme.family
    font.pixelSize: Theme.body
    font.weight: strong ? Font.DemiBold : Font.Normal
    lineHeight: Theme.lineHeight
    textFormat: Text.PlainText
    wrapMode: Text.Wrap

    Accessible.role: Accessible.StaticText
    Accessible.name: text
}

import QtQuick
import Tender

/// Running text.
Text {
    id: root

    property bool quiet: false
    property bool strong: false
    /// At most so many lines, the last of which then shows that more follows; 0 for all of them.
    property int linesMax: 0

    color: quiet ? Theme.quiet : Theme.ink
    font.family: Theme.family
    font.pixelSize: Theme.body
    font.weight: strong ? Font.DemiBold : Font.Normal
    lineHeight: Theme.lineHeight
    textFormat: Text.PlainText
    maximumLineCount: linesMax > 0 ? linesMax : 2147483647
    elide: linesMax > 0 ? Text.ElideRight : Text.ElideNone
    wrapMode: Text.Wrap

    Accessible.role: Accessible.StaticText
    Accessible.name: text
}

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
    // Not before it has the room for all its lines: Qt 6.4 elides to the height that a layout gave it when it was wider,
    // and then says that it needs no more.
    elide: root.truncated && root.height >= root.implicitHeight ? Text.ElideRight : Text.ElideNone
    wrapMode: Text.Wrap

    Accessible.role: Accessible.StaticText
    Accessible.name: text
}

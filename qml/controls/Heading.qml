import QtQuick
import Tender

/// A heading: 1 for a page, 2 for a part of it, 3 for a card.
Text {
    id: root

    property int level: 2
    /// At most so many lines, the last of which then shows that more follows; 0 for all of them.
    property int linesMax: 0

    color: Theme.ink
    font.family: Theme.family
    font.pixelSize: level === 1 ? Theme.heading : level === 2 ? Theme.subheading : Theme.body
    font.weight: Font.DemiBold
    lineHeight: Theme.lineHeight
    textFormat: Text.PlainText
    maximumLineCount: linesMax > 0 ? linesMax : 2147483647
    // Not before it has the room for all its lines: Qt 6.4 elides to the height that a layout gave it when it was wider,
    // and then says that it needs no more.
    elide: root.truncated && root.height >= root.implicitHeight ? Text.ElideRight : Text.ElideNone
    wrapMode: Text.Wrap

    Accessible.role: Accessible.Heading
    Accessible.name: text
}

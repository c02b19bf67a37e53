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
    elide: linesMax > 0 ? Text.ElideRight : Text.ElideNone
    wrapMode: Text.Wrap

    Accessible.role: Accessible.Heading
    Accessible.name: text
}

import QtQuick
import Tender

/// Words with what was removed struck through and what was added underlined. The only text of the program with marks in
/// it: whoever makes it escapes what people wrote.
Text {
    required property string marked

    text: marked
    textFormat: Text.StyledText
    color: Theme.ink
    font.family: Theme.family
    font.pixelSize: Theme.body
    lineHeight: Theme.lineHeight
    wrapMode: Text.Wrap
    Accessible.ignored: true
}

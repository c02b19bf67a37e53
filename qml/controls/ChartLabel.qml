import QtQuick
import Tender

/// A few signs printed on what is drawn; read out with the row they belong to.
Text {
    font.family: Theme.family
    font.pixelSize: Theme.small
    textFormat: Text.PlainText
    Accessible.ignored: true
}

import QtQuick
import QtQuick.Layouts
import Tender

/// A page with nothing on it yet: says why, and what to do.
ColumnLayout {
    id: root

    required property string heading
    required property string words

    spacing: Theme.gap2

    Heading {
        Layout.fillWidth: true
        text: root.heading
    }
    Words {
        Layout.fillWidth: true
        Layout.maximumWidth: Theme.readingWidth
        linesMax: 20
        text: root.words
        quiet: true
    }
}

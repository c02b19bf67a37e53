import QtQuick
import Tender

/// A heading: 1 for a page, 2 for a part of it, 3 for a card.
Words {
    property int level: 2

    strong: true
    font.pixelSize: level === 1 ? Theme.heading : level === 2 ? Theme.subheading : Theme.body

    Accessible.role: Accessible.Heading
}

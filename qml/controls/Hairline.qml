import QtQuick
import Tender

/// A line that orders and means nothing.
Rectangle {
    implicitWidth: Theme.hairline
    implicitHeight: Theme.hairline
    color: Theme.line
}

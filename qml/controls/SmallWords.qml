import QtQuick
import Tender

/// What stands beside the main thing.
Words {
    quiet: true
    font.pixelSize: Theme.small
}

import QtQuick
import QtQuick.Layouts
import Tender
import Tender.ViewModels

/// Light or dark, plain or high contrast, and the size of text; the way to all other settings.
ColumnLayout {
    id: root

    required property Preferences preferences
    required property bool folded
    /// Whether the settings are shown.
    required property bool atSettings

    signal settingsChosen

    spacing: Theme.gap2

    Hairline {
        Layout.fillWidth: true
    }
    SmallWords {
        Layout.leftMargin: Theme.gap1
        visible: !root.folded
        text: qsTr("Text %1 %").arg(root.preferences.textPercent)
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.gap1

        QuietButton {
            text: "A−"
            name: qsTr("Smaller text")
            onClicked: root.preferences.smallerText()
        }
        QuietButton {
            text: "A+"
            name: qsTr("Larger text")
            onClicked: root.preferences.largerText()
        }
        QuietButton {
            text: root.preferences.dark ? qsTr("Light") : qsTr("Dark")
            name: root.preferences.dark ? qsTr("Light colours") : qsTr("Dark colours")
            onClicked: root.preferences.dark = !root.preferences.dark
        }
        QuietButton {
            text: root.folded ? "◐" : root.preferences.contrast ? qsTr("Plain") : qsTr("Contrast")
            name: root.preferences.contrast ? qsTr("Plain contrast") : qsTr("High contrast")
            onClicked: root.preferences.contrast = !root.preferences.contrast
        }
    }
    RailEntry {
        objectName: "toSettings"
        Layout.fillWidth: true
        text: qsTr("Settings")
        folded: root.folded
        dense: true
        current: root.atSettings
        onClicked: root.settingsChosen()
    }
}

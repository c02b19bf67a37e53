pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tender
import Tender.ViewModels

/// How the window looks: colours, contrast, and every size of text.
ColumnLayout {
    id: root

    required property Preferences preferences

    spacing: Theme.gap3

    Heading {
        Layout.fillWidth: true
        text: qsTr("Appearance")
    }
    CheckLine {
        id: dark

        objectName: "darkColours"
        text: qsTr("Dark colours")
        focus: true
        checked: root.preferences.dark
        onToggled: root.preferences.dark = dark.checked
    }
    CheckLine {
        id: contrast

        objectName: "highContrast"
        text: qsTr("High contrast")
        checked: root.preferences.contrast
        onToggled: root.preferences.contrast = contrast.checked
    }
    Words {
        Layout.fillWidth: true
        text: qsTr("Size of text")
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.gap2

        Accessible.role: Accessible.Grouping
        Accessible.name: qsTr("Size of text")

        Repeater {
            model: root.preferences.textSteps

            OptionLine {
                id: step

                required property int modelData

                objectName: "textSize:" + step.modelData
                text: qsTr("%1 %").arg(step.modelData)
                Accessible.name: qsTr("Size of text: %1 %").arg(step.modelData)
                checked: root.preferences.textPercent === step.modelData
                onClicked: root.preferences.textPercent = step.modelData
            }
        }
    }
    SmallWords {
        Layout.fillWidth: true
        text: qsTr("Nothing in this window moves by itself, so there is no motion to lessen.")
    }
}

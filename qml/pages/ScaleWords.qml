pragma ComponentBehavior: Bound

import QtQuick
import Tender
import Tender.ViewModels

/// The published words of every step, to read before a mark is chosen.
Rows {
    id: root

    required property ScaleStepsModel steps

    spacing: 2

    Repeater {
        model: root.steps

        SmallWords {
            required property string mark
            required property string name
            required property string descriptor
            required property string key

            width: root.width
            linesMax: 12
            // The key is said where it is not the mark itself.
            readonly property string shown: key === "" || key === mark ? mark : qsTr("%1 (key %2)").arg(mark).arg(key)

            text: name === "" ? qsTr("%1  %2").arg(shown).arg(descriptor) : qsTr("%1 · %2. %3").arg(shown).arg(name).arg(descriptor)
        }
    }
}

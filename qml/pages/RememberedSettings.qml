pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tender
import Tender.ViewModels

/// Which workspaces this machine remembers, and how to forget them.
ColumnLayout {
    id: root

    required property Preferences preferences

    readonly property bool any: root.preferences.recent.length > 0

    spacing: Theme.gap3

    Heading {
        Layout.fillWidth: true
        text: qsTr("Remembered on this machine")
    }
    Words {
        Layout.fillWidth: true
        quiet: true
        text: qsTr("Beside the settings above: how large the window was and where it stood, and which workspaces were opened. Every workspace keeps its own history; none of it is here.")
    }
    Words {
        Layout.fillWidth: true
        visible: !root.any
        text: qsTr("No workspace is remembered.")
    }
    Rows {
        id: workspaces

        Layout.fillWidth: true
        spacing: root.spacing

        Repeater {
            model: root.preferences.recent

            Words {
                required property string modelData

                objectName: "remembered"
                width: workspaces.width
                text: modelData
            }
        }
    }
    ActionButton {
        objectName: "forgetWorkspaces"
        enabled: root.any
        text: qsTr("Forget these workspaces")
        Accessible.description: qsTr("They go from the list on the start page; their files stay as they are.")
        onClicked: {
            root.preferences.forgetWorkspaces();
            // The button has nothing to do any more.
            nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason);
        }
    }
}

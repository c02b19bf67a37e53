import QtQuick
import QtQuick.Window
import Tender
import Tender.ViewModels

/// The window: the only place that joins pages to view models.
Window {
    id: root

    required property WorkspaceSession session
    required property Preferences preferences
    /// "start", "tenders", "sheet", "result" or "history".
    property string place: "start"

    title: root.session.hasTender ? qsTr("%1 – Plumbline").arg(root.session.tender.title) : qsTr("Plumbline")
    width: root.preferences.windowWidth
    height: root.preferences.windowHeight
    minimumWidth: root.preferences.leastWidth
    minimumHeight: root.preferences.leastHeight
    visible: true
    color: Theme.paper

    Component.onCompleted: {
        if (root.preferences.windowX >= 0) {
            root.x = root.preferences.windowX;
            root.y = root.preferences.windowY;
        }
    }
    onClosing: root.preferences.rememberWindow(root.x, root.y, root.width, root.height)

    Binding {
        target: Theme
        property: "dark"
        value: root.preferences.dark
    }
    Binding {
        target: Theme
        property: "textPercent"
        value: root.preferences.textPercent
    }
    Connections {
        function onWorkspaceOpened() {
            root.place = "tenders";
        }

        function onTenderOpened() {
            root.place = "result";
        }

        target: root.session
    }
    Shell {
        anchors.fill: parent
        session: root.session
        preferences: root.preferences
        place: root.place
        onPlaceChosen: place => root.place = place
    }
    PlaceKeys {
        session: root.session
        preferences: root.preferences
        onPlaceChosen: place => root.place = place
    }
}

import QtQuick
import QtQuick.Window
import Tender
import Tender.ViewModels

/// The window: the only place that joins pages to view models.
Window {
    id: root

    required property WorkspaceSession session
    required property Preferences preferences
    /// "start", "duties", "tenders", "agreements", "people", "settings", or a place of the open tender.
    property string place: "start"

    readonly property string sitting: root.session.desk.person === "" ? "" : qsTr("%1 – ").arg(root.session.desk.name)

    title: root.session.hasTender && root.session.tender.title !== "" ? qsTr("%1 – %2Plumbline").arg(root.session.tender.title).arg(root.sitting) : qsTr("%1Plumbline").arg(root.sitting)
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
    // What was refused at one place is no matter of the next.
    onPlaceChanged: root.session.dismissRefusal()
    onClosing: root.preferences.rememberWindow(root.x, root.y, root.width, root.height)

    Binding {
        target: Theme
        property: "dark"
        value: root.preferences.dark
    }
    Binding {
        target: Theme
        property: "contrast"
        value: root.preferences.contrast
    }
    Binding {
        target: Theme
        property: "textPercent"
        value: root.preferences.textPercent
    }
    Connections {
        function onWorkspaceOpened() {
            root.preferences.rememberWorkspace(root.session.file);
            root.place = "tenders";
        }

        function onTenderOpened(place: string) {
            root.place = place;
        }

        target: root.session
    }
    Shell {
        id: shell

        anchors.fill: parent
        session: root.session
        preferences: root.preferences
        place: root.place
        onPlaceChosen: place => root.place = place
    }
    DropArea {
        anchors.fill: parent
        keys: ["text/uri-list"]
        onDropped: drop => {
            if (drop.hasUrls)
                root.session.openDropped(FilePaths.pathOf(drop.urls[0]));
        }
    }
    PlaceKeys {
        session: root.session
        preferences: root.preferences
        onPlaceChosen: place => root.place = place
        onHelpChosen: shell.helping = !shell.helping
        onPaletteChosen: shell.look()
    }
}

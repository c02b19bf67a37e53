import QtQuick
import QtQuick.Dialogs
import Tender.ViewModels

/// The dialogs that ask for a workspace file.
Item {
    id: root

    signal existingChosen(string file)
    signal newChosen(string file)

    function askExisting() {
        existing.open();
    }

    function askNew() {
        fresh.open();
    }

    FileDialog {
        id: existing

        title: qsTr("Open a workspace")
        fileMode: FileDialog.OpenFile
        nameFilters: [qsTr("Workspaces (*.plumb)"), qsTr("All files (*)")]
        onAccepted: root.existingChosen(FilePaths.pathOf(existing.selectedFile))
    }
    FileDialog {
        id: fresh

        title: qsTr("Create a workspace")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "plumb"
        nameFilters: [qsTr("Workspaces (*.plumb)")]
        onAccepted: root.newChosen(FilePaths.pathOf(fresh.selectedFile))
    }
}

import QtQuick
import QtQuick.Layouts
import Tender

/// The way to a workspace of one's own: typed or chosen.
Card {
    id: root

    required property string file

    signal openChosen(string file)
    signal createChosen(string file)

    ColumnLayout {
        width: parent.width
        spacing: Theme.gap3

        Heading {
            Layout.fillWidth: true
            text: qsTr("Open or create a workspace")
        }
        Words {
            Layout.fillWidth: true
            text: qsTr("A workspace is one file on this machine that holds tenders and their history. Type where it lies; with an empty line the buttons let you choose.")
        }
        FieldText {
            id: path

            objectName: "workspacePath"
            Layout.fillWidth: true
            label: qsTr("Workspace file")
            placeholderText: qsTr("/home/me/tenders.plumb")
            text: root.file
            onAccepted: root.openChosen(path.text)
        }
        Flow {
            Layout.fillWidth: true
            spacing: Theme.gap3

            ActionButton {
                objectName: "openWorkspace"
                text: qsTr("Open")
                Accessible.description: qsTr("Opens the workspace file that is named")
                onClicked: path.text === "" ? dialogs.askExisting() : root.openChosen(path.text)
            }
            ActionButton {
                objectName: "createWorkspace"
                text: qsTr("Create")
                Accessible.description: qsTr("Creates a new workspace file under this name")
                onClicked: path.text === "" ? dialogs.askNew() : root.createChosen(path.text)
            }
        }
    }
    WorkspaceDialogs {
        id: dialogs

        onExistingChosen: file => root.openChosen(file)
        onNewChosen: file => root.createChosen(file)
    }
}

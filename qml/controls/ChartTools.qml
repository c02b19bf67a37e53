import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Tender
import Tender.ViewModels

/// Takes a drawing along: to the clipboard, or to a file. Says in words what happened.
ColumnLayout {
    id: root

    required property Item picture
    /// What the drawing is called.
    required property string title

    function copy() {
        if (!root.picture.grabToImage(drawn => said.say(ChartImages.copy(drawn.image))))
            said.say(ChartImages.notDrawn());
    }

    function save(file: url) {
        if (!root.picture.grabToImage(drawn => said.say(ChartImages.save(drawn.image, file))))
            said.say(ChartImages.notDrawn());
    }

    spacing: Theme.gap1

    Flow {
        Layout.fillWidth: true
        spacing: Theme.gap4

        LinkButton {
            objectName: "copyChart"
            text: qsTr("Copy as image")
            Accessible.name: qsTr("Copy as image: %1").arg(root.title)
            onClicked: root.copy()
        }
        LinkButton {
            objectName: "saveChart"
            text: qsTr("Save as image…")
            Accessible.name: qsTr("Save as image: %1").arg(root.title)
            onClicked: where.open()
        }
    }
    SmallWords {
        id: said

        objectName: "chartSaid"
        Layout.fillWidth: true
        visible: text !== ""

        function say(words: string) {
            said.text = words;
        }

        Accessible.role: Accessible.AlertMessage
    }
    FileDialog {
        id: where

        title: qsTr("Save the chart as an image")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "png"
        nameFilters: [qsTr("Images (*.png)")]
        onAccepted: root.save(where.selectedFile)
    }
}

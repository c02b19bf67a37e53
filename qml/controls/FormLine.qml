import QtQuick
import QtQuick.Layouts
import Tender

/// What is typed in one line of a form: text, a number, a day, or the path of a file, which can be chosen too.
RowLayout {
    id: root

    required property string path
    required property string kind
    required property string label
    required property string value
    required property string description

    signal edited(string value)
    signal fileWanted

    spacing: Theme.gap3

    FieldText {
        id: field

        objectName: "field:" + root.path
        Layout.fillWidth: true
        Layout.maximumWidth: root.kind === "text" || root.kind === "file" ? Theme.readingWidth : 320 * Theme.textPercent / 100
        label: root.label
        text: root.value
        Accessible.description: root.description
        onTextEdited: root.edited(field.text)
    }
    ActionButton {
        visible: root.kind === "file"
        text: qsTr("Choose a file…")
        onClicked: root.fileWanted()
    }
}

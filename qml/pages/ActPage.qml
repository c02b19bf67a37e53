pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Tender
import Tender.ViewModels

/// An act that somebody is about to do: what it asks, what follows from it, and why it was refused.
FocusScope {
    id: root

    required property ActForm form
    required property string status

    property string fileFor: ""

    Keys.onEscapePressed: root.form.close()
    onActiveFocusChanged: {
        // Whoever comes here starts with the first field.
        if (root.activeFocus && root.Window.activeFocusItem === root)
            root.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason);
    }

    Shortcut {
        sequences: ["Ctrl+Return", "Ctrl+Enter"]
        enabled: root.visible
        onActivated: root.form.send()
    }
    FileDialog {
        id: files

        onAccepted: root.form.setValue(root.fileFor, FilePaths.pathOf(files.selectedFile))
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        ScrollColumn {
            Layout.fillWidth: true
            Layout.fillHeight: true

            ColumnLayout {
                width: parent.width < Theme.readingWidth ? parent.width : Theme.readingWidth
                spacing: Theme.gap4

                Heading {
                    Layout.fillWidth: true
                    text: root.form.title
                }
                Words {
                    Layout.fillWidth: true
                    quiet: true
                    text: root.form.explains
                }
                Notice {
                    objectName: "actRefusal"
                    Layout.fillWidth: true
                    visible: root.form.refusal !== ""
                    tone: "danger"
                    heading: qsTr("Not recorded")
                    text: root.form.refusal
                }
                Words {
                    Layout.fillWidth: true
                    visible: root.form.rows.count === 0
                    text: qsTr("There is nothing to fill in.")
                }
                Repeater {
                    model: root.form.rows

                    FormRow {
                        id: row

                        Layout.fillWidth: true
                        onEdited: value => root.form.setValue(row.path, value)
                        onPicked: index => root.form.choose(row.path, index)
                        onToggled: index => root.form.toggle(row.path, index)
                        onAdded: root.form.add(row.path)
                        onRemoved: root.form.remove(row.path)
                        onFileWanted: {
                            root.fileFor = row.path;
                            files.open();
                        }
                    }
                }
            }
        }
        PageFooter {
            Layout.fillWidth: true
            status: root.status

            KeyHint {
                keyText: qsTr("Tab")
                does: qsTr("next field")
            }
            KeyHint {
                keyText: qsTr("Ctrl Enter")
                does: qsTr("record it")
            }
            KeyHint {
                keyText: qsTr("Esc")
                does: qsTr("give it up")
            }

            actions: [
                ActionButton {
                    objectName: "giveUp"
                    text: qsTr("Give it up")
                    onClicked: root.form.close()
                },
                ActionButton {
                    objectName: "recordAct"
                    primary: true
                    text: root.form.title
                    onClicked: root.form.send()
                }
            ]
        }
    }
}

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tender
import Tender.ViewModels

/// The first thing that people see: an example to try, and the way to their own work.
FocusScope {
    id: root

    required property bool busy
    required property string busyWords
    required property string refusal
    /// The workspace that is open; empty when none is.
    required property string file
    /// Has the workspaces opened before.
    required property Preferences preferences
    required property ExercisesModel exercises

    signal exampleChosen(bool partWay)
    signal exerciseChosen(string name)
    signal openChosen(string file)
    signal createChosen(string file)
    signal cancelChosen
    signal refusalDismissed

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        ScrollColumn {
            Layout.fillWidth: true
            Layout.fillHeight: true

            ColumnLayout {
                width: parent.width < Theme.readingWidth ? parent.width : Theme.readingWidth
                spacing: Theme.gap5

                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: Theme.gap1

                    Text {
                        Layout.fillWidth: true
                        text: qsTr("Compare bids so that it stands up")
                        color: Theme.ink
                        font.family: Theme.family
                        font.pixelSize: Theme.title
                        font.weight: Font.DemiBold
                        wrapMode: Text.Wrap
                        textFormat: Text.PlainText
                        Accessible.role: Accessible.Heading
                        Accessible.name: text
                    }
                    Words {
                        Layout.fillWidth: true
                        quiet: true
                        text: qsTr("Every mark with its reason, every figure with its working, and a history that nobody can alter unseen.")
                    }
                }
                SessionNotices {
                    Layout.fillWidth: true
                    busy: root.busy
                    busyWords: root.busyWords
                    refusal: root.refusal
                    onCancelChosen: root.cancelChosen()
                    onRefusalDismissed: root.refusalDismissed()
                }
                ExampleCard {
                    Layout.fillWidth: true
                    enabled: !root.busy
                    onChosen: partWay => root.exampleChosen(partWay)
                }
                WorkspaceCard {
                    Layout.fillWidth: true
                    enabled: !root.busy
                    file: root.file
                    onOpenChosen: file => root.openChosen(file)
                    onCreateChosen: file => root.createChosen(file)
                }
                Heading {
                    Layout.fillWidth: true
                    visible: before.count > 0
                    level: 3
                    text: qsTr("Opened before")
                }
                Repeater {
                    id: before

                    model: root.preferences.recent

                    LinkButton {
                        required property string modelData

                        Layout.fillWidth: true
                        enabled: !root.busy
                        text: modelData
                        Accessible.name: qsTr("Open %1").arg(modelData)
                        onClicked: root.openChosen(modelData)
                    }
                }
                ExercisesCard {
                    Layout.fillWidth: true
                    enabled: !root.busy
                    exercises: root.exercises
                    onChosen: name => root.exerciseChosen(name)
                }
            }
        }
        PageFooter {
            Layout.fillWidth: true
            status: qsTr("Nothing leaves this machine.")

            KeyHint {
                keyText: qsTr("Tab")
                does: qsTr("next")
            }
            KeyHint {
                keyText: qsTr("Enter")
                does: qsTr("do it")
            }
            KeyHint {
                keyText: qsTr("Ctrl +")
                does: qsTr("larger text")
            }
        }
    }
}

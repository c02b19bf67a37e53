pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tender
import Tender.ViewModels

/// An act that somebody is about to do: what it asks, what follows from it, and why it was refused.
FocusScope {
    id: root

    required property ActForm form
    required property ModelBench bench
    required property string status
    /// What the act rests on; null for nothing.
    property PageRowsModel basis: null

    /// Too narrow for both, the form and the bench take turns.
    property bool benchTurn: false
    readonly property bool beside: root.width >= 900 * Theme.textPercent / 100

    function lead(path: string) {
        root.benchTurn = false;
        fields.begin(root.form.reveal(path));
    }

    Keys.onEscapePressed: root.form.close()
    onActiveFocusChanged: {
        // Whoever comes here starts with the first field.
        if (root.activeFocus && root.Window.activeFocusItem === root)
            settle.restart();
    }

    Timer {
        id: settle

        // What is hidden is only known after the page has its width.
        interval: 0
        onTriggered: {
            const first = root.form.firstField();
            if (first < 0)
                root.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason);
            else
                fields.begin(first);
        }
    }
    Shortcut {
        sequences: ["Ctrl+Return", "Ctrl+Enter"]
        autoRepeat: false
        enabled: root.visible
        onActivated: root.form.send()
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        ActionButton {
            objectName: "turnToBench"
            Layout.leftMargin: Theme.gap8
            Layout.topMargin: Theme.gap3
            Layout.bottomMargin: Theme.gap3
            visible: root.bench.isOpen && !root.beside
            text: root.benchTurn ? qsTr("Back to the form") : qsTr("Look at the model")
            onClicked: root.benchTurn = !root.benchTurn
        }
        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true

            ActFields {
                id: fields

                anchors.fill: parent
                anchors.rightMargin: root.bench.isOpen && root.beside ? Theme.inspector : 0
                visible: !root.benchTurn || root.beside || !root.bench.isOpen
                form: root.form
                onRefused: root.benchTurn = false
                note: root.bench.templateWords
                basis: root.basis
            }
            ModelPane {
                objectName: "modelPane"
                anchors.right: parent.right
                width: root.beside ? Theme.inspector : parent.width
                height: parent.height
                visible: root.bench.isOpen && (root.beside || root.benchTurn)
                bench: root.bench
                onFieldChosen: path => root.lead(path)
            }
        }
        PageFooter {
            Layout.fillWidth: true
            status: root.form.undoWords !== "" ? root.form.undoWords : root.form.savedWords !== "" ? root.form.savedWords : root.status

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
                does: qsTr("leave it")
            }

            actions: [
                ActionButton {
                    objectName: "undoRemoval"
                    visible: root.form.undoWords !== ""
                    text: qsTr("Undo")
                    Accessible.description: root.form.undoWords
                    onClicked: {
                        root.form.undo();
                        // The button goes with what it undid.
                        fields.begin(0);
                    }
                },
                ActionButton {
                    objectName: "startAnew"
                    visible: root.form.draftWords !== ""
                    text: qsTr("Start anew")
                    Accessible.description: root.form.draftWords
                    onClicked: {
                        root.form.startAnew();
                        fields.begin(0);
                    }
                },
                ActionButton {
                    objectName: "leaveAct"
                    text: qsTr("Leave it")
                    Accessible.description: root.form.leavingWords
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

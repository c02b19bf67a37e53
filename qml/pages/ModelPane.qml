pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tender
import Tender.ViewModels

/// The bench beside a form that holds a model: what it comes to, part by part.
FocusScope {
    id: root

    required property ModelBench bench

    signal fieldChosen(string path)

    Rectangle {
        anchors.fill: parent
        color: Theme.card
    }
    Rectangle {
        width: Theme.hairline
        height: parent.height
        color: Theme.line
    }
    ScrollColumn {
        anchors.fill: parent
        padding: Theme.gap4

        ColumnLayout {
            width: parent.width
            spacing: Theme.gap3

            Heading {
                Layout.fillWidth: true
                level: 2
                text: qsTr("The model as it stands")
            }
            Notice {
                objectName: "modelStanding"
                Layout.fillWidth: true
                tone: root.bench.tone
                text: root.bench.standing
                Accessible.role: Accessible.AlertMessage
            }
            Choice {
                objectName: "benchPart"
                Layout.fillWidth: true
                label: qsTr("Shown")
                model: root.bench.parts
                currentIndex: root.bench.part
                onActivated: index => root.bench.part = index
            }
            Choice {
                id: exercise

                objectName: "startFrom"
                Layout.fillWidth: true
                visible: root.bench.templates.length > 0
                label: qsTr("An exercise to start from")
                model: root.bench.templates
            }
            ActionButton {
                objectName: "fillFromExercise"
                visible: exercise.visible
                text: qsTr("Start from it")
                onClicked: root.bench.startFrom(exercise.currentIndex)
            }
            SmallWords {
                Layout.fillWidth: true
                visible: root.bench.isLaboratory
                text: root.bench.tryingWords
            }
            ActionButton {
                objectName: "tryModel"
                visible: root.bench.isLaboratory
                text: root.bench.trying ? qsTr("Stop") : qsTr("Try it with made-up bids")
                onClicked: root.bench.trying ? root.bench.cancelLaboratory() : root.bench.startLaboratory()
            }
            Repeater {
                model: root.bench.rows

                BenchLine {
                    id: line

                    Layout.fillWidth: true
                    onChosen: root.fieldChosen(line.path)
                }
            }
        }
    }
}

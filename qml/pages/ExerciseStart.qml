import QtQuick
import Tender
import Tender.ViewModels

/// A tender of one's own that begins from an exercise.
Flow {
    id: root

    required property ExercisesModel exercises

    signal begun(int index)

    spacing: Theme.gap3

    Choice {
        id: exercise

        objectName: "exerciseToBegin"
        label: qsTr("An exercise to begin from")
        model: root.exercises.titles
        width: 480 * Theme.textPercent / 100 < root.width ? 480 * Theme.textPercent / 100 : root.width
    }
    ActionButton {
        objectName: "beginFromExercise"
        text: qsTr("Begin from this exercise")
        Accessible.description: qsTr("Begins a tender of your own under this title; then its model opens, filled from the exercise, for you to change.")
        onClicked: root.begun(exercise.currentIndex)
    }
}

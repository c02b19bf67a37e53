pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tender
import Tender.ViewModels

/// The other exercises that the program carries, each to be tried.
Card {
    id: root

    required property ExercisesModel exercises

    signal chosen(string name)

    ColumnLayout {
        width: parent.width
        spacing: Theme.gap3

        Heading {
            Layout.fillWidth: true
            text: qsTr("Other exercises to try")
        }
        Words {
            Layout.fillWidth: true
            quiet: true
            text: qsTr("Each is played to its end into a scratch workspace of its own. What is made up in it says so.")
        }
        Repeater {
            model: root.exercises

            LinkButton {
                id: entry

                required property string name
                required property string title

                objectName: "exercise:" + entry.name
                Layout.fillWidth: true
                text: entry.title
                Accessible.name: qsTr("Try the exercise %1").arg(entry.title)
                onClicked: root.chosen(entry.name)
            }
        }
    }
}

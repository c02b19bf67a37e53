import QtQuick
import QtQuick.Layouts
import Tender
import Tender.ViewModels

/// Says that an earlier moment is shown, and leads back.
Rectangle {
    id: root

    required property OpenTender tender

    signal nowChosen
    signal momentChosen(int entry)

    /// Whether what was recorded since is shown, in words.
    property bool comparing: false
    /// The page below keeps most of the window.
    readonly property real most: root.Window.height / 4

    implicitHeight: row.implicitHeight + 2 * Theme.gap2
    color: Theme.warningSoft

    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.tender.momentWords

    Hairline {
        width: parent.width
        color: Theme.warning
    }
    ColumnLayout {
        id: row

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Theme.gap8
        anchors.rightMargin: Theme.gap8
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gap2

        Words {
            Layout.fillWidth: true
            text: root.tender.momentWords
            color: Theme.warning
            strong: true
        }
        Flow {
            Layout.fillWidth: true
            spacing: Theme.gap4

            SlideBar {
                objectName: "momentSlider"
                label: qsTr("Entry")
                from: 1
                to: root.tender.entries
                value: root.tender.moment
                onMoved: root.momentChosen(value)
            }
            ActionButton {
                objectName: "changesSince"
                text: root.comparing ? qsTr("Put the changes away") : qsTr("What changed since?")
                onClicked: root.comparing = !root.comparing
            }
            ActionButton {
                objectName: "backToNow"
                text: qsTr("Back to now")
                onClicked: root.nowChosen()
            }
        }
        ScrollColumn {
            objectName: "changes"
            Layout.fillWidth: true
            Layout.preferredHeight: contentHeight < root.most ? contentHeight : root.most
            visible: root.comparing
            plain: true
            name: qsTr("What changed since")
            padding: Theme.gap2

            Words {
                width: parent.width
                text: root.comparing ? root.tender.momentChanges : ""
            }
        }
    }
    Hairline {
        anchors.bottom: parent.bottom
        width: parent.width
        color: Theme.warning
    }
}

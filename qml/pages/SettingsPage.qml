pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tender
import Tender.ViewModels

/// How the window looks, where everything lies on this machine, and what the calendar covers.
FocusScope {
    id: root

    required property SettingsFacts facts
    required property Preferences preferences
    required property bool busy
    required property string busyWords
    required property string refusal

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
                spacing: Theme.gap6

                Heading {
                    Layout.fillWidth: true
                    level: 1
                    text: qsTr("Settings")
                }
                SessionNotices {
                    Layout.fillWidth: true
                    busy: root.busy
                    busyWords: root.busyWords
                    refusal: root.refusal
                    onCancelChosen: root.cancelChosen()
                    onRefusalDismissed: root.refusalDismissed()
                }
                Notice {
                    objectName: "calendarWarning"
                    Layout.fillWidth: true
                    visible: root.facts.warning !== ""
                    tone: root.facts.warningTone
                    text: root.facts.warning
                }
                AppearanceSettings {
                    Layout.fillWidth: true
                    preferences: root.preferences
                }
                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: Theme.gap3

                    Heading {
                        Layout.fillWidth: true
                        text: qsTr("Where everything lies")
                    }
                    Rows {
                        id: store

                        Layout.fillWidth: true
                        spacing: Theme.gap3

                        Repeater {
                            model: root.facts.store

                            FactLine {
                                width: store.width
                            }
                        }
                    }
                }
                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: Theme.gap3

                    Heading {
                        Layout.fillWidth: true
                        text: qsTr("Calendar")
                    }
                    Rows {
                        id: calendar

                        Layout.fillWidth: true
                        spacing: Theme.gap3

                        Repeater {
                            model: root.facts.calendar

                            FactLine {
                                width: calendar.width
                            }
                        }
                    }
                }
                RememberedSettings {
                    Layout.fillWidth: true
                    preferences: root.preferences
                }
            }
        }
        PageFooter {
            Layout.fillWidth: true
            status: qsTr("Settings are kept on this machine for you alone. They change how the window looks and nothing of any record.")

            KeyHint {
                keyText: qsTr("Tab")
                does: qsTr("next")
            }
            KeyHint {
                keyText: qsTr("Space")
                does: qsTr("choose")
            }
            KeyHint {
                keyText: qsTr("Ctrl +")
                does: qsTr("larger text")
            }
            KeyHint {
                keyText: qsTr("Ctrl D")
                does: qsTr("light or dark")
            }
        }
    }
}

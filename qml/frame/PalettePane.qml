pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tender
import Tender.ViewModels

/// Places and acts by typing a part of their name. Ctrl+K opens it.
Rectangle {
    id: root

    required property PlaceFinder entries

    signal placeChosen(string place)
    signal actChosen(string place, string act)
    signal closed

    function begin() {
        words.text = "";
        root.entries.look("");
        list.currentIndex = 0;
        words.forceActiveFocus();
    }

    function choose(entry: PaletteEntry) {
        if (!entry)
            return;
        // What is gone to takes the keyboard after the one who had it before.
        root.closed();
        if (entry.act === "")
            root.placeChosen(entry.place);
        else
            root.actChosen(entry.place, entry.act);
    }

    color: Theme.card
    border.color: Theme.border
    border.width: Theme.hairline
    radius: Theme.corner

    Keys.onEscapePressed: root.closed()

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.gap4
        spacing: Theme.gap3

        FieldText {
            id: words

            objectName: "paletteWords"
            Layout.fillWidth: true
            label: qsTr("Go to a place, or do something")
            placeholderText: label
            onTextEdited: {
                root.entries.look(words.text);
                list.currentIndex = 0;
            }
            onAccepted: root.choose(list.currentItem as PaletteEntry)
            Keys.onDownPressed: list.incrementCurrentIndex()
            Keys.onUpPressed: list.decrementCurrentIndex()
            // It is left by choosing or by Esc, never with its list still open behind the keyboard.
            Keys.onTabPressed: list.incrementCurrentIndex()
            Keys.onBacktabPressed: list.decrementCurrentIndex()
        }
        Words {
            Layout.fillWidth: true
            visible: list.count === 0
            quiet: true
            text: qsTr("No place and no act is called that. Type another part of its name, or leave with Esc.")
            Accessible.role: Accessible.AlertMessage
        }
        ListView {
            id: list

            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            model: root.entries

            Accessible.role: Accessible.List
            Accessible.name: qsTr("Places and acts")

            delegate: PaletteEntry {
                id: entry

                required property int index

                width: list.width
                isCurrent: list.currentIndex === entry.index
                onChosen: root.choose(entry)
            }
        }
    }
}

import QtQuick
import Tender.ViewModels

/// Keys that work everywhere.
Item {
    id: root

    required property WorkspaceSession session
    required property Preferences preferences

    signal placeChosen(string place)
    signal helpChosen
    signal paletteChosen

    Shortcut {
        sequence: "Ctrl+1"
        onActivated: root.placeChosen("start")
    }
    Shortcut {
        sequence: "Ctrl+2"
        enabled: root.session.isOpen
        onActivated: root.placeChosen("tenders")
    }
    Shortcut {
        sequence: "Ctrl+3"
        enabled: root.session.hasTender
        onActivated: root.placeChosen("sheet")
    }
    Shortcut {
        sequence: "Ctrl+4"
        enabled: root.session.hasTender
        onActivated: root.placeChosen("result")
    }
    Shortcut {
        sequence: "Ctrl+5"
        enabled: root.session.hasTender
        onActivated: root.placeChosen("history")
    }
    Shortcut {
        sequence: "Ctrl+6"
        enabled: root.session.isOpen
        onActivated: root.placeChosen("people")
    }
    Shortcut {
        sequence: "Ctrl+7"
        enabled: root.session.isOpen
        onActivated: root.placeChosen("duties")
    }
    Shortcut {
        sequence: "Ctrl+8"
        enabled: root.session.isOpen
        onActivated: root.placeChosen("agreements")
    }
    Shortcut {
        sequence: "Ctrl+,"
        onActivated: root.placeChosen("settings")
    }
    Shortcut {
        sequence: "Ctrl+K"
        onActivated: root.paletteChosen()
    }
    Shortcut {
        sequence: "F1"
        onActivated: root.helpChosen()
    }
    Shortcut {
        sequences: ["Ctrl++", "Ctrl+="]
        onActivated: root.preferences.largerText()
    }
    Shortcut {
        sequence: "Ctrl+-"
        onActivated: root.preferences.smallerText()
    }
    Shortcut {
        sequence: "Ctrl+D"
        onActivated: root.preferences.dark = !root.preferences.dark
    }
}

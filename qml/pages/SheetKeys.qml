import QtQuick
import Tender.ViewModels

/// The keys of the sheet, whatever on it has the keyboard.
Item {
    id: root

    required property MarkSheet sheet
    required property MyNotes notes
    required property bool reviewing

    /// To the next question, to the review, or to the button that submits.
    signal onwardChosen
    signal notesTurned

    readonly property bool marking: root.visible && !root.reviewing

    Shortcut {
        sequences: ["Ctrl+Return", "Ctrl+Enter"]
        // Whoever holds it down goes on once.
        autoRepeat: false
        enabled: root.visible && root.sheet.emptyWords === ""
        onActivated: root.onwardChosen()
    }
    Shortcut {
        sequence: "Ctrl+M"
        enabled: root.marking && root.notes.isOffered
        onActivated: root.notesTurned()
    }
    Shortcut {
        sequence: "Alt+Down"
        enabled: root.marking
        onActivated: root.sheet.nextBid()
    }
    Shortcut {
        sequence: "Alt+Up"
        enabled: root.marking
        onActivated: root.sheet.previousBid()
    }
    Shortcut {
        sequence: "Alt+Right"
        enabled: root.marking
        onActivated: root.sheet.nextQuestion()
    }
    Shortcut {
        sequence: "Alt+Left"
        enabled: root.marking
        onActivated: root.sheet.previousQuestion()
    }
}

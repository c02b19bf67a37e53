import QtQuick

/// What a place is for, with the rule behind it: for the help of F1.
QtObject {
    id: root

    required property string place
    /// Of a page of lines, which brings its own; empty for others.
    required property string ofPage
    required property string headingOfPage

    readonly property string heading: root.headingOfPage !== "" ? root.headingOfPage : qsTr("What this page is for")
    readonly property string text: {
        if (root.ofPage !== "")
            return root.ofPage;
        switch (root.place) {
        case "sheet":
            return qsTr("Your marks and reasons for each question, one at a time. Digits set the mark, Tab goes to the reason. The documents of the bid stand beside it: Ctrl+PgDn turns their pages, Ctrl+F searches. Ctrl+M turns to notes of your own about the bid, which never go on record. What you type is saved on this machine for you alone; once handed in it is sealed until everybody's sheet is in, so that nobody is led by anybody.");
        case "result":
            return qsTr("Who leads, by how much, and how that came about. Choose any number to see its working down to who recorded which mark and when; Ctrl+C takes all of it along as text. Figures are exact; only what is printed is rounded.");
        case "history":
            return qsTr("Every act with who, when and what, in order. Entries are signed and chained; verifying checks every byte. Any entry leads to the tender as it stood after it.");
        case "people":
            return qsTr("Who may sign here. A key counts once the manager and the chair have compared its words with its owner and countersigned it. The manager, the chair and its owner can end one that is lost; what it signed before stays. Each takes the seat at this machine with their passphrase.");
        case "settings":
            return qsTr("How the window looks, where the workspace, keys, drafts and papers lie on this machine, and for which years bank holidays are known. A standstill counts working days (docs/bank-holidays.md); in a year that is not known the count is refused instead of guessed.");
        case "tenders":
            return qsTr("The tenders of this workspace. Opening one reads and checks it from its first entry on. Whoever took their seat begins one: empty, from a tender file, or from an exercise.");
        default:
            return qsTr("A workspace is one file on this machine that holds tenders and their history. Try the example first: it is made up where it says so, and nothing in it counts. Ctrl+K finds every place and act by its name. Ctrl+1 to Ctrl+8 lead to Start, Tenders, My sheet, Result, History, People, My work and Contracts; Ctrl+, to the settings.");
        }
    }
}

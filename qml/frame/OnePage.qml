import QtQuick

/// A page that exists only while it is shown. A Loader of Qt 6.4 cannot make components that are bound to where they
/// stand; a Repeater of one can. The new page takes the keyboard: it may be made while the old one still has it, and
/// the keyboard would go with the old one.
Repeater {
    id: root

    required property bool shown

    model: root.shown ? 1 : 0
    onItemAdded: (index, item) => item.forceActiveFocus()
}

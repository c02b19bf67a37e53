import QtQuick

/// A page that exists only while it is shown. A Loader of Qt 6.4 cannot make components that are bound to where they
/// stand; a Repeater of one can.
Repeater {
    id: root

    required property bool shown

    model: root.shown ? 1 : 0
}

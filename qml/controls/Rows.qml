import QtQuick

/// What a Repeater makes, one under the other, inside a layout. No layout itself: one of Qt 6.4 that stands in another is
/// asked for its size before it knows that rows were taken away, and reads them when they are gone.
Column {}

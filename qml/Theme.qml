pragma Singleton

import QtQuick

/// Colours, sizes and type of the program. Pages take them from here and from nowhere else.
QtObject {
    id: theme

    /// Set by Main from the preferences.
    property bool dark: false
    property bool contrast: false
    property int textPercent: 100

    /// Grounds.
    readonly property color paper: contrast ? (dark ? "#000000" : "#FFFFFF") : dark ? "#15181C" : "#FAF9F6"
    readonly property color card: contrast && dark ? "#000000" : dark ? "#1D2126" : "#FFFFFF"
    readonly property color desk: contrast ? paper : dark ? "#101215" : "#F2F1EC"
    readonly property color accentSoft: dark ? "#1C2B40" : "#E6EDF6"
    readonly property color goodSoft: dark ? "#14291F" : "#EFF9F3"
    readonly property color warningSoft: dark ? "#2E2510" : "#FCF2DE"
    readonly property color dangerSoft: dark ? "#351B19" : "#FBEAE8"

    /// Paper that a bidder printed on, white in a dark window too, and what is found on it.
    readonly property color page: "#FFFFFF"
    readonly property color found: "#66FFD23F"
    readonly property color foundBorder: "#8A5A00"

    /// Text.
    readonly property color ink: contrast ? (dark ? "#FFFFFF" : "#000000") : dark ? "#ECEAE4" : "#1B1F24"
    readonly property color quiet: contrast ? ink : dark ? "#A7AFBB" : "#5A6270"
    readonly property color accent: dark ? "#93BBF2" : "#1D4F91"
    readonly property color accentInk: dark ? "#0D1828" : "#FFFFFF"
    readonly property color good: dark ? "#74C89B" : "#1E7F4F"
    readonly property color warning: dark ? "#E3B562" : "#8A5A00"
    readonly property color danger: dark ? "#F49A92" : "#B3261E"

    /// Lines: `line` is ornament, `border` and `focus` carry meaning.
    readonly property color line: contrast ? border : dark ? "#343A42" : "#D9D7D0"
    readonly property color border: contrast ? ink : dark ? "#808997" : "#767F8C"
    readonly property color focus: accent
    readonly property color barOutline: dark ? "#ECEAE4" : "#1B1F24"

    /// Bars by stage, after Okabe and Ito; each has an outline and a label that can be read on it.
    readonly property list<color> bars: ["#0072B2", "#56B4E9", "#E69F00", "#009E73", "#CC79A7", "#D55E00"]
    readonly property list<color> barInks: ["#FFFFFF", "#10161C", "#10161C", "#10161C", "#10161C", "#10161C"]

    /// Type, in pixels.
    readonly property string family: "Noto Sans"
    readonly property int small: 13 * textPercent / 100
    readonly property int body: 15 * textPercent / 100
    readonly property int subheading: 18 * textPercent / 100
    readonly property int heading: 22 * textPercent / 100
    readonly property int title: 28 * textPercent / 100
    readonly property real lineHeight: 1.2

    /// Gaps in steps of 4.
    readonly property int gap1: 4
    readonly property int gap2: 8
    readonly property int gap3: 12
    readonly property int gap4: 16
    readonly property int gap5: 20
    readonly property int gap6: 24
    readonly property int gap8: 32

    /// Measures.
    readonly property int corner: 6
    readonly property int hairline: 1
    readonly property int focusWidth: 2
    readonly property int control: 40 * textPercent / 100
    readonly property int rail: 220 * textPercent / 100
    readonly property int railFolded: 142 * textPercent / 100
    readonly property int foldBelow: 1100 * textPercent / 100
    readonly property int inspector: 360 * textPercent / 100
    readonly property int readingWidth: 900 * textPercent / 100

    /// The colours of a tone: "good", "warning", "danger" or "info".
    function toneInk(tone: string): color {
        if (tone === "good")
            return theme.good;
        if (tone === "warning")
            return theme.warning;
        return tone === "danger" ? theme.danger : theme.accent;
    }

    function toneGround(tone: string): color {
        if (tone === "good")
            return theme.goodSoft;
        if (tone === "warning")
            return theme.warningSoft;
        return tone === "danger" ? theme.dangerSoft : theme.accentSoft;
    }
}

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tender
import Tender.ViewModels

/// The frame around every page: the rail at the left, the tender above, its pages in the middle.
FocusScope {
    id: root

    required property WorkspaceSession session
    required property Preferences preferences
    required property string place

    signal placeChosen(string place)

    /// Whether what is shown are the lines of all tenders.
    readonly property bool gathering: root.place === "duties" || root.place === "agreements"
    readonly property bool outside: root.gathering || root.place === "start" || root.place === "tenders" || root.place === "people" || root.place === "settings"
    readonly property bool inTender: root.session.hasTender && !root.outside
    property bool helping: false
    property bool looking: false
    /// Whose seat the palette asked for.
    property string seatAsked: ""
    /// How often somebody chose the place that is shown already: they begin there anew.
    property int arrivals: 0
    /// What had the keyboard when the palette was opened.
    property Item worked: null

    function look() {
        root.worked = root.Window.activeFocusItem;
        root.session.prepareFinder();
        root.looking = true;
        finder.begin();
    }

    function go(place: string) {
        if (place === root.place)
            root.arrivals += 1;
        else
            root.placeChosen(place);
    }

    focus: true

    Shortcut {
        sequence: "Escape"
        enabled: root.helping
        onActivated: root.helping = false
    }
    Help {
        id: help

        place: root.place
        ofPage: root.inTender ? root.session.tender.page.help : root.gathering ? root.session.overview.page.help : ""
        headingOfPage: root.inTender ? root.session.tender.page.heading : root.gathering ? root.session.overview.page.heading : ""
    }
    RowLayout {
        anchors.fill: parent
        spacing: 0

        Rail {
            Layout.fillHeight: true
            preferences: root.preferences
            place: root.place
            folded: root.width < Theme.foldBelow
            tenderCount: root.session.tenders.count
            hasWorkspace: root.session.isOpen
            hasTender: root.session.hasTender
            places: root.session.hasTender ? root.session.tender.places : null
            personWords: root.session.desk.personWords
            onPlaceChosen: place => root.placeChosen(place)
        }
        FocusScope {
            Layout.fillWidth: true
            Layout.fillHeight: true
            focus: true

            HelpPane {
                id: helpPane

                z: 1
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.bottom: parent.bottom
                visible: root.helping
                heading: help.heading
                text: help.text
                onClosed: root.helping = false
            }
            PalettePane {
                id: finder

                readonly property real roomX: parent.width - 2 * Theme.gap8
                readonly property real roomY: parent.height - 2 * Theme.gap8
                readonly property real wishX: 560 * Theme.textPercent / 100
                readonly property real wishY: 420 * Theme.textPercent / 100

                z: 2
                anchors.horizontalCenter: parent.horizontalCenter
                y: Theme.gap8
                width: roomX < wishX ? roomX : wishX
                height: roomY < wishY ? roomY : wishY
                visible: root.looking
                entries: root.session.finder
                onPlaceChosen: place => root.go(place)
                onActChosen: (place, act) => {
                    // The same seat may be asked for again.
                    root.seatAsked = "";
                    root.seatAsked = act.startsWith("seat:") ? act.slice(5) : "";
                    root.placeChosen(place);
                    if (root.seatAsked === "")
                        root.session.tender.beginAct(act);
                }
                onClosed: {
                    root.looking = false;
                    const back = root.worked && root.worked.visible ? root.worked : finder.nextItemInFocusChain(true);
                    back.forceActiveFocus();
                }
            }
            OnePage {
                shown: root.inTender

                TenderPages {
                    anchors.fill: parent
                    tender: root.session.tender
                    place: root.place
                    arrivals: root.arrivals
                    focus: true
                    onPlaceChosen: place => root.placeChosen(place)
                }
            }
            OnePage {
                shown: !root.inTender

                WorkspacePages {
                    anchors.fill: parent
                    session: root.session
                    preferences: root.preferences
                    place: root.place
                    arrivals: root.arrivals
                    seatAsked: root.seatAsked
                    focus: true
                }
            }
        }
    }
}

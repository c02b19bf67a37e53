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

    readonly property bool inTender: root.session.hasTender && root.place !== "start" && root.place !== "tenders"

    focus: true

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
            onPlaceChosen: place => root.placeChosen(place)
        }
        FocusScope {
            Layout.fillWidth: true
            Layout.fillHeight: true
            focus: true

            OnePage {
                shown: root.inTender

                TenderPages {
                    anchors.fill: parent
                    tender: root.session.tender
                    place: root.place
                    focus: true
                    onPlaceChosen: place => root.placeChosen(place)
                }
            }
            OnePage {
                shown: !root.inTender && root.place !== "tenders"

                StartPage {
                    anchors.fill: parent
                    busy: root.session.busy
                    busyWords: root.session.busyWords
                    refusal: root.session.refusal
                    file: root.session.file
                    focus: true
                    onExampleChosen: partWay => root.session.tryExample("advocacy", partWay)
                    onOpenChosen: file => root.session.openWorkspace(file)
                    onCreateChosen: file => root.session.createWorkspace(file)
                    onCancelChosen: root.session.cancel()
                    onRefusalDismissed: root.session.dismissRefusal()
                }
            }
            OnePage {
                shown: !root.inTender && root.place === "tenders"

                TendersPage {
                    anchors.fill: parent
                    tenders: root.session.tenders
                    file: root.session.file
                    busy: root.session.busy
                    busyWords: root.session.busyWords
                    refusal: root.session.refusal
                    focus: true
                    onTenderChosen: row => root.session.openTender(row)
                    onCancelChosen: root.session.cancel()
                    onRefusalDismissed: root.session.dismissRefusal()
                }
            }
        }
    }
}

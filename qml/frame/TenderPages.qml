pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tender
import Tender.ViewModels

/// The pages of the open tender under its header, with the inspector at the right.
FocusScope {
    id: root

    required property OpenTender tender
    required property string place
    /// Goes up when the place that is shown is chosen again.
    property int arrivals: 0
    property int shownStage: root.tender.sheet.stage

    signal placeChosen(string place)

    onPlaceChanged: {
        // While the tender is being left there is none.
        if (!root.tender)
            return;
        root.tender.showPlace(root.place);
        // Whoever goes to a place is at work there.
        page.forceActiveFocus();
    }
    onArrivalsChanged: {
        root.tender?.act.close();
        root.tender?.paper.close();
        page.forceActiveFocus();
    }
    Component.onCompleted: root.tender.showPlace(root.place)

    readonly property bool inspecting: root.tender.inspector.isOpen && root.place === "result"
    readonly property bool beside: root.width > 620 * Theme.textPercent / 100 + Theme.inspector

    function explain(figure: string) {
        root.tender.inspector.explain(figure);
        inspector.begin();
    }

    Connections {
        function onPlaceAsked(place: string) {
            root.placeChosen(place);
        }

        target: root.tender
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        MomentBanner {
            Layout.fillWidth: true
            tender: root.tender
            visible: root.tender.moment !== 0
            onMomentChosen: entry => root.tender.showMoment(entry)
            onNowChosen: {
                root.tender.showNow();
                page.forceActiveFocus(Qt.TabFocusReason);
            }
        }
        TenderHeader {
            Layout.fillWidth: true
            tender: root.tender
            place: root.place
            shownStage: root.shownStage
            onPageChosen: (page, stage) => {
                if (stage >= 0)
                    root.tender.showStage(stage);
                root.placeChosen(page);
            }
        }
        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true

            FocusScope {
                id: page

                anchors.fill: parent
                anchors.rightMargin: root.inspecting && root.beside ? inspector.width : 0
                focus: true

                PlacePages {
                    anchors.fill: parent
                    tender: root.tender
                }
                OnePage {
                    shown: root.place === "sheet"

                    SheetPage {
                        anchors.fill: parent
                        sheet: root.tender.sheet
                        documents: root.tender.documents
                        notes: root.tender.notes
                        status: root.tender.keyWords
                        focus: true
                        onResultChosen: root.placeChosen("result")
                    }
                }
                OnePage {
                    shown: root.place === "result"

                    ResultPage {
                        anchors.fill: parent
                        result: root.tender.result
                        closeness: root.tender.closeness
                        shownFigure: root.tender.inspector.figure
                        status: root.tender.keyWords
                        focus: true
                        onFigureChosen: figure => root.explain(figure)
                        onHistoryChosen: root.placeChosen("history")
                    }
                }
                OnePage {
                    shown: root.place === "history"

                    HistoryPage {
                        anchors.fill: parent
                        history: root.tender.history
                        verification: root.tender.verification
                        status: root.tender.keyWords
                        focus: true
                        onVerifyChosen: root.tender.verify()
                        onMomentChosen: entry => {
                            root.tender.showMoment(entry);
                            root.placeChosen("result");
                        }
                    }
                }
            }
            Inspector {
                id: inspector

                anchors.right: parent.right
                width: root.beside ? Theme.inspector : parent.width
                height: parent.height
                visible: root.inspecting
                inspector: root.tender.inspector
                onClosed: page.forceActiveFocus()
            }
        }
    }
}

pragma ComponentBehavior: Bound

import QtQuick
import Tender
import Tender.ViewModels

/// What a place of the tender shows: its lines, the act that is filled in there, or the paper that is read.
FocusScope {
    id: root

    required property OpenTender tender

    OnePage {
        shown: root.tender.act.isOpen

        ActPage {
            anchors.fill: parent
            form: root.tender.act
            bench: root.tender.bench
            basis: root.tender.basis
            status: root.tender.keyWords
            focus: true
        }
    }
    OnePage {
        shown: root.tender.paper.isOpen

        PaperPage {
            anchors.fill: parent
            paper: root.tender.paper
            status: root.tender.keyWords
            focus: true
        }
    }
    OnePage {
        shown: root.tender.page.place !== "" && !root.tender.act.isOpen && !root.tender.paper.isOpen

        LinesPage {
            anchors.fill: parent
            page: root.tender.page
            hearing: root.tender.hearing
            status: root.tender.keyWords
            acting: root.tender.moment === 0
            focus: true
            onActChosen: (name, fill) => root.tender.beginAct(name, fill)
        }
    }
}

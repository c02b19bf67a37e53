import QtQuick
import QtQuick.Layouts
import Tender
import Tender.ViewModels

/// What all tenders of the workspace say of one matter, each line with the way to where it is done.
FocusScope {
    id: root

    required property WorkspaceOverview overview
    required property string place
    required property string status
    required property bool busy
    required property string busyWords
    required property string refusal

    signal targetChosen(string target)
    signal cancelChosen
    signal refusalDismissed

    Component.onCompleted: root.overview.show(root.place)
    Component.onDestruction: {
        // The next page of this kind may be there before this one goes.
        if (root.overview.page.place === root.place)
            root.overview.show("");
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        SessionNotices {
            Layout.fillWidth: true
            Layout.margins: Theme.gap4
            busy: root.busy || root.overview.busy
            busyWords: root.busy ? root.busyWords : root.overview.busyWords
            refusal: root.refusal
            onRefusalDismissed: root.refusalDismissed()
            onCancelChosen: {
                if (root.busy)
                    root.cancelChosen();
                else
                    root.overview.cancel();
            }
        }
        LinesPage {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.topMargin: Theme.gap2
            page: root.overview.page
            status: root.status
            acting: true
            waiting: root.overview.busy
            focus: true
            onActChosen: (name, fill) => root.targetChosen(fill)
        }
    }
}

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Tender
import Tender.ViewModels

/// The page of the document as a picture, with the words that were searched for.
Flickable {
    id: root

    required property BidDocuments documents

    readonly property real step: Theme.control
    /// The height of the page by its width, from the picture.
    readonly property real shape: picture.sourceHeight > 0 ? picture.sourceHeight / picture.sourceWidth : 1.4

    clip: true
    activeFocusOnTab: true
    // While there is no page there is nothing to scroll either.
    contentWidth: sheet.visible ? sheet.width : 0
    contentHeight: sheet.visible ? sheet.height : 0
    boundsBehavior: Flickable.StopAtBounds

    Accessible.role: Accessible.Graphic
    Accessible.name: root.documents.pageWords
    Accessible.description: root.documents.pageText
    Accessible.focusable: true

    T.ScrollBar.vertical: PageScrollBar {}
    T.ScrollBar.horizontal: PageScrollBar {}

    /// Scrolls by so many pixels and stays on the page.
    function scroll(across: real, down: real) {
        const right = root.contentWidth - root.width;
        const bottom = root.contentHeight - root.height;
        const x = root.contentX + across;
        const y = root.contentY + down;
        root.contentX = x < 0 || right < 0 ? 0 : x > right ? right : x;
        root.contentY = y < 0 || bottom < 0 ? 0 : y > bottom ? bottom : y;
    }

    Keys.onPressed: event => {
        event.accepted = event.modifiers === Qt.NoModifier || event.modifiers === Qt.KeypadModifier || event.text === "+";
        if (!event.accepted)
            return;
        if (event.key === Qt.Key_PageDown)
            root.documents.page += 1;
        else if (event.key === Qt.Key_PageUp)
            root.documents.page -= 1;
        else if (event.key === Qt.Key_Home)
            root.documents.page = 1;
        else if (event.key === Qt.Key_End)
            root.documents.page = root.documents.pageCount;
        else if (event.key === Qt.Key_Down)
            root.scroll(0, root.step);
        else if (event.key === Qt.Key_Up)
            root.scroll(0, -root.step);
        else if (event.key === Qt.Key_Right)
            root.scroll(root.step, 0);
        else if (event.key === Qt.Key_Left)
            root.scroll(-root.step, 0);
        else if (event.text === "+")
            root.documents.zoomIn();
        else if (event.text === "-")
            root.documents.zoomOut();
        else
            event.accepted = false;
    }

    Rectangle {
        id: sheet

        width: root.width * root.documents.zoom / 100
        height: width * root.shape
        visible: picture.sourceHeight > 0
        color: Theme.page
        border.color: Theme.line
        border.width: Theme.hairline

        PagePicture {
            id: picture

            objectName: "pagePicture"
            anchors.fill: parent
            anchors.margins: Theme.hairline
            documents: root.documents
        }
        Repeater {
            model: root.documents.marks

            Rectangle {
                required property real across
                required property real down
                required property real wide
                required property real high
                required property bool isCurrent

                x: across * sheet.width
                y: down * sheet.height
                width: wide * sheet.width
                height: high * sheet.height
                color: Theme.found
                border.color: Theme.foundBorder
                border.width: isCurrent ? Theme.focusWidth : 0
            }
        }
    }
    FocusRing {
        parent: root
        shown: root.activeFocus
    }
    Connections {
        function onPageTurned() {
            root.contentX = 0;
            root.contentY = 0;
        }

        target: root.documents
    }
}

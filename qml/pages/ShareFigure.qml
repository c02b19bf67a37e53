import QtQuick
import Tender

/// What one stage brings to a total.
FigureButton {
    id: root

    required property string title
    required property string points
    required property string bidder
    required property string shownFigure
    /// With the name of the stage before it, where no column says it.
    property bool named: false

    signal figureChosen(string name)

    text: root.named ? qsTr("%1 %2").arg(root.title).arg(root.points) : root.points
    about: qsTr("%1, %2").arg(root.bidder).arg(root.title)
    shown: root.shownFigure !== "" && root.shownFigure === root.figure
    onClicked: root.figureChosen(root.figure)
}

import QtQuick
import QtQuick.Layouts
import Tender
import Tender.ViewModels

/// A mark on a scale without steps: a number.
RowLayout {
    id: root

    required property MarkSheet sheet

    spacing: Theme.gap3

    /// What is typed next is the mark.
    function begin() {
        field.forceActiveFocus();
        field.selectAll();
    }

    FieldText {
        id: field

        objectName: "rangeField"
        focus: root.visible
        Layout.preferredWidth: 120 * Theme.textPercent / 100
        label: qsTr("Mark, %1").arg(root.sheet.range)
        readOnly: root.sheet.readOnly
        text: root.sheet.mark
        onTextEdited: root.sheet.setMark(field.text)
    }
    SmallWords {
        Layout.fillWidth: true
        linesMax: 2
        text: root.sheet.range
    }
    Connections {
        function onChanged() {
            if (field.text !== root.sheet.mark)
                field.text = root.sheet.mark;
        }

        target: root.sheet
    }
}

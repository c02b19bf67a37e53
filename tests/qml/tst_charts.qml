import QtQuick
import QtTest
import Tender
import Tender.Fixture
import Tender.ViewModels

Item {
    id: root

    width: 1100
    height: 760

    Component {
        id: page

        TenderPages {
            tender: Fixture.session.tender
            place: "result"
            width: root.width
            height: root.height
            focus: true
        }
    }
    Component {
        id: narrowLine

        ChartLine {
            required property ChartPartsModel drawn

            title: "Greater Merseyside Connexions Service: \"Results\""
            printed: "External consultant gave 4, and everybody else gave 3"
            detail: ""
            spoken: ""
            scaleFrom: "0"
            scaleTo: "5"
            parts: drawn
        }
    }
    TestCase {
        name: "Charts"
        visible: true
        when: windowShown

        property Item shown: null
        property Item chart: null
        readonly property PageChecks checks: PageChecks {}

        function init() {
            verify(Fixture.open(false));
            shown = createTemporaryObject(page, root);
            verify(shown);
            waitForRendering(shown);
            Fixture.session.tender.closeness.start();
            tryVerify(() => !Fixture.session.tender.closeness.running, 20000);
            chart = findChild(shown, "weightChart");
            verify(chart && chart.visible);
            waitForRendering(shown);
        }

        function linesOf(item) {
            let lines = [];
            for (let i = 0; i < item.children.length; ++i) {
                const child = item.children[i];
                if (child.objectName === "chartLine")
                    lines.push(child);
                lines = lines.concat(linesOf(child));
            }
            return lines;
        }

        function test_arrow_keys_go_through_the_rows_and_each_says_its_values() {
            const lines = linesOf(chart);
            verify(lines.length >= 2);
            lines[0].forceActiveFocus();
            verify(lines[0].activeFocus);
            verify(lines[0].Accessible.name.startsWith(lines[0].title + ": published "));
            verify(lines[0].Accessible.name.indexOf("award holds from") > 0);
            keyClick(Qt.Key_Up);
            verify(lines[0].activeFocus);
            keyClick(Qt.Key_Down);
            verify(lines[1].activeFocus);
            // One Tab goes into the chart, and the next leaves it.
            verify(!lines[0].activeFocusOnTab);
            keyClick(Qt.Key_Tab);
            verify(!lines[1].activeFocus);
            verify(findChild(chart, "copyChart").activeFocus);
        }

        function test_values_are_printed_and_drawn_within_the_scale() {
            for (const name of ["weightChart", "placeChart"]) {
                for (const line of linesOf(findChild(shown, name))) {
                    verify(line.printed !== "");
                    verify(line.spoken.indexOf(line.title) === 0);
                    verify(line.parts.count > 0);
                }
            }
        }

        function test_in_a_narrow_place_no_words_lie_over_others() {
            const parts = linesOf(chart)[0].parts;
            for (const width of [250, 300, 900]) {
                const line = createTemporaryObject(narrowLine, root, {
                    drawn: parts,
                    width: width
                });
                verify(line);
                // As where what stands beside it takes room.
                line.width = 250;
                waitForRendering(root);
                wait(50);
                const words = checks.textsOf(line);
                const title = words.find(item => item.text === line.title);
                const printed = words.find(item => item.text === line.printed);
                compare(title.lineCount, 2);
                verify(printed.mapToItem(line, 0, 0).y >= title.mapToItem(line, 0, 0).y + title.contentHeight - 1, width);
                for (const item of words)
                    compare(checks.faultsOf(item, line, false).join(), "", item.text);
            }
        }

        function test_copying_says_what_happened() {
            const button = findChild(chart, "copyChart");
            button.forceActiveFocus();
            const said = findChild(chart, "chartSaid");
            verify(!said.visible);
            keyClick(Qt.Key_Return);
            tryCompare(said, "text", "Copied.");
            verify(said.visible);
        }
    }
}

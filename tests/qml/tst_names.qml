import QtQuick
import QtTest
import Tender.Fixture

/// Every page with names that are very long, run from right to left, or are made to do harm.
Item {
    id: root

    width: 1440
    height: 900

    ShellCase {
        name: "Names"
        room: root

        function test_names_do_no_harm_data() {
            return [
                {
                    tag: "of very many words",
                    text: "A name of many words ".repeat(500),
                    shows: "A name of many words"
                },
                {
                    tag: "of one very long word",
                    text: "a".repeat(10000),
                    shows: "aaaa"
                },
                {
                    tag: "from right to left",
                    text: "\u05d7\u05d1\u05e8\u05d4 12 (\u05d1\u05e2\u05f4\u05de)",
                    shows: "\u05d7\u05d1\u05e8\u05d4 12 (\u05d1\u05e2\u05f4\u05de)\u2069"
                },
                {
                    tag: "with what turns, hides and marks",
                    text: "\u202eevil\u2066 <b>bold</b> &amp;\u200b\u2028%1 %2",
                    shows: "\ufffdevil\ufffd <b>bold</b> &amp;\ufffd \uff051 \uff052"
                }
            ];
        }

        function test_names_do_no_harm(data) {
            verify(Fixture.openNamed(data.text));
            const tender = Fixture.session.tender;
            show("result");
            verify(tender.result.headline.includes(data.shows), tender.result.headline);
            verify(says(tender.result.headline));
            walk(checks.places());
            walk(checks.outside());
            turnTo("result");
            tender.inspector.explain("scs-kinder/total");
            wait(80);
            isSound("the inspector", true);
            tender.inspector.close();
            turnTo("model");
            tender.beginAct("define_model");
            wait(80);
            isSound("the form of the model", false);
            tender.act.close();
            turnTo("letters");
            tender.beginAct("read_paper", "{}");
            tryVerify(() => !tender.paper.busy);
            wait(80);
            isSound("the board paper", true);
            tender.paper.close();
        }

        function test_what_is_cut_can_be_unfolded() {
            verify(Fixture.openNamed("A reason of many words ".repeat(500)));
            show("model");
            tryVerify(() => checks.buttonOf(shown, "Show all of it"));
            const button = checks.buttonOf(shown, "Show all of it");
            const line = button.parent.parent;
            const before = line.height;
            button.clicked();
            tryVerify(() => line.height > 2 * before);
            checks.buttonOf(shown, "Show less").clicked();
            tryCompare(line, "height", before);
        }
    }
}

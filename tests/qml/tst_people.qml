import QtQuick
import QtTest
import Tender
import Tender.Fixture

Item {
    id: root

    width: 1100
    height: 1600

    Component {
        id: shell

        Shell {
            id: made

            session: PeopleFixture.session
            preferences: PeopleFixture.preferences
            place: "people"
            width: root.width
            height: root.height
            onPlaceChosen: place => made.place = place
        }
    }
    TestCase {
        name: "People"
        visible: true
        when: windowShown

        property Shell shown: null
        readonly property PageChecks checks: PageChecks {}

        function init() {
            shown = createTemporaryObject(shell, root);
            verify(shown);
            shown.forceActiveFocus();
            waitForRendering(shown);
        }

        function named(name: string): Item {
            return findChild(shown, name);
        }

        /// How many of the points of an item, each second one, have another colour than its corner.
        function strokes(item: Item): int {
            const picture = grabImage(root);
            const at = item.mapToItem(root, 0, 0);
            const ground = picture.pixel(at.x, at.y);
            let different = 0;
            for (let x = 0; x < item.width; x += 2) {
                for (let y = 0; y < item.height; y += 2)
                    different += Qt.colorEqual(picture.pixel(at.x + x, at.y + y), ground) ? 0 : 1;
            }
            return different;
        }

        /// As somebody types who uses no mouse.
        function typeWords(words: string) {
            for (const letter of words)
                keyClick(letter);
        }

        function test_a_key_is_ended_in_its_place_with_a_reason() {
            verify(PeopleFixture.found());
            const button = named("endKey:member-2");
            verify(button.visible);
            button.forceActiveFocus();
            keyClick(Qt.Key_Return);
            tryVerify(() => shown.Window.activeFocusItem && shown.Window.activeFocusItem.objectName === "endReason");
            verify(!button.visible);
            // Without a reason nothing is sent.
            keyClick(Qt.Key_Return);
            compare(PeopleFixture.session.desk.ended.count, 0);
            typeWords("Laptop lost");
            keyClick(Qt.Key_Return);
            compare(PeopleFixture.session.desk.ended.count, 1);
            compare(PeopleFixture.session.refusal, "");
            const ended = named("endedKey");
            verify(ended);
            verify(ended.text.indexOf("Laptop lost") > 0);
        }

        function test_names_of_people_do_no_harm_data() {
            return [
                {
                    tag: "of very many words",
                    name: "A name of many words ".repeat(500),
                    shows: "A name of many words"
                },
                {
                    tag: "of one very long word",
                    name: "a".repeat(10000),
                    shows: "aaaa"
                },
                {
                    tag: "from right to left",
                    name: "\u05d7\u05d1\u05e8\u05d4 12",
                    shows: "\u2068\u05d7\u05d1\u05e8\u05d4 12\u2069"
                },
                {
                    tag: "with what turns, hides and marks",
                    name: "\u202eevil\u2066 <b>bold</b> &amp;\u200b\u2028%1 %2",
                    shows: "\ufffdevil\ufffd <b>bold</b> &amp;\ufffd \uff051 \uff052"
                }
            ];
        }

        function test_names_of_people_do_no_harm(data) {
            verify(PeopleFixture.open());
            verify(PeopleFixture.enrol("manager", data.name, "manager"));
            verify(PeopleFixture.enrol("chair", "Second " + data.name, "chair"));
            for (const place of ["people", "tenders", "start"]) {
                shown.place = place;
                wait(80);
                for (let turn = 0; turn < 40 && checks.faults(shown, false) !== ""; ++turn)
                    wait(50);
                compare(checks.faults(shown, false), "", place);
            }
            shown.place = "people";
            wait(80);
            verify(checks.textsOf(shown).some(item => item.text.includes(data.shows)));
        }

        function test_escape_leaves_a_key_as_it_is() {
            verify(PeopleFixture.found());
            const button = named("endKey:chair");
            button.forceActiveFocus();
            keyClick(Qt.Key_Return);
            verify(!button.visible);
            typeWords("A slip");
            keyClick(Qt.Key_Escape);
            verify(button.visible);
            verify(button.activeFocus);
            compare(PeopleFixture.session.desk.ended.count, 0);
            verify(!named("endedKey"));
        }

        function test_nobody_who_may_not_end_a_key_is_offered_it() {
            verify(PeopleFixture.found());
            verify(PeopleFixture.sit("member-2"));
            verify(named("endKey:member-2").visible);
            verify(!named("endKey:manager").visible);
            verify(!named("endKey:chair").visible);
        }

        function test_words_by_chance_are_written_down_hidden_and_typed_back() {
            verify(PeopleFixture.open());
            wait(50);
            named("enrolPerson").text = "officer";
            named("enrolName").text = "Price officer";
            named("enrolRole").currentIndex = 5;
            named("proposePassphrase").forceActiveFocus();
            keyClick(Qt.Key_Return);
            const words = named("proposedWords");
            verify(words.visible);
            tryVerify(() => words.height > 0);
            verify(PeopleFixture.writeDown());
            verify(!named("enrol").visible);
            verify(named("wordsWritten").activeFocus);
            keyClick(Qt.Key_Return);
            verify(!PeopleFixture.session.desk.proposing);
            verify(named("enrol").visible);
            verify(!named("enrol").enabled);
            PeopleFixture.typeWritten();
            verify(named("enrol").enabled);
            keyClick(Qt.Key_Return);
            verify(PeopleFixture.settle());
            compare(PeopleFixture.session.refusal, "");
            compare(PeopleFixture.session.desk.person, "officer");
        }

        function test_who_took_a_seat_begins_a_tender_from_an_exercise() {
            verify(PeopleFixture.found());
            shown.place = "tenders";
            wait(50);
            const exercise = named("exerciseToBegin");
            verify(exercise.visible);
            compare(exercise.count, 8);
            exercise.currentIndex = 5;
            named("beginFromExercise").forceActiveFocus();
            keyClick(Qt.Key_Return);
            verify(PeopleFixture.session.hasTender);
            compare(PeopleFixture.session.tender.act.name, "create_tender");
            PeopleFixture.session.tender.act.setValue("id", "own");
            PeopleFixture.session.tender.act.send();
            compare(PeopleFixture.session.tender.act.refusal, "");
            compare(PeopleFixture.session.tender.title, exercise.textAt(5));
            tryCompare(PeopleFixture.session.tender.act, "name", "define_model");
            PeopleFixture.session.closeTender();
        }

        function test_the_words_are_painted_and_painted_over() {
            verify(PeopleFixture.open());
            wait(50);
            named("proposePassphrase").forceActiveFocus();
            keyClick(Qt.Key_Return);
            const words = named("proposedWords");
            tryVerify(() => words.height > 0);
            tryVerify(() => strokes(words) > 50);
            named("wordsWritten").forceActiveFocus();
            keyClick(Qt.Key_Return);
            // Nothing is left of them: one colour from corner to corner.
            tryVerify(() => strokes(words) === 0);
        }
    }
}

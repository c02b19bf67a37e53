import QtQuick
import QtTest
import Tender
import Tender.Fixture

Item {
    id: root

    width: 1100
    height: 760

    Component {
        id: component

        ActPage {
            form: Fixture.session.tender.act
            bench: Fixture.session.tender.bench
            status: ""
            width: root.width
            height: root.height
            focus: true
        }
    }
    TestCase {
        name: "Model"
        visible: true
        when: windowShown

        property ActPage shown: null

        function begin(act: string, width: int) {
            verify(Fixture.open(true));
            Fixture.session.tender.showPlace("model");
            Fixture.session.tender.beginAct(act, "");
            root.width = width;
            shown = createTemporaryObject(component, root);
            verify(shown);
            shown.forceActiveFocus();
            waitForRendering(shown);
            wait(50);
        }

        function test_the_bench_stands_beside_the_form_and_leads_to_its_fields() {
            begin("define_model", 1100);
            verify(findChild(shown, "modelPane").visible);
            verify(!findChild(shown, "turnToBench").visible);
            verify(!findChild(shown, "field:model.stages[0].weights_sum"));
            shown.lead("model.stages[0].weights_sum");
            const field = findChild(shown, "field:model.stages[0].weights_sum");
            verify(field);
            verify(field.activeFocus);
        }

        function test_a_narrow_page_shows_the_bench_in_turn() {
            begin("define_model", 700);
            const pane = findChild(shown, "modelPane");
            verify(!pane.visible);
            const turn = findChild(shown, "turnToBench");
            verify(turn.visible);
            mouseClick(turn);
            verify(pane.visible);
            shown.lead("model.stages[0].title");
            verify(!pane.visible);
        }

        function test_the_form_starts_from_an_exercise_and_goes_back() {
            begin("define_model", 1100);
            const before = Fixture.session.tender.act.rows.count;
            const exercise = findChild(shown, "startFrom");
            exercise.currentIndex = 1;
            mouseClick(findChild(shown, "fillFromExercise"));
            verify(Fixture.session.tender.bench.templateWords.length > 0);
            const undo = findChild(shown, "undoRemoval");
            verify(undo.visible);
            wait(50);
            mouseClick(undo);
            compare(Fixture.session.tender.act.rows.count, before);
        }

        function test_other_acts_have_no_bench() {
            begin("receive_bid", 1100);
            verify(!findChild(shown, "modelPane").visible);
            verify(!findChild(shown, "turnToBench").visible);
        }
    }
}

import QtQuick
import QtTest
import Tender.Fixture

/// Every page, empty, busy, refused and full, at two sizes of the window.
Item {
    id: root

    width: 1440
    height: 900

    ShellCase {
        name: "States"
        room: root

        function begins(words: string): bool {
            return checks.textsOf(shown).some(item => item.text.startsWith(words));
        }

        function outsideData() {
            return checks.outside().map(place => ({
                        tag: place,
                        place: place
                    }));
        }

        function test_these_are_all_the_places_of_a_tender() {
            verify(Fixture.open(false));
            compare(Fixture.session.tender.places.count, checks.places().length);
        }

        function test_an_empty_workspace_says_what_to_do() {
            Fixture.session.createWorkspace(Fixture.newFile());
            show("start");
            verify(says("Try the advocacy tender"));
            turnTo("tenders");
            verify(says("No tenders here yet"));
            turnTo("people");
            verify(says("Nobody is enrolled yet"));
            walk(checks.outside());
        }

        function test_an_empty_tender_says_why_on_every_page() {
            verify(Fixture.openEmpty());
            show("work");
            const tender = Fixture.session.tender;
            const own = {
                sheet: tender.sheet.emptyWords,
                result: "No result yet",
                history: "Nothing is recorded yet"
            };
            let empty = 0;
            for (const place of checks.places()) {
                turnTo(place);
                verify(says(own[place] ?? tender.page.heading), place);
                if (own[place] !== undefined || tender.page.rows.count > 0)
                    continue;
                verify(says(tender.page.emptyWords), place);
                ++empty;
            }
            verify(empty > 5, "%1 empty pages".arg(empty));
            walk(checks.places());
        }

        function test_a_page_says_what_takes_long_data() {
            return outsideData();
        }

        function test_a_page_says_what_takes_long(data) {
            verify(Fixture.open(false));
            Fixture.session.closeTender();
            show(data.place);
            Fixture.session.openTender(0);
            const words = Fixture.session.busyWords;
            verify(Fixture.session.busy);
            verify(says(words));
            verify(Fixture.settle());
            verify(!says(words));
        }

        function test_a_paper_and_a_check_say_that_they_take_long() {
            verify(Fixture.open(false));
            show("letters");
            Fixture.session.tender.beginAct("read_paper", "{}");
            verify(says("Putting the paper together…"));
            tryVerify(() => !Fixture.session.tender.paper.busy);
            verify(!says("Putting the paper together…"));
            turnTo("history");
            Fixture.session.tender.verify();
            verify(begins("Checking: "));
            verify(Fixture.settle());
            verify(!begins("Checking: "));
        }

        function test_what_was_refused_is_said_and_can_be_put_away_data() {
            return outsideData();
        }

        function test_what_was_refused_is_said_and_can_be_put_away(data) {
            Fixture.session.createWorkspace(Fixture.newFile());
            show(data.place);
            Fixture.session.openWorkspace("/nowhere.plumb");
            wait(80);
            const words = Fixture.session.refusal;
            verify(says(words));
            isSound(data.place, false);
            checks.buttonOf(shown, "Put this away").clicked();
            compare(Fixture.session.refusal, "");
            verify(!says(words));
        }

        function test_a_refused_act_is_said_and_can_be_given_up() {
            verify(Fixture.open(false));
            show("bids");
            Fixture.session.tender.beginAct("receive_bid");
            Fixture.session.tender.act.send();
            wait(80);
            verify(says(Fixture.session.tender.act.refusal));
            isSound("receive_bid", false);
            checks.buttonOf(shown, "Leave it").clicked();
            wait(80);
            verify(says(Fixture.session.tender.page.heading));
            isSound("bids", false);
        }

        function test_gathered_pages_follow_each_other_in_both_directions() {
            verify(Fixture.open(false));
            show("duties");
            for (const place of ["agreements", "duties", "agreements"]) {
                turnTo(place);
                tryCompare(Fixture.session.overview, "busy", false);
                compare(Fixture.session.overview.page.place, place);
                verify(says(Fixture.session.overview.page.heading));
                isSound(place, false);
            }
        }

        function test_the_rail_shows_where_one_is_however_large_the_text() {
            verify(Fixture.open(false));
            Fixture.preferences.textPercent = 200;
            show("work");
            shown.width = 1024;
            shown.height = 700;
            for (const place of ["history", "sheet", "bids"]) {
                turnTo(place);
                const entry = findChild(shown, "place:" + place);
                let up = entry.parent;
                while (!(up instanceof Flickable))
                    up = up.parent;
                const top = entry.mapToItem(up, 0, 0).y;
                verify(top >= 0 && top + entry.height <= up.height, "%1 at %2".arg(place).arg(top));
            }
            Fixture.preferences.textPercent = 100;
        }

        function test_whoever_goes_to_a_place_has_the_keyboard_there() {
            verify(Fixture.open(false));
            show("model");
            for (const place of ["bids", "declarations", "bids"]) {
                const tab = findChild(shown, "place:" + place);
                tab.forceActiveFocus(Qt.TabFocusReason);
                turnTo(place);
                verify(findChild(shown, "lines").activeFocus, place);
            }
        }

        function test_full_pages_are_sound() {
            verify(Fixture.open(false));
            show("work");
            walk(checks.places());
            walk(checks.outside());
        }
    }
}

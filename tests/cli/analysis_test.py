#!/usr/bin/env python3
"""How close it was, what a model does before it is published, and how a panel marked, as the terminal tells it.

    analysis_test.py PLUMB EXAMPLES

Each function is one claim, read aloud by its name. Runs in a folder of its own; exit 1 when a claim does not hold.
"""
import copy
import json
import pathlib
import sys
from fractions import Fraction

import at_terminal

PLUMB = ""
EXAMPLES = pathlib.Path()
FOLDER = pathlib.Path()


def plumb(*arguments, code=0):
    return "".join(at_terminal.plumb(PLUMB, *arguments, home=FOLDER / "profile", code=code))


def example(name):
    return json.loads((EXAMPLES / name).read_text(encoding="utf-8"))


def written(name, tender):
    path = FOLDER / name
    path.write_text(json.dumps(tender), encoding="utf-8")
    return path


def the_one_mark_example_says_one_mark_in_its_first_line():
    first = plumb("close", EXAMPLES / "close/one-mark.json").splitlines()[0]
    assert "wins by 1.50 points" in first and "one mark turns it" in first, first


def the_other_example_says_1_06_points_in_its_first_line():
    first = plumb("close", EXAMPLES / "close/by-1.06-points.json").splitlines()[0]
    assert "wins by 1.06 points" in first and "two marks turn it" in first, first


def every_set_that_is_named_turns_the_award_when_it_is_carried_out():
    tender = example("close/one-mark.json")
    lot = json.loads(plumb("close", EXAMPLES / "close/one-mark.json", "--json"))["lots"][0]
    assert lot["award"]["marks"] == 1 and lot["award"]["all_listed"] and len(lot["award"]["sets"]) == 10
    for number, turned in enumerate(lot["award"]["sets"]):
        changed = copy.deepcopy(tender)
        for change in turned["changes"]:
            sheet = next(sheet for sheet in changed["consensus"] if sheet["bid"] == change["bid"])
            mark = next(mark for mark in sheet["marks"] if mark["criterion"] == change["question"])
            assert mark["mark"] == change["from"]
            mark["mark"] = change["to"]
        evaluated = json.loads(plumb("evaluate", written(f"turned-{number}.json", changed), "--json"))
        assert evaluated["lots"][0]["awarded"] == turned["becomes"]["bids"], turned


def the_break_even_price_turns_the_award_and_one_penny_more_does_not():
    tender = example("close/one-mark.json")
    prices = json.loads(plumb("close", EXAMPLES / "close/one-mark.json", "--json"))["lots"][0]["prices"]
    loser = next(price for price in prices if not price["wins"])

    def awarded_at(amount):
        changed = copy.deepcopy(tender)
        bid = next(bid for bid in changed["bids"] if bid["id"] == loser["bid"])
        bid["price"]["amount"] = f"{float(amount):.2f}"
        return json.loads(plumb("evaluate", written("priced.json", changed), "--json"))["lots"][0]["awarded"]

    turns = Fraction(loser["turns"])
    assert awarded_at(turns) == [loser["bid"]]
    assert awarded_at(turns + Fraction(1, 100)) != [loser["bid"]]


def the_same_is_said_of_a_record_and_of_the_file_it_came_from():
    workspace = FOLDER / "advocacy.plumb"
    plumb("rehearse", EXAMPLES / "advocacy.json", workspace)
    assert plumb("close", workspace, "--json") == plumb("close", EXAMPLES / "advocacy.json", "--json")


def what_is_made_up_is_said_under_the_figures():
    text = plumb("close", EXAMPLES / "advocacy.json")
    for sentence in example("advocacy.json")["illustrative"]:
        assert "Illustrative: " + sentence in text


def an_unfinished_tender_is_close_to_nothing_and_says_where_it_waits():
    tender = example("close/one-mark.json")
    tender["consensus"][1]["marks"].pop()
    text = plumb("close", written("open.json", tender))
    assert text.startswith("The evaluation is not complete: it waits at the stage \"Quality\"."), text
    assert "award" not in json.loads(plumb("close", FOLDER / "open.json", "--json"))["lots"][0]


def a_tender_with_problems_is_refused_with_its_places():
    tender = example("close/one-mark.json")
    tender["consensus"][0]["marks"][0]["mark"] = "9"
    text = plumb("close", written("bad.json", tender), code=1)
    assert "consensus[0].marks[0]" in text, text


def the_laboratory_finds_a_reversal_in_every_priced_example_and_its_example_holds():
    for name in ("connexions", "short-breaks"):
        found = json.loads(plumb("lab", EXAMPLES / f"{name}.json", "--json"))
        run = found["runs"][0]
        assert 0 < run["evaluations"] <= run["evaluations_max"], run["evaluations"]
        check = next(check for check in run["checks"] if check["check"] == "rank_reversal")
        fact = check["found"][0]
        with_all, without = fact["examples"]
        ahead, behind = fact["ahead"], fact["behind"]
        assert len(with_all) == 3 and len(without) == 2
        if "lead_with" in fact:
            lead = Fraction(with_all[ahead]["total"]) - Fraction(with_all[behind]["total"])
            assert lead == Fraction(fact["lead_with"]), fact
        if "lead_without" in fact:
            lead = Fraction(without[behind]["total"]) - Fraction(without[ahead]["total"])
            assert lead == Fraction(fact["lead_without"]), fact


def the_laboratory_says_that_its_bids_are_made_up_and_answers_for_every_example():
    for file in sorted(EXAMPLES.glob("*.json")):
        text = plumb("lab", file)
        assert "All bids here are made up" in text.splitlines()[1], file


def panel_figures_begin_with_what_they_are_not():
    text = plumb("panel", EXAMPLES / "short-breaks.json")
    first = text.splitlines()
    assert any("no score" in line for line in first[:4]), first[:4]
    figures = json.loads(plumb("panel", EXAMPLES / "short-breaks.json", "--json"))
    assert "notice" in figures


def panel_figures_wait_for_the_end_of_moderation():
    tender = example("short-breaks.json")
    tender["consensus"].pop()
    text = plumb("panel", written("open-panel.json", tender), code=1)
    assert "moderation" in text.lower(), text


def entered(folder):
    global FOLDER
    FOLDER = folder


def main():
    global PLUMB, EXAMPLES
    PLUMB, EXAMPLES = str(pathlib.Path(sys.argv[1]).resolve()), pathlib.Path(sys.argv[2]).resolve()
    sys.exit(1 if at_terminal.hear(globals(), entered) else 0)


if __name__ == "__main__":
    main()

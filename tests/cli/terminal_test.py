#!/usr/bin/env python3
"""The terminal program as a person meets it: what it prints, how it ends, what it leaves on the disk.

    terminal_test.py PLUMB EXAMPLES

Each function is one claim, read aloud by its name. Runs in a folder of its own; exit 1 when a claim does not hold.
"""
import hashlib
import json
import os
import pathlib
import shutil
import sqlite3
import sys

import at_terminal

PLUMB = ""
EXAMPLES = pathlib.Path()
FOLDER = pathlib.Path()


def plumb(*arguments, code=0):
    return "".join(at_terminal.plumb(PLUMB, *arguments, home=FOLDER / "profile", code=code))


def advocacy():
    return json.loads((EXAMPLES / "advocacy.json").read_text(encoding="utf-8"))


def written(name, tender):
    path = FOLDER / name
    path.write_text(tender if isinstance(tender, str) else json.dumps(tender), encoding="utf-8")
    return path


def rehearsed(name="advocacy.plumb"):
    path = FOLDER / name
    plumb("rehearse", EXAMPLES / "advocacy.json", path)
    return path


def the_advocacy_tender_shows_the_pqq_three_points_apart_and_the_award_by_presentation_and_interview():
    text = plumb("evaluate", EXAMPLES / "advocacy.json")
    assert "SCS Kinder has the best total, 75 of 100 points, 2 points ahead" in text
    pqq = text[text.index("\nPQQ"):text.index("\nPresentation")]
    assert "3 points apart" in pqq and pqq.count("passed") == 2 and "never reach the total" in pqq
    explained = plumb("explain", EXAMPLES / "advocacy.json", "scs-kinder/total")
    assert "75  SCS Kinder  = 32 + 43" in explained and "PQQ" not in explained


def every_example_evaluates_rehearses_and_verifies():
    for example in sorted(EXAMPLES.glob("*.json")):
        plumb("evaluate", example)
        workspace = FOLDER / (example.stem + ".plumb")
        plumb("rehearse", example, workspace)
        assert "Everything holds" in plumb("verify", workspace), example
        of_file = json.loads(plumb("evaluate", example, "--json"))
        of_log = json.loads(plumb("evaluate", workspace, "--json"))
        assert of_file == of_log, example


def at_shows_the_state_before_the_consensus():
    workspace = rehearsed()
    log = json.loads(plumb("log", workspace, "--json"))
    first = next(line["entry"] for line in log if line["command"]["as"] == "agree_consensus")
    before = json.loads(plumb("at", workspace, first - 1, "--json"))
    assert before["lots"][0]["decided"] == "waiting" and before["lots"][0]["waits_at"] == "pqq"
    assert "ranking" not in before["lots"][0] or before["lots"][0]["ranking"] == []
    last = json.loads(plumb("at", workspace, len(log), "--json"))
    assert last["lots"][0]["awarded"] == ["scs-kinder"]
    plumb("at", workspace, len(log) + 1, code=1)


def an_import_is_one_entry_and_says_so():
    workspace = FOLDER / "imported.plumb"
    plumb("import", EXAMPLES / "advocacy.json", workspace)
    log = json.loads(plumb("log", workspace, "--json"))
    assert len(log) == 1 and log[0]["command"]["as"] == "import_tender"
    assert "imported" in plumb("explain", workspace, "scs-kinder/total").lower()


def explain_leads_down_to_entries():
    figure = json.loads(plumb("explain", rehearsed(), "scs-kinder/total", "--json"))
    leaves = []

    def walk(node):
        leaves.extend(node.get("sources", []))
        for part in node.get("parts", []):
            walk(part)

    walk(figure)
    assert leaves and all("entry" in leaf and leaf["signed_by"] == "demonstration-key" for leaf in leaves)
    assert "There are" in plumb("explain", EXAMPLES / "advocacy.json", "nobody/total", code=1)


def new_starts_a_file_from_any_template_and_never_overwrites():
    for example in sorted(EXAMPLES.glob("*.json")):
        path = FOLDER / f"new-{example.name}"
        plumb("new", example.stem, path)
        plumb("evaluate", path)
        assert not json.loads(path.read_text(encoding="utf-8")).get("bids")
        before = path.read_bytes()
        plumb("new", example.stem, path, code=4)
        assert path.read_bytes() == before
    assert "advocacy" in plumb("new")
    plumb("new", "nothing-of-the-kind", FOLDER / "x.json", code=1)


def the_paper_is_written_whole():
    folder = FOLDER / "papers"
    text = plumb("paper", rehearsed(), folder)
    html = (folder / "advocacy.html").read_text(encoding="utf-8")
    assert "SCS Kinder" in html and str(folder) in text
    assert not list(folder.glob("*.part"))
    plumb("paper", EXAMPLES / "advocacy.json", "/proc/nothing/can/be/written", code=4)


def a_bidder_gets_its_letter_and_the_command_prints_its_hash():
    folder = FOLDER / "letters"
    workspace = rehearsed("letters.plumb")
    text = plumb("letter", workspace, "--bid", "bidder-b", "--into", folder, "--sent", "2010-03-23")
    path = folder / "advocacy-letter-bidder-b.html"
    html = path.read_text(encoding="utf-8")
    assert str(path) in text and hashlib.sha256(path.read_bytes()).hexdigest() in text
    assert "73 of 100" in html and "23 March 2010" in html and "debrief" in html
    assert "SCS Kinder" not in html and "[another bidder]" in html
    assert "Names of other bidders were left out" in text
    assert "Demonstration key" in html and "Contains illustrative content" in html
    assert not list(folder.glob("*.part")) and not list(folder.glob("*.unfinished"))
    plumb("letter", workspace, "--bid", "scs-kinder", "--into", folder)
    award = (folder / "advocacy-letter-scs-kinder.html").read_text(encoding="utf-8")
    assert "is to be awarded to you" in award and "The contract runs for one year." in award
    assert "Bidder B" not in award


def a_letter_of_a_file_tells_the_same_and_says_that_no_record_is_behind_it():
    folder = FOLDER / "letters-of-file"
    plumb("letter", EXAMPLES / "advocacy.json", "--bid", "bidder-b", "--into", folder)
    html = (folder / "advocacy-letter-bidder-b.html").read_text(encoding="utf-8")
    assert "73 of 100" in html and "carries no checkpoint" in html
    tender = advocacy()
    tender["plan"] = {"regime": "pcr_2006", "advertised": "2010-01-11"}
    planned = written("planned.json", tender)
    text = plumb("letter", planned, "--bid", "bidder-b", "--into", folder, "--sent", "2010-03-23")
    html = (folder / "advocacy-letter-bidder-b.html").read_text(encoding="utf-8")
    assert '"decision_letter"' in text and "6 April 2010" in html and "7 April 2010" in html
    assert "It is to be awarded to SCS Kinder." in html


def a_bid_that_is_owed_no_letter_is_refused_one():
    folder = FOLDER / "no-letters"
    assert "The tender has no bid" in plumb("letter", EXAMPLES / "advocacy.json", "--bid", "nobody", "--into", folder, code=1)
    for status, said in (("late", "after the deadline"), ("withdrawn", "was withdrawn")):
        tender = advocacy()
        tender["bids"][1]["status"] = status
        assert said in plumb("letter", written("out.json", tender), "--bid", "bidder-b", "--into", folder, code=1)
    tender = advocacy()
    del tender["recommendations"]
    path = written("open.json", tender)
    assert "no recommendation yet" in plumb("letter", path, "--bid", "bidder-b", "--into", folder, code=1)
    plumb("letter", EXAMPLES / "advocacy.json", "--bid", "bidder-b", "--into", folder, "--sent", "tomorrow", code=1)
    assert not folder.exists()
    plumb("letter", EXAMPLES / "advocacy.json", code=2)
    plumb("letter", EXAMPLES / "advocacy.json", "--bid", "bidder-b", "--into", "/proc/nothing/can/be/written", code=4)


def a_command_line_that_is_not_understood_ends_with_two():
    plumb(code=2)
    plumb("evaluate", code=2)
    plumb("no-such-command", code=2)
    plumb("at", rehearsed(), "minus-one", code=2)
    assert "Exit codes" in plumb("--help")


def problems_of_a_tender_name_place_found_and_expected():
    cases = {
        "weights": (lambda t: t["model"]["stages"][1]["criteria"][0].update(weight="19.99"), ["39.99", "40"]),
        "off scale": (lambda t: t["consensus"][0]["marks"][3].update(mark="9"), ["consensus[0].marks[3].mark", "9"]),
        "unknown bidder": (lambda t: t["bids"][0].update(bidder="nobody"), ["bids[0].bidder", "nobody"]),
        "duplicate id": (lambda t: t["bids"][1].update(id=t["bids"][0]["id"]), ["bids[1].id"]),
        "price without currency": (lambda t: t["bids"][0].update(price={"amount": "5"}), ["bids[0].price", "currency"]),
        "no such date": (lambda t: t["bids"][0].update(received="2009-02-30T12:00:00Z"), ["bids[0].received", "2009-02-30"]),
        "unknown member": (lambda t: t["model"].update(wieghts="1"), ["model.wieghts"]),
        "a number as number": (lambda t: t["model"].update(weights_sum=100), ["model.weights_sum"]),
        "a million digits": (lambda t: t["model"].update(weights_sum="1" * 10**6), ["model.weights_sum"]),
        "duplicate criterion": (
            lambda t: t["model"]["stages"][2]["criteria"][0].update(id=t["model"]["stages"][1]["criteria"][0]["id"]),
            ["model.stages[2].criteria[0].id"]),
        "unknown scale": (lambda t: t["model"]["stages"][1]["criteria"][0].update(scale="x"), ["criteria[0].scale"]),
        "wrong version": (lambda t: t.update(format="plumbline-tender/99"), ["format", "plumbline-tender/99"]),
    }
    for name, (spoil, expected) in cases.items():
        tender = advocacy()
        spoil(tender)
        path = written("spoiled.json", tender)
        text = plumb("evaluate", path, code=1)
        for part in expected:
            assert part in text, f"{name}: {part!r} is not in\n{text}"
        assert len(text) < 20000, name
        workspace = FOLDER / "must-not-exist.plumb"
        plumb("import", path, workspace, code=1)
        assert not workspace.exists(), name


def discrepancies_are_told_with_their_places_and_refuse_nothing():
    for command in ("evaluate", "check"):
        text = plumb(command, EXAMPLES / "connexions.json")
        assert "do not agree: from January 2010 until 31 March 2012 (the paper, in one place)" in text
        assert "background.contract.periods[1]: from July 2010 until March 2012 (the paper, in another place)" in text
        assert "23 November 2008 is a Sunday." in plumb(command, EXAMPLES / "youth-hubs.json")
    assert "iscrepanc" not in plumb("evaluate", EXAMPLES / "advocacy.json")
    assert "No problems. No discrepancies were found." in plumb("check", EXAMPLES / "advocacy.json")
    assert "One discrepancy." in plumb("check", EXAMPLES / "youth-hubs.json")
    found = json.loads(plumb("check", EXAMPLES / "connexions.json", "--json"))
    assert found["format"] == "plumbline-discrepancies/1" and len(found["discrepancies"]) == 1
    assert [place["until"] for place in found["discrepancies"][0]["stated"]] == ["31 March 2012", "March 2012"]
    assert json.loads(plumb("check", EXAMPLES / "advocacy.json", "--json"))["discrepancies"] == []
    tender = advocacy()
    tender["background"]["contract"].update(value="£40,000", values=[{"amount": "£45,000", "stated_in": "minutes"}])
    workspace = FOLDER / "two-values.plumb"
    plumb("rehearse", written("two-values.json", tender), workspace)
    assert "£40,000 and £45,000 (minutes)" in plumb("check", workspace)
    assert "£40,000 and £45,000 (minutes)" in plumb("evaluate", workspace)
    tender["title"] = ""
    assert "title" in plumb("check", written("untitled.json", tender), code=1)


def texts_that_are_no_tender_are_refused_with_their_place():
    assert "line 2" in plumb("evaluate", written("broken.json", '{"format": "plumbline-tender/1",\n  "id" }'), code=1)
    plumb("evaluate", written("empty.json", ""), code=1)
    plumb("evaluate", written("list.json", "[]"), code=1)
    plumb("evaluate", written("deep.json", '{"a":' * 200 + "1" + "}" * 200), code=1)
    (FOLDER / "bytes.json").write_bytes(b"\xff\xfe\x00garbage")
    plumb("evaluate", FOLDER / "bytes.json", code=1)
    huge = FOLDER / "huge.json"
    with open(huge, "wb") as file:
        file.truncate(2 << 30)
    assert "2147483648" in plumb("evaluate", huge, code=1)
    huge.unlink()
    whole = (EXAMPLES / "advocacy.json").read_bytes()
    for size in (1, 100, len(whole) // 2, len(whole) - 3):
        (FOLDER / "cut.json").write_bytes(whole[:size])
        plumb("evaluate", FOLDER / "cut.json", code=1)


def files_that_are_no_workspace_are_named_as_such():
    plumb("verify", FOLDER / "missing.plumb", code=4)
    plumb("verify", FOLDER, code=4)
    plumb("verify", written("text.plumb", "not a workspace"), code=4)
    plumb("verify", written("zero.plumb", ""), code=4)
    other = FOLDER / "other.plumb"
    with sqlite3.connect(other) as database:
        database.execute("CREATE TABLE entries(a)")
    plumb("verify", other, code=4)
    workspace = rehearsed("cut.plumb")
    whole = workspace.read_bytes()
    workspace.write_bytes(whole[:len(whole) // 2])
    plumb("verify", workspace, code=4)
    plumb("evaluate", EXAMPLES, code=4)


def a_changed_schema_is_named():
    workspace = rehearsed("schema.plumb")
    with sqlite3.connect(workspace) as database:
        database.execute("DROP TRIGGER entries_are_never_changed")
    assert "entries_are_never_changed" in plumb("verify", workspace, code=4)


def an_altered_byte_names_its_entry():
    workspace = rehearsed("altered.plumb")
    raw = workspace.read_bytes()
    needle = b"Names the advocate, covers holidays"
    assert raw.count(needle) >= 1
    workspace.write_bytes(raw.replace(needle, b"Names the advocate, covers holidazs", 1))
    log = rehearsed("intact.plumb")
    lines = json.loads(plumb("log", log, "--json"))
    entry = next(line["entry"] for line in lines if "Names the advocate, covers holidays" in json.dumps(line["command"]))
    text = plumb("verify", workspace, code=3)
    assert f"ntry {entry} " in text, text
    plumb("evaluate", workspace, code=3)


def an_older_copy_put_back_is_refused_with_the_missing_entries():
    workspace = FOLDER / "rollback.plumb"
    shutil.copy(rehearsed("before.plumb"), workspace)
    plumb("verify", workspace)
    with sqlite3.connect(workspace) as database:
        trigger = database.execute("SELECT sql FROM sqlite_schema WHERE name='entries_are_never_removed'").fetchone()[0]
        database.execute("DROP TRIGGER entries_are_never_removed")
        log = database.execute("SELECT log, max(position) FROM entries GROUP BY log ORDER BY 2 DESC").fetchone()
        database.execute("DELETE FROM entries WHERE log=? AND position>=?", (log[0], log[1] - 4))
        database.execute(trigger)
        database.commit()
    text = plumb("verify", workspace, code=3)
    assert str(log[1] - 3) in text and str(log[1] + 1) in text, text


def a_read_only_or_full_place_changes_nothing():
    if os.geteuid() != 0:
        locked = FOLDER / "locked"
        locked.mkdir()
        locked.chmod(0o500)
        plumb("rehearse", EXAMPLES / "advocacy.json", locked / "a.plumb", code=4)
        assert not list(locked.iterdir())
        locked.chmod(0o700)
    plumb("rehearse", EXAMPLES / "advocacy.json", "/proc/a.plumb", code=4)
    plumb("new", "advocacy", "/dev/full/x.json", code=4)


def hostile_names_print_without_control_characters():
    tender = advocacy()
    tender["bidders"][1]["name"] = "Bidder \u001b[31mB\u0007 <script>"
    text = plumb("evaluate", written("hostile.json", tender))
    assert "\x1b" not in text and "\x07" not in text and "<script>" in text


def entered(folder):
    global FOLDER
    FOLDER = folder


def main():
    global PLUMB, EXAMPLES
    PLUMB, EXAMPLES = str(pathlib.Path(sys.argv[1]).resolve()), pathlib.Path(sys.argv[2])
    sys.exit(1 if at_terminal.hear(globals(), entered) else 0)


if __name__ == "__main__":
    main()

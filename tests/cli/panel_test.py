#!/usr/bin/env python3
"""A panel of several people in the terminal: a script that plays it, and what goes wrong on bad days.

    panel_test.py PLUMB EXAMPLES VERIFIER

Each function is one claim, read aloud by its name. Runs in a folder of its own; exit 1 when a claim does not hold.
"""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import traceback

PLUMB = ""
EXAMPLES = pathlib.Path()
VERIFIER = pathlib.Path()
FOLDER = pathlib.Path()
PEOPLE = ["manager", "chair", "member-1", "member-2", "member-3", "member-4", "note-taker"]
PLANTED = "Zwetschgenkuchen mit Streusel"


def plumb(*arguments, code=0):
    environment = dict(os.environ, XDG_DATA_HOME=str(FOLDER / "profile"), QT_QPA_PLATFORM="offscreen")
    done = subprocess.run([PLUMB, *map(str, arguments)], capture_output=True, timeout=120, env=environment, check=False)
    out, err = done.stdout.decode("utf-8"), done.stderr.decode("utf-8")
    assert done.returncode == code, f"{arguments} ended with {done.returncode}, not {code}:\n{out}\n{err}"
    for text in (out, err):
        for stray in ("terminate called", "std::", "Traceback", "broken invariant"):
            assert stray not in text, f"{stray!r} in {text}"
    return out + err


def passphrases(changed=None):
    path = FOLDER / "passphrases"
    lines = {person: f"illustrative passphrase of {person}" for person in PEOPLE} | (changed or {})
    path.write_text("".join(f"{person}: {words}\n" for person, words in lines.items()), encoding="utf-8")
    return path


def story():
    """The acts of the example, one text each, comments left out."""
    text = (EXAMPLES / "advocacy-panel.acts").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def played(name, acts, code=0):
    script = EXAMPLES_COPY / f"{name}.acts"
    script.write_text("\n".join(acts) + "\n", encoding="utf-8")
    path = FOLDER / f"{name}.plumb"
    return path, plumb("play", path, script, "--passphrases", passphrases(), code=code)


def entries(path):
    return len(json.loads(plumb("log", path, "--json")))


def until(acts, beginning):
    """The acts before the first that begins so."""
    return acts[:next(i for i, act in enumerate(acts) if act.startswith(beginning))]


def the_advocacy_panel_plays_from_enrolment_to_the_recommendation_and_two_verifiers_hold_it():
    path, text = played("whole", story())
    assert text.count("refused. ") == sum(act.startswith("refused ") for act in story()) > 10
    assert text.rstrip().endswith("Panel recommended SCS Kinder")
    assert "Everything holds" in plumb("verify", path)
    done = subprocess.run([sys.executable, "-B", VERIFIER, path], capture_output=True, text=True, check=False)
    assert done.returncode == 0 and "Everything holds" in done.stdout, done.stdout + done.stderr
    assert "75 of 100 points, 2 points ahead" in plumb("evaluate", path)
    assert "demonstration" not in plumb("log", path)


def a_sheet_that_is_handed_in_is_nowhere_to_be_read_until_it_is_opened():
    acts = until(story(), 'member-2: submit_sheet {"from": "advocacy.json", "stage": "pqq"}')
    tender = json.loads((EXAMPLES / "advocacy.json").read_text(encoding="utf-8"))
    sheets = [{"bid": sheet["bid"],
               "marks": [dict(mark, reason=PLANTED) for mark in sheet["marks"]
                         if mark["criterion"] in ("insurance", "checks", "experience", "staff", "safeguarding", "access")]}
              for sheet in tender["sheets"] if sheet["by"] == "member-2"]
    acts.append(f'member-2: submit_sheet {json.dumps({"stage": "pqq", "sheets": sheets})}')
    script = EXAMPLES_COPY / "secret.acts"
    path, _ = played("secret", acts)
    script.unlink()
    found = [str(file) for file in FOLDER.rglob("*") if file.is_file() and PLANTED.encode() in file.read_bytes()]
    assert not found, found
    # What it looks for is found once it is there.
    rest = [f'{who}: submit_sheet {{"from": "advocacy.json", "stage": "pqq"}}' for who in ("member-3", "member-4")]
    script.write_text("\n".join(rest + ['member-2: open_sheet {"stage": "pqq"}']) + "\n", encoding="utf-8")
    plumb("play", path, script, "--passphrases", passphrases())
    assert PLANTED.encode() in path.read_bytes()


def a_wrong_passphrase_is_counted_and_nothing_is_written():
    path, _ = played("wrong", until(story(), "manager: publish_tender"))
    before = path.read_bytes()
    for count in (1, 2):
        text = plumb("do", path, "publish_tender", "--as", "manager", "--passphrases",
                     passphrases({"manager": "some other words of the manager"}), code=1)
        assert f"wrong; {count} wrong in a row" in text, text
    assert path.read_bytes() == before
    assert "frozen under fingerprint" in plumb("do", path, "publish_tender", "--as", "manager", "--passphrases",
                                               passphrases())


def a_step_out_of_order_stops_the_script_with_its_reason_and_what_was_played_stands():
    acts = until(story(), "manager: publish_tender")
    path, text = played("order", acts + ['chair: close_stage {"stage": "pqq"}', "manager: publish_tender"], code=1)
    assert "order.acts, line" in text and "What was played before stands." in text, text
    assert entries(path) == sum(":" in act and not act.startswith("refused ") and "countersign" not in act
                                and ": enrol " not in act for act in acts)
    assert "Everything holds" in plumb("verify", path)


def a_script_that_cannot_be_read_is_refused_before_anything_is_played():
    for line, said in (("no colon here", "expected"), ("manager: enrol {", "line 1"), ("manager: enrol []", "braces")):
        path, text = played("bad", [line], code=1)
        assert said in text, text
        assert not path.exists()


def an_act_of_somebody_without_a_part_in_the_tender_is_refused():
    acts = until(story(), "manager: appoint_person")
    path, _ = played("stranger", acts)
    before = entries(path)
    text = plumb("do", path, "close_stage", '{"stage": "pqq"}', "--as", "member-1", "--passphrases", passphrases(),
                 code=1)
    assert "Nothing was recorded" in text, text
    assert entries(path) == before


def main():
    global PLUMB, EXAMPLES, EXAMPLES_COPY, VERIFIER, FOLDER
    PLUMB, EXAMPLES, VERIFIER = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
    failed = 0
    for name, claim in list(globals().items()):
        if not callable(claim) or claim.__module__ != "__main__" or name.split("_")[0] not in ("the", "a", "an"):
            continue
        with tempfile.TemporaryDirectory() as folder:
            FOLDER = pathlib.Path(folder)
            EXAMPLES_COPY = pathlib.Path(shutil.copytree(EXAMPLES, FOLDER / "examples"))
            try:
                claim()
                print(f"holds: {name.replace('_', ' ')}")
            except Exception:  # a claim may break in any way; the others are still heard
                failed += 1
                print(f"does not hold: {name.replace('_', ' ')}")
                traceback.print_exc()
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()

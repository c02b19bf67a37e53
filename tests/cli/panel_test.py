#!/usr/bin/env python3
"""A panel of several people in the terminal: a script that plays it, and what goes wrong on bad days.

    panel_test.py PLUMB EXAMPLES VERIFIER

Each function is one claim, read aloud by its name. Runs in a folder of its own; exit 1 when a claim does not hold.
"""
import hashlib
import json
import os
import pathlib
import pty
import re
import select
import shutil
import subprocess
import sys
import termios
import time

import at_terminal

PLUMB = ""
EXAMPLES = pathlib.Path()
VERIFIER = pathlib.Path()
FOLDER = pathlib.Path()
OFFICER = ["officer: enrol {\"name\": \"Price officer\", \"role\": \"price_officer\"}",
           *(f"{who}: countersign {{\"person\": \"officer\"}}" for who in ("manager", "chair")),
           "manager: appoint_person {\"person\": \"officer\", \"role\": \"price_officer\"}"]
PEOPLE = ["officer", "manager", "chair", "member-1", "member-2", "member-3", "member-4", "note-taker", "board-clerk"]
PLANTED = "Zwetschgenkuchen mit Streusel"


def environment():
    return at_terminal.environment(FOLDER / "profile")


def plumb(*arguments, code=0):
    return "".join(at_terminal.plumb(PLUMB, *arguments, home=FOLDER / "profile", code=code))


def passphrases(changed=None):
    path = FOLDER / "passphrases"
    lines = {person: f"illustrative passphrase of {person}" for person in PEOPLE} | (changed or {})
    path.write_text("".join(f"{person}: {words}\n" for person, words in lines.items()), encoding="utf-8")
    return path


def story():
    return at_terminal.acts_of(EXAMPLES / "advocacy-panel.acts")


def played(name, acts, code=0):
    script = EXAMPLES_COPY / f"{name}.acts"
    script.write_text("\n".join(acts) + "\n", encoding="utf-8")
    path = FOLDER / f"{name}.plumb"
    return path, plumb("play", path, script, "--passphrases", passphrases(), code=code)


def typed(*arguments, answers, code=0):
    """Runs plumb at a terminal; each answer is a prompt to wait for and what is typed then, a text or a function of what
    the terminal showed so far. Returns all that it showed."""
    ours, terminal = pty.openpty()
    before = termios.tcgetattr(terminal)
    running = subprocess.Popen([PLUMB, *map(str, arguments)], stdin=terminal, stdout=terminal, stderr=terminal,
                               env=environment(), start_new_session=True)
    shown, deadline, left = "", time.monotonic() + 60, list(answers)
    while running.poll() is None or select.select([ours], [], [], 0)[0]:
        assert time.monotonic() < deadline, shown
        if select.select([ours], [], [], 0.05)[0]:
            shown += os.read(ours, 4096).decode("utf-8")
        if left and shown.endswith(left[0][0]):
            _, answer = left.pop(0)
            os.write(ours, (answer(shown) if callable(answer) else answer).encode("utf-8"))
    assert not left and running.returncode == code, f"{running.returncode}, {left}: {shown}"
    assert termios.tcgetattr(terminal) == before, "the terminal was left as it was not"
    os.close(ours)
    os.close(terminal)
    return shown


def do(path, person, command, members=None, code=0, changed=None):
    given = [json.dumps(members)] if members is not None else []
    return plumb("do", path, command, *given, "--as", person, "--passphrases", passphrases(changed), code=code)


def words_in(text):
    return re.search(r"Fingerprint: ((?:[a-z]{5} ?){5})", text).group(1).strip()


def enrolled(path, person, role):
    return words_in(do(path, person, "enrol", {"name": f"Key of {person}", "role": role}))


def verified(path):
    assert "Everything holds" in plumb("verify", path)
    at_terminal.verified_by_another(VERIFIER, path)


def entries(path):
    return len(json.loads(plumb("log", path, "--json")))


def until(acts, beginning):
    """The acts before the first that begins so."""
    return acts[:next(i for i, act in enumerate(acts) if act.startswith(beginning))]


def the_advocacy_panel_plays_from_enrolment_to_the_recommendation_and_two_verifiers_hold_it():
    acts = until(story(), "board-clerk: enrol")
    path, text = played("whole", acts)
    assert text.count("refused. ") == sum(act.startswith("refused ") for act in acts) > 10
    assert text.rstrip().endswith("Panel recommended SCS Kinder")
    verified(path)
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


def a_draft_is_kept_for_its_author_alone_and_handed_in_by_its_stage():
    acts = until(story(), 'member-2: submit_sheet {"from": "advocacy.json", "stage": "pqq"}')
    path, _ = played("draft", acts)
    before = path.read_bytes()
    tender = json.loads((EXAMPLES / "advocacy.json").read_text(encoding="utf-8"))
    asked = ("insurance", "checks", "experience", "staff", "safeguarding", "access")
    sheets = [{"bid": sheet["bid"], "marks": [dict(mark, reason=PLANTED) for mark in sheet["marks"]
                                              if mark["criterion"] in asked]}
              for sheet in tender["sheets"] if sheet["by"] == "member-2"]

    def draft(person, stage, text=None, code=0):
        given = [] if text is None else ["-"]
        done = subprocess.run([PLUMB, "draft", path, stage, *given, "--as", person, "--passphrases", passphrases()],
                              input=text, capture_output=True, text=True, env=environment(), timeout=60, check=False)
        assert done.returncode == code, done
        return done.stdout + done.stderr

    half = json.dumps({"sheets": sheets[:1]})
    text = draft("member-2", "pqq", half)
    assert "encrypted to the keys of member-2; nothing was handed in" in text and "could not be handed in now" in text, text
    whole = json.dumps({"sheets": sheets})
    assert "It is whole" in draft("member-2", "pqq", whole)
    assert draft("member-2", "pqq") == whole
    assert "no draft of member-3" in draft("member-3", "pqq", code=1)
    # What is not marks of this stage is not kept, and what was kept stays.
    for wrong in ("{", "[]", '{"sheets": 5}', '{"sheets": [{"bid": "scs-kinder", "grade": "4"}]}',
                  '{"stage": "final", "sheets": []}'):
        draft("member-2", "pqq", wrong, code=1)
    assert "no stage somewhere" in draft("member-2", "somewhere", whole, code=1)
    # Forms are written in the window; here their author reads them.
    assert "no draft of member-2 for form/sign_wording" in draft("member-2", "form/sign_wording", code=1)
    assert "written in the window alone" in draft("member-2", "form/sign_wording", whole, code=1)
    assert draft("member-2", "pqq") == whole
    assert path.read_bytes() == before
    found = [str(file) for file in FOLDER.rglob("*") if file.is_file() and PLANTED.encode() in file.read_bytes()]
    assert not found, found
    assert "there is no draft of member-3" in do(path, "member-3", "submit_sheet", {"stage": "pqq"}, code=1)
    do(path, "member-2", "submit_sheet", {"stage": "pqq"})
    assert "no draft of member-2" in draft("member-2", "pqq", code=1)
    rest = [f'{who}: submit_sheet {{"from": "advocacy.json", "stage": "pqq"}}' for who in ("member-3", "member-4")]
    script = EXAMPLES_COPY / "rest.acts"
    script.write_text("\n".join(rest + ['member-2: open_sheet {"stage": "pqq"}']) + "\n", encoding="utf-8")
    plumb("play", path, script, "--passphrases", passphrases())
    assert PLANTED in plumb("sheets", path)


def the_marks_before_a_panel_that_moderates_are_shown_with_their_spread_and_never_a_mean():
    acts = until(story(), "manager: publish_tender") + OFFICER
    rest = story()[len(acts) - len(OFFICER):]
    hidden, _ = played("sheets-sealed", acts + until(rest, "chair: open_sheet"))
    text = plumb("sheets", hidden)
    assert "hidden until all are in: " in text and text.count("not marked") == 12, text
    path, _ = played("sheets-open", acts + until(rest, 'note-taker: discuss_point'))
    text = plumb("sheets", path)
    assert "hidden" not in text and "spread 1; a discussion is owed" in text and "Panel member 2" in text, text
    for word in ("mean", "average", "median"):
        assert not re.search(rf"\b{word}", text, re.IGNORECASE), text
    questions = json.loads(plumb("sheets", path, "pqq", "--json"))
    assert len(questions) == 12 and {len(one["marks"]) for one in questions} == {5}
    apart = next(one for one in questions if one["criterion"] == "experience" and one["bid"] == "scs-kinder")
    marks = [int(given["mark"]["mark"]) for given in apart["marks"]]
    assert apart["spread"] == str(max(marks) - min(marks)) != "0" and apart["differ"] is True, apart
    assert plumb("sheets", path, "--as", "member-1") == text
    for command in (("sheets", path), ("sheets", path, "--json")):
        assert "is not shown the marks of each member" in plumb(*command, "--as", "officer", code=1)
    assert "no part in this tender" in plumb("evaluate", path, "--as", "somebody", code=1)
    assert plumb("evaluate", path, "--as", "officer") == plumb("evaluate", path)
    assert "no stage nowhere" in plumb("sheets", path, "nowhere", code=1)


def an_act_in_a_file_that_is_not_there_makes_none():
    path, _ = played("begun", story()[:2])
    path.unlink()
    for arguments in (("do", path, "open_bids"), ("draft", path, "pqq")):
        text = plumb(*arguments, "--as", "manager", "--passphrases", passphrases(), code=4)
        assert "There is no such file" in text and not path.exists(), text


def a_wrong_passphrase_is_counted_and_nothing_is_written():
    path, _ = played("wrong", until(story(), "manager: publish_tender"))
    before = path.read_bytes()
    for count in (1, 2, 3):
        begun = time.monotonic()
        text = do(path, "manager", "publish_tender", code=1, changed={"manager": "some other words of the manager"})
        assert f"wrong; {count} wrong in a row" in text, text
        assert time.monotonic() - begun > 0.2, "a wrong passphrase costs nothing"
    assert path.read_bytes() == before
    text = do(path, "manager", "publish_tender")
    assert "frozen under fingerprint" in text and "3 wrong in a row before this right passphrase of manager" in text, text
    assert "in a row" not in do(path, "manager", "ask_clarification", {"id": "1", "question": "Until when?"})


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


def a_key_is_countersigned_only_with_the_words_that_its_owner_reads_out():
    path = FOLDER / "words.plumb"
    words = {person: enrolled(path, person, person) for person in ("manager", "chair")}
    before = path.read_bytes()
    for given, said in (({}, '"words" is missing'), ({"words": words["manager"]}, "not the words of the key"),
                        ({"words": "as shown"}, "not the words of the key"), ({"words": ""}, "is missing")):
        text = do(path, "manager", "countersign", {"person": "chair", **given}, code=1)
        assert said in text and "Nothing was recorded" in text, text
        assert words["chair"] not in text, text
    assert path.read_bytes() == before
    heard = words["chair"].upper().replace(" ", "-")
    assert "Key of chair countersigned." in do(path, "manager", "countersign", {"person": "chair", "words": heard})
    do(path, "chair", "countersign", {"person": "manager", "words": words["manager"]})


def the_list_of_people_shows_words_to_their_owner_and_of_keys_that_count():
    path, _ = played("list", until(story(), "chair: countersign {\"person\": \"member-4\"}"))
    text = plumb("people", path)
    assert "manager, Commissioning manager, enrolled as" in text and "countersigned by Chair" in text, text
    assert "member-1, Panel member 1, enrolled as panel member\n  counts since 20" in text, text
    waiting = text[text.index("member-4,"):text.index("note-taker,")]
    assert "does not count yet" in waiting and "countersigned by Commissioning manager" in waiting, waiting
    assert text.count("words: ") == 7 and "to whoever countersigns" not in text, text
    # Where the key does not lie, there is nothing to copy the words from.
    (FOLDER / "profile").rename(FOLDER / "another machine")
    text = plumb("people", path)
    assert text.count("words: ") == 5 and "words" not in text[text.index("member-4,"):text.index("note-taker,")], text
    assert "to whoever countersigns" in text


def a_play_says_that_nobody_compared_the_words_that_it_filled_in():
    acts = until(story(), "member-1: enrol")
    path, text = played("filled", acts)
    assert text.count("The words were filled in by this play: nobody compared them.") == 2, text
    words = enrolled(path, "member-1", "panel_member")
    # It fills in what it saw itself, and nothing else.
    script = EXAMPLES_COPY / "more.acts"
    script.write_text('chair: countersign {"person": "member-1"}\n', encoding="utf-8")
    text = plumb("play", path, script, "--passphrases", passphrases(), code=1)
    assert '"words" is missing' in text, text
    assert "filled in" not in do(path, "chair", "countersign", {"person": "member-1", "words": words})


def a_person_is_not_enrolled_twice():
    path, _ = played("twice", until(story(), "member-1: enrol"))
    before = path.read_bytes()
    assert "enrolled already" in do(path, "chair", "enrol", {"name": "Chair", "role": "chair"}, code=1)
    (FOLDER / "profile").rename(FOLDER / "another machine")
    text = do(path, "chair", "enrol", {"name": "Chair", "role": "chair"}, code=1)
    assert "has a key that is not revoked" in text, text
    assert path.read_bytes() == before


def a_revoked_key_signs_nothing_and_a_new_one_takes_its_place_while_the_old_file_is_kept():
    path, _ = played("revoked", until(story(), "manager: publish_tender"))
    keys = FOLDER / "profile" / "plumbline" / "keys"
    old = (keys / "member-1.json").read_bytes()
    assert "without a reason" in do(path, "manager", "revoke", {"person": "member-1"}, code=1)
    do(path, "manager", "revoke", {"person": "member-1", "reason": "Laptop lost"})
    declaration = {"person": "member-1", "occasion": "joining", "interests": []}
    assert "or revoked" in do(path, "member-1", "declare_interests", declaration, code=1)
    text = do(path, "member-1", "enrol", {"name": "Panel member 1", "role": "panel_member"})
    assert "New keys were made for member-1" in text, text
    kept = list(keys.glob("member-1.revoked-*.json"))
    assert [file.read_bytes() for file in kept] == [old] and (keys / "member-1.json").read_bytes() != old
    words = words_in(text)
    # A second try makes no third key.
    assert "enrolled already" in do(path, "member-1", "enrol", {"name": "Again", "role": "panel_member"}, code=1)
    assert list(keys.glob("member-1.revoked-*.json")) == kept
    for leader in ("manager", "chair"):
        do(path, leader, "countersign", {"person": "member-1", "words": words})
    do(path, "member-1", "declare_interests", declaration)
    assert "revoked 20" in plumb("people", path)
    verified(path)


def a_key_ends_at_an_earlier_entry_but_not_before_the_last_that_it_signed():
    path, _ = played("earlier", until(story(), "manager: publish_tender"))
    do(path, "member-1", "declare_interests", {"person": "member-1", "occasion": "joining", "interests": []})
    own = entries(path)
    for person in ("member-2", "chair"):
        do(path, person, "declare_interests", {"person": person, "occasion": "joining", "interests": []})
    assert entries(path) == own + 2
    theft = {"person": "member-1", "reason": "Stolen"}
    before = path.read_bytes()
    for place in (1, own, own + 4):
        text = do(path, "chair", "revoke", {**theft, "from": place}, code=1)
        assert f"from entry {own + 1} to entry {own + 3}" in text and "undone by acts of others" in text, text
    assert "number of an entry" in do(path, "chair", "revoke", {**theft, "from": "3"}, code=1)
    assert path.read_bytes() == before
    assert f"revoked from entry {own + 2} of the tender on" in do(path, "chair", "revoke", {**theft, "from": own + 2})
    verified(path)


def the_only_manager_comes_back_with_new_keys_by_the_chair_and_a_member():
    path, _ = played("back", until(story(), "manager: publish_tender"))
    do(path, "chair", "revoke", {"person": "manager", "reason": "Passphrase forgotten"})
    words = words_in(do(path, "manager", "enrol", {"name": "Commissioning manager", "role": "manager"},
                        changed={"manager": "another passphrase of the manager"}))
    again = {"manager": "another passphrase of the manager"}
    do(path, "chair", "countersign", {"person": "manager", "words": words})
    assert "or revoked" in do(path, "manager", "publish_tender", code=1, changed=again)
    do(path, "member-1", "countersign", {"person": "manager", "words": words})
    assert "frozen under fingerprint" in do(path, "manager", "publish_tender", changed=again)
    verified(path)


def a_passphrase_is_asked_for_at_the_terminal_and_never_shown():
    path = FOLDER / "typed.plumb"
    own = "zwölf Pfähle im Fluss"
    enrolment = ("do", path, "enrol", json.dumps({"name": "Manager", "role": "manager"}), "--as", "manager")
    ask, again = "characters of your own: ", "The same again: "
    text = typed(*enrolment, answers=[(ask, "too short\n")], code=1)
    assert "at least 15 characters" in text, text
    assert "no keys were made" in typed(*enrolment, answers=[(ask, f"{own}\n"), (again, f"{own}.\n")], code=1)
    assert "Stopped" in typed(*enrolment, answers=[(ask, "\x03")], code=1)
    assert not path.exists() and not list((FOLDER / "profile").rglob("*.json"))
    # Slips are corrected as at any prompt: a character of two bytes, and a whole line.
    text = typed(*enrolment, answers=[(ask, f"what\x15{own}ß\x7f\n"), (again, f"{own}\n")])
    assert "Fingerprint: " in text and own not in text and "Fluss" not in text, text
    text = typed(*enrolment, answers=[("Passphrase of manager: ", f"{own}\n")], code=1)
    assert "enrolled already" in text and "Fluss" not in text, text
    text = typed(*enrolment, answers=[("Passphrase of manager: ", "some other words of somebody\n")], code=1)
    assert "wrong; 1 wrong in a row" in text and "somebody" not in text, text
    assert "Stopped" in typed(*enrolment, answers=[("Passphrase of manager: ", "\n")], code=1)


def an_enrolment_offers_six_words_by_chance_and_shows_them_once():
    path = FOLDER / "six.plumb"
    enrolment = ("do", path, "enrol", json.dumps({"name": "Chair", "role": "chair"}), "--as", "chair")
    heard = []

    def repeated(shown):
        heard.append(re.search(r"shown once:\r\n  ((?:[a-z]{5} ){5}[a-z]{5})\r\n", shown).group(1))
        return f"{heard[0].upper()}\n"

    text = typed(*enrolment, answers=[("of your own: ", "\n"), ("that you have them: ", repeated)])
    assert text.lower().count(heard[0]) == 1 and "Fingerprint: " in text, text
    text = typed(*enrolment, answers=[("Passphrase of chair: ", f"{heard[0]}\n")], code=1)
    assert "enrolled already" in text and heard[0] not in text, text


def a_passphrase_is_not_read_from_what_is_no_terminal():
    path = FOLDER / "pipe.plumb"
    text = plumb("do", path, "enrol", '{"name": "Chair", "role": "chair"}', "--as", "chair", code=1)
    assert "standard input is none: run this at a terminal, or name a file with --passphrases" in text, text
    text = plumb("do", path, "publish_tender", "--as", "chair", code=1)
    assert "There are no keys of chair on this machine" in text, text
    assert not path.exists()


def a_document_is_kept_beside_the_workspace_and_the_record_holds_its_hash():
    acts = until(story(), 'refused manager: open_bids')
    answers = EXAMPLES_COPY / "answers.txt"
    answers.write_text("Our advocates start in May.\n", encoding="utf-8")
    acts.append('manager: attach_document {"bid": "bidder-b", "file": "answers.txt"}')
    path, text = played("documents", acts)
    assert '"answers.txt" attached' in text, text
    sha256 = hashlib.sha256(answers.read_bytes()).hexdigest()
    kept = [file for file in path.with_name(path.name + ".documents").rglob("*") if file.is_file()]
    assert [hashlib.sha256(file.read_bytes()).hexdigest() for file in kept] == [sha256], kept
    assert sha256 in plumb("log", path, "--json")
    before = entries(path)
    do(path, "manager", "attach_document", {"bid": "bidder-b", "file": "not-there.txt"}, code=4)
    assert entries(path) == before


def an_older_copy_of_the_file_is_not_written_on():
    acts = until(story(), "manager: publish_tender")
    path, _ = played("rolled-back", acts[:-1])
    older = path.read_bytes()
    played("rolled-back", acts[-1:])
    path.write_bytes(older)
    text = do(path, "manager", "publish_tender", code=3)
    assert "Nothing was recorded" in text and "are gone" in text, text
    assert path.read_bytes() == older
    assert "are gone" in plumb("log", path, code=3)


def a_whole_file_is_taken_over_by_a_person_and_says_that_nobody_it_names_signed():
    acts = until(story(), "refused member-1: create_tender")
    path, text = played("imported", [*acts, 'manager: import_tender {"from": "advocacy.json"}'])
    assert "not signed by the people it names" in text, text
    verified(path)
    assert "75 of 100 points" in plumb("evaluate", path)


def entered(folder):
    global FOLDER, EXAMPLES_COPY
    FOLDER = folder
    EXAMPLES_COPY = pathlib.Path(shutil.copytree(EXAMPLES, FOLDER / "examples"))


def main():
    global PLUMB, EXAMPLES, VERIFIER
    PLUMB, EXAMPLES, VERIFIER = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
    sys.exit(1 if at_terminal.hear(globals(), entered) else 0)


if __name__ == "__main__":
    main()

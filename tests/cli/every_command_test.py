#!/usr/bin/env python3
"""Every command through the terminal, and each once more when it must be refused.

    every_command_test.py PLUMB DOCS VERIFIER

Which commands there are, who may give them and when is read from the pages in DOCS, so that one added there and not
here makes a claim fail by its name. Runs in folders of its own; exit 1 when a claim does not hold.
"""
import json
import pathlib
import re
import shutil
import sqlite3
import sys
import tempfile

import at_terminal
import every_command_story as story
from every_command_story import act, amount, bid, document, mark, minuted

PLUMB = ""
DOCS = pathlib.Path()
VERIFIER = pathlib.Path()
FOLDER = pathlib.Path()
PLAYED = pathlib.Path()
TENDERS = ["panel", "register", "loose", "taken"]
# The roles that people have in the tender of a panel, at whose end the refusals are asked for.
ROLES = {person: {role} for person, role in story.PEOPLE.items()} | {"visitor": set()}
SOUND, NAMED = mark("plan", "3", "A rota for each ward."), mark("care", "4", "A deputy is named.")
# Who gives which command when all is decided, with which members, and what the refusal says has happened.
REFUSED = {
    "create_tender": ("observer", {"id": "second", "title": "Another"}, "This is for a commissioning manager"),
    "import_tender": ("observer", {"from": "taken.json"}, "This is for a commissioning manager"),
    "define_model": ("manager", {"model": story.model("Dialogue")}, "published and frozen"),
    "publish_tender": ("manager", None, "published and frozen"),
    "receive_bid": ("manager", bid("d", "hazel"), "taken no longer"),
    "record_price": ("price-officer", {"bid": "a", "price": amount("1")}, 'stage "price" is closed'),
    "give_marks": ("panel-member-1", {"sheet": {"by": "seat-2", "bid": "a", "marks": [SOUND]}}, "not given openly"),
    "agree_consensus": ("chair", {"bid": "a", "marks": [SOUND]}, 'stage "dialogue" is closed'),
    "close_stage": ("chair", {"stage": "price"}, 'stage "price" is closed'),
    "correct_consensus": ("chair", {"bid": "a", "mark": SOUND, "why": "Read again."}, "Two people must sign"),
    "ask_clarification": ("manager", {"id": "c2", "question": "Until when?"}, "taken no longer"),
    "answer_clarification": ("manager", {"id": "c1", "answer": "No."}, 'At id, "c1"'),
    "attach_document": ("manager", {"bid": "a", "document": document("late.txt")}, "taken no longer"),
    "correct_bid": ("manager", {"bid": "a", "note": "On disk.", "why": "It was left out."}, "taken no longer"),
    "revise_bid": ("manager", {"bid": "a", "stage": "dialogue", "criteria": ["plan"], "document": document("3.txt")},
                   'stage "dialogue" is closed'),
    "seal_price": ("manager", {"price": amount("1")}, "taken no longer"),
    "give_parts": ("price-officer", {"bid": "a"}, "opened already"),
    "open_price": ("price-officer", {"bid": "a"}, "opened already"),
    "submit_sheet": ("panel-member-1", {"stage": "interview", "sheets": [{"bid": "a", "marks": [NAMED]}]},
                     'stage "interview" is closed'),
    "open_sheet": ("panel-member-1", {"stage": "interview"}, "done and stands"),
    "record_absence": ("chair", {"stage": "interview", "seat": "seat-2", "reason": "Away."},
                       'stage "interview" is closed'),
    "hold_hearing": ("chair", {"stage": "interview", "bid": "a", "present": ["seat-1"], "asked": ["Who covers?"]},
                     'stage "interview" is closed'),
    "discuss_point": ("chair", {"bid": "a", "criterion": "care", "raised_by": "seat-2", "text": "Who?",
                                "resolution": "A deputy."}, 'stage "interview" is closed'),
    "minute_meeting": ("chair", minuted("interview"), 'stage "interview" is closed'),
    "sign_wording": ("panel-member-1", {"stage": "interview"}, 'stage "interview" is closed'),
    "open_bids": ("manager", {"at": "2012-03-01T12:30:00Z"}, "taken no longer"),
    "decide_tie": ("chair", {"decision": {"bids": ["a"], "power": story.POWER, "reason": "Sooner."}},
                   "Two people must sign"),
    "decide_request": ("chair", {"decision": {"bid": "a", "outcome": "approved", "present": ["seat-1"],
                                              "held": "2012-03-05T14:00:00Z", "reason": "Short."},
                                 "marks": [mark("insured", "pass", "In force.")]}, "only with requests of a register"),
    "resubmit_request": ("manager", {"resubmission": {"bid": "a", "changes": "Ten questions."}},
                         "only with requests of a register"),
    # What may be given to the end is asked for by somebody who may not.
    "shortlist_bids": ("observer", {"stage": "dialogue"}, '"observer" is none'),
    "recommend": ("observer", {"bids": ["a"], "reason": "The only one."}, '"observer" is none'),
    "appoint_person": ("observer", {"person": "visitor", "role": "observer"}, '"observer" is none'),
    "declare_interests": ("visitor", {"occasion": "joining"}, '"visitor" has no part'),
    "assess_interest": ("observer", {"person": "panel-member-1", "bidder": "rowan", "finding": "excluding",
                                     "reason": "It was long."}, '"observer" is none'),
    "withdraw_bid": ("price-officer", {"bid": "a", "reason": "Its bidder asks for it."}, '"price-officer" is none'),
    "propose": ("panel-member-1", {"act": {"as": "reopen_stage", "stage": "price", "reason": "Too dear."}},
                '"panel-member-1" is none'),
    "second": ("observer", {"proposal": 1}, '"observer" is none'),
    "plan_tender": ("manager", story.PLANNED, "published and frozen"),
    **{command: ("observer", members, '"observer" is none') for command, members in story.CONCLUDING.items()},
}
# What the chair proposes then.
PROPOSALS_REFUSED = {
    "remove_person": ({"person": "visitor", "reason": "Left."}, '"visitor" has no part'),
    "reopen_stage": ({"stage": "gate", "reason": "Read again."}, 'no stage "gate"'),
    "decide_tie": ({"decision": {"bids": ["a"], "power": story.POWER, "reason": "Sooner."}}, "nothing to decide"),
    "correct_bid": ({"bid": "a", "received": "2012-03-01T11:00:00Z", "why": "The clock was slow."}, "taken no longer"),
    "waive_requirement": ({"waiver": {"bid": "a", "criterion": "insured", "ground": story.GROUND, "reason": "Soon."}},
                          'stage "dialogue" is closed'),
    "amend_model": ({"model": story.model("New"), "fingerprint": story.fingerprint(story.model("New")),
                     "reason": "Shorter."}, "taken no longer"),
    "appoint_person": ({"appointment": {"person": "chair", "role": "manager"}}, "a chair in this tender already"),
}
# What is asked of the list of people by somebody who may not.
PEOPLE_REFUSED = {
    "enrol": ("observer", {"name": "observer", "role": "manager"}, "enrolled already"),
    "countersign": ("observer", {"person": "visitor"}, "countersigned and revoked by a manager or a chair"),
    "revoke": ("observer", {"person": "visitor", "reason": "Lost."},
               "countersigned and revoked by a manager or a chair"),
}


def plumb(*arguments, code=0):
    return at_terminal.plumb(PLUMB, *arguments, home=FOLDER / "profile", code=code)


def workspace():
    return FOLDER / "every.plumb"


def passphrases():
    return at_terminal.passphrases(FOLDER, story.PEOPLE)


def play(name, acts, tender, code=0):
    script = FOLDER / f"{name}.acts"
    script.write_text("\n".join(acts) + "\n", encoding="utf-8")
    return plumb("play", workspace(), script, "--passphrases", passphrases(), "--tender", tender, code=code)


def log(tender):
    """The commands on record that are not void, in their order."""
    entries = json.loads(plumb("log", workspace(), "--tender", tender, "--json")[0])
    return [entry["command"] for entry in entries if "void" not in entry]


def table(page, heading, first):
    """The cells of the rows of the first table under a heading whose first column is called so, without the quotes of
    names."""
    text = (DOCS / page).read_text(encoding="utf-8")
    behind = text[text.index(f"\n## {heading}"):]
    rows = re.search(rf"^\| {first} \|.*\n(?:^\|.*\n)+", behind, re.MULTILINE).group().splitlines()
    cells = [[cell.strip().strip("`") for cell in row.strip("|").split("|")] for row in rows]
    return cells[0], cells[2:]


def commands():
    concluding = [row[0] for row in table("formats/conclusion.md", "2. Commands and events", "command")[1]]
    return [row[0] for row in table("formats/acts.md", "2. Commands", "`as`")[1]] + concluding


def acts_of_two():
    """The acts that are proposed and seconded: what stands before the first colon of each piece of the row."""
    page = (DOCS / "formats/acts.md").read_text(encoding="utf-8")
    row = re.search(r"^\| act \| a variant: (.*) \|$", page, re.MULTILINE)
    return [name for piece in row.group(1).split("; ") for name in re.findall(r"`(\w+)`", piece.partition(":")[0])]


def allowed(heading):
    """Of a table of roles or phases: the columns in which a command has "yes"."""
    names, rows = table("roles.md", heading, "command")
    return {row[0]: {name for name, cell in zip(names, row, strict=True) if cell == "yes"} for row in rows}


def done_by_two(entries):
    proposed = [entry["act"]["as"] for entry in entries if entry["as"] == "propose"]
    return {proposed[entry["proposal"] - 1] for entry in entries if entry["as"] == "second"}


def commands_of_people():
    """What the people log holds (docs/formats/record.md section 8), which no command of the program prints as JSON."""
    people = b"plumbline people log".ljust(32, b"\0")
    held = sqlite3.connect(workspace())
    rows = held.execute("SELECT payload FROM entries WHERE log = ?", (people,)).fetchall()
    held.close()
    return {json.loads(payload)["command"]["as"] for (payload,) in rows}


def files():
    """All that lies beside the workspace, byte for byte, the profile and the passphrases left out."""
    return {path: path.read_bytes() for path in FOLDER.rglob("*")
            if path.is_file() and (FOLDER / "profile") not in path.parents and path.name != "passphrases"}


def refusal(person, command, members):
    """Gives a command that must be refused. What was said of it has three parts, and nothing has changed."""
    before = files()
    given = [json.dumps(members)] if members is not None else []
    out, err = plumb("do", workspace(), command, *given, "--as", person, "--passphrases", passphrases(),
                     "--tender", "panel", code=1)
    assert not out, out
    assert files() == before, f"{command} was refused, and something has changed"
    return err


def told(command, said, happened):
    """What has happened, what was kept and what to do stand in this order, each a sentence."""
    parts = re.fullmatch(r"(.*[.]) (Nothing was recorded[^.]*[.]) (.*[.])\n", said, re.DOTALL)
    assert parts, f"{command}: {said}"
    assert happened in parts.group(1), f"{command}: {happened!r} is not in {said}"


def played():
    """The four tenders, in one workspace."""
    for name in ("loose", "taken"):
        (FOLDER / f"{name}.json").write_text(json.dumps(story.whole_file(name)), encoding="utf-8")
    play("panel", story.panel(), "panel")
    play("register", story.register(), "register")
    plumb("import", FOLDER / "loose.json", workspace())
    play("loose", story.loose(), "loose")


def every_command_and_every_act_of_two_people_is_on_record_and_two_verifiers_hold_it():
    shutil.copytree(PLAYED, FOLDER, dirs_exist_ok=True)
    entries = {tender: log(tender) for tender in TENDERS}
    given = {entry["as"] for of_one in entries.values() for entry in of_one}
    assert not set(commands()) - given, f"never given: {sorted(set(commands()) - given)}"
    seconded = set.union(*map(done_by_two, entries.values()))
    assert acts_of_two() and not set(acts_of_two()) - seconded, f"never seconded: {set(acts_of_two()) - seconded}"
    people = {row[0] for row in table("formats/record.md", "8. The people log", "command `as`")[1]}
    assert people == commands_of_people(), people ^ commands_of_people()
    assert "Everything holds" in plumb("verify", workspace())[0]
    at_terminal.verified_by_another(VERIFIER, workspace())


def every_command_out_of_its_order_or_by_somebody_who_may_not_is_refused_and_changes_nothing():
    shutil.copytree(PLAYED, FOLDER, dirs_exist_ok=True)
    by_role, by_phase = allowed("A. Who may give a command"), allowed("C. When a command can be accepted")
    for command in commands():
        assert command in REFUSED, f"{command} is never refused here"
        person, members, happened = REFUSED[command]
        if members and "from" in members:
            members = {"from": str(FOLDER / members["from"])}
        may = ROLES[person] & by_role[command]
        assert not may or "decided" not in by_phase[command], f"{person} may give {command} when all is decided"
        told(command, refusal(person, command, members), happened)
    assert set(acts_of_two()) == set(PROPOSALS_REFUSED), set(acts_of_two()) ^ set(PROPOSALS_REFUSED)
    before = files()
    acts = [act("refused chair", "propose", {"act": {"as": name, **members}})
            for name, (members, _) in PROPOSALS_REFUSED.items()]
    answers = play("refused", acts, "panel")[0].splitlines(keepends=True)
    for (name, (_, happened)), answer in zip(PROPOSALS_REFUSED.items(), answers, strict=True):
        assert answer.startswith("chair: refused. "), answer
        told(name, answer, happened)
    (FOLDER / "refused.acts").unlink()
    assert files() == before, "what was proposed is refused, and something has changed"


def the_list_of_people_is_not_changed_by_somebody_who_may_not():
    shutil.copytree(PLAYED, FOLDER, dirs_exist_ok=True)
    words = re.search(r"^visitor, .*?words: ([a-z ]+)$", plumb("people", workspace())[0], re.MULTILINE | re.DOTALL)
    for command, (person, members, happened) in PEOPLE_REFUSED.items():
        more = {"words": words.group(1)} if command == "countersign" else {}
        told(command, refusal(person, command, members | more), happened)


def a_script_with_a_step_out_of_order_stops_at_its_line_and_the_rest_plays_once_it_is_mended():
    founded, acts = story.founding(["manager", "chair"]), story.register()
    names = [line.partition(": ")[2].partition(" ")[0] for line in acts]
    ready = names.index("publish_tender")
    assert names[ready + 1] == "receive_bid"
    # A request comes before the tender is published.
    script = ["# Two people.", *founded, "", *acts[:ready], acts[ready + 1], acts[ready], *acts[ready + 2:]]
    out, err = play("wrong", script, "register", code=1)
    assert f"wrong.acts, line {script.index(acts[ready + 1]) + 1}: The model is not published yet." in err, err
    assert "Nothing was recorded" in err and err.endswith("Publish the model first; bids and marks count only under "
                                                          "published rules.\nWhat was played before stands.\n"), err
    assert len(out.splitlines()) == len(founded) + ready, out
    assert [command["as"] for command in log("register")] == names[:ready]
    assert "Everything holds" in plumb("verify", workspace())[0]
    # The whole script again stops where it begins, with what is done already. What is left of it goes on to its end.
    before = workspace().read_bytes()
    assert "wrong.acts, line 2: This key is enrolled already." in play("wrong", script, "register", code=1)[1]
    assert workspace().read_bytes() == before
    play("mended", acts[ready:], "register")
    assert [command["as"] for command in log("register")] == names
    at_terminal.verified_by_another(VERIFIER, workspace())


def entered(folder):
    global FOLDER
    FOLDER = folder


def main():
    global PLUMB, DOCS, VERIFIER, PLAYED
    PLUMB, DOCS, VERIFIER = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
    with tempfile.TemporaryDirectory() as kept:
        PLAYED = pathlib.Path(kept)
        entered(PLAYED)
        played()
        failed = at_terminal.hear(globals(), entered)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()

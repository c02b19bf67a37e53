"""Entries that are well signed and still wrong, or right where the program's own commands never come.

    forged_entries.py PLUMB FILE.json

The demonstration key is public, so a test can sign anything. Behind the acts of a rehearsal one entry more is put, and
the verifier and the program must agree on whether it holds, and both must be right.
"""

import argparse
import copy
import json
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

import record
from accept_workspaces import evaluation_differs
from altered import write_workspace
from convened import Person
from flip_every_byte import all_named_by_program, named_by_program, named_by_verifier, run
from tender import canonical
from verify import check_logs

KEY = Ed25519PrivateKey.from_private_bytes(record.sha(b"plumbline demonstration key, worthless as evidence"))


def signed(entry: dict, data: bytes | None = None, key: Ed25519PrivateKey = KEY) -> list:
    """A row for this entry, or for other bytes in its place."""
    payload = canonical(entry) if data is None else data
    return [0, bytes.fromhex(entry["id"]), payload, key.sign(b"plumbline/entry/1\0" + payload)]


class Forge:
    """A workspace and the entry that could rightly follow its last one."""

    def __init__(self, logs: dict):
        self.logs = logs
        self.log = next(log for log in logs if log != record.PEOPLE_LOG)
        self.rows = logs[self.log]
        tree = record.Tree()
        for row in self.rows:
            tree.add(row[2], row[3])
        self.entries = [json.loads(row[2]) for row in self.rows]
        self.last = self.entries[-1]
        self.next = {**self.last, "id": os.urandom(16).hex(), "seen": tree.head(), "author_seq": len(self.rows)}

    def said(self, name: str) -> dict:
        """The last command of this name in the log."""
        return copy.deepcopy([e["command"] for e in self.entries if e["command"]["as"] == name][-1])

    def correction(self) -> dict:
        """An entry that corrects an agreed mark, with the events that follow."""
        sheet = self.said("agree_consensus")["sheet"]
        mark = {**sheet["marks"][0], "reason": "Read again."}
        said = {"bid": sheet["bid"], "mark": mark, "why": "The reason left out a page."}
        events = [{"as": "consensus_corrected", **said, "earlier": mark["mark"]}]
        stages = self.said("define_model")["model"]["stages"]
        stage = next(s["id"] for s in stages if mark["criterion"] in json.dumps(s.get("criteria", [])))
        closed = {entry["command"].get("stage") for entry in self.entries if entry["command"]["as"] == "close_stage"}
        if stage in closed:
            priced = any(entry["command"]["as"] == "record_price" for entry in self.entries)
            known = {"prices_known": True} if priced else {}
            events.append({"as": "stage_reopened", "stage": stage, "reason": said["why"]} | known)
            recommended = [entry["command"] for entry in self.entries if entry["command"]["as"] == "recommend"]
            for lot in (command["recommendation"].get("lot") for command in recommended):
                events.append({"as": "recommendation_lapsed"} | ({"lot": lot} if lot else {}))
        return {**self.next, "command": {"as": "correct_consensus", **said}, "events": events}


def cases(forge: Forge) -> dict[str, tuple[list, bool]]:
    """Rows to be put last, and whether they hold."""
    right = forge.correction()
    found = {"a correction": (signed(right), True)}

    def wrong(name: str, change: Callable[[dict], None]) -> None:
        entry = copy.deepcopy(right)
        change(entry)
        found[name] = (signed(entry), False)

    def repeated(name: str) -> None:
        command = forge.said(name)
        event = next(e["events"] for e in forge.entries if e["command"] == command)
        found[f"{name} once more"] = (signed({**forge.next, "command": command, "events": event}), False)

    for name in sorted({entry["command"]["as"] for entry in forge.entries}):
        repeated(name)
    nothing = {"root": record.sha(b"").hex(), "size": 0}
    found["an age of the people log without the key"] = (signed({**right, "people": nothing}), False)
    found["white space"] = (signed(right, canonical(right).replace(b",", b", ", 1)), False)
    found["a number spelt in another way"] = (signed(right, canonical(right).replace(b'"v":1', b'"v":1.0')), False)
    backwards = json.dumps(dict(sorted(right.items(), reverse=True)), separators=(",", ":"), ensure_ascii=False)
    found["another order"] = (signed(right, backwards.encode()), False)
    wrong("another version", lambda e: e.update(v=2))
    wrong("another version of the rules", lambda e: e.update(rules="plumbline-rules/2"))
    wrong("rules as a number", lambda e: e.update(rules=1))
    wrong("another log", lambda e: e.update(log="00" * 32))
    wrong("an unknown author", lambda e: e.update(author="00" * 32))
    wrong("an id used before", lambda e: e.update(id=forge.last["id"]))
    wrong("author_seq", lambda e: e.update(author_seq=e["author_seq"] - 1))
    wrong("an older age of the log", lambda e: e.update(seen=forge.last["seen"]))
    wrong("another root", lambda e: e["seen"].update(root="00" * 32))
    wrong("another root of the people log", lambda e: e["people"].update(root="00" * 32))
    wrong("a size beyond the people log", lambda e: e["people"].update(size=9))
    wrong("no event", lambda e: e.update(events=[]))
    wrong("an event too many", lambda e: e["events"].append(e["events"][0]))
    wrong("another earlier mark", lambda e: e["events"][0].update(earlier="other"))
    wrong("a lapse forgotten", lambda e: e.update(events=e["events"][:1]) if e["events"][1:] else e.update(events=[]))
    wrong("a member too many", lambda e: e["command"].update(note="no comments in entries"))
    wrong("a default written out", lambda e: e["command"]["mark"].update(evidence=""))
    wrong("no why", lambda e: e["command"].update(why=""))
    wrong("no reason", lambda e: e["command"]["mark"].pop("reason"))
    wrong("a mark off its scale", lambda e: e["command"]["mark"].update(mark="off the scale"))
    wrong("an unknown bid", lambda e: e["command"].update(bid="nobody"))
    wrong("an unknown command", lambda e: e["command"].update({"as": "delete_tender"}))
    return found


def goes_on(plumb: str, scratch: str, forge: Forge) -> bool:
    """Whether a tender goes on behind an entry that is void: both name that entry and no other, and compute."""
    workspace = Path(scratch) / "void.plumb"
    home = f"{scratch}/reader"  # somebody who has seen none of the other forgeries
    stages = forge.said("define_model")["model"]["stages"]
    closing = {"as": "close_stage", "stage": stages[0]["id"]}
    illegal = {**forge.next, "command": closing, "events": [{**closing, "as": "stage_closed"}]}
    place = len(forge.rows)
    row = signed(illegal)
    tree = record.Tree()
    for held in (*forge.rows, row):
        tree.add(held[2], held[3])
    right = {**forge.correction(), "id": os.urandom(16).hex(), "seen": tree.head(), "author_seq": place + 1}
    logs = {**forge.logs, forge.log: [*forge.rows, [place, *row[1:]], [place + 1, *signed(right)[1:]]]}
    write_workspace(workspace, logs)
    ours, theirs = named_by_verifier(logs, forge.log), named_by_program(plumb, home, workspace)
    answer = next(log for log in check_logs(logs)["logs"] if log["log"] == forge.log.hex())
    voids = [fault["entry"] for fault in answer["faults"] if fault["void"]]
    evaluated, listed = (run(plumb, home, name, str(workspace)) for name in ("evaluate", "log"))
    holds = (
        ours == theirs == place + 1
        and voids == [place + 1]
        and len(answer["faults"]) == 1
        and "evaluation" in answer
        and evaluated.returncode == 0
        and "is void" in evaluated.stdout
        and listed.stdout.count("VOID: ") == 1
    )
    print(f"{'right' if holds else 'WRONG'}: a tender goes on behind a void entry: {ours}, {theirs}, {voids}")
    return holds


def people_go_on(plumb: str, scratch: str, forge: Forge) -> bool:
    """Whether people are enrolled, and a tender goes on, behind entries of the people log that are void."""
    workspace = Path(scratch) / "people.plumb"
    newcomer = Person("newcomer", "manager")
    enrolment = json.loads(forge.logs[record.PEOPLE_LOG][0][2])
    enrolling = {
        **{"as": "enrol_person", "person": "newcomer", "name": "Newcomer", "role": "manager"},
        **{"signing_key": newcomer.public.hex(), "receiving_key": "11" * 32},
    }
    enrolled = [{**enrolling, "as": "person_enrolled"}]
    by_newcomer = {**enrolment, "author": newcomer.key_id, "command": enrolling, "events": enrolled}
    other = {**by_newcomer, "events": [{**enrolled[0], "role": "chair"}]}
    entries = [  # twice enrolled, other events than follow; only then somebody new
        *((KEY, {**enrolment, "author_seq": number}) for number in (1, 2)),
        (newcomer.key, other),
        (newcomer.key, {**by_newcomer, "author_seq": 1}),
    ]
    rows, tree = list(forge.logs[record.PEOPLE_LOG]), record.Tree()
    tree.add(*rows[0][2:])
    for key, entry in entries:
        entry |= {"id": os.urandom(16).hex(), "seen": tree.head(), "people": tree.head()}
        rows.append([len(rows), *signed(entry, key=key)[1:]])
        tree.add(*rows[-1][2:])
    right = {**forge.correction(), "people": tree.head()}
    logs = {record.PEOPLE_LOG: rows, forge.log: [*forge.rows, [len(forge.rows), *signed(right)[1:]]]}
    write_workspace(workspace, logs)
    answer = check_logs(logs)
    ours = [(fault["entry"], fault["clause"]) for fault in answer["people"]["faults"] if fault["void"]]
    home = f"{scratch}/people"
    theirs = all_named_by_program(plumb, home, workspace)
    verified = run(plumb, home, "verify", str(workspace))
    said = verified.stdout + verified.stderr
    holds = (
        ours == [(2, "C10"), (3, "C10"), (4, "C11")]
        and [log["faults"] for log in answer["logs"]] == [[]]
        and theirs == [(record.PEOPLE_LOG, entry) for entry, _ in ours]
        and all(f"Entry {entry} of the people log" in said for entry, _ in ours)
        and "void" in said
        and evaluation_differs(plumb, home, workspace, answer) is None
    )
    print(f"{'right' if holds else 'WRONG'}: all goes on behind void entries of the people log: {ours}, {theirs}")
    return holds


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("plumb")
    parser.add_argument("file", type=Path)
    arguments = parser.parse_args()
    failed = 0
    with tempfile.TemporaryDirectory() as scratch:
        workspace = Path(scratch) / "forged.plumb"
        run(arguments.plumb, scratch, "rehearse", str(arguments.file), str(workspace))
        forge = Forge(record.read_workspace(workspace))
        place = len(forge.rows)
        for name, (row, holds) in cases(forge).items():
            row = [place, os.urandom(16) if name == "an id used before" else row[1], *row[2:]]
            logs = {**forge.logs, forge.log: [*forge.rows, row]}
            write_workspace(workspace, logs)
            ours, theirs = named_by_verifier(logs, forge.log), named_by_program(arguments.plumb, scratch, workspace)
            expected = None if holds else place + 1
            right = ours == theirs == expected
            failed += not right
            print(f"{'right' if right else 'WRONG'}: {name}: verifier {ours}, program {theirs}, expected {expected}")
        failed += not goes_on(arguments.plumb, scratch, forge)
        failed += not people_go_on(arguments.plumb, scratch, forge)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

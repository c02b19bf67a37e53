"""Tenders played in Python, convened and not: both verifiers accept them, and both name each forged entry.

    convened_panel.py PLUMB [--only-python] [--keep FOLDER] [--plays convened|concluded]
"""

import argparse
import re
import sys
import tempfile
from collections import Counter
from pathlib import Path

import envelopes
import record
from accept_workspaces import evaluation_differs
from altered import write_workspace
from concluded_debrief import PLAN, Debriefed
from concluded_laws import plays as plays_of_laws
from convened_tender import Convened
from flip_every_byte import all_named_by_program, run
from loose_tender import Loose
from register_tender import Register
from verify import check_logs

PAGE = Path(__file__).resolve().parents[2] / "docs" / "formats" / "envelope.md"


def worked_example_holds() -> bool:
    """Whether the envelope of the page is what this verifier makes and opens."""
    lines = re.findall(r"^([a-z0-9 -]+): ([0-9a-f]+)$", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    held = {name: bytes.fromhex(value) for name, value in lines}
    key, nonce, associated, ciphertext = (held[n] for n in ("envelope key", "nonce", "associated", "ciphertext"))
    return (
        envelopes.hchacha20(key, nonce[:16]) == held["subkey"]
        and envelopes.commitment(key) == held["commitment"]
        and envelopes.seal(key, nonce, associated, held["content"]) == ciphertext
        and envelopes.opened(key, associated, ciphertext) == held["content"]
    )


def named(answer: dict) -> list:
    """Log, entry and clause of every fault."""
    said = [(bytes.fromhex(log["log"]), log["faults"]) for log in (answer["people"], *answer["logs"])]
    return [(log, fault["entry"], fault["clause"]) for log, faults in said for fault in faults]


def people_go_on(plumb: str | None, home: str, file: Path, logs: dict, answer: dict) -> bool:
    """Whether the last entry of the people log is called void by both, and no tender is another by it."""
    people = logs[record.PEOPLE_LOG]
    before = check_logs({**logs, record.PEOPLE_LOG: people[:-1]})
    if not answer["people"]["faults"][0]["void"] or answer["logs"] != before["logs"]:
        return False
    if plumb is None:
        return True
    verified = run(plumb, home, "verify", str(file))
    said = verified.stdout + verified.stderr
    is_named = "is void" in said and f"Entry {len(people)} of the people log" in said
    return is_named and evaluation_differs(plumb, home, file, answer) is None


def plays_of(name: str) -> dict:
    """The plays of a name, each played to its end."""
    if name == "convened":
        plays = {"convened": Convened(), "register": Register(), "loose": Loose()}
    else:
        plays = {"debriefed": Debriefed(**PLAN), **plays_of_laws()}
    return {kind: play.run() for kind, play in plays.items()}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("plumb", nargs="?")
    parser.add_argument("--only-python", action="store_true", help="ask the verifier alone")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="leave the workspaces there")
    parser.add_argument("--plays", choices=("convened", "concluded"), default="convened")
    arguments = parser.parse_args()
    if arguments.plumb is None and not arguments.only_python:
        parser.error("PLUMB, or --only-python")
    plumb = None if arguments.only_python else arguments.plumb
    if not worked_example_holds():
        print("WRONG: the worked example of envelope.md")
        return 1
    plays = plays_of(arguments.plays)
    wrong, clauses = 0, Counter()
    with tempfile.TemporaryDirectory() as scratch:
        folder = arguments.keep or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)

        def check(name: str, file: str, logs: dict, expected: list) -> None:
            nonlocal wrong
            home, path = f"{scratch}/home-{file}", folder / file  # of a reader who has seen none of the others
            write_workspace(path, logs)
            logs = record.read_workspace(path)
            answer, entries = check_logs(logs), [fault[:2] for fault in expected]
            ours, theirs = named(answer), entries if plumb is None else all_named_by_program(plumb, home, path)
            clauses[expected[0][2] if expected else "holds"] += 1
            right = ours == expected and theirs == entries
            if right and expected and expected[0][0] == record.PEOPLE_LOG:
                right = people_go_on(plumb, home, path, logs, answer)
            if not right:
                wrong += 1
                print(f"WRONG: {name} ({file}): verifier {ours}, program {theirs}, expected {expected}")

        for kind, play in plays.items():
            check(f"the whole tender, {kind}", f"{kind}.plumb", play.logs, [])
            for place, forged in enumerate(play.forged):
                expected = [(forged.log, forged.entry, forged.clause)] if forged.clause else []
                check(forged.name, f"{kind}-{place:03}.plumb", forged.logs, expected)
    for clause, number in sorted(clauses.items()):
        print(f"{number:5}  {clause}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())

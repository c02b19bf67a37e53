"""Tenders played in Python, convened and not: both verifiers accept them, and both name each forged entry.

    convened_panel.py PLUMB [--only-python] [--keep FOLDER]
"""

import argparse
import re
import sys
import tempfile
from collections import Counter
from pathlib import Path

import envelopes
import record
from altered import write_workspace
from convened_tender import Convened
from flip_every_byte import named_by_program, run
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


def named(logs: dict) -> tuple[bytes, int, str] | None:
    """Log, entry and clause of the first fault."""
    answer = check_logs(logs)
    for said in (answer["people"], *answer["logs"]):
        for fault in said["faults"]:
            return bytes.fromhex(said["log"]), fault["entry"], fault["clause"]
    return None


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("plumb", nargs="?")
    parser.add_argument("--only-python", action="store_true", help="ask the verifier alone")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="leave the workspaces there")
    arguments = parser.parse_args()
    if arguments.plumb is None and not arguments.only_python:
        parser.error("PLUMB, or --only-python")
    if not worked_example_holds():
        print("WRONG: the worked example of envelope.md")
        return 1
    plays = {"convened": Convened().run(), "register": Register().run(), "loose": Loose().run()}
    wrong, clauses = 0, Counter()
    with tempfile.TemporaryDirectory() as scratch:
        folder = arguments.keep or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)

        def check(name: str, file: str, logs: dict, expected: tuple | None) -> None:
            nonlocal wrong
            write_workspace(folder / file, logs)
            ours = named(record.read_workspace(folder / file))
            entry = expected[1] if expected else None
            theirs = entry if arguments.only_python else named_by_program(arguments.plumb, scratch, folder / file)
            clauses[expected[2] if expected else "holds"] += 1
            right = ours == expected and theirs == entry
            if right and expected is None and not arguments.only_python:
                right = run(arguments.plumb, scratch, "verify", str(folder / file)).returncode == 0
            if not right:
                wrong += 1
                print(f"WRONG: {name} ({file}): verifier {ours and ours[1:]}, program {theirs}, expected {expected}")

        for kind, play in plays.items():
            check(f"the whole tender, {kind}", f"{kind}.plumb", play.logs, None)
            for place, forged in enumerate(play.forged):
                expected = (forged.log, forged.entry, forged.clause) if forged.clause else None
                check(forged.name, f"{kind}-{place:03}.plumb", forged.logs, expected)
    for clause, number in sorted(clauses.items()):
        print(f"{number:5}  {clause}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())

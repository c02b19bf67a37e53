"""Workspaces made by Plumbline, checked by the verifier: every clause must hold and the evaluation must be the same.

    accept_workspaces.py PLUMB FOLDER [--drawn COUNT SEED]

Every tender file of the folder, and COUNT random tenders besides, is imported and played act by act. A random tender
that the rules refuse to play to its end is checked as far as it was recorded.
"""

import argparse
import json
import sys
import tempfile
from collections import Counter
from pathlib import Path

import record
from flip_every_byte import run
from random_tenders import Drawn
from verify import check_logs


def entries_of(workspace: Path) -> Counter:
    """Which commands stand in the logs of a workspace."""
    logs = record.read_workspace(workspace)
    return Counter(json.loads(row[2])["command"]["as"] for held in logs.values() for row in held)


def differs(plumb: str, home: str, workspace: Path) -> str | None:
    """What the verifier and the program do not agree on; None if all holds."""
    answer = check_logs(record.read_workspace(workspace))
    if not answer["ok"]:
        return f"the verifier finds a fault: {[log['faults'] for log in (answer['people'], *answer['logs'])]}"
    verified = run(plumb, home, "verify", "--json", str(workspace))
    said = ("log", "entries", "root", "faults")
    mine = [{name: log[name] for name in said} for log in (answer["people"], *answer["logs"])]
    if verified.returncode != 0 or json.loads(verified.stdout) != mine:
        return f"the program says {verified.stdout}{verified.stderr}, the verifier {mine}"
    return evaluation_differs(plumb, home, workspace, answer)


def evaluation_differs(plumb: str, home: str, workspace: Path, answer: dict) -> str | None:
    """How the program evaluates otherwise than the answer of the verifier; None if it does not."""
    evaluated = run(plumb, home, "evaluate", "--json", str(workspace))
    evaluations = [log["evaluation"] for log in answer["logs"] if "evaluation" in log]
    if evaluated.returncode != 0:
        return f"the program does not evaluate it: {evaluated.stderr}" if evaluations else None
    return None if evaluations == [json.loads(evaluated.stdout)] else "the evaluations differ"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("plumb")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--drawn", type=int, nargs=2, metavar=("COUNT", "SEED"), default=(0, 0))
    arguments = parser.parse_args()
    wrong, results, commands = 0, Counter(), Counter()
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        files = [(file, True) for file in sorted(arguments.folder.glob("*.json"))]
        count, seed = arguments.drawn
        for number in range(count):
            file = folder / f"drawn-{seed + number}.json"
            file.write_text(json.dumps(Drawn(seed + number).tender()))
            files.append((file, False))
        for file, must in files:
            for way in ("import", "rehearse"):
                workspace = folder / f"{file.stem}.{way}"
                made = run(arguments.plumb, scratch, way, str(file), str(workspace))
                if made.returncode != 0:
                    results[f"{way}: refused by the program"] += 1
                    if must:
                        wrong += 1
                        print(f"{way} {file}: {made.stderr}")
                if not workspace.exists():
                    continue
                difference = differs(arguments.plumb, scratch, workspace)
                results[f"{way}: {'holds' if difference is None else 'WRONG'}"] += 1
                commands += entries_of(workspace)
                if difference is not None:
                    wrong += 1
                    print(f"{way} {file}: {difference}")
                workspace.unlink()
    for counts in (results, commands):
        for name, number in sorted(counts.items()):
            print(f"{number:7}  {name}")
    return 1 if wrong or not files else 0


if __name__ == "__main__":
    sys.exit(main())

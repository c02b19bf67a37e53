"""One bit of every stored byte turned, one at a time: each time the very entry must be named.

    flip_every_byte.py PLUMB WORKSPACE [--every N]     WORKSPACE may be a tender file, which is rehearsed first

The verifier is asked about every byte of every payload and signature. Each Nth byte is also written into a copy of the
file, which the verifier and the program both read as a whole; both must name that entry first. Last come files that are
damaged in other ways, which nobody may take for a workspace.
"""

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import record
from altered import dropped_trigger, flipped, with_row, write_workspace
from verify import check_logs

PAYLOAD, SIGNATURE = 2, 3


def run(plumb: str, home: str, *arguments: str) -> subprocess.CompletedProcess:
    """The program, with a home of its own: what it has seen before must not enter a test, nor a test that."""
    environment = {**os.environ, "HOME": home, "XDG_DATA_HOME": f"{home}/data", "XDG_CONFIG_HOME": f"{home}/config"}
    return subprocess.run([plumb, *arguments], capture_output=True, text=True, env=environment, check=False)


def named_by_program(plumb: str, home: str, file: Path) -> int | None:
    """The first entry that the program names as faulty, counted from 1."""
    answer = run(plumb, home, "verify", str(file))
    named = re.search(r"\bEntry (\d+)", answer.stdout + answer.stderr)
    return int(named.group(1)) if answer.returncode == 3 and named else None


def all_named_by_program(plumb: str, home: str, file: Path) -> list | None:
    """Every entry that the program names as faulty: pairs of the log and the entry, counted from 1."""
    answer = run(plumb, home, "verify", "--json", str(file))
    if answer.returncode not in (0, 3):
        return None
    logs = [(bytes.fromhex(log["log"]), log["faults"]) for log in json.loads(answer.stdout)]
    named = [(log, fault["entry"]) for log, faults in logs for fault in faults]
    return named if bool(named) == (answer.returncode == 3) else None


def named_by_verifier(logs: dict, log: bytes) -> int | None:
    """The first entry of this log that the verifier names; what it says of other logs does not count."""
    answer = check_logs(logs)
    said = answer["people"] if log == record.PEOPLE_LOG else next(a for a in answer["logs"] if a["log"] == log.hex())
    return said["faults"][0]["entry"] if said["faults"] else None


def refused(check, row: list) -> bool:
    """Whether a clause refuses this row as the next entry."""
    try:
        check(row)
    except record.Fault:
        return True
    return False


def flips(rows: list):
    """Each row with each of its bytes turned: pairs of the offset in the entry and the altered row."""
    for row in rows:
        for part in (PAYLOAD, SIGNATURE):
            for offset in range(len(row[part])):
                new = list(row)
                new[part] = flipped(row[part], offset)
                yield row, new


def alone(logs: dict) -> tuple[int, int]:
    """How many flips there are, and how many of them the clauses let pass, asked entry by entry."""
    count = passed = 0
    people, log_checks = record.PeopleCheck(), {}
    for log, rows in sorted(logs.items(), key=lambda item: item[0] != record.PEOPLE_LOG):
        check = people if log == record.PEOPLE_LOG else log_checks.setdefault(log, record.LogCheck(log, people))
        for row in rows:
            for _, new in flips([row]):
                count += 1
                if not refused(check.check, new):
                    passed += 1
                    print(f"NOT NOTICED: entry {row[0] + 1} of log {log.hex()[:12]}")
            check.take(row)
    return count, passed


def whole(plumb: str, logs: dict, every: int, folder: Path) -> tuple[int, int]:
    """How many copies were read as a whole, and how often one of the two did not name the entry."""
    copy, count, wrong, number = folder / "flipped.plumb", 0, 0, 0
    for log, rows in logs.items():
        for row, new in flips(rows):
            number += 1
            if number % every:
                continue
            count += 1
            altered = with_row(logs, log, new)
            write_workspace(copy, altered)
            expected = row[0] + 1
            ours = named_by_verifier(record.read_workspace(copy), log)
            theirs = named_by_program(plumb, str(folder), copy)
            if ours != expected or theirs != expected:
                wrong += 1
                print(f"entry {expected} of log {log.hex()[:12]}: verifier says {ours}, program says {theirs}")
    return count, wrong


def damaged(plumb: str, logs: dict, folder: Path) -> int:
    """How many files of another kind of damage were taken for a workspace by one of the two."""
    file, wrong = folder / "damaged.plumb", 0
    write_workspace(file, logs)
    sound = file.read_bytes()
    dropped_trigger(file)
    cases = {
        "dropped trigger": (file.read_bytes(), "changed schema", "not as the program made it"),
        "half a file": (sound[: len(sound) // 2], "unreadable", "end of the file is missing"),
        "last byte gone": (sound[:-1], "unreadable", "end of the file is missing"),
        "text": (b"No workspace, but a letter.\n" * 100, "of another kind", "of another kind"),
        "empty": (b"", "empty", "empty"),
    }
    for name, (data, our_words, their_words) in cases.items():
        file.write_bytes(data)
        answer = run(plumb, str(folder), "verify", str(file))
        said = answer.stdout + answer.stderr
        try:
            record.read_workspace(file)
            ours = "taken for a workspace"
        except record.NotAWorkspace as error:
            ours = str(error)
        right = our_words in ours and answer.returncode == 4 and their_words in said
        wrong += not right
        print(f"{name}: {'refused by both' if right else f'WRONG: {ours}; program {answer.returncode}: {said}'}")
    return wrong


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("plumb")
    parser.add_argument("workspace", type=Path)
    parser.add_argument("--every", type=int, default=1, help="copies are written for each Nth byte only")
    arguments = parser.parse_args()
    workspace = arguments.workspace
    with tempfile.TemporaryDirectory() as scratch:
        if workspace.suffix == ".json":
            workspace = Path(scratch) / "rehearsed.plumb"
            made = run(arguments.plumb, scratch, "rehearse", str(arguments.workspace), str(workspace))
            print(made.stdout, made.stderr)
        logs = record.read_workspace(workspace)
    if not check_logs(logs)["ok"]:
        print("the workspace does not hold as it is")
        return 1
    flipped_bytes, passed = alone(logs)
    print(f"{flipped_bytes} bytes flipped, {passed} not noticed by the verifier", flush=True)
    with tempfile.TemporaryDirectory() as scratch:
        copies, wrong = whole(arguments.plumb, logs, arguments.every, Path(scratch))
        print(f"{copies} copies read as a whole, {wrong} without the very entry named by both")
        damages = damaged(arguments.plumb, logs, Path(scratch))
    return 1 if passed or wrong or damages or not copies else 0


if __name__ == "__main__":
    sys.exit(main())

"""An independent verifier of Plumbline workspaces, written from the format pages alone.

It shares nothing with the program it checks: another language, another number type, another author. What both accept is
therefore what the pages say, and not what one of them happens to do.

    verify.py WORKSPACE [--json]     checks every log; 0 all holds, 3 a fault, 4 not readable as a workspace
    verify.py --evaluate FILE.json   the evaluation of a tender file, as `plumb evaluate FILE --json` prints it
"""

import argparse
import json
import sys
from pathlib import Path

import acts
import record
import tender
import tender_problems
from figures import evaluate


def evaluate_file(path: Path) -> tuple[dict | None, list]:
    """The evaluation of a tender file, or None and its problems."""
    try:
        held, found = tender.read_file(path.read_bytes())
    except tender.Unreadable as error:
        return None, [(str(error), "")]
    found = found or tender_problems.of_tender(held)
    return (None, found) if found else (evaluate(held), [])


def evaluation_of(state: acts.State) -> dict | None:
    """The evaluation of the tender of a log; None where there is no tender that can be evaluated."""
    if not state.exists or tender_problems.of_tender(state.tender):
        return None
    return evaluate(state.tender)


def _fault(number: int, fault: record.Fault) -> dict:
    return {"clause": fault.clause, "entry": number, "void": fault.clause in record.VOID, "what": fault.what}


def check_log(log: bytes, rows: list, people: record.PeopleCheck) -> dict:
    """Everything that is said of one log."""
    check = record.LogCheck(log, people)
    taken = [(number, check.take(row)) for number, row in enumerate(rows, 1)]
    faults = [_fault(number, fault) for number, fault in taken if fault]
    answer = {"log": log.hex(), "entries": len(rows), "root": check.tree.roots[-1].hex(), "faults": faults}
    if not check.broken and (evaluation := evaluation_of(check.state)) is not None:
        answer["evaluation"] = evaluation
    return answer


def check_logs(logs: dict) -> dict:
    """The answer for a whole workspace. The people log comes first, and if it is broken everything ends."""
    rows = logs.get(record.PEOPLE_LOG, [])
    people, found = record.check_people(rows)
    tree = record.Tree()
    for row in rows:
        tree.add(row[2], row[3])
    faults = [_fault(number, fault) for number, fault in found]
    about = {"log": record.PEOPLE_LOG.hex(), "entries": len(rows), "root": tree.roots[-1].hex(), "faults": faults}
    if people.broken:
        return {"ok": False, "people": about, "logs": []}
    answers = [check_log(log, held, people) for log, held in logs.items() if log != record.PEOPLE_LOG]
    return {"ok": not any(answer["faults"] for answer in (about, *answers)), "people": about, "logs": answers}


def _say(answer: dict) -> None:
    for log in (answer["people"], *answer["logs"]):
        name = "people log" if log is answer["people"] else f"log {log['log'][:12]}"
        print(f"{name}: {log['entries']} entries, root {log['root']}")
        for fault in log["faults"]:
            word = " void" if fault["void"] else ""
            print(f"  entry {fault['entry']}:{word} {fault['clause']}: {fault['what']}")
    faults = [fault for log in (answer["people"], *answer["logs"]) for fault in log["faults"]]
    if answer["ok"]:
        print("Everything holds.")
    elif all(fault["void"] for fault in faults):
        print("Nothing was altered; nothing follows from the void entries.")
    else:
        print("The record does not hold.")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("workspace", nargs="?", type=Path)
    parser.add_argument("--json", action="store_true", help="for machines")
    parser.add_argument("--evaluate", type=Path, metavar="FILE", help="a tender file in the place of a workspace")
    arguments = parser.parse_args()
    if (arguments.workspace is None) == (arguments.evaluate is None):
        parser.error("a workspace, or --evaluate and a file")
    try:
        if arguments.evaluate:
            evaluation, found = evaluate_file(arguments.evaluate)
            print(json.dumps(evaluation or {"problems": found}, ensure_ascii=False, indent=2))
            return 1 if evaluation is None else 0
        answer = check_logs(record.read_workspace(arguments.workspace))
    except (record.NotAWorkspace, OSError) as error:
        reason = str(error)
        print(json.dumps({"ok": False, "unreadable": reason}) if arguments.json else reason)
        return 4
    if arguments.json:
        print(json.dumps(answer, ensure_ascii=False, indent=2))
    else:
        _say(answer)
    return 0 if answer["ok"] else 3


if __name__ == "__main__":
    sys.exit(main())

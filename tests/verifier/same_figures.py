"""Random tenders, evaluated by Plumbline and by the verifier: the two answers must be the same JSON value.

    same_figures.py PLUMB COUNT SEED [--keep DIR]     SEED is a whole number, or `clock`
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from random_lots import DrawnLots
from random_tenders import Drawn, strata
from verify import evaluate_file

MOST_REFUSED = 0.2


def answer_of(plumb: str, file: Path) -> dict | None:
    """What the program answers; None where it says that the tender has problems."""
    run = subprocess.run([plumb, "evaluate", str(file), "--json"], capture_output=True, check=False)
    if run.returncode == 1:
        return None
    if run.returncode != 0:
        raise SystemExit(f"{file}: the program ended with {run.returncode}: {run.stderr.decode(errors='replace')}")
    return json.loads(run.stdout)


def show(file: Path, theirs: dict | None, ours: dict | None, found: list) -> None:
    print(f"DIFFERENT: {file}")
    print(file.read_text())
    print("the program:", json.dumps(theirs, indent=1))
    print("the verifier:", json.dumps(ours, indent=1) if ours is not None else found)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("plumb")
    parser.add_argument("count", type=int)
    parser.add_argument("seed")
    parser.add_argument("--keep", type=Path, help="a folder in which the tenders stay")
    arguments = parser.parse_args()
    seed = time.time_ns() if arguments.seed == "clock" else int(arguments.seed)
    print(f"seed {seed}, {arguments.count} tenders", flush=True)
    counts, refused, different = Counter(), 0, 0
    with tempfile.TemporaryDirectory() as scratch:
        folder = arguments.keep or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        for number in range(arguments.count):
            drawn = (Drawn if number % 4 else DrawnLots)(seed + number)
            file = folder / f"{number}.json"
            file.write_text(json.dumps(drawn.tender(), indent=1))
            theirs = answer_of(arguments.plumb, file)
            ours, found = evaluate_file(file)
            if ours != theirs:
                different += 1
                if different == 1:
                    show(file, theirs, ours, found)
            elif ours is None:
                refused += 1
            else:
                counts += strata(drawn, ours)
            if not arguments.keep:
                file.unlink()
    for name, count in sorted(counts.items()):
        print(f"{count:7}  {name}")
    print(f"{arguments.count - refused - different} the same, {refused} refused by both, {different} different")
    if refused > MOST_REFUSED * arguments.count:
        print("too many refused: the tenders drawn have problems")
        return 1
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())

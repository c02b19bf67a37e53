"""What this verifier holds as data is what docs/regimes.md says, and its examples come out.

    documented_data.py [PLUMB]     the program is not asked; the other tests of this folder are given it
"""

import re
import sys
from fractions import Fraction
from pathlib import Path

import regimes
from bank_holidays import DIVISIONS, NotCovered, holidays, is_working_day
from contracts import shared

PAGE = Path(__file__).resolve().parents[2] / "docs" / "regimes.md"
OUTSIDE = ("2007-12-31", "2029-01-01")
COUNTED = (  # row, day, by post, last receipt, and the day that regimes.md or the law's own example names
    ("pcr-2006-remedies", "2010-03-23", False, None, "2010-04-06"),
    ("pcr-2015", "2010-03-23", False, None, "2010-04-06"),
    ("pcr-2006-remedies", "2012-05-14", True, None, "2012-05-29"),
    ("pcr-2006-remedies", "2012-05-14", True, "2012-05-16", "2012-05-28"),
    ("pcr-2006-remedies", "2012-05-14", True, "2012-05-25", "2012-05-29"),
    ("pcr-2006", "2009-05-11", True, None, "2009-05-21"),
    ("pa-2023", "2025-12-18", False, None, "2025-12-31"),
    ("pa-2023", "2024-12-24", False, None, "2025-01-07"),
    ("pa-2023", "2025-12-20", False, None, "2026-01-05"),
    ("psr-2023", "2025-03-03", False, None, "2025-03-14"),
    ("psr-2023", "2025-12-18", False, None, "2026-01-05"),
)


def _cells(text: str, title: str) -> list:
    """The rows of the table behind a heading."""
    _, _, behind = text.partition(f"\n## {title}\n")
    lines = [line for line in behind.partition("\n## ")[0].splitlines() if line.startswith("| `")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


def _spelled(row: regimes.Row) -> str:
    """The standstill of a row in the words of the page."""
    if row.count == regimes.NONE:
        return "none"
    post = f", {row.by_post} by post" if row.by_post else ""
    return f"{row.days} {row.count}{post}{', offered' if row.offered else ''}"


def differences(text: str) -> list:
    """Where page and data part."""
    found = []
    wanted = {}
    for name, _, _, begins, ends, standstill, _, _, *flags in _cells(text, "Rows"):
        wanted[name.strip("`")] = [begins, ends, standstill, *flags]
    held = {
        row.name: [row.begins, row.ends, _spelled(row)]
        + ["yes" if flag else "no" for flag in (row.reasons_asked, row.representations, row.social_value)]
        for row in regimes.ROWS
    }
    if list(held.items()) != list(wanted.items()):
        found.append(f"rows: {held} and on the page {wanted}")
    owed = [(row.name, paper.replace("_", " "), moment) for row in regimes.ROWS for paper, moment in row.owed]
    papers = _cells(text, "What is owed, to whom, when")
    said = [(name.strip("`"), paper, re.sub(r", within \d+ days$", "", when)) for name, paper, when, _ in papers]
    if owed != said:
        found.append(f"papers: {owed} and on the page {said}")
    return found


def miscounted() -> list:
    """Which of the worked examples come out otherwise."""
    found = []
    for name, sent, by_post, received, expected in COUNTED:
        row = next(row for row in regimes.ROWS if row.name == name)
        last = regimes.last_day(row, "england_and_wales", regimes.Start(sent, by_post, received))
        if last != expected:
            found.append(f"{name}, sent {sent}: {last}, expected {expected}")
    return found


def misshared() -> list:
    """Which of the examples of contract.md section 3 come out otherwise; those with amounts stated are played."""
    weights = {name: Fraction(1) for name in ("Wirral", "Halton", "Sefton")}
    wanted = {10000: (3333, 3334, 3333), 2: (0, 1, 1)}
    worked = {coins: tuple(shared(coins, weights).values()) for coins in wanted}
    return [f"shares: {worked}, expected {wanted}"] if worked != wanted else []


def not_covered() -> list:
    """Years of which more or less is known than the page says."""
    found = [f"{d}: {sorted(holidays(d))}" for d in DIVISIONS if sorted(holidays(d)) != list(range(2008, 2029))]
    for day in OUTSIDE:
        try:
            is_working_day("common", day)
            found.append(f"{day} is counted")
        except NotCovered:
            pass
    return found


def main() -> int:
    wrong = [*differences(PAGE.read_text(encoding="utf-8")), *miscounted(), *misshared(), *not_covered()]
    for what in wrong:
        print(f"WRONG: {what}")
    print(f"{len(regimes.ROWS)} rows, {len(COUNTED)} counts, {len(wrong)} wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())

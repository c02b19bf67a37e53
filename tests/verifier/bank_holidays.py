"""Which days are working days: docs/bank-holidays.md, which is read here, and docs/regimes.md, How days are counted.

Dates are the texts of the formats, `YYYY-MM-DD`; as texts they stand in the order of the days.
"""

import re
from datetime import date, timedelta
from functools import cache
from pathlib import Path

PAGE = Path(__file__).resolve().parents[2] / "docs" / "bank-holidays.md"
_PARTS = {"england_and_wales": "England and Wales", "scotland": "Scotland", "northern_ireland": "Northern Ireland"}
DIVISIONS = (*_PARTS, "common")


class NotCovered(Exception):
    """Nothing is known of the year of a day."""


@cache
def holidays(division: str) -> dict[int, set]:
    """The bank holidays of a division, by year."""
    if division == "common":
        others = [holidays(part) for part in _PARTS]
        return {year: set.intersection(*(held[year] for held in others)) for year in others[0]}
    _, _, behind = PAGE.read_text(encoding="utf-8").partition(f"\n## {_PARTS[division]}\n")
    rows = re.findall(r"^\| (\d{4}) \| ([-\d, ]+) \|$", behind.partition("\n## ")[0], re.MULTILINE)
    return {int(year): {f"{year}-{day}" for day in days.split(", ")} for year, days in rows}


def plus_days(day: str, days: int) -> str:
    return (date.fromisoformat(day) + timedelta(days=days)).isoformat()


def is_working_day(division: str, day: str) -> bool:
    """Neither Saturday nor Sunday nor a bank holiday. On weekends too a year must be known."""
    listed = holidays(division).get(int(day[:4]))
    if listed is None:
        raise NotCovered(day)
    return date.fromisoformat(day).weekday() < 5 and day not in listed


def working_day_from(division: str, day: str) -> str:
    """The day itself if it is a working day, otherwise the next that is one."""
    while not is_working_day(division, day):
        day = plus_days(day, 1)
    return day


def working_days_after(division: str, day: str, count: int) -> str:
    """The working day of this number behind a day, which itself does not count."""
    for _ in range(count):
        day = working_day_from(division, plus_days(day, 1))
    return day

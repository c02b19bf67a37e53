"""The law under which a tender is awarded, as data: docs/regimes.md, rows, papers and how days are counted."""

from dataclasses import dataclass

from bank_holidays import plus_days, working_day_from, working_days_after

AWARD, DECISION, CANDIDATE = "award_letter", "decision_letter", "candidate_letter"
SUMMARY, AWARD_NOTICE, DETAILS = "assessment_summary", "award_notice", "details_notice"
PAPERS = (AWARD, DECISION, CANDIDATE, SUMMARY, AWARD_NOTICE, DETAILS)
NOTICES = (AWARD_NOTICE, DETAILS)
BEFORE_STANDSTILL, BEFORE_SIGNING, AFTER_SIGNING = "before the standstill", "before signing", "after signing"
NONE, AFTER_SENDING = "none", "calendar days after sending"
FROM_NOTICE, REPRESENTATIONS = "working days from the notice", "working days for representations"
SERVICES_BIND_FROM = "2013-01-31"


@dataclass(frozen=True)
class Row:
    """What one law asks for while it is in force."""

    name: str
    regime: str
    begins: str
    ends: str  # empty: in force
    count: str
    days: int
    by_post: int  # 0: no other count by post
    offered: bool
    reasons_asked: bool
    representations: bool
    social_value: bool
    owed: tuple  # pairs of paper and moment, in the order of the page

    def owed_at(self, moment: str) -> bool:
        return any(when == moment for _, when in self.owed)

    def counts_working_days(self) -> bool:
        return self.count in (FROM_NOTICE, REPRESENTATIONS)


def _row(name: str, regime: str, term: tuple, standstill: tuple, yes: tuple, owed: tuple) -> Row:
    """A row out of its cells; `yes` names the last three columns that say so."""
    begins, ends = term
    count, days, by_post, offered = standstill
    columns = ("reasons", "representations", "social value")
    return Row(name, regime, begins, ends, count, days, by_post, offered, *(column in yes for column in columns), owed)


def _papers(moment: str, *papers: str) -> tuple:
    return tuple((paper, moment) for paper in papers)


_SIGNED = _papers(AFTER_SIGNING, DETAILS)
_LETTERS = _papers(BEFORE_STANDSTILL, AWARD, DECISION) + _SIGNED
_ALL_LETTERS = _papers(BEFORE_STANDSTILL, AWARD, DECISION, CANDIDATE) + _SIGNED
_SUMMARIES = _papers(BEFORE_STANDSTILL, SUMMARY, AWARD_NOTICE) + _SIGNED
_BEFORE = _papers(BEFORE_SIGNING, AWARD, DECISION)
_INTENTION = _papers(BEFORE_STANDSTILL, AWARD, DECISION, AWARD_NOTICE) + _SIGNED
_TEN, _OR_POST = (AFTER_SENDING, 10, 0, False), (AFTER_SENDING, 10, 15, False)
_TEN_OFFERED, _EIGHT_OFFERED = (AFTER_SENDING, 10, 0, True), (FROM_NOTICE, 8, 0, True)
_EIGHT, _EIGHT_TO_REPRESENT = (FROM_NOTICE, 8, 0, False), (REPRESENTATIONS, 8, 0, False)
_NOT_COUNTED = (NONE, 0, 0, False)
_SOCIAL = ("social value",)
_FROM_2025, _ALWAYS = ("2025-02-24", ""), ("2006-01-31", "")
ROWS = (
    _row("pcr-2006", "pcr_2006", ("2006-01-31", "2009-12-19"), _TEN, ("reasons",), _LETTERS),
    _row("pcr-2006-remedies", "pcr_2006", ("2009-12-20", "2015-02-25"), _OR_POST, _SOCIAL, _ALL_LETTERS),
    _row("pcr-2006-part-b", "part_b", ("2006-01-31", "2015-02-25"), _TEN_OFFERED, _SOCIAL, _BEFORE + _SIGNED),
    _row("pcr-2015", "pcr_2015", ("2015-02-26", "2025-02-23"), _OR_POST, _SOCIAL, _ALL_LETTERS),
    _row("pa-2023", "pa_2023", _FROM_2025, _EIGHT, _SOCIAL, _SUMMARIES),
    _row("pa-2023-light-touch", "light_touch", _FROM_2025, _EIGHT_OFFERED, _SOCIAL, _SUMMARIES),
    _row("psr-2023", "psr_2023", ("2024-01-01", ""), _EIGHT_TO_REPRESENT, ("representations",), _INTENTION),
    _row("below-threshold", "below_threshold", _ALWAYS, _NOT_COUNTED, (), _BEFORE),
    _row("grant", "grant", _ALWAYS, _NOT_COUNTED, (), _BEFORE),
)


def row_of(regime: str, advertised: str | None) -> Row | None:
    """The row of a regime that is in force on a day."""
    if advertised is None:
        return None
    of_regime = (row for row in ROWS if row.regime == regime)
    return next((row for row in of_regime if row.begins <= advertised and advertised <= (row.ends or "9999")), None)


@dataclass(frozen=True)
class Start:
    """From when on a standstill is counted."""

    sent: str
    by_post: bool
    received: str | None  # the last receipt, if every paper has one


def last_day(row: Row, division: str, start: Start) -> str:
    """The day at whose end the standstill of a row is over; NotCovered if it leaves the known years."""
    if row.count == FROM_NOTICE:
        first = working_day_from(division, start.sent)
        return working_days_after(division, first, row.days - 1)
    if row.count == REPRESENTATIONS:
        return working_days_after(division, plus_days(start.sent, 1), row.days)
    last = plus_days(start.sent, row.days)
    if row.by_post and start.by_post:
        last = plus_days(start.sent, row.by_post)
        if start.received is not None:
            last = min(last, plus_days(start.received, row.days))
    return working_day_from(division, last)

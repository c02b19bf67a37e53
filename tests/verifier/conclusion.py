"""A tender from its plan to its contracts, in the words of docs/formats/conclusion.md section 3."""

import regimes
from bank_holidays import NotCovered, plus_days, working_days_after
from state import Refused, State, need


def need_published(state: State) -> None:
    need(state.exists, "NoTender")
    need(state.published, "NotPublished")


def need_planned(state: State) -> None:
    """A published tender with a plan."""
    need_published(state)
    need(plan_of(state), "PlanOwed")


def need_there(*values) -> None:
    """Texts that are not empty, dates that are given."""
    need(all(values), "TextMissing")


def need_not_before(day: str, earliest: str | None) -> None:
    """Of a day that nothing is before, anything holds."""
    need(not earliest or day >= earliest, "DateOutOfOrder")


def plan_of(state: State) -> dict | None:
    return state.tender["plan"]


def row_of(state: State) -> regimes.Row | None:
    plan = plan_of(state)
    return regimes.row_of(plan["regime"], plan["advertised"]) if plan else None


# Recommendations and approvals


def recommendation(state: State, lot: str) -> dict | None:
    return next((made for made in state.tender["recommendations"] if made["lot"] == lot), None)


def need_recommended(state: State) -> None:
    lots = [lot["id"] for lot in state.tender["lots"]] or [""]
    need(all(recommendation(state, lot) for lot in lots), "RecommendationOwed")


def need_answered(state: State) -> None:
    need(all(point["reply"] is not None for point in state.report_points), "ChallengeUnanswered")


def challenges(state: State) -> list:
    return [held for held in state.challenges if held["version"] == state.version]


def decisions(state: State) -> list:
    """The decisions of this version, as tender.md has them."""
    return [held["decision"] for held in state.decisions if held["version"] == state.version]


def bodies_next(state: State) -> tuple[dict | None, list]:
    """The step that is to decide, and those of its bodies that have not; no step if all have."""
    decided = {decision["body"] for decision in decisions(state)}
    for step in plan_of(state)["approvals"]:
        if left := [body for body in step["bodies"] if body not in decided]:
            return step, left
    return None, []


def need_approved(state: State) -> None:
    need_planned(state)
    need_recommended(state)
    need_answered(state)
    need(not bodies_next(state)[1], "ApprovalOwed")


def last_decided(state: State) -> str:
    days = [held["held"] for held in challenges(state)] + [held["date"] for held in decisions(state)]
    return max(days, default="")


# Papers


def _goes_to(state: State, paper: str, bid: dict, named: set) -> bool:
    awarded, out = bid["id"] in named, state.is_out(bid)
    if paper == regimes.AWARD:
        return awarded
    if paper == regimes.DECISION:
        return not awarded and not out
    if paper == regimes.CANDIDATE:
        return not awarded and out and bid["status"] in ("received", "disregarded")
    return awarded or not out


def papers_due(state: State, *moments: str) -> list:
    """Pairs of paper and bid, all that the row owes or those of these moments."""
    row, due = row_of(state), []
    named = {bid for made in state.tender["recommendations"] for bid in made["bids"]}
    for paper, moment in row.owed if row else ():
        if moments and moment not in moments:
            continue
        if paper in regimes.NOTICES:
            due.append((paper, ""))
        else:
            due += [(paper, bid["id"]) for bid in state.tender["bids"] if _goes_to(state, paper, bid, named)]
    return due


def issued(state: State, papers: list, due: list) -> list | None:
    """The papers that these due ones became in this version; None if one is not issued."""
    of_version = {(held["paper"], held["bid"]): held for held in papers if held["version"] == state.version}
    found = [of_version.get(one) for one in due]
    return None if None in found else found


# Standstill


def _beginning(state: State, row: regimes.Row) -> list:
    """The papers with which the standstill begins."""
    first = regimes.BEFORE_STANDSTILL if row.owed_at(regimes.BEFORE_STANDSTILL) else regimes.BEFORE_SIGNING
    due = papers_due(state, first)
    return [one for one in due if one[0] == regimes.AWARD_NOTICE] if row.counts_working_days() else due


def start_of(state: State, papers: list) -> regimes.Start | None:
    """From when on the standstill is counted, with these papers; None if there is no start."""
    row = row_of(state)
    if row is None or row.count == regimes.NONE or (row.offered and not plan_of(state)["standstill"]):
        return None
    begun = issued(state, papers, _beginning(state, row))
    if not begun:
        return None
    receipts = [held["received"] for held in begun]
    last_receipt = None if None in receipts else max(receipts)
    return regimes.Start(max(held["sent"] for held in begun), all(held["by_post"] for held in begun), last_receipt)


def _in_time(division: str, start: regimes.Start, made: str) -> bool:
    """Whether reasons were asked for not before the start and by the end of the second working day after it."""
    return made >= start.sent and made <= working_days_after(division, start.sent, 2)


def _counted(state: State, start: regimes.Start, responses: list) -> tuple:
    row, division = row_of(state), plan_of(state)["division"]
    last = regimes.last_day(row, division, start)
    for response in responses if row.reasons_asked else ():
        if response["kind"] == "debrief" and response["given"] and _in_time(division, start, response["made"]):
            last = max(last, working_days_after(division, response["given"], 3))
    return last, plus_days(last, 1)


def standstill_events(state: State, papers: list, responses: list) -> list:
    """`standstill_set`, if with these papers and responses the standstill is another than it was."""
    start = start_of(state, papers)
    if start is None:
        return []
    try:
        counted = _counted(state, start, responses)
    except NotCovered as day:
        raise Refused("DayNotCovered") from day
    if counted == state.standstill:
        return []
    return [{"as": "standstill_set", "last_day": counted[0], "sign_from": counted[1]}]


def _is_open(state: State, row: regimes.Row, start: regimes.Start, response: dict) -> bool:
    if response["given"] is not None:
        return False
    if response["kind"] == "debrief":
        return row.reasons_asked and _in_time(plan_of(state)["division"], start, response["made"])
    last = state.standstill[0] if state.standstill else ""
    return row.representations and start.sent <= response["made"] <= last


def need_no_open_response(state: State) -> None:
    start = start_of(state, state.papers)
    if start is None:
        return
    row = row_of(state)
    try:
        need(not any(_is_open(state, row, start, response) for response in state.responses), "AnswerOwed")
    except NotCovered as day:
        raise Refused("DayNotCovered") from day

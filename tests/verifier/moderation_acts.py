"""What the panel agrees on together: docs/formats/acts.md section 4, Marks, and section 5, Moderation."""

from collections.abc import Callable

import problems
import reasons
import tender_problems
from state import Author, State, need


def _nothing() -> None:
    pass


def need_marks(state: State, sheet: dict, need_seat: Callable[[], None] = _nothing) -> None:
    """What every sheet must fulfil up to `ShortlistOwed`; the seat is looked at behind the bid."""
    marks, bid = sheet["marks"], state.bid(sheet["bid"])
    need(marks and not tender_problems.of_marks(marks, state.model, "marks"), "HasProblems")
    need(bid, "UnknownBid")
    need_seat()
    need(not state.is_out(bid), "BidIsOut")
    stage = state.open_stage()
    asked = {question["id"] for question in problems.questions(stage["criteria"])} if stage else set()
    need(all(mark["criterion"] in asked for mark in marks), "StageNotOpen")
    need(state.owed() is None, "ShortlistOwed")


def _is_carried(state: State, bid: str, question: dict, mark: dict) -> bool:
    """Whether a question that repeats another one has its mark, or a reason for another."""
    earlier = state.agreed(bid, question["repeats"]) if question["repeats"] else None
    if earlier is None or state.worth(earlier) == state.worth(mark) or mark["changed"]:
        return True
    stage = state.stage_of(question["id"])["id"]
    return any(
        revision["bid"] == bid and revision["stage"] == stage and question["id"] in revision["criteria"]
        for revision in state.revisions
    )


def need_explained(state: State, bid: str, mark: dict) -> None:
    """An agreed mark is explained."""
    question = state.question(mark["criterion"])
    for aspect in question["aspects"]:
        finding = next((finding for finding in mark["findings"] if finding["aspect"] == aspect["id"]), None)
        need(finding and (finding["text"] or finding["unaddressed"]), "FindingMissing")
    placed = [finding["evidence"] or finding["unaddressed"] for finding in mark["findings"]]
    need(mark["evidence"] or mark["unaddressed"] or (placed and all(placed)), "EvidenceMissing")
    need(mark["kept"] or not reasons.flags(state.tender, bid, mark), "ReasonFlagged")
    sheets = (sheet for sheet in state.tender["sheets"] if sheet["bid"] == bid)
    given = [own for sheet in sheets for own in sheet["marks"] if own["criterion"] == question["id"]]
    discussed = any(point["bid"] == bid and point["criterion"] == question["id"] for point in state.points)
    need(len({state.worth(own) for own in given}) <= 1 or discussed, "DiscussionOwed")
    need(_is_carried(state, bid, question, mark), "MarkCarried")


def _published(state: State) -> None:
    need(state.exists, "NoTender")
    need(state.published, "NotPublished")


def _open_stage(state: State, name: str) -> dict:
    _published(state)
    need(state.stage(name), "UnknownStage")
    need(state.is_open(name), "StageNotOpen")
    return state.stage(name)


def _discuss(state: State, held: dict, said: dict, author: Author) -> list:
    _published(state)
    point = held["point"]
    need(point["text"] and point["resolution"], "TextMissing")
    stage, bid = state.stage_of(point["criterion"]), state.bid(point["bid"])
    need(stage, "HasProblems")
    need(bid, "UnknownBid")
    need(state.person_on(point["raised_by"]) is not None, "UnknownPanelist")
    need(not state.is_out(bid), "BidIsOut")
    need(state.is_open(stage["id"]), "StageNotOpen")
    need(not state.unopened(stage), "SheetsOutstanding")
    return [{"as": "point_discussed", **said}]


def _minute(state: State, held: dict, said: dict, author: Author) -> list:
    minutes = held["minutes"]
    stage = _open_stage(state, minutes["stage"])
    need(minutes["held"] and minutes["points"] and minutes["decision"] and minutes["present"], "TextMissing")
    need(all(state.person_on(seat) is not None for seat in minutes["present"]), "UnknownPanelist")
    need(not state.unopened(stage), "SheetsOutstanding")
    return [{"as": "meeting_minuted", **said}]


def _sign(state: State, held: dict, said: dict, author: Author) -> list:
    stage, seat = _open_stage(state, held["stage"]), state.seat_of(author.person)
    need(not state.unopened(stage), "SheetsOutstanding")
    need((stage["id"], seat) not in state.signatures, "AlreadySubmitted")
    need(not state.outcome(stage["id"]).open, "StageIncomplete")
    return [{"as": "wording_signed", **said, "seat": seat}]


DECISIONS = {"discuss_point": _discuss, "minute_meeting": _minute, "sign_wording": _sign}

"""Marking alone: docs/formats/acts.md section 5, sealed sheets, absences and hearings."""

from moderation_acts import need_marks
from state import Author, State, need


def _published(state: State) -> None:
    need(state.exists, "NoTender")
    need(state.published, "NotPublished")


def _known_stage(state: State, name: str) -> dict:
    _published(state)
    stage = state.stage(name)
    need(stage, "UnknownStage")
    return stage


def _submit(state: State, held: dict, said: dict, author: Author) -> list:
    stage, envelope = _known_stage(state, held["stage"]), held["envelope"]
    name, seat = stage["id"], state.seat_of(author.person)
    need(state.questions_of(seat, stage), "UnknownPanelist")
    need(envelope["opened_by"] == 1 and envelope["openers"] == [author.person], "EnvelopeUnfit")
    need(all(other["envelope"]["id"] != envelope["id"] for other in state.sheets_held), "EnvelopeUnfit")
    own = (held for held in state.envelopes if held["by"] == author.person and not held["by_bidder"])
    need(not any(held["bid"] for held in own), "KnowsPrices")
    need(state.bids_opened, "BidsNotOpened")
    need(state.is_open(name), "StageNotOpen")
    need(state.owed() is None, "ShortlistOwed")
    state.need_no_interest(author.person, stage)
    need(not any(other["stage"] == name and other["opened"] for other in state.sheets_held), "MarksAreOpen")
    state.need_made_up(stage)
    state.bids_due(seat, stage)
    need(state.held(name, seat) is None and (name, seat) not in state.absences, "AlreadySubmitted")
    return [{"as": "sheet_submitted", **said, "person": author.person, "seat": seat}]


def _open(state: State, held: dict, said: dict, author: Author) -> list:
    stage, seat = _known_stage(state, held["stage"]), state.seat_of(author.person)
    name, own = stage["id"], state.held(stage["id"], seat)
    need(own, "SheetsOutstanding")
    need(not own["opened"], "AlreadySubmitted")
    need(state.is_open(name), "StageNotOpen")
    need(not state.outstanding(stage), "SheetsOutstanding")
    need((name, seat) not in state.absences, "AlreadySubmitted")
    due = [bid["id"] for bid in state.bids_due(seat, stage)]
    asked = [question["id"] for question in state.questions_of(seat, stage)]
    events, first = [{"as": "sheet_opened", "stage": name, "seat": seat}], {}
    for place, sheet in enumerate(held["sheets"]):
        need(sheet["by"] == seat, "NotYourOwn")
        bid, before = state.bid(sheet["bid"]), [earlier["bid"] for earlier in held["sheets"][:place]]
        if bid and state.is_out(bid):
            continue
        need_marks(state, sheet, lambda: need(state.seat(seat), "UnknownPanelist"))
        need(sheet["bid"] not in before, "AlreadyMarked")
        need(sheet["bid"] in due, "NotPresent")
        need(all(mark["criterion"] in asked for mark in sheet["marks"]), "HasProblems")
        need(not any(state.is_above_cap(mark) for mark in sheet["marks"]), "AboveCap")
        need(all(mark["reason"] for mark in sheet["marks"]), "ReasonMissing")
        first[sheet["bid"]] = {mark["criterion"] for mark in sheet["marks"]}
        events.append({"as": "marks_given", "sheet": said["sheets"][place]})
    need(all(question in first.get(bid, ()) for bid in due for question in asked), "StageIncomplete")
    return events


def _record_absence(state: State, held: dict, said: dict, author: Author) -> list:
    _published(state)
    need(held["reason"], "TextMissing")
    stage, seat = _known_stage(state, held["stage"]), held["seat"]
    need(state.is_open(stage["id"]), "StageNotOpen")
    need(seat in state.marking_seats(stage), "UnknownPanelist")
    sheet = state.held(stage["id"], seat)
    need(not (sheet and sheet["opened"]) and (stage["id"], seat) not in state.absences, "AlreadySubmitted")
    rules = state.model["panel_rules"]
    need(rules and rules["absent_sheets"], "AbsenceNotAllowed")
    return [{"as": "absence_recorded", **said}]


def _hear(state: State, held: dict, said: dict, author: Author) -> list:
    hearing = held["hearing"]
    stage, bid = _known_stage(state, hearing["stage"]), state.bid(hearing["bid"])
    need(stage["kind"] in ("presentation", "interview"), "HasProblems")
    need(bid, "UnknownBid")
    need(all(state.person_on(seat) is not None for seat in hearing["present"]), "UnknownPanelist")
    need(not state.is_out(bid), "BidIsOut")
    need(not state.is_convened() or state.bids_opened, "BidsNotOpened")
    need(state.is_open(stage["id"]), "StageNotOpen")
    need(state.owed() is None, "ShortlistOwed")
    for seat in hearing["present"]:
        state.need_no_interest(state.person_on(seat), stage)
    heard = [(other["stage"], other["bid"]) for other in state.hearings]
    need((stage["id"], bid["id"]) not in heard, "AlreadyMarked")
    most = stage["minutes_most"]
    need(hearing["asked"] == stage["script"], "ScriptDiffers")
    need(most <= 0 or hearing["minutes"] <= most or hearing["note"], "ScriptDiffers")
    return [{"as": "hearing_held", **said}]


DECISIONS = {
    "submit_sheet": _submit,
    "open_sheet": _open,
    "record_absence": _record_absence,
    "hold_hearing": _hear,
}

"""A register of requests: docs/formats/acts.md section 5."""

import tender_problems
from problems import questions
from state import Author, State, need


def _request(state: State, name: str) -> dict:
    need(name in state.requests, "HasProblems")
    need(state.bid(name)["status"] == "received", "BidIsOut")
    return state.requests[name]


def _last(request: dict) -> str:
    """The outcome that was decided last; empty before the first."""
    return request["outcomes"][-1] if request["outcomes"] else ""


def _fits(request: dict, decision: dict, passed: bool) -> bool:
    """Whether an outcome is one that can follow, and says how it came about."""
    last, outcome = _last(request), decision["outcome"]
    again = last == "not_approved"
    explained = again and request["attends"]
    return (
        (outcome == "approved") == passed
        and (last == "resubmit" or not decision["electronic"])
        and (again or outcome != "refused")
        and not (again and outcome == "not_approved")
        and decision["attended"] == explained
    )


def _need_convened_panel(state: State, present: list, stage: dict) -> None:
    for seat in present:
        state.need_no_interest(state.person_on(seat), stage)
    state.need_made_up(stage)


def _decide(state: State, held: dict, said: dict, author: Author) -> list:
    need(state.exists, "NoTender")
    need(state.published, "NotPublished")
    decision, marks, model = held["decision"], held["marks"], state.model
    present, rules = decision["present"], model["panel_rules"]
    need(decision["reason"] and decision["held"], "TextMissing")
    need(not tender_problems.of_marks(marks, model, "marks"), "HasProblems")
    need(state.bid(decision["bid"]), "UnknownBid")
    need(all(state.person_on(seat) is not None for seat in present), "UnknownPanelist")
    request = _request(state, decision["bid"])
    need(request["waits"], "RequestSettled")
    stage = model["stages"][0]
    if state.is_convened():
        _need_convened_panel(state, present, stage)
    need(len(set(present)) >= max(1, rules["members_least"] if rules else 0), "PanelIncomplete")
    marked = {mark["criterion"] for mark in marks}
    need(all(question["id"] in marked for question in questions(stage["criteria"])), "StageIncomplete")
    need(all(mark["reason"] for mark in marks), "ReasonMissing")
    need(_fits(request, decision, all(mark["mark"] == "pass" for mark in marks)), "OutcomeUnfit")
    return [{"as": "request_decided", **said}]


def _resubmit(state: State, held: dict, said: dict, author: Author) -> list:
    need(state.exists, "NoTender")
    need(state.published, "NotPublished")
    resubmission = held["resubmission"]
    need(resubmission["changes"], "TextMissing")
    need(state.bid(resubmission["bid"]), "UnknownBid")
    request = _request(state, resubmission["bid"])
    need(not request["waits"], "AlreadySubmitted")
    need(_last(request) in ("resubmit", "not_approved"), "RequestSettled")
    need(not resubmission["attends"] or _last(request) == "not_approved", "OutcomeUnfit")
    return [{"as": "request_resubmitted", **said}]


DECISIONS = {"decide_request": _decide, "resubmit_request": _resubmit}

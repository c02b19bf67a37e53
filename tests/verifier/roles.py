"""Who may give a command: table A of docs/roles.md, and "Role and interests" of docs/formats/acts.md section 5.

Which of the concluding acts ask for declared interests is said in docs/formats/conclusion.md section 4.
"""

from state import Author, State, need
from tender import MARKING_ROLES, ROLES

_KEEPERS = ("manager", "note_taker")
_MANAGER, _CHAIR, _BOTH = ("manager",), ("chair",), ("chair", "manager")
_NOTES = ("chair", "note_taker")

MAY = {
    "create_tender": _MANAGER,
    "define_model": _MANAGER,
    "publish_tender": _MANAGER,
    "receive_bid": _KEEPERS,
    "record_price": ("manager", "price_officer"),
    "agree_consensus": _CHAIR,
    "close_stage": _CHAIR,
    "shortlist_bids": _CHAIR,
    "recommend": _CHAIR,
    "correct_consensus": _CHAIR,
    "import_tender": _MANAGER,
    "appoint_person": _MANAGER,
    "declare_interests": ROLES,
    "assess_interest": _BOTH,
    "ask_clarification": _KEEPERS,
    "answer_clarification": _MANAGER,
    "attach_document": _KEEPERS,
    "withdraw_bid": _MANAGER,
    "correct_bid": _MANAGER,
    "revise_bid": _KEEPERS,
    "seal_price": _KEEPERS,
    "give_parts": ("price_officer",),
    "open_price": ("price_officer",),
    "submit_sheet": MARKING_ROLES,
    "open_sheet": MARKING_ROLES,
    "record_absence": _CHAIR,
    "hold_hearing": _NOTES,
    "discuss_point": _NOTES,
    "minute_meeting": _NOTES,
    "sign_wording": ("panel_member", "chair"),
    "propose": _BOTH,
    "second": ("panel_member", "chair", "manager", "approver"),
    "open_bids": _KEEPERS,
    "decide_tie": _CHAIR,
    "decide_request": _CHAIR,
    "resubmit_request": _KEEPERS,
    "plan_tender": _MANAGER,
    "ask_low_price": _MANAGER,
    "answer_low_price": _MANAGER,
    "disregard_bid": _CHAIR,
    "challenge_report": ("note_taker", "approver"),
    "answer_challenge": _BOTH,
    "record_decision": ("approver",),
    "issue_paper": _MANAGER,
    "record_response": _KEEPERS,
    "answer_response": _MANAGER,
    "sign_contract": _MANAGER,
    "review_contract": _MANAGER,
    "exercise_option": _MANAGER,
    "agree_enhancement": _MANAGER,
    "report_indicators": _MANAGER,
    "set_action": _KEEPERS,
    "close_action": _KEEPERS,
}
_DECLARED_AT_STAGE = (
    *("agree_consensus", "correct_consensus", "discuss_point", "minute_meeting", "sign_wording", "submit_sheet"),
    *("open_sheet", "close_stage", "shortlist_bids", "recommend", "decide_request"),
)
_DECLARED = (
    *("give_parts", "open_price", "record_price"),
    *("answer_low_price", "disregard_bid", "challenge_report", "record_decision", "sign_contract"),
)
_DECLARED_BY_TWO = ("reopen_stage", "decide_tie", "waive_requirement", "correct_bid")


def clash(one: str, other: str) -> bool:
    """Whether two roles cannot meet in one person."""
    if one == other:
        return False
    if "auditor" in (one, other) or {one, other} == {"manager", "chair"}:
        return True
    apart = ("price_officer", "approver", "observer", "custodian")
    marking = [role in MARKING_ROLES for role in (one, other)]
    return all(marking) or (any(marking) and (one in apart or other in apart))


def _act_of(state: State, held: dict) -> str:
    """The act that a command proposes or seconds; empty if there is none."""
    if held["as"] == "propose":
        return held["act"]["as"]
    if held["as"] == "second" and 1 <= held["proposal"] <= len(state.proposals):
        return state.proposals[held["proposal"] - 1]["act"]["as"]
    return ""


def need_part(state: State, held: dict, author: Author) -> None:
    """What is asked of the author before all else."""
    command = held["as"]
    if not state.exists:
        need(author.demonstration or author.role == "manager", "NotYourRole")
    if not state.is_convened():
        return
    own = state.roles(author.person)
    need(own, "NotAppointed")
    need(command == "give_marks" or any(role in MAY[command] for role in own), "NotYourRole")
    if state.published and command in _DECLARED_AT_STAGE:
        state.need_no_interest(author.person, state.open_stage())
    if state.published and (command in _DECLARED or _act_of(state, held) in _DECLARED_BY_TWO):
        state.need_no_interest(author.person, None)

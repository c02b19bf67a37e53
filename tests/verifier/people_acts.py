"""Appointments, interests, and acts of two people: docs/formats/acts.md section 5, People and Two signatures."""

import tender_problems
from bid_acts import corrected, lapsed
from commands import ACT
from roles import clash
from state import Author, State, need
from tender import MARKING_ROLES, write
from tie_acts import tied


def _need_appointable(state: State, appointment: dict) -> None:
    person, role, seat = appointment["person"], appointment["role"], appointment["seat"]
    need(person, "TextMissing")
    for own in state.roles(person):
        need(not clash(own, role), "RolesClash")
        need(own != role, "SeatTaken")
    if role not in MARKING_ROLES:
        need(not seat, "HasProblems")
        return
    need(state.seat(seat), "UnknownPanelist")
    need(state.seat(seat)["sits_as"] == role, "HasProblems")
    need(state.person_on(seat) is None, "SeatTaken")


def _appoint(state: State, held: dict, said: dict, author: Author) -> list:
    need(state.exists, "NoTender")
    role = held["appointment"]["role"]
    need(role != "manager" and not (role == "chair" and state.holders("chair")), "SecondNeeded")
    _need_appointable(state, held["appointment"])
    return [{"as": "person_appointed", **said}]


def _declare(state: State, held: dict, said: dict, author: Author) -> list:
    need(state.exists, "NoTender")
    declaration = held["declaration"]
    need(declaration["person"] == author.person, "NotYourOwn")
    bidders = {bidder["id"] for bidder in state.tender["bidders"]}
    need(all(own["bidder"] in bidders and own["text"] for own in declaration["interests"]), "HasProblems")
    if declaration["occasion"] == "stage":
        need(state.published, "NotPublished")
        need(state.stage(declaration["stage"]), "UnknownStage")
        need(state.is_open(declaration["stage"]), "StageNotOpen")
    return [{"as": "interests_declared", **said}]


def _assess(state: State, held: dict, said: dict, author: Author) -> list:
    need(state.exists, "NoTender")
    found = held["assessment"]
    need(found["person"] != author.person, "OwnInterest")
    need(found["reason"], "TextMissing")
    need(found["finding"] != "mitigated" or found["mitigation"], "TextMissing")
    declared = [(interest["person"], interest["bidder"]) for interest in state.interests]
    need((found["person"], found["bidder"]) in declared, "NothingToAssess")
    return [{"as": "interest_assessed", **said}]


def _all_lapsed(state: State) -> list:
    return [lapsed(made["lot"]) for made in state.tender["recommendations"]]


def reopened(state: State, stage: str, reason: str) -> list:
    """What follows where a correction reopens a stage."""
    known = any(bid["price"] is not None or bid["final_prices"] for bid in state.tender["bids"])
    event = {"as": "stage_reopened", "stage": stage, "reason": reason} | ({"prices_known": True} if known else {})
    return [event, *_all_lapsed(state)]


def _removed(state: State, act: dict, said: dict) -> list:
    need(act["reason"], "TextMissing")
    need(state.roles(act["person"]), "NotAppointed")
    managers = state.holders("manager")
    need(act["person"] not in managers or any(other != act["person"] for other in managers), "PanelIncomplete")
    return [{"as": "person_removed", **said}]


def _reopened_by_two(state: State, act: dict, said: dict) -> list:
    need(act["reason"], "TextMissing")
    need(state.published, "NotPublished")
    need(state.stage(act["stage"]), "UnknownStage")
    need(act["stage"] in state.closed, "StageNotOpen")
    priced = any(bid["price"] or bid["final_prices"] for bid in state.tender["bids"])
    known = {"prices_known": True} if priced else {}
    return [{"as": "stage_reopened", **said, **known}, *_all_lapsed(state)]


def _waived(state: State, act: dict, said: dict) -> list:
    need(state.published, "NotPublished")
    waiver = act["waiver"]
    need(waiver["reason"], "TextMissing")
    question, bid = state.question(waiver["criterion"]), state.bid(waiver["bid"])
    need(question and question["mandatory"], "HasProblems")
    need(bid, "UnknownBid")
    need(not state.is_out(bid), "BidIsOut")
    need(state.is_open(state.stage_of(question["id"])["id"]), "StageNotOpen")
    mark = state.agreed(bid["id"], question["id"])
    need(mark and mark["mark"] == "fail", "NothingToDecide")
    waived = [(held["bid"], held["criterion"]) for held in state.tender["waivers"]]
    need((bid["id"], question["id"]) not in waived, "NothingToDecide")
    need(question["waiver"] and waiver["ground"] == question["waiver"], "NoPublishedGround")
    return [{"as": "requirement_waived", **said}]


def _amended(state: State, act: dict, said: dict) -> list:
    need(act["reason"] and act["fingerprint"], "TextMissing")
    need(state.published, "NotPublished")
    need(not tender_problems.of_tender({**state.tender, "model": act["model"]}), "HasProblems")
    need(not state.bidding_has_ended(), "BiddingOver")
    need(state.is_rehearsed(act["model"]), "RehearsalOwed")
    need(not state.tender["bids"], "BidsAreIn")
    return [{"as": "model_amended", **said}]


def _appointed(state: State, act: dict, said: dict) -> list:
    _need_appointable(state, act["appointment"])
    return [{"as": "person_appointed", **said}]


_ACTS = {
    "remove_person": _removed,
    "reopen_stage": _reopened_by_two,
    "decide_tie": tied,
    "correct_bid": corrected,
    "waive_requirement": _waived,
    "amend_model": _amended,
    "appoint_person": _appointed,
}


def _follows(state: State, act: dict, said: dict) -> list:
    return _ACTS[act["as"]](state, act, {name: value for name, value in said.items() if name != "as"})


def _propose(state: State, held: dict, said: dict, author: Author) -> list:
    need(state.exists, "NoTender")
    _follows(state, held["act"], said["act"])
    return [{"as": "act_proposed", "proposal": len(state.proposals) + 1, "by": author.person, "act": said["act"]}]


def _leads(state: State, person: str) -> bool:
    return any(role in ("manager", "chair") for role in state.roles(person))


def _may_second(state: State, act: dict, person: str) -> bool:
    """Manager and chair may; about a manager or chair other roles too, but not the person themselves."""
    if _leads(state, person):
        return True
    if act["as"] == "remove_person":
        return _leads(state, act["person"]) and act["person"] != person
    wanted = act.get("appointment", {})
    return wanted.get("role") in ("manager", "chair") and wanted["person"] != person


def _second(state: State, held: dict, said: dict, author: Author) -> list:
    need(state.exists, "NoTender")
    number = held["proposal"]
    need(1 <= number <= len(state.proposals), "UnknownProposal")
    proposed = state.proposals[number - 1]
    need(not proposed["done"], "UnknownProposal")
    need(not state.is_convened() or _leads(state, proposed["by"]), "UnknownProposal")
    need(proposed["by"] != author.person, "SecondNeeded")
    need(not state.is_convened() or _may_second(state, proposed["act"], author.person), "NotYourRole")
    follow = _follows(state, proposed["act"], write(proposed["act"], ACT))
    return [{"as": "act_seconded", "proposal": number, "by": author.person}, *follow]


DECISIONS = {
    "appoint_person": _appoint,
    "declare_interests": _declare,
    "assess_interest": _assess,
    "propose": _propose,
    "second": _second,
}

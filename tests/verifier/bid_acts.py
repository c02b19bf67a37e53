"""The register of bids, questions and answers: docs/formats/acts.md section 5, `receive_bid` and Bids."""

import re

import problems
import tender_problems
from state import Author, State, need
from tender import BIDDER, write


def is_hex64(text: str) -> bool:
    return re.fullmatch("[0-9a-f]{64}", text) is not None


def _published(state: State) -> None:
    need(state.exists, "NoTender")
    need(state.published, "NotPublished")


def _well_formed(document: dict) -> bool:
    return bool(document["name"]) and document["size"] >= 0 and is_hex64(document["sha256"])


def _receive(state: State, held: dict, said: dict, author: Author) -> list:
    _published(state)
    bid, tender = held["bid"], state.tender
    known = next((bidder for bidder in tender["bidders"] if bidder["id"] == bid["bidder"]), None)
    bidders = tender["bidders"] if known else [*tender["bidders"], held["bidder"]]
    others = [other for other in tender["bids"] if other["id"] != bid["id"]]
    found = tender_problems.of_tender({**tender, "bidders": bidders, "bids": [*others, bid]})
    need(not found and bid["price"] is None and not bid["final_prices"], "HasProblems")
    need(state.bid(bid["id"]) is None, "DuplicateBid")
    need(not state.bidding_has_ended(), "BiddingOver")
    until = state.model["bids_until"]
    need(until is None or bid["received"] is not None, "HasProblems")
    late = {"status": "late"} if until is not None and bid["received"] > until else {}
    bidder = write(known, BIDDER) if known else said["bidder"]
    return [{"as": "bid_received", "bidder": bidder, "bid": {**said["bid"], **late}}]


def _ask(state: State, held: dict, said: dict, author: Author) -> list:
    _published(state)
    need(held["question"], "TextMissing")
    need(problems.is_id(held["id"]) and held["id"] not in state.clarifications, "HasProblems")
    need(not state.bidding_has_ended(), "BiddingOver")
    return [{"as": "clarification_asked", **said}]


def _answer(state: State, held: dict, said: dict, author: Author) -> list:
    _published(state)
    need(held["answer"], "TextMissing")
    need(held["id"] in state.clarifications and state.clarifications[held["id"]] is None, "HasProblems")
    return [{"as": "clarification_answered", **said}]


def _attach(state: State, held: dict, said: dict, author: Author) -> list:
    _published(state)
    need(state.bid(held["bid"]), "UnknownBid")
    need(not state.bidding_has_ended(), "BiddingOver")
    need(_well_formed(held["document"]), "HasProblems")
    return [{"as": "document_attached", **said}]


def _withdraw(state: State, held: dict, said: dict, author: Author) -> list:
    _published(state)
    need(held["reason"], "TextMissing")
    bid = state.bid(held["bid"])
    need(bid, "UnknownBid")
    need(bid["status"] == "received", "BidIsOut")
    events = [{"as": "bid_withdrawn", **said}]
    if any(made["lot"] == bid["lot"] for made in state.tender["recommendations"]):
        events.append(lapsed(bid["lot"]))
    return events


def lapsed(lot: str) -> dict:
    return {"as": "recommendation_lapsed", **({"lot": lot} if lot else {})}


def _correct(state: State, held: dict, said: dict, author: Author) -> list:
    need(held["received"] is None or not state.is_convened(), "SecondNeeded")
    return corrected(state, held, said)


def corrected(state: State, held: dict, said: dict) -> list:
    """What follows of correcting a bid, by one or by two."""
    _published(state)
    need(held["why"], "TextMissing")
    need(state.bid(held["bid"]), "UnknownBid")
    need(not state.bidding_has_ended(), "BiddingOver")
    return [{"as": "bid_corrected", **said}]


def _open_bids(state: State, held: dict, said: dict, author: Author) -> list:
    _published(state)
    need(not state.model["rolling"], "RegisterIsRolling")
    need(not state.bidding_has_ended(), "BiddingOver")
    until = state.model["bids_until"]
    need(until is None or (held["at"] is not None and held["at"] > until), "DeadlineNotReached")
    need(not state.clarification_open(), "ClarificationOpen")
    stage = state.price_stage()
    if state.is_convened() and stage and stage["price"]["opened_by"] > 0:
        sealed = {envelope["bid"] for envelope in state.envelopes}
        need(all(bid["id"] in sealed for bid in state.bids_in(stage)), "StageIncomplete")
    return [{"as": "bids_opened", **said}]


def _revise(state: State, held: dict, said: dict, author: Author) -> list:
    _published(state)
    revision = held["revision"]
    stage, bid = state.stage(revision["stage"]), state.bid(revision["bid"])
    need(stage, "UnknownStage")
    need(_well_formed(revision["document"]) and stage["kind"] in ("dialogue", "bafo"), "HasProblems")
    criteria = {criterion["id"] for criterion in problems.all_criteria(stage["criteria"])}
    need(criteria.issuperset(revision["criteria"]), "HasProblems")
    need(bid, "UnknownBid")
    need(not state.is_out(bid), "BidIsOut")
    need(state.is_open(stage["id"]), "StageNotOpen")
    need(all(sheet["stage"] != stage["id"] for sheet in state.sheets_held), "BiddingOver")
    return [{"as": "bid_revised", **said}]


DECISIONS = {
    "receive_bid": _receive,
    "ask_clarification": _ask,
    "answer_clarification": _answer,
    "attach_document": _attach,
    "withdraw_bid": _withdraw,
    "correct_bid": _correct,
    "open_bids": _open_bids,
    "revise_bid": _revise,
}

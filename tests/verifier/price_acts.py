"""Prices, open and sealed: docs/formats/acts.md section 5, `record_price` and Prices."""

import tender_problems
from state import Author, State, need


def _of_round(state: State, stage: dict) -> dict:
    """The member that an event has for the price round of a stage; none for the first."""
    return {} if stage is state.price_stage() else {"stage": stage["id"]}


def _said(said: dict) -> dict:
    """The members of a command but for its stage, which the event states as a price round."""
    return {name: value for name, value in said.items() if name != "stage"}


def _has_price(bid: dict, of_round: str) -> bool:
    named = [final["stage"] for final in bid["final_prices"]]
    return of_round in named if of_round else bid["price"] is not None


def _record(state: State, held: dict, said: dict, author: Author) -> list:
    need(state.exists, "NoTender")
    need(state.published, "NotPublished")
    stage, bid, convened = state.price_stage(held["stage"]), state.bid(held["bid"]), state.is_convened()
    need(stage and not tender_problems.of_price(held["price"], stage["price"], "price"), "HasProblems")
    need(bid, "UnknownBid")
    need(not state.is_out(bid), "BidIsOut")
    need(stage["id"] not in state.closed, "StageNotOpen")
    need(not convened or state.bids_opened, "BidsNotOpened")
    need(state.is_open(stage["id"]), "QualityStillOpen")
    need(state.owed() is None, "ShortlistOwed")
    need(not convened or stage["price"]["opened_by"] <= 0, "PriceIsSealed")
    of_round = _of_round(state, stage)
    need(not _has_price(bid, of_round.get("stage", "")), "AlreadyMarked")
    return [{"as": "price_recorded", **_said(said), **of_round}]


def _need_its_turn(state: State, stage: dict) -> None:
    """Bids are opened, and what stands before a price stage is closed and named."""
    stages = [other["id"] for other in state.model["stages"]]
    before = stages[: stages.index(stage["id"])]
    need(not state.is_convened() or state.bids_opened, "BidsNotOpened")
    need(all(other in state.closed for other in before), "QualityStillOpen")
    need(state.owed() is None, "ShortlistOwed")


def _need_openable(state: State, held: dict) -> None:
    """The envelope may be opened. Which bid it seals was checked when it was sealed."""
    if not held["bid"]:
        return
    need(not state.is_out(state.bid(held["bid"])), "BidIsOut")
    _need_its_turn(state, state.price_stage(held["stage"]))


def _sealed(state: State, name: str) -> dict:
    held = state.envelope(name)
    need(held and not held["opened"], "UnknownEnvelope")
    return held


def _need_fit(state: State, stage: dict, envelope: dict) -> None:
    """The envelope is opened by those who open prices of this stage, and has an id of its own."""
    need(envelope["opened_by"] == stage["price"]["opened_by"] >= 1, "EnvelopeUnfit")
    need(envelope["openers"] == state.openers_owed(), "EnvelopeUnfit")
    need(len(envelope["openers"]) >= envelope["opened_by"], "EnvelopeUnfit")
    need(state.envelope(envelope["id"]) is None, "EnvelopeUnfit")


def _need_sealable(state: State, stage: dict, name: str, of_round: str) -> None:
    """A price of this bid may be sealed in this price round."""
    need(state.published, "NotPublished")
    bid = state.bid(name)
    need(bid, "UnknownBid")
    need(not state.is_out(bid), "BidIsOut")
    same = [held for held in state.envelopes if held["stage"] == of_round]
    need(all(held["bid"] != name for held in same), "AlreadyMarked")
    if of_round:
        _need_its_turn(state, stage)
        need(stage["id"] not in state.closed, "StageNotOpen")
        need(not any(held["bid"] and (held["opened"] or held["given"]) for held in same), "BiddingOver")
    else:
        need(not state.bidding_has_ended(), "BiddingOver")
    need(state.is_rehearsed(state.model), "RehearsalOwed")


def _seal(state: State, held: dict, said: dict, author: Author) -> list:
    need(state.exists, "NoTender")
    stage = state.price_stage(held["stage"])
    need(stage, "HasProblems")
    need(not held["bid"] or held["by_bidder"] or not state.seat_of(author.person), "KnowsPrices")
    _need_fit(state, stage, held["envelope"])
    of_round = _of_round(state, stage)
    if held["bid"]:
        _need_sealable(state, stage, held["bid"], of_round.get("stage", ""))
    else:
        need(not state.bidding_has_ended(), "BiddingOver")
    return [{"as": "price_sealed", **_said(said), **of_round, "by": author.person}]


def _give_parts(state: State, held: dict, said: dict, author: Author) -> list:
    need(state.exists, "NoTender")
    sealed = _sealed(state, held["envelope"])
    need(author.person in sealed["envelope"]["openers"], "NotYourOwn")
    _need_openable(state, sealed)
    own = [part["subset"] for part in sealed["envelope"]["parts"] if part["opener"] == author.person]
    need([part["subset"] for part in held["parts"]] == own, "EnvelopeUnfit")
    return [{"as": "parts_given", **said, "by": author.person}]


def _open(state: State, held: dict, said: dict, author: Author) -> list:
    need(state.exists, "NoTender")
    sealed = _sealed(state, held["envelope"])
    _need_openable(state, sealed)
    givers = {part["by"] for part in sealed["given"]}
    need(sum(person in givers for person in held["subset"]) >= sealed["envelope"]["opened_by"], "PartsMissing")
    stage = state.price_stage(sealed["stage"])
    need(not tender_problems.of_price(held["price"], stage["price"], "price"), "HasProblems")
    events = [{"as": "envelope_opened", "envelope": said["envelope"]}]
    if sealed["bid"]:
        recorded = {"as": "price_recorded", "bid": sealed["bid"], "price": said["price"]}
        events.append(recorded | _of_round(state, stage))
    return events


DECISIONS = {"record_price": _record, "seal_price": _seal, "give_parts": _give_parts, "open_price": _open}

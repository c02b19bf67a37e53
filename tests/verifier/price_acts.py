"""Prices, open and sealed: docs/formats/acts.md section 5, `record_price` and Prices."""

import problems
from state import Author, State, need


def _record(state: State, held: dict, said: dict, author: Author) -> list:
    need(state.exists, "NoTender")
    need(state.published, "NotPublished")
    stage, bid, convened = state.price_stage(), state.bid(held["bid"]), state.is_convened()
    need(stage and not problems.of_price(held["price"], state.model, "price"), "HasProblems")
    need(bid, "UnknownBid")
    need(not state.is_out(bid), "BidIsOut")
    need(stage["id"] not in state.closed, "StageNotOpen")
    need(not convened or state.bids_opened, "BidsNotOpened")
    need(state.is_open(stage["id"]), "QualityStillOpen")
    need(state.owed() is None, "ShortlistOwed")
    need(not convened or stage["price"]["opened_by"] <= 0, "PriceIsSealed")
    need(bid["price"] is None, "AlreadyMarked")
    return [{"as": "price_recorded", **said}]


def _need_openable(state: State, held: dict) -> None:
    """The envelope may be opened. Which bid it seals was checked when it was sealed."""
    if not held["bid"]:
        return
    stages = [stage["id"] for stage in state.model["stages"]]
    before = stages[: stages.index(state.price_stage()["id"])]
    need(not state.is_out(state.bid(held["bid"])), "BidIsOut")
    need(not state.is_convened() or state.bids_opened, "BidsNotOpened")
    need(all(stage in state.closed for stage in before), "QualityStillOpen")
    need(state.owed() is None, "ShortlistOwed")


def _sealed(state: State, name: str) -> dict:
    held = state.envelope(name)
    need(held and not held["opened"], "UnknownEnvelope")
    return held


def _seal(state: State, held: dict, said: dict, author: Author) -> list:
    need(state.exists, "NoTender")
    stage, envelope = state.price_stage(), held["envelope"]
    need(stage, "HasProblems")
    need(envelope["opened_by"] == stage["price"]["opened_by"] >= 1, "EnvelopeUnfit")
    need(envelope["openers"] == state.openers_owed(), "EnvelopeUnfit")
    need(len(envelope["openers"]) >= envelope["opened_by"], "EnvelopeUnfit")
    need(state.envelope(envelope["id"]) is None, "EnvelopeUnfit")
    if held["bid"]:
        need(state.published, "NotPublished")
        bid = state.bid(held["bid"])
        need(bid, "UnknownBid")
        need(not state.is_out(bid), "BidIsOut")
        need(all(other["bid"] != bid["id"] for other in state.envelopes), "AlreadyMarked")
    need(not state.bidding_has_ended(), "BiddingOver")
    return [{"as": "price_sealed", **said, "by": author.person}]


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
    need(not problems.of_price(held["price"], state.model, "price"), "HasProblems")
    events = [{"as": "envelope_opened", "envelope": said["envelope"]}]
    if sealed["bid"]:
        events.append({"as": "price_recorded", "bid": sealed["bid"], "price": said["price"]})
    return events


DECISIONS = {"record_price": _record, "seal_price": _seal, "give_parts": _give_parts, "open_price": _open}

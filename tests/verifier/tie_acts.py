"""Bids that no published rule parts: docs/formats/acts.md section 5, Ties."""

from figures import evaluate
from state import Author, State, need


def _ties(tender: dict, lot: str, stage: str) -> bool:
    """Whether bids of a lot tie at a stage, or for the first place."""
    row = next((row for row in evaluate(tender)["lots"] if row["lot"] == lot), None)
    return row is not None and row["decided"] == "tie" and row.get("waits_at", "") == stage


def tied(state: State, held: dict, said: dict) -> list:
    """What follows of deciding a tie, by one or by two."""
    need(state.exists, "NoTender")
    need(state.published, "NotPublished")
    decision, tender = held["decision"], state.tender
    lot, stage = decision["lot"], decision["stage"]
    need(decision["reason"], "TextMissing")
    need(not stage or state.stage(stage), "UnknownStage")
    need(all(state.bid(bid) for bid in decision["bids"]), "UnknownBid")
    need(_ties(tender, lot, stage), "NothingToDecide")
    need(decision["power"] and decision["power"] == state.model["tie_power"], "NoPublishedGround")
    others = [held for held in tender["tie_decisions"] if (held["lot"], held["stage"]) != (lot, stage)]
    decided = {**tender, "tie_decisions": [*others, decision]}
    need(len(set(decision["bids"])) == len(decision["bids"]), "ResultTied")
    need(not _ties(decided, lot, stage), "ResultTied")
    return [{"as": "tie_decided", **said}]


def _decide(state: State, held: dict, said: dict, author: Author) -> list:
    need(not state.is_convened(), "SecondNeeded")
    return tied(state, held, said)


DECISIONS = {"decide_tie": _decide}

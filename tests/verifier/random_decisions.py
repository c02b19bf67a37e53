"""Waivers and tie decisions for a random tender: mostly what its evaluation asks for, and some that nobody asked."""

import json
from random import Random

from figures import evaluate
from tender import read_file
from tender_problems import of_tender


def _questions(criteria: list) -> list:
    return [q for c in criteria for q in (_questions(c["parts"]) if "parts" in c else [c])]


def _waivers(random: Random, tender: dict) -> list:
    """Of verdicts that fail most are waived where there is a ground, and of others a few."""
    asked = [q for stage in tender["model"]["stages"] for q in _questions(stage.get("criteria", []))]
    grounds = {question["id"]: question["waiver"] for question in asked if "waiver" in question}
    waivers = []
    for sheet in tender["consensus"]:
        for mark in sheet["marks"]:
            ground = grounds.get(mark["criterion"])
            if ground and random.random() < (0.6 if mark["mark"] == "fail" else 0.03):
                waiver = {"bid": sheet["bid"], "criterion": mark["criterion"], "ground": ground}
                waivers.append({**waiver, "reason": "It has paid what it owed."})
    return waivers


def _decision(tender: dict, lot: str, stage: str, bids: list) -> dict:
    decision = {"bids": bids, "power": tender["model"]["tie_power"], "reason": "It serves the schools better."}
    return decision | ({"lot": lot} if lot else {}) | ({"stage": stage} if stage else {})


def _tied(tender: dict, lot: dict) -> tuple[list, int]:
    """The bids that tie in a lot, and for how many places."""
    if "tied" in lot.get("limit", {}):
        return lot["limit"]["tied"], 1
    if "waits_at" not in lot:
        return [bid["bid"] for bid in lot["bids"] if bid["standing"] == "in" and bid.get("place", 1) == 1], 1
    places = next(s["counts"]["places"] for s in tender["model"]["stages"] if s["id"] == lot["waits_at"])
    standing = {bid["bid"]: bid["standing"] for bid in lot["bids"]}
    tied = [bid for bid, how in standing.items() if how == "undecided"]
    return tied, places - list(standing.values()).count("in")


def _decide(random: Random, tender: dict) -> bool:
    """Adds a decision on each tie, not always one that parts it; False if there is none."""
    held, found = read_file(json.dumps(tender).encode())
    if found or of_tender(held):
        return False
    ties = [lot for lot in evaluate(held)["lots"] if lot["decided"] == "tie"]
    for lot in ties:
        bids, places = _tied(tender, lot)
        places = places if random.random() < 0.8 else random.randint(1, len(bids))
        decision = _decision(tender, lot["lot"], lot.get("waits_at", ""), random.sample(bids, places))
        tender["tie_decisions"].append(decision)
    return bool(ties)


def _stray(random: Random, tender: dict) -> None:
    """A decision on bids of which nobody knows whether they tie."""
    bid = random.choice(tender["bids"])
    lot = bid.get("lot", "")
    others = [other["id"] for other in tender["bids"] if other.get("lot", "") == lot]
    shortlists = [s["id"] for s in tender["model"]["stages"] if s["counts"]["as"] == "shortlist"]
    bids = random.sample(others, random.randint(1, len(others)))
    tender["tie_decisions"].append(_decision(tender, lot, random.choice(["", *shortlists]), bids))


def added(random: Random, tender: dict) -> dict:
    """The tender with waivers and tie decisions."""
    decided = tender | {"waivers": _waivers(random, tender), "tie_decisions": []}
    if "tie_power" not in tender["model"]:
        return decided
    if tender["bids"] and random.random() < 0.15:
        _stray(random, decided)
    for _ in range(random.choice((0, 1, 3, 3))):
        if not _decide(random, decided):
            break
    return decided

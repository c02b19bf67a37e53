"""Which events follow from a command, and what they change: docs/formats/acts.md sections 2 to 6.

`decide` answers with the events, or raises Refused. Commands and events are JSON values in canonical form; the state
holds the tender as tender.py reads it.
"""

import copy
import hashlib

import problems
import tender as shapes
from figures import evaluate
from tender import BID, BIDDER, CONSENSUS, HEAD, LISTS, MARK, MODEL, PRICE, RECOMMENDATION, REQUIRED, SHEET, TENDER
from tender import canonical, listed, members, read, write

_HELD = HEAD
_DEFINED = {"model": (MODEL, REQUIRED), **LISTS}
_RECEIVED = members(bidder=(BIDDER, REQUIRED), bid=(BID, REQUIRED))
_PRICED = members("bid!:text", price=(PRICE, REQUIRED))
_MARKED = members(sheet=(SHEET, REQUIRED))
_AGREED = members(sheet=(CONSENSUS, REQUIRED))
_MADE = members(recommendation=(RECOMMENDATION, REQUIRED))
_IMPORTED = members("file!:text sha256!:text fingerprint!:text", tender=(TENDER, REQUIRED))

COMMANDS = (
    "variant",
    {
        "create_tender": _HELD,
        "define_model": _DEFINED,
        "publish_tender": members("fingerprint!:text"),
        "receive_bid": _RECEIVED,
        "record_price": _PRICED,
        "give_marks": _MARKED,
        "agree_consensus": _AGREED,
        "close_stage": members("stage!:text"),
        "shortlist_bids": members("stage!:text"),
        "recommend": _MADE,
        "correct_consensus": members("bid!:text why!:text", mark=(MARK, REQUIRED)),
        "import_tender": _IMPORTED,
    },
)
EVENTS = (
    "variant",
    {
        "tender_created": _HELD,
        "model_defined": _DEFINED,
        "tender_published": members("fingerprint!:text"),
        "bid_received": _RECEIVED,
        "price_recorded": _PRICED,
        "marks_given": _MARKED,
        "consensus_agreed": _AGREED,
        "stage_closed": members("stage!:text"),
        "bid_excluded": members("bid!:text stage!:text"),
        "bids_shortlisted": members("stage!:text", bids=listed("text", REQUIRED)),
        "recommendation_made": _MADE,
        "consensus_corrected": members("bid!:text earlier!:text why!:text", mark=(MARK, REQUIRED)),
        "recommendation_lapsed": members("lot:text"),
        "tender_imported": _IMPORTED,
    },
)
KEY = ("variant", {"enrol_key": members("public_key!:text name!:text demonstration:flag")})
KEY_EVENT = ("variant", {"key_enrolled": KEY[1]["enrol_key"]})


class Refused(Exception):
    """The rules refuse the command; the text is the name of the refusal."""


def need(holds, refusal: str) -> None:
    if not holds:
        raise Refused(refusal)


def fingerprint(model: dict) -> str:
    """SHA-256 of the canonical bytes of a model (section 6)."""
    return hashlib.sha256(canonical(write(model, MODEL))).hexdigest()


class Outcome:
    """What a stage came to, over all lots that ran it (section 4)."""

    def __init__(self, evaluation: dict, stage: str):
        self.open, self.remaining, self.excluded = [], [], []
        self.waits = self.tied = self.undefined = False
        for lot in evaluation["lots"]:
            if lot.get("waits_at") == stage:
                self.waits = True
                self.tied |= lot["decided"] == "tie"
                self.undefined |= lot["decided"] == "price_undefined"
            for row in (row for ran in lot["stages"] if ran["stage"] == stage for row in ran["bids"]):
                self.open += [f"{row['bid']}/{what}" for what in row.get("open", [])]
                if "shortfalls" not in row:
                    self.remaining.append(row["bid"])
                elif row["shortfalls"][0]["kind"] != "not_shortlisted":
                    self.excluded.append(row["bid"])


class State:
    """A log after some of its entries."""

    def __init__(self):
        self.tender = shapes.empty_tender()
        self.exists = False
        self.published = ""
        self.closed: list = []
        self.excluded: set = set()
        self.shortlists: list = []

    # Words of section 4

    def stage(self, name: str) -> dict | None:
        return next((stage for stage in self.tender["model"]["stages"] if stage["id"] == name), None)

    def bid(self, name: str) -> dict | None:
        return next((bid for bid in self.tender["bids"] if bid["id"] == name), None)

    def open_stage(self) -> dict | None:
        return next((stage for stage in self.tender["model"]["stages"] if stage["id"] not in self.closed), None)

    def owed(self) -> str | None:
        """The first closed shortlist stage whose list is not named yet."""
        named = {stage for stage, _ in self.shortlists}
        for stage in self.tender["model"]["stages"]:
            if stage["counts"]["as"] == "shortlist" and stage["id"] in self.closed and stage["id"] not in named:
                return stage["id"]
        return None

    def is_out(self, bid: dict) -> bool:
        if bid["status"] != "received" or bid["id"] in self.excluded:
            return True
        for name, bids in self.shortlists:
            lots = self.stage(name)["lots"]
            if (not lots or bid["lot"] in lots) and bid["id"] not in bids:
                return True
        return False

    def sheet(self, kind: str, sheet: dict) -> dict | None:
        """The sheet of the same bid (and, of single marks, the same seat) that the tender holds already."""
        same = [s for s in self.tender[kind] if s["bid"] == sheet["bid"] and s.get("by") == sheet.get("by")]
        return same[0] if same else None

    def outcome(self, stage: str) -> Outcome:
        return Outcome(evaluate(self.tender), stage)

    # Changes of section 3

    def apply(self, event: dict) -> None:
        event = read(event, EVENTS, "", [])
        kind, held = event.pop("as"), self.tender
        if kind in ("tender_created", "model_defined"):
            held.update(copy.deepcopy(event))
            self.exists = True
        elif kind == "tender_published":
            self.published = event["fingerprint"]
        elif kind == "bid_received":
            if all(bidder["id"] != event["bidder"]["id"] for bidder in held["bidders"]):
                held["bidders"].append(event["bidder"])
            held["bids"].append(event["bid"])
        elif kind == "price_recorded":
            self.bid(event["bid"])["price"] = event["price"]
        elif kind in ("marks_given", "consensus_agreed"):
            where = "sheets" if kind == "marks_given" else "consensus"
            if (there := self.sheet(where, event["sheet"])) is not None:
                there["marks"] += event["sheet"]["marks"]
            else:
                held[where].append(event["sheet"])
        elif kind == "stage_closed":
            self.closed.append(event["stage"])
        elif kind == "bid_excluded":
            self.excluded.add(event["bid"])
        elif kind == "bids_shortlisted":
            self.shortlists.append((event["stage"], event["bids"]))
        elif kind == "recommendation_made":
            held["recommendations"].append(event["recommendation"])
        elif kind == "consensus_corrected":
            marks = self.sheet("consensus", event)["marks"]
            place = [mark["criterion"] for mark in marks].index(event["mark"]["criterion"])
            marks[place] = event["mark"]
        elif kind == "recommendation_lapsed":
            held["recommendations"] = [r for r in held["recommendations"] if r["lot"] != event["lot"]]
        else:
            self.tender, self.exists, self.published = event["tender"], True, event["fingerprint"]


def decide(state: State, command: dict) -> list:
    """The events that follow from a command in this state (section 5)."""
    held = read(command, COMMANDS, "", [])
    return _DECISIONS[command["as"]](state, held, {k: v for k, v in command.items() if k != "as"})


def _create(state: State, held: dict, said: dict) -> list:
    need(not state.exists, "TenderExists")
    need(held["id"] and held["title"], "TextMissing")
    return [{"as": "tender_created", **said}]


def _define(state: State, held: dict, said: dict) -> list:
    need(state.exists, "NoTender")
    need(not state.published, "AlreadyPublished")
    defined = {name: held[name] for name in ("model", *LISTS)}
    need(not problems.of_tender({**state.tender, **defined}), "HasProblems")
    return [{"as": "model_defined", **said}]


def _publish(state: State, held: dict, said: dict) -> list:
    need(state.exists, "NoTender")
    need(held["fingerprint"], "TextMissing")
    need(not state.published, "AlreadyPublished")
    need(not problems.of_model(state.tender["model"]), "HasProblems")
    return [{"as": "tender_published", **said}]


def _published(state: State) -> None:
    need(state.exists, "NoTender")
    need(state.published, "NotPublished")


def _receive(state: State, held: dict, said: dict) -> list:
    _published(state)
    bid, tender = held["bid"], state.tender
    known = next((bidder for bidder in tender["bidders"] if bidder["id"] == bid["bidder"]), None)
    bidders = tender["bidders"] if known else [*tender["bidders"], held["bidder"]]
    others = [other for other in tender["bids"] if other["id"] != bid["id"]]
    found = problems.of_tender({**tender, "bidders": bidders, "bids": [*others, bid]})
    need(not found and bid["price"] is None, "HasProblems")
    need(state.bid(bid["id"]) is None, "DuplicateBid")
    need(not state.closed, "BiddingOver")
    bidder = write(known, BIDDER) if known else said["bidder"]
    return [{"as": "bid_received", "bidder": bidder, "bid": said["bid"]}]


def _record_price(state: State, held: dict, said: dict) -> list:
    _published(state)
    model = state.tender["model"]
    stage, bid = problems.price_stage(model), state.bid(held["bid"])
    need(stage and not problems.of_price(held["price"], model, "price"), "HasProblems")
    need(bid, "UnknownBid")
    need(not state.is_out(bid), "BidIsOut")
    need(stage["id"] not in state.closed, "StageNotOpen")
    need(state.open_stage() is stage, "QualityStillOpen")
    need(state.owed() is None, "ShortlistOwed")
    need(bid["price"] is None, "AlreadyMarked")
    return [{"as": "price_recorded", **said}]


def _mark(state: State, held: dict, said: dict, kind: str) -> list:
    _published(state)
    sheet, model = held["sheet"], state.tender["model"]
    marks, bid = sheet["marks"], state.bid(sheet["bid"])
    need(marks and not problems.of_marks(marks, model, "marks"), "HasProblems")
    need(bid, "UnknownBid")
    need(kind == "consensus" or any(seat["id"] == sheet["by"] for seat in state.tender["panel"]), "UnknownPanelist")
    need(not state.is_out(bid), "BidIsOut")
    stage = state.open_stage()
    asked = {question["id"] for question in problems.questions(stage["criteria"])} if stage else set()
    named = {mark["criterion"] for mark in marks}
    need(named <= asked, "StageNotOpen")
    need(state.owed() is None, "ShortlistOwed")
    there = state.sheet(kind, sheet) or {"marks": []}
    need(not named & {mark["criterion"] for mark in there["marks"]}, "AlreadyMarked")
    need(all(mark["reason"] for mark in marks), "ReasonMissing")
    return [{"as": "marks_given" if kind == "sheets" else "consensus_agreed", **said}]


def _excluded(outcome: Outcome, stage: str) -> list:
    return [{"as": "bid_excluded", "bid": bid, "stage": stage} for bid in outcome.excluded]


def _close(state: State, held: dict, said: dict) -> list:
    _published(state)
    need(state.stage(held["stage"]), "UnknownStage")
    need(state.open_stage() is state.stage(held["stage"]), "StageNotOpen")
    need(state.owed() is None, "ShortlistOwed")
    outcome = state.outcome(held["stage"])
    need(not outcome.open, "StageIncomplete")
    need(not outcome.undefined, "PriceHasNoAnswer")
    return [{"as": "stage_closed", **said}, *_excluded(outcome, held["stage"])]


def _shortlist(state: State, held: dict, said: dict) -> list:
    _published(state)
    need(state.stage(held["stage"]), "UnknownStage")
    need(held["stage"] in state.closed, "StageIncomplete")
    outcome = state.outcome(held["stage"])
    need(not outcome.tied, "ShortlistTied")
    need(state.owed() == held["stage"], "NotAShortlist")
    return [{"as": "bids_shortlisted", **said, "bids": outcome.remaining}]


def _recommend(state: State, held: dict, said: dict) -> list:
    need(state.exists, "NoTender")
    made, tender = held["recommendation"], state.tender
    need(made["reason"], "TextMissing")
    need(state.published, "NotPublished")
    lot = next((lot for lot in evaluate(tender)["lots"] if lot["lot"] == made["lot"]), None)
    need(lot, "HasProblems")
    need(all(state.bid(bid) for bid in made["bids"]), "UnknownBid")
    need(state.owed() is None, "ShortlistOwed")
    need(state.open_stage() is None or lot["decided"] == "nomination", "StagesOpen")
    need(all(earlier["lot"] != made["lot"] for earlier in tender["recommendations"]), "AlreadyRecommended")
    if made["bids"]:
        need(lot["decided"] != "tie", "ResultTied")
        need(sorted(made["bids"]) == sorted(lot["awarded"]), "ResultDiffers")
    return [{"as": "recommendation_made", **said}]


def _correct(state: State, held: dict, said: dict) -> list:
    need(state.exists, "NoTender")
    need(held["why"], "TextMissing")
    need(state.published, "NotPublished")
    mark, bid = held["mark"], state.bid(held["bid"])
    need(not problems.of_marks([mark], state.tender["model"], "mark"), "HasProblems")
    need(bid, "UnknownBid")
    need(mark["reason"], "ReasonMissing")
    sheet = state.sheet("consensus", held) or {"marks": []}
    earlier = next((old for old in sheet["marks"] if old["criterion"] == mark["criterion"]), None)
    need(earlier and earlier != mark, "NothingToCorrect")
    events = [{"as": "consensus_corrected", **said, "earlier": earlier["mark"]}]
    if any(made["lot"] == bid["lot"] for made in state.tender["recommendations"]):
        events.append({"as": "recommendation_lapsed", **({"lot": bid["lot"]} if bid["lot"] else {})})
    return events


def _import(state: State, held: dict, said: dict) -> list:
    need(not state.exists, "TenderExists")
    need(held["fingerprint"], "TextMissing")
    tender = held["tender"]
    need(not problems.of_tender(tender), "HasProblems")
    events = [{"as": "tender_imported", **said}]
    evaluation = evaluate(tender)
    for stage in tender["model"]["stages"] if tender["bids"] else []:
        outcome = Outcome(evaluation, stage["id"])
        if outcome.waits:
            break
        events += [{"as": "stage_closed", "stage": stage["id"]}, *_excluded(outcome, stage["id"])]
        if stage["counts"]["as"] == "shortlist":
            events.append({"as": "bids_shortlisted", "stage": stage["id"], "bids": outcome.remaining})
    return events


_DECISIONS = {
    "create_tender": _create,
    "define_model": _define,
    "publish_tender": _publish,
    "receive_bid": _receive,
    "record_price": _record_price,
    "give_marks": lambda state, held, said: _mark(state, held, said, "sheets"),
    "agree_consensus": lambda state, held, said: _mark(state, held, said, "consensus"),
    "close_stage": _close,
    "shortlist_bids": _shortlist,
    "recommend": _recommend,
    "correct_consensus": _correct,
    "import_tender": _import,
}

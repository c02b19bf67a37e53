"""Which events follow from a command: docs/formats/acts.md section 5, and conclusion.md section 4.

`decide` answers with the events, or raises Refused. Commands and events are JSON values in canonical form; the state
holds the tender as tender.py reads it. Each decision takes the state, the command as read, the members of the command
as they stand in the entry, and the author.
"""

import hashlib

import bid_acts
import conclusion_acts
import contract_acts
import marking_acts
import moderation_acts
import people_acts
import price_acts
import problems
import request_acts
import roles
import tender_problems
import tie_acts
from commands import COMMANDS
from figures import evaluate
from moderation_acts import need_explained, need_marks
from outcome import Outcome
from state import Author, Refused, State, need
from tender import LISTS, MODEL, canonical, read, write

__all__ = ["Author", "Refused", "State", "decide", "fingerprint"]


def fingerprint(model: dict) -> str:
    """SHA-256 of the canonical bytes of a model (section 6)."""
    return hashlib.sha256(canonical(write(model, MODEL))).hexdigest()


def decide(state: State, command: dict, author: Author) -> list:
    """The events that follow from a command of this author in this state."""
    held = read(command, COMMANDS, "", [])
    roles.need_part(state, held, author)
    return _DECISIONS[command["as"]](state, held, {k: v for k, v in command.items() if k != "as"}, author)


def _first_manager(author: Author) -> list:
    if author.demonstration:
        return []
    return [{"as": "person_appointed", "appointment": {"person": author.person, "role": "manager"}}]


def _create(state: State, held: dict, said: dict, author: Author) -> list:
    need(not state.exists, "TenderExists")
    need(held["id"] and held["title"], "TextMissing")
    need(problems.is_id(held["id"]), "HasProblems")
    return [{"as": "tender_created", **said}, *_first_manager(author)]


def _define(state: State, held: dict, said: dict, author: Author) -> list:
    need(state.exists, "NoTender")
    need(not state.published, "AlreadyPublished")
    defined = {name: held[name] for name in ("model", *LISTS)}
    need(not tender_problems.of_tender({**state.tender, **defined}), "HasProblems")
    sits_as = {seat["id"]: seat["sits_as"] for seat in held["panel"]}
    seated = [appointed for appointed in state.appointments if appointed["seat"]]
    need(all(sits_as.get(appointed["seat"]) == appointed["role"] for appointed in seated), "HasProblems")
    return [{"as": "model_defined", **said}]


def _publish(state: State, held: dict, said: dict, author: Author) -> list:
    need(state.exists, "NoTender")
    need(held["fingerprint"], "TextMissing")
    need(not state.published, "AlreadyPublished")
    need(not problems.of_model(state.model), "HasProblems")
    conclusion_acts.need_publishable(state)
    need(state.is_rehearsed(state.model), "RehearsalOwed")
    return [{"as": "tender_published", **said}]


def _published(state: State) -> None:
    need(state.exists, "NoTender")
    need(state.published, "NotPublished")


def _give_marks(state: State, held: dict, said: dict, author: Author) -> list:
    need(not state.is_convened(), "SheetsAreSealed")
    _published(state)
    sheet = held["sheet"]
    need_marks(state, sheet, lambda: need(state.seat(sheet["by"]), "UnknownPanelist"))
    _need_new(state, "sheets", sheet)
    return [{"as": "marks_given", **said}]


def _need_new(state: State, kind: str, sheet: dict) -> None:
    """None of the questions is marked already, no mark is above the cap, every mark has its reason."""
    there = {mark["criterion"] for mark in (state.sheet(kind, sheet) or {"marks": []})["marks"]}
    need(all(mark["criterion"] not in there for mark in sheet["marks"]), "AlreadyMarked")
    need(not any(state.is_above_cap(mark) for mark in sheet["marks"]), "AboveCap")
    need(all(mark["reason"] for mark in sheet["marks"]), "ReasonMissing")


def _agree(state: State, held: dict, said: dict, author: Author) -> list:
    _published(state)
    sheet = held["sheet"]
    need_marks(state, sheet)
    _need_new(state, "consensus", sheet)
    if state.is_convened():
        stage = state.open_stage()
        need(not state.unopened(stage), "SheetsOutstanding")
        opened = [sheet for sheet in state.sheets_held if sheet["stage"] == stage["id"] and sheet["opened"]]
        need(opened, "SheetsOutstanding")
        for mark in sheet["marks"]:
            need_explained(state, sheet["bid"], mark)
    return [{"as": "consensus_agreed", **said}]


def _excluded(outcome: Outcome, stage: str) -> list:
    return [{"as": "bid_excluded", "bid": bid, "stage": stage} for bid in outcome.excluded]


def _close(state: State, held: dict, said: dict, author: Author) -> list:
    _published(state)
    stage = state.stage(held["stage"])
    need(stage, "UnknownStage")
    need(state.is_open(held["stage"]), "StageNotOpen")
    need(state.owed() is None, "ShortlistOwed")
    convened = state.is_convened()
    if convened:
        need(state.bids_opened, "BidsNotOpened")
        need(not state.clarification_open(), "ClarificationOpen")
        need(not state.unopened(stage), "SheetsOutstanding")
        if stage["criteria"]:
            state.need_made_up(stage)
    outcome = state.outcome(held["stage"])
    need(not outcome.open, "StageIncomplete")
    if convened and stage["criteria"]:
        need(any(minutes["stage"] == stage["id"] for minutes in state.minutes), "MinutesMissing")
        need(all((stage["id"], seat) in state.signatures for seat in state.signing_seats()), "SignaturesMissing")
    need(not outcome.undefined, "PriceHasNoAnswer")
    return [{"as": "stage_closed", **said}, *_excluded(outcome, held["stage"])]


def _shortlist(state: State, held: dict, said: dict, author: Author) -> list:
    _published(state)
    need(state.stage(held["stage"]), "UnknownStage")
    need(held["stage"] in state.closed, "StageIncomplete")
    outcome = state.outcome(held["stage"])
    need(not outcome.tied, "ShortlistTied")
    need(state.owed() == held["stage"], "NotAShortlist")
    return [{"as": "bids_shortlisted", **said, "bids": outcome.remaining}]


def _recommend(state: State, held: dict, said: dict, author: Author) -> list:
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
        need(lot["decided"] != "waits_for_lots", "StagesOpen")
        need(sorted(made["bids"]) == sorted(lot["awarded"]), "ResultDiffers")
    return [{"as": "recommendation_made", **said}]


def _correct(state: State, held: dict, said: dict, author: Author) -> list:
    need(state.exists, "NoTender")
    need(held["why"], "TextMissing")
    need(state.published, "NotPublished")
    mark = held["mark"]
    need(not tender_problems.of_marks([mark], state.model, "mark"), "HasProblems")
    need(state.bid(held["bid"]), "UnknownBid")
    need(not state.is_above_cap(mark), "AboveCap")
    need(mark["reason"], "ReasonMissing")
    earlier = state.agreed(held["bid"], mark["criterion"])
    need(earlier and earlier != mark, "NothingToCorrect")
    stage = state.stage_of(mark["criterion"])["id"]
    if state.is_convened():
        need(stage not in state.closed, "SecondNeeded")
        need_explained(state, held["bid"], mark)
    events = [{"as": "consensus_corrected", **said, "earlier": earlier["mark"]}]
    if stage in state.closed:
        events += people_acts.reopened(state, stage, held["why"])
    return events


def _import(state: State, held: dict, said: dict, author: Author) -> list:
    need(not state.exists, "TenderExists")
    need(held["fingerprint"], "TextMissing")
    tender = held["tender"]
    need(not tender_problems.of_tender(tender), "HasProblems")
    events = [{"as": "tender_imported", **said}, *_first_manager(author)]
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
    "give_marks": _give_marks,
    "agree_consensus": _agree,
    "close_stage": _close,
    "shortlist_bids": _shortlist,
    "recommend": _recommend,
    "correct_consensus": _correct,
    "import_tender": _import,
    **bid_acts.DECISIONS,
    **price_acts.DECISIONS,
    **marking_acts.DECISIONS,
    **moderation_acts.DECISIONS,
    **people_acts.DECISIONS,
    **tie_acts.DECISIONS,
    **request_acts.DECISIONS,
    **conclusion_acts.DECISIONS,
    **contract_acts.DECISIONS,
}

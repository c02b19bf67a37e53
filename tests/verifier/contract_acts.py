"""Contracts and actions: docs/formats/conclusion.md section 4, from `sign_contract` on."""

import conclusion
import regimes
from conclusion import need_not_before, need_planned, need_published, need_there
from contracts import contract_is_sound, enhancement_is_sound, runs_until
from state import Author, State, need


def _sign(state: State, held: dict, said: dict, author: Author) -> list:
    need_planned(state)
    contract = held["contract"]
    need_there(contract["signed_on"])
    need(contract_is_sound(contract), "HasProblems")
    need_there(contract["bids"])
    need(all(state.bid(bid) for bid in contract["bids"]), "UnknownBid")
    need(state.contract(contract["id"]) is None, "AlreadyDone")
    conclusion.need_approved(state)
    due = conclusion.papers_due(state, regimes.BEFORE_STANDSTILL, regimes.BEFORE_SIGNING)
    papers = conclusion.issued(state, state.papers, due)
    need(papers is not None, "PaperOwed")
    conclusion.need_no_open_response(state)
    need(state.standstill is None or contract["signed_on"] >= state.standstill[1], "InStandstill")
    need_not_before(contract["signed_on"], max((paper["sent"] for paper in papers), default=""))
    need_not_before(contract["signed_on"], conclusion.last_decided(state))
    made = conclusion.recommendation(state, contract["lot"])
    need(made, "RecommendationOwed")
    under_contract = {bid for other in state.contracts for bid in other["contract"]["bids"]}
    for bid in contract["bids"]:
        need(bid in made["bids"], "ResultDiffers")
        need(bid not in under_contract, "AlreadyDone")
    return [{"as": "contract_signed", **said}]


def _under(state: State, name: str) -> dict:
    """The contract named, of a published tender."""
    need_published(state)
    contract = state.contract(name)
    need(contract, "NotOnRecord")
    return contract


def _review(state: State, held: dict, said: dict, author: Author) -> list:
    review = held["review"]
    contract = _under(state, review["contract"])
    need_there(review["text"], review["held"])
    need_not_before(review["held"], contract["contract"]["signed_on"])
    return [{"as": "contract_reviewed", **said}]


def _exercise(state: State, held: dict, said: dict, author: Author) -> list:
    contract = _under(state, held["contract"])
    need_there(held["reason"], held["on"])
    options = (option for option in contract["contract"]["options"] if option["id"] == held["option"])
    option = next(options, None)
    need(option, "NotOnRecord")
    need(held["option"] not in contract["exercised"], "AlreadyDone")
    need_not_before(held["on"], contract["contract"]["signed_on"])
    last_days = (option["exercise_by"], runs_until(contract["contract"], contract["exercised"]))
    need(all(day is None or held["on"] <= day for day in last_days), "OptionLate")
    judged = [review for review in contract["reviews"] if review["completion"] and review["held"] <= held["on"]]
    proven = bool(judged) and judged[-1]["satisfactory"]
    need(not option["needs_completion"] or proven, "CompletionUnproven")
    return [{"as": "option_exercised", **said}]


def _enhance(state: State, held: dict, said: dict, author: Author) -> list:
    enhancement = held["enhancement"]
    contract = _under(state, enhancement["contract"])
    need_there(enhancement["text"], enhancement["agreed"])
    need(enhancement_is_sound(contract["contract"], enhancement), "HasProblems")
    need_not_before(enhancement["agreed"], contract["contract"]["signed_on"])
    return [{"as": "enhancement_agreed", **said}]


def _report(state: State, held: dict, said: dict, author: Author) -> list:
    report = held["report"]
    contract = _under(state, report["contract"])
    need_there(report["period"], report["figures"])
    indicators = {indicator["id"] for indicator in contract["contract"]["indicators"]}
    of_period = [earlier for earlier in contract["reports"] if earlier["period"] == report["period"]]
    actual = {
        figure["indicator"] for earlier in of_period for figure in earlier["figures"] if figure["quality"] == "actual"
    }
    before: set = set()
    for figure in report["figures"]:
        need(figure["indicator"] in indicators, "NotOnRecord")
        need(figure["indicator"] not in before and figure["indicator"] not in actual, "AlreadyDone")
        before.add(figure["indicator"])
    return [{"as": "indicators_reported", **said}]


def _set_action(state: State, held: dict, said: dict, author: Author) -> list:
    need(state.exists, "NoTender")
    action = held["action"]
    need_there(action["id"], action["text"], action["board"])
    need(action["id"] not in state.actions, "AlreadyDone")
    return [{"as": "action_set", **said}]


def _close_action(state: State, held: dict, said: dict, author: Author) -> list:
    need(state.exists, "NoTender")
    need_there(held["result"], held["done"])
    need(held["action"] in state.actions, "NotOnRecord")
    need(state.actions[held["action"]], "AlreadyDone")
    return [{"as": "action_closed", **said}]


DECISIONS = {
    "sign_contract": _sign,
    "review_contract": _review,
    "exercise_option": _exercise,
    "agree_enhancement": _enhance,
    "report_indicators": _report,
    "set_action": _set_action,
    "close_action": _close_action,
}

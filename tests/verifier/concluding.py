"""The shapes of the concluding acts: docs/formats/conclusion.md sections 1 and 2.

Each command has one event with the same members; `standstill_set` alone has no command. Contracts are in contracts.py.
"""

from contracts import SHAPES
from regimes import PAPERS
from tender import DECISION, EMPTY, PLAN, REQUIRED, an_object, listed, members

LOW_PRICE_QUESTION = an_object("bid!:text question!:text asked?:date reply_by?:date")
LOW_PRICE_REPLY = an_object("bid!:text reply!:text received?:date explained!:flag assessment!:text")
CHALLENGE = an_object("body!:text held?:date version!:whole", points=listed("text"))
BODY_DECISION = an_object("version!:whole", decision=(DECISION, REQUIRED))
ISSUED = an_object(
    "bid:text sent?:date by_post:flag received?:date sha256:text text:text",
    paper=(("choice", PAPERS), REQUIRED),
)
RESPONSE = an_object(
    "bid!:text made?:date text!:text",
    kind=(("choice", ("debrief", "representation")), REQUIRED),
)
_SHAPES = {
    ("plan_tender", "tender_planned"): members(plan=(PLAN, REQUIRED)),
    ("ask_low_price", "low_price_asked"): members(question=(LOW_PRICE_QUESTION, REQUIRED)),
    ("answer_low_price", "low_price_answered"): members(reply=(LOW_PRICE_REPLY, REQUIRED)),
    ("disregard_bid", "bid_disregarded"): members("bid!:text on?:date reason!:text"),
    ("challenge_report", "report_challenged"): members(challenge=(CHALLENGE, REQUIRED)),
    ("answer_challenge", "challenge_answered"): members("point!:whole reply!:text"),
    ("record_decision", "decision_recorded"): members(decision=(BODY_DECISION, REQUIRED)),
    ("issue_paper", "paper_issued"): members(issued=(ISSUED, REQUIRED)),
    ("record_response", "response_recorded"): members(response=(RESPONSE, REQUIRED)),
    ("answer_response", "response_answered"): members("response!:whole given?:date answer!:text"),
    **SHAPES,
}
EVENT_OF = {command: event for command, event in _SHAPES}
COMMANDS = {command: shape for (command, _), shape in _SHAPES.items()}
EVENTS = {event: shape for (_, event), shape in _SHAPES.items()}
EVENTS["standstill_set"] = members("last_day!:date sign_from!:date")

"""What becomes of the convened tender behind its recommendation, and who may do what."""

from concluding import EVENT_OF
from convened import Person
from convened_cast import APPROVER, CHAIR, EXPERT, MANAGER, MEMBERS, NOTES, OFFICERS, Company, fingerprint
from convened_prices import recommending

STEPS = [{"bodies": ["Board"], "act": "approves"}, {"bodies": ["Council"], "act": "resolves"}]
PLAN = {"regime": "pcr_2006", "advertised": "2012-01-09", "approvals": STEPS, "challenged_by": "Scrutiny"}
OPEN_MODEL = {
    "stages": [
        {
            **{"id": "gate", "title": "Conditions", "kind": "gate", "counts": {"as": "gate"}},
            "criteria": [{"id": "insured", "title": "Is insured", "mandatory": True}],
        }
    ]
}
CONTRACT = {
    **{"id": "c1", "bids": ["a"], "signed_on": "2012-05-01"},
    **{"currency": "GBP", "value": "103500", "from": "2012-05-02", "until": "2012-06-01"},
    "streams": [{"name": "Council", "amount": "103500"}],
    "options": [{"id": "longer", "text": "A month more", "needs_completion": True, "until": "2012-07-01"}],
    "indicators": [{"id": "visits", "text": "Visits in time"}],
}
ACTION = {"id": "a1", "text": "Ask the drivers.", "board": "Board"}
REVIEW = {"contract": "c1", "held": "2012-06-01", "text": "Well.", "completion": True, "satisfactory": True}
LOW = {"bid": "b", "question": "How?", "asked": "2012-04-02", "reply_by": "2012-04-03"}
REPLY = {"bid": "b", "reply": "By hand.", "received": "2012-04-03", "explained": False, "assessment": "Too little."}
DISREGARDED = {"bid": "b", "on": "2012-04-03", "reason": "Nothing explains it."}
EXERCISED = {"contract": "c1", "option": "longer", "on": "2012-06-01", "reason": "It goes well."}
FIGURE = {"indicator": "visits", "quality": "actual", "actual": "9.5"}
FIGURES = {"contract": "c1", "period": "2012", "figures": [FIGURE]}
ENHANCEMENT = {"contract": "c1", "agreed": "2012-06-02", "text": "Evening visits.", "stream": "Council"}
CLOSED = {"action": "a1", "done": "2012-06-03", "result": "They agree."}


def _decided(body: str, act: str, date: str, version: int) -> dict:
    decision = {"body": body, "act": act, "text": "As recommended.", "date": date, "minute": "7"}
    return {"decision": {"decision": decision, "version": version}}


def _paper(paper: str, bid: str, sent: str) -> dict:
    return {"issued": {"paper": paper, "sent": sent} | ({"bid": bid} if bid else {})}


RESPONSE = {"response": {"kind": "debrief", "bid": "b", "made": "2012-04-20", "text": "Why?"}}
ANSWER = {"response": 1, "given": "2012-04-21", "answer": "By price."}
ASKED_OF_OTHERS = (  # each command and somebody of the tender who has no role for it
    ("plan_tender", CHAIR, {"plan": PLAN}),
    ("ask_low_price", NOTES, {"question": LOW}),
    ("answer_low_price", CHAIR, {"reply": REPLY}),
    ("disregard_bid", MANAGER, DISREGARDED),
    ("challenge_report", MANAGER, {"challenge": {"body": "Scrutiny", "held": "2012-04-04", "version": 0}}),
    ("answer_challenge", NOTES, {"point": 1, "reply": "Yes."}),
    ("record_decision", NOTES, _decided("Board", "approves", "2012-04-04", 0)),
    ("issue_paper", NOTES, _paper("award_letter", "a", "2012-04-05")),
    ("record_response", APPROVER, RESPONSE),
    ("answer_response", NOTES, ANSWER),
    ("sign_contract", APPROVER, {"contract": CONTRACT}),
    ("review_contract", NOTES, {"review": REVIEW}),
    ("exercise_option", CHAIR, EXERCISED),
    ("agree_enhancement", EXPERT, {"enhancement": ENHANCEMENT}),
    ("report_indicators", OFFICERS[0], {"report": FIGURES}),
    ("set_action", MEMBERS[0], {"action": ACTION}),
    ("close_action", CHAIR, CLOSED),
)


class Concluding(Company):
    """From the plan to the contract, among people."""

    def say(self, by: Person, command: str, **said) -> None:
        self.act(by, {"as": command, **said})

    def refuse_act(self, name: str, by: Person, command: str, more: tuple = (), **said) -> None:
        """Keeps an entry that the rules refuse, with the events that would follow."""
        events = [{"as": EVENT_OF[command], **said}, *more]
        self.forge("C10", f"{command}: {name}", by, {"as": command, **said}, events)

    def publish_unplanned(self) -> None:
        """Nothing else is in the way of this model, whose prices are not sealed."""
        self.say(MANAGER, "define_model", model=OPEN_MODEL)
        published = {"fingerprint": fingerprint(OPEN_MODEL)}
        events = [{"as": "tender_published", **published}]
        self.forge("C10", "published without a plan", MANAGER, {"as": "publish_tender", **published}, events)

    def ask_others(self) -> None:
        for command, person, said in ASKED_OF_OTHERS:
            self.refuse_act(f"by {person.name}, who has no role for it", person, command, **said)

    def conclude(self) -> None:
        for occasion in ("joining", "bidders_known"):
            self.declare([APPROVER], occasion)
        self.say(MANAGER, "ask_low_price", question=LOW)
        self.answer_low_price()
        self.challenge("2012-04-04", "What of nights?")
        self.refer_back()
        self.say(CHAIR, "recommend", recommendation=recommending("a")["recommendation"])
        self.challenge("2012-04-11")
        self.say(APPROVER, "record_decision", **_decided("Board", "approves", "2012-04-12", self.state.version))
        self.say(APPROVER, "record_decision", **_decided("Council", "resolves", "2012-04-13", self.state.version))
        self.stand_still()
        self.sign()
        self.fulfil()

    # Interests

    def interested(self, by: Person, command: str, more: tuple = (), **said) -> None:
        """An entry that only an interest is in the way of, and the interest is then found to be remote."""
        interest = {"bidder": "b1", "kind": "other", "text": f"Met them before {command}"}
        self.declare([by], "bidders_known", interests=[interest])
        self.refuse_act("with an interest unassessed", by, command, more, **said)
        found = {"person": by.name, "bidder": "b1", "finding": "remote", "reason": "Years ago"}
        self.act(MANAGER if by is not MANAGER else CHAIR, {"as": "assess_interest", "assessment": found})

    def answer_low_price(self) -> None:
        self.interested(MANAGER, "answer_low_price", reply=REPLY)
        self.say(MANAGER, "answer_low_price", reply=REPLY)
        lapse = ({"as": "recommendation_lapsed"},)
        self.interested(CHAIR, "disregard_bid", lapse, **DISREGARDED)
        command = {"as": "disregard_bid", **DISREGARDED}
        self.forge(None, "a low price that was not explained", CHAIR, command)
        self.forge("C11", "disregarded, and the award stands", CHAIR, command, [{**command, "as": "bid_disregarded"}])

    def challenge(self, held: str, *points: str) -> None:
        challenge = {"body": "Scrutiny", "held": held, "version": self.state.version, "points": list(points)}
        if points:
            self.interested(NOTES, "challenge_report", challenge=challenge)
        self.say(NOTES, "challenge_report", challenge=challenge)
        for number, _ in enumerate(points, 1):
            decided = _decided("Board", "approves", held, self.state.version)
            self.refuse_act("with a point unanswered", APPROVER, "record_decision", **decided)
            self.say(CHAIR, "answer_challenge", point=number, reply="Two drivers are on call.")

    def refer_back(self) -> None:
        """The first body decides once its author's interest is assessed; the second sends the report back."""
        version = self.state.version
        first = _decided("Board", "approves", "2012-04-10", version)
        self.interested(APPROVER, "record_decision", **first)
        self.say(APPROVER, "record_decision", **first)
        second = _decided("Council", "refers_back", "2012-04-10", version)
        events = [{"as": "decision_recorded", **second}]
        self.forge("C11", "referred back, and the award stands", APPROVER, {"as": "record_decision", **second}, events)
        self.say(APPROVER, "record_decision", **second)
        letter = _paper("award_letter", "a", "2012-04-16")
        self.refuse_act("on what was referred back", MANAGER, "issue_paper", **letter)

    # Papers and contract

    def stand_still(self) -> None:
        """Ten days end on Sunday, 29 April; Monday is the last."""
        self.say(MANAGER, "issue_paper", **_paper("award_letter", "a", "2012-04-13"))
        for bid in ("c", "d"):
            letter = _paper("candidate_letter", bid, "2012-04-19")
            self.refuse_act(f"to {bid}, withdrawn or late", MANAGER, "issue_paper", **letter)
        last = _paper("decision_letter", "b", "2012-04-19")
        events = [{"as": "paper_issued", **last}, {"as": "standstill_set", "last_day": "2012-04-29"}]
        events[1]["sign_from"] = "2012-04-30"
        self.forge("C11", "a standstill to a Sunday", MANAGER, {"as": "issue_paper", **last}, events)
        self.say(MANAGER, "issue_paper", **last)
        self.say(NOTES, "record_response", **RESPONSE)
        self.say(MANAGER, "answer_response", **ANSWER)

    def sign(self) -> None:
        self.refuse_act("on the last day", MANAGER, "sign_contract", contract={**CONTRACT, "signed_on": "2012-04-30"})
        self.interested(MANAGER, "sign_contract", contract=CONTRACT)
        self.say(MANAGER, "sign_contract", contract=CONTRACT)
        self.say(MANAGER, "issue_paper", **_paper("details_notice", "", "2012-05-01"))

    def fulfil(self) -> None:
        self.refuse_act("not completed yet", MANAGER, "exercise_option", **EXERCISED)
        self.say(MANAGER, "review_contract", review=REVIEW)
        self.say(MANAGER, "exercise_option", **EXERCISED)
        self.say(MANAGER, "agree_enhancement", enhancement=ENHANCEMENT)
        self.say(MANAGER, "report_indicators", report=FIGURES)
        self.say(NOTES, "set_action", action=ACTION)
        self.say(MANAGER, "close_action", **CLOSED)

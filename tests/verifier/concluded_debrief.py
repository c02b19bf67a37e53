"""One tender under the law of 2006, from its plan to its signing: every refusal on the way, and what just passes."""

from awarded import Awarded, without
from concluded_contracts import SHARED, UnderContract

SOCIAL = {"text": "Apprentices from the ward.", "considered": "2009-06-01", "by": "The manager"}
STEPS = [{"bodies": ["Board", "Finance"], "act": "approves"}, {"bodies": ["Council"], "act": "resolves"}]
PLAN = {"regime": "pcr_2006", "advertised": "2009-06-01", "approvals": STEPS, "challenged_by": "Scrutiny"}


class Debriefed(UnderContract, Awarded):
    """The play in its order."""

    def run(self) -> "Debriefed":
        self.begin()
        self.prepare()
        self.publish()
        self.refuse("AlreadyPublished", "a plan after publication", "plan_tender", plan=self.plan)
        self.bid()
        self.challenge()
        self.decide()
        self.refer_back()
        self.issue_letters()
        self.debrief()
        self.sign()
        self.fulfil()
        return self

    def prepare(self) -> None:
        one, two = STEPS
        changes = {
            "a plan advertised on no day": ("TextMissing", {"advertised": None}),
            "a step of nobody": ("HasProblems", {"approvals": [{**one, "bodies": []}]}),
            "a step of a body without a name": ("HasProblems", {"approvals": [{**one, "bodies": [""]}]}),
            "a body in two steps": ("HasProblems", {"approvals": [one, {**two, "bodies": ["Board"]}]}),
            "a law that had ended": ("RegimeUnfit", {"advertised": "2015-02-26"}),
            "a law that had not begun": ("RegimeUnfit", {"advertised": "2006-01-30"}),
        }
        for act in ("refers_back", "declares", "considers", "requests"):
            changes[f"a step that {act}"] = ("HasProblems", {"approvals": [{**one, "act": act}]})
        for name in ("text", "by"):
            changes[f"social value without {name}"] = ("HasProblems", {"social_value": {**SOCIAL, name: ""}})
        changes["social value considered on no day"] = ("HasProblems", {"social_value": without(SOCIAL, "considered")})
        late = {"social_value": {**SOCIAL, "considered": "2009-06-02"}}
        changes["social value considered too late"] = ("DateOutOfOrder", late)
        self.refuse_each("plan_tender", "plan", self.plan, changes)
        self.say("plan_tender", plan={**self.plan, "social_value": SOCIAL, "advertised": "2009-12-20"})
        self.say("plan_tender", plan={**self.plan, "social_value": SOCIAL})
        self.say("plan_tender", plan=self.plan)
        self.say("set_action", action={"id": "a0", "text": "Find a depot.", "board": "Board"})

    # Low prices

    def bid(self) -> None:
        self.receive("a", "b", "c", "d", "e", "f")
        asked = {"bid": "d", "question": "How?", "asked": "2009-07-01", "reply_by": "2009-07-08"}
        self.refuse("NotOnRecord", "a price nobody knows is too low", "ask_low_price", question=asked)
        self.say("withdraw_bid", bid="e", reason="By letter")
        self.judge("a", "b", "c", "d", "f")
        changes = {
            "nothing is asked about a price": ("TextMissing", {"question": ""}),
            "asked on no day": ("TextMissing", {"asked": None}),
            "a reply by no day": ("TextMissing", {"reply_by": None}),
            "asked about a bid nobody knows": ("UnknownBid", {"bid": "x"}),
            "asked about a bid withdrawn": ("BidIsOut", {"bid": "e"}),
            "asked about a bid without a price": ("NotOnRecord", {"bid": "c"}),
            "a reply before the question": ("DateOutOfOrder", {"reply_by": "2009-06-30"}),
        }
        self.refuse_each("ask_low_price", "question", asked, changes)
        reply = {"bid": "b", "reply": "A new depot.", "received": "2009-07-07", "assessment": "It holds."}
        reply["explained"] = True
        self.refuse("LowPriceUnasked", "a reply to no question", "answer_low_price", reply=reply)
        self.refuse("LowPriceUnasked", "disregarded unasked", "disregard_bid", bid="b", on="2009-07-09", reason="Low")
        self.say("ask_low_price", question={**asked, "bid": "b", "reply_by": "2009-07-01"})
        for name in ("d", "f"):
            self.say("ask_low_price", question={**asked, "bid": name})
        self.refuse("AlreadyDone", "a price asked about twice", "ask_low_price", question=asked)
        self.reply(reply)
        self.disregard()
        self.say("close_stage", stage="price")

    def reply(self, right: dict) -> None:
        changes = {
            "a reply that says nothing": ("TextMissing", {"reply": ""}),
            "a reply that is not assessed": ("TextMissing", {"assessment": ""}),
            "a reply of no day": ("TextMissing", {"received": None}),
            "a reply of a bid nobody knows": ("UnknownBid", {"bid": "x"}),
            "a reply earlier than its question": ("DateOutOfOrder", {"received": "2009-06-30"}),
        }
        self.refuse_each("answer_low_price", "reply", right, changes)
        self.say("answer_low_price", reply={**right, "received": "2009-07-01"})
        self.refuse("AlreadyDone", "a second reply", "answer_low_price", reply=right)
        self.say("answer_low_price", reply={**right, "bid": "f", "explained": False, "received": "2009-07-08"})

    def disregard(self) -> None:
        right = {"bid": "d", "on": "2009-07-09", "reason": "Nobody replied."}
        changes = {
            "disregarded without a reason": ("TextMissing", {"reason": ""}),
            "disregarded on no day": ("TextMissing", {"on": None}),
            "a bid nobody knows disregarded": ("UnknownBid", {"bid": "x"}),
            "a bid withdrawn disregarded": ("BidIsOut", {"bid": "e"}),
            "disregarded on the last day for a reply": ("LowPriceUnasked", {"on": "2009-07-08"}),
            "disregarded though it is explained": ("LowPriceExplained", {"bid": "b"}),
            "disregarded before the reply": ("DateOutOfOrder", {"bid": "f", "on": "2009-07-07"}),
        }
        self.refuse_each("disregard_bid", "", right, changes)
        self.say("disregard_bid", **right)
        self.say("disregard_bid", **{**right, "bid": "f", "on": "2009-07-08"})
        self.refuse("BidIsOut", "disregarded twice", "disregard_bid", **right)

    # The way to the decision

    def challenge(self) -> None:
        day = "2009-09-10"
        self.refuse("RecommendationOwed", "a challenge of nothing", "challenge_report", challenge=self.challenged(day))
        self.refuse("RecommendationOwed", "nothing decided", "record_decision", decision=self.decided("Board", day))
        self.refuse_paper("RecommendationOwed", "a letter of nothing", "award_letter", "a", day)
        self.recommend("a")
        self.refuse("ChallengeOwed", "not challenged", "record_decision", decision=self.decided("Board", day))
        right = self.challenged(day, points=("Why so few bids?", "Who drives?"))
        changes = {
            "a challenge of no body": ("TextMissing", {"body": ""}),
            "a challenge of no day": ("TextMissing", {"held": None}),
            "a point that says nothing": ("TextMissing", {"points": ["Who drives?", ""]}),
            "a challenge of an old report": ("OtherVersion", {"version": self.state.version - 1}),
            "a challenge of a report to come": ("OtherVersion", {"version": self.state.version + 1}),
            "a challenge of another body": ("BodyOutOfOrder", {"body": "Board"}),
        }
        self.refuse_each("challenge_report", "challenge", right, changes)
        self.say("challenge_report", challenge=right)
        self.refuse("ChallengeUnanswered", "points open", "record_decision", decision=self.decided("Board", day))
        self.refuse_paper("ChallengeUnanswered", "a letter with points open", "award_letter", "a", day)
        changes = {
            "a point answered with nothing": ("TextMissing", {"reply": ""}),
            "a point nobody raised": ("NotOnRecord", {"point": 3}),
            "a point of the number 0": ("NotOnRecord", {"point": 0}),
            "a point of the number -1": ("NotOnRecord", {"point": -1}),
        }
        answer = {"point": 2, "reply": "Its own drivers."}
        self.refuse_each("answer_challenge", "", answer, changes)
        self.say("answer_challenge", **answer)
        self.refuse("AlreadyDone", "a point answered twice", "answer_challenge", **answer)
        self.refuse("ChallengeUnanswered", "one point open", "record_decision", decision=self.decided("Board", day))
        self.say("answer_challenge", point=1, reply="The market is small.")

    def refuse_decision(self, refusal: str, name: str, *decided: str, **change) -> None:
        held = self.decided(*decided)
        decision = without({**held["decision"], **change}, *[m for m, v in change.items() if v is None])
        self.refuse(refusal, name, "record_decision", decision={**held, "decision": decision})

    def decide(self) -> None:
        day = "2009-09-14"
        for member in ("body", "text", "minute"):
            self.refuse_decision("TextMissing", f"a decision without {member}", "Board", day, **{member: ""})
        self.refuse_decision("TextMissing", "a decision of no day", "Board", day, date=None)
        of_before = {**self.decided("Board", day), "version": self.state.version - 1}
        self.refuse("OtherVersion", "a decision on an old report", "record_decision", decision=of_before)
        self.refuse_decision("BodyOutOfOrder", "the last body first", "Council", day, "resolves")
        self.refuse_decision("BodyOutOfOrder", "a body that is not asked", "Parish", day)
        self.refuse_decision("DecisionUnfit", "noted in the place of approved", "Board", day, "notes")
        self.refuse_decision("DateOutOfOrder", "decided before the challenge", "Board", "2009-09-09")
        self.say("record_decision", decision=self.decided("Finance", day))
        self.refuse_decision("AlreadyDone", "decided twice", "Finance", day)
        self.refuse_decision("BodyOutOfOrder", "the last body before all others", "Council", day, "resolves")
        self.say("record_decision", decision=self.decided("Board", "2009-09-10"))
        self.refuse_decision("DateOutOfOrder", "decided before the step before", "Council", "2009-09-13", "resolves")
        self.refuse_paper("ApprovalOwed", "a letter before the last body", "award_letter", "a", "2009-09-24")
        self.refuse_signing("ApprovalOwed", "signed before the last body", "2009-10-07")

    def refer_back(self) -> None:
        """The council sends the report back, and everybody decides again on the next one."""
        sent_back = self.decided("Council", "2009-09-14", "refers_back")
        name = "referred back, and the report stands"
        self.other_events(name, "record_decision", lambda follow: follow[:1], decision=sent_back)
        before = self.state.version
        self.say("record_decision", decision=sent_back)
        self.recommend("a")
        old = {**self.challenged("2009-09-16"), "version": before}
        self.refuse("OtherVersion", "the old report challenged", "challenge_report", challenge=old)
        self.refuse_decision("ChallengeOwed", "decided on the challenge of before", "Board", "2009-09-16")
        self.say("challenge_report", challenge=self.challenged("2009-09-16"))
        self.refuse_decision("BodyOutOfOrder", "the decisions of before", "Council", "2009-09-18", "resolves")
        for body in ("Board", "Finance"):
            self.say("record_decision", decision=self.decided(body, "2009-09-17"))
        self.say("record_decision", decision=self.decided("Council", "2009-09-17", "resolves"))

    # Letters, reasons, signing

    def issue_letters(self) -> None:
        day = "2009-09-24"
        self.refuse_signing("PaperOwed", "signed before any letter", "2009-10-07")
        response = {"kind": "debrief", "bid": "b", "made": day, "text": "Why?"}
        self.refuse("NotOnRecord", "a response to no letter", "record_response", response=response)
        right = self.paper("award_letter", "a", day)
        changes = {
            "a letter of no day": ("TextMissing", {"sent": None}),
            "a hash in capitals": ("HasProblems", {"sha256": "AB" * 32}),
            "a hash that is too short": ("HasProblems", {"sha256": "ab" * 31}),
            "a letter to a bid nobody knows": ("UnknownBid", {"bid": "x"}),
            "an award to the wrong bid": ("PaperUnfit", {"bid": "b"}),
            "an award to nobody": ("PaperUnfit", {"bid": None}),
            "a letter that this law does not know": ("PaperUnfit", {"paper": "candidate_letter", "bid": "c"}),
            "a decision letter to a bid disregarded": ("PaperUnfit", {"paper": "decision_letter", "bid": "d"}),
            "a notice that this law does not know": ("PaperUnfit", {"paper": "award_notice", "bid": None}),
            "a notice to a bid": ("PaperUnfit", {"paper": "details_notice"}),
            "the details of no contract": ("NotOnRecord", {"paper": "details_notice", "bid": None}),
            "a letter before the last decision": ("DateOutOfOrder", {"sent": "2009-09-16"}),
            "a letter received before it was sent": ("DateOutOfOrder", {"received": "2009-09-23"}),
        }
        self.refuse_each("issue_paper", "issued", right, changes)
        award = {"received": "2009-09-17", "sha256": "ab" * 32, "text": "The contract is yours."}
        self.issue("award_letter", "a", "2009-09-17", **award)
        self.refuse_paper("AlreadyDone", "a letter sent twice", "award_letter", "a", day)
        self.refuse_signing("PaperOwed", "signed before the last letter", "2009-10-07")
        self.refuse_paper("DayNotCovered", "a standstill that nobody can count", "decision_letter", "b", "2028-12-22")
        last = self.paper("decision_letter", "b", day)
        self.other_events("a letter, and no standstill", "issue_paper", lambda follow: follow[:1], issued=last)
        shorter = {"as": "standstill_set", "last_day": "2009-10-04", "sign_from": "2009-10-05"}
        self.other_events("a standstill to a Sunday", "issue_paper", lambda f: [f[0], shorter], issued=last)
        self.say("issue_paper", issued=last)
        self.need_standstill("2009-10-05", "2009-10-06")

    def debrief(self) -> None:
        """Asked by the end of the second working day, and answered so that three are left, or not."""
        right = {"kind": "debrief", "bid": "b", "made": "2009-09-28", "text": "Why?"}
        changes = {
            "a response that says nothing": ("TextMissing", {"text": ""}),
            "a response of no day": ("TextMissing", {"made": None}),
            "a response of a bid nobody knows": ("UnknownBid", {"bid": "x"}),
            "a response of a bid without a letter": ("NotOnRecord", {"bid": "c"}),
            "a response before the letter": ("DateOutOfOrder", {"made": "2009-09-23"}),
        }
        self.refuse_each("record_response", "response", right, changes)
        self.respond("debrief", "a", "2009-09-29")
        self.respond("representation", "a", "2009-09-29")
        self.respond("debrief", "a", "2009-09-24")
        self.say("record_response", response=right)
        self.refuse_signing("AnswerOwed", "signed with reasons owed", "2009-10-07")
        self.say("answer_response", response=3, given="2009-09-30", answer="By price.")
        self.refuse_signing("AnswerOwed", "signed with reasons owed to one", "2009-10-07")
        answer = {"response": 4, "given": "2009-10-01", "answer": "By price."}
        changes = {
            "reasons that say nothing": ("TextMissing", {"answer": ""}),
            "reasons given on no day": ("TextMissing", {"given": None}),
            "reasons nobody asked for": ("NotOnRecord", {"response": 5}),
            "reasons of the number 0": ("NotOnRecord", {"response": 0}),
            "reasons given twice": ("AlreadyDone", {"response": 3}),
            "reasons before they were asked for": ("DateOutOfOrder", {"given": "2009-09-27"}),
            "three days that nobody can count": ("DayNotCovered", {"given": "2028-12-28"}),
        }
        self.refuse_each("answer_response", "", answer, changes)
        self.other_events("reasons, and the old standstill", "answer_response", lambda follow: follow[:1], **answer)
        self.say("answer_response", **answer)
        self.need_standstill("2009-10-06", "2009-10-07")

    def sign(self) -> None:
        self.refuse_signing("InStandstill", "signed on the last day", "2009-10-06")
        self.refuse_contracts("2009-10-07")
        self.say("sign_contract", contract=self.contract("2009-10-07", **SHARED))
        self.refuse_signing("AlreadyDone", "a second contract of a bid", "2009-10-07", id="other")
        self.refuse_signing("AlreadyDone", "a contract signed twice", "2009-10-07")
        self.refuse_paper("DateOutOfOrder", "the details before signing", "details_notice", "", "2009-10-06")
        self.issue("details_notice", "", "2009-10-07")
        self.respond("debrief", "c", "2009-10-07")

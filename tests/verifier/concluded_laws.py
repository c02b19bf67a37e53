"""Tenders under other laws, from the plan to the signing: what each owes, to whom, and how it counts the days."""

from awarded import Awarded
from concluded_contracts import UnderContract
from concluded_debrief import SOCIAL

BY_POST = {"by_post": True}


class UnderAct(UnderContract, Awarded):
    """Two lots under the Procurement Act 2023: summaries first, then the notice, published on a Saturday."""

    def run(self) -> "UnderAct":
        self.begin(("north", "south"))
        self.say("plan_tender", plan=self.plan)
        self.refuse("SocialValueOwed", "services without social value", "publish_tender", **self.publication)
        self.say("plan_tender", plan={**self.plan, "social_value": {**SOCIAL, "considered": "2025-03-01"}})
        self.publish()
        self.receive("a", "b", "c", lot="north")
        self.receive("d", "f", lot="south")
        self.judge("a", "b", "c", "d", "f")
        self.say("close_stage", stage="price")
        self.recommend("f", lot="south")
        challenge = self.challenged("2025-12-01", "Members")
        self.refuse("RecommendationOwed", "one lot of two recommended", "challenge_report", challenge=challenge)
        self.recommend("a", lot="north")
        self.say("challenge_report", challenge={**challenge, "version": self.state.version})
        self.notices()
        self.sign()
        return self

    def notices(self) -> None:
        for bid in ("a", "b", "d"):
            self.issue("assessment_summary", bid, "2025-12-10")
        self.refuse_paper("PaperUnfit", "a summary to a bid that is out", "assessment_summary", "c", "2025-12-10")
        self.refuse_paper("PaperUnfit", "a letter in the place of a summary", "decision_letter", "b", "2025-12-10")
        self.refuse_paper("PaperOwed", "a notice before the last summary", "award_notice", "", "2025-12-20")
        self.refuse_paper("DateOutOfOrder", "before the challenge", "assessment_summary", "f", "2025-11-30")
        last = self.paper("assessment_summary", "f", "2025-12-12")
        early = {"as": "standstill_set", "last_day": "2025-12-23", "sign_from": "2025-12-24"}
        self.other_events("a standstill of the summaries", "issue_paper", lambda f: [*f, early], issued=last)
        self.say("issue_paper", issued=last)
        self.refuse_paper("DateOutOfOrder", "a notice before a summary", "award_notice", "", "2025-12-11")
        self.refuse_paper("DayNotCovered", "a notice in a year too late", "award_notice", "", "2028-12-20")
        self.refuse_signing("PaperOwed", "signed before the notice", "2026-01-06", lot="north")
        self.issue("award_notice", "", "2025-12-20")
        self.need_standstill("2026-01-05", "2026-01-06")

    def sign(self) -> None:
        self.refuse_signing("InStandstill", "signed in the eight days", "2026-01-05", lot="north")
        self.refuse_signing("RecommendationOwed", "signed for no lot", "2026-01-06")
        self.refuse_signing("RecommendationOwed", "signed for a lot nobody knows", "2026-01-06", lot="x")
        self.refuse_signing("ResultDiffers", "signed with the winner of another lot", "2026-01-06", lot="south")
        self.say("sign_contract", contract=self.contract("2026-01-08", lot="north"))
        self.refuse_paper("DateOutOfOrder", "the details before all signing", "details_notice", "", "2026-01-07")
        south = {"lot": "south", "id": "c2", "bids": ["f"]}
        self.say("sign_contract", contract=self.contract("2026-01-06", **south))
        self.issue("details_notice", "", "2026-01-07")


class Represented(UnderContract, Awarded):
    """The provider selection regime: whoever is not content says so in eight working days, and is answered."""

    def run(self) -> "Represented":
        self.begin()
        self.say("plan_tender", plan=self.plan)
        self.publish()
        self.award("a", "b", "c")
        self.intend("2025-02-28", "2025-03-03")
        self.need_standstill("2025-03-14", "2025-03-15")
        self.respond("representation", "c", "2025-03-15")
        self.respond("debrief", "b", "2025-03-03")
        self.respond("representation", "c", "2025-03-14")
        self.respond("representation", "b", "2025-03-02")
        self.refuse_signing("AnswerOwed", "signed with one unanswered", "2025-03-17")
        answer = {"response": 3, "given": "2025-03-17", "answer": "Looked at again."}
        longer = {"as": "standstill_set", "last_day": "2025-03-20", "sign_from": "2025-03-21"}
        self.other_events("an answer, and more days", "answer_response", lambda f: [*f, longer], **answer)
        self.say("answer_response", **answer)
        self.refuse_signing("InStandstill", "signed before midnight", "2025-03-14")
        self.start_again()
        return self

    def intend(self, letters: str, notice: str) -> None:
        self.refuse_paper("PaperOwed", f"a notice of {notice} before the letters", "award_notice", "", notice)
        self.issue("award_letter", "a", letters)
        if self.state.bid("b")["status"] == "received":
            self.issue("decision_letter", "b", letters)
        self.issue("award_notice", "", notice)

    def start_again(self) -> None:
        """A bid is withdrawn: the recommendation lapses with the standstill, and every paper is owed anew."""
        withdrawal = {"bid": "b", "reason": "By letter"}
        self.other_events("withdrawn, and the award stands", "withdraw_bid", lambda f: f[:1], **withdrawal)
        self.say("withdraw_bid", **withdrawal)
        self.refuse_signing("RecommendationOwed", "signed on what lapsed", "2025-03-17")
        self.recommend("a")
        self.refuse_signing("PaperOwed", "signed on the papers of before", "2025-03-17")
        self.intend("2025-03-20", "2025-03-20")
        self.need_standstill("2025-04-02", "2025-04-03")
        self.refuse_signing("InStandstill", "signed in the second standstill", "2025-04-02")
        self.say("sign_contract", contract=self.contract("2025-04-03"))


class ByPost(UnderContract, Awarded):
    """Scotland, on the last day on which services are not asked for social value; all letters go by post."""

    def run(self) -> "ByPost":
        self.begin()
        self.say("plan_tender", plan={**self.plan, "advertised": "2013-01-31"})
        self.refuse("SocialValueOwed", "services a day too late", "publish_tender", **self.publication)
        self.say("plan_tender", plan=self.plan)
        self.publish()
        self.receive("a", "b", "c", "d", "e")
        self.say("withdraw_bid", bid="e", reason="By letter")
        self.judge("a", "b", "c", "d")
        asked = {"bid": "d", "question": "How?", "asked": "2013-11-01", "reply_by": "2013-11-04"}
        self.say("ask_low_price", question=asked)
        self.say("disregard_bid", bid="d", on="2013-11-05", reason="Nobody replied.")
        self.say("close_stage", stage="price")
        self.recommend("a")
        self.post()
        self.say("withdraw_bid", bid="b", reason="By letter")
        self.recommend("a")
        for bid in ("a", "c", "d"):
            paper = "award_letter" if bid == "a" else "candidate_letter"
            self.issue(paper, bid, "2013-11-15", received=f"2013-11-{16 if bid == 'a' else 18}", **BY_POST)
        self.need_standstill("2013-11-28", "2013-11-29")
        self.say("sign_contract", contract=self.contract("2013-11-29"))
        return self

    def post(self) -> None:
        """Saint Andrew's day fell on a Saturday, and the Monday behind it is a holiday of Scotland alone."""
        day = "2013-11-15"
        self.refuse_paper("PaperUnfit", "a letter to a bid withdrawn", "candidate_letter", "e", day, **BY_POST)
        self.refuse_paper("PaperUnfit", "a letter meant for who fell out", "candidate_letter", "b", day, **BY_POST)
        self.issue("award_letter", "a", day, received="2013-11-25", **BY_POST)
        self.issue("decision_letter", "b", day, received="2013-11-18", **BY_POST)
        self.issue("candidate_letter", "d", day, received="2013-11-18", **BY_POST)
        last = self.paper("candidate_letter", "c", day, received="2013-11-18", **BY_POST)
        english = {"as": "standstill_set", "last_day": "2013-12-02", "sign_from": "2013-12-03"}
        self.other_events("a standstill by English days", "issue_paper", lambda f: [f[0], english], issued=last)
        shorter = {"as": "standstill_set", "last_day": "2013-11-25", "sign_from": "2013-11-26"}
        self.other_events("a standstill as if sent at once", "issue_paper", lambda f: [f[0], shorter], issued=last)
        self.say("issue_paper", issued=last)
        self.need_standstill("2013-12-03", "2013-12-04")
        self.refuse_signing("InStandstill", "signed on the day behind the holiday", "2013-12-03")


class Offered(UnderContract, Awarded):
    """Services of Part B: planned after publication, with the standstill that the authority offered."""

    def run(self) -> "Offered":
        self.begin()
        self.publish()
        self.award("a", "b", "c")
        challenge = self.challenged("2013-04-01")
        self.refuse("PlanOwed", "a challenge without a plan", "challenge_report", challenge=challenge)
        self.refuse("PlanOwed", "an answer without a plan", "answer_challenge", point=1, reply="Yes.")
        decided = self.decided("Board", "2013-04-01")
        self.refuse("PlanOwed", "a decision without a plan", "record_decision", decision=decided)
        self.refuse_paper("PlanOwed", "a letter without a plan", "award_letter", "a", "2013-05-01")
        self.refuse_signing("PlanOwed", "signed without a plan", "2013-06-01")
        self.say("plan_tender", plan=self.plan)
        self.refuse("AlreadyPublished", "planned twice", "plan_tender", plan=self.plan)
        self.refuse("BodyOutOfOrder", "nobody is asked", "record_decision", decision=decided)
        self.refuse_paper("PaperUnfit", "a letter that part B does not owe", "candidate_letter", "c", "2013-05-01")
        self.issue("award_letter", "a", "2013-05-01", **BY_POST)
        self.issue("decision_letter", "b", "2013-05-01", **BY_POST)
        if self.plan.get("standstill"):
            self.need_standstill("2013-05-13", "2013-05-14")
            self.refuse_signing("InStandstill", "signed in what was offered", "2013-05-13")
            self.say("sign_contract", contract=self.contract("2013-05-14"))
        else:
            self.refuse_signing("DateOutOfOrder", "signed before the letters", "2013-04-30")
            self.say("sign_contract", contract=self.contract("2013-05-01"))
        return self


class Granted(UnderContract, Awarded):
    """A grant: no standstill. Nobody is recommended first, then the lowest, which is disregarded."""

    def run(self) -> "Granted":
        self.begin()
        self.say("plan_tender", plan=self.plan)
        self.publish()
        self.receive("a", "b", "d", "e")
        self.say("withdraw_bid", bid="e", reason="By letter")
        self.judge("a", "b", "d")
        self.say("close_stage", stage="price")
        self.recommend()
        self.refuse_paper("PaperUnfit", "an award to one of nobody", "award_letter", "a", "2012-05-01")
        for bid in ("a", "b", "d"):
            self.issue("decision_letter", bid, "2012-05-01")
        self.refuse_signing("ResultDiffers", "signed though nobody is recommended", "2012-05-01")
        self.say("withdraw_bid", bid="b", reason="By letter")
        self.recommend("d")
        self.disregard()
        self.recommend("a")
        self.refuse_paper("PaperUnfit", "a notice that a grant does not owe", "details_notice", "", "2012-05-09")
        self.refuse_paper("PaperUnfit", "a letter to a bid disregarded", "decision_letter", "d", "2012-05-09")
        self.refuse_signing("PaperOwed", "signed before the letter", "2012-05-09")
        self.issue("award_letter", "a", "2012-05-09")
        self.respond("debrief", "a", "2012-05-09")
        self.refuse_signing("DateOutOfOrder", "signed before the letter was sent", "2012-05-08")
        self.say("challenge_report", challenge=self.challenged("2012-05-10", "Members", ("Why them?",)))
        self.refuse_signing("ChallengeUnanswered", "signed with a point open", "2012-05-10")
        self.say("answer_challenge", point=1, reply="By price.")
        self.refuse_signing("DateOutOfOrder", "signed before the challenge was held", "2012-05-09")
        self.say("sign_contract", contract=self.contract("2012-05-10"))
        return self

    def disregard(self) -> None:
        asked = {"bid": "d", "question": "How?", "asked": "2012-05-02", "reply_by": "2012-05-03"}
        self.say("ask_low_price", question=asked)
        right = {"bid": "d", "on": "2012-05-04", "reason": "Nobody replied."}
        self.other_events("disregarded, and the award stands", "disregard_bid", lambda follow: follow[:1], **right)
        self.say("disregard_bid", **right)


def plays() -> dict:
    """Each with its plan; all but the last two differ in their law."""
    part_b = {"regime": "part_b", "advertised": "2013-03-01", "division": "common", "services": True}
    scotland = {"regime": "pcr_2006", "advertised": "2013-01-30", "division": "scotland", "services": True}
    return {
        "act": UnderAct(regime="pa_2023", advertised="2025-03-01", services=True),
        "represented": Represented(regime="psr_2023", advertised="2025-01-10"),
        "by-post": ByPost(**scotland),
        "granted": Granted(regime="grant", advertised="2012-03-01"),
        "offered": Offered(**part_b, standstill=True),
        "not-offered": Offered(**part_b),
    }

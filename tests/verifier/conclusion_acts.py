"""From the plan to the answers after the decision: docs/formats/conclusion.md section 4."""

import conclusion
import regimes
from bid_acts import is_hex64, lapsed
from conclusion import need_not_before, need_planned, need_published, need_there
from state import Author, State, need

_NOT_OF_A_STEP = ("refers_back", "declares", "considers", "requests")


def need_publishable(state: State) -> None:
    """What `publish_tender` asks of the plan."""
    plan = conclusion.plan_of(state)
    if plan is None:
        need(not state.is_convened() or state.model["rolling"], "PlanOwed")
        return
    need(plan["advertised"], "PlanOwed")
    row = conclusion.row_of(state)
    need(row, "RegimeUnfit")
    binds = row.social_value and plan["services"] and plan["advertised"] >= regimes.SERVICES_BIND_FROM
    need(not binds or plan["social_value"], "SocialValueOwed")


def _has_problems(plan: dict) -> bool:
    bodies = [body for step in plan["approvals"] for body in step["bodies"]]
    social = plan["social_value"]
    return (
        not all(step["bodies"] for step in plan["approvals"])
        or not all(bodies)
        or len(set(bodies)) < len(bodies)
        or any(step["act"] in _NOT_OF_A_STEP for step in plan["approvals"])
        or (social is not None and not (social["text"] and social["by"] and social["considered"]))
    )


def _plan(state: State, held: dict, said: dict, author: Author) -> list:
    need(state.exists, "NoTender")
    need(not state.published or conclusion.plan_of(state) is None, "AlreadyPublished")
    plan = held["plan"]
    need_there(plan["advertised"])
    need(not _has_problems(plan), "HasProblems")
    need(regimes.row_of(plan["regime"], plan["advertised"]), "RegimeUnfit")
    if plan["social_value"]:
        need_not_before(plan["advertised"], plan["social_value"]["considered"])
    return [{"as": "tender_planned", **said}]


# Low prices


def _ask(state: State, held: dict, said: dict, author: Author) -> list:
    need_published(state)
    asked = held["question"]
    need_there(asked["question"], asked["asked"], asked["reply_by"])
    bid = state.bid(asked["bid"])
    need(bid, "UnknownBid")
    need(bid["status"] == "received", "BidIsOut")
    need(bid["price"], "NotOnRecord")
    need(state.low_price(asked["bid"]) is None, "AlreadyDone")
    need_not_before(asked["reply_by"], asked["asked"])
    return [{"as": "low_price_asked", **said}]


def _answer(state: State, held: dict, said: dict, author: Author) -> list:
    need_published(state)
    reply = held["reply"]
    need_there(reply["reply"], reply["assessment"], reply["received"])
    need(state.bid(reply["bid"]), "UnknownBid")
    low = state.low_price(reply["bid"])
    need(low, "LowPriceUnasked")
    need(low["reply"] is None, "AlreadyDone")
    need_not_before(reply["received"], low["question"]["asked"])
    return [{"as": "low_price_answered", **said}]


def _disregard(state: State, held: dict, said: dict, author: Author) -> list:
    need_published(state)
    need_there(held["reason"], held["on"])
    bid = state.bid(held["bid"])
    need(bid, "UnknownBid")
    need(bid["status"] == "received", "BidIsOut")
    low = state.low_price(held["bid"])
    need(low and (low["reply"] or held["on"] > low["question"]["reply_by"]), "LowPriceUnasked")
    if low["reply"]:
        need(not low["reply"]["explained"], "LowPriceExplained")
        need_not_before(held["on"], low["reply"]["received"])
    follow = [lapsed(bid["lot"])] if conclusion.recommendation(state, bid["lot"]) else []
    return [{"as": "bid_disregarded", **said}, *follow]


# Challenge and decision


def _challenge(state: State, held: dict, said: dict, author: Author) -> list:
    need_planned(state)
    challenge = held["challenge"]
    need_there(challenge["body"], challenge["held"], *challenge["points"])
    conclusion.need_recommended(state)
    need(challenge["version"] == state.version, "OtherVersion")
    need(conclusion.plan_of(state)["challenged_by"] in ("", challenge["body"]), "BodyOutOfOrder")
    return [{"as": "report_challenged", **said}]


def _answer_challenge(state: State, held: dict, said: dict, author: Author) -> list:
    need_planned(state)
    need_there(held["reply"])
    need(1 <= held["point"] <= len(state.report_points), "NotOnRecord")
    need(state.report_points[held["point"] - 1]["reply"] is None, "AlreadyDone")
    return [{"as": "challenge_answered", **said}]


def _earliest_of(state: State, step: dict) -> str:
    """The latest date of the challenges of this version and of what bodies of the steps before this one decided."""
    plan = conclusion.plan_of(state)
    before = plan["approvals"][: plan["approvals"].index(step)]
    bodies = {body for earlier in before for body in earlier["bodies"]}
    days = [challenge["held"] for challenge in conclusion.challenges(state)]
    days += [decision["date"] for decision in conclusion.decisions(state) if decision["body"] in bodies]
    return max(days, default="")


def _decide(state: State, held: dict, said: dict, author: Author) -> list:
    need_planned(state)
    decision, version = held["decision"]["decision"], held["decision"]["version"]
    need_there(decision["body"], decision["text"], decision["date"], decision["minute"])
    conclusion.need_recommended(state)
    need(version == state.version, "OtherVersion")
    challenger = conclusion.plan_of(state)["challenged_by"]
    challenged = any(challenge["body"] == challenger for challenge in conclusion.challenges(state))
    need(not challenger or challenged, "ChallengeOwed")
    conclusion.need_answered(state)
    decided = [earlier["body"] for earlier in conclusion.decisions(state)]
    need(decision["body"] not in decided, "AlreadyDone")
    step, bodies = conclusion.bodies_next(state)
    need(decision["body"] in bodies, "BodyOutOfOrder")
    need(decision["act"] in (step["act"], "refers_back"), "DecisionUnfit")
    need_not_before(decision["date"], _earliest_of(state, step))
    refers_back = decision["act"] == "refers_back"
    made = state.tender["recommendations"] if refers_back else []
    return [{"as": "decision_recorded", **said}, *(lapsed(each["lot"]) for each in made)]


# Papers and responses


def _need_in_order(state: State, paper: dict) -> None:
    """What must be there, and be earlier, before this paper goes out."""
    named, sent = (paper["paper"], paper["bid"]), paper["sent"]
    if paper["paper"] == regimes.AWARD_NOTICE:
        others = [due for due in conclusion.papers_due(state, regimes.BEFORE_STANDSTILL) if due != named]
        need(conclusion.issued(state, state.papers, others) is not None, "PaperOwed")
    if named in conclusion.papers_due(state, regimes.AFTER_SIGNING):
        need(state.contracts, "NotOnRecord")
        need_not_before(sent, min(held["contract"]["signed_on"] for held in state.contracts))
        return
    need_not_before(sent, conclusion.last_decided(state))
    if paper["paper"] == regimes.AWARD_NOTICE:
        of_version = [held for held in state.papers if held["version"] == state.version]
        summaries = [held["sent"] for held in of_version if held["paper"] == regimes.SUMMARY]
        need_not_before(sent, max(summaries, default=""))


def _issue(state: State, held: dict, said: dict, author: Author) -> list:
    need_published(state)
    paper = held["issued"]
    need_there(paper["sent"])
    need(not paper["sha256"] or is_hex64(paper["sha256"]), "HasProblems")
    need(not paper["bid"] or state.bid(paper["bid"]), "UnknownBid")
    conclusion.need_approved(state)
    named = (paper["paper"], paper["bid"])
    need(named in conclusion.papers_due(state), "PaperUnfit")
    need(conclusion.issued(state, state.papers, [named]) is None, "AlreadyDone")
    _need_in_order(state, paper)
    need(not paper["received"] or paper["received"] >= paper["sent"], "DateOutOfOrder")
    papers = [*state.papers, {**paper, "version": state.version}]
    return [{"as": "paper_issued", **said}, *conclusion.standstill_events(state, papers, state.responses)]


def _respond(state: State, held: dict, said: dict, author: Author) -> list:
    need_published(state)
    response = held["response"]
    need_there(response["text"], response["made"])
    need(state.bid(response["bid"]), "UnknownBid")
    papers = [paper for paper in state.papers if paper["bid"] in ("", response["bid"])]
    need(papers, "NotOnRecord")
    need_not_before(response["made"], papers[0]["sent"])
    return [{"as": "response_recorded", **said}]


def _answer_response(state: State, held: dict, said: dict, author: Author) -> list:
    need_published(state)
    need_there(held["answer"], held["given"])
    need(1 <= held["response"] <= len(state.responses), "NotOnRecord")
    response = state.responses[held["response"] - 1]
    need(response["given"] is None, "AlreadyDone")
    need_not_before(held["given"], response["made"])
    answered = {**response, "given": held["given"]}
    responses = [answered if other is response else other for other in state.responses]
    return [{"as": "response_answered", **said}, *conclusion.standstill_events(state, state.papers, responses)]


DECISIONS = {
    "plan_tender": _plan,
    "ask_low_price": _ask,
    "answer_low_price": _answer,
    "disregard_bid": _disregard,
    "challenge_report": _challenge,
    "answer_challenge": _answer_challenge,
    "record_decision": _decide,
    "issue_paper": _issue,
    "record_response": _respond,
    "answer_response": _answer_response,
}

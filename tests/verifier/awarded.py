"""A tender of prices, begun with the demonstration key and played up to its recommendation.

Its bids: `a` and `b` are compared, `c` fails what is mandatory, `d` and `f` are so low that they are disregarded, `e`
is withdrawn. Under which law it stands, and what becomes of it, is played in concluded_plays.py.
"""

import acts
from commands import COMMANDS
from concluding import EVENT_OF
from convened import Person, Play, Refuted
from tender import MODEL, read, write

DEMONSTRATION = Person("demonstration-key", "demonstration")
GATE = {
    **{"id": "gate", "title": "Conditions", "kind": "gate", "counts": {"as": "gate"}},
    "criteria": [{"id": "insured", "title": "Is insured", "mandatory": True}],
}
PRICE = {
    **{"id": "price", "title": "Price", "kind": "price", "counts": {"as": "points"}},
    "price": {
        **{"currency": "GBP", "days_per_year": 365},
        "method": {"as": "points", "method": {"as": "lowest_over_own", "points_max": "10"}},
    },
}
MODEL_USED = {"stages": [GATE, PRICE]}
PRICES = {"a": "100", "b": "120", "d": "12", "f": "9"}


def without(value: dict, *names: str) -> dict:
    return {name: inner for name, inner in value.items() if name not in names}


class Awarded(Play):
    """One tender under one law. What is refused here is refused for the reason that is named with it."""

    def __init__(self, **plan):
        super().__init__()
        self.plan = plan

    def say(self, command: str, **said) -> None:
        self.act(DEMONSTRATION, {"as": command, **said})

    def refuse(self, refusal: str, name: str, command: str, **said) -> None:
        """Keeps an entry that the rules refuse, for this reason and no other, with the event that would follow."""
        written = write(read({"as": command, **said}, COMMANDS, "", []), COMMANDS)
        try:
            acts.decide(self.state, written, self.people.keys[DEMONSTRATION.key_id].author)
        except acts.Refused as found:
            if str(found) != refusal:
                raise Refuted(f"{name}: {found} and not {refusal}") from found
        else:
            raise Refuted(f"{name}: not refused")
        event = "tender_published" if command == "publish_tender" else EVENT_OF[command]
        self.forge("C10", f"{name} ({refusal})", DEMONSTRATION, {"as": command, **said}, [{"as": event, **said}])

    def refuse_each(self, command: str, member: str, right: dict, changes: dict) -> None:
        """Entries that differ from a right one: the name of each, its refusal, and what is changed or left out."""
        for name, (refusal, change) in changes.items():
            said = without({**right, **change}, *[left for left, value in change.items() if value is None])
            self.refuse(refusal, name, command, **({member: said} if member else said))

    def other_events(self, name: str, command: str, change, **said) -> None:
        """Keeps an entry whose events are not those that follow; `change` makes them out of those that do."""
        written = write(read({"as": command, **said}, COMMANDS, "", []), COMMANDS)
        follow = acts.decide(self.state, written, self.people.keys[DEMONSTRATION.key_id].author)
        self.forge("C11", name, DEMONSTRATION, {"as": command, **said}, change(follow))

    # The tender

    def begin(self, lots: tuple = ()) -> None:
        enrolment = {"as": "enrol_key", "demonstration": True, "name": "demonstration-key"}
        self.know(DEMONSTRATION, {**enrolment, "public_key": DEMONSTRATION.public.hex()})
        self.refuse("NoTender", "a plan of nothing", "plan_tender", plan={**self.plan})
        self.say("create_tender", id="awarded", title=f"Awarded under {self.plan['regime']}")
        held = {"lots": [{"id": lot, "title": lot} for lot in lots]} if lots else {}
        self.say("define_model", model=MODEL_USED, **held)
        asked = {"bid": "a", "question": "How?", "asked": "2026-01-05", "reply_by": "2026-01-05"}
        self.refuse("NotPublished", "a price asked about too early", "ask_low_price", question=asked)

    @property
    def publication(self) -> dict:
        return {"fingerprint": acts.fingerprint(read(MODEL_USED, MODEL, "", []))}

    def publish(self) -> None:
        self.say("publish_tender", **self.publication)

    def receive(self, *bids: str, lot: str = "") -> None:
        of_lot = {"lot": lot} if lot else {}
        for name in bids:
            bidder = {"id": f"of-{name}", "name": f"Bidder {name}"}
            self.say("receive_bid", bidder=bidder, bid={"id": name, "bidder": bidder["id"], **of_lot})

    def judge(self, *bids: str) -> None:
        """The gate, which `c` does not pass, and the prices of the others."""
        for name in bids:
            verdict = "fail" if name == "c" else "pass"
            marks = [{"criterion": "insured", "mark": verdict, "reason": "As the policy says."}]
            self.say("agree_consensus", sheet={"bid": name, "marks": marks})
        self.say("close_stage", stage="gate")
        for name in bids:
            if name != "c":
                self.say("record_price", bid=name, price={"currency": "GBP", "amount": PRICES[name]})

    def recommend(self, *bids: str, lot: str = "") -> None:
        made = {"bids": list(bids), "reason": "The lowest price."} | ({"lot": lot} if lot else {})
        self.say("recommend", recommendation=made)

    def award(self, *bids: str) -> None:
        """All from the first bid to a recommendation of `a`, in a tender without lots."""
        self.receive(*bids)
        self.judge(*bids)
        self.say("close_stage", stage="price")
        self.recommend("a")

    # What is said again and again

    def challenged(self, held: str, body: str = "Scrutiny", points: tuple = ()) -> dict:
        challenge = {"body": body, "held": held, "version": self.state.version}
        return challenge | ({"points": list(points)} if points else {})

    def decided(self, body: str, date: str, act: str = "approves") -> dict:
        decision = {"body": body, "act": act, "text": "As recommended.", "date": date, "minute": "7"}
        return {"decision": decision, "version": self.state.version}

    def paper(self, paper: str, bid: str, sent: str, **more) -> dict:
        return {"paper": paper, "sent": sent, **({"bid": bid} if bid else {}), **more}

    def issue(self, paper: str, bid: str, sent: str, **more) -> None:
        self.say("issue_paper", issued=self.paper(paper, bid, sent, **more))

    def refuse_paper(self, refusal: str, name: str, *what: str, **more) -> None:
        self.refuse(refusal, name, "issue_paper", issued=self.paper(*what, **more))

    def respond(self, kind: str, bid: str, made: str) -> None:
        self.say("record_response", response={"kind": kind, "bid": bid, "made": made, "text": "Why?"})

    def need_standstill(self, last_day: str, sign_from: str) -> None:
        """The pages' own examples come out so."""
        if self.state.standstill != (last_day, sign_from):
            raise Refuted(f"the standstill is {self.state.standstill} and not {last_day}, {sign_from}")

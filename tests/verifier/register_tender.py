"""A register, played in Python: requests come at any time, and each is decided by itself, once or again."""

import acts
from convened import TIME, Person, Refuted
from convened_cast import CHAIR, MANAGER, MEMBERS, NOTES, Company, fingerprint

PANEL = {CHAIR.name: "seat-0", MEMBERS[0].name: "seat-1", MEMBERS[1].name: "seat-2"}
PRESENT = ["seat-0", "seat-1"]
QUESTIONS = ("purpose", "consent")
MODEL_USED = {
    "rolling": True,
    "outcome": "all_passing",
    "panel_rules": {"members_least": 2},
    "stages": [
        {
            **{"id": "review", "title": "Review", "kind": "gate", "counts": {"as": "gate"}},
            "criteria": [{"id": name, "title": name.title(), "mandatory": True} for name in QUESTIONS],
        }
    ],
}


def _marks(*verdicts: str) -> list:
    named = zip(QUESTIONS, verdicts, strict=True)
    return [{"criterion": name, "mark": mark, "reason": f"Page 2 says how, {name}."} for name, mark in named]


PASSED, FAILED = _marks("pass", "pass"), _marks("pass", "fail")


class Register(Company):
    """The play in its order."""

    def run(self) -> "Register":
        self.prepare()
        for name in ("r1", "r2", "r3", "r4"):
            self.request(name)
        self.approve()
        self.approve_if_changed()
        self.refuse_in_the_end()
        self.withdraw()
        return self

    def prepare(self) -> None:
        people = (MANAGER, CHAIR, NOTES, *MEMBERS[:2])
        for person in people:
            self.know(person, self.enrolling(person))
        self.know(MANAGER, {"as": "countersign_key", "key": CHAIR.key_id})
        self.know(CHAIR, {"as": "countersign_key", "key": MANAGER.key_id})
        for person in people[2:]:
            for by in (MANAGER, CHAIR):
                self.know(by, {"as": "countersign_key", "key": person.key_id})
        self.act(MANAGER, {"as": "create_tender", "id": "register", "title": "Requests for data"})
        panel = [{"id": seat, "role": seat} for seat in PANEL.values()]
        panel[0]["sits_as"] = "chair"
        due = {"model": {**MODEL_USED, "bids_until": TIME}, "panel": panel}
        self.refuse("a register with an hour for bids", MANAGER, "define_model", "model_defined", **due)
        one = {"model": {name: value for name, value in MODEL_USED.items() if name != "outcome"}, "panel": panel}
        self.refuse("a register with a winner", MANAGER, "define_model", "model_defined", **one)
        self.act(MANAGER, {"as": "define_model", "model": MODEL_USED, "panel": panel})
        for person in people[1:]:
            self.act(MANAGER, self.appoint(person, person.role, PANEL.get(person.name, "")))
        self.act(MANAGER, {"as": "publish_tender", "fingerprint": fingerprint(MODEL_USED)})
        self.declare([CHAIR, *MEMBERS[:2]], "joining")
        self.declare([CHAIR, *MEMBERS[:2]], "stage", "review")

    def refuse(self, name: str, by: Person, command: str, event: str, **said) -> None:
        """Keeps a command that the rules refuse, with the event that would follow."""
        self.forge("C10", name, by, {"as": command, **said}, [{"as": event, **said}])

    def request(self, name: str) -> None:
        bidder = {"id": f"of-{name}", "name": f"Author of {name}"}
        self.act(NOTES, {"as": "receive_bid", "bidder": bidder, "bid": {"id": name, "bidder": bidder["id"]}})

    def decision(self, bid: str, outcome: str, marks: list = FAILED, **more) -> dict:
        held = {"bid": bid, "outcome": outcome, "present": PRESENT, "held": TIME, "reason": "As agreed."}
        return {"decision": {**held, **more}, "marks": marks}

    def decide(self, bid: str, outcome: str, marks: list = FAILED, **more) -> None:
        self.act(CHAIR, {"as": "decide_request", **self.decision(bid, outcome, marks, **more)})

    def refuse_decision(self, name: str, said: dict, by: Person = CHAIR) -> None:
        self.refuse(name, by, "decide_request", "request_decided", **said)

    def resubmit(self, bid: str, **more) -> None:
        said = {"bid": bid, "changes": "Names are left out.", **more}
        self.act(NOTES, {"as": "resubmit_request", "resubmission": said})

    def refuse_resubmission(self, name: str, bid: str, by: Person = NOTES, **more) -> None:
        said = {"bid": bid, "changes": "Names are left out.", **more}
        self.refuse(name, by, "resubmit_request", "request_resubmitted", resubmission=said)

    # Requests

    def approve(self) -> None:
        self.refuse_decision("decided before bidders are declared", self.decision("r1", "approved", PASSED))
        self.declare([CHAIR, *MEMBERS[:1]], "bidders_known")
        self.refuse("bids of a register opened", NOTES, "open_bids", "bids_opened", at=TIME)
        right = self.decision("r1", "approved", PASSED)
        undeclared = self.decision("r1", "approved", PASSED, present=["seat-0", "seat-2"])
        self.refuse_decision("decided with somebody who has not declared", undeclared)
        self.refuse_decision("decided by the manager", right, MANAGER)
        changes = {
            "decided without a reason": {"reason": ""},
            "decided with a seat nobody has": {"present": ["seat-0", "seat-9"]},
            "decided by one seat": {"present": ["seat-0"]},
            "decided on a request nobody knows": {"bid": "x"},
            "approved without a meeting at once": {"electronic": True},
            "explained at once": {"attended": True},
            "not approved though all is passed": {"outcome": "not_approved"},
            "to be changed though all is passed": {"outcome": "resubmit"},
        }
        for name, change in changes.items():
            self.refuse_decision(name, {**right, "decision": {**right["decision"], **change}})
        unsaid = {name: value for name, value in right["decision"].items() if name != "held"}
        self.refuse_decision("decided nobody knows when", {**right, "decision": unsaid})
        self.refuse_decision("approved though one fails", self.decision("r1", "approved"))
        self.refuse_decision("refused too early", self.decision("r1", "refused"))
        self.refuse_decision("a question left out", self.decision("r1", "approved", PASSED[:1]))
        bare = [{"criterion": name, "mark": "pass"} for name in QUESTIONS]
        self.refuse_decision("verdicts without reasons", self.decision("r1", "approved", bare))
        twice = self.decision("r1", "approved", [*PASSED, PASSED[0]])
        self.refuse_decision("a question twice", twice)
        self.refuse_resubmission("resubmitted while it waits", "r1")
        unmarked = [{"as": "request_decided", **right, "marks": FAILED}]
        self.forge("C11", "other verdicts than those said", CHAIR, {"as": "decide_request", **right}, unmarked)
        self.decide("r1", "approved", PASSED)
        self.refuse_decision("approved twice", right)
        self.refuse_resubmission("resubmitted though approved", "r1")

    def approve_if_changed(self) -> None:
        self.decide("r2", "resubmit")
        self.refuse_decision("decided before it is changed", self.decision("r2", "approved", PASSED))
        self.refuse_resubmission("explained though only changed", "r2", attends=True)
        self.refuse_resubmission("resubmitted without changes", "r2", changes="")
        self.refuse_resubmission("resubmitted by the chair", "r2", CHAIR)
        self.refuse_resubmission("resubmitted, a request nobody knows", "x")
        self.resubmit("r2")
        self.refuse_decision("explained by nobody", self.decision("r2", "approved", PASSED, attended=True))
        self.refuse_decision("refused behind a change", self.decision("r2", "refused", electronic=True))
        self.decide("r2", "approved", PASSED, electronic=True)

    def refuse_in_the_end(self) -> None:
        self.decide("r3", "not_approved")
        self.resubmit("r3", attends=True)
        self.refuse_decision("not approved twice", self.decision("r3", "not_approved", attended=True))
        self.refuse_decision("refused unheard", self.decision("r3", "refused"))
        electronic = self.decision("r3", "refused", attended=True, electronic=True)
        self.refuse_decision("refused without a meeting", electronic)
        self.decide("r3", "refused", attended=True)
        self.refuse_resubmission("resubmitted though refused", "r3")
        self.decide("r4", "not_approved")
        self.resubmit("r4")
        self.refuse_decision("explained though nobody came", self.decision("r4", "refused", attended=True))
        self.decide("r4", "resubmit")
        self.resubmit("r4")
        self.decide("r4", "not_approved", electronic=True)

    def withdraw(self) -> None:
        """A request comes after all that; and one that is withdrawn is decided no more."""
        self.request("r5")
        self.refuse_decision("decided before the last is declared", self.decision("r5", "approved", PASSED))
        self.declare([CHAIR, *MEMBERS[:1]], "bidders_known")
        for name in ("r4", "r5"):
            self.act(MANAGER, {"as": "withdraw_bid", "bid": name, "reason": "Asked by the author"})
        self.refuse_decision("decided though withdrawn", self.decision("r5", "approved", PASSED))
        self.refuse_resubmission("resubmitted though withdrawn", "r4")
        standing = {row["bid"]: row["standing"] for row in acts.evaluate(self.state.tender)["lots"][0]["bids"]}
        if standing != {"r1": "in", "r2": "in", "r3": "out", "r4": "out", "r5": "out"}:
            raise Refuted(f"the register stands at {standing}")

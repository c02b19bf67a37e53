"""A tender begun with the demonstration key: no roles are asked for until somebody is appointed."""

import acts
from convened import TIME, Person, Play
from tender import MODEL, read

DEMONSTRATION = Person("demonstration-key", "demonstration")
MANAGER, CHAIR = Person("manager", "manager"), Person("chair", "chair")
STAGE = {
    **{"id": "s", "title": "Selection", "kind": "written"},
    "counts": {"as": "shortlist", "places": 1, "tie": "panel_decides"},
    **{"weights_sum": "10", "criteria": [{"id": "q", "title": "Q", "weight": "10", "scale": "0-5"}]},
}
HEARD = {
    **{"id": "h", "title": "Hearing", "kind": "presentation", "counts": {"as": "points"}, "weights_sum": "10"},
    "criteria": [{"id": "p", "title": "P", "weight": "10", "scale": "0-5"}],
}
SCALE = {"id": "0-5", "range": {"lowest": "0", "highest": "5"}, "unaddressed_most": "1"}
PRICE = {
    **{"id": "p", "title": "Price", "kind": "price", "counts": {"as": "points"}},
    "price": {
        **{"currency": "GBP", "days_per_year": 365},
        "method": {"as": "points", "method": {"as": "lowest_over_own", "points_max": "10"}},
    },
}
FINAL = {**PRICE, "id": "f", "title": "Final price", "kind": "bafo", "counts": {"as": "instead_of", "stage": "p"}}
POWER = "The panel parts bids that tie."
MODEL_USED = {"scales": [SCALE], "stages": [STAGE, HEARD, PRICE, FINAL], "tie_power": POWER}


class Loose(Play):
    """The play in its order."""

    def say(self, name: str, **said) -> None:
        self.act(DEMONSTRATION, {"as": name, **said})

    def refuse(self, name: str, command: str, event: str, **said) -> None:
        """Keeps an entry of the demonstration key that the rules refuse, with the event that would follow."""
        self.forge("C10", name, DEMONSTRATION, {"as": command, **said}, [{"as": event, **said}])

    def run(self) -> "Loose":
        enrolment = {"as": "enrol_key", "demonstration": True, "name": "demonstration-key"}
        self.know(DEMONSTRATION, {**enrolment, "public_key": DEMONSTRATION.public.hex()})
        for person in (MANAGER, CHAIR):
            self.know(person, self.enrolling(person))
        countersigning = {"as": "countersign_key", "key": MANAGER.key_id}
        self.forge_people("C10", "a countersignature of the demonstration key", DEMONSTRATION, countersigning)
        self.know(CHAIR, countersigning)
        self.know(MANAGER, {**countersigning, "key": CHAIR.key_id})
        self.begin()
        self.mark()
        self.end()
        return self

    def begin(self) -> None:
        self.say("create_tender", id="loose", title="Loose")
        self.refuse("a second tender", "create_tender", "tender_created", id="other", title="Other")
        panel = [{"id": "p1", "role": "Panel member 1"}]
        self.say("define_model", model=MODEL_USED, panel=panel, bidders=[{"id": "b1", "name": "One"}])
        self.say("publish_tender", fingerprint=acts.fingerprint(read(MODEL_USED, MODEL, "", [])))
        self.refuse("bids of nobody", "withdraw_bid", "bid_withdrawn", bid="a", reason="None")
        for name in ("a", "b"):
            self.say("receive_bid", bidder={"id": f"b-{name}", "name": name}, bid={"id": name, "bidder": f"b-{name}"})
        self.say("correct_bid", bid="a", note="By hand", why="The desk was shut", received=TIME)
        self.say("ask_clarification", id="1", question="When?")
        self.refuse("a question asked twice", "ask_clarification", "clarification_asked", id="1", question="When?")
        self.say("answer_clarification", id="1", answer="Now.")
        self.say("open_bids", at=TIME)
        self.refuse("bids opened twice", "open_bids", "bids_opened")
        self.refuse("a question behind the end", "ask_clarification", "clarification_asked", id="2", question="When?")

    def mark(self) -> None:
        for name, mark in (("a", "4"), ("b", "2")):
            sheet = {"bid": name, "marks": [{"criterion": "q", "mark": mark, "reason": "Why not"}]}
            self.say("give_marks", sheet={"by": "p1", **sheet})
            above = {**sheet, "marks": [{**sheet["marks"][0], "unaddressed": True}]}
            self.refuse(f"above the cap, {name}", "agree_consensus", "consensus_agreed", sheet=above)
            unknown = {**sheet, "marks": [{**sheet["marks"][0], "findings": [{"aspect": "none", "text": "x"}]}]}
            self.refuse(f"an aspect of nothing, {name}", "agree_consensus", "consensus_agreed", sheet=unknown)
            self.say("agree_consensus", sheet=sheet)
        self.say("close_stage", stage="s")
        self.refuse("closed with a shortlist owed", "close_stage", "stage_closed", stage="h")
        self.say("shortlist_bids", stage="s")
        sheet = {"bid": "b", "marks": [{"criterion": "p", "mark": "4", "reason": "Why not"}]}
        self.refuse("a bid that is out", "agree_consensus", "consensus_agreed", sheet=sheet)
        hearing = {"stage": "h", "bid": "b", "present": []}
        self.refuse("a bid that is out is heard", "hold_hearing", "hearing_held", hearing=hearing)
        self.say("hold_hearing", hearing={**hearing, "bid": "a"})
        self.say("agree_consensus", sheet={**sheet, "bid": "a"})
        self.say("close_stage", stage="h")
        self.price()
        self.say("recommend", recommendation={"bids": ["a"], "reason": "The only one left."})

    def price(self) -> None:
        """Prices given openly, the first and the final one."""
        price = {"currency": "GBP", "amount": "100"}
        final = {"bid": "a", "price": {**price, "amount": "90"}, "stage": "f"}
        self.refuse("a final price before its turn", "record_price", "price_recorded", **final)
        self.refuse("a price for a hearing", "record_price", "price_recorded", **{**final, "stage": "h"})
        foreign = {**final, "price": {**price, "currency": "EUR"}}
        first = {"as": "record_price", "bid": "a", "price": price, "stage": "p"}
        named = [{**first, "as": "price_recorded"}]
        self.forge("C11", "the first price under the name of its stage", DEMONSTRATION, first, named)
        self.act(DEMONSTRATION, first)
        self.refuse("a first price given twice", "record_price", "price_recorded", bid="a", price=price)
        self.say("close_stage", stage="p")
        self.refuse("a final price in other money", "record_price", "price_recorded", **foreign)
        self.say("record_price", **final)
        self.refuse("a final price given twice", "record_price", "price_recorded", **final)
        self.say("close_stage", stage="f")

    def tie(self) -> None:
        """Both bids have the same points for the one place, and the panel parts them."""
        self.refuse("a shortlist that ties", "shortlist_bids", "bids_shortlisted", stage="s", bids=["a", "b"])
        decision = {"stage": "s", "bids": ["b"], "power": POWER, "reason": "It has more wards."}
        changes = {
            "a tie decided on no power": {"power": ""},
            "a tie decided for both": {"bids": ["a", "b"]},
            "a tie decided for the first place": {"stage": ""},
        }
        for name, change in changes.items():
            held = {member: value for member, value in {**decision, **change}.items() if value or member == "power"}
            self.refuse(name, "decide_tie", "tie_decided", decision=held)
        self.say("decide_tie", decision=decision)
        self.refuse("a tie that is parted", "decide_tie", "tie_decided", decision={**decision, "bids": ["a"]})

    def end(self) -> None:
        """A correction opens the first stage again; then a person is appointed, and roles are asked for."""
        mark = {"criterion": "q", "mark": "2", "reason": "Read again"}
        self.say("correct_consensus", bid="a", mark=mark, why="A page was missing")
        self.say("close_stage", stage="s")
        self.tie()
        other = {"as": "shortlist_bids", "stage": "s"}
        listed = [{"as": "bids_shortlisted", "stage": "s", "bids": ["a"]}]
        self.forge("C11", "the bid listed that was not chosen", DEMONSTRATION, other, listed)
        self.say("shortlist_bids", stage="s")
        act = {"as": "reopen_stage", "stage": "s", "reason": "Once more"}
        self.say("propose", act=act)
        self.refuse("nobody seconds nobody", "second", "act_seconded", proposal=1)
        self.act(MANAGER, {"as": "second", "proposal": 1})
        self.say("withdraw_bid", bid="b", reason="By letter")
        appointment = {"person": "manager", "role": "manager"}
        self.refuse("a manager by one", "appoint_person", "person_appointed", appointment=appointment)
        self.say("appoint_person", appointment={"person": "chair", "role": "approver"})
        self.refuse("a key without a person", "close_stage", "stage_closed", stage="s")
        declaration = {"person": "chair", "occasion": "joining"}
        self.act(CHAIR, {"as": "declare_interests", "declaration": declaration})
        event = {"as": "interests_declared", "declaration": {**declaration, "person": "manager"}}
        command = {"as": "declare_interests", "declaration": event["declaration"]}
        self.forge("C10", "a declaration without a part", MANAGER, command, [event])

"""The prices of the convened tender, first and final, and the tie that they make."""

from convened import altered, parts_of
from convened_cast import CHAIR, MANAGER, NOTES, OFFICERS, Company


def _priced(amount: str) -> dict:
    return {"currency": "GBP", "amount": amount}


def recommending(bid: str) -> dict:
    return {"as": "recommend", "recommendation": {"bids": [bid], "reason": "The best for the wards."}}


class Pricing(Company):
    """Two stages of prices, and what they come to."""

    def open_sealed(self, bid: str, price: dict, sealed: tuple | None = None) -> None:
        """Gives the parts and opens; what is not sealed yet is sealed first."""
        if sealed is None:
            sealed = self.sealed_price(bid, price)
            self.act(MANAGER, sealed[0])
        command, key, parts = sealed
        openers = OFFICERS[: command["envelope"]["opened_by"]]
        names = sorted(officer.name for officer in openers)
        for officer in openers:
            self.act(officer, parts_of(command, parts, officer.name))
        opening = {"as": "open_price", "envelope": command["envelope"]["id"], "subset": names, "key": key.hex()}
        cheaper = {**opening, "price": {**price, "amount": "7"}}
        what = f"{bid or 'the dummy'}, {command.get('stage', 'price')}"
        self.forge("C17", f"another price than that sealed for {what}", OFFICERS[0], cheaper)
        self.forge("C17", f"another key for {what}", OFFICERS[0], {**opening, "price": price, "key": "11" * 32})
        others = {**opening, "price": price, "subset": names[::-1]}
        self.forge("C17", f"a subset nobody has for {what}", OFFICERS[0], others)
        if "stage" in command:
            events = [{"as": "envelope_opened", "envelope": opening["envelope"]}]
            events.append({"as": "price_recorded", "bid": bid, "price": price})
            of_first = {**opening, "price": price}
            self.forge("C11", f"a final price recorded as the first of {bid}", OFFICERS[0], of_first, events)
            first = {**opening, "price": self.bid_price(bid)[1]}
            self.forge("C17", f"the first price in the place of the final one of {bid}", OFFICERS[0], first)
        self.act(OFFICERS[0], {**opening, "price": price})

    def refuse_sealing(self, name: str, command: dict, by=NOTES) -> None:
        """Keeps the sealing of a price that the rules refuse."""
        said = {member: value for member, value in command.items() if member != "as"}
        self.forge("C10", name, by, command, [{"as": "price_sealed", **said, "by": by.name}])

    def with_another_officer(self, name: str, stage: str = "") -> None:
        """A fourth officer comes and goes; with them nothing was rehearsed."""
        person = {"person": "officer-4", "role": "price_officer"}
        self.act(MANAGER, {"as": "appoint_person", "appointment": person})
        self.refuse_sealing(name, self.sealed_price("b", _priced("1"), stage)[0])
        self.seconded({"as": "remove_person", "person": "officer-4", "reason": "Not needed"})

    def bid_price(self, bid: str) -> tuple:
        sealed, amount = self.sealed[bid]
        return sealed, _priced(amount)

    def price(self) -> None:
        self.declare([CHAIR], "stage", "price")
        openly = {"as": "record_price", "bid": "a", "price": _priced("1")}
        self.forge("C10", "a sealed price given openly", OFFICERS[0], openly, [{**openly, "as": "price_recorded"}])
        early = self.sealed_price("a", _priced("1"), "final")[0]
        self.refuse_sealing("a final price before its turn", early)
        for bid in ("a", "b"):
            sealed, price = self.bid_price(bid)
            self.open_sealed(bid, price, sealed)
        self.act(CHAIR, {"as": "close_stage", "stage": "price"})
        self.final()
        self.tie()
        act = {"as": "reopen_stage", "stage": "price", "reason": "The paper was read again"}
        self.act(MANAGER, {"as": "propose", "act": act})
        number = len(self.state.proposals)
        events = [{"as": "act_seconded", "proposal": number, "by": CHAIR.name}]
        events += [{**act, "as": "stage_reopened"}, {"as": "recommendation_lapsed"}]
        seconding = {"as": "second", "proposal": number}
        self.forge("C11", "reopened as if no price were known", CHAIR, seconding, events)
        self.act(CHAIR, seconding)
        self.act(CHAIR, {"as": "close_stage", "stage": "price"})
        self.act(CHAIR, {"as": "close_stage", "stage": "final"})
        self.tie()

    def final(self) -> None:
        """Final prices are asked for: one bid states its price anew, the other keeps its first."""
        self.declare([CHAIR], "stage", "final")
        openly = {"as": "record_price", "bid": "a", "price": _priced("1"), "stage": "final"}
        self.forge("C10", "a final price given openly", OFFICERS[0], openly, [{**openly, "as": "price_recorded"}])
        self.with_another_officer("a final price for openers without a rehearsal", "final")
        sealed = self.sealed_price("a", _priced("103500"), "final")
        command = sealed[0]
        self.refuse_sealing("a price for a stage without any", {**command, "stage": "talk"})
        of_one = altered(command, "envelope", "opened_by", to=1)
        self.refuse_sealing("a final price that fewer open", of_one)
        self.refuse_sealing("a final price of a bid withdrawn", {**command, "bid": "c"})
        unsaid = {member: value for member, value in command.items() if member not in ("as", "stage")}
        first = [{"as": "price_sealed", **unsaid, "by": NOTES.name}]
        self.forge("C11", "a final price sealed as the first", NOTES, command, first)
        self.act(NOTES, {**command, "by_bidder": True})
        again = self.sealed_price("a", _priced("1"), "final")[0]
        self.refuse_sealing("a second final price of one bid", again)
        late = self.sealed_price("b", _priced("1"), "final")[0]
        self.act(OFFICERS[2], parts_of(command, sealed[2], OFFICERS[2].name))
        self.refuse_sealing("a final price after parts of another", late)
        self.open_sealed("a", _priced("103500"), sealed)
        self.refuse_sealing("a final price after the opening of another", late)
        self.act(CHAIR, {"as": "close_stage", "stage": "final"})

    def tie(self) -> None:
        """The final price makes the totals equal; two people decide, on the power that was published."""
        power = self.state.model["tie_power"]
        decision = {"bids": ["a"], "power": power, "reason": "Nights are covered from the first day."}
        deciding = {"as": "decide_tie", "decision": decision}
        award = {**recommending("a"), "as": "recommendation_made"}
        self.forge("C10", "a recommendation of a bid that ties", CHAIR, recommending("a"), [award])
        self.forge("C10", "a tie decided by one", CHAIR, deciding, [{**deciding, "as": "tie_decided"}])
        changes = {
            "a tie decided on another power": {"power": "Because we may."},
            "a tie decided for two": {"bids": ["a", "b"]},
            "a tie decided for a bid that is not in it": {"bids": ["c"]},
            "a tie decided for nobody": {"bids": []},
            "a tie decided for a bid nobody knows": {"bids": ["x"]},
            "a tie decided at a stage where none is": {"stage": "written"},
            "a tie decided at a stage nobody knows": {"stage": "x"},
            "a tie decided in a lot nobody knows": {"lot": "x"},
            "a tie decided without a reason": {"reason": ""},
        }
        for name, change in changes.items():
            self.propose_wrongly(name, {"as": "decide_tie", "decision": {**decision, **change}})
        self.seconded(deciding)
        self.propose_wrongly("a tie decided twice", deciding)
        other = {**recommending("b"), "as": "recommendation_made"}
        self.forge("C10", "a recommendation of the bid not chosen", CHAIR, recommending("b"), [other])
        self.act(CHAIR, recommending("a"))

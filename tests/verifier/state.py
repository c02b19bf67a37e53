"""A log after some of its entries, in the words of docs/formats/acts.md section 4."""

from dataclasses import dataclass

import problems
from figures import evaluate
from happened import Happened
from outcome import Outcome
from tender import MARKING_ROLES, exact_text

PANEL_ROLES = ("chair", "panel_member")


class Refused(Exception):
    """The rules refuse the command; the text is the name of the refusal."""


def need(holds, refusal: str) -> None:
    if not holds:
        raise Refused(refusal)


@dataclass(frozen=True)
class Author:
    """Whoever signed an entry: the person of the key, and the role with which it is enrolled."""

    person: str = ""
    role: str = ""
    demonstration: bool = False


def _under(criteria: list, named: list, covered: bool = False) -> list:
    """The questions that a list names, by their own id or that of a heading above them."""
    found = []
    for criterion in criteria:
        within = covered or criterion["id"] in named
        if criterion["parts"]:
            found += _under(criterion["parts"], named, within)
        elif within:
            found.append(criterion)
    return found


class State(Happened):
    """What a log amounts to. It judges nothing but the obstacles that several commands ask for."""

    # Stages and bids

    def price_stage(self, name: str = "") -> dict | None:
        """The price stage of a `stage` member."""
        if not name:
            return problems.price_stage(self.model)
        stage = self.stage(name)
        return stage if stage and stage["price"] else None

    def open_stage(self) -> dict | None:
        return next((stage for stage in self.model["stages"] if stage["id"] not in self.closed), None)

    def is_open(self, name: str) -> bool:
        stage = self.open_stage()
        return stage is not None and stage["id"] == name

    def question(self, name: str) -> dict | None:
        stages = self.model["stages"]
        return next((q for stage in stages for q in problems.questions(stage["criteria"]) if q["id"] == name), None)

    def owed(self) -> str | None:
        """The first closed shortlist stage whose list is not named yet."""
        named = {stage for stage, _ in self.shortlists}
        for stage in self.model["stages"]:
            if stage["counts"]["as"] == "shortlist" and stage["id"] in self.closed and stage["id"] not in named:
                return stage["id"]
        return None

    def is_out(self, bid: dict) -> bool:
        if bid["status"] != "received" or any(out == bid["id"] for out, _ in self.excluded):
            return True
        for name, bids in self.shortlists:
            lots = self.stage(name)["lots"]
            if (not lots or bid["lot"] in lots) and bid["id"] not in bids:
                return True
        return False

    def bids_in(self, stage: dict) -> list:
        bids = (bid for bid in self.tender["bids"] if not stage["lots"] or bid["lot"] in stage["lots"])
        return [bid for bid in bids if not self.is_out(bid)]

    def bidding_has_ended(self) -> bool:
        return bool(self.closed) or self.bids_opened

    def clarification_open(self) -> bool:
        return None in self.clarifications.values()

    def agreed(self, bid: str, criterion: str) -> dict | None:
        """The mark that the panel agreed for a question of a bid."""
        marks = (self.sheet("consensus", {"bid": bid}) or {"marks": []})["marks"]
        return next((mark for mark in marks if mark["criterion"] == criterion), None)

    def outcome(self, stage: str) -> Outcome:
        return Outcome(evaluate(self.tender), stage)

    # People and seats

    def is_convened(self) -> bool:
        return bool(self.appointments or self.removed)

    def roles(self, person: str) -> list:
        return [held["role"] for held in self.appointments if held["person"] == person]

    def holders(self, role: str) -> list:
        return [held["person"] for held in self.appointments if held["role"] == role]

    def openers_owed(self) -> list:
        return sorted(self.holders("price_officer"))

    def seat_of(self, person: str) -> str:
        held = (held["seat"] for held in self.appointments if held["person"] == person)
        return next((seat for seat in held if seat), "")

    def person_on(self, seat: str) -> str | None:
        held = (held["person"] for held in self.appointments if seat and held["seat"] == seat)
        return next(held, None)

    def seat(self, name: str) -> dict | None:
        return next((seat for seat in self.tender["panel"] if seat["id"] == name), None)

    def questions_of(self, name: str, stage: dict) -> list:
        """The questions that a seat marks in a stage."""
        seat = self.seat(name)
        if seat is None or seat["sits_as"] not in MARKING_ROLES:
            return []
        if stage["scored_by"] and name not in stage["scored_by"]:
            return []
        everything = not seat["scores"] or stage["id"] in seat["scores"]
        return _under(stage["criteria"], seat["scores"], everything)

    def marking_seats(self, stage: dict) -> list:
        named = (held["seat"] for held in self.appointments if held["seat"])
        return [seat for seat in named if self.questions_of(seat, stage)]

    def signing_seats(self) -> list:
        return [held["seat"] for held in self.appointments if held["role"] in PANEL_ROLES]

    def outstanding(self, stage: dict) -> list:
        name = stage["id"]
        seats = (seat for seat in self.marking_seats(stage) if (name, seat) not in self.absences)
        return [seat for seat in seats if self.held(name, seat) is None]

    def unopened(self, stage: dict) -> list:
        name = stage["id"]
        seats = (seat for seat in self.marking_seats(stage) if (name, seat) not in self.absences)
        return [seat for seat in seats if not (self.held(name, seat) or {"opened": False})["opened"]]

    def bids_due(self, seat: str, stage: dict) -> list:
        """The bids that a seat marks at a stage; Refused if that cannot be said."""
        bids = self.bids_in(stage)
        if stage["kind"] not in ("presentation", "interview"):
            return bids
        left, rules = [], self.model["panel_rules"]
        for bid in bids:
            heard = [h for h in self.hearings if h["stage"] == stage["id"] and h["bid"] == bid["id"]]
            need(heard, "HearingOwed")
            if seat in heard[0]["present"]:
                left.append(bid)
            else:
                need(not rules or not rules["same_panel"], "NotPresent")
        need(left or not bids, "NotPresent")
        return left

    def need_no_interest(self, person: str, stage: dict | None) -> None:
        """The interest obstacle of a person at a stage, or at none."""
        own = [(said, count) for said, count in self.declarations if said["person"] == person]
        need(any(said["occasion"] == "joining" for said, _ in own), "DeclarationOwed")
        if bids := len(self.tender["bids"]):
            known = [count for said, count in own if said["occasion"] == "bidders_known"]
            need(bids in known, "DeclarationOwed")
        if stage is not None:
            there = [said for said, _ in own if said["occasion"] == "stage" and said["stage"] == stage["id"]]
            need(there, "DeclarationOwed")
        for interest in self.interests:
            if interest["person"] == person:
                need(interest["finding"], "InterestUnassessed")
                need(interest["finding"] != "excluding", "InterestExcludes")

    def need_made_up(self, stage: dict) -> None:
        """The make-up obstacle at a stage."""
        seats = [self.seat(name) for name in self.marking_seats(stage)]
        made_up = [seat for seat in seats if seat["sits_as"] in PANEL_ROLES]
        rules = self.model["panel_rules"]
        if rules is not None and rules["every_seat"]:
            asked = [seat["id"] for seat in self.tender["panel"] if self.questions_of(seat["id"], stage)]
            need(all(self.person_on(seat) is not None for seat in asked), "PanelIncomplete")
        roles = {seat["id"]: seat["sits_as"] for seat in self.tender["panel"]}
        named = stage["scored_by"]
        if seats and named and all(roles.get(seat, PANEL_ROLES[0]) not in PANEL_ROLES for seat in named):
            return
        need(made_up, "PanelIncomplete")
        if rules is None:
            return
        agencies = {seat["agency"] for seat in made_up if seat["agency"]}
        need(len(made_up) >= rules["members_least"], "PanelIncomplete")
        need(len(agencies) >= rules["agencies_least"], "PanelIncomplete")
        young = sum(seat["young"] for seat in made_up)
        need(not rules["young_majority"] or 2 * young > len(made_up), "PanelIncomplete")

    def is_rehearsed(self, model: dict) -> bool:
        stage = problems.price_stage(model)
        if not self.is_convened() or stage is None or stage["price"]["opened_by"] == 0:
            return True
        return any(
            not held["bid"]
            and held["opened"]
            and held["envelope"]["opened_by"] == stage["price"]["opened_by"]
            and held["envelope"]["openers"] == self.openers_owed()
            for held in self.envelopes
        )

    # Marks

    def value(self, mark: dict):
        """What a mark that is not a verdict is worth; None for a verdict."""
        question = self.question(mark["criterion"])
        if question is None or question["mandatory"]:
            return None
        scale = next(scale for scale in self.model["scales"] if scale["id"] == question["scale"])
        return problems.mark_value(scale, mark["mark"])

    def worth(self, mark: dict) -> str:
        value = self.value(mark)
        return mark["mark"] if value is None else exact_text(value)

    def is_above_cap(self, mark: dict) -> bool:
        value = self.value(mark)
        if value is None or not (mark["unaddressed"] or any(finding["unaddressed"] for finding in mark["findings"])):
            return False
        name = self.question(mark["criterion"])["scale"]
        most = next(scale for scale in self.model["scales"] if scale["id"] == name)["unaddressed_most"]
        return most is not None and value > most

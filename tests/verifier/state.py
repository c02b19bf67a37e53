"""A log after some of its entries: what its events change and the words for it (docs/formats/acts.md sections 3, 4)."""

import copy
from dataclasses import dataclass

import problems
import tender as shapes
from commands import EVENTS
from figures import evaluate
from outcome import Outcome
from tender import MARKING_ROLES, exact_text, read

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


class State:
    """What a log amounts to. It judges nothing but the obstacles that several commands ask for."""

    def __init__(self):
        self.tender = shapes.empty_tender()
        self.exists = self.bids_opened = False
        self.published = ""
        self.closed: list = []
        self.excluded: list = []  # pairs of bid and stage
        self.shortlists: list = []  # pairs of stage and bids
        self.appointments: list = []
        self.removed: list = []
        self.declarations: list = []  # pairs of a declaration and the number of bids then
        self.interests: list = []
        self.clarifications: dict = {}  # the answer of each, None as long as it is open
        self.revisions: list = []
        self.envelopes: list = []
        self.sheets_held: list = []
        self.absences: list = []  # pairs of stage and seat
        self.hearings: list = []
        self.points: list = []
        self.minutes: list = []
        self.signatures: list = []  # pairs of stage and seat
        self.proposals: list = []

    # Stages and bids

    @property
    def model(self) -> dict:
        return self.tender["model"]

    def stage(self, name: str) -> dict | None:
        return next((stage for stage in self.model["stages"] if stage["id"] == name), None)

    def bid(self, name: str) -> dict | None:
        return next((bid for bid in self.tender["bids"] if bid["id"] == name), None)

    def price_stage(self) -> dict | None:
        return problems.price_stage(self.model)

    def open_stage(self) -> dict | None:
        return next((stage for stage in self.model["stages"] if stage["id"] not in self.closed), None)

    def is_open(self, name: str) -> bool:
        stage = self.open_stage()
        return stage is not None and stage["id"] == name

    def stage_of(self, criterion: str) -> dict | None:
        """The stage that holds a criterion, wherever it is nested."""
        for stage in self.model["stages"]:
            if any(held["id"] == criterion for held in problems.all_criteria(stage["criteria"])):
                return stage
        return None

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

    def sheet(self, kind: str, sheet: dict) -> dict | None:
        """The sheet of the same bid (and, of single marks, the same seat) that the tender holds already."""
        same = [s for s in self.tender[kind] if s["bid"] == sheet["bid"] and s.get("by") == sheet.get("by")]
        return same[0] if same else None

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

    def held(self, stage: str, seat: str) -> dict | None:
        """The sealed or opened sheet of a seat for a stage."""
        return next((held for held in self.sheets_held if (held["stage"], held["seat"]) == (stage, seat)), None)

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
        need(made_up, "PanelIncomplete")
        if (rules := self.model["panel_rules"]) is None:
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

    # What events change

    def apply(self, event: dict) -> None:
        event = read(event, EVENTS, "", [])
        getattr(self, f"_{event.pop('as')}")(event)

    def _lapse(self, criteria: list) -> None:
        """The signatures of the stages of these criteria are gone."""
        stages = {stage["id"] for name in criteria if (stage := self.stage_of(name))}
        self.signatures = [signed for signed in self.signatures if signed[0] not in stages]

    def _add_marks(self, kind: str, sheet: dict) -> None:
        if (there := self.sheet(kind, sheet)) is not None:
            there["marks"] += sheet["marks"]
        else:
            self.tender[kind].append(sheet)

    def _tender_created(self, event: dict) -> None:
        self.tender.update(copy.deepcopy(event))
        self.exists = True

    _model_defined = _tender_created

    def _tender_published(self, event: dict) -> None:
        self.published = event["fingerprint"]

    def _bid_received(self, event: dict) -> None:
        if all(bidder["id"] != event["bidder"]["id"] for bidder in self.tender["bidders"]):
            self.tender["bidders"].append(event["bidder"])
        self.tender["bids"].append(event["bid"])

    def _price_recorded(self, event: dict) -> None:
        self.bid(event["bid"])["price"] = event["price"]

    def _marks_given(self, event: dict) -> None:
        self._add_marks("sheets", event["sheet"])

    def _consensus_agreed(self, event: dict) -> None:
        self._lapse([mark["criterion"] for mark in event["sheet"]["marks"]])
        self._add_marks("consensus", event["sheet"])

    def _stage_closed(self, event: dict) -> None:
        self.closed.append(event["stage"])

    def _bid_excluded(self, event: dict) -> None:
        self.excluded.append((event["bid"], event["stage"]))

    def _bids_shortlisted(self, event: dict) -> None:
        self.shortlists.append((event["stage"], event["bids"]))

    def _recommendation_made(self, event: dict) -> None:
        self.tender["recommendations"].append(event["recommendation"])

    def _consensus_corrected(self, event: dict) -> None:
        marks = self.sheet("consensus", event)["marks"]
        place = [mark["criterion"] for mark in marks].index(event["mark"]["criterion"])
        marks[place] = event["mark"]
        self._lapse([event["mark"]["criterion"]])

    def _recommendation_lapsed(self, event: dict) -> None:
        made = self.tender["recommendations"]
        self.tender["recommendations"] = [other for other in made if other["lot"] != event["lot"]]

    def _tender_imported(self, event: dict) -> None:
        self.tender, self.exists, self.published = event["tender"], True, event["fingerprint"]
        self.bids_opened = True

    def _person_appointed(self, event: dict) -> None:
        self.appointments.append(event["appointment"])

    def _person_removed(self, event: dict) -> None:
        person = event["person"]
        seats = {held["seat"] for held in self.appointments if held["person"] == person and held["seat"]}
        over = {q["id"] for name in self.closed for q in problems.questions(self.stage(name)["criteria"])}
        for sheet in self.tender["sheets"]:
            if sheet["by"] in seats:
                sheet["marks"] = [mark for mark in sheet["marks"] if mark["criterion"] in over]
        sheets = self.tender["sheets"]
        self.tender["sheets"] = [sheet for sheet in sheets if sheet["by"] not in seats or sheet["marks"]]
        held = self.sheets_held
        self.sheets_held = [h for h in held if h["seat"] not in seats or h["stage"] in self.closed]
        self.signatures = [s for s in self.signatures if s[1] not in seats or s[0] in self.closed]
        self.appointments = [held for held in self.appointments if held["person"] != person]
        self.removed.append(person)

    def _interests_declared(self, event: dict) -> None:
        said = event["declaration"]
        self.declarations.append((said, len(self.tender["bids"])))
        for interest in said["interests"]:
            self.interests.append({"person": said["person"], "bidder": interest["bidder"], "finding": ""})

    def _interest_assessed(self, event: dict) -> None:
        found = event["assessment"]
        for interest in self.interests:
            if (interest["person"], interest["bidder"]) == (found["person"], found["bidder"]):
                interest["finding"] = found["finding"]

    def _clarification_asked(self, event: dict) -> None:
        self.clarifications[event["id"]] = None

    def _clarification_answered(self, event: dict) -> None:
        self.clarifications[event["id"]] = event["answer"]

    def _document_attached(self, event: dict) -> None:
        """Kept, and read by no rule."""

    def _bid_withdrawn(self, event: dict) -> None:
        self.bid(event["bid"])["status"] = "withdrawn"

    def _bid_corrected(self, event: dict) -> None:
        self.bid(event["bid"])["note"] = event["note"]

    def _bid_revised(self, event: dict) -> None:
        self.revisions.append(event["revision"])

    def _price_sealed(self, event: dict) -> None:
        self.envelopes.append({**event, "opened": False, "given": []})

    def envelope(self, name: str) -> dict | None:
        return next((held for held in self.envelopes if held["envelope"]["id"] == name), None)

    def _parts_given(self, event: dict) -> None:
        held = self.envelope(event["envelope"])
        earlier = [given for given in held["given"] if given["by"] != event["by"]]
        held["given"] = earlier + [{"by": event["by"], **part} for part in event["parts"]]

    def _envelope_opened(self, event: dict) -> None:
        self.envelope(event["envelope"])["opened"] = True

    def _sheet_submitted(self, event: dict) -> None:
        self.sheets_held.append({**event, "opened": False})

    def _sheet_opened(self, event: dict) -> None:
        self.held(event["stage"], event["seat"])["opened"] = True

    def _absence_recorded(self, event: dict) -> None:
        self.absences.append((event["stage"], event["seat"]))

    def _hearing_held(self, event: dict) -> None:
        self.hearings.append(event["hearing"])

    def _point_discussed(self, event: dict) -> None:
        self.points.append(event["point"])
        self._lapse([event["point"]["criterion"]])

    def _meeting_minuted(self, event: dict) -> None:
        self.minutes.append(event["minutes"])

    def _wording_signed(self, event: dict) -> None:
        self.signatures.append((event["stage"], event["seat"]))

    def _act_proposed(self, event: dict) -> None:
        self.proposals.append({**event, "done": False})

    def _act_seconded(self, event: dict) -> None:
        self.proposals[event["proposal"] - 1]["done"] = True

    def _stage_reopened(self, event: dict) -> None:
        names = [stage["id"] for stage in self.model["stages"]]
        again = set(names[names.index(event["stage"]) :])
        self.closed = [name for name in self.closed if name not in again]
        self.excluded = [out for out in self.excluded if out[1] not in again]
        self.shortlists = [listed for listed in self.shortlists if listed[0] not in again]
        self.signatures = [signed for signed in self.signatures if signed[0] not in again]
        self.minutes = [minutes for minutes in self.minutes if minutes["stage"] not in again]

    def _model_amended(self, event: dict) -> None:
        self.tender["model"], self.published = event["model"], event["fingerprint"]

    def _bids_opened(self, event: dict) -> None:
        self.bids_opened = True

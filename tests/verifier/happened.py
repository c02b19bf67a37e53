"""What the events of a log change: docs/formats/acts.md section 3. An event judges nothing: it has happened."""

import copy

import problems
import tender as shapes
from commands import EVENTS
from concluded import Concluded
from tender import read


class Happened(Concluded):
    """What the events of a log have left."""

    def __init__(self):
        super().__init__()
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
        self.requests: dict = {}  # of each bid of a register

    # What stands where

    @property
    def model(self) -> dict:
        return self.tender["model"]

    def stage(self, name: str) -> dict | None:
        return next((stage for stage in self.model["stages"] if stage["id"] == name), None)

    def bid(self, name: str) -> dict | None:
        return next((bid for bid in self.tender["bids"] if bid["id"] == name), None)

    def stage_of(self, criterion: str) -> dict | None:
        """The stage that holds a criterion, wherever it is nested."""
        for stage in self.model["stages"]:
            if any(held["id"] == criterion for held in problems.all_criteria(stage["criteria"])):
                return stage
        return None

    def sheet(self, kind: str, sheet: dict) -> dict | None:
        """The sheet of the same bid (and, of single marks, the same seat) that the tender holds already."""
        same = [s for s in self.tender[kind] if s["bid"] == sheet["bid"] and s.get("by") == sheet.get("by")]
        return same[0] if same else None

    def envelope(self, name: str) -> dict | None:
        return next((held for held in self.envelopes if held["envelope"]["id"] == name), None)

    def held(self, stage: str, seat: str) -> dict | None:
        """The sealed or opened sheet of a seat for a stage."""
        return next((held for held in self.sheets_held if (held["stage"], held["seat"]) == (stage, seat)), None)

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
        if self.model["rolling"]:
            self.requests[event["bid"]["id"]] = {"waits": True, "outcomes": [], "attends": False}

    def _price_recorded(self, event: dict) -> None:
        bid, stage = self.bid(event["bid"]), event["stage"]
        if not stage:
            bid["price"] = event["price"]
            return
        others = [final for final in bid["final_prices"] if final["stage"] != stage]
        bid["final_prices"] = [*others, {"stage": stage, "price": event["price"]}]

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
        self._another_version()

    def _consensus_corrected(self, event: dict) -> None:
        marks = self.sheet("consensus", event)["marks"]
        place = [mark["criterion"] for mark in marks].index(event["mark"]["criterion"])
        marks[place] = event["mark"]
        self._lapse([event["mark"]["criterion"]])

    def _recommendation_lapsed(self, event: dict) -> None:
        made = self.tender["recommendations"]
        self.tender["recommendations"] = [other for other in made if other["lot"] != event["lot"]]
        self._another_version()

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
        bid, until = self.bid(event["bid"]), self.model["bids_until"]
        bid["note"] = event["note"]
        if event["received"] is None:
            return
        bid["received"] = event["received"]
        if until is not None and bid["status"] != "withdrawn":
            bid["status"] = "late" if bid["received"] > until else "received"

    def _bid_revised(self, event: dict) -> None:
        self.revisions.append(event["revision"])

    def _price_sealed(self, event: dict) -> None:
        self.envelopes.append({**event, "opened": False, "given": []})

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
        decisions = self.tender["tie_decisions"]
        self.tender["tie_decisions"] = [tie for tie in decisions if tie["stage"] and tie["stage"] not in again]
        if event["fresh"]:
            self._begin_anew(event["stage"])

    def _begin_anew(self, stage: str) -> None:
        """Everybody marks the stage again: what was handed in and said of it is gone."""
        criteria = {criterion["id"] for criterion in problems.all_criteria(self.stage(stage)["criteria"])}
        for kind in ("sheets", "consensus"):
            for sheet in self.tender[kind]:
                sheet["marks"] = [mark for mark in sheet["marks"] if mark["criterion"] not in criteria]
            self.tender[kind] = [sheet for sheet in self.tender[kind] if sheet["marks"]]
        self.sheets_held = [held for held in self.sheets_held if held["stage"] != stage]
        self.absences = [absence for absence in self.absences if absence[0] != stage]
        self.points = [point for point in self.points if point["criterion"] not in criteria]
        waivers = self.tender["waivers"]
        self.tender["waivers"] = [waiver for waiver in waivers if waiver["criterion"] not in criteria]

    def _model_amended(self, event: dict) -> None:
        self.tender["model"], self.published = event["model"], event["fingerprint"]

    def _bids_opened(self, event: dict) -> None:
        self.bids_opened = True

    def _tie_decided(self, event: dict) -> None:
        decision, decisions = event["decision"], self.tender["tie_decisions"]
        same = (decision["lot"], decision["stage"])
        self.tender["tie_decisions"] = [tie for tie in decisions if (tie["lot"], tie["stage"]) != same] + [decision]

    def _requirement_waived(self, event: dict) -> None:
        self.tender["waivers"].append(event["waiver"])
        self._lapse([event["waiver"]["criterion"]])

    def _request_decided(self, event: dict) -> None:
        decision = event["decision"]
        others = [sheet for sheet in self.tender["consensus"] if sheet["bid"] != decision["bid"]]
        self.tender["consensus"] = [*others, {"bid": decision["bid"], "marks": event["marks"]}]
        request = self.requests[decision["bid"]]
        request["outcomes"].append(decision["outcome"])
        request["waits"] = False

    def _request_resubmitted(self, event: dict) -> None:
        said = event["resubmission"]
        self.requests[said["bid"]] |= {"waits": True, "attends": said["attends"]}

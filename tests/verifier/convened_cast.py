"""Who plays the convened tender, its model, and what several of its parts do."""

import acts
from convened import Person, Play
from tender import MODEL, read

MANAGER, CHAIR = Person("manager", "manager"), Person("chair", "chair")
MEMBERS = [Person(f"member-{n}", "panel_member") for n in (1, 2, 3)]
EXPERT = Person("expert", "subject_expert")
OFFICERS = [Person(f"officer-{n}", "price_officer") for n in (1, 2, 3)]
NOTES, LEAVER = Person("notes", "note_taker"), Person("leaver", "panel_member")
APPROVER = Person("approver", "approver")
PANEL_OF = {CHAIR.name: "seat-0", **{member.name: f"seat-{n}" for n, member in enumerate(MEMBERS, 1)}}
SEAT_OF = {**PANEL_OF, EXPERT.name: "seat-4", LEAVER.name: "seat-3"}
EVERYBODY = [MANAGER, CHAIR, *MEMBERS[:2], LEAVER, EXPERT, *OFFICERS, NOTES]
TALKING = ["seat-0", "seat-1", "seat-2"]
MARKERS = [CHAIR, *MEMBERS, EXPERT]
GROUND = "Section 12: cover that starts on the day of the contract."


def _question(name: str, **more) -> dict:
    return {"id": name, "title": f"Question {name}", "weight": "10", "scale": "0-5", **more}


def _stage(name: str, kind: str, weight: str, criteria: list, total: str, **more) -> dict:
    counts = {"as": "weight", "weight": weight}
    held = {"id": name, "title": f"Stage {name}", "kind": kind, "counts": counts, "weights_sum": total}
    return {**held, "criteria": criteria, **more}


def model(title: str = "Price") -> dict:
    aspects = [{"id": "rota", "text": "A rota for each ward"}, {"id": "cover", "text": "Cover for absence"}]
    under = [_question("q2"), _question("q3")]
    method = {"as": "points", "method": {"as": "lowest_over_own", "points_max": "100"}}
    price = {"currency": "GBP", "method": method, "days_per_year": 365, "opened_by": 2}
    heading = {"id": "people", "title": "People", "weight": "10", "weights_sum": "20", "parts": under}
    insured = {"id": "insured", "title": "Is insured", "mandatory": True, "waiver": GROUND}
    written = [insured, _question("q1", aspects=aspects), heading]
    rules = {"members_least": 3, "agencies_least": 2, "same_panel": True, "absent_sheets": True, "every_seat": True}
    script = ["Who covers an absence?", "From when on?"]
    return {
        "weights_sum": "100",
        "bids_until": "2012-03-01T12:00:00Z",
        "tie_power": "Procurement rules, section 8: the panel may part bids that tie.",
        "panel_rules": rules,
        "scales": [{"id": "0-5", "range": {"lowest": "0", "highest": "5", "step": "1/2"}, "unaddressed_most": "1"}],
        "stages": [
            _stage("written", "written", "40", written, "20"),
            _stage("heard", "interview", "10", [_question("h1")], "10", script=script, minutes_most=30),
            _stage("talk", "dialogue", "20", [_question("t1", repeats="q1")], "10", scored_by=TALKING),
            {
                **{"id": "price", "title": title, "kind": "price", "price": price},
                "counts": {"as": "weight", "weight": "30"},
            },
            {
                **{"id": "final", "title": "Final price", "kind": "bafo", "price": price},
                "counts": {"as": "instead_of", "stage": "price"},
            },
        ],
    }


def panel() -> list:
    agencies = ("council", "health", "school", "council")
    seats = [{"id": f"seat-{n}", "role": f"Panel member {n}", "agency": agency} for n, agency in enumerate(agencies)]
    seats[0]["sits_as"] = "chair"
    expert = {"id": "seat-4", "role": "Subject expert", "sits_as": "subject_expert", "scores": ["people", "h1"]}
    return [*seats, expert]


def fingerprint(value: dict) -> str:
    return acts.fingerprint(read(value, MODEL, "", []))


def agreed(question: str, mark: str, **more) -> dict:
    if question == "q1":
        found = [{"aspect": name, "text": f"Set out for {name}.", "evidence": "Page 4"} for name in ("rota", "cover")]
        more = {"findings": found, **more}
    held = {"criterion": question, "mark": mark, "reason": f"A plan is set out for {question}.", "evidence": "Page 3"}
    return {**held, **more}


class Company(Play):
    """What happens again and again among people."""

    def appoint(self, by: Person, role: str, seat: str = "", command: str = "appoint_person") -> dict:
        return {"as": command, "appointment": {"person": by.name, "role": role} | ({"seat": seat} if seat else {})}

    def declare(self, people: list, occasion: str, stage: str = "", interests: list | None = None) -> None:
        for person in people:
            said = {"person": person.name, "occasion": occasion, "interests": interests or []}
            said |= {"stage": stage} if stage else {}
            self.act(person, {"as": "declare_interests", "declaration": said})

    def seconded(self, act: dict) -> None:
        self.act(MANAGER, {"as": "propose", "act": act})
        self.second_wrongly(f"{act['as']} seconded alone", MANAGER)
        self.act(CHAIR, {"as": "second", "proposal": len(self.state.proposals)})

    def second_wrongly(self, name: str, by: Person, follows: list | None = None) -> None:
        """Keeps a seconding of the last proposal that the rules refuse."""
        number = len(self.state.proposals)
        events = [{"as": "act_seconded", "proposal": number, "by": by.name}, *(follows or [])]
        self.forge("C10", name, by, {"as": "second", "proposal": number}, events)

    def propose_wrongly(self, name: str, act: dict) -> None:
        """Keeps a proposal of the manager that the rules refuse."""
        events = [{"as": "act_proposed", "proposal": len(self.state.proposals) + 1, "by": MANAGER.name, "act": act}]
        self.forge("C10", name, MANAGER, {"as": "propose", "act": act}, events)

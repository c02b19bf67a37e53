"""The stages of questions of the convened tender: sealed sheets, wordings, signatures, and stages opened again."""

from convened import TIME, Person, altered
from convened_cast import CHAIR, EXPERT, GROUND, LEAVER, MANAGER, MARKERS, MEMBERS, NOTES, SEAT_OF, Company, agreed


class Marking(Company):
    """Three stages, one after the other."""

    def sheets(self, person: Person, stage: str, bids: tuple = ("a", "b")) -> list:
        seat = SEAT_OF[person.name]
        asked = [q["id"] for q in self.state.questions_of(seat, self.state.stage(stage))]
        best = "4" if person is not CHAIR else "3"
        given = {name: "pass" if name == "insured" else best for name in asked}
        reason = "A rota is set out for "
        marks = [{"criterion": name, "mark": mark, "reason": f"{reason}{name}."} for name, mark in given.items()]
        return [{"by": seat, "bid": bid, "marks": marks} for bid in bids]

    def mark_alone(self, stage: str, people: list) -> None:
        """Everybody seals a sheet, and opens it once all are in."""
        keys = {}
        for person in people:
            sheets, keys[person.name] = self.sheets(person, stage), self.draw()
            self.act(person, self.sealed_sheet(person, stage, sheets, keys[person.name]))
            opening = {"as": "open_sheet", "stage": stage, "key": keys[person.name].hex(), "sheets": sheets}
            events = [{"as": "sheet_opened", "stage": stage, "seat": SEAT_OF[person.name]}]
            events += [{"as": "marks_given", "sheet": sheet} for sheet in sheets]
            if person is not people[-1]:
                self.forge("C10", f"a sheet opened before all are in, {stage}", person, opening, events)
        for person in people:
            sheets, key = self.sheets(person, stage), keys[person.name]
            opening = {"as": "open_sheet", "stage": stage, "key": key.hex(), "sheets": sheets}
            better = altered(opening, "sheets", 0, "marks", -1, "mark", to="5")
            self.forge("C17", f"a sheet that is not the one sealed, {stage}", person, better)
            self.forge("C17", f"a key that is not the sheet's, {stage}", person, {**opening, "key": "22" * 32})
            self.act(person, opening)

    def agree(self, stage: str, sheets: list) -> None:
        for sheet in sheets:
            off = altered(sheet, "marks", -1, "mark", to="5.25")
            events = [{"as": "consensus_agreed", "sheet": off}]
            self.forge("C10", f"a mark off its scale, {stage}", CHAIR, {"as": "agree_consensus", "sheet": off}, events)
            flagged = altered(sheet, "marks", -1, "reason", to="Their rota is better than the rest.")
            flagged = altered(flagged, "marks", -1, "kept", to="")
            events = [{"as": "consensus_agreed", "sheet": flagged}]
            flagged = {"as": "agree_consensus", "sheet": flagged}
            self.forge("C10", f"a reason that is flagged, {stage}", CHAIR, flagged, events)
            self.act(CHAIR, {"as": "agree_consensus", "sheet": sheet})

    def close(self, stage: str, signers: list) -> None:
        closing, events = {"as": "close_stage", "stage": stage}, [{"as": "stage_closed", "stage": stage}]
        present = [SEAT_OF[person.name] for person in signers]
        minutes = {"stage": stage, "held": TIME, "present": present, "points": "All", "decision": "Marks agreed"}
        self.act(NOTES, {"as": "minute_meeting", "minutes": minutes})
        for person in signers:
            self.forge("C10", f"a stage closed before {person.name} signs, {stage}", CHAIR, closing, events)
            self.act(person, {"as": "sign_wording", "stage": stage})
        self.act(CHAIR, closing)

    def discuss(self, question: str) -> None:
        for bid in ("a", "b"):
            point = {"bid": bid, "criterion": question, "raised_by": "seat-1", "text": "3 or 4?", "resolution": "4"}
            self.act(NOTES, {"as": "discuss_point", "point": point})

    def written(self) -> None:
        interest = {"bidder": "b1", "kind": "membership", "text": "A member until 2009"}
        self.declare([MEMBERS[0]], "stage", "written", [interest])
        command = self.sealed_sheet(MEMBERS[0], "written", self.sheets(MEMBERS[0], "written"), self.draw())
        submitted = {"stage": "written", "envelope": command["envelope"], "person": "member-1", "seat": "seat-1"}
        events = [{"as": "sheet_submitted", **submitted}]
        self.forge("C10", "a sheet with an interest unassessed", MEMBERS[0], command, events)
        found = {"person": "member-1", "bidder": "b1", "finding": "remote", "reason": "Three years ago"}
        self.act(CHAIR, {"as": "assess_interest", "assessment": found})
        self.act(LEAVER, self.sealed_sheet(LEAVER, "written", self.sheets(LEAVER, "written"), self.draw()))
        self.seconded({"as": "remove_person", "person": LEAVER.name, "reason": "Left the council"})
        self.without_a_seat()
        self.act(MANAGER, self.appoint(MEMBERS[2], "panel_member", "seat-3"))
        for occasion in ("joining", "bidders_known"):
            self.declare([MEMBERS[2]], occasion)
        self.declare([MEMBERS[2]], "stage", "written")
        marks = self.sheets(MEMBERS[1], "written")[0]
        openly = {"as": "give_marks", "sheet": marks}
        self.forge("C10", "marks given openly", MEMBERS[1], openly, [{"as": "marks_given", "sheet": marks}])
        absence = {"as": "record_absence", "stage": "written", "seat": "seat-4", "reason": "Ill"}
        self.act(CHAIR, absence)
        self.mark_alone("written", [CHAIR, *MEMBERS])
        marks = [agreed("q1", "4"), agreed("q2", "4"), agreed("q3", "4.0")]
        sheet = {"bid": "a", "marks": [agreed("insured", "pass"), *marks]}
        events = [{"as": "consensus_agreed", "sheet": sheet}]
        command = {"as": "agree_consensus", "sheet": sheet}
        self.forge("C10", "agreed without a discussion", CHAIR, command, events)
        for question in ("q1", "q2", "q3"):
            self.discuss(question)
        second = {"bid": "b", "marks": [{**mark, "kept": "The same words fit both."} for mark in sheet["marks"]]}
        second["marks"][0]["mark"] = "fail"
        self.agree("written", [sheet, second])
        self.waive()
        corrected = agreed("q2", "3.5", kept="Agreed in these words.")
        self.act(CHAIR, {"as": "correct_consensus", "bid": "b", "mark": corrected, "why": "Page 5 was overlooked"})
        self.close("written", [CHAIR, *MEMBERS])

    def refuse_sheet(self, name: str, person: Person, seat: str) -> None:
        """Keeps a sealed sheet for the first stage that the rules refuse."""
        command = self.sealed_sheet(person, "written", [], self.draw())
        said = {"stage": "written", "envelope": command["envelope"], "person": person.name, "seat": seat}
        self.forge("C10", name, person, command, [{"as": "sheet_submitted", **said}])

    def without_a_seat(self) -> None:
        """A seat is empty, and then taken by somebody who has sealed prices and so knows them."""
        self.refuse_sheet("a sheet before every seat is taken", CHAIR, "seat-0")
        self.act(MANAGER, self.appoint(NOTES, "panel_member", "seat-3"))
        self.refuse_sheet("a sheet of somebody who knows prices", NOTES, "seat-3")
        self.seconded({"as": "remove_person", "person": NOTES.name, "reason": "Has sealed prices"})
        self.act(MANAGER, self.appoint(NOTES, "note_taker"))

    def waive(self) -> None:
        """A bid fails what is mandatory, and two people let it go on; who has signed signs again."""
        waiver = {"bid": "b", "criterion": "insured", "ground": GROUND, "reason": "The policy begins in May."}
        self.act(CHAIR, {"as": "sign_wording", "stage": "written"})
        changes = {
            "waived on another ground": {"ground": "It is a good firm."},
            "waived for a bid that passes": {"bid": "a"},
            "waived for a bid that is out": {"bid": "c"},
            "waived for a bid nobody knows": {"bid": "x"},
            "waived at a question that is marked": {"criterion": "q1"},
            "waived without a reason": {"reason": ""},
        }
        for name, change in changes.items():
            self.propose_wrongly(name, {"as": "waive_requirement", "waiver": {**waiver, **change}})
        self.seconded({"as": "waive_requirement", "waiver": waiver})
        self.propose_wrongly("waived twice", {"as": "waive_requirement", "waiver": waiver})

    def heard(self) -> None:
        self.declare([CHAIR, *MEMBERS, EXPERT, NOTES], "stage", "heard")
        correction = {"as": "correct_consensus", "bid": "b", "mark": agreed("q2", "5"), "why": "Again"}
        events = [{**correction, "as": "consensus_corrected", "earlier": "3.5"}]
        self.forge("C10", "a correction behind a closed stage", CHAIR, correction, events)
        for bid in ("a", "b"):
            present = [SEAT_OF[person.name] for person in MARKERS]
            hearing = {"stage": "heard", "bid": bid, "present": present, "minutes": 31, "note": "One minute over."}
            hearing["asked"] = ["Who covers an absence?", "From when on?"]
            other = altered(hearing, "asked", 1, to="What else?")
            events = [{"as": "hearing_held", "hearing": other}]
            self.forge("C10", "another question asked", NOTES, {"as": "hold_hearing", "hearing": other}, events)
            self.act(NOTES, {"as": "hold_hearing", "hearing": hearing})
        self.mark_alone("heard", MARKERS)
        self.discuss("h1")
        words = {"a": "It names a deputy for nights.", "b": "Cover starts on day one."}
        self.agree("heard", [{"bid": bid, "marks": [agreed("h1", "4", reason=words[bid])]} for bid in words])
        self.close("heard", [CHAIR, *MEMBERS])

    def talk(self) -> None:
        people = [CHAIR, *MEMBERS[:2]]
        self.declare([CHAIR, *MEMBERS, NOTES], "stage", "talk")
        document = {"name": "revised.pdf", "size": 9, "sha256": "cd" * 32}
        revision = {"bid": "a", "stage": "talk", "criteria": ["t1"], "document": document}
        self.act(NOTES, {"as": "revise_bid", "revision": revision})
        self.mark_alone("talk", people)
        self.discuss("t1")
        carried = {"bid": "b", "marks": [agreed("t1", "5", reason="It adds a ward sister.")]}
        events = [{"as": "consensus_agreed", "sheet": carried}]
        command = {"as": "agree_consensus", "sheet": carried}
        self.forge("C10", "a mark that is not carried", CHAIR, command, events)
        better = {"bid": "a", "marks": [agreed("t1", "5", reason="It names two wards more.")]}
        self.agree("talk", [better, altered(carried, "marks", 0, "changed", to="Weighed anew.")])
        self.close("talk", [CHAIR, *MEMBERS])
        self.reopen()
        self.close("talk", [CHAIR, *MEMBERS])
        self.begin_anew(people, [better, altered(carried, "marks", 0, "changed", to="Weighed anew.")])

    def reopen(self) -> None:
        """The stage is opened again, once what the chair has declared is assessed."""
        interest = {"bidder": "b2", "kind": "other", "text": "Shared an office until 2010"}
        self.declare([CHAIR], "bidders_known", interests=[interest])
        act = {"as": "reopen_stage", "stage": "talk", "reason": "A page was not read"}
        self.act(MANAGER, {"as": "propose", "act": act})
        self.second_wrongly("reopened with an interest unassessed", CHAIR, [{**act, "as": "stage_reopened"}])
        found = {"person": CHAIR.name, "bidder": "b2", "finding": "remote", "reason": "Two years ago"}
        self.act(MANAGER, {"as": "assess_interest", "assessment": found})
        self.act(CHAIR, {"as": "second", "proposal": len(self.state.proposals)})

    def begin_anew(self, people: list, sheets: list) -> None:
        """The stage is opened again, and everybody seals a new sheet."""
        act = {"as": "reopen_stage", "stage": "talk", "reason": "A member was paid by a bidder", "fresh": True}
        self.act(MANAGER, {"as": "propose", "act": act})
        number = len(self.state.proposals)
        events = [{"as": "act_seconded", "proposal": number, "by": CHAIR.name}]
        events.append({"as": "stage_reopened", "stage": "talk", "reason": act["reason"]})
        self.forge("C11", "opened afresh as if marks stood", CHAIR, {"as": "second", "proposal": number}, events)
        self.act(CHAIR, {"as": "second", "proposal": number})
        for sheet in sheets:
            events = [{"as": "consensus_agreed", "sheet": sheet}]
            command = {"as": "agree_consensus", "sheet": sheet}
            self.forge("C10", f"the old marks of {sheet['bid']} agreed without new sheets", CHAIR, command, events)
        self.mark_alone("talk", people)
        events = [{"as": "consensus_agreed", "sheet": sheets[0]}]
        command = {"as": "agree_consensus", "sheet": sheets[0]}
        self.forge("C10", "agreed on the points of before", CHAIR, command, events)
        self.discuss("t1")
        self.agree("talk", sheets)
        self.close("talk", [CHAIR, *MEMBERS])

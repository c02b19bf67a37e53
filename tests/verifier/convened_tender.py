"""The tender that convened.py plays: three stages of questions, then sealed prices, and what is forged on the way."""

import acts
from convened import TIME, Person, Play, altered, parts_of
from tender import MODEL, read

MANAGER, CHAIR = Person("manager", "manager"), Person("chair", "chair")
MEMBERS = [Person(f"member-{n}", "panel_member") for n in (1, 2, 3)]
EXPERT = Person("expert", "subject_expert")
OFFICERS = [Person(f"officer-{n}", "price_officer") for n in (1, 2, 3)]
NOTES, LEAVER = Person("notes", "note_taker"), Person("leaver", "panel_member")
PANEL_OF = {CHAIR.name: "seat-0", **{member.name: f"seat-{n}" for n, member in enumerate(MEMBERS, 1)}}
SEAT_OF = {**PANEL_OF, EXPERT.name: "seat-4", LEAVER.name: "seat-3"}
EVERYBODY = [MANAGER, CHAIR, *MEMBERS[:2], LEAVER, EXPERT, *OFFICERS, NOTES]
TALKING = ["seat-0", "seat-1", "seat-2"]
MARKERS = [CHAIR, *MEMBERS, EXPERT]


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
    written = [{"id": "insured", "title": "Is insured", "mandatory": True}, _question("q1", aspects=aspects), heading]
    script = ["Who covers an absence?", "From when on?"]
    return {
        "weights_sum": "100",
        "bids_until": "2012-03-01T12:00:00Z",
        "panel_rules": {"members_least": 3, "agencies_least": 2, "same_panel": True, "absent_sheets": True},
        "scales": [{"id": "0-5", "range": {"lowest": "0", "highest": "5", "step": "1/2"}, "unaddressed_most": "1"}],
        "stages": [
            _stage("written", "written", "40", written, "20"),
            _stage("heard", "interview", "10", [_question("h1")], "10", script=script, minutes_most=30),
            _stage("talk", "dialogue", "20", [_question("t1", repeats="q1")], "10", scored_by=TALKING),
            {
                **{"id": "price", "title": title, "kind": "price", "price": price},
                "counts": {"as": "weight", "weight": "30"},
            },
        ],
    }


def panel() -> list:
    agencies = ("council", "health", "school", "council")
    seats = [{"id": f"seat-{n}", "role": f"Panel member {n}", "agency": agency} for n, agency in enumerate(agencies)]
    seats[0]["sits_as"] = "chair"
    expert = {"id": "seat-4", "role": "Subject expert", "sits_as": "subject_expert", "scores": ["people", "h1"]}
    return [*seats, expert]


def _fingerprint(value: dict) -> str:
    return acts.fingerprint(read(value, MODEL, "", []))


def _agreed(question: str, mark: str, **more) -> dict:
    if question == "q1":
        found = [{"aspect": name, "text": f"Set out for {name}.", "evidence": "Page 4"} for name in ("rota", "cover")]
        more = {"findings": found, **more}
    held = {"criterion": question, "mark": mark, "reason": f"A plan is set out for {question}.", "evidence": "Page 3"}
    return {**held, **more}


class Convened(Play):
    """The play in its order; each method is one part of it and leads to the next."""

    def run(self) -> "Convened":
        self.enrol()
        self.prepare()
        self.bid()
        self.written()
        self.heard()
        self.talk()
        self.price()
        return self

    def appoint(self, by: Person, role: str, seat: str = "", command: str = "appoint_person") -> dict:
        return {"as": command, "appointment": {"person": by.name, "role": role} | ({"seat": seat} if seat else {})}

    def declare(self, people: list, occasion: str, stage: str = "", interests: list | None = None) -> None:
        for person in people:
            said = {"person": person.name, "occasion": occasion, "interests": interests or []}
            said |= {"stage": stage} if stage else {}
            self.act(person, {"as": "declare_interests", "declaration": said})

    def seconded(self, act: dict) -> None:
        self.act(MANAGER, {"as": "propose", "act": act})
        number = len(self.state.proposals)
        events = [{"as": "act_seconded", "proposal": number, "by": MANAGER.name}]
        self.forge("C10", f"{act['as']} seconded alone", MANAGER, {"as": "second", "proposal": number}, events)
        self.act(CHAIR, {"as": "second", "proposal": number})

    # People

    def countersign(self, by: Person, whose: Person) -> None:
        self.know(by, {"as": "countersign_key", "key": whose.key_id})

    def enrol(self) -> None:
        for person in (MANAGER, CHAIR, NOTES):
            self.know(person, self.enrolling(person))
        self.countersign(CHAIR, NOTES)
        creation = {"as": "create_tender", "id": "play", "title": "Home visits"}
        self.forge("C16", "a tender before the workspace is founded", MANAGER, creation)
        own = {"as": "countersign_key", "key": MANAGER.key_id}
        self.forge_people("C10", "a key countersigned by itself", MANAGER, own)
        self.forge_people("C10", "a key enrolled twice", MANAGER, self.enrolling(MANAGER))
        again = Person(MANAGER.name, "manager", 1)
        self.forge_people("C10", "a second key of one person", again, self.enrolling(again))
        self.countersign(MANAGER, CHAIR)
        self.countersign(CHAIR, MANAGER)
        self.countersign(MANAGER, NOTES)
        for person in (*MEMBERS, EXPERT, *OFFICERS, LEAVER):
            self.know(person, self.enrolling(person))
            self.countersign(MANAGER, person)
            revocation = {"as": "revoke_key", "key": MANAGER.key_id, "reason": "Lost", "heads": []}
            self.forge_people("C10", f"{person.name} revokes the manager", person, revocation)
            if person is not OFFICERS[2]:
                self.countersign(CHAIR, person)

    # Before bids

    def prepare(self) -> None:
        creation = {"as": "create_tender", "id": "play", "title": "Home visits"}
        self.forge("C10", "a tender begun by a member", MEMBERS[0], creation, [{**creation, "as": "tender_created"}])
        self.act(MANAGER, creation)
        bidders = [{"id": name, "name": f"{title} Trust"} for name, title in (("b1", "Rowan"), ("b2", "Tern"))]
        definition = {"as": "define_model", "model": model(), "panel": panel(), "bidders": bidders}
        self.act(MANAGER, definition)
        self.act(MANAGER, self.appoint(CHAIR, "chair", "seat-0"))
        self.forge(
            *("C10", "a chair as price officer", MANAGER, self.appoint(CHAIR, "price_officer")),
            [self.appoint(CHAIR, "price_officer", command="person_appointed")],
        )
        for person in (*MEMBERS[:2], LEAVER):
            self.act(MANAGER, self.appoint(person, "panel_member", SEAT_OF[person.name]))
        self.act(MANAGER, self.appoint(EXPERT, "subject_expert", "seat-4"))
        for person in (*OFFICERS, NOTES):
            self.act(MANAGER, self.appoint(person, person.role))
        published = {"as": "publish_tender", "fingerprint": _fingerprint(model())}
        said = [{"as": "tender_published", "fingerprint": _fingerprint(model())}]
        self.forge("C10", "published without a rehearsal", MANAGER, published, said)
        self.forge("C16", "an officer whose key only one has countersigned", OFFICERS[2], creation, said)
        self.countersign(CHAIR, OFFICERS[2])
        self.declare(EVERYBODY, "joining")
        self.open_sealed("", {"currency": "GBP", "amount": "1"})
        self.forge("C10", "published by a member", MEMBERS[0], published, said)
        wrong = {**published, "fingerprint": "00" * 32}
        self.forge("C12", "another fingerprint", MANAGER, wrong)
        self.act(MANAGER, published)
        amendment = {"as": "amend_model", "reason": "A clearer title", "model": model("The price")}
        wrong = {"as": "propose", "act": {**amendment, "fingerprint": _fingerprint(model())}}
        self.forge("C12", "an amendment under the old fingerprint", MANAGER, wrong)
        self.seconded({**amendment, "fingerprint": _fingerprint(model("The price"))})

    def open_sealed(self, bid: str, price: dict, sealed: tuple | None = None) -> None:
        """Gives two parts and opens; what is not sealed yet is sealed first."""
        if sealed is None:
            sealed = self.sealed_price(bid, price)
            self.act(MANAGER, sealed[0])
        command, key, parts = sealed
        two = sorted(officer.name for officer in OFFICERS[:2])
        for officer in OFFICERS[:2]:
            self.act(officer, parts_of(command, parts, officer.name))
        opening = {"as": "open_price", "envelope": command["envelope"]["id"], "subset": two, "key": key.hex()}
        cheaper = {**opening, "price": {**price, "amount": "7"}}
        what = bid or "the dummy"
        self.forge("C17", f"another price than that sealed for {what}", OFFICERS[0], cheaper)
        self.forge("C17", f"another key for {what}", OFFICERS[0], {**opening, "price": price, "key": "11" * 32})
        two_others = {**opening, "price": price, "subset": [two[1], two[0]]}
        self.forge("C17", f"a subset nobody has for {what}", OFFICERS[0], two_others)
        self.act(OFFICERS[0], {**opening, "price": price})

    # Bids

    def bid(self) -> None:
        self.act(NOTES, {"as": "ask_clarification", "id": "1", "question": "Is cover owed on holidays?"})
        self.sealed = {}
        prices = {"a": "120000", "b": "100000.5", "c": "90000"}
        for name, bidder in (("a", "b1"), ("b", "b2"), ("c", "b2")):
            held = {"id": name, "bidder": bidder, "received": "2012-03-01T12:00:00Z"}
            received = {"as": "receive_bid", "bidder": {"id": bidder, "name": "x"}, "bid": held}
            self.act(NOTES, received)
            sealed = self.sealed_price(name, {"currency": "GBP", "amount": prices[name]})
            self.forge_envelopes(sealed[0])
            self.act(NOTES, sealed[0])
            self.sealed[name] = (sealed, prices[name])
        late = {"id": "d", "bidder": "b3", "received": "2012-03-01T12:00:01Z"}
        received = {"as": "receive_bid", "bidder": {"id": "b3", "name": "Plover"}, "bid": late}
        forged = [{**received, "as": "bid_received"}]
        self.forge("C11", "a late bid taken as received", NOTES, received, forged)
        self.act(NOTES, received)
        document = {"name": "bid.pdf", "type": "pdf", "size": 4, "sha256": "ab" * 32}
        self.act(NOTES, {"as": "attach_document", "bid": "a", "document": document})
        self.act(MANAGER, {"as": "correct_bid", "bid": "a", "note": "On paper", "why": "Scanned twice"})
        self.act(MANAGER, {"as": "withdraw_bid", "bid": "c", "reason": "Asked by the bidder"})
        opening = {"as": "open_bids", "at": "2012-03-01T12:00:01Z"}
        self.forge("C10", "bids opened with a question open", NOTES, opening, [{**opening, "as": "bids_opened"}])
        self.act(MANAGER, {"as": "answer_clarification", "id": "1", "answer": "Yes."})
        early = {"as": "open_bids", "at": "2012-03-01T12:00:00Z"}
        self.forge("C10", "bids opened too early", NOTES, early, [{**early, "as": "bids_opened"}])
        self.act(NOTES, opening)
        self.declare([MANAGER, CHAIR, *MEMBERS[:2], LEAVER, EXPERT, *OFFICERS, NOTES], "bidders_known")
        self.declare([CHAIR, *MEMBERS[:2], LEAVER, EXPERT, NOTES], "stage", "written")
        (command, _, parts), _ = self.sealed["a"]
        early = parts_of(command, parts, OFFICERS[0].name)
        events = [{**early, "as": "parts_given", "by": OFFICERS[0].name}]
        self.forge("C10", "parts of a price before its hour", OFFICERS[0], early, events)

    def forge_envelopes(self, command: dict) -> None:
        """Envelopes that the rules accept and the clause on envelopes does not."""
        envelope = command["envelope"]
        parts, text = envelope["parts"], envelope["ciphertext"]
        changes = {
            "parts in another order": ("parts", [parts[1], parts[0], *parts[2:]]),
            "a part missing": ("parts", parts[:-1]),
            "another hash of the ciphertext": ("sha256", "00" * 32),
            "a commitment in capitals": ("commitment", envelope["commitment"].upper()),
            "bits that are not used": ("ciphertext", f"{text[:-2]}{chr(ord(text[-2]) + 1)}="),
            "an id that is none": ("id", "another"),
        }
        for name, (member, to) in changes.items():
            self.forge("C17", f"{name}, bid {command['bid']}", NOTES, altered(command, "envelope", member, to=to))

    # Marks

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
        agreed = [_agreed("q1", "4"), _agreed("q2", "4"), _agreed("q3", "4.0")]
        sheet = {"bid": "a", "marks": [_agreed("insured", "pass"), *agreed]}
        events = [{"as": "consensus_agreed", "sheet": sheet}]
        command = {"as": "agree_consensus", "sheet": sheet}
        self.forge("C10", "agreed without a discussion", CHAIR, command, events)
        for question in ("q1", "q2", "q3"):
            self.discuss(question)
        second = {"bid": "b", "marks": [{**mark, "kept": "The same words fit both."} for mark in sheet["marks"]]}
        self.agree("written", [sheet, second])
        corrected = _agreed("q2", "3.5", kept="Agreed in these words.")
        self.act(CHAIR, {"as": "correct_consensus", "bid": "b", "mark": corrected, "why": "Page 5 was overlooked"})
        self.close("written", [CHAIR, *MEMBERS])

    def heard(self) -> None:
        self.declare([CHAIR, *MEMBERS, EXPERT, NOTES], "stage", "heard")
        correction = {"as": "correct_consensus", "bid": "b", "mark": _agreed("q2", "5"), "why": "Again"}
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
        self.agree("heard", [{"bid": bid, "marks": [_agreed("h1", "4", reason=words[bid])]} for bid in words])
        self.close("heard", [CHAIR, *MEMBERS])

    def talk(self) -> None:
        people = [CHAIR, *MEMBERS[:2]]
        self.declare([CHAIR, *MEMBERS, NOTES], "stage", "talk")
        document = {"name": "revised.pdf", "size": 9, "sha256": "cd" * 32}
        revision = {"bid": "a", "stage": "talk", "criteria": ["t1"], "document": document}
        self.act(NOTES, {"as": "revise_bid", "revision": revision})
        self.mark_alone("talk", people)
        self.discuss("t1")
        carried = {"bid": "b", "marks": [_agreed("t1", "5", reason="It adds a ward sister.")]}
        events = [{"as": "consensus_agreed", "sheet": carried}]
        command = {"as": "agree_consensus", "sheet": carried}
        self.forge("C10", "a mark that is not carried", CHAIR, command, events)
        better = {"bid": "a", "marks": [_agreed("t1", "5", reason="It names two wards more.")]}
        self.agree("talk", [better, altered(carried, "marks", 0, "changed", to="Weighed anew.")])
        self.close("talk", [CHAIR, *MEMBERS])
        self.seconded({"as": "reopen_stage", "stage": "talk", "reason": "A page was not read"})
        self.close("talk", [CHAIR, *MEMBERS])

    # Prices

    def bid_price(self, bid: str) -> tuple:
        sealed, amount = self.sealed[bid]
        return sealed, {"currency": "GBP", "amount": amount}

    def price(self) -> None:
        self.declare([CHAIR], "stage", "price")
        openly = {"as": "record_price", "bid": "a", "price": {"currency": "GBP", "amount": "1"}}
        self.forge("C10", "a sealed price given openly", OFFICERS[0], openly, [{**openly, "as": "price_recorded"}])
        for bid in ("a", "b"):
            sealed, price = self.bid_price(bid)
            self.open_sealed(bid, price, sealed)
        self.act(CHAIR, {"as": "close_stage", "stage": "price"})
        lost = {"as": "recommend", "recommendation": {"bids": ["b"], "reason": "The cheaper bid."}}
        awarded = {"as": "recommend", "recommendation": {"bids": ["a"], "reason": "The most points."}}
        best, other = (awarded, lost) if self.winner() == "a" else (lost, awarded)
        events = [{"as": "recommendation_made", "recommendation": other["recommendation"]}]
        self.forge("C10", "a recommendation of another bid", CHAIR, other, events)
        self.act(CHAIR, best)
        self.seconded({"as": "reopen_stage", "stage": "price", "reason": "The paper was read again"})
        self.act(CHAIR, {"as": "close_stage", "stage": "price"})
        self.act(CHAIR, best)
        self.revoke()
        self.succeed()
        self.come_back()

    def winner(self) -> str:
        return acts.evaluate(self.state.tender)["lots"][0]["awarded"][0]

    def revoke(self) -> None:
        """The key of a member ends; behind it nothing is theirs, and nobody goes back to before."""
        self.declare([NOTES], "joining")
        before = self.people.tree.head()
        declaration = {"person": "member-2", "occasion": "joining", "interests": []}
        declaring = {"as": "declare_interests", "declaration": declaration}
        head = {"log": self.log.hex(), "size": len(self.logs[self.log])}
        revocation = {"as": "revoke_key", "key": MEMBERS[1].key_id, "reason": "Lost", "heads": [head]}
        self.know(MANAGER, revocation)
        self.forge("C16", "a key that has ended", MEMBERS[1], declaring)
        self.forge("C16", "a key that has ended, at an age before", MEMBERS[1], declaring, change={"people": before})
        self.declare([NOTES], "joining")
        declaration = {"person": "notes", "occasion": "joining", "interests": []}
        declaring = {"as": "declare_interests", "declaration": declaration}
        self.forge("C15", "an older age of the people log", NOTES, declaring, change={"people": before})

    def succeed(self) -> None:
        """A chair is removed by manager and member; what the chair proposed, and others second, comes to nothing."""
        second = len(self.state.proposals) + 1
        events = [{"as": "act_seconded", "proposal": second, "by": MEMBERS[0].name}]
        act = {"as": "remove_person", "person": EXPERT.name, "reason": "Left"}
        removal = {**act, "as": "person_removed"}
        self.act(CHAIR, {"as": "propose", "act": act})
        seconding = {"as": "second", "proposal": second}
        self.forge("C10", "a member seconds what is not about a chair", MEMBERS[0], seconding, [*events, removal])
        own = {"as": "appoint_person", "appointment": {"person": MEMBERS[0].name, "role": "manager"}}
        self.act(CHAIR, {"as": "propose", "act": own})
        about_self = [{**events[0], "proposal": second + 1}, {**own, "as": "person_appointed"}]
        seconding = {"as": "second", "proposal": second + 1}
        self.forge("C10", "a member seconds their own appointment", MEMBERS[0], seconding, about_self)
        self.act(MANAGER, {"as": "propose", "act": {**act, "person": CHAIR.name}})
        seconding = {"as": "second", "proposal": second + 2}
        note = [{**events[0], "proposal": second + 2, "by": NOTES.name}, {**removal, "person": CHAIR.name}]
        self.forge("C10", "a note-taker seconds the removal of a chair", NOTES, seconding, note)
        self.act(MEMBERS[0], seconding)
        late = [{**events[0], "by": MANAGER.name}, removal]
        self.forge("C10", "a proposal of somebody removed", MANAGER, {"as": "second", "proposal": second}, late)

    def come_back(self) -> None:
        """The only manager loses the key, and the new one counts by the chair and a member."""
        head = {"log": self.log.hex(), "size": len(self.logs[self.log])}
        self.know(CHAIR, {"as": "revoke_key", "key": MANAGER.key_id, "reason": "Lost", "heads": [head]})
        new = Person(MANAGER.name, "manager", 1)
        self.know(new, self.enrolling(new))
        before = {"as": "countersign_key", "key": new.key_id}
        self.forge_people("C10", "a member whose key is revoked vouches", MEMBERS[1], before)
        stranger = Person("stranger", "manager")
        self.know(stranger, self.enrolling(stranger))
        instead = {"as": "countersign_key", "key": stranger.key_id}
        self.forge_people("C10", "a member vouches for a stranger", MEMBERS[0], instead)
        self.forge_people("C10", "a manager vouches for their own new key", new, before)
        self.know(CHAIR, before)
        self.know(CHAIR, instead)
        asking = {"as": "appoint_person", "appointment": {"person": "watcher", "role": "observer"}}
        self.forge("C16", "a new key that only the chair has countersigned", new, asking)
        self.know(MEMBERS[0], before)
        events = [{**asking, "as": "person_appointed"}]
        self.forge("C16", "a stranger's key that only the chair has countersigned", stranger, asking, events)
        self.act(new, asking)
        self.forge_people("C10", "a member vouches where a manager is", MEMBERS[0], instead)
        declaration = {"person": "notes", "occasion": "joining", "interests": []}
        declaring = {"as": "declare_interests", "declaration": declaration}
        self.forge(None, "the newest age of the people log", NOTES, declaring)

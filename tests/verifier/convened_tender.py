"""The tender that convened.py plays, from the first key to the last: its people, its bids, and who comes after."""

from convened import Person, altered, parts_of
from convened_cast import APPROVER, CHAIR, EVERYBODY, EXPERT, LEAVER, MANAGER, MEMBERS, NOTES, OFFICERS, SEAT_OF
from convened_cast import fingerprint, model, panel
from convened_conclusion import PLAN, Concluding
from convened_marks import Marking
from convened_prices import Pricing


class Convened(Marking, Pricing, Concluding):
    """The play in its order; each method is one part of it and leads to the next."""

    def run(self) -> "Convened":
        self.enrol()
        self.prepare()
        self.bid()
        self.written()
        self.heard()
        self.talk()
        self.price()
        self.conclude()
        self.revoke()
        self.succeed()
        self.come_back()
        return self

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
        others = [{"as": "key_countersigned", "key": CHAIR.key_id}]
        right = {"as": "countersign_key", "key": NOTES.key_id}
        self.forge_people("C11", "another key countersigned than said", MANAGER, right, others)
        self.forge_people("C10", "a key enrolled twice", MANAGER, self.enrolling(MANAGER))
        again = Person(MANAGER.name, "manager", 1)
        self.forge_people("C10", "a second key of one person", again, self.enrolling(again))
        self.countersign(MANAGER, CHAIR)
        self.countersign(CHAIR, MANAGER)
        self.countersign(MANAGER, NOTES)
        for person in (*MEMBERS, EXPERT, *OFFICERS, LEAVER, APPROVER):
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
        self.publish_unplanned()
        definition = {"as": "define_model", "model": model(), "panel": panel(), "bidders": bidders}
        self.act(MANAGER, definition)
        self.act(MANAGER, {"as": "plan_tender", "plan": PLAN})
        self.act(MANAGER, self.appoint(CHAIR, "chair", "seat-0"))
        self.forge(
            *("C10", "a chair as price officer", MANAGER, self.appoint(CHAIR, "price_officer")),
            [self.appoint(CHAIR, "price_officer", command="person_appointed")],
        )
        for person in (*MEMBERS[:2], LEAVER):
            self.act(MANAGER, self.appoint(person, "panel_member", SEAT_OF[person.name]))
        self.act(MANAGER, self.appoint(EXPERT, "subject_expert", "seat-4"))
        self.act(MANAGER, self.appoint(LEAVER, "note_taker"))
        for person in (*OFFICERS, NOTES, APPROVER):
            self.act(MANAGER, self.appoint(person, person.role))
        self.ask_others()
        published = {"as": "publish_tender", "fingerprint": fingerprint(model())}
        said = [{"as": "tender_published", "fingerprint": fingerprint(model())}]
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
        wrong = {"as": "propose", "act": {**amendment, "fingerprint": fingerprint(model())}}
        self.forge("C12", "an amendment under the old fingerprint", MANAGER, wrong)
        self.seconded({**amendment, "fingerprint": fingerprint(model("The price"))})

    # Bids

    def bid(self) -> None:
        self.act(NOTES, {"as": "ask_clarification", "id": "1", "question": "Is cover owed on holidays?"})
        self.sealed = {}
        prices = {"a": "120000", "b": "100050", "c": "90000"}
        for name, bidder in (("a", "b1"), ("b", "b2"), ("c", "b2")):
            held = {"id": name, "bidder": bidder, "received": "2012-03-01T12:00:00Z"}
            received = {"as": "receive_bid", "bidder": {"id": bidder, "name": "x"}, "bid": held}
            self.act(NOTES, received)
            sealed = self.sealed_price(name, {"currency": "GBP", "amount": prices[name]})
            self.forge_envelopes(sealed[0])
            self.refuse_sealing(f"a price sealed by somebody who marks, {name}", sealed[0], LEAVER)
            if name == "b":
                self.with_another_officer("a price for openers without a rehearsal")
                self.act(LEAVER, {**sealed[0], "by_bidder": True})
            else:
                self.act(NOTES, sealed[0])
            self.refuse_sealing(f"a second price of {name}", self.sealed_price(name, {"currency": "GBP"})[0])
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
        self.correct_receipt(opening)
        early = {"as": "open_bids", "at": "2012-03-01T12:00:00Z"}
        self.forge("C10", "bids opened too early", NOTES, early, [{**early, "as": "bids_opened"}])
        self.act(NOTES, opening)
        self.declare([*MEMBERS[:2], LEAVER, EXPERT, *OFFICERS, NOTES], "bidders_known")
        self.declare([CHAIR, *MEMBERS[:2], LEAVER, EXPERT, NOTES], "stage", "written")
        (command, _, parts), _ = self.sealed["a"]
        early = parts_of(command, parts, OFFICERS[0].name)
        events = [{**early, "as": "parts_given", "by": OFFICERS[0].name}]
        self.forge("C10", "parts of a price before its hour", OFFICERS[0], early, events)

    def correct_receipt(self, opening: dict) -> None:
        """A time of receipt is corrected by two: a late bid is in time, and then late again."""
        correction = {"as": "correct_bid", "bid": "d", "why": "The clock of the desk was fast"}
        in_time = {**correction, "received": "2012-03-01T12:00:00Z"}
        events = [{**in_time, "as": "bid_corrected"}]
        self.forge("C10", "a time of receipt corrected by one", MANAGER, in_time, events)
        self.propose_wrongly("a time of receipt proposed before bidders are declared", in_time)
        self.declare([MANAGER], "bidders_known")
        self.propose_wrongly("a time of receipt of no bid", {**in_time, "bid": "x"})
        self.propose_wrongly("a time of receipt without a why", {**in_time, "why": ""})
        self.act(MANAGER, {"as": "propose", "act": in_time})
        self.second_wrongly("a time of receipt seconded before bidders are declared", CHAIR, events)
        self.declare([CHAIR], "bidders_known")
        self.act(CHAIR, {"as": "second", "proposal": len(self.state.proposals)})
        events = [{**opening, "as": "bids_opened"}]
        self.forge("C10", "bids opened without the price of one in time", NOTES, opening, events)
        self.seconded({**correction, "received": "2012-03-01T12:00:01Z"})
        self.seconded({**correction, "bid": "c", "received": "2012-03-01T13:00:00Z"})

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
        others = [{"as": "key_countersigned", "key": new.key_id}]
        self.forge_people("C11", "another key countersigned than said, by the new one", new, instead, others)
        self.forge_people("C10", "a member vouches where a manager is", MEMBERS[0], instead)
        declaration = {"person": "notes", "occasion": "joining", "interests": []}
        declaring = {"as": "declare_interests", "declaration": declaration}
        self.forge(None, "the newest age of the people log", NOTES, declaring)

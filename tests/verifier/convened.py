"""A whole convened tender, played in Python: people, sealed sheets, signatures and sealed prices.

The events are those that the rules of this verifier compute, and each entry must hold before the next is made. On the
way entries are forged, signed by whoever could have signed them, and kept beside the record as it stood then. Keys and
ids are hashes of a count, so that two runs make the same bytes. Nobody reads the sealed parts but their openers, and
there are none here: those bytes mean nothing.
"""

import base64
import copy
from dataclasses import dataclass, field

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

import acts
import envelopes
import record
from commands import COMMANDS, EVENTS, PEOPLE_COMMANDS, PEOPLE_EVENT_OF
from tender import canonical, read, write

TIME = "2012-03-05T14:00:00Z"


@dataclass
class Person:
    """Somebody with a key of their own, and the role with which it is enrolled."""

    name: str
    role: str
    count: int = 0
    key: Ed25519PrivateKey = field(init=False)

    def __post_init__(self):
        if self.role == "demonstration":
            seed = record.sha(b"plumbline demonstration key, worthless as evidence")
        else:
            seed = record.sha(f"plumbline test: {self.name}, key {self.count}".encode())
        self.key = Ed25519PrivateKey.from_private_bytes(seed)

    @property
    def public(self) -> bytes:
        return self.key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)

    @property
    def key_id(self) -> str:
        return record.key_id(self.public)


@dataclass
class Forged:
    """A record with one entry put last, and the clause that refuses it; none if it holds."""

    name: str
    logs: dict
    log: bytes
    clause: str | None

    @property
    def entry(self) -> int | None:
        return len(self.logs[self.log]) if self.clause else None


class Refuted(Exception):
    """An entry that the play meant to be right does not hold."""


class Play:
    """A workspace that is being written."""

    def __init__(self):
        self.drawn = 0
        self.log = self.draw()
        self.people = record.PeopleCheck()
        self.check = record.LogCheck(self.log, self.people)
        self.logs: dict = {record.PEOPLE_LOG: [], self.log: []}
        self.forged: list = []

    def draw(self, size: int = 32) -> bytes:
        """Bytes that differ at each call and for each play, and are the same in each run."""
        self.drawn += 1
        blocks = (f"plumbline test: {type(self).__name__}, {self.drawn}, {i}" for i in range(-(-size // 32)))
        return b"".join(record.sha(block.encode()) for block in blocks)[:size]

    @property
    def state(self) -> acts.State:
        return self.check.state

    # Entries

    def _row(self, log: bytes, by: Person, command: dict, events: list, change: dict | None = None) -> list:
        held = self.people if log == record.PEOPLE_LOG else self.check
        entry = {
            "v": 1,
            "log": log.hex(),
            "id": self.draw(16).hex(),
            "author": by.key_id,
            "author_seq": held.written.get(by.key_id, 0),
            "seen": held.tree.head(),
            "people": self.people.tree.head(),
            "rules": record.RULES,
            "claimed_time": TIME,
            "command": command,
            "events": events,
        }
        payload = canonical(entry | (change or {}))
        signature = by.key.sign(b"plumbline/entry/1\0" + payload)
        return [len(self.logs[log]), bytes.fromhex(entry["id"]), payload, signature]

    def enrolling(self, person: Person) -> dict:
        return {
            "as": "enrol_person",
            "person": person.name,
            "name": f"Key of {person.name}",
            "role": person.role,
            "signing_key": person.public.hex(),
            "receiving_key": record.sha(b"receiving" + person.public).hex(),
        }

    def people_row(self, by: Person, command: dict, events: list | None = None) -> list:
        said = write(read(command, PEOPLE_COMMANDS, "", []), PEOPLE_COMMANDS)
        return self._row(record.PEOPLE_LOG, by, said, events or [{**said, "as": PEOPLE_EVENT_OF[said["as"]]}])

    def know(self, by: Person, command: dict) -> None:
        """An entry of the people log."""
        row = self.people_row(by, command)
        if fault := self.people.take(row):
            raise Refuted(f"{by.name}, {command['as']}: {fault.clause}: {fault}")
        self.logs[record.PEOPLE_LOG].append(row)

    def act(self, by: Person, command: dict) -> None:
        """An entry of the tender's log, with the events that follow."""
        said = write(read(command, COMMANDS, "", []), COMMANDS)
        author = self.people.keys[by.key_id].author
        try:
            row = self._row(self.log, by, said, acts.decide(self.state, said, author))
        except acts.Refused as refusal:
            raise Refuted(f"{by.name}, {said['as']}: {refusal}") from refusal
        if fault := self.check.take(row):
            raise Refuted(f"{by.name}, {said['as']}: {fault.clause}: {fault}")
        self.logs[self.log].append(row)

    # Forgeries

    def _keep(self, name: str, log: bytes, row: list, clause: str | None) -> None:
        logs = {held: list(rows) for held, rows in self.logs.items()}
        logs[log].append(row)
        self.forged.append(Forged(name, logs, log, clause))

    def forge(self, clause: str | None, name: str, by: Person, command: dict, events=None, change=None) -> None:
        """Keeps an entry that nobody takes in. Without events it has those that the rules compute."""
        said = write(read(command, COMMANDS, "", []), COMMANDS)
        if events is None:
            events = acts.decide(self.state, said, self.people.keys[by.key_id].author)
        events = [write(read(event, EVENTS, "", []), EVENTS) for event in events]
        self._keep(name, self.log, self._row(self.log, by, said, events, change), clause)

    def forge_people(self, clause: str, name: str, by: Person, command: dict, events: list | None = None) -> None:
        self._keep(name, record.PEOPLE_LOG, self.people_row(by, command, events), clause)

    # Envelopes

    def envelope(self, openers: list, opened_by: int, key: bytes, subject_of, content) -> dict:
        """An envelope around a content; `subject_of` makes its subject out of the envelope."""
        held = {"id": self.draw(16).hex(), "opened_by": opened_by, "openers": sorted(openers)}
        ciphertext = envelopes.seal(key, self.draw(24), subject_of(held), canonical(content))
        return {
            **held,
            "ciphertext": base64.b64encode(ciphertext).decode(),
            "sha256": record.sha(ciphertext).hex(),
            "commitment": envelopes.commitment(key).hex(),
            "parts": [
                {"subset": subset, "opener": opener, "sealed": base64.b64encode(self.draw(112)).decode()}
                for subset, opener in envelopes.subsets(held["openers"], opened_by)
            ],
        }

    def sealed_sheet(self, by: Person, stage: str, sheets: list, key: bytes) -> dict:
        def subject_of(envelope: dict) -> bytes:
            return envelopes.subject("sheet", self.log.hex(), envelope, stage)

        envelope = self.envelope([by.name], 1, key, subject_of, sheets)
        return {"as": "submit_sheet", "stage": stage, "envelope": envelope}

    def sealed_price(self, bid: str, price: dict, stage: str = "") -> tuple[dict, bytes, list]:
        """The command that seals a price, the key, and the parts: triples of subset, opener and part."""
        key = self.draw()
        opened_by = self.state.price_stage(stage)["price"]["opened_by"]

        def subject_of(envelope: dict) -> bytes:
            return envelopes.price_subject(self.state, self.log.hex(), envelope, bid, stage)

        envelope = self.envelope(self.state.openers_owed(), opened_by, key, subject_of, price)
        parts: list = []
        for place, sealed in enumerate(envelope["parts"]):
            begun = place - place % opened_by
            part = self.draw() if place < begun + opened_by - 1 else _joined([key, *(p[2] for p in parts[begun:])])
            parts.append((sealed["subset"], sealed["opener"], part))
        named = {name: value for name, value in (("bid", bid), ("stage", stage)) if value}
        return {"as": "seal_price", "envelope": envelope, **named}, key, parts


def _joined(parts: list) -> bytes:
    """The exclusive or of values of 32 bytes."""
    total = 0
    for part in parts:
        total ^= int.from_bytes(part, "big")
    return total.to_bytes(32, "big")


def parts_of(command: dict, parts: list, opener: str) -> dict:
    """The command with which an opener gives their parts of an envelope."""
    own = [{"subset": subset, "part": part.hex()} for subset, person, part in parts if person == opener]
    return {"as": "give_parts", "envelope": command["envelope"]["id"], "parts": own}


def altered(value: dict, *path, to) -> dict:
    """A copy with one member in its depth replaced."""
    new = copy.deepcopy(value)
    inner = new
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = to
    return new

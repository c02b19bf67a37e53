"""The record: file, tree, signatures and the clauses C1 to C12 and C15 to C17 (docs/formats/record.md, acts.md 8, 9).

Clauses are checked one entry at a time by a `LogCheck`, so that a test can ask what would be said of an altered entry
without reading the whole log again.
"""

import hashlib
import re
import sqlite3
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

import acts
import envelopes
from commands import COMMANDS, EVENTS, PEOPLE_COMMANDS, PEOPLE_EVENT_OF, PEOPLE_EVENTS
from people_log import People
from tender import Unreadable, canonical, parse, read, write

PEOPLE_LOG = b"plumbline people log" + bytes(12)
RULES = "plumbline-rules/1"
PRAGMAS = {"application_id": 1347177794, "user_version": 1}
SCHEMA = """\
CREATE TABLE entries (
  log BLOB NOT NULL CHECK (length(log) = 32),
  position INTEGER NOT NULL CHECK (position >= 0),
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  payload BLOB NOT NULL CHECK (length(payload) <= 16777216),
  signature BLOB NOT NULL CHECK (length(signature) = 64),
  PRIMARY KEY (log, position)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER entries_are_never_changed BEFORE UPDATE ON entries
BEGIN
  SELECT RAISE(ABORT, 'an entry is never changed');
END;
CREATE TRIGGER entries_are_never_removed BEFORE DELETE ON entries
BEGIN
  SELECT RAISE(ABORT, 'an entry is never removed');
END;
CREATE TRIGGER entries_follow_one_another BEFORE INSERT ON entries
WHEN NEW.position IS NOT (SELECT coalesce(max(position) + 1, 0) FROM entries WHERE log = NEW.log)
  OR EXISTS (SELECT 1 FROM entries WHERE id = NEW.id)
BEGIN
  SELECT RAISE(ABORT, 'an entry takes the next position and an id of its own');
END;
CREATE TABLE meta (
  name TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
"""
META = [("format", "plumbline workspace"), ("version", "1")]


class NotAWorkspace(Exception):
    """The file cannot be read as a workspace; the text says why."""


class Fault(Exception):
    """An entry that a clause refuses."""

    def __init__(self, clause: str, what: str):
        super().__init__(what)
        self.clause, self.what = clause, what


# The file -----------------------------------------------------------------------------------------------------------


def _schema(database: sqlite3.Connection) -> list:
    return database.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name").fetchall()


def _check_length(path: Path) -> None:
    """SQLite reads on past an end that is missing if it needs no page from there; a record is whole or it is none."""
    with path.open("rb") as file:
        header = file.read(100)
    if not header.startswith(b"SQLite format 3\0"):
        raise NotAWorkspace("not a workspace: empty, or of another kind")
    page = int.from_bytes(header[16:18], "big")
    pages = int.from_bytes(header[28:32], "big")
    if len(header) < 100 or path.stat().st_size < pages * (65536 if page == 1 else page):
        raise NotAWorkspace("unreadable: the end of the file is missing")


def read_workspace(path: Path) -> dict:
    """The rows (position, id, payload, signature) of each log by its id, or NotAWorkspace."""
    if not path.is_file():
        raise NotAWorkspace("no such file")
    _check_length(path)
    fresh = sqlite3.connect(":memory:")
    fresh.executescript(SCHEMA)
    try:
        database = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
        try:
            for pragma, value in PRAGMAS.items():
                if database.execute(f"PRAGMA {pragma}").fetchone() != (value,):
                    raise NotAWorkspace(f"not a workspace: {pragma} differs")
            if _schema(database) != _schema(fresh):
                raise NotAWorkspace("changed schema: tables or triggers are not those of a workspace")
            if database.execute("SELECT name, value FROM meta ORDER BY name").fetchall() != META:
                raise NotAWorkspace("not a workspace: meta differs")
            rows = database.execute("SELECT log, position, id, payload, signature FROM entries").fetchall()
        finally:
            database.close()
    except (sqlite3.Error, OverflowError) as error:
        raise NotAWorkspace(f"unreadable: {error}") from error
    logs: dict = {}
    for log, *row in sorted(rows, key=lambda row: row[:2]):
        logs.setdefault(log, []).append(row)
    for log, held in logs.items():
        if len(log) != 32 or [row[0] for row in held] != list(range(len(held))):
            raise NotAWorkspace(f"unreadable: positions of log {log.hex()[:12]} have a gap")
    return logs


# The tree -----------------------------------------------------------------------------------------------------------


def sha(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()


class Tree:
    """The roots of a growing log, as RFC 6962 section 2.1 defines them, one for each size."""

    def __init__(self):
        self.peaks: list = []  # pairs of size and hash, the largest first
        self.roots = [sha(b"")]

    def add(self, payload: bytes, signature: bytes) -> None:
        self.peaks.append((1, sha(b"\0" + signature + payload)))
        while len(self.peaks) > 1 and self.peaks[-1][0] == self.peaks[-2][0]:
            (size, right), (_, left) = self.peaks.pop(), self.peaks.pop()
            self.peaks.append((2 * size, sha(b"\1" + left + right)))
        root = self.peaks[-1][1]
        for _, left in reversed(self.peaks[:-1]):
            root = sha(b"\1" + left + root)
        self.roots.append(root)

    def head(self) -> dict:
        return {"root": self.roots[-1].hex(), "size": len(self.roots) - 1}


# Signatures ---------------------------------------------------------------------------------------------------------

_P = 2**255 - 19
_D = -121665 * pow(121666, -1, _P) % _P


def _of_small_order(point: bytes) -> bool:
    """Whether 8 times the point is neutral. A point that is none at all is left to the library to refuse."""
    y = int.from_bytes(point, "little") % 2**255
    if y >= _P:
        return True
    square = (y * y - 1) * pow(_D * y * y + 1, -1, _P) % _P
    for _ in range(3):  # of a doubled point only x² and y are needed: the order does not depend on the sign of x
        below = (1 + _D * square * y * y) * (1 - _D * square * y * y) % _P
        if below == 0:
            return True
        twice_x_squared = 4 * square * y * y * pow(1 + _D * square * y * y, -2, _P) % _P
        y = (y * y + square) * pow(1 - _D * square * y * y, -1, _P) % _P
        square = twice_x_squared
    return square == 0 and y == 1


def signature_holds(key: bytes, payload: bytes, signature: bytes) -> bool:
    """RFC 8032 without the cofactor, and the refusals of record.md section 2 that a library leaves out."""
    if len(signature) != 64 or len(key) != 32 or _of_small_order(key) or _of_small_order(signature[:32]):
        return False
    if int.from_bytes(signature[32:], "little") >= 2**252 + 27742317777372353535851937790883648493:
        return False
    try:
        Ed25519PublicKey.from_public_bytes(key).verify(signature, b"plumbline/entry/1\0" + payload)
    except (InvalidSignature, ValueError):
        return False
    return True


def key_id(public_key: bytes) -> str:
    return sha(b"plumbline/key/1\0Ed25519\0" + public_key).hex()


# Entries ------------------------------------------------------------------------------------------------------------

_HEX64, _HEX32 = re.compile(r"[0-9a-f]{64}\Z"), re.compile(r"[0-9a-f]{32}\Z")


def _is_age(value) -> bool:
    if not isinstance(value, dict) or set(value) != {"root", "size"}:
        return False
    return _is_hex(value["root"]) and _is_size(value["size"])


def _is_hex(value, pattern: re.Pattern = _HEX64) -> bool:
    return isinstance(value, str) and bool(pattern.match(value))


def _is_size(value) -> bool:
    return type(value) is int and value >= 0


_MEMBERS = {
    "v": lambda value: value == 1 and type(value) is int,
    "log": _is_hex,
    "id": lambda value: _is_hex(value, _HEX32),
    "author": _is_hex,
    "author_seq": _is_size,
    "seen": _is_age,
    "people": _is_age,
    "rules": lambda value: isinstance(value, str),
    "claimed_time": lambda value: isinstance(value, str),
    "command": lambda value: isinstance(value, dict),
    "events": lambda value: isinstance(value, list) and bool(value),
}


def read_payload(payload: bytes, command_shape=COMMANDS, event_shape=EVENTS) -> dict:
    """The entry of a payload; clause C1."""
    try:
        entry = parse(payload)
    except Unreadable as error:
        raise Fault("C1", str(error)) from error
    if not isinstance(entry, dict) or set(entry) != set(_MEMBERS):
        raise Fault("C1", "members are not those of an entry")
    for name, fits in _MEMBERS.items():
        if not fits(entry[name]):
            raise Fault("C1", f"member {name} is not well-formed")
    if canonical(entry) != payload:
        raise Fault("C1", "not in canonical form")
    for value, shape in ((entry["command"], command_shape), *((event, event_shape) for event in entry["events"])):
        problems: list = []
        held = read(value, shape, "", problems)
        if problems or canonical(write(held, shape)) != canonical(value):
            raise Fault("C1", f"{value.get('as', 'a variant')} is not written as the rules demand: {problems[:1]}")
        if "sha256" in value and not _is_hex(value["sha256"]):
            raise Fault("C1", "sha256 is not well-formed")
    return entry


def _must(holds: bool, clause: str, what: str) -> None:
    if not holds:
        raise Fault(clause, what)


# The clauses that an entry breaks alone: signed by its author after the history before it, and void.
VOID = {"C10", "C11", "C12", "C16", "C17"}


class PeopleCheck:
    """The people log: who may sign."""

    def __init__(self):
        self.tree, self.people = Tree(), People(key_id)
        self.written: dict = {}
        self.broken = False

    @property
    def keys(self) -> dict:
        return self.people.keys

    def check(self, row: list) -> None:
        """Fault if a clause refuses the next entry. Nothing is taken in."""
        _, stored_id, payload, signature = row
        entry = read_payload(payload, PEOPLE_COMMANDS, PEOPLE_EVENTS)
        command, author = entry["command"], entry["author"]
        _must(entry["log"] == PEOPLE_LOG.hex(), "C4", "log is not the people log")
        _must(entry["id"] == stored_id.hex(), "C5", "the store has the entry under another id")
        known = self.keys[author].public if author in self.keys else self.people.entered_by(command)
        _must(known is not None and key_id(known) == author, "C2", "author is no key of the people log")
        _must(signature_holds(known, payload, signature), "C3", "the signature is not its author's")
        _must(entry["author_seq"] == self.written.get(author, 0), "C6", "author_seq does not count on")
        _must(entry["seen"] == self.tree.head(), "C7", "seen is not the head")
        _must(entry["people"] == self.tree.head(), "C8", "people is not the head")
        _must(entry["rules"] == RULES, "C9", "rules are not known")
        try:
            self.people.check(command, author)
        except acts.Refused as refusal:
            raise Fault("C10", f"the rules refuse {command['as']}: {refusal}") from refusal
        follows = [{**command, "as": PEOPLE_EVENT_OF[command["as"]]}]
        _must(entry["events"] == follows, "C11", "events do not follow")

    def take(self, row: list) -> Fault | None:
        """Checks the next entry, takes it in as the next leaf and answers with its fault; void is as in `LogCheck`."""
        fault = None
        try:
            self.check(row)
        except Fault as found:
            fault = found
            self.broken = found.clause not in VOID
        self.tree.add(row[2], row[3])
        if self.broken:
            return fault
        entry = read_payload(row[2], PEOPLE_COMMANDS, PEOPLE_EVENTS)
        author = entry["author"]
        self.written[author] = self.written.get(author, 0) + 1
        if fault is None:
            self.people.apply(entry["command"], author, len(self.tree.roots) - 1)
        return fault


def _named_model(state: acts.State, command: dict) -> dict | None:
    """The model whose fingerprint a command names; None if it names none."""
    held = read(command, COMMANDS, "", [])
    if command["as"] == "publish_tender":
        return state.model
    if command["as"] == "import_tender":
        return held["tender"]["model"]
    is_amendment = command["as"] == "propose" and held["act"]["as"] == "amend_model"
    return held["act"]["model"] if is_amendment else None


class LogCheck:
    """The log of one tender, entry by entry."""

    def __init__(self, log: bytes, people: PeopleCheck):
        self.log, self.people = log.hex(), people
        self.tree, self.state = Tree(), acts.State()
        self.ids: set = set()
        self.written: dict = {}
        self.people_size = 0
        self.broken = False

    def check(self, row: list) -> tuple[dict, list]:
        """The next entry and the events that follow; Fault if a clause refuses it. Nothing is taken in."""
        _, stored_id, payload, signature = row
        entry = read_payload(payload)
        author = entry["author"]
        _must(author in self.people.keys, "C2", "author is no enrolled key")
        public = self.people.keys[author].public
        _must(signature_holds(public, payload, signature), "C3", "the signature is not its author's")
        _must(entry["log"] == self.log, "C4", "log is another one")
        _must(entry["id"] == stored_id.hex(), "C5", "the store has the entry under another id")
        _must(entry["id"] not in self.ids, "C5", "an earlier entry has this id")
        if self.broken:
            return entry, []
        _must(entry["author_seq"] == self.written.get(author, 0), "C6", "author_seq does not count on")
        _must(entry["seen"] == self.tree.head(), "C7", "seen is not the head of the log")
        known, size = self.people.tree.roots, entry["people"]["size"]
        is_age = size < len(known) and entry["people"]["root"] == known[size].hex()
        _must(is_age, "C8", "people is no age of the people log")
        _must(entry["rules"] == RULES, "C9", "rules are not known")
        self._check_key(author, size)
        command, person = entry["command"], self.people.keys[author].author
        try:
            events = acts.decide(self.state, command, person)
        except acts.Refused as refusal:
            raise Fault("C10", f"the rules refuse {command['as']}: {refusal}") from refusal
        _must(events == entry["events"], "C11", f"other events follow from {command['as']}")
        if (model := _named_model(self.state, command)) is not None:
            named = command.get("fingerprint") or command["act"]["fingerprint"]
            _must(named == acts.fingerprint(model), "C12", "the fingerprint is not that of the model")
        try:
            envelopes.check(self.state, self.log, command, person)
        except envelopes.Unfit as unfit:
            raise Fault("C17", str(unfit)) from unfit
        return entry, events

    def _check_key(self, author: str, size: int) -> None:
        """Clauses C15 and C16: the age of the people log, and whether the key counts at it and here."""
        key, position = self.people.keys[author], len(self.tree.roots) - 1
        _must(size >= self.people_size, "C15", "people goes back behind the entry before")
        _must(key.counts_at(size), "C16", "the key of the author does not count")
        end = key.ends_at(self.log)
        _must(end is None or position < end, "C16", "the key of the author was revoked, and this is not its owner's")

    def take(self, row: list) -> Fault | None:
        """Checks the next entry, takes it in as the next leaf and answers with its fault.

        An entry that is void counts for its author and changes nothing else.
        """
        fault, events = None, []
        try:
            _, events = self.check(row)
        except Fault as found:
            fault = found
            self.broken = self.broken or found.clause not in VOID
        if not self.broken:
            entry = read_payload(row[2])
            for event in events:
                self.state.apply(event)
            self.written[entry["author"]] = self.written.get(entry["author"], 0) + 1
            self.people_size = entry["people"]["size"]
        self.ids.add(row[1].hex())
        self.tree.add(row[2], row[3])
        return fault


def check_people(rows: list) -> tuple[PeopleCheck, list]:
    """The people log and its faults, each with its position (from 1). The first that is not void ends it."""
    people, faults = PeopleCheck(), []
    for number, row in enumerate(rows, 1):
        if fault := people.take(row):
            faults.append((number, fault))
        if people.broken:
            break
    return people, faults

"""What somebody gets out of raw bytes with the keys they have, whatever the pages say that they should.

`Evidence` is what everybody finds without any key. An `Attacker` tries each of their keys on each thing in it that
could be a sealed box or a ciphertext, puts together every key that their parts could make, and reads the plaintexts.
"""

import base64
import hashlib
import json
import re
import sqlite3
from contextlib import suppress
from itertools import combinations

import sodium
from pages import STEP, Keys, exclusive_or

BASE64 = re.compile(rb"[A-Za-z0-9+/_-]{22,}={0,2}")
HEXADECIMAL = re.compile(rb"[0-9a-fA-F]{32,}")
PUBLISHED = re.compile(rb'"part":"([0-9a-f]{64})"')
GROUPS = rb"([0-9]{3}).{1,3}?([0-9]{3})"  # of an amount behind its first two groups
COMMITMENT = re.compile(rb'"commitment":"([0-9a-f]{64})"')
DATABASE, JOURNAL, PAGE = b"SQLite format 3\0", bytes.fromhex("d9d505f920a163d7"), 4096
MOST_TOGETHER = 3  # parts that make a key
DEEPEST = 3  # text in base64 in hexadecimal …
STREAM_FRAME = 24 + 16
GLANCE = 512


class Needles:
    """Planted words and amounts, in every spelling in which they could lie somewhere."""

    def __init__(self, mark: str, sum_mark: str, amounts: list[str]):
        self._marks = (mark.encode(), sum_mark.encode())
        self._word = re.compile(b"%s[a-z]{9}|%s[0-9]{6}" % self._marks)
        signs = (",", ".", " ", "'", "\u00a0", "\u202f")
        thousands = [f"{sum_mark[:3]}{sign}{sum_mark[3:]}{sign}".encode() for sign in signs]
        self._grouped = [(begins, re.compile(re.escape(begins) + GROUPS)) for begins in thousands]
        self._spelled: dict[bytes, str] = {}
        for amount in amounts:
            for scale in (1, 100):
                self._spelled[(int(amount) * scale).to_bytes(8, "little")] = amount
                self._spelled[(int(amount) * scale).to_bytes(8, "big")] = amount

    def add_hashes(self, content: bytes, word: str) -> list[bytes]:
        """A hash of something that can be guessed gives it away, so it is sought as a word of its own."""
        new = [hashlib.new(name, content).digest()[:16] for name in ("sha256", "sha512", "blake2b")]
        self._spelled |= {digest: word for digest in new}
        return new

    def plain(self, data: bytes) -> set[str]:
        """The words that stand in a text as they are written."""
        word, amount = self._marks
        return {found.decode() for found in self._word.findall(data)} if word in data or amount in data else set()

    def anywhere(self, data: bytes) -> set[str]:
        """The same, and what stands there in two-byte characters, backwards, in thousands, or as a number."""
        found = {word for spelled, word in self._spelled.items() if spelled in data}
        for begins, grouped in self._grouped:
            if begins in data:
                found |= {(self._marks[1] + high + low).decode() for high, low in grouped.findall(data)}
        for text in (data, data[::2], data[1::2]):
            found |= self.plain(text)
        return found | self._backwards(data)

    def _backwards(self, data: bytes) -> set[str]:
        return self.plain(data[::-1]) if any(mark[::-1] in data for mark in self._marks) else set()


class Evidence:
    """Bytes, all that can be decoded in them, and the words that stand there for everybody to read."""

    def __init__(self, needles: Needles):
        self._needles = needles
        self._known: set[bytes] = set()
        self.raws: list[bytes] = []  # as they were found: files, cells of a database
        self.pieces: list[bytes] = []  # each once: pages, cells, and what was decoded
        self.boxes: list[bytes] = []
        self.ciphertexts: list[bytes] = []
        self.keys: list[bytes] = []  # 32 bytes each: any of them could be a key
        self.published: list[bytes] = []
        self.commitments: set[str] = set()
        self.envelopes: dict[str, list[bytes]] = {}  # the sealed parts of each, by its id
        self.entries: dict[tuple[str, int], dict] = {}
        self.words: set[str] = set()

    def take(self, data: bytes) -> None:
        """Takes bytes in, decodes what can be decoded, and looks for words in all of it."""
        self._take(data, 0)

    def seek_hashes(self, content: bytes, word: str) -> None:
        """Looks for hashes of a content from now on, and in what is there already."""
        everything = b"\n".join(self.pieces)
        if any(digest in everything for digest in self._needles.add_hashes(content, word)):
            self.words.add(word)

    def _is_new(self, data: bytes) -> bool:
        digest = hashlib.sha256(data).digest()
        if digest in self._known:
            return False
        self._known.add(digest)
        return True

    def _take(self, data: bytes, depth: int) -> None:
        if not data or not self._is_new(data):
            return
        if depth == 0:
            self.raws.append(data)
        is_database = data.startswith(DATABASE)
        # Most pages of a database and of its journal are as they were at the act before.
        new = [page for page in _pages(data) if self._is_new(page)] if data.startswith((DATABASE, JOURNAL)) else [data]
        self.pieces += new
        self.words |= self._needles.plain(data)
        for piece in new:
            self.words |= self._needles.anywhere(piece)
        self._sort(data)
        for match in PUBLISHED.finditer(data):
            self.published.append(bytes.fromhex(match[1].decode()))
        self.commitments |= {match[1].decode() for match in COMMITMENT.finditer(data)}
        if is_database:
            self._take_cells(data)
        if depth < DEEPEST:
            for piece in new:
                for decoded in _decoded(piece):
                    self._take(decoded, depth + 1)

    def _sort(self, data: bytes) -> None:
        if len(data) == 32:
            self.keys.append(data)
        elif len(data) == 64:
            self.keys += [data[:32], data[32:]]
        if sodium.SEAL_BYTES <= len(data) <= 4 * STEP:
            self.boxes.append(data)
        if len(data) > STREAM_FRAME and (len(data) - STREAM_FRAME) % STEP == 0:
            self.ciphertexts.append(data)

    def _take_cells(self, database: bytes) -> None:
        """The values of a database, which lie in pieces over its pages.

        A copy taken while plumb writes can be torn, so that SQLite reads none or some of it. Its pages are searched all
        the same, and Played._stop sees that the copies which are whole hold every act.
        """
        with _in_memory(database) as opened, suppress(sqlite3.DatabaseError, json.JSONDecodeError):
            names = [name for (name,) in opened.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
            for name in names:
                for row in opened.execute(f'SELECT * FROM "{name}"'):
                    for cell in row:
                        self._take(cell.encode() if isinstance(cell, str) else bytes(cell or b""), 0)
                    if name == "entries":
                        self._read(row)

    def _read(self, row: tuple) -> None:
        log, position, _, payload, _ = row
        if (log.hex(), position) in self.entries:
            return
        entry = self.entries[log.hex(), position] = json.loads(payload)
        if envelope := entry["command"].get("envelope"):
            if isinstance(envelope, dict):
                self.envelopes[envelope["id"]] = [base64.b64decode(part["sealed"]) for part in envelope["parts"]]


def _pages(data: bytes) -> list[bytes]:
    return [data[at : at + PAGE] for at in range(0, len(data), PAGE)]


def _in_memory(database: bytes) -> sqlite3.Connection:
    opened = sqlite3.connect(":memory:")
    opened.deserialize(database)
    return opened


def _decoded(data: bytes) -> list[bytes]:
    """What base64 and hexadecimal digits in these bytes stand for."""
    found = []
    for match in HEXADECIMAL.finditer(data):
        digits = match[0].decode()
        found.append(bytes.fromhex(digits[: len(digits) // 2 * 2]))
    for match in BASE64.finditer(data):
        digits = match[0].rstrip(b"=").replace(b"-", b"+").replace(b"_", b"/")
        if not HEXADECIMAL.fullmatch(digits):
            digits = digits[: len(digits) - (len(digits) % 4 == 1)]
            found.append(base64.b64decode(digits + b"=" * (-len(digits) % 4)))
    return found


class Attacker:
    """A person, several who put their keys together, or somebody with the files alone."""

    def __init__(self, name: str, keys: list[Keys], needles: Needles):
        self.name, self._keys, self._needles = name, keys, needles
        self.messages: dict[bytes, bytes] = {}  # what was in the boxes that opened
        self.texts: dict[bytes, bytes] = {}  # what ciphertexts turned into, where words stood in it
        self.words: set[str] = set()
        self._found: list[bytes] = []  # keys that stood in a plaintext
        self._tried: set[tuple[bytes, int]] = set()
        self._boxes = 0

    def look(self, evidence: Evidence) -> set[str]:
        """Tries everything that is new; all words that this attacker can read, beside those that everybody can."""
        for box in evidence.boxes[self._boxes :]:
            for keys in self._keys:
                message = keys.box(box)
                if message is not None:
                    self.messages[box] = message
                    self._read(message)
        self._boxes = len(evidence.boxes)
        for key in self._candidates(evidence):
            self._try(key, evidence.ciphertexts)
        return self.words

    def _candidates(self, evidence: Evidence) -> set[bytes]:
        own = {secret for keys in self._keys for secret in keys.secrets().values()}
        parts = [m[at : at + 32] for m in self.messages.values() for at in range(0, len(m) - 31, 32)]
        found = own | set(parts) | set(self._found)
        if not self._keys:
            found |= set(evidence.keys)
            found |= {exclusive_or(pair) for pair in combinations(set(evidence.published), 2)}
            return found
        if parts:
            halves = {message[:32] for message in self.messages.values()}
            found |= {exclusive_or(pair) for pair in combinations({*halves, *evidence.published}, 2)}
        return found | self._confirmed(evidence, [*evidence.envelopes], parts)

    def put_together(self, evidence: Evidence, envelope: str) -> bool:
        """Whether the persons of this group, each of whom has been looked at alone, open an envelope together."""
        for box in evidence.envelopes[envelope]:
            for keys in self._keys:
                if (message := keys.box(box)) is not None:
                    self.messages[box] = message
        for key in self._confirmed(evidence, [envelope], []):
            self._try(key, evidence.ciphertexts)
        return bool(self.texts)

    def _confirmed(self, evidence: Evidence, envelopes: list[str], parts: list[bytes]) -> set[bytes]:
        """Keys that some commitment in the record confirms, made of up to three parts of one envelope, or of one part
        and any 32 bytes there are."""
        found = set()
        prefix = hashlib.sha256(b"plumbline/envelope-key/1\0")
        public = {int.from_bytes(key, "big") for key in evidence.keys} if parts else set()
        tried = {int.from_bytes(part, "big") ^ other for part in parts for other in public}
        for sealed in (evidence.envelopes[envelope] for envelope in envelopes):
            held = [int.from_bytes(self.messages[box][:32], "big") for box in sealed if box in self.messages]
            for count in range(1, MOST_TOGETHER + 1):
                for some in combinations(held, count):
                    key = 0
                    for part in some:
                        key ^= part
                    tried.add(key)
        for number in tried:
            key = number.to_bytes(32, "big")
            fingerprint = prefix.copy()
            fingerprint.update(key)
            if fingerprint.hexdigest() in evidence.commitments:
                found.add(key)
        return found

    def _try(self, key: bytes, ciphertexts: list[bytes]) -> None:
        for index, ciphertext in enumerate(ciphertexts):
            if (key, index) in self._tried:
                continue
            self._tried.add((key, index))
            # Whatever is planted begins near the beginning.
            if self._needles.plain(sodium.unchecked(key, ciphertext[:24], ciphertext[24 : 24 + GLANCE])):
                self.texts[ciphertext] = sodium.unchecked(key, ciphertext[:24], ciphertext[24:-16])
                self._read(self.texts[ciphertext])

    def _read(self, text: bytes) -> None:
        self.words |= self._needles.anywhere(text)
        self._found += [piece for piece in _decoded(text) if len(piece) == 32]


def key_files_opened(keys: Keys, files: list[dict]) -> set[str]:
    """Whose master keys the keys of one person unwrap."""
    opened = set()
    for held in files:
        nonce, wrapped = bytes.fromhex(held["nonce"]), bytes.fromhex(held["wrapped"])
        for secret in keys.secrets().values():
            master = sodium.unchecked(secret, nonce, wrapped[:32])
            if sodium.signing_pair(sodium.derived(master, 1, b"plumbkey"))[0].hex() == held["signing_key"]:
                opened.add(held["person"])
    return opened

"""What docs/formats/profile.md and docs/formats/envelope.md let a person open, written from these two pages alone."""

import base64
import hashlib
import json
import os
from dataclasses import dataclass, field
from itertools import combinations

import sodium

STEP = 4096


def canonical(value: object) -> bytes:
    """record.md section 1; the values of this test hold no control characters."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def framed(text: bytes) -> bytes:
    """t(x) of both pages."""
    return len(text).to_bytes(8, "big") + text


def content_of(padded: bytes | None) -> bytes | None:
    """What stands before the padding; None if it is not right."""
    if padded is None:
        return None
    content = padded.rstrip(b"\0")
    is_right = content.endswith(b"\x80") and len(padded) - len(content) < STEP and len(padded) % STEP == 0
    return content[:-1] if is_right else None


# profile.md ---------------------------------------------------------------------------------------------------------


@dataclass
class Keys:
    """All that one person has: what their passphrase and their key file give."""

    person: str
    wrapping: bytes
    master: bytes
    wrapping_again: bytes = b""
    signing_seed: bytes = field(init=False)
    receiving_seed: bytes = field(init=False)
    draft: bytes = field(init=False)
    signing: tuple[bytes, bytes] = field(init=False)
    receiving: tuple[bytes, bytes] = field(init=False)
    pairs: list[tuple[bytes, bytes]] = field(init=False)
    boxes: dict[bytes, bytes | None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.signing_seed, self.receiving_seed, self.draft = (
            sodium.derived(self.master, number, b"plumbkey") for number in (1, 2, 3)
        )
        self.signing = sodium.signing_pair(self.signing_seed)
        self.receiving = sodium.receiving_pair(self.receiving_seed)
        self.pairs = [self.receiving, sodium.receiving_pair_of_signing(*self.signing)]

    def secrets(self) -> dict[str, bytes]:
        """What nobody else may ever have, by its name."""
        again = {"second wrapping key": self.wrapping_again} if self.wrapping_again else {}
        return again | {
            "wrapping key": self.wrapping,
            "master key": self.master,
            "signing seed": self.signing_seed,
            "receiving seed": self.receiving_seed,
            "receiving secret key": self.receiving[1],
            "key of the drafts": self.draft,
        }

    def box(self, sealed: bytes) -> bytes | None:
        """What was sealed to this person by either of their key pairs. Each box is tried once."""
        if sealed not in self.boxes:
            opened = (sodium.box_opened(sealed, pair) for pair in self.pairs)
            self.boxes[sealed] = next((message for message in opened if message is not None), None)
        return self.boxes[sealed]


LEAST_COST = {"operations": 2, "memory_bytes": 19 << 20}


class DoesNotUnlock(Exception):
    """A key file and a passphrase do not go together; the text says what is wrong."""


def unlocked(key_file: bytes, passphrase: bytes) -> Keys:
    """profile.md section 1."""
    held = json.loads(key_file)
    if canonical(held) + b"\n" != key_file or held["as"] != "plumbline person keys" or held["v"] != 1:
        raise DoesNotUnlock("not a key file in canonical form")
    if (held["kdf"], held["cipher"]) != ("argon2id13", "xchacha20-poly1305"):
        raise DoesNotUnlock("unknown algorithms")
    salt, nonce, wrapped = (bytes.fromhex(held[name]) for name in ("salt", "nonce", "wrapped"))
    wrapping = sodium.password_key(passphrase, salt, held["operations"], held["memory_bytes"])
    if wrapping is None:
        raise DoesNotUnlock("not enough memory")
    if hashlib.sha256(b"plumbline/wrapping-key/1\0" + wrapping).hexdigest() != held["commitment"]:
        raise DoesNotUnlock("the passphrase is wrong")
    bound = canonical({name: value for name, value in held.items() if name != "wrapped"})
    master = sodium.decrypted(wrapping, nonce, b"plumbline/person-keys/1\0" + bound, wrapped)
    if master is None or len(master) != 32:
        raise DoesNotUnlock("the master key does not open")
    keys = Keys(held["person"], wrapping, master)
    if (keys.signing[0].hex(), keys.receiving[0].hex()) != (held["signing_key"], held["receiving_key"]):
        raise DoesNotUnlock("the public keys are not those of the master key")
    return keys


def wrapped_again(keys: Keys, key_file: bytes, passphrase: bytes) -> tuple[bytes, bytes]:
    """The same master key under the same passphrase at the least cost that the page allows: the file, and its wrapping
    key. Whoever unlocks it many times then does not wait for a second each time."""
    salt, nonce = os.urandom(16), os.urandom(24)
    wrapping = sodium.password_key(passphrase, salt, *LEAST_COST.values())
    if wrapping is None:
        raise DoesNotUnlock("not enough memory")
    held = json.loads(key_file) | LEAST_COST | {"salt": salt.hex(), "nonce": nonce.hex()}
    held["commitment"] = hashlib.sha256(b"plumbline/wrapping-key/1\0" + wrapping).hexdigest()
    del held["wrapped"]
    bound = b"plumbline/person-keys/1\0" + canonical(held)
    held["wrapped"] = sodium.encrypted(wrapping, nonce, bound, keys.master).hex()
    return canonical(held) + b"\n", wrapping


def draft_opened(keys: Keys, log: str, stage: str, file: bytes) -> bytes | None:
    """profile.md section 3."""
    bound = framed(keys.person.encode()) + framed(log.encode()) + framed(stage.encode())
    return content_of(sodium.decrypted(keys.draft, file[:24], b"plumbline/draft/1\0" + bound, file[24:]))


# envelope.md and acts.md section 9 ----------------------------------------------------------------------------------


@dataclass
class Sealed:
    """An envelope as an entry holds it, and what it is bound to."""

    kind: str
    of: str  # the author of a sheet, the bid of a price
    stage: str
    log: str
    entry: dict
    bidder: str = ""

    @property
    def associated(self) -> bytes:
        held = self.entry
        said = {"kind": self.kind, "log": self.log, "envelope": held["id"], "lot": "", "bidder": self.bidder}
        return canonical({**said, "stage": self.stage, "opened_by": held["opened_by"], "openers": held["openers"]})

    @property
    def ciphertext(self) -> bytes:
        return base64.b64decode(self.entry["ciphertext"], validate=True)

    @property
    def subsets(self) -> list[tuple[str, ...]]:
        return list(combinations(sorted(self.entry["openers"], key=str.encode), self.entry["opened_by"]))

    def part_for(self, subset: tuple[str, ...], opener: str) -> bytes:
        parts = self.entry["parts"]
        sealed = next(p["sealed"] for p in parts if tuple(p["subset"]) == subset and p["opener"] == opener)
        return base64.b64decode(sealed, validate=True)


def binding(envelope: Sealed, subset: tuple[str, ...], opener: str) -> bytes:
    """envelope.md section 3."""
    persons = b"".join(framed(person.encode()) for person in (*subset, opener))
    counted = envelope.entry["opened_by"].to_bytes(8, "big")
    return hashlib.sha256(b"plumbline/envelope-part/1\0" + framed(envelope.associated) + counted + persons).digest()


def part_opened(keys: Keys, envelope: Sealed, subset: tuple[str, ...], opener: str) -> bytes | None:
    """A part, if it was sealed to these keys and bound to this envelope, subset and opener."""
    message = keys.box(envelope.part_for(subset, opener))
    if message is None or len(message) != 64 or message[32:] != binding(envelope, subset, opener):
        return None
    return message[:32]


def exclusive_or(parts: tuple[bytes, ...] | list[bytes]) -> bytes:
    number = 0
    for part in parts:
        number ^= int.from_bytes(part, "big")
    return number.to_bytes(32, "big")


def commitment(key: bytes) -> str:
    return hashlib.sha256(b"plumbline/envelope-key/1\0" + key).hexdigest()


def content_under(key: bytes, envelope: Sealed) -> bytes | None:
    """envelope.md section 4."""
    if commitment(key) != envelope.entry["commitment"]:
        return None
    ciphertext = envelope.ciphertext
    bound = b"plumbline/envelope/1\0" + envelope.associated
    return content_of(sodium.decrypted(key, ciphertext[:24], bound, ciphertext[24:]))


def opened_together(group: list[Keys], envelope: Sealed, published: dict | None = None) -> bytes | None:
    """The content, if the persons of a group, with parts that others have published, have all parts of one subset."""
    by_name = {keys.person: keys for keys in group}
    for subset in envelope.subsets:
        parts = [
            part_opened(by_name[person], envelope, subset, person)
            if person in by_name
            else (published or {}).get((subset, person))
            for person in subset
        ]
        if all(part is not None for part in parts):
            content = content_under(exclusive_or([part for part in parts if part is not None]), envelope)
            if content is not None:
                return content
    return None

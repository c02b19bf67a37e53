"""Envelopes: docs/formats/envelope.md, and clause C17 of docs/formats/acts.md section 9.

`seal` and `opened` are the two directions of section 2; HChaCha20 is written out here, because the library has none.
The parts of a key are sealed to receiving keys and are not looked into: only their opener can.
"""

import base64
import binascii
import hashlib
import math
import re
import struct
from itertools import combinations

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from state import Author, State
from tender import canonical

_BLOCK = 4096
_MOST_PARTS = 60
_ROUNDS = ((0, 4, 8, 12), (1, 5, 9, 13), (2, 6, 10, 14), (3, 7, 11, 15))
_DIAGONALS = ((0, 5, 10, 15), (1, 6, 11, 12), (2, 7, 8, 13), (3, 4, 9, 14))


class Unfit(Exception):
    """An envelope is not what an entry says of it; the text says why."""


def _must(holds, what: str) -> None:
    if not holds:
        raise Unfit(what)


# Bytes --------------------------------------------------------------------------------------------------------------


def _turned(value: int, by: int) -> int:
    return (value << by | value >> 32 - by) & 0xFFFFFFFF


def hchacha20(key: bytes, nonce: bytes) -> bytes:
    """The subkey for the first 16 bytes of a nonce."""
    words = list(struct.unpack("<16I", b"expand 32-byte k" + key + nonce))
    for a, b, c, d in (*_ROUNDS, *_DIAGONALS) * 10:
        for turn, (to, plus, other) in zip((16, 12, 8, 7), ((a, b, d), (c, d, b), (a, b, d), (c, d, b)), strict=True):
            words[to] = (words[to] + words[plus]) & 0xFFFFFFFF
            words[other] = _turned(words[other] ^ words[to], turn)
    return struct.pack("<8I", *words[:4], *words[12:])


def _cipher(key: bytes, nonce: bytes) -> tuple[ChaCha20Poly1305, bytes]:
    return ChaCha20Poly1305(hchacha20(key, nonce[:16])), bytes(4) + nonce[16:]


def commitment(key: bytes) -> bytes:
    return hashlib.sha256(b"plumbline/envelope-key/1\0" + key).digest()


def seal(key: bytes, nonce: bytes, associated: bytes, content: bytes) -> bytes:
    """The ciphertext of an envelope, its nonce in front."""
    padded = content + b"\x80"
    padded += bytes(-len(padded) % _BLOCK)
    cipher, inner = _cipher(key, nonce)
    return nonce + cipher.encrypt(inner, padded, b"plumbline/envelope/1\0" + associated)


def opened(key: bytes, associated: bytes, ciphertext: bytes) -> bytes:
    """The content of an envelope, or Unfit."""
    cipher, inner = _cipher(key, ciphertext[:24])
    try:
        padded = cipher.decrypt(inner, ciphertext[24:], b"plumbline/envelope/1\0" + associated)
    except InvalidTag as error:
        raise Unfit("the ciphertext does not open") from error
    content = padded.rstrip(b"\0")
    _must(content.endswith(b"\x80") and len(padded) - len(content) < _BLOCK, "the padding is not right")
    return content[:-1]


def subsets(openers: list, opened_by: int) -> list:
    """Pairs of subset and opener, in the order of the parts."""
    return [(list(some), person) for some in combinations(openers, opened_by) for person in some]


def subject(kind: str, log: str, envelope: dict, stage: str, lot: str = "", bidder: str = "") -> bytes:
    """The text that an envelope is bound to."""
    said = {"kind": kind, "log": log, "envelope": envelope["id"], "lot": lot, "bidder": bidder, "stage": stage}
    return canonical({**said, "opened_by": envelope["opened_by"], "openers": envelope["openers"]})


def price_subject(state: State, log: str, envelope: dict, bid: str, stage: str = "") -> bytes:
    """The subject of a sealed price of a price round; an empty bid is a rehearsal."""
    stage = state.price_stage(stage)["id"]
    if not bid:
        return subject("rehearsal", log, envelope, stage)
    held = state.bid(bid)
    return subject("price", log, envelope, stage, held["lot"], held["bidder"])


# Clause C17 ---------------------------------------------------------------------------------------------------------


def _is_hex(text: str, count: int) -> bool:
    return re.fullmatch(f"[0-9a-f]{{{count}}}", text) is not None


def _base64(text: str) -> bytes:
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError) as error:
        raise Unfit("base64 is not well-formed") from error
    _must(base64.b64encode(data).decode() == text, "base64 is not well-formed")
    return data


def _check_spelling(envelope: dict) -> None:
    openers, opened_by = envelope["openers"], envelope["opened_by"]
    _must(_is_hex(envelope["id"], 32), "the id is not well-formed")
    _must(_is_hex(envelope["sha256"], 64) and _is_hex(envelope["commitment"], 64), "a hash is not well-formed")
    ciphertext = _base64(envelope["ciphertext"])
    _must(hashlib.sha256(ciphertext).hexdigest() == envelope["sha256"], "sha256 is not that of the ciphertext")
    _must(len(ciphertext) >= 40 + _BLOCK and (len(ciphertext) - 40) % _BLOCK == 0, "the ciphertext is of no such size")
    _must(all(openers) and openers == sorted(set(openers)), "the openers are not sorted")
    _must(1 <= opened_by <= len(openers), "opened_by does not fit the openers")
    _must(math.comb(len(openers), opened_by) * opened_by <= _MOST_PARTS, "there are too many parts")
    parts = [(part["subset"], part["opener"]) for part in envelope["parts"]]
    _must(parts == subsets(openers, opened_by), "the parts are not those of the openers")
    for part in envelope["parts"]:
        _base64(part["sealed"])


def _check_content(envelope: dict, key: str, associated: bytes, said) -> None:
    data = bytes.fromhex(key)
    _must(commitment(data).hex() == envelope["commitment"], "the key does not fit the commitment")
    content = opened(data, associated, base64.b64decode(envelope["ciphertext"]))
    _must(content == canonical(said), "the content is not what the command says")


def _check_price(state: State, log: str, command: dict) -> None:
    held, key = state.envelope(command["envelope"]), bytes(32)
    for person in command["subset"]:
        own = [part for part in held["given"] if part["by"] == person and part["subset"] == command["subset"]]
        _must(own, f"{person} has given no part of this subset")
        key = bytes(a ^ b for a, b in zip(key, bytes.fromhex(own[0]["part"]), strict=True))
    _must(key.hex() == command["key"], "the parts do not make the key")
    associated = price_subject(state, log, held["envelope"], held["bid"], held["stage"])
    _check_content(held["envelope"], command["key"], associated, command["price"])


def check(state: State, log: str, command: dict, author: Author) -> None:
    """Clause C17 for a command that the rules accept; Unfit if it does not hold."""
    kind = command["as"]
    if kind in ("seal_price", "submit_sheet"):
        _check_spelling(command["envelope"])
    elif kind == "give_parts":
        _must(all(_is_hex(part["part"], 64) for part in command["parts"]), "a part is not well-formed")
    elif kind in ("open_sheet", "open_price"):
        _must(_is_hex(command["key"], 64), "the key is not well-formed")
        if kind == "open_price":
            _check_price(state, log, command)
            return
        held = state.held(command["stage"], state.seat_of(author.person))["envelope"]
        associated = subject("sheet", log, held, command["stage"])
        _check_content(held, command["key"], associated, command["sheets"])

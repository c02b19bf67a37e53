"""The people log: whose keys are whose, and when they count (docs/formats/record.md section 8)."""

from dataclasses import dataclass, field

from bid_acts import is_hex64
from problems import is_id
from state import Author, Refused, need


@dataclass
class Key:
    """A key of the people log. `begin` and `end` are the sizes from and until which it counts."""

    public: bytes
    author: Author
    begin: int | None = None
    end: int | None = None
    heads: dict = field(default_factory=dict)
    countersigned_by: list = field(default_factory=list)

    def counts_at(self, size: int) -> bool:
        return self.begin is not None and self.begin <= size and (self.end is None or size < self.end)

    def ends_at(self, log: str) -> int | None:
        """From which position on nothing in this log is its owner's; None if it is never revoked."""
        return None if self.end is None else self.heads.get(log, 0)


class People:
    """The people log after some of its entries."""

    def __init__(self, key_id):
        self.keys: dict[str, Key] = {}
        self.key_id = key_id

    def entered_by(self, command: dict) -> bytes | None:
        """The key that a command enters, if it is spelled as one."""
        text = command.get("public_key") if command["as"] == "enrol_key" else command.get("signing_key")
        return bytes.fromhex(text) if text is not None and is_hex64(text) else None

    def _founded(self) -> bool:
        return any(key.author.person and key.begin is not None for key in self.keys.values())

    def _may_countersign(self, name: str) -> bool:
        key = self.keys[name]
        if not key.author.person or key.author.role not in ("manager", "chair") or key.end is not None:
            return False
        return not self._founded() or key.begin is not None

    def check(self, command: dict, author: str) -> None:
        """Refused if the rules of the people log refuse the command of this author."""
        getattr(self, f"_check_{command['as']}")(command, author)

    def _need_own(self, command: dict, author: str) -> None:
        entered = self.entered_by(command)
        need(entered is not None and self.key_id(entered) == author, "NotAKey")

    def _check_enrol_key(self, command: dict, author: str) -> None:
        self._need_own(command, author)
        need(author not in self.keys, "KeyKnown")
        need(command.get("demonstration"), "NotAKey")

    def _check_enrol_person(self, command: dict, author: str) -> None:
        need(is_hex64(command["receiving_key"]), "NotAKey")
        self._need_own(command, author)
        need(is_id(command["person"]) and command["name"], "NotAPerson")
        need(author not in self.keys, "KeyKnown")
        same = [key for key in self.keys.values() if key.author.person == command["person"]]
        need(all(key.end is not None for key in same), "PersonKnown")

    def _key_of_person(self, name: str) -> Key:
        need(name in self.keys and self.keys[name].author.person, "UnknownKey")
        return self.keys[name]

    def _is_replacement(self, key: Key) -> bool:
        """Whether nobody holds its role any more, and its person was the last who did."""
        if key.author.role not in ("manager", "chair") or key.begin is not None or key.end is not None:
            return False
        same = [held for held in self.keys.values() if held.author.role == key.author.role and held.begin is not None]
        if not same or any(held.end is None for held in same):
            return False
        return max(same, key=lambda held: held.end).author.person == key.author.person

    def _check_countersign_key(self, command: dict, author: str) -> None:
        key, own = self._key_of_person(command["key"]), self.keys[author]
        need(own.author.person and own.author.person != key.author.person, "MayNot")
        vouches = own.begin is not None and own.end is None and self._is_replacement(key)
        need(vouches or self._may_countersign(author), "MayNot")
        need(key.end is None, "Revoked")
        need(author not in key.countersigned_by, "AlreadySigned")

    def _check_revoke_key(self, command: dict, author: str) -> None:
        key, own = self._key_of_person(command["key"]), self.keys.get(author)
        need(own and own.end is None, "MayNot")
        need(own is key or (own.begin is not None and self._may_countersign(author)), "MayNot")
        need(command["reason"], "NoReason")
        need(key.end is None, "Revoked")

    def apply(self, command: dict, author: str, size: int) -> None:
        """Takes in a command that was accepted; `size` is that of the log with its entry."""
        if command["as"] == "enrol_key":
            self.keys[author] = Key(self.entered_by(command), Author(demonstration=True), begin=size)
        elif command["as"] == "enrol_person":
            self.keys[author] = Key(self.entered_by(command), Author(command["person"], command["role"]))
        elif command["as"] == "countersign_key":
            self._countersign(command["key"], author, size)
        else:
            key = self.keys[command["key"]]
            key.end, key.heads = size, {head["log"]: head["size"] for head in command["heads"]}

    def _countersign(self, name: str, author: str, size: int) -> None:
        founded, key, own = self._founded(), self.keys[name], self.keys[author]
        key.countersigned_by.append(author)
        if not founded:
            if name in own.countersigned_by and {own.author.role, key.author.role} == {"manager", "chair"}:
                own.begin = key.begin = size
            return
        for other in self.keys.values():
            if other.author.person and other.begin is None and other.end is None:
                signers = [self.keys[signer] for signer in other.countersigned_by]
                roles = {signer.author.role for signer in signers if signer.begin is not None}
                if {"manager", "chair"} <= roles or self._is_vouched_for(other, signers):
                    other.begin = size

    def _is_vouched_for(self, key: Key, signers: list) -> bool:
        now = [signer.author.role for signer in signers if signer.begin is not None and signer.end is None]
        left = "chair" if key.author.role == "manager" else "manager"
        return len(now) >= 2 and left in now and self._is_replacement(key)


__all__ = ["People", "Refused"]

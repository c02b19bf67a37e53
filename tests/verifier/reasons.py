"""The reason checker: docs/formats/reasons.md, whose closed lists are read out of the page itself.

`flags` answers with triples of kind, aspect and words; texts are looked at as UTF-8 bytes.
"""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from problems import all_criteria

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "formats" / "reasons.md").read_text(encoding="utf-8")
COMPARATOR, RESTATED, UNTOUCHED, SHARED, NO_PLACE, IDENTITY = (
    *("comparator", "restated descriptor", "aspect untouched", "shared text", "no place", "identity named"),
)


def _words_of(text: str) -> frozenset:
    return frozenset(text.encode().split())


def _listed(behind: str) -> frozenset:
    """The next list in backquotes behind these words of the page."""
    begin = PAGE.index("`", PAGE.index(behind) + len(behind)) + 1
    return _words_of(PAGE[begin : PAGE.index("`", begin)])


_COMMON = _listed("## 10. Common words")
_LEGAL_FORMS = _listed("each of these at the end:")
_SKIPPED = _listed("after up to 3 words of")
_NUMBERS = _listed("digit or is one of:")
_YARDSTICKS = _listed("thousand half twice dozen`,")
_NO_COMPARATIVES = _listed("No comparative is any of")
_FILLERS = _listed("(bare) one of the fillers:")
_PLACES = _listed("(not bare) is one of")
_BIDS = _listed("BIDS is")
_NAMED = {
    "BIDS": _BIDS,
    "MANY": _listed("MANY is"),
    "PEERS": _BIDS | _listed("PEERS is\n   BIDS and"),
    "NUMBER": _NUMBERS,
}
_RIVALS = [rivals.encode().split() for rivals in ("others", "the others", "the rest", "all others", "all the others")]
_MORE, _LUCK, _MAY_BE = _words_of("more less fewer"), _words_of("breed luck"), _words_of("would could might should")
_MAKE = _words_of("to make makes making made")


def _phrases() -> list:
    """Pairs of the lists of a phrase and the exception beside it."""
    table = PAGE[PAGE.index("| phrase | not if |") : PAGE.index("d. **Names.**")]
    rows = [line.split("|")[1:3] for line in table.splitlines()[2:] if line.startswith("|")]
    return [
        ([_NAMED.get(part) or _words_of(part.strip("`")) for part in phrase.strip().split(" + ")], unless.strip())
        for phrase, unless in rows
    ]


_PHRASES = _phrases()


# Words --------------------------------------------------------------------------------------------------------------

_SIGNS = re.compile(
    rb"(?s)(?P<gap>\xc2[\x80-\xbf])|(?P<apostrophe>\xe2\x80\x99)|(?P<dash>\xe2\x80[\x80-\xbf])"
    rb"|(?P<word>[A-Za-z0-9\x80-\xff])|(?P<straight>')|(?P<stop>[.;:!?])|(?P<other>.)"
)


@dataclass(frozen=True)
class Word:
    text: bytes
    begin: int
    end: int
    sentence: int

    @property
    def bare(self) -> bytes:
        return self.text[:-2] if len(self.text) > 2 and self.text.endswith(b"'s") else self.text


@cache
def words(text: bytes) -> tuple:
    signs = [(sign.lastgroup, *sign.span()) for sign in _SIGNS.finditer(text)]
    found: list = []
    place = sentence = 0
    stopped = False
    while place < len(signs):
        if signs[place][0] != "word":
            stopped |= signs[place][0] == "stop"
            place += 1
            continue
        sentence += stopped and bool(found)
        stopped, spelled, begin = False, b"", signs[place][1]
        while place < len(signs):
            kind, start, end = signs[place]
            joins = kind in ("apostrophe", "straight") and place + 1 < len(signs) and signs[place + 1][0] == "word"
            if kind != "word" and not joins:
                break
            spelled += b"'" if joins else text[start:end].lower()
            place += 1
        found.append(Word(spelled, begin, signs[place - 1][2], sentence))
    return tuple(found)


def _bare(text: bytes) -> list:
    return [word.bare for word in words(text)]


def _is_digits(word: bytes) -> bool:
    return re.fullmatch(rb"[0-9]*", word) is not None


# Names --------------------------------------------------------------------------------------------------------------
# A name is a pair of its bare words and of the bytes with which its place must begin: an id's own, else none.


def _short_name(name: bytes) -> list:
    found = _bare(name.split(b"(")[0]) or _bare(name)
    if len(found) > 1 and found[0] == b"the":
        found = found[1:]
    while len(found) > 1 and found[-1] in _LEGAL_FORMS:
        found = found[:-1]
    return found


def _is_sought(name: list) -> bool:
    if len(name) != 1:
        return bool(name)
    return len(name[0]) >= 3 and not _is_digits(name[0]) and name[0] not in _COMMON


def _id_name(name: bytes) -> tuple:
    held = words(name)
    return [word.bare for word in held], name[held[0].begin : held[-1].end].lower() if held else b""


def _names_of(bidder: dict) -> list:
    both = [(_short_name(bidder["name"].encode()), b""), _id_name(bidder["id"].encode())]
    return [name for name in both if _is_sought(name[0])]


def _length_at(text: bytes, place: int, name: tuple) -> int:
    """How many words a name takes that begins at this word; 0 if it does not stand there."""
    held, (sought, begins) = words(text), name
    there = held[place : place + len(sought)]
    if not sought or [word.bare for word in there] != sought:
        return 0
    spelled = text[there[0].begin : there[-1].end].lower()
    return len(sought) if spelled.startswith(begins) else 0


def _longest(text: bytes, place: int, names: list) -> int:
    return max((_length_at(text, place, name) for name in names), default=0)


# Comparators --------------------------------------------------------------------------------------------------------


class _Comparisons:
    """What of a text sets the bid against another one (section 4)."""

    def __init__(self, text: bytes, others: list, own: list):
        self.text, self.held, self.others = text, words(text), others
        ends = [max((q + _length_at(text, q, name) for name in own), default=q) for q in range(len(self.held))]
        self.own_ends = [max(ends[: place + 1]) for place in range(len(ends))]

    def _word(self, place: int, begin: int) -> bytes | None:
        """The bare word at this place, if it lies in the sentence of the other one."""
        inside = 0 <= place < len(self.held) and self.held[place].sentence == self.held[begin].sentence
        return self.held[place].bare if inside else None

    def _is_measured(self, place: int, begin: int) -> bool:
        sentence = self.held[begin].sentence
        some = any(word.bare == b"some" and word.sentence == sentence for word in self.held[:begin])
        if some and self._word(place, begin) == b"others":
            return True
        for _ in range(3):
            place += self._word(place, begin) in _SKIPPED
        word = self._word(place, begin)
        return word is not None and bool(re.search(rb"[0-9]", word) or word in _NUMBERS or word in _YARDSTICKS)

    def _rivals(self, place: int, begin: int) -> int:
        def stand(rivals: list) -> bool:
            return [self._word(place + i, begin) for i in range(len(rivals))] == rivals

        return max((len(rivals) for rivals in _RIVALS if stand(rivals)), default=0)

    def _behind_than(self, place: int, begin: int) -> int:
        """The words of a match whose `than` is the word before this place; 0 if it is measured."""
        return 0 if self._is_measured(place, begin) else place - begin + self._rivals(place, begin)

    def _comparatives(self, p: int) -> list:
        word, found = self._word(p, p), []
        is_comparative = word == b"worse" or (
            len(word) >= 5 and word.endswith(b"er") and word not in _NO_COMPARATIVES
        )
        if is_comparative and self._word(p + 1, p) == b"than":
            found.append(self._behind_than(p + 2, p))
        for count in range(1, 5) if word in _MORE else ():
            between = [self._word(p + i, p) for i in range(1, count + 1)]
            than = self._word(p + count + 1, p) == b"than"
            if than and None not in between and b"than" not in between and between[-1] not in _NO_COMPARATIVES:
                found.append(self._behind_than(p + count + 2, p))
        if word == b"than" and self._rivals(p + 1, p):
            found.append(self._behind_than(p + 1, p))
        return found

    def _is_excepted(self, unless: str, p: int, count: int) -> bool:
        behind = self._word(p + count, p)
        if unless.startswith("measured"):
            return self._is_measured(p + count, p)
        if "breed" in unless:
            makes = self._word(p - 1, p) == b"the" and self._word(p - 2, p) in _MAKE
            return behind in _LUCK or makes
        return "would" in unless and behind in _MAY_BE

    def _phrases(self, p: int) -> list:
        found = []
        for lists, unless in _PHRASES:
            stands = all(self._word(p + i, p) in some for i, some in enumerate(lists))
            if stands and not self._is_excepted(unless, p, len(lists)):
                found.append(len(lists))
        return found

    def _name(self, p: int) -> int:
        count, word = _longest(self.text, p, self.others), self.held[p]
        if count == 1 and self.text[word.begin : word.begin + 1].islower():
            count = 0
        if word.text in (b"bidder", b"tenderer") and p + 1 < len(self.held):
            behind = self.held[p + 1]
            label = self.text[behind.begin : behind.end]
            is_label = re.fullmatch(rb"[A-HJ-Z]|[0-9]{1,2}", label) is not None
            if is_label and self.text[word.end : behind.begin] == b" ":
                count = max(count, 2)
        return count if p + count > self.own_ends[p] else 0

    def runs(self) -> list:
        """Pairs of first word and number of words."""
        found: list = []
        place = 0
        while place < len(self.held):
            count = max((*self._comparatives(place), *self._phrases(place), self._name(place)))
            if count and found and sum(found[-1]) == place and self._word(place - 1, place) is not None:
                found[-1] = (found[-1][0], found[-1][1] + count)
            elif count:
                found.append((place, count))
            place += count or 1
        return found


# Borrowed words -----------------------------------------------------------------------------------------------------


def _borrowed(text: bytes, lenders: list, count: int) -> list:
    """The longest runs of words that stand so many in a row in one lender too."""
    spelled, lent = [word.text for word in words(text)], set()
    for lender in lenders:
        row = [word.text for word in words(lender)]
        lent |= {tuple(row[i : i + count]) for i in range(len(row) - count + 1)}
    marked = [False] * len(spelled)
    for i in range(len(spelled) - count + 1):
        if tuple(spelled[i : i + count]) in lent:
            marked[i : i + count] = [True] * count
    found: list = []
    for i, is_borrowed in enumerate(marked):
        if is_borrowed and found and sum(found[-1]) == i:
            found[-1] = (found[-1][0], found[-1][1] + 1)
        elif is_borrowed:
            found.append((i, 1))
    return found


def _restated(text: bytes, steps: list) -> list:
    held = words(text)
    if runs := _borrowed(text, steps, 5):
        return runs if len(held) - sum(count for _, count in runs) < 8 else []
    spelled = [word.text for word in held]
    for step in steps:
        row = [word.text for word in words(step)]
        places = [i for i in range(len(spelled) - len(row) + 1) if spelled[i : i + len(row)] == row]
        little = all(word.text in row or word.bare in _FILLERS for word in held)
        if 1 <= len(row) <= 4 and places and little:
            return [(places[0], len(row))]
    return []


# Flags --------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Text:
    aspect: str
    text: bytes
    is_evidence: bool
    unaddressed: bool


class _Looked:
    """A mark and what the tender knows around it."""

    def __init__(self, tender: dict, bid: str, mark: dict):
        self.tender, self.mark = tender, mark
        self.bid_id = bid
        self.bid = next((held for held in tender["bids"] if held["id"] == bid), None)
        self.bidder = self.question = self.stage = None
        if self.bid:
            self.bidder = next((held for held in tender["bidders"] if held["id"] == self.bid["bidder"]), None)
        for stage in tender["model"]["stages"]:
            for criterion in all_criteria(stage["criteria"]):
                if criterion["id"] == mark["criterion"] and self.question is None:
                    self.question, self.stage = criterion, stage
        none = mark["unaddressed"]
        self.texts = [_Text("", mark[member].encode(), member == "evidence", none) for member in ("reason", "evidence")]
        for finding in mark["findings"]:
            silent = none or finding["unaddressed"]
            for member in ("text", "evidence"):
                text = finding[member].encode()
                self.texts.append(_Text(finding["aspect"], text, member == "evidence", silent))

    def _is_other(self, bidder: str) -> bool:
        return self.bid is None or bidder != self.bid["bidder"]

    def _others(self) -> list:
        names = [n for held in self.tender["bidders"] if self._is_other(held["id"]) for n in _names_of(held)]
        ids = [_id_name(held["id"].encode()) for held in self.tender["bids"] if self._is_other(held["bidder"])]
        return names + [name for name in ids if _is_sought(name[0])]

    def _own(self) -> list:
        if self.bid is None:
            return []
        own = _bare(self.bid["id"].encode())
        names = [own, [b"bidder", *own], [b"tenderer", *own], _bare(self.bid["bidder"].encode())]
        if self.bidder:
            name = self.bidder["name"].encode()
            names += [_bare(name), _short_name(name)]
        return [(name, b"") for name in names]

    def comparators(self, text: _Text) -> list:
        return [] if text.is_evidence else _Comparisons(text.text, self._others(), self._own()).runs()

    def restated(self, text: _Text) -> list:
        if text.is_evidence or text.unaddressed or self.question is None:
            return []
        scales = self.tender["model"]["scales"]
        steps = next((scale["steps"] for scale in scales if scale["id"] == self.question["scale"]), [])
        return _restated(text.text, [step[member].encode() for step in steps for member in ("descriptor", "name")])

    def untouched(self) -> list:
        if self.question is None or self.mark["unaddressed"]:
            return []
        findings = self.mark["findings"]
        touched = {f["aspect"] for f in findings if f["unaddressed"] or words(f["text"].encode())}
        return [aspect["id"] for aspect in self.question["aspects"] if aspect["id"] not in touched]

    def _lenders(self) -> list:
        bidder_of = {held["id"]: held["bidder"] for held in self.tender["bids"]}
        found = []
        for sheet in self.tender["consensus"]:
            known = self.bid is not None and sheet["bid"] in bidder_of
            if sheet["bid"] == self.bid_id or (known and bidder_of[sheet["bid"]] == self.bid["bidder"]):
                continue
            for mark in (m for m in sheet["marks"] if m["criterion"] == self.mark["criterion"]):
                found += [mark["reason"].encode(), *(finding["text"].encode() for finding in mark["findings"])]
        return found

    def shared(self, text: _Text) -> list:
        return [] if text.is_evidence or text.unaddressed else _borrowed(text.text, self._lenders(), 12)

    def without_place(self) -> list:
        found = []
        for place in range(0, len(self.texts), 2):
            text, evidence = self.texts[place : place + 2]
            if evidence.unaddressed or (place and not words(text.text)):
                continue
            named = any(word.text in _PLACES for word in words(evidence.text))
            if not named and not re.search(rb"[0-9]", evidence.text):
                found.append(evidence)
        return found

    def _telling(self) -> list:
        """The words of this bidder's name that tell who it is."""
        stage, question = self.stage, self.question
        said = [self.tender["title"], *(lot["title"] for lot in self.tender["lots"]), stage["title"]]
        said += [question["title"], question["text"], *(aspect["text"] for aspect in question["aspects"])]
        public = {word for text in said for word in _bare(text.encode())} | _COMMON
        own = _bare(self.bidder["name"].encode()) if self.bidder else []
        return [([w], b"") for w in own if len(w) >= 4 and not _is_digits(w) and w not in public]

    def identities(self, text: _Text) -> list:
        if self.stage is None or not self.stage["blind"]:
            return []
        names = [name for bidder in self.tender["bidders"] for name in _names_of(bidder)] + self._telling()
        found, place = [], 0
        while place < len(words(text.text)):
            count = _longest(text.text, place, names)
            if count:
                found.append((place, count))
            place += count or 1
        return found


def flags(tender: dict, bid: str, mark: dict) -> list:
    """The flags of a mark for a bid, in their order."""
    looked = _Looked(tender, bid, mark)

    def runs(kind: str, rule) -> list:
        return [
            (kind, text.aspect, text.text[words(text.text)[at].begin : words(text.text)[at + count - 1].end])
            for text in looked.texts
            for at, count in rule(text)
        ]

    return [
        *runs(COMPARATOR, looked.comparators),
        *runs(RESTATED, looked.restated),
        *((UNTOUCHED, aspect, aspect.encode()) for aspect in looked.untouched()),
        *runs(SHARED, looked.shared),
        *((NO_PLACE, evidence.aspect, evidence.text) for evidence in looked.without_place()),
        *runs(IDENTITY, looked.identities),
    ]

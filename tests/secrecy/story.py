"""The tenders that are played: somebody in every role, words planted in every secret, and when it is looked at.

The first tender has quality, an interview and prices that two of three officers open. The second has prices that three
of five open, of lengths that lie just within and just beyond a step.
"""

import json
import random
from dataclasses import dataclass, field

from pages import canonical

MANAGER, CHAIR, NOTES = "manager", "chair", "note-taker"
MEMBERS, EXPERT, EXTERNAL = ["member-1", "member-2"], "expert", "external"
OFFICERS = ["officer-1", "officer-2", "officer-3"]
MARKERS = [CHAIR, *MEMBERS, EXPERT, EXTERNAL]
ROLES = {
    MANAGER: "manager",
    CHAIR: "chair",
    **{member: "panel_member" for member in MEMBERS},
    EXPERT: "subject_expert",
    EXTERNAL: "external_evaluator",
    **{officer: "price_officer" for officer in OFFICERS},
    NOTES: "note_taker",
    "approver": "approver",
    "auditor": "auditor",
    "observer": "observer",
    "custodian": "custodian",
}
SEATS = {person: f"seat-{number}" for number, person in enumerate(MARKERS)}
PEOPLE = list(ROLES)
SECOND_OFFICERS = [*OFFICERS, "approver", "observer"]  # of the second tender, in which they have no other role
STAGES = ["quality", "interview"]
BIDS = ["a", "b", "c"]
DRAFTING = [CHAIR, MEMBERS[0], EXPERT, EXTERNAL]  # one of each role that marks
STEP = 4096
NEVER = 10**9


@dataclass
class Secret:
    """Something that only some may read, and the words in it by which it is known if it turns up."""

    kind: str  # sheet, draft, price, passphrase
    of: str  # whose, or of which bid
    stage: str
    words: list[str]
    since: int = NEVER  # the number of acts after which it exists
    opened: int = NEVER  # the number of acts after which everybody may read it
    given: list[tuple[int, str]] = field(default_factory=list)  # parts of its key that were published, and by whom

    @property
    def name(self) -> str:
        return f"{self.kind} of {self.of or 'the rehearsal'}" + (f", {self.stage}" if self.stage else "")

    def readers(self, acts: int) -> set[str] | None:
        """Who can read it by key after so many acts; None: everybody."""
        if acts >= self.opened:
            return None
        if acts < self.since or self.kind == "passphrase":
            return set()
        if self.kind in ("sheet", "draft"):
            return {self.of}
        given = {person for when, person in self.given if when <= acts}
        if len(given) >= 2:  # then the key itself is published
            return None
        return set(OFFICERS) - given if given else set()


@dataclass
class Phase:
    """A moment at which the play is stopped."""

    name: str
    acts: int
    drafts: str = ""  # the stage whose drafts are kept here


class Words:
    """Words and amounts that nobody would write by chance; all of them are known from the seed."""

    def __init__(self, seed: int):
        self._chance = random.Random(seed)
        self.mark = "Zwq" + self._letters(5)
        self.sum_mark = self._digits(6)
        self._amounts: set[str] = set()

    def _letters(self, count: int) -> str:
        return "".join(self._chance.choice("abcdefghijklmnopqrstuvwxyz") for _ in range(count))

    def word(self) -> str:
        return f"{self.mark}{self._letters(9)}"

    def _digits(self, count: int) -> str:
        return "".join(self._chance.choice("123456789") for _ in range(count))

    def amount(self, digits: int) -> str:
        """A whole number of at least 12 digits. The first 6 are those of all amounts, the next 6 its own."""
        while True:
            number = self.sum_mark + self._digits(digits - len(self.sum_mark))
            if number[:12] not in self._amounts:
                self._amounts.add(number[:12])
                return number


def written(person: str, command: str, members: dict | None = None) -> str:
    return f"{person}: {command}" + (f" {json.dumps(members)}" if members is not None else "")


class Story:
    """The acts of the first tender in their order, its secrets, and its phases."""

    def __init__(self, words: Words):
        self.words, self.acts, self.phases, self.secrets = words, [], [], []
        self.passphrases = {person: f"{words.word()} kept by the {person}" for person in PEOPLE}
        self.secrets += [Secret("passphrase", person, "", [said[:17]]) for person, said in self.passphrases.items()]
        self.prepare()
        self.bid()
        for stage in STAGES:
            self.mark(stage)
        self.open_prices()

    def act(self, person: str, command: str, members: dict | None = None) -> None:
        self.acts.append(written(person, command, members))

    def phase(self, name: str, drafts: str = "") -> None:
        self.phases.append(Phase(name, len(self.acts), drafts))
        if drafts:
            for secret in self.secrets:
                if secret.kind == "draft" and secret.stage == drafts:
                    secret.since = len(self.acts)

    def secret(self, kind: str, of: str, stage: str = "") -> Secret:
        return next(s for s in self.secrets if (s.kind, s.of, s.stage) == (kind, of, stage))

    # Before bids

    def prepare(self) -> None:
        for person in PEOPLE:
            self.act(person, "enrol", {"name": f"Key of {person}", "role": ROLES[person]})
        for by, others in ((MANAGER, [CHAIR]), (CHAIR, [MANAGER])):
            for person in (*others, *(other for other in PEOPLE if other not in (MANAGER, CHAIR))):
                self.act(by, "countersign", {"person": person})
        self.phase("everybody is enrolled")
        self.act(MANAGER, "create_tender", {"id": "played", "title": "Home visits"})
        bidders = [{"id": f"bidder-{bid}", "name": f"Bidder {bid.upper()} (made up)"} for bid in BIDS]
        seats = [
            {"id": seat, "role": f"Seat of {person}", "sits_as": ROLES[person]} for person, seat in SEATS.items()
        ]
        self.act(MANAGER, "define_model", {"model": _model(), "panel": seats, "bidders": bidders})
        for person, role in ROLES.items():
            if person != MANAGER:
                seat = {"seat": SEATS[person]} if person in SEATS else {}
                self.act(MANAGER, "appoint_person", {"person": person, "role": role, **seat})
        for person in ROLES:
            self.act(person, "declare_interests", {"occasion": "joining"})
        self.seal("", 16)
        self.phase("preparing, the rehearsal sealed")
        self.open_price("", OFFICERS[1:])
        self.phase("preparing, the rehearsal opened")
        self.act(MANAGER, "plan_tender", {"plan": {"regime": "below_threshold", "advertised": "2012-03-05"}})
        self.act(MANAGER, "publish_tender")

    def seal(self, bid: str, digits: int) -> None:
        amount = self.words.amount(digits)
        self.secrets.append(Secret("price", bid, "", [amount[:12]], since=len(self.acts) + 1))
        members = {"bid": bid} if bid else {}
        self.act(MANAGER, "seal_price", {**members, "price": {"currency": "GBP", "amount": amount}})

    def open_price(self, bid: str, officers: list[str], stops: bool = False) -> None:
        members, secret = {"bid": bid} if bid else {}, self.secret("price", bid)
        for number, officer in enumerate(officers, 1):
            self.act(officer, "give_parts", members)
            secret.given.append((len(self.acts), officer))
            if stops:
                self.phase(f"pricing, {number} of 2 parts of bid {bid} given")
        self.act(officers[0], "open_price", members)
        secret.opened = len(self.acts)

    # Bids

    def bid(self) -> None:
        lengths = dict(zip(BIDS, (12, 31, 190), strict=True))
        for bid in BIDS:
            bidder = {"id": f"bidder-{bid}", "name": f"Bidder {bid.upper()} (made up)"}
            held = {"id": bid, "bidder": bidder["id"], "received": "2012-03-01T09:00:00Z"}
            self.act(NOTES, "receive_bid", {"bidder": bidder, "bid": held})
            self.seal(bid, lengths[bid])
            self.phase(f"bidding, the price of {bid} sealed")
        self.act(MANAGER, "open_bids")
        for person in (MANAGER, *MARKERS, NOTES, *OFFICERS):
            self.act(person, "declare_interests", {"occasion": "bidders_known"})

    # Marks

    def sheet(self, person: str, stage: str, words: list[str]) -> list[dict]:
        """A sheet for each bid; those of one member are long, so that lengths can be compared."""
        more = "More of it. " * (60 if person == MEMBERS[1] else 0)
        return [
            {
                "bid": bid,
                "marks": [{"criterion": f"{stage}-1", "mark": "4", "reason": f"{word} is set out. {more}".rstrip()}],
            }
            for bid, word in zip(BIDS, words, strict=True)
        ]

    def mark(self, stage: str) -> None:
        for person in DRAFTING:
            self.secrets.append(Secret("draft", person, stage, [self.words.word() for _ in BIDS]))
        for person in MARKERS:
            self.secrets.append(Secret("sheet", person, stage, [self.words.word() for _ in BIDS]))
        for person in (*MARKERS, NOTES):
            self.act(person, "declare_interests", {"occasion": "stage", "stage": stage})
        if stage == "interview":
            for bid in BIDS:
                hearing = {"stage": stage, "bid": bid, "present": list(SEATS.values()), "asked": ["Who covers?"]}
                self.act(NOTES, "hold_hearing", {**hearing, "minutes": 20})
        self.phase(f"{stage}, drafts kept", drafts=stage)
        for number, person in enumerate(MARKERS, 1):
            secret = self.secret("sheet", person, stage)
            self.act(person, "submit_sheet", {"stage": stage, "sheets": self.sheet(person, stage, secret.words)})
            secret.since = len(self.acts)
            if number in (1, len(MARKERS) - 1, len(MARKERS)):
                self.phase(f"{stage}, {number} of {len(MARKERS)} sheets in")
        for number, person in enumerate(MARKERS, 1):
            self.act(person, "open_sheet", {"stage": stage})
            self.secret("sheet", person, stage).opened = len(self.acts)
            if number in (1, len(MARKERS)):
                self.phase(f"{stage}, {number} of {len(MARKERS)} sheets opened")
        self.agree(stage)

    def agree(self, stage: str) -> None:
        for bid in BIDS:
            mark = {"criterion": f"{stage}-1", "mark": "4", "reason": f"Sets out {stage} {bid}.", "evidence": "Page 3"}
            self.act(CHAIR, "agree_consensus", {"bid": bid, "marks": [mark]})
        held = {"stage": stage, "held": "2012-03-05T14:00:00Z", "present": list(SEATS.values())}
        self.act(NOTES, "minute_meeting", {**held, "points": "All were read.", "decision": "Marks agreed."})
        for person in (CHAIR, *MEMBERS):
            self.act(person, "sign_wording", {"stage": stage})
        self.act(CHAIR, "close_stage", {"stage": stage})
        self.phase(f"{stage} closed")

    # Prices

    def open_prices(self) -> None:
        self.act(CHAIR, "declare_interests", {"occasion": "stage", "stage": "price"})
        self.open_price("a", OFFICERS[:2], stops=True)
        self.phase("pricing, one price opened")
        self.open_price("b", [OFFICERS[2], OFFICERS[0]])
        self.open_price("c", OFFICERS[1:])
        self.act(CHAIR, "close_stage", {"stage": "price"})
        self.phase("decided")
        self.act(CHAIR, "recommend", {"bids": ["a"], "reason": "Most points in all."})


def _model() -> dict:
    def stage(name: str, kind: str, **more: object) -> dict:
        question = {"id": f"{name}-1", "title": f"Question of {name}", "weight": "10", "scale": "0-5"}
        counts = {"as": "weight", "weight": "30"}
        held = {"id": name, "title": f"Stage {name}", "kind": kind, "counts": counts, "weights_sum": "10"}
        return {**held, "criteria": [question], **more}

    price = {"id": "price", "title": "Price", "kind": "price", "counts": {"as": "weight", "weight": "40"}}
    return {
        "weights_sum": "100",
        "scales": [{"id": "0-5", "range": {"lowest": "0", "highest": "5", "step": "1"}}],
        "stages": [
            stage("quality", "written"),
            stage("interview", "interview", script=["Who covers?"]),
            {**price, "price": {**_price_rules(), "opened_by": 2}},
        ],
    }


def _price_rules() -> dict:
    method = {"as": "points", "method": {"as": "lowest_over_own", "points_max": "100"}}
    return {"currency": "GBP", "method": method}


class SecondStory:
    """A tender of prices alone, still being prepared: five officers, three of whom open. Nothing is ever opened."""

    def __init__(self, words: Words):
        self.name = "second"
        self.officers = SECOND_OFFICERS
        rules = {**_price_rules(), "basis": "whole_life", "discount_rate": "0.035", "opened_by": 3}
        stage = {"id": "price", "title": "Price", "kind": "price", "counts": {"as": "weight", "weight": "100"}}
        self.prices = [_short(words), _long(words, STEP - 1), _long(words, STEP)]
        self.secrets = [
            Secret("price", f"the second tender, {len(canonical(price))} bytes", "", [amount[:12]])
            for price in self.prices
            for amount in [price["periods"][0]["amount"]]
        ]
        self.acts = [
            written(MANAGER, "create_tender", {"id": self.name, "title": "Five officers"}),
            written(MANAGER, "define_model", {"model": {"weights_sum": "100", "stages": [{**stage, "price": rules}]}}),
            *(written(MANAGER, "appoint_person", {"person": p, "role": "price_officer"}) for p in self.officers),
            *(written(MANAGER, "seal_price", {"price": price}) for price in self.prices),
        ]


def _short(words: Words) -> dict:
    return {"currency": "GBP", "periods": [{"days": 1, "amount": words.amount(12)}]}


def _long(words: Words, size: int) -> dict:
    """A price of many periods whose canonical text has exactly this size."""
    periods: list[dict] = []
    price = {"currency": "GBP", "periods": periods}
    while (missing := size - len(canonical(price))) > 0:
        around = len(canonical({"days": 1, "amount": ""})) + bool(periods)
        # What is left for the last two is shared out so that neither is too short.
        left = missing - around
        digits = left if left <= 190 else min(190, left - around - 100)
        periods.append({"days": 1, "amount": words.amount(digits)})
    assert len(canonical(price)) == size
    return price

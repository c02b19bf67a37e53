#!/usr/bin/env python3
"""Who can read what, asked of the bytes: raw files, one person's keys and plain libsodium, at every phase of a tender.

    secrecy_test.py PLUMB KEEP_DRAFTS ROLES_PAGE [--seed NUMBER]

A convened tender is played by somebody in every role. At each phase the play is stopped, and for each person, for
somebody with the files alone and for groups of price officers, everything is tried that their keys can do to what lies
in the workspace, its journal, the profile and the folder for temporary files, now or at any time before. What turns up
is compared with table B of docs/roles.md. Nothing here reads with Plumbline's own code: `pages.py` is written from the
pages on formats, `attack.py` does what an attacker would do without any page.

Each function is one claim, read aloud by its name. Exit 1 when one does not hold, naming role, secret and phase.
"""

import argparse
import base64
import json
import queue
import secrets
import subprocess
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field, replace
from itertools import combinations
from pathlib import Path

import sodium
import story
from attack import Attacker, Evidence, Needles, key_files_opened
from pages import (
    STEP,
    DoesNotUnlock,
    Keys,
    Sealed,
    canonical,
    draft_opened,
    opened_together,
    part_opened,
    unlocked,
    wrapped_again,
)
from watched import Play, Watch, World

MOST_SAID = 60
NOBODY = "whoever has the files alone"
BY_KEY = {
    "own_draft": {"panel_member", "chair", "subject_expert", "external_evaluator"},
    "others_drafts": set(),
    "unopened_sheets": set(),
    "sealed_prices": set(),
}


@dataclass
class Counts:
    """How the matrix of persons, secrets and phases came out."""

    phases: int = 0
    tried: int = 0
    read: int = 0
    hidden: int = 0
    wrong: list[str] = field(default_factory=list)
    by_role: dict[str, list[int]] = field(default_factory=dict)

    def add(self, role: str, is_right: bool, is_read: bool, otherwise: str) -> None:
        self.tried += 1
        counted = self.by_role.setdefault(role, [0, 0, 0])
        if not is_right:
            self.wrong.append(otherwise)
            counted[2] += 1
        elif is_read:
            self.read += 1
            counted[0] += 1
        else:
            self.hidden += 1
            counted[1] += 1


class Played:
    """Both tenders, played once for all claims, and what was found at each phase."""

    def __init__(self, plumb: str, keep_drafts: str, root: Path, seed: int):
        self.words = story.Words(seed)
        self.story, self.second = story.Story(self.words), story.SecondStory(self.words)
        self.planted = [*self.story.secrets, *self.second.secrets]
        amounts = [word for secret in self.planted if secret.kind == "price" for word in secret.words]
        self.needles = Needles(self.words.mark, self.words.sum_mark, amounts)
        self.world, self.evidence = World(root), Evidence(self.needles)
        self.counts = Counts()
        self.keys: dict[str, Keys] = {}
        self.contents: dict[str, bytes] = {}  # what was sealed, once somebody who may has opened it
        self.together: dict[tuple[str, str], set[int]] = {}  # of bid and envelope: sizes of the groups that open it
        self._copied: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        self.watch = Watch(self.world, lambda _, data: self._copied.put(data))
        self._plumb, self._keep_drafts = plumb, keep_drafts
        self._unlocking: dict[str, Future[Keys]] = {}
        self._unlocker = ThreadPoolExecutor(1)
        self._attackers: list[Attacker] = [Attacker(NOBODY, [], self.needles)]
        self.runs: list[Play] = []
        self.draft_sizes: set[int] = set()
        self.memory = b""  # of plumb, when it has unlocked everybody's keys
        self._play()
        self._play_second()

    # Playing

    def _play(self) -> None:
        """Phase after phase, each begun by a run of its own, so that plumb stands still before the phase ends."""
        phases, acts, passphrases = self.story.phases, self.story.acts, self.story.passphrases
        enrolled, *_ = phases
        # One run, since a play knows the words of a key only from the enrolment that it played itself.
        for _ in self._run(acts[: enrolled.acts], passphrases):
            self._unlock_whoever_is_enrolled()
            if len(self._unlocking) == len(story.PEOPLE) and not self.memory:
                with self.runs[-1].stopped(), suppress(PermissionError):
                    self.memory = self.runs[-1].memory()
        self._unlock_whoever_is_enrolled()  # also those who came after the last moment at which plumb stood still
        self.keys = {person: unlocking.result() for person, unlocking in self._unlocking.items()}
        self._unlocker.shutdown()
        self._attackers += [Attacker(person, [keys], self.needles) for person, keys in self.keys.items()]
        self._look(enrolled.name, enrolled.acts)
        self._make_keys_cheap()
        for phase, end in zip(phases, [*(phase.acts for phase in phases[1:]), len(acts)], strict=True):
            for number, _ in enumerate(self._run(acts[phase.acts : end], passphrases)):
                if number == 0:
                    with self.runs[-1].stopped():
                        self._stop(phase)
        self._take_copies()
        self._look("the end", len(acts))

    def _play_second(self) -> None:
        """The second tender is played to where its prices are sealed; nobody has opened anything of it."""
        passphrases = {story.MANAGER: self.story.passphrases[story.MANAGER]}
        for _ in self._run(self.second.acts, passphrases, tender=self.second.name):
            pass
        self._take_copies()
        self._look("the second tender, prices sealed", len(self.story.acts))

    def _run(self, acts: list[str], passphrases: dict[str, str], tender: str = "") -> Iterator[None]:
        self.runs.append(Play(self._plumb, self.world, self.watch))
        return self.runs[-1].run(acts, passphrases, tender)

    def _unlock_whoever_is_enrolled(self) -> None:
        """Deriving a key from a passphrase takes long, so that it begins while others are still being enrolled."""
        for person in story.PEOPLE:
            file = self.world.profile / "keys" / f"{person}.json"
            if person not in self._unlocking and file.exists():
                said = self.story.passphrases[person].encode()
                self._unlocking[person] = self._unlocker.submit(unlocked, file.read_bytes(), said)

    def _make_keys_cheap(self) -> None:
        """plumb unlocks each person's keys again in each phase. Wrapped anew, by the page, this takes no time."""
        for person, keys in self.keys.items():
            file = self.world.profile / "keys" / f"{person}.json"
            said = self.story.passphrases[person].encode()
            again, keys.wrapping_again = wrapped_again(keys, file.read_bytes(), said)
            file.write_bytes(again)

    def _stop(self, phase: story.Phase) -> None:
        """plumb is stopped inside the first act behind the phase, its journal written and nothing committed."""
        self._take_copies()
        acts = sum(1 for _ in self.evidence.entries)
        assert acts == phase.acts, f"{acts} acts are in the file at the phase {phase.name}, not {phase.acts}"
        if phase.drafts:
            self._keep(phase.drafts)
        self._look(phase.name, phase.acts)

    def _keep(self, stage: str) -> None:
        """Drafts as the program keeps them, each in the words that are planted in it."""
        lines = [
            f"{secret.of} {self.log} {stage} {json.dumps(self.story.sheet(secret.of, stage, secret.words))}\n"
            for secret in self.story.secrets
            if secret.kind == "draft" and secret.stage == stage
        ]
        command = [self._keep_drafts, str(self.world.profile), str(self.world.desk / "passphrases")]
        with subprocess.Popen(
            command,
            cwd=self.world.home,
            env=self.world.environment(),
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            text=True,
        ) as keeping:
            keeping.stdin.write("".join(lines))
            keeping.stdin.close()
            while keeping.poll() is None:
                self.watch.look(keeping.pid)
                time.sleep(0.002)
        assert keeping.returncode == 0, f"{self._keep_drafts} ended with {keeping.returncode}"
        self.watch.look()
        self._take_copies()

    def _take_copies(self) -> None:
        while not self._copied.empty():
            self.evidence.take(self._copied.get())

    # Looking

    @property
    def log(self) -> str:
        return next(log for (log, _), entry in self.evidence.entries.items() if entry["command"].get("id") == "played")

    def envelopes(self) -> list[Sealed]:
        """All envelopes in the record, each with what it is bound to."""
        found, bidders = [], {}
        for (log, _), entry in sorted(self.evidence.entries.items()):
            command, event = entry["command"], entry["events"][0]
            if command["as"] == "receive_bid":
                bidders[command["bid"]["id"]] = command["bid"]["bidder"]
            elif command["as"] == "submit_sheet":
                found.append(Sealed("sheet", event["person"], command["stage"], log, command["envelope"]))
            elif command["as"] == "seal_price":
                bid = command.get("bid", "")
                kind = "price" if bid else "rehearsal"
                found.append(Sealed(kind, bid, "price", log, command["envelope"], bidders.get(bid, "")))
        return found

    def _look(self, phase: str, acts: int) -> None:
        """Fills the matrix for one phase: each person and whoever has the files alone, at each secret."""
        self.counts.phases += 1
        for attacker in self._attackers:
            role = story.ROLES.get(attacker.name, attacker.name)
            readable = self.evidence.words | self._attackers[0].words | attacker.look(self.evidence)
            for secret in self.planted:
                readers = secret.readers(acts)
                expected = readers is None or attacker.name in readers
                found = [word in readable for word in secret.words]
                is_right = all(found) if expected else not any(found)
                said = "cannot read" if expected else "can read"
                self.counts.add(role, is_right, expected, f"{role} {said} {secret.name} at the phase: {phase}")
        self._open_by_the_page(phase, acts)
        self._try_groups(phase)

    def _open_by_the_page(self, phase: str, acts: int) -> None:
        """Each author opens their own as the pages say, also what can be read by no one else; nobody another's."""
        for envelope in self.envelopes():
            if envelope.kind != "sheet":
                continue
            for person, keys in self.keys.items():
                content = opened_together([keys], envelope)
                assert (content is not None) == (person == envelope.of), f"{person}, sheet of {envelope.of}, {phase}"
                if content is not None:
                    self._remember(self.story.secret("sheet", person, envelope.stage), content)
        for secret in self.story.secrets:
            if secret.kind != "draft" or acts < secret.since:
                continue
            file = self.world.profile / "drafts" / secret.of / self.log / f"{secret.stage}.draft"
            if not file.exists():
                self._must_be_handed_in(secret)
                continue
            self.draft_sizes.add(file.stat().st_size)
            for person, keys in self.keys.items():
                content = draft_opened(keys, self.log, secret.stage, file.read_bytes())
                assert (content is not None) == (person == secret.of), f"{person}, {secret.name}, {phase}"
                if content is not None:
                    self._remember(secret, content)

    def _must_be_handed_in(self, secret: story.Secret) -> None:
        """A draft goes when its sheet is handed in, and not before."""
        handed = (
            (entry["events"][0].get("person"), entry["command"].get("stage"))
            for entry in self.evidence.entries.values()
            if entry["command"]["as"] == "submit_sheet"
        )
        assert (secret.of, secret.stage) in handed, f"{secret.name} is gone and was not handed in"

    def _remember(self, secret: story.Secret, content: bytes) -> None:
        """Once what was sealed is known, hashes of it are sought too, as words that nobody may ever find."""
        if secret.name in self.contents:
            return
        self.contents[secret.name] = content
        assert all(word.encode() in content for word in secret.words), f"{secret.name} holds what was planted in it"
        guess = story.Secret("guess", "", f"a hash of the {secret.name}", [f"hash of {secret.name}"])
        self.planted.append(guess)
        self.evidence.seek_hashes(content, guess.words[0])

    def _try_groups(self, phase: str) -> None:
        """At the first phase in which a price is sealed: all groups of its openers, from nobody to everybody."""
        for envelope in self.envelopes():
            name = (envelope.of or f"dummy of {len(envelope.entry['openers'])} officers", envelope.entry["id"])
            if envelope.kind == "sheet" or name in self.together:
                continue
            self.together[name] = set()
            openers, needed = envelope.entry["openers"], envelope.entry["opened_by"]
            for count in range(len(openers) + 1):
                for group in combinations(openers, count):
                    held = [self.keys[person] for person in group]
                    content = opened_together(held, envelope)
                    attacker = Attacker(" and ".join(group), held, self.needles)
                    is_read = attacker.put_together(self.evidence, envelope.entry["id"])
                    expected = count >= needed
                    said = "cannot open" if expected else "can open"
                    otherwise = f"{' and '.join(group)} {said} the price {name[0]} at the phase: {phase}"
                    role = f"{count} of {len(openers)} openers"
                    self.counts.add(role, (content is not None) == is_read == expected, expected, otherwise)
                    self.together[name] |= {count} if content is not None else set()
                    if content is not None:
                        self.contents[f"price {name[0]} {name[1]}"] = content


PLAYED: Played
ROLES_PAGE = Path()


# Claims -------------------------------------------------------------------------------------------------------------


def the_table_of_roles_says_what_is_expected_here() -> None:
    lines = ROLES_PAGE.read_text("utf-8").splitlines()
    rows = [[cell.strip(" `") for cell in line.split("|")[1:-1]] for line in lines]
    names = next(row for row in rows if row[:1] == ["matter"])[1:-1]
    said = {row[0]: {n for n, yes in zip(names, row[1:-1], strict=True) if yes} for row in rows if row[-1:] == ["key"]}
    assert said == BY_KEY, said
    assert set(names) == set(story.ROLES.values()), "somebody plays in every role"


def each_phase_was_looked_at_inside_an_act_and_the_journals_of_acts_were_seen() -> None:
    acts = len(PLAYED.story.acts) + len(PLAYED.second.acts)
    held = [run.held for run in PLAYED.runs]
    assert all(held[1:]) and sum(held) > acts / 3, held  # at the very first act there is no workspace to hold
    assert PLAYED.watch.journals >= sum(held)
    assert {"plumb", "journal", "json", "draft", "checkpoint"} <= PLAYED.watch.kinds, PLAYED.watch.kinds


def nobody_reads_before_its_time_what_is_kept_by_key() -> None:
    wrong = PLAYED.counts.wrong
    more = f"\nand {len(wrong) - MOST_SAID} more" if len(wrong) > MOST_SAID else ""
    assert not wrong, "\n" + "\n".join(wrong[:MOST_SAID]) + more


def everything_planted_was_found_once_it_was_opened() -> None:
    for secret in PLAYED.story.secrets:
        if secret.opened < story.NEVER:
            assert set(secret.words) <= PLAYED.evidence.words, secret.name
    opened = [secret for secret in PLAYED.story.secrets if secret.opened < story.NEVER]
    assert len(opened) == 2 * len(story.MARKERS) + len(story.BIDS) + 1


def boxes_open_to_those_they_are_addressed_to_and_to_nobody_else() -> None:
    for person, keys in PLAYED.keys.items():
        own = {
            base64.b64decode(part["sealed"])
            for envelope in PLAYED.envelopes()
            for part in envelope.entry["parts"]
            if part["opener"] == person
        }
        assert {box for box, message in keys.boxes.items() if message is not None} == own, person


def every_group_of_fewer_openers_than_needed_fails_and_every_one_of_as_many_opens() -> None:
    sizes = sorted(sorted(opens) for opens in PLAYED.together.values())
    assert sizes == sorted([[2, 3]] * (len(story.BIDS) + 1) + [[3, 4, 5]] * len(PLAYED.second.prices)), sizes


def a_part_opens_with_the_keys_of_its_own_opener_and_for_its_own_envelope() -> None:
    prices = [envelope for envelope in PLAYED.envelopes() if envelope.kind != "sheet"]
    for envelope, other in zip(prices, prices[1:] + prices[:1], strict=True):
        for subset in envelope.subsets:
            for opener in subset:
                opens = {p for p, keys in PLAYED.keys.items() if part_opened(keys, envelope, subset, opener)}
                assert opens == {opener}, f"part of {opener} in {subset}: {opens}"
                moved = replace(envelope, entry={**envelope.entry, "id": other.entry["id"]})
                assert part_opened(PLAYED.keys[opener], moved, subset, opener) is None


def lengths_tell_nothing_within_a_step() -> None:
    one, two = STEP + 40, 2 * STEP + 40
    first = [len(e.ciphertext) for e in PLAYED.envelopes() if e.log == PLAYED.log]
    assert set(first) == {one} and len(first) == 2 * len(story.MARKERS) + len(story.BIDS) + 1, first
    contents = [len(content) for name, content in PLAYED.contents.items() if name.startswith("sheet")]
    assert max(contents) > 4 * min(contents), "sheets of very different lengths were sealed"
    second = [len(e.ciphertext) for e in PLAYED.envelopes() if e.log != PLAYED.log]
    assert second == [one, one, two], second
    sealed = {canonical(price) for price in PLAYED.second.prices}
    assert sealed <= set(PLAYED.contents.values()), "three officers read them"
    assert sorted(map(len, sealed))[1:] == [STEP - 1, STEP] and min(map(len, sealed)) < 100
    parts = {len(base64.b64decode(p["sealed"])) for e in PLAYED.envelopes() for p in e.entry["parts"]}
    assert parts == {112}, parts
    assert PLAYED.draft_sizes == {one}, PLAYED.draft_sizes


def no_private_key_lies_in_clear_anywhere() -> None:
    everything = b"\n".join(PLAYED.evidence.pieces)
    for person, keys in PLAYED.keys.items():
        for name, secret in keys.secrets().items():
            assert secret not in everything, f"{name} of {person}"
    assert all(keys.signing[0] in everything for keys in PLAYED.keys.values()), "what is public is found"


def a_core_dump_would_hold_no_passphrase_and_no_private_key() -> None:
    """SecretBytes promises it of keys and passphrases; what somebody marks is not kept so."""
    if not PLAYED.memory:
        print("  (this system lets nobody read the memory of a program)")
        return
    assert b"Key of manager" in PLAYED.memory, "what plumb works with is found"
    for person in (story.MANAGER, story.CHAIR):
        said = {"passphrase": PLAYED.story.passphrases[person].encode()}
        for name, secret in (said | PLAYED.keys[person].secrets()).items():
            assert secret not in PLAYED.memory, f"{name} of {person}"


def nobody_unwraps_the_keys_of_somebody_else() -> None:
    files = [json.loads(file.read_bytes()) for file in (PLAYED.world.profile / "keys").glob("*.json")]
    assert sorted(held["person"] for held in files) == sorted(story.PEOPLE)
    for person, keys in PLAYED.keys.items():
        assert key_files_opened(keys, files) == {person}, person
    chair = (PLAYED.world.profile / "keys" / "chair.json").read_bytes()
    try:
        unlocked(chair, PLAYED.story.passphrases[story.MANAGER].encode())
    except DoesNotUnlock as refused:
        assert str(refused) == "the passphrase is wrong"
    else:
        raise AssertionError("the manager's passphrase unlocks the chair's keys")


def the_profile_is_for_its_owner_alone() -> None:
    for path in PLAYED.world.profile.rglob("*"):
        assert not path.stat().st_mode & 0o077, f"{path.name}: {path.stat().st_mode:o}"


def the_screen_shows_nothing_before_it_is_opened() -> None:
    lines = "".join(run.output for run in PLAYED.runs[:-1]).splitlines()
    assert len(lines) == len(PLAYED.story.acts)
    for number, line in enumerate(lines, 1):
        for secret in PLAYED.story.secrets:
            if number < secret.opened:
                assert not set(secret.words) & PLAYED.needles.anywhere(line.encode()), f"{secret.name}: {line}"


def nothing_is_left_where_temporary_files_are() -> None:
    left = [path for path in (*PLAYED.world.temporary.rglob("*"), *PLAYED.world.home.rglob("*"))]
    assert not left, left
    strange = [path.name for path in PLAYED.world.files() if "unfinished" in path.name or path.name.endswith(".part")]
    assert not strange, strange


def what_is_given_away_on_purpose_is_found() -> None:
    """The test can fail: each of these is a leak, and each is found by whoever could find it."""
    words, officer, auditor = PLAYED.words, PLAYED.keys[story.OFFICERS[0]], PLAYED.keys["auditor"]
    word = words.word()
    text = json.dumps({"reason": word}).encode()
    for name, leak in _leaks_in_clear(text).items():
        evidence = Evidence(PLAYED.needles)
        evidence.take(leak)
        assert word in evidence.words, f"a word {name} is not found"
    key, half = bytes(range(32)), bytes(range(64, 96))
    nonce = b"n" * 24
    ciphertext = nonce + sodium.unchecked(key, nonce, text + b"\x80" + bytes(STEP - len(text) - 1)) + bytes(16)
    both = {bytes(a ^ b for a, b in zip(key, half, strict=True)), half}
    boxes = {keys.person: sodium.sealed_box(key + bytes(32), keys.receiving[0]) for keys in (officer, auditor)}
    shown = base64.b64encode(ciphertext)
    cases = {
        "the key stands beside it": ([shown, b" " + key.hex().encode() + b" "], [], True),
        "two parts of the key are published": ([shown, *(b'"part":"%s"' % p.hex().encode() for p in both)], [], True),
        "the key is sealed to the auditor": ([shown, base64.b64encode(boxes["auditor"])], [auditor], True),
        "the key is sealed to another": ([shown, base64.b64encode(boxes[officer.person])], [auditor], False),
        "all parts are sealed to one officer": (
            [shown, *(base64.b64encode(sodium.sealed_box(p + bytes(32), officer.receiving[0])) for p in both)],
            *([officer], True),
        ),
        "it is encrypted under a key of the file": ([shown, b" " + key + b" "], [], False),
    }
    for name, (lying, keys, is_found) in cases.items():
        evidence = Evidence(PLAYED.needles)
        for data in lying:
            evidence.take(data)
        assert not evidence.words and evidence.ciphertexts == [ciphertext], name
        found = word in Attacker(name, keys, PLAYED.needles).look(evidence)
        assert found == is_found, f"{name}: {'found' if found else 'not found'}"


def _leaks_in_clear(text: bytes) -> dict[str, bytes]:
    return {
        "as it is": b"\0\1" + text,
        "in hexadecimal": b"draft=" + text.hex().encode(),
        "in base64": b"\n" + base64.b64encode(text) + b"\n",
        "in base64 of base64": base64.b64encode(base64.b64encode(text)),
        "in two-byte characters": b"\1" + text.decode().encode("utf-16-le"),
        "backwards": text[::-1],
        "over the end of a page": bytes(STEP - 17) + text,
    }


# Running ------------------------------------------------------------------------------------------------------------


def _say_counts(seconds: float) -> None:
    counts, evidence = PLAYED.counts, PLAYED.evidence
    print(f"{len(set(story.ROLES.values()))} roles, {len(PLAYED.planted)} secrets, {counts.phases} phases:")
    print(f"  tried {counts.tried}; read as expected {counts.read}; hidden as expected {counts.hidden};")
    print(f"  unexpected {len(counts.wrong)}")
    for role, (read, hidden, wrong) in sorted(counts.by_role.items()):
        print(f"  {role:28} read {read:5} hidden {hidden:5} unexpected {wrong}")
    print(
        f"{len(evidence.raws)} files and cells, {sum(map(len, evidence.pieces))} different bytes, "
        f"{len(evidence.boxes)} boxes and {len(evidence.ciphertexts)} ciphertexts tried; "
        f"{PLAYED.watch.journals} journals seen, {PLAYED.watch.nameless} files without a name, "
        f"{sum(run.held for run in PLAYED.runs)} of {len(PLAYED.story.acts) + len(PLAYED.second.acts)} acts held; "
        f"{seconds:.0f} s"
    )


def _claims() -> list[tuple[str, Callable[[], None]]]:
    return [
        (name.replace("_", " "), claim)
        for name, claim in globals().items()
        if callable(claim) and getattr(claim, "__module__", "") == "__main__" and name[0].islower() and name != "main"
    ]


def main() -> int:
    global PLAYED, ROLES_PAGE
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("plumb", "keep_drafts", "roles_page"):
        parser.add_argument(name)
    parser.add_argument("--seed", type=int, default=secrets.randbelow(10**9), help="of the planted words")
    arguments = parser.parse_args()
    print(f"Seed of the planted words: {arguments.seed}", flush=True)
    ROLES_PAGE = Path(arguments.roles_page)
    began, failed = time.monotonic(), 0
    with tempfile.TemporaryDirectory() as folder:
        PLAYED = Played(arguments.plumb, arguments.keep_drafts, Path(folder), arguments.seed)
        for name, claim in _claims():
            try:
                claim()
                print(f"holds: {name}")
            except Exception:  # a claim may break in any way; the others are still heard
                failed += 1
                print(f"does not hold: {name}")
                traceback.print_exc(file=sys.stdout)
        _say_counts(time.monotonic() - began)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

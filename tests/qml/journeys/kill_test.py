#!/usr/bin/env python3
"""Somebody types into a sheet or a form, and the program is killed in the middle of it, again and again.

    kill_test.py PLUMB PLUMBLINE EXAMPLES [KILLS] [SEED]

Panel member 2 of the advocacy tender takes the seat, turns to some question, sets the mark and types a reason, until the
program is killed (SIGKILL) at a moment that nobody chose. Judged is what the terminal reads back, with the passphrase, of
the sealed draft: whatever was typed more than two seconds before the kill stands there, nothing stands there that was not
typed, and nothing that stood there before has changed. That the window reads it back shows in the next round: it writes
all it knows, so that what it had not read would be gone. In every third round it is the chair who types, into the minutes or
a point of discussion, and the same is asked of the form that is kept.

Then the program is killed around handing in. Whenever that is, the sheet is in the log whole or the draft is there whole;
the draft never goes before the sheet has come, and `plumb verify` finds the log in order. At the end the others hand in
and all open: the opened sheet holds the marks that were drafted.
"""
import json
import os
import random
import shutil
import signal
import statistics
import subprocess
import sys
import threading
import time

from journey import journey

PERSON, NAME, STAGE = "member-2", "Panel member 2", "pqq"
CHAIR, CHAIR_NAME = "chair", "Chair"
IN_A_FORM = 3  # every so many rounds
BOUND = 2.0  # seconds of typing that may be lost
AROUND_HANDING_IN = 0.25  # seconds after the key in which the program is killed


def told_draft(j, person, name, *more, code=0):
    """What the terminal says of a draft; nothing where there is none."""
    done = subprocess.run([j.plumb, "draft", str(j.workspace), name, *more, "--as", person, "--passphrases", str(j.phrases)],
                          env=j.display.environment, capture_output=True, text=True, check=False)
    if done.returncode != code and "There is no draft" not in done.stderr:
        raise SystemExit(f"plumb draft: {done.stdout}{done.stderr}")
    return done.stdout


class Form:
    """One text of a form of the chair: the act by its words and its name, the members that lead to the text, and how many
    times Tab leads from the first field to it."""

    def __init__(self, j, words, act, path, tabs):
        self.j, self.words, self.act, self.path, self.tabs = j, words, act, path, tabs

    def kept(self):
        told = told_draft(self.j, CHAIR, f"form/{self.act}")
        said = json.loads(told)["said"] if told.strip() else {}
        for member in self.path:
            said = said.get(member, {})
        return said or ""


def forms_of(j):
    seats = len(json.loads((j.examples / "advocacy.json").read_text())["panel"])
    # Over when it was held and the boxes of those present; over the bid, the question and the seat.
    return [Form(j, "Minute the meeting", "minute_meeting", ("minutes", "points"), seats + 2),
            Form(j, "Note a point of discussion", "discuss_point", ("point", "text"), 3)]


class Sheet:
    """The drafted sheet as the terminal reads it: (bid, criterion) → (mark, reason)."""

    def __init__(self, j):
        self.j = j
        tender = json.loads((j.examples / "advocacy.json").read_text())
        self.bids = [bid["id"] for bid in tender["bids"]]
        self.questions = tender["model"]["stages"][0]["criteria"]

    def key(self, question, chance):
        """A key, and the mark that it sets."""
        if self.questions[question].get("mandatory"):
            return chance.choice([("1", "pass"), ("0", "fail")])
        return (chance.choice("12345"),) * 2

    def told(self, *more, code=0):
        return told_draft(self.j, PERSON, STAGE, *more, code=code)

    def kept(self):
        told = self.told()
        sheets = json.loads(told)["sheets"] if told.strip() else []
        return {(sheet["bid"], mark["criterion"]): (mark["mark"], mark.get("reason", ""))
                for sheet in sheets for mark in sheet["marks"]}


def seated(j, person=PERSON, name=NAME):
    """The program, started anew, with the sheet of Panel member 2, or of another, before them."""
    window = j.window()
    j.take_seat(window, person, name)
    j.open_tender(window, "Advocacy")
    window.go("My sheet")
    return window


def turn_to(window, bid, question):
    window.key(*["alt+Down"] * bid, *["alt+Right"] * question)


class Kill:
    """Ends the program without a word after so many seconds, and remembers when."""

    def __init__(self, window, seconds):
        self.process, self.at = window.process, None
        self.timer = threading.Timer(seconds, self.now)
        self.timer.start()

    def now(self):
        self.at = time.monotonic()
        os.kill(self.process.pid, signal.SIGKILL)

    def wait(self):
        self.timer.join()
        self.process.communicate()
        return self.at


def type_until_killed(window, kill, words, chance, pauses):
    """Types word after word. Returns what was typed, each piece with the moment at which it had been typed."""
    pieces = []
    while kill.at is None:
        piece = next(words)
        window.display.tool("type", "--delay", "4", piece, check=False)
        pieces.append((time.monotonic(), piece))
        if pauses and chance.random() < 0.2:
            time.sleep(chance.uniform(0.3, 1.6))
    return [(moment, piece) for moment, piece in pieces if moment <= kill.at]


def words_of(round_number, chance):
    """Words that no other round types, of a few letters each."""
    count = 0
    while True:
        count += 1
        yield f"r{round_number}w{count} "[:chance.choice([3, 9])] + " "


def lost_of(number, before, after, pieces, at):
    """Of a text that was typed on: how many seconds of it were lost, how many letters were typed, and how many lost."""
    assert after.startswith(before), f"round {number}: of {before!r} is left {after!r}"
    typed, survived = "".join(piece for _, piece in pieces), after[len(before):]
    # A piece on its way when the program died may have arrived in part; nothing else may.
    assert typed.startswith(survived) or survived.startswith(typed), f"round {number}: {survived!r} was not typed, but {typed!r}"
    lost, length = 0.0, 0
    for moment, piece in pieces:
        length += len(piece)
        if length > len(survived):
            lost = at - moment
            break
    return lost, len(typed), max(0, len(typed) - len(survived))


def kill_in_a_form(j, forms, number, chance):
    """One round of the chair. Returns how many seconds of typing were lost, how many letters were typed, how many lost."""
    form = forms[number // IN_A_FORM % len(forms)]
    before = {one.act: one.kept() for one in forms}
    window = seated(j, CHAIR, CHAIR_NAME)
    window.go(form.words)
    window.key(*["Tab"] * form.tabs, "ctrl+End")
    kill = Kill(window, chance.uniform(0.2, 6.0))
    pieces = type_until_killed(window, kill, words_of(number, chance), chance, chance.random() < 0.5)
    at = kill.wait()
    after = {one.act: one.kept() for one in forms}
    lost, typed, gone = lost_of(number, before[form.act], after[form.act], pieces, at)
    for one in forms:
        assert one is form or after[one.act] == before[one.act], f"round {number}: {one.words} has changed"
    assert lost <= BOUND, f"round {number}, {form.words}: {lost:.2f} s of typing were lost; there is {after[form.act]!r}"
    return lost, typed, gone


def kill_while_typing(j, sheet, number, kept, chance):
    """One round. Returns what is kept now and how many seconds of typing were lost."""
    window = seated(j)
    bid, question = chance.randrange(len(sheet.bids)), chance.randrange(len(sheet.questions))
    place = (sheet.bids[bid], sheet.questions[question]["id"])
    turn_to(window, bid, question)
    pauses = number % 2 == 1  # every other round types without a pause
    kill = Kill(window, chance.uniform(0.2, 6.0))
    key, mark = sheet.key(question, chance)
    window.display.tool("key", key, check=False)
    marked = time.monotonic()
    window.display.tool("key", "Tab", check=False)
    window.display.tool("key", "ctrl+End", check=False)
    pieces = type_until_killed(window, kill, words_of(number, chance), chance, pauses)
    at = kill.wait()

    after = sheet.kept()
    others = {known: value for known, value in after.items() if known != place}
    assert others == {known: value for known, value in kept.items() if known != place}, \
        f"round {number}: what stood at other questions has changed"
    mark_before, before = kept.get(place, ("", ""))
    mark_after, reason = after.get(place, ("", ""))
    lost, typed, gone = lost_of(number, before, reason, pieces, at)
    assert mark_after in (mark_before, mark), f"round {number}: the mark {mark_after!r} was never set"
    if mark_after != mark and marked < at:
        lost = max(lost, at - marked)
    assert lost <= BOUND, \
        f"round {number}, {place}: {lost:.2f} s of typing were lost; of the mark {mark!r} there is {mark_after!r}, " \
        f"there is {reason!r} after {before!r}"
    return after, lost, typed, gone


def whole_draft(sheet, chance):
    """Every mark of the sheet, each with words of its own."""
    marks = {(bid, question["id"]): (sheet.key(index, chance)[1], f"Of {bid} at {question['id']}: page {chance.randrange(99)}.")
             for bid in sheet.bids for index, question in enumerate(sheet.questions)}
    text = json.dumps({"sheets": [{"bid": bid, "marks": [
        {"criterion": question["id"], "mark": marks[bid, question["id"]][0], "reason": marks[bid, question["id"]][1]}
        for question in sheet.questions]} for bid in sheet.bids]})
    return marks, text


class Copies:
    """The scratch folder as it was, to go back to: a sheet can be handed in only once."""

    def __init__(self, j):
        self.folder, self.kept = j.folder, j.folder.parent / f"{j.folder.name}-kept"
        shutil.copytree(self.folder, self.kept)

    def restore(self):
        shutil.rmtree(self.folder)
        shutil.copytree(self.kept, self.folder)

    def drop(self):
        shutil.rmtree(self.kept, ignore_errors=True)


def handed_in(j):
    return sum(entry["command"]["as"] == "submit_sheet" for entry in j.log()[j.before:])


def kill_around_handing_in(j, sheet, marks, number, chance):
    """Returns how it ended: the sheet in the log or not, the draft there or not."""
    window = seated(j)
    turn_to(window, len(sheet.bids) - 1, len(sheet.questions) - 1)
    window.key("ctrl+Return", "ctrl+Return")
    key = subprocess.Popen(["xdotool", "key", "Return"], env=j.display.environment)
    kill = Kill(window, chance.uniform(0, AROUND_HANDING_IN))
    kill.wait()
    key.wait()
    assert j.told("verify", str(j.workspace)).count("Everything holds") == 2
    count, kept = handed_in(j), sheet.kept()
    assert count <= 1, f"hand-in {number}: {count} sheets"
    assert kept in ({}, marks), f"hand-in {number}: half a draft is left, {kept}"
    assert kept or count == 1, f"hand-in {number}: neither sheet nor draft is there"
    return count == 1, bool(kept)


def finish(j, sheet, marks):
    """What a person does after the last kill: looks, and hands in if that is still to be done. Then all open."""
    window = seated(j)
    if handed_in(j) == 0:
        turn_to(window, len(sheet.bids) - 1, len(sheet.questions) - 1)
        window.key("ctrl+Return", "ctrl+Return", "Return")
        j.until_recorded("submit_sheet")
    j.display.wait(lambda: not sheet.kept(), "the draft of a sheet that is handed in to go")
    j.judge(window)
    assert handed_in(j) == 1
    to_come = j.lines[j.played:]
    opened_by_all = next(place for place, line in enumerate(to_come) if line.startswith("# Where members differ they talk"))
    j.play_lines([line for line in to_come[:opened_by_all] if not line.startswith((f"{PERSON}: submit_sheet", "refused"))])
    opened = [entry["command"]["sheets"] for entry in j.log()
              if entry["command"]["as"] == "open_sheet" and entry["signed_by"] == NAME]
    assert [{(one["bid"], mark["criterion"]): (mark["mark"], mark["reason"]) for one in sheets for mark in one["marks"]}
            for sheets in opened] == [marks], opened


def load():
    return " ".join(f"{number:.1f}" for number in os.getloadavg())


def main():
    kills = int(sys.argv[4]) if len(sys.argv) > 4 else 4
    seed = int(sys.argv[5]) if len(sys.argv) > 5 else random.SystemRandom().randrange(10**6)
    hand_ins = max(2, kills // 5)
    print(f"seed {seed}, load {load()}", flush=True)
    chance = random.Random(seed)
    started = time.monotonic()
    with journey("advocacy-panel.acts", f"{PERSON}: submit_sheet", pictures=None) as j:
        sheet, forms = Sheet(j), forms_of(j)
        kept, losses, letters, letters_lost = {}, [], 0, 0
        for number in range(kills):
            if number % IN_A_FORM == IN_A_FORM - 1:
                lost, typed, gone = kill_in_a_form(j, forms, number, chance)
                assert sheet.kept() == kept, f"round {number}: a sheet has changed while a form was typed"
            else:
                kept, lost, typed, gone = kill_while_typing(j, sheet, number, kept, chance)
            losses.append(lost)
            letters, letters_lost = letters + typed, letters_lost + gone
            assert len(j.log()) == j.before, "typing records nothing"
        assert j.told("verify", str(j.workspace)).count("Everything holds") == 2
        print(f"{kills} kills while typing, {kills // IN_A_FORM} of them in a form: of {letters} letters {letters_lost} "
              f"were lost, at most {max(losses):.2f} s of typing, {statistics.median(losses):.2f} s in the middle", flush=True)

        marks, text = whole_draft(sheet, chance)
        (j.folder / "marks.json").write_text(text)
        sheet.told(str(j.folder / "marks.json"))
        assert sheet.kept() == marks
        copies = Copies(j)
        ends = []
        try:
            for number in range(hand_ins):
                if number > 0:
                    copies.restore()
                ends.append(kill_around_handing_in(j, sheet, marks, number, chance))
        finally:
            copies.drop()
        print(f"{hand_ins} kills around handing in: {ends.count((False, True))} before it was recorded, "
              f"{ends.count((True, True))} between that and letting the draft go, {ends.count((True, False))} after; "
              f"no sheet in part, no mark lost", flush=True)
        finish(j, sheet, marks)
    print(f"{time.monotonic() - started:.0f} s, load {load()}")


if __name__ == "__main__":
    main()

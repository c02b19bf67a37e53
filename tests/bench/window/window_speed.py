#!/usr/bin/env python3
"""Measures the window from outside, beside its yardsticks in the same run, and prints tables for docs/performance.md.

    window_speed.py PLUMB PLUMBLINE EXAMPLES YARDSTICK LONG_MODERATION [--short] [--runs N] [--keys N] [--entries N]
                    [--only start,pages,typing,scrolling,opening]

Where LibreOffice Calc is installed it is started too. What is measured and how stands in docs/performance.md.
"""
import argparse
import contextlib
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

sys.path.insert(1, str(pathlib.Path(__file__).resolve().parents[2] / "qml/journeys"))

import calc
import measures
from journey import Journey
from large_tender import large_tender
from measures import percentile
from screen import Screen
from window import Display, Window

# The places of the rail: the words by which the palette finds them, and the key that leads there where there is one.
PLACES = [("Start", "ctrl+1"), ("Tenders", "ctrl+2"), ("People", "ctrl+6"), ("My work", "ctrl+7"), ("Settings", "ctrl+comma"), ("My part", None), ("Panel", None),
          ("Model", None), ("Bids", None), ("Declarations", None), ("My sheet", "ctrl+3"), ("Moderation", None),
          ("Hearings", None), ("Dialogue", None), ("Prices", None), ("Result", "ctrl+4"), ("Recommendation", None),
          ("Letters", None), ("Contract", None), ("History", "ctrl+5")]
MINIMAL, LISTED, PLAYED = "a minimal window", "Plumbline with a workspace: its tenders", "Plumbline, advocacy played and open"
CALC = "LibreOffice Calc, the same marks"
LARGE = (20, 50, 10)  # bids, questions, seats: ten thousand marks


def say(words):
    print(words, file=sys.stderr, flush=True)


def milliseconds(seconds):
    return f"{seconds * 1000:.1f}"


def verdict(value, most):
    return "met" if value <= most else "**missed**"


def memory_words(memory):
    return f"{memory.most:.0f} MB at most, share {memory.share:.0f} MB"


def key_target(waits):
    return f"16 ms median: {verdict(statistics.median(waits), 0.016)}; 50 ms worst: {verdict(max(waits), 0.05)}"


def table(title, heads, rows):
    print(f"\n### {title}\n\n| {' | '.join(heads)} |\n|{'--|' * len(heads)}")
    for row in rows:
        print(f"| {' | '.join(str(cell) for cell in row)} |")
    sys.stdout.flush()


@contextlib.contextmanager
def virtual_screen():
    """A screen, and a profile of nobody in a folder that goes with it."""
    with tempfile.TemporaryDirectory(prefix="plumbline-speed-") as scratch:
        folder = pathlib.Path(scratch)
        (folder / "screen").mkdir()
        display = Display(folder, "-fbdir", str(folder / "screen"))
        try:
            yield folder, display, Screen(display.name, folder / "screen")
        finally:
            display.close()


def told(display, *command):
    done = subprocess.run(command, env=display.environment, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise SystemExit(f"{' '.join(map(str, command))}: {done.stdout}{done.stderr}")


@contextlib.contextmanager
def yardstick(wishes, display, screen, page):
    """A window of the yardstick that has the keyboard."""
    with measures.Program(display, [wishes.yardstick, page]) as program:
        find = ("search", "--onlyvisible", "--name", "Yardstick")
        display.wait(lambda: program.process.poll() is not None or display.tool(*find, check=False), "the yardstick")
        if program.process.poll() is not None:
            raise SystemExit(f"the yardstick ended with {program.process.returncode}")
        display.tool("windowfocus", "--sync", display.tool(*find).split()[0])
        screen.settle(0.3)
        yield program.process.pid
    screen.settle(0.3)


def open_first(window, screen, begin):
    """Opens the tender that the list begins with. Returns what `opening` measures."""
    if not screen.watch_title("Plumbline"):
        raise SystemExit("no window has Plumbline in its title")
    # The list has the keyboard when its page is made.
    for key in ("ctrl+1", "ctrl+2"):
        screen.press(key)
        screen.settle()
    opened = measures.opening(screen, begin)
    window.display.wait(lambda: window.title().startswith(begin), f"the title {begin}")
    return opened


# Starting

def starts(wishes, folder, display, screen):
    """What is started, each as a function that returns seconds and memory."""
    workspace = folder / "advocacy.plumb"
    told(display, wishes.plumb, "rehearse", str(wishes.examples / "advocacy.json"), str(workspace))

    def plain(*command, is_there=measures.has_words):
        return lambda: measures.start(display, screen, list(command), is_there)

    kinds = {
        MINIMAL: plain(wishes.yardstick, "MinimalWindow"),
        "Plumbline, its start page": plain(wishes.plumbline),
        LISTED: plain(wishes.plumbline, str(workspace)),
        PLAYED: lambda: measures.start_until_title(display, screen, [wishes.plumbline, "--try", "advocacy"], "Advocacy"),
    }
    office = calc.command(folder, wishes.examples)
    if office is None:
        say("LibreOffice Calc is not installed (apt-get install libreoffice-calc): its row stays empty")
    else:
        kinds[CALC] = plain(*office, is_there=calc.is_there)
    return kinds


def start_row(name, runs, minimal, office):
    middle = statistics.median(seconds for seconds, _ in runs)
    most = statistics.median(memory.most for _, memory in runs)
    target = "–"
    if name == LISTED:
        sooner = verdict(middle * 4, office) if office else "Calc is not installed"
        target = f"2 × minimal: {verdict(middle, 2 * minimal)}; 4 × sooner than Calc: {sooner}"
    if name == PLAYED:
        target = f"90 MB: {verdict(most, 90)}"
    return [name, milliseconds(middle), milliseconds(max(seconds for seconds, _ in runs)), f"{middle / minimal:.2f}",
            f"{most:.0f}", f"{statistics.median(memory.share for _, memory in runs):.0f}", target]


def measure_start(wishes):
    with virtual_screen() as (folder, display, screen):
        kinds = starts(wishes, folder, display, screen)
        taken = {name: [] for name in kinds}
        for run in range(wishes.runs + 1):
            for name, begin in kinds.items():
                say(f"start {run} of {wishes.runs}: {name}" + (", not counted" if run == 0 else ""))
                measured = begin()
                if run > 0:
                    taken[name].append(measured)
    minimal, office = (statistics.median(seconds for seconds, _ in taken[name]) if name in taken else None
                       for name in (MINIMAL, CALC))
    rows = [start_row(name, runs, minimal, office) for name, runs in taken.items()]
    if office is None:
        rows.append([CALC, "not installed", "", "", "", "", ""])
    table(f"Starting and memory (medians of {wishes.runs} starts)",
          ["", "first picture, ms", "slowest", "× minimal window", "most memory, MB", "its share, MB", "target"], rows)


# Pages

def react_to_place(screen, words, key):
    """The reaction to the key that leads to a place, or to Enter in the palette once it has found it."""
    if key is None:
        screen.settle()
        screen.press("ctrl+k")
        screen.settle()
        for letter in words.lower():
            screen.press("space" if letter == " " else letter)
        key = "Return"
    return measures.react(screen, key)


def page_rows(screen, runs, places):
    rows = []
    reactions = {words: [] for words, _ in places}
    for _ in range(runs):
        for words, key in places:
            reactions[words].append(react_to_place(screen, words, key))
    for words, key in places:
        if None in reactions[words]:
            rows.append([words, key or "palette", "nothing was drawn", "", "", "**not measured**"])
            continue
        complete = [reaction.complete for reaction in reactions[words]]
        rows.append([words, key or "palette", milliseconds(statistics.median(reaction.first for reaction in reactions[words])),
                     milliseconds(statistics.median(complete)), milliseconds(max(complete)), key_target(complete)])
    return rows


PAGE_HEADS = ["place", "by", "first drawn, ms", "complete, ms", "slowest", "target"]


def measure_pages(wishes):
    say("pages of the advocacy tender")
    with virtual_screen() as (_, display, screen):
        window = Window(display, wishes.plumbline, "--try", "advocacy")
        window.until_title("^Advocacy")
        rows = page_rows(screen, wishes.runs, PLACES)
        memory = measures.memory(window.process.pid)
        window.close()
    table(f"From a key to a page, advocacy tender (medians of {wishes.runs})", PAGE_HEADS, rows)
    print(f"\nAfter all pages: {memory_words(memory)} (target 90: {verdict(memory.most, 90)}).")


# Typing

def wait_row(name, waits, judged=True):
    return [name, len(waits), milliseconds(statistics.median(waits)), milliseconds(percentile(waits, 99)),
            milliseconds(max(waits)), key_target(waits) if judged else "–"]


WAIT_HEADS = ["what", "keys", "median, ms", "99 of 100", "worst", "target"]


def type_reason(wishes, folder, display, screen):
    """Panel member 2 of the advocacy tender types a reason into the sealed draft of their sheet."""
    j = Journey(folder, display, "advocacy-panel.acts", "member-2: submit_sheet", None)
    window = j.window()
    j.take_seat(window, "member-2", "Panel member 2")
    j.open_tender(window, "Advocacy")
    window.go("My sheet")
    window.key("1", "Tab")
    time.sleep(2)  # until the words that say what is saved have come to rest
    waits = measures.typing(screen, wishes.keys)
    window.close()
    return waits


def measure_typing(wishes):
    say("typing a reason (the panel is played first)")
    with virtual_screen() as (folder, display, screen):
        with yardstick(wishes, display, screen, "FieldWindow"):
            plain = measures.typing(screen, wishes.keys)
        reason = type_reason(wishes, folder, display, screen)
    table("From a key to its letter, twenty keys a second", WAIT_HEADS,
          [wait_row("a field in a minimal window", plain, judged=False), wait_row("the reason of a sheet", reason),
           ["the reason ÷ the field", "", f"{statistics.median(reason) / statistics.median(plain):.2f}",
            f"{percentile(reason, 99) / percentile(plain, 99):.2f}", f"{max(reason) / max(plain):.2f}", "–"]])


# Scrolling

def scroll_row(name, screen, keys, pid, judged=True):
    try:
        scrolled = measures.scrolling(screen, keys, pid)
    except SystemExit as why:
        return [name, len(keys), str(why), "", "", "", "", "**not measured**"]
    late = percentile(scrolled.intervals, 99)
    return [name, scrolled.keys, scrolled.pictures, milliseconds(statistics.median(scrolled.intervals)), milliseconds(late),
            milliseconds(max(scrolled.intervals)), milliseconds(scrolled.processor),
            f"16 ms at 99 of 100: {verdict(late, 0.016)}" if judged else "–"]


SCROLL_HEADS = ["what", "keys", "pictures", "between pictures: median, ms", "99 of 100", "worst", "processor a picture, ms",
                "target"]


def large_workspace(wishes, folder, display):
    file, workspace = folder / "large.json", folder / "large.plumb"
    file.write_text(json.dumps(large_tender(*LARGE)))
    told(display, wishes.plumb, "import", str(file), str(workspace))
    return workspace


def measure_scrolling(wishes):
    say("scrolling a tender of ten thousand marks")
    rows = []
    with virtual_screen() as (folder, display, screen):
        with yardstick(wishes, display, screen, "ListWindow") as pid:
            rows.append(scroll_row("rows of a minimal list, Down", screen, ["Down"] * wishes.keys, pid, judged=False))
        window = Window(display, wishes.plumbline, str(large_workspace(wishes, folder, display)))
        opened = open_first(window, screen, "Large")
        pid = window.process.pid
        there_and_back = ["alt+Right"] * (LARGE[1] - 5) + ["alt+Left"] * (LARGE[1] - 5)
        for name, place, keys in (("the sheet and its contents, Tab", "ctrl+3", ["Tab"]),
                                  ("question after question, Alt →", "ctrl+3", there_and_back),
                                  ("the result of 20 bids, Tab", "ctrl+4", ["Tab"])):
            screen.press("ctrl+1")
            screen.settle()
            screen.press(place)
            repeated = (keys * (wishes.keys // len(keys) + 1))[:wishes.keys]
            rows.append(scroll_row(name, screen, repeated, pid))
        pages = page_rows(screen, wishes.runs, [("My sheet", "ctrl+3"), ("Moderation", None), ("Result", "ctrl+4")])
        memory = measures.memory(pid)
        window.close()
    bids, questions, seats = LARGE
    table(f"Scrolling as fast as it draws, {bids} bids × {questions} questions × {seats} seats", SCROLL_HEADS, rows)
    table("From a key to a page, ten thousand marks", PAGE_HEADS, pages)
    print(f"\nOpened from the list in {opened.seconds:.2f} s; {memory_words(memory)}.")


# A long record

def long_workspace(wishes, folder, display):
    j = Journey(folder, display, "advocacy-panel.acts", "# Where members differ", None)
    began = time.monotonic()
    told(display, wishes.long_moderation, str(j.workspace), str(j.phrases), str(wishes.entries))
    say(f"a record of {wishes.entries} entries was made in {time.monotonic() - began:.0f} s")
    return j.workspace


def open_again(wishes, display, screen, workspace):
    """Opens the long record some times. Returns what was measured and the last window, which is still open."""
    opened = []
    for _ in range(min(wishes.runs, 3)):
        if opened:
            window.close()
        window = Window(display, wishes.plumbline, str(workspace))
        screen.settle(0.3)
        opened.append(open_first(window, screen, "Advocacy"))
        say(f"opened in {opened[-1].seconds:.2f} s, {len(opened[-1].waits)} keys meanwhile")
    return opened, window


def measure_opening(wishes):
    entries = f"{wishes.entries:,} entries"
    say(f"a tender of {entries}")
    with virtual_screen() as (folder, display, screen):
        workspace = long_workspace(wishes, folder, display)
        opened, window = open_again(wishes, display, screen, workspace)
        pages = page_rows(screen, wishes.runs, [("Moderation", None), ("Result", "ctrl+4"), ("History", "ctrl+5")])
        scrolled = scroll_row("the history, Down", screen, ["Down"] * wishes.keys, window.process.pid)
        memory = measures.memory(window.process.pid)
        window.close()
    times, waits = [one.seconds for one in opened], [wait for one in opened for wait in one.waits]
    if not waits:
        raise SystemExit(f"{entries} were open before a key could be pressed: ask for more with --entries")
    table(f"A tender of {entries}: keys while it is read", WAIT_HEADS, [wait_row(f"Tab while {entries} are read", waits)])
    print(f"\nFrom Enter in the list to its picture: {statistics.median(times):.2f} s, slowest {max(times):.2f} s. "
          f"{sum(one.without for one in opened)} keys had nothing to draw. Memory: {memory_words(memory)}.")
    table(f"From a key to a page, {entries}", PAGE_HEADS, pages)
    table(f"Scrolling, {entries}", SCROLL_HEADS, [scrolled])


PARTS = {"start": measure_start, "pages": measure_pages, "typing": measure_typing, "scrolling": measure_scrolling,
         "opening": measure_opening}


def arguments():
    parser = argparse.ArgumentParser(description="Measures the window from outside, beside its yardsticks.")
    for name in ("plumb", "plumbline", "examples", "yardstick", "long_moderation"):
        parser.add_argument(name)
    parser.add_argument("--short", action="store_true", help="few repeats, a shorter record: to see that all is measured")
    parser.add_argument("--runs", type=int, help="repeats of each start and page (7; short 2)")
    parser.add_argument("--keys", type=int, help="keys typed and scrolled (300; short 60)")
    parser.add_argument("--entries", type=int, help="entries of the long record (100,000; short 5,000)")
    parser.add_argument("--only", default=",".join(PARTS), help=f"parts, of {', '.join(PARTS)}")
    wishes = parser.parse_args()
    if sys.argv[1:4] != [wishes.plumb, wishes.plumbline, wishes.examples]:  # a Journey reads them there
        parser.error("options stand behind the programs")
    for name, whole, short in (("runs", 7, 2), ("keys", 300, 60), ("entries", 100_000, 5_000)):
        if getattr(wishes, name) is None:
            setattr(wishes, name, short if wishes.short else whole)
        if getattr(wishes, name) < 1:
            parser.error(f"--{name} is at least 1")
    wishes.only = wishes.only.split(",")
    if unknown := set(wishes.only) - PARTS.keys():
        parser.error(f"there is no part {', '.join(sorted(unknown))}; there are {', '.join(PARTS)}")
    wishes.examples = pathlib.Path(wishes.examples)
    for name in ("plumb", "plumbline", "yardstick", "long_moderation"):
        if not os.access(getattr(wishes, name), os.X_OK):
            parser.error(f"{getattr(wishes, name)} is not there or cannot be run: scripts/window_speed builds it")
    for name in ("Xvfb", "xdotool"):
        if shutil.which(name) is None:
            parser.error(f"{name} is not installed: scripts/dependencies bench")
    return wishes


def check_method(wishes):
    """How soon the measuring program hears of what it draws itself, and whether it sees a pause of 200 ms in a window."""
    with virtual_screen() as (_, display, screen):
        echoes = screen.echoes()
        own = "" if screen.knows_clock else " The clock of the X server is another one than ours, so that a late reader counts."
        with yardstick(wishes, display, screen, "PausingWindow"):
            reactions = [measures.react(screen, "Down") for _ in range(5)]
    if None in reactions:
        raise SystemExit("a key that was pressed did not reach a window: this display cannot measure")
    pauses = [reaction.first for reaction in reactions]
    if min(pauses) < 0.2:
        raise SystemExit(f"a window that works for 200 ms at a key was seen to react after {milliseconds(min(pauses))} ms: "
                         "what this display tells cannot be trusted")
    print(f"A rectangle that the measuring program draws itself is told of after {milliseconds(statistics.median(echoes))} ms, "
          f"{milliseconds(percentile(echoes, 99))} ms at 99 of 100; a pause of 200 ms in a window is seen as "
          f"{milliseconds(statistics.median(pauses))} ms, {milliseconds(max(pauses))} ms at most.{own}", flush=True)


def main():
    wishes = arguments()
    print(f"Load {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors at the start.")
    check_method(wishes)
    failed = []
    for name in wishes.only:
        try:
            PARTS[name](wishes)
        except SystemExit as why:
            failed.append(name)
            print(f"\n### {name}\n\nNot measured: {why}", flush=True)
    print(f"\nLoad {os.getloadavg()[0]:.1f} at the end.")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

"""What is measured of a window: how long until its picture, what it takes of memory, how it keeps up with keys."""
import collections
import contextlib
import math
import os
import pathlib
import signal
import subprocess
import time

from screen import CARET, is_caret, is_no_caret

PATIENCE = 60.0  # seconds for anything that a program does
# A page with words has more colours than this: letters have soft edges.
COLOURS_LEAST = 6
TYPED_EACH = 0.05  # seconds: twenty keys a second, faster than people type
# A key without a picture after so long had nothing to draw.
NOTHING_DRAWN = 1.0
AT_ONCE = 0.05
PAGE_PATIENCE = 20.0
OPENING_PATIENCE = 300.0
# Rectangles that are drawn within so many seconds of each other are one picture.
SAME_PICTURE = 0.003
REASON = "the answer names who does what by when and page four shows it "


def has_words(colours):
    return len(colours) >= COLOURS_LEAST


def percentile(values, percent):
    """The value that so many percent do not exceed."""
    return sorted(values)[max(0, math.ceil(len(values) * percent / 100) - 1)]


class Program:
    """A program in a group of processes of its own, so that all of it ends with it."""

    def __init__(self, display, command):
        self.process = subprocess.Popen(command, env=display.environment, start_new_session=True,
                                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def end(self):
        for how in (signal.SIGTERM, signal.SIGKILL):
            try:
                os.killpg(self.process.pid, how)
                self.process.wait(10)
                break
            except subprocess.TimeoutExpired:
                continue
            except ProcessLookupError:
                break
        self.process.wait()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.end()


# Starting

def until_picture(screen, program, began, is_there):
    """Seconds until the first picture that is the one waited for."""
    while (one := screen.next(began + PATIENCE)) is not None:
        while screen.drawn:  # the pixels show all that was read
            one = screen.drawn.popleft()
        if is_there(screen.pixels.colours()):
            return one.at - began
        if program.process.poll() not in (None, 0):
            raise SystemExit(f"{program.process.args[0]} ended with {program.process.returncode}")
    raise SystemExit(f"{program.process.args[0]} showed nothing in {PATIENCE:.0f} s")


def start(display, screen, command, is_there=has_words):
    """Starts a program, and ends it when its picture is there. Returns the seconds in between and the memory taken."""
    screen.settle()
    began = time.monotonic()
    with Program(display, command) as program:
        seconds = until_picture(screen, program, began, is_there)
        screen.settle()
        taken = memory_of_group(program.process.pid)
    screen.settle(0.3)
    return seconds, taken


def until_title(screen, since, begin):
    """The moment at which the picture of a title is complete: the last that is drawn before the first pause after it."""
    while (at := screen.title_since(since, begin)) is None:
        if time.monotonic() > since + PATIENCE:
            raise SystemExit(f"waited {PATIENCE:.0f} s for a title that begins with {begin!r}")
        screen.next(time.monotonic() + 0.02)
    screen.settle()
    return max(at, screen.last or at)


def start_until_title(display, screen, command, begin):
    """As `start`, until the window of Plumbline shows what has this title."""
    screen.settle()
    began = time.monotonic()
    with Program(display, command) as program:
        until_picture(screen, program, began, has_words)
        if not screen.watch_title("Plumbline"):
            raise SystemExit("no window has Plumbline in its title")
        seconds = until_title(screen, began, begin) - began
        taken = memory_of_group(program.process.pid)
    screen.settle(0.3)
    return seconds, taken


# Memory

Memory = collections.namedtuple("Memory", "most share")


def memory(pid):
    """Megabytes of one program: the most that was resident at once, and its share of pages now (Pss)."""
    folder = pathlib.Path(f"/proc/{pid}")
    return Memory(number_after((folder / "status").read_text(), "VmHWM:"),
                  number_after((folder / "smaps_rollup").read_text(), "Pss:"))


def memory_of_group(group):
    """The same of all programs of a group together."""
    parts = []
    for folder in pathlib.Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError, StopIteration):  # it ended meanwhile
            if os.getpgid(int(folder.name)) == group:
                parts.append(memory(folder.name))
    return Memory(sum(part.most for part in parts), sum(part.share for part in parts))


def number_after(text, name):
    """Megabytes, of a line in kibibytes."""
    return next(int(line.split()[1]) * 1024 / 1e6 for line in text.splitlines() if line.startswith(name))


# Keys

Reaction = collections.namedtuple("Reaction", "first complete")


def react(screen, key):
    """Seconds from a key to the first thing drawn, and to the last before a pause; None where nothing was drawn."""
    screen.settle()
    at = screen.press(key)
    first = screen.next(at + PAGE_PATIENCE)
    if first is None:
        return None
    screen.settle()
    return Reaction(first.at - at, screen.last - at)


def find_caret(screen):
    """Where the caret blinks."""
    screen.settle()
    one = screen.next(time.monotonic() + 3, is_caret)
    if one is None:
        raise SystemExit("no caret blinks: the field to type in has not got the keyboard")
    return one


class Pace:
    """Keys that are due twenty times a second. Each is pressed when the picture of the one before is there, so that no
    picture is taken for another key's; where that is late the wait counts from when the key was due."""

    def __init__(self, screen, counts):
        self.screen, self.counts = screen, counts
        self.due, self.late = time.monotonic() + TYPED_EACH, False
        self.pressed = 0.0

    def wait_for(self, key, patience):
        """Seconds until the picture of the key; None where there was none."""
        while self.screen.next(self.due, self.counts) is not None:
            pass
        self.pressed = self.screen.press(key)
        one = self.screen.next(self.pressed + patience, self.counts)
        since = self.due if self.late else self.pressed
        self.due = max(self.due, since) + TYPED_EACH
        self.late = one is not None and one.at > self.due
        if one is None:
            self.due = time.monotonic()
        return None if one is None else one.at - since


def typing(screen, count):
    """Seconds from each of so many keys to the picture of what it typed."""
    line = find_caret(screen)

    def in_field(one):  # whose text begins where the caret stands now
        return (one.left + one.width > line.left - CARET and one.top + one.height > line.top - CARET
                and one.top < line.top + 5 * line.height)

    pace, waits = Pace(screen, in_field), []
    for number in range(count):
        letter = REASON[number % len(REASON)]
        wait = pace.wait_for("space" if letter == " " else letter, PATIENCE)
        if wait is None:
            raise SystemExit(f"key {number + 1}, {letter!r}, was not drawn")
        waits.append(wait)
    return waits


Scrolled = collections.namedtuple("Scrolled", "keys pictures intervals processor")


def scrolling(screen, keys, pid):
    """Presses each key as soon as the picture of the one before is there: as fast as the program can draw. Returns how
    many pictures came, the seconds between them, and the processor time of the program for each."""
    screen.settle()
    before, intervals, pictures, shown = processor_seconds(pid), [], 0, None

    def is_new(one):
        return is_no_caret(one) and (shown is None or one.at - shown > SAME_PICTURE)

    for key in keys:
        one = screen.next(screen.press(key) + NOTHING_DRAWN, is_new)
        if one is None:  # it had nothing to draw, so the time until the next picture is not the program's
            shown = None
            continue
        if shown is not None:
            intervals.append(one.at - shown)
        pictures, shown = pictures + 1, one.at
    used = processor_seconds(pid) - before
    screen.settle()
    if len(intervals) < len(keys) / 2:
        raise SystemExit(f"{len(keys)} keys ({keys[0]}) brought {pictures} pictures: nothing scrolls there")
    return Scrolled(len(keys), pictures, intervals, used / pictures)


def processor_seconds(pid):
    """Time on a processor, of all threads."""
    return sum(int((task / "schedstat").read_text().split()[0]) for task in pathlib.Path(f"/proc/{pid}/task").iterdir()) / 1e9


Opened = collections.namedtuple("Opened", "seconds waits without")


def opening(screen, begin):
    """Opens the tender that is chosen in the list, and presses Tab twenty times a second until its title stands there.
    Returns the seconds until its picture is complete, how long each Tab waited for its picture, and how many had none.

    A Tab without a picture had nothing to draw if the next one is drawn at once; otherwise both waited for the program."""
    screen.settle()
    pressed = screen.press("Return")
    pace, waits, without, unanswered = Pace(screen, is_no_caret), [], 0, []
    while screen.title_since(pressed, begin) is None:
        if time.monotonic() > pressed + OPENING_PATIENCE:
            raise SystemExit(f"the tender was not open after {OPENING_PATIENCE:.0f} s")
        wait = pace.wait_for("Tab", NOTHING_DRAWN)
        if wait is None:
            unanswered.append(pace.pressed)
            continue
        waits.append(wait)
        if wait > AT_ONCE or screen.title_since(pressed, begin) is not None:
            waits.extend(screen.last - since for since in unanswered)
        else:
            without += len(unanswered)
        unanswered.clear()
    shown = until_title(screen, pressed, begin)
    waits.extend(shown - since for since in unanswered)
    return Opened(shown - pressed, waits, without)

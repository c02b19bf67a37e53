"""A virtual screen as it is seen from outside: what is drawn on it and when, and keys that are pressed there.

Nothing here asks the measured program. The X server says when a rectangle was drawn (DAMAGE, raw rectangles of the root
window), its memory holds the pixels (Xvfb -fbdir), and keys are pressed by its own test extension (XTEST), without a
process per key. Moments are of CLOCK_MONOTONIC, in seconds.
"""
import collections
import mmap
import pathlib
import select
import struct
import time

import Xlib.display
import Xlib.error
from Xlib import XK, X
from Xlib.ext import damage, xtest

# A blinking caret draws by itself; nothing else that is drawn is so narrow and so high.
CARET = 4
# After so many seconds without anything drawn the picture of an act is complete.
QUIET = 0.3
MODIFIERS = {"ctrl": "Control_L", "alt": "Alt_L", "shift": "Shift_L"}

Drawn = collections.namedtuple("Drawn", "at left top width height")


def is_caret(one):
    return one.width <= CARET < one.height


def is_no_caret(one):
    return not is_caret(one)


class Pixels:
    """The memory of the screen (an XWD file that the server keeps up to date)."""

    def __init__(self, file):
        with open(file, "rb") as opened:
            self.memory = mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ)
        head = struct.unpack(">25I", self.memory[:100])
        begin = head[0] + 12 * head[19]  # the header, then colours of 12 bytes
        self.words = memoryview(self.memory)[begin:begin + head[12] * head[5]].cast("I")

    def colours(self):
        """Colours among every 13th pixel: enough to know a page with words from an empty one, in some milliseconds."""
        return {word & 0xFFFFFF for word in set(self.words[::13])}


class Screen:
    def __init__(self, name, picture_folder):
        self.display = Xlib.display.Display(name)
        for extension in (damage.extname, xtest.extname):
            if not self.display.has_extension(extension):
                raise SystemExit(f"the virtual display has no {extension}")
        self.root = self.display.screen().root
        self.display.damage_query_version()
        self.root.damage_create(damage.DamageReportRawRectangles)
        self.display.sync()
        self.pixels = Pixels(pathlib.Path(picture_folder) / "Xvfb_screen0")
        self.titles = []  # of watched windows, with the moment of each
        self.drawn = collections.deque()
        self.last = None  # when the last thing was drawn that counted
        self.knows_clock = abs(time.monotonic() - self.server_time()) < 1

    # What is drawn

    def server_time(self):
        """What the clock of the server says, in seconds: it counts milliseconds since the machine was started."""
        window = self.root.create_window(0, 0, 1, 1, 0, X.CopyFromParent, event_mask=X.PropertyChangeMask)
        window.change_text_property(self.display.get_atom("WM_NAME"), self.display.get_atom("STRING"), "clock")
        self.display.sync()
        event = next(event for event in iter(self.display.next_event, None) if event.type == X.PropertyNotify)
        window.destroy()
        return event.time / 1000

    def moment(self, stamp, now):
        """When something happened that is read now: not later than the millisecond that the server names, so that a
        late reader does not count."""
        late = ((int(now * 1000) - stamp) & 0xFFFFFFFF) - 1
        return now - late / 1000 if self.knows_clock and 0 < late < 1 << 31 else now

    def read(self, until):
        """Takes in what the server tells, until something came or the moment is past."""
        if not self.display.pending_events():
            left = until - time.monotonic()
            if left > 0:
                select.select([self.display.fileno()], [], [], left)
        now = time.monotonic()
        for _ in range(self.display.pending_events()):
            event = self.display.next_event()
            if event.type == self.display.extension_event.DamageNotify:
                area = event.area
                self.drawn.append(Drawn(self.moment(event.timestamp, now), area.x, area.y, area.width, area.height))
            elif event.type == X.PropertyNotify:
                self.titles.append((self.moment(event.time, now), title_of(event.window)))

    def next(self, until, counts=is_no_caret):
        """The next thing drawn that counts, or None when the moment is past."""
        while True:
            while self.drawn:
                one = self.drawn.popleft()
                if counts(one):
                    self.last = one.at
                    return one
            if time.monotonic() > until:
                return None
            self.read(until)

    def settle(self, quiet=QUIET, patience=20.0):
        """Waits until nothing was drawn for so long. Returns when the last thing was drawn, or None for nothing."""
        last, end = None, time.monotonic() + patience
        while time.monotonic() < end:
            one = self.next(time.monotonic() + quiet)
            if one is None:
                return last
            last = one.at
        raise SystemExit(f"the picture did not come to rest in {patience:.0f} s")

    # Windows

    def watch_title(self, words):
        """Watches the title of the window that has these words in it. Returns whether there is one."""
        for window in self.root.query_tree().children:
            title = title_of(window)
            if words in title:
                window.change_attributes(event_mask=X.PropertyChangeMask)
                self.display.sync()
                self.titles.append((time.monotonic(), title_of(window)))
                return True
        return False

    def title_since(self, since, begin):
        """When a watched window was first seen with a title that begins so, or None."""
        return next((at for at, title in self.titles if at >= since and title.startswith(begin)), None)

    # Keys

    def press(self, words):
        """Presses and lets go "Down", "a", "ctrl+4". Returns the moment before the first key went down."""
        *modifiers, key = words.split("+")
        codes = [self.code(MODIFIERS[name]) for name in modifiers] + [self.code(key)]
        at = time.monotonic()
        for code in codes:
            self.display.xtest_fake_input(X.KeyPress, code)
        for code in reversed(codes):
            self.display.xtest_fake_input(X.KeyRelease, code)
        self.display.flush()
        return at

    def code(self, name):
        symbol = XK.string_to_keysym(name)
        code = self.display.keysym_to_keycode(symbol)
        if symbol == 0 or code == 0:
            raise SystemExit(f"the virtual keyboard has no key {name!r}")
        return code

    # The method itself

    def echoes(self, count=200):
        """How long it takes until this program hears of a rectangle that it draws itself: the grain of all that is
        measured here. Ends the run when a rectangle is not told of."""
        window = self.root.create_window(0, 0, 64, 64, 0, X.CopyFromParent, override_redirect=True)
        pen = window.create_gc(foreground=0x808080)
        window.map()
        self.display.sync()
        self.settle()
        waits = []
        for _ in range(count):
            at = time.monotonic()
            window.fill_rectangle(pen, 8, 8, 32, 32)
            self.display.flush()
            one = self.next(at + 1.0)
            if one is None or (one.width, one.height) != (32, 32):
                raise SystemExit("what was drawn was not told of: this display cannot measure")
            waits.append(one.at - at)
        window.destroy()
        self.display.sync()
        self.settle()
        return waits


def title_of(window):
    """The title of a window; nothing for one that is gone."""
    try:
        name = window.get_full_property(window.display.get_atom("_NET_WM_NAME"), X.AnyPropertyType)
    except Xlib.error.XError:
        return ""
    return name.value.decode("utf-8", "replace") if name else ""

"""Runs plumb in a small world of its own and takes every byte that lies there while acts run.

Three things see to it that nothing is missed:

- The play is held inside each act. A read lock on the file lets plumb write its `-journal` and then wait before it
  commits; that is where everything is copied, and where plumb is stopped by a signal when a phase is looked at.
- A second thread copies, all the time, each file of the world that is new or has changed. What lies there for less
  than about a hundredth of a second can escape it.
- What plumb holds open is read through /proc, wherever it lies and also if it has no name any more.
"""

import fcntl
import os
import re
import signal
import struct
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

AREA = re.compile(r"([0-9a-f]+)-([0-9a-f]+) [r-][w-][x-][ps] ")
LONGEST = 240.0  # seconds for a whole play
# Where SQLite locks a file (its page "File Locking", and os.h): who begins to write takes RESERVED, and who commits
# takes all of SHARED for writing.
RESERVED, SHARED = (0x40000001, 1), (0x40000002, 510)


class World:
    """The folders of one machine: the workspace, the profile of all who work there, and all that is temporary."""

    def __init__(self, root: Path):
        self.desk = root / "desk"  # what people type; not searched
        self.searched = root / "world"
        self.room, self.temporary = self.searched / "room", self.searched / "tmp"
        self.data, self.home = self.searched / "data", self.searched / "home"
        for folder in (self.desk, self.room, self.temporary, self.data, self.home):
            folder.mkdir(parents=True)
        self.workspace = self.room / "panel.plumb"
        self.profile = self.data / "plumbline"

    def environment(self) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
        places = {"TMPDIR": self.temporary, "SQLITE_TMPDIR": self.temporary, "HOME": self.home}
        places |= {"TMP": self.temporary, "TEMP": self.temporary, "XDG_DATA_HOME": self.data}
        return kept | {name: str(place) for name, place in places.items()}

    def files(self) -> Iterator[Path]:
        for folder, _, names in os.walk(self.searched):
            yield from (Path(folder) / name for name in names)


class Gate:
    """A read lock on some bytes of a file, which whoever wants to lock them for writing has to wait for.

    The lock is one of the open file, not of the process: others would be lost when any copy of the file is closed.
    """

    def __init__(self, file: Path, place: tuple[int, int]):
        self._descriptor, self._place = os.open(file, os.O_RDONLY), place

    def shut(self) -> None:
        """Waits until nobody has these bytes locked for writing."""
        self._lock(fcntl.F_RDLCK)

    def open(self) -> None:
        self._lock(fcntl.F_UNLCK)

    def close(self) -> None:
        os.close(self._descriptor)

    def _lock(self, kind: int) -> None:
        fcntl.fcntl(self._descriptor, fcntl.F_OFD_SETLKW, struct.pack("hhqqi4x", kind, 0, *self._place, 0))


class Lock:
    """Two gates like those of a canal lock: one before the beginning of an act, one before its commit."""

    def __init__(self, file: Path):
        self._begin, self._commit = Gate(file, RESERVED), Gate(file, SHARED)
        self._commit.shut()

    def let_one_pass(self) -> None:
        """The act that waits at its commit ends. The next waits there in its turn, if it is not quicker than we are."""
        # The first gate waits until the act ends, and does so before the second is opened.
        opening = threading.Timer(0.002, self._commit.open)
        opening.start()
        self._begin.shut()
        opening.join()
        self._commit.shut()
        self._begin.open()

    def close(self) -> None:
        self._begin.close()
        self._commit.close()


class Watch:
    """Takes each file of a world again whenever it has changed, and what a process has open."""

    def __init__(self, world: World, take: Callable[[str, bytes], None]):
        self._world, self._take = world, take
        self._seen: set[tuple] = set()
        self._lock = threading.Lock()
        self.journals = 0
        self.nameless = 0
        self.kinds: set[str] = set()

    def look(self, process: int | None = None) -> None:
        with self._lock:
            for path in self._world.files():
                self._copy(str(path), str(path))
            if process is not None:
                self._look_at(process)

    def _look_at(self, process: int) -> None:
        folder = f"/proc/{process}/fd"
        try:
            for name in os.listdir(folder):
                place = os.readlink(f"{folder}/{name}")
                if place.startswith("/") and not place.startswith(("/dev/", "/proc/", str(self._world.desk))):
                    self.nameless += place.endswith(" (deleted)")
                    self._copy(f"{folder}/{name}", place)
        except OSError:
            return  # the process ended, or closed the file meanwhile

    def _copy(self, path: str, name: str) -> None:
        try:
            about = os.stat(path)
            mark = (name, about.st_ino, about.st_size, about.st_mtime_ns)
            if mark in self._seen or not about.st_size or not os.path.isfile(path):
                return
            data = Path(path).read_bytes()
        except OSError:
            return  # gone before it could be read: it was temporary
        self._seen.add(mark)
        self.journals += name.endswith("-journal")
        self.kinds.add(_kind_of(Path(name).name))
        self._take(name, data)


def _kind_of(name: str) -> str:
    """The sort of a file: what is behind the last point or hyphen that is no number."""
    if "unfinished-" in name:
        return "unfinished"
    return name.rsplit("-" if name.endswith("-journal") else ".", 1)[-1]


class Play:
    """One run of `plumb play` under watch."""

    def __init__(self, plumb: str, world: World, watch: Watch):
        self._plumb, self._world, self._watch = plumb, world, watch
        self.output = ""
        self.held = 0

    def run(self, acts: list[str], passphrases: dict[str, str], tender: str = "") -> Iterator[None]:
        """Plays the acts, and comes back inside each, before its commit: always inside the first, and inside others
        unless plumb was quicker. plumb waits until the next is asked for; whoever takes longer over it stops plumb
        meanwhile (`stopped`). Where there is no workspace yet nothing is held, but all is watched."""
        script, known = self._world.desk / "acts", self._world.desk / "passphrases"
        script.write_text("\n".join(acts) + "\n", encoding="utf-8")
        lock = Lock(self._world.workspace) if self._world.workspace.exists() else None
        known.write_text("".join(f"{person}: {said}\n" for person, said in passphrases.items()), encoding="utf-8")
        command = [self._plumb, "play", str(self._world.workspace), str(script), "--passphrases", str(known)]
        command += ["--tender", tender] if tender else []
        with subprocess.Popen(
            command,
            cwd=self._world.home,
            env=self._world.environment(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        ) as self._process:
            reading = threading.Thread(target=self._read)
            watching = threading.Thread(target=self._keep_looking)
            reading.start()
            watching.start()
            try:
                if lock:
                    yield from self._acts(lock)
                self._process.wait(LONGEST)
            finally:
                if lock:
                    lock.close()
                if self._process.poll() is None:
                    self._process.kill()
                reading.join()
                watching.join()
        if self._process.returncode != 0:
            raise AssertionError(f"plumb play ended with {self._process.returncode}:\n{self.output}")
        self._watch.look()

    @contextmanager
    def stopped(self) -> Iterator[None]:
        """Nothing moves meanwhile, and plumb does not lose its patience with the lock."""
        self._process.send_signal(signal.SIGSTOP)
        try:
            self._watch.look(self._process.pid)
            yield
        finally:
            self._process.send_signal(signal.SIGCONT)

    def memory(self) -> bytes:
        """What a core dump of plumb would hold now: all its memory but what it has asked the system to leave out."""
        process, held, areas = self._process.pid, [], []
        for line in Path(f"/proc/{process}/smaps").read_text().splitlines():
            if area := AREA.match(line):
                areas.append((int(area[1], 16), int(area[2], 16)))
            elif line.startswith("VmFlags:") and " dd" in line:
                areas.pop()
        with open(f"/proc/{process}/mem", "rb", buffering=0) as memory:
            for first, end in areas:
                with suppress(OSError, OverflowError):  # what the system keeps for itself
                    memory.seek(first)
                    held.append(memory.read(end - first))
        return b"".join(held)

    def _read(self) -> None:
        self.output = self._process.stdout.read().decode()

    def _keep_looking(self) -> None:
        while self._process.poll() is None:
            self._watch.look(self._process.pid)
            time.sleep(0.01)

    def _acts(self, lock: Lock) -> Iterator[None]:
        until = time.monotonic() + LONGEST
        journal = self._world.workspace.with_name(self._world.workspace.name + "-journal")
        while True:
            while not _size(journal) and self._goes_on(until):
                time.sleep(0.0005)
            if not _size(journal):
                return
            self.held += 1
            self._watch.look(self._process.pid)
            yield
            lock.let_one_pass()

    def _goes_on(self, until: float) -> bool:
        if time.monotonic() > until:
            raise AssertionError(f"the play takes longer than {LONGEST:.0f} seconds")
        return self._process.poll() is None


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return 0

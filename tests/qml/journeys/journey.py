"""What the journeys share: an example played up to an hour, the program in its window, and the judges."""
import contextlib
import json
import pathlib
import subprocess
import sys
import tempfile

from window import Display, Window


def passphrase_of(person):
    return f"illustrative passphrase of {person}"


class Journey:
    """A workspace in a scratch folder, in which a script was played up to the line that begins with `until`; without
    that, to its end."""

    def __init__(self, folder, display, script, until, pictures):
        self.plumb, self.plumbline, self.examples = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3])
        self.pictures = pathlib.Path(pictures) if pictures else None
        if self.pictures:
            self.pictures.mkdir(parents=True, exist_ok=True)
        self.folder, self.display = folder, display
        self.workspace = folder / "panel.plumb"
        for file in self.examples.glob("*.json"):
            (folder / file.name).write_bytes(file.read_bytes())
        self.lines = (self.examples / script).read_text().splitlines(keepends=True)
        self.phrases = folder / "passphrases"
        people = {line.split(":")[0].removeprefix("refused ") for line in self.lines
                  if ": " in line and not line.startswith(("#", " "))}
        self.phrases.write_text("".join(f"{person}: {passphrase_of(person)}\n" for person in sorted(people)))
        self.played = 0
        self.play(until)
        self.before = len(self.log())

    def play(self, until):
        """The others go on with the script, in another process, up to the line that begins so."""
        begun = (number for number, line in enumerate(self.lines) if number >= self.played and line.startswith(until))
        end = next(begun) if until else len(self.lines)
        self.play_lines(self.lines[self.played:end])
        self.played = end

    def play_lines(self, lines):
        """Acts of others, in another process."""
        acts = self.folder / "others.acts"
        acts.write_text("".join(lines))
        self.told("play", str(self.workspace), str(acts), "--passphrases", str(self.phrases))

    def told(self, *words):
        done = subprocess.run([self.plumb, *words], env=self.display.environment, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            raise SystemExit(f"plumb {words[0]}: {done.stdout}{done.stderr}")
        return done.stdout

    def log(self):
        return json.loads(self.told("log", str(self.workspace), "--json"))

    def window(self):
        return Window(self.display, self.plumbline, str(self.workspace))

    def take_seat(self, window, person, name):
        window.go(f"seat of {name}")
        window.type(passphrase_of(person))
        window.key("Return")
        window.until_title(name)

    def open_tender(self, window, title):
        window.go("Tenders")
        window.key("Return")
        window.until_title(f"^{title}")

    def until_recorded(self, name, count=1):
        """Waits until so many entries of that name stand behind where the journey began."""
        def there():
            return sum(entry["command"]["as"] == name for entry in self.log()[self.before:]) >= count
        self.display.wait(there, f"{count} × {name} in the log")

    def picture(self, window, name):
        if self.pictures:
            window.picture(self.pictures / f"{name}.png")

    def judge(self, window):
        """The record holds, and no page complained."""
        complaints = window.close()
        verdict = self.told("verify", str(self.workspace))
        assert verdict.count("Everything holds") == 2, verdict
        assert not complaints, complaints


@contextlib.contextmanager
def journey(script, until, pictures=None):
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        display = Display(folder)
        try:
            yield Journey(folder, display, script, until, pictures)
        finally:
            display.close()

"""The real window under a virtual display, driven by key presses alone."""
import os
import re
import shutil
import subprocess
import time

PATIENCE = 60  # seconds for anything that the program does


class Display:
    """A virtual screen of its own; `more` are words for its server."""

    def __init__(self, folder, *more):
        # By the process, so that two that start together never share one.
        self.name = f":{1000 + os.getpid() % 50000}"
        # Without -noreset the server begins anew whenever its last client leaves, and a program that is just connecting
        # is thrown off.
        self.process = subprocess.Popen(["Xvfb", self.name, "-screen", "0", "1440x900x24", "-nolisten", "tcp", "-noreset",
                                         *more],
                                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.environment = dict(os.environ, DISPLAY=self.name, QT_QPA_PLATFORM="xcb", QT_QUICK_BACKEND="software",
                                XDG_DATA_HOME=str(folder), XDG_RUNTIME_DIR=str(folder), LC_ALL="C.UTF-8", QT_ACCESSIBILITY="0")
        self.wait(lambda: self.tool("getdisplaygeometry", check=False) != "")

    def tool(self, *words, check=True):
        done = subprocess.run(["xdotool", *words], env=self.environment, capture_output=True, text=True, check=False)
        if check and done.returncode != 0:
            raise SystemExit(f"xdotool {' '.join(words[:2])}: {done.stderr}")
        return done.stdout.strip()

    @staticmethod
    def wait(ready, what="the virtual display", patience=PATIENCE):
        since = time.monotonic()
        while not ready():
            if time.monotonic() - since > patience:
                raise SystemExit(f"waited {patience} s for {what}")
            time.sleep(0.05)

    def close(self):
        self.process.terminate()
        self.process.wait()


class Window:
    """The program in its window. `steps` counts what a person did: keys pressed and texts typed."""

    def __init__(self, display, program, *arguments):
        self.display = display
        self.steps = 0
        self.process = subprocess.Popen([program, *arguments], env=display.environment, stderr=subprocess.PIPE, text=True)
        display.wait(lambda: self.process.poll() is not None or self.find() != "", "the window")
        if self.process.poll() is not None:
            raise SystemExit(f"the program ended with {self.process.returncode}: {self.process.stderr.read()}")
        self.id = self.find()
        display.tool("windowfocus", "--sync", self.id)

    def find(self):
        found = self.display.tool("search", "--onlyvisible", "--name", "Plumbline", check=False).split()
        return found[0] if found else ""

    def title(self):
        return self.display.tool("getwindowname", self.id, check=False)

    def until_title(self, pattern):
        self.display.wait(lambda: re.search(pattern, self.title()), f"the title {pattern!r}, it is {self.title()!r}")
        time.sleep(0.3)

    def key(self, *keys):
        for name in keys:
            self.steps += 1
            self.display.tool("key", "--clearmodifiers", name)
            time.sleep(0.08)

    def hold(self, name, seconds):
        """One step, with the key repeating as a keyboard does."""
        self.steps += 1
        self.display.tool("keydown", name)
        time.sleep(seconds)
        self.display.tool("keyup", name)
        time.sleep(0.08)

    def type(self, text):
        self.steps += 1
        self.display.tool("type", "--delay", "4", text)
        time.sleep(0.1)

    def go(self, words):
        """To a place, or to an act, by the palette."""
        self.key("ctrl+k")
        self.type(words)
        self.key("Return")
        time.sleep(0.3)

    def picture(self, file):
        if shutil.which("scrot"):
            subprocess.run(["scrot", "--overwrite", str(file)], env=self.display.environment, check=False)

    def clipboard(self):
        return subprocess.run(["xclip", "-o", "-selection", "clipboard"], env=self.display.environment,
                              capture_output=True, text=True, check=True, timeout=PATIENCE).stdout

    def fill(self, width, height):
        """Makes the window so large, and puts the pointer where it lies over nothing."""
        self.display.tool("windowsize", "--sync", self.id, str(width), str(height))
        self.display.tool("mousemove", str(width - 1), str(height - 1))

    def close(self):
        """Ends the program as a person does; what it complained of on the way is given back."""
        self.process.terminate()
        _, complaints = self.process.communicate(timeout=PATIENCE)
        return [line for line in complaints.splitlines() if "qrc:/" in line or "QQml" in line]

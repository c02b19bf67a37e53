"""What the tests of the terminal share: running plumb away from home, and hearing their claims one by one."""
import os
import pathlib
import subprocess
import sys
import tempfile
import traceback

STRAY = ("terminate called", "std::", "Traceback", "broken invariant", "\x1b")


def environment(home):
    """That of a person whose home, with keys and what was seen last, is this folder."""
    return dict(os.environ, XDG_DATA_HOME=str(home), HOME=str(home), QT_QPA_PLATFORM="offscreen")


def plumb(program, *arguments, home, code=0, given=None, patience=300):
    """Runs the program to its end, of `patience` seconds at most, with `given` at standard input. Returns what it printed,
    standard output first."""
    done = subprocess.run([program, *map(str, arguments)], input=(given or "").encode("utf-8"), capture_output=True,
                          timeout=patience, env=environment(home), check=False)
    out, err = done.stdout.decode("utf-8"), done.stderr.decode("utf-8")
    assert done.returncode == code, f"{arguments} ended with {done.returncode}, not {code}:\n{out}\n{err}"
    for text in (out, err):
        for stray in STRAY:
            assert stray not in text, f"{stray!r} in {text}"
    return out, err


def passphrases(folder, persons):
    """A file with a passphrase for each person."""
    path = folder / "passphrases"
    path.write_text("".join(f"{person}: illustrative passphrase of {person}\n" for person in persons), encoding="utf-8")
    return path


def acts_of(script):
    """The acts of a script, one text each, comments left out."""
    return [line for line in script.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]


def people_of(acts):
    """Who is enrolled in them."""
    return [act.split(":")[0] for act in acts if ": enrol " in act]


def verified_by_another(verifier, path):
    """The verifier that shares nothing with the program says that everything holds."""
    done = subprocess.run([sys.executable, "-B", verifier, path], capture_output=True, text=True, check=False)
    assert done.returncode == 0 and "Everything holds" in done.stdout, done.stdout + done.stderr


def hear(named, enter):
    """Each function whose name is a sentence, of four words or more, is a claim. It is heard in a folder of its own, which
    `enter` is told. Returns how many do not hold."""
    failed = 0
    for name, claim in list(named.items()):
        is_sentence = name.count("_") > 2
        if not is_sentence or not callable(claim) or claim.__module__ != "__main__":
            continue
        with tempfile.TemporaryDirectory() as folder:
            enter(pathlib.Path(folder))
            try:
                claim()
                print(f"holds: {name.replace('_', ' ')}")
            except Exception:  # a claim may break in any way; the others are still heard
                failed += 1
                print(f"does not hold: {name.replace('_', ' ')}")
                traceback.print_exc()
    return failed

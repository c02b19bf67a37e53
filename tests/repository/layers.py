#!/usr/bin/env python3
"""The repository checks itself: which folder may include which, and what must not stand in the sources.

    layers.py ROOT

The table is the drawing in docs/architecture.md. Prints each breach with file and line; exit 1 when there is one.
"""
import pathlib
import re
import sys

# Parts of core that a part may include, beside itself and the headers directly in core/.
CORE = {
    "number": set(),
    "money": {"number"},
    "calendar": set(),
    "regime": {"calendar"},
    "record": set(),
    "pricing": {"number", "money", "calendar"},
    "criteria": {"number", "money", "calendar", "pricing"},
    "contract": {"number", "money", "calendar", "criteria"},
    "tendering": {"number", "money", "calendar", "pricing", "criteria", "regime"},
    "reasons": {"number", "money", "calendar", "pricing", "criteria", "tendering"},
    "evaluation": {"number", "money", "calendar", "pricing", "criteria", "tendering"},
    "analysis": {"number", "money", "calendar", "pricing", "criteria", "tendering", "evaluation"},
    "procedure": {"number", "money", "calendar", "regime", "pricing", "criteria", "contract", "tendering", "reasons",
                  "evaluation"},
    "text": {"number", "money", "calendar", "regime", "pricing", "criteria", "contract", "tendering", "reasons",
             "evaluation", "analysis", "procedure"},
    "session": {"number", "money", "calendar", "pricing", "criteria", "tendering", "reasons", "evaluation", "procedure",
                "text", "record"},
}
# Libraries that only one part may name.
LIBRARIES = [
    (re.compile(r"boost/"), {"core/number"}),
    (re.compile(r"simdjson"), {"core/text"}),
    (re.compile(r"sqlite3"), {"storage/sqlite"}),
    (re.compile(r"sodium"), {"storage/keys"}),
    (re.compile(r"qrencode"), {"reports/model"}),
    (re.compile(r"Q[A-Z]\w+$|Qt\w+/"), {"reports/pdf", "qml", "cli"}),
    (re.compile(r"CLI/"), {"cli"}),
]
IN_CORE = re.compile(r"<(fstream|filesystem|random|thread|mutex|iostream|ctime)>")
A_CLOCK = re.compile(r"system_clock|steady_clock|std::time\b|\brand\(")
ROOTS = {"qml/app/main.cpp", "qml/app/local_desk_keys.cpp", "qml/app/local_desk_keys.hpp", "cli/main.cpp", "cli/local_people.cpp", "cli/local_people.hpp"}
MACHINE_PATH = re.compile(r"(?<![\w.])/(?:" + "wor" + r"k|far" + r"m)/")
LEFT_OVER = re.compile(r"\b(TO" + r"DO|FIX" + r"ME|HA" + r"CK)\b")
FLOATING = re.compile(r"\b(double|float|long double)\b")
LINES_MAX = 450
TEST_LINES_MAX = 600  # a table of cases is one subject


def includes(path):
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        found = re.match(r'\s*#\s*include\s*([<"])([^>"]+)[>"]', line)
        if found:
            yield number, found.group(1), found.group(2)


def breach_of(source, quote, target):
    """Why `source` (relative path) must not include `target`, or None."""
    top, _, rest = source.partition("/")
    part = rest.split("/")[0]
    if quote == '"':
        if target.endswith(".moc"):
            return None  # written by Qt beside the build
        if "/" not in target:
            return "includes start at the root of the repository"
        other, _, inner = target.partition("/")
        inner_part = inner.split("/")[0]
        if top == "core":
            if other != "core":
                return "core includes nothing outside core"
            if part in CORE and inner_part in CORE and inner_part != part and inner_part not in CORE[part]:
                return f"core/{part} must not know core/{inner_part}"
        elif top == "storage":
            if other not in ("core", "storage"):
                return "storage knows core alone"
        elif top == "reports":
            if other not in ("core", "reports"):
                return "reports know core alone"
        elif top in ("cli", "qml"):
            if other == "storage" and source not in ROOTS:
                return "only the composition roots name storage"
            if other in ("cli", "qml") and other != top:
                return "the two programs do not know each other"
    elif top == "core" and IN_CORE.search(f"<{target}>"):
        return f"core does not use <{target}>"
    for library, homes in LIBRARIES:
        if quote == "<" and library.match(target) and top != "tests":
            if not any(source.startswith(home + "/") for home in homes):
                return f"<{target}> belongs to {', '.join(sorted(homes))}"
    return None


def without_comments(text):
    text = re.sub(r"/\*.*?\*/", lambda m: "\n" * m.group().count("\n"), text, flags=re.S)
    return re.sub(r"//[^\n]*", "", text)


def main(root):
    root = pathlib.Path(root)
    breaches = []
    for top in ("core", "storage", "reports", "cli", "qml", "tests"):
        for path in sorted((root / top).rglob("*")):
            if path.suffix not in (".cpp", ".hpp", ".qml", ".py", ".mm") or not path.is_file():
                continue
            source = path.relative_to(root).as_posix()
            if path.suffix in (".cpp", ".hpp"):
                for number, quote, target in includes(path):
                    why = breach_of(source, quote, target)
                    if why:
                        breaches.append(f"{source}:{number}: {why}")
            text = path.read_text(encoding="utf-8")
            lines = text.splitlines()
            most = TEST_LINES_MAX if top == "tests" else LINES_MAX
            if len(lines) > most and "/data/" not in source and not source.endswith("uk_bank_holidays.cpp"):
                breaches.append(f"{source}: {len(lines)} lines; one subject has at most {most}")
            for number, line in enumerate(lines, 1):
                if MACHINE_PATH.search(line):
                    breaches.append(f"{source}:{number}: a path of one machine")
                if LEFT_OVER.search(line):
                    breaches.append(f"{source}:{number}: a mark of unfinished work")
            if top == "core" and path.suffix in (".cpp", ".hpp"):
                for number, line in enumerate(without_comments(text).splitlines(), 1):
                    if FLOATING.search(line):
                        breaches.append(f"{source}:{number}: no floating point in core")
                    if A_CLOCK.search(line):
                        breaches.append(f"{source}:{number}: no clock and no randomness in core")
            if top == "qml" and path.suffix == ".qml":
                if len(lines) > 150:
                    breaches.append(f"{source}: {len(lines)} lines; a component has at most 150")
                for number, line in enumerate(lines, 1):
                    if re.search(r"property var |parseFloat|toFixed|Math\.|setContextProperty", line):
                        breaches.append(f"{source}:{number}: QML that computes or is untyped")
    print("\n".join(breaches) or "every include follows the drawing")
    return 1 if breaches else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))

#!/usr/bin/env python3
"""The template of translations holds every word of the window as it is now, and a translation of it can be made.

    translations.py ROOT LRELEASE INTO

Leaves INTO, a translation (.qm) in which each text stands in brackets and is half as long again, as many languages are.
"""
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml


def words(file):
    return {(context.findtext("name"), message.findtext("source"), message.findtext("comment"))
            for context in xml.parse(file).getroot() for message in context.iter("message")}


def main():
    root, lrelease, into = pathlib.Path(sys.argv[1]), sys.argv[2], pathlib.Path(sys.argv[3])
    template = root / "qml/i18n/plumbline.ts"
    with tempfile.TemporaryDirectory() as scratch:
        now = pathlib.Path(scratch) / "now.ts"
        subprocess.run([root / "scripts/translations", now], check=True)
        missing, idle = words(now) - words(template), words(template) - words(now)
        for context, source, _ in sorted(missing, key=str):
            print(f"not in the template: {context}: {source}")
        for context, source, _ in sorted(idle, key=str):
            print(f"no longer said: {context}: {source}")
        if missing or idle:
            sys.exit("scripts/translations collects them")

        longer = xml.parse(template)
        longer.getroot().set("language", "en_GB")
        for message in longer.getroot().iter("message"):
            source = message.findtext("source")
            translation = message.find("translation")
            del translation.attrib["type"]
            translation.text = f"[{source} {'~' * (len(re.sub('%[0-9]', '', source)) // 2)}]"
        longer.write(pathlib.Path(scratch) / "longer.ts", encoding="utf-8")
        subprocess.run([lrelease, "-silent", pathlib.Path(scratch) / "longer.ts", "-qm", into], check=True)
    print(f"{len(words(template))} texts")


if __name__ == "__main__":
    main()

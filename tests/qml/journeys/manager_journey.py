#!/usr/bin/env python3
"""The manager, from a decided recommendation to letters that are made and went out, and the board paper, by keys alone.

    manager_journey.py PLUMB PLUMBLINE EXAMPLES WORK [PICTURES]

WORK is "advocacy" or "connexions". What was made is judged by its fingerprint on record, and opened as a PDF.
"""
import hashlib
import subprocess
import sys
import time

from journey import journey

# Script, the line up to which it is played, name, title of the tender, the day on which letters go out, how many, and which
# line of My work is the first letter: in advocacy a proposal of the chair waits too.
WORK = {
    "advocacy": ("advocacy-panel.acts", 'manager: issue_paper {"issued": {"paper": "award_letter"', "Commissioning manager",
                 "Advocacy", "2009-07-15", 2, 2),
    "connexions": ("connexions.acts", 'manager: issue_paper {"issued": {"paper": "award_letter"', "Lead commissioner",
                   "Connexions", "2009-11-30", 2, 1),
}


def main():
    script, until, name, title, day, letters, line = WORK[sys.argv[4]]
    with journey(script, until, *sys.argv[5:]) as j:
        window = j.window()
        j.take_seat(window, "manager", name)
        window.go("My work")
        time.sleep(1)
        j.picture(window, "manager-1-work")
        window.key(*["Down"] * line, "Return")
        window.until_title(f"^{title}")
        for letter in range(letters):
            # Below the law that binds, the standstill that is owed and the heading stand the letters.
            window.key("Home", *["Down"] * (3 + letter))
            j.picture(window, f"manager-2-letters-{letter + 1}")
            window.key("Return")
            time.sleep(1)
            window.key("Tab", "ctrl+a")
            window.type(day)
            time.sleep(1)
            j.picture(window, f"manager-3-letter-{letter + 1}")
            window.key("ctrl+Return")
            j.until_recorded("issue_paper", letter + 1)
            j.picture(window, f"manager-4-made-{letter + 1}")
            window.key("Escape")
            time.sleep(0.3)
        window.go("Result")
        j.picture(window, "manager-5-result")
        j.judge(window)
        files = {hashlib.sha256(file.read_bytes()).hexdigest(): file for file in (j.folder / "panel-papers").iterdir()}
        issued = [entry["command"]["issued"] for entry in j.log()[j.before:]]
        assert len(issued) == letters and all(one["sent"] == day for one in issued), issued
        for one in issued:
            file = files[one["sha256"]]
            read = subprocess.run(["pdftotext", str(file), "-"], capture_output=True, text=True, check=True).stdout
            assert title.split()[0] in read, f"{file} does not name the tender"
        print(f"the journey of {name}: {window.steps} steps for {letters} letters read, made and recorded")


if __name__ == "__main__":
    main()

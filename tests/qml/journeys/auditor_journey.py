#!/usr/bin/env python3
"""An auditor without any key, from a number to the person, minute and reason behind it, by keys alone.

    auditor_journey.py PLUMB PLUMBLINE EXAMPLES WORK [PICTURES]

WORK is "advocacy" or "connexions", each with its recommendation made.
"""
import datetime
import json
import re
import sys

from journey import journey

# Script, the line up to which it is played, title of the tender.
WORK = {
    "advocacy": ("advocacy-panel.acts", "chair: recommend", "Advocacy"),
    "connexions": ("connexions.acts", "note-taker: challenge_report", "Connexions"),
}


def check_working(j, text):
    """What was taken along names for each mark the person, the minute and the reason that stand in the log."""
    marks = re.findall(r"^ +.+?: (\S+) – (.+) \[(.+)\] \(entry (\d+), signed with the key (.+), (\d+ \w+ \d{4}, .+)\)$", text, re.M)
    assert len(marks) > 3, text
    log = j.log()
    for mark, reason, evidence, number, key, minute in marks:
        entry = log[int(number) - 1]
        given = json.dumps(entry["command"], ensure_ascii=False)
        assert key == entry["signed_by"], f"entry {number} is not signed with the key {key}"
        claimed = datetime.datetime.fromisoformat(entry["claimed_time"].replace("Z", "+00:00"))
        assert minute == f"{claimed.day} {claimed:%B %Y}, {claimed:%H:%M} UTC", f"entry {number} is not of {minute}"
        for said in (mark, reason, evidence):
            assert json.dumps(said, ensure_ascii=False) in given, f"entry {number} does not say {said!r}"


def main():
    script, until, title = WORK[sys.argv[4]]
    with journey(script, until, *sys.argv[5:]) as j:
        window = j.window()
        j.open_tender(window, title)
        window.go("Result")
        j.picture(window, "auditor-1-result")
        # The first figure has the keyboard: its working, opened down to the entry.
        window.key("Return", "Down", "Right", "Down", "Right", "Down", "Right")
        j.picture(window, "auditor-2-why")
        window.key("ctrl+c")
        check_working(j, window.clipboard())
        window.go("History")
        window.key("Down", "Down", "Return")
        j.picture(window, "auditor-3-entry")
        window.key("Tab", "Return")
        window.until_title(f"^{title}")
        j.picture(window, "auditor-4-as-it-stood")
        window.go("Moderation")
        j.picture(window, "auditor-5-moderation-as-it-stood")
        j.judge(window)
        assert len(j.log()) == j.before, "an auditor changes nothing"
        print(f"the auditor's journey, {title}: {window.steps} steps, and the record has not changed")


if __name__ == "__main__":
    main()

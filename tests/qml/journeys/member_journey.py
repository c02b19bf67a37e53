#!/usr/bin/env python3
"""A person who marks, from starting the program to a sheet that is handed in, by keys alone.

    member_journey.py PLUMB PLUMBLINE EXAMPLES WORK [PICTURES]

WORK says whose: "advocacy", Panel member 2 at the PQQ; "connexions", the seat of Wirral at the end of the dialogue;
"consultant", the external consultant, who scores the BAFOs alone. The panel is played up to the hour at which sheets are
due; the person then takes the seat at the laptop, marks every bid that is still in, and hands in.
"""
import json
import sys
import time

from journey import journey

REASON = "The answer names who does what by when."
# Script, the line up to which it is played (it begins with the person), name, title of the tender, stage, bids still in.
WORK = {
    "advocacy": ("advocacy-panel.acts", "member-2: submit_sheet", "Panel member 2", "Advocacy", "pqq", 2),
    "connexions": ("connexions.acts", "wirral: submit_sheet", "Dialogue team, Wirral", "Connexions", "dialogue", 4),
    "consultant": ("connexions.acts", "consultant: submit_sheet", "External consultant", "Connexions", "bafo", 2),
}


def main():
    script, until, name, title, stage_id, bids = WORK[sys.argv[4]]
    with journey(script, until, *sys.argv[5:]) as j:
        window = j.window()
        j.take_seat(window, until.split(":")[0], name)
        window.go("My work")
        time.sleep(1)
        j.picture(window, "member-1-work")
        # The first line below the heading of the tender is the sheet that is owed.
        window.key("Down", "Return")
        window.until_title(f"^{title}")
        tender = json.loads((j.examples / f"{title.lower()}.json").read_text())
        stage = next(stage for stage in tender["model"]["stages"] if stage["id"] == stage_id)
        marked = 0
        for _bid in range(bids):
            for question in stage["criteria"]:
                window.key("1" if question.get("mandatory") else "4")
                window.key("Tab")
                window.type(REASON)
                marked += 1
                if marked == 4:
                    j.picture(window, "member-2-marking")
                window.key("ctrl+Return")
        j.picture(window, "member-3-review")
        # Whoever holds the key down that led here comes to the button and no further; then they press it.
        window.hold("ctrl+Return", 1.2)
        assert len(j.log()) == j.before, "a key that was held down handed the sheet in"
        window.key("Return")
        j.until_recorded("submit_sheet")
        j.picture(window, "member-4-handed-in")
        j.judge(window)
        last = j.log()[-1]
        assert last["signed_by"] == name, last["events"]
        assert len(j.log()) == j.before + 1, "one sheet is one entry"
        print(f"the journey of {name}: {window.steps} steps for {marked} marks")


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""A panel member, from starting the program to a sheet that is handed in, by keys alone.

    member_journey.py PLUMB PLUMBLINE EXAMPLES [PICTURES]

The panel of the advocacy tender is played up to the hour at which sheets are due; Panel member 2 then takes the seat at
the laptop, marks both bids, and hands in.
"""
import json

from journey import journey

REASON = "The answer names who does what by when."


def main():
    with journey("advocacy-panel.acts", "member-2: submit_sheet") as j:
        window = j.window()
        j.take_seat(window, "member-2", "Panel member 2")
        j.open_tender(window, "Advocacy")
        window.go("My work")
        j.picture(window, "member-1-work")
        window.go("My sheet")
        stage = json.loads((j.examples / "advocacy.json").read_text())["model"]["stages"][0]
        marked = 0
        for _bid in range(2):
            for question in stage["criteria"]:
                window.key("1" if question.get("mandatory") else "4")
                window.key("Tab")
                window.type(REASON)
                marked += 1
                if marked == 4:
                    j.picture(window, "member-2-marking")
                window.key("ctrl+Return")
        j.picture(window, "member-3-review")
        window.key("ctrl+Return")
        j.until_recorded("submit_sheet")
        j.picture(window, "member-4-handed-in")
        j.judge(window)
        last = j.log()[-1]
        assert last["signed_by"] == "Panel member 2", last["events"]
        print(f"the panel member's journey: {window.steps} steps for {marked} marks")


if __name__ == "__main__":
    main()

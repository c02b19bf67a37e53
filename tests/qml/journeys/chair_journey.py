#!/usr/bin/env python3
"""The chair, from opened sheets to a closed stage, by keys alone, while others sign in another process.

    chair_journey.py PLUMB PLUMBLINE EXAMPLES WORK [PICTURES]

WORK is "advocacy", the PQQ that five members marked, or "connexions", the BAFOs that the external consultant scored alone.
"""
import json
import sys

from journey import journey

# Script, the line up to which it is played (it begins with the chair), name, title of the tender, stage, hour of the meeting.
WORK = {
    "advocacy": ("advocacy-panel.acts", "chair: agree_consensus", "Chair", "Advocacy", "pqq", "2009-06-12T09:00:00Z"),
    "connexions": ("connexions.acts", 'halton: agree_consensus {"from": "connexions.json", "bid": "gmcs", "stage": "bafo"}',
                   "Dialogue team, Halton", "Connexions", "bafo", "2009-09-17T09:00:00Z"),
}


def main():
    script, until, name, title, stage, held = WORK[sys.argv[4]]
    chair = until.split(":")[0]
    with journey(script, until, *sys.argv[5:]) as j:
        window = j.window()
        j.take_seat(window, chair, name)
        j.open_tender(window, title)
        window.go("My sheet")
        tender = json.loads((j.examples / f"{title.lower()}.json").read_text())
        questions = next(one for one in tender["model"]["stages"] if one["id"] == stage)["criteria"]
        agreed = 0
        for bid in range(1, 3):
            for question in questions:
                window.key("1" if question.get("mandatory") else "4")
                window.key("Tab")
                # Two bids never get the same words.
                window.type(f"{question['title']}, tender {bid}: read together, and agreed for what page {agreed + 3} shows.")
                window.key("Tab")
                window.type(f"Answer {agreed % 6 + 1}, page {agreed + 3}")
                agreed += 1
                if agreed == 3:
                    j.picture(window, "chair-1-moderating")
                window.key("ctrl+Return")
        j.picture(window, "chair-2-review")
        # To the button, and press it.
        window.key("ctrl+Return", "Return")
        j.until_recorded("agree_consensus", 2)
        j.picture(window, "chair-2-agreed")
        window.go("Minute the meeting")
        window.key("Tab")
        window.type(held)
        for _seat in tender["panel"]:
            window.key("Tab", "space")
        window.key("Tab")
        window.type("Each question of both tenders was read out with the reasons of all.")
        window.key("Tab")
        window.type("The marks above were agreed by all.")
        j.picture(window, "chair-3-minutes")
        window.key("ctrl+Return")
        j.until_recorded("minute_meeting")
        window.go("Sign the wording")
        window.key("ctrl+Return")
        j.until_recorded("sign_wording")
        # The others sign at machines of their own; this window reads what they recorded.
        signature = f': sign_wording {{"stage": "{stage}"}}'
        j.play_lines([line for line in j.lines if signature in line and not line.startswith((chair, "refused"))])
        window.go("Moderation")
        j.picture(window, "chair-4-signed")
        window.go("Close the stage")
        window.key("ctrl+Return")
        j.until_recorded("close_stage")
        j.picture(window, "chair-5-closed")
        j.judge(window)
        print(f"the journey of {name}: {window.steps} steps for {agreed} agreed marks, minutes, signature and closing")


if __name__ == "__main__":
    main()

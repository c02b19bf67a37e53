#!/usr/bin/env python3
"""The chair, from opened sheets to a closed stage, by keys alone, while others sign in another process.

    chair_journey.py PLUMB PLUMBLINE EXAMPLES [PICTURES]
"""
import json

from journey import journey


def main():
    with journey("advocacy-panel.acts", "chair: agree_consensus") as j:
        window = j.window()
        j.take_seat(window, "chair", "Chair")
        j.open_tender(window, "Advocacy")
        window.go("My sheet")
        tender = json.loads((j.examples / "advocacy.json").read_text())
        agreed = 0
        for bid in range(1, 3):
            for question in tender["model"]["stages"][0]["criteria"]:
                window.key("1" if question.get("mandatory") else "4")
                window.key("Tab")
                # Two bids never get the same words.
                window.type(f"{question['title']}, tender {bid}: read together, and agreed for what page {agreed + 3} shows.")
                window.key("Tab")
                window.type(f"PQQ answer {agreed % 6 + 1}, page {agreed + 3}")
                agreed += 1
                if agreed == 3:
                    j.picture(window, "chair-1-moderating")
                window.key("ctrl+Return")
        window.key("ctrl+Return")
        j.picture(window, "chair-2-review")
        j.until_recorded("agree_consensus", 2)
        j.picture(window, "chair-2-agreed")
        window.go("Minute the meeting")
        window.key("Tab")
        window.type("2009-06-12T09:00:00Z")
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
        j.lines = [line for line in j.lines if not line.startswith(("chair:", "refused", "note-taker:"))]
        j.played = next(number for number, line in enumerate(j.lines) if line.startswith("member-1: sign_wording"))
        j.play("# The presentations")
        window.go("Moderation")
        j.picture(window, "chair-4-signed")
        window.go("Close the stage")
        window.key("ctrl+Return")
        j.until_recorded("close_stage")
        j.picture(window, "chair-5-closed")
        j.judge(window)
        print(f"the chair's journey: {window.steps} steps for {agreed} agreed marks, minutes, signature and closing")


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Every place of a tender in the middle of its life, as the person at the desk sees it, in each look.

    picture_walk.py PLUMB PLUMBLINE EXAMPLES [PICTURES]

The program's own pictures show a rehearsal, in which nobody is enrolled. Here a panel has met: each walk plays an example up
to an hour, takes a seat, and goes through the places by keys. Fails when a page complains. Without a folder for pictures it
goes in one look only.
"""
import sys

from journey import journey

# What the pictures are called, the script, the line up to which it is played (without one: to its end), who sits down and
# their name, the title of the tender.
WALKS = (
    ("moderation", "advocacy-panel.acts", "chair: agree_consensus", "chair", "Chair", "Advocacy"),
    ("outcome", "connexions.acts", "manager: issue_paper", "manager", "Lead commissioner", "Connexions"),
    ("contract", "youth-hubs.acts", None, "manager", "Commissioning manager", "Youth hubs"),
)
GATHERED = ("My work", "Tenders", "Contracts", "People")
PLACES = ("My part", "Panel", "Model", "Bids", "Declarations", "My sheet", "Moderation", "Hearings", "Dialogue", "Prices", "Result",
          "Recommendation", "Letters", "Contract", "History")


def looks(window, all_of_them):
    """Brings the window into one look after the other and names each."""
    yield "light"
    if all_of_them:
        window.key("ctrl+d")
        yield "dark"
        window.key("ctrl+d", *["ctrl+plus"] * 4)
        yield "text-200"


def main():
    pictures = sys.argv[4:]
    for walk, script, until, person, name, title in WALKS:
        with journey(script, until, *pictures) as j:
            window = j.window()
            window.fill(1440, 900)
            j.take_seat(window, person, name)
            j.open_tender(window, title)
            for look in looks(window, bool(pictures)):
                for place in GATHERED + PLACES:
                    window.go(place)
                    j.picture(window, f"{walk}-{place.lower().replace(' ', '-')}-{look}")
            j.judge(window)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""An auditor without any key, from a number to the person, minute and reason behind it, by keys alone.

    auditor_journey.py PLUMB PLUMBLINE EXAMPLES [PICTURES]
"""
from journey import journey


def main():
    with journey("advocacy-panel.acts", "chair: recommend") as j:
        window = j.window()
        j.open_tender(window, "Advocacy")
        window.go("Result")
        j.picture(window, "auditor-1-result")
        # The first figure has the keyboard: its working, opened down to the entry.
        window.key("Return", "Down", "Right", "Down", "Right", "Down", "Right")
        j.picture(window, "auditor-2-why")
        window.go("History")
        window.key("Down", "Down", "Return")
        j.picture(window, "auditor-3-entry")
        window.key("Tab", "Return")
        window.until_title("^Advocacy")
        j.picture(window, "auditor-4-as-it-stood")
        window.go("Moderation")
        j.picture(window, "auditor-5-moderation-as-it-stood")
        j.judge(window)
        assert len(j.log()) == j.before, "an auditor changes nothing"
        print(f"the auditor's journey: {window.steps} steps, and the record has not changed")


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""The manager, from a decided recommendation to letters that went out, by keys alone.

    manager_journey.py PLUMB PLUMBLINE EXAMPLES advocacy [PICTURES]
"""
import sys

from journey import journey


def main():
    with journey("advocacy-panel.acts", 'manager: issue_paper {"issued": {"paper": "award_letter"', *sys.argv[5:]) as j:
        window = j.window()
        j.take_seat(window, "manager", "Commissioning manager")
        j.open_tender(window, "Advocacy")
        window.go("Result")
        j.picture(window, "manager-1-result")
        window.go("Recommendation")
        j.picture(window, "manager-2-recommendation")
        window.go("Letters")
        j.picture(window, "manager-3-letters")
        window.go("Record what went out")
        window.key("Down")
        window.key("Tab")
        window.key("Down")
        window.key("Tab")
        window.type("2009-07-15")
        j.picture(window, "manager-5-filled")
        window.key("ctrl+Return")
        j.until_recorded("issue_paper")
        j.picture(window, "manager-6-sent")
        window.go("Record what went out")
        window.key("Down", "Down", "Tab", "Down", "Down", "Tab")
        window.type("2009-07-15")
        window.key("ctrl+Return")
        j.until_recorded("issue_paper", 2)
        j.picture(window, "manager-7-both-sent")
        j.judge(window)
        print(f"the manager's journey: {window.steps} steps for two letters")


if __name__ == "__main__":
    main()

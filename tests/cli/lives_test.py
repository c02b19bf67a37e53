#!/usr/bin/env python3
"""The eight lives: each exercise of examples/ is played from enrolment to its real end, and the facts of its papers are
found in the record.

    lives_test.py PLUMB EXAMPLES VERIFIER

Each function is one claim, read aloud by its name. Runs in a folder of its own; exit 1 when a claim does not hold. What
is asserted of outcomes, names and days is what the papers of the exercises tell; what the examples add is asserted only
where the rules of the program show in it.
"""
import datetime
import json
import pathlib
import shutil
import sys

import at_terminal

PLUMB = ""
EXAMPLES = pathlib.Path()
VERIFIER = pathlib.Path()
FOLDER = pathlib.Path()


# What is told of each line that is marked as refused, in order: so none is refused for a slip of the script.
REFUSED = {
    "youth-hubs": (
        "Nobody has settled under which law", "This is for a commissioning manager or a chair",
        "no discussion of it is on record", "while the stage \"offer\" is open",
        "The published method leads to \"eastham\"", "It is not the turn of Board", "version 3 of the recommendation",
        "still waits for Board", "comes after the award letter to \"west-kirby\"", "is empty here: the result"),
    "positive-activities": (
        "The model is published and frozen", "The published method leads to \"birkenhead-youth-club\"",
        "still waits for Board", "The plan asks Board to endorse", "The standstill lasts to the end of 3 August 2009",
        "\"birkenhead-youth-club\" is signed already", "has its actual figure for this period already"),
    "short-breaks": (
        "opening them has not been rehearsed", "with the parts of two people together",
        "Bids may come in until 15 May 2009", "Prices stay sealed", "Nobody has asked \"bidder-c\" about its price",
        "\"bidder-c\" explained its price", "still waits for Council",
        "comes after the decision letter to \"bidder-c\"", "The standstill lasts to the end of 6 July 2009"),
    "advocacy-panel": (
        "This is for a commissioning manager", "Two people must sign this", "The model is published and frozen",
        "The question \"c1\" of a bidder is not answered yet", "nobody has said yet what it comes to",
        "This is for a commissioning manager or a chair", "Sheets are not all in", "Marks are not given openly",
        "It is done and stands for \"member-2\"", "no discussion of it is on record", "No minutes of a meeting",
        "not signed by all of the panel yet", "Two people must sign this", "Two people must sign this",
        "No hearing of \"scs-kinder\"", "was asked other questions", "This is for a chair", "still waits for Board",
        "version 0 of the recommendation", "The standstill lasts to the end of 27 July 2009",
        "asks for satisfactory completion", "could be exercised until 31 August 2010"),
    "family-support": (
        "while the stage \"offer\" is open", "\"bidder-b\" is no longer in", "still waits for Board",
        "owes no such paper", "it must be 40000 in sum", "\"Whatever is left over\" is not known"),
    "connexions": (
        "The model is published and frozen", "the stage \"dialogue\" has begun", "\"bidder-c\" is no longer in",
        "it has nothing to mark in this stage", "Prices stay sealed",
        "Dialogue team has not considered the evaluation report", "Point 1 about the evaluation report has no reply",
        "It is not the turn of Board", "still waits for Cabinet of",
        "The standstill lasts to the end of 10 December 2009", "One thing does not fit. At contract.shares",
        "\"To be found\" is not known"),
    "safeguarding-chair": (
        "There is no bid \"candidate-1\"", "The bids are not opened yet", "while the stage \"interview\" is open",
        "The panel has not recommended yet", "The panel has not recommended yet", "There is no bid \"candidate-1\""),
    "request-gate": (
        "This is a register", "has not declared their interests on joining", "another one than the marks lead to",
        "the end comes too early", "a meeting is owed", "was not approved in the end"),
}


class Life:
    """A script that was played to its end: what was told, what is on record, and the tender file that it took from."""

    def __init__(self, script, file):
        acts = at_terminal.acts_of(EXAMPLES / f"{script}.acts")
        self.path = FOLDER / f"{script}.plumb"
        passphrases = at_terminal.passphrases(FOLDER, at_terminal.people_of(acts))
        # Nothing but the two files is needed beside each other.
        folder = FOLDER / script
        folder.mkdir()
        for name in (f"{script}.acts", f"{file}.json"):
            shutil.copy(EXAMPLES / name, folder / name)
        self.header = (EXAMPLES / f"{script}.acts").read_text(encoding="utf-8").split("\n\n", maxsplit=1)[0]
        # Every act costs its person's passphrase, which is made to take time.
        self.told = self.plumb("play", self.path, folder / f"{script}.acts", "--passphrases", passphrases,
                               patience=1200)
        told = [line for line in self.told.splitlines() if not line.startswith(" ")]
        self.refusals = [line.split("refused. ", 1)[1] for line in told if ": refused. " in line]
        assert len(self.refusals) == sum(act.startswith("refused ") for act in acts), self.told
        self.entries = json.loads(self.plumb("log", self.path, "--json"))
        assert not any("void" in entry for entry in self.entries)
        assert "Everything holds" in self.plumb("verify", self.path)
        at_terminal.verified_by_another(VERIFIER, self.path)
        made_up = "\n".join(self.of("create_tender")[0]["illustrative"])
        assert "made up" in made_up and "llustrative" in self.header, "what is illustrative is not said"

    def plumb(self, *arguments, **more):
        return "".join(at_terminal.plumb(PLUMB, *arguments, home=FOLDER / "profile", **more))

    def of(self, command, member=None):
        """What the commands of a name gave, in order."""
        found = [entry["command"] for entry in self.entries if entry["command"]["as"] == command]
        return [one[member] for one in found] if member else found

    def stops(self, *said):
        """Each line marked as refused was refused for its own reason, told so."""
        assert len(self.refusals) == len(said) >= 3, self.refusals
        for reason, words in zip(self.refusals, said):
            assert words in reason, f"{words!r} is not in {reason!r}"

    def names(self, bids):
        """The names of the bidders of bids."""
        of = {one["bid"]["id"]: one["bidder"]["name"] for one in self.of("receive_bid")}
        return [of[bid] for bid in bids]

    def decided(self):
        """Body, act and day of each decision, in order."""
        return [(one["decision"]["body"], one["decision"]["act"], one["decision"]["date"])
                for one in self.of("record_decision", "decision")]

    def background(self):
        return json.dumps(self.of("create_tender")[0]["background"], ensure_ascii=False)


def points(life, figure):
    """The value of a figure, as it is worked out from the record."""
    return int(json.loads(life.plumb("explain", life.path, figure, "--json"))["value"])


def holds(text, *facts):
    for fact in facts:
        assert fact in text, fact


def the_youth_hubs_are_four_one_of_them_nominated_and_their_actions_go_back_to_the_boards():
    life = Life("youth-hubs", "youth-hubs")
    life.stops(*REFUSED["youth-hubs"])
    holds(life.background(), "11 November 2008", "recommendations 1 and 13", "four main hubs, one per district",
          "23 November 2008 was a Sunday", "consultation with stakeholders", "open over six nights",
          "anti-social behaviour")
    won = {one["lot"]: life.names(one["bids"]) for one in life.of("recommend", "recommendation")}
    assert sorted(name for names in won.values() for name in names) == [
        "Eastham Youth Club", "Shaftesbury", "Wallasey Fire Station", "West Kirby Youth Centre"]
    nominated = [lot for lot in life.of("define_model")[0]["lots"] if "nominated" in lot]
    assert [won[lot["id"]] for lot in nominated] == [["Shaftesbury"]]
    holds(nominated[0]["nominated"]["reason"], "Commissioned, not tendered", "prime selection", "My Place")
    # It is commissioned: no mark is given for it.
    assert not any(sheet["bid"] == "shaftesbury" for one in life.of("open_sheet") for sheet in one["sheets"])
    key = life.of("define_model")[0]["model"]["stages"][0]["criteria"][0]
    assert key["mandatory"] and "six nights" in key["text"]
    # Whoever declared is of the Board and holds no seat.
    interested = [one["declaration"] for one in life.of("declare_interests") if one["declaration"].get("interests")]
    assert [one["person"] for one in interested] == ["board-member"]
    assert "role in a community organisation" in interested[0]["interests"][0]["text"]
    appointed = [one for one in life.of("appoint_person", "appointment") if one["person"] == "board-member"]
    assert appointed == [{"person": "board-member", "role": "approver"}]
    assert sorted(one["lot"] for one in life.of("sign_contract", "contract")) == ["hub-1", "hub-2", "hub-3", "hub-4"]
    actions = {(one["text"].split(". ")[0].rstrip("."), one["board"]) for one in life.of("set_action", "action")}
    assert {("Satellites stay supported", "Board"), ("The overall use of resources is reviewed annually", "Board"),
            ("Feedback on impact goes back to the Board", "Board"),
            ("Feedback on impact goes back to the District Boards", "District Boards")} <= actions, actions


def the_positive_activities_fund_has_three_approved_providers_and_no_single_winner():
    life = Life("positive-activities", "positive-activities")
    life.stops(*REFUSED["positive-activities"])
    holds(life.background(), "agreed at Cabinet on 23 April 2009", "more partnership working and new providers",
          "approved providers")
    model = life.of("define_model")[0]["model"]
    assert model["outcome"] == "all_passing" and model["threshold"]
    three = ["Birkenhead Youth Club", "Blossom Inspiration", "Wirral Youth & Play Service and Partners"]
    assert [life.names(one["bids"]) for one in life.of("recommend", "recommendation")] == [three]
    assert [one[:2] for one in life.decided()] == [("Board", "endorses")]
    contracts = life.of("sign_contract", "contract")
    assert [life.names(one["bids"]) for one in contracts] == [[name] for name in three]
    assert {(one["from"], one["until"]) for one in contracts} == {("2009-10-01", "2011-03-31")}


def the_short_breaks_are_secured_for_quality_and_cost_by_two_commissioning_bodies():
    life = Life("short-breaks", "short-breaks")
    life.stops(*REFUSED["short-breaks"])
    stages = life.of("define_model")[0]["model"]["stages"]
    assert [(stage["kind"], stage["counts"]["as"]) for stage in stages] == [("written", "weight"), ("price", "weight")]
    holds(life.background(), "joint framework of the council and the NHS", "best value, that is quality and cost")
    # Prices are opened behind quality, by two together, and an opening was rehearsed before publication.
    order = [entry["command"]["as"] for entry in life.entries]
    assert order.index("open_price") < order.index("publish_tender")
    opened = [place for place, name in enumerate(order) if name == "open_price"]
    assert len(opened) == 4 and opened[1] > order.index("close_stage")
    assert sorted(one[:2] for one in life.decided()) == [("Council", "agrees"), ("NHS", "agrees")]
    contract, = life.of("sign_contract", "contract")
    assert contract["until"] == "2011-03-31" and [one["authority"] for one in contract["shares"]] == ["Council", "NHS"]
    action, = life.of("set_action", "action")
    assert (action["text"], action["board"]) == ("A report on process and outcomes goes to Cabinet.", "Cabinet")
    assert [one["action"] for one in life.of("close_action")] == [action["id"]]
    assert "Bidder D" not in life.plumb("evaluate", life.path).split("\n\n", maxsplit=1)[0]


def advocacy_is_awarded_by_presentation_and_interview_with_feedback_and_an_option_of_a_second_year():
    life = Life("advocacy-panel", "advocacy")
    life.stops(*REFUSED["advocacy-panel"])
    assert len(life.of("receive_bid")) == 2
    assert not [entry for entry in life.entries if any("excluded" in event for event in entry["events"])]
    # Both passed the PQQ, three points apart, and these points are not in the award.
    assert abs(points(life, "scs-kinder/pqq") - points(life, "bidder-b/pqq")) == 3
    stages = {stage["id"]: stage for stage in life.of("define_model")[0]["model"]["stages"]}
    assert stages["pqq"]["counts"] == {"as": "gate"} and stages["presentation"]["minutes_most"] == 10
    heard = life.of("hold_hearing", "hearing")
    asked = [one["asked"] for one in heard if one["stage"] == "interview"]
    assert len(asked) == 2 and asked[0] == asked[1] == stages["interview"]["script"]
    assert all(one["minutes"] <= 10 for one in heard if one["stage"] == "presentation")
    recommended, = life.of("recommend", "recommendation")
    assert life.names(recommended["bids"]) == ["SCS Kinder"]
    assert [one[:2] for one in life.decided()] == [("Board", "endorses")]
    response, = life.of("record_response", "response")
    assert (response["kind"], response["bid"]) == ("debrief", "bidder-b") and len(life.of("answer_response")) == 1
    contract, = life.of("sign_contract", "contract")
    first, last = (datetime.date.fromisoformat(contract[name]) for name in ("from", "until"))
    assert last + datetime.timedelta(days=1) == first.replace(year=first.year + 1)
    option, = contract["options"]
    assert option["needs_completion"] and "second year upon satisfactory completion of the first" in option["text"]
    order = [entry["command"] for entry in life.entries]
    completed = next(place for place, one in enumerate(order)
                     if one["as"] == "review_contract" and one["review"].get("completion"))
    assert completed < next(place for place, one in enumerate(order) if one["as"] == "exercise_option")


def family_support_goes_on_with_one_bidder_and_keeps_its_funding_streams_apart():
    life = Life("family-support", "family-support")
    life.stops(*REFUSED["family-support"])
    assert len(life.of("receive_bid")) == 2
    assert any("Bidder B" in event and "PQQ" in event for entry in life.entries
               if entry["command"]["as"] == "close_stage" for event in entry["events"])
    recommended, = life.of("recommend", "recommendation")
    assert life.names(recommended["bids"]) == ["Wirral Multicultural Organisation"]
    contract, = life.of("sign_contract", "contract")
    assert (contract["value"], contract["currency"], contract["until"]) == ("40000", "GBP", "2011-03-31")
    streams = contract["streams"]
    assert len(streams) == 2 and sum(int(one["amount"]) for one in streams) == 40000
    assert all(one["conditions"] for one in streams) and streams[0]["conditions"] != streams[1]["conditions"]
    assert "not pooled" in life.background()


def connexions_is_a_dialogue_of_six_authorities_that_challenge_agree_resolve_and_note():
    life = Life("connexions", "connexions")
    life.stops(*REFUSED["connexions"])
    holds(life.background(), "March 2009", "May to July", "early September", "two providers were invited",
          "external consultant", "January 2010", "31 March 2012", "July 2010")
    assert len(life.of("revise_bid")) > 2
    dialogue, bafo, _ = life.of("define_model")[0]["model"]["stages"]
    assert dialogue["kind"] == "dialogue"
    assert (dialogue["counts"]["as"], dialogue["counts"]["places"]) == ("shortlist", 2)
    # The consultant alone scored the BAFOs.
    assert bafo["scored_by"] == ["consultant"]
    assert {entry["signed_by"] for entry in life.entries if entry["command"]["as"] == "open_sheet"
            and entry["command"]["stage"] == "bafo"} == {"External consultant"}
    challenge, = life.of("challenge_report", "challenge")
    assert (challenge["body"], challenge["held"]) == ("Dialogue team", "2009-09-23") and challenge["points"]
    assert len(life.of("answer_challenge")) == len(challenge["points"])
    recommended, = life.of("recommend", "recommendation")
    assert life.names(recommended["bids"]) == ["Greater Merseyside Connexions Service"]
    decided = life.decided()
    assert decided[0] == ("Steering group", "agrees", "2009-09-24")
    six = ["Halton", "Knowsley", "Liverpool", "Sefton", "St Helens", "Wirral"]
    assert sorted(body for body, act, _ in decided if act == "resolves") == [f"Cabinet of {name}" for name in six]
    assert decided[-1][:2] == ("Board", "notes") and len(decided) == 8
    contract, = life.of("sign_contract", "contract")
    assert contract["lead"] == "Halton" and sorted(one["authority"] for one in contract["shares"]) == six
    pennies = [round(100 * float(one["stated"])) for one in contract["shares"]]
    assert sum(pennies) == 100 * int(contract["value"])
    streams = {one["name"] for one in contract["streams"]}
    assert {f"Funding agreement of {name}" for name in six[1:]} < streams and len(streams) == 6
    periods = life.of("create_tender")[0]["background"]["contract"]["periods"]
    assert [(one["from"], one["until"]) for one in periods] == [("January 2010", "31 March 2012"),
                                                               ("July 2010", "March 2012")]
    assert any("negotiated if needed and funded" in one for one in contract["conditions"])
    enhancement, = life.of("agree_enhancement", "enhancement")
    assert enhancement["stream"] == "Funding agreement of Wirral"
    report = life.of("report_indicators", "report")[0]
    assert report["figures"] == [{"indicator": "NI 117", "actual": "9.8", "quality": "provisional"}]
    assert contract["indicators"][0]["target"] == "8.2" and contract["indicators"][0]["lower_is_better"]
    owed = life.plumb("owed", life.path)
    holds(owed, "services of Part B", "Steering group agreed version", "Halton bears £851,612.90",
          "Liverpool bears £2,787,096.77", "NI 117  9.8 of 8.2, red, direction not known", "1 red (100.00 %)",
          "Illustrative: ")
    assert "Next: " not in owed and "owed before" not in owed, owed


def the_safeguarding_chair_is_not_appointed_and_nothing_says_so():
    life = Life("safeguarding-chair", "safeguarding-chair")
    life.stops(*REFUSED["safeguarding-chair"])
    stage, = life.of("define_model")[0]["model"]["stages"]
    assert stage["kind"] == "interview"
    for command in ("receive_bid", "hold_hearing", "recommend", "record_decision", "issue_paper", "sign_contract"):
        assert not life.of(command), command
    holds(life.background(), "agreed by the Board in June", "planned for October", "By November an interim chair",
          "waited for guidance")
    closed = {one["action"] for one in life.of("close_action")}
    still = [one["text"] for one in life.of("set_action", "action") if one["id"] not in closed]
    assert still == ["Interviews for the post, planned for October.", "The full appointment waits for guidance."]


def the_request_gate_decides_each_request_on_its_way_to_one_of_four_outcomes():
    life = Life("request-gate", "request-gate")
    life.stops(*REFUSED["request-gate"])
    defined = life.of("define_model")[0]
    assert len(defined["panel"]) == 10 and len(defined["model"]["stages"][0]["criteria"]) == 4
    for outcome in ("approved, and is published", "approved if changed and resubmitted", "without a meeting",
                    "after its author explained it", "not approved in the end, without appeal"):
        assert outcome in life.told, outcome
    decisions = life.of("decide_request", "decision")
    outcomes = {bid: [one["outcome"] for one in decisions if one["bid"] == bid] for bid in
                ("request-1", "request-2", "request-3", "request-4")}
    assert outcomes == {"request-1": ["approved"], "request-2": ["resubmit", "approved"],
                        "request-3": ["not_approved", "approved"], "request-4": ["not_approved", "refused"]}
    assert [one["bid"] for one in decisions if one.get("electronic")] == ["request-2"]
    assert [one["bid"] for one in decisions if one.get("attended")] == ["request-3", "request-4"]


def entered(folder):
    global FOLDER
    FOLDER = folder


def main():
    global PLUMB, EXAMPLES, VERIFIER
    PLUMB, EXAMPLES, VERIFIER = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
    sys.exit(1 if at_terminal.hear(globals(), entered) else 0)


if __name__ == "__main__":
    main()

"""Four small tenders in which every command is given: one of a panel from its beginning to its end, a register of
requests, one that nobody was appointed in, and one taken over from a file. All of it is illustrative, and people are
named for what they do.
"""
import hashlib
import json

PEOPLE = {
    "manager": "manager",
    "chair": "chair",
    "panel-member-1": "panel_member",
    "panel-member-2": "panel_member",
    "price-officer": "price_officer",
    "approver": "approver",
    "observer": "observer",
    "visitor": "observer",  # enrolled, and appointed in no tender
}
SEATS = {"chair": "seat-1", "panel-member-1": "seat-2", "panel-member-2": "seat-3"}
GROUND = "Section 12: cover that begins with the contract."
POWER = "Section 8: the panel may part bids that tie."
MADE_UP = ["All of this tender is made up."]
SCALE = {"id": "0-5", "range": {"highest": "5", "lowest": "0", "step": "1"}}
PLAN = {"id": "plan", "scale": "0-5", "title": "Plan for the first year", "weight": "10"}
CARE = {"id": "care", "scale": "0-5", "title": "Who covers an absence", "weight": "10"}
PRICE = {"currency": "GBP", "days_per_year": 365,
         "method": {"as": "points", "method": {"as": "lowest_over_own", "points_max": "100"}}}
SHA256 = hashlib.sha256(b"an answer").hexdigest()


def stage(name, kind, counts, criteria, **more):
    return {"id": name, "title": name.title(), "kind": kind, "counts": counts, "criteria": criteria, **more}


def weighing(weight):
    return {"as": "weight", "weight": weight}


def price_stage(**more):
    return {"id": "price", "title": "Price", "kind": "price", "counts": weighing("40"), "price": {**PRICE, **more}}


def model(title):
    """The members as they are written in entries, so that its fingerprint can be said beforehand."""
    insured = {"id": "insured", "mandatory": True, "title": "Is insured", "waiver": GROUND}
    shortlist = {"as": "shortlist", "places": 1, "tie": "panel_decides"}
    interview = stage("interview", "interview", weighing("60"), [CARE], weights_sum="10", script=["Who covers?"])
    return {
        "bids_until": "2012-03-01T12:00:00Z",
        "panel_rules": {"absent_sheets": True},
        "scales": [SCALE],
        "stages": [{**stage("dialogue", "dialogue", shortlist, [insured, PLAN], weights_sum="10"), "title": title},
                   interview, price_stage(opened_by=1)],
        "tie_power": POWER,
        "weights_sum": "100",
    }


def fingerprint(of_model):
    canonical = json.dumps(of_model, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(canonical.encode("utf-8")).hexdigest()


def act(person, command, members=None):
    return f"{person}: {command}" + (f" {json.dumps(members)}" if members is not None else "")


def by_two(number, proposed):
    """What the chair proposes and the manager seconds."""
    return [act("chair", "propose", {"act": proposed}), act("manager", "second", {"proposal": number})]


def bid(name, bidder, received="2012-02-28T10:00:00Z"):
    return {"bidder": {"id": bidder, "name": f"{bidder.title()} (made up)", "illustrative": True},
            "bid": {"id": name, "bidder": bidder, "received": received}}


def mark(criterion, worth, reason, **more):
    return {"criterion": criterion, "mark": worth, "reason": reason, "evidence": "Page 3", **more}


def amount(digits):
    return {"currency": "GBP", "amount": digits}


def document(name):
    return {"name": name, "type": "text/plain", "size": 9, "sha256": SHA256}


def declared(person, occasion, **more):
    return act(person, "declare_interests", {"occasion": occasion, **more})


def minuted(of_stage):
    return {"stage": of_stage, "held": "2012-03-05T14:00:00Z", "present": ["seat-1", "seat-2"],
            "points": "Each question was read out.", "decision": "Agreed as recorded."}


def founding(persons):
    """They are enrolled; the manager and the chair, who come first, sign each other, then all others."""
    acts = [act(person, "enrol", {"name": person, "role": PEOPLE[person]}) for person in persons]
    return acts + [act(by, "countersign", {"person": person}) for person in persons for by in ("manager", "chair")
                   if by != person]


PLANNED = {"plan": {"regime": "below_threshold", "advertised": "2012-01-16", "challenged_by": "Board",
                    "approvals": [{"bodies": ["Board"], "act": "approves"}]}}


def prepared():
    """Up to publication, and a change of the model before anybody has bid."""
    amended = model("Dialogue on the plan")
    panel = [{"id": seat, "role": f"Seat of {person}", "sits_as": PEOPLE[person]} for person, seat in SEATS.items()]
    appointed = [{"person": person, "role": role, **({"seat": SEATS[person]} if person in SEATS else {})}
                 for person, role in PEOPLE.items() if person not in ("manager", "visitor")]
    return [
        act("manager", "create_tender", {"id": "panel", "title": "Home visits", "illustrative": MADE_UP}),
        act("manager", "define_model", {"model": model("Dialogue"), "panel": panel}),
        *(act("manager", "appoint_person", appointment) for appointment in appointed),
        # That the price officer can open a price is shown on a dummy.
        act("manager", "seal_price", {"price": amount("1")}),
        act("price-officer", "give_parts"),
        act("price-officer", "open_price"),
        act("manager", "plan_tender", PLANNED),
        act("manager", "publish_tender"),
        *by_two(1, {"as": "amend_model", "model": amended, "fingerprint": fingerprint(amended),
                    "reason": "The title says what the dialogue is about."}),
        *by_two(2, {"as": "appoint_person", "appointment": {"person": "panel-member-2", "role": "manager"}}),
    ]


def bidding():
    """A question and its answer, three bids of which one was written down as too late, and their sealed prices."""
    return [
        act("manager", "ask_clarification", {"id": "c1", "question": "May the plan have pictures?"}),
        act("manager", "answer_clarification", {"id": "c1", "answer": "Yes."}),
        act("manager", "receive_bid", bid("a", "rowan")),
        act("manager", "receive_bid", bid("b", "birch")),
        act("manager", "receive_bid", bid("c", "elder", "2012-03-01T12:10:00Z")),
        act("manager", "attach_document", {"bid": "a", "document": document("plan.txt")}),
        act("manager", "correct_bid", {"bid": "a", "note": "On paper and on disk.", "why": "It was left out."}),
        # Whoever decides on bids has declared their interests.
        *(declared(person, "joining") for person in ("manager", "chair")),
        *(declared(person, "bidders_known") for person in ("manager", "chair")),
        *by_two(3, {"as": "correct_bid", "bid": "c", "received": "2012-03-01T11:50:00Z", "why": "The clock was fast."}),
        *(act("manager", "seal_price", {"bid": name, "price": amount("1200.50")}) for name in "abc"),
        act("manager", "open_bids", {"at": "2012-03-01T12:30:00Z"}),
        act("manager", "withdraw_bid", {"bid": "c", "reason": "Its bidder asks for it."}),
    ]


def interests():
    worked = {"bidder": "rowan", "kind": "employment", "text": "Worked there for a summer.", "since": "1999-06-01"}
    finding = {"person": "panel-member-1", "bidder": "rowan", "finding": "remote", "reason": "No tie since."}
    return [
        *(declared(person, "joining") for person in ("panel-member-1", "price-officer")),
        *(declared("approver", occasion) for occasion in ("joining", "bidders_known")),
        declared("price-officer", "bidders_known"),
        declared("panel-member-1", "bidders_known", interests=[worked]),
        act("chair", "assess_interest", finding),
    ]


def sheets(of_stage, given):
    """The chair and one member declare, hand in and open: for each of them a list of marks for each bid."""
    return [
        *(act(person, "submit_sheet", {"stage": of_stage, "sheets": [
            {"bid": name, "marks": marks} for name, marks in of_person.items()]})
          for person, of_person in given.items()),
        *(act(person, "open_sheet", {"stage": of_stage}) for person in given),
    ]


def closing(of_stage):
    return [act("chair", "minute_meeting", minuted(of_stage)),
            *(act(person, "sign_wording", {"stage": of_stage}) for person in ("chair", "panel-member-1")),
            act("chair", "close_stage", {"stage": of_stage})]


def dialogue():
    """One member never hands in and leaves; one bid fails a requirement and is let go on; two bids tie."""
    insured, uninsured = mark("insured", "pass", "In force."), mark("insured", "fail", "In force from May.")
    sound, good = mark("plan", "3", "A rota for each ward."), mark("plan", "4", "A rota for each ward, and its cover.")
    given = {"chair": {"a": [insured, good], "b": [uninsured, good]},
             "panel-member-1": {"a": [insured, sound], "b": [uninsured, good]}}
    return [
        *(declared(person, "stage", stage="dialogue") for person in ("chair", "panel-member-1")),
        act("manager", "revise_bid", {"bid": "a", "stage": "dialogue", "criteria": ["plan"],
                                      "document": document("plan-2.txt")}),
        act("chair", "record_absence", {"stage": "dialogue", "seat": "seat-3", "reason": "Ill until the summer."}),
        *sheets("dialogue", given),
        *by_two(4, {"as": "remove_person", "person": "panel-member-2", "reason": "Ill until the summer."}),
        act("chair", "revoke", {"person": "panel-member-2", "reason": "Left the panel."}),
        act("chair", "discuss_point", {"bid": "a", "criterion": "plan", "raised_by": "seat-2",
                                       "text": "Is the cover named?", "resolution": "It is, in the revised plan."}),
        act("chair", "agree_consensus", {"bid": "a", "marks": [insured, good]}),
        act("chair", "agree_consensus", {"bid": "b", "marks": [uninsured, good]}),
        act("chair", "correct_consensus", {"bid": "a", "mark": {**good, "evidence": "Page 4"}, "why": "A slip."}),
        *by_two(5, {"as": "waive_requirement", "waiver": {"bid": "b", "criterion": "insured", "ground": GROUND,
                                                          "reason": "The policy is signed."}}),
        *closing("dialogue"),
        *by_two(6, {"as": "reopen_stage", "stage": "dialogue", "reason": "Page 4 was read again."}),
        *closing("dialogue"),
        *by_two(7, {"as": "decide_tie", "decision": {"stage": "dialogue", "bids": ["a"], "power": POWER,
                                                     "reason": "Its rota begins sooner."}}),
        # The stage that is open is the next one, so its interests come first.
        *(declared(person, "stage", stage="interview") for person in ("chair", "panel-member-1")),
        act("chair", "shortlist_bids", {"stage": "dialogue"}),
    ]


def decided():
    """The interview of the bid that went on, its price, and the recommendation."""
    named = mark("care", "4", "A deputy is named.")
    return [
        act("chair", "hold_hearing", {"stage": "interview", "bid": "a", "present": ["seat-1", "seat-2"],
                                      "asked": ["Who covers?"]}),
        *sheets("interview", {person: {"a": [named]} for person in ("chair", "panel-member-1")}),
        act("chair", "agree_consensus", {"bid": "a", "marks": [named]}),
        *closing("interview"),
        declared("chair", "stage", stage="price"),
        act("price-officer", "give_parts", {"bid": "a"}),
        act("price-officer", "open_price", {"bid": "a"}),
        act("chair", "close_stage", {"stage": "price"}),
        act("chair", "recommend", {"bids": ["a"], "reason": "The only bid that went on."}),
    ]


def contract():
    return {"id": "k1", "bids": ["a"], "currency": "GBP", "value": "1200.50", "signed_on": "2012-04-16",
            "from": "2012-05-01", "until": "2013-04-30",
            "options": [{"id": "second-year", "text": "A second year", "exercise_by": "2013-03-31",
                         "until": "2014-04-30", "needs_completion": True}],
            "streams": [{"name": "Area grant", "conditions": "Spent within the year", "amount": "1200.50"}],
            "indicators": [{"id": "visits", "text": "Visits within ten days", "target": "90"}]}


def concluded():
    """The board asks and approves, the letter goes out and is answered, and the contract runs into its second year."""
    decision = {"body": "Board", "act": "approves", "text": "As recommended", "date": "2012-04-03", "minute": "5.2"}
    return [
        act("approver", "challenge_report", {"challenge": {"body": "Board", "held": "2012-04-02", "version": 1,
                                                           "points": ["Is the cover paid for?"]}}),
        act("chair", "answer_challenge", {"point": 1, "reply": "It is in the price."}),
        act("approver", "record_decision", {"decision": {"decision": decision, "version": 1}}),
        act("manager", "issue_paper", {"issued": {"paper": "award_letter", "bid": "a", "sent": "2012-04-04"}}),
        act("manager", "record_response", {"response": {"kind": "debrief", "bid": "a", "made": "2012-04-05",
                                                        "text": "What could be better?"}}),
        act("manager", "answer_response", {"response": 1, "given": "2012-04-10", "answer": "The rota begins late."}),
        act("manager", "sign_contract", {"contract": contract()}),
        act("manager", "report_indicators", {"report": {
            "contract": "k1", "period": "2012 quarter 3",
            "figures": [{"indicator": "visits", "actual": "82.5", "quality": "actual"}]}}),
        act("manager", "agree_enhancement", {"enhancement": {
            "contract": "k1", "agreed": "2012-10-01", "text": "Evening visits", "currency": "GBP", "value": "100",
            "stream": "Area grant"}}),
        act("manager", "review_contract", {"review": {"contract": "k1", "held": "2013-03-04", "text": "Records read",
                                                      "satisfactory": True, "completion": True}}),
        act("manager", "exercise_option", {"contract": "k1", "option": "second-year", "on": "2013-03-11",
                                           "reason": "The need continues."}),
        act("manager", "set_action", {"action": {"id": "impact", "text": "Report on impact", "board": "Board"}}),
        act("manager", "close_action", {"action": "impact", "done": "2013-04-02", "result": "Reported"}),
    ]


# What may be given to the end, as somebody asks for it who may not.
CONCLUDING = {
    "ask_low_price": {"question": {"bid": "a", "question": "How?", "asked": "2012-03-12", "reply_by": "2012-03-19"}},
    "answer_low_price": {"reply": {"bid": "a", "reply": "So.", "received": "2012-03-16", "explained": True,
                                   "assessment": "Counted."}},
    "disregard_bid": {"bid": "a", "on": "2012-03-20", "reason": "Too low."},
    "challenge_report": {"challenge": {"body": "Board", "held": "2012-04-02", "version": 1}},
    "answer_challenge": {"point": 1, "reply": "Again."},
    "record_decision": {"decision": {"decision": {"body": "Board", "act": "approves", "text": "Again"}, "version": 1}},
    "issue_paper": {"issued": {"paper": "award_letter", "bid": "a", "sent": "2012-04-04"}},
    "record_response": {"response": {"kind": "debrief", "bid": "a", "made": "2012-04-05", "text": "Why?"}},
    "answer_response": {"response": 1, "given": "2012-04-10", "answer": "Again."},
    "sign_contract": {"contract": contract()},
    "review_contract": {"review": {"contract": "k1", "held": "2013-03-04", "text": "Records read"}},
    "exercise_option": {"contract": "k1", "option": "second-year", "on": "2013-03-11", "reason": "Again."},
    "agree_enhancement": {"enhancement": {"contract": "k1", "agreed": "2012-10-01", "text": "More visits"}},
    "report_indicators": {"report": {"contract": "k1", "period": "2012 quarter 4", "figures": []}},
    "set_action": {"action": {"id": "use", "text": "Review use", "board": "Board"}},
    "close_action": {"action": "impact", "done": "2013-04-02", "result": "Again"},
}


def panel():
    """A tender of people, in which prices are sealed."""
    return [*founding(PEOPLE), *prepared(), *bidding(), *interests(), *dialogue(), *decided(), *concluded()]


def register():
    """Requests that are decided one by one: the first is approved once it is changed."""
    gate = stage("gate", "gate", {"as": "gate"}, [{"id": "short", "mandatory": True, "title": "Is short"}])
    rolling = {"outcome": "all_passing", "rolling": True, "panel_rules": {"members_least": 1}, "stages": [gate]}

    def decision(outcome, worth, **more):
        held = {"bid": "r1", "outcome": outcome, "present": ["seat-1"], "held": "2012-03-05T14:00:00Z", **more}
        return act("chair", "decide_request", {"decision": {**held, "reason": "Forty questions, then ten."},
                                               "marks": [mark("short", worth, "Counted.")]})

    return [
        act("manager", "create_tender", {"id": "register", "title": "Requests", "illustrative": MADE_UP}),
        act("manager", "define_model", {"model": rolling,
                                        "panel": [{"id": "seat-1", "role": "Seat 1", "sits_as": "chair"}]}),
        act("manager", "appoint_person", {"person": "chair", "role": "chair", "seat": "seat-1"}),
        act("manager", "publish_tender"),
        act("manager", "receive_bid", bid("r1", "author")),
        declared("chair", "joining"),
        declared("chair", "bidders_known"),
        declared("chair", "stage", stage="gate"),
        decision("resubmit", "fail"),
        act("manager", "resubmit_request", {"resubmission": {"bid": "r1", "changes": "Ten questions."}}),
        decision("approved", "pass", electronic=True),
    ]


def whole_file(name):
    """A tender file with two bids and no marks."""
    written = stage("written", "written", weighing("60"), [PLAN], weights_sum="10")
    received = [bid("a", "rowan"), bid("b", "birch")]
    return {
        "format": "plumbline-tender/1", "id": name, "title": f"A tender from a file, {name}", "illustrative": MADE_UP,
        "model": {"weights_sum": "100", "scales": [SCALE], "tie_power": POWER, "stages": [written, price_stage()]},
        "panel": [{"id": "seat-1", "role": "Seat 1", "sits_as": "chair"}],
        "bidders": [one["bidder"] for one in received], "bids": [one["bid"] for one in received],
    }


def loose():
    """In a tender that the demonstration key took over roles are not asked for: marks and prices come in clear."""
    sound = [mark("plan", "3", "A rota for each ward.")]
    return [
        act("manager", "give_marks", {"sheet": {"by": "seat-1", "bid": "a", "marks": sound}}),
        *(act("manager", "agree_consensus", {"bid": name, "marks": sound}) for name in "ab"),
        act("manager", "close_stage", {"stage": "written"}),
        *(act("manager", "record_price", {"bid": name, "price": amount("1200.50")}) for name in "ab"),
        act("manager", "close_stage", {"stage": "price"}),
        act("manager", "decide_tie", {"decision": {"bids": ["b"], "power": POWER, "reason": "It begins sooner."}}),
        act("manager", "recommend", {"bids": ["b"], "reason": "First by the decision on the tie."}),
        act("manager", "ask_low_price", {"question": {"bid": "a", "question": "How are nights paid?",
                                                      "asked": "2012-03-12", "reply_by": "2012-03-19"}}),
        act("manager", "answer_low_price", {"reply": {"bid": "a", "reply": "They are not.", "received": "2012-03-16",
                                                      "explained": False, "assessment": "Nights were asked for."}}),
        act("manager", "disregard_bid", {"bid": "a", "on": "2012-03-20", "reason": "Nights are not in the price."}),
        act("manager", "recommend", {"bids": ["b"], "reason": "The only bid left."}),
        act("manager", "import_tender", {"from": "taken.json"}),
    ]

"""What the plays of concluding acts share: signing, and what happens under a contract once it is signed."""

from awarded import Awarded, without

STATED = {  # the example of contract.md section 3: weights, and what each pays of a million
    "Halton": ("120", "81632.65"),
    "Knowsley": ("150", "102040.82"),
    "Liverpool": ("440", "299319.73"),
    "Sefton": ("270", "183673.47"),
    "St Helens": ("180", "122448.98"),
    "Wirral": ("310", "210884.35"),
}
SHARES = [{"authority": name, "weight": weight, "stated": stated} for name, (weight, stated) in STATED.items()]
LONGER = {"id": "longer", "text": "A year more", "exercise_by": "2010-03-31", "until": "2011-09-30"}
LONGEST = {"id": "longest", "text": "Another year", "needs_completion": True, "until": "2012-09-30"}
STREAMS = [{"name": "Council", "amount": "999999.99"}, {"name": "Youth fund", "amount": "0.01"}]
INDICATORS = [{"id": "visits", "text": "Visits in time", "target": "90"}, {"id": "drivers", "text": "Drivers"}]
SHARED = {
    **{"lead": "Halton", "currency": "GBP", "value": "1000000", "from": "2009-10-08", "until": "2010-09-30"},
    **{"shares": SHARES, "streams": STREAMS},
}


def _with(rows: list, place: int, **change) -> list:
    """The rows with one of them changed."""
    return [{**row, **change} if index == place else row for index, row in enumerate(rows)]


def unsound() -> dict:
    """What makes the contract of the shares unsound: each problem of contract.md sections 2 to 4."""
    found = {f"without its {name}": {name: None} for name in ("lead", "value", "from", "until", "currency")}
    penny, weightless = _with(SHARES, 3, stated="183673.46"), _with(SHARES, 5, weight="0")
    unstated = [without(share, "stated") for share in SHARES]
    late, later = {**LONGER, "exercise_by": "2010-10-01"}, {**LONGEST, "exercise_by": "2011-10-01"}
    return found | {
        "without an id": {"id": ""},
        "that ends before it begins": {"from": "2010-10-01"},
        "in other letters": {"currency": "gbp"},
        "of four letters": {"currency": "GBPS"},
        "of less than nothing": {"value": "-1", "shares": [], "streams": []},
        "with a bid twice": {"bids": ["a", "a"]},
        "with an authority twice": {"shares": _with(SHARES, 1, authority="Halton")},
        "with an authority without a name": {"shares": _with(SHARES, 1, authority="")},
        "with an option twice": {"options": [LONGER, {**LONGEST, "id": "longer"}]},
        "with a stream twice": {"streams": _with(STREAMS, 1, name="Council")},
        "with an indicator twice": {"indicators": [INDICATORS[0], INDICATORS[0]]},
        "with an indicator without an id": {"indicators": [{"id": "", "text": "Visits"}]},
        "with a share of nothing": {"shares": weightless},
        "with a penny too little stated": {"shares": penny},
        "of half a penny": {"value": "1000000.005", "shares": unstated, "streams": []},
        "of more than can be counted": {"value": "92233720368547758.08", "shares": unstated, "streams": []},
        "held by an authority without a share": {"lead": "Chester"},
        "with a stream below nothing": {"streams": _with(_with(STREAMS, 0, amount="1000001"), 1, amount="-1")},
        "with streams that do not add up": {"streams": _with(STREAMS, 1, amount="0.02")},
        "with an option after its end": {"options": [late]},
        "with a second option after the end of the first": {"options": [LONGER, later]},
        "with an option that makes it no longer": {"options": [{**LONGER, "until": "2010-09-30"}]},
    }


class UnderContract(Awarded):
    """Contracts for the winner of the price, and their refusals."""

    def contract(self, signed_on: str, **more) -> dict:
        held = {"id": "c1", "bids": ["a"], "signed_on": signed_on, "indicators": INDICATORS}
        return {**held, "options": [LONGER, LONGEST], **more}

    def refuse_signing(self, refusal: str, name: str, signed_on: str, **more) -> None:
        self.refuse(refusal, name, "sign_contract", contract=self.contract(signed_on, **more))

    def refuse_contracts(self, signed_on: str) -> None:
        changes = {
            **{f"a contract {name}": ("HasProblems", change) for name, change in unsound().items()},
            "signed on no day": ("TextMissing", {"signed_on": None}),
            "a contract with nobody": ("TextMissing", {"bids": []}),
            "a contract with a bid nobody knows": ("UnknownBid", {"bids": ["a", "x"]}),
            "a contract for a lot nobody knows": ("RecommendationOwed", {"lot": "x"}),
            "a contract with another bid": ("ResultDiffers", {"bids": ["b"]}),
            "a contract with one bid too many": ("ResultDiffers", {"bids": ["a", "b"]}),
        }
        self.refuse_each("sign_contract", "contract", self.contract(signed_on, **SHARED), changes)

    def fulfil(self) -> None:
        """The contract of the shares, signed on 7 October 2009: reviews, options, enhancements, figures, actions."""
        self.review()
        self.exercise()
        self.enhance()
        self.report()
        self.act_on()

    def review(self) -> None:
        right = {"contract": "c1", "held": "2009-10-07", "text": "Begun as agreed."}
        changes = {
            "a review of no contract": ("NotOnRecord", {"contract": "c2"}),
            "a review that says nothing": ("TextMissing", {"text": ""}),
            "a review on no day": ("TextMissing", {"held": None}),
            "a review before signing": ("DateOutOfOrder", {"held": "2009-10-06"}),
        }
        self.refuse_each("review_contract", "review", right, changes)
        self.say("review_contract", review=right)

    def exercise(self) -> None:
        right = {"contract": "c1", "option": "longer", "on": "2010-03-31", "reason": "It goes well."}
        changes = {
            "an option of no contract": ("NotOnRecord", {"contract": "c2"}),
            "an option without a reason": ("TextMissing", {"reason": ""}),
            "an option on no day": ("TextMissing", {"on": None}),
            "an option that was not agreed": ("NotOnRecord", {"option": "x"}),
            "an option before signing": ("DateOutOfOrder", {"on": "2009-10-06"}),
            "an option a day too late": ("OptionLate", {"on": "2010-04-01"}),
            "the last option before the first": ("OptionLate", {"option": "longest", "on": "2010-10-01"}),
            "the last option without a review": ("CompletionUnproven", {"option": "longest", "on": "2010-09-30"}),
        }
        self.refuse_each("exercise_option", "", right, changes)
        self.say("exercise_option", **right)
        self.refuse("AlreadyDone", "an option exercised twice", "exercise_option", **right)
        self.complete({**right, "option": "longest", "on": "2011-09-30"})

    def complete(self, right: dict) -> None:
        """Of the reviews of the completion that were held by then the one recorded last counts."""
        proof = {"contract": "c1", "held": "2011-09-30", "text": "Done.", "completion": True, "satisfactory": True}

        def refuse(name: str, on: str = right["on"]) -> None:
            self.refuse("CompletionUnproven", name, "exercise_option", **{**right, "on": on})

        self.refuse("OptionLate", "a day after the first option", "exercise_option", **{**right, "on": "2011-10-01"})
        self.say("review_contract", review=without(proof, "completion"))
        refuse("satisfactory, not completed")
        self.say("review_contract", review=proof)
        refuse("an option before the review", "2011-09-29")
        self.say("review_contract", review=without(proof, "satisfactory"))
        refuse("not satisfactory in the end")
        self.say("review_contract", review=proof)
        self.say("review_contract", review=without({**proof, "held": "2011-10-01"}, "satisfactory"))
        self.say("exercise_option", **right)

    def enhance(self) -> None:
        right = {"contract": "c1", "agreed": "2009-10-07", "text": "Evening visits.", "stream": "Youth fund"}
        right |= {"currency": "GBP", "value": "0.01"}
        changes = {
            "an enhancement of no contract": ("NotOnRecord", {"contract": "c2"}),
            "an enhancement that says nothing": ("TextMissing", {"text": ""}),
            "an enhancement on no day": ("TextMissing", {"agreed": None}),
            "an enhancement that no stream pays": ("HasProblems", {"stream": "Lottery"}),
            "an enhancement of nothing": ("HasProblems", {"value": "0"}),
            "an enhancement in other money": ("HasProblems", {"currency": "EUR"}),
            "an enhancement in no money": ("HasProblems", {"currency": None}),
            "an enhancement of no value in other money": ("HasProblems", {"currency": "EUR", "value": None}),
            "an enhancement before signing": ("DateOutOfOrder", {"agreed": "2009-10-06"}),
        }
        self.refuse_each("agree_enhancement", "enhancement", right, changes)
        self.say("agree_enhancement", enhancement=right)
        self.say("agree_enhancement", enhancement=without(right, "currency", "value"))

    def figures(self, quality: str, *indicators: str) -> list:
        return [{"indicator": indicator, "quality": quality, "actual": "82.5"} for indicator in indicators]

    def report(self) -> None:
        right = {"contract": "c1", "period": "2009-10", "figures": self.figures("provisional", "visits", "drivers")}
        changes = {
            "figures of no contract": ("NotOnRecord", {"contract": "c2"}),
            "figures of no period": ("TextMissing", {"period": ""}),
            "a report without figures": ("TextMissing", {"figures": []}),
            "a figure that was not agreed": ("NotOnRecord", {"figures": self.figures("estimate", "visits", "x")}),
            "a figure twice": ("AlreadyDone", {"figures": self.figures("estimate", "visits", "visits")}),
        }
        self.refuse_each("report_indicators", "report", right, changes)
        self.say("report_indicators", report=right)
        self.say("report_indicators", report={**right, "figures": self.figures("actual", "visits")})
        self.refuse("AlreadyDone", "a figure that is final", "report_indicators", report=right)
        self.say("report_indicators", report={**right, "figures": self.figures("actual", "drivers")})
        self.say("report_indicators", report={**right, "period": "2009-11"})

    def act_on(self) -> None:
        right = {"id": "a1", "text": "Ask the drivers.", "board": "Board"}
        changes = {f"an action without {name}": ("TextMissing", {name: ""}) for name in right}
        self.refuse_each("set_action", "action", right, changes)
        self.say("set_action", action=right)
        self.refuse("AlreadyDone", "an action set twice", "set_action", action=right)
        done = {"action": "a1", "done": "2009-11-01", "result": "They agree."}
        changes = {
            "an action closed without a result": ("TextMissing", {"result": ""}),
            "an action closed on no day": ("TextMissing", {"done": None}),
            "an action nobody set": ("NotOnRecord", {"action": "a2"}),
        }
        self.refuse_each("close_action", "", done, changes)
        self.say("close_action", **done)
        self.refuse("AlreadyDone", "an action closed twice", "close_action", **done)

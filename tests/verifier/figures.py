"""From marks and prices to a result: docs/formats/evaluation.md, step by step, in exact fractions.

`evaluate` answers in the JSON shape of section 9, so that the answer can be compared member by member.
"""

from fractions import Fraction

import pricing
from lot_limit import Together
from marks import Marks
from problems import all_criteria, lower_is_better, price_stage

ZERO = Fraction(0)


def price_at(bid: dict, stages: list) -> dict | None:
    """The price of a bid in the last of these stages: the one stated anew last, or else the first."""
    anew = {final["stage"]: final["price"] for final in bid["final_prices"]}
    named = [stage["id"] for stage in stages if stage["id"] in anew]
    return anew[named[-1]] if named else bid["price"]


def _text(value: Fraction) -> str:
    return str(Fraction(value))


class At:
    """What a stage found for one bid."""

    def __init__(self):
        self.points: Fraction | None = None
        self.contribution: Fraction | None = None
        self.shortfalls: list = []
        self.open: list = []

    def json(self, bid: str) -> dict:
        row: dict = {"bid": bid}
        if self.points is not None:
            row["points"] = _text(self.points)
        if self.contribution is not None:
            row["contribution"] = _text(self.contribution)
        row |= {name: value for name in ("shortfalls", "open") if (value := getattr(self, name))}
        return row


def _below(kind: str, where: str, reached: Fraction, needed: Fraction) -> dict:
    return {"kind": kind, "where": where, "reached": _text(reached), "needed": _text(needed)}


class Lot:
    """The evaluation of one lot."""

    def __init__(self, tender: dict, lot: dict, marks: dict):
        self.tender, self.model, self.lot, self.marks = tender, tender["model"], lot, marks
        self.bids = [bid for bid in tender["bids"] if bid["lot"] == lot["id"]]
        self.standing = {bid["id"]: "in" for bid in self.bids}
        self.shortfalls: dict = {bid["id"]: [] for bid in self.bids}
        self.open: dict = {}
        self.totals: dict = {}
        self.places: dict = {}
        self.ranking: list = []
        self.ran: list = []  # pairs of stage and {bid: At}
        self.decided, self.awarded = "", []
        self.waits_at = self.tie_rule = None
        self.limit: dict = {}  # what a limit of lots did here
        waivers = tender["waivers"]
        self.waived = {(waiver["bid"], waiver["criterion"]) for waiver in waivers}
        decisions = tender["tie_decisions"]
        self.tie_decisions = [decision for decision in decisions if decision["lot"] == lot["id"]]

    def run(self) -> None:
        for bid in self.bids:
            if bid["status"] != "received":
                self.standing[bid["id"]] = "out"
                self.shortfalls[bid["id"]].append({"kind": bid["status"]})
        nominated = self.lot.get("nominated")
        if nominated:
            self.decided = "nomination"
            received = [bid for bid in self.bids if bid["status"] == "received"]
            self.awarded = [bid["id"] for bid in received if bid["bidder"] == nominated["bidder"]]
        elif not self.bids:
            self.decided = "no_bids"
        elif self._stages():
            self._result()

    def reached(self) -> list:
        return [bid for bid in self.bids if self.standing[bid["id"]] == "in"]

    def _stages(self) -> bool:
        """Runs the stages of the lot; False if the lot waits at one of them."""
        for stage in self.model["stages"]:
            if stage["lots"] and self.lot["id"] not in stage["lots"]:
                continue
            field = self.reached()
            if not field:
                break
            found = {bid["id"]: At() for bid in field}
            self.ran.append((stage, found))
            if stage["price"]:
                if not self._price(stage, field, found):
                    self.decided, self.waits_at = "price_undefined", stage["id"]
                    return False
            else:
                self._criteria(stage, found)
            self._after(stage, found)
            if not self.model["rolling"] and any(self.standing[bid] == "undecided" for bid in found):
                self.decided, self.waits_at = self.decided or "waiting", stage["id"]
                return False
        return True

    def _criteria(self, stage: dict, found: dict) -> None:
        marks = self.marks[stage["id"]]
        for bid, at in found.items():
            if stage["counts"]["as"] == "instead_of" and not marks.looks_at_any(bid):
                continue
            missing = [q["id"] for q in marks.marked if marks.counting_mark(bid, q) is None]
            at.open = [q["id"] for q in marks.mandatory if marks.verdict(bid, q) is None] + missing
            if not missing:
                tops = (marks.points(bid, c) for c in stage["criteria"] if not c["mandatory"])
                at.points = sum(tops, ZERO)
            failed = [q["id"] for q in marks.mandatory if marks.verdict(bid, q) == "fail"]
            failed = [name for name in failed if (bid, name) not in self.waived]
            at.shortfalls += [{"kind": "mandatory_failed", "where": name} for name in failed]
            for criterion in all_criteria(stage["criteria"]):
                if criterion["threshold"] is None:
                    continue
                heading = bool(criterion["parts"])  # an open verdict below leaves its points known
                value = marks.points(bid, criterion) if heading else marks.counting_mark(bid, criterion)
                if value is not None and value < criterion["threshold"]:
                    at.shortfalls.append(_below("criterion_threshold", criterion["id"], value, criterion["threshold"]))
        if stage["best_gets"] is not None:
            self._relative(stage["best_gets"], found)

    @staticmethod
    def _relative(gets: Fraction, found: dict) -> None:
        rivals = [at for at in found.values() if not at.shortfalls]
        stuck = any(at.open for at in rivals)
        best = max([ZERO, *(at.points for at in rivals if at.points is not None)])
        for at in found.values():
            if at.points is not None:
                at.points = None if stuck else gets * at.points / best if best else ZERO

    def _price(self, stage: dict, field: list, found: dict) -> bool:
        """Points or figures from prices; False if the method has no answer."""
        rules, stages = stage["price"], self.model["stages"]
        until = stages[: stages.index(stage) + 1]
        prices = {bid["id"]: pricing.price_of(price_at(bid, until), rules) for bid in field}
        unpriced = [bid for bid, price in prices.items() if price is None]
        for bid in unpriced:
            found[bid].open = ["price"]
        if unpriced:
            return True
        bidders = {bidder["id"]: bidder["preferred"] for bidder in self.tender["bidders"]}
        preferred = {bid["id"]: bidders[bid["bidder"]] for bid in field}
        pairs = [(price, preferred[bid]) for bid, price in prices.items()]
        answers = {}
        try:
            for bid, price in prices.items():
                if rules["method"]["as"] == "points":
                    answers[bid] = pricing.points(rules["method"], price, list(prices.values()))
                else:
                    quality, most = self._quality(bid)
                    method = rules["method"]["method"]
                    answers[bid] = pricing.figure(method, price, quality, most, preferred[bid], pairs)
        except pricing.NoAnswer:
            return False
        for bid, answer in answers.items():
            found[bid].points = answer
        return True

    def _quality(self, bid: str) -> tuple[Fraction, Fraction]:
        """What the earlier stages bring to a bid's total, and what their most points would bring."""
        brought = [
            (stage, found[bid].contribution)
            for stage, found in self.ran
            if bid in found and found[bid].contribution is not None
        ]
        most = sum((self.contribution(stage, self.most(stage)) for stage, _ in brought), ZERO)
        return sum((value for _, value in brought), ZERO), most

    def most(self, stage: dict) -> Fraction:
        if stage["price"]:
            method = stage["price"]["method"]
            return method["method"]["points_max"] if method["as"] == "points" else ZERO
        return self.marks[stage["id"]].most() if stage["best_gets"] is None else stage["best_gets"]

    def contribution(self, stage: dict, points: Fraction) -> Fraction:
        counts = stage["counts"]
        if counts["as"] == "instead_of":
            counts = next(s["counts"] for s in self.model["stages"] if s["id"] == counts["stage"])
        if counts["as"] == "points":
            return points
        most = self.most(stage)
        return points * counts["weight"] / most if most else ZERO

    def _after(self, stage: dict, found: dict) -> None:
        counts = stage["counts"]
        for bid, at in found.items():
            if at.points is not None:
                at.points = pricing.rounded(at.points, stage["rounding"])
                if not at.open and stage["threshold"] is not None and at.points < stage["threshold"]:
                    at.shortfalls.append(_below("stage_threshold", stage["id"], at.points, stage["threshold"]))
                if counts["as"] in ("weight", "points", "instead_of"):
                    at.contribution = self.contribution(stage, at.points)
                if counts["as"] == "instead_of":
                    for earlier, before in self.ran:
                        if earlier["id"] == counts["stage"] and bid in before:
                            before[bid].contribution = None
            if at.shortfalls:
                self.standing[bid] = "out"
            elif at.open:
                self.standing[bid] = "undecided"
        if counts["as"] == "shortlist" and not any(self.standing[bid] == "undecided" for bid in found):
            self._shortlist(stage, found)
        for bid, at in found.items():
            self.shortfalls[bid] += at.shortfalls
            self.open[bid] = at.open

    def _shortlist(self, stage: dict, found: dict) -> None:
        places = stage["counts"]["places"]
        left = {bid: at for bid, at in found.items() if self.standing[bid] == "in"}
        order = sorted((at.points for at in left.values()), reverse=True)
        if len(order) <= places:
            return
        last = order[places - 1]
        level = [bid for bid, at in left.items() if at.points == last]
        going_on = self._parted_by_panel(stage, level, places - sum(points > last for points in order))
        for bid, at in left.items():
            if at.points < last or (bid in level and going_on and bid not in going_on):
                at.shortfalls.append(_below("not_shortlisted", stage["id"], at.points, last))
                self.standing[bid] = "out"
            elif bid in level and not going_on:
                self.standing[bid] = "undecided"
                self.decided = "tie"

    def _parted_by_panel(self, stage: dict, level: list, places: int) -> list:
        """Which bids of the same points go on to the places that are left; none if the panel owes a decision."""
        if len(level) == places or stage["counts"]["tie"] == "admit_all":
            return level
        decided = self._tie_decision(stage["id"], level)
        return decided if len(decided) == places else []

    def _tie_decision(self, stage: str, level: list) -> list:
        """The bids of the first decision at a stage, or of the first place, that speaks of these bids alone."""
        decisions = (set(decision["bids"]) for decision in self.tie_decisions if decision["stage"] == stage)
        return sorted(next((bids for bids in decisions if bids <= set(level)), ()))

    # Totals, places, result (section 7) ---------------------------------------------------------------------------

    def _result(self) -> None:
        kinds = {stage["counts"]["as"] for stage in self.model["stages"]}
        has_totals = bool(kinds & {"weight", "points", "instead_of", "evaluated"})
        if has_totals:
            self._total()
        left = [bid["id"] for bid in self.reached()]
        if not left:
            self.decided = "nobody_passed"
            return
        self.ranking = left
        if has_totals:
            self._rank(left)
        second = self.ranking[1] if len(left) > 1 else None
        if self.model["outcome"] == "all_passing":
            self.decided, self.awarded = "all_passing", list(self.ranking)
        elif second is None:
            self.decided, self.awarded = "only_one_left", list(self.ranking)
        elif not has_totals or self.places[second] == 1:
            decided = self._tie_decision("", [bid for bid in left if not has_totals or self.places[bid] == 1])
            self.decided = "by_panel" if len(decided) == 1 else "tie"
            self.awarded = decided if len(decided) == 1 else []
        else:
            self.decided = "by_total" if self.tie_rule is None else "by_tie_break"
            self.awarded = self.ranking[:1]

    def _total(self) -> None:
        for bid in self.reached():
            name = bid["id"]
            rows = [(stage, found[name]) for stage, found in self.ran if name in found]
            evaluated = [at.points for stage, at in rows if stage["counts"]["as"] == "evaluated"]
            total = sum((at.contribution for _, at in rows if at.contribution is not None), ZERO)
            total = pricing.rounded(evaluated[0] if evaluated else total, self.model["rounding"])
            self.totals[name] = total
            if self.model["threshold"] is not None and total < self.model["threshold"]:
                self.standing[name] = "out"
                missed = {"reached": _text(total), "needed": _text(self.model["threshold"])}
                self.shortfalls[name].append({"kind": "total_threshold", **missed})

    def _rank(self, left: list) -> None:
        sign = 1 if lower_is_better(self.model) else -1
        groups = _parted(left, lambda bid: sign * self.totals[bid])
        front = groups[0]
        for i, rule in enumerate(self.model["tie_break"]):
            parted = [part for group in groups for part in _parted(group, self._fact(rule))]
            if len(front) > 1 and len(parted[0]) == 1:
                self.tie_rule = i
            groups, front = parted, parted[0]
        self.ranking, place = [], 1
        for group in groups:
            self.places |= dict.fromkeys(group, place)
            self.ranking += group
            place += len(group)

    def _fact(self, rule: dict):
        """How a tie rule sorts: a key that is smaller for the better bid, and None without the fact."""
        bids = {bid["id"]: bid for bid in self.bids}
        if rule["as"] == "earlier_receipt":
            return lambda bid: bids[bid]["received"]
        if rule["as"] == "lower_price":
            rules, stages = price_stage(self.model)["price"], self.model["stages"]
            return lambda bid: pricing.price_of(price_at(bids[bid], stages), rules)
        if rule["as"] == "stage":
            found = next((rows for stage, rows in self.ran if stage["id"] == rule["stage"]), {})
            return lambda bid: _negative(found[bid].points) if bid in found else None
        for stage in self.model["stages"]:
            for criterion in all_criteria(stage["criteria"]):
                if criterion["id"] == rule["criterion"]:
                    marks = self.marks[stage["id"]]
                    return lambda bid: _negative(marks.points(bid, criterion))
        raise LookupError(rule["criterion"])

    def json(self) -> dict:
        lot: dict = {"lot": self.lot["id"], "decided": self.decided}
        if self.waits_at is not None:
            lot["waits_at"] = self.waits_at
        if self.tie_rule is not None:
            lot["tie_rule"] = self.tie_rule
        lot |= {"awarded": self.awarded, "ranking": self.ranking, "bids": []}
        if self.limit:
            lot["limit"] = self.limit
        for bid in (row["id"] for row in self.bids):
            row: dict = {"bid": bid, "standing": self.standing[bid]}
            if bid in self.places:
                row["place"] = self.places[bid]
            if bid in self.totals:
                row["total"] = _text(self.totals[bid])
            if bid in self.places:
                row["gap"] = _text(abs(self.totals[bid] - self.totals[self.ranking[0]]))
            if self.shortfalls[bid]:
                row["shortfalls"] = self.shortfalls[bid]
            if self.standing[bid] == "undecided" and self.open.get(bid):
                row["open"] = self.open[bid]
            lot["bids"].append(row)
        lot["stages"] = [
            {"stage": stage["id"], "bids": [at.json(bid) for bid, at in found.items()]} for stage, found in self.ran
        ]
        return lot


def _negative(value: Fraction | None) -> Fraction | None:
    return None if value is None else -value


def _parted(group: list, key) -> list:
    """The group in smaller groups of the same key, smallest first; those without a key come last, together."""
    facts = {bid: key(bid) for bid in group}
    order = sorted({fact for fact in facts.values() if fact is not None})
    parts = [[bid for bid in group if facts[bid] == fact] for fact in order]
    without = [bid for bid in group if facts[bid] is None]
    return [*parts, without] if without else parts


def evaluate(tender: dict) -> dict:
    """The evaluation of a tender that has no problems."""
    marks = {stage["id"]: Marks(tender, stage) for stage in tender["model"]["stages"]}
    lots = [Lot(tender, lot, marks) for lot in tender["lots"] or [{"id": ""}]]
    for lot in lots:
        lot.run()
    limited = tender["model"]["lot_limit"]
    combination = Together(tender, lots, lower_is_better(tender["model"])).run() if limited else None
    told = {"format": "plumbline-evaluation/1", "tender": tender["id"], "lots": [lot.json() for lot in lots]}
    return told | ({"combination": combination} if combination else {})

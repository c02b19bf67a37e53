"""Random tenders without problems, as the JSON value of a tender file, and the strata that one falls into.

Few marks, few prices and small numbers are drawn on purpose: ties, exact thresholds and shared places are where two
evaluators part, and in a tender of arbitrary numbers they never come about.
"""

from collections import Counter
from fractions import Fraction

import random_decisions
from pricing import higher_is_better
from random_draws import POINTS, VALUES, Prices
from regimes import ROWS
from tender import DIVISIONS


class Drawn(Prices):
    """One random tender."""

    def __init__(self, seed: int):
        super().__init__(seed)
        self.complete = self.chance(0.85)
        self.scales = [self._scale() for _ in range(self.random.randint(1, 3))]
        lots = self.random.choice((0, 0, 0, 1, 2, 3))
        self.lots = [{"id": f"lot {i}", "title": f"Lot {i}"} for i in range(lots)]
        self.seats = [{"id": f"seat {i}", "role": "Member"} for i in range(self.random.randint(1, 5))]
        self.bidders = [
            {"id": f"b{i}", "name": f"Bidder {i}"} | ({"preferred": True} if self.chance(0.3) else {}) for i in range(4)
        ]
        if self.chance(0.04):
            self.model = self._register()
        else:
            self.price_method = self.random.choice((None, "points", "points", "value"))
            self.model = self._model()
        if self.chance(0.8):
            self.model["tie_power"] = "The panel may part bids that tie."
        if self.lots and self.chance(0.6):
            self._limit_lots()
        self.bids = self._bids()
        self.said: dict = {}

    # The model

    def _scale(self) -> dict:
        scale = {"id": self.fresh("scale")}
        kind = self.random.randrange(4)
        if kind == 0:
            scale["range"] = {"lowest": self.some(0, 0, -1, 1), "highest": self.some(2, 3, "7/2")}
            if self.chance(0.8):
                scale["range"]["step"] = self.some(1, "1/2", "1/3")
        else:
            values = self.random.choice(([0, 1, 2], [0, "3/2", 5], [-1, 0, 4], [0, "1/3", 1], [0, 3, 5]))
            scale["steps"] = [{"mark": f"m{i}", "value": self.text(v)} for i, v in enumerate(values)]
        return scale

    def _top(self, scale: dict) -> Fraction:
        if "range" in scale:
            return Fraction(scale["range"]["highest"])
        return max(Fraction(step["value"]) for step in scale["steps"])

    def _mark(self, scale: dict) -> str:
        if "steps" in scale:
            return self.random.choice(scale["steps"])["mark"]
        span = scale["range"]
        low, high = Fraction(span["lowest"]), Fraction(span["highest"])
        step = Fraction(span.get("step", "1/2"))
        return self.text(low + step * self.random.randint(0, int((high - low) / step)))

    def _criterion(self, depth: int, stage: dict, weight: Fraction, share: Fraction | None) -> dict:
        criterion = {"id": self.fresh("q"), "title": "Q"}
        if self.chance(0.12):
            return criterion | self._mandatory()
        if weight or self.chance(0.5):
            criterion["weight"] = self.text(weight)
        most = None
        if depth < 3 and self.chance(0.3):
            most = share
            self._children(criterion, "parts", depth + 1, stage, share)
        else:
            scale = self.random.choice(self.scales)
            criterion["scale"] = scale["id"]
            most = self._top(scale)
        sums = stage.get("mark_rule") in ("sum", "trimmed_sum")
        if self.chance(0.2):
            limit = most if most is not None and not sums else Fraction(6)
            criterion["threshold"] = self.text(limit * Fraction(self.random.choice((0, 1, 1, 2, 2, 3)), 3))
        self.maybe_rounding(criterion, 0.2)
        return criterion

    def _mandatory(self) -> dict:
        return {"mandatory": True} | ({"waiver": "Self-cleaning."} if self.chance(0.7) else {})

    def _register(self) -> dict:
        criteria = [{"id": self.fresh("q"), "title": "Q"} | self._mandatory() for _ in range(3)]
        stage = {"id": "request", "title": "R", "kind": "gate", "counts": {"as": "gate"}, "criteria": criteria}
        return {"scales": self.scales, "stages": [stage], "rolling": True, "outcome": "all_passing"}

    def _children(self, parent: dict, name: str, depth: int, stage: dict, share: Fraction | None) -> None:
        relative = stage.get("counting") != "weight_times_mark"
        count = self.random.randint(1, 4 if depth == 0 else 3)
        weights = [Fraction(self.random.choice((0, 1, 2, 3, 10, "1/3", "5/2"))) for _ in range(count)]
        if not sum(weights):
            weights[0] = Fraction(2)
        total = sum(weights)
        if name == "criteria":
            share = total if relative else None
        children = []
        for weight in weights:
            own = share * weight / total if relative else None
            children.append(self._criterion(depth, stage, weight, own))
        parent[name] = children
        left = [child for child in children if not child.get("mandatory")]
        if left and len(left) < len(children) or not sum(Fraction(c.get("weight", 0)) for c in left):
            # mandatory questions took weights with them: give these to the first that is marked
            if left:
                rest = total - sum(Fraction(c.get("weight", 0)) for c in left)
                left[0]["weight"] = self.text(Fraction(left[0].get("weight", 0)) + rest)
        if left and (relative or self.chance(0.4)):
            parent["weights_sum"] = self.text(total)

    def _stage(self, earlier: list) -> dict:
        stage = {"id": self.fresh("stage"), "title": "S", "kind": self.random.choice(("written", "interview", "gate"))}
        if self.chance(0.35):
            stage["counting"] = "weight_times_mark"
        rule = self.random.choice(("consensus",) * 3 + ("mean", "median", "trimmed_mean", "sum", "trimmed_sum"))
        if rule != "consensus" or self.chance(0.2):
            stage["mark_rule"] = rule
        if rule.startswith("trimmed"):
            stage["trim"] = 1
        self._children(stage, "criteria", 0, stage, None)
        if self.chance(0.2):
            stage["best_gets"] = self.some(1, 10, 100, "7/3")
        if self.chance(0.25):
            most = Fraction(stage.get("best_gets", stage.get("weights_sum", "6")))
            stage["threshold"] = self.text(most * Fraction(self.random.choice((0, 1, 1, 2, 3)), 4))
        self._common(stage, earlier)
        return stage

    def _common(self, stage: dict, earlier: list) -> None:
        self.maybe_rounding(stage)
        if self.lots and self.chance(0.3):
            stage["lots"] = [lot["id"] for lot in self.lots if self.chance(0.6)]
        replaced = {s["counts"].get("stage") for s in earlier if s["counts"]["as"] == "instead_of"}
        fitting = [s for s in earlier if s["counts"]["as"] in ("weight", "points") and s["id"] not in replaced]
        kind = self.random.choice(("gate", "shortlist", "weight", "weight", "weight", "points", "instead_of"))
        if kind == "instead_of" and not fitting:
            kind = "weight"
        stage["counts"] = {"as": kind}
        if kind == "shortlist":
            tie = self.random.choice(("admit_all", "panel_decides"))
            stage["counts"] |= {"places": self.random.randint(1, 3), "tie": tie}
        elif kind == "instead_of":
            stage["counts"]["stage"] = self.random.choice(fitting)["id"]
        elif kind == "weight":
            stage["counts"]["weight"] = self.some("0.1", "1/7") if self._small() else self.some(0, 10, 30, 70, "1/3")

    def _small(self) -> bool:
        """Whether weights must stay below 1 in sum, for the sake of the method that divides by what is left of 1."""
        return self.method_name == "effective_price"

    def _model(self) -> dict:
        model: dict = {"scales": self.scales, "stages": []}
        if self.price_method:
            self.method_name = self.random.choice(POINTS if self.price_method == "points" else VALUES)
        count = self.random.randint(0 if self.price_method else 1, 3)
        for _ in range(count):
            model["stages"].append(self._stage(model["stages"]))
        if self.price_method == "value":
            model["stages"].append(self._price_stage(model["stages"]))
        elif self.price_method:
            place = self.random.choice((count, count, self.random.randint(0, count)))
            stage = self._price_stage(model["stages"][:place])
            model["stages"].insert(place, stage)
            self._part_replacements(model["stages"])
            self._ask_for_final_prices(model["stages"], stage)
        weights = [Fraction(s["counts"]["weight"]) for s in model["stages"] if s["counts"]["as"] == "weight"]
        if weights and not sum(weights):
            first = next(s for s in model["stages"] if s["counts"]["as"] == "weight")
            first["counts"]["weight"], weights = "1/5", [Fraction(1, 5)]
        if weights:
            model["weights_sum"] = self.text(sum(weights))
        counting = [s for s in model["stages"] if s["counts"]["as"] in ("weight", "points", "evaluated")]
        if counting and self.chance(0.2):
            model["threshold"] = self.some(0, 1, 10, 20, "100/3")
        self._drop_thresholds_of_prices(model)
        if self.chance(0.25):
            model["outcome"] = "all_passing"
        self.maybe_rounding(model, 0.4)
        if self.chance(0.3):
            model["printed"] = self.rounding()
        model["tie_break"] = self._tie_break(model)
        return model

    def _limit_lots(self) -> None:
        """At most so many lots for one bidder, in models whose lots have one winner and whose bids have totals."""
        counts = [stage["counts"]["as"] for stage in self.model["stages"]]
        if self.model.get("outcome") == "all_passing" or set(counts) <= {"gate", "shortlist"}:
            return
        last = self.model["stages"][-1]
        higher = counts[-1] != "evaluated" or higher_is_better(last["price"]["method"]["method"])
        limit = {"most": self.random.choice((1, 1, 1, 2)), "best": "highest_totals" if higher else "lowest_totals"}
        if self.chance(0.3):
            limit["preference"] = self.random.sample([lot["id"] for lot in self.lots], len(self.lots))
        if self.chance(0.5):
            limit["nominated_count"] = self.chance(0.7)
        self.model["lot_limit"] = limit
        if self.chance(0.5):
            self.model["tie_break"] = []
        for stage in self.model["stages"]:  # few thresholds, so that there is something to award
            if self.chance(0.7):
                stage.pop("threshold", None)

    def _price_stage(self, earlier: list) -> dict:
        stage = {"id": self.fresh("stage"), "title": "P", "kind": self.random.choice(("price", "bafo"))}
        self._common(stage, earlier)
        if self.price_method == "value":
            stage["counts"] = {"as": "evaluated"}
            stage.pop("lots", None)
        if self.chance(0.2):
            stage["threshold"] = self.some(0, 5, 20, 100)
        self.rules = stage["price"] = self._price_rules()
        return stage

    def _ask_for_final_prices(self, stages: list, first: dict) -> None:
        """Stages in the place of the price stage; of two, each is for other lots."""
        if first["counts"]["as"] not in ("weight", "points") or self.chance(0.4):
            return
        half = len(self.lots) // 2
        parts = [self.lots[:half], self.lots[half:]] if half and self.chance(0.5) else [[]]
        for lots in parts:
            stage = {"id": self.fresh("stage"), "title": "F", "kind": "bafo", "price": self._final_rules()}
            stage["counts"] = {"as": "instead_of", "stage": first["id"]}
            if lots:
                stage["lots"] = [lot["id"] for lot in lots]
            self.maybe_rounding(stage)
            stages.insert(self.random.randint(stages.index(first) + 1, len(stages)), stage)

    @staticmethod
    def _part_replacements(stages: list) -> None:
        """Of two stages instead of the same one, the second brings points of its own."""
        seen = set()
        for stage in stages:
            if stage["counts"]["as"] == "instead_of":
                if stage["counts"]["stage"] in seen:
                    stage["counts"] = {"as": "points"}
                else:
                    seen.add(stage["counts"]["stage"])

    @staticmethod
    def _drop_thresholds_of_prices(model: dict) -> None:
        """A threshold is the least that keeps a bid in, so a figure of which lower is better has none."""
        last = model["stages"][-1]
        if last["counts"]["as"] != "evaluated" or higher_is_better(last["price"]["method"]["method"]):
            return
        last.pop("threshold", None)
        model.pop("threshold", None)

    def _tie_break(self, model: dict) -> list:
        def criteria(rows: list) -> list:
            return [c for row in rows for c in (row, *criteria(row.get("parts", [])))]

        rules = [{"as": "earlier_receipt"}]
        rules += [{"as": "stage", "stage": stage["id"]} for stage in model["stages"]]
        marked = [c for s in model["stages"] for c in criteria(s.get("criteria", [])) if not c.get("mandatory")]
        rules += [{"as": "criterion", "criterion": c["id"]} for c in self.random.sample(marked, min(2, len(marked)))]
        if self.price_method:
            rules.append({"as": "lower_price"})
        return self.random.sample(rules, min(len(rules), self.random.randint(0, 3)))

    # Bids and marks

    def _bids(self) -> list:
        bids = []
        limited = "lot_limit" in self.model
        bidders = self.bidders[: self.random.randint(1, 3)] if limited else self.bidders
        more = len(self.lots) * (3 if limited else 1)
        for i in range(self.random.choice((0, 1, 2, 3, 3, 4, 4, 5, 6, 7)) + more):
            bid: dict = {"id": f"bid-{i}", "bidder": self.random.choice(bidders)["id"]}
            if self.lots:
                bid["lot"] = self.random.choice(self.lots)["id"]
            if self.chance(0.7):
                bid["received"] = f"2026-03-0{self.random.randint(1, 3)}T12:00:0{self.random.randint(0, 1)}Z"
            if self.chance(0.12):
                bid["status"] = self.random.choice(("late", "withdrawn", "disregarded"))
            if self.price_method and self.chance(1 if self.complete else 0.9):
                bid["price"] = self._price()
            self._state_anew(bid)
            bids.append(bid)
        for lot in self.lots:
            if self.chance(0.12):
                lot["nominated"] = {"bidder": self.random.choice(self.bidders)["id"], "reason": "Because."}
        return bids

    def _state_anew(self, bid: dict) -> None:
        rounds = [s["id"] for s in self.model["stages"] if s["counts"]["as"] == "instead_of" and "price" in s]
        said = [{"stage": stage, "price": self._price()} for stage in rounds if self.chance(0.6)]
        if said:
            bid["final_prices"] = self.random.sample(said, len(said))

    def _sheet(self, bid: dict, stages: list, missing: float, bold: float) -> list:
        scales = {scale["id"]: scale for scale in self.scales}
        marks = []

        def mark(criterion: dict) -> None:
            for part in criterion.get("parts", []):
                mark(part)
            if "parts" in criterion or self.chance(missing):
                return
            verdict = "fail" if self.chance(0.1) else "pass"
            said = verdict if criterion.get("mandatory") else self._mark(scales[criterion["scale"]])
            if "steps" in scales.get(criterion.get("scale"), {}) and self.chance(bold):
                said = scales[criterion["scale"]]["steps"][-1]["mark"]
            marks.append({"criterion": criterion["id"], "mark": said, "reason": "As read."})

        for stage in stages:
            if stage["counts"]["as"] != "instead_of" or self.chance(0.6):
                for criterion in stage.get("criteria", []):
                    mark(criterion)
        return marks

    def plan(self) -> dict:
        """A plan of a law that was in force, with all or nothing of what it may hold."""
        row = self.random.choice(ROWS)
        plan = {"regime": row.regime, "advertised": self.random.choice((row.begins, row.ends or "2026-02-02"))}
        if self.chance(0.5):
            plan |= {"division": self.random.choice(DIVISIONS), "services": True, "standstill": self.chance(0.5)}
            plan["social_value"] = {"text": "Apprentices", "considered": row.begins, "by": "The manager"}
        if self.chance(0.5):
            plan["approvals"] = [{"bodies": ["Board", "Finance"], "act": "approves"}]
            plan["approvals"] += [{"bodies": ["Council"], "act": self.random.choice(("resolves", "notes"))}]
            plan["challenged_by"] = "Scrutiny"
        return plan

    def tender(self) -> dict:
        missing = 0 if self.complete else 0.03
        bold = self.random.choice((0, 0.5, 0.9))
        stages = self.model["stages"]
        taken = [bid for bid in self.bids if self.complete or self.chance(0.95)]
        consensus = [{"bid": bid["id"], "marks": self._sheet(bid, stages, missing, bold)} for bid in taken]
        alone = [s for s in stages if s.get("mark_rule", "consensus") != "consensus" or self.chance(0.1)]
        sheets = []
        for seat in self.seats[: self.random.randint(1, len(self.seats))]:
            for bid in taken:
                sheets.append({"by": seat["id"], "bid": bid["id"], "marks": self._sheet(bid, alone, missing, bold)})
        self.random.shuffle(sheets)
        self.random.shuffle(consensus)
        tender = {"format": "plumbline-tender/1", "id": "drawn", "title": "Drawn", "model": self.model}
        tender |= {"bidders": self.bidders, "panel": self.seats, "bids": self.bids}
        tender |= {"consensus": consensus, "sheets": sheets} | ({"lots": self.lots} if self.lots else {})
        tender |= {"plan": self.plan()} if self.chance(0.4) else {}
        self.said = random_decisions.added(self.random, tender)
        return self.said


def strata(drawn: Drawn, evaluation: dict) -> Counter:
    """What of interest came about in this tender."""
    found: Counter = Counter()
    if drawn.method_name:
        found[f"method {drawn.method_name}"] += 1
        found[f"basis {drawn.rules['basis']}"] += 1
    for stage in drawn.model["stages"]:
        found[f"counts {stage['counts']['as']}"] += 1
        found[f"marks {stage.get('mark_rule', 'consensus')}"] += "criteria" in stage
        found["best_gets"] += "best_gets" in stage
    found["a register"] += drawn.model.get("rolling", False)
    found["final prices"] += any("final_prices" in bid for bid in drawn.bids)
    found["a plan"] += "plan" in drawn.said
    found["waivers"] += bool(drawn.said["waivers"])
    if "combination" in evaluation:
        found[f"lots together, parted by {evaluation['combination']['parted_by']}"] += 1
        found["lots together, one next"] += "bids" in evaluation["combination"].get("runner_up", {})
    ties = {(tie.get("lot", ""), tie["stage"]) for tie in drawn.said["tie_decisions"] if "stage" in tie}
    for lot in evaluation["lots"]:
        passed = {stage["stage"] for stage in lot["stages"]} - {lot.get("waits_at")}
        found["a shortlist parted by the panel"] += any((lot["lot"], stage) in ties for stage in passed)
        found[f"decided {lot['decided']}"] += 1
        found["a lot moved by the limit"] += "passed_over" in lot.get("limit", {})
        places = [bid["place"] for bid in lot["bids"] if "place" in bid]
        found["shared places"] += len(set(places)) < len(places)
        for bid in lot["bids"]:
            found.update(f"shortfall {shortfall['kind']}" for shortfall in bid.get("shortfalls", []))
            found["bid with something open"] += "open" in bid
    return +found

"""Random tenders without problems, as the JSON value of a tender file, and the strata that one falls into.

Few marks, few prices and small numbers are drawn on purpose: ties, exact thresholds and shared places are where two
evaluators part, and in a tender of arbitrary numbers they never come about.
"""

from collections import Counter
from fractions import Fraction
from random import Random

from pricing import HIGHER_IS_BETTER

MODES = ("half_up", "half_even", "up", "down", "toward_zero", "away_from_zero")
POINTS = (
    "lowest_over_own excess_over_lowest linear_from_mean linear_from_median graduated_from_median"
    " linear_between_actual linear_between_set logarithmic reference_over_own ceiling_share price_bands points_per_unit"
).split()
VALUES = (
    "quality_over_price price_over_quality quality_times_reference_over_price price_minus_value price_minus_band_value"
    " price_plus_missing_quality effective_price percentage_preference lowest_price"
).split()


class Drawn:
    """One random tender."""

    def __init__(self, seed: int):
        self.random = Random(seed)
        self.names = Counter()
        self.complete = self.chance(0.85)
        self.scales = [self._scale() for _ in range(self.random.randint(1, 3))]
        lots = self.random.choice((0, 0, 0, 1, 2, 3))
        self.lots = [{"id": f"lot {i}", "title": f"Lot {i}"} for i in range(lots)]
        self.seats = [{"id": f"seat {i}", "role": "Member"} for i in range(self.random.randint(1, 5))]
        self.bidders = [
            {"id": f"b{i}", "name": f"Bidder {i}"} | ({"preferred": True} if self.chance(0.3) else {}) for i in range(4)
        ]
        self.price_method = self.random.choice((None, "points", "points", "value"))
        self.method_name = ""
        self.rules: dict = {}
        self.model = self._model()
        self.bids = self._bids()

    # Small draws

    def chance(self, share: float) -> bool:
        return self.random.random() < share

    def fresh(self, kind: str) -> str:
        self.names[kind] += 1
        return f"{kind}{self.names[kind]}"

    def text(self, value) -> str:
        """A number in one of its many spellings."""
        value = Fraction(value)
        spelling = self.random.randrange(6)
        if spelling == 0:
            return f"{value.numerator * 3}/{value.denominator * 3}"
        if spelling == 1 and value.denominator == 1:
            return f"{value.numerator}.00"
        if spelling == 2 and value >= 0:
            return f"+0{value}"
        return str(value)

    def some(self, *values):
        return self.text(Fraction(self.random.choice(values)))

    def rounding(self) -> dict:
        return {"mode": self.random.choice(MODES), "places": self.random.choice((0, 0, 1, 2, 3))}

    def maybe_rounding(self, holder: dict, share: float = 0.25) -> None:
        if self.chance(share):
            holder["rounding"] = self.rounding()

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
            return criterion | {"mandatory": True}
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
        if last["counts"]["as"] != "evaluated" or last["price"]["method"]["method"]["as"] in HIGHER_IS_BETTER:
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

    # The price

    def _price_stage(self, earlier: list) -> dict:
        stage = {"id": self.fresh("stage"), "title": "P", "kind": self.random.choice(("price", "bafo"))}
        self._common(stage, earlier)
        if self.price_method == "value":
            stage["counts"] = {"as": "evaluated"}
            stage.pop("lots", None)
        if self.chance(0.2):
            stage["threshold"] = self.some(0, 5, 20, 100)
        rules: dict = {"currency": "GBP", "basis": self.random.choice(("amount", "amount", "schedule", "whole_life"))}
        if self.chance(0.2):
            rules["note"] = "A comment."
        if rules["basis"] == "schedule":
            rules["items"] = [{"id": f"i{i}", "title": "I", "volume": self.some(0, 1, 2, "5/2")} for i in range(2)]
            rules["items"][0]["volume"] = "1"
        if rules["basis"] == "whole_life":
            rules["discount_rate"] = self.some(0, "0.035", "1/20")
            if self.chance(0.5):
                rules["days_per_year"] = self.random.choice((360, 365, 100))
        method = {"as": self.method_name} | getattr(self, f"_{self.price_method}")()
        rules["method"] = {"as": self.price_method, "method": method}
        if self.price_method == "points" and self.method_name != "logarithmic":
            self.maybe_rounding(rules["method"], 0.4)
        self.rules = stage["price"] = rules
        return stage

    def _flag(self, name: str) -> dict:
        return {name: self.chance(0.7)} if self.chance(0.7) else {}

    def _points(self) -> dict:
        most = Fraction(self.random.choice((40, 100, 30, "25/2")))
        method = {"points_max": self.text(most)}
        match self.method_name:
            case "excess_over_lowest":
                return method | self._flag("floor_at_zero")
            case "linear_from_mean" | "linear_from_median":
                middle = most / self.random.choice((1, 2, 3))
                least = {"points_min": self.some(0, -10, 1), "points_per_percent": self.some(1, "1/2", 2)}
                return method | least | {"points_at_reference": self.text(middle)}
            case "graduated_from_median":
                above = {"marks_per_percent_above": self.some(1, "1/3"), "marks_per_percent_below": self.some(0, "0.1")}
                return method | above | {"inflection_percent": self.some(0, "2.5", 10)} | self._flag("floor_at_zero")
            case "linear_between_set":
                return method | {"price_for_all": self.some(0, 90, 100), "price_for_none": self.some(120, 190)}
            case "logarithmic":
                base = {"base": self.some(2, 4, "3/2", "11/10", "1.21", "1.44", 8), "rounding": self.rounding()}
                return method | base | self._flag("floor_at_zero")
            case "reference_over_own":
                return method | {"reference": self.some(100, 110)} | self._flag("cap_at_max")
            case "ceiling_share":
                return method | {"ceiling": self.some(200, 200, 1000, 150)}
            case "price_bands":
                bands = [(0, "99.99", most), (100, 120, most / 2), ("120.01", 1000, -most)]
                return method | {"bands": self._table(bands, "0.01")}
            case "points_per_unit":
                unit = {"base": self.some(100, 0), "unit": self.some(10, "1/2", 1)}
                unit["points_per_unit"] = self.some(2, "1/3")
                return method | unit | self._flag("cap_at_max") | self._flag("floor_at_zero")
        return method

    def _table(self, bands: list, step: str) -> dict:
        rows = [{"from": self.text(a), "to": self.text(b), "figure": self.text(f)} for a, b, f in bands]
        self.random.shuffle(rows)
        return {"bands": rows, "step": step}

    def _value(self) -> dict:
        match self.method_name:
            case "quality_over_price":
                return {"per": self.some(1, 1000)}
            case "price_over_quality":
                return {"quality_of": self.some(1, 100)}
            case "quality_times_reference_over_price":
                return {"reference_price": self.some(100, "1/3")}
            case "price_minus_value":
                return {"per_point": self.some("1/2", 3)}
            case "price_minus_band_value":
                return {"bands": self._table([(0, 20, 0), ("20.5", 60, 7), ("60.5", 100000, "55/2")], "0.5")}
            case "price_plus_missing_quality":
                return {"possible_value": self.some(100, 500), "per_point": self.some("1/2", 3)}
            case "percentage_preference":
                cap = {"cap": self.some(0, 4, 20)} if self.chance(0.5) else {}
                return {"rate": self.some("0.05", "0.1", 1)} | cap
        return {}

    def _price(self) -> dict:
        amounts = (100, 100, 110, 120, 121, 144, 150, 200, "105.55", "361/3", 0 if self.chance(0.1) else 100)
        price: dict = {"currency": "GBP"}
        if self.rules["basis"] == "amount":
            price["amount"] = self.some(*amounts)
        elif self.rules["basis"] == "schedule":
            rates = [{"item": "i0", "rate": self.some(*amounts)}, {"item": "i1", "rate": self.some(0, 0, 1, "1/3")}]
            price["rates"] = self.random.sample(rates, 2)
        else:
            days = [0, *(self.random.choice((0, 100, 365, 366)) for _ in range(self.random.randint(0, 2)))]
            first = self.some(*amounts)
            price["periods"] = [{"days": d, "amount": self.some(0, 5) if i else first} for i, d in enumerate(days)]
        return price

    # Bids and marks

    def _bids(self) -> list:
        bids = []
        for i in range(self.random.choice((0, 1, 2, 3, 3, 4, 4, 5, 6, 7)) + len(self.lots)):
            bid: dict = {"id": f"bid-{i}", "bidder": self.random.choice(self.bidders)["id"]}
            if self.lots:
                bid["lot"] = self.random.choice(self.lots)["id"]
            if self.chance(0.7):
                bid["received"] = f"2026-03-0{self.random.randint(1, 3)}T12:00:0{self.random.randint(0, 1)}Z"
            if self.chance(0.12):
                bid["status"] = self.random.choice(("late", "withdrawn"))
            if self.price_method and self.chance(1 if self.complete else 0.9):
                bid["price"] = self._price()
            bids.append(bid)
        for lot in self.lots:
            if self.chance(0.12):
                lot["nominated"] = {"bidder": self.random.choice(self.bidders)["id"], "reason": "Because."}
        return bids

    def _sheet(self, bid: dict, stages: list, missing: float, bold: float) -> list:
        scales = {scale["id"]: scale for scale in self.scales}
        marks = []

        def mark(criterion: dict) -> None:
            for part in criterion.get("parts", []):
                mark(part)
            if "parts" in criterion or self.chance(missing):
                return
            verdict = "fail" if self.chance(0.06) else "pass"
            said = verdict if criterion.get("mandatory") else self._mark(scales[criterion["scale"]])
            if "steps" in scales.get(criterion.get("scale"), {}) and self.chance(bold):
                said = scales[criterion["scale"]]["steps"][-1]["mark"]
            marks.append({"criterion": criterion["id"], "mark": said, "reason": "As read."})

        for stage in stages:
            if stage["counts"]["as"] != "instead_of" or self.chance(0.6):
                for criterion in stage.get("criteria", []):
                    mark(criterion)
        return marks

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
        return tender | {"consensus": consensus, "sheets": sheets} | ({"lots": self.lots} if self.lots else {})


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
    for lot in evaluation["lots"]:
        found[f"decided {lot['decided']}"] += 1
        places = [bid["place"] for bid in lot["bids"] if "place" in bid]
        found["shared places"] += len(set(places)) < len(places)
        for bid in lot["bids"]:
            found.update(f"shortfall {shortfall['kind']}" for shortfall in bid.get("shortfalls", []))
            found["bid with something open"] += "open" in bid
    return +found

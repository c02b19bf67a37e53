"""Small draws, and prices with their rules and methods, of which random tenders are made."""

import copy
from collections import Counter
from fractions import Fraction
from random import Random

import formula

MODES = ("half_up", "half_even", "up", "down", "toward_zero", "away_from_zero")
POINTS = (
    "lowest_over_own excess_over_lowest linear_from_mean linear_from_median graduated_from_median"
    " linear_between_actual linear_between_set logarithmic reference_over_own ceiling_share price_bands points_per_unit"
    " custom_formula custom_formula"  # twice: one method, and as many as formulas differ
).split()
VALUES = (
    "quality_over_price price_over_quality quality_times_reference_over_price price_minus_value price_minus_band_value"
    " price_plus_missing_quality effective_price percentage_preference lowest_price"
    " custom_figure custom_figure"
).split()


# M stands for the most points.
POINTS_FORMULAS = (
    "M * lowest / own",
    "max(0, M - M/2 * (own - lowest) / lowest)",
    "min(M, max(0, M * (1 - (own - mean) / mean)))",
    "if(highest = lowest, M, M * (highest - own) / (highest - lowest))",
    "M − M × (own − lowest) ÷ max(0.01, highest − lowest)",
    "if(own <= 1.05*lowest, M, if(own ≤ 1.2 × lowest, M/2, 0))",
    "M * lowest / own - abs(own - median) / 1000",
    "M / count + own - own",
    "M - (own - 100) / 10",
)
VALUE_FORMULAS = (
    "own - 0.5 * quality",
    "quality * lowest / own",
    "own / max(quality, 1)",
    "own / quality",
    "if(own > mean, own + 1, own)",
    "quality / (own - median + 0.5)",
)


class Draws:
    """What is drawn again and again."""

    def __init__(self, seed: int):
        self.random = Random(seed)
        self.names = Counter()

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


class Prices(Draws):
    """Price rules, and prices under them."""

    def __init__(self, seed: int):
        super().__init__(seed)
        self.price_method: str | None = None
        self.method_name = ""
        self.rules: dict = {}

    def _price_rules(self) -> dict:
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
        return rules | {"method": self._price_method()}

    def _price_method(self) -> dict:
        method = {"as": self.method_name} | getattr(self, f"_{self.price_method}")()
        held = {"as": self.price_method, "method": method}
        if self.price_method == "points" and self.method_name != "logarithmic":
            self.maybe_rounding(held, 0.4)
        return held

    def _final_rules(self) -> dict:
        """Rules in the form of the price stage, spelled anew and with a method of their own."""
        rules = copy.deepcopy(self.rules)
        self.method_name, first = self.random.choice(POINTS), self.method_name
        rules["method"] = self._price_method()
        self.method_name = first
        if "discount_rate" in rules:
            rules["discount_rate"] = self.text(rules["discount_rate"])
        return rules | {"opened_by": self.random.choice((0, 1, 2))}

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
            case "custom_formula":
                return method | {"formula": self._formula(POINTS_FORMULAS, most)}
        return method

    def _table(self, bands: list, step: str) -> dict:
        rows = [{"from": self.text(a), "to": self.text(b), "figure": self.text(f)} for a, b, f in bands]
        self.random.shuffle(rows)
        return {"bands": rows, "step": step}

    def _formula(self, known: tuple, most: Fraction | None) -> str:
        """One of those that are published often, or one that nobody would publish; now and then one with a slip of the key."""
        while True:
            text = self.random.choice(known) if self.chance(0.4) else self._expression(4, most is None)
            if most is not None:
                text = text.replace("M", str(most) if most.denominator == 1 else f"({most})")
                if self.chance(0.6):
                    text = f"min({most.numerator}/{most.denominator}, max(0, {text}))"
            if self.chance(0.06):
                at = self.random.randrange(len(text))
                text = text[:at] + self.random.choice("( ),.-x×%0") + text[at + self.random.randrange(2) :]
                return text
            if not formula.unsound(text, most):
                return text

    def _expression(self, depth: int, with_quality: bool) -> str:
        def part() -> str:
            return self._expression(depth - 1, with_quality)

        def bracketed() -> str:
            return f"({part()})" if self.chance(0.7) else self._expression(0, with_quality)

        if depth == 0 or self.chance(0.15):
            numbers = ("0", "1", "2.5", "100", "007", "0.125")
            known = formula.NAMES if with_quality else formula.NAMES[:-1]
            return self.random.choice(numbers) if self.chance(0.35) else self.random.choice((*known, "own"))
        match self.random.randrange(8):
            case 0:
                return f"{self.random.choice('-−')}{bracketed()}"
            case 1:
                return f"abs({part()})"
            case 2 | 3:
                least = [part() for _ in range(self.random.randint(2, 3))]
                return f"{self.random.choice(('min', 'max'))}( {' , '.join(least)} )"
            case 4:
                compared = self.random.choice(("<", "<=", "=", ">=", ">", "≤", "≥"))
                return f"if({part()}{compared}{part()}, {part()}, {part()})"
            case 5:
                return f"{bracketed()}{self.random.choice('*×/÷')}{bracketed()}"
        return f"{part()} {self.random.choice('+-−')} {part()}"

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
            case "custom_figure":
                better = self.random.choice(("higher", "lower"))
                return {"formula": self._formula(VALUE_FORMULAS, None), "better": better}
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

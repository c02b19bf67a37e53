"""Marks and what they come to: docs/formats/evaluation.md section 2, and the points of tender.md section 3."""

from fractions import Fraction

import pricing
from problems import highest, mark_value, questions

ZERO = Fraction(0)


class Marks:
    """The marks of a stage that count (section 2), and the points of its criteria (tender.md section 3)."""

    def __init__(self, tender: dict, stage: dict):
        self.stage = stage
        self.scales = {scale["id"]: scale for scale in tender["model"]["scales"]}
        asked = questions(stage["criteria"])
        self.mandatory = [q for q in asked if q["mandatory"]]
        self.marked = [q for q in asked if not q["mandatory"]]
        self.names = {q["id"] for q in asked}
        self.agreed = self._table(tender["consensus"], lambda sheet: sheet["bid"])
        self.given = self._table(tender["sheets"], lambda sheet: (sheet["by"], sheet["bid"]))
        self.seats = {by for (by, _), marks in self.given.items() if marks}
        self.factors: dict = {}
        share = stage["weights_sum"] if stage["counting"] == "share_of_highest" else Fraction(1)
        self._share_out(stage, stage["criteria"], share)

    def _table(self, sheets: list, key) -> dict:
        table: dict = {}
        for sheet in sheets:
            own = {m["criterion"]: m["mark"] for m in sheet["marks"] if m["criterion"] in self.names}
            table.setdefault(key(sheet), {}).update(own)
        return table

    def _share_out(self, parent: dict, children: list, share: Fraction) -> None:
        for child in children:
            if child["mandatory"]:
                continue
            own = share * child["weight"] if share is not None else None
            if self.stage["counting"] == "share_of_highest":
                own = own / parent["weights_sum"]
            if child["parts"]:
                self._share_out(child, child["parts"], own)
            elif self.stage["counting"] == "share_of_highest":
                self.factors[child["id"]] = own / highest(self.scales[child["scale"]])
            else:
                self.factors[child["id"]] = own

    def verdict(self, bid: str, question: dict) -> str | None:
        return self.agreed.get(bid, {}).get(question["id"])

    def looks_at_any(self, bid: str) -> bool:
        """Whether the bid has any mark that this stage looks at, verdicts included."""
        agreed = self.agreed.get(bid, {})
        if self.stage["mark_rule"] == "consensus":
            return bool(agreed)
        verdicts = any(q["id"] in agreed for q in self.mandatory)
        return verdicts or any(q["id"] in self.given.get((by, bid), {}) for q in self.marked for by in self.seats)

    def counting_mark(self, bid: str, question: dict) -> Fraction | None:
        """The mark that counts, or None while the question is open."""
        scale, rule = self.scales[question["scale"]], self.stage["mark_rule"]
        if rule == "consensus":
            mark = self.agreed.get(bid, {}).get(question["id"])
            return None if mark is None else mark_value(scale, mark)
        given = [self.given.get((by, bid), {}).get(question["id"]) for by in self.seats]
        trim = self.stage["trim"]
        if not given or None in given or len(given) <= 2 * trim:
            return None
        values = sorted(mark_value(scale, mark) for mark in given)
        values = values[trim : len(values) - trim]
        if rule == "median":
            return pricing.median(values)
        total = sum(values, ZERO)
        return total if rule in ("sum", "trimmed_sum") else total / len(values)

    def points(self, bid: str, criterion: dict) -> Fraction | None:
        """The points of a criterion, or None while a question under it is open."""
        if criterion["parts"]:
            parts = [self.points(bid, part) for part in criterion["parts"] if not part["mandatory"]]
            if None in parts:
                return None
            return pricing.rounded(sum(parts, ZERO), criterion["rounding"])
        mark = self.counting_mark(bid, criterion)
        return None if mark is None else pricing.rounded(self.factors[criterion["id"]] * mark, criterion["rounding"])

    def most(self) -> Fraction:
        """The most points of the stage without best_gets (section 6)."""
        seats = max(1, len(self.seats))
        added = {"sum": seats, "trimmed_sum": max(0, seats - 2 * self.stage["trim"])}
        times = added.get(self.stage["mark_rule"], 1)
        tops = (self.factors[q["id"]] * highest(self.scales[q["scale"]]) * times for q in self.marked)
        return sum(tops, ZERO)

"""Lots that are awarded together under a limit per bidder: docs/formats/evaluation.md section 8.

Combinations are found lot by lot, over what is left to each bidder; of equally good ones all are told, in numbers.
"""

from fractions import Fraction

NOBODY = None


class Choices:
    """What each lot may be awarded to, as triples of bid, bidder and loss; less loss is better, number by number."""

    def __init__(self, lots: list, most: dict):
        self.lots = lots
        self.most = most

    def only(self, lot: int, keep) -> "Choices":
        """The same choices, but at one lot those alone that are to be kept."""
        lots = [row if i != lot else [one for one in row if keep(one[0])] for i, row in enumerate(self.lots)]
        return Choices(lots, self.most)

    def best_two(self) -> list:
        """The losses of the best combinations and of the next, each with the number of combinations that have it."""
        left_later = [set()]
        for row in reversed(self.lots):
            left_later.insert(0, left_later[0] | {bidder for _, bidder, _ in row})
        known: dict = {}

        def go(i: int, loads: tuple) -> list:
            if i == len(self.lots):
                return [((0, Fraction(0), 0), 1)]
            held = dict(loads)
            key = (i, tuple(load for load in loads if load[0] in left_later[i]))
            if key in known:
                return known[key]
            found: dict = {}
            for _, bidder, loss in self.lots[i]:
                if bidder is not NOBODY and held.get(bidder, 0) >= self.most[bidder]:
                    continue
                more = held if bidder is NOBODY else {**held, bidder: held.get(bidder, 0) + 1}
                for rest, ways in go(i + 1, tuple(sorted(more.items()))):
                    whole = tuple(a + b for a, b in zip(loss, rest, strict=True))
                    found[whole] = found.get(whole, 0) + ways
            known[key] = sorted(found.items())[:2]
            return known[key]

        return go(0, ())

    def at_most(self, loss: tuple) -> int:
        """How many combinations are as good as this loss, which is the best; 0 if none is."""
        found = self.best_two()
        return found[0][1] if found and found[0][0] == loss else 0


class Together:
    """The lots of an evaluation under the limit of a model; they are awarded in place."""

    def __init__(self, tender: dict, lots: list, lower: bool):
        self.tender, self.limit = tender, tender["model"]["lot_limit"]
        self.sign = 1 if lower else -1
        self.all, self.lots = lots, [lot for lot in lots if lot.ranking]
        self.bidder = {bid["id"]: bid["bidder"] for bid in tender["bids"]}

    def run(self) -> dict:
        if any(lot.waits_at is not None for lot in self.all):
            for lot in self.lots:
                lot.decided, lot.awarded = "waits_for_lots", []
            return {"parted_by": "waiting"}
        everything = self._choices()
        order = everything.best_two()
        best, ways = order[0]
        parted_by, choices, panel = self._parted(everything, order)
        told = {"parted_by": parted_by} | self._reached(best)
        settled = [self._left(choices, i, best) for i in range(len(self.lots))]
        if parted_by != "nothing":
            after = (best, ways - 1) if ways > 1 else order[1] if len(order) > 1 else None
            if after:
                told["runner_up"] = self._next(everything, [left[0] for left in settled], best, after)
        for i, lot in enumerate(self.lots):
            self._award(lot, settled[i], i in panel)
        for i, lot in enumerate(self.lots):
            if len(settled[i]) == 1:
                self._pass_over(lot)
        return told

    def _choices(self) -> Choices:
        rows = []
        for lot in self.lots:
            row = [(NOBODY, NOBODY, (1, Fraction(0), 0))]
            for bid in lot.ranking:
                same = [other for other in lot.ranking if lot.totals[other] == lot.totals[bid]]
                behind = lot.places[bid] - min(lot.places[other] for other in same)
                row.append((bid, self.bidder[bid], (0, self.sign * lot.totals[bid], behind)))
            rows.append(row)
        most = {bidder: self.limit["most"] - len(self._nominated(bidder)) for bidder in set(self.bidder.values())}
        return Choices(rows, most)

    def _nominated(self, bidder: str) -> list:
        if not self.limit["nominated_count"]:
            return []
        return [lot["id"] for lot in self.tender["lots"] if lot["nominated"] and lot["nominated"]["bidder"] == bidder]

    def _reached(self, loss: tuple) -> dict:
        return {"lots_awarded": len(self.lots) - loss[0], "sum": str(self.sign * loss[1])}

    def _left(self, choices: Choices, lot: int, best: tuple) -> list:
        """What the best combinations among these choices award a lot to."""
        names = [bid for bid, _, _ in choices.lots[lot]]
        return [bid for bid in names if choices.only(lot, lambda one, bid=bid: one == bid).at_most(best)]

    def _parted(self, choices: Choices, order: list) -> tuple:
        """By what the best combination is parted from all others, the choices that are left, lots parted by the panel."""
        best, ways = order[0]
        if ways == 1:
            by_tie_break = len(order) > 1 and order[1][0][:2] == best[:2]
            return "tie_break" if by_tie_break else "sum", choices, set()
        for name in self.limit["preference"]:
            for i, lot in enumerate(self.lots):
                if lot.lot["id"] == name:
                    choices = self._prefer(choices, i, best)
        if choices.at_most(best) == 1:
            return "preference", choices, set()
        panel = set()
        for decision in self.tender["tie_decisions"]:
            here = [i for i, lot in enumerate(self.lots) if lot.lot["id"] == decision["lot"]]
            if decision["stage"] or len(decision["bids"]) != 1 or not here:
                continue
            left, chosen = self._left(choices, here[0], best), decision["bids"][0]
            if len(left) > 1 and chosen in left:
                choices = choices.only(here[0], lambda one, chosen=chosen: one == chosen)
                panel.add(here[0])
        return "panel" if choices.at_most(best) == 1 else "nothing", choices, panel

    def _prefer(self, choices: Choices, i: int, best: tuple) -> Choices:
        """The choices without those that give the lot a worse place than the best combinations can give it."""
        places = self.lots[i].places
        left = [places[bid] for bid in self._left(choices, i, best) if bid is not NOBODY]
        return choices.only(i, lambda one: one in places and places[one] == min(left)) if left else choices

    def _next(self, choices: Choices, chosen: list, best: tuple, after: tuple) -> dict:
        loss, ways = after
        told = self._reached(loss)
        if loss[0] == best[0]:
            told["gap"] = str(abs(loss[1] - best[1]))
        if ways > 1:
            return told
        for i in range(len(self.lots)):
            # it differs from the chosen one at some lot, and there it is the best without the choice
            other = choices.only(i, lambda one, i=i: one != chosen[i])
            if other.at_most(loss):
                awards = [self._left(other, j, loss)[0] for j in range(len(self.lots))]
                told["bids"] = [bid for bid in awards if bid is not NOBODY]
        return told

    def _award(self, lot, left: list, by_panel: bool) -> None:
        lot.limit = {"alone": lot.decided, "awarded_alone": lot.awarded}
        if len(left) > 1:
            lot.limit["tied"] = [bid for bid in lot.ranking if bid in left]
            lot.decided, lot.awarded = "tie", []
            return
        awarded = [bid for bid in left if bid is not NOBODY]
        if not awarded or awarded != lot.awarded:
            lot.decided = "by_panel" if by_panel else "by_combination" if awarded else "limit_reached"
        lot.awarded = awarded

    def _pass_over(self, lot) -> None:
        winner = lot.awarded[0] if lot.awarded else None
        passed = []
        for bid in lot.ranking:
            holds = self._held(self.bidder[bid])
            if winner is not None:
                ahead = lot.places[bid] - lot.places[winner]
                full = self.bidder[bid] != self.bidder[winner] and len(holds) >= self.limit["most"]
                if ahead > 0 or (ahead == 0 and not full):
                    continue
            passed.append({"bid": bid, "holds": holds})
        if passed:
            lot.limit["passed_over"] = passed

    def _held(self, bidder: str) -> list:
        nominated = self._nominated(bidder)
        held = []
        for lot in self.all:
            name = lot.lot["id"]
            competed = not lot.lot.get("nominated") and any(self.bidder[bid] == bidder for bid in lot.awarded)
            if competed or name in nominated:
                held.append(name)
        return held

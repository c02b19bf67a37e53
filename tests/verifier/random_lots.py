"""Random tenders whose lots are awarded together: several lots, few bidders with bids for most of them, few marks."""

from random_draws import Prices
from random_tenders import Drawn


class DrawnLots(Drawn):
    """One such tender: one stage, points or the lowest price."""

    def __init__(self, seed: int):
        Prices.__init__(self, seed)
        self.complete = True
        self.scales = [{"id": "s", "steps": [{"mark": f"m{i}", "value": str(i)} for i in range(4)]}]
        self.lots = [{"id": f"lot {i}", "title": f"Lot {i}"} for i in range(self.random.randint(1, 4))]
        self.seats = [{"id": "seat", "role": "Member"}]
        self.bidders = [{"id": f"b{i}", "name": f"Bidder {i}"} for i in range(self.random.randint(1, 4))]
        self.price_method = "value" if self.chance(0.3) else None
        self.method_name = self.random.choice(("lowest_price", "quality_over_price")) if self.price_method else ""
        self.model = self._model()
        if self.chance(0.8):
            self.model["tie_power"] = "The panel may part bids that tie."
        self._limit_lots()
        self.bids = self._bids()
        self.said: dict = {}

    def _model(self) -> dict:
        criteria = [{"id": "q1", "title": "Q", "scale": "s", "weight": "2"}]
        criteria.append({"id": "q2", "title": "Q", "scale": "s", "weight": "1"})
        stage = {"id": "written", "title": "S", "kind": "written", "counts": {"as": "points"}, "criteria": criteria}
        stage["weights_sum"] = "3"
        if self.chance(0.2):
            stage["threshold"] = "1"
        model = {"scales": self.scales, "stages": [stage]}
        if self.price_method:
            model["stages"].append(self._price_stage(model["stages"]))
            model["stages"][-1].pop("threshold", None)
        rules = [{"as": "stage", "stage": "written"}, {"as": "criterion", "criterion": "q1"}, {"as": "earlier_receipt"}]
        model["tie_break"] = self.random.sample(rules, self.random.randint(0, 2))
        return model

    def _bids(self) -> list:
        bids = []
        for bidder in self.bidders:
            for lot in self.lots:
                if self.chance(0.25):
                    continue
                bid = {"id": f"{bidder['id']} for {lot['id']}", "bidder": bidder["id"], "lot": lot["id"]}
                if self.price_method:
                    bid["price"] = self._price()
                if self.chance(0.5):
                    bid["received"] = f"2026-03-0{self.random.randint(1, 3)}T12:00:00Z"
                bids.append(bid)
                if self.chance(0.1):
                    bids.append(bid | {"id": bid["id"] + " too"})
        for lot in self.lots:
            if self.chance(0.1):
                lot["nominated"] = {"bidder": self.random.choice(self.bidders)["id"], "reason": "Because."}
        self.random.shuffle(bids)
        return bids

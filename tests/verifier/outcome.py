"""What a stage came to: docs/formats/acts.md section 4."""


class Outcome:
    """What a stage came to, over all lots that ran it."""

    def __init__(self, evaluation: dict, stage: str):
        self.open, self.remaining, self.excluded = [], [], []
        self.waits = self.tied = self.undefined = False
        for lot in evaluation["lots"]:
            if lot.get("waits_at") == stage:
                self.waits = True
                self.tied |= lot["decided"] == "tie"
                self.undefined |= lot["decided"] == "price_undefined"
            for row in (row for ran in lot["stages"] if ran["stage"] == stage for row in ran["bids"]):
                self.open += [f"{row['bid']}/{what}" for what in row.get("open", [])]
                if "shortfalls" not in row:
                    self.remaining.append(row["bid"])
                elif row["shortfalls"][0]["kind"] != "not_shortlisted":
                    self.excluded.append(row["bid"])

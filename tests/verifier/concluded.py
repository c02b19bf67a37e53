"""What the concluding events change: docs/formats/conclusion.md section 2. An event judges nothing: it has happened."""


class Concluded:
    """What the events from the plan to the end of the contracts have left."""

    def __init__(self):
        self.low_prices: list = []  # each with `question` and `reply`, None as long as there is none
        self.challenges: list = []
        self.report_points: list = []  # each with `text` and `reply`
        self.decisions: list = []
        self.papers: list = []  # each with the version at which it was added
        self.responses: list = []  # each with `given`, None as long as it is not answered
        self.contracts: list = []  # each with its reviews, options exercised, enhancements and reports
        self.actions: dict = {}  # by id: whether it is open
        self.standstill: tuple | None = None  # last day, and the day from which on one signs
        self.version = 0

    def low_price(self, bid: str) -> dict | None:
        return next((low for low in self.low_prices if low["question"]["bid"] == bid), None)

    def contract(self, name: str) -> dict | None:
        return next((held for held in self.contracts if held["contract"]["id"] == name), None)

    def _another_version(self) -> None:
        self.version += 1
        self.standstill = None

    def _tender_planned(self, event: dict) -> None:
        self.tender["plan"] = event["plan"]

    def _low_price_asked(self, event: dict) -> None:
        self.low_prices.append({"question": event["question"], "reply": None})

    def _low_price_answered(self, event: dict) -> None:
        self.low_price(event["reply"]["bid"])["reply"] = event["reply"]

    def _bid_disregarded(self, event: dict) -> None:
        self.bid(event["bid"])["status"] = "disregarded"

    def _report_challenged(self, event: dict) -> None:
        self.challenges.append(event["challenge"])
        self.report_points += [{"text": point, "reply": None} for point in event["challenge"]["points"]]

    def _challenge_answered(self, event: dict) -> None:
        self.report_points[event["point"] - 1]["reply"] = event["reply"]

    def _decision_recorded(self, event: dict) -> None:
        self.decisions.append(event["decision"])

    def _paper_issued(self, event: dict) -> None:
        self.papers.append({**event["issued"], "version": self.version})

    def _standstill_set(self, event: dict) -> None:
        self.standstill = (event["last_day"], event["sign_from"])

    def _response_recorded(self, event: dict) -> None:
        self.responses.append({**event["response"], "given": None})

    def _response_answered(self, event: dict) -> None:
        self.responses[event["response"] - 1]["given"] = event["given"]

    def _contract_signed(self, event: dict) -> None:
        nothing: dict = {name: [] for name in ("reviews", "exercised", "enhancements", "reports")}
        self.contracts.append({"contract": event["contract"], **nothing})

    def _contract_reviewed(self, event: dict) -> None:
        self.contract(event["review"]["contract"])["reviews"].append(event["review"])

    def _option_exercised(self, event: dict) -> None:
        self.contract(event["contract"])["exercised"].append(event["option"])

    def _enhancement_agreed(self, event: dict) -> None:
        self.contract(event["enhancement"]["contract"])["enhancements"].append(event["enhancement"])

    def _indicators_reported(self, event: dict) -> None:
        self.contract(event["report"]["contract"])["reports"].append(event["report"])

    def _action_set(self, event: dict) -> None:
        self.actions[event["action"]["id"]] = True

    def _action_closed(self, event: dict) -> None:
        self.actions[event["action"]] = False

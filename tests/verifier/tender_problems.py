"""What is wrong with the content of a tender beside its model: docs/formats/tender.md section 8.

A problem is a pair of its kind and its path, as in problems.py.
"""

from problems import is_id, mark_value, of_ids, of_model, price_stage, questions


def of_price(price: dict, rules: dict, path: str) -> list:
    """The problems of a bid's price under price rules."""
    found = []
    if price["currency"] != rules["currency"]:
        found.append(("CurrencyDiffers" if price["currency"] else "Missing", path))
    asked = {"amount": "amount", "schedule": "rates", "whole_life": "periods"}[rules["basis"]]
    given = {"amount": price["amount"] is not None, "rates": bool(price["rates"]), "periods": bool(price["periods"])}
    if not given[asked]:
        found.append(("Missing", path))
    found += [("NotAllowed", f"{path}.{m}") for m, there in given.items() if there and m != asked]
    figures = [price["amount"] or 0, *(r["rate"] for r in price["rates"])]
    figures += [f for period in price["periods"] for f in (period["days"], period["amount"])]
    if any(figure < 0 for figure in figures):
        found.append(("OutOfRange", path))
    if asked == "rates" and given["rates"]:
        rated, items = [rate["item"] for rate in price["rates"]], [item["id"] for item in rules["items"]]
        found += [("UnknownReference", f"{path}.rates[{j}].item") for j, item in enumerate(rated) if item not in items]
        found += [("Duplicate", f"{path}.rates[{j}].item") for j, item in enumerate(rated) if item in rated[:j]]
        found += [("Missing", f"{path}.rates") for item in items if item not in rated]
    return found


def _of_prices(bid: dict, model: dict, path: str) -> list:
    """The problems of the first price of a bid and of those stated anew."""
    found, first = [], price_stage(model)
    if bid["price"] is not None:
        found += of_price(bid["price"], first["price"], f"{path}.price") if first else [("NotAllowed", f"{path}.price")]
    named = [final["stage"] for final in bid["final_prices"]]
    for j, final in enumerate(bid["final_prices"]):
        at = f"{path}.final_prices[{j}]"
        rounds = (s for s in model["stages"] if s["id"] == final["stage"])
        stage = next((s for s in rounds if s["price"] and s["counts"]["as"] == "instead_of"), None)
        if stage is None:
            found.append(("UnknownReference", f"{at}.stage"))
            continue
        found += of_price(final["price"], stage["price"], f"{at}.price")
        if named.count(final["stage"]) > 1:
            found.append(("Duplicate", f"{at}.stage"))
    return found


def of_marks(marks: list, model: dict, path: str) -> list:
    """The problems of the marks of one sheet."""
    known = {q["id"]: q for stage in model["stages"] for q in questions(stage["criteria"])}
    scales = {scale["id"]: scale for scale in model["scales"]}
    found, seen = [], set()
    for i, mark in enumerate(marks):
        at = f"{path}[{i}]"
        question = known.get(mark["criterion"])
        if question is None:
            found.append(("UnknownReference", f"{at}.criterion"))
            continue
        if mark["criterion"] in seen:
            found.append(("Duplicate", f"{at}.criterion"))
        seen.add(mark["criterion"])
        aspects = {aspect["id"] for aspect in question["aspects"]}
        unknown = [finding for finding in mark["findings"] if finding["aspect"] not in aspects]
        found += [("UnknownReference", f"{at}.findings")] * len(unknown)
        if question["mandatory"]:
            fits = mark["mark"] in ("pass", "fail")
        else:
            scale = scales.get(question["scale"])
            fits = scale is None or mark_value(scale, mark["mark"]) is not None
        if not fits:
            found.append(("OffScale", f"{at}.mark"))
    return found


def _of_tie_decisions(tender: dict) -> list:
    found, model = [], tender["model"]
    lots = {row["id"] for row in tender["lots"]} or {""}
    shortlists = {stage["id"] for stage in model["stages"] if stage["counts"]["as"] == "shortlist"}
    for i, decision in enumerate(tender["tie_decisions"]):
        path = f"tie_decisions[{i}]"
        if decision["lot"] not in lots:
            found.append(("UnknownReference", f"{path}.lot"))
        if decision["stage"] and decision["stage"] not in shortlists:
            found.append(("UnknownReference", f"{path}.stage"))
        if not decision["bids"]:
            found.append(("Empty", f"{path}.bids"))
        own = {bid["id"] for bid in tender["bids"] if bid["lot"] == decision["lot"]}
        found += [("UnknownReference", f"{path}.bids") for bid in decision["bids"] if bid not in own]
        repeated = len(decision["bids"]) - len(set(decision["bids"]))
        found += [("Duplicate", f"{path}.bids")] * repeated
        if decision["power"] != model["tie_power"] or not decision["power"]:
            found.append(("OutOfRange", f"{path}.power"))
        if not decision["reason"]:
            found.append(("Empty", f"{path}.reason"))
    return found


def _of_waivers(tender: dict) -> list:
    found = []
    asked = [q for stage in tender["model"]["stages"] for q in questions(stage["criteria"])]
    mandatory = {question["id"]: question for question in asked if question["mandatory"]}
    bids = {bid["id"] for bid in tender["bids"]}
    for i, waiver in enumerate(tender["waivers"]):
        path, question = f"waivers[{i}]", mandatory.get(waiver["criterion"])
        if waiver["bid"] not in bids:
            found.append(("UnknownReference", f"{path}.bid"))
        if question is None:
            found.append(("UnknownReference", f"{path}.criterion"))
        elif not waiver["ground"] or waiver["ground"] != question["waiver"]:
            found.append(("OutOfRange", f"{path}.ground"))
        if not waiver["reason"]:
            found.append(("Empty", f"{path}.reason"))
    return found


def _of_lot_limit(preference: list, lots: list) -> list:
    found = [] if lots else [("NotAllowed", "model.lot_limit")]
    path = "model.lot_limit.preference"
    found += [("UnknownReference", path) for lot in preference if lot not in lots]
    found += [("Duplicate", path)] * (len(preference) - len(set(preference)))
    return found + [("Missing", path) for lot in lots if preference and lot not in preference]


def of_tender(tender: dict) -> list:
    """All problems of a tender's content, those of its model included."""
    model, found = tender["model"], of_model(tender["model"])
    if not is_id(tender["id"]):
        found.append(("OutOfRange", "id"))
    if tender["title"] == "":
        found.append(("Empty", "title"))
    for name in ("lots", "bidders", "panel", "bids"):
        of_ids(tender[name], name, found)
    lots, bidders = {row["id"] for row in tender["lots"]}, {row["id"] for row in tender["bidders"]}
    seats, bids = {row["id"] for row in tender["panel"]}, {row["id"] for row in tender["bids"]}
    for i, lot in enumerate(tender["lots"]):
        if lot["nominated"] and lot["nominated"]["bidder"] not in bidders:
            found.append(("UnknownReference", f"lots[{i}].nominated.bidder"))
        if lot["nominated"] and lot["nominated"]["reason"] == "":
            found.append(("Empty", f"lots[{i}].nominated.reason"))
    for i, stage in enumerate(model["stages"]):
        found += [("UnknownReference", f"model.stages[{i}].lots") for lot in stage["lots"] if lot not in lots]
    if model["lot_limit"]:
        found += _of_lot_limit(model["lot_limit"]["preference"], [lot["id"] for lot in tender["lots"]])
    for i, bid in enumerate(tender["bids"]):
        if bid["bidder"] not in bidders:
            found.append(("UnknownReference", f"bids[{i}].bidder"))
        if bid["lot"] not in (lots or {""}):
            found.append(("UnknownReference", f"bids[{i}].lot"))
        found += _of_prices(bid, model, f"bids[{i}]")
    for name in ("sheets", "consensus"):
        seen = set()
        for i, sheet in enumerate(tender[name]):
            by = sheet.get("by", "")
            if name == "sheets" and by not in seats:
                found.append(("UnknownReference", f"sheets[{i}].by"))
            if sheet["bid"] not in bids:
                found.append(("UnknownReference", f"{name}[{i}].bid"))
            if (by, sheet["bid"]) in seen:
                found.append(("Duplicate", f"{name}[{i}]"))
            seen.add((by, sheet["bid"]))
            found += of_marks(sheet["marks"], model, f"{name}[{i}].marks")
    for i, made in enumerate(tender["recommendations"]):
        if made["lot"] not in (lots or {""}):
            found.append(("UnknownReference", f"recommendations[{i}].lot"))
        found += [("UnknownReference", f"recommendations[{i}].bids") for bid in made["bids"] if bid not in bids]
        if made["reason"] == "":
            found.append(("Empty", f"recommendations[{i}].reason"))
    return found + _of_tie_decisions(tender) + _of_waivers(tender)

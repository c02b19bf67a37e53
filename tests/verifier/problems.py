"""What is wrong with the content of a model: docs/formats/tender.md section 8 and methods.md section 7.

A problem is a pair of its kind and its path. What was found and expected is wording and is not repeated here.
"""

from fractions import Fraction
from itertools import pairwise

import formula
from pricing import higher_is_better
from tender import number

SUMS = ("sum", "trimmed_sum")


def is_id(text: str) -> bool:
    return text != "" and not any(c == "/" or c < " " or c == "\x7f" for c in text)


def questions(criteria: list) -> list:
    """All questions below, mandatory ones included, in published order."""
    found = []
    for criterion in criteria:
        found += questions(criterion["parts"]) if criterion["parts"] else [criterion]
    return found


def all_criteria(criteria: list) -> list:
    """All criteria, depth first, a heading before its parts."""
    return [c for top in criteria for c in (top, *all_criteria(top["parts"]))]


def price_stage(model: dict) -> dict | None:
    return next((stage for stage in model["stages"] if stage["price"]), None)


def highest(scale: dict) -> Fraction:
    if scale["range"]:
        return scale["range"]["highest"]
    return max((step["value"] for step in scale["steps"]), default=Fraction(0))


def mark_value(scale: dict, mark: str) -> Fraction | None:
    """What a mark is worth on its scale; None if it is off the scale. Nothing is moved to the nearest mark."""
    if not scale["range"]:
        return next((step["value"] for step in scale["steps"] if step["mark"] == mark), None)
    value, span = number(mark), scale["range"]
    if value is None or not span["lowest"] <= value <= span["highest"]:
        return None
    if span["step"] and ((value - span["lowest"]) / span["step"]).denominator != 1:
        return None
    return value


def of_ids(rows: list, path: str, found: list, at: str = "id") -> None:
    seen = set()
    for i, row in enumerate(rows):
        if not is_id(row[at]):
            found.append(("OutOfRange", f"{path}[{i}].{at}"))
        elif row[at] in seen:
            found.append(("Duplicate", f"{path}[{i}].{at}"))
        seen.add(row[at])


def _unsound_bands(table: dict) -> bool:
    bands = sorted(table["bands"], key=lambda band: band["from"])
    return (
        not bands
        or table["step"] <= 0
        or any(band["from"] > band["to"] for band in bands)
        or any(not 0 < after["from"] - before["to"] <= table["step"] for before, after in pairwise(bands))
    )


def unsound(rules: dict) -> bool:
    """Whether a price method cannot mean what it says (methods.md section 7)."""
    method, name = rules["method"], rules["method"]["as"]
    if rules["as"] == "points" and method["points_max"] <= 0:
        return True
    match name:
        case "linear_from_mean" | "linear_from_median":
            between = method["points_min"] <= method["points_at_reference"] <= method["points_max"]
            return not between or method["points_per_percent"] <= 0
        case "graduated_from_median":
            return (
                method["marks_per_percent_below"] < 0
                or method["marks_per_percent_above"] <= 0
                or method["inflection_percent"] < 0
            )
        case "linear_between_set":
            return method["price_for_all"] < 0 or method["price_for_none"] <= method["price_for_all"]
        case "logarithmic":
            return method["base"] <= 1 or rules["rounding"] is not None
        case "points_per_unit":
            return method["base"] < 0 or method["unit"] <= 0 or method["points_per_unit"] <= 0
        case "price_bands":
            too_much = any(band["figure"] > method["points_max"] for band in method["bands"]["bands"])
            return too_much or _unsound_bands(method["bands"])
        case "price_minus_band_value":
            return _unsound_bands(method["bands"])
        case "custom_formula" | "custom_figure":
            return formula.unsound(method["formula"], method.get("points_max"))
        case "percentage_preference":
            return not 0 < method["rate"] <= 1 or (method["cap"] is not None and method["cap"] < 0)
    positive = ("reference", "ceiling", "per", "quality_of", "reference_price", "per_point", "possible_value")
    return any(member in method and method[member] <= 0 for member in positive)


def _of_price_rules(stage: dict, path: str, found: list) -> None:
    rules, at = stage["price"], f"{path}.price"
    currency = rules["currency"]
    if len(currency) != 3 or not all("A" <= letter <= "Z" for letter in currency):
        found.append(("OutOfRange", f"{at}.currency"))
    if (rules["method"]["as"] == "value") != (stage["counts"]["as"] == "evaluated"):
        found.append(("OutOfRange", f"{path}.counts"))
    if unsound(rules["method"]):
        found.append(("UnsoundMethod", f"{at}.method"))
    if (rules["basis"] == "schedule") != bool(rules["items"]):
        found.append(("NotAllowed" if rules["items"] else "Empty", f"{at}.items"))
    of_ids(rules["items"], f"{at}.items", found)
    below = (i for i, item in enumerate(rules["items"]) if item["volume"] < 0)
    found += [("OutOfRange", f"{at}.items[{i}].volume") for i in below]
    if (rules["basis"] == "whole_life") != (rules["discount_rate"] is not None):
        found.append(("Missing" if rules["discount_rate"] is None else "NotAllowed", at))
    if rules["discount_rate"] is not None and rules["discount_rate"] < 0:
        found.append(("OutOfRange", f"{at}.discount_rate"))
    if rules["days_per_year"] < 1:
        found.append(("OutOfRange", f"{at}.days_per_year"))


def _of_second_price(stage: dict, first: dict, model: dict, path: str, found: list) -> None:
    """A stage of final prices stands in the place of a price stage and asks for prices in the form of the first."""
    replaced = next((s for s in model["stages"] if s["id"] == stage["counts"].get("stage")), None)
    if stage["kind"] != "bafo" or not (replaced and replaced["price"]):
        found.append(("NotAllowed", f"{path}.price"))
    form = ("currency", "basis", "items", "discount_rate", "days_per_year", "opened_by")
    if any(stage["price"][member] != first[member] for member in form):
        found.append(("OutOfRange", f"{path}.price"))


def _of_weights(parent: dict, children: list, stage: dict, path: str, found: list) -> None:
    total = parent["weights_sum"]
    if total is None:
        if stage["counting"] == "share_of_highest" and not all(child["mandatory"] for child in children):
            found.append(("Missing", path))
    elif not all(child["mandatory"] for child in children):
        if total <= 0:
            found.append(("OutOfRange", f"{path}.weights_sum"))
        if total != sum(child["weight"] for child in children):
            found.append(("WeightsDoNotSum", f"{path}.weights_sum"))


def _of_criteria(parent: dict, children: list, share, stage: dict, scales: dict, path: str, name: str, found: list):
    _of_weights(parent, children, stage, path, found)
    for i, criterion in enumerate(children):
        at = f"{path}.{name}[{i}]"
        if criterion["title"] == "":
            found.append(("Empty", f"{at}.title"))
        if criterion["weight"] < 0:
            found.append(("OutOfRange", f"{at}.weight"))
        if criterion["waiver"] and not criterion["mandatory"]:
            found.append(("NotAllowed", f"{at}.waiver"))
        if criterion["mandatory"]:
            not_allowed = [m for m in ("weight", "scale", "parts") if criterion[m]]
            not_allowed += [m for m in ("threshold", "rounding") if criterion[m] is not None]
            found += [("NotAllowed", f"{at}.{m}") for m in not_allowed]
            continue
        relative = stage["counting"] == "share_of_highest"
        own = None
        if relative and share is not None and parent["weights_sum"]:
            own = share * criterion["weight"] / parent["weights_sum"]
        most = own if relative else None
        if criterion["parts"]:
            if criterion["scale"]:
                found.append(("NotAllowed", f"{at}.scale"))
            _of_criteria(criterion, criterion["parts"], own, stage, scales, at, "parts", found)
        elif criterion["weights_sum"] is not None:
            found.append(("NotAllowed", f"{at}.weights_sum"))
        elif criterion["scale"] not in scales:
            found.append(("UnknownReference", f"{at}.scale"))
            continue
        else:
            most = highest(scales[criterion["scale"]])
            if relative and most <= 0:
                found.append(("OutOfRange", f"{at}.scale"))
        threshold = criterion["threshold"]
        if threshold is not None and most is not None and stage["mark_rule"] not in SUMS and threshold > most:
            found.append(("OutOfRange", f"{at}.threshold"))


def _of_stage(stage: dict, i: int, model: dict, scales: dict, found: list) -> None:
    path = f"model.stages[{i}]"
    counts = stage["counts"]
    if stage["title"] == "":
        found.append(("Empty", f"{path}.title"))
    if not stage["criteria"] and not stage["price"]:
        found.append(("Empty", path))
    if not stage["price"] and (stage["kind"] == "price" or counts["as"] == "evaluated"):
        found.append(("Missing", path))
    if stage["price"]:
        if stage["kind"] not in ("price", "bafo"):
            found.append(("NotAllowed", f"{path}.price"))
        else:
            _of_price_rules(stage, path, found)
        if stage["criteria"]:
            found.append(("NotAllowed", f"{path}.criteria"))
        if stage["best_gets"] is not None:
            found.append(("NotAllowed", f"{path}.best_gets"))
        if (first := price_stage(model)) is not stage:
            _of_second_price(stage, first["price"], model, path, found)
    if stage["criteria"]:
        _of_criteria(stage, stage["criteria"], stage["weights_sum"], stage, scales, path, "criteria", found)
    elif stage["weights_sum"] is not None:
        found.append(("NotAllowed", f"{path}.weights_sum"))
    if stage["best_gets"] is not None and stage["best_gets"] <= 0:
        found.append(("OutOfRange", f"{path}.best_gets"))
    most = stage["best_gets"]
    if most is None and stage["counting"] == "share_of_highest" and stage["mark_rule"] not in SUMS:
        most = stage["weights_sum"]
    if stage["threshold"] is not None and most is not None and stage["threshold"] > most:
        found.append(("OutOfRange", f"{path}.threshold"))
    trims = stage["mark_rule"] in ("trimmed_mean", "trimmed_sum")
    if stage["trim"] < 1 if trims else stage["trim"] != 0:
        found.append(("OutOfRange", f"{path}.trim"))
    _of_counts(stage, i, model, path, found)


def _of_evaluated(stage: dict, model: dict, path: str, last: bool, found: list) -> None:
    if not last:
        found.append(("WrongOrder", path))
    method = stage["price"]["method"] if stage["price"] else {"as": ""}
    if method["as"] != "value" or higher_is_better(method["method"]):
        return
    if stage["threshold"] is not None:
        found.append(("NotAllowed", f"{path}.threshold"))
    if model["threshold"] is not None:
        found.append(("NotAllowed", "model.threshold"))


def _of_counts(stage: dict, i: int, model: dict, path: str, found: list) -> None:
    counts, stages = stage["counts"], model["stages"]
    if counts["as"] == "shortlist" and counts["places"] < 1:
        found.append(("OutOfRange", f"{path}.counts.places"))
    if counts["as"] == "weight" and counts["weight"] < 0:
        found.append(("OutOfRange", f"{path}.counts.weight"))
    if counts["as"] == "evaluated":
        _of_evaluated(stage, model, path, i + 1 == len(stages), found)
    if counts["as"] != "instead_of":
        return
    at = f"{path}.counts.stage"
    place = next((j for j, other in enumerate(stages) if other["id"] == counts["stage"]), None)
    if place is None:
        found.append(("UnknownReference", at))
        return
    if place >= i:
        found.append(("WrongOrder", at))
    if stages[place]["counts"]["as"] not in ("weight", "points"):
        found.append(("OutOfRange", at))
    for other in stages[:i]:
        common = not other["lots"] or not stage["lots"] or set(other["lots"]) & set(stage["lots"])
        if other["counts"]["as"] == "instead_of" and other["counts"]["stage"] == counts["stage"] and common:
            found.append(("Duplicate", at))


def _of_register(model: dict) -> list:
    """A register has one gate with verdicts alone, no winner, and no hour at which bids are due."""
    stages, found = model["stages"], []
    gates = [stage for stage in stages if stage["kind"] == stage["counts"]["as"] == "gate"]
    asked = [question for stage in stages for question in questions(stage["criteria"])]
    if len(stages) != 1 or len(gates) != 1 or not all(question["mandatory"] for question in asked):
        found.append(("NotAllowed", "model.rolling"))
    if model["outcome"] != "all_passing":
        found.append(("OutOfRange", "model.outcome"))
    if model["bids_until"] is not None:
        found.append(("NotAllowed", "model.bids_until"))
    return found


def _of_lot_limit(model: dict) -> list:
    limit, found = model["lot_limit"], []
    if limit["most"] < 1:
        found.append(("OutOfRange", "model.lot_limit.most"))
    if model["outcome"] == "all_passing":
        found.append(("NotAllowed", "model.lot_limit"))
    if all(stage["counts"]["as"] in ("gate", "shortlist") for stage in model["stages"]):
        found.append(("NotAllowed", "model.lot_limit"))
    elif limit["best"] != ("lowest_totals" if lower_is_better(model) else "highest_totals"):
        found.append(("OutOfRange", "model.lot_limit.best"))
    return found


def lower_is_better(model: dict) -> bool:
    """Whether totals are figures of which the lower one is better."""
    last = model["stages"][-1]
    if last["counts"]["as"] != "evaluated" or not last["price"]:
        return False
    method = last["price"]["method"]
    return method["as"] == "value" and not higher_is_better(method["method"])


def of_model(model: dict) -> list:
    """The problems of a model."""
    found: list = []
    stages = model["stages"]
    of_ids(model["scales"], "model.scales", found)
    for i, scale in enumerate(model["scales"]):
        path = f"model.scales[{i}]"
        span = scale["range"]
        if bool(scale["steps"]) == (span is not None):
            found.append(("NotAllowed", f"{path}.steps") if span else ("Missing", path))
        if span and span["highest"] <= span["lowest"]:
            found.append(("OutOfRange", f"{path}.range.highest"))
        if span and span["step"] is not None and span["step"] <= 0:
            found.append(("OutOfRange", f"{path}.range.step"))
        marks = [step["mark"] for step in scale["steps"]]
        found += [("Empty", f"{path}.steps[{j}].mark") for j, mark in enumerate(marks) if not mark]
        found += [("Duplicate", f"{path}.steps[{j}].mark") for j, m in enumerate(marks) if m and m in marks[:j]]
    if not stages:
        found.append(("Empty", "model.stages"))
    of_ids(stages, "model.stages", found)
    criteria = [c for stage in stages for c in all_criteria(stage["criteria"])]
    of_ids(criteria, "criteria", found)
    scales = {scale["id"]: scale for scale in model["scales"]}
    for i, stage in enumerate(stages):
        _of_stage(stage, i, model, scales, found)
    weights = [stage["counts"]["weight"] for stage in stages if stage["counts"]["as"] == "weight"]
    if weights and model["weights_sum"] is None:
        found.append(("Missing", "model"))
    elif not weights and model["weights_sum"] is not None:
        found.append(("NotAllowed", "model.weights_sum"))
    elif weights and sum(weights) != model["weights_sum"]:
        found.append(("WeightsDoNotSum", "model.weights_sum"))
    if model["threshold"] is not None and not any(
        stage["counts"]["as"] in ("weight", "points", "evaluated") for stage in stages
    ):
        found.append(("NotAllowed", "model.threshold"))
    for i, rule in enumerate(model["tie_break"]):
        path = f"model.tie_break[{i}]"
        if rule["as"] == "stage" and rule["stage"] not in [stage["id"] for stage in stages]:
            found.append(("UnknownReference", f"{path}.stage"))
        if rule["as"] == "criterion":
            named = next((c for c in criteria if c["id"] == rule["criterion"]), None)
            if named is None or named["mandatory"]:
                found.append(("OutOfRange" if named else "UnknownReference", f"{path}.criterion"))
        if rule["as"] == "lower_price" and not price_stage(model):
            found.append(("OutOfRange", path))
    if model["lot_limit"]:
        found += _of_lot_limit(model)
    return found + _of_register(model) if model["rolling"] else found

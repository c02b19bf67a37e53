"""Prices and price methods: docs/formats/methods.md, in exact fractions.

A method that has no answer raises NoAnswer; the evaluation turns that into a lot that waits.
"""

import decimal
from fractions import Fraction

import formula


class NoAnswer(ArithmeticError):
    """The method has no answer for one bid, so the stage has none for the lot."""


def whole(value: Fraction, mode: str) -> int:
    """The whole number that a rounding mode takes a value to."""
    down = value.numerator // value.denominator
    rest = value - down
    if rest == 0:
        return down
    if mode == "up":
        return down + 1
    if mode == "down":
        return down
    if mode in ("toward_zero", "away_from_zero"):
        return down + ((value < 0) == (mode == "toward_zero"))
    if rest != Fraction(1, 2):
        return down + (rest > Fraction(1, 2))
    if mode == "half_even":
        return down + down % 2
    return down + (value > 0)


def rounded(value: Fraction, rounding: dict | None) -> Fraction:
    if rounding is None:
        return value
    unit = 10 ** rounding["places"]
    return Fraction(whole(value * unit, rounding["mode"]), unit)


def price_of(price: dict | None, rules: dict) -> Fraction | None:
    """What a price that a bid states comes to, or None where it is not priced."""
    if price is None:
        return None
    if rules["basis"] == "amount":
        return price["amount"]
    if rules["basis"] == "schedule":
        if any(item["volume"] < 0 for item in rules["items"]):
            return None
        rates = {rate["item"]: rate["rate"] for rate in price["rates"]}
        return sum((rates[item["id"]] * item["volume"] for item in rules["items"]), Fraction(0))
    factor, total = Fraction(1), Fraction(0)
    for period in price["periods"]:
        factor /= 1 + rules["discount_rate"] * period["days"] / rules["days_per_year"]
        total += factor * period["amount"]
    return total


def _divided(value: Fraction, by: Fraction) -> Fraction:
    if by == 0:
        raise NoAnswer
    return value / by


def _in_band(table: dict, amount: Fraction) -> Fraction:
    for band in table["bands"]:
        if band["from"] <= amount <= band["to"]:
            return band["figure"]
    raise NoAnswer


# The logarithm ------------------------------------------------------------------------------------------------------


def _log_bounds(value: Fraction, digits: int) -> tuple[Fraction, Fraction]:
    """Bounds of the natural logarithm of a value of 1 or more, an error of a few last digits allowed for."""
    with decimal.localcontext(decimal.Context(prec=digits, Emax=decimal.MAX_EMAX, Emin=decimal.MIN_EMIN)):
        quotient = decimal.Decimal(value.numerator) / decimal.Decimal(value.denominator)
        found = Fraction(quotient.ln())
    slack = (1 + abs(found)) / 10 ** (digits - 3)
    return found - slack, found + slack


def _exact_ratio(value: Fraction, base: Fraction) -> Fraction | None:
    """a/b if value = base^(a/b) for whole a and b. The bound on b is that of methods.md section 5."""
    bits = max(base.numerator.bit_length(), base.denominator.bit_length())
    digits = 40 + 2 * len(str(base.denominator)) + len(str(value.numerator))
    ratio = _log_bounds(value, digits)[1] / _log_bounds(base, digits)[1]
    for b in range(1, bits + 1):
        a = round(ratio * b)
        if abs(ratio * b - a) < Fraction(1, 10**9) and value**b == base**a:
            return Fraction(a, b)
    return None


def logarithmic_points(most: Fraction, value: Fraction, base: Fraction, rounding: dict) -> Fraction:
    """The exact real number M × (1 − ln value ÷ ln base), rounded once."""
    ratio = _exact_ratio(value, base)
    if ratio is not None:
        return rounded(most * (1 - ratio), rounding)
    digits = 50
    while True:
        low, high = _log_bounds(value, digits)
        base_low, base_high = _log_bounds(base, digits)
        if base_low > 0:
            ends = {rounded(most * (1 - part), rounding) for part in (low / base_high, high / base_low)}
            if len(ends) == 1:
                return ends.pop()
        digits *= 2


# Points -------------------------------------------------------------------------------------------------------------


def _middle(ordered: list) -> Fraction:
    half = len(ordered) // 2
    return ordered[half] if len(ordered) % 2 else (ordered[half - 1] + ordered[half]) / 2


def median(values) -> Fraction:
    return Fraction(_middle(sorted(values)))


def _graduated(method: dict, own: Fraction, field: list) -> Fraction:
    lowest = min(field)

    def percent(price: Fraction) -> Fraction:
        return _divided(100 * (price - lowest), lowest)

    inflection = median(field) * (1 + method["inflection_percent"] / 100)
    turning = min(own, inflection)
    lost = method["marks_per_percent_below"] * percent(turning)
    lost += method["marks_per_percent_above"] * (percent(own) - percent(turning))
    return method["points_max"] * (100 - lost) / 100


def _by_formula(text: str, own: Fraction, field: list, quality: Fraction | None) -> Fraction:
    values = {"own": own, "lowest": min(field), "highest": max(field), "count": Fraction(len(field))}
    values |= {"mean": sum(field) / Fraction(len(field)), "median": median(field), "quality": quality}
    try:
        return formula.worked_out(formula.read(text), values)
    except ZeroDivisionError:
        raise NoAnswer from None


def _points(method: dict, own: Fraction, field: list) -> Fraction:
    most, lowest, greatest = method["points_max"], min(field), max(field)
    match method["as"]:
        case "lowest_over_own":
            return _divided(most * lowest, lowest and own)
        case "excess_over_lowest":
            return most * (1 - _divided(own - lowest, lowest))
        case "linear_from_mean" | "linear_from_median":
            middle = median(field) if method["as"].endswith("median") else sum(field) / Fraction(len(field))
            points = method["points_per_percent"] * 100 * _divided(middle - own, middle)
            return min(max(points + method["points_at_reference"], method["points_min"]), most)
        case "graduated_from_median":
            return _graduated(method, own, field)
        case "linear_between_actual":
            return most if greatest == lowest else most * (greatest - own) / (greatest - lowest)
        case "linear_between_set":
            all_at, none_at = method["price_for_all"], method["price_for_none"]
            return most * (none_at - min(max(own, all_at), none_at)) / (none_at - all_at)
        case "logarithmic":
            return logarithmic_points(most, _divided(own, lowest), method["base"], method["rounding"])
        case "reference_over_own":
            return _divided(most * method["reference"], own)
        case "ceiling_share":
            if own > method["ceiling"]:
                raise NoAnswer
            return most * (method["ceiling"] - own) / method["ceiling"]
        case "price_bands":
            return _in_band(method["bands"], own)
        case "custom_formula":
            found = _by_formula(method["formula"], own, field, None)
            if not 0 <= found <= most:
                raise NoAnswer
            return found
    return most - method["points_per_unit"] * (own - method["base"]) / method["unit"]


def points(rules: dict, own: Fraction, field: list) -> Fraction:
    """The points of a price among the prices of the field."""
    method = rules["method"]
    found = _points(method, own, field)
    if method.get("cap_at_max"):
        found = min(found, method["points_max"])
    if method.get("floor_at_zero"):
        found = max(found, Fraction(0))
    return rounded(found, rules["rounding"])


# Evaluated figures --------------------------------------------------------------------------------------------------


def higher_is_better(method: dict) -> bool:
    if method["as"] == "custom_figure":
        return method["better"] == "higher"
    return method["as"] in ("quality_over_price", "quality_times_reference_over_price")


def preference(method: dict, field: list) -> Fraction:
    """What a preferred bid is helped by; the field holds pairs of price and whether preferred."""
    lowest = min(price for price, _ in field)
    if any(preferred and price == lowest for price, preferred in field):
        return Fraction(0)
    helped = method["rate"] * lowest
    return helped if method["cap"] is None else min(helped, method["cap"])


def figure(method: dict, price: Fraction, quality: Fraction, most: Fraction, preferred: bool, field: list) -> Fraction:
    """The evaluated figure of a bid; `most` is the quality that could have been reached."""
    name = method["as"]
    if name == "lowest_price":
        return price
    if name == "percentage_preference":
        return price - preference(method, field) if preferred else price
    prices = [each for each, _ in field]
    if name == "custom_figure" and "quality" not in formula.names(formula.read(method["formula"])):
        return _by_formula(method["formula"], price, prices, None)
    if quality < 0:
        raise NoAnswer
    match name:
        case "custom_figure":
            return _by_formula(method["formula"], price, prices, quality)
        case "quality_over_price":
            return _divided(quality * method["per"], price)
        case "price_over_quality":
            return _divided(price * method["quality_of"], quality)
        case "quality_times_reference_over_price":
            return _divided(quality * method["reference_price"], price)
        case "price_minus_value":
            return price - method["per_point"] * quality
        case "price_minus_band_value":
            return price - _in_band(method["bands"], quality)
        case "price_plus_missing_quality":
            if method["per_point"] * quality > method["possible_value"]:
                raise NoAnswer
            return price + method["possible_value"] - method["per_point"] * quality
    if quality > most or most >= 1:
        raise NoAnswer
    return price / (1 + quality / (1 - most))

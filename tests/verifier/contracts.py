"""Contracts and what happens under them: docs/formats/contract.md, their members, problems and cost shares."""

import re
from fractions import Fraction

from problems import is_id
from tender import ABSENT, REQUIRED, an_object, listed, members

SHARE = an_object("authority!:text weight!:number stated?:number")
OPTION = an_object("id!:text text!:text exercise_by?:date until?:date needs_completion:flag")
STREAM = an_object("name!:text conditions:text amount!:number illustrative:flag")
INDICATOR = an_object("id!:text text!:text target?:number lower_is_better:flag unit:text illustrative:flag")
CONTRACT = an_object(
    "id!:text lot:text lead:text currency:text value?:number signed_on?:date until?:date",
    **{"from": ("date", ABSENT)},
    bids=listed("text", REQUIRED),
    shares=listed(SHARE),
    options=listed(OPTION),
    streams=listed(STREAM),
    indicators=listed(INDICATOR),
    conditions=listed("text"),
    illustrative=listed("text"),
)
REVIEW = an_object("contract!:text held?:date text!:text satisfactory:flag completion:flag")
ENHANCEMENT = an_object("contract!:text agreed?:date text!:text currency:text value?:number stream:text")
FIGURE = an_object(
    "indicator!:text actual!:number last_year?:number illustrative:flag",
    quality=(("choice", ("actual", "estimate", "provisional")), REQUIRED),
)
REPORT = an_object("contract!:text period!:text", figures=listed(FIGURE, REQUIRED))
ACTION = an_object("id!:text text!:text owner:text board!:text due?:date illustrative:flag")

SHAPES = {
    ("sign_contract", "contract_signed"): members(contract=(CONTRACT, REQUIRED)),
    ("review_contract", "contract_reviewed"): members(review=(REVIEW, REQUIRED)),
    ("exercise_option", "option_exercised"): members("contract!:text option!:text on?:date reason!:text"),
    ("agree_enhancement", "enhancement_agreed"): members(enhancement=(ENHANCEMENT, REQUIRED)),
    ("report_indicators", "indicators_reported"): members(report=(REPORT, REQUIRED)),
    ("set_action", "action_set"): members(action=(ACTION, REQUIRED)),
    ("close_action", "action_closed"): members("action!:text done?:date result!:text"),
}
_COINS_MOST = 9_223_372_036_854_775_807


def _is_currency(text: str) -> bool:
    return re.fullmatch("[A-Z]{3}", text) is not None


def _coins(contract: dict, amount: Fraction) -> Fraction:
    """An amount in the smallest coins of the currency."""
    return amount * (1 if contract["currency"] == "JPY" else 100)


def shared(coins: int, weights: dict) -> dict:
    """How many coins each authority pays: the largest remainder, and of equal ones the first name by its bytes."""
    total = sum(weights.values())
    exact = {name: coins * weight / total for name, weight in weights.items()}
    amounts = {name: share.numerator // share.denominator for name, share in exact.items()}
    order = sorted(exact, key=lambda name: (amounts[name] - exact[name], name.encode()))
    for name in order[: coins - sum(amounts.values())]:
        amounts[name] += 1
    return amounts


def _is_worked_out(contract: dict) -> bool:
    """Whether the shares can be worked, and what is stated of them is what comes out."""
    shares, value = contract["shares"], contract["value"]
    weights = {share["authority"]: share["weight"] for share in shares}
    if any(weight <= 0 for weight in weights.values()) or value is None or value < 0:
        return False
    coins = _coins(contract, value)
    if coins.denominator != 1 or coins > _COINS_MOST:
        return False
    worked = shared(int(coins), weights)
    stated = [share for share in shares if share["stated"] is not None]
    return all(_coins(contract, share["stated"]) == worked[share["authority"]] for share in stated)


def _names_are_sound(names: list) -> bool:
    return all(names) and len(set(names)) == len(names)


def _options_are_sound(contract: dict) -> bool:
    end = first = contract["until"]
    if first is None:
        return True
    for option in contract["options"]:
        if option["exercise_by"] is not None and option["exercise_by"] > end:
            return False
        if option["until"] is not None:
            if option["until"] <= first:
                return False
            end = max(end, option["until"])
    return True


def contract_is_sound(contract: dict) -> bool:
    """Whether a contract has no problem by itself."""
    begins, until, value, currency = (contract[name] for name in ("from", "until", "value", "currency"))
    shares, streams = contract["shares"], contract["streams"]
    authorities = [share["authority"] for share in shares]
    named = (
        *(contract["bids"], authorities, [option["id"] for option in contract["options"]]),
        *([stream["name"] for stream in streams], [indicator["id"] for indicator in contract["indicators"]]),
    )
    paid = value is not None or shares or streams
    amounts = [stream["amount"] for stream in streams]
    return (
        is_id(contract["id"])
        and (not shares or (contract["lead"] in authorities and None not in (value, begins, until)))
        and (until is None or begins is None or until >= begins)
        and (_is_currency(currency) or (not paid and not currency))
        and (value is None or value >= 0)
        and all(_names_are_sound(names) for names in named)
        and (not shares or _is_worked_out(contract))
        and all(amount >= 0 for amount in amounts)
        and (not streams or value is None or sum(amounts) == value)
        and _options_are_sound(contract)
    )


def enhancement_is_sound(contract: dict, enhancement: dict) -> bool:
    value, currency = enhancement["value"], enhancement["currency"]
    priced = value is not None or currency
    return (
        any(stream["name"] == enhancement["stream"] for stream in contract["streams"])
        and (not priced or currency == contract["currency"])
        and (value is None or value > 0)
    )


def runs_until(contract: dict, exercised: list) -> str | None:
    """The day to which the options exercised so far carry the contract; None if no day is stated."""
    if contract["until"] is None:
        return None
    ends = [contract["until"], *(option["until"] for option in contract["options"] if option["id"] in exercised)]
    return max((end for end in ends if end is not None), default=None)

"""The tender file: its values, its members, and how they are written again.

Written from docs/formats/tender.md and docs/formats/acts.md section 1 alone. Objects are described once, as shapes; the
same shapes read a file, read an entry and write either again, so that "well-formed" means one thing everywhere.
"""

import json
import re
from fractions import Fraction

LARGEST = 16_777_216
DEEPEST = 32
ROUNDING_MODES = ("half_up", "half_even", "up", "down", "toward_zero", "away_from_zero")

REQUIRED, EMPTY, ABSENT, ALWAYS = "required", "empty", "absent", "always"


class Unreadable(ValueError):
    """The bytes are no JSON text of these formats; nothing in them can be looked at."""


# JSON ---------------------------------------------------------------------------------------------------------------


def _members_once(pairs: list) -> dict:
    members = dict(pairs)
    if len(members) != len(pairs):
        raise Unreadable("DuplicateMember")
    return members


def _refuse_number(text: str):
    raise Unreadable(f"NotAWholeNumber: {text}")


def _whole(text: str) -> int:
    if len(text) > 20 or abs(int(text)) >= 2**53:
        raise Unreadable(f"NotAWholeNumber: {text[:60]}")
    return int(text)


def _check(value, depth: int) -> None:
    if value is None:
        raise Unreadable("NullValue")
    if isinstance(value, (dict, list)):
        if depth > DEEPEST:
            raise Unreadable("TooDeep")
        for name in value if isinstance(value, dict) else ():
            name.encode()
        for inner in value.values() if isinstance(value, dict) else value:
            _check(inner, depth + 1)
    elif isinstance(value, str):
        value.encode()  # a lone surrogate has no UTF-8


def parse(data: bytes):
    """The JSON value of these bytes, within the limits that both formats share."""
    if len(data) > LARGEST:
        raise Unreadable("TooLarge")
    try:
        value = json.loads(
            data.decode("utf-8"),
            object_pairs_hook=_members_once,
            parse_float=_refuse_number,
            parse_constant=_refuse_number,
            parse_int=_whole,
        )
        _check(value, 1)
    except UnicodeError as error:
        raise Unreadable("NotUtf8") from error
    except RecursionError as error:
        raise Unreadable("TooDeep") from error
    except json.JSONDecodeError as error:
        raise Unreadable(f"Syntax: {error}") from error
    return value


def canonical(value) -> bytes:
    """The one spelling of record.md section 1. The standard writer escapes exactly what the page demands."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode("utf-8")


# Numbers, dates -----------------------------------------------------------------------------------------------------

_NUMBER = re.compile(r"[+-]?[0-9]+(\.[0-9]+|/[0-9]*[1-9][0-9]*)?\Z", re.ASCII)
_DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})\Z", re.ASCII)
_CLOCK = re.compile(r"T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z\Z", re.ASCII)


def number(text: str) -> Fraction | None:
    """The exact value of a number's text, or None if it is no number."""
    if not 1 <= len(text) <= 200 or not _NUMBER.match(text):
        return None
    return Fraction(text)


def exact_text(value: Fraction) -> str:
    """The one spelling of a number: a decimal that ends within 12 places, or a fraction in lowest terms."""
    if value.denominator == 1:
        return str(value.numerator)
    scaled = value * 10**12
    if scaled.denominator != 1:
        return f"{value.numerator}/{value.denominator}"
    digits = str(abs(scaled.numerator)).rjust(13, "0")
    return f"{'-' if value < 0 else ''}{digits[:-12]}.{digits[-12:]}".rstrip("0")


def is_date(text: str) -> bool:
    found = _DATE.match(text)
    if not found:
        return False
    year, month, day = map(int, found.groups())
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    days = (31, 29 if leap else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    return 1900 <= year <= 2199 and 1 <= month <= 12 and 1 <= day <= days[month - 1]


def is_time(text: str) -> bool:
    return is_date(text[:10]) and bool(_CLOCK.match(text[10:]))


# Shapes -------------------------------------------------------------------------------------------------------------
# A shape is "text", "number", "whole", "flag", "date", "time", ("choice", names), ("list", shape), ("object", members)
# or ("variant", {name: members}). Members map a name to (shape, how it is written[, default]).


def members(spec: str = "", **shapes) -> dict:
    """Members from a line: `name:type` has an empty default, `name!:type` is required, `name?:type` may be absent."""
    found = {}
    for word in spec.split():
        name, shape = word.split(":")
        need = {"!": REQUIRED, "?": ABSENT}.get(name[-1], EMPTY)
        found[name.rstrip("!?")] = (shape, need)
    return {**found, **shapes}


def listed(shape, need: str = EMPTY) -> tuple:
    return (("list", shape), need)


def an_object(*args, **kwargs) -> tuple:
    return ("object", members(*args, **kwargs))


ROUNDING = an_object(mode=(("choice", ROUNDING_MODES), REQUIRED), places=("places", REQUIRED))
ROUNDED = (ROUNDING, ABSENT)

BAND_TABLE = an_object("step!:number", bands=listed(an_object("from!:number to!:number figure!:number"), REQUIRED))
_LINEAR = "points_max!:number points_min!:number points_at_reference!:number points_per_percent!:number"
POINTS_METHODS = {
    "lowest_over_own": members("points_max!:number"),
    "excess_over_lowest": members("points_max!:number floor_at_zero:flag"),
    "linear_from_mean": members(_LINEAR),
    "linear_from_median": members(_LINEAR),
    "graduated_from_median": members(
        "points_max!:number marks_per_percent_above!:number marks_per_percent_below!:number"
        " inflection_percent!:number floor_at_zero:flag"
    ),
    "linear_between_actual": members("points_max!:number"),
    "linear_between_set": members("points_max!:number price_for_all!:number price_for_none!:number"),
    "logarithmic": members("points_max!:number base!:number floor_at_zero:flag", rounding=(ROUNDING, REQUIRED)),
    "reference_over_own": members("points_max!:number reference!:number cap_at_max:flag"),
    "ceiling_share": members("points_max!:number ceiling!:number"),
    "price_bands": members("points_max!:number", bands=(BAND_TABLE, REQUIRED)),
    "points_per_unit": members(
        "points_max!:number base!:number unit!:number points_per_unit!:number cap_at_max:flag floor_at_zero:flag"
    ),
    "custom_formula": members("points_max!:number formula!:text"),
}
VALUE_METHODS = {
    "quality_over_price": members("per!:number"),
    "price_over_quality": members("quality_of!:number"),
    "quality_times_reference_over_price": members("reference_price!:number"),
    "price_minus_value": members("per_point!:number"),
    "price_minus_band_value": members(bands=(BAND_TABLE, REQUIRED)),
    "price_plus_missing_quality": members("possible_value!:number per_point!:number"),
    "effective_price": members(),
    "percentage_preference": members("rate!:number cap?:number"),
    "lowest_price": members(),
    "custom_figure": members("formula!:text", better=(("choice", ("higher", "lower")), REQUIRED)),
}
PRICE_METHOD = (
    "variant",
    {
        "points": members(method=(("variant", POINTS_METHODS), REQUIRED), rounding=ROUNDED),
        "value": members(method=(("variant", VALUE_METHODS), REQUIRED)),
    },
)
PRICE_RULES = an_object(
    "currency!:text",
    method=(PRICE_METHOD, REQUIRED),
    basis=(("choice", ("amount", "schedule", "whole_life")), EMPTY),
    items=listed(an_object("id!:text title!:text unit:text volume!:number")),
    discount_rate=("number", ABSENT),
    days_per_year=("whole", ALWAYS, 365),
    opened_by=("whole", EMPTY),
)
CRITERION = an_object(
    "id!:text title!:text text:text mandatory:flag weight:number scale:text threshold?:number weights_sum?:number"
    " repeats:text waiver:text",
    rounding=ROUNDED,
    aspects=listed(an_object("id!:text text!:text")),
)
CRITERION[1]["parts"] = listed(CRITERION)
COUNTS = (
    "variant",
    {
        "gate": {},
        "shortlist": members("places!:whole", tie=(("choice", ("admit_all", "panel_decides")), REQUIRED)),
        "weight": members("weight!:number"),
        "points": {},
        "instead_of": members("stage!:text"),
        "evaluated": {},
    },
)
KINDS = ("questionnaire", "written", "price", "presentation", "interview", "dialogue", "bafo", "gate")
MARK_RULES = ("consensus", "mean", "median", "trimmed_mean", "sum", "trimmed_sum")
STAGE = an_object(
    "id!:text title!:text threshold?:number trim:whole best_gets?:number weights_sum?:number blind:flag"
    " minutes_most:whole",
    kind=(("choice", KINDS), REQUIRED),
    counts=(COUNTS, REQUIRED),
    lots=listed("text"),
    rounding=ROUNDED,
    mark_rule=(("choice", MARK_RULES), EMPTY),
    counting=(("choice", ("share_of_highest", "weight_times_mark")), EMPTY),
    criteria=listed(CRITERION),
    price=(PRICE_RULES, ABSENT),
    scored_by=listed("text"),
    script=listed("text"),
)
SCALE = an_object(
    "id!:text unaddressed_most?:number",
    steps=listed(an_object("mark!:text value!:number name:text descriptor:text")),
    range=(an_object("lowest!:number highest!:number step?:number"), ABSENT),
)
TIE_RULE = (
    "variant",
    {
        "stage": members("stage!:text"),
        "criterion": members("criterion!:text"),
        "lower_price": {},
        "earlier_receipt": {},
    },
)
PANEL_RULES = an_object(
    "members_least:whole agencies_least:whole young_majority:flag same_panel:flag every_seat:flag absent_sheets:flag"
)
LOT_LIMIT = an_object(
    "most!:whole nominated_count:flag",
    best=(("choice", ("highest_totals", "lowest_totals")), REQUIRED),
    preference=listed("text"),
)
MODEL = an_object(
    "weights_sum?:number threshold?:number bids_until?:time tie_power:text rolling:flag",
    outcome=(("choice", ("one_winner", "all_passing")), EMPTY),
    rounding=ROUNDED,
    printed=(ROUNDING, EMPTY, {"mode": "half_up", "places": 2}),
    tie_break=listed(TIE_RULE),
    scales=listed(SCALE),
    panel_rules=(PANEL_RULES, ABSENT),
    lot_limit=(LOT_LIMIT, ABSENT),
    stages=listed(STAGE, REQUIRED),
)
LOT = an_object("id!:text title!:text", nominated=(an_object("bidder!:text reason!:text"), ABSENT))
BIDDER = an_object("id!:text name!:text illustrative:flag preferred:flag note:text")
MARKING_ROLES = ("panel_member", "chair", "subject_expert", "external_evaluator")
ROLES = (
    *("panel_member", "chair", "manager", "subject_expert", "external_evaluator", "price_officer", "note_taker"),
    *("approver", "auditor", "observer", "custodian"),
)
SEAT = an_object(
    "id!:text role!:text note:text agency:text young:flag",
    sits_as=(("choice", ROLES), EMPTY),
    scores=listed("text"),
)
PRICE = an_object(
    "currency!:text amount?:number",
    rates=listed(an_object("item!:text rate!:number")),
    periods=listed(an_object("days!:whole amount!:number")),
)
BID = an_object(
    "id!:text bidder!:text lot:text received?:time note:text",
    status=(("choice", ("received", "late", "withdrawn", "disregarded")), EMPTY),
    price=(PRICE, ABSENT),
    final_prices=listed(an_object("stage!:text", price=(PRICE, REQUIRED))),
)
MARK = an_object(
    "criterion!:text mark!:text reason:text evidence:text unaddressed:flag kept:text changed:text",
    findings=listed(an_object("aspect!:text text:text evidence:text unaddressed:flag")),
)
SHEET = an_object("by!:text bid!:text", marks=listed(MARK, REQUIRED))
CONSENSUS = an_object("bid!:text", marks=listed(MARK, REQUIRED))
RECOMMENDATION = an_object("lot:text reason!:text", bids=listed("text"), conditions=listed("text"))
TIE_DECISION = an_object("lot:text stage:text power!:text reason!:text", bids=listed("text", REQUIRED))
WAIVER = an_object("bid!:text criterion!:text ground!:text reason!:text")
ACTS = ("notes", "endorses", "approves", "resolves", "requests", "agrees", "considers", "declares", "refers_back")
_ACTED = (("choice", ACTS), REQUIRED)
DECISION = an_object("body!:text text!:text date?:date minute:text illustrative:flag", act=_ACTED)
_SAID = listed(an_object("text!:text source:text illustrative:flag"))
BACKGROUND = an_object(
    introduction=_SAID,
    priorities=_SAID,
    actions=_SAID,
    authorities=listed(an_object("name!:text role:text")),
    steps=listed(an_object("when!:text text!:text illustrative:flag")),
    interests=listed(an_object("who!:text text!:text illustrative:flag")),
    funding=listed(an_object("name!:text conditions:text illustrative:flag")),
    contract=(
        an_object(
            "value:text",
            periods=listed(an_object("from!:text until!:text stated_in:text")),
            options=listed("text"),
            values=listed(an_object("amount!:text stated_in:text")),
        ),
        ABSENT,
    ),
    decisions=listed(DECISION),
)
REGIMES = ("pcr_2006", "part_b", "pcr_2015", "pa_2023", "light_touch", "psr_2023", "below_threshold", "grant")
DIVISIONS = ("england_and_wales", "scotland", "northern_ireland", "common")
PLAN = an_object(
    "advertised?:date services:flag standstill:flag challenged_by:text",
    regime=(("choice", REGIMES), REQUIRED),
    division=(("choice", DIVISIONS), EMPTY),
    social_value=(an_object("text!:text considered?:date by!:text"), ABSENT),
    approvals=listed(an_object(bodies=listed("text", REQUIRED), act=_ACTED)),
)
HEAD = members(
    "id!:text title!:text reference:text author:text contact:text note:text",
    illustrative=listed("text"),
    background=(BACKGROUND, EMPTY),
)
LISTS = {"lots": listed(LOT), "panel": listed(SEAT), "bidders": listed(BIDDER)}
TENDER = (
    "object",
    {
        **HEAD,
        "plan": (PLAN, ABSENT),
        "model": (MODEL, REQUIRED),
        **LISTS,
        "bids": listed(BID),
        "sheets": listed(SHEET),
        "consensus": listed(CONSENSUS),
        "recommendations": listed(RECOMMENDATION),
        "tie_decisions": listed(TIE_DECISION),
        "waivers": listed(WAIVER),
    },
)


# Reading and writing ------------------------------------------------------------------------------------------------


def _empty(shape, default=None):
    if default is not None:
        return default
    if isinstance(shape, tuple):
        if shape[0] == "object":
            return {name: None if spec[1] == ABSENT else _empty(spec[0], *spec[2:]) for name, spec in shape[1].items()}
        return {"list": [], "variant": {}}[shape[0]] if shape[0] != "choice" else shape[1][0]
    return {"number": Fraction(0), "whole": 0, "flag": False}.get(shape, "")


def empty_tender() -> dict:
    """The tender that a log holds before anything is said of it."""
    tender = _empty(TENDER)
    tender["model"] = _empty(MODEL)
    return tender


def read(value, shape, path: str, problems: list):
    """The value with its defaults filled in and its numbers exact; what does not fit is added to the problems."""
    if isinstance(shape, tuple) and shape[0] in ("object", "variant"):
        return _read_object(value, shape, path, problems)
    if isinstance(shape, tuple) and shape[0] == "list":
        if not isinstance(value, list):
            problems.append(("WrongType", path))
            return []
        return [read(inner, shape[1], f"{path}[{i}]", problems) for i, inner in enumerate(value)]
    wanted = {"whole": int, "places": int, "flag": bool}.get(shape, str)
    if type(value) is not wanted:
        problems.append(("WrongType", path))
    elif shape == "number":
        if (exact := number(value)) is not None:
            return exact
        problems.append(("NotANumber", path))
    elif (shape == "date" and not is_date(value)) or (shape == "time" and not is_time(value)):
        problems.append(("NotADate", path))
    elif (shape == "places" and not 0 <= value <= 30) or (isinstance(shape, tuple) and value not in shape[1]):
        problems.append(("OutOfRange", path))
    else:
        return value
    return _empty(shape)


def _read_object(value, shape, path: str, problems: list) -> dict:
    if not isinstance(value, dict):
        problems.append(("WrongType", path))
        return {}
    found, known = {}, shape[1]
    if shape[0] == "variant":
        name = value.get("as")
        if not isinstance(name, str) or name not in known:
            problems.append(("OutOfRange", f"{path}.as") if isinstance(name, str) else ("Missing", path))
            return {}
        found, known = {"as": name}, known[name]
    for name, (inner, need, *default) in known.items():
        if name in value:
            found[name] = read(value[name], inner, f"{path}.{name}".lstrip("."), problems)
        else:
            if need == REQUIRED:
                problems.append(("Missing", path))
            found[name] = None if need == ABSENT else _empty(inner, *default)
    for name in value:
        if name not in found and not (name == "note" and isinstance(value[name], str)):
            problems.append(("WrongType" if name == "note" else "UnknownMember", f"{path}.{name}".lstrip(".")))
    return found


def write(value, shape):
    """The JSON value that an entry holds for this value: defaults left out, numbers in their one spelling."""
    if shape == "number":
        return exact_text(value)
    if not isinstance(shape, tuple) or shape[0] == "choice":
        return value
    if shape[0] == "list":
        return [write(inner, shape[1]) for inner in value]
    known = shape[1]
    written = {}
    if shape[0] == "variant":
        written, known = {"as": value["as"]}, known[value["as"]]
    for name, (inner, need, *default) in known.items():
        if value[name] is None or (need == EMPTY and value[name] == _empty(inner, *default)):
            continue
        written[name] = write(value[name], inner)
    return written


def read_file(data: bytes) -> tuple[dict, list]:
    """The tender of a file and the problems that its members have."""
    value = parse(data)
    if not isinstance(value, dict):
        return {}, [("WrongType", "")]
    if value.get("format") != "plumbline-tender/1":
        return {}, [("OutOfRange" if isinstance(value.get("format"), str) else "Missing", "format")]
    problems: list = []
    return read({k: v for k, v in value.items() if k != "format"}, TENDER, "", problems), problems

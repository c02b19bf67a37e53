"""The language of published price formulas: docs/formats/methods.md section 8, in exact fractions."""

import operator
import re
from fractions import Fraction

NAMES = ("own", "lowest", "highest", "mean", "median", "count", "quality")
SIZE_MAX, NUMBER_MAX, DEPTH_MAX = 1000, 200, 32

_SPELLED = {"×": "*", "÷": "/", "−": "-", "≤": "<=", "≥": ">="}
_COMPARED = {"<": operator.lt, "<=": operator.le, "=": operator.eq, ">=": operator.ge, ">": operator.gt}
_DONE = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv}
_TOKEN = re.compile(
    r"(?P<number>[0-9]+(?:\.[0-9]+)?)|(?P<word>[a-zA-Z_][a-zA-Z_0-9]*)|(?P<sign><=|>=|[-+*/(),<>=×÷−≤≥])", re.ASCII
)
_SPACE = " \t\r\n"


class Unreadable(ValueError):
    """The text is no formula."""


def _tokens(text: str) -> list:
    if len(text.encode()) > SIZE_MAX:
        raise Unreadable("too long")
    found, at = [], 0
    while at < len(text):
        if text[at] in _SPACE:
            at += 1
            continue
        token = _TOKEN.match(text, at)
        if token is None:
            raise Unreadable(f"character {at + 1}")
        at = token.end()
        kind, word = token.lastgroup, token.group()
        if kind == "number" and (len(word) > NUMBER_MAX or re.match(r",[0-9]|\.", text[at : at + 2], re.ASCII)):
            raise Unreadable(f"number before character {at + 1}")
        found.append((kind, _SPELLED.get(word, word)))
    return [*found, ("end", "")]


class _Reader:
    def __init__(self, text: str):
        self.tokens = _tokens(text)
        self.at, self.depth = 0, 0

    def is_sign(self, *signs: str) -> bool:
        kind, word = self.tokens[self.at]
        return kind == "sign" and word in signs

    def taken(self) -> str:
        self.at += 1
        return self.tokens[self.at - 1][1]

    def expect(self, sign: str) -> None:
        if not self.is_sign(sign):
            raise Unreadable(f"{sign} expected")
        self.at += 1

    def deeper(self, read):
        self.depth += 1
        if self.depth > DEPTH_MAX:
            raise Unreadable("too deep")
        found = read()
        self.depth -= 1
        return found

    def formula(self) -> tuple:
        found = self.sum()
        if self.tokens[self.at][0] != "end":
            raise Unreadable("more than a formula")
        return found

    def sum(self) -> tuple:
        return self.chain(self.product, "+", "-")

    def product(self) -> tuple:
        return self.chain(self.value, "*", "/")

    def chain(self, part, *signs: str) -> tuple:
        """Parts side by side, so that only brackets make a formula deep."""
        found = [part()]
        while self.is_sign(*signs):
            found.append((self.taken(), part()))
        return ("chain", *found) if len(found) > 1 else found[0]

    def value(self) -> tuple:
        kind, word = self.tokens[self.at]
        self.at += 1
        if kind == "number":
            return ("number", Fraction(word))
        if kind == "word" and word in NAMES:
            return ("name", word)
        if kind == "word" and word in ("min", "max", "abs", "if"):
            self.expect("(")
            return self.deeper(lambda: self.function(word))
        if word == "-":
            return ("minus", self.deeper(self.value))
        if word == "(":
            return self.deeper(self.bracket)
        raise Unreadable(f"a value expected before {word}")

    def bracket(self) -> tuple:
        found = self.sum()
        self.expect(")")
        return found

    def function(self, name: str) -> tuple:
        found = [self.sum()]
        if name == "if":
            if not self.is_sign(*_COMPARED):
                raise Unreadable("a comparison expected")
            name = self.taken()
            found.append(self.sum())
        wanted = {"abs": 1, "min": 2, "max": 2}.get(name, 4)
        while len(found) < wanted or (name in ("min", "max") and self.is_sign(",")):
            self.expect(",")
            found.append(self.sum())
        self.expect(")")
        return (name, *found)


def read(text: str) -> tuple:
    """The formula as nested tuples, or Unreadable."""
    return _Reader(text).formula()


def names(formula: tuple) -> set:
    """The names that it mentions."""
    if formula[0] == "name":
        return {formula[1]}
    return set().union(*(names(part) for part in formula[1:] if isinstance(part, tuple)))


def worked_out(formula: tuple, values: dict) -> Fraction:
    """The exact result, or ZeroDivisionError."""
    kind, *parts = formula
    if kind == "number":
        return parts[0]
    if kind == "name":
        return values[parts[0]]
    if kind in _COMPARED:
        holds = _COMPARED[kind](worked_out(parts[0], values), worked_out(parts[1], values))
        return worked_out(parts[2 if holds else 3], values)
    if kind == "chain":
        found = worked_out(parts[0], values)
        for sign, part in parts[1:]:
            found = _DONE[sign](found, worked_out(part, values))
        return found
    found = [worked_out(part, values) for part in parts]
    match kind:
        case "minus":
            return -found[0]
        case "abs":
            return abs(found[0])
        case "min":
            return min(found)
    return max(found)


def unsound(text: str, points_max: Fraction | None) -> bool:
    """Whether the formula cannot be published; `points_max` is None where it gives no points."""
    try:
        formula = read(text)
    except Unreadable:
        return True
    mentioned = names(formula)
    if "own" not in mentioned or (points_max is not None and "quality" in mentioned):
        return True
    results = []
    for price, quality in ((1, 2), (1000, 3), (1000000, 5)):
        alone = dict.fromkeys(NAMES, Fraction(price)) | {"count": Fraction(1), "quality": Fraction(quality)}
        try:
            results.append(worked_out(formula, alone))
        except ZeroDivisionError:
            results.append(None)
    if set(results) == {None}:
        return True
    same = len(set(results)) == 1
    return points_max is not None and points_max > 0 and same and not 0 <= results[0] <= points_max

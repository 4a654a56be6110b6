"""Values: what "two and a half million", "1.5bn" and "¾" come to, and the patterns of such stretches of text.

All patterns are written for lower-case text and repeat a bounded number of times, so that a paragraph of digits and
commas is read in linear time.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import isfinite
from typing import NamedTuple

from newskit.lexicon import any_of
from newskit.lexicon.quantities import (
    DENOMINATORS,
    DIGIT_WORDS,
    MAGNITUDES,
    MONEY_MAGNITUDES,
    ONES,
    ORDINAL_ONES,
    SHORT_MAGNITUDES,
    SMALL_NUMBERS,
    TENS,
    VAGUE,
    VAGUE_FACTORS,
    VULGAR_FRACTIONS,
)
from newskit.rules import when_used

GAP = r"[ \u00a0\u2009\u202f]"
"""A blank within a number."""

DIGITS = (
    r"(?:(?:\d{1,3}(?:\.\d{3}){1,5},\d{1,2}(?!\d)|\d{1,3},\d\d(?![\d,])"
    r"|\d{1,3}(?:,\d{2,3}){0,6},\d{3}|[1-9]\d{0,2}, 000|\d{1,3}(?:[\u00a0\u2009\u202f]\d{3}){1,6}"
    r"|[1-9]\d{0,2}(?: \d{3}){2,5}|[1-9]\d?(?: 000)|\d{1,21})(?!,?\d)(?:\.\d{1,21}(?!\d))?|\.\d{1,21}(?!\d))(?!\.\d)"
)
"""1,234.5 · 12,34,567 · 1 234 567 · .5 · 1.234,50 · 5,00"""

_SMALL = any_of(SMALL_NUMBERS)
_TENS = any_of(TENS)
_MAGNITUDE = any_of(MAGNITUDES)
_BLANK, _HYPHEN = r"\s{1,3}", r"(?:\s?-\s?|\s{1,3})"
_AND = rf"(?:-|{_BLANK})and(?:-|{_BLANK})"
DENOMINATOR = rf"(?:{_TENS}{_HYPHEN}{any_of(ORDINAL_ONES)}|{any_of(DENOMINATORS)})"
"""Thirds, hundredths, twenty-firsts."""
_BELOW_100 = rf"(?:{_TENS}(?:{_HYPHEN}{any_of(ONES)})?|{_SMALL})(?!\w)"
_PART = rf"(?:an?|{_BELOW_100}){_HYPHEN}{DENOMINATOR}(?!\w)"
_AND_A_HALF = rf"(?:{_AND}{_PART})"
_HALF_A_MAGNITUDE = rf"(?:half|(?:an?{_BLANK})?quarter(?:{_BLANK}of)?)(?:{_HYPHEN}an?)?{_HYPHEN}{_MAGNITUDE}(?!\w)"
_PART_OF_A_MAGNITUDE = rf"{_PART}{_BLANK}of{_BLANK}an?{_BLANK}{_MAGNITUDE}(?!\w)"
_DECIMALS = rf"(?:{_BLANK}point(?:{_BLANK}{any_of(DIGIT_WORDS)}(?!\w)){{1,6}})"
_LARGE = "(?:(?<=thousand)|(?<=million)|(?<=billion)|(?<=trillion))"
_MORE = (
    rf"(?:(?:{_HYPHEN}|,?{_AND}|{_LARGE},{_BLANK}(?={_BELOW_100}{_HYPHEN}{_MAGNITUDE}))(?>{_BELOW_100}|{_MAGNITUDE}(?!\w))(?!{_HYPHEN}{any_of(DENOMINATORS)}(?!\w))"
    rf"|{_AND}(?:an?{_BLANK})?{_HALF_A_MAGNITUDE})"
)
WORDS = (
    rf"(?:{_HALF_A_MAGNITUDE}|{_PART_OF_A_MAGNITUDE}"
    rf"|an?{_BLANK}{_MAGNITUDE}(?!\w)(?:{_BLANK}{_MAGNITUDE}(?!\w))?{_MORE}{{0,9}}{_AND_A_HALF}?"
    rf"|{_BELOW_100}{_AND_A_HALF}?(?:{_HYPHEN}{_MAGNITUDE}(?!\w){_MORE}{{0,9}})?(?:{_AND_A_HALF}|{_DECIMALS})?)"
)
"""Number words in order: twenty-one, two and a half million, a dozen, half a million, two thirds of a million."""

METRES_FOLLOW = (
    r"(?:tall|long|wide|high|deep|thick|above|below|from|away|off|of|to|and|or|x|by|in|at|on|apart|race|sprint|final"
    r"|hurdles|freestyle|relay|dash|radius|distance|title|gold|silver|bronze|event|heats?|world|swim|butterfly)\b"
)
_SHORT = any_of(word for word in SHORT_MAGNITUDES if word != "m")
_VULGAR = f"[{''.join(VULGAR_FRACTIONS)}]"
_EXPONENT = r"(?:e[+-]?\d{1,2}(?!\d)|\s?×\s?10\^?[-−+]?\d{1,2}(?!\d)|\^[-−+]?\d{1,2}(?![\d.]))"
_DIGITS_AND_PARTS = (
    rf"(?:{DIGITS}(?:{GAP}?{_VULGAR}|{GAP}{{1,2}}\d/\d{{1,2}}(?!\d)|{_AND_A_HALF}|{_EXPONENT})?|{_VULGAR})"
)
_LONG = (
    rf"(?:-|{_BLANK})?(?:hundred{_AND}(?:\d\d?(?![\d.,]*\d)|{_BELOW_100})(?!{_HYPHEN}{_MAGNITUDE})"
    rf"|{_MAGNITUDE}(?!\w)(?:{_BLANK}{_MAGNITUDE}(?!\w))?{_AND_A_HALF}?)"
)
DIGIT_VALUE = rf"{_DIGITS_AND_PARTS}(?:{_LONG}|{GAP}{{0,2}}{_SHORT}(?!\w)|m(?=\s+(?!{METRES_FOLLOW})[a-z]))?(?!\.?\d)"
VALUE = rf"(?:(?:minus|negative)[-\s]|(?<!%)[-−+])?(?:{DIGIT_VALUE}|{WORDS})"
"""One number, sign and magnitude included."""

MONEY_VALUE = (
    rf"(?:{_DIGITS_AND_PARTS}(?:{_LONG}|[-\s]?{any_of([*SHORT_MAGNITUDES, *MONEY_MAGNITUDES])}(?!\w))?|{WORDS})"
)
"""One sum: here "m", "b" and "t" are always millions, billions, trillions."""

VAGUE_VALUE = (
    rf"(?:{any_of(set(VAGUE) - {'scores', 'tens'})}|(?:scores|tens)(?=\sof)|{any_of(VAGUE_FACTORS)}\s{_MAGNITUDE}(?!\w)"
    rf"(?:\s{_MAGNITUDE}(?!\w))?)"
)
"""Hundreds, tens of thousands, several hundred."""


class Value(NamedTuple):
    """A number as read: its two ends, and the magnitude that a range's other end may borrow."""

    low: float
    high: float
    scale: float = 1
    vague: bool = False


@dataclass(frozen=True, slots=True)
class Quantity:
    """What one rule reads: the ends of the value, its kind and unit, and the magnitude a range may share."""

    low: float
    high: float
    kind: str
    unit: str | None = None
    per: str | None = None
    scale: float = 1
    vague: bool = False

    def __str__(self) -> str:
        ends = f"{self.low:.10g}" + (f"..{self.high:.10g}" if self.high != self.low else "")
        unit = f" {self.unit}" if self.unit else ""
        return f"{ends} {self.kind}{unit}" + (f" per {self.per}" if self.per else "")


def quantity(value: Value, kind: str, unit: str | None = None, per: str | None = None) -> Quantity:
    """A value with what it is one of."""
    return Quantity(value.low, value.high, kind, unit, per, value.scale, value.vague)


def units_of(words: Iterable[str]) -> str:
    """Any of the units, blanks or hyphens between their words: "basis points", "60-basis-point"."""
    return any_of(words).replace(r"\s+", r"[\s-]")


def unit_named(word: str, table: Mapping[str, str]) -> str:
    """The unit that a table has for a word of the text, whose blanks, hyphens and line ends are alike.

    >>> unit_named("square-foot", {"square foot": "square foot"})
    'square foot'
    """
    plain = " ".join(word.split())
    if plain in table:
        return table[plain]
    alike = plain.replace("-", " ")
    return table[alike] if alike in table else next(table[key] for key in table if key.replace("-", " ") == alike)


_PIECE = when_used(
    rf"(?:(?<=\d){_EXPONENT})|\d{{1,3}}(?: \d{{3}})+(?!\d)"
    rf"|\d{{1,3}}, 000|\d[\d,.\u00a0\u2009\u202f]*(?<=\d)|\.\d+|{_VULGAR}|[^\W\d_]+|/"
)
_TEN_TO = re.compile(r"e|\s?×\s?10\^?")
_EXPONENT_ONLY = when_used(_EXPONENT)
_COMMA_IS_POINT = re.compile(r"\d{1,3}(?:\.\d{3})*,\d{1,2}")
_WITH_PART = when_used(
    rf"(?P<whole>.+)[-\s]and[-\s](?P<above>an?|{_BELOW_100})[-\s](?P<below>{DENOMINATOR})"
    rf"(?:[-\s](?P<magnitude>{_MAGNITUDE}))?"
)
_PART_OF = when_used(rf"(?P<above>an?|{_BELOW_100})[-\s](?P<below>{DENOMINATOR}) of an? (?P<magnitude>{_MAGNITUDE})")
_SIGNED = re.compile(r"(?:minus|negative)[-\s]|[-−]")
_LOOSE_HYPHEN = re.compile(r"(?<=[a-z])\s?-\s?(?=[a-z])")


def read_value(text: str) -> Value:
    """Read one number.

    >>> read_value("two and a half million").low
    2500000
    >>> read_value("-1,234.5").low, read_value("¾").low, read_value("a dozen").low
    (-1234.5, 0.75, 12)
    >>> read_value("several hundred")
    Value(low=300, high=900, scale=1, vague=True)
    """
    text = _LOOSE_HYPHEN.sub("-", " ".join(text.lower().split()))
    if text in VAGUE:
        return Value(*VAGUE[text], vague=True)
    for words, (low, high) in VAGUE_FACTORS.items():
        if text == words or text.startswith(words + " "):
            factor = read_value(text[len(words) :]).low if text != words else 1
            return Value(low * factor, high * factor, vague=True)
    if (negative := _SIGNED.match(text)) is not None:
        amount = read_value(text[negative.end() :])
        return amount._replace(low=-amount.low, high=-amount.high)
    before, point, decimals = text.partition(" point ")
    if point:
        base = read_value(before)
        places = "".join(str(SMALL_NUMBERS[digit]) for digit in decimals.split())
        return base._replace(low=base.low + float(f"0.{places}"), high=base.low + float(f"0.{places}"))
    if (parts := _WITH_PART.fullmatch(text)) is not None:
        return _value_with_part(parts)
    if (part := _PART_OF.fullmatch(text)) is not None:
        value = whole(read_fraction(part["above"], part["below"]) * MAGNITUDES[part["magnitude"]])
        return Value(value, value, MAGNITUDES[part["magnitude"]])
    value, scale = _sum(_PIECE.findall(text))
    return Value(whole(value), whole(value), scale)


def _value_with_part(parts: re.Match[str]) -> Value:
    """Two and a half million: the part is one of the magnitude behind it, or before it ("3 million and a half").

    A part that is no part belongs to a numerator: "one hundred and thirty fifths".
    """
    base, added = read_value(parts["whole"]), MAGNITUDES.get(parts["magnitude"] or "", 1)
    part = read_fraction(parts["above"], parts["below"])
    if part >= 1 and added == 1:
        value = part + base.low * part / (read_value(parts["above"]).low or 1)
    elif base.scale > added > 1:
        value = base.low + part * added  # "one billion and a half million"
    else:
        of_magnitude = added == 1 and base.scale >= 1_000
        value = (base.low + part * (base.scale if of_magnitude else 1)) * added
    return Value(whole(value), whole(value), max(added, base.scale))


def _sum(pieces: list[str]) -> tuple[float, float]:
    """Add up digits and words from left to right; the second number is the last magnitude if all before it is small."""
    total, current, scale, mixed, last = 0.0, 0.0, 1.0, False, 0.0
    for place, piece in enumerate(pieces):
        if (factor := _factor(piece)) is not None:
            if factor == 12 and "and" in pieces[:place]:
                total, current = total + current // 100 * 100, current % 100  # "three hundred and two dozen"
            if place and pieces[place - 1] in MAGNITUDES and not current:
                total, current = total - last, last  # "1.2 lakh | crore"
            current = (current or 1) * factor
            scale = scale * factor if place and pieces[place - 1] in MAGNITUDES else factor
            if factor > 100:
                total, current, last = total + current, 0, current
        elif piece in ("half", "quarter"):
            current += 1 / DENOMINATORS[piece]
        elif piece == "/" and 0 < place < len(pieces) - 1:
            mixed = True
        elif mixed:
            numerator = _digits(pieces[place - 2])
            current, mixed = current - numerator + numerator / (_digits(piece) or 1), False
        elif _EXPONENT_ONLY.fullmatch(piece) and current:
            current = _raised(current, piece)
        else:
            current += _digits(piece)
    return total + current, scale if pieces and _factor(pieces[-1]) else 1


def _raised(base: float, exponent: str) -> float:
    """1.5e10, 1.5 × 10^10, 1.5^10."""
    if exponent[0] == "^":
        return float(base) ** int(exponent[1:].replace("−", "-"))
    return float(f"{base:.12g}e{_TEN_TO.sub('', exponent).replace('−', '-')}")


def _factor(piece: str) -> float | None:
    return MAGNITUDES.get(piece) or SHORT_MAGNITUDES.get(piece) or MONEY_MAGNITUDES.get(piece)


def _digits(piece: str) -> float:
    """The value of digits or of one number word; what is neither ("and", "a") adds nothing."""
    if piece in VULGAR_FRACTIONS:
        return VULGAR_FRACTIONS[piece]
    if piece[0].isdecimal() or piece[0] == ".":
        if _COMMA_IS_POINT.fullmatch(piece):
            piece = piece.replace(".", "").replace(",", ".")
        plain = re.sub(r"[^\d.]", "", piece)
        return float(plain) if "." in plain else int(plain[:400])
    return SMALL_NUMBERS.get(piece, TENS.get(piece, 0))


def whole(value: float) -> float:
    """An int where the value is one exactly: 2500000, not 2500000.0000001."""
    if not isfinite(value):
        return value
    rounded = round(value, 6) if abs(value) >= 1 else value
    return int(rounded) if rounded == int(rounded) else rounded


_HUNDRED_TENS = re.compile(rf"(?P<above>.*\bhundred)[-\s](?P<tens>{_TENS})")


def read_fraction(numerator: str, denominator: str) -> float:
    """Read "two" and "thirds", "nine" and "ten"; nothing below is nothing.

    Without an "and" the tens belong to what is below: "one hundred | thirty fifths".

    >>> read_fraction("two", "thirds"), read_fraction("one", "5")
    (0.6666666666666666, 0.2)
    """
    below = _below(denominator)
    split = _HUNDRED_TENS.fullmatch(numerator) if below < 10 and "and" not in numerator else None
    if split is not None and denominator in ORDINAL_ONES:
        numerator, below = split["above"], TENS[split["tens"]] + below
    above = 1 if numerator in ("a", "an", "") else read_value(numerator).low
    return above / below if below else 0.0


def _below(denominator: str) -> float:
    """The value of a denominator: "thirds", "twenty-firsts", "10"."""
    tens, _, ones = denominator.replace("-", " ").partition(" ")
    if tens in TENS and ones.strip() in ORDINAL_ONES:
        return TENS[tens] + ORDINAL_ONES[ones.strip()]
    return DENOMINATORS.get(denominator) or read_value(denominator).low

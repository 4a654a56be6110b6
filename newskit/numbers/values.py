"""Values: what "two and a half million", "1.5bn" and "¾" come to, and the patterns of such stretches of text.

All patterns are written for lower-case text and repeat a bounded number of times, so that a paragraph of digits and
commas is read in linear time.
"""

from __future__ import annotations

import re
from math import isfinite
from typing import NamedTuple

from newskit.lexicon import any_of
from newskit.lexicon.quantities import (
    DENOMINATORS,
    MAGNITUDES,
    MONEY_MAGNITUDES,
    SHORT_MAGNITUDES,
    SMALL_NUMBERS,
    TENS,
    VAGUE,
    VAGUE_FACTORS,
    VULGAR_FRACTIONS,
)

GAP = r"[ \u00a0\u2009\u202f]"
"""A blank within a number."""

DIGITS = (
    r"(?:(?:\d{1,3}(?:,\d{2,3}){0,6},\d{3}|[1-9]\d{0,2}, 000|\d{1,3}(?:[\u00a0\u2009\u202f]\d{3}){1,6}"
    r"|[1-9]\d{0,2}(?: \d{3}){2,5}|[1-9]\d?(?: 000)|\d{1,21})(?!,?\d)(?:\.\d{1,21}(?!\d))?|\.\d{1,21}(?!\d))(?!\.\d)"
)
"""1,234.5 · 12,34,567 · 1 234 567 · .5"""

_SMALL = any_of(SMALL_NUMBERS)
_TENS = any_of(TENS)
_MAGNITUDE = any_of(MAGNITUDES)
_BELOW_100 = rf"(?:{_TENS}(?:[-\s]{{1,2}}{any_of(list(SMALL_NUMBERS)[1:10])})?|{_SMALL})(?!\w)"
_PART = rf"(?:an?|{any_of(list(SMALL_NUMBERS)[1:10])})[-\s]{any_of(DENOMINATORS)}(?!\w)"
_AND_A_HALF = rf"(?:[-\s]and[-\s]{_PART})"
_DECIMALS = rf"(?:\spoint(?:\s{any_of(list(SMALL_NUMBERS)[:10])}(?!\w)){{1,6}})"
WORDS = (
    rf"(?:half[-\s](?:an?\s)?{_MAGNITUDE}(?!\w)|(?:an?\s)?quarter[-\s](?:of\san?\s)?{_MAGNITUDE}(?!\w)"
    rf"|an?\s{_MAGNITUDE}(?:\s{_MAGNITUDE})?(?!\w)"
    rf"|{_BELOW_100}{_AND_A_HALF}?(?:[-\s]{_MAGNITUDE}(?!\w)"
    rf"(?:(?:[-\s]|,?\sand\s|,\s)(?:{_BELOW_100}|{_MAGNITUDE}(?!\w))){{0,9}})?(?:{_AND_A_HALF}|{_DECIMALS})?)"
)
"""Number words in order: twenty-one, two and a half million, a dozen, half a million."""

METRES_FOLLOW = (
    r"(?:tall|long|wide|high|deep|thick|above|below|from|away|off|of|to|and|or|x|by|in|at|on|apart|race|sprint|final"
    r"|hurdles|freestyle|relay|dash|radius|distance|title|gold|silver|bronze|event|heats?|world|swim|butterfly)\b"
)
_SHORT = any_of(word for word in SHORT_MAGNITUDES if word != "m")
_VULGAR = f"[{''.join(VULGAR_FRACTIONS)}]"
_EXPONENT = r"(?:e[+-]?\d{1,2}(?!\d)|\s?×\s?10\^?[-−+]?\d{1,2}(?!\d))"
_DIGITS_AND_PARTS = rf"(?:{DIGITS}(?:{GAP}?{_VULGAR}|{GAP}\d/\d{{1,2}}(?!\d)|{_AND_A_HALF}|{_EXPONENT})?|{_VULGAR})"
_LONG = rf"(?:[-\s]{{0,2}}{_MAGNITUDE}(?!\w)(?:\s{_MAGNITUDE}(?!\w))?{_AND_A_HALF}?)"
DIGIT_VALUE = rf"{_DIGITS_AND_PARTS}(?:{_LONG}|{GAP}?{_SHORT}(?!\w)|m(?=\s+(?!{METRES_FOLLOW})[a-z]))?(?!\.?\d)"
VALUE = rf"(?:(?:minus|negative)[-\s]|[-−+])?(?:{DIGIT_VALUE}|{WORDS})"
"""One number, sign and magnitude included."""

MONEY_VALUE = (
    rf"(?:{_DIGITS_AND_PARTS}(?:{_LONG}|[-\s]?{any_of([*SHORT_MAGNITUDES, *MONEY_MAGNITUDES])}(?!\w))?|{WORDS})"
)
"""One sum: here "m", "b" and "t" are always millions, billions, trillions."""

VAGUE_VALUE = (
    rf"(?:{any_of(set(VAGUE) - {'scores'})}|scores(?=\sof)|{any_of(VAGUE_FACTORS)}\s{_MAGNITUDE}(?!\w)"
    rf"(?:\s{_MAGNITUDE}(?!\w))?)"
)
"""Hundreds, tens of thousands, several hundred."""

DENOMINATOR = any_of(DENOMINATORS)


class Value(NamedTuple):
    """A number as read: its two ends, and the magnitude that a range's other end may borrow."""

    low: float
    high: float
    scale: float = 1
    vague: bool = False


_PIECE = re.compile(
    rf"(?:(?<=\d){_EXPONENT})|\d{{1,3}}(?: \d{{3}})+(?!\d)"
    rf"|\d{{1,3}}, 000|\d[\d,.\u00a0\u2009\u202f]*(?<=\d)|\.\d+|{_VULGAR}|[^\W\d_]+|/"
)
_TEN_TO = re.compile(r"e|\s?×\s?10\^?")
_EXPONENT_ONLY = re.compile(_EXPONENT)
_WITH_PART = re.compile(
    rf"(?P<whole>.+)[-\s]and[-\s](?P<above>an?|{any_of(SMALL_NUMBERS)})[-\s](?P<below>{any_of(DENOMINATORS)})"
    rf"(?:[-\s](?P<magnitude>{_MAGNITUDE}))?"
)
_SIGNED = re.compile(r"(?:minus|negative)[-\s]|[-−]")


def read_value(text: str) -> Value:
    """Read one number.

    >>> read_value("two and a half million").low
    2500000
    >>> read_value("-1,234.5").low, read_value("¾").low, read_value("a dozen").low
    (-1234.5, 0.75, 12)
    >>> read_value("several hundred")
    Value(low=300, high=900, scale=1, vague=True)
    """
    text = " ".join(text.lower().split())
    if text in VAGUE:
        return Value(*VAGUE[text], vague=True)
    for words, (low, high) in VAGUE_FACTORS.items():
        if text == words or text.startswith(words + " "):
            factor = read_value(text[len(words) :]).low if text != words else 1
            return Value(low * factor, high * factor, vague=True)
    before, point, decimals = text.partition(" point ")
    if point:
        base = read_value(before)
        places = "".join(str(SMALL_NUMBERS[digit]) for digit in decimals.split())
        return base._replace(low=base.low + float(f"0.{places}"), high=base.low + float(f"0.{places}"))
    if (parts := _WITH_PART.fullmatch(text)) is not None:
        return _value_with_part(parts)
    negative = _SIGNED.match(text)
    value, scale = _sum(_PIECE.findall(text[negative.end() :] if negative else text))
    value = whole(-value if negative else value)
    return Value(value, value, scale)


def _value_with_part(parts: re.Match[str]) -> Value:
    """Two and a half million: the part is one of the magnitude behind it, or before it ("3 million and a half")."""
    base = read_value(parts["whole"])
    part = read_fraction(parts["above"], parts["below"])
    factor = MAGNITUDES.get(parts["magnitude"] or "", 1)
    value = whole((base.low + part * (base.scale if factor == 1 else 1)) * factor)
    return Value(value, value, factor)


def _sum(pieces: list[str]) -> tuple[float, float]:
    """Add up digits and words from left to right; the second number is the last magnitude if all before it is small."""
    total, current, scale, mixed = 0.0, 0.0, 1.0, False
    for place, piece in enumerate(pieces):
        if (factor := _factor(piece)) is not None:
            current = (current or 1) * factor
            scale = scale * factor if place and pieces[place - 1] in MAGNITUDES else factor
            if factor > 100:
                total, current = total + current, 0
        elif piece == "half" or piece == "quarter" or piece == "third":
            part = 1 / DENOMINATORS[piece]
            ahead = place + 1 < len(pieces)
            behind_magnitude = total and not current and not ahead
            current, total = (current, total + part * scale) if behind_magnitude else (current + part, total)
        elif piece == "/" and 0 < place < len(pieces) - 1:
            mixed = True
        elif mixed:
            numerator = _digits(pieces[place - 2])
            current, mixed = current - numerator + numerator / (_digits(piece) or 1), False
        elif _EXPONENT_ONLY.fullmatch(piece) and current:
            current = float(f"{current:.12g}e{_TEN_TO.sub('', piece).replace('−', '-')}")
        else:
            current += _digits(piece)
    return total + current, scale if pieces and _factor(pieces[-1]) else 1


def _factor(piece: str) -> float | None:
    return MAGNITUDES.get(piece) or SHORT_MAGNITUDES.get(piece) or MONEY_MAGNITUDES.get(piece)


def _digits(piece: str) -> float:
    """The value of digits or of one number word; what is neither ("and", "a") adds nothing."""
    if piece in VULGAR_FRACTIONS:
        return VULGAR_FRACTIONS[piece]
    if piece[0].isdecimal() or piece[0] == ".":
        plain = re.sub(r"[^\d.]", "", piece)
        return float(plain) if "." in plain else int(plain[:400])
    return SMALL_NUMBERS.get(piece, TENS.get(piece, 0))


def whole(value: float) -> float:
    """An int where the value is one exactly: 2500000, not 2500000.0000001."""
    if not isfinite(value):
        return value
    rounded = round(value, 6) if abs(value) >= 1 else value
    return int(rounded) if rounded == int(rounded) else rounded


def read_fraction(numerator: str, denominator: str) -> float:
    """Read "two" and "thirds", "nine" and "ten"; nothing below is nothing.

    >>> read_fraction("two", "thirds"), read_fraction("one", "5")
    (0.6666666666666666, 0.2)
    """
    below = DENOMINATORS.get(denominator) or read_value(denominator).low
    above = 1 if numerator in ("a", "an", "") else read_value(numerator).low
    return above / below if below else 0.0

"""The rule book of times and the pieces its patterns are made of."""

from __future__ import annotations

import re

from newskit.lexicon import any_of, any_of_many
from newskit.lexicon.calendar import (
    AMOUNT_MODS,
    BIG_NUMBERS,
    COUNTED_HOLIDAYS,
    DAY_PARTS,
    DECADES,
    DURATION_CODES,
    EASTER_HOLIDAYS,
    FIXED_HOLIDAYS,
    FREQUENCIES,
    MONTH_SHORT,
    MONTHS,
    NO_DATES,
    ORDINALS,
    PERIOD_PARTS,
    SEASONS,
    SMALL_NUMBERS,
    TENS,
    TIME_ZONES,
    TRIGGERS,
    UNIT_PLURALS,
    UNITS,
    VAGUE_NUMBERS,
    WEEKDAY_SHORT,
    WEEKDAYS,
)
from newskit.rules import RuleBook

_OPENERS = """
    these each every per fy
    last next past coming previous prior following upcoming recent most more latest current currently now nowadays
    right recently lately today yesterday tomorrow tonight comparable sometime fiscal half couple multi second
    former another preceding initial final other same intervening ensuing future succeeding subsequent c someday
    election
"""
_WEAK = frozenset("the a an this that at as up about over more no less under around some many once twice".split())
"""Words that begin a time now and then and something else nearly always."""
_FIRST_WORDS = {
    re.split(r"[ -]", phrase)[0]
    for words in (
        _OPENERS.split(), WEEKDAYS, WEEKDAY_SHORT, MONTHS, MONTH_SHORT, SEASONS, UNITS, UNIT_PLURALS, DAY_PARTS,
        FREQUENCIES, SMALL_NUMBERS, TENS, BIG_NUMBERS, VAGUE_NUMBERS, ORDINALS, AMOUNT_MODS, PERIOD_PARTS,
        FIXED_HOLIDAYS, COUNTED_HOLIDAYS, EASTER_HOLIDAYS, NO_DATES, DECADES,
    )
    for phrase in words
} - _WEAK  # fmt: skip
_BEHIND_WEAK = """
    near foreseeable distant immediate short corresponding beginning start middle end close latter turn onset outset
    full entire whole rest number additional opening closing wee time present period calendar
    the a an that this as long to more less than least recently moment very past coming
"""
"""Words that may follow a weak one in a time, beside those with which a time may begin."""
RULES = RuleBook(
    "times",
    triggers=TRIGGERS,
    digits=True,
    begins=rf"(?<!\w)(?:['’]?\d|(?:fy|q|a\.?d\.? ?)\d|{any_of_many(_FIRST_WORDS)}s?(?!\w)"
    rf"|{any_of(_WEAK)}(?=\s+(?:['’]?\d|(?:{any_of_many(_FIRST_WORDS)}s?|{any_of(_BEHIND_WEAK.split())})(?!\w))))",
    shown=lambda sense: sense.value,
)

ALL_MONTHS = MONTHS | MONTH_SHORT
ALL_UNITS = UNITS | UNIT_PLURALS

WEEKDAY = any_of(WEEKDAYS)
MONTH_NAME = any_of(MONTHS)
MONTH = rf"(?:{MONTH_NAME}|{any_of(MONTH_SHORT)}\b\.?)"
WEEKDAY_BEFORE = (
    r"(?:(?:(?:this|last|next)\s+(?:past\s+|coming\s+)?)?"
    rf"(?:{WEEKDAY}|{any_of(WEEKDAY_SHORT)}\b\.?),?\s+(?:the\s+)?)?"
)
DAY = rf"(?:[0-3]?\d(?:st|nd|rd|th)?|{any_of(ORDINALS)})"
YEAR_WORDS = (
    rf"(?:nineteen[- ](?:hundred|{any_of(TENS)}(?:[- ](?:{any_of(list(SMALL_NUMBERS)[1:10])}))?"
    rf"|oh[- ]{any_of(list(SMALL_NUMBERS)[1:10])})|two thousand(?:(?: and)? {any_of(list(SMALL_NUMBERS)[1:])})?)"
)
YEAR = rf"(?:[12]\d{{3}}|{YEAR_WORDS})"
PART = rf"(?:{any_of(PERIOD_PARTS)}[- ]\s*)"
DAY_PART = any_of(DAY_PARTS)
UNIT = any_of(UNITS)
UNITS_MANY = any_of(UNIT_PLURALS)
ANY_UNIT = any_of(ALL_UNITS)
QUALIFIED = rf"(?:(?!over\s+(?:several|many|some|few|a few)\b){any_of(AMOUNT_MODS)}\s+)"  # "over several years" is "in"
ZONE = any_of(TIME_ZONES)
APPROX = r"(?:(?P<about>about|around|circa|ca\.?|c\.)\s+)?"

_ONES = any_of(SMALL_NUMBERS)
_BIG = any_of(BIG_NUMBERS)
_WORD_NUMBER = rf"(?:{any_of(TENS)}(?:[- ]{_ONES})?|(?:(?:an?|\d+)\s+)?{_BIG}|{_ONES}(?:\s+{_BIG})?)"
NUMBER = (
    rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?(?:[- ]\d/\d)?|a couple(?: of)?|couple of|an additional"
    rf"|{any_of(VAGUE_NUMBERS)}"
    rf"|half a dozen|another|{_WORD_NUMBER}|an?|half an?)"
)


_TOO_MANY = 1e15
"""Figures beyond any length of time: a long row of digits is no reason to fail."""


def number(words: str) -> float | None:
    """What a number in figures or words is; None for "several" and the like.

    >>> number("twenty-four"), number("2 1/2"), number("a few"), number("two thousand"), number("an additional")
    (24.0, 2.5, None, 2000.0, 1.0)
    """
    words = " ".join(words.replace(",", "").split())
    if words in VAGUE_NUMBERS:
        return None
    if words.startswith("half"):
        return 6.0 if words.endswith("dozen") else 0.5
    if "couple" in words:
        return 2.0
    if figures := re.fullmatch(r"(\d+(?:\.\d+)?)(?:[- ](\d)/(\d))?", words):
        whole, upper, lower = figures.groups()
        total = float(whole) + (float(upper) / float(lower) if upper and lower != "0" else 0.0)
        return total if total < _TOO_MANY else None
    total = 0.0
    for word in re.split(r"[- ]", words):
        if word in BIG_NUMBERS:
            total = max(total, 1.0) * BIG_NUMBERS[word]
        elif word.isdigit():
            total += float(word)
        else:
            total += SMALL_NUMBERS.get(word, TENS.get(word, 1 if word in ("a", "an", "another") else 0))
    return total if total < _TOO_MANY else None


def year_of(words: str) -> int:
    """The year in figures or words: "1994", "'94", "nineteen ninety-four", "two thousand"."""
    if words[0] in "'’":
        return int(words[1:]) + (2000 if words[1:] < "40" else 1900)
    if words.isdigit():
        return int(words)
    if words.startswith("two thousand"):
        rest = words.removeprefix("two thousand").removeprefix(" and").strip()
        return 2000 + (int(number(rest) or 0) if rest else 0)
    rest = re.split(r"[- ]", words, maxsplit=1)[1]
    return 1900 if rest == "hundred" else 1900 + int(number(rest.removeprefix("oh").strip("- ")) or 0)


def day_of(words: str) -> int:
    """The day of the month in figures or as an ordinal: "15", "15th", "eighth"."""
    figures = re.match(r"\d+", words)
    return int(figures[0]) if figures else ORDINALS[words]


def month_of(words: str) -> int:
    return ALL_MONTHS[words.rstrip(".")]


def part_of(match: re.Match[str]) -> str | None:
    """The modifier of the group `part`: START, MID or END."""
    words = match["part"]
    return PERIOD_PARTS.get(" ".join(words.strip(" -").split())) if words else None


def length(amount: float | None, unit: str) -> str:
    """A duration as TIMEX3 writes it; halves of years, hours and minutes go into the next smaller unit.

    >>> length(2.5, "year"), length(None, "minute"), length(2, "decade"), length(0.5, "hour")
    ('P2Y6M', 'PTXM', 'P20Y', 'PT30M')
    """
    clock, letter, times = DURATION_CODES[unit]
    if amount is None:
        letter = {"decade": "E", "century": "C", "millennium": "L"}.get(unit, letter)
        return f"P{clock}X{letter}"
    amount *= times
    smaller = {"Y": ("M", 12), "TH": ("M", 60), "TM": ("S", 60)}.get(clock + letter)
    whole, rest = divmod(amount, 1)
    if rest and smaller and (rest * smaller[1]) % 1 == 0:
        first = f"{int(whole)}{letter}" if whole else ""
        return f"P{clock}{first}{int(rest * smaller[1])}{smaller[0]}"
    written = str(int(amount)) if amount == int(amount) else f"{amount:.10g}"
    return f"P{clock}{written}{letter}"


def after_words(match: re.Match[str]) -> str:
    """The start of what follows a match; a slice of fixed size, since a sentence may be a whole book."""
    return match.string[match.end() : match.end() + 30]

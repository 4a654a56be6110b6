"""Numbers, days and claims in words: what labels say.

>>> from newskit.numbers import find_numbers
>>> [number_in_words(number) for number in find_numbers("Some 300 to 400 mills closed, thousands of people left.")]
['about 300 to 400 mills', 'thousands of people (1,000 to 10,000)']
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from typing import Any

import pandas as pd

from newskit.lexicon.grammar import FUNCTION_WORDS
from newskit.people import CLEAR
from newskit.rules import when_used

UNCLEAR = "unclear"
"""What pages and pictures call a speaker whose name is not sure enough."""

LABEL = 70
"""Characters of a row's label; longer ones are shortened."""

_PART = when_used(r"(?:[a-z]s|half|third|quarter|fifth|tenth)$", re.IGNORECASE)
"""Numbers that take "of" before what they count: "thousands of people", "half of the homes"."""

_MONTH, _YEAR = 27, 364
"""Days between the first and the last day of a month and of a year, at least."""

_PLAIN = when_used(r"[\s\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]+")


def shortened(text: Any, width: int = LABEL) -> str:
    """A text on one line, cut at a word where it is too long; control characters become blanks.

    >>> shortened("The river  broke through the levee", 20)
    'The river broke…'
    """
    line = _PLAIN.sub(" ", str(text)).strip()
    if len(line) <= width:
        return line
    head = line[: width - 1]
    blank = head.rfind(" ")
    return (head[:blank] if blank > width // 2 else head).rstrip(" ,;:–-") + "…"


def in_figures(number: float) -> str:
    """A number as a newspaper prints it.

    >>> [in_figures(n) for n in (0.5, 3.9, 11400, 1_200_000_000)]
    ['0.5', '3.9', '11,400', '1.2 billion']
    """
    for power, word in ((1e12, "trillion"), (1e9, "billion"), (1e6, "million")):
        if power <= abs(number) < 1e15:
            return f"{number / power:.4g} {word}"
    return f"{number:,.0f}" if number == int(number) or abs(number) >= 1000 else f"{number:.4g}"


def day(moment: datetime) -> str:
    """A day for people.

    >>> day(datetime(2022, 6, 16))
    '16 June 2022'
    """
    return f"{moment.day} {moment:%B} {moment.year}"


def count(number: int, thing: str) -> str:
    """ "1 quote", "1,200 quotes"."""
    return f"{number:,} {thing}" if number == 1 else f"{number:,} {thing}s"


def listed(names: Sequence[str], most: int) -> str:
    """The first of a list, and how many more there are.

    >>> listed(["Ana Ruiz 12", "Lee Marsh 7", "Bo Lind 1"], 2)
    'Ana Ruiz 12, Lee Marsh 7 and 1 more'
    """
    more = len(names) - most
    return ", ".join(names[:most]) + (f" and {more:,} more" if more > 0 else "")


def number_in_words(row: Any) -> str:
    """A number in the words of its article, with what it counts or is about; takes a Number or a row of its table.

    Where the words are vague their range stands behind them: "thousands of people (1,000 to 10,000)". What stood
    between two numbers stands from one to the other: "40 to 60 residents".
    """
    hedge = row.bound if row.bound != "exactly" else ""
    number = row.text.replace(" and ", " to ") if row.low < row.high else row.text  # "between 40 and 60"
    of = "of" if _PART.search(row.text) and _text(row, "counted") else ""
    about = _text(row, "counted") or (f"({_within(row.concept)})" if _text(row, "concept") else "")
    range_ = f"({in_figures(row.low)} to {in_figures(row.high)})" if getattr(row, "vague", False) else ""
    return " ".join(filter(None, [_text(row, "change"), hedge, number, of, about, range_]))


def _within(phrase: str) -> str:
    """A phrase as it stands within a sentence: "the death toll" of "The death toll"."""
    first, blank, rest = phrase.partition(" ")
    return f"{first.lower()}{blank}{rest}" if first.lower() in FUNCTION_WORDS else phrase


def claimed(row: Any) -> str:
    """A row's label: the number and who says it."""
    speaker = _text(row, "speaker_name") or (UNCLEAR if _text(row, "voice") == "speaker" else "")
    if speaker and getattr(row, "confidence", 1.0) < CLEAR:
        speaker = UNCLEAR
    who = ", ".join(filter(None, [shortened(speaker or _text(row, "outlet"), LABEL // 2), as_of_in_words(row)]))
    return " – ".join(filter(None, [shortened(number_in_words(row), LABEL - 3 - len(who)), who]))


def as_of_in_words(row: Any) -> str:
    """When a claim holds: its first day, or the year or month where that is all that is said."""
    begins, ends = getattr(row, "begins", None), getattr(row, "ends", None)
    if begins is None or pd.isna(begins):
        return ""
    days = 0 if ends is None or pd.isna(ends) else (ends - begins).days
    if days < _MONTH:
        return day(begins)
    return f"{begins.year}" if days >= _YEAR else f"{begins:%B} {begins.year}"


def _text(row: Any, name: str) -> str:
    value = getattr(row, name, None)
    return value if isinstance(value, str) else ""

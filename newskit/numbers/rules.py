"""The rule book of numbers: sums, percentages, measures, ages, durations, fractions, counts.

A rule reads one simple quantity; ranges, hedges and what is counted are found around it afterwards. The book opens with
the rules of newskit.numbers.blocks, for what only looks like a number, and ends with the bare numbers here; of equally
long matches the first rule wins.

>>> [str(found.value) for found in RULES.find("A €3bn plan for 300 farms.")]
['3000000000 money EUR', '300 count']
"""

from __future__ import annotations

import re

from newskit.lexicon import any_of
from newskit.lexicon.quantities import DURATIONS, OCCASIONS, VAGUE_FACTORS
from newskit.numbers import measures, money, shares  # noqa: F401 - each writes its rules into the book
from newskit.numbers.blocks import RULES
from newskit.numbers.values import VAGUE_VALUE, VALUE, Quantity, quantity, read_value

__all__ = ["RULES"]


@RULES.rule(
    r"(?<!every\s)(?<!each\s)(?<!any\s)(?<!no\s)one(?=\sof\s(?:them|us|whom|the|these|those|my|your|his|her|its|our|their|several|many|some|two|three|four|five|six|seven"
    r"|eight|nine|ten|a|[a-z]+['’]s|\d+)(?!\w))",
    examples={"[[one]] of the men": "1 count", "[[One]] of Rena's sons": "1 count"},
    never=["one man", "every one of them", "no one of us"],
)
def one_of(match: re.Match[str]) -> Quantity:
    """One of the more: a number by its form, though it hardly counts."""
    return Quantity(1, 1, "count")


@RULES.rule(
    rf"several(?=\s(?!(?:{any_of(DURATIONS)}|times)\b)(?:[a-z-]+\s){{0,2}}?(?:[a-z]{{2,}}s|people|men|women|children)\b)",
    examples={"[[several]] tired hikers": "3..9 count", "[[Several]] people": "3..9 count"},
    never=["several of them", "several times", "several years"],
)
def several(match: re.Match[str]) -> Quantity:
    """Several of a thing: a few more than two."""
    low, high = VAGUE_FACTORS["several"]
    return Quantity(low, high, "count", vague=True)


@RULES.rule(
    rf"(?<!think\s)(?<!once\sor\s)(?P<twice>{any_of(OCCASIONS)})(?!-)|once(?=\s(?:an?|per|every)\s(?:{any_of(DURATIONS)})\b)",
    examples={"twice": "2 count", "[[once]] a year": "1 count"},
    never=["once the rain ends", "twice-burnt", "think twice", "once or twice"],
)
def occasions(match: re.Match[str]) -> Quantity:
    """How many times something happened: "jammed twice" as "jammed two times"."""
    many = OCCASIONS[match["twice"]] if match["twice"] else 1
    return Quantity(many, many, "count")


@RULES.rule(
    rf"{VAGUE_VALUE}|{VALUE}",
    examples={
        "300": "300 count",
        "two and a half million": "2500000 count",
        "hundreds": "100..1000 count",
        "tens of thousands": "10000..100000 count",
        "a dozen": "12 count",
        "several hundred": "300..900 count",
        "1,234,567": "1234567 count",
        "1.5bn": "1500000000 count",
        "5 lakh": "500000 count",
        "¾": "0.75 count",
    },
    never=["5th", "1970s", "192.168.1.1"],
)
def count(match: re.Match[str]) -> Quantity:
    """A number alone; what it counts stands behind it."""
    return quantity(read_value(match[0].lstrip("+")), "count")

"""Rules for parts of a whole and for how many times as much: two-thirds, one in five, threefold, twice the price."""

from __future__ import annotations

import re

from newskit.lexicon import any_of
from newskit.lexicon.quantities import (
    DENOMINATORS,
    DURATIONS,
    FACTORS,
    MULTIPLIER_VERBS,
    OCCASIONS,
    ONES,
    SMALL_NUMBERS,
)
from newskit.numbers.blocks import MONTH_NAMES, RULES
from newskit.numbers.measures import LENGTHS, UNITS
from newskit.numbers.values import DENOMINATOR, DIGITS, VALUE, Quantity, quantity, read_fraction, read_value
from newskit.rules import when_used

_FRACTION_FOLLOWS = (
    r"(?=\s(?:of|(?:and|or|to)\s(?:an?|one|two|three|more|less|even|half|above|below|over|under)|the|more|less|higher|lower|fewer|as|its|his|her|their|our|said|were|are|have|say|longer|larger|between|since|compared)\b"
    r"|\s?[.,;:)!?]|$)"
)


_UNIT_AND = when_used(rf"\b(?:{LENGTHS}|{UNITS})\sand\s$")
_ORDINAL_AT_END = re.compile(r"an?\s(?!half|quarter)")
_BEFORE_FRACTION = when_used(
    r"(?:^|[^\w\s]\s?|\b(?:by|than|about|around|nearly|almost|roughly|over|under|to|some|only|just|least|most|of|or|is|was|up"
    r"|from|for|perhaps|lost|lose|loses|cut|owns?|owned|holds?|held|represents?|represented)\s)$"
)
_PARTS = r"(?:dred|sand|lion)ths"
"""Endings of one length: a look behind must know how far it looks."""


@RULES.rule(
    rf"(?P<above>an?|{VALUE})(?:\s?-\s?|\s{{1,3}})(?P<below>{DENOMINATOR})"
    rf"(?:{_FRACTION_FOLLOWS}|(?<={_PARTS}))",
    examples={
        "two-thirds": "0.6666666667 fraction",
        "a quarter": "0.25 fraction",
        "three fifths": "0.6 fraction",
        "one half": "0.5 fraction",
        "three twenty-firsts": "0.1428571429 fraction",
        "100 millionths": "0.0001 fraction",
    },
    never=["a third man", "a second bridge", "his two millionth", "They found a fifth."],
)
def fraction(match: re.Match[str]) -> Quantity | None:
    """A fraction in words, before "of" or at the end of its phrase; "two millionth" is an ordinal."""
    if not match["below"].endswith("s") and match["below"] != "half" and match["above"] not in ("a", "an", "one", "1"):
        return None
    if _UNIT_AND.search(match.string, max(0, match.start() - 14), match.start()):
        return None  # "the past year and a half"
    ends_phrase = not match.string[match.end() : match.end() + 2].strip().isalpha()
    if ends_phrase and _ORDINAL_AT_END.match(match[0]):
        before = match.string[max(0, match.start() - 14) : match.start()]
        if not _BEFORE_FRACTION.search(before):
            return None  # "four died; it could not confirm a fifth"
    value = read_fraction(match["above"], match["below"])
    return Quantity(value, value, "fraction")


@RULES.rule(
    rf"(?P<above>{any_of(ONES)})\s?-\s?(?P<below>{any_of(word for word in DENOMINATORS if DENOMINATORS[word] < 10)})",
    examples={"[[one-third]] interest": "0.3333333333 fraction", "[[two-thirds]] majority": "0.6666666667 fraction"},
)
def hyphened_fraction(match: re.Match[str]) -> Quantity:
    """A hyphen makes a fraction of number words anywhere."""
    value = read_fraction(match["above"], match["below"])
    return Quantity(value, value, "fraction")


@RULES.rule(
    r"(?<!\ba\s)(?<!first\s)(?<!second\s)(?<!bottom\s)(?<!top\s)(?<!upper\s)(?<!lower\s)(?<!other\s)(?<!better\s)half(?=\s(?:of|the|its|his|her|my|our|their|those|these|that)\b)"
    r"|(?<=than\s)half(?!-)|(?<=almost\s)half|(?<=nearly\s)half|(?<=about\s)half|(?<=by\s)half",
    examples={"[[half]] of the town": "0.5 fraction", "more than [[half]]": "0.5 fraction"},
    never=["the second half", "a half day"],
)
def half(match: re.Match[str]) -> Quantity:
    """Half of something."""
    return Quantity(0.5, 0.5, "fraction")


@RULES.rule(
    rf"(?P<above>{any_of(SMALL_NUMBERS)}|\d{{1,3}})(?:\s(?:in|out\sof)\s(?:every\s)?|-in-)"
    rf"(?P<below>{VALUE})(?!\s(?:{any_of(DURATIONS)}|{MONTH_NAMES})\b)(?![-,%:]\w)",
    examples={"one in five": "0.2 fraction", "nine out of ten": "0.9 fraction", "1 in every 10": "0.1 fraction"},
    never=["12 in three days"],
)
def one_in(match: re.Match[str]) -> Quantity | None:
    """One in five, nine out of ten."""
    below = read_value(match["below"]).low
    value = read_fraction(match["above"], match["below"])
    return Quantity(value, value, "fraction") if 0 < value < 1 and not 1500 <= below <= 2100 else None


@RULES.rule(
    r"(?P<above>\d{1,2})/(?P<below>[2-9]|10|16|32)(?!/)",
    examples={"1/3": "0.3333333333 fraction"},
)
def written_fraction(match: re.Match[str]) -> Quantity | None:
    """A fraction in digits, smaller than one."""
    value = read_fraction(match["above"], match["below"])
    return Quantity(value, value, "fraction") if 0 < value < 1 else None


@RULES.rule(
    rf"(?P<word>{any_of(SMALL_NUMBERS)})fold|(?P<value>{VALUE})(?:[-\s]?fold|\stimes(?=\s(?:as|more|the|that|its|their|higher|larger|bigger|greater|faster"
    rf"|less|fewer|what|better|likelier|over|earnings|book|sales|revenue|(?!after|under|per|other|later|earlier|her|whether|ever)[a-z]{{3,}}er)\b))|(?P<verb>{any_of(MULTIPLIER_VERBS)})",
    examples={"threefold": "3 multiplier", "halved": "0.5 multiplier", "6-fold": "6 multiplier"},
)
def multiplier(match: re.Match[str]) -> Quantity:
    """How many times as much."""
    if match["verb"]:
        return Quantity(MULTIPLIER_VERBS[match["verb"]], MULTIPLIER_VERBS[match["verb"]], "multiplier")
    return quantity(read_value(match["word"] or match["value"]), "multiplier")


_NO_TIME = (
    rf"(?!\s(?:(?:same|next|previous|following|first|last|past)\s)?(?:{any_of(DURATIONS)}"
    r"|morning|afternoon|evening|weekend)\b)"
)
"""Behind a determiner: "twice the price", but "twice that week"."""
_AS_MUCH = (
    r"as\s(?:many|much|high|low|large|big|small|long|short|fast|slow|likely|often|good|bad|strong|expensive|old"
    r"|[a-z]+(?:\s[a-z]+){0,2}?\sas)\b"
)
_MODALS = "|".join(f"(?<={word} )" for word in "to will would could can may might must should".split())


@RULES.rule(
    rf"(?P<adverb>{any_of([*OCCASIONS, *FACTORS])})(?=\s(?:{_AS_MUCH}|what\b|more\s[a-z]+\sthan\b"
    rf"|(?:the|that|its|their|his|her|our)\b{_NO_TIME}))|(?:{_MODALS})(?P<verb>{any_of(FACTORS)})"
    r"(?=\s?[.,;:)!?]|\s(?:its|the|their|his|her|our|to|by|in|from|over|within"
    r"|between|this|next|and|or|again|since|until|before|after)\b|$)",
    examples={"[[twice]] the size": "2 multiplier", "Fees could [[double]] by May": "2 multiplier"},
    never=["double doors", "turn to double doors", "It may double as a door"],
)
def as_much(match: re.Match[str]) -> Quantity:
    """Twice or triple the price, and what "could double"."""
    factor = (OCCASIONS | FACTORS)[match["adverb"] or match["verb"]]
    return Quantity(factor, factor, "multiplier")


@RULES.rule(
    rf"(?<![-–])(?P<value>{DIGITS})x(?=\s[a-z]|\s?[,.;)])",
    examples={"[[10x]] zoom": "10 multiplier"},
    never=["size 3X", "XS-3x wide"],
    case=True,
)
def times_sign(match: re.Match[str]) -> Quantity:
    """ "10x": how many times as much; a capital is a size."""
    return quantity(read_value(match["value"]), "multiplier")

"""The rule book of numbers: sums, percentages, measures, ages, durations, fractions, counts.

A rule reads one simple quantity; ranges, hedges and what is counted are found around it afterwards. The book opens with
the rules of newskit.numbers.blocks, for what only looks like a number; of equally long matches the first rule wins.

>>> [str(found.value) for found in RULES.find("A €3bn plan for 300 farms.")]
['3000000000 money EUR', '300 count']
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from newskit.lexicon import any_of
from newskit.lexicon.currencies import CURRENCY_LETTERS, CURRENCY_SIGNS, CURRENCY_WORDS
from newskit.lexicon.quantities import (
    DENOMINATORS,
    DURATIONS,
    FACTORS,
    MAGNITUDES,
    MEASURES,
    MONEY_MAGNITUDES,
    MULTIPLIER_VERBS,
    OCCASIONS,
    ONES,
    PERCENTS,
    RATES,
    SHORT_MAGNITUDES,
    SMALL_NUMBERS,
    TIGHT_MEASURES,
    VAGUE_FACTORS,
)
from newskit.numbers.blocks import MONTH_NAMES, RULES
from newskit.numbers.values import (
    DENOMINATOR,
    DIGITS,
    GAP,
    METRES_FOLLOW,
    MONEY_VALUE,
    VAGUE_VALUE,
    VALUE,
    Value,
    read_fraction,
    read_value,
)
from newskit.rules import when_used


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


def _quantity(value: Value, kind: str, unit: str | None = None, per: str | None = None) -> Quantity:
    return Quantity(value.low, value.high, kind, unit, per, value.scale, value.vague)


def _units(words: Iterable[str]) -> str:
    """Any of the units, blanks or hyphens between their words: "basis points", "60-basis-point"."""
    return any_of(words).replace(r"\s+", r"[\s-]")


_SIGN = any_of(CURRENCY_SIGNS)
_CODES = any_of(word for word, code in CURRENCY_WORDS.items() if word.upper() == code and word.islower())
_MAGNITUDE_IN_ANY_CASE = f"(?i:{any_of([*MAGNITUDES, *SHORT_MAGNITUDES, *MONEY_MAGNITUDES])})"
_BEFORE_CODE = {"k": "thousand", "m": "million", "b": "billion", "t": "trillion"}

_PART_OF_ONE = (
    rf"(?:(?:half|(?:an?|{any_of(ONES)})[-\s]{DENOMINATOR}\sof)\san?\s|(?:half|quarter)-"
    r"|half\s(?!years?\b|days?\b)(?=[a-z]+(?<!s)\b))"
)
"""Before one unit: "half a mile", "three-quarters of an inch", "a quarter-mile"."""

_ONE_AND_A_HALF = r"an?(?:other)?\s(?P<single>{})\sand\sa\s(?P<more>half|quarter)(?!\w)(?!\s(?:dozen|hundred|million))"
"""One of a unit and a part of it: "an hour and a half"."""

_LENGTHS = any_of(set(DURATIONS) - {"mo", "min", "sec"})
_LENGTHS_OF_TIME = any_of(set(DURATIONS) - {"second", "quarter", "season", "quarters", "seasons", "mo", "min", "sec"})
"""Those that are nothing else: no second place, no quarter of a cake."""
_MEASURES = _units(set(MEASURES) - {"bar", "stone", "mp", "degree"})
_LETTERS = any_of(set(TIGHT_MEASURES) - {"m"})


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
    rf"(?P<sign>[-−+])?(?P<currency>{_SIGN}){GAP}?(?P<inner>[-−])?(?P<value>{MONEY_VALUE})"
    rf"(?:[-\s](?P<word>{_units(word for word in CURRENCY_WORDS if len(word) > 1)}(?!\s?\d)))?",
    examples={
        "$5 million Canadian dollars": "5000000 money CAD",
        "$1.5 billion": "1500000000 money $",
        "€3bn": "3000000000 money EUR",
        "US$2.5m": "2500000 money USD",
        "$1-billion": "1000000000 money $",
        "Rs 2 crore": "20000000 money INR",
        "-$50.8bn": "-5.08e+10 money $",
        "A$40": "40 money AUD",
    },
    never=["$", "Rs of"],
)
def sum_behind_sign(match: re.Match[str]) -> Quantity:
    """A sum behind its currency's sign or code."""
    value = read_value(match["value"])
    sign = -1 if match["sign"] in ("-", "−") or match["inner"] else 1
    unit = CURRENCY_SIGNS[" ".join(match["currency"].split())]
    if match["word"] and unit == "$":
        unit = CURRENCY_WORDS[_spelling(match["word"])]
    return Quantity(sign * value.low, sign * value.high, "money", unit, None, value.scale)


@RULES.rule(
    r"(?P<letter>PS|[PRN])(?P<value>\d{1,3}(?:,\d{3}){1,4}(?:\.\d\d?)?(?![\d,])|\d{1,3}\.\d\d(?!\d)"
    r"|\d{1,3}(?:\.\d{1,2})?[\s-]?(?i:million|billion|trillion|m|bn|b)(?!\w))",
    examples={"P3,000": "3000 money PHP", "R2.5 billion": "2500000000 money ZAR", "N500,000": "500000 money NGN"},
    never=["R2", "P5", "N95"],
    case=True,
)
def sum_behind_letter(match: re.Match[str]) -> Quantity:
    """A sum of pesos, rand or naira: the letter alone could be a name ("N95")."""
    return _quantity(read_value(match["value"]), "money", CURRENCY_LETTERS[match["letter"]])


@RULES.rule(
    rf"U\.?S\.?{GAP}\${GAP}?(?P<value>{DIGITS}(?:[-\s]?{_MAGNITUDE_IN_ANY_CASE}(?!\w))?)",
    examples={"US $3 million": "3000000 money USD", "U.S. $40": "40 money USD", "US $1.2M": "1200000 money USD"},
    never=["cost us $3"],
    case=True,
)
def us_dollars(match: re.Match[str]) -> Quantity:
    """ "US $3"; without capitals it is a pronoun: "It cost us $3"."""
    return _quantity(read_value(match["value"]), "money", "USD")


@RULES.rule(
    rf"(?P<value>{VAGUE_VALUE}|{VALUE})(?:(?:\sof)?[-\s]?(?P<currency>{_units(CURRENCY_WORDS)})"
    rf"(?:\s(?P<magnitude>million|billion|trillion))?|\s?(?P<short>[mbkt])(?P<code>{_CODES}))",
    examples={
        "75 USD million": "75000000 money USD",
        "30 MSEK": "30000000 money SEK",
        "five million Danish kroner": "5000000 money DKK",
        "tens of thousands of dollars": "10000..100000 money $",
        "1,200€": "1200 money EUR",
        "19 cents": "19 money cent",
        "two million yen": "2000000 money JPY",
    },
)
def sum_before_word(match: re.Match[str]) -> Quantity:
    """A sum before its currency's word or code, magnitudes on either side of it."""
    words = match["value"] + ("" if match["short"] is None else f" {_BEFORE_CODE[match['short']]}")
    value = read_value(words + (f" {match['magnitude']}" if match["magnitude"] else ""))
    return _quantity(value, "money", CURRENCY_WORDS[_spelling(match["currency"] or match["code"])])


@RULES.rule(
    rf"(?P<value>{MONEY_VALUE})[\s-]?(?:pence|p)(?!\w)",
    examples={"164p": "164 money pence", "8.4 pence": "8.4 money pence"},
)
def pence(match: re.Match[str]) -> Quantity:
    """Hundredths of a pound sterling, which they become when they are read; a penny may be American, too."""
    return _quantity(read_value(match["value"]), "money", "pence")


@RULES.rule(
    rf"(?P<value>{MONEY_VALUE})\s?(?P<unit>pounds|won)(?!\w)",
    examples={"three million pounds": "3000000 money GBP", "50,000 won": "50000 money KRW"},
)
def pounds_or_won(match: re.Match[str]) -> Quantity:
    """Pounds in millions are money, else a weight; "won" behind thousands is Korean."""
    value = read_value(match["value"])
    if match["unit"] == "pounds":
        heavy = value.scale < 10**6
        return _quantity(value, "measure" if heavy else "money", "pound" if heavy else "GBP")
    return _quantity(value, "money", "KRW") if value.low >= 1_000 else _quantity(value, "count")


@RULES.rule(
    rf"(?P<value>{VALUE})(?:{GAP}|-)?(?P<unit>{_units(set(PERCENTS) - {'pc'})}|(?<=\d)pc|(?<=\d )pc)"
    rf"|(?P<part>{_PART_OF_ONE})(?P<of_one>{_units(set(PERCENTS) - {'pc', '%'})})|(?P<quarters>three-)?quarter-point",
    examples={
        "70 percent": "70 percent percent",
        "0.75 percentage points": "0.75 percent percentage point",
        "60-basis-point": "60 percent basis point",
        "five per cent": "5 percent percent",
        "+0.2%": "0.2 percent percent",
        "half a percentage point": "0.5 percent percentage point",
        "a quarter of a percent": "0.25 percent percent",
        "three-quarter-point": "0.75 percent percentage point",
    },
)
def percent(match: re.Match[str]) -> Quantity:
    """Percentages, percentage points (a rate's "quarter-point") and basis points, which are three different units."""
    if match["part"]:
        return _quantity(_part(match["part"]), "percent", PERCENTS[_spelling(match["of_one"])])
    if not match["value"]:
        points = 0.75 if match["quarters"] else 0.25
        return Quantity(points, points, "percent", "percentage point")
    return _quantity(read_value(match["value"].lstrip("+")), "percent", PERCENTS[_spelling(match["unit"])])


@RULES.rule(
    rf"(?P<value>{VAGUE_VALUE}\sof|{VAGUE_VALUE}|{VALUE})(?:\s?-\s?|{GAP})?(?P<unit>years?|months?|weeks?|days?)"
    r"(?:(?:\s?-\s?|\s)olds?|\sof\sage)|(?P<age>\d{1,3})[-\s](?:yo|y/o)",
    examples={
        "5-year-old": "5 age year",
        "35 years of age": "35 age year",
        "three months old": "3 age month",
        "29 years old": "29 age year",
    },
)
def age(match: re.Match[str]) -> Quantity:
    """An age in years, months, weeks or days."""
    if match["age"]:
        return _quantity(read_value(match["age"]), "age", "year")
    return _quantity(read_value(match["value"].removesuffix(" of")), "age", DURATIONS[match["unit"]])


@RULES.rule(
    rf"{_ONE_AND_A_HALF.format(_LENGTHS)}|(?P<part>{_PART_OF_ONE})(?P<of_one>{_LENGTHS})"
    rf"|(?P<value>{VAGUE_VALUE}\sof|{VAGUE_VALUE}|a\scouple(?:\sof)?|{VALUE})"
    rf"(?:{GAP}-{GAP}(?=[a-z]+(?<!s)\b)|{GAP}|-)?(?P<unit>{_LENGTHS_OF_TIME}"
    r"|(?<=\d)\s?(?:min|sec)|(?<=\d[\s-])seconds?|(?<=[a-z][\s-])seconds|(?<=\d)seconds?)",
    examples={
        "three years": "3 duration year",
        "12-hour": "12 duration hour",
        "hundreds of years": "100..1000 duration year",
        "a couple of weeks": "2..3 duration week",
        "half an hour": "0.5 duration hour",
        "half-hour": "0.5 duration hour",
        "two-thirds of a second": "0.6666666667 duration second",
        "4.3 second": "4.3 duration second",
        "an hour and a half": "1.5 duration hour",
    },
    never=["one second thought"],
)
def duration(match: re.Match[str]) -> Quantity:
    """A number of seconds up to centuries."""
    unit = DURATIONS[_spelling(match["unit"] or match["of_one"] or match["single"])]
    if match["part"] or match["single"]:
        return _quantity(_part(match["part"]) if match["part"] else _and_part(match["more"]), "duration", unit)
    return _quantity(read_value(match["value"].removesuffix(" of")), "duration", unit)


@RULES.rule(
    rf"{_ONE_AND_A_HALF.format(_MEASURES)}|(?P<part>{_PART_OF_ONE})(?P<of_one>{_MEASURES}|degree)"
    rf"|(?P<value>{VAGUE_VALUE}\sof|\d{{1,2}}/\d{{1,2}}(?!\d)|{VALUE})(?:(?:{GAP}{{1,2}}|-)?(?P<unit>{_MEASURES}|degrees?|(?<=\d)mp)"
    rf"|{GAP}?[(\[{{<](?P<bracketed>{_MEASURES})[)\]}}>])"
    rf"|(?P<screen>{DIGITS}){GAP}?[\"”](?={GAP}(?:long|wide|tall|high|deep|thick|screen|display|monitor|tv|diameter))"
    rf"|(?P<tight>{DIGITS}){GAP}?(?P<letter>[c])(?=\s\(|/)",
    examples={
        "18 feet": "18 measure foot",
        "hundreds of miles": "100..1000 measure mile",
        "40-mile": "40 measure mile",
        "3,923sq m": "3923 measure square meter",
        "minus 233 Celsius": "-233 measure celsius",
        "12.3m tonnes": "12300000 measure metric ton",
        "1/4 teaspoon": "0.25 measure teaspoon",
        "20 (kg)": "20 measure kilogram",
        '[[10"]] wide': "10 measure inch",
        "half a mile": "0.5 measure mile",
        "three-quarters of an inch": "0.75 measure inch",
        "a [[quarter-mile]]": "0.25 measure mile",
        "a foot and a half": "1.5 measure foot",
    },
    never=["the first quarter inches up", "half a million"],
)
def measure(match: re.Match[str]) -> Quantity:
    """A number and its unit of measure, spelled out or abbreviated."""
    if match["part"]:
        return _quantity(_part(match["part"]), "measure", MEASURES[_spelling(match["of_one"])])
    if match["single"]:
        return _quantity(_and_part(match["more"]), "measure", MEASURES[_spelling(match["single"])])
    if match["tight"] or match["screen"]:
        unit = TIGHT_MEASURES[match["letter"]] if match["tight"] else "inch"
        return _quantity(read_value(match["tight"] or match["screen"]), "measure", unit)
    unit = MEASURES[_spelling(match["unit"] or match["bracketed"])]
    return _quantity(read_value(match["value"].removesuffix(" of")), "measure", unit)


@RULES.rule(
    r"(?P<feet>[1-9])['’′]\s?(?P<inches>\d{1,2}(?:\.\d|½)?)(?:[\"”″]|['’]['’])",
    examples={"6'2\"": "6.166666667 measure foot"},
)
def feet_and_inches(match: re.Match[str]) -> Quantity:
    """A height as signs: 6'2"."""
    feet = read_value(match["feet"]).low + read_value(match["inches"]).low / 12
    return Quantity(feet, feet, "measure", "foot")


@RULES.rule(
    r"(?P<value>\d{1,2}(?:\.\d)?)\s/\s(?:5|10|100)(?!\d)(?!\s?%)",
    examples={"4.5 / 5": "4.5 other"},
)
def rating(match: re.Match[str]) -> Quantity:
    """Points out of those to be had, as reviews give them."""
    return _quantity(read_value(match["value"]), "other")


@RULES.rule(
    rf"(?P<value>{DIGITS})(?P<magnitude>M|\s?B(?=\s[a-z]))",
    examples={"10M": "10000000 count", "[[8 B]] people": "8000000000 count"},
    never=["3M"],
    case=True,
)
def capital_magnitude(match: re.Match[str]) -> Quantity | None:
    """A capital behind digits is millions or billions, where a small letter would be metres or bytes."""
    if match[0] == "3M":
        return None
    return _quantity(read_value(match["value"] + {"M": "m", "B": "bn"}[match["magnitude"].strip()]), "count")


@RULES.rule(
    rf"(?P<value>(?:minus\s|[-−])?{DIGITS})(?P<unit>{_LETTERS}|m(?!\s+(?!{METRES_FOLLOW})[a-z]))",
    examples={"40C": "40 measure celsius", "1.8m": "1.8 measure meter", "8h": "8 duration hour"},
    never=["5 m people"],
)
def letter_unit(match: re.Match[str]) -> Quantity:
    """A letter right behind the digits."""
    unit = TIGHT_MEASURES[match["unit"]]
    kind = "duration" if unit in ("minute", "hour", "second") else "measure"
    return _quantity(read_value(match["value"]), kind, unit)


@RULES.rule(
    r"(?P<value>(?:minus\s|[-−])?\d{1,3}(?:\.\d)?)\s(?P<unit>[CF])(?=\s?[.,;()]|\s(?:on|in|at|and|by|or|to)\b|$)",
    examples={"20 C": "20 measure celsius", "[[-4 F]] on Sunday": "-4 measure fahrenheit"},
    never=["Plan 20 C is"],
    case=True,
)
def degrees_by_letter(match: re.Match[str]) -> Quantity:
    """A temperature whose degrees are not named: "20 C (68 F)"."""
    return _quantity(read_value(match["value"]), "measure", TIGHT_MEASURES[match["unit"].lower()])


@RULES.rule(
    rf"(?P<value>{VALUE}){GAP}?(?P<unit>{any_of(RATES)})",
    examples={"80 mph": "80 measure mile per hour", "3,000 rpm": "3000 measure revolution per minute"},
)
def rate(match: re.Match[str]) -> Quantity:
    """Abbreviations that hold a "per"."""
    unit, per = RATES[match["unit"]]
    return _quantity(read_value(match["value"]), "measure", unit, per)


_FRACTION_FOLLOWS = (
    r"(?=\s(?:of|(?:and|or|to)\s(?:an?|one|two|three|more|less|even|half|above|below|over|under)|the|more|less|higher|lower|fewer|as|its|his|her|their|our|said|were|are|have|say|longer|larger|between|since|compared)\b"
    r"|\s?[.,;:)!?]|$)"
)


_UNIT_AND = when_used(rf"\b(?:{_LENGTHS}|{_MEASURES})\sand\s$")
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
    return _quantity(read_value(match["word"] or match["value"]), "multiplier")


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
    rf"(?<!think\s)(?<!once\sor\s)(?P<twice>{any_of(OCCASIONS)})(?!-)|once(?=\s(?:an?|per|every)\s(?:{any_of(DURATIONS)})\b)",
    examples={"twice": "2 count", "[[once]] a year": "1 count"},
    never=["once the rain ends", "twice-burnt", "think twice", "once or twice"],
)
def occasions(match: re.Match[str]) -> Quantity:
    """How many times something happened: "jammed twice" as "jammed two times"."""
    many = OCCASIONS[match["twice"]] if match["twice"] else 1
    return Quantity(many, many, "count")


@RULES.rule(
    rf"(?<![-–])(?P<value>{DIGITS})x(?=\s[a-z]|\s?[,.;)])",
    examples={"[[10x]] zoom": "10 multiplier"},
    never=["size 3X", "XS-3x wide"],
    case=True,
)
def times_sign(match: re.Match[str]) -> Quantity:
    """ "10x": how many times as much; a capital is a size."""
    return _quantity(read_value(match["value"]), "multiplier")


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
    return _quantity(read_value(match[0].lstrip("+")), "count")


def _part(words: str) -> Value:
    """The part of one unit: "half a", "three-quarters of an", "quarter-"."""
    numbers = [word for word in words.replace("-", " ").split() if word not in ("of", "a", "an")]
    above = numbers[0] if len(numbers) > 1 else "one"
    part = read_fraction(above, numbers[-1])
    return Value(part, part)


def _and_part(part: str) -> Value:
    """One and a half, or one and a quarter."""
    value = 1 + read_fraction("a", part)
    return Value(value, value)


def _spelling(unit: str) -> str:
    """A unit as the tables spell it: blanks where the text has hyphens or line ends."""
    plain = " ".join(unit.split())
    return plain if plain in MEASURES or plain in PERCENTS or plain in DURATIONS else plain.replace("-", " ")

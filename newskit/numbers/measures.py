"""Rules for what has a unit: percentages, ages, lengths of time, feet, degrees and the like."""

from __future__ import annotations

import re

from newskit.lexicon import any_of
from newskit.lexicon.quantities import DURATIONS, MEASURES, ONES, PERCENTS, RATES, TIGHT_MEASURES
from newskit.numbers.blocks import RULES
from newskit.numbers.values import (
    DENOMINATOR,
    DIGITS,
    GAP,
    METRES_FOLLOW,
    VAGUE_VALUE,
    VALUE,
    Quantity,
    Value,
    quantity,
    read_fraction,
    read_value,
    unit_named,
    units_of,
)

_PART_OF_ONE = (
    rf"(?:(?:half|(?:an?|{any_of(ONES)})[-\s]{DENOMINATOR}\sof)\san?\s|(?:half|quarter)-"
    r"|half\s(?!years?\b|days?\b)(?=[a-z]+(?<!s)\b))"
)
"""Before one unit: "half a mile", "three-quarters of an inch", "a quarter-mile"."""

_ONE_AND_A_HALF = r"an?(?:other)?\s(?P<single>{})\sand\sa\s(?P<more>half|quarter)(?!\w)(?!\s(?:dozen|hundred|million))"
"""One of a unit and a part of it: "an hour and a half"."""

LENGTHS = any_of(set(DURATIONS) - {"mo", "min", "sec"})
_LENGTHS_OF_TIME = any_of(set(DURATIONS) - {"second", "quarter", "season", "quarters", "seasons", "mo", "min", "sec"})
"""Those that are nothing else: no second place, no quarter of a cake."""
UNITS = units_of(set(MEASURES) - {"bar", "stone", "mp", "degree"})
_LETTERS = any_of(set(TIGHT_MEASURES) - {"m"})


@RULES.rule(
    rf"(?P<value>{VALUE})(?:{GAP}|-)?(?P<unit>{units_of(set(PERCENTS) - {'pc'})}|(?<=\d)pc|(?<=\d )pc)"
    rf"|(?P<part>{_PART_OF_ONE})(?P<of_one>{units_of(set(PERCENTS) - {'pc', '%'})})|(?P<quarters>three-)?quarter-point",
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
        return quantity(_part(match["part"]), "percent", unit_named(match["of_one"], PERCENTS))
    if not match["value"]:
        points = 0.75 if match["quarters"] else 0.25
        return Quantity(points, points, "percent", "percentage point")
    return quantity(read_value(match["value"].lstrip("+")), "percent", unit_named(match["unit"], PERCENTS))


@RULES.rule(
    rf"(?P<value>{VAGUE_VALUE}\sof|{VAGUE_VALUE}|{VALUE})(?:\s?-\s?|{GAP})?(?P<unit>years?|months?|weeks?|days?)"
    r"(?:(?:\s?-\s?|\s)olds?|\sof\sage)|(?P<age>\d{1,3})(?:[-\s](?:yo|y/o)"
    r"|(?=\s(?:and|or)\s(?:older|younger)(?!\w)))",
    examples={
        "5-year-old": "5 age year",
        "35 years of age": "35 age year",
        "three months old": "3 age month",
        "29 years old": "29 age year",
        "[[65]] and older": "65 age year",
    },
)
def age(match: re.Match[str]) -> Quantity:
    """An age in years, months, weeks or days."""
    if match["age"]:
        return quantity(read_value(match["age"]), "age", "year")
    return quantity(read_value(match["value"].removesuffix(" of")), "age", DURATIONS[match["unit"]])


@RULES.rule(
    rf"{_ONE_AND_A_HALF.format(LENGTHS)}|(?P<part>{_PART_OF_ONE})(?P<of_one>{LENGTHS})"
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
    unit = unit_named(match["unit"] or match["of_one"] or match["single"], DURATIONS)
    if match["part"] or match["single"]:
        return quantity(_part(match["part"]) if match["part"] else _and_part(match["more"]), "duration", unit)
    return quantity(read_value(match["value"].removesuffix(" of")), "duration", unit)


@RULES.rule(
    rf"{_ONE_AND_A_HALF.format(UNITS)}|(?P<part>{_PART_OF_ONE})(?P<of_one>{UNITS}|degree)"
    rf"|(?P<value>{VAGUE_VALUE}\sof|\d{{1,2}}/\d{{1,2}}(?!\d)|{VALUE})(?:(?:{GAP}{{1,2}}|-)?(?P<unit>{UNITS}|degrees?|(?<=\d)mp)"
    rf"|{GAP}?[(\[{{<](?P<bracketed>{UNITS})[)\]}}>])"
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
        return quantity(_part(match["part"]), "measure", unit_named(match["of_one"], MEASURES))
    if match["single"]:
        return quantity(_and_part(match["more"]), "measure", unit_named(match["single"], MEASURES))
    if match["tight"] or match["screen"]:
        unit = TIGHT_MEASURES[match["letter"]] if match["tight"] else "inch"
        return quantity(read_value(match["tight"] or match["screen"]), "measure", unit)
    unit = unit_named(match["unit"] or match["bracketed"], MEASURES)
    return quantity(read_value(match["value"].removesuffix(" of")), "measure", unit)


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
    return quantity(read_value(match["value"]), "other")


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
    return quantity(read_value(match["value"] + {"M": "m", "B": "bn"}[match["magnitude"].strip()]), "count")


@RULES.rule(
    rf"(?P<value>(?:minus\s|[-−])?{DIGITS})(?P<unit>{_LETTERS}|m(?!\s+(?!{METRES_FOLLOW})[a-z]))",
    examples={"40C": "40 measure celsius", "1.8m": "1.8 measure meter", "8h": "8 duration hour"},
    never=["5 m people"],
)
def letter_unit(match: re.Match[str]) -> Quantity:
    """A letter right behind the digits."""
    unit = TIGHT_MEASURES[match["unit"]]
    kind = "duration" if unit in ("minute", "hour", "second") else "measure"
    return quantity(read_value(match["value"]), kind, unit)


@RULES.rule(
    r"(?P<value>(?:minus\s|[-−])?\d{1,3}(?:\.\d)?)\s(?P<unit>[CF])(?=\s?[.,;()]|\s(?:on|in|at|and|by|or|to)\b|$)",
    examples={"20 C": "20 measure celsius", "[[-4 F]] on Sunday": "-4 measure fahrenheit"},
    never=["Plan 20 C is"],
    case=True,
)
def degrees_by_letter(match: re.Match[str]) -> Quantity:
    """A temperature whose degrees are not named: "20 C (68 F)"."""
    return quantity(read_value(match["value"]), "measure", TIGHT_MEASURES[match["unit"].lower()])


@RULES.rule(
    rf"(?P<value>{VALUE}){GAP}?(?P<unit>{any_of(RATES)})",
    examples={"80 mph": "80 measure mile per hour", "3,000 rpm": "3000 measure revolution per minute"},
)
def rate(match: re.Match[str]) -> Quantity:
    """Abbreviations that hold a "per"."""
    unit, per = RATES[match["unit"]]
    return quantity(read_value(match["value"]), "measure", unit, per)


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

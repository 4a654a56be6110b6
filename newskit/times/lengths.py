"""Rules for stretches of time and for what comes again: three years, the past two months, a 10-year bond, daily."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from newskit.lexicon import any_of
from newskit.lexicon.calendar import AMOUNT_MODS, FREQUENCIES, MONTHS, SEASONS, SMALL_NUMBERS
from newskit.periods import Period, as_day
from newskit.rules import when_used
from newskit.times.senses import Interval, Reading, Sense, lasting, reference, repeated, stretching
from newskit.times.wording import (
    ALL_UNITS,
    ANY_UNIT,
    DAY_PART,
    NUMBER,
    QUALIFIED,
    RULES,
    UNIT,
    UNITS_MANY,
    WEEKDAY,
    after_words,
    length,
    number,
)

_HALF_MORE = r"(?: and a half)"
_SIDE = {
    "last": -1, "past": -1, "previous": -1, "preceding": -1, "latest": -1, "most recent": -1, "next": 1, "coming": 1,
    "first": 0, "final": 0, "following": 0, "ensuing": 0, "initial": 0, "other": 0, "same": 0, "year-earlier": 0,
    "year-ago": 0, "intervening": 0, "early": 0, "late": 0, "prior": -1,
}  # fmt: skip


@RULES.rule(
    rf"(?P<mod>(?:at least|more than|less than|nearly|almost)\s+)?(?:the\s+|these\s+|those\s+)?"
    rf"(?P<side>{any_of(_SIDE)})\s+(?P<number>{NUMBER})"
    rf"(?: (?:to|or) {NUMBER})?\s+(?:\w+ing\s+)?(?P<unit>{ANY_UNIT})(?: or (?:so|more)\b)?",
    examples={
        "the last three months": "P3M",
        "the past two years": "P2Y",
        "the first nine months": "P9M",
        "the next few days": "PXD",
        "past 20 years": "P20Y",
    },
    never=["the last time", "the first one"],
)
def side_length(match: re.Match[str], reading: Reading) -> Sense | None:
    """The last three months: a length that ends, or begins, with the day of publication."""
    unit, amount = ALL_UNITS[match["unit"]], number(match["number"])
    side = _SIDE[" ".join(match["side"].split())]
    interval = anchored(amount, unit, side, reading) if side and not reading.narrative else None
    if side and match["side"] in ("previous", "preceding", "latest", "most recent", "prior"):
        interval = None
    mod = modifier(match["mod"]) or ("APPROX" if match[0].endswith("or so") else None)
    value = length(amount, unit)
    return stretching(value, unit, interval, mod) if interval else lasting(value, mod)


def anchored(amount: float | None, unit: str, side: int, reading: Reading) -> Interval | None:
    """The interval of "the past two years": from the day two years back to publication; None for vague lengths."""
    if amount is None or reading.published is None or unit in ("second", "minute", "hour"):
        return None
    here = reading.published
    day = moved(Period.day(here), unit, amount * side)
    if day is None:
        return None
    edges = sorted([datetime(here.year, here.month, here.day), day])
    return edges[0], edges[1]


def moved(day: Period, unit: str, amount: float) -> datetime | None:
    """A day moved by so many units of the calendar; the last of a shorter month where it has no such day."""
    first = day.first_day
    months = {"month": 1, "quarter": 3, "season": 3, "year": 12, "decade": 120, "century": 1200, "millennium": 12000}
    if first is None or abs(amount) > 100_000:
        return None
    try:
        if unit in months:
            year, month = divmod(first.year * 12 + first.month - 1 + round(amount * months[unit]), 12)
            choices = (as_day(year, month + 1, first.day - back) for back in range(4))
            found = next((choice for choice in choices if choice), None)
        else:
            found = first + timedelta(days=round(amount * {"week": 7, "fortnight": 14}.get(unit, 1)))
        return datetime(found.year, found.month, found.day) if found else None
    except OverflowError:
        return None


def modifier(words: str | None) -> str | None:
    return AMOUNT_MODS[" ".join(words.split())] if words else None


_RATE = when_used(
    r"(?:[\d%$€£]|\b(?:once|twice|times|cents?|dollars|percent|million|billion|thousand|hours|minutes|days"
    r"|pounds|euros|people|share))\s*$"
)
_LASTS = when_used(
    r"\b(?:for|in|within|after|over|during|than|nearly|almost|about|of|takes?|taking|took|taken|last"
    r"(?:s|ed|ing)?|spent|spend|spends|spending|every|by"
    r"|at least|up to|to|half|less|more|only|just|once|quite|is|was|were|be|every|another|and|or|exactly"
    r"|roughly|around|not|whole)\s*$"
)


_BOUNDED = re.compile(r" (?:after|before|since)\b")
"""What follows a length and no rate: "barely a month after the vote"."""


def is_rate(before: str, unit: str) -> bool:
    """Tell "$3 a day" from "for a day", by the words before."""
    lasts = _LASTS.search(before) is not None or not before.strip()
    return not lasts or _RATE.search(before) is not None or unit == "second"


@RULES.rule(
    r"one day|some ?day",
    examples={"they will [[one day]] meet": "FUTURE_REF", "[[some day]] it will end": "FUTURE_REF"},
    never=["one daylight", "two days"],
)
def one_day(match: re.Match[str], reading: Reading) -> Sense | None:
    """One day, of which only the direction is known; "for one day" is a length."""
    if _COUNTS_DAYS.search(match.string, max(0, match.start() - 12), match.start()):
        return lasting("P1D") if match[0].startswith("one") else None
    return reference("FUTURE_REF") if reading.looks_ahead(match) else lasting("P1D") if match[0] == "one day" else None


_COUNTS_DAYS = re.compile(r"\b(?:for|in|within|of|than|only|just|least|after|about|by|takes?|took|lasts?|lasted) \Z")


_SMALLER = {
    "year": "month|week|day", "month": "week|day", "week": "day", "day": "hour", "hour": "minute", "minute": "second",
}  # fmt: skip
_AND = r"(?:,? and|,)?\s+"
_REST = "|".join(
    rf"(?:(?<={unit})|(?<={unit}s)){_AND}[\w.,/-]+(?: [\w/-]+){{0,2}}\s+(?:{smaller})s?\b(?!-)"
    for unit, smaller in _SMALLER.items()
)
"""What follows a unit where a smaller one belongs to the same length: "three years and four months".

It stands for the number with any few words: six times all numbers took half the compilation of the whole book.
"""


@RULES.rule(
    rf"(?:(?P<mod>{QUALIFIED})|the\s+(?={NUMBER}\s+{UNITS_MANY}\b(?!['’]))|another (?=\w))?(?P<number>{NUMBER})"
    rf"(?P<half1>{_HALF_MORE})?"
    rf"(?: more| full| straight| consecutive| whole| additional)?\s+"
    rf"(?:(?:trading|working|business|calendar)\s+)?(?P<unit>{ANY_UNIT})(?P<half>{_HALF_MORE})?"
    rf"(?:(?<=half) an? {UNIT})?(?:(?={_REST}){_AND}(?P<rest>{NUMBER})\s+(?P<smaller>{ANY_UNIT}))?"
    r"(?: or (?:so|more))?(?! old|-| an? (?:day|week|month|year)\b)",
    examples={
        "three years": "P3Y",
        "nearly forty years": "P40Y",
        "at least 72 hours": "PT72H",
        "2 1/2 years": "P2Y6M",
        "a minute and a half": "PT1M30S",
        "several weeks": "PXW",
        "a couple of years": "P2Y",
        "two decades": "P20Y",
        "two more weeks": "P2W",
        "a dozen years": "P12Y",
        "three years and four months": "P3Y4M",
        "an hour, 20 minutes": "PT1H20M",
        "for [[another week]]": "P1W",
        "barely [[a month]] after the vote": "P1M",
    },
    never=[
        "$3 a day",
        "twice a week",
        "three days a week",
        "one yearbook",
        "the second day",
        "three seconded",
        "just another day",
    ],
)
def plain_length(match: re.Match[str], reading: Reading) -> Sense | None:
    """Three years, nearly an hour; "a day" in "$3 a day" is a rate."""
    unit, words = ALL_UNITS[match["unit"]], match["number"]
    before = match.string[max(0, match.start() - 16) : match.start()]
    stated = match["mod"] or match["half"] or _BOUNDED.match(match.string, match.end())
    if words in ("a", "an") and not stated and is_rate(before, unit):
        return None
    if words == "another" and not stated and not _SPANS.search(before):
        return None  # "just another day"
    if (words in ("a", "an") and unit == "quarter") or (words == "one" and unit == "second"):
        return None
    if unit in ("weekend", "season") or re.search(r"[$€£#.]$", before):
        return None
    amount = number(words)
    if amount is not None and (match["half"] or match["half1"]):
        amount += 0.5
    mod = modifier(match["mod"]) or ("APPROX" if match[0].endswith("or so") else None)
    value = length(amount, unit)
    if match["rest"]:
        smaller = length(number(match["rest"]), ALL_UNITS[match["smaller"]])
        value += smaller.removeprefix("PT" if value.startswith("PT") else "P")
    return lasting(value, mod)


@RULES.rule(
    rf"(?:(?P<mod>(?!over\b){QUALIFIED})|(?:the|an?)\s+)?(?P<number>{NUMBER})"
    rf"(?=(?:\s+(?:to|or|and)\s+|\s?[-–]\s?){NUMBER}[- ](?P<unit>{ANY_UNIT})\b"
    r"(?![- ]old|\s+(?:ago|earlier|later)\b))(?!\s+or so)",
    examples={
        "for [[ten]] or fifteen years": "P10Y",
        "[[two]] to three weeks": "P2W",
        "[[18]]-24 months": "P18M",
        "between [[two]] and six days": "P2D",
        "paid over [[three]] to five years": "P3Y",
    },
    never=["ten or fifteen people", "a to b"],
)
def length_range_start(match: re.Match[str], reading: Reading) -> Sense | None:
    """The shorter end of "two to three weeks"; the longer one has the unit and is a row of its own.

    "Over three to five years" is while they pass, not more than three.
    """
    amount = number(match["number"])
    joined = re.match(r"\s+and\b", match.string[match.end() : match.end() + 8])
    if joined and not match.string.endswith("between ", 0, match.start()):
        return None  # "two and three weeks" are two lengths only behind "between"
    if (
        amount is None
        or match["number"] in ("a", "an")
        or re.search(r"[$€£#.\d]$", match.string[max(0, match.start() - 1) : match.start()])
    ):
        return None
    return lasting(length(amount, ALL_UNITS[match["unit"]]), modifier(match["mod"]))


@RULES.rule(
    rf"(?:(?:an?|the)\s+(?=[\w-]+[- ](?:{UNIT})[- ]period\b))?(?P<number>{NUMBER}|multi|several)[- ](?P<unit>{UNIT})"
    rf"(?:[- ]long)?(?: period\b)?(?! old|-)",
    examples={"10-year": "P10Y", "two-day": "P2D", "16-hour": "PT16H", "a sixty-day period": "P60D"},
    never=["a year", "one second", "24/7", "a 6-year-old"],
)
def adjective_length(match: re.Match[str], reading: Reading) -> Sense | None:
    """A 10-year bond, a two-day visit."""
    words, unit = match["number"], ALL_UNITS[match["unit"]]
    gap = match.string[match.end("number")]
    if words in ("a", "an", "half a", "half an") or unit in ("second", "quarter", "season", "min", "hr"):
        return None
    if gap == " " and re.match(r"\s*(?:[.,;)]|$)", after_words(match)) and words != "one":
        return None
    if words == "multi":
        return lasting(length(None, unit))
    return lasting(length(number(words), unit))


@RULES.rule(
    rf"(?P<unit>{UNITS_MANY}|{UNIT})[- ]long|(?P<bare>{UNITS_MANY})(?:\s+(?:or|and)\s+{UNITS_MANY})?"
    rf"|the\s+(?:early\s+|first\s+|opening\s+|last\s+|final\s+|closing\s+)?(?P<told>{UNITS_MANY})"
    r"(?:\s+(?:ahead|to come)|(?=\s+(?:before|after|since"
    rf"|following|leading up to|of)\b))|(?P<over>the\s+years)",
    examples={
        "day-long": "P1D",
        "decades-long": "PXE",
        "for [[years]]": "PXY",
        "in [[weeks]]": "PXW",
        "After [[months]] of talks": "PXM",
        "in [[the weeks]] before the vote": "PXW",
        "[[the early years]] of the war": "PXY",
        "over [[the years]]": "PXY",
        "[[days]] after the storm": "PXD",
        "she spent [[months]] there": "PXM",
        "within [[weeks or months]]": "PXW",
    },
    never=["the good days are", "seconds", "years old", "the years are"],
)
def bare_units(match: re.Match[str], reading: Reading) -> Sense | None:
    """For years, within weeks, the days before the vote; plurals elsewhere are no expressions."""
    if match["told"]:
        if match["told"] == "hours" and re.match(rf" of {WEEKDAY}\b", after_words(match)):
            return None  # "the early hours of Friday morning"
        return lasting(length(None, ALL_UNITS[match["told"]]))
    if match["over"]:
        before = match.string[max(0, match.start() - 11) : match.start()]
        return lasting("PXY") if re.search(r"\b(?:over|through|throughout|down|with)\s+$", before) else None
    if match["unit"]:
        many = match["unit"].endswith("s")
        return lasting(length(None if many else 1, ALL_UNITS[match["unit"]]))
    before = match.string[max(0, match.start() - 15) : match.start()]
    bounded = re.match(r" (?:after|before)\b", after_words(match))
    if not bounded and not _SPANS.search(before):
        return None
    if match["bare"] in ("seconds", "quarters", "mins") or re.match(r"\s+old\b", after_words(match)):
        return None
    return lasting(length(None, ALL_UNITS[match["bare"]]))


_SPANS = re.compile(
    r"\b(?:for|in|within|over|after|takes?|took|last|lasted|spen[dt]s?|spending|wait|waited)\s+(?:just |only |mere )?\Z"
)
"""What makes bare units a stretch of time: "for years", "spent months"."""


@RULES.rule(
    any_of(FREQUENCIES),
    examples={"daily": "P1D", "weekly": "P1W", "annually": "P1Y"},
    never=["the Daily Star", "the state daily Aurora said", "by 8 percent annually"],
)
def frequency(match: re.Match[str], reading: Reading) -> Sense | None:
    """Daily, weekly; a name in capitals is a newspaper."""
    named = re.match(r" [A-Z][a-z]", reading.text[match.end() : match.end() + 3])  # "the party daily Granma"
    if named or (reading.capital(match.start()) and match.start() > 0):
        return None
    if match[0] in ("annually", "yearly") and _AMOUNT.search(match.string, max(0, match.start() - 30), match.start()):
        return None  # "by 8 percent annually": a rate
    return repeated(FREQUENCIES[match[0]])


@RULES.rule(
    rf"(?:(?:at least|at most|up to|more than|only|about)\s+)?"
    rf"(?:once|twice|(?:{any_of([*list(SMALL_NUMBERS)[2:], 'several', 'many'])}|\d+)\s+times)"
    r"\s+(?:an?|each|every|per)\s+(?P<unit>minute|hour|day|night|week|weekend|month|quarter|year|decade|century)(?!-)",
    examples={"twice a day": "P1D", "at least once every year": "P1Y", "three times a week": "P1W"},
    never=["once a yearbook", "twice the year", "once a day-care centre"],
)
def times_each(match: re.Match[str], reading: Reading) -> Sense | None:
    """Twice a day, once a year: the unit within which it comes again."""
    return repeated(length(1, "day" if match["unit"] == "night" else match["unit"]))


_AMOUNT = re.compile(r"\d(?:%| ?percent| per cent| [a-z]+)? (?:[a-z]+ )?\Z")


@RULES.rule(
    rf"(?:each|every)\s+(?:(?P<number>{any_of(SMALL_NUMBERS)}|\d+|other|few)\s+)?(?P<unit>{ANY_UNIT})|"
    rf"(?:each|every)\s+(?P<month>{any_of(MONTHS)})"
    rf"|(?:each|every)\s+(?P<season>{any_of(SEASONS)})|(?:each|every)\s+(?P<daypart>{DAY_PART})|per "
    rf"(?P<per>day|week|month|year)",
    examples={
        "every day": "P1D",
        "every two years": "P2Y",
        "each month": "P1M",
        "every July": "XXXX-07",
        "every summer": "XXXX-SU",
    },
    never=["every second counts", "everyday"],
)
def every(match: re.Match[str], reading: Reading) -> Sense | None:
    """Every day, every two years, each July."""
    if match["month"]:
        return repeated(f"XXXX-{MONTHS[match['month']]:02d}") if reading.capital(match.start("month")) else None
    if match["season"]:
        return repeated(f"XXXX-{SEASONS[match['season']]}")
    if match["daypart"]:
        return repeated("P1D")
    if match["per"]:
        return None
    unit, words = ALL_UNITS[match["unit"]], match["number"] or "one"
    if unit in ("second", "minute") and not match["number"]:
        return None
    amount = 2.0 if words == "other" else number(words)
    return repeated(length(amount, unit))

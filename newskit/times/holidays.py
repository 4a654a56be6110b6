"""Rules for holidays that have a date: Christmas Eve, Good Friday, Thanksgiving 2007."""

from __future__ import annotations

import re
from datetime import date, timedelta

from newskit.lexicon import any_of
from newskit.lexicon.calendar import COUNTED_HOLIDAYS, DAY_PARTS, EASTER_HOLIDAYS, FIXED_HOLIDAYS
from newskit.periods import Period, counted_weekday, easter
from newskit.rules import when_used
from newskit.times.dates import nearest_year
from newskit.times.senses import Reading, Sense, at, repeated, unplaced
from newskit.times.wording import RULES

_ALL_HOLIDAYS = any_of(["election day", *FIXED_HOLIDAYS, *COUNTED_HOLIDAYS, *EASTER_HOLIDAYS]).replace("'", "['’]")
_FEASTS = ("christmas", "easter", "thanksgiving", "halloween", "pentecost", "epiphany")
"""Holidays that lend their name to trees, gifts and dinners; the others keep their date ("the Boxing Day sales")."""
_SOON = 28
"""Days within which "Christmas" needs no "next": the next one is the one after."""
_GOES_ON = when_used(
    r" (?:and|or|but|in|on|at|of|is|was|will|would|has|had|are|were|to|for|with|by|this|that|last|next|when|where|as"
    r"|because|if|so|com(?:es?|ing)|came|f[ae]lls?|arriv(?:es|ed)|began|begins|ends?|approach(?:es|ed)|mark(?:s|ed)|early"
    r"|alone|again|too|now|ever|all|every|each|after|before|since|until|during|while|than|the|an?|he|she|they|we|it"
    r"|you|i|not|just|may|might|can|could|should|must|did|does|do|from|through|around|away|together|without|more|about"
    r"|which|who|here|there|1\d{3}|20\d\d)\b|[^ ]| $|$|[ ][^a-z]"
)


def holiday(name: str, year: int) -> date:
    """The day of a holiday in a year."""
    if name in FIXED_HOLIDAYS:
        return date(year, *FIXED_HOLIDAYS[name])
    if name == "election day":  # the Tuesday after the first Monday of November
        return counted_weekday(year, 11, 0, 1) + timedelta(days=1)
    if name in COUNTED_HOLIDAYS:
        return counted_weekday(year, *COUNTED_HOLIDAYS[name])
    return easter(year) + timedelta(days=EASTER_HOLIDAYS[name])


@RULES.rule(
    rf"(?:(?P<which>last|this|next|each|every)\s+)?(?P<name>{_ALL_HOLIDAYS})(?P<eve>\s+eve)?"
    rf"(?:\s+(?P<unit>week|weekend|morning|afternoon|evening|night))?"
    rf"(?:(?:,|\s+(?:in|of))?\s+(?P<year>[12]\d{{3}}))?",
    examples={
        "Christmas": "2021-12-25",
        "Christmas Day 2007": "2007-12-25",
        "Christmas Eve of 1944": "1944-12-24",
        "Good Friday": "2022-04-15",
        "Thanksgiving": "2021-11-25",
        "Thanksgiving Eve 1971": "1971-11-24",
        "Memorial Day": "2022-05-30",
        "Memorial Day weekend": "2022-W21-WE",
        "Easter week": "2022-W15",
        "Christmas morning": "2021-12-25TMO",
        "next Easter": "2023-04-09",
        "every Christmas": "XXXX-12-25",
        "each Thanksgiving": "P1Y",
        "the [[Boxing Day]] sales": "2021-12-26",
    },
    never=["Christmas trees", "easter eggs", "a Christmas Carol", "Thanksgiving dinner"],
)
def holidays(match: re.Match[str], reading: Reading) -> Sense | None:
    """A holiday with a date of its own is the nearest one; Christmas trees and Easter eggs are none."""
    if not reading.capital(match.start("name")):
        return None
    name = " ".join(match["name"].split()).replace("’", "'")
    again = match["which"] in ("each", "every")
    bare = again or not match["which"]
    if name in _FEASTS and bare and not (match["eve"] or match["unit"]) and lends_its_name(match, reading):
        return None
    if again:
        return repeated(yearly(name, match["eve"] is not None))
    day, certainty = holiday_meant(name, match, reading)
    if day is None:
        fixed = FIXED_HOLIDAYS.get(name)
        return unplaced(f"XXXX-{fixed[0]:02d}-{fixed[1]:02d}" if fixed else "XXXX-XX-XX", "day")
    anchor = "explicit" if certainty == "explicit" else reading.anchor
    period = Period.day(day).shifted(-1 if match["eve"] else 0)
    return at(around_holiday(period, match["unit"]), certainty, anchor)


def yearly(name: str, eve: bool) -> str:
    """What TIMEX3 writes for a day that comes every year."""
    if name not in FIXED_HOLIDAYS:
        return "P1Y"
    month, day = FIXED_HOLIDAYS[name]
    return f"XXXX-{date(2001, month, day) - timedelta(days=int(eve)):%m-%d}"


def lends_its_name(match: re.Match[str], reading: Reading) -> bool:
    """Tell "Christmas shopping" and "Christmas Carol" from "Christmas was cold"."""
    after = reading.text[match.end() : match.end() + 20]
    named = re.match(r" [A-Z][a-z]", after) is not None
    return named or not _GOES_ON.match(after)


def holiday_meant(name: str, match: re.Match[str], reading: Reading) -> tuple[date | None, str]:
    """The day of a holiday and how sure its year is; None without a publication date."""
    if match["year"]:
        return holiday(name, int(match["year"])), "explicit"
    today = reading.today
    if today is None:
        return None, "inferred"
    choices = [holiday(name, year) for year in range(max(1, today.year - 1), min(9999, today.year + 1) + 1)]
    if match["which"] in ("last", "next"):
        soon = timedelta(days=_SOON if match["which"] == "next" else 0)
        gone = [day for day in choices if day < today + soon]
        return (gone[-1] if match["which"] == "last" and gone else choices[len(gone) % len(choices)]), "relative"
    year = nearest_year(holiday(name, today.year).month, match, reading) or today.year
    return holiday(name, min(max(year, 1), 9999)), "inferred"


def around_holiday(day: Period, unit: str | None) -> Period | None:
    """The week, weekend or part of the day that a holiday names; a Monday's weekend is the one before it."""
    if unit in DAY_PARTS:
        return Period("part", day.index, DAY_PARTS[unit])
    if unit is None:
        return day
    monday = day.index % 7 == 0
    return day.shifted(-1 if monday and unit == "weekend" else 0).within(unit)

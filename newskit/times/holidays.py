"""Rules for holidays that have a date: Christmas Eve, Good Friday, Thanksgiving 2007."""

from __future__ import annotations

import re
from datetime import date, timedelta

from newskit.lexicon import any_of
from newskit.lexicon.calendar import (
    COUNTED_HOLIDAYS,
    EASTER_HOLIDAYS,
    FIXED_HOLIDAYS,
)
from newskit.periods import Period, counted_weekday, easter
from newskit.times.dates import nearest_year
from newskit.times.senses import (
    Reading,
    Sense,
    at,
    unplaced,
)
from newskit.times.wording import (
    RULES,
)

_ALL_HOLIDAYS = any_of([*FIXED_HOLIDAYS, *COUNTED_HOLIDAYS, *EASTER_HOLIDAYS])


def holiday(name: str, year: int) -> date:
    """The day of a holiday in a year."""
    if name in FIXED_HOLIDAYS:
        return date(year, *FIXED_HOLIDAYS[name])
    if name in COUNTED_HOLIDAYS:
        return counted_weekday(year, *COUNTED_HOLIDAYS[name])
    return easter(year) + timedelta(days=EASTER_HOLIDAYS[name])


@RULES.rule(
    rf"(?:(?P<which>last|this|next)\s+)?(?P<name>{_ALL_HOLIDAYS})(?:(?:,|\s+(?:in|of))?\s+(?P<year>[12]\d{{3}}))?"
    rf"(?!\s+(?:tree|gift|present|card|egg|carol|shop|sale|song|dinner|market|decoration|party|season"
    rf"|parade|spirit|cheer|music|album|hit|classic|movie|film|concert|letter|list|budget|craft|artist|light|stocking"
    rf"|ornament|wreath|sweater|jumper|cookie|pudding|bonus|tradition)s?\b|\s+(?:decor|parties|bonuses)\b)",
    examples={
        "Christmas": "2021-12-25",
        "Christmas Day 2007": "2007-12-25",
        "Christmas Eve of 1944": "1944-12-24",
        "Good Friday": "2022-04-15",
        "Thanksgiving": "2021-11-25",
        "Memorial Day": "2022-05-30",
        "next Easter": "2023-04-09",
    },
    never=["Christmas trees", "easter eggs"],
)
def holidays(match: re.Match[str], reading: Reading) -> Sense | None:
    """A holiday with a date of its own is the nearest one."""
    if not reading.capital(match.start("name")):
        return None
    name = " ".join(match["name"].split())
    if match["year"]:
        return at(Period.day(holiday(name, int(match["year"]))), "explicit", "explicit")
    today = reading.today
    if today is None:
        fixed = FIXED_HOLIDAYS.get(name)
        return unplaced(f"XXXX-{fixed[0]:02d}-{fixed[1]:02d}" if fixed else "XXXX-XX-XX", "day")
    choices = [holiday(name, year) for year in range(max(1, today.year - 1), min(9999, today.year + 1) + 1)]
    if match["which"] in ("last", "next"):
        gone = [day for day in choices if day < today]
        day = gone[-1] if match["which"] == "last" and gone else choices[len(gone) % len(choices)]
    else:
        year = nearest_year(holiday(name, today.year).month, match, reading) or today.year
        day = holiday(name, min(max(year, 1), 9999))
    return at(Period.day(day), "inferred", reading.anchor)

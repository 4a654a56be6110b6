"""Rules for days and months that the text writes out: 15 June 2022, June 10-12, the week of June 6, mid-November."""

from __future__ import annotations

import re
from datetime import date

from newskit.lexicon import any_of
from newskit.lexicon.calendar import KNOWN_DAYS, NO_DATES, ORDINALS, WEEKDAYS
from newskit.periods import Period, as_day, counted_weekday, period_of
from newskit.rules import when_used
from newskit.times.senses import KNOWN, PLACEHOLDERS, Reading, Sense, at, unplaced, with_mod
from newskit.times.wording import (
    ANY_UNIT,
    APPROX,
    DAY,
    MONTH,
    MONTH_NAME,
    PART,
    RULES,
    WEEKDAY_BEFORE,
    YEAR,
    day_of,
    month_of,
    part_of,
    year_of,
)

_YEAR_AFTER = when_used(rf"(?:\s*[-–]\s*|\s+(?:to|and|through)\s+)(?:{MONTH}\s+)?\d{{1,2}},?\s+(?P<year>[12]\d{{3}})\b")
_MONTH_BEFORE = when_used(rf"\b(?P<month>{MONTH})\s+\d{{1,2}}(?:\s*[-–]\s*|\s+(?:to|and|through|or)\s+)$")
TIME_PREPOSITION = when_used(
    r"\b(?:in|since|until|till|by|during|of|from|between|after|before|to|through|around|about|for|late|early"
    r"|mid|next|last|this"
    r"|and|or|year|as of|beginning|starting|ending|ended|ends|on)\s*$|[,(–-]\s*$"
)
_MONTH_PREPOSITION = re.compile(r"\b(?:in|since|until|till|during)\s*$")
OTHER_YEAR = r"(?:of\s+)?(?:that|this|last|next|the same|the following|the next|the previous)\s+year"


def nearest_year(month: int, time: re.Match[str], reading: Reading) -> int | None:
    """The year in which a month or month-day lies nearest to the article; in narratives to the last mention."""
    if reading.narrative and "year" in reading.seen:
        year, last = reading.seen["year"].index, reading.seen.get("month")
        return year + 1 if last and last.index // 12 == year and last.index % 12 - (month - 1) >= 8 else year
    if "year" in reading.seen and time.string.endswith("that ", 0, time.start()):
        return reading.seen["year"].index  # "on that November afternoon"
    if reading.published is None:
        return None
    year, distance = reading.published.year, month - reading.published.month
    match "past" if names_what_exists(time) else reading.tense(time):
        case "future":
            just_gone = 0 if time.string.endswith("by ", 0, time.start()) else -2  # "will act on the May report"
            return year + (distance < just_gone)
        case "past":
            return year - 1 if distance > 1 else year
        case "planned":
            return year - (distance > 8) + (distance < -4)
        case None if (listed := year_listed(month, reading)) is not None:
            return listed
    return year - (distance > 4) + (distance < -7)


_EXISTS = re.compile(r"\b(?:under|following|despite|since)\s+(?:an?|the|its|his|her|their|our)\s+\Z")


def names_what_exists(time: re.Match[str]) -> bool:
    """Tell "will act under a June agreement", which looks back, from "will vote in the June election"."""
    noun = re.match(r"\s[a-z]", time.string[time.end() : time.end() + 2])
    return noun is not None and _EXISTS.search(time.string, max(0, time.start() - 18), time.start()) is not None


def year_listed(month: int, reading: Reading) -> int | None:
    """The year of the month before in the same list: "in March, April and May"."""
    last = reading.last.period if reading.last and reading.last_end >= 0 else None
    told = last.within("month") if last is not None and last.granularity in ("month", "day") else None
    return told.index // 12 if told is not None and told.index % 12 < month - 1 else None


def dated(year: int | None, month: int, day: int, certainty: str, reading: Reading) -> Sense | None:
    """A day, placed if its year is known; None for what no calendar has (31 February)."""
    if year is None:
        return unplaced(f"XXXX-{month:02d}-{day:02d}", "day") if as_day(2000, month, day) else None
    found = as_day(year, month, day)
    anchor = "explicit" if certainty == "explicit" else reading.anchor
    return at(Period.day(found), certainty, anchor) if found else None


def stated_day(month: str, day: str, year: str | None, time: re.Match[str], reading: Reading) -> Period | None:
    """The day of a month and day in words, with its year or else the nearest; None where it has no place."""
    number = month_of(month)
    full = int(year) if year else nearest_year(number, time, reading)
    found = as_day(full, number, int(day)) if full else None
    return Period.day(found) if found else None


@RULES.rule(any_of(NO_DATES), examples={}, never=["Friday", "Sunday"])
def no_date(match: re.Match[str], reading: Reading) -> None:
    """Names that only look like times block their words: "Sunday Times", "Black Friday"."""


@RULES.rule(
    rf"(?P<about>around\s+|about\s+)?{WEEKDAY_BEFORE}(?P<month>{MONTH})\s+(?:the\s+)?(?P<day>{DAY})(?!\.\d)(?!,\d)"
    rf"(?:(?:,|\s+of)?\s+(?P<year>[12]\d{{3}}|{OTHER_YEAR})(?!,\d|-\d))?",
    examples={
        "June 10, 2021": "2021-06-10",
        "Friday, Dec. 31": "2021-12-31",
        "Sept. 3": "2022-09-03",
        "March eighth": "2022-03-08",
        "around June 1": "2022-06-01",
        "January 4th, 1999": "1999-01-04",
        "the [[Jan. 6]] riot": "2021-01-06",
        "the [[September 11]] attacks": "2001-09-11",
    },
    never=["June 31", "may 15 people", "Feb. 30, 2020"],
)
def month_day(match: re.Match[str], reading: Reading) -> Sense | None:
    """June 10, 2021; without a year the nearest one."""
    return with_mod(written_day(match, reading), "APPROX" if match["about"] else None)


def written_day(match: re.Match[str], reading: Reading) -> Sense | None:
    """The day of the groups `month`, `day` and `year`; a range may hold its year at its end ("June 10-12, 2021")."""
    if not reading.capital(match.start("month")):
        return None
    month, day, words = month_of(match["month"]), day_of(match["day"]), match["year"]
    if words and words.endswith("year"):
        return dated(named_year(words.removeprefix("of").strip(), reading), month, day, "relative", reading)
    range_year = None if words else _YEAR_AFTER.match(match.string, match.end())
    if words or range_year:
        return dated(int(words or (range_year["year"] if range_year else "")), month, day, "explicit", reading)
    if known := known_year(month, day, match, reading):
        return dated(known, month, day, "inferred", reading)
    return dated(nearest_year(month, match, reading), month, day, "inferred", reading)


@RULES.rule(
    rf"(?:the\s+(?=\d{{1,2}}(?:st|nd|rd|th)))?{WEEKDAY_BEFORE}(?P<day>\d{{1,2}}(?:st|nd|rd|th)?)\s+(?:of\s+)?"
    rf"(?P<month>{MONTH})"
    rf"(?:(?:,|\s+of)?\s+(?P<year>[12]\d{{3}}|{OTHER_YEAR})(?!,\d))?",
    examples={
        "15 June 2022": "2022-06-15",
        "the 15th of May": "2022-05-15",
        "Sunday 12 June": "2022-06-12",
        "1 Sept 1939": "1939-09-01",
    },
    never=["31 June 2022", "20 march on"],
)
def day_month(match: re.Match[str], reading: Reading) -> Sense | None:
    """15 June 2022, as British papers write it."""
    return written_day(match, reading)


@RULES.rule(
    rf"(?P<day>\d{{1,2}})(?=(?:\s*[-–]\s*|\s+(?:to|and)\s+)\d{{1,2}}\s+(?P<month>{MONTH})"
    rf"(?:\s+(?P<year>[12]\d{{3}}))?\b)",
    examples={"[[13]]–16 June 2021": "2021-06-13", "from [[3]] to 7 May": "2022-05-03"},
    never=["13 to 16 may come"],
)
def range_start(match: re.Match[str], reading: Reading) -> Sense | None:
    """The first day of "13–16 June"."""
    return written_day(match, reading)


@RULES.rule(
    r"(?<=[-–\sa-z])(?<!\d{4}[-–])(?P<day>[0-3]?\d)(?!\.\d|%|,\d{3}|\s*percent|:\d)"
    r"(?!(?:\s?[-–]\s?|\s+(?:to|and|until|or)\s+)[01]?\d(?:[:.]\d\d)?\s?[ap]\.?\s?m\b)"
    rf"(?!(?:\s?[-–]\s?|\s+(?:to|and|or)\s+)\d+[- ]{ANY_UNIT}\b)"
    r"(?:,?\s+(?P<year>[12]\d{3})(?!,\d))?(?!\s+(?:people|percent))",
    examples={"on June 10-[[12]]": "2022-06-12", "from March 3 to [[7, 2019]]": "2019-03-07"},
    never=["scores of 10-12", "page 10"],
)
def range_end(match: re.Match[str], reading: Reading) -> Sense | None:
    """The second day of "June 10-12"; any other small number is none."""
    before = match.string[max(0, match.start() - 30) : match.start()]
    opening = _MONTH_BEFORE.search(before)
    if opening is None:
        return None
    month, day = month_of(opening["month"]), day_of(match["day"])
    year = int(match["year"]) if match["year"] else nearest_year(month, match, reading)
    return dated(year, month, day, "explicit" if match["year"] else "inferred", reading)


@RULES.rule(
    r"the\s+(?P<day>[0-3]?\d(?:st|nd|rd|th))(?=[.,;:)]|$|\s+(?:and|when|after|before|at|but|while)\b)",
    examples={"on [[the 15th]], after lunch": "2022-06-15", "by [[the 28th]].": "2022-06-28"},
    never=["on the 5th floor", "the 14th Amendment", "the 40th."],
)
def day_alone(match: re.Match[str], reading: Reading) -> Sense | None:
    """On the 15th: of the month mentioned last, else the latest, looking ahead the next."""
    before = match.string[max(0, match.start() - 9) : match.start()]
    number = day_of(match["day"])
    if not re.search(r"\b(?:on|by|until|from|since|till)\s\Z", before) or not 0 < number <= 31:
        return None
    month = reading.there("month")
    if month is None:
        return unplaced(f"XXXX-XX-{number:02d}", "day")
    if reading.published and "month" not in reading.seen:
        tense = reading.tense(match)
        ahead = tense == "future" or before.endswith(("by ", "until ", "till "))
        behind, beyond = number < reading.published.day, number > reading.published.day
        if tense != "planned":
            month = month.shifted(int(ahead and behind) - int(not ahead and beyond))
    found = as_day(month.index // 12, month.index % 12 + 1, number)
    return at(Period.day(found), "inferred", reading.anchor) if found else None


@RULES.rule(
    rf"the\s+week\s+(?:of|beginning|ending|starting)\s+{WEEKDAY_BEFORE}(?P<month>{MONTH})\s+(?P<day>\d{{1,2}})"
    rf"(?:,\s+(?P<year>[12]\d{{3}}))?",
    examples={"the week of June 6": "2022-W23", "the week ending March 4, 2018": "2018-W09"},
    never=["the week of the vote"],
)
def week_of(match: re.Match[str], reading: Reading) -> Sense | None:
    """The week of June 6 is the one that holds that day."""
    day = written_day(match, reading)
    if day is None or day.period is None:
        return day and unplaced("XXXX-WXX", "week")
    return at(day.period.within("week"), day.certainty, day.anchor)


@RULES.rule(
    rf"the\s+(?P<which>first|second|third|fourth|last|final)\s+(?P<unit>day|week|weekend)\s+(?:of|in)\s+(?P<month>{MONTH})"
    r"(?:,?\s+(?P<year>[12]\d{3}))?",
    examples={
        "the first week of June": "2022-W22",
        "the last weekend in May": "2022-W21-WE",
        "the final day of April 2019": "2019-04-30",
    },
    never=["the first week of may be", "the first week of the fair"],
)
def part_of_month(match: re.Match[str], reading: Reading) -> Sense | None:
    """The first week of June has most of its days in June, as ISO 8601 counts; weekends count by their Saturday."""
    if not reading.capital(match.start("month")):
        return None
    month, unit = month_of(match["month"]), match["unit"]
    year = int(match["year"]) if match["year"] else nearest_year(month, match, reading)
    if year is None:
        return unplaced(PLACEHOLDERS[unit], unit)
    period = counted_part(Period.month(year, month), unit, ORDINALS.get(match["which"], -1))
    certainty, anchor = ("explicit", "explicit") if match["year"] else ("inferred", reading.anchor)
    return at(period, certainty, anchor) if period else None


def counted_part(month: Period, unit: str, count: int) -> Period | None:
    """The first, second, ... day, week or weekend of a month; -1 is the last."""
    first, last = month.first_day, month.last_day
    if first is None or last is None:
        return None
    if unit == "day":
        return Period.day(last if count < 0 else first).shifted(max(count - 1, 0))
    middle = WEEKDAYS["thursday" if unit == "week" else "saturday"]
    return period_of(counted_weekday(first.year, first.month, middle, count), unit)


@RULES.rule(
    r"(?P<year>[12]\d{3})-(?P<month>[01]\d)-(?P<day>[0-3]\d)(?:t(?P<hour>[0-2]\d):(?P<minute>[0-5]\d)(?::[0-5]\d)?z?)?",
    examples={"2022-06-15": "2022-06-15", "2022-06-15T10:30": "2022-06-15T10:30"},
    never=["2022-13-15", "555-12-10"],
)
def iso_date(match: re.Match[str], reading: Reading) -> Sense | None:
    """2022-06-15, with or without a clock time."""
    day = as_day(int(match["year"]), int(match["month"]), int(match["day"]))
    if day is None:
        return None
    if match["hour"] and int(match["hour"]) < 24:
        return at(Period.minute(day, int(match["hour"]), int(match["minute"])), "explicit", "explicit")
    return at(Period.day(day), "explicit", "explicit")


@RULES.rule(
    r"(?P<first>[0-3]?\d)(?:/(?P<second>[0-3]?\d)/(?P<year>[12]\d{3}|\d\d)|\.(?P<month>[01]?\d)\."
    r"(?P<year2>[12]\d{3}))(?![/.]\d)",
    examples={
        "6/15/22": "2022-06-15",
        "15/06/2022": "2022-06-15",
        "15.06.2022": "2022-06-15",
        "11/09/1999": "1999-11-09",
    },
    never=["31/31/2022", "version 1.2.22"],
)
def slash_date(match: re.Match[str], reading: Reading) -> Sense | None:
    """6/15/22 in the US order, in the other where the text or its outlet writes so, or only that gives a day."""
    if match["month"]:
        day = as_day(int(match["year2"]), int(match["month"]), int(match["first"]))
        return at(Period.day(day), "explicit", "explicit") if day else None
    first, second, year = int(match["first"]), int(match["second"]), int(match["year"])
    if year < 100:
        year += 2000 if year < 50 else 1900
    orders = [(second, first), (first, second)] if reading.day_first else [(first, second), (second, first)]
    day = next((found for month, day in orders if (found := as_day(year, month, day))), None)
    return at(Period.day(day), "explicit", "explicit") if day else None


@RULES.rule(r"9/11", examples={"9/11": "2001-09-11"}, never=["9/110", "a 9/11/2020 note"])
def nine_eleven(match: re.Match[str], reading: Reading) -> Sense:
    """9/11 is that of 2001."""
    return at(Period.day(date(2001, 9, 11)), "explicit", "explicit")


def known_year(month: int, day: int, match: re.Match[str], reading: Reading) -> int | None:
    """The year of a day that history knows without it, where the article says so: "the Jan. 6 riot"."""
    year = KNOWN_DAYS.get((month, day))
    if year is None:
        return None
    beside = KNOWN.match(match.string, match.end(), match.end() + 40)
    if not beside and (month, day) not in reading.retold:
        return None
    return year if reading.published is None or reading.published >= date(year, month, day) else None


@RULES.rule(
    rf"{APPROX}(?P<part>{PART})?(?P<month>{MONTH})(?:,|\s+of|\s+in)?\s+(?:the year\s+)?"
    rf"(?P<year>{YEAR}|['’]\d\d|{OTHER_YEAR})(?!,\d)",
    examples={
        "June 2021": "2021-06",
        "early October 1998": "1998-10",
        "the end of May, 1940": "1940-05",
        "January nineteen ninety-seven": "1997-01",
        "August last year": "2021-08",
        "Sept. '99": "1999-09",
    },
    never=["may 2000 people come", "march 1998 times"],
)
def month_year(match: re.Match[str], reading: Reading) -> Sense | None:
    """June 2021, early October 1998, August last year."""
    if not reading.capital(match.start("month")):
        return None
    month, words = month_of(match["month"]), match["year"]
    mod = "APPROX" if match["about"] else part_of(match)
    if words.endswith("year"):
        year = named_year(words.removeprefix("of").strip(), reading)
        if year is None:
            return unplaced(f"XXXX-{month:02d}", "month", mod)
        return at(Period.month(year, month), "relative", reading.anchor, mod)
    return at(Period.month(year_of(words), month), "explicit", "explicit", mod)


def named_year(words: str, reading: Reading) -> int | None:
    """The year that "last year", "that year", "the following year" is."""
    which = words.rsplit(maxsplit=1)[0]
    steps = {"last": -1, "the previous": -1, "next": 1, "the next": 1, "the following": 1}.get(which, 0)
    year = reading.there("year") if which.startswith("th") and which != "this" else reading.here("year")
    return year.index + steps if year else None


@RULES.rule(
    rf"(?P<part>(?!the (?:early|late|mid)\b){PART})?(?:(?P<which>last|this|next|this past|this coming)\s+)?"
    rf"(?P<month>{MONTH_NAME})",
    examples={
        "July": "2022-07",
        "mid-November": "2021-11",
        "last April": "2022-04",
        "late August": "2022-08",
        "since [[May]]": "2022-05",
    },
    never=["We may go", "They march on", "April Stone said", "Prime Minister May said"],
)
def month_alone(match: re.Match[str], reading: Reading) -> Sense | None:
    """A bare month is the nearest one; "may", "march" and first names need a preposition or a capital."""
    month = month_of(match["month"])
    if not is_month(match, reading):
        return None
    year, which = opening_year(month, match, reading), match["which"]
    if year is None:
        return unplaced(f"XXXX-{month:02d}", "month", part_of(match))
    if which and reading.published and not reading.narrative:
        here = reading.published
        if which in ("last", "this past"):
            year = here.year if month < here.month else here.year - 1
        elif which in ("next", "this coming"):
            year = here.year if month > here.month else here.year + 1
        else:
            year = here.year
    return at(Period.month(year, month), "relative" if which else "inferred", reading.anchor, part_of(match))


_MONTHS_TO = when_used(rf"\s(?:to|through|until|and)\s(?P<month>{MONTH_NAME})\b(?!\s\d)")
_OPENS_RANGE = re.compile(r"\b(?:from|between)\s\Z")


def opening_year(month: int, match: re.Match[str], reading: Reading) -> int | None:
    """The nearest year; in news, of two months that open and close a range, that of the closing one decides."""
    closing = None if reading.narrative else _MONTHS_TO.match(match.string, match.end())
    if closing is None or not _OPENS_RANGE.search(match.string, max(0, match.start() - 9), match.start()):
        return nearest_year(month, match, reading)
    last = month_of(closing["month"])
    year = nearest_year(last, match, reading)
    return year and year - (month > last)


def is_month(match: re.Match[str], reading: Reading) -> bool:
    """Tell a bare month from the verbs "may" and "march" and from people called April, May, June or August."""
    if not reading.capital(match.start("month")):
        return False
    if match["which"] or match["part"]:
        return True
    before, after = (
        match.string[max(0, match.start() - 14) : match.start()],
        reading.text[match.end() : match.end() + 12],
    )
    named = re.match(r"\s+[A-Z][a-z]", after) is not None  # April Stone
    stated = (_MONTH_PREPOSITION if named else TIME_PREPOSITION).search(before) is not None
    if match["month"] in ("may", "march"):
        return stated or (not named and before.endswith("the "))
    return stated or not named or match["month"] not in ("april", "june", "august")

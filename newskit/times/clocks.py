"""Rules for clock times: 10:30 a.m. EST, noon Saturday, 1400 GMT, from 5 to 7 p.m."""

from __future__ import annotations

import re

from newskit.lexicon import any_of
from newskit.lexicon.calendar import SMALL_NUMBERS, WEEKDAYS
from newskit.periods import Period
from newskit.rules import when_used
from newskit.times.dates import stated_day
from newskit.times.days import last_day_mentioned, weekday_near
from newskit.times.senses import Reading, Sense, at, unplaced, with_mod
from newskit.times.wording import APPROX, MONTH, RULES, WEEKDAY, WEEKDAY_BEFORE, ZONE

_HOURS = {word: hour for word, hour in SMALL_NUMBERS.items() if 0 < hour <= 12}
_HOUR = rf"(?:\d{{1,2}}|{any_of(_HOURS)})"
_QUARTERS = {"half past": 30, "quarter past": 15, "a quarter past": 15, "quarter to": -15, "a quarter to": -15}
_CLOCK = (
    r"(?:(?P<hour>[01]?\d|2[0-3])(?:[:.](?P<minute>[0-5]\d))?(?::[0-5]\d)?\s*(?P<half>[ap]\.\s?m\b\.?|[ap]\s?m\b)"
    r"|(?P<hour24>[01]?\d|2[0-3]):(?P<minute24>[0-5]\d)(?!:?\d|\.\d)"
    rf"|(?P<oclock>{_HOUR}) o['’]clock|(?P<past>{any_of(_QUARTERS)}) (?P<pasthour>{_HOUR})"
    rf"(?=[.,;)]|$| (?:on|in the|when|this|last|yesterday|today|tomorrow|{WEEKDAY})\b)"
    r"|(?P<hourof>\d{1,2})(?= in the (?:morning|afternoon|evening))|(?P<named>noon|midnight|midday))"
)
_NO_DATE_BEHIND = rf"(?!,?\s+\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{MONTH})"
_CLOCK_DAY = (
    rf"(?:,?\s+(?:on\s+)?(?P<dayword>(?:this |last )?{WEEKDAY}{_NO_DATE_BEHIND}|today|yesterday|tomorrow|tonight"
    r"|last(?= night)|this(?= (?:morning|afternoon|evening)))(?:\s+(?P<dayhalf>morning|afternoon|evening|night)\b)?"
    rf"(?:,\s+(?P<month>{MONTH})\s+(?P<day>\d{{1,2}}))?"
    rf"|,?\s+(?:on\s+)?{WEEKDAY_BEFORE}(?P<month2>{MONTH})\s+(?P<day2>\d{{1,2}})(?:,\s+(?P<year2>[12]\d{{3}}))?)"
)
_DAY_BEHIND = (
    rf"(?=,?\s+(?:on\s+)?{WEEKDAY_BEFORE}(?P<day3>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month3>{MONTH})"
    rf"(?:\s+(?P<year3>[12]\d{{3}}))?)"
)
"""A British date, which is a time of its own: "9pm on 3 June"."""
_ZONE_NAME = (
    r"(?:(?:u\.s\. )?(?:eastern|central|mountain|pacific|atlantic|greenwich mean|british summer|central european)"
    r"(?: (?:standard|daylight|summer))? time|(?:local|moscow|kyiv|kiev|beijing|london|paris|israel|tehran|tokyo) time)"
)


@RULES.rule(
    r"(?P<hour>[01]?\d)(?:[:.](?P<minute>[0-5]\d))?(?=(?:\s?[-–]\s?|\s+(?:to|and|until|or)\s+)(?P<last>[01]?\d)"
    r"(?:[:.][0-5]\d)?\s?(?P<half>[ap])\.?\s?m\b)",
    examples={"from [[5]] to 7 p.m.": "2022-06-16T17:00", "between [[10:30]] and 11 a.m.": "2022-06-16T10:30"},
    never=["from 5 to 7 people", "5 and 13 p.m."],
)
def clock_range_start(match: re.Match[str], reading: Reading) -> Sense | None:
    """The first hour of "5 to 7 p.m." lies in the same half of the day; of "11 to 2 p.m." in the one before."""
    hour, last = int(match["hour"]), int(match["last"])
    if not (0 < hour <= 12 and 0 < last <= 12):
        return None
    afternoon = (match["half"] == "p") != (hour % 12 > last % 12)
    hour = hour % 12 + (12 if afternoon else 0)
    return clock_on(day_told(match, reading), hour, int(match["minute"] or 0), "inferred", reading)


@RULES.rule(
    rf"(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)\s(?:(?P<zone>{ZONE})|hours|hrs)",
    examples={"1400 GMT": "2022-06-16T14:00", "at [[0735 GMT]]": "2022-06-16T07:35"},
    never=["in 1400 he", "2560 GMT"],
)
def clock_in_four(match: re.Match[str], reading: Reading) -> Sense | None:
    """1400 GMT, as agencies write it; "for 1400 hours" is a length."""
    before = match.string[max(0, match.start() - 7) : match.start()]
    if not match["zone"] and not re.search(r"\b(?:at|by|until|from|to)\s\Z", before):
        return None
    if before.endswith(" (") and reading.last_end >= match.start() - 3:
        return None  # "10:35 a.m. (0735 GMT)" is told already
    zone = match["zone"].upper() if match["zone"] else None
    return clock_on(day_told(match, reading), int(match["hour"]), int(match["minute"]), "inferred", reading, zone)


@RULES.rule(
    rf"{APPROX}{_CLOCK}(?:\s+in the (?P<daypart>morning|afternoon|evening))?"
    rf"(?:\s+\(?(?P<zone>{ZONE})\)?|(?=\s+(?P<zonename>{_ZONE_NAME})))?(?:{_CLOCK_DAY}|{_DAY_BEHIND})?",
    examples={
        "10:30 a.m.": "2022-06-16T10:30",
        "5 p.m. EST Sept. 9": "2022-09-09T17:00",
        "noon Saturday": "2022-06-11T12:00",
        "22:15 GMT": "2022-06-16T22:15",
        "4 in the morning": "2022-06-16T04:00",
        "6:20 in the evening": "2022-06-16T18:20",
        "around 7:15 p.m.": "2022-06-16T19:15",
        "10 p.m. Wednesday": "2022-06-15T22:00",
        "7 o'clock on Monday evening": "2022-06-13T19:00",
        "quarter to nine last night": "2022-06-15T20:45",
        "[[9pm]] on 3 June": "2022-06-03T21:00",
        "[[10:27 p.m.]] Eastern Time": "2022-06-16T22:27",
        "They rang at [[3:10]].": "2022-06-16T03:10",
        "[[19:30]]: Doors open": "2022-06-16T19:30",
    },
    never=["a 3:2 win", "won 10:3", "Psalm 23:4", "a quarter to two buyers", "scored at 8:12 of the second period"],
)
def clock(match: re.Match[str], reading: Reading) -> Sense | None:
    """A clock time with the day beside it, else the day last mentioned a sentence or two before, else publication."""
    hour, minute = clock_time(match)
    if hour is None:
        return None
    day, certainty = clock_day(match, reading)
    sense = clock_on(day, hour, minute, certainty, reading, zone_of(match, reading))
    return with_mod(sense, "APPROX" if match["about"] else None)


def clock_on(
    day: Period | None, hour: int, minute: int, certainty: str, reading: Reading, zone: str | None = None
) -> Sense:
    """A minute of a day, without a place where the day is not known."""
    if day is None:
        return unplaced(f"XXXX-XX-XXT{hour:02d}:{minute:02d}", "minute", kind="TIME")
    return at(Period("minute", day.index * 1440 + hour * 60 + minute), certainty, reading.anchor, zone=zone)


def zone_of(match: re.Match[str], reading: Reading) -> str | None:
    """The time zone as written: "EST", "Eastern Time"; one written out lies outside the span."""
    if match["zone"]:
        return match["zone"].upper()
    return " ".join(reading.text[slice(*match.span("zonename"))].split()) if match["zonename"] else None


_STATED = re.compile(r"\b(?:(?P<at>at|by|until|till|before|after|since)|from|around|about|to|between|and)\s+\Z")
"""What makes two figures a clock time; of one-figure hours ("3:10") not all, for results are written so too."""
_ENDS_DAY = re.compile(r"\b(?:until|till|by|before|to|(?:expir|end|clos|finish)(?:e?[sd]?|ing|e)(?: at)?)\s+\Z")
"""Before the midnight with which a day ends: news counts it to the day that is over."""
_ON_THE_GAME_CLOCK = re.compile(r" (?:of|in|into|left|remaining)(?! the (?:morning|afternoon|evening))\b")


def clock_time(match: re.Match[str]) -> tuple[int | None, int]:
    """Hour (24-hour clock) and minute; hour None for what is no clock time: a score, a verse."""
    if match["named"]:
        return _midnight(match) if match["named"] == "midnight" else 12, 0
    if match["hour24"]:
        return figures_time(match)
    if match["hour"]:
        hour = int(match["hour"])
        if not 0 < hour <= 12:
            return None, 0
        return hour % 12 + (12 if match["half"].startswith("p") else 0), int(match["minute"] or 0)
    return spoken_time(match)


def _midnight(match: re.Match[str]) -> int:
    """24 where the day ends with it: "until midnight", "expires at midnight Friday"."""
    return 24 if _ENDS_DAY.search(match.string, max(0, match.start() - 24), match.start()) else 0


def figures_time(match: re.Match[str]) -> tuple[int | None, int]:
    """22:15, 5:30 in the morning: hours as they are said, unless a part of the day tells more."""
    hour, minute = int(match["hour24"]), int(match["minute24"])
    if match["daypart"]:
        return hour % 12 + 12 * (match["daypart"] != "morning"), minute
    if match["zone"] or match["dayword"] or opens_entry(match):
        return hour, minute
    stated = _STATED.search(match.string, max(0, match.start() - 10), match.start())
    if stated is None or (len(match["hour24"]) == 1 and not stated["at"]):
        return None, 0
    return (None if _ON_THE_GAME_CLOCK.match(match.string, match.end()) else hour), minute


def spoken_time(match: re.Match[str]) -> tuple[int | None, int]:
    """Seven o'clock, half past seven, 4 in the afternoon; without a part of the day the hour as it is said."""
    words = match["oclock"] or match["hourof"] or match["pasthour"]
    hour, quarter = int(words) if words.isdigit() else _HOURS[words], _QUARTERS.get(match["past"], 0)
    if not 0 < hour <= 12:
        return None, 0
    part = match["daypart"] or match["dayhalf"]
    hour = hour % 12 + 12 if part in ("afternoon", "evening", "night") else hour
    return (hour - 1 or 12 if quarter < 0 else hour), quarter % 60


def clock_day(match: re.Match[str], reading: Reading) -> tuple[Period | None, str]:
    """The day a clock time belongs to, and how sure that is."""
    month, day = (
        next((match[f"{group}{n}"] for n in ("", "2", "3") if match[f"{group}{n}"]), None) for group in ("month", "day")
    )
    if month and day:
        year = match["year2"] or match["year3"]
        return stated_day(month, day, year, match, reading), "explicit" if year else "inferred"
    today, word = reading.here("day"), match["dayword"]
    if word and today and (name := word.split()[-1]) in WEEKDAYS:
        return weekday_near(WEEKDAYS[name], today, reading.narrative or reading.looks_ahead(match)), "inferred"
    if word:
        return today and today.shifted({"yesterday": -1, "last": -1, "tomorrow": 1}.get(word, 0)), "relative"
    return day_told(match, reading), "inferred"


_ENTRY = re.compile(r"\s*(?:[–—:]|-\s)\s*(?!\d)")
"""What stands behind the clock time that opens an entry of a live page or a programme: "6:20 p.m. – Three dead"."""
_EVERY_DAY = when_used(
    r"(?:\s?(?:to|until|[-–])\s?[\d:.]{1,5}\s?[ap]\.?\s?m\b\.?)?"
    r",? (?:through|until|till|daily|weekdays|every|each|seven days)\b"
)
"""What stands behind opening hours: "8 a.m. to 5 p.m., through June 30"."""


def opens_entry(match: re.Match[str]) -> bool:
    """Tell whether a clock time stands at the head of an entry of a live page or a programme."""
    return match.start() == 0 and _ENTRY.match(match.string, match.end()) is not None


def day_told(match: re.Match[str], reading: Reading) -> Period | None:
    """The day of a clock time that names none: entries have the page's, opening hours no other sentence's."""
    today = reading.here("day")
    if opens_entry(match):
        return reading.heading or today or last_day_mentioned(reading)
    if reading.last_end < 0 and _EVERY_DAY.match(match.string, match.end()):
        return today
    return last_day_mentioned(reading)

"""Rules for periods that count from publication or from a time mentioned before: last week, that year, tomorrow."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime

from newskit.lexicon import any_of
from newskit.lexicon.calendar import DAY_PARTS, WEEKDAYS
from newskit.periods import Period
from newskit.rules import when_used
from newskit.times.days import at_part, weekday_near
from newskit.times.lengths import anchored
from newskit.times.senses import PLACEHOLDERS, Reading, Sense, at, lasting, reference, stretching, unplaced
from newskit.times.wording import MONTH_NAME, PART, RULES, WEEKDAY, after_words, length, part_of

_CALENDAR_UNIT = "day|week|weekend|month|quarter|year|decade|century"
_PART_OF_DAY = "morning|afternoon|evening|night"

_NAMED_BEFORE = re.compile(r"\b(?:[A-Z][A-Za-z]+|the) \Z")
"""A name before "Today": USA Today, the Today show."""


@RULES.rule(
    r"(?:(?P<part>early|earlier|late|later)\s+)?(?:(?:mid-)?(?P<first>morning|midday|afternoon|evening)\s+)?(?P<word>today|yesterday|tomorrow|tonight)"
    r"(?:\s+(?P<daypart>morning|afternoon|evening|night))?",
    examples={
        "today": "2022-06-16",
        "late yesterday": "2022-06-15",
        "tomorrow": "2022-06-17",
        "tonight": "2022-06-16TNI",
        "tomorrow evening": "2022-06-17TEV",
        "mid-afternoon yesterday": "2022-06-15TAF",
        "the pumps in use [[today]]": "PRESENT_REF",
    },
    never=["the Today show", "USA Today", "she told Entertainment Tonight", "in today's world", "the cars of tomorrow"],
)
def near_day(match: re.Match[str], reading: Reading) -> Sense | None:
    """Today, yesterday, tomorrow; in narratives today is the writer's present, and an age is no time."""
    word, mod = match["word"], {"e": "START", "l": "END"}.get((match["part"] or "")[:1])
    start = match.start("word")
    if reading.named(match, "word") and _NAMED_BEFORE.search(reading.text, max(0, start - 20), start):
        return None
    if is_an_age(match):
        return None
    if word == "today" and (reading.narrative or _EXISTS.search(match.string, max(0, start - 15), start)):
        return reference("PRESENT_REF")
    code = DAY_PARTS.get(match["daypart"] or match["first"] or word)
    today = reading.today
    if today is None:
        return unplaced("XXXX-XX-XX" + (f"T{code}" if code else ""), "day", mod, "TIME" if code else "DATE")
    day = Period.day(today).shifted({"yesterday": -1, "tomorrow": 1}.get(word, 0))
    return at(Period("part", day.index, code) if code else day, "relative", reading.anchor, mod)


_EXISTS = re.compile(r"\b(?:in (?:use|existence|force|circulation)|exists?|survives?|alive) \Z")
"""What makes today the present age: "in use today"."""
_AGE = when_used(
    r"['’]s (?:\w+ ){0,2}(?:world|society|youth|children|teen(?:ager)?s|kids|young|generations?|parents|students"
    r"|consumers|workers|technology|technologies|standards|climate|age|era|culture|internet|computers|cars|women|men)\b"
)


def is_an_age(match: re.Match[str]) -> bool:
    """Tell "today's world" and "the cars of tomorrow" from "today's vote"."""
    if match["word"] not in ("today", "tomorrow") or match["part"] or match["daypart"]:
        return False
    of = re.search(r"(?<!\bas) of \Z", match.string[max(0, match.start() - 7) : match.start()])
    ends = match.end() == len(match.string) or match.string[match.end()] in ".,;:"
    return (of is not None and ends) or _AGE.match(match.string, match.end()) is not None


@RULES.rule(
    rf"the (?:day (?P<which>before|after)(?: (?P<word>yesterday|tomorrow|(?:last |next |this )?(?P<weekday>{WEEKDAY}))"
    rf"|(?=[,.;]))|(?P<daypart>{_PART_OF_DAY}) (?P<which2>before|after)(?=[,.;]))",
    examples={
        "the day before yesterday": "2022-06-14",
        "the day after tomorrow": "2022-06-18",
        "the day before last Tuesday": "2022-06-13",
        "[[The day after]], they left": "2022-06-17",
        "[[The night before]], it rained": "2022-06-15TNI",
    },
    never=["the day after the storm", "the day beforehand"],
)
def next_but_one(match: re.Match[str], reading: Reading) -> Sense | None:
    """The day before yesterday; "the day after", "the night before" a day mentioned before."""
    steps = -1 if (match["which"] or match["which2"]) == "before" else 1
    today = reading.here("day") if match["word"] else reading.there("day")
    if today is not None and match["weekday"]:
        today = weekday_near(WEEKDAYS[match["weekday"]], today, match["word"].startswith("next"))
    steps += {"yesterday": -1, "tomorrow": 1}.get(match["word"] or "", 0)
    if match["daypart"]:
        return at_part(today and today.shifted(steps), match["daypart"], None, reading)
    return at(today.shifted(steps), "relative", reading.anchor) if today else unplaced("XXXX-XX-XX", "day")


_WHICH = {
    "this": 0, "the current": 0, "this past": -1, "this coming": 1, "last": -1, "the last": -1, "the past": -1,
    "next": 1, "the coming": 1, "the upcoming": 1, "past": -1, "the latest": -1, "this same": 0, "this very": 0,
    "coming": 1, "the present": 0,
}  # fmt: skip


@RULES.rule(
    rf"(?P<part>{PART})?(?:sometime )?(?P<which>{any_of(_WHICH)})\s+(?:fiscal )?(?P<unit>{_CALENDAR_UNIT})(?: or so)?",
    examples={
        "last week": "2022-W23",
        "this year": "2022",
        "next month": "2022-07",
        "earlier this week": "2022-W24",
        "early next year": "2023",
        "the end of this month": "2022-06",
        "this weekend": "2022-W24-WE",
        "this quarter": "2022-Q2",
        "the last decade": "201",
        "the past year": "P1Y",
        "this past year": "P1Y",
        "over [[the last month]]": "P1M",
    },
    never=["this yearbook", "last weeks"],
)
def this_unit(match: re.Match[str], reading: Reading) -> Sense | None:
    """Last week, this year, early next month: steps from publication."""
    unit, which, mod = match["unit"], match["which"], part_of(match)
    here = reading.here(unit)
    if unit in _STRETCHES and (which in ("the past", "past", "this past") or _is_stretch(match)):
        return stretch(match, reading)
    if (which, unit) in _NO_STEPS:
        return None
    if reading.named(match, "unit"):
        return None  # "This Week", a programme
    if here is None:
        return unplaced(PLACEHOLDERS[unit], unit, mod)
    period = here.shifted(_WHICH[which])
    return cut_at_publication(at(period, "relative", reading.anchor, mod), match["part"], reading)


_NO_STEPS = {("last", "day"), ("the last", "day"), ("the last", "month"), ("this", "day")}
"""The last day of a sale, not the day before publication."""
_STRETCHES = ("day", "week", "month", "year", "decade", "century")
_OVER = re.compile(r"\b(?:over|during|within|throughout|for)\s+\Z")


def _is_stretch(match: re.Match[str]) -> bool:
    """Tell "over the next year", a year from today on, from "the next year"."""
    opens = match["which"] in ("the last", "the next", "the coming", "the past")
    return opens and _OVER.search(match.string, max(0, match.start() - 12), match.start()) is not None


def stretch(match: re.Match[str], reading: Reading) -> Sense:
    """The past year: the twelve months up to publication."""
    unit, side = match["unit"], -1 if match["which"].endswith(("past", "last")) else 1
    value, mod, interval = length(1, unit), part_of(match), anchored(1, unit, side, reading)
    return stretching(value, unit, interval, mod) if interval else lasting(value, mod)


def cut_at_publication(sense: Sense, words: str | None, reading: Reading) -> Sense:
    """ "Earlier this week" ends with the day of publication, "later this week" begins with it."""
    first = (words or "").split(" ")[0].strip("-")
    if first not in ("earlier", "later") or reading.published is None or sense.period is None:
        return sense
    begins, ends = sense.period.begins, sense.period.ends
    today = datetime(reading.published.year, reading.published.month, reading.published.day)
    if begins is None or ends is None or not begins <= today <= ends:
        return sense
    interval = (begins, today) if first == "earlier" else (today, ends)
    edtf = f"{interval[0].date()}/{interval[1].date()}" if interval[0] != interval[1] else f"{today.date()}"
    return replace(sense, edtf=edtf, interval=interval)


_THAT = {
    "that": 0, "that same": 0, "the same": 0, "that very": 0, "the following": 1, "following": 1, "the next": 1,
    "the previous": -1, "previous": -1, "the preceding": -1, "the prior": -1, "the ensuing": 1, "the succeeding": 1,
}  # fmt: skip


@RULES.rule(
    rf"(?P<part>{PART})?(?P<which>{any_of(_THAT)})\s+(?P<unit>{_CALENDAR_UNIT}|{_PART_OF_DAY})(?: or so)?",
    examples={
        "that year": "2022",
        "the same day": "2022-06-16",
        "the following month": "2022-07",
        "later that year": "2022",
        "over [[the next year]]": "P1Y",
        "the next morning": "2022-06-17TMO",
    },
    never=["that yearbook", "the same"],
)
def that_unit(match: re.Match[str], reading: Reading) -> Sense | None:
    """That year, the following month: steps from what was mentioned last."""
    unit, mod, steps = match["unit"], part_of(match), _THAT[match["which"]]
    went_on = match["which"] == "the next" and match.string.endswith("for ", 0, match.start())
    if unit in _STRETCHES and reading.narrative and went_on:
        return lasting(length(1, unit), mod)  # "It went on for the next year"
    if unit in _STRETCHES and not reading.narrative and _is_stretch(match):
        return stretch(match, reading)
    code = DAY_PARTS.get(unit)
    there = reading.there("day" if code else unit)
    if there is None:
        value = f"XXXX-XX-XXT{code}" if code else PLACEHOLDERS[unit]
        return unplaced(value, "part" if code else unit, mod, "TIME" if code else "DATE")
    period = there.shifted(steps)
    if code:
        period = Period("part", period.index, code)
    return at(period, "relative", "previous" if reading.seen else "published", mod)


_OVERNIGHT_NOUN = re.compile(r" (?!(?:on|in|by|into|from|and|after|at|that|to|as|with|the|but)\b)[a-z]")


@RULES.rule(
    rf"(?P<part>{PART})?(?P<which>this|last|yesterday)\s+(?P<daypart>{_PART_OF_DAY})|overnight",
    examples={
        "this morning": "2022-06-16TMO",
        "last night": "2022-06-15TNI",
        "late last night": "2022-06-15TNI",
        "overnight": "2022-06-15TNI",
    },
    never=["last nightmare", "the overnight rate", "overnight stays"],
)
def this_part(match: re.Match[str], reading: Reading) -> Sense | None:
    """This morning, last night; overnight is last night, too, unless its clause looks ahead."""
    code = DAY_PARTS[match["daypart"] or "overnight"]
    if match["daypart"] is None and _OVERNIGHT_NOUN.match(after_words(match)):
        return None  # "overnight stays", "the overnight rate"
    today = reading.here("day")
    if today is None:
        return unplaced(f"XXXX-XX-XXT{code}", "part", part_of(match), "TIME")
    ahead = match["which"] == "this" or (match["which"] is None and reading.looks_ahead(match))
    day = today.shifted(0 if ahead else -1)
    return at(Period("part", day.index, code), "relative", reading.anchor, part_of(match))


_OF_THE_YEAR = re.compile(
    r"\b(?:man|woman|person|player|word|book|team|coach|manager|photo|artist|album|song|goal|car|rookie|teacher"
    r"|gamer?|parent|driver|athlete|entrepreneur|employee|newcomer|concert|author) of $"
)
"""Prizes: "player of the year"."""


_YEAR_UP_TO = re.compile(rf" end(?:ed|ing)\b| to (?:the end of )?{MONTH_NAME}\b")
"""What makes "the year" twelve months that end elsewhere: "the year to March"."""


@RULES.rule(
    rf"(?P<part>{PART})?the\s+(?:(?P<which>full|fiscal|current fiscal|latest fiscal|entire|whole"
    rf"|rest of the)\s+)?(?P<unit>year|month|week|weekend)(?!-)",
    examples={
        "the year": "2022",
        "the end of the month": "2022-06",
        "the weekend": "2022-W23-WE",
        "the full year": "2022",
        "[[the year]] to March": "P1Y",
    },
    never=["the weekly", "the year 2000 bug came", "player of the year"],
)
def the_unit(match: re.Match[str], reading: Reading) -> Sense | None:
    """The year, the end of the month, the weekend: that of publication; in narratives the one mentioned."""
    unit, mod = match["unit"], part_of(match)
    after = after_words(match)
    if _OF_THE_YEAR.search(match.string, max(0, match.start() - 16), match.start()) or reading.named(match, "unit"):
        return None
    if unit == "year" and _YEAR_UP_TO.match(after):
        return lasting("P1Y")
    if re.match(r" (?:that|when|before|after|of(?! ?[$€£\d])|to|prior|\d)\b", after):
        return None
    here = reading.here(unit)
    if here is None:
        return unplaced(PLACEHOLDERS[unit], unit, mod)
    if unit == "weekend" and reading.published and reading.published.weekday() < 5:
        here = here.shifted(0 if reading.looks_ahead(match) else -1)
    return at(here, "inferred", reading.anchor, mod)


@RULES.rule(
    r"(?:around\s+|about\s+)?(?:the\s+)?year[- ]end|year['’]s end"
    r"|(?:early in |early )?the (?:turn of the )?new year(?!['’])",
    examples={"year-end": "2022", "year's end": "2022", "in [[the new year]]": "2022"},
    never=["year ends"],
)
def year_end(match: re.Match[str], reading: Reading) -> Sense | None:
    """Year-end: the end of this year."""
    here = reading.here("year")
    if "new" in match[0]:
        return new_year(match, reading)
    return at(here, "inferred", reading.anchor, "END") if here else unplaced("XXXX", "year", "END")


def new_year(match: re.Match[str], reading: Reading) -> Sense | None:
    """The beginning of the new year: the next one from autumn on, else the one that has begun."""
    if not reading.published or reading.narrative:
        return None
    here = Period.year(reading.published.year)
    return at(here.shifted(reading.published.month > 8), "inferred", reading.anchor, "START")

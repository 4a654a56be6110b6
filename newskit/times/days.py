"""Rules for weekdays and parts of days: Friday night, by mid-afternoon, the night of 8 February."""

from __future__ import annotations

import re

from newskit.lexicon.calendar import DAY_PARTS, WEEKDAYS
from newskit.lexicon.people import GIVEN_NAMES
from newskit.periods import Period
from newskit.rules import when_used
from newskit.times.dates import stated_day
from newskit.times.senses import Reading, Sense, at, repeated, unplaced
from newskit.times.wording import DAY_PART, MONTH, RULES, WEEKDAY, WEEKDAY_BEFORE, month_of

_JUST_TOLD = 1
"""Sentences over which a day holds for "it fell in the afternoon": a habit where no day was told."""
_STILL_THAT_DAY = 6
"""Sentences over which a day that was mentioned holds for clock times: "on Wednesday ... By 9 p.m., ..."."""


def last_day_mentioned(reading: Reading) -> Period | None:
    """The day for clock times that name none: one mentioned a few sentences before, else that of publication.

    A day of saying counts only where no other was mentioned: after "the levee broke on Wednesday, officials said
    yesterday" the siren sounded on Wednesday.
    """
    if reading.narrative and "day" in reading.seen:
        return reading.seen["day"]
    if reading.scene is not None and reading.scene_ago <= _STILL_THAT_DAY:
        return reading.scene
    if "day" in reading.seen and reading.day_ago <= _STILL_THAT_DAY:
        return reading.seen["day"]
    return reading.here("day")


def weekday_near(weekday: int, today: Period, ahead: bool) -> Period:
    """The day a bare weekday is: the latest up to publication; looking ahead, the next from then on."""
    behind = (today.index - weekday) % 7  # days are counted from a Monday
    return today.shifted((7 - behind) % 7 if ahead else -behind)


@RULES.rule(
    rf"(?:(?P<part>early|late|mid)[- ])?"
    rf"(?:(?P<which>this|last|next|the previous|this past|this coming|the following)\s+)?"
    rf"(?P<weekday>{WEEKDAY})(?:\s+(?P<daypart>morning|lunchtime|afternoon|evening|night))?",
    examples={
        "Wednesday": "2022-06-15",
        "Thursday": "2022-06-16",
        "last Friday": "2022-06-10",
        "next Friday": "2022-06-17",
        "early Tuesday": "2022-06-14",
        "Earlier [[Monday]]": "2022-06-13",
        "on a [[Sunday]]": "XXXX-WXX-7",
        "Friday night": "2022-06-10TNI",
        "Sunday lunchtime": "2022-06-12TMI",
        "The court will rule on [[Friday]]": "2022-06-17",
    },
    never=[
        "Good Friday",
        "Black Friday",
        "Sunday Times",
        "Ms. Friday told them",
        "Joe Friday said",
        "Friday Night Lights",
    ],
)
def weekday(match: re.Match[str], reading: Reading) -> Sense | None:
    """A bare weekday is the latest up to publication, unless its clause looks ahead."""
    if is_no_weekday(match, reading):
        return None
    code, today = DAY_PARTS.get(match["daypart"] or ""), reading.here("day")
    mod = {"earl": "START", "late": "END", "mid": "MID"}.get((match["part"] or "")[:4])
    any_such = match["which"] is None and _ANY_SUCH.fullmatch(match.string, max(0, match.start() - 5), match.end() + 2)
    if today is None or any_such:
        value = f"XXXX-WXX-{WEEKDAYS[match['weekday']] + 1}" + (f"T{code}" if code else "")
        return unplaced(value, "day", mod, "TIME" if code else "DATE")
    day = named_weekday(match, today, reading) if match["which"] else bare_weekday(match, today, reading)
    period = Period("part", day.index, code) if code else day
    return at(period, "relative" if match["which"] else "inferred", reading.anchor, mod)


def is_no_weekday(match: re.Match[str], reading: Reading) -> bool:
    """Tell "Ms. Friday", "Joe Friday" and "a Monday-to-Friday job", which has no week of its own."""
    ranged = match.string.endswith("-to-", 0, match.start()) or match.string.startswith("-to-", match.end())
    return ranged or is_surname(match, reading)


def is_surname(match: re.Match[str], reading: Reading) -> bool:
    """Tell whether a weekday is a person's name: "Ms. Friday", "Joe Friday said"."""
    before = _NAME_BEFORE.search(match.string, max(0, match.start() - 16), match.start())
    if before is None or before["title"]:
        return before is not None
    if before["given"] not in GIVEN_NAMES or not reading.capital(before.start("given")):
        return False
    return _SURNAME_GOES_ON.match(match.string, match.end()) is not None


def named_weekday(match: re.Match[str], today: Period, reading: Reading) -> Period:
    """Last Friday, next Friday, the previous Friday: the nearest one on that side, never today."""
    which = match["which"]
    ahead = which.startswith(("next", "this", "the following")) and which != "this past"
    if which == "the previous":
        today = reading.there("day") or today  # "4.5% below the previous Friday"
    day = weekday_near(WEEKDAYS[match["weekday"]], today, ahead or reading.narrative)
    return day.shifted(7 if ahead else -7) if day == today and which != "this" else day


def bare_weekday(match: re.Match[str], today: Period, reading: Reading) -> Period:
    """The latest up to publication; looking ahead the next, planned the nearer; a date behind it decides."""
    number = WEEKDAYS[match["weekday"]]
    stated = date_behind(match, reading)
    if stated is not None and stated.index % 7 == number:
        return stated
    tense = reading.tense(match)
    day = weekday_near(number, today, reading.narrative or tense == "future")
    if tense == "planned" and today.index - day.index > 3:
        day = day.shifted(7)
    opening = range_opening(match, reading)
    return day.shifted(7) if opening is not None and day.index < opening.index else day  # "from Monday to Friday"


_NAME_BEFORE = re.compile(r"(?<!\w)(?:(?P<title>(?:mr|mrs|ms|miss|dr|sir|prof|sgt|capt)\.?)|(?P<given>[a-z]+)) \Z")
_SURNAME_GOES_ON = re.compile(r"['’]s|,? (?:said|says|was|is|has|had|told|who)\b")
_DATE_BEHIND = when_used(
    rf"(?: \(|, )(?:(?P<month>{MONTH}) (?P<day>\d{{1,2}})|(?P<day2>\d{{1,2}}) (?P<month2>{MONTH}))"
    r"(?:,? (?P<year>[12]\d{3}))?\b"
)


def date_behind(match: re.Match[str], reading: Reading) -> Period | None:
    """The date that explains a weekday or part of one: "on Thursday (Nov 16)", "Tuesday evening, Sept. 27"."""
    found = _DATE_BEHIND.match(match.string, match.end())
    if found is None:
        return None
    month, day = found["month"] or found["month2"], found["day"] or found["day2"]
    return stated_day(month, day, found["year"], match, reading)


_DIM = "dawn|daybreak|dusk|nightfall"
_ANY_SUCH = when_used(rf"(?:on|for) an? {WEEKDAY}(?: {DAY_PART})?(?:[.,;:!?)].?|$| [a-z]*)")
_TO = re.compile(r"\s*(?:to|through|until|[-–])\s*")


def range_opening(match: re.Match[str], reading: Reading) -> Period | None:
    """The day just before in the text that opens a range to this one."""
    if reading.last_end < 0 or reading.last is None or reading.last.granularity != "day":
        return None
    between = _TO.fullmatch(match.string, reading.last_end, match.start())
    return reading.last.period if between else None


@RULES.rule(
    r"(?:the\s+)?(?P<part>mid|early|late)[- ](?P<daypart>morning|afternoon|evening|night)(?!\s+of\b)|(?P<dark>night)"
    rf"|(?P<dim>{_DIM})(?! of\b)|the\s+(?P<same>morning|afternoon|evening)(?!\s+of\b)",
    examples={
        "by [[mid-afternoon]]": "2022-06-16TAF",
        "until [[late evening]]": "2022-06-16TEV",
        "in [[the early morning]]": "2022-06-16TMO",
        "It sank at [[dawn]].": "2022-06-16TMO",
    },
    never=[
        "mid-afternoon tea",
        "a late night",
        "at night",
        "the dawn of a new age",
        "from dawn to dusk",
        "tea in the afternoon",
    ],
)
def part_alone(match: re.Match[str], reading: Reading) -> Sense | None:
    """By mid-afternoon, at dawn: of the day last mentioned; "at night" is marked in histories, where it has no day.

    "In the morning" is a habit, unless something happened then on a day just told.
    """
    before = match.string[max(0, match.start() - 9) : match.start()]
    if match["dim"]:
        stated = re.search(r"\b(?:at|by|before|after|until|around)\s\Z", before)
        return at_part(last_day_mentioned(reading), match["dim"], None, reading) if stated else None
    if match["same"]:
        told = before.endswith("in ") and reading.scene_ago <= _JUST_TOLD and reading.tense(match) == "past"
        return at_part(reading.scene, match["same"], None, reading) if told else None
    if match["dark"]:
        dark = reading.narrative and re.search(r"\b(?:at|by)\s\Z", before)
        return unplaced("XXXX-XX-XXTNI", "part", kind="TIME") if dark else None
    if not re.search(r"\b(?:by|until|till|around|since|in|from)\s\Z", before):
        return None
    mod = {"early": "START", "late": "END", "mid": "MID"}[match["part"]]
    return at_part(last_day_mentioned(reading), match["daypart"], mod, reading)


def at_part(day: Period | None, word: str, mod: str | None, reading: Reading) -> Sense:
    """A part of a day, without a place where the day is not known."""
    code = DAY_PARTS[word]
    if day is None:
        return unplaced(f"XXXX-XX-XXT{code}", "part", mod, "TIME")
    return at(Period("part", day.index, code), "inferred", reading.anchor, mod)


@RULES.rule(
    rf"(?:(?:each|every)\s+(?:other\s+)?(?P<one>{WEEKDAY})(?:\s+(?P<part>morning|afternoon|evening|night))?"
    rf"|(?P<many>{WEEKDAY})s|(?P<day>{WEEKDAY})\s+(?P<parts>mornings|afternoons|evenings|nights))",
    examples={"Mondays": "XXXX-WXX-1", "every Thursday": "XXXX-WXX-4", "Tuesday nights": "XXXX-WXX-2TNI"},
    never=["Monday"],
)
def weekdays(match: re.Match[str], reading: Reading) -> Sense | None:
    """Mondays, every Thursday."""
    code = DAY_PARTS.get(match["part"] or match["parts"] or "")
    number = WEEKDAYS[match["one"] or match["many"] or match["day"]] + 1
    return repeated(f"XXXX-WXX-{number}" + (f"T{code}" if code else ""))


@RULES.rule(
    r"(?:(?:early (?:in|on) )?the\s+(?:(?:early |late )?(?P<daypart>morning|afternoon|evening|night)(?:\s+hours)?"
    rf"|(?:early|small|wee) hours)\s+of\s+|(?P<dim>{_DIM})\s+(?:on\s+)?)"
    rf"(?:{WEEKDAY_BEFORE}(?:(?P<month>{MONTH})\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?|(?P<day2>\d{{1,2}})"
    rf"(?:st|nd|rd|th)?\s+(?P<month2>{MONTH}))"
    rf"(?:,?\s+(?P<year>[12]\d{{3}}))?|(?P<weekday>{WEEKDAY})(?!\s+morning))",
    examples={
        "the night of 8 February 1904": "1904-02-08TNI",
        "the evening of Wednesday": "2022-06-15TEV",
        "the early hours of Saturday": "2022-06-11TMO",
        "before [[dawn Monday]]": "2022-06-13TMO",
        "by [[dusk on June 1]]": "2022-06-01TEV",
    },
    never=["the night of the storm"],
)
def part_of_day(match: re.Match[str], reading: Reading) -> Sense | None:
    """The night of 8 February 1904."""
    code, today = DAY_PARTS[match["daypart"] or match["dim"] or "morning"], reading.here("day")
    if match["weekday"]:
        number = WEEKDAYS[match["weekday"]]
        if today is None:
            return unplaced(f"XXXX-WXX-{number + 1}T{code}", "part", kind="TIME")
        day = weekday_near(number, today, reading.narrative or reading.looks_ahead(match))
        return at(Period("part", day.index, code), "inferred", reading.anchor)
    month, numbered = match["month"] or match["month2"], match["day"] or match["day2"]
    stated = stated_day(month, numbered, match["year"], match, reading)
    if stated is None:
        value = f"XXXX-{month_of(month):02d}-{int(numbered):02d}T{code}"
        return unplaced(value, "part", kind="TIME") if reading.today is None and not match["year"] else None
    certainty, anchor = ("explicit", "explicit") if match["year"] else ("inferred", reading.anchor)
    return at(Period("part", stated.index, code), certainty, anchor)

"""Rules for weekdays, parts of days and clock times: Friday night, the night of 8 February, 10:30 a.m. EST."""

from __future__ import annotations

import re

from newskit.lexicon import any_of
from newskit.lexicon.calendar import DAY_PARTS, SMALL_NUMBERS, WEEKDAYS
from newskit.periods import Period
from newskit.times.dates import stated_day
from newskit.times.senses import Reading, Sense, at, repeated, unplaced, with_mod
from newskit.times.wording import APPROX, DAY_PART, MONTH, RULES, WEEKDAY, WEEKDAY_BEFORE, ZONE, month_of

_HOURS = {word: hour for word, hour in SMALL_NUMBERS.items() if 0 < hour <= 12}
_HOUR = rf"(?:\d{{1,2}}|{any_of(_HOURS)})"
_QUARTERS = {"half past": 30, "quarter past": 15, "a quarter past": 15, "quarter to": -15, "a quarter to": -15}
_CLOCK = (
    r"(?:(?P<hour>[01]?\d|2[0-3])(?:[:.](?P<minute>[0-5]\d))?(?::[0-5]\d)?\s*(?P<half>[ap]\.\s?m\b\.?|[ap]\s?m\b)"
    r"|(?P<hour24>[01]?\d|2[0-3]):(?P<minute24>[0-5]\d)(?![:\d])"
    rf"|(?P<oclock>{_HOUR}) o['’]clock|(?P<past>{any_of(_QUARTERS)}) (?P<pasthour>{_HOUR})"
    rf"(?=[.,;)]|$| (?:on|in the|when|this|last|yesterday|today|tomorrow|{WEEKDAY})\b)"
    r"|(?P<hourof>\d{1,2})(?= in the (?:morning|afternoon|evening))|(?P<named>noon|midnight|midday))"
)
_STILL_THAT_DAY = 6
"""Sentences over which a day that was mentioned holds for clock times: "on Wednesday ... By 9 p.m., ..."."""
_CLOCK_DAY = (
    rf"(?:,?\s+(?:on\s+)?(?P<dayword>(?:this |last )?{WEEKDAY}|today|yesterday|tomorrow|tonight"
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
    r"(?P<hour>[01]?\d)(?:[:.](?P<minute>[0-5]\d))?(?=(?:\s?[-–]\s?|\s+(?:to|and|until|or)\s+)[01]?\d(?:[:.][0-5]\d)?"
    r"\s?(?P<half>[ap])\.?\s?m\b)",
    examples={"from [[5]] to 7 p.m.": "2022-06-16T17:00", "between [[10:30]] and 11 a.m.": "2022-06-16T10:30"},
    never=["from 5 to 7 people", "5 and 13 p.m."],
)
def clock_range_start(match: re.Match[str], reading: Reading) -> Sense | None:
    """The first hour of "5 to 7 p.m." lies in the same half of the day; of "11 to 2 p.m." in the one before."""
    hour, last = int(match["hour"]), re.match(r"\D+(\d+)", match.string[match.end() : match.end() + 12])
    if not 0 < hour <= 12 or last is None or not 0 < int(last[1]) <= 12:
        return None
    afternoon = (match["half"] == "p") != (hour % 12 > int(last[1]) % 12)
    day = last_day_mentioned(reading)
    hour = hour % 12 + (12 if afternoon else 0)
    if day is None:
        return unplaced(f"XXXX-XX-XXT{hour:02d}:{int(match['minute'] or 0):02d}", "minute", kind="TIME")
    return at(Period("minute", day.index * 1440 + hour * 60 + int(match["minute"] or 0)), "inferred", reading.anchor)


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
    day, hour, minute = last_day_mentioned(reading), int(match["hour"]), int(match["minute"])
    if day is None:
        return unplaced(f"XXXX-XX-XXT{hour:02d}:{minute:02d}", "minute", kind="TIME")
    period = Period("minute", day.index * 1440 + hour * 60 + minute)
    return at(period, "inferred", reading.anchor, zone=match["zone"].upper() if match["zone"] else None)


@RULES.rule(
    rf"{APPROX}{_CLOCK}(?:\s+in the (?P<daypart>morning|afternoon|evening))?"
    rf"(?:\s+\(?(?P<zone>{ZONE})\)?|(?=\s+(?P<zonename>{_ZONE_NAME})))?(?:{_CLOCK_DAY}|{_DAY_BEHIND})?",
    examples={
        "10:30 a.m.": "2022-06-16T10:30",
        "5 p.m. EST Sept. 9": "2022-09-09T17:00",
        "noon Saturday": "2022-06-11T12:00",
        "22:15 GMT": "2022-06-16T22:15",
        "4 in the morning": "2022-06-16T04:00",
        "around 7:15 p.m.": "2022-06-16T19:15",
        "10 p.m. Wednesday": "2022-06-15T22:00",
        "7 o'clock on Monday evening": "2022-06-13T19:00",
        "quarter to nine last night": "2022-06-15T20:45",
        "[[9pm]] on 3 June": "2022-06-03T21:00",
        "[[10:27 p.m.]] Eastern Time": "2022-06-16T22:27",
    },
    never=["a 3:2 win", "won 10:3", "Psalm 23:4", "a quarter to two buyers"],
)
def clock(match: re.Match[str], reading: Reading) -> Sense | None:
    """A clock time with the day beside it, else the day last mentioned a sentence or two before, else publication."""
    hour, minute = clock_time(match)
    if hour is None:
        return None
    day, certainty = clock_day(match, reading)
    zone = zone_of(match, reading)
    if day is None:
        return unplaced(f"XXXX-XX-XXT{hour:02d}:{minute:02d}", "minute", kind="TIME")
    sense = at(Period("minute", day.index * 1440 + hour * 60 + minute), certainty, reading.anchor, zone=zone)
    return with_mod(sense, "APPROX" if match["about"] else None)


def zone_of(match: re.Match[str], reading: Reading) -> str | None:
    """The time zone as written: "EST", "Eastern Time"; one written out lies outside the span."""
    if match["zone"]:
        return match["zone"].upper()
    return " ".join(reading.text[slice(*match.span("zonename"))].split()) if match["zonename"] else None


def clock_time(match: re.Match[str]) -> tuple[int | None, int]:
    """Hour (24-hour clock) and minute; hour None for what is no clock time: a score, a verse."""
    if match["named"]:
        return {"midnight": 0}.get(match["named"], 12), 0
    if match["hour24"]:
        stated = re.search(
            r"\b(?:at|until|by|from|around|about|after|before|to|since|and|between)\s+$",
            match.string[max(0, match.start() - 10) : match.start()],
        )
        whole_hour = re.match(r"\d\d:\d\d", match["hour24"] + ":" + match["minute24"])
        if not (stated and whole_hour) and not match["zone"] and not match["dayword"]:
            return None, 0
        return int(match["hour24"]), int(match["minute24"])
    if match["hour"]:
        hour = int(match["hour"])
        if not 0 < hour <= 12:
            return None, 0
        return hour % 12 + (12 if match["half"].startswith("p") else 0), int(match["minute"] or 0)
    return spoken_time(match)


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
    return last_day_mentioned(reading), "inferred"


def last_day_mentioned(reading: Reading) -> Period | None:
    """The day for clock times that name none: one mentioned a few sentences before, else that of publication."""
    if "day" in reading.seen and (reading.narrative or reading.day_ago <= _STILL_THAT_DAY):
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
    never=["Good Friday", "Black Friday", "Sunday Times", "Ms. Friday told them", "Friday Night Lights"],
)
def weekday(match: re.Match[str], reading: Reading) -> Sense | None:
    """A bare weekday is the latest up to publication, unless its clause looks ahead."""
    if is_no_weekday(match):
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


def is_no_weekday(match: re.Match[str]) -> bool:
    """Tell "Ms. Friday" and "a Monday-to-Friday job", which has no week of its own."""
    titled = _TITLE.search(match.string, max(0, match.start() - 6), match.start())
    ranged = match.string.endswith("-to-", 0, match.start()) or match.string.startswith("-to-", match.end())
    return bool(titled) or ranged


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


_TITLE = re.compile(r"(?<!\w)(?:mr|mrs|ms|miss|dr|sir|prof|sgt|capt)\.? \Z")
_DATE_BEHIND = re.compile(
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


_ANY_SUCH = re.compile(rf"(?:on|for) an? {WEEKDAY}(?: {DAY_PART})?(?:[.,;:!?)].?|$| [a-z]*)")
_TO = re.compile(r"\s*(?:to|through|until|[-–])\s*")


def range_opening(match: re.Match[str], reading: Reading) -> Period | None:
    """The day just before in the text that opens a range to this one."""
    if reading.last_end < 0 or reading.last is None or reading.last.granularity != "day":
        return None
    between = _TO.fullmatch(match.string, reading.last_end, match.start())
    return reading.last.period if between else None


@RULES.rule(
    r"(?:the\s+)?(?P<part>mid|early|late)[- ](?P<daypart>morning|afternoon|evening|night)(?!\s+of\b)|(?P<dark>night)",
    examples={
        "by [[mid-afternoon]]": "2022-06-16TAF",
        "until [[late evening]]": "2022-06-16TEV",
        "in [[the early morning]]": "2022-06-16TMO",
    },
    never=["mid-afternoon tea", "a late night", "at night"],
)
def part_alone(match: re.Match[str], reading: Reading) -> Sense | None:
    """By mid-afternoon: of the day last mentioned; "at night" is marked in histories, where it has no day."""
    before = match.string[max(0, match.start() - 9) : match.start()]
    if match["dark"]:
        stated = reading.narrative and re.search(r"\b(?:at|by)\s\Z", before)
        return unplaced("XXXX-XX-XXTNI", "part", kind="TIME") if stated else None
    day, mod = last_day_mentioned(reading), {"early": "START", "late": "END", "mid": "MID"}[match["part"]]
    if not re.search(r"\b(?:by|until|till|around|since|in|from)\s\Z", before):
        return None
    if day is None:
        return unplaced(f"XXXX-XX-XXT{DAY_PARTS[match['daypart']]}", "part", mod, "TIME")
    return at(Period("part", day.index, DAY_PARTS[match["daypart"]]), "inferred", reading.anchor, mod)


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
    r"(?:early (?:in|on) )?the\s+(?:(?:early |late )?(?P<daypart>morning|afternoon|evening|night)(?:\s+hours)?"
    r"|(?:early|small|wee) hours)\s+of\s+"
    rf"(?:{WEEKDAY_BEFORE}(?:(?P<month>{MONTH})\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?|(?P<day2>\d{{1,2}})"
    rf"(?:st|nd|rd|th)?\s+(?P<month2>{MONTH}))"
    rf"(?:,?\s+(?P<year>[12]\d{{3}}))?|(?P<weekday>{WEEKDAY})(?!\s+morning))",
    examples={
        "the night of 8 February 1904": "1904-02-08TNI",
        "the evening of Wednesday": "2022-06-15TEV",
        "the early hours of Saturday": "2022-06-11TMO",
    },
    never=["the night of the storm"],
)
def part_of_day(match: re.Match[str], reading: Reading) -> Sense | None:
    """The night of 8 February 1904."""
    code, today = DAY_PARTS[match["daypart"] or "morning"], reading.here("day")
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

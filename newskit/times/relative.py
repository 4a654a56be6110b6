"""Rules for dates that count from another: last week, a year earlier, the third quarter, two days ago, now."""

from __future__ import annotations

import re
from datetime import datetime

from newskit.lexicon import any_of
from newskit.lexicon.calendar import AMOUNT_MODS, DAY_PARTS, ORDINALS, SEASONS
from newskit.periods import Period
from newskit.times.senses import Reading, Sense, at, lasting, reference, unplaced, with_mod
from newskit.times.wording import (
    ALL_UNITS,
    ANY_UNIT,
    NUMBER,
    PART,
    QUALIFIED,
    RULES,
    UNITS_MANY,
    number,
    part_of,
)

_PLACEHOLDERS = {
    "day": "XXXX-XX-XX", "week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX", "quarter": "XXXX-QX",
    "year": "XXXX", "decade": "XXX", "century": "XX", "half": "XXXX-HX", "season": "XXXX-XX",
}  # fmt: skip
_CALENDAR_UNIT = "day|week|weekend|month|quarter|year|decade|century"
_PART_OF_DAY = "morning|afternoon|evening|night"


@RULES.rule(
    r"(?:(?P<part>early|earlier|late|later)\s+)?(?P<word>today|yesterday|tomorrow|tonight)"
    r"(?:\s+(?P<daypart>morning|afternoon|evening|night))?",
    examples={
        "today": "2022-06-16",
        "late yesterday": "2022-06-15",
        "tomorrow": "2022-06-17",
        "tonight": "2022-06-16TNI",
        "tomorrow evening": "2022-06-17TEV",
    },
    never=["the Today show", "USA Today"],
)
def near_day(match: re.Match[str], reading: Reading) -> Sense | None:
    """Today, yesterday, tomorrow; in narratives today is the writer's present."""
    word, mod = match["word"], {"e": "START", "l": "END"}.get((match["part"] or "")[:1])
    start = match.start("word")
    if word == "today" and reading.capital(start) and match.string[max(0, start - 4) : start] in ("usa ", "the "):
        return None
    if reading.narrative and word == "today":
        return reference("PRESENT_REF")
    code = DAY_PARTS.get(match["daypart"] or word)
    today = reading.today
    if today is None:
        return unplaced("XXXX-XX-XX" + (f"T{code}" if code else ""), "day", mod, "TIME" if code else "DATE")
    day = Period.day(today).shifted({"yesterday": -1, "tomorrow": 1}.get(word, 0))
    return at(Period("part", day.index, code) if code else day, "relative", reading.anchor, mod)


@RULES.rule(
    r"the day (?P<which>before yesterday|after tomorrow)",
    examples={"the day before yesterday": "2022-06-14", "the day after tomorrow": "2022-06-18"},
    never=["the day after"],
)
def next_but_one(match: re.Match[str], reading: Reading) -> Sense | None:
    """The day before yesterday."""
    steps = -2 if match["which"].startswith("before") else 2
    today = reading.here("day")
    return at(today.shifted(steps), "relative", reading.anchor) if today else unplaced("XXXX-XX-XX", "day")


@RULES.rule(
    r"the\s+(?:comparable\s+|corresponding\s+)?"
    r"(?P<which>latest|most recent|current|year[- ]earlier|year[- ]ago|[12]\d{3}|same|prior|previous"
    r"|prior[- ]year)?\s*"
    r"(?:fiscal\s+)?(?P<unit>quarter|period)(?!-)(?P<year>\s+last year|\s+(?:of\s+)?"
    r"(?:a year (?:ago|earlier)|the (?:prior|previous) year))?"
    r"|(?:comparable\s+)?(?P<which2>year[- ]earlier|year[- ]ago)(?:\s+(?P<unit2>quarter|period))?"
    r"|last year['’]s (?P<unit3>quarter|period)",
    examples={
        "the latest quarter": "2022-Q1",
        "the year-earlier quarter": "2021-Q1",
        "the current quarter": "2022-Q2",
        "the quarter": "2022-Q1",
        "year-earlier": "2021",
        "the 1988 quarter": "1988-Q1",
    },
    never=["the quarters", "a quarter of them", "the period drama"],
)
def reported_quarter(match: re.Match[str], reading: Reading) -> Sense | None:
    """The quarter that earnings news tells about: the one mentioned, else the last that ended."""
    which, unit = match["which"] or match["which2"], match["unit"] or match["unit2"] or match["unit3"]
    told = reading.reported
    if unit == "period" and not which and not match["year"] and not match["unit3"]:
        return None
    if reading.narrative or (unit == "quarter" and match.string.startswith(" of", match.end())):
        return None
    here = reading.here("quarter")
    earlier = bool(match["year"] or match["unit3"] or (which or "").startswith(("year", "prior-y", "prior y")))
    if here is None:
        return unplaced("XXXX" if unit is None else "XXXX-QX", unit or "year")
    if (unit is None and told is None) or (unit == "period" and told is None):
        year = here.index // 4
        return at(Period.year(int(which) if (which or "").isdigit() else year - earlier), "relative", reading.anchor)
    latest = told or here.shifted(-1)
    if which == "current":
        latest = here
    elif which and which.isdigit():
        latest = Period.quarter(int(which), latest.index % 4 + 1)
    elif earlier:
        latest = year_before(latest, here)
    elif which in ("prior", "previous"):
        latest = latest.shifted(-1)
    return at(latest, "inferred", "previous" if told else "published")


_WHICH = {
    "this": 0, "the current": 0, "this past": -1, "this coming": 1, "last": -1, "the last": -1, "the past": -1,
    "next": 1, "the coming": 1, "the upcoming": 1, "past": -1, "the latest": -1, "this same": 0, "this very": 0,
    "coming": 1, "the present": 0,
}  # fmt: skip


@RULES.rule(
    rf"(?P<part>{PART})?(?:sometime )?(?P<which>{any_of(_WHICH)})\s+(?:fiscal )?(?P<unit>{_CALENDAR_UNIT})",
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
    },
    never=["this yearbook", "last weeks"],
)
def this_unit(match: re.Match[str], reading: Reading) -> Sense | None:
    """Last week, this year, early next month: steps from publication."""
    unit, which, mod = match["unit"], match["which"], part_of(match)
    here = reading.here(unit)
    if (which == "the last" and unit in ("day", "month")) or (which == "this" and unit == "day"):
        return None
    if which in ("the past", "past") and unit in ("day", "decade", "century"):
        return lasting({"day": "P1D", "decade": "P10Y", "century": "P100Y"}[unit])
    if (
        reading.text[match.start("unit")].isupper()
        and reading.text[match.start() : match.end()] != reading.text[match.start() : match.end()].upper()
    ):
        return None  # "This Week", a programme
    if here is None:
        return unplaced(_PLACEHOLDERS[unit], unit, mod)
    period = here.shifted(_WHICH[which])
    return cut_at_publication(at(period, "relative", reading.anchor, mod), match["part"], reading)


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
    return Sense(
        sense.type,
        sense.value,
        sense.period,
        sense.mod,
        edtf,
        interval,
        sense.granularity,
        sense.anchor,
        sense.certainty,
    )


_THAT = {
    "that": 0, "that same": 0, "the same": 0, "that very": 0, "the following": 1, "following": 1, "the next": 1,
    "the previous": -1, "previous": -1, "the preceding": -1, "the prior": -1, "the ensuing": 1, "the succeeding": 1,
}  # fmt: skip


@RULES.rule(
    rf"(?P<part>{PART})?(?P<which>{any_of(_THAT)})\s+(?P<unit>{_CALENDAR_UNIT}|{_PART_OF_DAY})",
    examples={
        "that year": "2022",
        "the same day": "2022-06-16",
        "the following month": "2022-07",
        "later that year": "2022",
        "the next morning": "2022-06-17TMO",
    },
    never=["that yearbook", "the same"],
)
def that_unit(match: re.Match[str], reading: Reading) -> Sense | None:
    """That year, the following month: steps from what was mentioned last."""
    unit, mod, steps = match["unit"], part_of(match), _THAT[match["which"]]
    code = DAY_PARTS.get(unit)
    there = reading.there("day" if code else unit)
    if there is None:
        value = f"XXXX-XX-XXT{code}" if code else _PLACEHOLDERS[unit]
        return unplaced(value, "part" if code else unit, mod, "TIME" if code else "DATE")
    period = there.shifted(steps)
    if code:
        period = Period("part", period.index, code)
    return at(period, "relative", "previous" if reading.seen else "published", mod)


@RULES.rule(
    rf"(?P<part>{PART})?(?P<which>this|last|yesterday)\s+(?P<daypart>{_PART_OF_DAY})|overnight",
    examples={
        "this morning": "2022-06-16TMO",
        "last night": "2022-06-15TNI",
        "late last night": "2022-06-15TNI",
        "overnight": "2022-06-15TNI",
    },
    never=["last nightmare"],
)
def this_part(match: re.Match[str], reading: Reading) -> Sense | None:
    """This morning, last night."""
    code = DAY_PARTS[match["daypart"] or "overnight"]
    today = reading.here("day")
    if today is None:
        return unplaced(f"XXXX-XX-XXT{code}", "part", part_of(match), "TIME")
    day = today.shifted(0 if match["which"] == "this" else -1)
    return at(Period("part", day.index, code), "relative", reading.anchor, part_of(match))


@RULES.rule(
    rf"(?P<part>{PART}|the )?(?:(?P<which>this past|this coming|this|last|next|that|the)\s+)?"
    rf"(?:(?:early|late)\s+)?(?P<season>{any_of(SEASONS)})(?!\s+(?:solstice|equinox))",
    examples={
        "last fall": "2021-FA",
        "this summer": "2022-SU",
        "next spring": "2023-SP",
        "the winter": "2021-WI",
        "in [[summer]]": "2022-SU",
    },
    never=["prices fall", "the fall of the wall", "this fall in prices", "a spring breeze", "the winter solstice"],
)
def season(match: re.Match[str], reading: Reading) -> Sense | None:
    """Last fall, the summer: the nearest, or the one that "last" and "next" tell."""
    if not is_season(match):
        return None
    code, which = SEASONS[match["season"]], match["which"]
    year_here = reading.here("year")
    if year_here is None:
        return unplaced(f"XXXX-{code}", "season")
    if reading.narrative or not reading.published:
        steps = {"last": -1, "next": 1}.get(which or "", 0)
        return at(Period.season(year_here.index + steps, code), "inferred", reading.anchor, part_of(match))
    now = reading.published.year * 12 + reading.published.month - 1
    year, first = reading.published.year, {"SP": 2, "SU": 5, "FA": 8, "WI": 11}[code]
    months = first + 1 - now % 12  # from now to the middle of this year's
    if which in ("last", "this past"):
        year -= months >= -1
    elif which in ("next", "this coming"):
        year += months <= 1
    elif which is None or which in ("the", "this"):
        year += (months < -6) - (months > 6)
    period = Period.season(year, code)
    return at(period, "relative" if which in ("last", "next", "this") else "inferred", reading.anchor, part_of(match))


def is_season(match: re.Match[str]) -> bool:
    """Tell a season from the verbs "fall" and "spring" and from the fall of a wall."""
    before, after = match.string[max(0, match.start() - 8) : match.start()], match.string[match.end() : match.end() + 4]
    word, which = match["season"], match["which"]
    if (after.startswith((" of", " in ", "-")) and word in ("fall", "spring")) or after.startswith(" sc"):
        return False
    if which in ("this past", "this coming", "this", "last", "next"):
        return True
    stated = (
        re.search(r"\b(?:in|during|since|by|until|through|of|late|early|for|over)\s*(?:the\s*)?$", before) is not None
    )
    if which or match["part"]:
        return word != "fall" or stated
    return (
        stated if word in ("fall", "spring") else bool(re.search(r"\b(?:in|since|by|until|during|through)\s*$", before))
    )


_SPORT = re.compile(
    r"\b(?:touchdowns?|yards?|quarterbacks?|field goals?|fumbles?|interceptions?|halftime|kick-?off|scor"
    r"(?:e|ed|ing)|coach"
    r"|rebounds?|goalkeeper|midfielder|defender|striker|substitut(?:e|ed|ion)|match|playoffs?|penalty"
    r"|\d{1,3}[-–]\d{1,3} lead|lead(?:ing)? \d)\b"
)
_OF_ELSE = re.compile(r" of (?!(?:the|this|last|next) (?:fiscal |calendar )?(?:year|decade)|fiscal|[12]\d{3})")


_QUARTERS = any_of(["first", "second", "third", "fourth", "1st", "2nd", "3rd", "4th", "latter", "last"])
_QUARTER_YEAR = (
    r"(?P<year>[12]\d{3}|(?:this|last|next) (?:fiscal )?year|(?:the )?year[- ](?:earlier|ago)|(?:the )?"
    r"(?:current|latest|following|previous|prior) (?:fiscal )?year)"
)


@RULES.rule(
    rf"(?P<part>{PART})?(?:the\s+(?!(?:fiscal[- ])?{_QUARTERS}-))?"
    rf"(?:(?P<before>[12]\d{{3}}|(?:this|last|next) year['’]s|year[- ](?:earlier|ago)|latest|current)\s+)?"
    rf"(?:fiscal[- ])?(?P<quarter>{_QUARTERS})(?:[- ]fiscal)?[- ](?P<unit>quarter|half)(?P<many>s)?"
    rf"(?:\s+(?:of|in)\s+(?:fiscal\s+)?{_QUARTER_YEAR})?",
    examples={
        "the third quarter": "2021-Q3",
        "third-quarter": "2021-Q3",
        "the first quarter of 2023": "2023-Q1",
        "last year's fourth quarter": "2021-Q4",
        "the second half of 2008": "2008-H2",
        "the 1988 third quarter": "1988-Q3",
    },
    never=["a quarter", "first quarters"],
)
def quarter(match: re.Match[str], reading: Reading) -> Sense | None:
    """The third quarter is the latest that has begun, unless a year is said."""
    unit, count = match["unit"], int(re.sub(r"\D", "", match["quarter"]) or ORDINALS.get(match["quarter"], 2))
    parts = 4 if unit == "quarter" else 2
    if count > parts or match["many"] or (unit == "quarter" and match["quarter"] in ("last", "latter")):
        return None
    if not (match["before"] or match["year"]) and (
        _SPORT.search(match.string, max(0, match.start() - 200), match.end() + 200)
        or _OF_ELSE.match(match.string, match.end())
    ):
        return None  # of a game, of the winter
    words = match["before"] or match["year"]
    here = Period.day(reading.published).within(unit) if reading.published else None
    if words and words.isdigit():
        return at(Period(unit, int(words) * parts + count - 1), "explicit", "explicit", part_of(match))
    if unit == "half" and not words and not match[0].startswith("the"):
        return None
    if here is None:
        return unplaced(f"XXXX-{unit[0].upper()}{count}", unit, part_of(match))
    year = here.index // parts
    if words and words.startswith(("last", "year", "the year", "previous", "prior", "the prior", "the previous")):
        year -= 1
    elif words and words.startswith(("next", "following", "the following")):
        year += 1
    elif not words:
        year -= year * parts + count - 1 > here.index + (1 if reading.looks_ahead(match) else 0)
    return at(
        Period(unit, year * parts + count - 1), "relative" if words else "inferred", reading.anchor, part_of(match)
    )


@RULES.rule(
    r"q(?P<quarter>[1-4])(?:[ -]?(?:of )?['’]?(?P<year>[12]\d{3}|\d\d))?|(?P<year2>[12]\d{3})[- ]q(?P<quarter2>[1-4])",
    examples={"Q1 2018": "2018-Q1", "Q3": "2021-Q3", "2019-Q4": "2019-Q4"},
    never=["Q5", "q1"],
)
def quarter_short(match: re.Match[str], reading: Reading) -> Sense | None:
    """Q1 2018."""
    if "q" in reading.text[match.start() : match.end()]:
        return None
    count, year = int(match["quarter"] or match["quarter2"]), match["year"] or match["year2"]
    if year:
        full = int(year) + (2000 if len(year) == 2 else 0)
        return at(Period.quarter(full, count), "explicit", "explicit")
    here = reading.here("quarter")
    if here is None:
        return unplaced(f"XXXX-Q{count}", "quarter")
    full = here.index // 4
    return at(Period.quarter(full - (full * 4 + count - 1 > here.index), count), "inferred", reading.anchor)


def year_before(told: Period, here: Period) -> Period:
    """The quarter a year before the one reported, which is at most three quarters back from publication."""
    return told.shifted(-4) if told.index > here.index - 4 else told


@RULES.rule(
    r"(?:the\s+)?(?:(?:current|latest|previous|next|last|this|full)\s+)?fiscal(?:[- ]year)?\s+"
    r"(?P<year>[12]\d{3}|['’]?\d\d(?!\d))|fy\s?(?P<short>20\d\d|\d\d)",
    examples={"fiscal 2020": "2020", "fiscal year 2019": "2019", "FY2021": "2021"},
    never=["fiscal policy"],
)
def fiscal_year(match: re.Match[str], reading: Reading) -> Sense | None:
    """Fiscal 2020: a year whose days only its company knows, hence no interval."""
    words = (match["year"] or match["short"]).strip("'’")
    year = int(words) if len(words) == 4 else 2000 + int(words) if int(words) < 50 else 1900 + int(words)
    return Sense("DATE", f"{year:04d}", edtf=f"{year:04d}~", granularity="year", anchor="explicit", certainty="vague")


_OF_THE_YEAR = re.compile(
    r"\b(?:man|woman|person|player|word|book|team|coach|manager|photo|artist|album|song|goal|car|rookie|teacher) of $"
)
"""Prizes: "player of the year"."""


@RULES.rule(
    rf"(?P<part>{PART})?the\s+(?:(?P<which>full|fiscal|current fiscal|latest fiscal|entire|whole"
    rf"|rest of the)\s+)?(?P<unit>year|month|week|weekend)(?!-)",
    examples={
        "the year": "2022",
        "the end of the month": "2022-06",
        "the weekend": "2022-W23-WE",
        "the full year": "2022",
    },
    never=["the weekly", "the year 2000 bug came", "player of the year"],
)
def the_unit(match: re.Match[str], reading: Reading) -> Sense | None:
    """The year, the end of the month, the weekend: that of publication; in narratives the one mentioned."""
    unit, mod = match["unit"], part_of(match)
    after = match.string[match.end() : match.end() + 12]
    if _OF_THE_YEAR.search(match.string, max(0, match.start() - 14), match.start()) or (
        reading.capital(match.start("unit")) and not reading.text.isupper()
    ):
        return None
    if unit == "year" and re.match(r" end(?:ed|ing|s)\b", after):
        return lasting("P1Y")
    if re.match(r" (?:that|when|before|after|of|to|\d)\b", after):
        return None
    here = reading.here(unit)
    if here is None:
        return unplaced(_PLACEHOLDERS[unit], unit, mod)
    if unit == "weekend" and reading.published and reading.published.weekday() < 5:
        here = here.shifted(0 if reading.looks_ahead(match) else -1)
    return at(here, "inferred", reading.anchor, mod)


@RULES.rule(
    r"(?:the\s+)?year[- ]end|year['’]s end|the (?:turn of the )?new year",
    examples={"year-end": "2022", "year's end": "2022"},
    never=["year ends"],
)
def year_end(match: re.Match[str], reading: Reading) -> Sense | None:
    """Year-end: the end of this year."""
    here = reading.here("year")
    if "new" in match[0]:
        return None
    return at(here, "inferred", reading.anchor, "END") if here else unplaced("XXXX", "year", "END")


_AGO = {
    "ago": -1,
    "earlier": -1,
    "before": -1,
    "previously": -1,
    "later": 1,
    "from now": 1,
    "afterwards": 1,
    "hence": 1,
    "after": 1,
    "afterward": 1,
}
_AGO_WORDS = "ago|earlier|later|from now|previously|before that|afterwards?|hence|before(?=[.,;])|after(?=[.,;])"


@RULES.rule(
    rf"(?:(?P<mod>{QUALIFIED}))?(?:(?P<number>{NUMBER})(?: or (?:{NUMBER}|so))?(?: more)?[- ]+(?=\w)|"
    rf"(?={UNITS_MANY}\b))"
    rf"(?P<unit>{ANY_UNIT})"
    rf"(?P<half> and a half)?(?: or so)?\s+(?P<ago>{_AGO_WORDS})",
    examples={
        "two days ago": "2022-06-14",
        "three weeks later": "2022-W27",
        "a month ago": "2022-05",
        "10 years ago": "2012",
        "a decade ago": "2012",
        "nearly four years ago": "2018",
        "several years ago": "PAST_REF",
        "weeks later": "FUTURE_REF",
        "a year earlier": "2021",
        "30 minutes later": "2022-06-16TXX:XX",
    },
    never=["two days", "ago"],
)
def steps_away(match: re.Match[str], reading: Reading) -> Sense | None:
    """Two days ago, a year earlier: as coarse as the unit; in earnings news a year earlier is a quarter."""
    unit, ago = ALL_UNITS[match["unit"]], match["ago"]
    sign = _AGO[ago.split()[0] if ago != "from now" else ago]
    amount = number(match["number"]) if match["number"] else None
    if amount is not None and match["half"]:
        amount += 0.5
    mod = AMOUNT_MODS[" ".join(match["mod"].split())] if match["mod"] else "APPROX" if "or so" in match[0] else None
    if amount is None or amount > 20000:
        return reference("PAST_REF" if sign < 0 else "FUTURE_REF")
    return with_mod(stepped(unit, sign * amount, ago, reading), mod)


def stepped(unit: str, steps: float, ago: str, reading: Reading) -> Sense | None:
    """So many units from publication ("ago") or from the last mention ("earlier", "later")."""
    for large, (unit_in, times) in {
        "fortnight": ("week", 2),
        "decade": ("year", 10),
        "century": ("year", 100),
        "millennium": ("year", 1000),
    }.items():
        if unit == large:
            unit, steps = unit_in, steps * times
    if (
        unit == "year"
        and steps == int(steps) == -1
        and reading.reported
        and not (reading.last_end >= 0 and reading.last and reading.last.value in ("P6M", "P9M"))
        and ago in ("ago", "earlier")
        and not reading.narrative
    ):
        told, here = reading.reported, reading.here("quarter")
        if told and here:
            return at(year_before(told, here), "inferred", "previous")
    if unit == "year" and steps != int(steps):
        unit, steps = "month", steps * 12
    if unit in ("minute", "hour", "second"):
        return clock_stepped(unit, steps, reading)
    counted = ago in ("ago", "from now", "hence")
    there = reading.here(unit) if counted else reading.there(unit)
    if there is None:
        return unplaced(_PLACEHOLDERS[unit], unit)
    return at(there.shifted(round(steps)), "relative", "published" if counted or not reading.seen else "previous")


def clock_stepped(unit: str, steps: float, reading: Reading) -> Sense | None:
    """30 minutes later: from the clock time mentioned last; without one its day is all that is known."""
    last = reading.last.period if reading.last and reading.last.period else None
    if last is not None and last.granularity == "minute":
        minutes = round(steps * {"second": 1 / 60, "minute": 1, "hour": 60}[unit])
        return at(last.shifted(minutes), "relative", "previous")
    day = reading.there("day")
    return unplaced(f"{day.value if day else 'XXXX-XX-XX'}TXX:XX", "minute", kind="TIME")


@RULES.rule(
    rf"(?P<which>(?:the\s+)?(?:recent|past|last|previous|coming|next|following|future|succeeding|subsequent"
    rf"|intervening|ensuing))\s+"
    rf"(?P<unit>{UNITS_MANY})(?: and {UNITS_MANY})?|these days",
    examples={"recent weeks": "PXW", "coming months": "PXM", "recent years": "PAST_REF", "these days": "PRESENT_REF"},
    never=["past days of glory are", "recent weak"],
)
def vague_units(match: re.Match[str], reading: Reading) -> Sense | None:
    """Recent weeks, coming months: stretches of unknown length."""
    if match["which"] is None:
        return reference("PRESENT_REF")
    if match.string.startswith(" of ", match.end()):
        return None
    clock, letter = {"minute": ("T", "M"), "hour": ("T", "H"), "second": ("T", "S")}.get(
        ALL_UNITS[match["unit"]],
        ("", {"decade": "E", "century": "C"}.get(ALL_UNITS[match["unit"]], ALL_UNITS[match["unit"]][0].upper())),
    )
    if match["which"].split()[-1] == "recent" and letter == "Y":
        return reference("PAST_REF")
    return lasting(f"P{clock}X{letter}")


_SENTENCE_GOES_ON = re.compile(r" (?:and|or|of|is|was|will|to|in|as|for|with|that|by|at|but|has|had|we|he|it|they)\b")


@RULES.rule(
    r"(?P<present>(?:right\s+)?now|currently|at present|at the moment|nowadays|the present)"
    r"|(?P<past>(?:more\s+|most\s+)?recently|lately|the (?:recent )?past)"
    r"|(?P<future>the (?:near |foreseeable |distant |immediate )?future|the (?:near|short) term)",
    examples={
        "now": "PRESENT_REF",
        "recently": "PAST_REF",
        "the future": "FUTURE_REF",
        "the near future": "FUTURE_REF",
    },
    never=["known", "the future president", "until now"],
)
def refs(match: re.Match[str], reading: Reading) -> Sense | None:
    """Now, recently, the future: no place of their own."""
    kind = match.lastgroup or "present"
    after = match.string[match.end() : match.end() + 6]
    if match[0].startswith("the ") and re.match(r" [a-z]", after) and not _SENTENCE_GOES_ON.match(after):
        return None  # "the future president", "the past owner"
    if match.string[max(0, match.start() - 6) : match.start()] == "until ":
        return None
    return reference(f"{kind.upper()}_REF")

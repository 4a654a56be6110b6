"""Rules for quarters, halves and fiscal years, as earnings news counts them: the third quarter, fiscal 2020."""

from __future__ import annotations

import re

from newskit.lexicon import any_of
from newskit.lexicon.calendar import ORDINALS
from newskit.periods import Period
from newskit.rules import when_used
from newskit.times.dates import nearest_year
from newskit.times.senses import Reading, Sense, at, unplaced
from newskit.times.wording import MONTH, PART, RULES, after_words, month_of, part_of


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
    which, unit = match["which"] or match["which2"] or "", match["unit"] or match["unit2"] or match["unit3"]
    if reading.narrative or is_no_quarter(match, which, unit):
        return None
    here = reading.here("quarter")
    if here is None:
        return unplaced("XXXX" if unit is None else "XXXX-QX", unit or "year")
    told = None if reading.longer and unit != "quarter" else reading.reported
    earlier = bool(match["year"] or match["unit3"] or _YEAR_BEFORE.match(which))
    if told is None and (unit is None or (unit == "period" and which not in ("latest", "most recent"))):
        return at(Period.year(int(which) if which.isdigit() else here.index // 4 - earlier), "relative", reading.anchor)
    latest = ended(match, reading) or told or here.shifted(-1)
    return at(quarter_meant(which, earlier, latest, here), "inferred", "previous" if told else "published")


_YEAR_BEFORE = re.compile(r"year|prior[- ]year")


def is_no_quarter(match: re.Match[str], which: str, unit: str | None) -> bool:
    """Tell "the quarter of the town" and "the period" without more from quarters of the year."""
    if unit == "quarter":
        return re.match(r" of (?![$€£\d])", after_words(match)) is not None
    return unit == "period" and not (which or match["year"] or match["unit3"])


def quarter_meant(which: str, earlier: bool, latest: Period, here: Period) -> Period:
    """The current, the prior, the 1988 or the year-earlier quarter, counted from the latest reported."""
    if which == "current":
        return here
    if which.isdigit():
        return Period.quarter(int(which), latest.index % 4 + 1)
    if earlier:
        return year_before(latest, here)
    return latest.shifted(-1 if which in ("prior", "previous") else 0)


_ENDED = when_used(rf" end(?:ed|ing) (?P<month>{MONTH})")


def ended(match: re.Match[str], reading: Reading) -> Period | None:
    """The quarter of "the quarter ended July 31": the one of the calendar that holds most of its three months."""
    found = _ENDED.match(match.string, match.end())
    month = month_of(found["month"]) if found else None
    year = nearest_year(month, match, reading) if month else None
    return Period.month(year, month).shifted(-1).within("quarter") if month and year else None


_SPORT = when_used(
    r"\b(?:touchdowns?|yards?|quarterbacks?|field goals?|fumbles?|interceptions?|halftime|kick-?off|scor"
    r"(?:e|ed|ing)|coach"
    r"|rebounds?|opponents?|battles?|goalkeeper|midfielder|defender|striker|substitut(?:e|ed|ion)|match|playoffs?|penalty"
    r"|\d{1,3}[-–]\d{1,3} lead|lead(?:ing)? \d)\b"
)
_OF_ELSE = when_used(r" of (?![$€£\d]|(?:the|this|last|next) (?:fiscal |calendar )?(?:year|decade)|fiscal)")


_QUARTERS = any_of(["first", "second", "third", "fourth", "1st", "2nd", "3rd", "4th", "latter", "last"])
_QUARTER_YEAR = (
    r"(?P<year>[12]\d{3}|(?:this|last|next|the) (?:fiscal |calendar )?year(?! (?:ago|earlier))"
    r"|(?:the )?year[- ](?:earlier|ago)|(?:the )?"
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
        "the first half of the year": "2022-H1",
        "the second half of 2008": "2008-H2",
        "the 1988 third quarter": "1988-Q3",
        "It will open in [[the fourth quarter]]": "2022-Q4",
    },
    never=["a quarter", "first quarters"],
)
def quarter(match: re.Match[str], reading: Reading) -> Sense | None:
    """The third quarter is the latest that has begun, unless a year is said."""
    unit, count = match["unit"], int(re.sub(r"\D", "", match["quarter"]) or ORDINALS.get(match["quarter"], 2))
    words, part, parts = match["before"] or match["year"], part_of(match), 4 if unit == "quarter" else 2
    if count > parts or match["many"] or (unit == "quarter" and match["quarter"] in ("last", "latter")):
        return None
    if not words and (is_of_a_game(match) or (unit == "half" and not match[0].startswith("the"))):
        return None
    if words and words.isdigit():
        return at(Period(unit, int(words) * parts + count - 1), "explicit", "explicit", part)
    here = Period.day(reading.published).within(unit) if reading.published else None
    if here is None:
        return unplaced(f"XXXX-{unit[0].upper()}{count}", unit, part)
    year = here.index // parts
    if not words:
        return at(
            nearest(Period(unit, year * parts + count - 1), here, match, reading), "inferred", reading.anchor, part
        )
    year += bool(_YEAR_AFTER.match(words)) - bool(_LAST_YEAR.match(words))
    return at(Period(unit, year * parts + count - 1), "relative", reading.anchor, part)


_LAST_YEAR = re.compile(r"(?:the )?(?:last|previous|prior|year[- ](?:earlier|ago))")
_YEAR_AFTER = re.compile(r"(?:the )?(?:next|following)")


def is_of_a_game(match: re.Match[str]) -> bool:
    """Tell the third quarter of a game or of the winter from that of a year."""
    around = max(0, match.start() - 200), match.end() + 200
    return bool(_SPORT.search(match.string, *around) or _OF_ELSE.match(match.string, match.end()))


def nearest(this_years: Period, here: Period, match: re.Match[str], reading: Reading) -> Period:
    """The latest quarter of a number that has begun; this year's where the clause looks ahead to it."""
    last_years = this_years.shifted(-4 if here.granularity == "quarter" else -2)
    return last_years if this_years.index > here.index and not reading.looks_ahead(match) else this_years


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
    this_years = Period.quarter(here.index // 4, count)
    return at(nearest(this_years, here, match, reading), "inferred", reading.anchor)


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

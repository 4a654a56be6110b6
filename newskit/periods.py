"""Periods: places on the calendar as coarse as the words for them, from a century to a minute.

A period is a granularity and a count of such steps, so that arithmetic is addition: the month after December is one
more. Its value is TIMEX3's, its `edtf` the Extended Date/Time Format's (level 1; weeks and quarters as intervals).

>>> june = Period.month(2022, 6)
>>> june.value, june.shifted(-6).value, june.begins.day, june.ends.day
('2022-06', '2021-12', 1, 30)
>>> Period.day(date(2022, 6, 16)).within("week").when
'13–19 June 2022'
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from newskit.lexicon.calendar import DAY_PART_HOURS, MONTHS

GRANULARITIES = (
    "century", "decade", "year", "half", "season", "quarter", "month", "week", "weekend", "day", "part", "minute",
)  # fmt: skip
"""From coarse to fine."""

_MONTHS_IN = {"century": 1200, "decade": 120, "year": 12, "half": 6, "season": 3, "quarter": 3, "month": 1}
_MONTH_NAMES = [name.capitalize() for name in MONTHS]
_SEASON_CODES = ("SP", "SU", "FA", "WI")
_SEASON_NAMES = ("spring", "summer", "autumn", "winter")
_PART_NAMES = {"MO": "morning", "MI": "midday", "AF": "afternoon", "EV": "evening", "NI": "night", "DT": "daytime"}
_FIRST_DAY = date(1, 1, 1)  # a Monday
_MINUTES = 24 * 60


@dataclass(frozen=True, slots=True)
class Period:
    """One place on the calendar.

    Attributes
    ----------
    granularity : str
        One of GRANULARITIES.
    index : int
        Which one, counted from the start of the calendar: months from January of year 0, weeks and days from Monday
        1 January of year 1, minutes from that midnight. Year 0 is 1 BC, as in ISO 8601.
    part : str
        For the granularity "part": MO, MI, AF, EV, NI or DT; `index` is the day's.
    """

    granularity: str
    index: int
    part: str = ""

    @classmethod
    def century(cls, first_digits: int) -> Period:
        """The hundred years that begin with these digits: 18 for the 19th century."""
        return cls("century", first_digits)

    @classmethod
    def decade(cls, first_digits: int) -> Period:
        """The ten years that begin with these digits: 199 for the 1990s."""
        return cls("decade", first_digits)

    @classmethod
    def year(cls, year: int) -> Period:
        """A year of the calendar; 0 is 1 BC, -489 is 490 BC."""
        return cls("year", year)

    @classmethod
    def half(cls, year: int, half: int) -> Period:
        return cls("half", year * 2 + half - 1)

    @classmethod
    def quarter(cls, year: int, quarter: int) -> Period:
        return cls("quarter", year * 4 + quarter - 1)

    @classmethod
    def season(cls, year: int, code: str) -> Period:
        """A northern season: SP begins in March, WI in December of `year`."""
        return cls("season", year * 4 + _SEASON_CODES.index(code))

    @classmethod
    def month(cls, year: int, month: int) -> Period:
        return cls("month", year * 12 + month - 1)

    @classmethod
    def week(cls, day: date) -> Period:
        """The ISO week (Monday first) that holds a day."""
        return cls("week", (day - _FIRST_DAY).days // 7)

    @classmethod
    def weekend(cls, day: date) -> Period:
        """The Saturday and Sunday of a day's ISO week."""
        return cls("weekend", (day - _FIRST_DAY).days // 7)

    @classmethod
    def day(cls, day: date) -> Period:
        return cls("day", (day - _FIRST_DAY).days)

    @classmethod
    def part_of(cls, day: date, part: str) -> Period:
        """A part of a day: MO, MI, AF, EV, NI, DT."""
        return cls("part", (day - _FIRST_DAY).days, part)

    @classmethod
    def minute(cls, day: date, hour: int, minute: int = 0) -> Period:
        return cls("minute", (day - _FIRST_DAY).days * _MINUTES + hour * 60 + minute)

    def shifted(self, steps: int) -> Period:
        """The period so many steps of its own granularity later (earlier, if negative)."""
        return replace(self, index=self.index + steps)

    def within(self, granularity: str) -> Period | None:
        """The coarser period that holds this one's first day; None where it has no place on the calendar."""
        if granularity in _MONTHS_IN and granularity != "season" and self.granularity in _MONTHS_IN:
            return Period(granularity, self._first_month(self.index) // _MONTHS_IN[granularity])  # BC too
        first = self.first_day
        return None if first is None else period_of(first, granularity)

    @property
    def first_day(self) -> date | None:
        """The first day, or None outside years 1 to 9999."""
        try:
            return self._first_day(self.index)
        except (ValueError, OverflowError):
            return None

    @property
    def last_day(self) -> date | None:
        """The last day, inclusive, or None outside years 1 to 9999."""
        try:
            if self.granularity in ("day", "part", "minute"):
                return self._first_day(self.index)
            if self.granularity == "weekend":
                return self._first_day(self.index) + timedelta(days=1)
            if self.granularity == "week":
                return self._first_day(self.index) + timedelta(days=6)
            months = self._first_month(self.index + 1) - 1
            year, month = divmod(months, 12)
            return date(year, month + 1, monthrange(year, month + 1)[1]) if self.first_day else None
        except (ValueError, OverflowError):
            return None

    @property
    def begins(self) -> datetime | None:
        """The first day at 00:00, for clock times the minute."""
        return self._at(self.first_day, 0) if self.last_day else None

    @property
    def ends(self) -> datetime | None:
        """The last day at 00:00, inclusive; for clock times the minute."""
        return self._at(self.last_day, 1) if self.first_day else None

    @property
    def value(self) -> str:
        """As TIMEX3 writes it."""
        match self.granularity:
            case "century":
                return f"{self.index:02d}" if self.index >= 0 else f"BC{-self.index:02d}"
            case "decade":
                return f"{self.index:03d}" if self.index >= 0 else f"BC{-self.index:03d}"
            case "year":
                return year_value(self.index)
            case "half" | "quarter":
                parts = 2 if self.granularity == "half" else 4
                return f"{year_value(self.index // parts)}-{self.granularity[0].upper()}{self.index % parts + 1}"
            case "season":
                return f"{year_value(self.index // 4)}-{_SEASON_CODES[self.index % 4]}"
            case "month":
                return f"{year_value(self.index // 12)}-{self.index % 12 + 1:02d}"
        first = self.first_day
        if first is None:
            return "XXXX-XX-XX"
        if self.granularity in ("week", "weekend"):
            year, week, _ = first.isocalendar()
            return f"{year:04d}-W{week:02d}" + ("-WE" if self.granularity == "weekend" else "")
        if self.granularity == "minute":
            return f"{first.isoformat()}T{self._clock}"
        return first.isoformat() + (f"T{self.part}" if self.granularity == "part" else "")

    @property
    def edtf(self) -> str | None:
        """As the Extended Date/Time Format writes it, level 1."""
        match self.granularity:
            case "century":
                return f"{self.index:02d}XX" if self.index >= 0 else None
            case "decade":
                return f"{self.index:03d}X" if self.index >= 0 else None
            case "year":
                return edtf_year(self.index)
            case "season":
                return f"{edtf_year(self.index // 4)}-{self.index % 4 + 21}"
            case "month":
                return f"{edtf_year(self.index // 12)}-{self.index % 12 + 1:02d}"
            case "minute":
                return f"{self.value}:00" if self.first_day else None
        first, last = self.first_day, self.last_day
        if first is None or last is None:
            return None
        if self.granularity in ("half", "quarter"):
            return f"{first:%Y-%m}/{last:%Y-%m}"
        return first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"

    @property
    def when(self) -> str | None:
        """For people: "15 June 2022", "13–19 June 2022", "April–June 2022", "summer 1998", "the 1990s"."""
        match self.granularity:
            case "century":
                return f"the {ordinal(self.index + 1)} century" if self.index >= 0 else None
            case "decade":
                return f"the {self.index}0s" if self.index >= 0 else None
            case "year":
                return people_year(self.index)
            case "season":
                return f"{_SEASON_NAMES[self.index % 4]} {people_year(self.index // 4)}"
            case "month":
                return f"{_MONTH_NAMES[self.index % 12]} {people_year(self.index // 12)}"
        first, last = self.first_day, self.last_day
        if first is None or last is None:
            return None
        if self.granularity == "part":
            return f"{people_days(first, last)}, {_PART_NAMES[self.part]}"
        if self.granularity == "minute":
            return f"{people_days(first, last)}, {self._clock}"
        return people_days(first, last)

    def part_days(self, mod: str) -> tuple[datetime | None, datetime | None]:
        """The first and last day of the START, MID or END of the period.

        By convention these are the first, middle and last third, counted in the next finer unit: days of a month or
        week, months of a quarter, season or year, years of a decade. Any other `mod` leaves the whole period.
        """
        finer = {"century": "decade", "decade": "year", "year": "month", "half": "month", "season": "month",
                 "quarter": "month", "month": "day", "week": "day"}.get(self.granularity)  # fmt: skip
        first, last = self.first_day, self.last_day
        if finer is None or first is None or last is None or mod not in ("START", "MID", "END"):
            return self.begins, self.ends
        low, high = period_of(first, finer), period_of(last, finer)
        third = round((high.index - low.index + 1) / 3)
        if mod == "START":
            high = low.shifted(third - 1)
        elif mod == "END":
            low = high.shifted(1 - third)
        else:
            low, high = low.shifted(third), high.shifted(-third)
        return (low.begins, high.ends) if low.begins and high.ends else (None, None)

    @property
    def _clock(self) -> str:
        return f"{self.index % _MINUTES // 60:02d}:{self.index % 60:02d}"

    def _at(self, day: date | None, edge: int) -> datetime | None:
        if day is None:
            return None
        start = datetime(day.year, day.month, day.day)
        if self.granularity == "minute":
            return start + timedelta(minutes=self.index % _MINUTES)
        if self.granularity == "part":
            return start + timedelta(hours=DAY_PART_HOURS[self.part][edge], minutes=59 * edge)
        return start

    def _first_month(self, index: int) -> int:
        """Months from January of year 0 to the first month of the period with this index."""
        return index * _MONTHS_IN[self.granularity] + (2 if self.granularity == "season" else 0)

    def _first_day(self, index: int) -> date:
        match self.granularity:
            case "day" | "part":
                return _FIRST_DAY + timedelta(days=index)
            case "minute":
                return _FIRST_DAY + timedelta(days=index // _MINUTES)
            case "week":
                return _FIRST_DAY + timedelta(days=index * 7)
            case "weekend":
                return _FIRST_DAY + timedelta(days=index * 7 + 5)
        year, month = divmod(self._first_month(index), 12)
        return date(year, month + 1, 1)


def period_of(day: date, granularity: str) -> Period:
    """The period of a granularity that holds a day.

    >>> period_of(date(2022, 6, 16), "quarter").value
    '2022-Q2'
    """
    match granularity:
        case "day":
            return Period.day(day)
        case "week":
            return Period.week(day)
        case "weekend":
            return Period.weekend(day)
        case "season":
            return Period("season", (day.year * 12 + day.month - 1 - 2) // 3)
        case "century" | "decade" | "year" | "half" | "quarter" | "month":
            return Period(granularity, (day.year * 12 + day.month - 1) // _MONTHS_IN[granularity])
    raise ValueError(f"granularity must be one of {', '.join(GRANULARITIES[:-2])}, got {granularity!r}.")


def as_day(year: int, month: int, day: int) -> date | None:
    """The day, or None where the calendar has none: 31 February, year 0."""
    try:
        return date(year, month, day)
    except (ValueError, OverflowError):
        return None


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar.

    Source: the anonymous algorithm in Meeus (1991), Astronomical Algorithms, chapter 8.
    """
    century, rest = divmod(year, 100)
    moon = (19 * (year % 19) + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    to_sunday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (year % 19 + 11 * moon + 22 * to_sunday) // 451
    month, day = divmod(moon + to_sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def counted_weekday(year: int, month: int, weekday: int, count: int) -> date:
    """The first, second, ... weekday of a month; -1 is the last.

    >>> counted_weekday(2022, 11, 3, 4)
    datetime.date(2022, 11, 24)
    """
    if count < 0:
        last = date(year, month, monthrange(year, month)[1])
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (count - 1))


def year_value(year: int) -> str:
    """A year as TIMEX3 writes it: "0079", "BC0490" for -489."""
    return f"{year:04d}" if year > 0 else f"BC{1 - year:04d}"


def edtf_year(year: int) -> str:
    """A year as EDTF writes it: "-0489", and "Y12000" beyond four digits."""
    if abs(year) > 9999:
        return f"Y{year}"
    return f"{year:04d}" if year >= 0 else f"-{-year:04d}"


def people_year(year: int) -> str:
    return str(year) if year > 0 else f"{1 - year} BC"


def people_days(first: date, last: date) -> str:
    """Two days, both inclusive, as one phrase: "13–16 June 2022", "28 May – 3 June 2022", "April–June 2022"."""
    whole_months = first.day == 1 and last.day == monthrange(last.year, last.month)[1]
    if whole_months and (first.month, last.month) == (1, 12):
        return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    form = _people_month if whole_months else _people_day
    end = f"{form(last)} {last.year}"
    if form(first) == form(last) and first.year == last.year:
        return end
    if first.year != last.year:
        return f"{form(first)} {first.year} – {end}"
    if whole_months:
        return f"{form(first)}–{end}"
    return f"{first.day}–{end}" if first.month == last.month else f"{form(first)} – {end}"


def ordinal(number: int) -> str:
    """1st, 2nd, 3rd, 4th, 11th."""
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _people_day(day: date) -> str:
    return f"{day.day} {_MONTH_NAMES[day.month - 1]}"


def _people_month(day: date) -> str:
    return _MONTH_NAMES[day.month - 1]

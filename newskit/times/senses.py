"""What a time expression can mean, and what a rule may know when it decides."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import cached_property

from newskit.article import Article
from newskit.lexicon import any_of
from newskit.lexicon.calendar import KNOWN_AS, KNOWN_DAYS, MONTH_SHORT, MONTHS
from newskit.periods import GRANULARITIES, Period, people_days, period_of
from newskit.rules import when_used
from newskit.times.tense import tense

Interval = tuple[datetime | None, datetime | None]

NOWHERE: Interval = (None, None)
PLACEHOLDERS = {
    "day": "XXXX-XX-XX", "week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX", "quarter": "XXXX-QX",
    "year": "XXXX", "decade": "XXX", "century": "XX", "half": "XXXX-HX", "season": "XXXX-XX",
}  # fmt: skip
"""What TIMEX3 writes where only a publication date would tell."""


@dataclass(frozen=True, slots=True)
class Sense:
    """The meaning of one expression, before it becomes a record; see TimeExpression for the fields."""

    type: str
    value: str
    period: Period | None = None
    mod: str | None = None
    edtf: str | None = None
    interval: Interval | None = None
    granularity: str | None = None
    anchor: str | None = None
    certainty: str = "relative"
    direction: str | None = None
    zone: str | None = None

    @property
    def days(self) -> Interval:
        """The first and the last day (for clock times minute) it covers."""
        if self.interval is not None:
            return self.interval
        if self.period is None:
            return NOWHERE
        return self.period.part_days(self.mod or "")

    @property
    def when(self) -> str | None:
        """The days for people; the period's own name where nothing cuts it short."""
        begins, ends = self.days
        if self.period is not None and (begins, ends) == (self.period.begins, self.period.ends):
            return self.period.when
        if begins is None or ends is None:
            return None
        return people_days(begins.date(), ends.date())


def at(period: Period | None, certainty: str, anchor: str | None, mod: str | None = None, **more: str | None) -> Sense:
    """A place on the calendar; DATE, or TIME for parts of days and clock times."""
    assert period is not None
    kind = "TIME" if period.granularity in ("part", "minute") else "DATE"
    return Sense(
        kind,
        period.value,
        period,
        mod,
        period.edtf if mod != "APPROX" else f"{period.edtf}~",
        granularity=period.granularity,
        anchor=anchor,
        certainty=certainty,
        zone=more.get("zone"),
    )


def unplaced(value: str, granularity: str | None, mod: str | None = None, kind: str = "DATE") -> Sense:
    """A place on the calendar that only a publication date would tell: "XXXX-WXX-3"."""
    return Sense(kind, value, mod=mod, granularity=granularity, anchor="published", certainty="inferred")


def reference(value: str) -> Sense:
    """PRESENT_REF, PAST_REF or FUTURE_REF."""
    return Sense("DATE", value, certainty="vague", anchor="published", direction=value.split("_")[0].lower())


def lasting(value: str, mod: str | None = None) -> Sense:
    """A stretch of time without a place: "three years"."""
    return Sense("DURATION", value, mod=mod, certainty="vague" if "X" in value else "explicit")


def stretching(value: str, unit: str, interval: Interval, mod: str | None = None) -> Sense:
    """A stretch of time that ends or begins with publication: "the past two years"."""
    begins, ends = interval
    edtf = f"{begins.date()}/{ends.date()}" if begins and ends else None
    granularity = unit if unit in GRANULARITIES else "day"
    return Sense("DURATION", value, None, mod, edtf, interval, granularity, "published")


def repeated(value: str) -> Sense:
    """A time that comes again and again."""
    return Sense("SET", value, certainty="explicit")


_DASH = re.compile(r"\s*[-–—/]\s*")
_YEAR_BEFORE = re.compile(r"the (?:previous|preceding) year\b")
"""Within a sentence it is compared to; "The previous year" at its head takes the story there."""
_GLANCE = when_used(
    r"\b(?:(?:declassified|(?:re)?published|reissued|since|as late as|as of|until)(?: in)?"
    r"|until (?:[\w’'-]+ ){1,6}(?:in|on)"
    r"|(?:than|surpassing|exceeding|compared (?:to|with))(?: th(?:e|at|ose))?(?: in| of)?"
    r"|(?:planned|projected|scheduled|intended|proposed|slated)(?: \w+)? (?:for|in))\s+$"
)

_DAY_OF_SAYING = when_used(
    r"\b(?:said|says|told|announced|reported|confirmed|added)(?: [\w’'-]+){0,2} (?:on |late |early )?\Z", re.IGNORECASE
)
_SAYING = 40
"""Characters within which a verb of saying is looked for: "told reporters on Friday"."""
_HEADING_WORDS = 3
"""Words beside its date that a line of its own may have: "Programme for Saturday 14 May"."""


def _is_heading(line: str, start: int, end: int) -> bool:
    """Tell a line that only names a day from a sentence about it."""
    rest = line[max(0, start - 60) : start] + line[end : end + 60]
    return rest[-1:] not in (".", "!", "?") and len(rest.split()) <= _HEADING_WORDS and len(rest) < 60


_LONGER = ("P6M", "P9M")
"""Lengths over which earnings are told beside those of a quarter."""
_LONG_WORD = re.compile(r"\b[^\W\d_]{4,}")
_SLASHED = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})/(?:\d{4}|\d\d)(?![\d/])")
_MONTHS_WRITTEN = rf"\b(?:(?P<day>\d{{1,2}} (?:{any_of(MONTHS)}))|{any_of(MONTHS)} \d{{1,2}}\b(?!:))"
_MONTH_FIRST_OUTLETS = re.compile(r"\.(?:com|org|net|us|gov|edu|mil|info|tv|io|co|news)$")


_KNOWN_AS = rf"(?:th)?['’]?s?,? (?:\w+ )?{any_of(KNOWN_AS)}"
KNOWN = when_used(_KNOWN_AS)
"""What stands behind a day that is known without its year: "Jan. 6 riot"."""
_KNOWN_DAY = rf"\b(?P<month>{any_of(MONTHS | MONTH_SHORT)})\.? (?P<day>\d{{1,2}}){_KNOWN_AS}"


def writes_day_first(article: Article) -> bool:
    """Tell whether a text puts the day before the month."""
    for slashed in _SLASHED.finditer(article.text):
        if int(slashed[1]) > 12 or int(slashed[2]) > 12:
            return int(slashed[1]) > 12
    written = [match["day"] is not None for match in re.finditer(_MONTHS_WRITTEN, article.text, re.IGNORECASE)]
    if written:
        return sum(written) * 2 > len(written)
    return bool(article.outlet) and not _MONTH_FIRST_OUTLETS.search(article.outlet)


@dataclass
class Reading:
    """What is known where a sentence is read.

    Attributes
    ----------
    published : date or None
        The article's publication date.
    narrative : bool
        Whether times count from the last one mentioned rather than from publication.
    text : str
        The sentence as it stands.
    seen : dict
        Granularity to the last period mentioned that was at least as fine.
    last_end : int
        Where the last expression of this sentence ended; -1 before the first.
    last : Sense or None
        The last expression of the article.
    day_ago : int
        How many sentences before this one a day was last mentioned.
    scene, scene_ago : Period or None, int
        The same for a day on which something happened, other than that it was said.
    heading : Period or None
        The day that a line of its own names last: the head of a live page or a programme.
    last_placed : Period or None
        The last period mentioned, however coarse.
    article : Article or None
        The article itself, for the few questions that a sentence does not answer.
    reported : Period or None
        The quarter that earnings news reports.
    longer : bool
        Whether it has turned from the quarter to a longer stretch: "For the nine months, ...".
    """

    published: date | None
    narrative: bool = False
    text: str = ""
    seen: dict[str, Period] = field(default_factory=dict)
    last_end: int = -1
    last: Sense | None = None
    day_ago: int = 1000
    scene: Period | None = None
    scene_ago: int = 1000
    heading: Period | None = None
    reported: Period | None = None
    longer: bool = False
    last_placed: Period | None = None
    article: Article | None = None

    @cached_property
    def day_first(self) -> bool:
        """Whether the article writes 3/4/2022 for 3 April: told by its other dates, else by its outlet's country."""
        return writes_day_first(self.article) if self.article else False

    @cached_property
    def retold(self) -> frozenset[tuple[int, int]]:
        """The days (month, day) of which the article says anywhere what happened: "the Jan. 6 riot"."""
        told = re.finditer(_KNOWN_DAY, self.article.text, re.IGNORECASE) if self.article else ()
        days = {((MONTHS | MONTH_SHORT)[day["month"].lower()], int(day["day"])) for day in told}
        return frozenset(days & KNOWN_DAYS.keys())

    def here(self, granularity: str) -> Period | None:
        """The period that "this" month, year, ... is: by publication, in narratives by what was last mentioned."""
        if self.narrative and self.seen:
            return self.seen.get(granularity)
        return Period.day(self.published).within(granularity) if self.published else None

    def there(self, granularity: str) -> Period | None:
        """The period that "that" month, year, ... is: the last mentioned, else by publication."""
        if granularity in self.seen or (self.seen and (self.narrative or self.elsewhere)):
            return self.seen.get(granularity)
        return Period.day(self.published).within(granularity) if self.published else None

    @property
    def today(self) -> date | None:
        """The day from which days and weekdays count."""
        day = self.here("day")
        return day.first_day if day else None

    @property
    def anchor(self) -> str:
        return "previous" if self.narrative and self.seen else "published"

    def begin(self, sentence: str) -> None:
        """Turn to the next sentence."""
        self.text, self.last_end = sentence, -1
        self.day_ago += 1
        self.scene_ago += 1

    def mention(self, sense: Sense, start: int, end: int) -> None:
        """Remember an expression for what follows; what a history says aside leaves the story where it was."""
        aside = self.narrative and self.aside(sense, start)
        self.remember(sense, aside)
        if sense.period is not None and sense.period.granularity in ("day", "part", "minute") and not aside:
            self.set_scene(start, end)
        self.last_end = end

    def set_scene(self, start: int, end: int) -> None:
        """Remember on which day things happen: not that of saying so, nor of what went on overnight, on two days."""
        if self.text[start:end].lower() == "overnight":
            return
        self.day_ago, day = 0, self.seen.get("day")
        if self.last_end < 0 and _is_heading(self.text, start, end):
            self.heading = day
        if not _DAY_OF_SAYING.search(self.text, max(0, start - _SAYING), start):
            self.scene, self.scene_ago = day, 0

    def remember(self, sense: Sense, aside: bool) -> None:
        """Remember the period of an expression, and those that hold it."""
        self.last = sense
        period = sense.period
        if sense.value in _LONGER:
            self.longer = True
        elif period is not None and period.granularity == "quarter":
            self.longer = False
        if period is None or aside:
            return
        self.last_placed = period
        if period.granularity == "quarter":
            self.report(period)
        self.forget_outside(period)
        finest = "day" if period.granularity in ("part", "minute") else period.granularity
        day = period.first_day if finest == "day" else None
        for granularity in GRANULARITIES[: GRANULARITIES.index(finest) + 1]:
            if (coarser := period_of(day, granularity) if day else period.within(granularity)) is not None:
                self.seen[granularity] = coarser

    def report(self, quarter: Period) -> None:
        """Remember a quarter that is reported: the latest of those mentioned, not one they are compared to."""
        here, told = self.here("quarter"), self.reported
        if here and here.index - 4 < quarter.index < here.index + (told is None):
            self.reported = max(told or quarter, quarter, key=lambda period: period.index)

    def forget_outside(self, period: Period) -> None:
        """Forget what is finer than a period and lies elsewhere: after "in 1983" no earlier month counts any more."""
        first, last = period.first_day, period.last_day
        for granularity in GRANULARITIES[GRANULARITIES.index(period.granularity) + 1 :]:
            day = self.seen[granularity].first_day if granularity in self.seen else None
            if day and first and last and not first <= day <= last:
                del self.seen[granularity]

    @property
    def elsewhere(self) -> bool:
        """Whether the time mentioned last does not hold the day of publication."""
        first, last = (self.last_placed.first_day, self.last_placed.last_day) if self.last_placed else (None, None)
        if self.published is None or first is None or last is None:
            return False
        return not first <= self.published <= last

    def aside(self, sense: Sense, start: int) -> bool:
        """Tell whether a history only glances at a time: in brackets, ending a range, since it, two decades earlier."""
        if (
            sense.direction is None
            and sense.certainty == "relative"
            and sense.anchor == "previous"
            and self.steps_back(sense)
        ):
            return True
        if _YEAR_BEFORE.match(self.text, start):
            return True
        before = self.text[max(0, start - 40) : start]
        ranged = self.last_end >= 0 and _DASH.fullmatch(self.text, self.last_end, start) is not None
        return ranged or before.rfind("(") > before.rfind(")") or _GLANCE.search(before) is not None

    def steps_back(self, sense: Sense) -> bool:
        """Tell whether a time lies more than a year before the story."""
        year, here = sense.period and sense.period.within("year"), self.seen.get("year")
        return year is not None and here is not None and year.index < here.index - 1

    def capital(self, start: int) -> bool:
        """Tell whether a word is written with a capital: "May", not "may"."""
        return self.text[start : start + 1].isupper()

    def named(self, match: re.Match[str], group: str | int = 0) -> bool:
        """Tell whether a capital marks a name ("This Week", a programme) and not the style of a headline."""
        if not self.capital(match.start(group)):
            return False
        around = self.text[max(0, match.start() - 40) : match.start()] + self.text[match.end() : match.end() + 40]
        words = _LONG_WORD.findall(around)
        return len(words) < 2 or not all(word[0].isupper() for word in words)

    def looks_ahead(self, match: re.Match[str]) -> bool:
        """Tell whether the clause of a time looks ahead."""
        return self.tense(match) == "future"

    def tense(self, match: re.Match[str]) -> str | None:
        """Where the clause of a time looks: "past", "future", "planned" or None; see `tense.tense`."""
        return tense(self.text, match.start(), match.end())


def with_mod(sense: Sense | None, mod: str | None) -> Sense | None:
    """The same with a modifier, where there is one to add."""
    if sense is None or mod is None:
        return sense
    if mod == "APPROX" and sense.edtf:
        return replace(sense, mod=mod, edtf=f"{sense.edtf}~")
    return replace(sense, mod=mod)

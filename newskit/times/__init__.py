"""Find the times an article names and place them on the calendar.

News looks back: "Wednesday" is the latest Wednesday up to the publication date, unless its clause looks ahead. A bare
month or month and day is the nearest one. Nothing counts from the clock of the computer: an article without a
publication date keeps TIMEX3's place-holders.

>>> from newskit.article import Article
>>> from datetime import date
>>> [(t.text, t.value, t.when) for t in find_times(Article("The bridge fell last week.", date(2022, 6, 16)))]
[('last week', '2022-W23', '6–12 June 2022')]
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar, Literal

from newskit.article import Article, ArticleLike, Sentence, as_article
from newskit.rules import even_blanks, has_odd_blanks
from newskit.spans import Span
from newskit.times import (  # each writes its rules into the book
    clocks,
    dates,
    days,
    holidays,
    lengths,
    quarters,
    relative,
    seasons,
    steps,
    vague,
    years,
)
from newskit.times.senses import Reading, Sense
from newskit.times.wording import RULES

__all__ = [
    "RULES", "Profile", "TimeExpression", "clocks", "dates", "days", "find_times", "holidays", "lengths", "quarters",
    "relative", "seasons", "steps", "vague", "years",
]  # fmt: skip

Profile = Literal["news", "narrative"]


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeExpression(Span):
    """A time named in the text, resolved to the calendar.

    Attributes
    ----------
    type : str
        DATE, TIME (clock times and parts of days), DURATION or SET, as in TimeML.
    value : str
        As TIMEX3 writes it, as coarse as the wording: "2022-06-15", "2022-W23", "P3M", "PRESENT_REF".
    mod : str or None
        START, MID, END, APPROX, LESS_THAN, MORE_THAN, EQUAL_OR_LESS, EQUAL_OR_MORE.
    edtf : str or None
        As the Extended Date/Time Format writes it, level 1; weeks and quarters as intervals.
    begins, ends : datetime or None
        The first and the last day at 00:00 (for clock times the minute), both inclusive, naive local time; None for
        what has no place on the calendar or lies outside years 1 to 9999. START, MID and END are thirds.
    when : str or None
        The same for people: "13–16 June 2022".
    granularity : str or None
        century, decade, year, half, season, quarter, month, week, weekend, day, part, minute.
    anchor : str or None
        What it counts from: published, explicit (the text says it all) or previous (a time mentioned before).
    direction : str or None
        past, present or future as seen from publication.
    certainty : str
        explicit, relative ("last week"), inferred (year or week supplied by policy) or vague ("recently").
    in_quote : bool
        Whether it stands within quotation marks: the speaker's "today" may not be the reporter's.
    zone : str or None
        The time zone as written: "EST".
    """

    PREFIX: ClassVar[str] = "t"

    type: str
    value: str
    mod: str | None = None
    edtf: str | None = None
    begins: datetime | None = None
    ends: datetime | None = None
    when: str | None = None
    granularity: str | None = None
    anchor: str | None = None
    direction: str | None = None
    certainty: str = "relative"
    in_quote: bool = False
    zone: str | None = None


def find_times(article: ArticleLike, profile: Profile = "news") -> list[TimeExpression]:
    """Find the times an article names, in text order.

    Parameters
    ----------
    article : Article, row of an articles table, or str
    profile : {"news", "narrative"}
        From what "last year" or a bare month counts: in news from the publication date, in narratives (histories,
        biographies) from the time mentioned last.

    Returns
    -------
    list of TimeExpression

    Raises
    ------
    ValueError
        For an unknown profile.
    """
    if profile not in ("news", "narrative"):
        raise ValueError(f'profile must be "news" or "narrative", got {profile!r}.')
    article = as_article(article)
    published = article.published.date() if article.published else None
    reading = Reading(published, narrative=profile == "narrative", article=article)
    uneven = has_odd_blanks(article.text)
    return [found for sentence in article.prose for found in _in_sentence(article, sentence, reading, uneven)]


def _in_sentence(article: Article, sentence: Sentence, reading: Reading, uneven: bool) -> Iterator[TimeExpression]:
    text, places = even_blanks(sentence.text) if uneven else (sentence.text, None)
    reading.begin(text)
    for start, end, rule, sense in RULES.find(text, reading):
        reading.mention(sense, start, end)
        if places is not None:
            start, end = places[start], places[end - 1] + 1
        yield _expression(article, sentence.start + start, sentence.start + end, rule, sense)


def _expression(article: Article, start: int, end: int, rule: str, sense: Sense) -> TimeExpression:
    begins, ends = sense.days
    return article.record(
        TimeExpression,
        start,
        end,
        rule=rule,
        type=sense.type,
        value=sense.value,
        mod=sense.mod,
        edtf=sense.edtf,
        begins=begins,
        ends=ends,
        when=sense.when,
        granularity=sense.granularity,
        anchor=sense.anchor,
        direction=sense.direction or _direction(begins, ends, article.published),
        certainty=sense.certainty,
        in_quote=article.in_quote(start),
        zone=sense.zone,
    )


def _direction(begins: datetime | None, ends: datetime | None, published: datetime | None) -> str | None:
    """Past, present or future, by days, as seen from publication."""
    if begins is None or ends is None or published is None:
        return None
    if ends.date() < published.date():
        return "past"
    return "future" if begins.date() > published.date() else "present"

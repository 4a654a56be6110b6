"""As of when a claim holds: a time in its clause, in its sentence, at the reporting verb, or the day of publication.

"In 1988, two years after a flood that killed six people" counts back to 1986.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from typing import Any, NamedTuple

from newskit.claims.pages import Page
from newskit.clauses import COMPARISONS, RELATIVE_PRONOUNS, Piece, lists_joined, pieces
from newskit.lexicon.grammar import COORDINATORS
from newskit.periods import Period

_CUE_REACH = 200
_ELSEWHEN = (
    RELATIVE_PRONOUNS | COMPARISONS | frozenset("since before until that because if unless although though".split())
)
"""Words that open a piece whose time is not the claim's: "the record, which was set in 1986"."""
_GOES_ON = RELATIVE_PRONOUNS | COORDINATORS | frozenset(("that",))
"""Openers of a piece that goes on with what happened: "two years after a flood | that killed six people"."""
_SIGNS = {"after": -1, "before": 1}
_LENGTH = re.compile(r"P(?P<number>\d{1,4})(?P<unit>[YMWD])")
_STEPS = {"Y": ("year", 1), "M": ("month", 1), "W": ("day", 7), "D": ("day", 1)}
"""What a length of time is counted in: weeks to the day, since "two weeks after" is a day."""
_BEFORE_DAWN = re.compile(
    r"(?:(?:just|shortly) )?before (?:dawn|daybreak|sunrise|noon|midnight|dusk|sunset)(?: on)? ?", re.I
)


class AsOf(NamedTuple):
    """The time a claim holds for, and where it was read."""

    value: str | None = None
    begins: datetime | None = None
    ends: datetime | None = None
    source: str | None = None
    id: str | None = None


def as_of(page: Page, number: Any, reports: Sequence[Any]) -> AsOf:
    """A time in the number's clause, else in its sentence, else at the cue, else the publication date."""
    bounds = page.bounds(number, reports)
    times = [time for time in page.placed(*bounds) if reports or not page.is_said(time)]
    whole = lists_joined(page.article.text, [(time.start, time.end) for time in times])
    parts = pieces(page.article.text, *bounds, [*whole, (number.start, number.end)]) if times else []
    for source, time in (
        ("own", _in_piece(page, number, times, parts)),
        ("clause", _counted_back(page, number, reports) or _in_sentence(page, number, times, parts)),
        ("cue", _at_cues(page, reports)),
    ):
        if time is not None and (source == "own" or number.kind != "age"):
            return AsOf(time.value, time.begins, time.ends, source, time.id)
    if page.article.published is None:
        return AsOf()
    day = page.article.published.replace(hour=0, minute=0, second=0, microsecond=0)
    return AsOf(f"{day:%Y-%m-%d}", day, day, "published")


def _in_piece(page: Page, number: Any, times: Sequence[Any], parts: Sequence[Piece]) -> Any:
    """The time in the same piece of the sentence: the next one behind the number, else the last one before it."""
    home = _piece_of(parts, number)
    inside = [time for time in times if home and home.start <= time.start < home.end]
    behind = [time for time in inside if time.start >= number.end and not page.compares(number.end, time.start)]
    return behind[0] if behind else next((time for time in reversed(inside) if time.end <= number.start), None)


def _counted_back(page: Page, number: Any, reports: Sequence[Any]) -> AsOf | None:
    """The time of what something came after or before: "in 1988, two years after a flood that killed six people"."""
    bounds = page.bounds(number, reports)
    text = page.article.text
    parts = pieces(text, *bounds, [(number.start, number.end)])
    place = next((i for i, part in enumerate(parts) if part.start <= number.start < part.end), -1)
    while place > 0 and parts[place].opener in _GOES_ON:
        place -= 1
    if place < 0 or parts[place].opener not in _SIGNS:
        return None
    opened = parts[place]
    for length in page.between(page.times, bounds[0], opened.start):
        if length.end + 1 == opened.start and (match := _LENGTH.fullmatch(str(length.value))) is not None:
            return _away(page, length, match, _SIGNS[opened.opener])
    return None


def _away(page: Page, length: Any, match: re.Match[str], sign: int) -> AsOf | None:
    """The time that lies a length away from the time named before it, else from publication."""
    before = page.placed(page.sentence(length.start).start, length.start)
    base = before[-1].begins if before else page.article.published
    if base is None:
        return None
    granularity, step = _STEPS[match["unit"]]
    span = Period.day(base.date()).within(granularity)
    period = span.shifted(sign * step * int(match["number"])) if span else None
    return AsOf(period.value, period.begins, period.ends, "clause", length.id) if period and period.begins else None


def _in_sentence(page: Page, number: Any, times: Sequence[Any], parts: Sequence[Piece]) -> Any:
    """The nearest time elsewhere in the sentence that is no other event's."""
    fitting = []
    for time in times:
        home = _piece_of(parts, time)
        elsewhere = home is not None and home != _piece_of(parts, number)
        behind = home and home.opener == "after" and home.start > number.start  # "38 died | after it jammed on Monday"
        if home and elsewhere and not behind and not _is_elsewhen(page, home, time):
            fitting.append(time)
    return min(fitting, key=lambda time: _gap(time, number.start), default=None)


def _is_elsewhen(page: Page, home: Piece, time: Any) -> bool:
    """Tell whether a time is that of another event or of a comparison."""
    part_of_day = _BEFORE_DAWN.fullmatch(page.article.text, home.start, time.start)
    return part_of_day is None and (home.opener in _ELSEWHEN or page.compares(home.start, time.start))


def _at_cues(page: Page, reports: Sequence[Any]) -> Any:
    """The time at the cue of the innermost report that has one: "said last week that"."""
    for report in reversed(reports):
        cue = page.cued(report).cue_start
        if cue is not None and (time := _at_cue(page, int(cue), report)) is not None:
            return time
    return None


def _at_cue(page: Page, cue: int, report: Any) -> Any:
    sentence = page.sentence(cue)
    start, end = max(sentence.start, cue - _CUE_REACH), min(sentence.end, cue + _CUE_REACH)
    said = [quote for quote in [*page.between(page.quotes, start, end), report] if not quote.start <= cue < quote.end]
    times = [
        time for time in page.placed(start, end) if not any(quote.start <= time.start < quote.end for quote in said)
    ]
    whole = [(row.start, row.end) for row in (*times, *said)]
    text = page.article.text
    parts = pieces(text, start, end, whole) if times else []
    fitting = []
    for time in times:
        home = _piece_of(parts, time)
        if home and not _is_elsewhen(page, home, time) and not _is_another(text, parts, home, cue):
            fitting.append(time)
    return min(fitting, key=lambda time: _gap(time, cue), default=None)


def _is_another(text: str, parts: Sequence[Piece], home: Piece, cue: int) -> bool:
    """Whether a cue has a subject of its own behind "and": "It came out in March, | and officials say"."""
    between = (part for part in parts if home.start < part.start < cue and part.opener in COORDINATORS)
    return any(len(text[part.start : cue].split()) > 1 for part in between)


def _piece_of(parts: Sequence[Piece], row: Any) -> Piece | None:
    return next((part for part in parts if part.start <= row.start < part.end), None)


def _gap(time: Any, offset: int) -> int:
    return min(abs(time.start - offset), abs(time.end - offset))

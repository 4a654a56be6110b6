"""Pictures of records: what happened when, which numbers are claimed, who speaks.

>>> import pandas as pd
>>> toll = pd.DataFrame({"text": ["20", "31"], "low": [20, 31], "high": [20, 31], "bound": ["at least", "exactly"]})
>>> [label.get_text() for label in numbers(toll).get_yticklabels()]
['at least 20', '31']
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from newskit.frames import with_days
from newskit.lexicon.grammar import FUNCTION_WORDS
from newskit.people import CLEAR
from newskit.plot.drawing import (
    COLOURS,
    LABEL,
    MOST,
    POINTS,
    canvas,
    captioned,
    column,
    day,
    hollow,
    in_figures,
    label_rows,
    left_out,
    legend,
    nothing,
    number_axis,
    one_sort,
    require,
    shortened,
)
from newskit.rules import when_used

if TYPE_CHECKING:
    from matplotlib.axes import Axes

UNCLEAR = "unclear"
"""What pages and pictures call a speaker whose name is not sure enough."""

_PART = when_used(r"(?:[a-z]s|half|third|quarter|fifth|tenth)$", re.IGNORECASE)
"""Numbers that take "of" before what they count: "thousands of people", "half of the homes"."""

_MONTH, _YEAR = 27, 364
"""Days between the first and the last day of a month and of a year, at least."""

_DIRECTIONS = {"past": "blue", "present": "green", "future": "orange"}
BOUNDS = {"exactly": "blue", "about": "orange", "at least": "green", "at most": "vermilion"}
"""The colour of each way to state a number."""
_QUOTES = {"direct": "blue", "mixed": "sky", "indirect": "orange"}


def timeline(events: pd.DataFrame, ax: Axes | None = None, *, most: int = MOST) -> Axes:
    """Draw when things happened: one bar an event, the earliest on top.

    Parameters
    ----------
    events : DataFrame
        A table as from `timeline(news)`: `begins`, `ends` (first and last day or minute, both inclusive) and `event`
        (what happened). `when`, `granularity`, `direction` (colours) and `certainty` (vague events are faded) are used
        where they are there. Events without a place on the calendar are left out.
    ax : Axes, optional
        Where to draw; else a new figure that is high enough for all rows.
    most : int
        How many events are drawn. Of a longer table it is one for each of the days or periods named most often.

    Returns
    -------
    Axes
        One bar (`ax.patches`) an event. The calendar shown is that of most events; an arrow at the edge stands for
        what begins before or ends after it.

    Raises
    ------
    ValueError
        Where a column is missing; the message names it.
    """
    require(events, ("begins", "ends", "event"), "timeline(news)")
    placed = (
        with_days(events, ("begins", "ends")).dropna(subset=["begins"]).sort_values(["begins", "ends"], kind="stable")
    )
    ax, most = canvas(ax, min(len(placed), most))
    if placed.empty:
        return nothing(ax, "No event has a place on the calendar.")
    drawn = _most_named(placed, most)
    begins, ends = _on_calendar(drawn)
    colours = [COLOURS[_DIRECTIONS.get(way, "grey")] for way in column(drawn, "direction")]
    ax.barh(range(len(drawn)), ends - begins, left=begins, height=0.6, color=colours, edgecolor=colours, linewidth=1.5)
    for bar, certainty in zip(ax.patches, column(drawn, "certainty"), strict=True):
        bar.set_alpha(0.4 if certainty == "vague" else 1)
    first, last = _window(*_on_calendar(placed))
    _show_window(ax, first, last)
    _point_outside(ax, begins < first, ends > last, colours)
    label_rows(ax, [_dated(row) for row in drawn.itertuples()])
    legend(ax, {way: COLOURS[colour] for way, colour in _DIRECTIONS.items() if way in column(drawn, "direction")})
    note = left_out(len(drawn), len(placed), "events: those of the days and periods named most often")
    return captioned(ax, note, axis=_days(first, last))


def numbers(claims: pd.DataFrame, ax: Axes | None = None, *, most: int = MOST) -> Axes:
    """Draw claimed numbers side by side: one row a claim, in the table's order.

    A point is a number, a line is a range. Where a claim leaves an end open ("at least 20"), an arrow runs to the edge;
    where it is approximate ("about", "hundreds"), the point is hollow and the line dashed.

    Parameters
    ----------
    claims : DataFrame
        A table as from `trace_claims(news)` or of `find_numbers`: `text`, `low`, `high`, `bound`; `vague`, `counted`,
        `concept`, `change`, `speaker_name` with `confidence`, `outlet` and `begins` (the day it holds for) are used
        where they are there. All of one kind and unit, since they share an axis; it is logarithmic where the largest
        is a thousand times the smallest.
    ax : Axes, optional
        Where to draw; else a new figure that is high enough for all rows.
    most : int
        How many claims are drawn, the first ones of the table.

    Returns
    -------
    Axes
        Each claim is a line of `ax.lines` with marker "o": its ends, one point where they are equal.

    Raises
    ------
    ValueError
        Where a column is missing, or where the numbers are of several kinds or units.
    """
    require(claims, ("text", "low", "high", "bound"), "trace_claims(news)")
    claims = with_days(claims, ("begins", "ends")).assign(text=claims["text"].astype(str))
    finite = claims.loc[np.isfinite(claims["low"].astype(float)) & np.isfinite(claims["high"].astype(float))]
    sorts = one_sort(finite)
    ax, most = canvas(ax, min(len(finite), most))
    if finite.empty:
        return nothing(ax, "No numbers.")
    drawn = finite.head(most)
    left, right = number_axis(ax, drawn)
    for place, row in enumerate(drawn.itertuples()):
        _draw_number(ax, place, row, left, right)
    label_rows(ax, [claimed(row) for row in drawn.itertuples()])
    present = set(drawn["bound"])
    legend(ax, {bound: COLOURS[colour] for bound, colour in BOUNDS.items() if bound in present}, marker=True)
    return captioned(ax, left_out(len(drawn), len(finite), "numbers, the first of the table"), axis=sorts)


def speakers(quotes: pd.DataFrame, ax: Axes | None = None, *, most: int = 15) -> Axes:
    """Draw who speaks how often: one bar a speaker, the most quoted on top.

    Parameters
    ----------
    quotes : DataFrame
        A table as from `table(news, find_quotes)`: `speaker_name`; with `confidence` (0 to 1) names below 0.6 are
        counted as "unclear", with `kind` bars are split into direct, mixed and indirect quotes.
    ax : Axes, optional
        Where to draw; else a new figure that is high enough for all rows.
    most : int
        How many speakers are drawn by name; the others are counted below the axis. "unclear" is the last bar.

    Returns
    -------
    Axes
        The widths of `ax.patches` are numbers of quotes (rows). A bar of unclear quotes that would dwarf the others
        runs out of the picture.

    Raises
    ------
    ValueError
        Where a column is missing; the message names it.
    """
    from matplotlib.ticker import MaxNLocator

    require(quotes, ("speaker_name",), "table(news, find_quotes)")
    ax, most = canvas(ax, min(most, quotes["speaker_name"].nunique()) + 1)
    if quotes.empty:
        return nothing(ax, "No quotes.")
    kinds = pd.Series(column(quotes, "kind"), index=quotes.index).where(lambda kind: kind.isin(_QUOTES), "quote")
    counts = pd.crosstab(clear_names(quotes), kinds)
    order = _by_size(counts.sum(axis=1))
    others = [name for name in order if name != UNCLEAR][most - 1 :]
    left_out = f"{len(others)} others: {counts.loc[others].to_numpy().sum():,} quotes" if others else None
    counts = counts.loc[[name for name in order if name not in others]]
    reached = np.zeros(len(counts))
    for kind in [*_QUOTES, "quote"]:
        if kind in counts:
            ax.barh(range(len(counts)), counts[kind], left=reached, color=_shades(counts.index, kind), height=0.7)
            reached += counts[kind].to_numpy()
    label_rows(ax, list(counts.index))
    _write_counts(ax, list(counts.index), reached)
    legend(ax, {kind: COLOURS[colour] for kind, colour in _QUOTES.items() if kind in counts})
    ax.xaxis.set_major_locator(MaxNLocator(nbins=6, integer=True))
    return captioned(ax, left_out, axis="quotes")


def clear_names(quotes: pd.DataFrame) -> pd.Series:
    """The name under which each row's speaker is shown: "unclear" where it is missing or below `CLEAR`."""
    known = quotes["speaker_name"].notna()
    if "confidence" in quotes:
        known &= quotes["confidence"].fillna(0) >= CLEAR
    return quotes["speaker_name"].where(known, UNCLEAR)


def _most_named(placed: pd.DataFrame, most: int) -> pd.DataFrame:
    """All events if they are few; else the first one of each of the periods named most often, of equals the nearest."""
    if len(placed) <= most:
        return placed
    named = placed.groupby(["begins", "ends"], dropna=False)["event"].transform("size")
    far = (placed["begins"] - placed["begins"].iloc[len(placed) // 2]).abs()
    firsts = placed.assign(_often=-named, _far=far).drop_duplicates(["begins", "ends"])
    kept = firsts.sort_values(["_often", "_far"], kind="stable").head(most)
    return kept.drop(columns=["_often", "_far"]).sort_values(["begins", "ends"], kind="stable")


def _on_calendar(events: pd.DataFrame) -> tuple[np.ndarray, np.ndarray]:
    """Where bars begin and end, in days: the last day or minute belongs to the event."""
    from matplotlib.dates import date2num

    ends = events["ends"].fillna(events["begins"])
    clock = (ends != ends.dt.normalize()).to_numpy()
    if "granularity" in events:
        clock = clock | events["granularity"].isin(["minute", "hour"]).to_numpy()
    return date2num(events["begins"].to_numpy()), date2num(ends.to_numpy()) + np.where(clock, 1 / 1440, 1)


def _window(begins: np.ndarray, ends: np.ndarray) -> tuple[float, float]:
    """The calendar of most events: one from 1981 must not squeeze a week in June into a line.

    It is that of Tukey's box plot: the middle half of all beginnings, and one and a half times its length on
    either side.
    """
    from matplotlib.dates import date2num

    early, late = np.quantile(begins, [0.25, 0.75])
    reach = 1.5 * max(late - early, 3)
    first, last = max(begins.min(), early - reach), min(ends.max(), late + reach)
    pad = 0.04 * (last - first)
    floor, ceiling = date2num(np.array(["0001-01-03", "9999-12-29"], dtype="datetime64[s]"))
    return float(np.clip(first - pad, floor, ceiling - 1)), float(np.clip(last + pad, floor + 1, ceiling))


def _show_window(ax: Axes, first: float, last: float) -> None:
    from matplotlib.dates import AutoDateLocator, ConciseDateFormatter

    ax.set_xlim(first, last)
    locator = AutoDateLocator(minticks=3, maxticks=8)
    ax.xaxis.set_major_locator(locator)
    ax.xaxis.set_major_formatter(ConciseDateFormatter(locator, show_offset=False))  # it would cover the note


def _point_outside(ax: Axes, before: np.ndarray, after: np.ndarray, colours: list[str]) -> None:
    """An arrow at the edge for each bar that runs out of the picture or lies outside it."""
    for outside, edge, head in zip((before, after), ax.get_xlim(), "<>", strict=True):
        for place in np.flatnonzero(outside):
            ax.plot([edge], [place], marker=head, color=colours[place], markersize=7, clip_on=False)


def _days(first: float, last: float) -> str:
    """The calendar shown, in words: its ticks leave the year out."""
    from matplotlib.dates import num2date

    return f"{day(num2date(first))} to {day(num2date(last))}"


def _dated(event: Any) -> str:
    when = getattr(event, "when", None)
    if not isinstance(when, str) or not when:
        when = day(event.begins)
    return f"{when} · {event.event}"


def _draw_number(ax: Axes, place: int, row: Any, left: float, right: float) -> None:
    unsure = row.bound == "about" or bool(getattr(row, "vague", False))
    colour = COLOURS[BOUNDS.get(row.bound, "grey")]
    ends = [row.low] if row.low == row.high else [row.low, row.high]
    if len(ends) == 2:
        ax.hlines(place, row.low, row.high, color=colour, linewidth=3, linestyle=(0, (2, 1)) if unsure else "solid")
    ax.plot(ends, [place] * len(ends), linestyle="none", marker="o", color=colour, **hollow(unsure))
    for bound, end, edge, head in (("at least", row.high, right, ">"), ("at most", row.low, left, "<")):
        if row.bound == bound:
            ax.hlines(place, *sorted([end, edge]), color=colour, linewidth=1.2, alpha=0.6)
            ax.plot([edge], [place], marker=head, color=colour, markersize=6, clip_on=False)


def number_in_words(row: Any) -> str:
    """A number in the words of its article, with what it counts or is about; takes a Number or a row of its table.

    Where the words are vague their range stands behind them: "thousands of people (1,000 to 10,000)". What stood
    between two numbers stands from one to the other: "40 to 60 residents".
    """
    hedge = row.bound if row.bound != "exactly" else ""
    number = row.text.replace(" and ", " to ") if row.low < row.high else row.text  # "between 40 and 60"
    of = "of" if _PART.search(row.text) and _text(row, "counted") else ""
    about = _text(row, "counted") or (f"({_within(row.concept)})" if _text(row, "concept") else "")
    range_ = f"({in_figures(row.low)} to {in_figures(row.high)})" if getattr(row, "vague", False) else ""
    return " ".join(filter(None, [_text(row, "change"), hedge, number, of, about, range_]))


def _within(phrase: str) -> str:
    """A phrase as it stands within a sentence: "the death toll" of "The death toll"."""
    first, blank, rest = phrase.partition(" ")
    return f"{first.lower()}{blank}{rest}" if first.lower() in FUNCTION_WORDS else phrase


def claimed(row: Any) -> str:
    """A row's label: the number and who says it."""
    speaker = _text(row, "speaker_name") or (UNCLEAR if _text(row, "voice") == "speaker" else "")
    if speaker and getattr(row, "confidence", 1.0) < CLEAR:
        speaker = UNCLEAR
    who = ", ".join(filter(None, [shortened(speaker or _text(row, "outlet"), LABEL // 2), as_of_in_words(row)]))
    return " – ".join(filter(None, [shortened(number_in_words(row), LABEL - 3 - len(who)), who]))


def as_of_in_words(row: Any) -> str:
    """When a claim holds: its first day, or the year or month where that is all that is said."""
    begins, ends = getattr(row, "begins", None), getattr(row, "ends", None)
    if begins is None or pd.isna(begins):
        return ""
    days = 0 if ends is None or pd.isna(ends) else (ends - begins).days
    if days < _MONTH:
        return day(begins)
    return f"{begins.year}" if days >= _YEAR else f"{begins:%B} {begins.year}"


def _text(row: Any, name: str) -> str:
    value = getattr(row, name, None)
    return value if isinstance(value, str) else ""


def _by_size(totals: pd.Series) -> list[str]:
    """The most frequent first, of equals by name; the unclear last."""
    return sorted(totals.index, key=lambda name: (name == UNCLEAR, -totals[name], name))


def _write_counts(ax: Axes, names: Sequence[str], counts: np.ndarray) -> None:
    """The number at the end of each bar; hundreds of unclear quotes must not make all others short."""
    named = max((count for name, count in zip(names, counts, strict=True) if name != UNCLEAR), default=counts.max())
    edge = 1.08 * min(counts.max(), 1.5 * named)
    ax.set_xlim(0, edge)
    for place, count in enumerate(counts):
        if count > edge:
            ax.plot([edge], [place], marker=">", color=COLOURS["grey"], markersize=9, clip_on=False)
        ax.annotate(
            f"{count:,.0f}", (min(count, edge), place), xytext=(7 if count > edge else 4, 0),
            textcoords="offset points", va="center", fontsize=POINTS, annotation_clip=False,
        )  # fmt: skip


def _shades(names: Iterable[str], kind: str) -> list[str]:
    return [COLOURS["grey"] if name == UNCLEAR else COLOURS[_QUOTES.get(kind, "blue")] for name in names]

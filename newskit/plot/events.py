"""A picture of what happened when: bars on a calendar.

>>> import pandas as pd
>>> days = pd.to_datetime(["2022-06-02", "2022-06-01"])
>>> events = pd.DataFrame({"begins": days, "ends": days, "event": ["Schools closed", "The levee broke"]})
>>> [label.get_text() for label in timeline(events).get_yticklabels()]
['1 June 2022 · The levee broke', '2 June 2022 · Schools closed']
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from newskit.frames import with_days
from newskit.plot.describing import in_words
from newskit.plot.drawing import (
    COLOURS,
    HATCH,
    MOST,
    canvas,
    captioned,
    column,
    label_rows,
    left_out,
    legend,
    nothing,
    patches,
    require,
)
from newskit.plot.wording import count, day, shortened

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_WAYS = {"past": "blue", "present": "green", "future": "vermilion"}
"""The colour of each direction from the day of writing."""


def timeline(events: pd.DataFrame, ax: Axes | None = None, *, most: int = MOST) -> Axes:
    """Draw when things happened: one bar an event, the earliest on top.

    What was over at the time of writing is filled, what was going on striped, what was to come hollow.

    Parameters
    ----------
    events : DataFrame
        A table as from `timeline(news)`: `begins`, `ends` (first and last day or minute, both inclusive) and `event`
        (what happened). `when`, `granularity`, `direction` (past, present, future) and `certainty` (vague events are
        faded) are used where they are there. Events without a place on the calendar are left out.
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
    ways, labels = column(drawn, "direction"), [_dated(row) for row in drawn.itertuples()]
    bars = ax.barh(range(len(drawn)), ends - begins, left=begins, height=0.6, linewidth=1.5)
    for bar, way, certainty in zip(bars, ways, column(drawn, "certainty"), strict=True):
        bar.set(**_look(way, 0.4 if certainty == "vague" else 1))
    first, last = _window(*_on_calendar(placed))
    _show_window(ax, first, last)
    _point_outside(ax, begins < first, ends > last, [_colour(way) for way in ways])
    label_rows(ax, labels)
    legend(ax, patches({way: _look(way) for way in _WAYS if way in ways}))
    in_words(ax, _described(labels, ways, len(placed), _days(first, last)))
    note = left_out(len(drawn), len(placed), "events: those of the days and periods named most often")
    return captioned(ax, note, axis=_days(first, last))


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


def _colour(way: Any) -> str:
    return COLOURS[_WAYS.get(way, "grey")]


def _look(way: Any, shade: float = 1) -> dict[str, Any]:
    """How the bar of an event that was past, present or to come looks."""
    colour, hatch = _colour(way), HATCH if way == "present" else ""
    face = {"present": 0.25, "future": 0.0}.get(way, 1.0)
    return {"facecolor": (colour, shade * face), "edgecolor": (colour, shade), "hatch": hatch}


def _days(first: float, last: float) -> str:
    """The calendar shown, in words: its ticks leave the year out."""
    from matplotlib.dates import num2date

    return f"{day(num2date(first))} to {day(num2date(last))}"


def _dated(event: Any) -> str:
    when = getattr(event, "when", None)
    if not isinstance(when, str) or not when:
        when = day(event.begins)
    return f"{when} · {event.event}"


def _described(labels: Sequence[str], ways: Sequence[Any], there: int, days: str) -> str:
    """The picture in words: how many events, the first and the last one, and how many were still to come."""
    events = f"{len(labels)} of {count(there, 'event')}" if len(labels) < there else count(there, "event")
    ends = [f"First: {shortened(labels[0])}.", f"Last: {shortened(labels[-1])}."][: len(labels)]
    told = ", ".join(f"{ways.count(way)} {way}" for way in _WAYS if way in ways)
    return " ".join([f"Bars on a calendar, {days}: {events}.", *ends, f"{told.capitalize()}." if told else ""])

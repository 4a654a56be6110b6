"""Pictures of texts and their words: a measure over time, key words, where words stand.

>>> ax = spread(["The river rose. A river!", "Rain."], ["river", "rain"])
>>> [label.get_text() for label in ax.get_yticklabels()]
['river (2)', 'rain (1)']
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from newskit.article import as_articles
from newskit.plot.describing import in_words
from newskit.plot.drawing import (
    COLOURS,
    POINTS,
    canvas,
    captioned,
    label_rows,
    left_out,
    legend,
    nothing,
    patches,
    require,
)
from newskit.plot.wording import count, in_figures, shortened

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.lines import Line2D

_LINES = ("blue", "orange", "green", "purple", "vermilion", "sky")
_MARKERS = "os^Dv*"
_FEW = 30
"""Articles between which lines are drawn."""

_TICKS = 8
"""Times of which each is named below the axis; of more, the calendar is."""

_TOLD, _NAME = 4, 30
"""Words or groups that a description names, and the characters of a name."""


def over_time(scores: pd.DataFrame, measure: str, ax: Axes | None = None) -> Axes:
    """Draw a measure over time, with its interval where the table has one.

    Parameters
    ----------
    scores : DataFrame
        A table as from `measure(news, "flesch", by="month", ci=0.95)`: its index tells the time (years, days, periods
        such as `news["published"].dt.to_period("M")`). With two levels (`by=["outlet", "month"]`) the last one is the
        time, and each value of the first gets a line of its own, six at most.
    measure : str
        The column to draw; `..._low` and `..._high`, where they are there, become a band.
    ax : Axes, optional
        Where to draw; else a new figure.

    Returns
    -------
    Axes
        A line of `ax.lines` for each group, its points in the order of time.

    Raises
    ------
    ValueError
        Where the column is missing; the message names it.
    """
    require(scores, (measure,), "measure(news, by=...)")
    ax, _ = canvas(ax, 12)
    if scores.empty:
        return nothing(ax, "No scores.")
    groups = _groups(scores)
    drawn = groups[: len(_LINES)]
    lines = [
        _draw_line(ax, rows, measure, color=COLOURS[colour], marker=marker, label=shortened(name, _NAME))
        for (name, rows), colour, marker in zip(drawn, _LINES, _MARKERS, strict=False)
    ]
    if len(groups) > 1:
        legend(ax, lines)
    _name_times(ax, scores.index.get_level_values(-1).unique().sort_values())
    ax.spines[["top", "right"]].set_visible(False)
    ax.grid(axis="y", alpha=0.25)
    ax.tick_params(labelsize=POINTS)
    ax.set_ylabel(_with_direction(measure), fontsize=POINTS, parse_math=False)
    in_words(ax, _lines_described(drawn, measure))
    return captioned(ax, left_out(len(drawn), len(groups), "groups, the first of the table"))


def _groups(scores: pd.DataFrame) -> list[tuple[str, pd.DataFrame]]:
    """The lines to draw: their names, and their rows in the order of time."""
    if scores.index.nlevels == 1:
        return [("", scores.sort_index())]
    return [(str(name), rows.droplevel(0).sort_index()) for name, rows in scores.groupby(level=0)]


def _draw_line(ax: Axes, rows: pd.DataFrame, measure: str, **look: Any) -> Line2D:
    """A line through the values, with a band where the table has intervals."""
    times = _times(rows.index)
    [line] = ax.plot(times, rows[measure], **look)
    if {f"{measure}_low", f"{measure}_high"} <= {*rows.columns}:
        low, high = rows[f"{measure}_low"].astype(float), rows[f"{measure}_high"].astype(float)
        ax.fill_between(times, low, high, color=look["color"], alpha=0.2, linewidth=0)
    return line


def _times(index: pd.Index) -> Any:
    if isinstance(index, pd.PeriodIndex):
        return index.to_timestamp().to_numpy()
    return index.to_numpy()


def _name_times(ax: Axes, index: pd.Index) -> None:
    """Below the axis: each time where they are few, else a calendar."""
    from matplotlib.dates import AutoDateLocator, ConciseDateFormatter

    places = _times(index)
    if len(index) <= _TICKS:
        ax.set_xticks(places, [_time(value) for value in index])
    elif places.dtype.kind == "M":
        locator = AutoDateLocator()
        ax.xaxis.set_major_locator(locator)
        ax.xaxis.set_major_formatter(ConciseDateFormatter(locator))


def _time(value: Any) -> str:
    """A time as its table has it; of a week its first day, since both would be too long."""
    if isinstance(value, pd.Period) and value.freqstr.startswith("W"):
        return f"week of {value.start_time:%Y-%m-%d}"
    return str(value).removesuffix(" 00:00:00")


def _with_direction(measure: str) -> str:
    """A measure's name, and what its higher values mean where newskit knows: "flesch (higher is easier)"."""
    from newskit.measures import describe_measures  # loaded when it is needed, as matplotlib is

    known = describe_measures()["range"]
    direction = re.search(r"(?:Higher|Lower) is [^.]+", known.get(measure, ""))
    return f"{measure} ({direction.group().lower()})" if direction else measure


def _lines_described(groups: list[tuple[str, pd.DataFrame]], measure: str) -> str:
    """The lines in words: from when to when, where each begins and ends, and between which values it runs."""
    times = [rows.index[place] for _, rows in groups for place in (0, -1)]
    finite = [(name, rows.loc[np.isfinite(rows[measure].astype(float)), measure]) for name, rows in groups]
    told = [_line_described(name, values) for name, values in finite if not values.empty]
    shape = ("Line" if len(groups) == 1 else "Lines") + (" in bands" if f"{measure}_low" in groups[0][1] else "")
    when = f"{_time(min(times))} to {_time(max(times))}"
    return f"{shape}: {shortened(measure, _NAME)}, {when}. {'; '.join(told[:_TOLD]) or 'No values'}."


def _line_described(name: str, values: pd.Series) -> str:
    first, last, lowest, highest = map(in_figures, (values.iloc[0], values.iloc[-1], values.min(), values.max()))
    who = f"{shortened(name, _NAME)} " if name else ""
    return f"{who}{first} at first, {last} at last, between {lowest} and {highest}"


def keywords(key: pd.DataFrame, ax: Axes | None = None, *, names: tuple[str, str] = ("a", "b"), most: int = 12) -> Axes:
    """Draw the words that mark two groups of texts: their frequency in one to the right, in the other to the left.

    Parameters
    ----------
    key : DataFrame
        A table as from `keyness(a, b)`: `per_million_a`, `per_million_b`, `g2`, the words as its index.
    ax : Axes, optional
        Where to draw; else a new figure that is high enough for all rows.
    most : int
        How many words are drawn for each group: those with the highest and the lowest `g2`.
    names : (str, str)
        What the two groups are called.

    Returns
    -------
    Axes
        Two bars (`ax.patches`) a word, first all of `a`, then all of `b` (their widths are negative).

    Raises
    ------
    ValueError
        Where a column is missing; the message names it.
    """
    from matplotlib.ticker import FuncFormatter, MaxNLocator

    require(key, ("per_million_a", "per_million_b", "g2"), "keyness(a, b)")
    ordered = key.sort_values("g2", ascending=False, kind="stable")
    marks_a, marks_b = ordered[ordered["g2"] > 0], ordered[ordered["g2"] < 0]
    drawn = pd.concat([marks_a.head(most), marks_b.tail(most)])
    ax, _ = canvas(ax, len(drawn))
    if drawn.empty:
        return nothing(ax, "No word marks either group.")
    ax.barh(range(len(drawn)), drawn["per_million_a"], height=0.7, color=COLOURS["blue"])
    ax.barh(range(len(drawn)), -drawn["per_million_b"], height=0.7, color=COLOURS["orange"])
    ax.axvline(0, color=COLOURS["grey"], linewidth=0.8)
    label_rows(ax, map(str, drawn.index))
    ax.xaxis.set_major_locator(MaxNLocator(nbins=6))
    ax.xaxis.set_major_formatter(FuncFormatter(lambda number, _: f"{abs(number):,.0f}"))
    sides = {f"{names[1]} (left)": "orange", f"{names[0]} (right)": "blue"}
    legend(ax, patches({shortened(side): {"color": COLOURS[colour]} for side, colour in sides.items()}))
    in_words(ax, _keywords_described(marks_a.head(most), marks_b.tail(most), names))
    note = left_out(len(drawn), len(marks_a) + len(marks_b), "words, those that mark a group most surely")
    return captioned(ax, note, axis="in a million words")


def _keywords_described(marks_a: pd.DataFrame, marks_b: pd.DataFrame, names: tuple[str, str]) -> str:
    """The bars in words: the words that mark each group most surely, and how often they stand in either."""
    sides = []
    for name, marks in zip(names, (marks_a, marks_b[::-1]), strict=True):
        rates = zip(marks.index[:_TOLD], marks["per_million_a"], marks["per_million_b"], strict=False)
        told = [f"{shortened(word, _NAME)} {a:,.0f} to {b:,.0f}" for word, a, b in rates]
        sides.append(f"Typical of {shortened(name, _NAME)}: {', '.join(told) or 'none'}.")
    a, b = (shortened(name, _NAME) for name in names)
    return " ".join([f"Bars: words in a million, {a} to the right, {b} to the left.", *sides])


def spread(articles: Any, words: Iterable[str] | str, ax: Axes | None = None) -> Axes:
    """Draw where words stand: one row a word, all articles one after the other from left to right.

    Parameters
    ----------
    articles : DataFrame, Series, iterable of articles, or one article
        In the order in which they are to be drawn, such as `news.sort_values("published")`.
    words : str or iterable of str
    ax : Axes, optional
        Where to draw; else a new figure that is high enough for all rows.

    Returns
    -------
    Axes
        For each word a line of `ax.lines` with marker "|": the words' places, counted in words from the first article
        on. Where there are no more than thirty articles, thin lines stand between them.

    Raises
    ------
    TypeError
        For what is no article or table of articles.
    """
    from matplotlib.ticker import FuncFormatter

    from newskit.counts import lowered  # counting is loaded when it is needed, as matplotlib is
    from newskit.words.frequencies import words_of

    wanted = list(dict.fromkeys(lowered(word) for word in ([words] if isinstance(words, str) else words)))
    read = [words_of(article) for article in as_articles(articles)]
    ends = np.cumsum([len(some) for some in read])
    ax, _ = canvas(ax, len(wanted))
    if not wanted or not len(ends) or not ends[-1]:
        return nothing(ax, "No words.")
    places = _places(read, wanted)
    if len(ends) <= _FEW:
        for end in ends[:-1]:
            ax.axvline(end, color=COLOURS["grey"], linewidth=0.5)
    for row, word in enumerate(wanted):
        ax.plot(places[word], [row] * len(places[word]), "|", color=COLOURS["blue"], markersize=11)
    label_rows(ax, [f"{word} ({len(places[word]):,})" for word in wanted])
    ax.set_xlim(0, ends[-1])
    ax.xaxis.set_major_formatter(FuncFormatter(lambda number, _: f"{number:,.0f}"))
    in_words(ax, _strokes_described(places, ends))
    return captioned(ax, None, axis=f"words, {count(len(ends), 'article')} one after the other")


def _places(read: list[Any], wanted: list[str]) -> dict[str, list[int]]:
    """Each word's places, counted from the first word of the first article."""
    places: dict[str, list[int]] = {word: [] for word in wanted}
    for place, word in enumerate(word for some in read for word in some):
        if word in places:
            places[word].append(place)
    return places


def _strokes_described(places: dict[str, list[int]], ends: np.ndarray) -> str:
    """The strokes in words: how often each word stands, and in how many articles."""
    told = []
    for word, own in places.items():
        articles = len({*np.searchsorted(ends, own, side="right")})
        told.append(f"{shortened(word, _NAME)}: {count(len(own), 'time')}, in {articles:,}")
    return f"Strokes: where words stand in {count(len(ends), 'article')}. {'; '.join(told[: 2 * _TOLD])}."

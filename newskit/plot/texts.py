"""Pictures of texts and their words: a measure over time, key words, where words stand."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from newskit.article import as_articles
from newskit.plot.drawing import COLOURS, POINTS, canvas, captioned, label_rows, left_out, legend, nothing, require

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_LINES = ("blue", "orange", "green", "purple", "vermilion", "sky")
_MARKERS = "os^Dv*"
_FEW = 30
"""Articles between which lines are drawn."""


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
    for (name, rows), colour, marker in zip(groups[: len(_LINES)], _LINES, _MARKERS, strict=False):
        times = _times(rows.index)
        ax.plot(times, rows[measure], color=COLOURS[colour], marker=marker, label=name)
        if {f"{measure}_low", f"{measure}_high"} <= {*rows.columns}:
            low, high = rows[f"{measure}_low"].astype(float), rows[f"{measure}_high"].astype(float)
            ax.fill_between(times, low, high, color=COLOURS[colour], alpha=0.2, linewidth=0)
    if len(groups) > 1:
        ax.legend(frameon=False, fontsize=POINTS)
    _plain_axes(ax)
    if isinstance(times, np.ndarray) and times.dtype.kind == "M":
        ax.tick_params(axis="x", rotation=30)
    ax.set_ylabel(measure, fontsize=POINTS)
    return captioned(ax, left_out(min(len(groups), len(_LINES)), len(groups), "groups, the first of the table"))


def _groups(scores: pd.DataFrame) -> list[tuple[str, pd.DataFrame]]:
    """The lines to draw: their names, and their rows in the order of time."""
    if scores.index.nlevels == 1:
        return [("", scores.sort_index())]
    return [(str(name), rows.droplevel(0).sort_index()) for name, rows in scores.groupby(level=0)]


def _times(index: pd.Index) -> Any:
    if isinstance(index, pd.PeriodIndex):
        return index.to_timestamp().to_numpy()
    return index.to_numpy()


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
    legend(ax, {f"{names[1]} (left)": COLOURS["orange"], f"{names[0]} (right)": COLOURS["blue"]})
    note = left_out(len(drawn), len(marks_a) + len(marks_b), "words, those that mark a group most surely")
    return captioned(ax, note, axis="in a million words")


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
    from newskit.counts import lowered  # counting is loaded when it is needed, as matplotlib is
    from newskit.words.frequencies import words_of

    wanted = list(dict.fromkeys(lowered(word) for word in ([words] if isinstance(words, str) else words)))
    read = [words_of(article) for article in as_articles(articles)]
    ends = np.cumsum([len(some) for some in read])
    ax, _ = canvas(ax, len(wanted))
    if not wanted or not len(ends) or not ends[-1]:
        return nothing(ax, "No words.")
    places: dict[str, list[int]] = {word: [] for word in wanted}
    for place, word in enumerate(word for some in read for word in some):
        if word in places:
            places[word].append(place)
    if len(ends) <= _FEW:
        for end in ends[:-1]:
            ax.axvline(end, color=COLOURS["grey"], linewidth=0.5)
    for row, word in enumerate(wanted):
        ax.plot(places[word], [row] * len(places[word]), "|", color=COLOURS["blue"], markersize=11)
    label_rows(ax, [f"{word} ({len(places[word]):,})" for word in wanted])
    ax.set_xlim(0, ends[-1])
    return captioned(ax, None, axis=f"words, {len(ends):,} articles one after the other")


def _plain_axes(ax: Axes) -> None:
    ax.spines[["top", "right"]].set_visible(False)
    ax.grid(axis="y", alpha=0.25)
    ax.tick_params(labelsize=POINTS)

"""Pictures of claimed numbers: points and lines, or bars between what each claim allows.

>>> from newskit.numbers import find_numbers
>>> ax = ranges(find_numbers("Some 300 to 400 mills closed, the mayor said; at least 250 mills, her rival said."))
>>> [label.get_text() for label in ax.get_yticklabels()]
['about 300 to 400 mills', 'at least 250 mills']
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from newskit.frames import with_days
from newskit.numbers import Number
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
from newskit.plot.wording import claimed, count, in_figures, shortened

if TYPE_CHECKING:
    from matplotlib.artist import Artist
    from matplotlib.axes import Axes

BOUNDS = {"exactly": "blue", "about": "orange", "at least": "green", "at most": "vermilion"}
"""The colour of each way to state a number."""

_HEIGHT = 0.56
"""Of a bar; rows are 1 apart."""

_LEFT_OUT = "numbers, the first of the table"


def numbers(claims: pd.DataFrame | Iterable[Number], ax: Axes | None = None, *, most: int = MOST) -> Axes:
    """Draw claimed numbers side by side: one row a claim, in the table's order.

    A point is a number, a line is a range. Where a claim leaves an end open ("at least 20"), an arrow runs to the edge;
    where it is approximate ("about", "hundreds"), the point is hollow and the line dashed.

    Parameters
    ----------
    claims : DataFrame or iterable of Number
        A table as from `trace_claims(news)` or of `find_numbers`: `text`, `low`, `high`, `bound`; `vague`, `counted`,
        `concept`, `change`, `speaker_name` with `confidence`, `outlet` and `begins` (the day it holds for) are used
        where they are there. All of one kind and unit, since they share an axis; it is logarithmic where the largest
        is a thousand times the smallest.
    ax : Axes, optional
        Where to draw; else a new figure that is high enough for all rows.
    most : int
        How many claims are drawn, the first ones of the table. Infinite ones have no place.

    Returns
    -------
    Axes
        Each claim is a line of `ax.lines` with marker "o": its ends, one point where they are equal.

    Raises
    ------
    ValueError
        Where a column is missing, or where the numbers are of several kinds or units.

    See Also
    --------
    ranges : the same claims as bars, which suits ranges and open ends.
    """
    told = _as_table(claims)
    finite = _finite(told)
    sort = _one_sort(finite)
    ax, most = canvas(ax, min(len(finite), most))
    if finite.empty:
        return nothing(ax, "No numbers.")
    drawn = finite.head(most)
    edges = _number_axis(ax, drawn)
    for place, row in enumerate(drawn.itertuples()):
        _draw_number(ax, place, row, edges)
    label_rows(ax, [claimed(row) for row in drawn.itertuples()])
    legend(ax, _points([bound for bound in BOUNDS if bound in {*drawn["bound"]}]))
    in_words(ax, _described("Points", drawn, sort))
    return captioned(ax, left_out(len(drawn), len(told), _LEFT_OUT), axis=sort)


def ranges(
    numbers: pd.DataFrame | Iterable[Number],
    ax: Axes | None = None,
    *,
    labels: str | Sequence[str] | None = None,
    most: int = MOST,
) -> Axes:
    """Draw what each number allows: a bar from its low to its high end, in the table's order.

    A bar of one number is a stroke. Where a claim leaves an end open ("at least 20"), a pale bar and an arrow run to
    the edge; where it is approximate ("about 20"), the outline is dashed; where its ends are conventional ("hundreds":
    100 to 1,000), the bar is hatched.

    Parameters
    ----------
    numbers : DataFrame or iterable of Number
        What `find_numbers`, `table(news, find_numbers)` or `trace_claims(news)` give: `text`, `low`, `high`, `bound`
        and, where they are there, `vague` and what the labels are made of. All of one kind and unit, since they share
        an axis; it is logarithmic where the largest is a thousand times the smallest.
    ax : Axes, optional
        Where to draw; else a new figure that is high enough for all rows.
    labels : str or sequence of str, optional
        Columns whose texts label the rows, such as "outlet" or ["speaker_name", "counted"]; else the number in words
        and who says it.
    most : int
        How many numbers are drawn, the first ones of the table. Infinite ones have no place.

    Returns
    -------
    Axes
        The first `ax.patches` are the bars, one a number.

    Raises
    ------
    ValueError
        Where a column is missing, or where the numbers are of several kinds or units.

    See Also
    --------
    numbers : the same claims as points and lines, which suits single numbers.
    """
    wanted = [labels] if isinstance(labels, str) else list(labels or ())
    told = _as_table(numbers, wanted)
    finite = _finite(told)
    sort = _one_sort(finite)
    ax, most = canvas(ax, min(len(finite), most))
    if finite.empty:
        return nothing(ax, "No numbers.")
    drawn = finite.head(most)
    edges = _number_axis(ax, drawn)
    vague = [value is True or value == 1 for value in column(drawn, "vague")]
    _draw_bars(ax, drawn, vague)
    for place, row in enumerate(drawn.itertuples()):
        _draw_open_end(ax, place, row, edges)
    label_rows(ax, _labels(drawn, wanted))
    legend(ax, _bars([bound for bound in BOUNDS if bound in {*drawn["bound"]}], any(vague)))
    in_words(ax, _described("Bars", drawn, sort))
    return captioned(ax, left_out(len(drawn), len(told), _LEFT_OUT), axis=sort)


def _as_table(numbers: pd.DataFrame | Iterable[Number], labels: Sequence[str] = ()) -> pd.DataFrame:
    """The table to draw, checked; records become rows."""
    if not isinstance(numbers, pd.DataFrame):
        names = [field.name for field in fields(Number)]
        numbers = pd.DataFrame([[getattr(number, name) for name in names] for number in numbers], columns=names)
    require(numbers, ("text", "low", "high", "bound", *labels), "trace_claims(news)")
    return with_days(numbers, ("begins", "ends")).assign(text=numbers["text"].astype(str))


def _finite(told: pd.DataFrame) -> pd.DataFrame:
    return told.loc[np.isfinite(told["low"].astype(float)) & np.isfinite(told["high"].astype(float))]


def _one_sort(claims: pd.DataFrame) -> str:
    """What the axis counts; an error where that is more than one thing."""
    names = ["kind", "unit"]
    sorts = pd.Series(
        [
            str(unit if isinstance(unit, str) and unit else kind or "")
            for kind, unit in zip(*(column(claims, name) for name in names), strict=True)
        ],
        dtype=object,
    ).value_counts()
    if len(sorts) > 1:
        found = ", ".join(f"{name} ({count})" for name, count in sorts.items())
        raise ValueError(
            f"Numbers of several kinds cannot share an axis: found {found}. Choose one, for example "
            "claims[claims['kind'] == 'count'] or claims[claims['unit'] == 'percent']."
        )
    return "" if sorts.empty else str(sorts.index[0])


def _number_axis(ax: Axes, claims: pd.DataFrame) -> tuple[float, float]:
    """Set the scale; return the edges to which open ends run."""
    from matplotlib.ticker import FuncFormatter, MaxNLocator, NullFormatter

    low, high = float(claims["low"].min()), float(claims["high"].max())
    if low > 0 and high / low >= 1000:
        ax.set_xscale("log")
        pad = (high / low) ** 0.08
        left, right = low / pad, high * pad
        ax.xaxis.set_minor_formatter(NullFormatter())
    else:
        pad = 0.08 * (high - low) or 0.5 * abs(high) or 1.0
        left, right = low - pad, high + pad
        whole = {*column(claims, "kind")} == {"count"} and right - left >= 2  # nobody dies by halves
        ax.xaxis.set_major_locator(MaxNLocator(nbins=6, integer=whole))
    ax.set_xlim(left, right)
    ax.xaxis.set_major_formatter(FuncFormatter(lambda number, _: in_figures(number)))
    return left, right


def _draw_number(ax: Axes, place: int, row: Any, edges: tuple[float, float]) -> None:
    unsure = row.bound == "about" or bool(getattr(row, "vague", False))
    colour = _colour(row.bound)
    ends = [row.low] if row.low == row.high else [row.low, row.high]
    if len(ends) == 2:
        ax.hlines(place, row.low, row.high, color=colour, linewidth=3, linestyle=(0, (2, 1)) if unsure else "solid")
    ax.plot(ends, [place] * len(ends), color=colour, **_point(unsure))
    for end, edge, head in _open_ends(row, edges):
        ax.hlines(place, min(end, edge), max(end, edge), color=colour, linewidth=1.2, alpha=0.6)
        ax.plot([edge], [place], marker=head, color=colour, markersize=6, clip_on=False)


def _draw_bars(ax: Axes, numbers: pd.DataFrame, vague: Sequence[bool]) -> None:
    """A bar between the ends of each number; its outline keeps a single number in sight."""
    low, high = numbers["low"].astype(float), numbers["high"].astype(float)
    bars = ax.barh(range(len(numbers)), high - low, left=low, height=_HEIGHT, linewidth=2)
    for bar, bound, loose in zip(bars, numbers["bound"], vague, strict=True):
        bar.set(**_look(bound, loose))


def _draw_open_end(ax: Axes, place: int, row: Any, edges: tuple[float, float]) -> None:
    """A pale bar and an arrow to the edge on the side that a claim leaves open."""
    colour = _colour(row.bound)
    for end, edge, head in _open_ends(row, edges):
        ax.barh(place, abs(edge - end), left=min(edge, end), height=_HEIGHT / 2, color=colour, alpha=0.25)
        ax.plot([edge], [place], marker=head, color=colour, markersize=6, clip_on=False)


def _open_ends(row: Any, edges: tuple[float, float]) -> Iterator[tuple[float, float, str]]:
    """From where to which edge a claim runs, and the head of its arrow."""
    if row.bound == "at least":
        yield row.high, edges[1], ">"
    if row.bound == "at most":
        yield row.low, edges[0], "<"


def _point(hollow: bool) -> dict[str, Any]:
    return {
        "marker": "o", "linestyle": "none", "markersize": 6.5, "markeredgewidth": 1.6,
        "markerfacecolor": "none" if hollow else None,
    }  # fmt: skip


def _labels(numbers: pd.DataFrame, columns: Sequence[str]) -> list[str]:
    if not columns:
        return [claimed(row) for row in numbers.itertuples()]
    rows = numbers[list(columns)].itertuples(index=False, name=None)
    return [", ".join(str(text) for text in row if not pd.isna(text)) for row in rows]


def _points(bounds: Iterable[str]) -> list[Artist]:
    """A point for each way to state a number, for the legend."""
    from matplotlib.lines import Line2D

    return [Line2D([], [], color=_colour(bound), label=bound, **_point(bound == "about")) for bound in bounds]


def _bars(bounds: Iterable[str], vague: bool) -> list[Artist]:
    """A bar for each way to state a number, for the legend."""
    looks = {bound: _look(bound) for bound in bounds}
    if vague:
        looks["vague"] = {"facecolor": "none", "edgecolor": COLOURS["grey"], "hatch": HATCH}
    return patches(looks)


def _look(bound: str, vague: bool = False) -> dict[str, Any]:
    """How a bar looks: pale where a number is not meant exactly, with a dashed outline for "about"."""
    colour, about = _colour(bound), bound == "about"
    return {
        "facecolor": (colour, 0.25 if about or vague else 0.75), "edgecolor": colour,
        "linestyle": "dashed" if about else "solid", "hatch": HATCH if vague else "",
    }  # fmt: skip


def _colour(bound: str) -> str:
    return COLOURS[BOUNDS.get(bound, "grey")]


def _described(shape: str, drawn: pd.DataFrame, sort: str) -> str:
    """The picture in words: how many numbers, the first and the last, the lowest and the highest with who says so."""
    rows: list[Any] = list(drawn.itertuples())
    lowest, highest = min(rows, key=lambda row: row.low), max(rows, key=lambda row: row.high)
    told = [f"{shape}: {count(len(rows), 'number')}" + (f" ({sort})" if sort else "")]
    if len(rows) > 1:
        told += [f"from {_in_figures(rows[0])} in the first row to {_in_figures(rows[-1])} in the last"]
    ends = [f"Lowest: {shortened(claimed(lowest))}.", f"Highest: {shortened(claimed(highest))}."]
    return " ".join([", ".join(told) + ".", *(ends if len(rows) > 1 else [f"{shortened(claimed(lowest))}."])])


def _in_figures(row: Any) -> str:
    ends = in_figures(row.low) if row.low == row.high else f"{in_figures(row.low)} to {in_figures(row.high)}"
    return ends if row.bound == "exactly" else f"{row.bound} {ends}"

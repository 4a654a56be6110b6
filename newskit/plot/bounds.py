"""A picture of what claims of a number allow: bars between their ends, open to the side that they leave open.

>>> from newskit.numbers import find_numbers
>>> ax = ranges(find_numbers("Some 300 to 400 mills closed, the mayor said; at least 250 mills, her rival said."))
>>> [label.get_text() for label in ax.get_yticklabels()]
['about 300 to 400 mills', 'at least 250 mills']
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import fields
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from newskit.frames import with_days
from newskit.numbers import Number
from newskit.plot.drawing import (
    COLOURS,
    MOST,
    POINTS,
    canvas,
    captioned,
    column,
    label_rows,
    left_out,
    nothing,
    number_axis,
    one_sort,
    require,
)
from newskit.plot.records import BOUNDS, claimed

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_HEIGHT = 0.56
_HATCH = "//////"


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
    told = with_days(_as_table(numbers), ("begins", "ends"))
    require(told, ("text", "low", "high", "bound", *wanted), "trace_claims(news)")
    finite = told.loc[np.isfinite(told["low"].astype(float)) & np.isfinite(told["high"].astype(float))]
    sort = one_sort(finite)
    ax, most = canvas(ax, min(len(finite), most))
    if finite.empty:
        return nothing(ax, "No numbers.")
    drawn = finite.head(most)
    edges = number_axis(ax, drawn)
    vague = [value is True or value == 1 for value in column(drawn, "vague")]
    _draw_bars(ax, drawn, vague)
    for place, row in enumerate(drawn.itertuples()):
        _draw_open_end(ax, place, row, edges)
    label_rows(ax, _labels(drawn, wanted))
    _legend(ax, list(drawn["bound"]), any(vague))
    return captioned(ax, left_out(len(drawn), len(told), "numbers, the first of the table"), axis=sort)


def _as_table(numbers: pd.DataFrame | Iterable[Number]) -> pd.DataFrame:
    if isinstance(numbers, pd.DataFrame):
        return numbers
    names = [field.name for field in fields(Number)]
    return pd.DataFrame([[getattr(number, name) for name in names] for number in numbers], columns=names)


def _draw_bars(ax: Axes, numbers: pd.DataFrame, vague: list[bool]) -> None:
    """A bar between the ends of each number; its outline keeps a single number in sight."""
    low, high = numbers["low"].astype(float), numbers["high"].astype(float)
    colours = [_colour(bound) for bound in numbers["bound"]]
    ax.barh(range(len(numbers)), high - low, left=low, height=_HEIGHT, edgecolor=colours, linewidth=2)
    for bar, colour, bound, loose in zip(ax.patches, colours, numbers["bound"], vague, strict=True):
        bar.set_facecolor((colour, 0.25 if bound == "about" or loose else 0.75))
        bar.set_linestyle("dashed" if bound == "about" else "solid")
        bar.set_hatch(_HATCH if loose else "")


def _draw_open_end(ax: Axes, place: int, row: Any, edges: tuple[float, float]) -> None:
    """A pale bar and an arrow to the edge on the side that a claim leaves open."""
    left, right = edges
    for bound, end, edge, head in (("at least", row.high, right, ">"), ("at most", row.low, left, "<")):
        if row.bound == bound:
            colour = _colour(bound)
            ax.barh(place, abs(edge - end), left=min(edge, end), height=_HEIGHT / 2, color=colour, alpha=0.25)
            ax.plot([edge], [place], marker=head, color=colour, markersize=6, clip_on=False)


def _labels(numbers: pd.DataFrame, columns: Sequence[str]) -> list[str]:
    if not columns:
        return [claimed(row) for row in numbers.itertuples()]
    rows = numbers[list(columns)].itertuples(index=False, name=None)
    return [", ".join(str(text) for text in row if not pd.isna(text)) for row in rows]


def _legend(ax: Axes, bounds: Sequence[str], vague: bool) -> None:
    from matplotlib.patches import Patch

    handles = [
        Patch(facecolor=(_colour(bound), 0.25 if bound == "about" else 0.75), edgecolor=_colour(bound),
              linestyle="dashed" if bound == "about" else "solid", label=bound)
        for bound in BOUNDS if bound in bounds
    ]  # fmt: skip
    if vague:
        handles.append(Patch(facecolor="none", edgecolor=COLOURS["grey"], hatch=_HATCH, label="vague"))
    ax.legend(
        handles=handles, loc="lower left", bbox_to_anchor=(0, 1), ncols=5, frameon=False, fontsize=POINTS,
        borderaxespad=0.2, handlelength=1.6,
    )  # fmt: skip


def _colour(bound: str) -> str:
    return COLOURS[BOUNDS.get(bound, "grey")]

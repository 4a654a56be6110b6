"""What all pictures share: colours, the canvas, labels, legends, axes and notes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

import pandas as pd

from newskit.plot.describing import in_words
from newskit.plot.wording import shortened

if TYPE_CHECKING:
    from matplotlib.artist import Artist
    from matplotlib.axes import Axes

COLOURS = {
    "blue": "#0072B2",
    "orange": "#E69F00",
    "green": "#009E73",
    "vermilion": "#D55E00",
    "sky": "#56B4E9",
    "purple": "#CC79A7",
    "grey": "#8C8C8C",
}
"""Okabe and Ito's palette, and a grey for what is not known."""

MOST = 30
"""Rows of a picture that a reader still takes in."""

ROW, FRAME, WIDTH = 0.27, 1.1, 9.0
"""Inches of a row, of what stands around the rows, and of a picture's width."""

POINTS = 8.5
"""The size of letters."""

HATCH = "//////"
"""Stripes."""

_LONG = 15
"""Characters of a name in a legend from which no more than three stand side by side."""


def size(rows: int) -> tuple[float, float]:
    """The width and height, in inches, of a figure with this many rows."""
    return WIDTH, FRAME + ROW * max(rows, 2)


def require(table: pd.DataFrame, columns: Sequence[str], source: str) -> None:
    missing = [name for name in columns if name not in table.columns]
    if missing:
        raise ValueError(
            f"The table has no column {', '.join(map(repr, missing))}; found "
            f"{', '.join(map(str, table.columns)) or 'none'}. A table with it comes from newskit.{source}."
        )


def canvas(ax: Axes | None, rows: int) -> tuple[Axes, int]:
    """The Axes to draw on, and how many rows it has room for."""
    if ax is not None:
        figure = ax.get_figure()
        room = int(ax.get_window_extent().height / (figure.dpi if figure else 100) * 72 / (1.25 * POINTS))
        return ax, max(3, min(rows, room))
    from matplotlib import pyplot

    _, ax = pyplot.subplots(figsize=size(rows), layout="constrained")
    return ax, rows


def nothing(ax: Axes, message: str) -> Axes:
    ax.set_axis_off()
    ax.text(0.5, 0.5, message, ha="center", va="center", transform=ax.transAxes)
    return in_words(ax, message)


def column(table: pd.DataFrame, name: str) -> list[Any]:
    return list(table[name]) if name in table else [None] * len(table)


def label_rows(ax: Axes, labels: Iterable[str]) -> None:
    """A label for each row, top down. Texts are no formulas: "$3 to $5" stays as it is."""
    texts = [shortened(label) for label in labels]
    ax.set_yticks(range(len(texts)), texts, fontsize=POINTS, parse_math=False)
    ax.set_ylim(len(texts) - 0.4, -0.6)
    ax.tick_params(axis="y", length=0, pad=9)  # arrows at the edge need the room
    ax.tick_params(axis="x", labelsize=POINTS)
    ax.spines[["top", "right", "left"]].set_visible(False)
    ax.grid(axis="x", alpha=0.25)
    ax.set_axisbelow(True)


def legend(ax: Axes, handles: Sequence[Artist]) -> None:
    """What colours and fillings mean, above the picture. Texts are no formulas here either."""
    if not handles:
        return
    long = max(len(str(handle.get_label())) for handle in handles) > _LONG
    made = ax.legend(
        handles=handles, loc="lower left", bbox_to_anchor=(0, 1), ncols=3 if long else 5, frameon=False,
        fontsize=POINTS, borderaxespad=0.2, handlelength=1.6,
    )  # fmt: skip
    for text in made.get_texts():
        text.set_parse_math(False)


def patches(looks: dict[str, dict[str, Any]]) -> list[Artist]:
    """A small field for each name, with its colour and filling, for the legend."""
    from matplotlib.patches import Patch

    return [Patch(label=name, **look) for name, look in looks.items()]


def captioned(ax: Axes, note: str | None, axis: str = "") -> Axes:
    """What the axis counts, and what was left out."""
    ax.set_xlabel("\n".join(filter(None, [axis, note])), fontsize=POINTS, parse_math=False)
    return ax


def left_out(drawn: int, there: int, which: str) -> str | None:
    return f"{drawn} of {there:,} {which}" if drawn < there else None

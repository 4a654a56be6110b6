"""What all pictures share: colours, the canvas, labels, legends, notes, and numbers and days in words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

import pandas as pd

from newskit.rules import when_used

if TYPE_CHECKING:
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

LABEL = 70
"""Characters of a row's label; longer ones are shortened."""

MOST = 30
"""Rows of a picture that a reader still takes in."""

ROW, FRAME, WIDTH = 0.27, 1.1, 9.0
"""Inches of a row, of what stands around the rows, and of a picture's width."""

POINTS = 8.5
"""The size of letters."""

_PLAIN = when_used(r"[\s\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]+")


def size(rows: int) -> tuple[float, float]:
    """The width and height, in inches, of a figure with this many rows."""
    return WIDTH, FRAME + ROW * max(rows, 2)


def shortened(text: Any, width: int = LABEL) -> str:
    """A text on one line, cut at a word where it is too long; control characters become blanks.

    >>> shortened("The river  broke through the levee", 20)
    'The river broke…'
    """
    line = _PLAIN.sub(" ", str(text)).strip()
    if len(line) <= width:
        return line
    head = line[: width - 1]
    blank = head.rfind(" ")
    return (head[:blank] if blank > width // 2 else head).rstrip(" ,;:–-") + "…"


def in_figures(number: float) -> str:
    """A number as a newspaper prints it.

    >>> [in_figures(n) for n in (0.5, 3.9, 11400, 1_200_000_000)]
    ['0.5', '3.9', '11,400', '1.2 billion']
    """
    for power, word in ((1e12, "trillion"), (1e9, "billion"), (1e6, "million")):
        if power <= abs(number) < 1e15:
            return f"{number / power:.4g} {word}"
    return f"{number:,.0f}" if number == int(number) or abs(number) >= 1000 else f"{number:.4g}"


def day(moment: datetime) -> str:
    """A day for people.

    >>> day(datetime(2022, 6, 16))
    '16 June 2022'
    """
    return f"{moment.day} {moment:%B} {moment.year}"


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
    return ax


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


def legend(ax: Axes, colours: dict[str, str], *, marker: bool = False) -> None:
    from matplotlib.lines import Line2D
    from matplotlib.patches import Patch

    if not colours:
        return
    handles = [
        Line2D([], [], color=colour, marker="o", linestyle="none", label=name, **hollow(name == "about"))
        if marker
        else Patch(color=colour, label=name)
        for name, colour in colours.items()
    ]
    ax.legend(
        handles=handles, loc="lower left", bbox_to_anchor=(0, 1), ncols=4, frameon=False, fontsize=POINTS,
        borderaxespad=0.2, handlelength=1.2,
    )  # fmt: skip


def captioned(ax: Axes, note: str | None, axis: str = "") -> Axes:
    """What the axis counts, and what was left out."""
    ax.set_xlabel("\n".join(filter(None, [axis, note])), fontsize=POINTS, parse_math=False)
    return ax


def left_out(drawn: int, there: int, which: str) -> str | None:
    return f"{drawn} of {there:,} {which}" if drawn < there else None


def hollow(hollow: bool) -> dict[str, Any]:
    return {"markersize": 6.5, "markeredgewidth": 1.6, "markerfacecolor": "none" if hollow else None}


def one_sort(claims: pd.DataFrame) -> str:
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


def number_axis(ax: Axes, claims: pd.DataFrame) -> tuple[float, float]:
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
        ax.xaxis.set_major_locator(MaxNLocator(nbins=6))
    ax.set_xlim(left, right)
    ax.xaxis.set_major_formatter(FuncFormatter(lambda number, _: in_figures(number)))
    return left, right

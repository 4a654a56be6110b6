"""Pictures of who speaks: how often, and who is quoted by whom.

>>> import pandas as pd
>>> quotes = pd.DataFrame({"article": ["a", "a", "b"], "speaker_name": ["Ana Ruiz", "Ana Ruiz", "Lee Marsh"]})
>>> [label.get_text() for label in who_quotes_whom(quotes).get_yticklabels()]
['Ana Ruiz', 'Lee Marsh']
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from newskit.people import CLEAR
from newskit.plot.describing import in_words
from newskit.plot.drawing import (
    COLOURS,
    HATCH,
    POINTS,
    canvas,
    captioned,
    column,
    label_rows,
    legend,
    nothing,
    patches,
    require,
)
from newskit.plot.wording import UNCLEAR, count, listed, shortened

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_KINDS = {"direct": "blue", "mixed": "sky", "indirect": "orange"}
_ANY = "quote"
"""The kind of all quotes of a table that does not tell it."""

_FEW, _WIDE, _NARROW = 4, 30, 18
"""Columns whose labels stand upright, and the characters of their labels; those of slanted ones."""

_COLUMNS = 10

_DARK = 0.9
"""The share of the largest count from which a number is easier to read in white than in black."""

_TOLD, _NAME = 5, 40
"""Speakers that a description names, and the characters of a name."""


def speakers(quotes: pd.DataFrame, ax: Axes | None = None, *, most: int = 15) -> Axes:
    """Draw who speaks how often: one bar a speaker, the most quoted on top.

    Parameters
    ----------
    quotes : DataFrame
        A table as from `table(news, find_quotes)`: `speaker_name`; with `confidence` (0 to 1) names below 0.6 are
        counted as "unclear", with `kind` bars are split into direct, mixed (striped) and indirect quotes.
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
    kinds = pd.Series(column(quotes, "kind"), index=quotes.index)
    counts = pd.crosstab(clear_names(quotes), kinds.where(kinds.isin(_KINDS), _ANY))
    named = [name for name in _by_size(counts) if name != UNCLEAR]
    others = counts.loc[named[most - 1 :]]
    drawn = counts.loc[named[: most - 1] + [UNCLEAR] * (UNCLEAR in counts.index)]
    _draw_stacked(ax, drawn)
    label_rows(ax, list(drawn.index))
    _write_counts(ax, list(drawn.index), drawn.sum(axis=1).to_numpy())
    legend(ax, patches({kind: _filling(kind) for kind in _KINDS if kind in counts}))
    ax.xaxis.set_major_locator(MaxNLocator(nbins=6, integer=True))
    note = f"{len(others):,} others: {others.to_numpy().sum():,} quotes" if len(others) else None
    in_words(ax, _speakers_described(drawn, note, counts.sum()))
    return captioned(ax, note, axis="quotes")


def who_quotes_whom(
    quotes: pd.DataFrame, news: pd.DataFrame | None = None, ax: Axes | None = None, *, most: int = 15
) -> Axes:
    """Draw which outlet or article quotes whom: a row a speaker, a column an outlet, in each field the quotes.

    Parameters
    ----------
    quotes : DataFrame
        A table as from `table(news, find_quotes)`: `article`, `speaker_name`; with `confidence` (0 to 1) names below
        0.6 are counted as "unclear".
    news : DataFrame, optional
        The articles table, whose column `outlet` is looked up by the article. Without it, and without a column `outlet`
        among the quotes, the columns are articles.
    ax : Axes, optional
        Where to draw; else a new figure that is high enough for all rows.
    most : int
        How many speakers are drawn, those quoted most often; "unclear" is the last row. At most ten columns are drawn,
        those with most quotes.

    Returns
    -------
    Axes
        `ax.images[0]` holds the counts (rows speakers, columns outlets or articles), `ax.texts` the numbers written.

    Raises
    ------
    ValueError
        Where a column is missing; the message names it.
    """
    require(quotes, ("article", "speaker_name"), "table(news, find_quotes)")
    by, quoting = _quoting(quotes, news)
    counts = pd.crosstab(clear_names(quotes), quoting.fillna(f"no {by}"))
    ax, room = canvas(ax, min(most, len(counts)) + 2)
    if counts.empty:
        return nothing(ax, "No quotes.")
    named = [name for name in _by_size(counts) if name != UNCLEAR][: min(most, room)]
    drawn = counts.loc[named + [UNCLEAR] * (UNCLEAR in counts.index), _by_size(counts.T)[:_COLUMNS]]
    _draw_fields(ax, drawn)
    rest = int(counts.to_numpy().sum() - drawn.to_numpy().sum())
    note = f"{count(rest, 'quote')} of other speakers or in other {by}s" if rest else None
    in_words(ax, _fields_described(drawn, by, note))
    return captioned(ax, note, axis=f"quotes by {by}")


def clear_names(quotes: pd.DataFrame) -> pd.Series:
    """The name under which each row's speaker is shown: "unclear" where it is missing or below `CLEAR`."""
    known = quotes["speaker_name"].notna()
    if "confidence" in quotes:
        known &= quotes["confidence"].fillna(0) >= CLEAR
    return quotes["speaker_name"].where(known, UNCLEAR)


def _by_size(counts: pd.DataFrame) -> list[str]:
    """The rows with most quotes first, of equals by name."""
    totals = counts.sum(axis=1)
    return sorted(totals.index, key=lambda name: (-totals[name], name))


def _draw_stacked(ax: Axes, counts: pd.DataFrame) -> None:
    """A bar for each speaker, its kinds of quotes one after the other."""
    reached = np.zeros(len(counts))
    for kind in [*_KINDS, _ANY]:
        if kind in counts:
            bars = ax.barh(range(len(counts)), counts[kind], left=reached, height=0.7, **_filling(kind))
            reached += counts[kind].to_numpy()
            if counts.index[-1] == UNCLEAR:
                bars[-1].set(facecolor=COLOURS["grey"], hatch="")


def _filling(kind: str) -> dict[str, Any]:
    """How quotes of a kind are filled: those between direct and indirect with stripes."""
    hatch = HATCH if kind == "mixed" else ""
    return {"facecolor": COLOURS[_KINDS.get(kind, "blue")], "edgecolor": "white", "linewidth": 0, "hatch": hatch}


def _write_counts(ax: Axes, names: Sequence[str], counts: np.ndarray) -> None:
    """The number at the end of each bar; hundreds of unclear quotes must not make all others short."""
    named = max((number for name, number in zip(names, counts, strict=True) if name != UNCLEAR), default=counts.max())
    edge = 1.08 * min(counts.max(), 1.5 * named)
    ax.set_xlim(0, edge)
    for place, number in enumerate(counts):
        if number > edge:
            ax.plot([edge], [place], marker=">", color=COLOURS["grey"], markersize=9, clip_on=False)
        ax.annotate(
            f"{number:,.0f}", (min(number, edge), place), xytext=(7 if number > edge else 4, 0),
            textcoords="offset points", va="center", fontsize=POINTS, annotation_clip=False,
        )  # fmt: skip


def _speakers_described(drawn: pd.DataFrame, others: str | None, kinds: pd.Series) -> str:
    """The bars in words: the most quoted, the unclear, and how many quotes are direct."""
    totals = drawn.sum(axis=1)
    named = [f"{shortened(name, _NAME)} {number:,}" for name, number in totals.items() if name != UNCLEAR]
    unclear = f"{UNCLEAR} {totals[UNCLEAR]:,}" if UNCLEAR in totals else ""
    told = "; ".join(filter(None, [listed(named, _TOLD), unclear, others]))
    split = ", ".join(f"{kinds[kind]:,} {kind}" for kind in _KINDS if kind in kinds)
    of_kinds = f" Of all quotes {split}." if split else ""
    return f"Bars: {count(int(kinds.sum()), 'quote')} by speaker. {told}.{of_kinds}"


def _quoting(quotes: pd.DataFrame, news: pd.DataFrame | None) -> tuple[str, pd.Series]:
    """What the columns are, and each quote's."""
    if news is not None:
        require(news, ("outlet",), "read_articles(folder)")
        outlets = dict(zip(map(str, news.index), news["outlet"], strict=True))
        return "outlet", quotes["article"].astype(str).map(outlets)
    by = "outlet" if "outlet" in quotes else "article"
    return by, quotes[by].astype(object)


def _draw_fields(ax: Axes, counts: pd.DataFrame) -> None:
    """A field for each pair, the darker the more quotes, with their number in it."""
    from matplotlib.colors import LinearSegmentedColormap

    shades = LinearSegmentedColormap.from_list("quotes", ["#FFFFFF", COLOURS["blue"]])
    table = counts.to_numpy()
    ax.imshow(table, cmap=shades, vmin=0, aspect="auto")
    for row, place in zip(*table.nonzero(), strict=True):
        dark = table[row, place] > _DARK * table.max()
        ax.text(
            place, row, f"{table[row, place]:,}", ha="center", va="center", fontsize=POINTS,
            color="white" if dark else "black",
        )  # fmt: skip
    label_rows(ax, list(counts.index))
    ax.grid(visible=False)
    _label_columns(ax, list(counts.columns))
    ax.set_ylim(len(counts) - 0.5, -0.5)


def _label_columns(ax: Axes, names: Sequence[str]) -> None:
    """Names above the columns, slanted where there are many."""
    few = len(names) <= _FEW
    labels = [shortened(name, _WIDE if few else _NARROW) for name in names]
    ax.set_xticks(
        range(len(labels)), labels, rotation=0 if few else 30, ha="center" if few else "left", rotation_mode="anchor",
        parse_math=False,
    )  # fmt: skip
    ax.tick_params(axis="x", top=True, labeltop=True, bottom=False, labelbottom=False, length=0)
    ax.spines[["bottom"]].set_visible(False)


def _fields_described(counts: pd.DataFrame, by: str, note: str | None) -> str:
    """The fields in words: the largest, and how many are empty."""
    numbers = counts.to_numpy()
    largest = np.argsort(-numbers, axis=None, kind="stable")[: _TOLD - 2]
    told = [
        f"{shortened(counts.index[row], _NAME)} in {shortened(counts.columns[place], _NAME)} {numbers[row, place]:,}"
        for row, place in zip(*np.unravel_index(largest, numbers.shape), strict=True)
        if numbers[row, place]
    ]
    size = f"{count(len(counts), 'speaker')} (rows) in {count(counts.shape[1], by)} (columns)"
    empty = f" {(numbers == 0).sum():,} of {count(numbers.size, 'field')} are empty." if (numbers == 0).any() else ""
    return f"Fields: quotes of {size}. {'; '.join(told)}.{empty}" + (f" {note}." if note else "")

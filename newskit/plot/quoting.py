"""Pictures of who quotes whom: outlets or articles on one side, the people they quote on the other.

>>> import pandas as pd
>>> quotes = pd.DataFrame({"article": ["a", "a", "b"], "speaker_name": ["Ana Ruiz", "Ana Ruiz", "Lee Marsh"]})
>>> [label.get_text() for label in who_quotes_whom(quotes).get_yticklabels()]
['Ana Ruiz', 'Lee Marsh']
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from newskit.plot.drawing import COLOURS, POINTS, canvas, captioned, label_rows, nothing, require, shortened
from newskit.plot.records import UNCLEAR, clear_names

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_FEW, _WIDE, _NARROW = 4, 30, 18
"""Columns whose labels stand upright, and the characters of their labels; those of slanted ones."""
_COLUMNS = 10
_DARK = 0.55
"""The share of the largest count from which a number is written in white."""


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
    most = min(most, room)
    if counts.empty:
        return nothing(ax, "No quotes.")
    named = sorted(counts.index, key=lambda name: (name == UNCLEAR, -counts.loc[name].sum(), name))
    columns = sorted(counts.columns, key=lambda name: (-counts[name].sum(), name))[:_COLUMNS]
    rows = [name for name in named if name != UNCLEAR][:most] + [UNCLEAR] * (UNCLEAR in counts.index)
    drawn = counts.loc[rows, columns]
    _draw_fields(ax, drawn)
    left_out = int(counts.to_numpy().sum() - drawn.to_numpy().sum())
    note = f"{left_out:,} quotes of other speakers or in other {by}s" if left_out else None
    return captioned(ax, note, axis=f"quotes by {by}")


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
    for row, column in zip(*table.nonzero(), strict=True):
        dark = table[row, column] > _DARK * table.max()
        ax.text(
            column, row, f"{table[row, column]:,}", ha="center", va="center", fontsize=POINTS,
            color="white" if dark else "black",
        )  # fmt: skip
    label_rows(ax, list(counts.index))
    ax.grid(visible=False)
    few = counts.shape[1] <= _FEW
    names = [shortened(name, _WIDE if few else _NARROW) for name in counts.columns]
    ax.set_xticks(
        range(len(names)), names, rotation=0 if few else 30, ha="center" if few else "left", rotation_mode="anchor",
        parse_math=False,
    )  # fmt: skip
    ax.tick_params(axis="x", top=True, labeltop=True, bottom=False, labelbottom=False, length=0)
    ax.spines[["bottom"]].set_visible(False)
    ax.set_ylim(len(counts) - 0.5, -0.5)

"""The parts pages are made of: tables, pictures, sections, and notes on what a table leaves out."""

from __future__ import annotations

import io
import re
import warnings
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any, NamedTuple

import pandas as pd

from newskit import plot
from newskit.article import Article
from newskit.markup import Html, element, escaped
from newskit.plot import count, day

ROWS = 200
"""Rows of a table on the page; the rest is counted, and the page says how to get it."""

OPEN = 20
"""Rows of a table that stand open."""

_INK = "#010203"
"""A colour that no picture uses: it becomes the page's text colour, light or dark."""


class Column(NamedTuple):
    """A table's column: its heading and the class of its cells: "n" (figures), "word", "brief", "source" or "wide"."""

    heading: str
    kind: str = ""


def section(name: str, heading: str, *children: Html) -> Html:
    return element(
        "section", element("h2", heading, id=f"{name}-heading"), *children, id=name, aria_labelledby=f"{name}-heading"
    )


def table_of(caption: str, columns: Sequence[Column], rows: Sequence[Sequence[object]]) -> Iterator[Html]:
    """A table; rows beyond `OPEN` wait behind a line that opens them. On a phone each cell tells its column."""
    yield _rows(caption, columns, rows[:OPEN])
    if len(rows) > OPEN:
        rest = rows[OPEN:]
        yield element(
            "details",
            element("summary", f"{count(len(rest), 'more row')}"),
            _rows(f"{caption}, continued", columns, rest),
        )


def _rows(caption: str, columns: Sequence[Column], rows: Iterable[Sequence[object]]) -> Html:
    head = element(
        "tr", *(element("th", column.heading, scope="col", class_=column.kind or None) for column in columns)
    )
    lines = (
        element(
            "tr",
            *(
                element("td", "" if cell is None else cell, data_label=column.heading, class_=column.kind or None)
                for column, cell in zip(columns, row, strict=True)
            ),
        )
        for row in rows
    )
    table = element("table", element("caption", caption), element("thead", head), element("tbody", *lines))
    return element("div", table, class_="scroll", role="region", aria_label=caption, tabindex=0)


def left_out(rows: Any, code: str, command: str = "", *, shown: int = ROWS) -> Iterator[Html]:
    """Say what a table leaves out and how to get it."""
    if len(rows) <= shown:
        return
    parts: list[object] = [f"{shown} of {len(rows):,} rows. All of them: "]
    if command:
        parts += [element("code", f"newskit {command} ARTICLES -o {command}.csv"), " or in Python "]
    yield element("p", *parts, element("code", code), class_="note")


def fairly(table: pd.DataFrame, most: int, *, first: pd.Series | None = None) -> pd.DataFrame:
    """At most so many rows, in order: the first of each article, then the second of each, and so on.

    Rows for which `first` is true have their turn before the other ones of their article.
    """
    if len(table) <= most:
        return table
    order = table if first is None else table.loc[first.sort_values(ascending=False, kind="stable").index]
    turn = order.groupby("article").cumcount().loc[table.index]
    return table.loc[turn.sort_values(kind="stable").index[:most].sort_values()]


def picture(name: str, draw: Callable[..., Any], table: pd.DataFrame, caption: str) -> Html:
    """A drawing as SVG within the page, described in words; its texts stay texts, its black is the page's colour."""
    import matplotlib
    from matplotlib.figure import Figure

    ink: dict[Any, Any] = dict.fromkeys(
        ("text.color", "axes.labelcolor", "axes.edgecolor", "xtick.color", "ytick.color"), _INK
    )
    page = io.StringIO()
    with matplotlib.rc_context(), warnings.catch_warnings():
        warnings.filterwarnings("ignore", "Glyph .* missing", UserWarning)  # the reader's fonts draw the text, not ours
        matplotlib.rcdefaults()
        matplotlib.rcParams.update(ink | {"svg.fonttype": "none", "svg.hashsalt": name})
        figure = Figure(figsize=plot.size(plot.MOST), layout="constrained")
        ax = draw(table, figure.add_subplot())
        figure.set_size_inches(plot.size(len(ax.get_yticks())))
        figure.savefig(page, format="svg", transparent=True, metadata={"Date": None})
    return element("figure", _inline(page.getvalue(), name, plot.describe(ax)), element("figcaption", caption))


def _inline(svg: str, name: str, words: str) -> Html:
    """The SVG element alone, with ids that are unique on the page."""
    size = re.search(r'viewBox="[^"]*"', svg)
    inside = svg[svg.index(">", svg.index("<svg")) + 1 :]
    inside = re.sub(r"<metadata>.*?</metadata>", "", inside, flags=re.DOTALL).replace(_INK, "currentColor")
    inside = re.sub(r"<[^<>]*>", lambda tag: re.sub(r'( xlink:href="#| id="|url\(#)', rf"\1{name}-", tag[0]), inside)
    box = size.group() if size else ""
    return Html(
        f'<svg {box} role="img" aria-label="{escaped(words)}" xmlns:xlink="http://www.w3.org/1999/xlink">{inside}'
    )


def source_line(article: Article) -> str:
    """Outlet and day of an article."""
    return ", ".join(filter(None, [article.outlet, day(article.published) if article.published else ""]))


def period(days: Sequence[datetime]) -> str:
    """When articles were published, as it ends a sentence: ", published 2 June 2022 to 23 June 2022"."""
    if not days:
        return ""
    first, last = day(min(days)), day(max(days))
    return f", published {first}" if first == last else f", published {first} to {last}"

"""Who speaks: the speakers by number of quotes, and those who are unclear."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from newskit import plot
from newskit.markup import Html, element
from newskit.plot import UNCLEAR, count, shortened
from newskit.report.findings import Findings
from newskit.report.parts import ROWS, Column, fairly, left_out, picture, table_of
from newskit.show import shown_speaker


def who_speaks(found: Findings) -> Iterator[Html]:
    """Speakers by number of quotes; those who are unclear with their candidates."""
    if found.quotes.empty:
        yield element("p", "No quotes were found.")
        return
    names = plot.clear_names(found.quotes)
    unclear = int((names == UNCLEAR).sum())
    yield picture("speakers", plot.speakers, found.quotes, f"Bars: quotes by speaker, {unclear} of them unclear.")
    speakers = _speakers(found, names)
    columns = (
        Column("Speaker", "brief"), Column("Role"), Column("Quotes", "n"), Column("Direct", "n"),
        Column("Articles", "n"), Column("Outlets", "n"),
    )  # fmt: skip
    yield from table_of("Speakers by number of quotes", columns, speakers[:ROWS])
    yield from left_out(speakers, "nk.table(news, nk.find_quotes)", "quotes")
    yield from _unclear(found, names)


def _speakers(found: Findings, names: pd.Series) -> list[tuple[object, ...]]:
    """One row a speaker, the most quoted first; nobody known comes last."""
    outlets = {article.id: article.outlet for article in found.articles}
    quotes = found.quotes.assign(
        shown=names, outlet=found.quotes["article"].map(outlets), direct=found.quotes["kind"] == "direct"
    )
    speakers = quotes.groupby("shown", sort=False)
    counts = speakers.agg(
        quotes=("id", "size"), direct=("direct", "sum"), articles=("article", "nunique"), outlets=("outlet", "nunique")
    )
    roles = _commonest_roles(quotes)
    order = sorted(counts.index, key=lambda name: (name == UNCLEAR, -counts["quotes"][name], name))
    return [(shortened(name, 90), roles.get(name, ""), *map(int, counts.loc[name])) for name in order]


def _commonest_roles(quotes: pd.DataFrame) -> dict[str, str]:
    """The role that most quotes of a speaker give; of equals the first met. Nobody known has none."""
    known = quotes.loc[quotes["role"].notna() & (quotes["shown"] != UNCLEAR)]
    often = known.groupby(["shown", "role"], sort=False).size().sort_values(ascending=False, kind="stable")
    names = often.reset_index().drop_duplicates("shown")
    return {name: shortened(role, 90) for name, role in zip(names["shown"], names["role"], strict=True)}


def _unclear(found: Findings, names: pd.Series) -> Iterator[Html]:
    """Who may have said what has no clear speaker."""
    quotes = found.quotes[names == UNCLEAR]
    if quotes.empty:
        return
    rows = [
        (shown_speaker(quote), shortened(quote.text, 300), found.link(quote.article, quote.id))
        for quote in fairly(quotes, ROWS // 4).itertuples()
    ]
    columns = (Column("Speaker", "brief"), Column("Quote", "wide"), Column("Article", "source"))
    yield element(
        "details",
        element("summary", f"{count(len(quotes), 'quote')} with an unclear speaker"),
        *table_of("A wrong name is worse than none: these speakers are not certain enough to name", columns, rows),
        *left_out(quotes, "nk.table(news, nk.find_quotes)", "quotes", shown=len(rows)),
    )

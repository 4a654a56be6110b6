"""Who gets to speak: the speakers of many articles, how often, how long, in whose words, in which outlets.

>>> quotes = speakers('"We will stay," Mayor Ana Ruiz said. Ruiz said the dam held. Nobody else came.')
>>> quotes[["name", "role", "quotes", "words", "direct"]].values.tolist()
[['Ana Ruiz', 'Mayor', 2, 6, 0.5]]
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd

from newskit.article import as_articles
from newskit.frames import build, given_or_found
from newskit.people import CLEAR
from newskit.taggers import Tagger

KINDS = ("direct", "mixed", "indirect")

_NEEDED = ("article", "text", "speaker_name", "kind")
_COLUMNS: dict[str, Any] = {
    "name": str | None, "kind": str | None, "role": str | None,
    "quotes": int, "words": int, "characters": int, **dict.fromkeys(KINDS, float),
    "articles": int, "outlets": int,
}  # fmt: skip


def speakers(
    news: Any,
    quotes: pd.DataFrame | None = None,
    *,
    least: float = CLEAR,
    processes: int = 1,
    progress: bool | None = None,
    tagger: Tagger | None = None,
) -> pd.DataFrame:
    """Sum up who speaks: one row a speaker, the most quoted first.

    Parameters
    ----------
    news : DataFrame, Series, iterable of articles, or one article
        Or a table of quotes alone; outlets are then counted only where it has a column `outlet`.
    quotes : DataFrame, optional
        A table made before, corrected by hand perhaps; it is used as given. Left out, the quotes are found.
    least : float
        The confidence, 0 to 1, from which a name counts; a row without `confidence` counts.
    processes, progress, tagger
        As in `table`.

    Returns
    -------
    DataFrame
        `name` : of the speaker, as in `speaker_name`; people of one name in several articles are one row. The last row
        has none: the quotes whose speaker is not known or not sure enough.
        `kind`, `role` : those told most often (of equals the first), missing where none is.
        `quotes` : rows of quotes. `words`, `characters` : how long they are in all; a report within another's report
        counts for both.
        `direct`, `mixed`, `indirect` : shares of the quotes, 0 to 1.
        `articles`, `outlets` : in how many of them.

    Raises
    ------
    ValueError
        For a table of quotes without `article`, `text`, `speaker_name` or `kind`.
    """
    if quotes is None and isinstance(news, pd.DataFrame) and {"speaker_name", "kind"} <= {*news.columns}:
        return _summed(news, news.get("outlet"), least)
    articles = list(as_articles(news, tagger))
    found = given_or_found(articles, {"quotes": quotes}, processes=processes, progress=progress, tagger=tagger)[
        "quotes"
    ]
    outlet_of = {article.id: article.outlet or None for article in articles}
    outlets = found["article"].map(outlet_of) if "article" in found else None
    return _summed(found, outlets, least)


def _summed(quotes: pd.DataFrame, outlets: pd.Series | None, least: float) -> pd.DataFrame:
    lacking = [column for column in _NEEDED if column not in quotes.columns]
    if lacking:
        raise ValueError(
            f"The table of quotes has no column {', '.join(map(repr, lacking))}. "
            "Make it with newskit.table(news, newskit.find_quotes) and correct that."
        )
    known = quotes["speaker_name"].notna()
    if "confidence" in quotes:
        known &= quotes["confidence"].fillna(1.0) >= least
    names = quotes["speaker_name"].astype(object).where(known, None)
    told = quotes.assign(outlet=None if outlets is None else outlets.array)
    rows = [_row(name, part) for name, part in told.groupby(names, sort=False, dropna=False)]
    rows.sort(key=lambda row: (row[0] is None, -row[3], -row[4], row[0]))
    return build(rows, _COLUMNS)


def _row(name: Any, quotes: pd.DataFrame) -> tuple[Any, ...]:
    texts = [str(text) for text in quotes["text"]]
    named = isinstance(name, str)
    return (
        name if named else None,
        _most_often(quotes, "speaker_kind") if named else None,
        _most_often(quotes, "role") if named else None,
        len(quotes), sum(len(text.split()) for text in texts), sum(map(len, texts)),
        *(float(quotes["kind"].eq(kind).mean()) for kind in KINDS),
        quotes["article"].nunique(), quotes["outlet"].nunique(),
    )  # fmt: skip


def _most_often(quotes: pd.DataFrame, column: str) -> str | None:
    values: Sequence[str] = quotes[column].dropna().tolist() if column in quotes else []
    return max(dict.fromkeys(values), key=values.count, default=None)

"""Trace each number to who says it, as of when, and in which sentence.

>>> from datetime import date
>>> from newskit.article import Article
>>> claims = trace_claims(Article("Mayor Ana Ruiz said on Monday that 300 homes had burned.", date(2022, 6, 16)))
>>> claims[["text", "speaker_name", "as_of_value", "status"]].values.tolist()
[['300', 'Ana Ruiz', '2022-06-13', 'asserted']]
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

import pandas as pd

from newskit.article import as_articles
from newskit.claims.as_of import as_of
from newskit.claims.pages import Page, holding, pages
from newskit.claims.status import status_of
from newskit.frames import build, given_or_found
from newskit.taggers import Tagger

_TRACED: dict[str, Any] = {
    "speaker_name": str | None,
    "speaker": str | None,
    "confidence": float | None,
    "cue": str | None,
    "via": str | None,
    "voice": str,
    "status": str,
    "as_of_value": str | None,
    "begins": datetime | None,
    "ends": datetime | None,
    "as_of_from": str | None,
    "outlet": str | None,
    "published": datetime | None,
    "sentence_text": str,
    "number_id": str | None,
    "quote_id": str | None,
    "time_id": str | None,
}
"""What a claim has beyond its number."""

_LAST = ("where", "sentence", "paragraph", "start", "end", "rule", "number_id", "quote_id", "time_id")
_NO_CLAIMS = {"kind": "duration", "rule": "numbers.one_of"}
_SOME = 12
"""Vague numbers below a dozen ("several", "a couple") claim no number."""


def trace_claims(
    news: Any,
    quotes: pd.DataFrame | None = None,
    numbers: pd.DataFrame | None = None,
    times: pd.DataFrame | None = None,
    *,
    titles: bool = False,
    processes: int = 1,
    progress: bool | None = None,
    tagger: Tagger | None = None,
) -> pd.DataFrame:
    """Trace each number to who says it, as of when, and in which sentence: one row a claim, in text order.

    Parameters
    ----------
    news : DataFrame, Series, iterable of articles, or one article
    quotes, numbers, times : DataFrame, optional
        Tables made before, corrected by hand perhaps; they are used as given, rows of articles outside `news` aside.
        Those left out are found.
    titles, processes, progress, tagger
        As in `table`; rows of titles have `where` "title".

    Returns
    -------
    DataFrame
        All columns of the numbers table, durations, "one of the" and "several" left out, and

        `speaker_name`, `speaker`, `confidence`, `cue` : of the outermost report that holds the number; `speaker_name`
        is missing where the outlet itself speaks or the speaker is not known.
        `via` : sources within that report ("Joe Biden" where someone said Biden had announced it).
        `voice` : "speaker" or "outlet".
        `status` : asserted, denied, alleged, conditional, planned or asked (a question or a demand).
        `as_of_value`, `begins`, `ends`, `as_of_from` : the time the number holds for, and where it was read: "own" (in
        its own clause), "clause" (elsewhere in its sentence), "cue" ("said last week that"), "published".
        `outlet`, `published`, `sentence_text` : of the article.
        `number_id`, `quote_id`, `time_id` : the rows it stands on.

    Raises
    ------
    ValueError
        For a table without `article`, `start` and `end`, and for rows that lie outside their article's text.
    """
    articles = list(as_articles(news, tagger))
    given = {"quotes": quotes, "numbers": numbers, "times": times}
    found = given_or_found(articles, given, titles=titles, processes=processes, progress=progress, tagger=tagger)
    claimed = found["numbers"].loc[_are_claims(found["numbers"])]
    places: list[int] = []
    traced: list[tuple[Any, ...]] = []
    for page in pages(articles, found | {"numbers": claimed}, of="numbers"):
        places += [number.place for number in page.numbers]
        traced += _traced(page)
    return _assembled(claimed.iloc[places], build(traced, _TRACED))


def _are_claims(numbers: pd.DataFrame) -> pd.Series:
    """Which rows claim something: not a length of time, not "one of the", not "several"."""
    kept = pd.Series(True, index=numbers.index)
    for column, value in _NO_CLAIMS.items():
        if column in numbers.columns:
            kept &= ~numbers[column].eq(value).fillna(False).astype(bool)
    if {"vague", "high"} <= {*numbers.columns}:
        kept &= ~(numbers["vague"].fillna(False).astype(bool) & (numbers["high"] < _SOME))
    return kept


def _assembled(numbers: pd.DataFrame, traced: pd.DataFrame) -> pd.DataFrame:
    """Numbers and what was traced side by side, with ids of their own."""
    both = pd.concat([numbers.drop(columns="id", errors="ignore").reset_index(drop=True), traced], axis=1)
    order = both.groupby("article").cumcount() + 1
    ids = [
        f"{article}/c{number}" if article else f"c{number}"
        for article, number in zip(both["article"], order, strict=True)
    ]
    both.insert(1, "id", build([(name,) for name in ids], {"id": str})["id"])
    last = [column for column in _LAST if column in both.columns]
    return both[[column for column in both.columns if column not in last] + last]


def _traced(page: Page) -> Iterator[tuple[Any, ...]]:
    """What a page's claims have beyond their numbers, in the order of _TRACED."""
    article = page.article
    for number, reports in zip(page.numbers, holding(page.numbers, page.quotes), strict=True):
        outer = reports[0] if reports else None
        cue = page.cued(outer) if outer else None
        held = as_of(page, number, reports)
        yield (
            outer.speaker_name if outer else None,
            outer.speaker if outer else None,
            outer.confidence if outer else None,
            cue.cue if cue else None,
            _via(reports),
            "speaker" if outer else "outlet",
            status_of(page, number, reports),
            held.value, held.begins, held.ends, held.source,
            article.outlet or None,
            article.published,
            page.told(number),
            number.id,
            outer.id if outer else None,
            held.id,
        )  # fmt: skip


def _via(reports: Sequence[Any]) -> str | None:
    """The named sources within the outermost report, from the outside in."""
    names = dict.fromkeys(report.speaker_name for report in reports if report.speaker_name)
    return "; ".join(name for name in names if name != reports[0].speaker_name) or None

"""The rows of three tables gathered by text: what stands in whose quotation, in which sentence, beside which time.

Claims and timelines are read from these pages.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import pandas as pd

from newskit.article import Article, Sentence
from newskit.clauses import NEAR
from newskit.frames import rows_by_text
from newskit.rules import when_used

_FIELDS = {
    "quotes": (
        "id",
        "kind",
        "cue",
        "cue_start",
        "cue_lemma",
        "speaker",
        "speaker_name",
        "confidence",
        "group",
        "parent",
    ),
    "times": ("id", "text", "type", "value", "begins", "ends", "when", "granularity", "certainty", "direction"),
    "numbers": ("id", "kind", "hedge", "bound", "counted_head"),
}
"""The columns that are read of each table."""
_TOLD = 1_000
"""Characters of its sentence shown on either side of a number; only a list without full stops is longer."""
_COMPARED = when_used(
    r"\b(?:record|compared|versus|previous|highest|lowest|(?:up|down) from"
    r"|(?:as|than) (?:on|in|at|during|last))\b"  # "half as many as on Friday"
    r"|\b(?:born|built|founded|established|opened|set|signed|passed|adopted|elected|appointed|launched) (?:in|on)\b",
    re.IGNORECASE,
)


def pages(articles: Iterable[Article], found: Mapping[str, pd.DataFrame], of: str) -> Iterator[Page]:
    """A page for each title and text with rows in the table named by `of`; `found` holds tables by name.

    Raises
    ------
    ValueError
        For a table without `article`, `start` and `end`, and for rows that lie outside their article's text.
    """
    by_text = {name: rows_by_text(table, _FIELDS[name], name) for name, table in found.items()}
    for article in articles:
        for where in ("title", "text"):
            rows = {name: by_text[name].get((article.id, where), []) if name in by_text else [] for name in _FIELDS}
            if rows[of]:
                yield _page(article, where, rows)


def _page(article: Article, where: str, rows: Mapping[str, Sequence[Any]]) -> Page:
    """The page to read: a fresh copy, so that its layers go with it."""
    text = article.title if where == "title" else article.text
    last = max(row.end for its_rows in rows.values() for row in its_rows)
    if last > len(text):
        raise ValueError(
            f"A row of article {article.id!r} ends at character {last}, and its {where} has {len(text)}: "
            "the table was made from another text. Make it anew, or pass the articles it was made from."
        )
    return Page(replace(article, text=text), where, **rows)


@dataclass(frozen=True)
class Page:
    """An article's text (or its title, as an article of its own) with the rows found in it."""

    article: Article
    where: str
    quotes: Sequence[Any]
    times: Sequence[Any]
    numbers: Sequence[Any]

    def sentence(self, offset: int) -> Sentence:
        """The sentence that holds a character; where there is none, the text itself."""
        text = self.article.text
        return self.article.sentence_at(offset) or Sentence(start=0, end=len(text), text=text)

    def told(self, row: Any) -> str:
        """The text of the sentence of a row; of an endless one the part around the row."""
        sentence = self.sentence(row.start)
        start, end = max(sentence.start, row.start - _TOLD), min(sentence.end, row.end + _TOLD)
        return self.article.text[start:end]

    def between(self, rows: Sequence[Any], start: int, end: int) -> Sequence[Any]:
        """The rows that begin between two offsets."""
        first, last = (bisect_left(rows, offset, key=lambda row: row.start) for offset in (start, end))
        return rows[first:last]

    def placed(self, start: int, end: int) -> list[Any]:
        """The dates and times between two offsets that have a place in time."""
        return [
            time
            for time in self.between(self.times, start, end)
            if time.value and time.type in (None, "DATE", "TIME") and not str(time.value).endswith("_REF")
        ]

    def bounds(self, number: Any, reports: Sequence[Any]) -> tuple[int, int]:
        """What belongs to a number: its sentence, as far as the innermost report that holds it reaches, close by."""
        sentence = self.sentence(number.start)
        inner = reports[-1] if reports else sentence
        start = max(sentence.start, inner.start, number.start - NEAR)
        return start, max(min(sentence.end, inner.end, number.end + NEAR), number.end)

    def cued(self, quote: Any) -> Any:
        """The row that has the cue of a quotation: itself, or the first row of its group."""
        return self.by_id.get(quote.group, quote) if quote.cue is None else quote

    def is_said(self, row: Any) -> bool:
        """Tell whether a row stands in a quotation."""
        return row.place in self._said

    @cached_property
    def _said(self) -> set[int]:
        held = holding(self.times, self.quotes)
        return {time.place for time, reports in zip(self.times, held, strict=True) if reports}

    def compares(self, start: int, end: int) -> bool:
        """Tell whether words between two offsets set one time against another."""
        return _COMPARED.search(self.article.text, start, end) is not None

    @cached_property
    def by_id(self) -> dict[str, Any]:
        return {quote.id: quote for quote in self.quotes if quote.id is not None}


def holding(spans: Iterable[Any], quotes: Sequence[Any]) -> list[list[Any]]:
    """For each span the quotations that hold it, the outermost first; both in text order.

    A quotation's `parent` counts as holding what the quotation holds.
    """
    by_id = {quote.id: quote for quote in quotes if quote.id is not None}
    opened: list[Any] = []
    answers, coming = [], 0
    for span in spans:
        while coming < len(quotes) and quotes[coming].start <= span.start:
            opened.append(quotes[coming])
            coming += 1
        opened = [quote for quote in opened if quote.end > span.start]
        held = sorted((quote for quote in opened if quote.end >= span.end), key=lambda quote: quote.start - quote.end)
        answers.append(_with_parents(held, by_id))
    return answers


def _with_parents(held: list[Any], by_id: Mapping[str, Any]) -> list[Any]:
    """The quotations outside the outermost one, by its `parent`."""
    while held and (parent := by_id.get(held[0].parent)) is not None and parent not in held:
        held.insert(0, parent)
    return held

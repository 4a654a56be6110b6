"""All that a page shows, read once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pandas as pd

from newskit.article import Article, as_articles
from newskit.claims import compare_claims, trace_claims
from newskit.events import timeline
from newskit.frames import finders, given_or_found, schema
from newskit.markup import Html, element
from newskit.measures import measure
from newskit.plot import shortened
from newskit.repeats import find_repeats, mark_repeats
from newskit.report.parts import source_line
from newskit.show import Mark, marks_of

SENTENCES = 12
"""Sentences shown of an article where whole texts are not asked for."""

_WEIGHTS = {"quote": 3, "number": 2}
"""How much a mark tells; all others count for one."""


@dataclass
class Findings:
    """All that a report shows."""

    articles: list[Article]
    problems: list[dict[str, str]]
    quotes: pd.DataFrame
    numbers: pd.DataFrame
    times: pd.DataFrame
    claims: pd.DataFrame
    compared: pd.DataFrame
    events: pd.DataFrame
    measures: pd.DataFrame
    full_texts: bool = False

    @cached_property
    def places(self) -> dict[str, int]:
        """Each article's number on the page."""
        return {article.id: number for number, article in enumerate(self.articles, 1)}

    @cached_property
    def marks(self) -> dict[str, list[Mark]]:
        """Each article's marks."""
        found: dict[str, list[Mark]] = defaultdict(list)
        for table in (self.quotes, self.numbers, self.times):
            rows = list(table[table["where"] == "text"].itertuples(index=False))
            for row, mark in zip(rows, marks_of(rows), strict=True):
                found[str(row.article)].append(mark)
        return found

    @cached_property
    def marked_sentences(self) -> dict[str, dict[int, int]]:
        """Each article's sentences with marks, by number, and how much each tells: quotes most, times least."""
        told: dict[str, dict[int, int]] = {article.id: {} for article in self.articles}
        for article in self.articles:
            weights = told[article.id]
            for mark in self.marks.get(article.id, []):
                if (home := article.sentence_at(mark.start)) is not None:
                    weights[home.sentence] = weights.get(home.sentence, 0) + _WEIGHTS.get(mark.kind, 1)
        return told

    @cached_property
    def sentences(self) -> dict[str, list[int]]:
        """The numbers of the sentences that are shown of each article: those that tell most, in text order."""
        return {
            name: sorted(sorted(weights, key=lambda place: (-weights[place], place))[:SENTENCES])
            for name, weights in self.marked_sentences.items()
        }

    @cached_property
    def _passages(self) -> dict[tuple[str, str], str]:
        """Address by article and the record's own part of its id ("n12")."""
        found = {}
        for article in self.articles:
            shown = {*self.sentences[article.id]}
            for mark in self.marks.get(article.id, []):
                home = article.sentence_at(mark.start)
                if self.full_texts or (home is not None and home.sentence in shown):
                    found[article.id, mark.id] = f"#a{self.places[article.id]}-{mark.id}"
        return found

    @cached_property
    def candidates(self) -> dict[str, str]:
        """Who may have spoken, by the id of the quote."""
        return dict(zip(self.quotes["id"], self.quotes["candidates"], strict=True))

    def article(self, name: Any) -> Article:
        """The article of this id."""
        return self.articles[self.places[name] - 1]

    @cached_property
    def whens(self) -> dict[str, str]:
        """The words for each time's place on the calendar, by its id."""
        return dict(self.times.loc[self.times["when"].notna(), ["id", "when"]].itertuples(index=False, name=None))

    @cached_property
    def _claims_by_id(self) -> dict[str, Any]:
        return {str(row.id): row for row in self.claims.itertuples(index=False)}

    def claim(self, name: str) -> Any:
        """The row of the claim of this id."""
        return self._claims_by_id[name]

    def link(self, name: Any, record: Any = None) -> Html:
        """A link to a record's mark, else to its article's place on the page, under the article's outlet and day.

        A browser opens the article around a mark it is led to.
        """
        article = self.article(name)
        title = shortened(article.title or name or "article", 80)
        place = self._passages.get((str(name), str(record).rpartition("/")[2]), f"#a{self.places[name]}")
        return element("a", source_line(article) or title, href=place, title=title)


def gather(news: Any, given: Mapping[str, pd.DataFrame | None], *, full_texts: bool = False) -> Findings:
    """Read everything once, but for the tables given; later tables stand on the earlier ones."""
    problems = list(news.attrs.get("problems", [])) if isinstance(news, pd.DataFrame) else []
    articles = list(as_articles(list(as_articles(news))))  # the second time, a lone article gets a name
    for name, table in given.items():
        _check(name, table, articles)
    found = given_or_found(articles, given)
    quotes, numbers, times = found["quotes"], found["numbers"], found["times"]
    claims = trace_claims(articles, quotes=quotes, numbers=numbers, times=times)
    return Findings(
        articles=articles,
        problems=problems,
        quotes=quotes,
        numbers=numbers,
        times=times,
        claims=claims,
        compared=compare_claims(mark_repeats(claims, find_repeats(articles))),
        events=timeline(articles, times=times, quotes=quotes),
        measures=measure(articles),
        full_texts=full_texts,
    )


def _check(name: str, table: pd.DataFrame | None, articles: Sequence[Article]) -> None:
    """Say what a table lacks, before a page is half made."""
    if table is None:
        return
    missing = [column for column in schema(finders()[name]).columns if column not in table.columns]
    if missing:
        raise ValueError(f"{name}= needs the columns of nk.table(news, nk.find_{name}); missing: {', '.join(missing)}.")
    unknown = sorted(map(str, {*table["article"]} - {article.id for article in articles}))
    if unknown:
        raise ValueError(f"{name}= has rows of articles that are not in news: {', '.join(unknown[:5])}.")

"""How the articles are written, and the articles themselves with what was found in them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

import pandas as pd

from newskit.article import Article
from newskit.markup import Html, element, is_web_address, linked
from newskit.plot import count
from newskit.report.findings import Findings
from newskit.report.parts import ROWS, Column, left_out, source_line, table_of
from newskit.show import Mark, marked, marked_paragraphs

_MEASURES = {
    "words": ("Words", "{:,.0f}"),
    "sentences": ("Sentences", "{:,.0f}"),
    "words_per_sentence": ("Words per sentence", "{:.1f}"),
    "flesch": ("Reading ease", "{:.0f}"),
    "grade": ("School years", "{:.1f}"),
    "fog": ("Fog", "{:.1f}"),
    "long_words": ("Long words", "{:.0%}"),
    "mattr": ("Variety", "{:.2f}"),
    "quoted": ("Quoted", "{:.0%}"),
    "numerals": ("Numerals", "{:.1%}"),
}
"""Measure to its heading and its form."""


def how_written(found: Findings) -> Iterator[Html]:
    """Readability and other measures, by outlet and by article."""
    outlets = [article.outlet or "no outlet known" for article in found.articles]
    medians = found.measures.groupby(outlets).median()
    figures = [Column(heading, "n") for heading, _ in _MEASURES.values()]
    yield element(
        "p",
        "Reading ease (Flesch) runs from about 0, hard, to 100, easy. School years (Flesch-Kincaid) and fog (Gunning) "
        "estimate the schooling a reader needs. Long words have more than six letters; variety is the share of "
        "different words in windows of 50. Differences between short texts mean little.",
    )
    rows = [(name, *_figures(row)) for name, row in medians.iterrows()]
    yield from table_of("Medians by outlet", (Column("Outlet"), *figures), rows[:ROWS])
    rows = [(found.link(str(name)), *_figures(row)) for name, row in found.measures.head(ROWS).iterrows()]
    yield element(
        "details",
        element("summary", "Each article"),
        *table_of("Measures of each article", (Column("Article", "source"), *figures), rows),
        *left_out(found.measures, "nk.measure(news)", "measures", shown=len(rows)),
    )


def _figures(row: pd.Series) -> list[str]:
    return ["" if pd.isna(row[name]) else form.format(row[name]) for name, (_, form) in _MEASURES.items()]


def the_articles(found: Findings) -> Iterator[Html]:
    """Each article's sentences, or its whole text, with what was found in them."""
    legend = (
        element("mark", name, class_=f"nk-{kind}")
        for kind, name in (("quote", "quote and speaker"), ("number", "number"), ("time", "time and date"))
    )
    yield element("p", *legend, class_="legend")
    for number, article in enumerate(found.articles, 1):
        marks = found.marks.get(article.id, [])
        yield element(
            "details",
            element(
                "summary", element("b", article.title or article.id or "Article"), Html(" "), *_told(article, marks)
            ),
            *_source(article),
            *(_full(article, marks, number) if found.full_texts else _sentences(found, article, number)),
            id=f"a{number}",
        )


def _told(article: Article, marks: Sequence[Mark]) -> Iterator[Html]:
    counts = Counter(mark.kind for mark in marks)
    told = ", ".join(count(counts[kind], kind) for kind in ("quote", "number", "time"))
    yield element("span", ": ".join(filter(None, [source_line(article), told])), class_="from")


def _source(article: Article) -> Iterator[Html]:
    if article.url:
        label = linked(article.url, article.url)
        yield element("p", label if is_web_address(article.url) else article.url, class_="from")


def _full(article: Article, marks: Sequence[Mark], number: int) -> Iterator[Html]:
    yield element("div", *marked_paragraphs(article, marks, f"a{number}"), class_="text")


def _sentences(found: Findings, article: Article, number: int) -> Iterator[Html]:
    """The sentences that tell most, in text order, under their numbers."""
    marks, marked_ones = found.marks.get(article.id, []), found.marked_sentences[article.id]
    items = [
        element("li", marked(article.text, marks, f"a{number}", home.start, home.end), value=place + 1, dir="auto")
        for place in found.sentences[article.id]
        for home in [article.sentences[place]]
    ]
    yield element("ol", *items, class_="text") if items else element("p", "Nothing was found here.", class_="note")
    if len(marked_ones) > len(items):
        more = f"{len(marked_ones) - len(items)} more of its sentences have marks; "
        yield element("p", more + "whole texts: ", element("code", "--texts full"), class_="note")

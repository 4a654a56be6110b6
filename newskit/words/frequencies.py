"""Count words, and runs of words.

>>> word_counts(["The river rose.", "The river fell, the rain stayed."]).head(2)
       count    per_million  articles
word
river      2  222222.222222         2
fell       1  111111.111111         1
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from newskit.article import Article, as_articles
from newskit.counts import STOP_WORDS, lowered, sentence_words

Terms = Callable[[Article], Iterable[str]]
"""From an article to its words, or whatever of it is counted."""


@dataclass(frozen=True, eq=False)
class Frequencies:
    """How often each term stands in each article, as three columns of the same length; what stands nowhere has no row.

    `terms` and `labels` are what the numbers in `term` and `article` stand for; `sizes` the words of each article.
    """

    terms: list[str]
    labels: list[Any]
    sizes: np.ndarray
    term: np.ndarray
    article: np.ndarray
    times: np.ndarray

    @property
    def total(self) -> int:
        """All words."""
        return int(self.sizes.sum())

    @property
    def counts(self) -> np.ndarray:
        """How often each term stands in all articles."""
        return np.bincount(self.term, self.times, len(self.terms)).astype("int64")

    @property
    def articles(self) -> np.ndarray:
        """In how many articles each term stands."""
        return np.bincount(self.term, minlength=len(self.terms))


def words_of(article: Article) -> list[str]:
    """The words of an article in small letters, apostrophes straight."""
    return [lowered(word) for sentence in sentence_words(article) for word in sentence]


def as_counted(words: Iterable[str] | str) -> list[str]:
    """Words that a caller names, as they are counted; a string is one word, not its letters."""
    return [lowered(word) for word in ([words] if isinstance(words, str) else words)]


def single_words(words: Iterable[str] | str) -> list[str]:
    """The same for words to look for.

    Raises
    ------
    ValueError
        For a phrase, which no single word can be.
    """
    asked = as_counted(words)
    if phrase := next((word for word in asked if len(word.split()) != 1), None):
        raise ValueError(
            f"{phrase!r} is not one word. Phrases: ngrams counts them, concordance shows where they stand."
        )
    return asked


def read_frequencies(articles: Any, terms_of: Terms = words_of) -> Frequencies:
    """Count the terms of each article, in one pass."""
    numbers: dict[str, int] = {}
    labels: list[Any] = []
    sizes: list[int] = []
    columns: list[np.ndarray] = []
    for place, article in enumerate(as_articles(articles)):
        terms = list(terms_of(article))
        counted = Counter(terms)
        labels.append(article.id)
        sizes.append(len(terms))
        known = np.fromiter((numbers.setdefault(term, len(numbers)) for term in counted), "int64", len(counted))
        times = np.fromiter(counted.values(), "int64", len(counted))
        columns.append(np.vstack([known, np.full(len(counted), place), times]))
    term, place, times = np.hstack(columns) if columns else np.zeros((3, 0), "int64")
    return Frequencies(list(numbers), labels, np.array(sizes, "int64"), term, place, times)


def word_counts(
    articles: Any, *, by: str | None = None, stop_words: Collection[str] = STOP_WORDS, min_count: int = 1
) -> pd.DataFrame:
    """Count words: one row a word, the most frequent first, index `word`.

    Parameters
    ----------
    articles : DataFrame, Series, iterable of articles, or one article
        Any table with a column `text`.
    by : str, optional
        A column of the table: then the result has a column for each of its values, with the words' counts there.
    stop_words : collection of str
        Words to leave out; by default `newskit.STOP_WORDS`, `()` for none.
    min_count : int
        Leave out words that stand less often.

    Returns
    -------
    DataFrame
        `count`; `per_million`: in a million words, stop words counted; `articles`: how many have it.

    Raises
    ------
    TypeError
        For what is no article or table of articles.
    ValueError
        For a column that is not there.
    """
    read = read_frequencies(articles)
    table = _counted(read, "word", min_count)
    kept = ~table.index.isin(as_counted(stop_words))
    if by is None:
        return table[kept]
    return _crossed(read, labels_of(articles, by)).loc[table.index[kept]]


def labels_of(articles: Any, by: str) -> pd.Series:
    """A column of the articles, a value for each."""
    if not isinstance(articles, pd.DataFrame) or by not in articles:
        there = ", ".join(map(str, articles.columns)) if isinstance(articles, pd.DataFrame) else "none: no table"
        raise ValueError(f"by={by!r}: there is no such column. There are: {there}.")
    return articles[by]


def _counted(read: Frequencies, name: str, min_count: int) -> pd.DataFrame:
    counts = read.counts
    columns = {"count": counts, "per_million": counts * 1e6 / max(read.total, 1), "articles": read.articles}
    table = pd.DataFrame(columns, pd.Index(read.terms, name=name, dtype="str"))
    table = table[table["count"] >= min_count]
    return table.sort_index().sort_values("count", ascending=False, kind="stable")


def _crossed(read: Frequencies, labels: pd.Series) -> pd.DataFrame:
    """Word by label: counts."""
    codes, values = pd.factorize(labels, sort=True)
    group = codes[read.article]
    known = group >= 0  # rows without a value are left out
    cells = np.bincount(read.term[known] * len(values) + group[known], read.times[known], len(read.terms) * len(values))
    index = pd.Index(read.terms, name="word", dtype="str")
    return pd.DataFrame(cells.reshape(len(read.terms), -1).astype("int64"), index, pd.Index(values, name=labels.name))


def ngrams(articles: Any, n: int = 2, *, stop_words: Collection[str] = STOP_WORDS, min_count: int = 2) -> pd.DataFrame:
    """Count runs of n words within sentences: one row a run, the most frequent first, index `ngram`.

    Parameters
    ----------
    articles : DataFrame, Series, iterable of articles, or one article
    n : int
        How many words, at least one.
    stop_words : collection of str
        Runs that begin or end with one of these are left out; `()` keeps all.
    min_count : int
        Leave out runs that stand less often.

    Returns
    -------
    DataFrame
        `count`; `per_million`: in a million runs of n words; `articles`: how many have it.

    Raises
    ------
    TypeError
        For what is no article or table of articles.
    ValueError
        For an `n` below one.
    """
    if n < 1:
        raise ValueError(f"n={n}: a run has at least one word.")
    table = _counted(read_frequencies(articles, lambda article: _runs(article, n)), "ngram", min_count)
    stopped = {*as_counted(stop_words)}
    kept = [not stopped.intersection((words[0], words[-1])) for words in table.index.str.split(" ")]
    return table[kept]


def _runs(article: Article, n: int) -> Iterable[str]:
    for sentence in sentence_words(article):
        words = [lowered(word) for word in sentence]
        yield from map(" ".join, zip(*(words[start:] for start in range(n)), strict=False))

"""Measure articles: how long, how hard to read, how varied, how much quoted; one row an article.

>>> measure("The river rose. Nobody slept that night.", ["words", "sentences", "words_per_sentence"])
         words  sentences  words_per_sentence
article
              7          2                 3.5
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from difflib import get_close_matches
from typing import Any

import pandas as pd

from newskit import counts
from newskit.article import as_articles
from newskit.counts import Counts, count

Measure = Callable[[Counts], float]
"""A small function of an article's counts."""

MEASURES: dict[str, Measure] = {
    "words": counts.words,
    "sentences": counts.sentences,
    "words_per_sentence": counts.words_per_sentence,
    "flesch": counts.flesch,
    "grade": counts.grade,
    "fog": counts.fog,
    "long_words": counts.long_words,
    "mattr": counts.mattr,
    "quoted": counts.quoted,
    "numerals": counts.numerals,
}
"""Column to the function of newskit.counts that computes it; formulas and sources stand there."""

_WHOLE = ("words", "sentences")


def measure(articles: Any, names: Iterable[str | Measure] | str | None = None) -> pd.DataFrame:
    """Tell how each article is written: one row an article, in the order given, index `article`.

    All measures are computed from one reading of the article's prose (its text without boilerplate).

    Parameters
    ----------
    articles : DataFrame, Series, iterable of articles, or one article
        The rows of a table keep their labels, so that `news.join(measure(news))` works.
    names : iterable, optional
        The columns wanted, all ten without it; a function of `newskit.counts.Counts` makes a column of its name.

    Returns
    -------
    DataFrame
        `words`, `sentences` : counts.
        `words_per_sentence` : their ratio.
        `flesch` : reading ease, about 0 (hard) to 100 (easy).
        `grade`, `fog` : years of schooling (Flesch-Kincaid, Gunning); higher is harder.
        `long_words` : share of words with more than six letters; higher is harder.
        `mattr` : share of different words in windows of 50 words; higher is more varied.
        `quoted` : share of words between quotation marks.
        `numerals` : share of words that begin with a digit.
        Shares run from 0 to 1. What a text is too short for is NaN: all but the counts for a text without words,
        `mattr` below 50 words.

    Raises
    ------
    TypeError
        For what is no article or table of articles.
    ValueError
        For a name that is no measure.

    Sources: Flesch (1948), J. Applied Psychology 32, 221-233; Kincaid et al. (1975), Research Branch Report 8-75;
    Gunning (1952), The Technique of Clear Writing; Björnsson (1968), Läsbarhet; Covington and McFall (2010),
    J. Quantitative Linguistics 17, 94-100.
    """
    wanted = _wanted(names)
    labels: list[Any] = []
    columns: dict[str, list[float]] = {name: [] for name in wanted}
    for article in as_articles(articles):
        labels.append(article.id)
        counted = count(article)
        for name, function in wanted.items():
            columns[name].append(function(counted))
    index = articles.index if isinstance(articles, pd.DataFrame) else pd.Index(labels or [""])[: len(labels)]
    scores = pd.DataFrame(columns, index=index.rename("article") if index.nlevels == 1 else index)
    return scores.astype({name: "int64" if name in _WHOLE else "float64" for name in wanted})


def _wanted(names: Iterable[str | Measure] | str | None) -> dict[str, Measure]:
    """The functions behind the names, in the order asked for."""
    if names is None:
        return MEASURES
    chosen = [names] if isinstance(names, str) else list(names)
    return {name if isinstance(name, str) else name.__name__: _function(name) for name in chosen}


def _function(name: str | Measure) -> Measure:
    if not isinstance(name, str):
        return name
    if name not in MEASURES:
        close = get_close_matches(name, MEASURES, n=1)
        hint = f" Did you mean {close[0]!r}?" if close else ""
        raise ValueError(f"No measure is called {name!r}.{hint} There are: {', '.join(MEASURES)}.")
    return MEASURES[name]

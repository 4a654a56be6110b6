"""textstat's own figures, for those who need them, without its download.

textstat takes syllables from a dictionary that it downloads when first used. Here it is lent the syllables of CMUdict
that newskit ships: the same counts of the same dictionary.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from importlib import import_module
from typing import Any

import pandas as pd

from newskit.article import as_articles
from newskit.measures.registry import by_names
from newskit.measures.scores import row_labels
from newskit.syllables import sounds


def textstat_scores(articles: Any, names: Iterable[str] | str) -> pd.DataFrame:
    """Ask textstat for any of its metrics by name, offline: one row an article, index `article`.

    The figures are textstat's, made from the whole text as it is, boilerplate included: it ends a sentence at any full
    stop and deletes hyphens. Only its dictionary is newskit's copy of CMUdict 0.7b, whose entries it finds as in its
    own; words that are not in it are counted by textstat's hyphenator as ever. docs/measures.md shows where the two
    programs differ.

    Parameters
    ----------
    articles : DataFrame, Series, iterable of articles, or one article
    names : iterable of str or str
        Such as "flesch_reading_ease", "text_standard" or "syllable_count".

    Raises
    ------
    TypeError
        For what is no article or table of articles.
    ValueError
        For a name that is none of textstat's metrics of one text.

    Sources: textstat (MIT licence); the Carnegie Mellon Pronouncing Dictionary.
    """
    functions = by_names(names, textstat_metrics(), "metric of textstat")
    labels, rows = [], []
    with lent_syllables():
        for article in as_articles(articles):
            labels.append(article.id)
            rows.append([function(article.text) for function in functions.values()])
    return pd.DataFrame(rows, row_labels(articles, labels), list(functions))


@cache
def textstat_metrics() -> dict[str, Callable[[str], Any]]:
    """textstat's functions of a text alone, by name."""
    import textstat

    public = {name: value for name, value in vars(textstat).items() if callable(value) and not name.startswith("_")}
    return {name: function for name, function in public.items() if _takes_a_text(function)}


def _takes_a_text(function: Callable[..., Any]) -> bool:
    parameters = list(inspect.signature(function).parameters.values())
    others_have_defaults = all(other.default is not other.empty for other in parameters[1:])
    return bool(parameters) and parameters[0].name == "text" and others_have_defaults


class _Lent:
    """Stands in for NLTK's CMUdict: a word's pronunciations, of which textstat counts the vowels of the first."""

    def __getitem__(self, word: str) -> list[list[str]]:
        return [["0"] * sounds().known[word]]


@contextmanager
def lent_syllables() -> Iterator[None]:
    """While it lasts, textstat looks words up in newskit's dictionary; its own is as before afterwards."""
    counting: Any = import_module("textstat.backend.counts._count_syllables")
    its_own = counting.get_cmudict
    counting.get_cmudict = lambda lang: _Lent() if lang.startswith("en") else its_own(lang)
    try:
        yield
    finally:
        counting.get_cmudict = its_own

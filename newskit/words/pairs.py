"""Words that keep company.

>>> news = ["The death toll rose.", "A death toll of 41.", "The toll of the flood."]
>>> collocations(news, min_count=2, measures=["pmi"])
              count  count_first  count_second       pmi
first second
death toll        2            2             3  1.874469
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd

from newskit.article import as_articles
from newskit.counts import STOP_WORDS, lowered, sentence_words
from newskit.measures.registry import by_names
from newskit.words.association import ASSOCIATIONS, USUAL, Association, Table, signed_g2
from newskit.words.frequencies import as_counted, single_words


def collocations(
    articles: Any,
    word: str | None = None,
    *,
    window: int | None = None,
    measures: Iterable[str] | str = USUAL,
    stop_words: Collection[str] = STOP_WORDS,
    min_count: int = 3,
) -> pd.DataFrame:
    """Find words that stand together more often than by chance: one row a pair, the surest first.

    Parameters
    ----------
    articles : DataFrame, Series, iterable of articles, or one article
    word : str, optional
        Find what stands around this word, on either side. By default all pairs, in the order in which they stand.
    window : int, optional
        How many words apart they may stand, within a sentence: 1 (neighbours), or 5 where a `word` is given.
    measures : iterable of str or str
        The columns wanted, by default pmi, npmi, logdice, t, g2 and odds_ratio. `newskit.words.association` has
        twenty-nine, with their formulas.
    stop_words : collection of str
        Pairs with one of these are left out (but still counted as pairs); `()` keeps all.
    min_count : int
        Leave out pairs that stand less often.

    Returns
    -------
    DataFrame
        Index `first`, `second` (or `word`). `count`: of the pair; `count_first`, `count_second`: the pairs with that
        word in that place; then the measures. `g2` is below 0 for words that avoid each other. Sorted by `g2`; where
        that is not asked for, by the first measure.

    Raises
    ------
    TypeError
        For what is no article or table of articles.
    ValueError
        For a measure that is not there, a phrase as `word`, or a window below 1.
    """
    wanted = by_names(measures, ASSOCIATIONS | {"g2": signed_g2}, "association")
    window = (1 if word is None else 5) if window is None else window
    if window < 1:
        raise ValueError(f"window={window}: words stand at least 1 apart.")
    around = None if word is None else single_words(word)[0]
    read = (tuple(map(lowered, words)) for article in as_articles(articles) for words in sentence_words(article))
    pairs, first, second = _pairs(read, window) if around is None else _around(read, around, window)
    return _scored(pairs, first, second, wanted, {*as_counted(stop_words)} - {around}, min_count, around)


Pairs = tuple[Counter[tuple[str, str]], Counter[str], Counter[str]]
"""How often pairs stand, and how many pairs have a word in first and in second place."""


def _pairs(sentences: Iterable[Sequence[str]], window: int) -> Pairs:
    pairs: Counter[tuple[str, str]] = Counter()
    for words in sentences:
        for apart in range(1, min(window, len(words) - 1) + 1):
            pairs.update(zip(words, words[apart:], strict=False))
    first: Counter[str] = Counter()
    second: Counter[str] = Counter()
    for (one, other), times in pairs.items():
        first[one] += times
        second[other] += times
    return pairs, first, second


def _around(sentences: Iterable[Sequence[str]], word: str, window: int) -> Pairs:
    """The pairs of one word with its neighbours on both sides; all other pairs are counted, not kept."""
    pairs: Counter[tuple[str, str]] = Counter()
    neighbours: Counter[str] = Counter()
    for words in sentences:
        for place, other in enumerate(words):
            neighbours[other] += min(place, window) + min(len(words) - 1 - place, window)
            if other == word:
                near = (*words[max(0, place - window) : place], *words[place + 1 : place + 1 + window])
                pairs.update((word, one) for one in near)
    return pairs, neighbours, neighbours


def _scored(
    pairs: Counter[tuple[str, str]],
    first: Counter[str],
    second: Counter[str],
    measures: Mapping[str, Association],
    stop_words: Collection[str],
    min_count: int,
    word: str | None,
) -> pd.DataFrame:
    kept = [
        pair
        for pair, times in pairs.items()
        if times >= min_count and not (pair[0] in stop_words or pair[1] in stop_words)
    ]
    both, a, b = (
        np.array(numbers, "int64")
        for numbers in (
            [pairs[pair] for pair in kept],
            [first[one] for one, _ in kept],
            [second[other] for _, other in kept],
        )
    )
    table = Table(both, a, b, np.full(len(kept), first.total(), "int64"))
    scores = {name: function(table) for name, function in measures.items()}
    found = pd.DataFrame({"count": both, "count_first": a, "count_second": b, **scores}, _pair_index(kept, word))
    leading = "g2" if "g2" in measures else next(iter(measures), "count")
    low_is_sure = leading == "fisher"
    return found.sort_index().sort_values(leading, ascending=low_is_sure, kind="stable")


def _pair_index(pairs: Sequence[tuple[str, str]], word: str | None) -> pd.Index:
    if word is not None:
        return pd.Index([other for _, other in pairs], name="word", dtype="str")
    return pd.MultiIndex.from_arrays(list(zip(*pairs, strict=True)) or [[], []], names=["first", "second"])

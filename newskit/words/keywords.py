"""What words mark one group of texts against another."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

import numpy as np
import pandas as pd

from newskit.measures.registry import by_names
from newskit.words.association import ASSOCIATIONS, Table, g2, log_ratio, p_value, percent_diff, signed_g2
from newskit.words.frequencies import Frequencies, as_counted, read_frequencies


def keyness(
    a: Any, b: Any, *, measures: Iterable[str] | str = (), stop_words: Collection[str] = (), min_count: int = 3
) -> pd.DataFrame:
    """Tell what words mark the articles `a` against the articles `b`: one row a word, index `word`.

    The words that mark `a` most come first, those that mark `b` most last.

    Parameters
    ----------
    a, b : DataFrame, Series, iterable of articles, or one article
        Such as `news[news["outlet"] == "x"]` and `news[news["outlet"] != "x"]`.
    measures : iterable of str or str
        More columns, of those in `newskit.words.association`: odds_ratio, simple_maths, difference_coefficient, ...
    stop_words : collection of str
        Words to leave out, by default none, since function words may mark a style.
    min_count : int
        Leave out words that stand less often in both together.

    Returns
    -------
    DataFrame
        `count_a`, `count_b`; `per_million_a`, `per_million_b`; `articles_a`, `articles_b`: how many have the word; look
        at them, for a word that one article repeats marks that article rather than the group.
        `g2` : log-likelihood, how sure it is that the groups differ; below 0 for words that mark `b`.
        `p` : the chance of such a difference where there is none, for one word looked at; of a thousand words, one has
        p < 0.001 by chance.
        `log_ratio` : how many times more often in `a`, in powers of two (1 twice, 2 four times, -1 half as often);
        a count of 0 is taken as 0.5.
        `diff` : %DIFF, how many percent more often in `a`; infinite where `b` has none.

    Raises
    ------
    TypeError
        For what is no article or table of articles.
    ValueError
        For a measure that is not there.

    Sources: Dunning (1993), Computational Linguistics 19, 61-74; Hardie (2014), Log Ratio; Gabrielatos and Marchi
    (2011), Keyness: Matching Metrics to Definitions.
    """
    more = by_names(measures, ASSOCIATIONS, "association")
    first, second = read_frequencies(a), read_frequencies(b)
    both = _joined(first, second)
    both = both[(both["count_a"] + both["count_b"] >= min_count) & ~both.index.isin(as_counted(stop_words))]
    here, there = both["count_a"].to_numpy(), both["count_b"].to_numpy()
    words = np.int64(first.total + second.total)
    table = Table(here, np.full(len(here), first.total), here + there, np.full(len(here), words))
    asked = {name: function(table) for name, function in more.items()}
    columns = asked | {
        "per_million_a": here * 1e6 / max(first.total, 1),
        "per_million_b": there * 1e6 / max(second.total, 1),
        "g2": signed_g2(table),
        "p": p_value(g2(table)),
        "log_ratio": log_ratio(table),
        "diff": percent_diff(table),
    }
    return both.assign(**columns)[list(dict.fromkeys([*_COLUMNS, *more]))].sort_values(
        "g2", ascending=False, kind="stable"
    )


_COLUMNS = "count_a count_b per_million_a per_million_b articles_a articles_b g2 p log_ratio diff".split()


def _joined(first: Frequencies, second: Frequencies) -> pd.DataFrame:
    """The words of both with their counts, in the order of the alphabet."""
    sides = [
        pd.DataFrame(
            {f"count_{side}": read.counts, f"articles_{side}": read.articles}, pd.Index(read.terms, dtype="str")
        )
        for side, read in (("a", first), ("b", second))
    ]
    both = sides[0].join(sides[1], how="outer").fillna(0).astype("int64").sort_index()
    return both.rename_axis("word")

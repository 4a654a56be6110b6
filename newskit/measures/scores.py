"""Measure articles: one row an article, or a row an outlet, a speaker, a year.

>>> measure("The river rose. Nobody slept that night.", ["words", "sentences", "words_per_sentence"])
         words  sentences  words_per_sentence
article
              7          2                 3.5
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import numpy as np
import pandas as pd

from newskit.article import as_articles
from newskit.counts import Counts, count, pooled
from newskit.measures import diversity, style
from newskit.measures.diversity import LOCAL, WINDOW
from newskit.measures.registry import COUNTED, MEASURES, USUAL, Measure, find_measure

RESAMPLES = 500
"""How often texts are drawn for an interval."""


def measure(
    articles: Any,
    names: Iterable[str | Measure] | str | Measure | None = None,
    *,
    by: Any = None,
    ci: float | None = None,
    aloud: bool = False,
) -> pd.DataFrame:
    """Tell how texts are written: one row an article, in the order given, index `article`; or one row a group.

    All measures are computed from one reading of an article's prose (its text without boilerplate).
    `describe_measures()` tells what each is: meaning, formula, range, direction, source.

    Parameters
    ----------
    articles : DataFrame, Series, iterable of articles, or one article
        Any table with a column `text` will do: `measure(quotes)` compares quotes. The rows of a table keep their
        labels, so that `news.join(measure(news))` works.
    names : iterable of str or function, optional
        The columns wanted, by default the thirty usual ones; a function of `newskit.counts.Counts` makes a column of
        its name.
    by : str, list of str, Series or sequence, optional
        One row for each value of this column (or these), in its order: the texts are pooled, their counts added, not
        their scores averaged. A Series is matched by its labels, if it has those of the articles. A column `texts`
        tells how many there are; rows without a value are left out.
    ci : float, optional
        With `by`: columns `..._low` and `..._high`, between which the measure lies with this probability (0.95), had
        other texts of the group been met: from 500 draws of as many texts (percentile bootstrap, always the same
        draws). Missing where a group has one text, and for measures of a group's whole vocabulary, since a text drawn
        twice adds no words: take `mattr` or `mtld`. Too narrow for fewer than ten texts.
    aloud : bool
        Count the syllables of numerals as they are read aloud, not as one.

    Returns
    -------
    DataFrame
        Counts (`words`, `sentences`, `paragraphs`, `characters`, `syllables`, `complex_words`) are whole numbers, all
        else is floating. Shares run from 0 to 1. What a text is too short for is NaN: all but the counts for a text
        without words, `mattr` and `mtld` below 50 words, `hdd` below 42, `smog` below ten sentences.

    Raises
    ------
    TypeError
        For what is no article or table of articles.
    ValueError
        For a name that is no measure, a column that is not there, `ci` without `by` or not between 0 and 1.
    """
    wanted = _wanted(names)
    if ci is not None and (by is None or not 0 < ci < 1):
        raise ValueError(
            f"ci={ci!r} needs a number between 0 and 1 and texts to draw from: pass by= as well. For all texts "
            "together: measure(news.assign(all='all'), by='all', ci=0.95)."
        )
    groups = None if by is None else _groups(articles, by)
    labels: list[Any] = []
    kept: list[Any] = []
    of_style = any(_may_be_of_style(function) for function in wanted.values())
    for article in as_articles(articles):
        counts = count(article, aloud=aloud, style=of_style)
        labels.append(article.id)
        kept.append(_scores(counts, wanted) if groups is None else counts)  # scores are small, counts hold the words
    if groups is None:
        return _typed(pd.DataFrame(kept, row_labels(articles, labels), list(wanted)), wanted)
    if len(groups) != len(kept):
        raise ValueError(f"by= has {len(groups)} values for {len(kept)} articles: it needs one for each.")
    return _by_group(kept, groups, wanted, ci)


def _wanted(names: Iterable[str | Measure] | str | Measure | None) -> dict[str, Measure]:
    """The functions behind the names, in the order asked for."""
    if names is None:
        names = USUAL
    chosen = [names] if isinstance(names, str) or callable(names) else names
    return dict(find_measure(name) for name in chosen)


def _may_be_of_style(function: Measure) -> bool:
    """Whether it may look at passives or quotations; a function of the caller's own may look at anything."""
    return function in (style.passive, style.quoted) or function not in MEASURES.values()


def _scores(counts: Counts, wanted: dict[str, Measure]) -> list[float]:
    return [function(counts) for function in wanted.values()]


def _typed(scores: pd.DataFrame, wanted: dict[str, Measure]) -> pd.DataFrame:
    return scores.astype({name: "int64" if name in COUNTED else "float64" for name in wanted})


def row_labels(articles: Any, labels: list[Any]) -> pd.Index:
    """The labels of a table's rows; "article" is their name, unless the table is one of records, or they have two."""
    if not isinstance(articles, pd.DataFrame):
        return pd.Index(labels or [""], name="article")[: len(labels)]
    return articles.index if articles.index.nlevels > 1 or "article" in articles else articles.index.rename("article")


def _groups(articles: Any, by: Any) -> pd.DataFrame:
    """The values to group by, a row for each article: columns of the table, or values of the caller's own."""
    there = list(articles.columns) if isinstance(articles, pd.DataFrame) else []
    if isinstance(by, str) and by not in there:
        raise ValueError(f"by={by!r}: there is no such column. There are: {', '.join(map(str, there)) or 'none'}.")
    if isinstance(by, str) or (isinstance(by, list) and by and all(name in there for name in by)):
        return articles[[by] if isinstance(by, str) else by].reset_index(drop=True)
    if isinstance(by, pd.Series) and isinstance(articles, (pd.DataFrame, pd.Series)) and _same_labels(by, articles):
        by = by.reindex(articles.index)  # by labels, as pandas groups, whatever the order of its rows
    return pd.Series(list(by), name=getattr(by, "name", None) or "group").to_frame()


def _same_labels(one: pd.Series, other: pd.DataFrame | pd.Series) -> bool:
    return one.index.is_unique and len(one) == len(other) and bool(one.index.isin(other.index).all())


def _by_group(
    counted: Sequence[Counts], labels: pd.DataFrame, wanted: dict[str, Measure], ci: float | None
) -> pd.DataFrame:
    """One row a group: the measures of its pooled counts, and their intervals if asked for."""
    keys, rows = [], []
    for key, places in labels.groupby(list(labels.columns), observed=True).indices.items():
        texts = [counted[place] for place in places]
        row: dict[str, float] = {"texts": len(texts)}
        row.update(zip(wanted, _scores(pooled(texts), wanted), strict=True))
        if ci is not None:
            row.update(_intervals(texts, wanted, ci))
        keys.append(key if isinstance(key, tuple) else (key,))
        rows.append(row)
    columns = ["texts", *(column for name in wanted for column in _columns(name, ci))]
    scores = pd.DataFrame(rows, columns=columns).astype(
        {name: "int64" for name in ("texts", *COUNTED) if name in columns}
    )
    scores.index = _key_index(keys, labels)
    return scores


def _columns(name: str, ci: float | None) -> Iterator[str]:
    yield name
    if ci is not None:
        yield f"{name}_low"
        yield f"{name}_high"


def _key_index(keys: list[tuple[Any, ...]], labels: pd.DataFrame) -> pd.Index:
    if labels.shape[1] == 1:
        return pd.Index([key for (key,) in keys], name=labels.columns[0])
    return pd.MultiIndex.from_tuples(keys, names=list(labels.columns))


def _intervals(texts: Sequence[Counts], wanted: dict[str, Measure], ci: float) -> dict[str, float]:
    """Between which values the middle `ci` of the resampled scores lies."""
    found: dict[str, float] = {f"{name}_{end}": np.nan for name in wanted for end in ("low", "high")}
    if len(texts) < 2:
        return found
    draws = np.random.default_rng(0).integers(len(texts), size=(RESAMPLES, len(texts)))
    for name, scores in {**_drawn(texts, draws, wanted), **_drawn_locally(texts, draws, wanted)}.items():
        known = scores[~np.isnan(scores)]
        if len(known):
            tail = 50 * (1 - ci)
            low, high = np.percentile(known, [tail, 100 - tail])
            found[f"{name}_low"], found[f"{name}_high"] = float(low), float(high)
    return found


def _drawn(texts: Sequence[Counts], draws: np.ndarray, wanted: dict[str, Measure]) -> dict[str, np.ndarray]:
    """The scores of each draw, for measures of sums."""
    chosen = {name: function for name, function in wanted.items() if _can_be_drawn(function)}
    if not chosen:
        return {}
    scores = np.array([_scores(pooled(texts[place] for place in draw), chosen) for draw in draws])
    return dict(zip(chosen, scores.T, strict=True))


def _drawn_locally(texts: Sequence[Counts], draws: np.ndarray, wanted: dict[str, Measure]) -> dict[str, np.ndarray]:
    """The scores of each draw, for measures of stretches: the texts are read once, one behind the other."""
    together = pooled(texts)
    text = np.repeat(np.arange(len(texts)), [len(counts.words) for counts in texts])
    scores = {}
    for name in [name for name, function in wanted.items() if function is MEASURES.get(name) and name in LOCAL]:
        if len(together.words) < WINDOW:
            continue
        places, measure_of = LOCAL[name]
        sums = np.array([np.bincount(text, row, len(texts)) for row in places(together)])
        with np.errstate(divide="ignore", invalid="ignore"):
            scores[name] = measure_of(sums[:, draws].sum(axis=2))
    return scores


def _can_be_drawn(function: Measure) -> bool:
    """Measures of the whole vocabulary cannot: a text drawn twice adds no words."""
    return function.__module__ != diversity.__name__

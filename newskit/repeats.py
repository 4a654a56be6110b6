"""Find what is told twice: paragraphs that come back, wire copy, near duplicates; so that claims and quotes count once.

Two texts are compared by their runs of five words (shingles; Broder 1997, Proceedings of Compression and Complexity of
Sequences, 21-29). Containment, the share of a text's runs that an earlier text has too, finds a copy that was cut or
enlarged, which the resemblance of the two as wholes would miss.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from operator import itemgetter
from typing import Any

import numpy as np
import pandas as pd

from newskit.article import Article, as_articles
from newskit.boilerplate import paragraph_kind
from newskit.frames import build
from newskit.sentences import paragraph_spans

_WORD = re.compile(r"\w+")
_RUN = 5
_FEWEST = 8
"""Runs that a paragraph must have: a shorter one comes back by chance."""
_FEWEST_OF_ARTICLE = 20
_SALT = np.uint64(0x9E3779B97F4A7C15)
_COLUMNS: dict[str, Any] = {
    "article": str, "kind": str, "start": int, "end": int, "share": float,
    "repeat_of": str, "repeat_start": int, "repeat_end": int, "share_of_other": float,
}  # fmt: skip

Ints = np.ndarray[Any, np.dtype[np.int64]]
Hashes = np.ndarray[Any, np.dtype[np.uint64]]
Place = tuple[int, int, int]
"""An article's number and the offsets of one of its paragraphs."""


def find_repeats(articles: Any, *, share: float = 0.5, paragraph_share: float = 0.8) -> pd.DataFrame:
    """Find articles and paragraphs that repeat earlier ones: one row a repeat.

    Parameters
    ----------
    articles : table of articles, or other iterable of them
        All are held in memory: some 50 bytes a word.
    share, paragraph_share : float
        The share of an article's (a paragraph's) runs of five words that an earlier one must have, 0 to 1.

    Returns
    -------
    DataFrame
        In the order of the articles: `article`; `kind` "article" (a near duplicate), "longer" (it holds an earlier one
        and much beside) or "paragraph"; `start`, `end` (characters of its text); `share` of its runs that the other
        has; `repeat_of`, `repeat_start`, `repeat_end` (the earliest that tells it, by date of publication, then by
        place in the table; in the article itself where a paragraph comes back); `share_of_other`. Boilerplate is left
        out.

    Raises
    ------
    ValueError
        For a share outside 0 to 1, and where two articles have the same name.
    """
    for name, value in (("share", share), ("paragraph_share", paragraph_share)):
        if not 0 < value <= 1:
            raise ValueError(f"{name} must be above 0 and at most 1, got {value!r}.")
    stories = list(as_articles(articles))
    rank = {story.id: number for number, story in enumerate(stories)}
    if len(rank) < len(stories):
        raise ValueError("two articles have the same name. Make the index unique: news.reset_index(drop=True).")
    stories.sort(key=lambda story: (story.published is None, story.published or rank[story.id]))
    runs = _runs(stories)
    rows = [*_article_rows(stories, *runs, share), *_paragraph_rows(stories, *runs, paragraph_share)]
    return build(sorted(rows, key=lambda row: (rank[row[0]], row[2], -row[3], row[1])), _COLUMNS)


def mark_repeats(found: pd.DataFrame, repeats: pd.DataFrame) -> pd.DataFrame:
    """The table with a column `repeat_of`: where a row lies within a repeat, the article that told it first.

    Takes any table with `article`, `start` and `end` (quotes, numbers, claims, ...) and what `find_repeats` found.
    ``marked[marked["repeat_of"].isna()]`` counts each once. Rows of titles (`where`) are not marked, nor are longer
    versions as wholes.
    """
    tellers = _tellers(repeats)
    in_text = found["where"] == "text" if "where" in found else pd.Series(True, index=found.index)
    origins = [
        _teller(tellers.get(name, []), start) if text else None
        for name, start, text in zip(found["article"], found["start"], in_text)
    ]
    return found.assign(repeat_of=build([[origin] for origin in origins], {"repeat_of": str | None})["repeat_of"].array)


def _tellers(repeats: pd.DataFrame) -> dict[str, list[tuple[int, int, str]]]:
    """For each article its stretches that another told first, in text order: the whole one, or its paragraphs."""
    whole = repeats[repeats["kind"] == "article"]
    parts = repeats[(repeats["kind"] == "paragraph") & ~repeats["article"].isin(whole["article"])]
    stretches: dict[str, list[tuple[int, int, str]]] = {}
    told = pd.concat([whole, parts]).sort_values("start")
    for name, start, end, origin in zip(told["article"], told["start"], told["end"], told["repeat_of"]):
        stretches.setdefault(name, []).append((start, end, origin))
    return stretches


def _teller(stretches: Sequence[tuple[int, int, str]], offset: int) -> str | None:
    """Who told first what stands at a character."""
    place = bisect_right(stretches, offset, key=itemgetter(0)) - 1
    return stretches[place][2] if place >= 0 and offset < stretches[place][1] else None


def _runs(stories: Sequence[Article]) -> tuple[list[Place], Hashes, Ints]:
    """All paragraphs of the stories with a run of words, the hash of each run, and the paragraph each run is in."""
    known: dict[str, int] = {}
    places: list[Place] = []
    hashes, owners = [np.empty(0, np.uint64)], [np.empty(0, np.int64)]
    for number, story in enumerate(stories):
        for start, end in paragraph_spans(story.text):
            line = story.text[start:end]
            words = [known.setdefault(word, len(known)) for word in _WORD.findall(line.lower())]
            if len(words) >= _RUN and paragraph_kind(line) is None:
                hashes.append(_hashed(words))
                owners.append(np.full(len(words) - _RUN + 1, len(places), np.int64))
                places.append((number, start, end))
    return places, np.concatenate(hashes), np.concatenate(owners)


def _hashed(words: Sequence[int]) -> Hashes:
    """A number of 64 bits for each run of five words."""
    ids = np.array(words, np.uint64)
    mixed = np.zeros(len(words) - _RUN + 1, np.uint64)
    for place in range(_RUN):
        mixed = (mixed ^ ids[place : place + len(mixed)]) * _SALT
        mixed ^= mixed >> np.uint64(29)
    return mixed


def _first_owners(hashes: Hashes, owners: Ints) -> Ints:
    """For each run the owner of its first occurrence."""
    _, first, inverse = np.unique(hashes, return_index=True, return_inverse=True)
    return owners[first[inverse]]


def _likeliest(own: Ints, origin: Ints, count: int) -> tuple[Ints, Ints]:
    """For each owner the other one that most of its runs were first met in, and how many these are."""
    others = own != origin
    pairs, shared = np.unique(own[others] * count + origin[others], return_counts=True)
    best, most = np.full(count, -1, np.int64), np.zeros(count, np.int64)
    for place in np.argsort(shared, kind="stable"):
        owner = pairs[place] // count
        best[owner], most[owner] = pairs[place] % count, shared[place]
    return best, most


def _article_rows(
    stories: Sequence[Article], places: Sequence[Place], hashes: Hashes, owners: Ints, share: float
) -> Iterator[list[Any]]:
    """A row for each article that an earlier one shares so much of, or that holds so much of an earlier one."""
    of_paragraph = np.array([number for number, _, _ in places], np.int64)
    for number, other, here, there, fewest in _shared(of_paragraph[owners], hashes, len(stories)):
        if fewest >= _FEWEST_OF_ARTICLE and max(here, there) >= share:
            story, origin = stories[number], stories[other]
            kind = "article" if here >= share else "longer"
            yield [story.id, kind, 0, len(story.text), here, origin.id, 0, len(origin.text), there]


def _paragraph_rows(
    stories: Sequence[Article], places: Sequence[Place], hashes: Hashes, owners: Ints, share: float
) -> Iterator[list[Any]]:
    """A row for each paragraph of the story that an earlier one shares so much of."""
    for place, other, here, there, fewest in _shared(owners, hashes, len(places)):
        if fewest >= _FEWEST and here >= share:
            (number, *stretch), (origin, *earlier) = places[place], places[other]
            yield [stories[number].id, "paragraph", *stretch, here, stories[origin].id, *earlier, there]


def _shared(owners: Ints, hashes: Hashes, count: int) -> Iterator[tuple[int, int, float, float, int]]:
    """Each owner of runs met before, and the other that has most of them: both shares, and the runs of the smaller."""
    size = np.bincount(owners, minlength=count)
    best, most = _likeliest(owners, _first_owners(hashes, owners), count)
    for owner in map(int, np.flatnonzero(most)):
        other, common = int(best[owner]), most[owner]
        yield owner, other, common / size[owner], min(common / size[other], 1.0), min(size[owner], size[other])

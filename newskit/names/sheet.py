"""An article's tokens laid out in rows, as the network of names reads them: words, tags, signs and repetitions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from newskit.article import Token
from newskit.network import REACH

SIGNS = 7
"""What is told of a token besides its word and tag: see `_signs`."""
NO_TAG = ""

_OPENERS = frozenset('"“‘`:•')
_HEADLINE = 0.6
"""Share of capitals from which a sentence is a headline, where they tell little."""
_REACH_OF_CAPITALS = 2
"""Tokens to either side of a capitalised one that may belong to its name: "bin", "of the"."""


@dataclass(frozen=True, eq=False)
class Sheet:
    """The tokens of an article in rows; `REACH` empty rows stand around each sentence.

    Attributes
    ----------
    words, xpos : list of str
        The word and the Penn tag of each row; empty for empty rows.
    signs : numpy.ndarray
        (rows, SIGNS), 0 or 1.
    groups : numpy.ndarray
        (rows,), equal where the same capitalised word stands again; -1 for all other rows.
    rows : numpy.ndarray
        The row of each token.
    near_capital : numpy.ndarray
        (rows,), whether a name may reach there.
    """

    words: list[str]
    xpos: list[str]
    signs: np.ndarray
    groups: np.ndarray
    rows: np.ndarray
    near_capital: np.ndarray


def lay_out(sentences: Sequence[Sequence[Token]]) -> Sheet:
    """Lay out the sentences of one article, none of them empty."""
    empty = [""] * REACH
    words, xpos = list(empty), list(empty)
    for tokens in sentences:
        words += [token.text for token in tokens] + empty
        xpos += [token.xpos for token in tokens] + empty
    tokens = [token for sentence in sentences for token in sentence]
    lengths = np.array([len(sentence) for sentence in sentences], np.int64)
    places = np.repeat(np.arange(len(lengths)), lengths)
    rows = np.arange(len(tokens)) + REACH * (1 + places)
    signs, groups = np.zeros((len(words), SIGNS), np.float32), np.full(len(words), -1)
    large = np.array([token.text[0].isupper() for token in tokens], bool)
    signs[rows] = _signs(tokens, large, lengths, places)
    groups[rows] = _groups(tokens, large & (signs[rows, 3] == 0))
    near = np.zeros(len(words), bool)
    near[rows] = large
    return Sheet(words, xpos, signs, groups, rows, spread(near, _REACH_OF_CAPITALS))


def spread(marked: np.ndarray, reach: int) -> np.ndarray:
    """Marks and what lies within so many places of one."""
    wide = np.pad(marked, reach)
    return np.logical_or.reduce([wide[place : place + len(marked)] for place in range(2 * reach + 1)])


def _signs(tokens: Sequence[Token], large: np.ndarray, lengths: np.ndarray, places: np.ndarray) -> np.ndarray:
    """For each token: it opens a sentence or a quotation; the article writes it small elsewhere; it writes it large
    within a sentence; capitals begin most words of the sentence; fill them; no blank stands before it; none behind it.
    """
    signs = np.zeros((len(tokens), SIGNS), np.float32)
    texts = [token.text for token in tokens]
    firsts = np.cumsum(lengths) - lengths
    signs[firsts, 0] = 1
    signs[1:, 0] += [text in _OPENERS for text in texts[:-1]]
    capitals = np.flatnonzero(large).tolist()
    small = {text for text in texts if text.islower()}
    inside = {texts[i] for i in set(capitals).difference(firsts.tolist())}
    signs[capitals, 1] = [texts[i].lower() in small for i in capitals]
    signs[capitals, 2] = [texts[i] in inside for i in capitals]
    count = len(lengths)
    lettered = np.bincount(places, [text[0].isalpha() for text in texts], count)
    begun = np.bincount(places, large, count)
    shouted = np.bincount(places[capitals], [len(texts[i]) > 1 and texts[i].isupper() for i in capitals], count)
    signs[:, 3] = ((lettered > 3) & (begun > _HEADLINE * lettered))[places]
    signs[:, 4] = ((lettered > 2) & (shouted > _HEADLINE * lettered))[places]
    joined = np.array([a.end == b.start for a, b in pairwise(tokens)], bool) & (places[1:] == places[:-1])
    signs[1:, 5] = signs[:-1, 6] = joined
    np.minimum(signs, 1, out=signs)
    return signs


def _groups(tokens: Sequence[Token], repeating: np.ndarray) -> list[int]:
    """One number for all places of a capitalised word of two letters and more; -1 elsewhere."""
    numbers: dict[str, int] = {}
    return [
        numbers.setdefault(token.text.lower(), len(numbers)) if repeats and len(token.text) > 1 else -1
        for token, repeats in zip(tokens, repeating.tolist())
    ]

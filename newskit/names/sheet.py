"""An article's tokens laid out in rows, as the network of names reads them: words, tags, signs and repetitions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from newskit.article import Token
from newskit.network import REACH

SIGNS = 7
"""What is told of a token besides its word and tag: see `_sentence_signs`."""
NO_TAG = ""

_OPENERS = frozenset('"“‘`:•')
_HEADLINE = 0.6
"""Share of capitals from which a sentence is a headline, where they tell little."""


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
    """

    words: list[str]
    xpos: list[str]
    signs: np.ndarray
    groups: np.ndarray
    rows: np.ndarray


def lay_out(sentences: Sequence[Sequence[Token]]) -> Sheet:
    """Lay out the sentences of one article."""
    small = {token.text for tokens in sentences for token in tokens if token.text.islower()}
    inside = {token.text for tokens in sentences for token in tokens[1:] if token.text[0].isupper()}
    empty = [""] * REACH
    words, xpos, rows = list(empty), list(empty), []
    signs, groups = [(0,) * SIGNS] * REACH, [-1] * REACH
    numbers: dict[str, int] = {}
    for tokens in sentences:
        rows += range(len(words), len(words) + len(tokens))
        told = _sentence_signs(tokens, small, inside)
        words += [token.text for token in tokens] + empty
        xpos += [token.xpos for token in tokens] + empty
        signs += told + [(0,) * SIGNS] * REACH
        for token, (*_, headline, _, _, _) in zip(tokens, told):
            repeats = token.text[0].isupper() and len(token.text) > 1 and not headline
            groups.append(numbers.setdefault(token.text.lower(), len(numbers)) if repeats else -1)
        groups += [-1] * REACH
    return Sheet(words, xpos, np.array(signs, np.float32), np.array(groups), np.array(rows, np.int64))


def _sentence_signs(tokens: Sequence[Token], small: set[str], inside: set[str]) -> list[tuple[int, ...]]:
    """For each token: it opens a sentence or a quotation; the article writes it small elsewhere; it writes it large
    within a sentence; capitals begin most words of the sentence; fill them; no blank stands before it; none behind it.
    """
    lettered = sum(token.text[0].isalpha() for token in tokens)
    large = [token.text[0].isupper() for token in tokens]
    shouted = sum(token.text.isupper() and len(token.text) > 1 for token in tokens)
    headline = int(lettered > 3 and sum(large) > _HEADLINE * lettered)
    shouting = int(lettered > 2 and shouted > _HEADLINE * lettered)
    joined = [0, *(int(a.end == b.start) for a, b in zip(tokens, tokens[1:])), 0]
    opens = [1, *(int(token.text in _OPENERS) for token in tokens[:-1])]
    return [
        (
            opens[i],
            int(large[i] and token.text.lower() in small),
            int(large[i] and token.text in inside),
            headline,
            shouting,
            joined[i],
            joined[i + 1],
        )
        for i, token in enumerate(tokens)
    ]

"""Label the tokens of an article: where does a name begin and go on, and what does it name?

A small network, trained by tests/training/train_names.py, reads `data/names.npz`. Its first two layers look at the
words around a token as the tagger's do, with tags and gazetteers beside. A third reads what those made of the token's
neighbours and, on average, of the same word's other places in the article: "Ostrey" alone tells little, but elsewhere
it was "Ostrey Hydro". Of all sequences of labels the likeliest legal one is taken.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

import numpy as np

from newskit.article import Token
from newskit.names.gazetteer import gazetteer_features
from newskit.names.sheet import NO_TAG, SIGNS, Sheet, lay_out, spread
from newskit.network import REACH, Shares, data, product, word_features, word_vector

TYPES = ("person", "organisation", "place")
OUTSIDE = 0
LABELS = ("outside", *(f"{part} {kind}" for kind in TYPES for part in ("first", "later")))
"""Labels of tokens: odd numbers begin a name, the even number behind goes on with it."""

_WINDOW = 2 * REACH + 1
_STRETCH = 1000
"""Rows that a layer reads at once."""
_WORDS_KEPT = 5_000
_CLEAR = 0.995
"""A token so surely outside all names that no sequence need be weighed there."""


@dataclass(frozen=True, eq=False)
class NameNetwork:
    """The weights; tests/training/train_names.py tells what they are."""

    features: dict[str, int]
    xpos: dict[str, int]
    vectors: np.ndarray
    scale: np.ndarray
    words: np.ndarray
    tags: np.ndarray
    signs: np.ndarray
    near_bias: np.ndarray
    places: np.ndarray
    places_bias: np.ndarray
    joint: np.ndarray
    joint_bias: np.ndarray
    output: np.ndarray
    output_bias: np.ndarray

    @cached_property
    def shares(self) -> Shares:
        return Shares(self._vector, self.words, _WORDS_KEPT)

    def chances(self, sheet: Sheet) -> tuple[np.ndarray, np.ndarray]:
        """The tokens near a capital, and how likely each label is for them: an array (those tokens, labels)."""
        near, far = self._states(sheet)
        again = elsewhere(far, sheet.groups)
        asked = np.flatnonzero(sheet.near_capital[sheet.rows])
        chances = np.empty((len(asked), len(self.output_bias)), np.float32)
        for start in range(0, len(asked), _STRETCH):
            rows = sheet.rows[asked[start : start + _STRETCH]]
            around = [states[rows + place] for states in (far, again) for place in (-1, 0, 1)]
            seen = np.concatenate([*around, near[rows]], axis=1)
            joint = np.maximum(product(seen, self.joint) + self.joint_bias, 0)
            scores = product(np.concatenate([joint, far[rows]], axis=1), self.output) + self.output_bias
            scores = np.exp(scores - scores.max(axis=1, keepdims=True))
            chances[start : start + _STRETCH] = scores / scores.sum(axis=1, keepdims=True)
        return asked, chances

    def _states(self, sheet: Sheet) -> tuple[np.ndarray, np.ndarray]:
        """What the first layer and the second make of the rows that matter for those near a capital; zero elsewhere."""
        filled = np.array([word != "" for word in sheet.words])
        near = np.zeros((len(filled), len(self.near_bias)), np.float32)
        far = np.zeros((len(filled), len(self.places_bias)), np.float32)
        for rows in _in_stretches(spread(sheet.near_capital, 1 + REACH) & filled):
            near[rows] = self._near(sheet, rows)
        for rows in _in_stretches(spread(sheet.near_capital, 1) & filled):
            around = np.concatenate([near[rows + place - REACH] for place in range(_WINDOW)], axis=1)
            far[rows] = np.maximum(product(around, self.places) + self.places_bias, 0)
        return near, far

    def _near(self, sheet: Sheet, rows: np.ndarray) -> np.ndarray:
        """The first layer over some rows of a stretch."""
        first, end = rows[0] - REACH, rows[-1] + REACH + 1
        tags = np.array([self.xpos.get(tag, 0) for tag in sheet.xpos[first:end]])
        around = [rows - first - REACH + place for place in range(_WINDOW)]
        signs = np.concatenate([sheet.signs[first:end][seen] for seen in around], axis=1)
        near = product(signs, self.signs) + self.near_bias
        near += self.shares.sums(sheet.words[first:end], around)
        for place, seen in enumerate(around):
            near += self.tags[place].take(tags[seen], axis=0)
        return np.maximum(near, 0, out=near)

    def _vector(self, word: str) -> np.ndarray:
        if not word:
            return np.zeros(len(self.words), np.float32)
        known = [self.features[feature] for feature in features_of(word) if feature in self.features]
        return np.concatenate([self.vectors[known].sum(axis=0, dtype=np.float32) * self.scale, word_vector(word)])


def features_of(word: str) -> list[str]:
    """What the network sees of a word alone."""
    return word_features(word) + gazetteer_features(word)


def _in_stretches(marked: np.ndarray) -> Iterator[np.ndarray]:
    """The marked rows, those of one stretch at a time: memory must not grow with the width of the layers."""
    rows = np.flatnonzero(marked)
    cuts = np.searchsorted(rows, range(_STRETCH, len(marked), _STRETCH))
    return (part for part in np.split(rows, cuts) if len(part))


def elsewhere(states: np.ndarray, groups: np.ndarray) -> np.ndarray:
    """For each row, the mean state of the other rows of its group; zero for words that stand alone."""
    found = np.zeros_like(states)
    rows = np.flatnonzero(groups >= 0)
    if len(rows):
        members = groups[rows]
        counts = np.bincount(members)
        totals = np.zeros((len(counts), states.shape[1]), states.dtype)
        np.add.at(totals, members, states[rows])
        others = (counts[members] - 1)[:, None]
        found[rows] = np.where(others > 0, (totals[members] - states[rows]) / np.maximum(others, 1), 0)
    return found


def label_tokens(sentences: Sequence[Sequence[Token]]) -> tuple[list[int], np.ndarray]:
    """The number in LABELS of each token of an article's sentences, and how likely it is each of TYPES (tokens, 3)."""
    if not sentences:
        return [], np.zeros((0, len(TYPES)), np.float32)
    sheet = lay_out(sentences)
    asked, chances = network().chances(sheet)
    labels = [OUTSIDE] * len(sheet.rows)
    edges = set(np.cumsum([len(tokens) for tokens in sentences]).tolist())
    scores = np.log(chances + 1e-9)
    unclear = np.flatnonzero(chances[:, OUTSIDE] < _CLEAR).tolist()
    places = asked.tolist()
    for start, end in _stretches(unclear, places, edges):
        labels[places[start] : places[end - 1] + 1] = likeliest(scores[start:end])
    kinds = np.zeros((len(labels), len(TYPES)), np.float32)
    kinds[asked] = chances[:, 1::2] + chances[:, 2::2]
    return labels, kinds


def _stretches(unclear: Sequence[int], places: Sequence[int], edges: set[int]) -> list[tuple[int, int]]:
    """Runs of unclear tokens side by side in a sentence, as (first, behind the last) in `places`."""
    found: list[tuple[int, int]] = []
    for i in unclear:
        if found and found[-1][1] == i and places[i] == places[i - 1] + 1 and places[i] not in edges:
            found[-1] = (found[-1][0], i + 1)
        else:
            found.append((i, i + 1))
    return found


def likeliest(scores: np.ndarray) -> list[int]:
    """The best legal sequence of labels (Viterbi 1967): a name goes on only behind its beginning.

    Parameters
    ----------
    scores : numpy.ndarray
        (tokens, labels), logarithms of chances.
    """
    best, paths = scores[0] + _START, []
    for row in scores[1:]:
        ways = best[:, None] + _STEPS
        paths.append(ways.argmax(axis=0))
        best = ways.max(axis=0) + row
    labels = [int(best.argmax())]
    for path in reversed(paths):
        labels.append(int(path[labels[-1]]))
    return labels[::-1]


def _barred() -> tuple[np.ndarray, np.ndarray]:
    """What is added to the scores of a first label and of each pair of labels: much less than nothing where illegal."""
    count = len(LABELS)
    later = np.array([label > 0 and label % 2 == 0 for label in range(count)])
    follows = np.array([[before in (label, label - 1) for label in range(count)] for before in range(count)])
    return np.where(later, -1e9, 0).astype(np.float32), np.where(later & ~follows, -1e9, 0).astype(np.float32)


_START, _STEPS = _barred()


@cache
def network() -> NameNetwork:
    """The shipped weights, read at first use."""
    return unpack(data("names.npz"))


def unpack(packed: bytes) -> NameNetwork:
    """Read a network from the bytes of an npz file; its format is told in tests/training/train_names.py."""
    with np.load(io.BytesIO(packed), allow_pickle=False) as parts:
        features, xpos = (bytes(parts[name]).decode().split("\n") for name in ("features", "xpos"))
        layers = {name: parts[name] for name in parts.files if name not in ("features", "xpos")}
    layers = {name: layer if name == "vectors" else layer.astype(np.float32) for name, layer in layers.items()}
    first = layers.pop("first").reshape(_WINDOW, -1, len(layers["near_bias"]))
    width = first.shape[1] - SIGNS - layers["tags"].shape[1]
    beside = first[:, width:-SIGNS]
    layers["words"] = np.hstack(list(first[:, :width]))  # one product gives a word's share in each place
    layers["tags"] = np.stack([layers["tags"] @ part for part in beside])
    layers["signs"] = np.concatenate(list(first[:, -SIGNS:]))
    return NameNetwork(
        {feature: number for number, feature in enumerate(features)},
        {tag: number for number, tag in enumerate([NO_TAG, *xpos])},
        **layers,
    )

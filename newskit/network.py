"""A small network that labels the words of a sentence, and what it knows of words before it learns.

A word is the sum of the vectors of its features (`word_features`: the word, its endings, its shape, which parts of
speech a dictionary gives it) beside a vector that tells in what company the word stands in a large body of text
(`word_vector`). So a word met before costs one look-up. A first layer looks at the words within two places, a second
at what the first made of the places around.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from itertools import islice
from threading import Lock

import numpy as np

from newskit.inflection import verb_forms
from newskit.lexicon.grammar import COMMON_VERBS, IRREGULAR_VERBS, VERBS_AND_NOUNS
from newskit.lexicon.people import DOCUMENT_NOUNS, ORGANISATION_NOUNS, ROLE_NOUNS, SOURCE_NOUNS
from newskit.lexicon.speech import REPORTING_VERBS

REACH = 2
"""Places to either side that a layer sees."""
OPENING, CLOSING = "\x02", "\x03"
"""What stands before the first word of a sentence and behind the last one."""

_WINDOW = 2 * REACH + 1
_LONGEST_WORD = 40
_WORDS_KEPT = 4_000
_SINGLE_THREAD = 2**18
"""Multiplications up to which OpenBLAS, numpy's usual library, keeps to one thread."""
_DIGIT, _DIGITS, _SMALL, _LARGE = (re.compile(p) for p in (r"\d", r"\d+", r"[a-z]+", r"[^\W\d_a-z]+"))


@dataclass(frozen=True, eq=False)
class KnownWords:
    """What is known of words in small letters: `numbers` gives a word's row.

    `steps` holds the vectors of those words that have one, which come first; `parts` a word's number in `classes`,
    which name the Penn tags a dictionary gives it ("LNN/VB", "" for none).
    """

    numbers: dict[str, int]
    steps: np.ndarray
    parts: np.ndarray
    classes: list[str]
    scale: float


class Shares:
    """What each word adds to a first layer, by the place it has in a window; words met before are remembered.

    Parameters
    ----------
    vector : callable
        From a word to its vector, an array (D,).
    weights : numpy.ndarray
        (D, places * states), the first layer's.
    kept : int
        How many words are remembered; more than any stretch of text has that is read at once.
    """

    def __init__(self, vector: Callable[[str], np.ndarray], weights: np.ndarray, kept: int) -> None:
        self.vector, self.weights = vector, weights
        self.rows: dict[str, int] = {}
        self._table = np.empty((_WINDOW, kept, weights.shape[1] // _WINDOW), np.float32)
        self._lock = Lock()  # readers in several threads share the table

    def sums(self, words: Sequence[str], around: Sequence[np.ndarray | slice]) -> np.ndarray:
        """For each state the sum of what the words around add: `around` has the places in `words`, by window place."""
        with self._lock:
            rows = np.array(self._rows_of(words))
            found = self._table[0].take(rows[around[0]], axis=0)
            for place in range(1, _WINDOW):
                found += self._table[place].take(rows[around[place]], axis=0)
        return found

    def _rows_of(self, words: Sequence[str]) -> list[int | None]:
        rows = list(map(self.rows.get, words))
        return self._new_rows([clipped(word) for word in words]) if None in rows else rows

    def _new_rows(self, words: Sequence[str]) -> list[int | None]:
        known, size = self.rows, self._table.shape[1]
        missing = {word for word in words if word not in known}
        if len(known) + len(missing) > size:  # the words met first are mostly the common ones
            self.rows = known = dict(islice(known.items(), size // 2))
            missing = {word for word in words if word not in known}
        if len(known) + len(missing) > size:
            self.rows = known = {}
            missing = set(words)
        for word in sorted(missing):
            self._table[:, len(known)] = (self.vector(word) @ self.weights).reshape(_WINDOW, -1)
            known[word] = len(known)
        return [known[word] for word in words]


@dataclass(frozen=True, eq=False)
class Network:
    """The weights. `features` numbers the features, `labels` are what the columns of `output` stand for.

    `places` is (places, states of the first layer, states of the second).
    """

    features: dict[str, int]
    labels: list[str]
    vectors: np.ndarray
    scale: np.ndarray
    words: np.ndarray
    words_bias: np.ndarray
    places: np.ndarray
    places_bias: np.ndarray
    output: np.ndarray
    output_bias: np.ndarray

    @cached_property
    def shares(self) -> Shares:
        return Shares(self._vector, self.words, _WORDS_KEPT)

    def scores(self, words: Sequence[str]) -> np.ndarray:
        """How well each label fits each word of a sentence: an array (words, labels), higher is likelier."""
        count = len(words)
        padded = [OPENING, OPENING, *words, CLOSING, CLOSING]
        states = np.zeros((count + 2 * REACH, len(self.words_bias)), np.float32)
        near = states[REACH:-REACH]
        near += self.shares.sums(padded, [slice(place, place + count) for place in range(_WINDOW)])
        near += self.words_bias
        np.maximum(near, 0, out=near)
        far = self.places_bias + sum(product(states[k : k + count], part) for k, part in enumerate(self.places))
        np.maximum(far, 0, out=far)
        width = far.shape[1]
        return product(far, self.output[:width]) + product(near, self.output[width:]) + self.output_bias

    def _vector(self, word: str) -> np.ndarray:
        known = [self.features[feature] for feature in word_features(word) if feature in self.features]
        return np.concatenate([self.vectors[known].sum(axis=0, dtype=np.float32) * self.scale, word_vector(word)])


def product(rows: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """A matrix product, few rows at a time: for more the library starts threads, which cost more than they save."""
    step = max(1, _SINGLE_THREAD // weights.size)
    if len(rows) <= step:
        return rows @ weights
    return np.concatenate([rows[start : start + step] @ weights for start in range(0, len(rows), step)])


def clipped(word: str) -> str:
    """A very long word by its two ends, so that nothing grows with it."""
    return word if len(word) <= _LONGEST_WORD else word[: _LONGEST_WORD // 2] + word[-_LONGEST_WORD // 2 :]


def word_features(word: str) -> list[str]:
    """What a network sees of a word: the word, its beginnings, endings, shape and length, what dictionaries say.

    >>> word_features("G7")
    ['lg7', 'wG7', 'pg', 's0', 'hA0', 'Cg0', 'b2']
    """
    plain = word.replace("’", "'") if len(word) > 1 else word
    lower = plain.lower()
    digits = _DIGIT.sub("0", lower)
    features = ["l" + lower] + ["w" + plain] * (plain != lower)
    features += ["p" + digits[:k] for k in (1, 2, 3) if len(digits) > k]
    features += ["s" + digits[-k:] for k in (1, 2, 3, 4, 5) if len(digits) > k]
    features.append("h" + _LARGE.sub("A", _SMALL.sub("a", _DIGITS.sub("0", plain)))[:8])
    if plain[:1].isupper():
        features.append("C" + digits[-2:])
    features.append(f"b{min(len(plain), 6)}")
    if lower in (lexicon := verbs_and_nouns()):
        features.append(lexicon[lower])
    known = known_words()
    row = known.numbers.get(lower)
    if row is not None and known.parts[row]:
        features.append(known.classes[known.parts[row]])
    return features


def word_vector(word: str) -> np.ndarray:
    """A word's vector, and whether it has none (1): an array (51,). Marks of a sentence's ends are all zero."""
    known = known_words()
    row = known.numbers.get(word.replace("’", "'").lower(), len(known.steps))
    vector = np.zeros(known.steps.shape[1] + 1, np.float32)
    if row < len(known.steps):
        vector[:-1] = known.steps[row] * np.float32(known.scale)
    elif word not in (OPENING, CLOSING):
        vector[-1] = 1
    return vector


@cache
def verbs_and_nouns() -> dict[str, str]:
    """The forms of the verbs and nouns of the lexicon, each with a feature that tells what it may be."""
    nouns = ROLE_NOUNS | ORGANISATION_NOUNS | DOCUMENT_NOUNS
    found = dict.fromkeys(nouns, "n") | {noun + "s": "ns" for noun in nouns} | dict.fromkeys(SOURCE_NOUNS, "ns")
    for base in sorted(COMMON_VERBS | VERBS_AND_NOUNS | REPORTING_VERBS.keys() | IRREGULAR_VERBS.keys()):
        noun = base in VERBS_AND_NOUNS
        for form, xpos in verb_forms(base):
            found[form] = found.get(form, "v/n" if noun and xpos in ("VBP", "VBZ") else "v") + xpos
    return found


@cache
def known_words() -> KnownWords:
    """The shipped table of words, read at first use; its format is told in tests/training/make_words.py."""
    with np.load(io.BytesIO(data("words.npz")), allow_pickle=False) as parts:
        words = bytes(parts["words"]).decode().split("\n")
        return KnownWords(
            numbers={word: number for number, word in enumerate(words)},
            steps=parts["steps"],
            parts=parts["parts"],
            classes=bytes(parts["classes"]).decode().split("\n"),
            scale=float(parts["scale"]),
        )


def data(name: str) -> bytes:
    """The content of a file shipped in newskit/data."""
    return (files("newskit") / "data" / name).read_bytes()


def unpack(packed: bytes) -> Network:
    """Read a network from the bytes of an npz file; its format is told in tests/training/learning.py."""
    with np.load(io.BytesIO(packed), allow_pickle=False) as parts:
        features = bytes(parts["features"]).decode().split("\n")
        labels = bytes(parts["labels"]).decode().split("\n")
        layers = {name: parts[name] for name in parts.files if parts[name].dtype != np.uint8}
    layers = {name: layer if name == "vectors" else layer.astype(np.float32) for name, layer in layers.items()}
    layers["words"] = np.hstack(np.split(layers["words"], _WINDOW))  # one product gives a word's share in each place
    layers["places"] = np.stack(np.split(layers["places"], _WINDOW))  # small products stay in the fast memory
    return Network({feature: number for number, feature in enumerate(features)}, labels, **layers)

"""Learn the weights of a newskit.network.Network from labelled sentences, with numpy alone, and pack them.

The annotated texts are no part of the project. They are looked for in the folder that the variable NEWSKIT_EVALUATION
names, else in `shared` beside the checkout, there in `data/tagging`. Seeds are fixed: the same machine and the same
numpy write the same file. The file of a network, an npz archive (F features, D numbers a vector, E numbers of
newskit.network.word_vector, H and S numbers a state, K labels):

    features        uint8         UTF-8 text, a feature a line, as newskit.network.word_features names them
    labels          uint8         UTF-8 text, a label a line: the columns of `output`
    vectors, scale  int8, float32 (F, D) and (D,): their product holds the vectors; a word's is the sum of its features'
    words           float16       (5 * (D + E), H): the first layer, over the vectors of five words; words_bias (H,)
    places          float16       (5 * H, S): the second layer, over the states of five places; places_bias (S,)
    output          float16       (S + H, K): from both layers' states to scores of the labels; output_bias (K,)

Both layers cut off below zero. Outside a sentence, words are newskit.network.OPENING and CLOSING, states are zero.
"""

from __future__ import annotations

import gzip
import io
import json
import os
import time
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

os.environ["OPENBLAS_NUM_THREADS"] = os.environ["OMP_NUM_THREADS"] = "1"  # more threads add in another order

import numpy as np

from newskit.network import CLOSING, OPENING, REACH, word_features, word_vector

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "newskit" / "data"
SHARED = Path(os.environ.get("NEWSKIT_EVALUATION") or ROOT.parent / "shared")
WORD_COUNT, PART_COUNT = 5, 8
"""How often a word, or a part of words, must be met to be a feature."""
LEVELS, REACHED = 8, 3.0
"""Vectors are stored in steps: so many to either side of zero, for so many standard deviations."""
BITS_DROPPED = 5
"""Of the ten bits of a short float's fraction, those that are stored as zero."""

Labelled = tuple[list[str], list[str]]
"""The tokens of a sentence and the label of each."""


@dataclass(frozen=True)
class Lesson:
    """The tokens of a sentence and the answers wanted: some labels for each, by number, and the share each has.

    Both arrays are (tokens, choices). Shares are at most 1 together, less where an answer should count for less.
    """

    words: list[str]
    labels: np.ndarray
    shares: np.ndarray


@dataclass(frozen=True)
class Plan:
    """The sizes of a network and how it learns."""

    vector: int = 48
    near: int = 192
    far: int = 80
    epochs: int = 12
    batch: int = 1500
    rate: float = 0.004
    features_dropped: float = 0.2
    known_dropped: float = 0.1
    states_dropped: float = 0.2
    seed: int = 1


def read_rows(name: str) -> list[dict[str, Any]]:
    """The documents of an annotated file."""
    with gzip.open(SHARED / "data" / "tagging" / name, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


@dataclass
class Words:
    """The word types of the training text; the features of type t are `numbers[starts[t] : starts[t + 1]]`.

    `known` (types, E) holds their word vectors.
    """

    types: dict[str, int]
    features: dict[str, int]
    starts: np.ndarray
    numbers: np.ndarray
    known: np.ndarray


def count_words(lessons: list[Lesson]) -> Words:
    """Number the word types and the features that are met often enough."""
    met = Counter(word for lesson in lessons for word in lesson.words)
    met[OPENING] = met[CLOSING] = len(lessons)
    counts: Counter[str] = Counter()
    for word, count in met.items():
        counts.update(dict.fromkeys(word_features(word), count))
    kept = [
        feature for feature, count in counts.items() if count >= (WORD_COUNT if feature[0] in "lwh" else PART_COUNT)
    ]
    features = {feature: number for number, feature in enumerate(kept)}
    types = {OPENING: 0, CLOSING: 1}
    for word in met:
        types.setdefault(word, len(types))
    numbers = [[features[name] for name in word_features(word) if name in features] for word in types]
    starts = np.cumsum([0, *map(len, numbers)])
    return Words(types, features, starts, np.concatenate(numbers), np.array([word_vector(word) for word in types]))


@dataclass(frozen=True)
class Batch:
    """Sentences one behind the other, two marks at either end of each: word types, labels and shares of the answers."""

    types: np.ndarray
    labels: np.ndarray
    shares: np.ndarray


def place_lesson(lesson: Lesson, words: Words) -> Batch:
    """A batch of one sentence; at the marks every share is zero."""
    types = [0] * REACH + [words.types[word] for word in lesson.words] + [1] * REACH
    edges = ((REACH, REACH), (0, 0))
    return Batch(np.array(types), np.pad(lesson.labels, edges), np.pad(lesson.shares, edges))


def joined(parts: list[Batch]) -> Batch:
    return Batch(*(np.concatenate([getattr(part, name) for part in parts]) for name in ("types", "labels", "shares")))


class Weights:
    """An array and what Adam (Kingma & Ba 2015) remembers of its gradients, with the mean of its last states."""

    def __init__(self, value: np.ndarray) -> None:
        self.value = value.astype(np.float32)
        self.first, self.second = np.zeros_like(self.value), np.zeros_like(self.value)
        self.mean, self.means, self.steps = self.value.copy(), 0, 0

    def step(self, gradient: np.ndarray, rate: float, rows: np.ndarray | slice = slice(None)) -> None:
        """Move the given rows, whose moments alone are renewed."""
        self.steps += 1
        rate *= np.sqrt(1 - 0.99**self.steps) / (1 - 0.9**self.steps)
        first, second = self.first[rows], self.second[rows]
        first += 0.1 * (gradient - first)
        second += 0.01 * (gradient * gradient - second)
        self.first[rows], self.second[rows] = first, second
        self.value[rows] -= np.float32(rate) * first / (np.sqrt(second) + 1e-6)

    def average(self) -> None:
        self.means += 1
        self.mean += (self.value - self.mean) / self.means


def new_weights(words: Words, labels: int, plan: Plan, chance: np.random.Generator) -> dict[str, Weights]:
    def normal(rows: int, columns: int, spread: float) -> Weights:
        return Weights(chance.standard_normal((rows, columns)) * spread)

    window, width = 2 * REACH + 1, plan.vector + words.known.shape[1]
    return {
        "vectors": normal(len(words.features), plan.vector, 0.15),
        "words": normal(window * width, plan.near, (3 * plan.vector) ** -0.5),
        "words_bias": Weights(np.zeros(plan.near)),
        "places": normal(window * plan.near, plan.far, (2 * plan.near) ** -0.5),
        "places_bias": Weights(np.zeros(plan.far)),
        "output": normal(plan.far + plan.near, labels, 0.05),
        "output_bias": Weights(np.zeros(labels)),
    }


def learn(lessons: list[Lesson], words: Words, labels: int, plan: Plan) -> dict[str, np.ndarray]:
    """Train on batches of whole sentences; the weights given back are means over the second half of the training."""
    chance = np.random.default_rng(plan.seed)
    weights = new_weights(words, labels, plan, chance)
    sentences = [place_lesson(lesson, words) for lesson in lessons]
    steps = plan.epochs * (sum(len(part.types) for part in sentences) // plan.batch)
    begun, step, loss = time.process_time(), 0, 0.0
    for epoch in range(plan.epochs):
        for batch in batches(sentences, plan.batch, chance):
            done = min(1.0, step / steps)
            rate = plan.rate * min(1.0, 20 * done + 0.03) * (1 - 0.97 * done)
            loss += 0.01 * (improve(weights, batch, words, plan, rate, chance) - loss)
            step += 1
            if 2 * step > steps and step % 10 == 0:
                for each in weights.values():
                    each.average()
        spent = time.process_time() - begun
        print(f"epoch {epoch + 1} of {plan.epochs}: loss {loss:.3f}, {spent:.0f} CPU seconds", flush=True)
    return {name: each.mean for name, each in weights.items()}


def batches(sentences: list[Batch], wanted: int, chance: np.random.Generator) -> Iterator[Batch]:
    """The sentences in a new order, joined until a batch is full; the rest waits for another epoch's order."""
    batch, size = [], 0
    for number in chance.permutation(len(sentences)):
        batch.append(sentences[number])
        size += len(batch[-1].types)
        if size >= wanted:
            yield joined(batch)
            batch, size = [], 0


def improve(
    weights: dict[str, Weights],
    batch: Batch,
    words: Words,
    plan: Plan,
    rate: float,
    chance: np.random.Generator,
) -> float:
    """One step of gradient descent on a batch; gives back its loss, the mean surprise at the answers wanted."""
    met, place = np.unique(batch.types, return_inverse=True)
    value = {name: each.value for name, each in weights.items()}

    # Forward: features to words, words to near states, near to far states, both to scores. Some of each is dropped.
    counts = words.starts[met + 1] - words.starts[met]
    begins = np.cumsum(counts) - counts
    numbers = words.numbers[np.arange(counts.sum()) + np.repeat(words.starts[met] - begins, counts)]
    kept = kept_share((len(numbers), 1), plan.features_dropped, chance)
    vectors = np.add.reduceat(value["vectors"][numbers] * kept, begins)
    window = windows(np.concatenate([vectors, known_vectors(words.known[met], plan, chance)], axis=1)[place])
    near = np.maximum(window @ value["words"] + value["words_bias"], 0)
    kept_near = kept_share(near.shape, plan.states_dropped, chance) * (batch.types > 1)[:, None]
    near *= kept_near
    around = windows(near)
    far = np.maximum(around @ value["places"] + value["places_bias"], 0)
    kept_far = kept_share(far.shape, plan.states_dropped, chance)
    far *= kept_far
    both = np.concatenate([far, near], axis=1)
    chances = softmax(both @ value["output"] + value["output_bias"])

    # Backward, in the opposite order.
    wanted = np.zeros_like(chances)
    np.add.at(wanted, (np.arange(len(wanted))[:, None], batch.labels), batch.shares)
    asked = batch.shares.sum()
    loss = -float((wanted * np.log(chances + 1e-9)).sum() / asked)
    d_scores = (chances * batch.shares.sum(axis=1, keepdims=True) - wanted) / asked
    d_both = d_scores @ value["output"].T
    d_far = d_both[:, : plan.far] * (far > 0) * kept_far
    d_near = (d_both[:, plan.far :] + windows_back(d_far @ value["places"].T)) * (near > 0) * kept_near
    d_words = sums(windows_back(d_near @ value["words"].T), place)[:, : plan.vector]
    touched, row = np.unique(numbers, return_inverse=True)
    d_vectors = sums(np.repeat(d_words, counts, axis=0) * kept, row)

    weights["vectors"].step(d_vectors, rate, touched)
    for name, inputs, gradient in (("words", window, d_near), ("places", around, d_far), ("output", both, d_scores)):
        weights[name].step(inputs.T @ gradient, rate)
        weights[f"{name}_bias"].step(gradient.sum(axis=0), rate)
    return loss


def known_vectors(known: np.ndarray, plan: Plan, chance: np.random.Generator) -> np.ndarray:
    """The word vectors of some types; now and then one is taken for a word without."""
    lost = chance.random(len(known)) < plan.known_dropped
    return np.where(lost[:, None], np.eye(1, known.shape[1], known.shape[1] - 1, dtype=np.float32), known)


def kept_share(shape: tuple[int, ...], dropped: float, chance: np.random.Generator) -> np.ndarray:
    """Zeros where something is dropped; the others make up for it (Srivastava et al. 2014)."""
    return (chance.random(shape, dtype=np.float32) >= dropped).astype(np.float32) / np.float32(1 - dropped)


def windows(rows: np.ndarray) -> np.ndarray:
    """Each row with its neighbours on either side, one behind the other; zeros beyond the ends."""
    padded = np.pad(rows, ((REACH, REACH), (0, 0)))
    return np.concatenate([padded[k : k + len(rows)] for k in range(2 * REACH + 1)], axis=1)


def windows_back(gradient: np.ndarray) -> np.ndarray:
    """The gradient of the rows from that of their windows."""
    width = gradient.shape[1] // (2 * REACH + 1)
    padded = np.zeros((len(gradient) + 2 * REACH, width), np.float32)
    for k in range(2 * REACH + 1):
        padded[k : k + len(gradient)] += gradient[:, k * width : (k + 1) * width]
    return padded[REACH:-REACH]


def sums(rows: np.ndarray, groups: np.ndarray) -> np.ndarray:
    """The sum of the rows of each group; groups are numbered from 0 and none is empty."""
    order = np.argsort(groups, kind="stable")
    begins = np.flatnonzero(np.diff(groups[order], prepend=-1))
    return np.add.reduceat(rows[order], begins)


def softmax(scores: np.ndarray) -> np.ndarray:
    chances = np.exp(scores - scores.max(axis=1, keepdims=True))
    return chances / chances.sum(axis=1, keepdims=True)


def pack(weights: dict[str, np.ndarray], **lines: list[str]) -> bytes:
    """The file of a network (see above); `lines` are its `features`, its `labels` and what else is text."""
    vectors = weights["vectors"]
    scale = (vectors.std(axis=0) * REACHED / LEVELS).astype(np.float32)
    parts = {name: shortened(value) for name, value in weights.items()}
    parts["vectors"] = np.clip(np.rint(vectors / scale), -LEVELS, LEVELS).astype(np.int8)
    return archive(**parts, scale=scale, **{name: text_array(text) for name, text in lines.items()})


def shortened(weights: np.ndarray) -> np.ndarray:
    """Floats of two bytes whose last bits are zero: they pack better, and no score tells the difference."""
    bits = weights.astype(np.float16).view(np.uint16)
    half, dropped = 1 << BITS_DROPPED - 1, (1 << BITS_DROPPED) - 1
    return ((bits + half) & ~np.uint16(dropped)).astype(np.uint16).view(np.float16)


def text_array(lines: list[str]) -> np.ndarray:
    return np.frombuffer("\n".join(lines).encode(), np.uint8)


def archive(**parts: np.ndarray) -> bytes:
    """An npz archive: the same bytes for the same arrays."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as file:
        for name, part in parts.items():
            array = io.BytesIO()
            np.save(array, part)
            file.writestr(zipfile.ZipInfo(f"{name}.npy"), array.getvalue(), zipfile.ZIP_DEFLATED, 9)
    return packed.getvalue()

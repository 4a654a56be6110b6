"""Train the network of names: `python tests/training/train_names.py` writes newskit/data/names.npz.

It learns from `names_train.jsonl.gz`, and from what a larger network said of these texts and of others, kept in
`taught_names.npz` (teach_names.py made it and tells its format). Then it prints its scores on `names_dev.jsonl.gz`
(learning.py tells where the texts are looked for). One core needs five minutes. Sentences, tokens and tags are
newskit's own, so the tagger is trained first, and the larger network taught anew where tokens have changed.
The file, an npz archive (F features, D numbers a vector, T a tag, W numbers of a word vector, S signs, H, P and J
numbers a state, K labels):

    features         uint8         UTF-8 text, a feature a line, as newskit.names.labels.features_of names them
    xpos             uint8         UTF-8 text, a Penn tag a line: the rows of `tags` but the first, which is no tag
    vectors, scale   int8, float32 (F, D) and (D,): their product holds the vectors; a word's is its features' sum
    tags             float16       (1 + number of Penn tags, T)
    first            float16       (5 * (D + W + T + S), H): over five rows, of each its features' vector, its word
                                   vector (newskit.network.word_vector), its tag's vector, its signs; near_bias (H,)
    places           float16       (5 * H, P): over the first layer's states of five rows; places_bias (P,)
    joint            float16       (6 * P + H, J): over the second layer's states of three rows, the same averaged over
                                   the other places of each row's word, the first layer's state; joint_bias (J,)
    output           float16       (J + P, K): to scores of newskit.names.labels.LABELS; output_bias (K,)

States are cut off below zero, and zero in empty rows. While it learns, the second layer's states are asked for labels
as well, through weights that are not kept: what is averaged over an article then tells what a word was taken for.
"""

from __future__ import annotations

import argparse
import time
import zlib
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from learning import (
    DATA,
    Weights,
    archive,
    kept_share,
    read_rows,
    shortened,
    softmax,
    sums,
    text_array,
    windows,
    windows_back,
)

import newskit.names.labels
from newskit import find_names
from newskit.article import Article, Token
from newskit.names.labels import LABELS, TYPES, elsewhere, features_of, unpack
from newskit.names.roles import is_title
from newskit.names.sheet import NO_TAG, SIGNS, lay_out
from newskit.network import REACH, word_vector

WORD_COUNT, PART_COUNT = 5, 8
"""How often a word, or a part of words, must be met to be a feature."""
VECTOR, TAG, NEAR, FAR, JOINT = 36, 10, 128, 64, 64
EPOCHS, BATCH, RATE, SEED = 11, 2500, 0.004, 1
FEATURES_DROPPED, WORDS_DROPPED, KNOWN_DROPPED, STATES_DROPPED, JOINT_DROPPED = 0.35, 0.1, 0.1, 0.35, 0.2
AUXILIARY = 0.5
"""What the second layer's own answers weigh beside those of the last."""
LEVELS, REACHED = 11, 3.0
"""Vectors are stored in steps: so many to either side of zero, for so many standard deviations."""
WINDOW = 2 * REACH + 1
Document = list[tuple[Token, ...]]
"""The sentences of a text in tokens."""
TAUGHT = Path(__file__).with_name("taught_names.npz")
OPEN = ("weblog", "newsgroup", "email")
"""The parts of the English Web Treebank that name many."""
LIKELY, CHANCES = 2, 16
"""Of the larger network's answers so many are kept for each token, and their chances in so many parts of 1."""
TRUST = 0.5
"""The share of the larger network in an answer that an annotator gave as well."""


@dataclass(frozen=True, eq=False)
class Sample:
    """A document in rows: word types (0: empty), Penn tags, signs, groups of repeated words, shares of the labels.

    `shares` is (rows, labels): 1 for what an annotator said, less for what is likely; 0 in empty rows.
    """

    types: np.ndarray
    xpos: np.ndarray
    signs: np.ndarray
    groups: np.ndarray
    shares: np.ndarray


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """The word types of the training text; the features of type t are `numbers[starts[t] : starts[t + 1]]`.

    `known` (types, W) holds their word vectors, `whole` tells which features are whole words.
    """

    types: dict[str, int]
    features: dict[str, int]
    xpos: dict[str, int]
    starts: np.ndarray
    numbers: np.ndarray
    known: np.ndarray
    whole: np.ndarray


def read_sentences(row: dict[str, Any]) -> Document:
    article = Article(row["text"])
    return [article.tokens(sentence) for sentence in article.prose]


def label_names(sentences: Document, names: list[dict[str, Any]]) -> list[int]:
    """The label of each token; a name that cuts a token takes it whole, and a title before a person is none of it.

    Most annotators leave titles out, some do not: the network should not learn both.
    """
    tokens = [token for sentence in sentences for token in sentence]
    ends, starts = [token.end for token in tokens], [token.start for token in tokens]
    labels = [0] * len(tokens)
    for name in names:
        if name["type"] not in TYPES:
            continue
        first, behind = bisect_left(ends, name["start"] + 1), bisect_left(starts, name["end"])
        label = 1 + 2 * TYPES.index(name["type"])
        while label == 1 and behind - first > 1 and is_title(tokens[first]):
            first += 1
        labels[first:behind] = [label] * min(1, behind - first) + [label + 1] * (behind - first - 1)
    return labels


def open_texts() -> Iterator[tuple[str, Document]]:
    """Texts whose names nobody annotated, with their sentences: mails, weblogs, newsgroups, passages of Wikipedia."""
    documents: dict[str, list[str]] = {}
    for row in read_rows("pos_train.jsonl.gz"):
        if row["id"].startswith(OPEN):
            documents.setdefault(row["id"].rpartition("-")[0], []).append(row["text"])
    texts = ["\n\n".join(sentences) for sentences in documents.values()]
    for text in dict.fromkeys(texts + [row["text"] for row in read_rows("coref_gap_dev.jsonl.gz")]):
        if sentences := read_sentences({"text": text}):
            yield text, sentences


def count_words(documents: list[Document]) -> Vocabulary:
    """Number the word types, the tags, and the features that are met often enough."""
    tokens = [token for sentences in documents for sentence in sentences for token in sentence]
    met = Counter(token.text for token in tokens)
    counts: Counter[str] = Counter()
    for word, count in met.items():
        counts.update(dict.fromkeys(features_of(word), count))
    kept = [feature for feature, count in counts.items() if count >= (WORD_COUNT if feature[0] in "lw" else PART_COUNT)]
    features = {feature: number for number, feature in enumerate(kept)}
    types = {word: number for number, word in enumerate(["", *met])}
    numbers = [[features[name] for name in features_of(word) if name in features] if word else [] for word in types]
    numbers = [known or [0] for known in numbers]
    xpos = {tag: number for number, tag in enumerate([NO_TAG, *sorted({token.xpos for token in tokens})])}
    vectors = [word_vector(word) if word else np.zeros_like(word_vector("a")) for word in types]
    whole = np.array([feature[0] in "lw" for feature in features])
    starts = np.cumsum([0, *map(len, numbers)])
    return Vocabulary(types, features, xpos, starts, np.concatenate(numbers), np.array(vectors, np.float32), whole)


def place(sentences: Document, shares: np.ndarray, words: Vocabulary) -> Sample:
    sheet = lay_out(sentences)
    wanted = np.zeros((len(sheet.words), len(LABELS)), np.float32)
    wanted[sheet.rows] = shares
    types = np.array([words.types[word] for word in sheet.words])
    return Sample(types, np.array([words.xpos[tag] for tag in sheet.xpos]), sheet.signs, sheet.groups, wanted)


def joined(samples: list[Sample]) -> Sample:
    """Several documents as one whose groups stay apart."""
    groups, most = [], 0
    for sample in samples:
        groups.append(np.where(sample.groups >= 0, sample.groups + most, -1))
        most = max(most, int(groups[-1].max(initial=-1)) + 1)
    types, xpos, signs, shares = (
        np.concatenate([getattr(sample, name) for sample in samples]) for name in ("types", "xpos", "signs", "shares")
    )
    return Sample(types, xpos, signs, np.concatenate(groups), shares)


def batches(samples: list[Sample], chance: np.random.Generator) -> Iterator[Sample]:
    """The documents in a new order, joined until a batch is full; the rest waits for another epoch's order."""
    batch: list[Sample] = []
    for number in chance.permutation(len(samples)):
        batch.append(samples[number])
        if sum(len(sample.types) for sample in batch) >= BATCH:
            yield joined(batch)
            batch = []


def new_weights(words: Vocabulary, chance: np.random.Generator) -> dict[str, Weights]:
    def normal(rows: int, columns: int, spread: float) -> Weights:
        return Weights(chance.standard_normal((rows, columns)) * spread)

    width = VECTOR + words.known.shape[1] + TAG + SIGNS
    return {
        "vectors": normal(len(words.features), VECTOR, 0.15),
        "tags": normal(len(words.xpos), TAG, 0.3),
        "first": normal(WINDOW * width, NEAR, (3 * width) ** -0.5),
        "near_bias": Weights(np.zeros(NEAR)),
        "places": normal(WINDOW * NEAR, FAR, (2 * NEAR) ** -0.5),
        "places_bias": Weights(np.zeros(FAR)),
        "early": normal(FAR, len(LABELS), 0.05),
        "early_bias": Weights(np.zeros(len(LABELS))),
        "joint": normal(6 * FAR + NEAR, JOINT, (4 * FAR) ** -0.5),
        "joint_bias": Weights(np.zeros(JOINT)),
        "output": normal(JOINT + FAR, len(LABELS), 0.05),
        "output_bias": Weights(np.zeros(len(LABELS))),
    }


def learn(samples: list[Sample], words: Vocabulary, seed: int = SEED) -> dict[str, np.ndarray]:
    """Train on batches of whole documents; the weights given back are means over the second half of the training."""
    chance = np.random.default_rng(seed)
    weights = new_weights(words, chance)
    steps = EPOCHS * (sum(len(sample.types) for sample in samples) // BATCH)
    begun, step, loss = time.process_time(), 0, 0.0
    for epoch in range(EPOCHS):
        for batch in batches(samples, chance):
            done = min(1.0, step / steps)
            rate = RATE * min(1.0, 20 * done + 0.03) * (1 - 0.97 * done)
            loss += 0.01 * (improve(weights, batch, words, rate, chance) - loss)
            step += 1
            if 2 * step > steps and step % 10 == 0:
                for each in weights.values():
                    each.average()
        print(
            f"epoch {epoch + 1} of {EPOCHS}: loss {loss:.4f}, {time.process_time() - begun:.0f} CPU seconds", flush=True
        )
    return {name: each.mean for name, each in weights.items() if not name.startswith("early")}


def improve(
    weights: dict[str, Weights], batch: Sample, words: Vocabulary, rate: float, chance: np.random.Generator
) -> float:
    """One step of gradient descent on a batch; gives back its loss, the mean surprise at a right answer."""
    value = {name: each.value for name, each in weights.items()}
    met, which = np.unique(batch.types, return_inverse=True)
    filled = (batch.types > 0)[:, None]

    # Forward: features to words, words to near states, near to far, far and the word's other places to scores.
    counts = words.starts[met + 1] - words.starts[met]
    begins = np.cumsum(counts) - counts
    numbers = words.numbers[np.arange(counts.sum()) + np.repeat(words.starts[met] - begins, counts)]
    kept = kept_share((len(numbers), 1), FEATURES_DROPPED, chance) * np.repeat(met > 0, counts)[:, None]
    unknown = np.repeat(chance.random(len(met)) < WORDS_DROPPED, counts)
    kept *= ~(unknown & words.whole[numbers])[:, None]
    vectors = np.add.reduceat(value["vectors"][numbers] * kept, begins)
    told = np.concatenate([vectors, known_vectors(words.known[met], met, chance)], axis=1)[which]
    window = windows(np.concatenate([told, value["tags"][batch.xpos], batch.signs], axis=1))
    near = np.maximum(window @ value["first"] + value["near_bias"], 0)
    kept_near = kept_share(near.shape, STATES_DROPPED, chance) * filled
    near *= kept_near
    around = windows(near)
    far = np.maximum(around @ value["places"] + value["places_bias"], 0)
    kept_far = kept_share(far.shape, STATES_DROPPED, chance) * filled
    far *= kept_far
    seen = np.concatenate([beside(far), beside(elsewhere(far, batch.groups)), near], axis=1)
    joint = np.maximum(seen @ value["joint"] + value["joint_bias"], 0)
    kept_joint = kept_share(joint.shape, JOINT_DROPPED, chance)
    joint *= kept_joint
    both = np.concatenate([joint, far], axis=1)

    # Backward, in the opposite order.
    d_scores, loss = surprise(both @ value["output"] + value["output_bias"], batch.shares)
    d_early, _ = surprise(far @ value["early"] + value["early_bias"], batch.shares)
    d_early *= AUXILIARY
    d_both = d_scores @ value["output"].T
    d_joint = d_both[:, :JOINT] * kept_joint * (joint > 0)
    d_seen = d_joint @ value["joint"].T
    d_far = d_both[:, JOINT:] + d_early @ value["early"].T + beside_back(d_seen[:, : 3 * FAR])
    d_far += elsewhere(beside_back(d_seen[:, 3 * FAR : 6 * FAR]), batch.groups)  # averages go back as they came
    d_far *= kept_far * (far > 0)
    d_near = (d_seen[:, 6 * FAR :] + windows_back(d_far @ value["places"].T)) * kept_near * (near > 0)
    d_told = windows_back(d_near @ value["first"].T)
    d_words = sums(d_told[:, :VECTOR], which)
    touched, row = np.unique(numbers, return_inverse=True)
    tags, tag_row = np.unique(batch.xpos, return_inverse=True)
    begin = VECTOR + words.known.shape[1]

    weights["vectors"].step(sums(np.repeat(d_words, counts, axis=0) * kept, row), rate, touched)
    weights["tags"].step(sums(d_told[:, begin : begin + TAG], tag_row), rate, tags)
    for name, bias, inputs, gradient in (
        ("first", "near_bias", window, d_near),
        ("places", "places_bias", around, d_far),
        ("early", "early_bias", far, d_early),
        ("joint", "joint_bias", seen, d_joint),
        ("output", "output_bias", both, d_scores),
    ):
        weights[name].step(inputs.T @ gradient, rate)
        weights[bias].step(gradient.sum(axis=0), rate)
    return loss


def known_vectors(known: np.ndarray, met: np.ndarray, chance: np.random.Generator) -> np.ndarray:
    """The word vectors of some types; now and then one is taken for a word without."""
    lost = (chance.random(len(known)) < KNOWN_DROPPED) & (met > 0)
    return np.where(lost[:, None], np.eye(1, known.shape[1], known.shape[1] - 1, dtype=np.float32), known)


def beside(rows: np.ndarray) -> np.ndarray:
    """Each row with its neighbour on either side."""
    padded = np.pad(rows, ((1, 1), (0, 0)))
    return np.concatenate([padded[k : k + len(rows)] for k in range(3)], axis=1)


def beside_back(gradient: np.ndarray) -> np.ndarray:
    """The gradient of the rows from that of `beside`."""
    width = gradient.shape[1] // 3
    padded = np.zeros((len(gradient) + 2, width), np.float32)
    for k in range(3):
        padded[k : k + len(gradient)] += gradient[:, k * width : (k + 1) * width]
    return padded[1:-1]


def surprise(scores: np.ndarray, shares: np.ndarray) -> tuple[np.ndarray, float]:
    """The gradient of the scores, and the mean surprise at the labels wanted; empty rows are not asked."""
    asked = shares.sum(axis=1, keepdims=True)
    chances = softmax(scores)
    loss = -float((shares * np.log(chances + 1e-9)).sum() / asked.sum())
    return (chances * asked - shares) / asked.sum(), loss


def pack(weights: dict[str, np.ndarray], words: Vocabulary) -> bytes:
    """The shipped file (see above)."""
    vectors = weights["vectors"]
    scale = (vectors.std(axis=0) * REACHED / LEVELS).astype(np.float32)
    parts = {name: shortened(value) for name, value in weights.items()}
    parts["vectors"] = np.clip(np.rint(vectors / scale), -LEVELS, LEVELS).astype(np.int8)
    lines = {"features": list(words.features), "xpos": list(words.xpos)[1:]}
    return archive(**parts, scale=scale, **{name: text_array(text) for name, text in lines.items()})


def train(rows: list[dict[str, Any]], alone: bool) -> bytes:
    """Learn from annotated documents and, unless `alone`, a larger network's answers; the bytes of the shipped file."""
    told = None if alone else read_taught()
    annotated = [(row, sentences) for row in rows if (sentences := read_sentences(row))]
    lessons = [(sentences, shares_of(row, sentences, told)) for row, sentences in annotated]
    lessons += [(sentences, answers(told, text, sentences)) for text, sentences in open_texts()] if told else []
    words = count_words([sentences for sentences, _ in lessons])
    samples = [place(sentences, shares, words) for sentences, shares in lessons]
    return pack(learn(samples, words), words)


def shares_of(row: dict[str, Any], sentences: Document, told: dict[int, np.ndarray] | None) -> np.ndarray:
    """What the annotator of a document said, and the larger network with it."""
    wanted = np.eye(len(LABELS), dtype=np.float32)[label_names(sentences, row["names"])]
    return (1 - TRUST) * wanted + TRUST * answers(told, row["text"], sentences) if told else wanted


def answers(told: dict[int, np.ndarray], text: str, sentences: Document) -> np.ndarray:
    """What the larger network said of a text: an array (tokens, labels)."""
    found = told.get(number_of(text))
    if found is None or len(found) != sum(map(len, sentences)):
        raise SystemExit(f"{TAUGHT.name} tells of other texts or tokens than are here: run teach_names.py anew.")
    return found


def number_of(text: str) -> int:
    return zlib.crc32(text.encode())


def read_taught() -> dict[int, np.ndarray]:
    """What the larger network said of each text, by its number."""
    with np.load(TAUGHT) as parts:
        found = {name: parts[name] for name in parts.files}
    count = len(found["likely"].T)
    shares = np.zeros((count, len(LABELS)), np.float32)
    for likely, chances in zip(found["likely"], found["chances"]):
        shares[np.arange(count), likely] += chances
    shares /= np.maximum(shares.sum(axis=1, keepdims=True), 1)
    return dict(zip(found["texts"].tolist(), np.split(shares, np.cumsum(found["tokens"][:-1], dtype=np.int64))))


def score(packed: bytes, rows: list[dict[str, Any]]) -> None:
    """Print the scores of find_names with newly trained weights."""
    trained = unpack(packed)
    newskit.names.labels.network = lambda: trained  # type: ignore[assignment]
    score_with(rows)


def score_with(rows: list[dict[str, Any]]) -> None:
    """Print F1 by source and type, names to the letter, as find_names gives them."""
    counts: Counter[tuple[str, str, str]] = Counter()
    for row in rows:
        wanted = {(name["start"], name["end"], name["type"]) for name in row["names"] if name["type"] in TYPES}
        found = {(name.start, name.end, name.type) for name in find_names(row["text"])}
        for part, names in (("wanted", wanted), ("found", found), ("right", wanted & found)):
            for *_, kind in names:
                counts.update((key, group, part) for key in (row["source"], "all") for group in (kind, "names"))
    for source in sorted({key[0] for key in counts}, key=lambda source: (source == "all", source)):
        figures = (f1(counts, source, group) for group in ("names", *TYPES))
        print(f"{source:20} {counts[source, 'names', 'wanted']:5} names,", *(f"{figure:6.1f}" for figure in figures))


def f1(counts: Counter[tuple[str, str, str]], source: str, group: str) -> float:
    both = counts[source, group, "wanted"] + counts[source, group, "found"]
    return 200 * counts[source, group, "right"] / both if both else float("nan")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", type=Path, default=DATA / "names.npz", help="the file to write")
    parser.add_argument("--without", nargs="*", default=[], help="sources to leave out, when people are measured there")
    parser.add_argument("--alone", action="store_true", help="learn from annotated documents only")
    options = parser.parse_args()
    rows = [row for row in read_rows("names_train.jsonl.gz") if row["source"] not in options.without]
    packed = train(rows, options.alone)
    options.write.write_bytes(packed)
    print(f"{len(packed)} bytes; F1 on development texts: all names,", *TYPES)
    score(packed, read_rows("names_dev.jsonl.gz"))


if __name__ == "__main__":
    main()

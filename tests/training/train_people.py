"""Learn what cues for pronouns weigh: `python tests/training/train_people.py [--dry]` writes newskit/data/people.json.

It learns from the he, she, him, her, ... of `coref_gap_dev.jsonl.gz` (GAP: one pronoun a passage, two people) and
`coref_dev.jsonl` (GUM news and interviews; learning.py tells where they are looked for), with the names that newskit
finds, so the network of names is trained first. One core needs half a minute, most of it for the scores printed: they
come from weights that did not see the documents scored. Nothing is drawn by chance but the order of the halves.

The file: JSON, a cue (newskit/people/cues.py) to its weight. The chance of a candidate is proportional to the
exponential of the sum of its cues' weights; nobody is a candidate too.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from learning import DATA, SHARED, read_rows

from newskit import Article, find_names
from newskit.names import Name
from newskit.people.cast import with_bearers
from newskit.people.find import NAMED, read_pronouns, shares_by

EXPECTED = {
    "lean agrees": 1.2, "lean differs": -2.5, "called so": 0.8, "called otherwise": -1.5,
    "chain 0": 0.8, "chain 1": 0.6, "speaks 1": -2.5, "speaks on 0": 2.5, "speaks on 1": 1.0, "speaks on 2": 1.0,
    "speaks on 3": 1.0, "speaks on 4": 0.5,
    "open noun 0 0": 0.8, "open noun 1 0": 0.5, "open again 0 0": 1.2, "open again 1 0": 0.8,
}  # fmt: skip
"""Weights that learning starts from and is drawn to, where the texts tell little: both people of a GAP passage mostly
go with the same pronoun, and its other pronouns are not annotated."""
NEWS = 6.0
"""What a pronoun of the news weighs beside one of GAP, which has ten times as many and was gathered to be hard."""
PULL, STEPS, RATE = 6.0, 200, 0.1
ROUNDS = 2
"""How often the texts are read anew with what was learned: whom one pronoun means is a cue for the next."""
LEAST_MET, LEAST_WEIGHT = 3, 0.02

Words = frozenset[str]


@dataclass(frozen=True)
class Document:
    """An annotated text: its people, and for each pronoun the names of whom it means (none: nobody named)."""

    source: str
    article: Article
    people: list[Name]
    answers: dict[int, list[Words]]


@dataclass(frozen=True)
class Sample:
    """A pronoun: the cues of each candidate, which of them are right, what it weighs."""

    cues: list[list[str]]
    right: list[bool]
    weight: float


def read_document(row: dict[str, Any]) -> Document:
    article = Article(row["text"], id=row["id"])
    people = [person for person, _ in with_bearers(article, [n for n in find_names(article) if n.type == "person"])]
    answers = {
        mention["start"]: names_in(cluster, row["text"])
        for cluster in row["clusters"]
        for mention in cluster
        if mention["kind"] == "pronoun"
    }
    return Document(row["source"], article, people, answers)


def names_in(cluster: Sequence[dict[str, Any]], text: str) -> list[Words]:
    """The names of a person, as words; where there are names of several words, those alone."""
    if not any(mention["type"] == "person" for mention in cluster if mention["kind"] == "name"):
        return []
    names = [words_of(text[m["start"] : m["end"]]) for m in cluster if m["kind"] == "name"]
    return [name for name in names if len(name) > 1] or names


def words_of(name: str) -> Words:
    return frozenset(name.casefold().split())


def is_right(name: str, answers: Sequence[Words]) -> bool:
    return any(answer <= words_of(name) for answer in answers)


def read_samples(documents: Sequence[Document], weights: Mapping[str, float]) -> list[Sample]:
    """The annotated pronouns, read with the given weights; nobody is right where no candidate is."""
    samples = []
    for document in documents:
        weight = NEWS if document.source.startswith("gum") else 1.0
        for reading in read_pronouns(document.article, document.people, lambda cues: shares_by(weights, cues)):
            answers = document.answers.get(reading.pronoun.start)
            if answers is not None:
                right = [is_right(person.name, answers) for person in reading.people]
                samples.append(Sample(reading.cues, [*right, not any(right)], weight))
    return samples


def learn(documents: Sequence[Document]) -> dict[str, float]:
    weights = EXPECTED
    for _ in range(ROUNDS):
        weights = fit(read_samples(documents, weights))
    return weights


def fit(samples: Sequence[Sample]) -> dict[str, float]:
    """Maximise the chance of the right candidates (where several are right, of all together), by Adam."""
    met = Counter(cue for sample in samples for cues in sample.cues for cue in cues)
    numbers = {cue: number for number, cue in enumerate(cue for cue, count in met.items() if count >= LEAST_MET)}
    candidates = [(group, cues) for group, sample in enumerate(samples) for cues in sample.cues]
    groups = np.array([group for group, _ in candidates])
    right = np.array([each for sample in samples for each in sample.right], float)
    pairs = [(row, numbers[cue]) for row, (_, cues) in enumerate(candidates) for cue in cues if cue in numbers]
    rows, columns = np.array(pairs).T
    importance = np.array([sample.weight for sample in samples])
    expected = np.array([EXPECTED.get(cue, 0.0) for cue in numbers])
    value, first, second = expected.copy(), np.zeros(len(numbers)), np.zeros(len(numbers))
    for step in range(1, STEPS + 1):
        power = np.exp(np.bincount(rows, value[columns], len(groups)))
        chance = power / np.bincount(groups, power)[groups]
        wanted = power * right / np.bincount(groups, power * right)[groups]
        slope = (chance - wanted) * importance[groups]
        gradient = np.bincount(columns, slope[rows], len(numbers)) + PULL * (value - expected)
        gradient /= len(samples)
        first += 0.1 * (gradient - first)
        second += 0.001 * (gradient**2 - second)
        rate = RATE * (1 - 0.95 * step / STEPS)
        value -= rate * first / (1 - 0.9**step) / (np.sqrt(second / (1 - 0.999**step)) + 1e-8)
    return EXPECTED | dict(zip(numbers, value.tolist(), strict=True))


def cross_validated(documents: Sequence[Document]) -> None:
    """Print, for weights learned on the other half of the documents: how many answers, how many of them right."""
    order = random.Random(1).sample(documents, len(documents))
    counts: Counter[tuple[str, str]] = Counter()
    for half in (0, 1):
        weights = learn(order[1 - half :: 2])
        for document in order[half::2]:
            count_answers(document, weights, counts)
    for corpus in ("gap", "gum"):
        asked, named, right = (counts[corpus, part] for part in ("asked", "named", "right"))
        print(f"{corpus}: {asked} pronouns of named people, {named} answers, {right} right,", end=" ")
        print(f"F1 {2 * right / (asked + named):.3f}")
        bins = [(counts[corpus, f"right {tenth}"], counts[corpus, f"named {tenth}"]) for tenth in range(3, 11)]
        print("   right by confidence from .3:", ", ".join(f"{a} of {b}" for a, b in bins))


def count_answers(document: Document, weights: Mapping[str, float], counts: Counter[tuple[str, str]]) -> None:
    corpus = document.source[:3]
    for reading in read_pronouns(document.article, document.people, lambda cues: shares_by(weights, cues)):
        answers = document.answers.get(reading.pronoun.start)
        if answers is None:
            continue
        share = reading.shares[reading.best] if reading.people else 0.0
        counts[corpus, "asked"] += bool(answers)
        for part in ("", f" {int(10 * share)}") if share >= NAMED else ():
            counts[corpus, f"named{part}"] += 1
            counts[corpus, f"right{part}"] += is_right(reading.people[reading.best].name, answers)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--dry", action="store_true", help="print the scores, write no file")
    dry = parser.parse_args().dry
    rows = read_rows("coref_gap_dev.jsonl.gz")
    lines = Path(SHARED / "data" / "tagging" / "coref_dev.jsonl").read_text(encoding="utf-8").splitlines()
    documents = [read_document(row) for row in [*rows, *map(json.loads, lines)]]
    cross_validated(documents)
    weights = {cue: round(weight, 2) for cue, weight in learn(documents).items() if abs(weight) >= LEAST_WEIGHT}
    print(f"{len(weights)} cues")
    if not dry:
        packed = json.dumps(dict(sorted(weights.items())), indent=0)
        (DATA / "people.json").write_text(packed + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

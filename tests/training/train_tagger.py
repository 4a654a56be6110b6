"""Train the tagger: `python tests/training/train_tagger.py [--dry]` writes newskit/data/tagger.npz.

It learns from `pos_train.jsonl.gz` and from what a larger network said about that and about other texts, kept in
`taught.npz` (teach_tagger.py made it and tells its format; the texts are looked for where learning.py says). Then it
prints its scores on `pos_dev.jsonl.gz`. One core needs a few minutes. The file written is that of a network, told in
learning.py; its labels are a universal and a Penn tag ("NOUN NN"), and it has one part more:

    closed   uint8   UTF-8 text, a word in small letters a line: those that may have newskit.tags.CLOSED
"""

from __future__ import annotations

import argparse
import re
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
from learning import DATA, Labelled, Lesson, Plan, count_words, learn, pack, read_rows

import newskit.tags
from newskit.tags import CLOSED, unpack_tagger

TAUGHT = Path(__file__).with_name("taught.npz")
LIKELY, CHANCES = 3, 16
"""Of the larger network's answers so many are kept for each token, and their chances in so many parts of 1."""
Spans = list[list[tuple[int, int]]]
"""Where the tokens of each sentence begin and end in a text."""
RUN = re.compile(r"[A-Za-z0-9]+|[^ \t\n]")
OPEN_TEXTS = ("names_train.jsonl.gz", "coref_gap_dev.jsonl.gz")
TRUST = 0.5
"""The share of the larger network in an answer that an annotator gave as well."""
REPEATED = 2
"""How often the annotated sentences are learned for each time of the others."""
PAIR_COUNT = 5
"""How often a pair of tags must be met to be learned."""
HEADLINES = 15
"""Each such sentence is learned a second time as a headline."""
PLAN = Plan()


def read(name: str) -> dict[str, list[Labelled]]:
    """The sentences of a file by source: their tokens, and the universal and Penn tag of each."""
    found: dict[str, list[Labelled]] = {}
    for row in read_rows(name):
        words = [row["text"][start:end] for start, end in row["tokens"]]
        pairs = [f"{upos} {xpos}" for upos, xpos in zip(row["upos"], row["xpos"], strict=True)]
        found.setdefault(row["source"], []).append((words, pairs))
    return found


def read_taught(labels: dict[str, int]) -> list[Lesson]:
    """The sentences that a larger network tagged, with its chances; a first choice is left open for annotators."""
    texts = {zlib.crc32(row["text"].encode()): row["text"] for name in OPEN_TEXTS for row in read_rows(name)}
    texts |= {zlib.crc32(row["text"].encode()): row["text"] for row in read_rows("pos_train.jsonl.gz")}
    with np.load(TAUGHT) as parts:
        found = {name: parts[name] for name in parts.files}
    same = bytes(found["labels"]).decode().split("\n") == list(labels)
    if not same or not texts.keys() >= set(found["texts"].tolist()):
        raise SystemExit(f"{TAUGHT.name} tells of other texts than are here: run teach_tagger.py to make it anew.")
    likely, chances = (np.pad(found[name].T, ((0, 0), (1, 0))) for name in ("likely", "chances"))
    shares = chances / np.float32(CHANCES)
    lessons, first = [], 0
    for words in taught_words([texts[number] for number in found["texts"].tolist()], found):
        last = first + len(words)
        lessons.append(Lesson(words, likely[first:last], shares[first:last]))
        first = last
    return lessons


def taught_words(texts: list[str], found: dict[str, np.ndarray]) -> Iterator[list[str]]:
    """The words of each sentence that was tagged, cut from its text."""
    tokens, begins, lengths = (iter(found[name].tolist()) for name in ("tokens", "begins", "lengths"))
    for text, sentences in zip(texts, found["sentences"].tolist(), strict=True):
        end = 0
        for _ in range(sentences):
            words = []
            for _ in range(next(tokens)):
                start = next_run(text, end)[0] + next(begins)
                end = next_run(text, start)[1] + next(lengths)
                words.append(text[start:end])
            yield words


def from_runs(text: str, sentences: Spans) -> Iterator[tuple[int, int]]:
    """How far each token's beginning and end lie from those of the next run of letters; taught_words reads it.

    >>> list(from_runs("We can't.", [[(0, 2), (3, 5), (5, 8), (8, 9)]]))
    [(0, 0), (0, -1), (0, 2), (0, 0)]
    """
    last = 0
    for start, end in (span for spans in sentences for span in spans):
        yield start - next_run(text, last)[0], end - next_run(text, start)[1]
        last = end


def next_run(text: str, place: int) -> tuple[int, int]:
    """Where the next run of letters or next other sign begins and ends: a first guess at a token, cheap to correct."""
    found = RUN.search(text, place)
    return found.span() if found else (len(text), len(text))


def as_headline(lesson: Lesson) -> Lesson:
    """The sentence With a Capital in Each Word, so that a capital alone makes no name of a noun."""
    return Lesson([word[:1].upper() + word[1:] for word in lesson.words], lesson.labels, lesson.shares)


def find_labels(sentences: list[Labelled]) -> dict[str, int]:
    """The pairs of tags that are met often enough, numbered."""
    met = Counter(pair for _, pairs in sentences for pair in pairs)
    return {pair: number for number, pair in enumerate(pair for pair, count in met.items() if count >= PAIR_COUNT)}


def find_lessons(annotated: list[Labelled], labels: dict[str, int]) -> list[Lesson]:
    """What to learn: annotated sentences with both answers, a few of them as headlines too, and the open ones."""
    taught = read_taught(labels)
    told = {tuple(lesson.words): lesson for lesson in taught}
    both = [with_gold(words, pairs, labels, told.get(tuple(words))) for words, pairs in annotated]
    known = {tuple(lesson.words) for lesson in both}
    others = [lesson for lesson in taught if tuple(lesson.words) not in known]
    return both * REPEATED + [as_headline(lesson) for lesson in both[::HEADLINES]] + others


def with_gold(words: list[str], pairs: list[str], labels: dict[str, int], told: Lesson | None) -> Lesson:
    """An annotated sentence: what its annotator and what the larger network said of it; rare labels are not asked."""
    choices = (len(words), 1 + LIKELY)
    numbers, shares = (told.labels.copy(), told.shares * TRUST) if told else (np.zeros(choices, int), np.zeros(choices))
    numbers[:, 0] = [labels.get(pair, 0) for pair in pairs]
    shares[:, 0] = 1 - TRUST if told else 1
    known = np.array([[pair in labels] for pair in pairs])
    return Lesson(words, numbers, (shares * known).astype(np.float32))


def train(annotated: list[Labelled]) -> bytes:
    """Learn, and give back the bytes of the shipped file."""
    labels = find_labels(annotated)
    lessons = find_lessons(annotated, labels)
    words = count_words(lessons)
    weights = learn(lessons, words, len(labels), PLAN)
    tagged = ((word, pair) for sentence, pairs in annotated for word, pair in zip(sentence, pairs))
    closed = sorted({word.lower() for word, pair in tagged if pair.split(" ")[1] in CLOSED})
    return pack(weights, features=list(words.features), labels=list(labels), closed=closed)


def right(sentences: Iterable[Labelled]) -> Counter[str]:
    """How many tokens there are, and how many universal and Penn tags the tagger gets right."""
    counts: Counter[str] = Counter()
    for words, pairs in sentences:
        for (upos, xpos), pair in zip(newskit.tags.tag(words), pairs, strict=True):
            counts += Counter(tokens=1, upos=upos == pair.split(" ")[0], xpos=xpos == pair.split(" ")[1])
    return counts


def score(packed: bytes, texts: dict[str, list[Labelled]]) -> None:
    """Print the share of universal and of Penn tags that are right, by source, with the tagger as it is shipped."""
    tagger = unpack_tagger(packed)
    newskit.tags.tagger = lambda: tagger  # type: ignore[assignment]
    by_source = {source: right(sentences) for source, sentences in texts.items()}
    for source, counts in (by_source | {"all": sum(by_source.values(), Counter())}).items():
        upos, xpos = (100 * counts[layer] / counts["tokens"] for layer in ("upos", "xpos"))
        print(f"{source:14} {counts['tokens']:6} tokens, upos {upos:.2f}, xpos {xpos:.2f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--dry", action="store_true", help="print the scores, write no file")
    dry = parser.parse_args().dry
    packed = train([sentence for sentences in read("pos_train.jsonl.gz").values() for sentence in sentences])
    print(f"{len(packed)} bytes; on development texts:")
    score(packed, read("pos_dev.jsonl.gz"))
    if not dry:
        (DATA / "tagger.npz").write_bytes(packed)


if __name__ == "__main__":
    main()

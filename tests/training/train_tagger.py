"""Train the tagger: `python tests/training/train_tagger.py [--dry] [--taught FILE]` writes newskit/data/tagger.npz.

It learns from `pos_train.jsonl.gz` (learning.py tells where it is looked for) and from the FILE that teach_tagger.py
writes, and prints its scores on `pos_dev.jsonl.gz`. One core needs a few minutes. The file written is that of a
network, told in learning.py; its labels are a universal and a Penn tag ("NOUN NN"), and it has one part more:

    closed   uint8   UTF-8 text, a word in small letters a line: those that may have newskit.tags.CLOSED
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from learning import DATA, Labelled, Plan, count_words, learn, pack, place_sentences, read_rows

import newskit.tags
from newskit.tags import CLOSED, unpack_tagger

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


def read_taught(path: Path) -> list[Labelled]:
    """The sentences that a larger network tagged."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [(words, labels) for words, labels in map(json.loads, lines)]


def as_headlines(sentences: list[Labelled]) -> list[Labelled]:
    """The sentences With a Capital in Each Word, so that a capital alone makes no name of a noun."""
    return [([word[:1].upper() + word[1:] for word in words], labels) for words, labels in sentences]


def find_labels(sentences: list[Labelled]) -> dict[str, int]:
    """The pairs of tags that are met often enough, numbered."""
    met = Counter(pair for _, pairs in sentences for pair in pairs)
    return {pair: number for number, pair in enumerate(pair for pair, count in met.items() if count >= PAIR_COUNT)}


def train(annotated: list[Labelled], taught: list[Labelled]) -> bytes:
    """Learn from annotated sentences and from those that a larger network tagged; the bytes of the shipped file."""
    sentences = annotated + as_headlines(annotated[::HEADLINES]) + taught
    labels, words = find_labels(annotated), count_words(sentences)
    weights = learn(place_sentences(sentences, words, labels), words, len(labels), PLAN)
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
    parser.add_argument("--taught", type=Path, help="what teach_tagger.py wrote; without it, scores are lower")
    arguments = parser.parse_args()
    annotated = [sentence for sentences in read("pos_train.jsonl.gz").values() for sentence in sentences]
    packed = train(annotated, read_taught(arguments.taught) if arguments.taught else [])
    print(f"{len(packed)} bytes; on development texts:")
    score(packed, read("pos_dev.jsonl.gz"))
    if not arguments.dry:
        (DATA / "tagger.npz").write_bytes(packed)


if __name__ == "__main__":
    main()

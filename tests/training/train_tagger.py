"""Train the part-of-speech tagger: `python tests/training/train_tagger.py [--dry]` writes newskit/data/tagger.npz.

It learns from `pos_train.jsonl.gz` and prints its scores on `pos_dev.jsonl.gz` (learning.py tells where they are looked
for). One core needs a few minutes. The file is that of a network, told there; its labels are a universal and a Penn
tag ("NOUN NN"), and it has one part more:

    closed   uint8   UTF-8 text, a word in small letters a line: those that may have newskit.tags.CLOSED
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable

from learning import DATA, Labelled, Plan, count_words, learn, pack, place_sentences, read_rows

import newskit.tags
from newskit.tags import CLOSED, unpack_tagger

PAIR_COUNT = 5
"""How often a pair of tags must be met to be learned."""
PLAN = Plan()


def read(name: str) -> dict[str, list[Labelled]]:
    """The sentences of a file by source: their tokens, and the universal and Penn tag of each."""
    found: dict[str, list[Labelled]] = {}
    for row in read_rows(name):
        words = [row["text"][start:end] for start, end in row["tokens"]]
        pairs = [f"{upos} {xpos}" for upos, xpos in zip(row["upos"], row["xpos"], strict=True)]
        found.setdefault(row["source"], []).append((words, pairs))
    return found


def train(sentences: list[Labelled]) -> bytes:
    """Learn from the sentences; the bytes of the shipped file."""
    met = Counter(pair for _, pairs in sentences for pair in pairs)
    labels = {pair: number for number, pair in enumerate(pair for pair, count in met.items() if count >= PAIR_COUNT)}
    words = count_words(sentences)
    weights = learn(place_sentences(sentences, words, labels), words, len(labels), PLAN)
    tagged = ((word, pair) for sentence, pairs in sentences for word, pair in zip(sentence, pairs))
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

"""Let a large network find names for the small one: `python tests/training/teach_names.py` writes taught_names.npz.

The encoder that taught the tagger (teach_tagger.py) learns the annotated documents of `names_train.jsonl.gz`, then
labels them again, and texts whose names nobody annotated: mails, weblogs and newsgroups of `pos_train.jsonl.gz`, and
`coref_gap_dev.jsonl.gz`. train_names.py learns from its answers (distillation: Hinton et al. 2015). They are kept
without a word of the texts, one text behind the other (T texts, N tokens, as newskit cuts them):

    texts     uint32 (T,)   CRC-32 of the UTF-8 text, by which it is found again
    tokens    uint16 (T,)   how many tokens a text has
    likely    uint8 (2, N)  the numbers of the two likeliest labels (newskit.names.labels.LABELS)
    chances   uint8 (2, N)  their chances, in sixteenths

Install what teach_tagger.py needs. A core needs half an hour.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import Any

import numpy as np
import torch
from learning import Labelled, archive, read_rows
from teach_tagger import Reader, Teacher, descending, encoder_folder
from train_names import CHANCES, LIKELY, TAUGHT, label_names, number_of, open_texts, read_sentences, score_with

import newskit.names.find
from newskit.article import Token
from newskit.names.labels import LABELS, likeliest

EPOCHS, PIECES, BATCH = 3, 160, 6
"""A batch holds so many stretches of at most so many pieces; longer context tells what a name alone does not."""


def stretches(sentences: Iterable[Labelled], reader: Reader) -> Iterator[Labelled]:
    """Sentences side by side joined, as many as the encoder reads at once."""
    words: list[str] = []
    labels: list[str] = []
    size = 0
    for some, their in sentences:
        pieces = len(reader.read(some)[0])
        if words and size + pieces > PIECES:
            yield words, labels
            words, labels, size = [], [], 0
        words, labels, size = words + some, labels + their, size + pieces
    if words:
        yield words, labels


def annotated(rows: list[dict[str, Any]], reader: Reader) -> list[Labelled]:
    found: list[Labelled] = []
    for row in rows:
        sentences = read_sentences(row)
        labels = iter(label_names(sentences, row["names"]))
        found += stretches((([t.text for t in s], [str(next(labels)) for _ in s]) for s in sentences), reader)
    return found


def teach(teacher: Teacher, lessons: list[Labelled]) -> None:
    """Fit the teacher to the annotated stretches of articles."""
    descent, rates = descending(teacher, EPOCHS * (len(lessons) // BATCH + 1))
    teacher.train()
    mean = 0.0
    for epoch in range(EPOCHS):
        for step, batch in enumerate(shuffled(lessons, teacher.reader)):
            wanted = torch.tensor([int(label) for _, labels in batch for label in labels])
            loss = torch.nn.functional.cross_entropy(teacher([words for words, _ in batch]), wanted)
            descent.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(teacher.parameters(), 1.0)
            descent.step()
            rates.step()
            mean += 0.02 * (loss.item() - mean)
            if step % 100 == 0:
                print(epoch, step, round(mean, 4), flush=True)
        print(f"epoch {epoch + 1} of {EPOCHS}: loss {mean:.4f}", flush=True)


def shuffled(lessons: list[Labelled], reader: Reader) -> list[list[Labelled]]:
    """The lessons in a new order, those of like length together."""
    order = random.sample(lessons, len(lessons))
    order.sort(key=lambda lesson: len(lesson[0]) // 12 + random.random() * 3)
    found = [order[k : k + BATCH] for k in range(0, len(order), BATCH)]
    random.shuffle(found)
    return found


def chances(teacher: Teacher, sentences: list[list[str]]) -> np.ndarray:
    """How likely each label is for each token of a text, an array (tokens, labels)."""
    teacher.eval()
    read = [words for words, _ in stretches(((words, [""] * len(words)) for words in sentences), teacher.reader)]
    with torch.no_grad():
        return np.concatenate([torch.softmax(teacher([words]), dim=1).numpy() for words in read])


def write_taught(teacher: Teacher, path: Path) -> None:
    texts, tokens, likely, sure = [], [], [], []
    rows = read_rows("names_train.jsonl.gz")
    annotated = ((row["text"], sentences) for row in rows if (sentences := read_sentences(row)))
    for text, sentences in chain(annotated, open_texts()):
        told = chances(teacher, [[token.text for token in sentence] for sentence in sentences])
        texts.append(number_of(text))
        tokens.append(len(told))
        best = np.argsort(-told, axis=1, kind="stable")[:, :LIKELY]
        likely.append(best.astype(np.uint8))
        sure.append(np.rint(np.take_along_axis(told, best, axis=1) * CHANCES).astype(np.uint8))
    packed = archive(
        texts=np.array(texts, np.uint32),
        tokens=np.array(tokens, np.uint16),
        likely=np.concatenate(likely).T,
        chances=np.concatenate(sure).T,
    )
    path.write_bytes(packed)
    print(f"{sum(tokens)} tokens of {len(texts)} texts, {len(packed)} bytes")


def score(teacher: Teacher) -> None:
    """Print the teacher's own scores on development texts, its labels corrected and linked as the network's are."""

    def label(sentences: list[tuple[Token, ...]]) -> tuple[list[int], np.ndarray]:
        told = chances(teacher, [[token.text for token in sentence] for sentence in sentences])
        return likeliest(np.log(told + 1e-9)), told[:, 1::2] + told[:, 2::2]

    newskit.names.find.label_tokens = label  # type: ignore[assignment]
    score_with(read_rows("names_dev.jsonl.gz"))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", type=Path, default=TAUGHT, help="the file to write")
    options = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(1)
    random.seed(1)
    teacher = Teacher(encoder_folder(), len(LABELS))
    teach(teacher, annotated(read_rows("names_train.jsonl.gz"), teacher.reader))
    score(teacher)
    write_taught(teacher, options.write)


if __name__ == "__main__":
    main()

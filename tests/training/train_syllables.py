"""Learn syllables from CMUdict: `python tests/training/train_syllables.py DICTIONARY` writes data/syllables.json.xz.

DICTIONARY is CMUdict 0.7b, a line an entry ("LEVEE  L EH1 V IY0"); it is no part of the project, only the number of
syllables of each entry's first pronunciation is shipped. One core needs two minutes; the same file comes out each time.

First prints how many of every tenth word are counted right by weights learned from the others, of all of them and of
those that share their first five letters with none of the others; then learns from all.

The weights are a ridge regression of the syllables on the word's groups of letters, solved by conjugate gradients;
groups that weigh little are dropped and the others learned once more.
"""

from __future__ import annotations

import json
import lzma
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable
from pathlib import Path

import numpy as np

from newskit.syllables import STEPS, letter_groups

TARGET = Path(__file__).resolve().parents[2] / "newskit" / "data" / "syllables.json.xz"
MET, RIDGE, ROUNDS = 3, 0.5, 80
"""How often a group must be met to be weighed, the penalty on large weights, the rounds of the solver."""
LEAST = 0.05
"""Groups that weigh less are dropped."""


def read_dictionary(path: str) -> dict[str, int]:
    """Word in small letters to the syllables of its first pronunciation: as many as it has stressed vowels."""
    known: dict[str, int] = {}
    for line in Path(path).read_text(encoding="latin-1").splitlines():
        word, _, phones = line.partition("  ")
        if re.fullmatch(r"['A-Z][^\s(]*", word):  # "READ(1)" is its second pronunciation
            known.setdefault(word.lower(), sum(map(str.isdigit, phones)))
    return known


def learn(known: dict[str, int], words: list[str], groups: dict[str, int]) -> np.ndarray:
    """The weights of the groups that predict the words' syllables best."""
    numbers = [[groups[group] for group in letter_groups(word) if group in groups] for word in words]
    rows = np.repeat(np.arange(len(words)), [len(some) for some in numbers])
    columns = np.array([number for some in numbers for number in some])
    wanted = np.array([known[word] for word in words], dtype=float)

    def predicted(weights: np.ndarray) -> np.ndarray:
        return np.bincount(rows, weights[columns], len(words))

    def gathered(errors: np.ndarray) -> np.ndarray:
        return np.bincount(columns, errors[rows], len(groups))

    return solved(lambda weights: gathered(predicted(weights)) + RIDGE * weights, gathered(wanted))


def solved(times: Callable[[np.ndarray], np.ndarray], wanted: np.ndarray) -> np.ndarray:
    """Solve `times(x) == wanted` by conjugate gradients."""
    found, left = np.zeros_like(wanted), wanted.copy()
    way, size = left.copy(), left @ left
    for _ in range(ROUNDS):
        step = times(way)
        far = size / (way @ step)
        found += far * way
        left -= far * step
        size, before = left @ left, size
        way = left + size / before * way
    return found


def weights_of(known: dict[str, int], words: list[str]) -> dict[str, int]:
    """Group of letters to its weight in steps."""
    met = Counter(group for word in words for group in letter_groups(word))
    groups = [group for group, count in met.items() if count >= MET]
    first = learn(known, words, {group: number for number, group in enumerate(groups)})
    kept = [group for group, weight in zip(groups, first, strict=True) if abs(weight) >= LEAST]
    second = learn(known, words, {group: number for number, group in enumerate(kept)})
    return {group: step for group, weight in zip(kept, second, strict=True) if (step := round(weight * STEPS))}


def share_right(known: dict[str, int], words: list[str], weights: dict[str, int]) -> float:
    right = 0
    for word in words:
        right += known[word] == max(1, round(sum(weights.get(group, 0) for group in letter_groups(word)) / STEPS))
    return right / len(words)


def grouped(numbers: dict[str, int]) -> dict[str, str]:
    """Number to its words, in order, as JSON can hold it."""
    groups: dict[int, list[str]] = defaultdict(list)
    for word, number in sorted(numbers.items()):
        groups[number].append(word)
    return {str(number): " ".join(words) for number, words in sorted(groups.items())}


def main() -> None:
    known = read_dictionary(sys.argv[1])
    words = [word for word in sorted(known) if word.isalpha()]
    kept, others = words[::10], [word for place, word in enumerate(words) if place % 10]
    beginnings = {word[:5] for word in others}
    new = [word for word in kept if word[:5] not in beginnings]
    weights = weights_of(known, others)
    for name, some in (("words kept from it", kept), ("with a beginning of their own", new)):
        print(f"{len(some)} {name}: {share_right(known, some, weights):.2%} right")
    stored = {"known": grouped(known), "weights": grouped(weights_of(known, words))}
    TARGET.write_bytes(lzma.compress(json.dumps(stored).encode(), preset=9 | lzma.PRESET_EXTREME))
    print(f"{TARGET.name}: {TARGET.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()

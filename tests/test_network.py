"""The network's words: what is known of them, what stands for those that nobody knows, a memory that stays small."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from newskit.network import CLOSING, OPENING, Shares, known_words, product, word_features, word_vector
from newskit.tags import tagger


@pytest.mark.parametrize(
    "word, feature",
    [
        ("cut", "LNN/VB/VBD/VBN"),  # what a dictionary says it may be
        ("CUT", "LNN/VB/VBD/VBN"),  # however it is written
        ("unfrobbed", "sbbed"),  # a word of no dictionary has its ending
        ("Don’t", "ldon't"),  # an apostrophe is an apostrophe
    ],
)
def test_features(word: str, feature: str) -> None:
    assert feature in word_features(word)


def test_words_of_like_company_have_like_vectors() -> None:
    def likeness(one: str, other: str) -> float:
        a, b = word_vector(one), word_vector(other)
        return float(a @ b / np.sqrt((a @ a) * (b @ b)))

    assert likeness("mayor", "governor") > likeness("mayor", "bridge")
    assert likeness("Mayor", "mayor") == pytest.approx(1)


@pytest.mark.parametrize(
    "word, unknown", [("mayor", 0), ("unfrobbed", 1), ("", 1), ("\ud800", 1), (OPENING, 0), (CLOSING, 0)]
)
def test_a_word_without_a_vector_is_told_apart(word: str, unknown: int) -> None:
    vector = word_vector(word)
    assert vector[-1] == unknown
    assert word == "mayor" or not vector[:-1].any()


def test_the_table_is_whole() -> None:
    known = known_words()
    assert len(known.numbers) == len(known.parts) > len(known.steps)
    assert known.parts.max() < len(known.classes)


def test_a_product_in_parts_is_the_product() -> None:
    chance = np.random.default_rng(1)
    rows, weights = chance.random((3000, 40)), chance.random((40, 300))
    assert np.allclose(product(rows, weights), rows @ weights)


def test_no_more_words_are_kept_than_are_of_use() -> None:
    """A text of ever new words must not fill the memory, nor may forgetting change an answer."""
    network = tagger().network
    shares = Shares(network._vector, network.words, kept=50)
    stretches = [[f"word{number % 170}" for number in range(start, start + 40)] for start in range(0, 400, 40)]
    around = [slice(None)] * 5
    found = [shares.sums(words, around) for words in [*stretches, *stretches]]
    assert len(shares.rows) <= 50
    wanted = [Shares(network._vector, network.words, kept=40).sums(words, around) for words in stretches]
    assert all(np.array_equal(a, b) for a, b in zip(found, wanted * 2, strict=True))


def test_threads_share_what_is_kept() -> None:
    network = tagger().network
    shares = Shares(network._vector, network.words, kept=50)
    stretches = [[f"word{(7 * start + number) % 170}" for number in range(40)] for start in range(60)]
    alone = [Shares(network._vector, network.words, 40).sums(words, [slice(None)] * 5) for words in stretches]
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda words: shares.sums(words, [slice(None)] * 5), stretches))
    assert all(np.array_equal(a, b) for a, b in zip(found, alone, strict=True))

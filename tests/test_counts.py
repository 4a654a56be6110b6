"""Counts and the measures made of them: hand counts, published formulas, textstat as the reference."""

import importlib
from math import isnan, nan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newskit import counts
from newskit.article import Article
from newskit.counts import Counts, count, mattr, syllables


@pytest.mark.parametrize(
    "word, heard",
    [
        ("levee", 2), ("people", 2), ("little", 2), ("rose", 1), ("closed", 1), ("wanted", 2), ("houses", 2),
        ("states", 1), ("statement", 2), ("likely", 2), ("safety", 2), ("previous", 3), ("station", 2),
        ("radio", 3), ("actual", 3), ("evacuation", 5), ("separatism", 5), ("rhythm", 2), ("league", 1),
        ("Marisol", 3), ("Bellamy", 3), ("Ostrey", 2), ("Severn", 2), ("Volodymyr", 4), ("Azot", 2),
        ("children's", 2), ("don't", 1), ("well-known", 2), ("river-side", 3), ("mother’s", 2),
        ("FBI", 3), ("WHO", 5), ("NATO", 2), ("1,200", 1), ("1.5bn", 1), ("hmm", 1), ("s", 1), ("naïve", 1),
    ],
)  # fmt: skip
def test_syllables(word, heard):
    assert syllables(word) == heard


@pytest.mark.parametrize(
    "text, words, sentences",
    [
        ("Dr. Ruiz of the U.S. Army said $1.5 billion came at 5 p.m. on Wednesday.", 15, 1),  # no stop here ends it
        ("The well-known mayor doesn't pay 1,200 crowns.", 7, 1),  # hyphens, apostrophes and commas inside words
        ("Flood fears\nThe river rose.", 5, 2),  # a headline is a sentence
        ("The river rose.\nSubscribe to our newsletter!", 3, 1),  # boilerplate does not count
        ("* * *\n—", 0, 0),
        ("", 0, 0),
    ],
)
def test_words_and_sentences(text, words, sentences):
    counted = count(text)
    assert (len(counted.words), counted.sentences) == (words, sentences)


def test_what_kinds_of_words():
    counted = count('"We evacuated everybody," said Tennant. About 1,200 of 11 400 left in the 1980s.')
    assert (counted.quoted, counted.numerals, counted.complex_words, counted.long_words) == (3, 4, 2, 3)


GIVEN = Counts(words=("a",) * 120, sentences=8, syllables=180, complex_words=12, long_words=30, numerals=6, quoted=24)


@pytest.mark.parametrize(
    "name, value",
    [
        ("flesch", 206.835 - 1.015 * 15 - 84.6 * 1.5),
        ("grade", 0.39 * 15 + 11.8 * 1.5 - 15.59),
        ("fog", 0.4 * (15 + 10)),
        ("words_per_sentence", 15), ("long_words", 0.25), ("numerals", 0.05), ("quoted", 0.2), ("mattr", 0.02),
    ],
)  # fmt: skip
def test_formulas(name, value):
    assert getattr(counts, name)(GIVEN) == pytest.approx(value)


def test_textstat_agrees_given_the_same_syllables(monkeypatch):
    """textstat cannot count syllables offline; lent ours, it gives our scores where it sees our words and sentences."""
    import textstat

    text = (
        "The river rose during the night and nobody slept. Rescue workers carried several neighbors upstairs. "
        "By morning the water covered the station, the market and the little bridge beside it."
    )
    counted = count(text)
    per_word = importlib.import_module("textstat.backend.metrics._syllables_per_word")
    monkeypatch.setattr(per_word, "count_syllables", lambda text, lang: counted.syllables)
    assert textstat.lexicon_count(text) == counts.words(counted)
    assert textstat.sentence_count(text) == counts.sentences(counted)
    assert textstat.flesch_reading_ease(text) == pytest.approx(counts.flesch(counted))
    assert textstat.flesch_kincaid_grade(text) == pytest.approx(counts.grade(counted))


@given(st.lists(st.sampled_from("abcdefghij"), min_size=50, max_size=130))
def test_mattr_is_the_mean_over_windows(words):
    windows = [words[i : i + 50] for i in range(len(words) - 49)]
    assert mattr(Counts(words=tuple(words))) == pytest.approx(sum(len({*w}) / 50 for w in windows) / len(windows))


def test_too_short_is_not_a_number():
    nothing, few = Counts(), Counts(words=("a",) * 49, sentences=1, syllables=49)
    assert all(isnan(getattr(counts, name)(nothing)) for name in ("flesch", "grade", "fog", "long_words", "quoted"))
    assert mattr(few) is nan


@given(st.text(max_size=300))
def test_any_text_is_counted(text):
    counted = count(Article(text))
    most = len(counted.words)
    assert counted.sentences <= most <= counted.syllables or most == 0
    assert max(counted.quoted, counted.numerals, counted.long_words, counted.complex_words) <= most

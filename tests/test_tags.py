"""Tags: what the rules lean on, any words whatsoever, the same answer twice, long sentences, the shipped file."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newskit.tags import tag, tagger
from newskit.tokens import tokenize


@pytest.mark.parametrize(
    "sentence, word, tags",
    [
        # a verb after its subject, a noun after a determiner
        ("The mayor urges residents to leave.", "urges", ("VERB", "VBZ")),
        ("The reports show that the dam is old.", "reports", ("NOUN", "NNS")),
        ("The county charges that the firm lied.", "charges", ("VERB", "VBZ")),
        # past tense without, participle with an auxiliary
        ("Ruiz called for a new bridge.", "called", ("VERB", "VBD")),
        ("She has called the plan a mess.", "called", ("VERB", "VBN")),
        ("The bridge was closed in May.", "closed", ("VERB", "VBN")),
        # the whole clause tells past tense from participle, verb from noun
        ("Ruiz, the mayor of Harrow, called on the county to pay.", "called", ("VERB", "VBD")),
        ("The mayor says one stuck.", "stuck", ("VERB", "VBD")),
        ("A report released last year found two cracks.", "released", ("VERB", "VBN")),
        # auxiliaries are verbs of another kind
        ("The bridge was closed in May.", "was", ("AUX", "VBD")),
        ("They will stay.", "will", ("AUX", "MD")),
        # "that" opens a clause, points, relates
        ("She said that two gates had failed.", "that", ("SCONJ", "IN")),
        ("The gate that failed was old.", "that", ("PRON", "WDT")),
        ("That gate was never safe.", "That", ("DET", "DT")),
        # "to" leads to a verb or to a place
        ("They vowed to rebuild the town.", "to", ("PART", "TO")),
        ("They drove to the town.", "to", ("ADP", "IN")),
        # possessive and short verb
        ("The mayor's plan failed.", "'s", ("PART", "POS")),
        ("She's leaving.", "'s", ("AUX", "VBZ")),
        # names and numbers
        ("The minister met Anna Kowalski in Harrow.", "Kowalski", ("PROPN", "NNP")),
        ("About 300 soldiers fled.", "300", ("NUM", "CD")),
        ("About 300 soldiers fled.", "soldiers", ("NOUN", "NNS")),
        # words never met before go by their endings and places
        ("The mayor unfrobbed the gates.", "unfrobbed", ("VERB", "VBD")),
        ("He spoke frobbingly.", "frobbingly", ("ADV", "RB")),
    ],
)
def test_tag(sentence: str, word: str, tags: tuple[str, str]) -> None:
    words = tokenize(sentence)
    assert tag(words)[words.index(word)] == tags


def test_nothing_to_tag() -> None:
    assert tag([]) == []


@given(st.lists(st.text(max_size=50), max_size=30))
def test_any_words(words: list[str]) -> None:
    tags = tag(words)
    assert len(tags) == len(words)
    assert tags == tag(words)
    assert set(tags) <= set(tagger().pairs)


def test_one_endless_word() -> None:
    assert len(tag(["a" * 1_000_000, "\ud800", "", " ", "\x02"])) == 5


def test_a_sentence_of_many_stretches_is_tagged_throughout() -> None:
    """What stands far away does not matter: each of a thousand equal clauses is tagged alike."""
    clause = tokenize("The mayor of Harrow said the bridge was closed , and")
    tags = tag(clause * 1000)
    assert len(tags) == 1000 * len(clause)
    inner = [tuple(tags[start : start + len(clause)]) for start in range(0, len(tags), len(clause))][1:-1]
    assert len(set(inner)) == 1


def test_speed(capsys: pytest.CaptureFixture[str]) -> None:
    words = tokenize("The mayor of Harrow said on Monday that 300 people had left the town before the river rose.")
    begun = time.process_time()
    for _ in range(500):
        tag(words)
    rate = 500 * len(words) / (time.process_time() - begun)
    with capsys.disabled():
        print(f"\ntags: {rate:,.0f} tokens a CPU second")


def test_the_file_is_small_and_whole() -> None:
    network = tagger().network
    assert len(network.features) == len(network.vectors)
    assert network.output.shape[1] == len(network.labels) == len(network.output_bias)

"""Other taggers: a function of the user's own works everywhere or is told what is wrong; spaCy with a toy pipeline."""

from __future__ import annotations

import pickle
import sys
from collections.abc import Callable, Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newskit as nk

FINDERS = (nk.find_quotes, nk.find_numbers, nk.find_times, nk.find_names, nk.find_mentions)
PAIRS = sorted(set(nk.tag(" ".join(nk.sample_articles()["text"]).split())))


def all_nouns(words: Sequence[str]) -> list[tuple[str, str]]:
    return [("NOUN", "NN")] * len(words)


def nouns_and_names(words: Sequence[str]) -> list[list[str]]:
    """Lists instead of tuples are taken, too."""
    return [["PROPN", "NNP"] if word[:1].isupper() else ["NOUN", "NN"] for word in words]


def test_tag_takes_words() -> None:
    assert nk.tag(["It", "fell"]) == nk.tag(("It", "fell")) == [("PRON", "PRP"), ("VERB", "VBD")]


@pytest.mark.parametrize(
    "words, told",
    [
        ("It fell.", r"a list such as \['It', 'fell.'\], got the string 'It fell.'"),
        ([["It", "fell"]], r"as strings, got \['It', 'fell'\]"),
        (nk.Article("It fell.").tokens(nk.Article("It fell.").sentences[0]), "as strings, got Token"),
    ],
)
def test_tag_tells_what_it_takes(words: Any, told: str) -> None:
    with pytest.raises(TypeError, match=told):
        nk.tag(words)


@pytest.mark.parametrize("tagger", [all_nouns, nouns_and_names])
def test_tables_and_claims_use_the_tagger_given(tagger: Any) -> None:
    """The same rows, whether the articles bring the tagger or the table gives it, in one process or in two."""
    news = nk.sample_articles().iloc[:3]
    brought = [nk.Article(row.text, row.published, id=str(row.Index), tagger=tagger) for row in news.itertuples()]
    names = nk.table(news, nk.find_names, tagger=tagger)
    assert names.equals(nk.table(brought, nk.find_names))
    assert names.equals(nk.table(news, nk.find_names, tagger=tagger, processes=2))
    assert not names.equals(nk.table(news, nk.find_names))
    claims = nk.trace_claims(news, tagger=tagger)
    assert claims["as_of_value"].equals(nk.trace_claims(brought)["as_of_value"])
    assert list(nk.timeline(news, tagger=tagger)["event"]) == list(nk.timeline(brought)["event"])


@pytest.mark.parametrize("find", FINDERS)
@given(data=st.data())
def test_no_tags_make_a_finder_fail(find: Callable[[nk.Article], Any], data: st.DataObject) -> None:
    pairs = data.draw(st.lists(st.sampled_from([*PAIRS, ("X", "XX"), ("", "")]), min_size=1, max_size=7))
    article = nk.Article(
        'Mayor Ana Ruiz, 62, told the U.S. agency on Monday: "We lost 300 of 1,000 homes," and she said it was over.',
        tagger=lambda words: [pairs[i % len(pairs)] for i in range(len(words))],
    )
    for record in find(article):
        assert article.text[record.start : record.end] == record.text


@pytest.mark.parametrize(
    "tagger, error, told",
    [
        (lambda words: [("X", "X")], ValueError, "it gave 1 tags for 3 tokens"),
        (lambda words: ["NN"] * len(words), TypeError, "for 'It' it gave 'NN'"),  # two letters are no two tags
        (lambda words: [("NOUN", "NN", "n")] * len(words), TypeError, r"for 'It' it gave \('NOUN', 'NN', 'n'\)"),
        (lambda words: [("NOUN", None)] * len(words), TypeError, r"it gave \('NOUN', None\)"),
        (lambda words: "NN NN NN", TypeError, "must give a list"),
        (lambda words: None, TypeError, "it gave None"),
    ],
)
def test_a_tagger_is_told_what_it_did_wrong(tagger: Any, error: type[Exception], told: str) -> None:
    with pytest.raises(error, match=told):
        nk.find_names(nk.Article("It fell.", tagger=tagger))


def test_a_tagger_may_do_with_its_words_what_it_likes() -> None:
    def eater(words: list[str]) -> Any:
        return [("X", "XX") for _ in range(len(words)) if words.pop()]

    article = nk.Article("It fell.", tagger=eater)
    assert [token.text for token in article.tokens(article.sentences[0])] == ["It", "fell", "."]


@pytest.mark.parametrize("tagger", ["en_core_web_sm", 3])
def test_what_is_no_tagger_is_told(tagger: Any) -> None:
    with pytest.raises(TypeError, match="spacy_tagger"):
        nk.Article("It fell.", tagger=tagger)
    with pytest.raises(TypeError, match="spacy_tagger"):
        nk.table(["It fell."], nk.find_quotes, tagger=tagger)


def test_without_spacy_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "spacy", None)
    with pytest.raises(ImportError, match=r"newskit\[spacy\]"):
        nk.spacy_tagger("no_such_pipeline")


LESSONS = """
The/DET/DT bridge/NOUN/NN fell/VERB/VBD ./PUNCT/.
A/DET/DT mayor/NOUN/NN left/VERB/VBD the/DET/DT town/NOUN/NN ./PUNCT/.
Ana/PROPN/NNP Ruiz/PROPN/NNP said/VERB/VBD it/PRON/PRP fell/VERB/VBD ./PUNCT/.
The/DET/DT river/NOUN/NN took/VERB/VBD a/DET/DT house/NOUN/NN ./PUNCT/.
Tom/PROPN/NNP Lee/PROPN/NNP saw/VERB/VBD the/DET/DT river/NOUN/NN ./PUNCT/.
It/PRON/PRP took/VERB/VBD the/DET/DT bridge/NOUN/NN ./PUNCT/.
Ana/PROPN/NNP Ruiz/PROPN/NNP left/VERB/VBD ./PUNCT/.
"""


@pytest.fixture(scope="module")
def toy() -> Any:
    """A spaCy pipeline that has learned a handful of sentences: a real tagger and a real morphologizer."""
    spacy = pytest.importorskip("spacy")
    training = pytest.importorskip("spacy.training")
    spacy.util.fix_random_seed(0)
    nlp = spacy.blank("en")
    nlp.add_pipe("tagger")
    nlp.add_pipe("morphologizer")
    nlp.add_pipe("sentencizer")
    examples = []
    for line in LESSONS.strip().splitlines():
        words, upos, xpos = zip(*(token.rsplit("/", 2) for token in line.split()), strict=True)
        gold = {"words": list(words), "pos": list(upos), "tags": list(xpos)}
        examples.append(training.Example.from_dict(spacy.tokens.Doc(nlp.vocab, words=list(words)), gold))
    nlp.initialize(lambda: examples)
    for _ in range(10):
        nlp.update(examples)
    return nlp


def test_a_spacy_pipeline_tags_our_tokens(toy: Any) -> None:
    tagger = nk.spacy_tagger(toy)
    assert tagger(["Ana", "Ruiz", "took", "the", "house", "."]) == [
        ("PROPN", "NNP"), ("PROPN", "NNP"), ("VERB", "VBD"), ("DET", "DT"), ("NOUN", "NN"), ("PUNCT", "."),
    ]  # fmt: skip
    assert len(tagger(["\ud83d", "x" * 100_000, "’s", "\x00"])) == 4  # whatever an article holds
    [quote] = nk.find_quotes(nk.Article('"The bridge fell," Ana Ruiz said.', tagger=tagger))
    assert quote.speaker_name == "Ana Ruiz"


def test_a_spacy_pipeline_travels_by_its_name(toy: Any, tmp_path: Any) -> None:
    toy.to_disk(tmp_path / "toy")
    tagger = nk.spacy_tagger(str(tmp_path / "toy"))
    assert len(pickle.dumps(tagger)) < 1000
    words = ["Tom", "Lee", "left", "."]
    assert pickle.loads(pickle.dumps(tagger))(words) == nk.spacy_tagger(toy)(words)


def test_a_spacy_pipeline_that_cannot_tag_is_told(toy: Any) -> None:
    with pytest.raises(ValueError, match="it has tagger, sentencizer"), toy.select_pipes(disable=["morphologizer"]):
        nk.spacy_tagger(toy)
    with pytest.raises(OSError, match="python -m spacy download no_such_pipeline"):
        nk.spacy_tagger("no_such_pipeline")
    with pytest.raises(TypeError, match=r"spacy_tagger\(nlp\)"):
        nk.Article("It fell.", tagger=toy)

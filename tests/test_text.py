"""Tokens, sentences, tags and inflection: what rules stand on."""

import pytest

from newskit.article import Article
from newskit.inflection import singular, verb_forms
from newskit.sentences import paragraph_spans, sentence_spans
from newskit.tags import tag
from newskit.tokens import tokenize


@pytest.mark.parametrize(
    "text, tokens",
    [
        ("They don't.", ["They", "do", "n't", "."]),
        ("the bank’s staff", ["the", "bank", "’s", "staff"]),
        ("$1.2 to $1.5 million", ["$", "1.2", "to", "$", "1.5", "million"]),
        ("at 5 p.m. in the U.S.", ["at", "5", "p.m.", "in", "the", "U.S."]),
        ("Mr. J. O'Brien", ["Mr.", "J.", "O'Brien"]),
        ("a 62-year-old", ["a", "62", "-", "year", "-", "old"]),
        ("see https://news.example/a-b?c=1.", ["see", "https://news.example/a-b?c=1", "."]),
        ("@newskit #flood a@b.example", ["@newskit", "#flood", "a@b.example"]),
    ],
)
def test_tokens(text: str, tokens: list[str]) -> None:
    assert tokenize(text) == tokens


@pytest.mark.parametrize(
    "text, sentences",
    [
        ("Dr. Ruiz came. She left.", ["Dr. Ruiz came.", "She left."]),
        ('"Why?" he asked. "Go!" she cried.', ['"Why?" he asked.', '"Go!" she cried.']),  # marks end no report
        ('It fell. "We ran," she said.', ["It fell.", '"We ran," she said.']),
        ("They lowered it by hand. A spokesman came.", ["They lowered it by hand.", "A spokesman came."]),
        ("KYIV, June 15 (Reuters) - It fell.", ["KYIV, June 15 (Reuters) -", "It fell."]),  # a dateline stands alone
        ("NEW YORK — It fell.", ["NEW YORK —", "It fell."]),
        ("At 5 p.m. on Monday it rained.", ["At 5 p.m. on Monday it rained."]),
    ],
)
def test_sentences(text: str, sentences: list[str]) -> None:
    assert [text[start:end] for start, end in sentence_spans(text)] == sentences


def test_paragraphs_are_lines_with_something_in_them() -> None:
    text = " One. \n\n\u00a0\nTwo"
    assert [text[start:end] for start, end in paragraph_spans(text)] == ["One.", "Two"]


@pytest.mark.parametrize(
    "sentence, word, xpos",
    [
        ("Few died .", "died", "VBD"),  # a verb
        ("The injured people left .", "injured", "JJ"),  # a description
        ("the number of confirmed deaths rose", "confirmed", "VBN"),
        ("He has warned them .", "warned", "VBN"),  # behind an auxiliary
        ("a matter of state law", "state", "NN"),
        ("Officials state that it fell .", "state", "VBP"),
        ("She said that it fell .", "that", "IN"),  # opens a clause
        ("the dam that fell", "that", "WDT"),  # relates
        ("That dam fell .", "That", "DT"),  # points
        ("Ruiz favors a new bridge", "favors", "VBZ"),
        ("the ruling said so", "ruling", "NN"),
        ("Her family left .", "family", "NN"),  # no adverb in -ly
    ],
)
def test_tags(sentence: str, word: str, xpos: str) -> None:
    words = sentence.split()
    assert tag(words)[words.index(word)][1] == xpos


def test_another_tagger_may_be_passed() -> None:
    article = Article("It fell.", tagger=lambda words: [("X", "XX")] * len(words))
    assert {token.xpos for token in article.tokens(article.sentences[0])} == {"XX"}


@pytest.mark.parametrize(
    "verb, forms",
    [
        ("say", ["say", "says", "saying", "said", "said"]),
        ("deny", ["deny", "denies", "denying", "denied", "denied"]),
        ("admit", ["admit", "admits", "admitting", "admitted", "admitted"]),
        ("agree", ["agree", "agrees", "agreeing", "agreed", "agreed"]),
        ("write", ["write", "writes", "writing", "written", "wrote"]),
        ("lie", ["lie", "lies", "lying", "lain", "lay"]),
    ],
)
def test_verb_forms(verb: str, forms: list[str]) -> None:
    assert [form for form, _ in verb_forms(verb)] == forms


@pytest.mark.parametrize(
    "plural, one", [("families", "family"), ("women", "woman"), ("buses", "bus"), ("news", "news")]
)
def test_singular(plural: str, one: str) -> None:
    assert singular(plural) == one

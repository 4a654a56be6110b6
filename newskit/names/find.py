"""Find the names of an article: labelled tokens become spans, a few rules correct them, short forms are linked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from newskit.article import Article, ArticleLike, Token, as_article
from newskit.names.agreement import consistent
from newskit.names.corrections import corrected, spelled, with_surnames, without_openers
from newskit.names.labels import TYPES, label_tokens
from newskit.names.linking import in_one_case, with_fullest_forms
from newskit.names.record import Name
from newskit.names.roles import role_of

_CORRECTED = 4.0
"""What a type that a rule gave weighs beside one that the network gave."""


def find_names(article: ArticleLike) -> list[Name]:
    """Find the names in an article.

    Parameters
    ----------
    article : Article, row of an articles table, or str

    Returns
    -------
    list of Name
        In text order, boilerplate left out.
    """
    article = as_article(article)
    sentences = [tokens for sentence in article.prose if (tokens := article.tokens(sentence))]
    labels, chances = label_tokens(sentences)
    with_surnames(sentences, labels)
    found: list[tuple[Name, np.ndarray]] = []
    begin = 0
    for tokens in sentences:
        end = begin + len(tokens)
        found += _records(article, tokens, labels[begin:end], chances[begin:end])
        begin = end
    names = in_one_case(without_openers(article, [name for name, _ in found]))
    return with_fullest_forms(consistent(article, names, {name.start: vote for name, vote in found}))


def _records(
    article: Article, tokens: Sequence[Token], labels: Sequence[int], chances: np.ndarray
) -> Iterator[tuple[Name, np.ndarray]]:
    """The names of a sentence, and what each place says of its type."""
    for first, behind, kind in corrected(tokens, labels):
        name = article.record(
            Name,
            tokens[first].start,
            tokens[behind - 1].end,
            rule=f"names.{kind}",
            type=kind,
            name=spelled(tokens[first:behind]),
            role=role_of(article, tokens, first, behind) if kind == "person" else None,
        )
        yield name, _vote(chances[first:behind].mean(axis=0), TYPES.index(kind))


def _vote(chances: np.ndarray, kind: int) -> np.ndarray:
    """The network's chances of TYPES, unless a rule knew better."""
    return chances if chances.argmax() == kind else _CORRECTED * np.eye(len(TYPES))[kind]

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

_CORRECTED = 2.0
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
    labels, kinds = label_tokens(sentences)
    with_surnames(sentences, labels)
    votes: dict[int, np.ndarray] = {}
    names: list[Name] = []
    begin = 0
    for tokens in sentences:
        end = begin + len(tokens)
        names += _records(article, tokens, labels[begin:end], kinds[begin:end], votes)
        begin = end
    return with_fullest_forms(consistent(article, in_one_case(without_openers(article, names)), votes))


def _records(
    article: Article, tokens: Sequence[Token], labels: Sequence[int], kinds: np.ndarray, votes: dict[int, np.ndarray]
) -> Iterator[Name]:
    for first, behind, kind in corrected(tokens, labels):
        chances, own = kinds[first:behind].mean(axis=0), TYPES.index(kind)
        votes[tokens[first].start] = chances if chances.argmax() == own else _CORRECTED * np.eye(len(TYPES))[own]
        yield article.record(
            Name,
            tokens[first].start,
            tokens[behind - 1].end,
            rule=f"names.{kind}",
            type=kind,
            name=spelled(tokens[first:behind]),
            role=role_of(article, tokens, first, behind) if kind == "person" else None,
        )

"""Find the names of an article: labelled tokens become spans, a few rules correct them, short forms are linked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newskit.article import Article, ArticleLike, Token, as_article
from newskit.lexicon.calendar import MONTHS, WEEKDAYS
from newskit.lexicon.people import COURTESY_TITLES, NATIONALITIES
from newskit.names.labels import OUTSIDE, TYPES, label_tokens
from newskit.names.linking import with_fullest_forms
from newskit.names.record import Name
from newskit.names.roles import role_of

_ABBREVIATIONS = frozenset(
    """AI AM AR ATM BC CEO CFO COO COVID CPU CT CTO CV DIY DNA DVD EST ET EV EVs FAQ GDP GMO GMT GOP GPS GPU HIV HR ID
    IP IPO IQ IT IV KO LED LGBT LGBTQ MBA MP MPs MRI NFT OK PC PDF PHP PM PR PT PTSD QR RNA SMS SPF SUV SUVs TV TVs UFO
    URL USB UV VAT VIP VP VPN VR WC WiFi""".split()
)
"""Capitals that name nobody."""
_NEVER_NAMES = frozenset({*WEEKDAYS, *MONTHS, *NATIONALITIES, "i", "ok"})
_EDGES = frozenset({"the", "'s", "'", *COURTESY_TITLES, *(f"{title}." for title in COURTESY_TITLES)})
"""Words that no name begins or ends with: names are bare."""

Stretch = tuple[int, int, str]
"""The first token of a name in its sentence, the one behind its last, its type."""


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
    sentences = [article.tokens(sentence) for sentence in article.prose]
    labels = label_tokens(sentences)
    names: list[Name] = []
    begin = 0
    for tokens in sentences:
        stretches = _stretches(labels[begin : begin + len(tokens)])
        names += _records(article, tokens, stretches)
        begin += len(tokens)
    return with_fullest_forms(names)


def _stretches(labels: Sequence[int]) -> Iterator[Stretch]:
    """The names that a sentence's labels mark."""
    i = 0
    while i < len(labels):
        behind = i + 1
        if labels[i] != OUTSIDE:
            while behind < len(labels) and labels[behind] == labels[i] + 1:
                behind += 1
            yield i, behind, TYPES[(labels[i] - 1) // 2]
        i = behind


def _records(article: Article, tokens: Sequence[Token], stretches: Iterator[Stretch]) -> Iterator[Name]:
    for first, behind, kind in stretches:
        first, behind = _bare(tokens, first, behind)
        if first == behind or _names_nobody(tokens[first:behind]):
            continue
        yield article.record(
            Name,
            tokens[first].start,
            tokens[behind - 1].end,
            rule=f"names.{kind}",
            type=kind,
            name=_spelled(tokens[first:behind]),
            role=role_of(article, tokens, first, behind) if kind == "person" else None,
        )


def _bare(tokens: Sequence[Token], first: int, behind: int) -> tuple[int, int]:
    """A name without an article, a courtesy title or a possessive at its edges."""
    while first < behind and (tokens[first].lower in _EDGES or not tokens[first].text[0].isalnum()):
        first += 1
    while first < behind and tokens[behind - 1].lower in _EDGES:
        behind -= 1
    return first, behind


def _names_nobody(tokens: Sequence[Token]) -> bool:
    """Weekdays, nationalities, known abbreviations, and what has no letter."""
    if len(tokens) > 1:
        return False
    [token] = tokens
    return token.lower in _NEVER_NAMES or token.text in _ABBREVIATIONS or not any(map(str.isalpha, token.text))


def _spelled(tokens: Sequence[Token]) -> str:
    """The name as one string, blanks and line ends as single blanks."""
    parts = [tokens[0].text]
    for before, token in zip(tokens, tokens[1:]):
        parts += [" "] * (token.start > before.end) + [token.text]
    return "".join(parts)

"""Find the names of an article: labelled tokens become spans, a few rules correct them, short forms are linked."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from newskit.article import Article, ArticleLike, Token, as_article
from newskit.lexicon.calendar import MONTHS, WEEKDAYS
from newskit.lexicon.people import COURTESY_TITLES, NATIONALITIES, PEOPLES, PLACE_ABBREVIATIONS, WELL_KNOWN_ORGANISATIONS
from newskit.names.labels import OUTSIDE, TYPES, label_tokens
from newskit.names.linking import with_fullest_forms
from newskit.names.record import Name
from newskit.names.roles import is_title, role_of

_ABBREVIATIONS = frozenset(
    """AI AM AR ATM BC CEO CFO COO COVID CPU CT CTO CV DIY DNA DVD EST ET EV EVs FAQ GDP GMO GMT GOP GPS GPU HIV HR ID
    IP IPO IQ IT IV KO LED LGBT LGBTQ MBA MP MPs MRI NFT OK PC PDF PHP PM PR PT PTSD QR RNA SMS SPF SUV SUVs TV TVs UFO
    URL USB UV VAT VIP VP VPN VR WC WiFi""".split()
)
"""Capitals that name nobody."""
_NEVER_NAMES = frozenset({*WEEKDAYS, *MONTHS, *NATIONALITIES, *PEOPLES, "i", "ok"})
_EDGES = frozenset({"the", "'s", "'", *COURTESY_TITLES, *(f"{title}." for title in COURTESY_TITLES)})
"""Words that no name begins or ends with: names are bare."""
_PARTIES = ("D", "R", "I")
"""Before a hyphen and a state: "(D-Ohio)"."""

_FAMILY_FIRMS = frozenset("sons daughters brothers partners associates company co".split())
"""What stands behind a family's name and "and" in a firm's."""
_FIRST = {kind: 1 + 2 * number for number, kind in enumerate(TYPES)}
"""The label of a name's first token, by type."""
_CLEAR = 0.6
"""Share of a name's places above which their type is that of the others as well."""

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
        stretches = _joined(tokens, _stretches(_with_known(tokens, labels[begin : begin + len(tokens)])))
        names += _records(article, tokens, stretches)
        begin += len(tokens)
    return with_fullest_forms(_consistent(_without_openers(article, names)))


def _with_known(tokens: Sequence[Token], labels: list[int]) -> list[int]:
    """Labels with those acronyms that the network left out although every reader knows them: "UN chief Ana Ruiz"."""
    for i, token in enumerate(tokens):
        if labels[i] == OUTSIDE and token.text.isupper() and len(token.text) > 1:
            acronym = token.lower.replace(".", "")
            if acronym in PLACE_ABBREVIATIONS:
                labels[i] = _FIRST["place"]
            elif acronym in WELL_KNOWN_ORGANISATIONS:
                labels[i] = _FIRST["organisation"]
    return labels


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


def _joined(tokens: Sequence[Token], stretches: Iterable[Stretch]) -> list[Stretch]:
    """Names with "Ruiz" and "Sons" made one."""
    found: list[Stretch] = []
    for first, behind, kind in stretches:
        joins = found and found[-1][1] == first - 1 and tokens[first - 1].lower in ("and", "&")
        if joins and tokens[first].lower in _FAMILY_FIRMS and behind == first + 1:
            found[-1] = found[-1][0], behind, "organisation"
        else:
            found.append((first, behind, kind))
    return found


def _records(article: Article, tokens: Sequence[Token], stretches: Iterable[Stretch]) -> Iterator[Name]:
    for stretch in stretches:
        first, behind, kind = _bare(tokens, *stretch)
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


def _bare(tokens: Sequence[Token], first: int, behind: int, kind: str) -> Stretch:
    """A name without an article, a title or a possessive at its edges; "(D-Ohio)" names a place."""
    if behind - first > 2 and tokens[first].text in _PARTIES and tokens[first + 1].text == "-":
        return first + 2, behind, "place"
    while first < behind and (tokens[first].lower in _EDGES or not tokens[first].text[0].isalnum()):
        first += 1
    while first < behind and tokens[behind - 1].lower in _EDGES:
        behind -= 1
    while kind == "person" and behind - first > 1 and is_title(tokens[first]) and tokens[first + 1].text[0].isupper():
        first += 1
    return first, behind, kind


def _names_nobody(tokens: Sequence[Token]) -> bool:
    """Weekdays, nationalities, known abbreviations, and what has no letter."""
    if len(tokens) > 1:
        return False
    [token] = tokens
    return token.lower in _NEVER_NAMES or token.text in _ABBREVIATIONS or not any(map(str.isalpha, token.text))


def _without_openers(article: Article, names: Sequence[Name]) -> list[Name]:
    """The names without ordinary words that open a sentence and stand in no other name: "School nurse Ana Ruiz"."""
    tags = {tokens[0].start: tokens[0] for sentence in article.prose if (tokens := article.tokens(sentence))}
    opening = [name.start in tags and tags[name.start].end == name.end for name in names]
    others = {word for name, opens in zip(names, opening) if not opens for word in name.name.split()}
    return [
        name
        for name, opens in zip(names, opening)
        if not opens or tags[name.start].xpos in ("NNP", "NNPS") or name.name in others
    ]


def _consistent(names: Sequence[Name]) -> list[Name]:
    """Give a name that stands several times the type that most of its places have."""
    types: dict[str, Counter[str]] = defaultdict(Counter)
    for name in names:
        types[name.name][name.type] += 1
    clear = {name: kind for name, met in types.items() for kind, count in met.items() if count > _CLEAR * met.total()}
    return [replace(name, type=clear.get(name.name, name.type)) for name in names]


def _spelled(tokens: Sequence[Token]) -> str:
    """The name as one string, blanks and line ends as single blanks."""
    parts = [tokens[0].text]
    for before, token in zip(tokens, tokens[1:]):
        parts += [" "] * (token.start > before.end) + [token.text]
    return "".join(parts)

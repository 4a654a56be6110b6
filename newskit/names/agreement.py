"""One name, one type: what all places of a name in an article, long and short, say together.

Each place votes with the chances the network gave its types; a title or a role is a vote for a person. A surname
votes for the full name that ends in it: "Florence Marsh" may look like a town in a headline, "Marsh said" does not.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

import numpy as np

from newskit.article import Article
from newskit.lexicon.people import COUNTRIES, COURTESY_TITLES, PLACES
from newskit.names.corrections import OWNERS, PLACING
from newskit.names.gazetteer import listed_words
from newskit.names.labels import TYPES
from newskit.names.linking import without_ending
from newskit.names.record import Name

Votes = Mapping[int, np.ndarray]
"""Where a name begins to the chances of TYPES there."""

_PERSON = np.eye(len(TYPES))[TYPES.index("person")]
_ORGANISATION, _PLACE = TYPES.index("organisation"), TYPES.index("place")
_CLEAR = 0.6
"""Share of the votes above which a type holds for all places of a name."""
_TITLE = 1.0
"""What a title or a role weighs beside a place's own vote."""


def consistent(article: Article, names: Sequence[Name], votes: Votes) -> list[Name]:
    """Give each name the type that most of its votes are for."""
    sums = _sums(article, names, votes)
    clear = {name: TYPES[total.argmax()] for name, total in sums.items() if total.max() > _CLEAR * total.sum()}
    surnames = {name.split()[-1] for name, kind in clear.items() if kind == "person" and " " in name}
    firms = {short for name, kind in clear.items() if kind == "organisation" for short in without_ending(name)}
    owners = {name.name for name in names if name.name.lower() in OWNERS and _stands_as_place(article, name)}
    clear |= {name: "person" for name in surnames - firms - owners if name in sums}
    clear |= {name: "organisation" for name in firms - surnames if name in sums and sums[name].argmax() != _PLACE}
    return [replace(name, type=clear.get(name.name, name.type)) for name in names]


def _sums(article: Article, names: Sequence[Name], votes: Votes) -> dict[str, np.ndarray]:
    """The votes of all places of each name; those of a surname speak for its full name too."""
    own: dict[str, np.ndarray] = defaultdict(lambda: np.zeros(len(TYPES)))
    for name in names:
        own[name.name] += votes[name.start] + _TITLE * _PERSON * (bool(name.role) or _has_title(article, name))
    sums = dict(own)
    for full, short in _surnames(own):
        if own[full].argmax() != _ORGANISATION:
            counted = 1 if _may_be_place(full) else _PERSON
            sums[full] = own[full] + own[short] * counted
    return sums


def _may_be_place(full: str) -> bool:
    """Tell "Peak of Harrow" from a full name, which says more than its surname does."""
    given, *words = full.split()
    return any(word.islower() for word in words) and "g" not in listed_words().get(given.lower(), "").split()


def _surnames(names: Collection[str]) -> Iterator[tuple[str, str]]:
    """The names of two or three words whose last word is a name as well, and of no other."""
    longer: dict[str, list[str]] = defaultdict(list)
    for name in names:
        if 1 < name.count(" ") + 1 < 4:
            longer[name.split()[-1]].append(name)
    return ((full[0], short) for short, full in longer.items() if len(full) == 1 and short in names)


def _has_title(article: Article, name: Name) -> bool:
    before = article.text[max(0, name.start - 12) : name.start].lower().split()
    return bool(before) and before[-1].rstrip(".") in COURTESY_TITLES


def _stands_as_place(article: Article, name: Name) -> bool:
    """Tell "in London" from a London who is called so by his surname."""
    if name.name.lower() not in PLACES | COUNTRIES:
        return True
    before = article.text[max(0, name.start - 10) : name.start].lower().split()
    return bool(before) and before[-1] in PLACING

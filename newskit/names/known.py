"""Names that need no guess: what every reader of news knows, and the places and agencies of datelines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from newskit.article import Token
from newskit.lexicon.calendar import MONTHS
from newskit.lexicon.people import (
    COUNTRIES,
    FIRMS_IN_S,
    ORGANISATIONS_OF_SEVERAL_WORDS,
    PLACE_ABBREVIATIONS,
    PLACES,
    PLACES_OF_SEVERAL_WORDS,
    WELL_KNOWN_ORGANISATIONS,
)
from newskit.names.gazetteer import listed_words

Stretch = tuple[int, int, str]
"""The first token of a name in its sentence, the one behind its last, its type."""

_PARTIES = ("D", "R", "I")
"""Before a hyphen and a state: "(D-Ohio)"."""
_LONGEST_ACRONYM = 6
_LONGEST_DATELINE = 12
"""Tokens within which a dateline ends."""
_SHORT_MONTHS = frozenset(month[:3] for month in MONTHS)
_DASHES = ("-", "--", "—", "–")


def with_known(tokens: Sequence[Token], stretches: Iterable[Stretch]) -> list[Stretch]:
    """Found names joined with known ones, which give way only where they are part of a longer found one."""
    sure = [*_dateline(tokens), *_states(tokens)]
    known = list(_known_stretches(tokens))
    if not (sure or known):
        return list(stretches)
    surely = _places(sure)
    found = [stretch for stretch in stretches if surely.keys().isdisjoint(range(*stretch[:2]))]
    named = _places(known)
    longer = [stretch for stretch in found if all(_holds(stretch, named[i]) for i in range(*stretch[:2]) if i in named)]
    taken = surely | _places(longer)
    return sorted([*sure, *longer, *(stretch for stretch in known if taken.keys().isdisjoint(range(*stretch[:2])))])


def _places(stretches: Iterable[Stretch]) -> dict[int, Stretch]:
    """The stretch that each token is in."""
    return {i: stretch for stretch in stretches for i in range(*stretch[:2])}


def _holds(one: Stretch, other: Stretch) -> bool:
    """Tell whether a name holds another and more."""
    return one[0] <= other[0] and other[1] <= one[1] and one[:2] != other[:2]


def _states(tokens: Sequence[Token]) -> Iterator[Stretch]:
    """The state of "Ana Ruiz (D-Ohio)"."""
    for i in range(3, len(tokens)):
        if tokens[i - 1].text == "-" and tokens[i - 2].text in _PARTIES and tokens[i - 3].text == "(":
            yield i, i + 1, "place"


def _known_stretches(tokens: Sequence[Token]) -> Iterator[Stretch]:
    i = 0
    while i < len(tokens):
        behind = i + 1
        if tokens[i].text[0].isupper():
            behind, kind = _known_at(tokens, i)
            if kind:
                yield i, behind, kind
        i = behind


def _known_at(tokens: Sequence[Token], i: int) -> tuple[int, str | None]:
    """Where the known name that begins with a token ends, and what it names."""
    for words, kind in _known_names().get(tokens[i].lower, ()):
        behind = i + len(words)
        if [token.lower for token in tokens[i:behind]] == words and tokens[behind - 1].text[0].isupper():
            return behind, kind
    if tokens[i].lower in FIRMS_IN_S and i + 1 < len(tokens) and tokens[i + 1].xpos == "POS":
        return i + 1, "organisation"
    return i + 1, known_acronym(tokens[i])


@cache
def _known_names() -> dict[str, list[tuple[list[str], str]]]:
    """The known names of several words by their first, the longest ones first."""
    kinds = dict.fromkeys(PLACES_OF_SEVERAL_WORDS, "place") | dict.fromkeys(
        ORGANISATIONS_OF_SEVERAL_WORDS, "organisation"
    )
    found: dict[str, list[tuple[list[str], str]]] = {}
    for name in sorted(kinds, key=lambda name: (-len(name.split()), name)):
        words = name.replace("-", " - ").split()
        found.setdefault(words[0], []).append((words, kinds[name]))
    return found


def known_acronym(token: Token) -> str | None:
    """What an acronym names that every reader knows; None for other words."""
    if len(token.text) < 2 or not token.text.isupper():
        return None
    acronym = token.lower.replace(".", "")
    if acronym in PLACE_ABBREVIATIONS:
        return "place"
    return "organisation" if len(acronym) <= _LONGEST_ACRONYM and acronym in WELL_KNOWN_ORGANISATIONS else None


def _dateline(tokens: Sequence[Token]) -> Iterator[Stretch]:
    """The place, and the agency in brackets, of "HARROW, Iowa (AP) — Protesters left" and "HARROW: Protesters left"."""
    behind = 0
    while behind < len(tokens) and tokens[behind].text.isupper() and len(tokens[behind].text) > 1:
        behind += 1
    if not 0 < behind < min(4, len(tokens)) or known_acronym(tokens[0]) == "organisation":
        return
    ahead = [token.text for token in tokens[behind:_LONGEST_DATELINE]]
    dashed = any(text in _DASHES for text in ahead) and ahead[0] in (",", "(", *_DASHES)
    if dashed or (ahead[0] == ":" and _is_place(tokens[:behind])):
        yield 0, behind, "place"
        yield from _behind_town(tokens, behind)


def _behind_town(tokens: Sequence[Token], behind: int) -> Iterator[Stretch]:
    """The state and the agency behind a dateline's town: ", Iowa (AP)"."""
    texts = [token.text for token in tokens[:_LONGEST_DATELINE]]
    for i in range(behind, len(texts) - 2):
        if texts[i] in _DASHES:
            return
        if texts[i] == "(" and texts[i + 2] == ")":
            yield i + 1, i + 2, "organisation"
        elif i == behind and texts[i] == "," and texts[i + 2] in (",", "(", *_DASHES) and _may_be_state(texts[i + 1]):
            yield i + 1, i + 2, "place"


def _may_be_state(text: str) -> bool:
    return text[0].isupper() and text[:3].lower() not in _SHORT_MONTHS


def _is_place(tokens: Sequence[Token]) -> bool:
    """Tell whether the first word is a known place's or a city's."""
    kinds = listed_words().get(tokens[0].lower, "").split()
    return tokens[0].lower in COUNTRIES | PLACES or bool({"c1", "c2", "b"} & set(kinds))

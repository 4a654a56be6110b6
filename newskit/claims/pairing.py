"""Which claims can be held together at all: of two sources, of one time, fate and place, with what they share."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import Any, NamedTuple

from newskit.claims.figures import MANY, digits, is_rounded, is_same_figure, is_telling
from newskit.claims.places import GENERIC, are_elsewhere, telling_words
from newskit.claims.relations import LONGEST, days_apart, in_order
from newskit.claims.settings import Claim
from newskit.claims.stories import Stories
from newskit.lexicon.claiming import STATES
from newskit.rules import when_used

ALL_PAIRS = 200
"""Claims about one thing up to which every two are looked at; beyond it those that share a rarer word."""
_COMMON = 100
"""Claims beyond which a word that they share is no rare one."""
_SAID_ALIKE = 2
"""Words and names that two claims of one figure must share where they call otherwise what it tells of; one less for a
measure or a figure of three digits and more, one less for large ones in few articles, one more for rounded ones."""
_PERIOD = re.compile(r"\d{2,4}(?:-(?:\d\d|[QH]\d|S[PU]|FA|WI))?")
"""A year, decade, month, quarter or season."""
_PERHAPS = when_used(r"\b(?:may|might|could) (?:be|have)\b")

OWN = ("own", "clause")
"""Where the time of a claim was read that is its own."""


class Pair(NamedTuple):
    """Two claims, the earlier one first; what they have in common; which one is said of a part of the other's place."""

    a: Claim
    b: Claim
    words: list[str]
    names: list[str]
    part: Claim | None


def key_of(claim: Claim) -> tuple[Any, ...]:
    """What two claims must share to be compared at all."""
    row = claim.row
    kind = "percent" if row.kind == "fraction" else row.kind
    return claim.about, kind, claim.unit, row.per, row.change is not None, claim.is_habitual, claim.is_part


def pairs(group: Sequence[Claim], stories: Stories) -> Iterator[Pair]:
    """The pairs of claims about one kind of thing that can be held together."""
    siblings = _siblings(group)
    return (_pair_of(a, b, stories, siblings) for a, b in _candidates(group) if _are_comparable(a, b))


def pairs_of_a_figure(claims: Iterable[Claim], stories: Stories) -> Iterator[Pair]:
    """The pairs that tell one figure which hardly comes back by chance, of things called otherwise, in one story.

    One of them may tell it rounded.
    """
    groups: dict[tuple[Any, ...], list[Claim]] = defaultdict(list)
    for claim in claims:
        if is_telling(claim) and claim.row.kind != "fraction":
            groups[(*key_of(claim)[1:], *(f"{end:.1e}" for end in figure_of(claim)))].append(claim)
    for group in groups.values():
        if len({claim.about for claim in group}) == 1:
            continue
        yield from (pair for pair in pairs(group, stories) if _is_called_otherwise(pair, stories))


def _is_called_otherwise(pair: Pair, stories: Stories) -> bool:
    a, b, words, names, _ = pair
    if a.about == b.about or a.row.article == b.row.article or not stories.are_one(a, b):
        return False
    if not is_same_figure(a, b):
        return len(words) + len(names) > _SAID_ALIKE and (is_rounded(a, b) or is_rounded(b, a))
    rare = digits(a) > 2 or a.row.kind == "measure"
    large = stories.are_few and abs(a.high) >= MANY and (rare or a.row.kind == "money")
    return len(words) + len(names) >= _SAID_ALIKE - rare - large


def _siblings(group: Iterable[Claim]) -> set[str]:
    """The words of places of one kind told side by side, each a part only: {"carrow", "lisle"} of two counties."""
    names: dict[str, set[str]] = defaultdict(set)
    for place in {place for claim in group for place in claim.places if " " in place}:
        names[place.split()[-1]] |= telling_words(frozenset((place,)))
    return {word for kind, words in names.items() if kind.lower() in GENERIC and len(words) > 1 for word in words}


def _candidates(group: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """The pairs of a group; in a large group those that share a word few others have, so that time stays in bounds."""
    if len(group) <= ALL_PAIRS:
        yield from combinations(group, 2)
        return
    holders: dict[str, list[int]] = defaultdict(list)
    for place, claim in enumerate(group):
        for word in claim.words:
            holders[word].append(place)
    rare = {pair for places in holders.values() if len(places) <= _COMMON for pair in combinations(places, 2)}
    for a, b in sorted(rare):
        yield group[a], group[b]


def _are_comparable(a: Claim, b: Claim) -> bool:
    """Whether two claims can be held together: of two sources or articles, of one time, of one fate and place."""
    if a.row.article == b.row.article and (source_of(a) == source_of(b) or _sentence(a) == _sentence(b)):
        return False  # one voice in one article tells of several things rather than contradicts itself
    if a.row.sentence_text == b.row.sentence_text and a.row.sentence_text:
        return False  # a copy
    if (a.states and b.states and a.states != b.states) or are_elsewhere(a, b):
        return False
    if not is_same_figure(a, b) and (_is_plan(a) != _is_plan(b) or a.is_whole != b.is_whole or _are_two_periods(a, b)):
        return False  # less may be spent than was planned
    return (days_apart(a, b) or 0) <= LONGEST or _is_ahead(a, b)


def _is_ahead(a: Claim, b: Claim) -> bool:
    """Whether one claim tells of times to come ("a budget of $4 million for next year"), and the other of no time."""
    first, second = in_order(a, b)
    ahead = second.row.published is not None and second.row.begins is not None
    return bool(ahead and second.row.begins > second.row.published and first.row.as_of_from == "published")


def _is_plan(claim: Claim) -> bool:
    """Whether a claim tells what will or would be; "60 people may be buried" tells what perhaps is."""
    perhaps = claim.about in STATES and _PERHAPS.search(claim.piece) is not None
    planned = claim.row.status == "planned" and claim.about != "dismissed"  # to be dismissed is to be told so
    return planned or (claim.row.status == "conditional" and not perhaps)


def _are_two_periods(a: Claim, b: Claim) -> bool:
    """Whether claims hold for two years, months or quarters, or for a year and for a part of it."""
    if not all(claim.row.as_of_from in OWN and _PERIOD.fullmatch(claim.row.as_of_value or "") for claim in (a, b)):
        return False
    return bool(days_apart(a, b)) or len(a.row.as_of_value) != len(b.row.as_of_value)


def source_of(claim: Claim) -> str | None:
    """Who answers for a claim: its speaker, else its outlet; None where a speaker is not known."""
    return claim.row.speaker_name if claim.row.voice == "speaker" else f"outlet {claim.row.outlet}"


def _sentence(claim: Claim) -> tuple[Any, Any]:
    return claim.row.where, claim.row.sentence


def _pair_of(a: Claim, b: Claim, stories: Stories, siblings: set[str]) -> Pair:
    first, second = in_order(a, b)
    words = _words_in_common(a, b, stories)
    names = stories.telling(stories.names(a.near) & stories.names(b.near))
    return Pair(first, second, sorted(words), sorted(names), _part(first, second, stories, siblings))


def _words_in_common(a: Claim, b: Claim, stories: Stories) -> frozenset[str]:
    """Fates, and words of the clauses; where few articles leave less to mistake, words of the sentences."""
    said = a.words & b.words if stories.are_few else a.clause_words & b.clause_words
    return said | (a.states & b.states)


def _part(a: Claim, b: Claim, stories: Stories, siblings: set[str]) -> Claim | None:
    """The claim that is said of one place, where the other names none: it may count a part only.

    The place where all of the story happens is no part of it, one of several counties is.
    """
    if bool(a.places) == bool(b.places):
        return None
    part, other = (a, b) if a.places else (b, a)
    if telling_words(part.places) & siblings:
        return part
    named = any(place in (other.row.sentence_text or "") for place in part.places)
    everywhere = telling_words(part.places) & stories.scene(a.row.article, b.row.article)
    return None if named or everywhere else part


def figure_of(claim: Claim) -> tuple[float, float]:
    """The ends of a claim, below zero where it tells of a fall."""
    sign = -1 if claim.row.change == "down" else 1
    return sign * claim.low, sign * claim.high

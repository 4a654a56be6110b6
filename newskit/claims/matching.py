"""Which claims are about one thing: of one time, fate and place, with words, names, figures and a story in common.

The same noun is not enough: a shelter has 100 beds, and a city 1,000. What else is asked for grows with what else the
claims may be about: little in one story of few articles, more in a large collection or where an article tells many
figures of one thing.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import Any, NamedTuple

from newskit.claims.places import GENERIC, are_elsewhere, telling_words
from newskit.claims.relations import HAPPENED, LONGEST, days_apart, in_order, is_same_figure, may_both_hold
from newskit.claims.settings import Claim
from newskit.claims.stories import Stories
from newskit.lexicon.claiming import PEOPLE, STATES
from newskit.rules import when_used

ALL_PAIRS = 200
"""Claims about one thing up to which every two are looked at; beyond it those that share a rarer word."""
FAR = 10
"""Times by which figures differ that hardly tell of one thing."""

_COMMON = 100
"""Claims beyond which a word that they share is no rare one."""
_SHARES = 14
"""Days between two shares of one thing beyond which it is asked anew."""
_OPEN = 4
"""Times by which a figure may exceed "at least" another, for the two to say something about each other."""
_CLOSE = 1.05
"""Times by which a telling figure and another may differ that speak for one thing: 41,300 and 41,200."""
_EXCESS = 3
"""Times by which a part may exceed the whole; beyond it the whole is another one."""
_GROWING = 31
"""Days in which a toll may grow tenfold and more."""
_ROUND, _MANY, _TWO = 12, 1_000, 2
"""A figure up to which two claims may have it by chance, and one from which they hardly do if it is not round."""
_ENOUGH, _ENOUGH_APART = 3, 4
"""What two claims of one story must have in common in a large collection, and two of different stories."""
_ENOUGH_STATED = 2
"""What two counts of the dead, the missing and the like must have in common in two articles of one story."""
_SAID_ALIKE = 2
"""Words and names that two claims of one figure must share where they call otherwise what it tells of; one less for a
measure or a figure of three digits and more, and one less for large ones in few articles."""
_SHRUNK = 2
"""Times by which a later count of the dead, hurt or arrested may lie below an earlier one of the same event."""
_CROWD = 4
"""Figures of one thing in an article from which on more of them make no difference."""
_OWN = ("own", "clause")
_PERIOD = re.compile(r"\d{2,4}(?:-(?:\d\d|[QH]\d|S[PU]|FA|WI))?")
"""A year, decade, month, quarter or season."""
_PERHAPS = when_used(r"\b(?:may|might|could) (?:be|have)\b")

Figures = dict[tuple[Any, ...], set[tuple[float, float]]]
"""What each article tells of one thing in one place."""


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
    return claim.about, kind, claim.unit, row.per, row.change is not None, claim.is_habitual


def pairs(group: Sequence[Claim], stories: Stories) -> Iterator[Pair]:
    """The pairs of claims about one kind of thing that can be held together."""
    siblings = _siblings(group)
    return (_pair_of(a, b, stories, siblings) for a, b in _candidates(group) if _are_comparable(a, b))


def pairs_of_a_figure(claims: Iterable[Claim], stories: Stories) -> Iterator[Pair]:
    """The pairs that tell one figure which hardly comes back by chance, of things called otherwise, in one story."""
    groups: dict[tuple[Any, ...], list[Claim]] = defaultdict(list)
    for claim in claims:
        if is_telling(claim) and claim.row.kind != "fraction":
            groups[(*key_of(claim)[1:], *(f"{end:.1e}" for end in _figure(claim)))].append(claim)
    for group in groups.values():
        yield from (pair for pair in pairs(group, stories) if _is_called_otherwise(pair, stories))


def _is_called_otherwise(pair: Pair, stories: Stories) -> bool:
    a, b, words, names, _ = pair
    if a.about == b.about or a.row.article == b.row.article or not is_same_figure(a, b) or not stories.are_one(a, b):
        return False
    enough = _SAID_ALIKE - (_digits(a) > _TWO or a.row.kind == "measure") - (stories.are_few and abs(a.high) >= _MANY)
    return len(words) + len(names) >= enough


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
    if not all(claim.row.as_of_from in _OWN and _PERIOD.fullmatch(claim.row.as_of_value or "") for claim in (a, b)):
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


def figures_of(claims: Iterable[Claim]) -> Figures:
    """The figures each article tells of one thing in one place: if many, the noun alone does not tell which."""
    told: Figures = defaultdict(set)
    for claim in claims:
        told[_in_article(claim)].add(_figure(claim))
    return told


def _in_article(claim: Claim) -> tuple[Any, ...]:
    return claim.row.article, key_of(claim), claim.places


def is_one_thing(pair: Pair, stories: Stories, figures: Figures) -> bool:
    """Whether two claims are likely about one thing: by words, names, figure and story in common."""
    a, b, *_, part = pair
    if part is not None and not _tells_of_whole(pair, part):
        return False
    told = [figures[_in_article(claim)] for claim in (a, b)]
    if not is_same_figure(a, b) and (_tell_both(a, b, told) or _are_unlike(a, b, stories)):
        return False
    one_story = stories.are_one(a, b)
    told_twice = one_story and a.row.article != b.row.article
    if stories.are_few:
        return _weight(pair) >= (1 if told_twice else 2)
    if told_twice and a.about in STATES and a.states == b.states:
        return _weight(pair) >= _ENOUGH_STATED
    if not _names_speak(pair, one_story):
        return False
    return _weight(pair) >= _needed(a, b, one_story, told)


def _tells_of_whole(pair: Pair, part: Claim) -> bool:
    """Whether a part and the whole are told together, as one telling figure, or the part is too large for the whole."""
    a, b, *_ = pair
    if a.row.article == b.row.article or (is_same_figure(a, b) and abs(a.high) > _ROUND):
        return True
    return _exceeds(part, b if part is a else a)


def _names_speak(pair: Pair, one_story: bool) -> bool:
    """Whether names are in common where neither the article nor the figure is the same."""
    a, b, words, names, _ = pair
    if not one_story:
        return bool(names) and len(words) > 1
    return bool(names) or a.row.article == b.row.article or is_same_figure(a, b)


def _weight(pair: Pair) -> int:
    """What speaks for one thing: words and names in common, a fate, a figure that hardly comes back by chance."""
    a, b, words, names, _ = pair
    alike = _alike(a, b)
    vague = a.about in PEOPLE and not alike  # "people" alone may be any
    close = not alike and (is_telling(a) or is_telling(b)) and times_apart(a, b) <= _CLOSE
    return len(words) + len(names) + alike + close + (a.about in STATES) - (a.states != b.states) - vague


def _needed(a: Claim, b: Claim, one_story: bool, told: Sequence[set[tuple[float, float]]]) -> int:
    """What two claims must have in common: the more figures their articles tell of it, the more."""
    alike = _alike(a, b)
    enough = _ENOUGH - bool(alike or a.about in STATES) if one_story else _ENOUGH_APART
    return enough if alike else enough + min(max(map(len, told)), _CROWD) - 1


def _tell_both(a: Claim, b: Claim, told: Sequence[set[tuple[float, float]]]) -> bool:
    """Whether each of two articles tells both figures: then they tell of two things."""
    return a.row.article != b.row.article and {_figure(a), _figure(b)} <= told[0] & told[1]


def _figure(claim: Claim) -> tuple[float, float]:
    """The ends of a claim, below zero where it tells of a fall."""
    sign = -1 if claim.row.change == "down" else 1
    return sign * claim.low, sign * claim.high


def _are_unlike(a: Claim, b: Claim, stories: Stories) -> bool:
    """Whether two figures tell of two things: of other sorts ("Israeli" and "Russian" soldiers), or far apart."""
    if a.modifiers and b.modifiers and not a.modifiers & b.modifiers:
        return True
    if (a.row.status == "denied") != (b.row.status == "denied"):
        return True  # to deny one figure is not to contradict another
    if a.since != b.since:
        return True  # a change since June is not that of a day
    if not stories.are_few and (_are_two_shares(a, b, stories) or _are_two_events(a, b)):
        return True
    if _has_shrunk(*in_order(a, b)):
        return True
    grown = a.states & b.states and 0 < (days_apart(a, b) or 0) <= _GROWING
    return times_apart(a, b) > (2 * FAR if grown else FAR)


def _has_shrunk(earlier: Claim, later: Claim) -> bool:
    """Whether fewer are told of than have died, been hurt or arrested before: that was another event."""
    return earlier.about in HAPPENED and earlier.low > _SHRUNK * later.high


def _are_two_shares(a: Claim, b: Claim, stories: Stories) -> bool:
    """Whether two percentages are asked at two times, or of two people: "42 percent of voters favoured ..."."""
    if key_of(a)[1] != "percent":
        return False
    names, others = stories.names(a.clause), stories.names(b.clause)
    return (days_apart(a, b) or 0) > _SHARES or bool((names or others) and not names & others)


def _are_two_events(a: Claim, b: Claim) -> bool:
    """Whether an article tells of two days apart, or one figure is so open that nearly any fits it."""
    own = a.row.as_of_from in _OWN and b.row.as_of_from in _OWN
    two_days = a.row.article == b.row.article and own and (days_apart(a, b) or 0) > 1
    return two_days or (may_both_hold(a, b) and times_apart(a, b) > _OPEN)


def times_apart(a: Claim, b: Claim) -> float:
    """How many times the smaller of two figures the larger one is."""
    small, large = sorted((abs(a.high), abs(b.high)))
    return large / small if small else float("inf") if large else 1.0


def _alike(a: Claim, b: Claim) -> int:
    """What the same figure speaks for one thing: small and round ones come back by chance."""
    if not is_same_figure(a, b) or "fraction" in (a.row.kind, b.row.kind):
        return 0
    return 2 if is_telling(a) else int(abs(a.high / a.scale) > _ROUND)


def is_telling(claim: Claim) -> bool:
    """Whether a figure hardly comes back by chance: 1,987 and 2.4 million do not, 12 and 2,000 may."""
    digits = _digits(claim)
    return digits > _TWO or (digits == _TWO and abs(claim.high / claim.scale) >= _MANY)


def _digits(claim: Claim) -> int:
    """How many digits a figure has without the noughts at its end; one with a decimal point counts for three."""
    printed = abs(claim.high / claim.scale)
    return len(f"{printed:.0f}".strip("0")) if printed.is_integer() else _TWO + 1


def _exceeds(part: Claim, whole: Claim) -> bool:
    """Whether a part is said to be more than the whole was at that time."""
    return 1 < times_apart(part, whole) <= _EXCESS and part.low > whole.high and in_order(part, whole)[0] is part

"""Which claims are about one thing: of one time, fate and place, with words, names, figures and a story in common.

The same noun is not enough: a shelter has 100 beds, and a city 1,000. What else is asked for grows with what else the
claims may be about: little in one story of few articles, more in a large collection or where an article tells many
figures of one thing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from newskit.claims.figures import ROUND, is_same_figure, is_telling, may_both_hold, sameness, times_apart
from newskit.claims.pairing import OWN, Pair, figure_of, key_of
from newskit.claims.relations import HAPPENED, days_apart, in_order
from newskit.claims.settings import Claim
from newskit.claims.stories import Stories
from newskit.lexicon.claiming import PEOPLE, STATES, VOTED

FAR = 10
"""Times by which figures differ that hardly tell of one thing."""

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
_ENOUGH, _ENOUGH_APART = 3, 4
"""What two claims of one story must have in common in a large collection, and two of different stories."""
_ENOUGH_STATED = 2
"""What two counts of the dead, the missing and the like must have in common in two articles of one story."""
_SHRUNK = 2
"""Times by which a later count of the dead, hurt or arrested may lie below an earlier one of the same event."""
_CROWD = 4
"""Figures of one thing in an article from which on more of them make no difference."""

Figures = dict[tuple[Any, ...], set[tuple[float, float]]]
"""What each article tells of one thing in one place."""


def figures_of(claims: Iterable[Claim]) -> Figures:
    """The figures each article tells of one thing in one place: if many, the noun alone does not tell which."""
    told: Figures = defaultdict(set)
    for claim in claims:
        told[_in_article(claim)].add(figure_of(claim))
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
    if a.row.article == b.row.article or (is_same_figure(a, b) and abs(a.high) > ROUND):
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
    same = sameness(a, b)
    vague = a.about in PEOPLE and not same  # "people" alone may be any
    close = not same and (is_telling(a) or is_telling(b)) and times_apart(a, b) <= _CLOSE
    return len(words) + len(names) + same + close + (a.about in STATES) - (a.states != b.states) - vague


def _needed(a: Claim, b: Claim, one_story: bool, told: Sequence[set[tuple[float, float]]]) -> int:
    """What two claims must have in common: the more figures their articles tell of it, the more."""
    same = sameness(a, b)
    enough = _ENOUGH - bool(same or a.about in STATES) if one_story else _ENOUGH_APART
    return enough if same else enough + min(max(map(len, told)), _CROWD) - 1


def _tell_both(a: Claim, b: Claim, told: Sequence[set[tuple[float, float]]]) -> bool:
    """Whether each of two articles tells both figures: then they tell of two things."""
    return a.row.article != b.row.article and {figure_of(a), figure_of(b)} <= told[0] & told[1]


def _are_unlike(a: Claim, b: Claim, stories: Stories) -> bool:
    """Whether two figures tell of two things: of other sorts ("Israeli" and "Russian" soldiers), or far apart."""
    if a.modifiers and b.modifiers and not a.modifiers & b.modifiers:
        return True
    if (a.row.status == "denied") != (b.row.status == "denied"):
        return True  # to deny one figure is not to contradict another
    if a.since != b.since:
        return True  # a change since June is not that of a day
    if (a.about in VOTED or not stories.are_few) and _are_two_shares(a, b, stories):
        return True
    if not stories.are_few and _are_two_events(a, b):
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
    own = a.row.as_of_from in OWN and b.row.as_of_from in OWN
    two_days = a.row.article == b.row.article and own and (days_apart(a, b) or 0) > 1
    return two_days or (may_both_hold(a, b) and times_apart(a, b) > _OPEN)


def _exceeds(part: Claim, whole: Claim) -> bool:
    """Whether a part is said to be more than the whole was at that time."""
    return 1 < times_apart(part, whole) <= _EXCESS and part.low > whole.high and in_order(part, whole)[0] is part

"""Ranges: quantities that stand side by side become one with two ends, or two levels of one change.

"300 to 400" and "between 5 and 6 percent" are ranges; in "fell from 3.9% to 3.5%" both are levels and the second
points back to the first; "3-2" is a score and no number at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from newskit.lexicon.quantities import CHANGE_VERBS_OF, HEDGES, LEVEL_VERBS, MULTIPLIER_VERBS, SUBUNITS
from newskit.numbers.surroundings import bound_and_hedge
from newskit.numbers.values import Quantity
from newskit.rules import Found, when_used


@dataclass(slots=True)
class Candidate:
    """A quantity on its way to becoming a Number; `came_from` is the level it changed from.

    `unhedged` is set where hedges became the ends of a range: where the first of them begins.
    """

    start: int
    end: int
    rule: str
    quantity: Quantity
    came_from: Candidate | None = None
    unhedged: int | None = None


_CONNECTOR = when_used(
    r",\s(?:or\s)?(?:maybe|perhaps|possibly|even)\s"
    r"|\s?(?:-|–|—|~)\s?|\s+(?:to|or|and|up to|through|versus)\s+(?:a\s)?|\s?-?to-\s?"
)
_COUNTED_FOLLOWS = re.compile(
    r"(?:\s+|-)(?!(?:wins?|loss|vote|in|on|at|against|votes)\b)(?:[a-z-]{3,}\s+)?(?:[a-z]+s\b|people|men|women|children)"
)
_BETWEEN_LIMITS = re.compile(r",?\s(?:and\s|but\s)?([a-z]+(?:\s[a-z]+){0,4})\s")
_WITH_SUBUNIT = re.compile(r"\s|-|,?\s(?:and\s)?")
"""Between "5 feet" and "10 inches"; "6-foot-2" and "$17 50" leave the smaller unit out."""
_SUBUNIT_STANDS_ALONE = re.compile(r"\s?[.,;:!?)]|\s?$|\s[A-Z]|\s(?:tall|and|forward|guard|center|[a-z]+er)\b")
_LAST_OF_LIST = re.compile(r"-?,?\s(?:and|or)\s(?:even\s)?")
_TIMES = re.compile(r"\s?[x×]\s?|\sby\s", re.IGNORECASE)
_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
_WORD = re.compile(r"[\w'’.-]+")


def candidates(text: str, found: Iterable[Found], begins: int) -> list[Candidate]:
    """Join what the rules found in one sentence, which begins at `begins`, into ranges and linked levels."""
    singles = [Candidate(f.start, f.end, f.rule, f.value) for f in found]
    joined = list(_joined(text, singles, begins))
    _link_levels(text, joined, begins)
    _share_units(text, joined)
    return joined


def _joined(text: str, singles: list[Candidate], begins: int) -> Iterator[Candidate]:
    place = 0
    while place < len(singles):
        first, second = singles[place], singles[place + 1] if place + 1 < len(singles) else None
        together = None if second is None else _together(text, first, second, begins)
        yield from [first] if together is None else together
        place += 1 if together is None else 2


def _together(text: str, first: Candidate, second: Candidate, begins: int) -> list[Candidate] | None:
    """What two neighbours come to: one candidate, none where they are a score; None for two numbers."""
    gap = _CONNECTOR.fullmatch(text, first.end, second.start)
    connector = gap[0].strip().lower().removesuffix(" a") if gap else ""
    if connector.startswith(","):
        connector = "or"  # "two, maybe three"
    if connector in ("-", "–") and _is_score(text, first, second):
        return []
    if connector == "to" and _is_vote(text, first, second, begins):
        return []
    if connector.startswith("-to") and first.quantity.low >= second.quantity.high:
        return []  # "odds of 3-to-1"
    both = _compound(text, first, second)
    if both is None and gap:
        both = _range(text, first, second, connector, begins)
    both = both or _limits(text, first, second, begins)
    return [both] if both else None


def _compound(text: str, first: Candidate, second: Candidate) -> Candidate | None:
    """One candidate for "5 feet 10 inches", "thirteen dollars and forty-five cents", "6-foot-2"."""
    a, b = first.quantity, second.quantity
    gap = text[first.end : second.start]
    if a.unit is None or a.low != a.high or b.low != b.high or not _WITH_SUBUNIT.fullmatch(gap) or a.per or b.per:
        return None
    if a.low < 0 or a.low != int(a.low) or (b.unit is None and not _SUBUNIT_STANDS_ALONE.match(text, second.end)):
        return None
    many = _subunits(a, b, gap)
    if not 0 < b.low < many:
        return None
    value = a.low + b.low / many
    return Candidate(first.start, second.end, first.rule, replace(a, low=value, high=value))


def _subunits(a: Quantity, b: Quantity, gap: str) -> int:
    """How many of the second unit make one of the first; 0 where they do not go together."""
    if "," in gap and a.kind == "duration":
        return 0  # "3 years, 2 months, 14 days" is a list
    if b.unit is None and gap == "-" and a.unit == "foot":
        return 12
    if b.unit is None and gap == " " and a.kind == "money" and b.low >= 10 and a.scale == 1:
        return 100
    return SUBUNITS.get((a.unit or "", b.unit or ""), 0)


def _limits(text: str, first: Candidate, second: Candidate, begins: int) -> Candidate | None:
    """One candidate for "more than 100 and less than 300"."""
    between = _BETWEEN_LIMITS.fullmatch(text, first.end, second.start)
    a, b = first.quantity, second.quantity
    if between is None or HEDGES.get(between[1].lower()) != "at most" or not (_same_kind(a, b) and a.low < b.high):
        return None
    lower, _, hedge_start = bound_and_hedge(text, first.start, first.end, begins, a.kind)
    if lower != "at least":
        return None
    return Candidate(first.start, second.end, second.rule, replace(b, low=a.low), unhedged=hedge_start)


def _is_score(text: str, first: Candidate, second: Candidate) -> bool:
    """Two small bare numbers with a hyphen, unless what they count follows: "3-2", but "20-30 cars"."""
    a, b = first.quantity, second.quantity
    if a.kind != "count" or b.kind != "count" or max(a.high, b.high) >= 300 or not text[first.start].isdecimal():
        return False
    return a.low >= b.low or not _COUNTED_FOLLOWS.match(text, second.end)


def _is_vote(text: str, first: Candidate, second: Candidate, begins: int) -> bool:
    """ "The House voted 217 to 213": the larger number first, nothing counted, no fall told of."""
    a, b = first.quantity, second.quantity
    bare = text[first.start : first.end].isdecimal() and text[second.start : second.end].isdecimal()
    if not bare or not (a.kind == b.kind == "count") or a.low < b.low or a.low >= 600:
        return False
    before = _words_before(text, first.start, begins)
    fell = any(word == "from" or word in CHANGE_VERBS_OF for word in before)
    return not fell and not _COUNTED_FOLLOWS.match(text, second.end)


def _range(text: str, first: Candidate, second: Candidate, connector: str, begins: int) -> Candidate | None:
    """One candidate for both ends, or None where they are two numbers."""
    a, b = first.quantity, second.quantity
    low = _shared_scale(a, b)
    before = _words_before(text, first.start, begins)
    if connector == "to" and "from" in before[-3:]:
        before = _words_before(text, first.start, begins, many=14)  # "raising the pay of its staff in May from"
    if low > b.high or not _same_kind(a, b) or _has_year(text, first, second, before, low):
        return None
    if not _spans(connector, before, low, b) or (connector == "or" and a.kind != "count"):
        return None
    unit = b.unit if b.unit and a.unit in ("$", None) else a.unit
    merged = replace(
        b if a.kind == "count" else a, low=low, high=b.high, unit=unit, vague=a.vague or b.vague, per=b.per
    )
    return Candidate(first.start, second.end, second.rule if a.kind == "count" else first.rule, merged)


def _has_year(text: str, first: Candidate, second: Candidate, before: list[str], low: float) -> bool:
    """Whether one end is a year: "in 2019 to 30 people", "Harrow 10 to 2028"."""
    if _YEAR.fullmatch(text, first.start, first.end) and before[-1:] and before[-1] in ("in", "of", "since", "for"):
        return True
    ends_in_year = _YEAR.fullmatch(text, second.start, second.end) and low < 100
    return bool(ends_in_year) and not _COUNTED_FOLLOWS.match(text, second.end)


def _spans(connector: str, before: list[str], low: float, b: Quantity) -> bool:
    """Whether the words make a range of two fitting ends, of which `low` and the second one's quantity are known."""
    if connector == "and":
        return "between" in before[-4 if before[-1:] == ["of"] else -2 :]  # "between the ages of 5 and 6"
    if connector == "or":
        return low < b.high <= 2 * low
    by = before[-1:] == ["by"] or (before[-1:] and before[-1] in CHANGE_VERBS_OF)
    if connector == "to" and b.high > 4 * low and by:
        return False  # "rose 2 percent to 41 percent"
    return connector != "versus" and not (connector in ("to", "through") and _is_change(before, low, b.high))


def _same_kind(a: Quantity, b: Quantity) -> bool:
    """Whether two ends fit: the same unit, or one unit for both, before ("$5 to 6") or behind ("5 to 6 miles")."""
    if a.kind == b.kind:
        return a.unit == b.unit or (a.kind == "money" and "$" in (a.unit, b.unit))
    return (a.kind == "count" and b.kind not in ("fraction", "multiplier")) or (a.kind == "money" and b.kind == "count")


def _shared_scale(a: Quantity, b: Quantity) -> float:
    """The lower end, in the higher end's magnitude where it fits: "$1.2 to $1.5 million", not "$200 to $4 million"."""
    if a.scale == 1 and b.scale > 1 and a.low < b.high / b.scale:
        return a.low * b.scale
    return a.low


def _words_before(text: str, start: int, begins: int, many: int = 6) -> list[str]:
    """The last words before a place, lower-case."""
    return [word.lower() for word in _WORD.findall(text, max(begins, start - 10 * many), start)][-many:]


def _is_change(before: list[str], low: float, high: float) -> bool:
    """Whether "from A to B" tells of a change and not of a span."""
    if "from" not in before[-3:]:
        return False
    if low > high:
        return True
    grows = any(CHANGE_VERBS_OF.get(word) == "up" or word in MULTIPLIER_VERBS for word in before)
    return grows and not LEVEL_VERBS.intersection(before)


def _link_levels(text: str, joined: list[Candidate], begins: int) -> None:
    """Point the later level of "from A to B" and "to B from A" back to the earlier one."""
    for first, second in pairwise(joined):
        bare = second.quantity.kind == "count" and second.quantity.scale == 1
        if (
            not (bare or _same_kind(first.quantity, second.quantity))
            or second.came_from
            or second.start - first.end > 60
        ):
            continue
        before_first = _words_before(text, first.start, begins, 3)
        before_second = _words_before(text, second.start, first.end, 3)
        if _YEAR.fullmatch(text, first.start, first.end) or _is_span_before_level(text, first, second):
            continue
        if "from" in before_first and "to" in before_second and before_second[-1] in ("to", "about", "around", "over"):
            if first.quantity.kind == "count":
                scale = _shared_scale(first.quantity, second.quantity)
                first.quantity = replace(second.quantity, low=scale, high=scale)
            if second.quantity.kind == "count" and first.quantity.kind not in ("count", "fraction", "multiplier"):
                second.quantity = replace(first.quantity, low=second.quantity.low, high=second.quantity.high)
            second.came_from = first
        elif (
            before_second[-1:] == ["from"]
            and _same_kind(first.quantity, second.quantity)
            and _fits_from(first.quantity, second.quantity)
        ):
            first.came_from = second
            if second.quantity.kind == "count" and first.quantity.kind != "count":
                second.quantity = replace(first.quantity, low=second.quantity.low, high=second.quantity.high)


def _is_span_before_level(text: str, first: Candidate, second: Candidate) -> bool:
    """ "range from $3 to $5, which comes to about $4": the "from" has its "to" already."""
    a, b = first.quantity, second.quantity
    return a.low < a.high and b.low == b.high and " to " in text[first.start : first.end]


def _share_units(text: str, joined: list[Candidate]) -> None:
    """Give the bare numbers of a list the unit behind its last one: "for one, two or eight hours", "8 x 10 inches"."""
    in_list = False
    for first, second in reversed(list(pairwise(joined))):
        gap = text[first.end : second.start]
        in_list = (
            bool(_LAST_OF_LIST.fullmatch(gap)) or (in_list and gap in (", ", "-, ")) or bool(_TIMES.fullmatch(gap))
        )
        bare = first.quantity.kind == "count" and first.quantity.scale == 1
        if not (in_list and bare) or _YEAR.fullmatch(text, first.start, first.end):
            in_list = False
        elif second.quantity.kind in ("measure", "duration", "age", "percent"):
            shared = second.quantity
            first.quantity = replace(shared, low=first.quantity.low, high=first.quantity.high)


def _fits_from(reached: Quantity, left: Quantity) -> bool:
    """The level left has the unit of the level reached, or is bare and no year."""
    if reached.kind == "multiplier":
        return False  # "doubled from 480"
    if left.kind == "count" and reached.kind != "count":
        return not (left.scale == 1 and 1500 <= left.low <= 2100)
    return left.kind == reached.kind

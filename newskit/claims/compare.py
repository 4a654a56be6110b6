"""Put claims about the same thing side by side: where outlets and speakers agree, and where they do not.

>>> from newskit.article import Article
>>> from newskit.claims.trace import trace_claims
>>> news = [
...     Article("Mayor Ana Ruiz said 300 soldiers were blocked.", outlet="a.example"),
...     Article("The army said that at least 500 soldiers were blocked.", outlet="b.example"),
... ]
>>> compare_claims(trace_claims(news))[["about", "text_a", "text_b", "relation"]].values.tolist()
[['soldier', '300', 'at least 500', 'differ']]
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from itertools import combinations
from types import SimpleNamespace
from typing import Any, NamedTuple

import pandas as pd

from newskit.claims import subjects
from newskit.frames import build, with_days
from newskit.inflection import singular
from newskit.lexicon.claiming import COUNTED_BY_STATE, PEOPLE
from newskit.lexicon.grammar import FUNCTION_WORDS
from newskit.lexicon.speech import REPORTING_VERBS

SMALL = 12
"""Claims about one thing up to which one shared word makes two of them comparable; beyond it three are needed."""
FEW = 24
"""Articles up to which that holds: a larger collection tells of more than one event."""
ALL_PAIRS = 200
"""Claims about one thing up to which every two are looked at; beyond it those that share a rarer word."""

LONGEST = 92
"""Days between the times of two claims beyond which they are not compared: last year's figure contradicts nothing."""

_COMMON = 100
_MANY = 3
_FAR = 10
"""Times by which figures differ that hardly tell of one thing."""
_ABOUT = 0.1
"""How far from "about 300" a figure may lie and still overlap with it, as a share of the larger one."""

_PAIR: dict[str, Any] = {
    "about": str,
    "kind": str,
    "unit": str | None,
    "relation": str,
    "why": str,
    "days_apart": int | None,
    **{f"{name}_{side}": str | None for side in "ab" for name in ("text", "speaker_name", "outlet", "as_of_value")},
    **{f"{name}_{side}": float for side in "ab" for name in ("low", "high")},
    **{f"{name}_{side}": str | None for side in "ab" for name in ("sentence_text", "article", "id")},
}
_NEEDED = ("article", "id", "text", "low", "high", "at_least", "at_most", "bound", "kind", "unit", "counted", "concept")
_OTHER = (
    "counted_head", "hedge", "change", "per", "from_id", "number_id", "speaker_name", "voice", "status", "as_of_value",
    "begins", "ends", "published", "outlet", "sentence_text", "sentence", "where",
)  # fmt: skip
_UNCOMPARED_KINDS = ("age", "duration", "multiplier")
_NAME = re.compile(r"(?<=[a-z,;] )[A-Z][\w’'-]{2,}")
_REVISED = re.compile(
    r"\b(?:revised|updated|raised|lowered|corrected|now|has risen|ha[sd] (?:climbed|grown)|rose to)\b"
)
_SAID = "said says say told tells according reported that were been have with from more than people".split()
_NO_TOPIC = frozenset(_SAID) | FUNCTION_WORDS.keys() | REPORTING_VERBS.keys()


class Claim(NamedTuple):
    """A row of the claims table with what is needed to compare it."""

    row: Any
    about: str
    states: frozenset[str]
    low: float
    high: float
    at_least: float
    at_most: float
    words: frozenset[str]
    names: frozenset[str]
    places: frozenset[str]


def compare_claims(claims: pd.DataFrame, counted: str | None = None) -> pd.DataFrame:
    """Compare claims of the same kind and unit about the same thing, two by two: one row a pair.

    Two claims are about the same thing where the head of what they count or tell about is the same ("soldiers" in
    "Ukrainian soldiers"), nothing says that it happened to others (the dead are not the missing) or elsewhere (one
    county's dead are not another's), and their sentences or articles have words in common; the more claims and
    articles there are, the more words. Deaths, tolls and people killed are one thing, "dead". Fractions are compared
    with percentages, amounts of change with amounts of change, plans with plans. Not compared are questions, "one",
    ages and multiples, parts of a whole ("two of those four"), claims of one voice in one article, and claims that hold
    for times more than 92 days apart.

    Parameters
    ----------
    claims : DataFrame
        From `trace_claims`.
    counted : str, optional
        Only claims about this ("soldiers"); all of them are compared then, whatever their sentences share.

    Returns
    -------
    DataFrame
        The most telling pairs come first: those that differ, of them those close in time.

        `about`, `kind`, `unit` : what is compared.
        `relation` : "agree" (the same figure), "overlap" (both can be true), "update" (a later figure of the same
        speaker, of another article of the same outlet, or one called revised), "differ" (both cannot be true of the
        same thing at the same time; neither need be wrong).
        `why` : the reason in words. `days_apart` : between the times they hold for, missing where one has none.
        `text_a`, `speaker_name_a`, `outlet_a`, `as_of_value_a`, `low_a`, `high_a`, `sentence_text_a`, `article_a`,
        `id_a` : the earlier claim; the same with `_b` for the later one.

    Raises
    ------
    ValueError
        For a table that lacks the columns of claims.
    """
    missing = [name for name in _NEEDED if name not in claims.columns]
    if missing:
        raise ValueError(f"compare_claims needs the table that trace_claims makes; missing: {', '.join(missing)}.")
    groups: dict[tuple[Any, ...], list[Claim]] = defaultdict(list)
    for claim in _comparable(claims):
        if counted is None or _tells_about(claim, counted):
            groups[_key(claim)].append(claim)
    names = _names_by_article(claim for group in groups.values() for claim in group)
    pairs = [
        (a, b) if _when(a) <= _when(b) else (b, a)
        for group in groups.values()
        for a, b in _candidates(group)
        if _are_comparable(a, b) and (counted is not None or _is_related(a, b, names, len(group)))
    ]
    return build([_row(a, b) for a, b in sorted(pairs, key=_order)], _PAIR)


_RELATIONS = ("differ", "update", "overlap", "agree")


def _order(pair: tuple[Claim, Claim]) -> tuple[Any, ...]:
    """The most telling pairs first: those that differ, of one place and size, close in time, with words in common."""
    a, b = pair
    apart, sizes = _days_apart(a, b), sorted((abs(a.high), abs(b.high)))
    telling = (
        _RELATIONS.index(_relation(a, b)[0]), bool(a.places) != bool(b.places), sizes[1] > _FAR * sizes[0],
        LONGEST if apart is None else apart, -len(a.words & b.words),
    )  # fmt: skip
    return *telling, a.about, str(_key(a)), _when(a), _when(b), str(a.row.id), str(b.row.id)


def _comparable(claims: pd.DataFrame) -> Iterator[Claim]:
    """The claims that tell about something, each with the words to compare it by."""
    claims = with_days(claims, ("begins", "ends", "published")).assign(text=claims["text"].astype(str))
    columns = [name for name in (*_NEEDED, *_OTHER) if name in claims.columns]
    former = {*claims["from_id"].dropna()} if "from_id" in claims.columns else set()  # the 3.9% of "from 3.9% to 3.5%"
    empty = dict.fromkeys((*_NEEDED, *_OTHER))
    values = [[None if gone else x for x, gone in zip(claims[c], claims[c].isna(), strict=True)] for c in columns]
    for cells in zip(*values, strict=True):
        row = SimpleNamespace(**empty | dict(zip(columns, cells, strict=True)))
        if row.kind in _UNCOMPARED_KINDS or row.status == "asked" or row.low is None or row.number_id in former:
            continue
        if (claim := _claim(row)) is not None:
            yield claim


def _claim(row: Any) -> Claim | None:
    head, states = subjects.head(row), subjects.states(row)
    if subjects.is_part(row) or str(row.text).lower() == "one":
        return None  # "one angry user" describes rather than counts
    if head in COUNTED_BY_STATE:
        head = "sheltered" if "sheltered" in states else COUNTED_BY_STATE[head]
        states = frozenset({head})
    elif len(states) == 1 and row.kind == "count" and (row.counted is None or head in PEOPLE):
        [head] = states
    if head is None:
        return None
    scale = 100.0 if row.kind == "fraction" else 1.0
    near = subjects.near(row)
    words = {singular(word.lower()) for word in subjects.WORD.findall(near)} - _NO_TOPIC - {head}
    told = frozenset(words), frozenset({*_NAME.findall(near)} - subjects.DATES), subjects.places(row)
    low, high, at_least, at_most = (float(end) * scale for end in (row.low, row.high, row.at_least, row.at_most))
    return Claim(row, head, states, low, high, at_least, at_most, *told)


def _tells_about(claim: Claim, counted: str) -> bool:
    lemma = singular(counted.strip().lower().split()[-1]) if counted.strip() else ""
    named = f"{claim.row.counted or ''} {claim.row.concept or ''}".lower()
    return COUNTED_BY_STATE.get(lemma, lemma) == claim.about or lemma in map(singular, subjects.WORD.findall(named))


def _key(claim: Claim) -> tuple[Any, ...]:
    """What two claims must share to be compared at all."""
    row = claim.row
    kind, unit = ("percent", "percent") if row.kind == "fraction" else (row.kind, row.unit)
    return claim.about, kind, unit, row.per, row.change is not None, row.status in ("planned", "conditional")


def _names_by_article(claims: Iterable[Claim]) -> dict[str, set[str]]:
    """The names in the sentences of an article's claims, which tell what the article is about."""
    names: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        names[claim.row.article] |= claim.names
    return names


def _candidates(group: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """The pairs of a group; in a large group those that share a word few others have, so that time stays in bounds."""
    if len(group) <= ALL_PAIRS:
        yield from combinations(group, 2)
        return
    holders: dict[str, list[int]] = defaultdict(list)
    for place, claim in enumerate(group):
        for word in claim.words:
            holders[word].append(place)
    pairs = {pair for places in holders.values() if len(places) <= _COMMON for pair in combinations(places, 2)}
    for a, b in sorted(pairs):
        yield group[a], group[b]


def _are_comparable(a: Claim, b: Claim) -> bool:
    """Tell whether two claims can be held together: of two sources or articles, of one time, of one fate."""
    if a.row.article == b.row.article and _source(a) == _source(b):
        return False  # one voice in one article tells of several things rather than contradicts itself
    if a.row.article == b.row.article and (a.row.where, a.row.sentence) == (b.row.where, b.row.sentence):
        return False
    if (a.states and b.states and a.states != b.states) or subjects.are_elsewhere(a.places, b.places):
        return False
    return (_days_apart(a, b) or 0) <= LONGEST


def _source(claim: Claim) -> str | None:
    """Who answers for a claim: its speaker, else its outlet; None where a speaker is not known."""
    return claim.row.speaker_name if claim.row.voice == "speaker" else f"outlet {claim.row.outlet}"


def _is_related(a: Claim, b: Claim, names: dict[str, set[str]], size: int) -> bool:
    """Tell whether two claims are likely about one event: by words, names and articles in common."""
    shared = len(a.words & b.words) + len(a.names & b.names) + (a.states == b.states and bool(a.states))
    if a.about in PEOPLE:
        return shared >= _MANY  # "people" alone may be any
    if a.row.article == b.row.article or len(names[a.row.article] & names[b.row.article]) > 2:
        shared += 2 if shared else 0
    return shared >= (1 if size <= SMALL and len(names) <= FEW else _MANY)


def _when(claim: Claim) -> tuple[Any, ...]:
    """The order of two claims: by the time they hold for, then publication; without either, as they stand."""
    times = (claim.row.begins, claim.row.published)
    return tuple(datetime.min if time is None else pd.Timestamp(time).to_pydatetime() for time in times)


def _row(a: Claim, b: Claim) -> tuple[Any, ...]:
    """A row of the table, in the order of _PAIR."""
    relation, why = _relation(a, b)
    _, kind, unit, *_ = _key(a)
    sides = ((_said(claim), claim.row.speaker_name, claim.row.outlet, claim.row.as_of_value) for claim in (a, b))
    ends = ((claim.low, claim.high) for claim in (a, b))
    sources = ((claim.row.sentence_text, claim.row.article, claim.row.id) for claim in (a, b))
    return (a.about, kind, unit, relation, why, _days_apart(a, b), *_flat(sides), *_flat(ends), *_flat(sources))


def _flat(cells: Iterable[tuple[Any, ...]]) -> list[Any]:
    return [cell for side in cells for cell in side]


def _relation(a: Claim, b: Claim) -> tuple[str, str]:
    """How two claims stand to each other, and why."""
    told = f"{_who(a)}: {_said(a)}{_as_of(a)}; {_who(b)}: {_said(b)}{_as_of(b)}"
    if (a.row.status == "denied") != (b.row.status == "denied"):
        return "differ", f"{told}; {_who(a if a.row.status == 'denied' else b)} denies it"
    if (a.low, a.high) == (b.low, b.high):
        return "agree", f"{told}; the same figure"
    if _reach(a)[0] <= _reach(b)[1] and _reach(b)[0] <= _reach(a)[1]:
        return "overlap", f"{told}; both can be true"
    if (part := _part(a, b)) is not None:
        return ("overlap" if _is_lower(part, b if part is a else a) else "differ"), f"{told}; {_said_of(part)}"
    if (reason := _supersedes(a, b)) is not None:
        return "update", f"{told}; {reason}"
    apart = _days_apart(a, b)
    return "differ", f"{told}; no figure fits both" + (f" ({_days(apart)} apart)" if apart else "")


def _part(a: Claim, b: Claim) -> Claim | None:
    """The claim that is said of one place, where the other names none: it may count a part only."""
    if bool(a.places) == bool(b.places):
        return None
    part, other = (a, b) if a.places else (b, a)
    named = any(place in (other.row.sentence_text or "") for place in part.places)
    return None if named else part


def _is_lower(a: Claim, b: Claim) -> bool:
    return a.high < b.low


def _said_of(claim: Claim) -> str:
    return f"{_said(claim)} is said of {' and '.join(sorted(claim.places))} only"


def _days_apart(a: Claim, b: Claim) -> int | None:
    """Days between the times two claims hold for; 0 where these overlap."""
    spans = [(claim.row.begins, claim.row.ends) for claim in (a, b)]
    if any(end is None for span in spans for end in span):
        return None
    (begins_a, ends_a), (begins_b, ends_b) = ((begins.date(), ends.date()) for begins, ends in spans)
    return max((begins_b - ends_a).days, (begins_a - ends_b).days, 0)


def _days(number: int) -> str:
    return "one day" if number == 1 else f"{number} days"


def _reach(claim: Claim) -> tuple[float, float]:
    """What a claim allows; "about" reaches a tenth beyond its ends."""
    low, high = claim.at_least, claim.at_most
    if claim.row.bound == "about":
        slack = _ABOUT * max(abs(claim.low), abs(claim.high))
        low, high = min(low, claim.low - slack), max(high, claim.high + slack)
    return low, high


def _supersedes(a: Claim, b: Claim) -> str | None:
    """Why the later claim replaces the earlier one; None where it does not."""
    later = _when(b)[0] > _when(a)[0] or _when(b)[1] > _when(a)[1]
    if not later:
        return None
    if a.row.speaker_name and a.row.speaker_name == b.row.speaker_name:
        return "the same speaker, later"
    if a.row.outlet and a.row.outlet == b.row.outlet and a.row.article != b.row.article:
        return "the same outlet, later"  # within one article it tells of two things or two times
    return "called a new figure" if _REVISED.search(b.row.sentence_text or "") else None


def _who(claim: Claim) -> str:
    row = claim.row
    return (
        row.speaker_name or (row.voice == "speaker" and "an unclear speaker") or row.outlet or f"article {row.article}"
    )


def _said(claim: Claim) -> str:
    """The number with its hedge, as printed."""
    text, hedge, sentence = claim.row.text, claim.row.hedge, claim.row.sentence_text or ""
    if not hedge:
        return next((f"{word} {text}" for word in ("between", "Between") if f"{word} {text}" in sentence), str(text))
    behind = next((form for form in (f"{text}{hedge}", f"{text} {hedge}") if form in sentence), None)
    return behind or f"{hedge} {text}"


def _as_of(claim: Claim) -> str:
    return f" ({claim.row.as_of_value})" if claim.row.as_of_value else ""
